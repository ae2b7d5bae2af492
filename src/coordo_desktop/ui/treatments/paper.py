"""The medication plan as it will be printed: looked at, printed, saved where the person says.

Printing and saving are recorded: the next plan says that it replaces this one.
"""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from coordo_desktop.domain.medication_plan import MedicationPlan
from coordo_desktop.services import papers
from coordo_desktop.services.papers import PageImage
from coordo_desktop.services.treatments import TreatmentService
from coordo_desktop.system.files import refuse_place, write_whole
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.printing import PdfPreview, print_pages
from coordo_desktop.ui.kit.shortcuts import Shortcuts


class PlanPaper(QWidget):
    """Esc goes back to the treatments."""

    closed = Signal()

    def __init__(self, tools: Tools, service: TreatmentService) -> None:
        super().__init__()
        self.setObjectName("treatment.paper")
        self._tools, self._service = tools, service
        self._plan: MedicationPlan | None = None
        self._pdf = b""
        self.preview = PdfPreview(
            name="treatment.preview", label=self.tr("Aperçu du plan de prise")
        )
        back = Button(self.tr("Retour aux traitements"), name="treatment.paper.back", key="Esc")
        back.clicked.connect(self.closed)
        self.preview.bar.insertWidget(0, back)
        self.preview.print_asked.connect(self.print_plan)
        self.preview.save_asked.connect(self._choose_place)
        self.setLayout(column(self.preview, gap=0))
        Shortcuts(self).add("Ctrl+P", self.tr("Imprimer"), self.print_plan)

    def show_plan(self, plan: MedicationPlan, pdf: bytes) -> None:
        """Show this document."""
        self._plan, self._pdf = plan, pdf
        self.preview.show_pages(papers.page_count(pdf), self._page, self._tools.press)
        self.preview.setFocus()

    def forget(self) -> None:
        """Another record comes: nothing of this one stays."""
        self._plan, self._pdf = None, b""

    def _page(self, number: int, dpi: float) -> PageImage:
        return papers.page(self._pdf, number, dpi)

    def print_plan(self) -> None:
        """Choose a printer and send every page; recorded once it was sent."""
        plan, service = self._plan, self._service
        if plan is None:
            return
        pages = papers.page_count(self._pdf)
        if print_pages(self, self.tr("Plan de prise"), pages, self._page):
            self._tools.desk.run(
                self, lambda: service.print_plan(plan), _nothing, self._tools.messages.fail
            )

    def _choose_place(self) -> None:
        dialog = QFileDialog(self, self.tr("Enregistrer le plan de prise"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Document PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.tr("plan-de-prise.pdf"))
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, place: str) -> None:
        """Save the document there, readable by its owner only."""
        path, plan, service = Path(place).absolute(), self._plan, self._service
        if plan is None:
            return
        said = self.tr("Plan de prise enregistré : {name}.").format(name=path.name)

        def work() -> None:
            refuse_place(path)  # before it is recorded as printed
            write_whole(path, service.print_plan(plan))

        self._tools.desk.run(
            self, work, lambda _none: self._tools.messages.say(said), self._tools.messages.fail
        )


def _nothing(_pdf: bytes) -> None:
    """It is on paper: nothing more is said."""
