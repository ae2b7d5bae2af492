"""One curve drawn in black and white: axes, hatched bounds, dots and squares with their values."""

from datetime import datetime, timedelta
from itertools import pairwise

from babel.dates import format_date

from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import paper
from coordo_desktop.domain.measurement_free import Measured
from coordo_desktop.domain.measurement_history import Curve, Point
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

PLOT_HEIGHT = 52 * MM
_LEFT, _RIGHT, _FOOT, _TOP = 10 * MM, 17 * MM, 6 * MM, 2 * MM
_DOT, _SQUARE = 1.9, 4.4  # radius, side, in points
_LINE, _HAIR = 0.9, 0.3
_HATCH = 5.0  # points between two lines of the hatching
_AXIS, _VALUE = 7.4, 7.6
_APART = 23.0  # points between two values written
_DENSE = 40  # readings from which fewer values are written
_MOST_MARKS = 160  # beyond, only the squares and the labelled points are drawn
_WEEKS, _YEARS = 120, 900  # days from which graduations say less


class Plot:
    """A curve over a period, `width` points wide."""

    def __init__(self, curve: Curve, since: datetime, until: datetime, width: float) -> None:
        self._curve = curve
        self._since = since
        self._until = max(until, since + timedelta(days=1))
        self._plot = width - _LEFT - _RIGHT
        self._low, self._high = value_span(curve)
        places = [self.share_of(point.at) * self._plot for point in curve.points]
        self.written = labelled(curve, places, _APART if len(places) <= _DENSE else 2 * _APART)
        self._pair = any(point.second is not None for point in curve.points)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw it with its top left corner at (x, y)."""
        _Drawing(self, pen, x, y).draw()

    @property
    def curve(self) -> Curve:
        """What is drawn."""
        return self._curve

    @property
    def pair(self) -> bool:
        """Whether there are two lines."""
        return self._pair

    @property
    def width(self) -> float:
        """Of the plot itself."""
        return self._plot

    @property
    def period(self) -> tuple[datetime, datetime]:
        """From when to when."""
        return self._since, self._until

    def share_of(self, at: datetime) -> float:
        """How far along the period, 0 to 1."""
        whole = (self._until - self._since).total_seconds()
        return min(1.0, max(0.0, (at - self._since).total_seconds() / whole))

    def height_of(self, value: float) -> float:
        """How high, 0 to 1."""
        return min(1.0, max(0.0, (value - self._low) / (self._high - self._low)))


class _Drawing:
    """A plot being drawn at one place."""

    def __init__(self, plot: Plot, pen: Pen, x: float, y: float) -> None:
        self._plot, self._pen, self._curve = plot, pen, plot.curve
        self._left, self._right = x + _LEFT, x + _LEFT + plot.width
        self._top, self._bottom = y + _TOP, y + PLOT_HEIGHT - _FOOT

    def draw(self) -> None:
        limits = (self._curve.limit, self._curve.second_limit)
        for rank, limit in enumerate(limits):
            if limit is not None:
                self._band(limit.bounds, rank)
        self._axes()
        self._lines()
        self._marks()
        self._values()
        self._bound_figures()

    def _x(self, at: datetime) -> float:
        return self._left + self._plot.share_of(at) * self._plot.width

    def _y(self, value: float) -> float:
        return self._bottom - self._plot.height_of(value) * (self._bottom - self._top)

    # -- the ground ----------------------------------------------------------------------------

    def _band(self, bounds: Bounds, rank: int) -> None:
        """The values within: hatched one way, the other way for the second line."""
        top = self._top if bounds.high is None else self._y(bounds.high)
        bottom = self._bottom if bounds.low is None else self._y(bounds.low)
        height = bottom - top
        if height <= 0:
            return
        pen, left, right = self._pen, self._left, self._right
        pen.fill(left, top, right - left, height, 0.95)
        start = left - height
        while start < right:
            a, b = max(start, left), min(start + height, right)
            if rank == 0:
                ends = (a, bottom - (a - start)), (b, bottom - (b - start))
            else:
                ends = (a, top + (a - start)), (b, top + (b - start))
            pen.line(*ends, 0.25, grey=0.72)
            start += _HATCH
        for edge, is_bound in ((top, bounds.high), (bottom, bounds.low)):
            if is_bound is not None:
                pen.line((left, edge), (right, edge), 0.6, dash=(3, 2))

    def _axes(self) -> None:
        pen = self._pen
        for value in value_graduations(self._curve, 5):
            y = self._y(value)
            pen.line((self._left, y), (self._right, y), _HAIR, grey=0.6)
            said = figure(self._curve.measure, value)
            pen.text_right(self._left - 4, y + _AXIS * 0.33, said, Face.REGULAR, _AXIS)
        pen.line((self._left, self._top), (self._left, self._bottom), 0.6)
        pen.line((self._left, self._bottom), (self._right, self._bottom), 0.6)
        since, until = self._plot.period
        days = (until - since).days
        for day in day_graduations(since, until, 8):
            x = self._x(day)
            pen.line((x, self._bottom), (x, self._bottom + 3), 0.6)
            said = paper(format_date(day.date(), _form(days), locale="fr"))
            if x + pen.text_width(said, Face.REGULAR, _AXIS) / 2 <= self._right + _RIGHT:
                pen.text_middle(x, self._bottom + 11, said, Face.REGULAR, _AXIS)

    # -- the curve -----------------------------------------------------------------------------

    def _lines(self) -> None:
        broken, pen = gaps(self._curve), self._pen
        for place, (one, two) in enumerate(pairwise(self._curve.points), 1):
            dash = (2.0, 2.5) if place in broken else None
            pen.line(self._at(one), self._at(two), _LINE, dash=dash)
            if one.second is not None and two.second is not None:
                start = (self._x(one.at), self._y(one.second))
                end = (self._x(two.at), self._y(two.second))
                pen.line(start, end, _LINE, dash=dash)
        if self._plot.pair and len(self._curve.points) <= _MOST_MARKS:
            for point in self._curve.points:
                if point.second is not None:
                    low = (self._x(point.at), self._y(point.second))
                    pen.line(self._at(point), low, 0.35, grey=0.35)

    def _at(self, point: Point) -> tuple[float, float]:
        return self._x(point.at), self._y(point.value)

    def _marks(self) -> None:
        few = len(self._curve.points) <= _MOST_MARKS
        written = self._plot.written
        limits = (self._curve.limit, self._curve.second_limit)
        first, second = (None if limit is None else limit.bounds for limit in limits)
        for place, point in enumerate(self._curve.points):
            shown = few or place in written
            self._mark(point.at, point.value, first, shown)
            if point.second is not None:
                self._mark(point.at, point.second, second, shown)

    def _mark(self, at: datetime, value: float, bounds: Bounds | None, shown: bool) -> None:
        x, y = self._x(at), self._y(value)
        if bounds is not None and not bounds.hold(value):
            self._pen.fill(x - _SQUARE / 2, y - _SQUARE / 2, _SQUARE, _SQUARE)
        elif shown:
            self._pen.disc(x, y, _DOT, _LINE)

    def _values(self) -> None:
        """The figures, above the first line and under the second, where they do not touch."""
        last_x: dict[Measured, float] = {}
        for place in sorted(self._plot.written, reverse=True):
            point = self._curve.points[place]
            over = point.second is not None or stands_out(self._curve, place) >= 0
            self._value(self._curve.measure, point.at, point.value, last_x, over=over)
            if point.second is not None:
                self._value(Measure.DIASTOLIC, point.at, point.second, last_x, over=False)

    def _value(
        self,
        measure: Measured,
        at: datetime,
        value: float,
        last_x: dict[Measured, float],
        *,
        over: bool,
    ) -> None:
        said, pen = figure(measure, value), self._pen
        x, y = self._x(at), self._y(value)
        width = pen.text_width(said, Face.BOLD, _VALUE)
        if x + width / 2 > last_x.get(measure, float("inf")) - 2:
            return
        last_x[measure] = x - width / 2
        high, low = y - 4.2, y + 4.2 + 5.6
        base = high if over else low
        if over and high - _VALUE < self._top - _TOP:
            base = low
        elif not over and low > self._bottom:
            base = high
        pen.fill(x - width / 2 - 0.8, base - 5.9, width + 1.6, 7.0, 1.0)
        pen.text_middle(x, base, said, Face.BOLD, _VALUE)

    def _bound_figures(self) -> None:
        """The figures of the bounds at the right edge, and which line is which."""
        taken: list[float] = []
        for rank, limit in enumerate((self._curve.limit, self._curve.second_limit)):
            if limit is None:
                continue
            for bound in (limit.bounds.high, limit.bounds.low):
                if bound is None:
                    continue
                y = self._y(bound) + _AXIS * 0.33
                if any(abs(y - other) < _AXIS for other in taken):
                    continue
                taken.append(y)
                name = ("max. ", "min. ")[rank] if self._plot.pair else ""
                said = f"{name}{figure(self._curve.measure, bound)}"
                self._pen.text(self._right + 13, y, said, Face.REGULAR, _AXIS)


def _form(days: int) -> str:
    """How a graduation of the days is written: « 12 oct. », « oct. 26 », « 2026 »."""
    if days > _YEARS:
        return "MM/yyyy"
    return "d MMM yy" if days > _WEEKS else "d MMM"


def draw_key(pen: Pen, x: float, y: float, words: tuple[str, str, str, str]) -> None:
    """What the marks mean, on one line of 5 mm."""
    base, middle = y + 3.4 * MM, y + 2.4 * MM
    within, out, band, pair = words
    pen.disc(x + 3, middle, _DOT, _LINE)
    x = _said(pen, x + 8, base, within)
    pen.fill(x + 1, middle - _SQUARE / 2, _SQUARE, _SQUARE)
    x = _said(pen, x + 8, base, out)
    pen.fill(x, middle - 4, 14, 8, 0.95)
    for start in range(0, 14, 5):
        pen.line((x + start, middle + 4), (min(x + 14, x + start + 8), middle - 4), 0.25, grey=0.6)
    pen.frame(x, middle - 4, 14, 8, 0.5, dash=(3, 2))
    x = _said(pen, x + 18, base, band)
    pen.line((x + 3, middle - 5), (x + 3, middle + 5), 0.5)
    pen.disc(x + 3, middle - 5, 1.5, 0.7)
    pen.disc(x + 3, middle + 5, 1.5, 0.7)
    _said(pen, x + 9, base, pair)


def _said(pen: Pen, x: float, y: float, words: str) -> float:
    pen.text(x, y, words, Face.REGULAR, _AXIS)
    return x + pen.text_width(words, Face.REGULAR, _AXIS) + 12
