"""An assessment as it will be printed: looked at, printed, saved where the person says."""

from collections.abc import Callable
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

MakePdf = Callable[[], bytes]


class AssessmentPaper(QWidget):
    """Looked at first; `make` is asked again, and audited, when it is printed or saved."""

    closed = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.setObjectName("assessment.paper")
        self._tools = tools
        self._pdf = b""
        self._make: MakePdf | None = None
        self.preview = PdfPreview(
            name="assessment.preview", label=self.tr("Aperçu de l’évaluation")
        )
        self.back_button = Button(
            self.tr("Retour"), name="assessment.paper.back", key="Esc", icon="left"
        )
        self.back_button.clicked.connect(self.closed)
        self.preview.bar.insertWidget(0, self.back_button)
        self.preview.print_asked.connect(self.print_pages)
        self.preview.save_asked.connect(self._choose_place)
        self.setLayout(column(self.preview, gap=0))
        Shortcuts(self).add("Ctrl+P", self.tr("Imprimer"), self.print_pages)

    def show_pdf(self, pdf: bytes, make: MakePdf) -> None:
        """Show this document; `make` gives it for paper."""
        self._pdf, self._make = pdf, make
        self.preview.show_pages(papers.page_count(pdf), self._page, self._tools.press)
        self.preview.setFocus()

    def forget(self) -> None:
        """Another record comes: nothing of this one stays."""
        self._pdf, self._make = b"", None

    def _page(self, number: int, dpi: float) -> PageImage:
        return papers.page(self._pdf, number, dpi)

    def print_pages(self) -> None:
        """Choose a printer and send every page."""
        if self._make is not None:
            self._tools.desk.run(self, self._make, self._send, self._tools.messages.fail)

    def _send(self, pdf: bytes) -> None:
        self._pdf = pdf
        print_pages(self, self.tr("Évaluation"), papers.page_count(pdf), self._page)

    def _choose_place(self) -> None:
        dialog = QFileDialog(self, self.tr("Enregistrer l’évaluation"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Document PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.tr("evaluation.pdf"))
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, place: str) -> None:
        """Save the document there, readable by its owner only."""
        make = self._make
        if make is None:
            return
        path = Path(place)
        said = self.tr("Évaluation enregistrée : {name}.").format(name=path.name)
        self._tools.desk.run(
            self,
            lambda: write_whole(path.absolute(), make()),
            lambda _none: self._tools.messages.say(said),
            self._tools.messages.fail,
        )
