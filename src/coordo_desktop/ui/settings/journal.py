"""The journal in the settings: everybody's for an administrator, one's own for each person."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from coordo_desktop.domain.access import Actor, Right
from coordo_desktop.domain.audit import AuditFilter
from coordo_desktop.services.audit import AuditService
from coordo_desktop.services.saving import proposed_password
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.paper_view import PaperView, PaperWords
from coordo_desktop.ui.kit.scroll import ScrollArea
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.settings.journal_list import JournalList
from coordo_desktop.ui.settings.journal_proof import JournalProof
from coordo_desktop.ui.settings.section import Section

EVERYBODY, MINE, PROOF = "everybody", "mine", "proof"


_WIDE_POINTS = 842  # an A4 sheet on its long side


class JournalPaper(PaperView):
    """A file of the journal is closed by a password: whoever saves it asks the section."""

    saving = Signal(str)

    def save_to(self, place: str) -> None:
        self.saving.emit(place)


class JournalSection(Section):
    """Lists and proofs one beside the other; the paper over them."""

    def __init__(
        self, page: Page, actor: Actor, service: AuditService, now: Callable[[], datetime]
    ) -> None:
        super().__init__(page, actor, name="settings.journal", wide=True)
        self._service = service
        self.views: dict[str, JournalList] = {}
        options = []
        if self.may(Right.READ_FULL_AUDIT):
            options.append(Option(EVERYBODY, self.tr("Tout le journal")))
        options.append(Option(MINE, self.tr("Mes accès")))
        if self.may(Right.RUN_BACKUP):
            options.append(Option(PROOF, self.tr("Vérifier et garder")))
        self.which = Segmented(
            options, name="settings.journal.which", label=self.tr("Partie du journal")
        )
        self.which.changed.connect(self.turn)
        self._stack = QStackedWidget()
        for option in options:
            if option.key == PROOF:
                self.proof = JournalProof(self, service)
                self._stack.addWidget(ScrollArea(self.proof, name="settings.journal.proofs"))
                continue
            own = actor.user_id if option.key == MINE else None
            view = JournalList(page, service, now, name=f"settings.journal.{option.key}", own=own)
            view.sheet_asked.connect(self.show_sheet)
            self.views[option.key] = view
            self._stack.addWidget(view)
        self.paper = JournalPaper(
            page.tools, _words(), name="settings.journal.paper_view",
            preview="settings.journal.preview",
        )  # fmt: skip
        self.paper.closed_by_escape()
        self.paper.closed.connect(self._leave_paper)
        self.paper.saving.connect(self.save_to)
        self.password = Note(
            "", kind="info", icon="lock", name="settings.journal.password",
            action=self.tr("C’est noté"),
        )  # fmt: skip
        self.password.acted.connect(self.password.hide)
        self.password.hide()
        self._stack.addWidget(self.paper)
        self._purpose = Label(
            self.tr(
                "Qui a ouvert, écrit, imprimé, et quand. Ce journal sert à la sécurité des "
                "dossiers\u202f; il ne sert jamais à évaluer quelqu’un."
            ),
            ink="text-2",
            wrap=True,
        )
        head = row(self.which, self._purpose, gap=12)
        head.setStretch(1, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.password)
        self.body.addWidget(self._stack, 1)
        self._keys = [option.key for option in options]
        self._shown = ""
        self._asked = AuditFilter()

    def refresh(self) -> None:
        if not self._shown:
            self.turn(self._keys[0])

    @Slot(str)
    def turn(self, key: str) -> None:
        """Show one part, asked again."""
        self._shown = key
        self.which.set_value(key)
        self._stack.setCurrentIndex(self._keys.index(key))
        if key == PROOF:
            self.proof.refresh()
        else:
            self.views[key].look()

    def print_shown(self) -> None:
        """What the list shows, on paper."""
        if self._shown in self.views and self._stack.currentWidget() is not self.paper:
            self.views[self._shown].ask_sheet()

    @Slot(object)
    def show_sheet(self, asked: AuditFilter) -> None:
        """A paper to look at, print or save; it is in the journal itself."""
        self._asked = asked
        self.ask(lambda: self._service.sheet(asked), self._show_pdf)

    def _show_pdf(self, pdf: bytes) -> None:
        self._stack.setCurrentWidget(self.paper)
        self.which.setEnabled(False)
        self.paper.preview.fit(_WIDE_POINTS)
        self.paper.show_pdf(pdf)

    @Slot(str)
    def save_to(self, place: str) -> None:
        """Write the same events there, closed by a password that is said this once."""
        asked, path, password = self._asked, Path(place), proposed_password()

        def saved(_none: object) -> None:
            self.say(_saved(path.name))
            self.password.set_text(
                self.tr(
                    "Le fichier est fermé par ce mot de passe, qui ne sera plus affiché\u202f: "
                    "{password}"
                ).format(password=password)
            )
            self.password.show()

        self.ask(lambda: self._service.save(asked, path, password), saved)

    @Slot()
    def _leave_paper(self) -> None:
        self.paper.forget()
        self.password.hide()
        self.password.set_text("")
        self.which.setEnabled(True)
        self.turn(self._shown)
        self.views[self._shown].table.setFocus()


def _words() -> PaperWords:
    return PaperWords(
        preview=QCoreApplication.translate("JournalSection", "Aperçu du journal"),
        back=QCoreApplication.translate("JournalSection", "Retour au journal"),
        job=QCoreApplication.translate("JournalSection", "Journal"),
        save=QCoreApplication.translate("JournalSection", "Enregistrer le journal"),
        file=QCoreApplication.translate("JournalSection", "journal.pdf"),
        saved=_saved,
    )


def _saved(name: str) -> str:
    return QCoreApplication.translate("JournalSection", "Journal enregistré\u202f: {name}.").format(
        name=name
    )
