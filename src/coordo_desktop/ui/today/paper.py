"""The letter that chases an answer, before it is printed or saved."""

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


class LetterView(QWidget):
    """Esc goes back to the list."""

    closed = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.setObjectName("today.letter")
        self._tools = tools
        self._pdf = b""
        self.preview = PdfPreview(name="today.letter.preview", label=self.tr("Lettre de relance"))
        back = Button(self.tr("Retour à Aujourd’hui"), name="today.letter.back", key="Esc")
        back.clicked.connect(self.closed)
        self.preview.bar.insertWidget(0, back)
        self.preview.print_asked.connect(self.print_pages)
        self.preview.save_asked.connect(self._choose_place)
        self.setLayout(column(self.preview, gap=0))
        keys = Shortcuts(self)
        keys.add("Escape", self.tr("Retour à Aujourd’hui"), self.closed.emit)
        keys.add("Ctrl+P", self.tr("Imprimer"), self.print_pages)

    def show_pdf(self, pdf: bytes) -> None:
        """Show this letter."""
        self._pdf = pdf
        self.preview.show_pages(papers.page_count(pdf), self._page, self._tools.press)
        self.preview.setFocus()

    def _page(self, number: int, dpi: float) -> PageImage:
        return papers.page(self._pdf, number, dpi)

    def print_pages(self) -> None:
        """Choose a printer and send the letter."""
        if self._pdf:
            print_pages(self, self.tr("Relance"), papers.page_count(self._pdf), self._page)

    def _choose_place(self) -> None:
        dialog = QFileDialog(self, self.tr("Enregistrer la lettre"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Document PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.tr("relance.pdf"))
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, place: str) -> None:
        """Save the letter there, readable by its owner only."""
        path, pdf = Path(place), self._pdf
        said = self.tr("Lettre enregistrée\u202f: {name}.").format(name=path.name)
        self._tools.desk.run(
            self,
            lambda: save_file(path, pdf),
            lambda _none: self._tools.messages.say(said),
            self._tools.messages.fail,
        )
