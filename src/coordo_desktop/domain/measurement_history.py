"""What a record shows of its measures: last values, curves, a history with what was struck (P4)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from coordo_desktop.domain.early_warning import EarlyWarning
from coordo_desktop.domain.ids import MeasurementId, PatientId, TransmissionId
from coordo_desktop.domain.measurement_bounds import AgeBand, Limit, Threshold
from coordo_desktop.domain.measurement_free import FreeMeasure, Measured, text_of
from coordo_desktop.domain.measurements import (
    NOISE,
    WEIGHT_ALERT_DAYS,
    WEIGHT_ALERT_KG,
    WORDS,
    Bounds,
    Measure,
    Measurement,
    Method,
    Trend,
    pressure_text,
)


class Voided(StrEnum):
    """Why a value counts no more; empty while it stands."""

    NO = ""
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    ENTRY = "entry"  # with the transmission it came from


class State(StrEnum):
    """Where a value stands against its bounds."""

    WITHIN = "within"
    ABOVE = "above"
    BELOW = "below"
    MOVED = "moved"  # a weight that changed too fast
    UNBOUND = "unbound"  # nothing to compare with


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptValue:
    """One value as kept, standing or struck; `measure` may be one of one's own."""

    id: MeasurementId
    patient_id: PatientId
    measure: Measured
    value: float
    at: datetime
    author: str
    method: Method = Method.NOT_SAID
    transmission_id: TransmissionId | None = None
    transmission_number: int | None = None
    corrects: MeasurementId | None = None
    voided: Voided = Voided.NO
    voided_at: datetime | None = None
    voided_by: str = ""
    voided_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One reading of a curve; `second` is the diastolic beside a systolic."""

    id: MeasurementId
    at: datetime
    value: float
    second: float | None = None
    second_id: MeasurementId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """The readings of one measure, oldest first, and the bounds around them.

    `more` says that older readings of the period were left out to keep the curve drawable.
    """

    measure: Measured
    points: tuple[Point, ...] = ()
    limit: Limit | None = None
    second_limit: Limit | None = None
    more: bool = False

    def out(self, point: Point) -> bool:
        """Whether a reading is out of bounds, either pressure counting."""
        first = self.limit is not None and not self.limit.bounds.hold(point.value)
        return first or (
            point.second is not None
            and self.second_limit is not None
            and not self.second_limit.bounds.hold(point.second)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LastLine:
    """The last value of a measure, as the table of a record shows it."""

    measure: Measured
    ids: tuple[MeasurementId, ...] = ()  # of the values of the reading
    value: float
    second: float | None = None
    text: str  # with its name and unit
    at: datetime
    trend: Trend
    limit: Limit | None = None
    second_limit: Limit | None = None
    state: State = State.UNBOUND

    @property
    def out_of_bounds(self) -> bool:
        """Whether it is to be looked at."""
        return self.state in {State.ABOVE, State.BELOW, State.MOVED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """All that the tab of a record shows before a measure is chosen."""

    lines: tuple[LastLine, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    limits: Mapping[Measured, Limit] = field(default_factory=dict)
    band: AgeBand = AgeBand.ADULT
    free: tuple[FreeMeasure, ...] = ()
    warning: EarlyWarning = field(default_factory=EarlyWarning)
    scale_by: str = ""  # the prescriber who chose the scale of saturation
    may_write: bool = True


# A height holds for ever in an adult; in somebody still growing, this long.
_GROWING_UNTIL, _HEIGHT_HOLDS = 18, timedelta(days=180)
_CM = 100


def bmi(weight: float, height: float) -> float:
    """Body mass index of kilograms and centimetres, one decimal."""
    return round(weight / (height / _CM) ** 2, 1)


def bmi_points(
    weights: Sequence[Point], heights: Sequence[Point], age: int | None
) -> tuple[Point, ...]:
    """The index at each weighing, by the last height known then, else by the first after.

    Under 18 a height measured more than 180 days away does not count.
    """
    found = []
    for weighed in weights:
        before = [one for one in heights if one.at <= weighed.at]
        nearest = before[-1] if before else next(iter(heights), None)
        if nearest is None or not nearest.value:
            continue
        growing = age is not None and age < _GROWING_UNTIL
        if growing and abs(weighed.at - nearest.at) > _HEIGHT_HOLDS:
            continue
        index = bmi(weighed.value, nearest.value)
        found.append(Point(id=weighed.id, at=weighed.at, value=index))
    return tuple(found)


def points_of(values: Iterable[KeptValue | Measurement]) -> dict[Measured, tuple[Point, ...]]:
    """Standing values as readings by measure, oldest first; pressures of one instant as a pair.

    Of equal instants the last one given comes last.
    """
    series: dict[Measured, list[Point]] = {}
    lows: dict[datetime, KeptValue | Measurement] = {}
    for one in sorted(values, key=lambda each: each.at):
        if one.measure is Measure.DIASTOLIC:
            lows[one.at] = one
        series.setdefault(one.measure, []).append(Point(id=one.id, at=one.at, value=one.value))
    found = {measure: tuple(points) for measure, points in series.items()}
    if Measure.SYSTOLIC in found:
        found[Measure.SYSTOLIC] = tuple(
            _paired(point, lows.get(point.at)) for point in found[Measure.SYSTOLIC]
        )
        highs = {point.at for point in found[Measure.SYSTOLIC]}
        alone = tuple(p for p in found.get(Measure.DIASTOLIC, ()) if p.at not in highs)
        found.pop(Measure.DIASTOLIC, None)
        if alone:
            found[Measure.DIASTOLIC] = alone
    return found


def _paired(point: Point, low: KeptValue | Measurement | None) -> Point:
    if low is None:
        return point
    return Point(id=point.id, at=point.at, value=point.value, second=low.value, second_id=low.id)


def last_lines(
    series: Mapping[Measured, Sequence[Point]], limits: Mapping[Measured, Limit]
) -> tuple[LastLine, ...]:
    """The last reading of each measure, in the order constantes are read out, one's own last."""
    named: list[Measured] = [measure for measure in WORDS if series.get(measure)]
    own = [each for each in series if isinstance(each, FreeMeasure)]
    own.sort(key=lambda one: one.value)
    return tuple(_last_line(measure, series[measure], limits) for measure in (*named, *own))


def _last_line(
    measure: Measured, points: Sequence[Point], limits: Mapping[Measured, Limit]
) -> LastLine:
    last = points[-1]
    limit = limits.get(measure)
    second = limits.get(Measure.DIASTOLIC) if last.second is not None else None
    return LastLine(
        measure=measure,
        ids=(last.id,) if last.second_id is None else (last.id, last.second_id),
        value=last.value,
        second=last.second,
        text=reading_text(measure, last.value, last.second),
        at=last.at,
        trend=_trend(measure, points),
        limit=limit,
        second_limit=second,
        state=_state(measure, points, limit, second),
    )


def reading_text(measure: Measured, value: float, second: float | None = None) -> str:
    """A reading with its name and unit: « TA 13/8 », « Poids 70,6 kg »."""
    return text_of(measure, value) if second is None else pressure_text(value, second)


def _state(
    measure: Measured, points: Sequence[Point], limit: Limit | None, second: Limit | None
) -> State:
    last = points[-1]
    against = [(last.value, limit), (last.second, second)]
    for value, each in against:
        if value is not None and each is not None:
            found = side(value, each.bounds)
            if found is not State.WITHIN:
                return found
    if measure is Measure.WEIGHT and _moved(points):
        return State.MOVED
    return State.UNBOUND if limit is None else State.WITHIN


def side(value: float, bounds: Bounds) -> State:
    """Above, below or within."""
    if bounds.high is not None and value > bounds.high:
        return State.ABOVE
    if bounds.low is not None and value < bounds.low:
        return State.BELOW
    return State.WITHIN


def _moved(points: Sequence[Point]) -> bool:
    last = points[-1]
    since = last.at - timedelta(days=WEIGHT_ALERT_DAYS)
    near = [one.value for one in points[:-1] if one.at >= since]
    return any(abs(last.value - before) >= WEIGHT_ALERT_KG for before in near)


def _trend(measure: Measured, points: Sequence[Point]) -> Trend:
    if not points[:-1]:
        return Trend.NONE
    moved = points[-1].value - points[-2].value
    noise = NOISE[measure] if isinstance(measure, Measure) else 0.0
    if abs(moved) <= noise:
        return Trend.LEVEL
    return Trend.UP if moved > 0 else Trend.DOWN


@dataclass(frozen=True, slots=True)
class PastLine:
    """One line of the history; `second` is the diastolic of the same reading."""

    first: KeptValue
    second: KeptValue | None = None

    @property
    def text(self) -> str:
        """The reading with its unit."""
        second = None if self.second is None else self.second.value
        return reading_text(self.first.measure, self.first.value, second)

    @property
    def ids(self) -> tuple[MeasurementId, ...]:
        """The values of the line."""
        return (self.first.id,) if self.second is None else (self.first.id, self.second.id)


def past_lines(values: Sequence[KeptValue]) -> tuple[PastLine, ...]:
    """Values as lines in the order given, both pressures of a reading on one.

    A struck pressure goes with the one struck with it, so that a corrected reading reads whole.
    """
    lows: dict[tuple[datetime, Voided, datetime | None], list[KeptValue]] = {}
    for one in values:
        if one.measure is Measure.DIASTOLIC:
            lows.setdefault(_reading(one), []).append(one)
    lines, taken = [], set()
    for one in values:
        if one.measure is Measure.SYSTOLIC:
            beside = lows.get(_reading(one))
            second = beside.pop(0) if beside else None
            taken.add(second.id if second else one.id)
            lines.append(PastLine(one, second))
    alone = [PastLine(one) for one in values if one.id not in taken and not _high(one)]
    return tuple(sorted((*lines, *alone), key=lambda line: line.first.at, reverse=True))


def _reading(one: KeptValue) -> tuple[datetime, Voided, datetime | None]:
    return one.at, one.voided, one.voided_at


def _high(one: KeptValue) -> bool:
    return one.measure is Measure.SYSTOLIC
