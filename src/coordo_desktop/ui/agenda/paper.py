"""The agenda on paper: which one is chosen, looked at, printed, saved where the person says."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot

from coordo_desktop.domain.agenda_papers import AgendaPicture, PrintedAgenda
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.agenda_papers import AgendaPaperService, Wanted
from coordo_desktop.services.papers import page_size
from coordo_desktop.ui.agenda.paper_options import PaperOptions
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.paper_view import PaperView, PaperWords

_TOPICS = frozenset({Topic.APPOINTMENTS, Topic.ROUNDS, Topic.OPENING})


class AgendaPaper(PaperView):
    """A paper drawn again whenever something changes; what leaves is recorded. Esc goes back."""

    def __init__(self, service: AgendaPaperService, tools: Tools) -> None:
        self.options = PaperOptions()
        super().__init__(
            tools, _words(), name="agenda.paper.view", preview="agenda.paper.preview",
            head=self.options,
        )  # fmt: skip
        self._service = service
        self._turn = 0
        self.options.closed.connect(self.closed)
        self.options.changed.connect(self.draw)
        self.closed_by_escape()
        tools.hub.changed.connect(self._changed)

    def start(self, picture: AgendaPicture, on: date) -> None:
        """Begin with what a view shows, as seen."""
        self.options.start(picture, on)
        self.draw()
        self.options.form.setFocus()

    def draw(self) -> None:
        """Draw the paper that is chosen; one that was overtaken is not shown."""
        wanted = self.options.wanted()
        if wanted is None:
            return
        self._turn += 1
        turn = self._turn
        self._tools.press.run(
            self,
            lambda: self._service.preview(wanted) if turn == self._turn else None,
            self._drawn,
            self._tools.messages.fail,
        )

    def _drawn(self, printed: PrintedAgenda | None) -> None:
        if printed is not None:
            self.preview.fit(page_size(printed.pdf)[0])
            self._show(printed)

    def _show(self, printed: PrintedAgenda) -> None:
        held = self.focusWidget()
        self.show_pdf(printed.pdf)
        if held is not None:
            held.setFocus()

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if self.isVisible() and changes & _TOPICS:
            self.draw()

    # --- what leaves ----------------------------------------------------------------------------

    def print_pages(self) -> None:
        """Draw it stamped, record it, and send every page to a printer."""
        wanted = self.options.wanted()
        if wanted is not None:
            self._tools.desk.run(
                self, lambda: self._service.printed(wanted), self._send, self._tools.messages.fail
            )

    def _send(self, printed: PrintedAgenda) -> None:
        self._show(printed)
        super().print_pages()

    def save_to(self, place: str) -> None:
        """Draw it stamped, record it, and write it there."""
        wanted = self.options.wanted()
        if wanted is not None:
            self._save(wanted, Path(place))

    def _save(self, wanted: Wanted, path: Path) -> None:
        said = self._words.saved(path.name)
        self._tools.desk.run(
            self,
            lambda: self._service.export(wanted, path),
            lambda _printed: self._tools.messages.say(said),
            self._tools.messages.fail,
        )


def _words() -> PaperWords:
    return PaperWords(
        preview=QCoreApplication.translate("AgendaPaper", "Aperçu de l’agenda"),
        back=QCoreApplication.translate("AgendaPaper", "Retour à l’agenda"),
        job=QCoreApplication.translate("AgendaPaper", "Agenda"),
        save=QCoreApplication.translate("AgendaPaper", "Enregistrer l’agenda"),
        file=QCoreApplication.translate("AgendaPaper", "agenda.pdf"),
        saved=_saved,
    )


def _saved(name: str) -> str:
    said = QCoreApplication.translate("AgendaPaper", "Agenda enregistré\u202f: {name}.")
    return said.format(name=name)
