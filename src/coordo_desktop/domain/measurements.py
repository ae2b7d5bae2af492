"""Constantes: what is measured, in which unit, and how one line of typing is understood."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from coordo_desktop.domain.ids import MeasurementId, PatientId, TransmissionId


class Measure(StrEnum):
    """The measures known by name; units in `UNITS`."""

    SYSTOLIC = "systolic"
    DIASTOLIC = "diastolic"
    PULSE = "pulse"
    TEMPERATURE = "temperature"
    SATURATION = "saturation"
    RESPIRATORY_RATE = "respiratory_rate"
    WEIGHT = "weight"
    HEIGHT = "height"
    GLYCAEMIA = "glycaemia"
    HBA1C = "hba1c"
    PAIN = "pain"
    URINE_OUTPUT = "urine_output"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """One value, with when, by whom and from which transmission. Blood pressure is in mmHg."""

    id: MeasurementId
    patient_id: PatientId
    measure: Measure
    value: float
    at: datetime
    author: str
    transmission_id: TransmissionId | None = None
    corrects: MeasurementId | None = None


class Trend(StrEnum):
    """Which way the last value went from the one before."""

    UP = "up"
    DOWN = "down"
    LEVEL = "level"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class LastMeasurement:
    """The last value of a measure, with its trend and whether it is out of usual bounds."""

    measure: Measure
    text: str  # as read in French: « TA 13/8 », « Poids 70,6 kg »
    at: datetime
    trend: Trend
    out_of_bounds: bool
