"""A document as it will be printed: looked at, printed, saved where the person says."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from coordo_desktop.services import papers
from coordo_desktop.services.papers import PageImage
from coordo_desktop.services.saving import save_file
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.printing import PdfPreview, print_pages
from coordo_desktop.ui.kit.shortcuts import Shortcuts


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperWords:
    """What is said around one document. `saved` tells, of a file's name, that it is there."""

    preview: str
    back: str
    job: str
    save: str
    file: str
    saved: Callable[[str], str]


class PaperView(QWidget):
    """Esc goes back to where one was; saved files are readable by their owner only.

    `head` stands above the preview and has its own way back, where something is to be chosen.
    """

    closed = Signal()

    def __init__(
        self,
        tools: Tools,
        words: PaperWords,
        *,
        name: str,
        preview: str,
        head: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._tools, self._words = tools, words
        self._pdf = b""
        self.preview = PdfPreview(name=preview, label=words.preview)
        if head is None:
            back = Button(words.back, name=f"{name}.back", key="Esc")
            back.clicked.connect(self.closed)
            self.preview.bar.insertWidget(0, back)
        self.preview.print_asked.connect(self.print_pages)
        self.preview.save_asked.connect(self._choose_place)
        self.setLayout(column(*([head] if head is not None else []), self.preview, gap=0))
        self._shortcuts = Shortcuts(self)
        self._shortcuts.add("Ctrl+P", self.tr("Imprimer"), self.print_pages)

    def closed_by_escape(self) -> None:
        """Hear Esc here too, where nobody around does."""
        self._shortcuts.add("Escape", self._words.back, self.closed.emit)

    def show_pdf(self, pdf: bytes) -> None:
        """Show this document."""
        self._pdf = pdf
        self.preview.show_pages(papers.page_count(pdf), self._page, self._tools.press)
        self.preview.setFocus()

    def forget(self) -> None:
        """Another record comes: nothing of this one stays."""
        self._pdf = b""

    def _page(self, number: int, dpi: float) -> PageImage:
        return papers.page(self._pdf, number, dpi)

    def print_pages(self) -> None:
        """Choose a printer and send every page."""
        if self._pdf:
            print_pages(self, self._words.job, papers.page_count(self._pdf), self._page)

    def _choose_place(self) -> None:
        dialog = QFileDialog(self, self._words.save)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Document PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self._words.file)
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, place: str) -> None:
        """Save the document there."""
        path, pdf = Path(place), self._pdf
        said = self._words.saved(path.name)
        self._tools.desk.run(
            self,
            lambda: save_file(path, pdf),
            lambda _none: self._tools.messages.say(said),
            self._tools.messages.fail,
        )
