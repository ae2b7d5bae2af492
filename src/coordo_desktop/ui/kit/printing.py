"""Preview and paper: the same page images, so that what was seen is what is printed.

Nothing is written on disk here: saving as PDF is the screen's, where the person says.
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QPageLayout,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QSizePolicy, QWidget

from coordo_desktop.ui.kit.buttons import Button, IconButton
from coordo_desktop.ui.kit.labels import Hairline, Label
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.runner import Runner
from coordo_desktop.ui.kit.scroll import ScrollArea
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.theme import color, px

PAPER_DPI = 300
_SCREEN_DPI = 96
_POINTS_PER_INCH = 72
_WIDE_BAR = 660
"""Under this many mock-up pixels the long words of the bar do not fit."""
_ZOOMS = (50, 75, 100, 125, 150, 200)


class PagePixels(Protocol):
    """One page in pixels, four bytes each, red first, from the top."""

    @property
    def width(self) -> int:
        """Pixels across."""

    @property
    def height(self) -> int:
        """Pixels down."""

    @property
    def rgba(self) -> bytes:
        """The pixels."""


PageOf = Callable[[int, float], PagePixels]
"""(page from 0, dots an inch) -> its pixels; called on the worker."""


def as_image(page: PagePixels) -> QImage:
    """A Qt image of a page, owning its pixels."""
    row_bytes = page.width * 4
    shared = QImage(page.rgba, page.width, page.height, row_bytes, QImage.Format.Format_RGBA8888)
    return shared.copy()


class _PageView(QWidget):
    """One page on the ground of the preview."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        if self._image.isNull():
            return QSize(px(320), px(420))
        ratio = self._image.devicePixelRatio()
        size = self._image.size() / ratio
        return size + QSize(2, 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("border-strong"))
        painter.fillRect(self.rect().adjusted(1, 1, -1, -1), Qt.GlobalColor.white)
        if not self._image.isNull():
            painter.drawImage(QPoint(1, 1), self._image)


class PdfPreview(Surface):
    """Pages one by one, zoom, print, save. `save_asked` and `print_asked` are for the screen."""

    save_asked = Signal()
    print_asked = Signal()
    page_drawn = Signal(int)

    def __init__(self, *, name: str, label: str) -> None:
        super().__init__("bg", name=name)
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._count, self._at, self._zoom = 0, 0, 100
        self._page_of: PageOf | None = None
        self._runner: Runner | None = None
        self._turn = 0
        self._page = _PageView()
        self._where = Label("", role="small", ink="text-2", name=f"{name}.where")
        self._percent = Label("", role="small", ink="text-2", align="center")
        self._before = self._arrow("left", "before", self.tr("Page précédente"), self.page_before)
        self._after = self._arrow("right", "after", self.tr("Page suivante"), self.page_after)
        smaller = self._arrow("minus", "smaller", self.tr("Réduire"), self.zoom_out)
        larger = self._arrow("plus", "larger", self.tr("Agrandir"), self.zoom_in)
        self._save = Button(self.tr("Enregistrer en PDF…"), name=f"{name}.save", icon="save")
        self._save.clicked.connect(self.save_asked)
        self.print_button = Button(
            self.tr("Imprimer"), name=f"{name}.print", kind="primary", icon="print", key="Ctrl+P"
        )
        self.print_button.clicked.connect(self.print_asked)
        bar = Surface("surface", edges="b")
        self.bar = row(
            self._before,
            self._where,
            self._after,
            12,
            smaller,
            self._percent,
            larger,
            None,
            self._save,
            self.print_button,
            margins=(12, 8, 12, 8),
        )
        bar.setLayout(self.bar)
        ground = QWidget()
        middle = column(self._page, None, margins=(16, 16, 16, 16))
        middle.setAlignment(self._page, Qt.AlignmentFlag.AlignHCenter)
        ground.setLayout(middle)
        self._scroller = ScrollArea(ground, name=f"{name}.scroll")
        self._scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setLayout(column(bar, Hairline(), self._scroller, gap=0))

    def _arrow(self, icon: str, name: str, label: str, slot: Callable[[], None]) -> IconButton:
        made = IconButton(icon, name=f"{self.objectName()}.{name}", label=label, compact=True)
        made.clicked.connect(slot)
        return made

    @property
    def page(self) -> int:
        """The page shown, from 0."""
        return self._at

    def show_pages(self, count: int, page_of: PageOf, runner: Runner) -> None:
        """Show another document from its first page."""
        self._count, self._page_of, self._runner, self._at = count, page_of, runner, 0
        self._ask()

    def page_before(self) -> None:
        """One page back."""
        self._go(self._at - 1)

    def page_after(self) -> None:
        """One page on."""
        self._go(self._at + 1)

    def zoom_in(self) -> None:
        """Larger."""
        self._set_zoom(next((zoom for zoom in _ZOOMS if zoom > self._zoom), self._zoom))

    def zoom_out(self) -> None:
        """Smaller."""
        self._set_zoom(next((zoom for zoom in _ZOOMS[::-1] if zoom < self._zoom), self._zoom))

    def fit(self, points: float) -> None:
        """At its true size, or as large as the width allows for a page `points` wide."""
        margins = px(32) + px(14)  # on both sides of the page, and the bar that scrolls
        room = (self.width() - margins) * _POINTS_PER_INCH / _SCREEN_DPI
        self._zoom = max(_ZOOMS[0], min(100, int(room / points * 100)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < px(_WIDE_BAR)
        self._save.set_text(self.tr("PDF…") if narrow else self.tr("Enregistrer en PDF…"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        obeyed = {
            Qt.Key.Key_PageDown: self.page_after,
            Qt.Key.Key_Right: self.page_after,
            Qt.Key.Key_PageUp: self.page_before,
            Qt.Key.Key_Left: self.page_before,
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
        }
        act = obeyed.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            event.accept()
        else:
            super().wheelEvent(event)

    def _go(self, page: int) -> None:
        if 0 <= page < self._count and page != self._at:
            self._at = page
            self._scroller.verticalScrollBar().setValue(0)
            self._ask()

    def _set_zoom(self, zoom: int) -> None:
        if zoom != self._zoom:
            self._zoom = zoom
            self._ask()

    def _ask(self) -> None:
        self._where.set_text(
            self.tr("page {page} sur {count}").format(page=self._at + 1, count=self._count)
        )
        self._percent.set_text(f"{self._zoom}\u202f%")
        self._before.setEnabled(self._at > 0)
        self._after.setEnabled(self._at < self._count - 1)
        if self._page_of is None or self._runner is None or not self._count:
            return
        self._turn += 1
        turn, at, page_of = self._turn, self._at, self._page_of
        dpi = _SCREEN_DPI * self._zoom / 100 * self.devicePixelRatioF()
        self._runner.run(
            self,
            lambda: page_of(at, dpi),
            lambda page: self._drawn(turn, page),
            self._refused,
        )

    def _drawn(self, turn: int, page: PagePixels) -> None:
        if turn == self._turn:
            image = as_image(page)
            image.setDevicePixelRatio(self.devicePixelRatioF())
            self._page.show_image(image)
            self.page_drawn.emit(self._at)

    def _refused(self, error: Exception) -> None:
        raise error


def print_pages(parent: QWidget, title: str, count: int, page_of: PageOf) -> bool:
    """Ask for a printer and print every page; False when the person gave up.

    `title` is seen in the printer's queue: never a patient's name.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, count)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return False
    send(printer, count, page_of)
    return True


def send(printer: QPrinter, count: int, page_of: PageOf) -> None:
    """Paint the pages chosen on a printer, filling its paper."""
    first = max(1, printer.fromPage()) - 1
    last = min(count, printer.toPage() or count)
    printer.setFullPage(True)
    painter = QPainter()
    dpi = min(PAPER_DPI, printer.resolution())
    for number in range(first, last):
        image = as_image(page_of(number, dpi))
        if painter.isActive():
            _orient(printer, image)
            printer.newPage()
        else:
            _orient(printer, image)
            painter.begin(printer)
        paper = QRectF(painter.viewport())
        size = image.size().scaled(paper.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        left = (paper.width() - size.width()) / 2
        painter.drawImage(QRectF(left, 0, size.width(), size.height()), image)
    painter.end()


def _orient(printer: QPrinter, image: QImage) -> None:
    wide = image.width() > image.height()
    orientation = QPageLayout.Orientation
    printer.setPageOrientation(orientation.Landscape if wide else orientation.Portrait)
