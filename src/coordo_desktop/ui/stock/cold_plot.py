"""The curve of a fridge, drawn by pyqtgraph; imported only when a first curve is shown.

A round dot is within the limits, a red square is not: the shape says it before the colour. The
limits are a band, excursions are shaded, the least and the most of each reading a thin line.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.cold_chain import Excursion, Reading
from coordo_desktop.domain.cold_log import FridgeLog
from coordo_desktop.ui.kit.cold_words import figure_text
from coordo_desktop.ui.kit.theme import color, font, px, theme
from coordo_desktop.ui.kit.when import zone_in_use

pg.setConfigOptions(exitCleanup=False)

_GAP = timedelta(hours=36).total_seconds()
"""Beyond it no line is drawn from one reading to the next: nobody knows."""
_FEW = 80  # readings up to which each has its mark
_ROOM = 8  # tenths left above and below
_EDGE = 0.02
_AXIS = 34
_LABEL = 26  # pixels a written value takes
_WEEK, _MONTH = 8, 40
# How far apart the levels written are, by the height shown; both in tenths of a degree.
_APART = ((200, 20), (400, 50), (10_000, 100))


class ColdPlot(pg.PlotWidget):  # type: ignore[misc]
    """No menu, no wheel, no drag: the keyboard moves the cursor, a click sets it."""

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None, antialias=True)
        self.setObjectName("stock.cold.plot")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Drawn, never acted on.
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameStyle(0)
        self._log: FridgeLog | None = None
        self._read: tuple[Reading, ...] = ()
        self._period = (0.0, 1.0)
        self._cursor: Any = None
        self._halo: Any = None
        item = self.getPlotItem()
        item.setMenuEnabled(False)
        item.hideButtons()
        item.setMouseEnabled(False, False)
        item.getViewBox().setMenuEnabled(False)
        item.getViewBox().setDefaultPadding(0.0)
        item.getAxis("left").setWidth(px(_AXIS))
        self.scene().sigMouseClicked.connect(self._clicked)
        theme().changed.connect(self.draw_again)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if getattr(self, "_log", None) is not None:
            self.draw_again()

    def show_log(self, log: FridgeLog, since: datetime, until: datetime) -> None:
        """Draw this fridge over this period."""
        self._log, self._read = log, log.counted
        self._period = (since.timestamp(), until.timestamp())
        self.draw_again()

    def point_at(self, place: int | None) -> None:
        """Set the cursor on a reading, or take it away."""
        if self._cursor is None:
            return
        shown = place is not None and place < len(self._read)
        self._cursor.setVisible(shown)
        self._halo.setVisible(shown)
        if shown and place is not None:
            reading = self._read[place]
            self._cursor.setPos(reading.at.timestamp())
            self._halo.setData([reading.at.timestamp()], [reading.value])

    def draw_again(self) -> None:
        """Draw in the colours of now."""
        log = self._log
        if log is None:
            return
        self.clear()
        self.setBackground(color("surface"))
        values = [value for each in self._read for value in _values(each)]
        low = min([log.limits[0], *values]) - _ROOM
        high = max([log.limits[1], *values]) + 2 * _ROOM
        self.setXRange(*self._period, padding=_EDGE)
        self.setYRange(low, high, padding=0)
        self._band(log.limits)
        for each in log.excursions:
            if not each.void:
                self._shade(each)
        self._axes(log.limits, low, high)
        self._lines()
        self._marks()
        self._figures()
        self._cursor = pg.InfiniteLine(angle=90, movable=False, pen=_pen("accent", 1.2))
        self._halo = pg.ScatterPlotItem(
            size=px(15), pen=_pen("accent", 2), brush=None, pxMode=True, symbol="o"
        )
        for item, level in ((self._cursor, 20), (self._halo, 21)):
            item.setZValue(level)
            self.addItem(item)
        self.point_at(None)

    def _band(self, limits: tuple[int, int]) -> None:
        band = pg.LinearRegionItem(
            limits, orientation="horizontal", movable=False, brush=color("band"),
            pen=pg.mkPen(None),
        )  # fmt: skip
        band.setZValue(-20)
        self.addItem(band)
        for edge in limits:
            pen = _pen("border-strong", 1)
            pen.setStyle(Qt.PenStyle.DashLine)
            line = pg.InfiniteLine(edge, angle=0, movable=False, pen=pen)
            line.setZValue(-10)
            self.addItem(line)

    def _shade(self, each: Excursion) -> None:
        """From the last good reading to the first good one after."""
        begin = (each.since_at or each.started_at).timestamp()
        end = self._period[1] if each.ended_at is None else each.ended_at.timestamp()
        first, last = max(begin, self._period[0]), min(end, self._period[1])
        if first < last:
            fill = color("danger-soft")
            fill.setAlpha(150)
            zone = pg.LinearRegionItem((first, last), movable=False, brush=fill, pen=pg.mkPen(None))
            zone.setZValue(-18)
            self.addItem(zone)

    def _axes(self, limits: tuple[int, int], low: int, high: int) -> None:
        since, until = (datetime.fromtimestamp(at, zone_in_use()) for at in self._period)
        days = (until - since).days
        step = 1 if days <= _WEEK else 4 if days <= _MONTH else 14
        first = since.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
        marks = [first + timedelta(days=at) for at in range(0, days + 1, step)]
        apart = next(apart for most, apart in _APART if high - low <= most)
        levels = sorted(
            {*limits, *(at for at in range(-400, 601, apart) if low < at < high
                        and min(abs(at - edge) for edge in limits) >= apart / 2)}
        )  # fmt: skip
        ticks = {
            "left": [(at, str(at // 10) if at % 10 == 0 else figure_text(at)) for at in levels],
            "bottom": [(day.timestamp(), _day_text(day)) for day in marks if day <= until],
        }
        for name, told in ticks.items():
            axis = self.getPlotItem().getAxis(name)
            axis.setTicks([told])
            axis.setPen(_pen("border", 1))
            axis.setTickPen(_pen("border-strong", 1))
            axis.setTextPen(color("text-2"))
            axis.setStyle(tickFont=font("tiny"), tickLength=px(4), tickTextOffset=px(5))

    def _lines(self) -> None:
        xs: list[float] = []
        ys: list[float] = []
        for each in self._read:
            at = each.at.timestamp()
            if xs and at - xs[-1] > _GAP:
                xs.append(at)
                ys.append(float("nan"))
            xs.append(at)
            ys.append(each.value)
            values = _values(each)
            if len(values) > 1 and len(self._read) <= _FEW:
                self.plot([at, at], [min(values), max(values)], pen=_pen("border-strong", 1))
        self.plot(xs, ys, pen=_pen("chart", 1.8), connect="finite", antialias=True)

    def _marks(self) -> None:
        good = [each for each in self._read if each.within]
        if len(self._read) <= _FEW:
            self._scatter(good, "o", "chart", 7)
        self._scatter([each for each in self._read if not each.within], "s", "danger", 9)

    def _scatter(self, readings: Sequence[Reading], symbol: str, ink: str, size: int) -> None:
        if readings:
            marks = pg.ScatterPlotItem(
                [each.at.timestamp() for each in readings], [each.value for each in readings],
                symbol=symbol, size=px(size), pen=_pen("surface", 1.2), brush=color(ink),
                pxMode=True, antialias=True,
            )  # fmt: skip
            marks.setZValue(5)
            self.addItem(marks)

    def _figures(self) -> None:
        """The values out of the limits, and the newest: the others are read with the cursor."""
        span = (self._period[1] - self._period[0]) * (1 + 2 * _EDGE)
        apart = px(_LABEL) * span / max(1, self.width() - px(_AXIS))
        written: list[float] = []
        wanted = [each for each in self._read if not each.within]
        wanted.sort(key=lambda each: -max(each.value - each.limits[1], each.limits[0] - each.value))
        for each in (*self._read[-1:], *wanted):
            at = each.at.timestamp()
            if all(abs(at - other) >= apart for other in written):
                written.append(at)
                self._figure(each, at)

    def _figure(self, each: Reading, at: float) -> None:
        above = each.value >= each.limits[0]
        text = pg.TextItem(
            figure_text(each.value),
            color=color("text" if each.within else "danger"),
            anchor=(0.5, 1.25 if above else -0.25),
        )
        text.setFont(font("tiny", 600))
        text.setPos(at, each.value)
        text.setZValue(10)
        self.addItem(text, ignoreBounds=True)

    def _clicked(self, event: Any) -> None:
        if self._read:
            place = self.getPlotItem().getViewBox().mapSceneToView(event.scenePos())
            times = [each.at.timestamp() for each in self._read]
            self.picked.emit(min(range(len(times)), key=lambda at: abs(times[at] - place.x())))


def _values(each: Reading) -> list[int]:
    return [each.value, *(value for value in (each.low, each.high) if value is not None)]


def _pen(token: str, width: float) -> Any:
    return pg.mkPen(color(token), width=width)


def _day_text(day: datetime) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")
