"""The mark of the program: a rounded square holding an open ring and a point."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from coordo_desktop.ui.kit.layout import sized
from coordo_desktop.ui.kit.theme import color


class Mark(QWidget):
    """The mark, at any size."""

    def __init__(self, size: int = 22, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sized(self, width=size, height=size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_mark(painter, QRectF(self.rect()), color("accent"), color("on-accent"))


def paint_mark(painter: QPainter, box: QRectF, fill: QColor, ink: QColor) -> None:
    """Paint the mark in a square; its drawing is 22 units wide."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 22, box.height() / 22)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(QRectF(0, 0, 22, 22), 5, 5)
    pen = QPen(ink, 2.2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(QRectF(6.33, 6, 10, 10), 43 * 16, 274 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(15.5, 11), 1.7, 1.7)
    painter.restore()
