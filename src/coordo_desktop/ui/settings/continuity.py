"""The evening pack: how the last one went, one made now, when and where the next ones go."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from coordo_desktop.domain.access import Actor, Right
from coordo_desktop.domain.continuity import ContinuitySettings, Packed, PackStatus
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.services.continuity import ContinuityService
from coordo_desktop.services.saving import proposed_password
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Check
from coordo_desktop.ui.kit.fields import PasswordField, TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.paper_view import PaperView, PaperWords
from coordo_desktop.ui.kit.scroll import ScrollArea
from coordo_desktop.ui.kit.when import date_text, time_text, zone_in_use
from coordo_desktop.ui.settings.continuity_former import FormerFolders
from coordo_desktop.ui.settings.section import WIDTH, Panel, Section

NAME = "settings.continuity"


class ContinuitySection(Section):
    """« Faire maintenant » needs a folder and a password; looking at one does not."""

    def __init__(self, page: Page, actor: Actor, service: ContinuityService) -> None:
        super().__init__(page, actor, name=NAME, wide=True, flush=True)
        self._service = service
        self._kept = ContinuitySettings()
        inside = sized(QWidget(), max_width=WIDTH)
        how, where = self._how(), self._where()
        self.former = FormerFolders(self, service, after=self.keep)
        inside.setLayout(column(how, where, self.former, None, gap=12))
        cards = QWidget()
        line = row(inside, margins=(16, 12, 16, 16))
        line.setAlignment(Qt.AlignmentFlag.AlignLeft)
        line.setStretch(0, 1)
        cards.setLayout(line)
        self._stack = QStackedWidget()
        self._stack.addWidget(ScrollArea(cards, name=f"{NAME}.scroll"))
        self.paper = _Preview(page, self._words())
        self.paper.closed.connect(self._back)
        self._stack.addWidget(self.paper)
        self.body.addWidget(self._stack, 1)

    # --- how it goes ------------------------------------------------------------------------

    def _how(self) -> Panel:
        panel = Panel(
            self.tr("Paquet de continuité"),
            self.tr(
                "Chaque soir, un PDF fermé par un mot de passe\u202f: l’agenda, les tournées et "
                "une fiche par personne pour trois jours. À lire le jour où l’ordinateur ne "
                "démarre plus."
            ),
            name=f"{NAME}.how",
        )
        self.status = Note("", name=f"{NAME}.status")
        self.now = Button(self.tr("Faire maintenant"), name=f"{NAME}.now", kind="primary")
        self.look = Button(self.tr("Aperçu"), name=f"{NAME}.look")
        self.now.clicked.connect(self.make_now)
        self.look.clicked.connect(self.preview)
        if not self.may(Right.RUN_BACKUP):
            self.now.hide()
        if not self.may(Right.EXPORT):
            self.look.hide()
        self._why_not = Label("", ink="text-2", wrap=True, name=f"{NAME}.why_not")
        panel.body.addWidget(self.status)
        foot = row(self._why_not, self.look, self.now)
        foot.setStretch(0, 1)
        panel.body.addLayout(foot)
        return panel

    def _where(self) -> Panel:
        panel = Panel(
            self.tr("Quand et où"),
            self.tr(
                "Choisissez un dossier hors de ce poste\u202f: clé USB, réseau, autre ordinateur. "
                "Les trois derniers paquets y restent. Si le logiciel est verrouillé à cette "
                "heure, le paquet se fait au déverrouillage suivant."
            ),
            name=f"{NAME}.where",
        )
        self.form = form = Form(name=f"{NAME}.form")
        form.add("enabled", "", Check(
            self.tr("Faire le paquet chaque soir"), name=f"{NAME}.enabled"))  # fmt: skip
        form.add("hour", self.tr("Heure"), TextField(
            name=f"{NAME}.hour", label=self.tr("Heure du paquet"), placeholder="18:00",
        ))  # fmt: skip
        choose = Button(self.tr("Choisir le dossier…"), name=f"{NAME}.choose")
        propose = Button(self.tr("Proposer un mot de passe"), name=f"{NAME}.propose")
        form.add("folder", self.tr("Dossier"), TextField(
            name=f"{NAME}.folder", label=self.tr("Dossier du paquet"),
        )).put_beside(choose)  # fmt: skip
        form.add("password", self.tr("Mot de passe du paquet"), PasswordField(
            name=f"{NAME}.password", label=self.tr("Mot de passe du paquet"),
        )).put_beside(propose)  # fmt: skip
        self.keep = Button(self.tr("Enregistrer"), name=f"{NAME}.save", kind="primary")
        choose.clicked.connect(self._choose)
        propose.clicked.connect(self.propose)
        self.keep.clicked.connect(self.save)
        form.end()
        said = Label(
            self.tr(
                "Recopiez ce mot de passe avec la fiche de secours, au coffre de la "
                "structure\u202f: sans lui, personne n’ouvre le paquet."
            ),
            ink="text-2",
            wrap=True,
        )
        panel.body.addWidget(form)
        panel.body.addWidget(said)
        panel.body.addLayout(row(None, self.keep))
        if not self.may(Right.MANAGE_SETTINGS):
            panel.hide()
        return panel

    def refresh(self) -> None:
        self.ask(self._service.status, self._show_status)
        self.former.refresh()
        if not self.form.dirty:
            self.ask(self._service.settings, self._show)

    def editing(self) -> bool:
        return self.form.dirty

    def _show(self, kept: ContinuitySettings) -> None:
        self._kept = kept
        self.form.set_values({
            "enabled": kept.enabled, "hour": kept.hour, "folder": kept.folder,
            "password": kept.password,
        })  # fmt: skip
        self._settle(busy=False)

    def _show_status(self, status: PackStatus) -> None:
        last, last_made = self._last(status.last), status.last is not None
        if status.error and (status.last is None or status.failed_at is not None):
            said = self.tr("Le dernier essai a échoué. {last}").format(last=last)
            self.status.set_kind("warn")
        elif not status.enabled:
            said = self.tr("Le paquet n’est pas fait chaque soir. {last}").format(last=last)
            self.status.set_kind("neutral", "info")
        else:
            said = last
            made = "ok" if last_made else "neutral"
            kind = "warn" if status.late else made
            self.status.set_kind(kind, None if last_made or status.late else "info")
        self.status.set_text(said.strip())

    def _last(self, last: Packed | None) -> str:
        if last is None:
            return self.tr("Aucun paquet n’a encore été fait.")
        at = last.at.astimezone(zone_in_use())
        told = self.tr("Dernier paquet\u202f: {day} à {time}, {pages}, {people}.")
        return told.format(
            day=date_text(at.date()),
            time=time_text(last.at),
            pages=self.tr("%n page(s)", "", last.pages),
            people=self.tr("%n personne(s)", "", last.patients),
        )

    # --- deeds ------------------------------------------------------------------------------

    @Slot()
    def make_now(self) -> None:
        """Make one in the folder decided."""
        self._settle(busy=True)
        self.page.press(self._service.run, self._made, self._failed)

    def _made(self, made: Packed) -> None:
        self._settle(busy=False)
        said = self.tr("Paquet fait\u202f: {name}, {pages}.")
        self.say(said.format(name=made.name, pages=self.tr("%n page(s)", "", made.pages)))
        self.refresh()

    @Slot()
    def preview(self) -> None:
        """Look at the pack as it would be made now."""
        self._settle(busy=True)
        self.page.press(self._service.preview, self._show_paper, self._failed)

    def _show_paper(self, pdf: bytes) -> None:
        self._settle(busy=False)
        self._stack.setCurrentWidget(self.paper)
        self.paper.show_pdf(pdf)

    def _failed(self, error: Exception) -> None:
        self._settle(busy=False)
        self.page.failed(error)
        self.refresh()

    def _settle(self, *, busy: bool) -> None:
        """« Faire maintenant » says what it waits for."""
        kept = self._kept
        asked = kept.folder and (kept.password or not self.may(Right.MANAGE_SETTINGS))
        self.now.setEnabled(bool(asked) and not busy)
        self.look.setEnabled(not busy)
        known = bool(asked) or not self.may(Right.RUN_BACKUP)
        said = self.tr("Il faut d’abord un dossier et un mot de passe, enregistrés ci-dessous.")
        self._why_not.set_text("" if known else said)

    @Slot()
    def _back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.paper.forget()
        self.look.setFocus()

    @Slot()
    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Où écrire le paquet"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.choose_folder)
        dialog.open()

    @Slot(str)
    def choose_folder(self, folder: str) -> None:
        """Put this folder in its field; it is kept by « Enregistrer »."""
        field = self.form.editor("folder")
        field.set_value(folder)
        field.edited.emit()

    @Slot()
    def propose(self) -> None:
        """Put a strong password in its field, shown."""
        field = self.form.editor("password")
        field.set_value(proposed_password())
        field.setEchoMode(field.EchoMode.Normal)
        field.edited.emit()

    @Slot()
    def save(self) -> None:
        """Keep when and where."""
        self.form.clear_errors()
        try:
            typed = self.form.values()
        except CoordoError as error:
            self.form.show_error(error)
            return
        decided = replace(
            self._kept,
            enabled=bool(typed["enabled"]),
            hour=typed["hour"] or ContinuitySettings().hour,
            folder=typed["folder"] or "",
            password=typed["password"] or "",
        )
        self.ask(partial(self._service.save, decided), self._saved, self._refused)

    def _saved(self, kept: ContinuitySettings) -> None:
        self._show(kept)
        self.form.set_clean()
        self.form.editor("password").hide_again()
        self.say(self.tr("Réglages du paquet enregistrés."))
        self.former.refresh()
        self.ask(self._service.status, self._show_status)

    def _refused(self, error: Exception) -> None:
        if not self.form.show_error(error):
            self.page.failed(error)

    def _words(self) -> PaperWords:
        return PaperWords(
            preview=self.tr("Aperçu du paquet"),
            back=self.tr("Retour"),
            job=self.tr("Paquet de continuité"),
            save=self.tr("Enregistrer le paquet"),
            file="Continuite.pdf",
            saved=lambda name: self.tr("Paquet enregistré\u202f: {name}").format(name=name),
        )


class _Preview(PaperView):
    """Looked at only: what leaves is made by « Faire maintenant », closed with its password."""

    def __init__(self, page: Page, words: PaperWords) -> None:
        super().__init__(page.tools, words, name=f"{NAME}.paper", preview=f"{NAME}.paper.pages")
        self.preview.print_button.hide()
        save = self.preview.findChild(Button, f"{NAME}.paper.pages.save")
        if save is not None:
            save.hide()
        self.closed_by_escape()

    def print_pages(self) -> None:
        """Nothing is printed in clear from here."""

    def save_to(self, place: str) -> None:
        """Nothing is saved in clear from here."""
