"""The curve of one measure, drawn by pyqtgraph; imported only when a first curve is shown.

A round dot is within the bounds, a red square is not: the shape says it before the colour. The
bounds are a band; values stand beside their points, so there is no legend.
"""

from collections.abc import Sequence
from datetime import datetime
from math import nan
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QDate, QLocale, QPointF, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.measurement_free import Measured
from coordo_desktop.domain.measurement_history import Curve, State, side
from coordo_desktop.domain.measurement_scale import (
    day_graduations,
    figure,
    gaps,
    labelled,
    stands_out,
    value_graduations,
    value_span,
)
from coordo_desktop.domain.measurements import Bounds, Measure
from coordo_desktop.ui.kit.theme import color, font, px, theme
from coordo_desktop.ui.kit.when import zone_in_use

# At exit the library would walk every object of the program, patients' too, for windows long gone.
pg.setConfigOptions(exitCleanup=False)

_FEW = 160  # readings up to which each has its mark
_LABEL_WIDTH, _LABEL_ROOM = 34, 14  # pixels a written value takes, and needs above
_WEEKS, _YEARS = 120, 900  # days from which a graduation says less
_AXIS = 46
_EDGE = 0.035  # of the period, left free at both ends


class CurvePlot(pg.PlotWidget):  # type: ignore[misc]
    """No menu, no wheel, no drag: the keyboard moves the cursor, a click sets it."""

    picked = Signal(int)  # place of the reading nearest to a click

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None, antialias=True)
        self.setObjectName("measure.plot")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameStyle(0)
        self._curve: Curve | None = None
        self._period: tuple[float, float] = (0.0, 1.0)
        item = self.getPlotItem()
        item.setMenuEnabled(False)
        item.hideButtons()
        item.setMouseEnabled(False, False)
        item.getViewBox().setMenuEnabled(False)
        item.getViewBox().setDefaultPadding(0.0)
        item.getAxis("left").setWidth(px(_AXIS))
        self.setMouseTracking(False)
        self._cursor: Any = None
        self._halo: Any = None
        self.scene().sigMouseClicked.connect(self._clicked)
        theme().changed.connect(self.draw_again)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if getattr(self, "_curve", None) is not None:  # the library resizes while it is made
            self.draw_again()

    def show_curve(self, curve: Curve, since: datetime, until: datetime) -> None:
        """Draw this curve over this period."""
        self._curve = curve
        self._period = (since.timestamp(), until.timestamp())
        self.draw_again()

    def point_at(self, place: int | None) -> None:
        """Set the cursor on a reading, or take it away."""
        if self._cursor is None or self._halo is None:
            return
        shown = place is not None and self._curve is not None
        self._cursor.setVisible(shown)
        self._halo.setVisible(shown)
        if shown and self._curve is not None and place is not None:
            point = self._curve.points[place]
            at = point.at.timestamp()
            self._cursor.setPos(at)
            ys = [point.value] if point.second is None else [point.value, point.second]
            self._halo.setData([at] * len(ys), ys)

    def draw_again(self) -> None:
        """Draw in the colours of now."""
        curve = self._curve
        if curve is None:
            return
        self.clear()
        self.setBackground(color("surface"))
        low, high = value_span(curve)
        room = (high - low) * px(_LABEL_ROOM) / max(px(80), self.height() - px(_LABEL_ROOM))
        low, high = low - room, high + room
        self.setXRange(*self._period, padding=_EDGE)
        self.setYRange(low, high, padding=0)
        self._draw_bands(curve, low, high)
        self._draw_axes(curve)
        self._draw_lines(curve)
        self._draw_marks(curve)
        self._draw_values(curve)
        self._cursor = pg.InfiniteLine(angle=90, movable=False, pen=_pen("accent", 1.2))
        self._halo = pg.ScatterPlotItem(
            size=px(15), pen=_pen("accent", 2), brush=None, pxMode=True, symbol="o"
        )
        self._cursor.setZValue(20)
        self._halo.setZValue(21)
        self.addItem(self._cursor)
        self.addItem(self._halo)
        self.point_at(None)

    def _draw_bands(self, curve: Curve, bottom: float, top: float) -> None:
        """The values within; an open side ends with the view: farther, it is drawn wrongly."""
        for limit in (curve.limit, curve.second_limit):
            if limit is None:
                continue
            bounds = limit.bounds
            low = bottom if bounds.low is None else max(bottom, bounds.low)
            high = top if bounds.high is None else min(top, bounds.high)
            band = pg.LinearRegionItem(
                (low, high), orientation="horizontal", movable=False,
                brush=color("band"), pen=pg.mkPen(None),
            )  # fmt: skip
            band.setZValue(-20)
            self.addItem(band)
            for edge in (bounds.low, bounds.high):
                if edge is not None:
                    pen = _pen("border-strong", 1)
                    pen.setStyle(Qt.PenStyle.DashLine)
                    line = pg.InfiniteLine(edge, angle=0, movable=False, pen=pen)
                    line.setZValue(-10)
                    self.addItem(line)

    def _draw_axes(self, curve: Curve) -> None:
        since, until = (datetime.fromtimestamp(at, zone_in_use()) for at in self._period)
        days = (until - since).days
        ticks = {
            "left": [(at, figure(curve.measure, at)) for at in value_graduations(curve, 5)],
            "bottom": [
                (day.timestamp(), _day_text(day, days)) for day in day_graduations(since, until, 7)
            ],
        }
        for name, marks in ticks.items():
            axis = self.getPlotItem().getAxis(name)
            axis.setTicks([marks])
            axis.setPen(_pen("border", 1))
            axis.setTickPen(_pen("border-strong", 1))
            axis.setTextPen(color("text-2"))
            axis.setStyle(tickFont=font("tiny"), tickLength=px(4), tickTextOffset=px(5))
        for at, _words in ticks["left"]:
            line = pg.InfiniteLine(at, angle=0, movable=False, pen=_pen("grid", 1))
            line.setZValue(-15)
            self.addItem(line)

    def _draw_lines(self, curve: Curve) -> None:
        broken = gaps(curve)
        for series in _series(curve):
            xs, ys = _with_gaps(series, broken)
            self.plot(xs, ys, pen=_pen("chart", 1.8), connect="finite", antialias=True)
        if len(curve.points) <= _FEW:
            for point in curve.points:
                if point.second is not None:
                    at = point.at.timestamp()
                    self.plot([at, at], [point.second, point.value], pen=_pen("border-strong", 1))

    def _draw_marks(self, curve: Curve) -> None:
        few = len(curve.points) <= _FEW
        limits = (curve.limit, curve.second_limit)
        for series, limit in zip(_series(curve), limits, strict=False):
            bounds = Bounds() if limit is None else limit.bounds
            out = [each for each in series if side(each[1], bounds) is not State.WITHIN]
            held = [each for each in series if side(each[1], bounds) is State.WITHIN]
            if few:
                self._scatter(held, "o", "chart", 7)
            self._scatter(out, "s", "danger", 9)

    def _scatter(
        self, points: Sequence[tuple[float, float]], symbol: str, ink: str, size: int
    ) -> None:
        if points:
            xs, ys = zip(*points, strict=True)
            marks = pg.ScatterPlotItem(
                xs, ys, symbol=symbol, size=px(size), pen=_pen("surface", 1.2), brush=color(ink),
                pxMode=True, antialias=True,
            )  # fmt: skip
            marks.setZValue(5)
            self.addItem(marks)

    def _draw_values(self, curve: Curve) -> None:
        span = (self._period[1] - self._period[0]) * (1 + 2 * _EDGE)
        seconds = span / max(1, self.width() - px(_AXIS))  # of a pixel
        times = [point.at.timestamp() for point in curve.points]
        for place in labelled(curve, times, px(_LABEL_WIDTH) * seconds):
            point = curve.points[place]
            over = point.second is not None or stands_out(curve, place) >= 0
            self._value(curve.measure, point.at, point.value, above=over)
            if point.second is not None:
                self._value(Measure.DIASTOLIC, point.at, point.second, above=False)

    def _value(self, measure: Measured, at: datetime, value: float, *, above: bool) -> None:
        text = pg.TextItem(
            figure(measure, value), color=color("text"), anchor=(0.5, 1.25 if above else -0.25)
        )
        text.setFont(font("tiny", 600))
        text.setPos(at.timestamp(), value)
        text.setZValue(10)
        self.addItem(text, ignoreBounds=True)

    def _clicked(self, event: Any) -> None:
        if self._curve is None or not self._curve.points:
            return
        place: QPointF = self.getPlotItem().getViewBox().mapSceneToView(event.scenePos())
        times = [point.at.timestamp() for point in self._curve.points]
        self.picked.emit(min(range(len(times)), key=lambda at: abs(times[at] - place.x())))


def _series(curve: Curve) -> list[list[tuple[float, float]]]:
    first = [(point.at.timestamp(), point.value) for point in curve.points]
    second = [
        (point.at.timestamp(), point.second) for point in curve.points if point.second is not None
    ]
    return [first, second] if second else [first]


def _with_gaps(
    series: Sequence[tuple[float, float]], broken: frozenset[int]
) -> tuple[list[float], list[float]]:
    """The readings with nothing drawn across a gap."""
    xs: list[float] = []
    ys: list[float] = []
    for place, (x, y) in enumerate(series):
        if place in broken:
            xs.append(x)
            ys.append(nan)
        xs.append(x)
        ys.append(y)
    return xs, ys


def _pen(token: str, width: float) -> Any:
    return pg.mkPen(color(token), width=width)


def _day_text(day: datetime, days: int) -> str:
    shape = "MM/yyyy" if days > _YEARS else "d MMM yy" if days > _WEEKS else "d MMM"
    return QLocale().toString(QDate(day.year, day.month, day.day), shape)
