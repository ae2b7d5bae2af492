"""What is asked about, and what is refused, before a value is kept (P4)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import isfinite

from coordo_desktop.domain.errors import InvalidField, Refusal
from coordo_desktop.domain.measurement_free import FreeMeasure, Measured
from coordo_desktop.domain.measurements import COMPUTED, POSSIBLE, Bounds, Measure
from coordo_desktop.domain.partial_dates import PartialDate

MeasuredValues = Sequence[tuple[Measured, float]]


@dataclass(eq=False)
class DoubtfulValue(Refusal):
    """Values that are most likely slips; kept only once confirmed. `measures` are their keys."""

    measures: tuple[str, ...] = ()


@dataclass(eq=False)
class ImpossibleValue(DoubtfulValue):
    """Values that cannot be, confirmed or not."""


@dataclass(eq=False)
class KeptJustBefore(DoubtfulValue):
    """The very same values are kept within a minute of this instant: most likely a double."""


@dataclass(eq=False)
class MeasuredLater(Refusal):
    """The instant has not come yet."""


@dataclass(eq=False)
class MeasuredBeforeBirth(Refusal):
    """The instant comes before the person was born."""


@dataclass(eq=False)
class NoValue(Refusal):
    """Nothing to keep."""


@dataclass(eq=False)
class ValueVoided(Refusal):
    """The value was corrected or withdrawn meanwhile: it can be neither again."""


# What no device or body can give: refused. `POSSIBLE` is narrower: outside it is asked about.
LIMITS: dict[Measure, Bounds] = {
    Measure.SYSTOLIC: Bounds(20, 400),
    Measure.DIASTOLIC: Bounds(5, 300),
    Measure.PULSE: Bounds(0, 400),
    Measure.TEMPERATURE: Bounds(10, 50),
    Measure.SATURATION: Bounds(0, 100),
    Measure.RESPIRATORY_RATE: Bounds(0, 150),
    Measure.WEIGHT: Bounds(0.2, 700),
    Measure.HEIGHT: Bounds(15, 280),
    Measure.GLYCAEMIA: Bounds(0.01, 30),
    Measure.HBA1C: Bounds(1, 30),
    Measure.PAIN: Bounds(0, 10),
    Measure.URINE_OUTPUT: Bounds(0, 50_000),
    Measure.OXYGEN: Bounds(0, 100),
    Measure.CONSCIOUSNESS: Bounds(0, 4),
    Measure.WAIST: Bounds(5, 400),
}
_WHOLE = frozenset({Measure.CONSCIOUSNESS})
# A scale a little ahead of ours is not a value of tomorrow.
CLOCKS_APART = timedelta(minutes=5)


def impossible(values: MeasuredValues) -> tuple[str, ...]:
    """The keys of the values that cannot be."""
    found = [key.value for key, value in values if _cannot_be(key, value)]
    pair = dict(values)
    high, low = pair.get(Measure.SYSTOLIC), pair.get(Measure.DIASTOLIC)
    if high is not None and low is not None and low > high:
        found += [Measure.SYSTOLIC.value, Measure.DIASTOLIC.value]
    return tuple(dict.fromkeys(found))


def unlikely(values: MeasuredValues) -> tuple[str, ...]:
    """The keys of the values that may be, but are more likely slips of the keyboard."""
    found = [
        key.value
        for key, value in values
        if isinstance(key, Measure) and not POSSIBLE[key].hold(value)
    ]
    pair = dict(values)
    if pair.get(Measure.SYSTOLIC) is not None and (
        pair.get(Measure.SYSTOLIC) == pair.get(Measure.DIASTOLIC)
    ):
        found += [Measure.SYSTOLIC.value, Measure.DIASTOLIC.value]
    return tuple(dict.fromkeys(found))


def far_from_last(values: MeasuredValues, last: Mapping[Measured, float]) -> tuple[str, ...]:
    """The keys of weights and heights that no month brings about: 7,06 kg after 70,6 kg."""
    shares = {Measure.WEIGHT: 0.25, Measure.HEIGHT: 0.10}
    found = []
    for key, value in values:
        before = last.get(key)
        if isinstance(key, Measure) and key in shares and before:
            moved = abs(value - before) / before
            if moved > shares[key]:
                found.append(key.value)
    return tuple(found)


def check_values(values: MeasuredValues, *, confirmed: bool, far: Iterable[str] = ()) -> None:
    """Refuse the impossible, and the doubtful that nobody confirmed; `far` are doubtful too.

    Raises:
        NoValue: there is no value.
        ImpossibleValue: whatever is confirmed.
        DoubtfulValue: unless `confirmed`.
        InvalidField: `values`, the same measure twice.
    """
    if not values:
        raise NoValue
    if len({key for key, _ in values}) < len(values):
        raise InvalidField(field="values")
    wrong = impossible(values)
    if wrong:
        raise ImpossibleValue(measures=wrong)
    doubts = tuple(dict.fromkeys((*unlikely(values), *far)))
    if doubts and not confirmed:
        raise DoubtfulValue(measures=doubts)


def check_instant(at: datetime, now: datetime, born: PartialDate | None) -> None:
    """Refuse instants to come and those before the person was born.

    Raises:
        MeasuredLater: after `now`.
        MeasuredBeforeBirth: before the first day the birth date can be.
    """
    if at > now + CLOCKS_APART:
        raise MeasuredLater
    if born is not None and at.astimezone(now.tzinfo).date() < born.earliest():
        raise MeasuredBeforeBirth


def _cannot_be(key: Measured, value: float) -> bool:
    if not isfinite(value):
        return True
    if isinstance(key, FreeMeasure):
        return False
    if key in COMPUTED or not LIMITS[key].hold(value):
        return True
    return key in _WHOLE and value != int(value)
