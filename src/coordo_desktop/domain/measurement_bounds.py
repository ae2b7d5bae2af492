"""Usual values by age, the practice's own over them, a patient's thresholds over both (P4).

Every figure here is a starting value a practice may change: none is taken from a recommendation.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.measurement_free import Measured
from coordo_desktop.domain.measurements import DEFAULT_BOUNDS, Bounds, Measure
from coordo_desktop.domain.partial_dates import PartialDate


class AgeBand(StrEnum):
    """The ages that have usual values of their own."""

    NEWBORN = "newborn"  # under 28 days
    INFANT = "infant"  # under 2 years
    CHILD = "child"  # under 12
    ADOLESCENT = "adolescent"  # under 18
    ADULT = "adult"  # under 75, and where the age is not known
    ELDERLY = "elderly"


_NEWBORN_DAYS = 28
_UNDER = (
    (2, AgeBand.INFANT), (12, AgeBand.CHILD), (18, AgeBand.ADOLESCENT), (75, AgeBand.ADULT),
)  # fmt: skip


class Origin(StrEnum):
    """Where the bounds of a measure come from."""

    PATIENT = "patient"
    PRACTICE = "practice"
    AGE = "age"


@dataclass(frozen=True, slots=True)
class Limit:
    """The bounds that hold for one measure of one person, and where they come from."""

    bounds: Bounds
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """What was decided for one patient: the values of a measure nobody need be told about."""

    patient_id: PatientId
    measure: Measured
    bounds: Bounds
    author: str
    at: datetime


Practice = Mapping[tuple[Measure, AgeBand | None], Bounds]

_ADULT = DEFAULT_BOUNDS
# Of children only what changes with age; pain, saturation and glycaemia are looked at as in adults.
_COMMON = {
    measure: _ADULT[measure]
    for measure in (Measure.SATURATION, Measure.GLYCAEMIA, Measure.PAIN, Measure.CONSCIOUSNESS)
}
AGE_BOUNDS: dict[AgeBand, dict[Measure, Bounds]] = {
    AgeBand.NEWBORN: {
        **_COMMON,
        Measure.SYSTOLIC: Bounds(55, 95),
        Measure.DIASTOLIC: Bounds(25, 60),
        Measure.PULSE: Bounds(100, 180),
        Measure.RESPIRATORY_RATE: Bounds(30, 60),
        Measure.TEMPERATURE: Bounds(36.0, 37.9),
    },
    AgeBand.INFANT: {
        **_COMMON,
        Measure.SYSTOLIC: Bounds(70, 110),
        Measure.DIASTOLIC: Bounds(35, 70),
        Measure.PULSE: Bounds(90, 170),
        Measure.RESPIRATORY_RATE: Bounds(20, 50),
        Measure.TEMPERATURE: Bounds(36.0, 38.0),
    },
    AgeBand.CHILD: {
        **_COMMON,
        Measure.SYSTOLIC: Bounds(80, 120),
        Measure.DIASTOLIC: Bounds(45, 80),
        Measure.PULSE: Bounds(65, 140),
        Measure.RESPIRATORY_RATE: Bounds(15, 35),
        Measure.TEMPERATURE: Bounds(36.0, 38.0),
    },
    AgeBand.ADOLESCENT: {
        **_COMMON,
        Measure.SYSTOLIC: Bounds(90, 140),
        Measure.DIASTOLIC: Bounds(50, 90),
        Measure.PULSE: Bounds(55, 115),
        Measure.RESPIRATORY_RATE: Bounds(11, 25),
        Measure.TEMPERATURE: Bounds(35.5, 38.0),
        Measure.HBA1C: _ADULT[Measure.HBA1C],
    },
    AgeBand.ADULT: dict(_ADULT),
    AgeBand.ELDERLY: {
        **_ADULT,
        Measure.SYSTOLIC: Bounds(100, 160),
        Measure.TEMPERATURE: Bounds(35.5, 37.8),
        Measure.HBA1C: Bounds(None, 8.5),
        Measure.BMI: Bounds(22, 30),
    },
}


def age_band(born: PartialDate | None, on: date) -> AgeBand:
    """The band of somebody born then; ages are counted from the first day a date can be."""
    if born is None:
        return AgeBand.ADULT
    if born.complete and (on - born.earliest()).days < _NEWBORN_DAYS:
        return AgeBand.NEWBORN
    years = born.age_on(on)
    return next((band for most, band in _UNDER if years < most), AgeBand.ELDERLY)


def bounds_for(
    age: AgeBand,
    practice: Practice,
    patient: Mapping[Measured, Bounds],
) -> dict[Measured, Limit]:
    """The bounds that hold for one person, by measure.

    In this order, the first that speaks of a measure decides both its ends: the patient's own
    threshold, the practice's values for that age, the practice's values for every age, the
    program's values for that age. A side left open (None) is a decision too: no limit there.
    """
    limits: dict[Measured, Limit] = {
        measure: Limit(bounds, Origin.AGE) for measure, bounds in AGE_BOUNDS[age].items()
    }
    for wanted in (None, age):
        for (measure, band), bounds in practice.items():
            if band is wanted:
                limits[measure] = Limit(bounds, Origin.PRACTICE)
    limits.update((key, Limit(bounds, Origin.PATIENT)) for key, bounds in patient.items())
    return limits


def flat(limits: Mapping[Measured, Limit]) -> dict[Measure, Bounds]:
    """The bounds alone, of the measures known by name."""
    return {key: limit.bounds for key, limit in limits.items() if isinstance(key, Measure)}
