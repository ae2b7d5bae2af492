"""A sheet from memory to the printer: the dialog first, then page after page, off the UI thread.

The sheet gets its number only once a printer was chosen: giving up leaves no trace of a paper that
never was.
"""

import re

from PySide6.QtCore import QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.handover import NoPrinter, PaperFormat, PrinterRefused
from coordo_desktop.services import papers
from coordo_desktop.ui.kit.printing import as_image
from coordo_desktop.ui.kit.runner import Runner

_DPI = 300
_TO_FILE = re.compile(r"pdf|xps|onenote|evernote|\bfax\b", re.IGNORECASE)


class PrintJob(QObject):
    """`chosen` with the copies when the person said yes; then give it the pages."""

    chosen = Signal(int)
    page_printed = Signal(int)
    finished = Signal()
    stopped = Signal()
    failed = Signal(object)

    def __init__(self, paper: PaperFormat, copies: int, parent: QWidget, press: Runner) -> None:
        super().__init__(parent)
        self._press = press
        self._painter = QPainter()
        self._pdf, self._last, self._wanted = b"", 0, True
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        size = QPageSize.PageSizeId.A5 if paper is PaperFormat.A5 else QPageSize.PageSizeId.A4
        wide = paper is PaperFormat.A4_LANDSCAPE
        turned = QPageLayout.Orientation
        self.printer.setPageSize(QPageSize(size))
        self.printer.setPageOrientation(turned.Landscape if wide else turned.Portrait)
        self.printer.setFullPage(True)
        self.printer.setCopyCount(copies)
        self.printer.setDocName(self.tr("Feuille de transmissions"))

    @property
    def to_file(self) -> bool:
        """The printer chosen makes a file that anybody can read."""
        return bool(_TO_FILE.search(self.printer.printerName()))

    def ask(self) -> None:
        """Show the print dialog of the system; nothing waits for it."""
        parent = self.parent()
        dialog = QPrintDialog(self.printer, parent if isinstance(parent, QWidget) else None)
        dialog.setObjectName("sheets.print_dialog")
        # A file anybody can read is not paper: « Enregistrer en PDF… » closes it with a password.
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
        dialog.setWindowTitle(self.tr("Imprimer la feuille"))
        dialog.accepted.connect(self.accept)
        dialog.rejected.connect(self.deleteLater)
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()

    @Slot()
    def accept(self) -> None:
        """A printer was chosen."""
        if not (self.printer.printerName() or self.printer.outputFileName()):
            self._refused(NoPrinter())
            return
        self.chosen.emit(max(1, self.printer.copyCount()))

    def paint(self, pdf: bytes, pages: int) -> None:
        """Draw the pages that were asked for and hand them to the printer one by one."""
        self._pdf = pdf
        self._last = min(pages, self.printer.toPage() or pages)
        self._draw(max(1, self.printer.fromPage()) - 1)

    @Slot()
    def stop(self) -> None:
        """Send no further page."""
        self._wanted = False

    def _draw(self, number: int) -> None:
        if not self._wanted:
            if self._painter.isActive():
                self.printer.abort()
                self._painter.end()
            self.stopped.emit()
            self.deleteLater()
            return
        if number >= self._last:
            self.finished.emit()
            self.deleteLater()
            return
        self._press.run(
            self, lambda: self._to_paper(number), lambda _none: self._after(number), self._refused
        )

    def _to_paper(self, number: int) -> None:
        """Draw a page and hand it to the printer; on the worker, where painting may take long."""
        image = as_image(papers.page(self._pdf, number, min(_DPI, self.printer.resolution())))
        begun = self._painter.isActive()
        if not (self.printer.newPage() if begun else self._painter.begin(self.printer)):
            raise PrinterRefused
        paper = QRectF(self._painter.viewport())
        size = image.size().scaled(paper.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        left = (paper.width() - size.width()) / 2
        self._painter.drawImage(QRectF(left, 0, size.width(), size.height()), image)
        if number == self._last - 1:
            self._painter.end()

    def _after(self, number: int) -> None:
        self.page_printed.emit(number)
        self._draw(number + 1)

    def _refused(self, error: Exception) -> None:
        if self._painter.isActive():
            self._painter.end()
        self.failed.emit(error)
        self.deleteLater()
