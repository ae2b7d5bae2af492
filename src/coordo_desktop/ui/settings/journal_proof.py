"""Is the journal still what was written: verified, a sheet held against it, kept, taken out."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.audit import CodeAnswer, CodeFound, JournalReport, Keeping
from coordo_desktop.domain.audit_problems import problem_words
from coordo_desktop.services.audit import AuditService
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row, sized, spaced
from coordo_desktop.ui.kit.when import dated_text, time_text, zone_in_use
from coordo_desktop.ui.settings.section import WIDTH, Panel, Section

_SHOWN = 12
_KINDS = {
    CodeAnswer.HELD: "ok",
    CodeAnswer.DIFFERENT: "danger",
    CodeAnswer.CUT: "danger",
    CodeAnswer.GIVEN_UP: "neutral",
}
_MONTHS = (6, 12, 18, 24, 36)


class JournalProof(QWidget):
    """What anybody who backs up may verify, and what an administrator decides."""

    taken_out = Signal(str)

    def __init__(self, section: Section, service: AuditService) -> None:
        super().__init__()
        self.setObjectName("settings.journal.proof")
        self._section, self._service = section, service
        self._full = section.may(Right.READ_FULL_AUDIT)
        panels: list[QWidget] = [self._verifying(), self._paper()]
        if self._full:
            panels += [self._keeping(), self._leaving()]
        inside = QWidget()
        inside.setLayout(column(*panels, None, gap=12))
        sized(inside, max_width=WIDTH)
        line = spaced(QHBoxLayout(self), gap=0)
        line.addWidget(inside, 1)
        line.setAlignment(Qt.AlignmentFlag.AlignLeft)

    # --- verifying ------------------------------------------------------------------------------

    def _verifying(self) -> Panel:
        panel = Panel(
            self.tr("Le journal est-il intact\u202f?"),
            self.tr(
                "Chaque acte est lié au précédent, et l’avancement du journal est noté hors du "
                "coffre\u202f: un acte modifié, retiré ou ajouté après coup se voit. La "
                "vérification se fait seule chaque jour. Avec la clé de contrôle de la fiche de "
                "secours, elle prouve aussi que personne ne l’a réécrit en entier."
            ),
            name="settings.journal.verifying",
        )
        self.report = Note(self.tr("Pas encore vérifié."), name="settings.journal.report")
        self.key = TextField(
            name="settings.journal.key",
            label=self.tr("Clé de contrôle du journal, facultative"),
            placeholder=self.tr("Clé de contrôle, si vous avez la fiche de secours"),
        )
        self._verify = Button(
            self.tr("Vérifier maintenant"), name="settings.journal.verify", kind="primary"
        )
        self._verify.clicked.connect(self.verify)
        self.key.returnPressed.connect(self.verify)
        self._accept = Button(
            self.tr("Prendre acte et repartir d’ici"), name="settings.journal.accept"
        )
        self._accept.clicked.connect(self.accept)
        self._accept.hide()
        line = row(self.key, self._verify, gap=8)
        line.setStretch(0, 1)
        panel.body.addWidget(self.report)
        panel.body.addLayout(line)
        panel.body.addLayout(row(self._accept, None))
        return panel

    def refresh(self) -> None:
        """What the unlock found, and how long the journal is kept."""
        self._section.ask(self._service.at_opening, self._opened)
        if self._full:
            self._section.ask(self._service.keeping, self._kept)

    @Slot()
    def verify(self) -> None:
        """Read everything again."""
        typed = self.key.text().strip()
        self._verify.setEnabled(False)
        self.report.set_kind("neutral")
        self.report.set_text(self.tr("Vérification en cours…"))
        keys = (typed,) if typed else ()
        self._section.ask(lambda: self._service.verify(keys), self._verified, self._refused)

    @Slot()
    def accept(self) -> None:
        """Take note of a loss: said in the journal, and anchored from here."""
        self._section.ask(self._service.accept, lambda _none: self._accepted())

    def _accepted(self) -> None:
        self._accept.hide()
        self._section.say(self.tr("C’est noté dans le journal\u202f; les preuves repartent d’ici."))
        self.verify()

    def _opened(self, report: JournalReport) -> None:
        if not report.ok:
            self._said(report)
        elif report.last_at is not None:
            self.report.set_kind("neutral")
            self.report.set_text(
                self.tr("{count} actes gardés. Rien d’anormal vu à l’ouverture.").format(
                    count=QLocale().toString(report.lines)
                )
            )

    def _verified(self, report: JournalReport) -> None:
        self._verify.setEnabled(True)
        self.key.setText("")
        self._said(report)

    def _refused(self, error: Exception) -> None:
        self._verify.setEnabled(True)
        self.report.set_kind("neutral")
        self.report.set_text(self.tr("Pas vérifié."))
        self._section.page.failed(error)

    def _said(self, report: JournalReport) -> None:
        if report.ok:
            self.report.set_kind("ok")
            said = self.tr("Intact\u202f: {count} actes relus, aucun défaut.").format(
                count=QLocale().toString(report.lines)
            )
            if report.epochs:
                said += " " + self.tr("Prouvés par la clé de contrôle.")
            self.report.set_text(said)
            self._accept.hide()
            return
        self.report.set_kind("danger")
        self.report.set_text("\n".join(self._told(report)))
        self._accept.setVisible(self._full and _may_go_on(report))

    def _told(self, report: JournalReport) -> list[str]:
        said = [self.tr("Le journal n’est plus ce qui a été écrit. Rien n’a été effacé de plus.")]
        if report.lost and report.last_at is not None:
            said.append(
                self.tr("Il manque {lost} actes à la fin\u202f; le dernier retrouvé est du {when}.")
                .format(lost=report.lost, when=_moment(report.last_at))
            )  # fmt: skip
        said += [problem_words(code) for code in report.problems[:_SHOWN]]
        more = len(report.problems) - _SHOWN
        if more > 0:
            said.append(self.tr("… et {more} autres.").format(more=more))
        said.append(
            self.tr(
                "À faire\u202f: noter la date, ne pas nettoyer ce poste, comparer avec une "
                "sauvegarde et une feuille imprimée, prévenir le responsable."
            )
        )
        return said

    # --- a sheet in the hand --------------------------------------------------------------------

    def _paper(self) -> Panel:
        panel = Panel(
            self.tr("Une feuille à la main"),
            self.tr(
                "Le pied de chaque feuille imprimée porte un code, par exemple «\u202fJnl 48213 · "
                "7K2M-QX4D-9A\u202f». Recopiez-le\u202f: le journal doit encore le contenir."
            ),
            name="settings.journal.paper",
        )
        self.code = TextField(
            name="settings.journal.code",
            label=self.tr("Code du pied d’une feuille"),
            placeholder="48213 · 7K2M-QX4D-9A",
        )
        self._look_up = Button(self.tr("Chercher"), name="settings.journal.look_up")
        self._look_up.clicked.connect(self.look_up)
        self.code.returnPressed.connect(self.look_up)
        self.answer = Note("", name="settings.journal.answer")
        self.answer.hide()
        line = row(self.code, self._look_up, gap=8)
        line.setStretch(0, 1)
        panel.body.addLayout(line)
        panel.body.addWidget(self.answer)
        return panel

    @Slot()
    def look_up(self) -> None:
        """Hold the code against the journal."""
        typed = self.code.text()
        self._section.ask(lambda: self._service.check_code(typed), self._answered)

    def _answered(self, found: CodeFound) -> None:
        words = {
            CodeAnswer.HELD: self.tr("Le journal contient bien cet acte, du {when}.").format(
                when="" if found.at is None else _moment(found.at)
            ),
            CodeAnswer.DIFFERENT: self.tr(
                "Ce n’est pas l’acte que contient le journal sous ce numéro. Recopiez le code "
                "encore une fois\u202f; s’il est juste, le journal a été modifié ou remplacé."
            ),
            CodeAnswer.CUT: self.tr(
                "Le journal s’arrête avant cet acte. Recopiez le code encore une fois\u202f; s’il "
                "est juste, une copie plus ancienne du coffre a été remise en place."
            ),
            CodeAnswer.GIVEN_UP: self.tr("Cet acte a été effacé avec son mois, après sa durée."),
        }
        self.answer.set_kind(_KINDS[found.answer])
        self.answer.set_text(words[found.answer])
        self.answer.show()

    # --- how long, taken out --------------------------------------------------------------------

    def _keeping(self) -> Panel:
        panel = Panel(
            self.tr("Durée du journal"),
            self.tr(
                "Les mois entiers plus vieux sont effacés\u202f; ce qui reste se vérifie toujours. "
                "La CNIL recommande six mois à un an\u202f; au-delà, un contrôle interne doit être "
                "écrit. À confirmer par le délégué à la protection des données. L’histoire des "
                "dossiers (qui a écrit quoi) n’est pas touchée."
            ),
            name="settings.journal.keeping",
        )
        self.months = Choice(
            [(count, self.tr("%n mois", "", count)) for count in _MONTHS],
            name="settings.journal.months",
            label=self.tr("Durée du journal"),
        )
        self.months.changed.connect(self._keep)
        self.sealed = Label("", ink="text-2", wrap=True, name="settings.journal.sealed")
        line = row(self.months, self.sealed, gap=12)
        line.setStretch(1, 1)
        panel.body.addLayout(line)
        return panel

    def _kept(self, keeping: Keeping) -> None:
        if keeping.months not in _MONTHS:
            known = sorted({*_MONTHS, keeping.months})
            self.months.set_options([(each, self.tr("%n mois", "", each)) for each in known])
        self.months.set_value(keeping.months)
        there = [one for one in keeping.sealed if one.purged_at is None]
        gone = len(keeping.sealed) - len(there)
        said = self.tr("%n mois terminé(s) gardé(s)", "", len(there))
        if gone:
            said += ", " + self.tr("%n effacé(s)", "", gone)
        self.sealed.set_text(said)

    @Slot(object)
    def _keep(self, months: object) -> None:
        if not isinstance(months, int):
            return
        said = self.tr("Le journal est gardé %n mois.", "", months)
        self._section.ask(
            lambda: self._service.keep_for(months), lambda _none: self._section.say(said)
        )

    def _leaving(self) -> Panel:
        panel = Panel(
            self.tr("Emporter le journal"),
            self.tr(
                "Un dossier avec tous les actes, les preuves, et un programme court qui les "
                "vérifie sans Coordo. Aucun patient n’y est nommé, mais il n’est pas fermé par un "
                "mot de passe\u202f: gardez-le comme un document confidentiel."
            ),
            name="settings.journal.leaving",
        )
        self._export = Button(
            self.tr("Exporter le journal…"), name="settings.journal.export", icon="export"
        )
        self._export.clicked.connect(self._choose_place)
        panel.body.addLayout(row(self._export, None))
        return panel

    @Slot()
    def _choose_place(self) -> None:
        dialog = QFileDialog(self, self.tr("Où exporter le journal"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    @Slot(str)
    def export_to(self, place: str) -> None:
        """Write it into a new folder there."""
        self._section.ask(lambda: self._service.export(Path(place)), self._exported)

    def _exported(self, folder: Path) -> None:
        self._section.say(self.tr("Journal exporté\u202f: {name}.").format(name=folder.name))
        self.taken_out.emit(str(folder))


def _may_go_on(report: JournalReport) -> bool:
    """Only what the anchors miss can be taken note of: a line that was altered stays altered."""
    return all(
        code.startswith(("anchor.", "audit.anchor", "audit.elsewhere")) for code in report.problems
    )


def _moment(at: datetime) -> str:
    return f"{dated_text(at, zone_in_use())} {time_text(at, zone_in_use())}"
