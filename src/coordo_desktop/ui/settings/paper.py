"""A short document from memory to the printer: the same pictures on paper as on screen."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from coordo_desktop.services import papers
from coordo_desktop.services.papers import PageImage
from coordo_desktop.ui.kit.runner import Failed, Runner

_DPI = 200


class PaperPrint(QObject):
    """Asks for the printer, draws the pages off the UI thread, then paints them."""

    def __init__(
        self,
        pdf: bytes,
        parent: QWidget,
        runner: Runner,
        printed: Callable[[], None],
        failed: Failed,
    ) -> None:
        super().__init__(parent)
        self._pdf, self._runner, self._printed, self._failed = pdf, runner, printed, failed
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self.printer.setFullPage(True)
        self.printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        self.printer.setDocName("Coordo")

    def ask(self) -> None:
        """Show the print dialog of the system; nothing waits for it."""
        parent = self.parent()
        dialog = QPrintDialog(self.printer, parent if isinstance(parent, QWidget) else None)
        dialog.setObjectName("paper.print")
        dialog.accepted.connect(self.print_pages)
        dialog.setModal(True)
        dialog.show()

    @Slot()
    def print_pages(self) -> None:
        """Draw every page, then send them."""
        pdf = self._pdf

        def work() -> list[PageImage]:
            return [papers.page(pdf, n, _DPI) for n in range(papers.page_count(pdf))]

        self._runner.run(self, work, self._paint, self._failed)

    def _paint(self, pages: list[PageImage]) -> None:
        painter = QPainter()
        if not painter.begin(self.printer):
            return
        for number, page in enumerate(pages):
            if number:
                self.printer.newPage()
            image = QImage(page.rgba, page.width, page.height, QImage.Format.Format_RGBX8888)
            painter.drawImage(painter.viewport(), image)
        painter.end()
        self._printed()
