"""Small curve of a measurement: band between thresholds, last point marked, no axis.

Out of thresholds is a filled square, within a round dot: the shape says it before the colour.
The scale always includes the thresholds.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from coordo_desktop.ui.kit.theme import color, px, theme


class Spark(QWidget):
    """146 x 34; `label` tells the values aloud."""

    def __init__(
        self,
        values: Sequence[float] = (),
        *,
        low: float | None = None,
        high: float | None = None,
        label: str = "",
        width: int = 146,
        height: int = 34,
    ) -> None:
        super().__init__()
        self._size = (width, height)
        self._values: list[float] = []
        self._low, self._high = low, high
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_values(values, low=low, high=high, label=label)
        theme().changed.connect(self.updateGeometry)

    def show_values(
        self,
        values: Sequence[float],
        *,
        low: float | None = None,
        high: float | None = None,
        label: str = "",
    ) -> None:
        """Show others, oldest first."""
        self._values, self._low, self._high = list(values), low, high
        self.setAccessibleName(label)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(self._size[0]), px(self._size[1]))

    def is_out(self) -> bool:
        """The last value is past a threshold."""
        if not self._values:
            return False
        last = self._values[-1]
        return (self._high is not None and last > self._high) or (
            self._low is not None and last < self._low
        )

    def _scale(self) -> tuple[float, float]:
        limits = [limit for limit in (self._low, self._high) if limit is not None]
        every = [*self._values, *limits]
        lowest, highest = min(every), max(every)
        room = (highest - lowest) * 0.2 or 1.0
        return lowest - room, highest + room

    def _point(self, number: int) -> QPointF:
        step = (self.width() - px(10)) / max(1, len(self._values) - 1)
        return QPointF(px(5) + number * step, self._y(self._values[number]))

    def _y(self, value: float) -> float:
        lowest, highest = self._scale()
        return px(2) + (highest - value) / (highest - lowest) * (self.height() - px(4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._values:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_band(painter)
        painter.setPen(QPen(color("chart"), px(16) / 10))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([self._point(n) for n in range(len(self._values))]))
        last = self._point(len(self._values) - 1)
        painter.setPen(QPen(color("surface"), 1.5))
        painter.setBrush(color("danger" if self.is_out() else "chart"))
        if self.is_out():
            half = px(4)
            painter.drawRect(QRectF(last.x() - half, last.y() - half, 2 * half, 2 * half))
        else:
            painter.drawEllipse(last, px(36) / 10, px(36) / 10)

    def _paint_band(self, painter: QPainter) -> None:
        if self._low is None and self._high is None:
            return
        top = self._y(self._high) if self._high is not None else 0.0
        foot = self._y(self._low) if self._low is not None else float(self.height())
        painter.fillRect(QRectF(0, top, self.width(), foot - top), color("band"))
        dotted = QPen(color("border-strong"), 1)
        dotted.setDashPattern([2, 3])
        painter.setPen(dotted)
        for limit in (self._low, self._high):
            if limit is not None:
                painter.drawLine(QPointF(0, self._y(limit)), QPointF(self.width(), self._y(limit)))
