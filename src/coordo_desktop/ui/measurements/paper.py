"""The curves as they will be printed: looked at, printed, saved where the person says."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from coordo_desktop.services import papers
from coordo_desktop.services.papers import PageImage
from coordo_desktop.system.files import write_whole
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.printing import PdfPreview, print_pages
from coordo_desktop.ui.kit.shortcuts import Shortcuts


class CurvesPaper(QWidget):
    """Esc goes back to the measures."""

    closed = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.setObjectName("measure.paper")
        self._tools = tools
        self._pdf = b""
        self.preview = PdfPreview(name="measure.preview", label=self.tr("Aperçu des courbes"))
        back = Button(self.tr("Retour aux mesures"), name="measure.paper.back", key="Esc")
        back.clicked.connect(self.closed)
        self.preview.bar.insertWidget(0, back)
        self.preview.print_asked.connect(self.print_pages)
        self.preview.save_asked.connect(self._choose_place)
        self.setLayout(column(self.preview, gap=0))
        Shortcuts(self).add("Ctrl+P", self.tr("Imprimer"), self.print_pages)

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
            print_pages(self, self.tr("Courbes"), papers.page_count(self._pdf), self._page)

    def _choose_place(self) -> None:
        dialog = QFileDialog(self, self.tr("Enregistrer les courbes"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Document PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.tr("courbes.pdf"))
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, place: str) -> None:
        """Save the document there, readable by its owner only."""
        path, pdf = Path(place), self._pdf
        said = self.tr("Courbes enregistrées\u00a0: {name}.").format(name=path.name)
        self._tools.desk.run(
            self,
            lambda: write_whole(path.absolute(), pdf),
            lambda _none: self._tools.messages.say(said),
            self._tools.messages.fail,
        )
