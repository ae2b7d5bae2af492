"""Flat shapes everyone paints: boxes with a one-pixel edge, the focus frame."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from coordo_desktop.ui.kit.theme import color, px


def draw_box(
    painter: QPainter,
    rect: QRect | QRectF,
    fill: str,
    edge: str,
    radius: float = 6,
    thickness: int = 1,
) -> None:
    """A plain fill and its edge; an empty token paints nothing."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color(edge), thickness) if edge else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(color(fill) if fill else Qt.BrushStyle.NoBrush)
    inset = thickness / 2 if edge else 0.0
    corner = max(0.0, px(radius) - inset)
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), corner, corner)
    painter.restore()


def draw_focus(painter: QPainter, rect: QRect | QRectF, radius: float = 6) -> None:
    """The frame of what has the keyboard: two pixels of accent."""
    draw_box(painter, rect, "", "accent", radius, 2)
