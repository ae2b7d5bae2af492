"""A damaged vault: what can be read is got out, then it is said what was and what was not."""

from PySide6.QtCore import QCoreApplication, Signal, Slot

from coordo_desktop.domain.salvage import SalvageReport
from coordo_desktop.domain.salvage_kinds import KindLine, by_kind
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button, LinkButton
from coordo_desktop.ui.kit.cards import KeyValues
from coordo_desktop.ui.kit.fields import PasswordField, TextField
from coordo_desktop.ui.kit.labels import IconLabel, Label
from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.kit.salvage_words import kind_words
from coordo_desktop.ui.kit.when import day_text, time_text
from coordo_desktop.ui.shell.front_door import AskingSheet, Sheet, set_busy, titled
from coordo_desktop.ui.shell.unlock_card import stretch

WIDTH = 460


class SalvageCard(AskingSheet):
    """Whose passphrase opens what is left; nothing is erased."""

    salvage_asked = Signal(str, str)  # login, passphrase

    def __init__(self) -> None:
        super().__init__(name="salvage.card", width=WIDTH, margins=(28, 24, 28, 20))
        self.body.addWidget(Label(self.tr("Récupérer le coffre"), role="panel", weight=600))
        self.body.addSpacing(4)
        self.body.addWidget(
            Label(
                self.tr(
                    "Coordo repart de la dernière sauvegarde vérifiée et y ajoute tout ce qui se "
                    "lit encore dans le fichier abîmé. Le fichier abîmé n’est pas effacé\u202f: il "
                    "est mis de côté. Comptez une minute environ."
                ),
                role="table",
                ink="text-2",
                wrap=True,
            )
        )
        self.body.addSpacing(14)
        self.login = TextField(name="salvage.login", label=self.tr("Identifiant"))
        self.passphrase = PasswordField(name="salvage.passphrase", label=self.tr("Phrase de passe"))
        self.passphrase.returnPressed.connect(self._submit)
        self.body.addLayout(
            row(
                titled(self.tr("Identifiant"), self.login),
                titled(self.tr("Phrase de passe"), self.passphrase),
                gap=12,
            )
        )
        self._button = Button(
            self.tr("Récupérer"), name="salvage.submit", kind="primary", key="Return"
        )
        stretch(self._button)
        self._button.clicked.connect(self._submit)
        self._back = LinkButton(self.tr("Retour"), name="salvage.back", role="table")
        self.end(
            self._button,
            self._back,
            error="salvage.error",
            busy=self.tr("Lecture du fichier abîmé"),
        )

    def begin(self, login: str) -> None:
        """Ask for the passphrase of this person, or another one."""
        self.login.set_value(login)
        (self.passphrase if login else self.login).setFocus()

    def set_busy(self, busy: bool) -> None:
        """While the new vault is made."""
        set_busy(self.bar, busy=busy)
        for part in (self.login, self.passphrase, self._button, self._back):
            part.setEnabled(not busy)

    def fail(self, text: str) -> None:
        """Say why nothing was made."""
        self.set_busy(False)
        self.say_error(text)
        self.passphrase.setFocus()

    @Slot()
    def _submit(self) -> None:
        self.error.hide()
        if self.login.value() and self.passphrase.value():
            self.salvage_asked.emit(self.login.value(), self.passphrase.value())
        else:
            (self.passphrase if self.login.value() else self.login).setFocus()


class SalvagedCard(Sheet):
    """What was got out, kind by kind."""

    done = Signal()

    def __init__(self, report: SalvageReport) -> None:
        super().__init__(name="salvaged.card", width=WIDTH, margins=(28, 24, 28, 20))
        title = Label(self.tr("Le coffre est récupéré"), role="panel", weight=600)
        self.body.addLayout(row(IconLabel("check", "ok", 22), title, None, gap=10))
        self.body.addSpacing(8)
        self.body.addWidget(
            Label(self._origin(report), role="body", wrap=True, name="salvaged.origin")
        )
        self.body.addSpacing(10)
        lines = by_kind(report.tables)
        if lines:
            pairs = [(kind_words(line.kind), line_words(line)) for line in lines]
            self.body.addWidget(KeyValues(pairs, name="salvaged.lines", key_width=150))
            self.body.addSpacing(10)
        if report.lost or report.journal.unread or not report.sure:
            kind, words = "warn", self._missing(report)
        else:
            kind, words = "ok", self.tr("Rien de connu ne manque.")
        self.body.addWidget(Note(words, kind=kind, name="salvaged.missing"))
        if report.aside:
            self.body.addSpacing(8)
            aside = self.tr("Le fichier abîmé est gardé dans «\u202f{folder}\u202f».")
            self.body.addWidget(
                Label(aside.format(folder=report.aside), role="small", ink="text-2", wrap=True)
            )
        self.body.addSpacing(14)
        self._button = Button(
            self.tr("Ouvrir le coffre"), name="salvaged.open", kind="primary", key="Return"
        )
        stretch(self._button)
        self._button.clicked.connect(self.done)
        self.body.addWidget(self._button)

    def focus(self) -> None:
        """Return opens."""
        self._button.setFocus()

    def _origin(self, report: SalvageReport) -> str:
        if report.backup_at is None:
            return self.tr(
                "Aucune sauvegarde n’était à côté\u202f: tout vient du fichier abîmé. Le nouveau "
                "coffre a été vérifié."
            )
        day, time = day_text(report.backup_at), time_text(report.backup_at)
        if not report.readable:
            return self.tr(
                "Plus rien ne se lisait dans le fichier abîmé\u202f: le coffre est celui de la "
                "sauvegarde du {day} à {time}."
            ).format(day=day, time=time)
        return self.tr(
            "Sauvegarde du {day} à {time}, complétée par ce qui se lisait encore. Le nouveau "
            "coffre a été vérifié."
        ).format(day=day, time=time)

    def _missing(self, report: SalvageReport) -> str:
        parts = []
        if report.lost:
            parts.append(
                self.tr(
                    "%n ligne(s) plus récentes que la sauvegarde sont perdues.", "", report.lost
                )
            )
        if report.journal.unread:
            parts.append(
                self.tr("%n événement(s) du journal ne se lisent plus.", "", report.journal.unread)
            )
        if report.readable and not report.sure:
            kinds = ", ".join(kind_words(one.kind) for one in by_kind(report.tables) if one.unsure)
            parts.append(
                self.tr(
                    "Des lignes récentes ont pu se perdre sans être comptées : {kinds}. "
                    "Comparez avec vos feuilles."
                ).format(kinds=kinds)
            )
        elif not report.readable:
            parts.append(self.tr("Ce qui a été saisi après cette sauvegarde est perdu."))
        return " ".join(parts)


def line_words(line: KindLine) -> str:
    """« 12 reprises, 3 comme dans la sauvegarde, 1 perdue »."""
    parts = []
    if line.recovered:
        parts.append(
            QCoreApplication.translate("Salvage", "%n ligne(s) reprises", "", line.recovered)
        )
    if line.from_backup:
        parts.append(
            QCoreApplication.translate(
                "Salvage", "%n comme dans la sauvegarde", "", line.from_backup
            )
        )
    if line.lost:
        parts.append(QCoreApplication.translate("Salvage", "%n perdue(s)", "", line.lost))
    if not parts:
        return QCoreApplication.translate("Salvage", "comme dans la sauvegarde")
    return ", ".join(parts)
