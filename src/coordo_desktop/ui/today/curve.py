"""The curve beside a line: the last values, the threshold band, the last one named.

Out of thresholds is a filled square, within a round dot, as on paper.
"""

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from coordo_desktop.domain.measurements import number_text
from coordo_desktop.domain.today import AlertCurve
from coordo_desktop.ui.kit.theme import color, font, metrics, px, theme
from coordo_desktop.ui.kit.when import zone_in_use

_HEIGHT = 112
_FOOT = 20
_TOP = 14
_SIDE = 6
_ROOM = 0.2


class AlertCurveView(QWidget):
    """As wide as its panel; `AlertCurve` with at least one point."""

    def __init__(self, curve: AlertCurve) -> None:
        super().__init__()
        self._curve = curve
        self.setObjectName("today.curve")
        last = curve.points[-1][1]
        self.setAccessibleName(f"{curve.name} {number_text(last)} {curve.unit}".strip())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self._area()
        self._paint_band(painter, area)
        self._paint_line(painter, area)
        self._paint_days(painter, area)

    # --- where things stand ---------------------------------------------------------------------

    def _area(self) -> QRectF:
        """Where the curve is; its last value is written at its right."""
        said = metrics("small", 600).horizontalAdvance(self._last_words()) + px(14)
        width = max(px(80), self.width() - px(_SIDE) - said)
        return QRectF(px(_SIDE), px(_TOP), width, self.height() - px(_TOP) - px(_FOOT))

    def _last_words(self) -> str:
        value = number_text(self._curve.points[-1][1])
        return f"{value}\u00a0{self._curve.unit}".strip()

    def _x(self, at: datetime, area: QRectF) -> float:
        first, last = self._curve.points[0][0], self._curve.points[-1][0]
        whole = (last - first).total_seconds()
        share = (at - first).total_seconds() / whole if whole else 1.0
        return area.left() + share * area.width()

    def _y(self, value: float, area: QRectF) -> float:
        limits = [one for one in (self._curve.low, self._curve.high) if one is not None]
        every = [value for _at, value in self._curve.points] + limits
        low, high = min(every), max(every)
        room = (high - low) * _ROOM or 1.0
        return area.bottom() - (value - low + room) / (high - low + 2 * room) * area.height()

    def _out(self, value: float) -> bool:
        low, high = self._curve.low, self._curve.high
        return (low is not None and value < low) or (high is not None and value > high)

    # --- painting -------------------------------------------------------------------------------

    def _paint_band(self, painter: QPainter, area: QRectF) -> None:
        low, high = self._curve.low, self._curve.high
        if low is None and high is None:
            return
        top = self._y(high, area) if high is not None else area.top() - px(8)
        foot = self._y(low, area) if low is not None else area.bottom()
        painter.fillRect(QRectF(area.left(), top, area.width(), foot - top), color("band"))
        dashed = QPen(color("border-strong"), 1)
        dashed.setDashPattern([3, 3])
        painter.setFont(font("tiny"))
        for limit in (low, high):
            if limit is None:
                continue
            y = self._y(limit, area)
            painter.setPen(dashed)
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(color("text-3"))
            said = self.tr("{value} seuil").format(value=number_text(limit))
            below = limit == low and high is not None
            box = QRectF(area.left() + px(3), y + px(2) if below else y - px(16), px(120), px(14))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft), said)

    def _paint_line(self, painter: QPainter, area: QRectF) -> None:
        places = [QPointF(self._x(at, area), self._y(one, area)) for at, one in self._curve.points]
        painter.setPen(QPen(color("chart"), px(18) / 10))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(places))
        painter.setPen(Qt.PenStyle.NoPen)
        for place, (_at, value) in zip(places, self._curve.points, strict=True):
            out = self._out(value)
            painter.setBrush(color("danger" if out else "chart"))
            half = px(4) if out else px(24) / 10
            box = QRectF(place.x() - half, place.y() - half, 2 * half, 2 * half)
            if out:
                painter.drawRect(box)
            else:
                painter.drawEllipse(box)
        last = places[-1]
        painter.setFont(font("small", 600))
        painter.setPen(color("danger" if self._out(self._curve.points[-1][1]) else "text"))
        box = QRectF(last.x() + px(9), last.y() - px(9), self.width(), px(18))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), self._last_words())

    def _paint_days(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(font("tiny"))
        painter.setPen(color("text-3"))
        top = self.height() - px(15)
        first, last = self._curve.points[0][0], self._curve.points[-1][0]
        box = QRectF(area.left(), top, area.width(), px(14))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft), _day(first))
        if _day(first) != _day(last):
            painter.drawText(box, int(Qt.AlignmentFlag.AlignRight), _day(last))


def _day(at: datetime) -> str:
    day = at.astimezone(zone_in_use())
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")
