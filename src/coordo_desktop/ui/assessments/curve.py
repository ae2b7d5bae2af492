"""The totals of one scale over time: every point with its figure, edges of bands dashed."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from coordo_desktop.domain.assessments import Scale
from coordo_desktop.domain.assessments.scale import Number
from coordo_desktop.ui.assessments.words import KIND_OF, figure, short_day
from coordo_desktop.ui.kit.theme import color, font, px, theme

_MOST = 8  # the last totals: more could not be read


class ScoreCurve(QWidget):
    """142 px high; a point is round where the band is good, square elsewhere."""

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._scale: Scale | None = None
        self._values: list[tuple[date, Number]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_values(self, scale: Scale, values: Sequence[tuple[date, Number]]) -> None:
        """Show these totals, oldest first."""
        self._scale, self._values = scale, list(values)[-_MOST:]
        said = ", ".join(f"{short_day(day)} {figure(value)}" for day, value in self._values)
        self.setAccessibleName(self.tr("Évolution du score : {values}").format(values=said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(300), px(142))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._scale is None or not self._values:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(self.rect()).adjusted(px(34), px(22), -px(6), -px(22))
        low, high = self._range()
        self._paint_bands(painter, inside, low, high)
        points = self._points(inside, low, high)
        painter.setPen(QPen(color("chart"), px(2)))
        painter.drawPolyline(QPolygonF(points))
        for (day, value), point in zip(self._values, points, strict=True):
            self._paint_point(painter, point, value)
            painter.setFont(font("tiny"))
            painter.setPen(color("text-2"))
            under = QRectF(point.x() - px(40), inside.bottom() + px(5), px(80), px(16))
            painter.drawText(under, int(Qt.AlignmentFlag.AlignCenter), short_day(day))

    def _range(self) -> tuple[float, float]:
        scale = self._scale
        if scale is None or not scale.unit:
            return (float(scale.low), float(scale.high)) if scale else (0.0, 1.0)
        edges = [float(band.low) for band in scale.bands]
        return 0.0, max([*(float(value) for _, value in self._values), *edges, 1.0]) * 1.15

    def _points(self, inside: QRectF, low: float, high: float) -> list[QPointF]:
        many = len(self._values)
        left, room = inside.left() + px(28), inside.width() - px(56)
        step = room / (many - 1) if many > 1 else 0.0
        start = left if many > 1 else inside.center().x()
        return [
            QPointF(start + step * rank, _level(inside, float(value), low, high))
            for rank, (_, value) in enumerate(self._values)
        ]

    def _paint_bands(self, painter: QPainter, inside: QRectF, low: float, high: float) -> None:
        scale = self._scale
        painter.fillRect(inside, color("surface-2"))
        for band in scale.bands if scale is not None else ():
            if low < band.low <= high:
                y = _level(inside, float(band.low), low, high)
                painter.setPen(QPen(color("border-strong"), 1, Qt.PenStyle.DashLine))
                painter.drawLine(QPointF(inside.left(), y), QPointF(inside.right(), y))
                painter.setFont(font("tiny"))
                painter.setPen(color("text-2"))
                beside = QRectF(0, y - px(8), px(30), px(16))
                side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(beside, int(side), figure(band.low))

    def _paint_point(self, painter: QPainter, point: QPointF, value: Number) -> None:
        band = self._scale.band_at(value) if self._scale is not None else None
        kind = KIND_OF[band.grade][0] if band is not None else "chart"
        ink = color(kind if kind in {"ok", "warn", "danger", "info"} else "chart")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        side = px(8)
        box = QRectF(point.x() - side / 2, point.y() - side / 2, side, side)
        if kind in {"ok", "chart", "info"}:
            painter.drawEllipse(box)
        else:
            painter.drawRect(box)
        painter.setFont(font("small", 600))
        painter.setPen(color("text"))
        above = QRectF(point.x() - px(30), point.y() - px(22), px(60), px(16))
        painter.drawText(above, int(Qt.AlignmentFlag.AlignCenter), figure(value))


def _level(inside: QRectF, value: float, low: float, high: float) -> float:
    share = (value - low) / (high - low) if high > low else 0.5
    return inside.bottom() - share * inside.height()
