"""NEWS2, the early-warning score of adults: its table, and what it says (P4, reference 4.12).

The bands 0-4, 5-6 and 7 and over were read at the source; that a single parameter at 3 calls for
an urgent look was not confirmed (reference 4.12), and is shown as such a call, never as a band of
its own. Scale 2 of saturation is a prescriber's decision.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from coordo_desktop.domain.measurements import Measure, Measurement

VERSION = "NEWS2-2017"
ADULT_FROM = 16  # years: the score does not hold below
# Values taken this far apart are one moment (a working rule, not in the published score).
WINDOW = timedelta(minutes=30)
INPUTS = (
    Measure.RESPIRATORY_RATE,
    Measure.SATURATION,
    Measure.OXYGEN,
    Measure.SYSTOLIC,
    Measure.PULSE,
    Measure.CONSCIOUSNESS,
    Measure.TEMPERATURE,
)
_ON_OXYGEN = 2
_NOT_ALERT = 3
SINGLE = 3  # the points of one parameter that call for an urgent look
_MEDIUM_FROM, _HIGH_FROM = 5, 7
# (highest value of the step, its points), lowest first; the last step has no end.
Steps = tuple[tuple[float | None, int], ...]
TABLE: dict[Measure, Steps] = {
    Measure.RESPIRATORY_RATE: ((8, 3), (11, 1), (20, 0), (24, 2), (None, 3)),
    Measure.SATURATION: ((91, 3), (93, 2), (95, 1), (None, 0)),
    Measure.SYSTOLIC: ((90, 3), (100, 2), (110, 1), (219, 0), (None, 3)),
    Measure.PULSE: ((40, 3), (50, 1), (90, 0), (110, 1), (130, 2), (None, 3)),
    Measure.TEMPERATURE: ((35.0, 3), (36.0, 1), (38.0, 0), (39.0, 1), (None, 2)),
}
SATURATION_2_ON_AIR: Steps = ((83, 3), (85, 2), (87, 1), (None, 0))
SATURATION_2_ON_OXYGEN: Steps = ((83, 3), (85, 2), (87, 1), (92, 0), (94, 1), (96, 2), (None, 3))
_DECIMALS = {Measure.TEMPERATURE: Decimal("0.1")}


class WarningBand(StrEnum):
    """How soon somebody must come: 0 to 4, 5 to 6, 7 and over."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class WarningGap(StrEnum):
    """Why there is no score at all."""

    NONE = ""
    TOO_YOUNG = "too_young"
    AGE_UNKNOWN = "age_unknown"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlyWarning:
    """The score of a moment with what it was made of, or what lacks.

    `value` and `band` are None without a score; `missing` are then the inputs that lack at the
    last moment anything was measured. `newer` says that something was measured since.
    """

    scale: int = 1
    value: int | None = None
    band: WarningBand | None = None
    single_three: bool = False
    at: datetime | None = None
    points: Mapping[Measure, int] = field(default_factory=dict)
    inputs: Mapping[Measure, float] = field(default_factory=dict)
    missing: tuple[Measure, ...] = ()
    gap: WarningGap = WarningGap.NONE
    newer: bool = False
    version: str = VERSION


def points(measure: Measure, value: float, *, scale: int = 1, oxygen: bool = False) -> int:
    """The points of one input; `scale` and `oxygen` matter to saturation only.

    Values are first rounded as the table is written (one decimal for temperature, none for the
    rest, halves up). KeyError for a measure that is no input of the score.
    """
    if measure is Measure.OXYGEN:
        return _ON_OXYGEN if value > 0 else 0
    if measure is Measure.CONSCIOUSNESS:
        return _NOT_ALERT if value > 0 else 0
    steps = TABLE[measure]
    if measure is Measure.SATURATION and scale == 2:  # noqa: PLR2004 - named so by the score
        steps = SATURATION_2_ON_OXYGEN if oxygen else SATURATION_2_ON_AIR
    unit = _DECIMALS.get(measure, Decimal(1))
    rounded = float(Decimal(str(value)).quantize(unit, rounding=ROUND_HALF_UP))
    return next(given for most, given in steps if most is None or rounded <= most)


def band(value: int) -> WarningBand:
    """The band of a total."""
    if value >= _HIGH_FROM:
        return WarningBand.HIGH
    return WarningBand.MEDIUM if value >= _MEDIUM_FROM else WarningBand.LOW


def score(inputs: Mapping[Measure, float], *, scale: int = 1) -> EarlyWarning:
    """The score of these values taken together; without one of them, what lacks."""
    missing = tuple(measure for measure in INPUTS if measure not in inputs)
    if missing:
        return EarlyWarning(scale=scale, missing=missing, gap=WarningGap.MISSING)
    oxygen = inputs[Measure.OXYGEN] > 0
    given = {
        measure: points(measure, inputs[measure], scale=scale, oxygen=oxygen) for measure in INPUTS
    }
    total = sum(given.values())
    return EarlyWarning(
        scale=scale,
        value=total,
        band=band(total),
        single_three=any(each == SINGLE for each in given.values()),
        points=given,
        inputs={measure: inputs[measure] for measure in INPUTS},
    )


def early_warning(
    values: Sequence[Measurement], age: int | None, *, scale: int = 1
) -> EarlyWarning:
    """The score of the last moment at which every input was measured within `WINDOW`.

    `age` in whole years, None when it is not known.
    """
    if age is None or age < ADULT_FROM:
        gap = WarningGap.AGE_UNKNOWN if age is None else WarningGap.TOO_YOUNG
        return EarlyWarning(scale=scale, gap=gap)
    wanted = sorted((one for one in values if one.measure in INPUTS), key=lambda one: one.at)
    newest: EarlyWarning | None = None
    for place in range(len(wanted) - 1, -1, -1):
        at = wanted[place].at
        if place + 1 < len(wanted) and wanted[place + 1].at == at:
            continue
        found = _moment(wanted[: place + 1], at, scale)
        if found.value is not None:
            return _dated(found, at, newer=newest is not None)
        newest = newest or found
    return newest or EarlyWarning(scale=scale, missing=INPUTS, gap=WarningGap.MISSING)


def _moment(values: Sequence[Measurement], at: datetime, scale: int) -> EarlyWarning:
    near: dict[Measure, float] = {}
    for one in reversed(values):
        if one.at < at - WINDOW:
            break
        near.setdefault(one.measure, one.value)
    return _dated(score(near, scale=scale), at, newer=False)


def _dated(found: EarlyWarning, at: datetime, *, newer: bool) -> EarlyWarning:
    return replace(found, at=at, newer=newer)
