"""A paper whose leaving is told: looked at first, recorded when it is printed or saved."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from coordo_desktop.services import papers
from coordo_desktop.services.saving import save_file
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.paper_view import PaperView, PaperWords
from coordo_desktop.ui.kit.printing import print_pages

Draws = Callable[[], bytes]


class TracedPaper(PaperView):
    """Esc goes back to where one was; `recorded` draws it again inside the action that tells."""

    def __init__(
        self, tools: Tools, words: PaperWords, *, name: str, head: QWidget | None = None
    ) -> None:
        super().__init__(tools, words, name=name, preview=f"{name}.preview", head=head)
        self._recorded: Draws | None = None
        self.closed_by_escape()

    def look_at(
        self, seen: Draws, recorded: Draws, failed: Callable[[], None], *, focus: bool = True
    ) -> None:
        """Show what `seen` draws; what leaves is what `recorded` draws.

        Without `focus` the keyboard stays where it is, as when one is still choosing.
        """

        def show(pdf: bytes) -> None:
            self._recorded = recorded
            self.preview.fit(papers.page_size(pdf)[0])
            held = None if focus else QApplication.focusWidget()
            self.show_pdf(pdf)
            if held is not None:
                held.setFocus()

        def refused(error: Exception) -> None:
            self._tools.messages.fail(error)
            failed()

        self._tools.desk.run(self, seen, show, refused)

    def forget(self) -> None:
        """Nothing of it stays."""
        super().forget()
        self._recorded = None

    def print_pages(self) -> None:
        """Choose a printer and send every page; recorded once it was sent."""
        draws = self._recorded
        if not self._pdf or draws is None:
            return
        if print_pages(self, self._words.job, papers.page_count(self._pdf), self._page):
            self._tools.desk.run(self, draws, _nothing, self._tools.messages.fail)

    def save_to(self, place: str) -> None:
        """Save it there; recorded as printed."""
        draws = self._recorded
        if draws is None:
            return
        path = Path(place)
        said = self._words.saved(path.name)
        self._tools.desk.run(
            self,
            lambda: save_file(path, draws()),
            lambda _none: self._tools.messages.say(said),
            self._tools.messages.fail,
        )


def _nothing(_pdf: bytes) -> None:
    """It is on paper: nothing more is said."""
