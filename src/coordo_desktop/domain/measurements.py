"""Constantes: what is measured, in which unit, and how the last ones read in French."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
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
    OXYGEN = "oxygen"  # litres a minute; 0 is room air
    CONSCIOUSNESS = "consciousness"  # 0 to 4: A, C, V, P, U
    WAIST = "waist"
    BMI = "bmi"  # computed from weight and height, never kept


COMPUTED = frozenset({Measure.BMI})
STORED = tuple(measure for measure in Measure if measure not in COMPUTED)


class Method(StrEnum):
    """How a value was taken; empty when nobody said."""

    NOT_SAID = ""
    MANUAL = "manual"
    DEVICE = "device"
    SELF_MEASURED = "self_measured"
    REPORTED = "reported"


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
    method: Method = Method.NOT_SAID


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


@dataclass(frozen=True, slots=True)
class Bounds:
    """The usual values, ends included; None means no limit on that side."""

    low: float | None = None
    high: float | None = None

    def hold(self, value: float) -> bool:
        """Whether the value is within."""
        return not (
            (self.low is not None and value < self.low)
            or (self.high is not None and value > self.high)
        )


UNITS: dict[Measure, str] = {
    Measure.SYSTOLIC: "mmHg",
    Measure.DIASTOLIC: "mmHg",
    Measure.PULSE: "/min",
    Measure.TEMPERATURE: "°C",
    Measure.SATURATION: "%",
    Measure.RESPIRATORY_RATE: "/min",
    Measure.WEIGHT: "kg",
    Measure.HEIGHT: "cm",
    Measure.GLYCAEMIA: "g/L",
    Measure.HBA1C: "%",
    Measure.PAIN: "/10",
    Measure.URINE_OUTPUT: "mL",
    Measure.OXYGEN: "L/min",
    Measure.CONSCIOUSNESS: "",
    Measure.WAIST: "cm",
    Measure.BMI: "kg/m²",
}
# Short French names, in the order in which constantes are read out.
WORDS: dict[Measure, str] = {
    Measure.SYSTOLIC: "TA",
    Measure.DIASTOLIC: "TA min.",
    Measure.PULSE: "FC",
    Measure.TEMPERATURE: "T",
    Measure.SATURATION: "SpO2",
    Measure.RESPIRATORY_RATE: "FR",
    Measure.WEIGHT: "Poids",
    Measure.HEIGHT: "Taille",
    Measure.GLYCAEMIA: "Glycémie",
    Measure.HBA1C: "HbA1c",
    Measure.PAIN: "EN",
    Measure.URINE_OUTPUT: "Diurèse",
    Measure.OXYGEN: "O2",
    Measure.CONSCIOUSNESS: "Conscience",
    Measure.WAIST: "Tour de taille",
    Measure.BMI: "IMC",
}
# Letters of the scale of consciousness in their order: alert, new confusion, answers to the voice,
# to pain, not at all.
CONSCIOUSNESS_LETTERS = "ACVPU"
# Usual values of an adult at home: what to look at twice, not a diagnosis. Each practice may set
# its own (they are starting values, not taken from a recommendation).
DEFAULT_BOUNDS: dict[Measure, Bounds] = {
    Measure.SYSTOLIC: Bounds(90, 160),
    Measure.DIASTOLIC: Bounds(50, 95),
    Measure.PULSE: Bounds(50, 110),
    Measure.TEMPERATURE: Bounds(35.5, 38.0),
    Measure.SATURATION: Bounds(92, None),
    Measure.RESPIRATORY_RATE: Bounds(10, 22),
    Measure.GLYCAEMIA: Bounds(0.7, 1.8),
    Measure.HBA1C: Bounds(None, 8.0),
    Measure.PAIN: Bounds(None, 3),
    Measure.URINE_OUTPUT: Bounds(500, 3000),
    Measure.CONSCIOUSNESS: Bounds(None, 0),
    Measure.BMI: Bounds(18.5, 30),
}
# What no living body shows: such a value is a slip of the keyboard and is asked about.
POSSIBLE: dict[Measure, Bounds] = {
    Measure.SYSTOLIC: Bounds(40, 300),
    Measure.DIASTOLIC: Bounds(20, 200),
    Measure.PULSE: Bounds(20, 300),
    Measure.TEMPERATURE: Bounds(25, 44),
    Measure.SATURATION: Bounds(40, 100),
    Measure.RESPIRATORY_RATE: Bounds(3, 100),
    Measure.WEIGHT: Bounds(0.3, 400),
    Measure.HEIGHT: Bounds(25, 250),
    Measure.GLYCAEMIA: Bounds(0.1, 10),
    Measure.HBA1C: Bounds(3, 20),
    Measure.PAIN: Bounds(0, 10),
    Measure.URINE_OUTPUT: Bounds(0, 15000),
    Measure.OXYGEN: Bounds(0, 60),
    Measure.CONSCIOUSNESS: Bounds(0, 4),
    Measure.WAIST: Bounds(20, 250),
    Measure.BMI: Bounds(5, 100),
}
# Differences smaller than these are the noise of the device: the trend is level.
NOISE: dict[Measure, float] = {
    Measure.SYSTOLIC: 9,
    Measure.DIASTOLIC: 9,
    Measure.PULSE: 5,
    Measure.TEMPERATURE: 0.25,
    Measure.SATURATION: 1,
    Measure.RESPIRATORY_RATE: 2,
    Measure.WEIGHT: 0.45,
    Measure.HEIGHT: 0.9,
    Measure.GLYCAEMIA: 0.15,
    Measure.HBA1C: 0.15,
    Measure.PAIN: 0.5,
    Measure.URINE_OUTPUT: 150,
    Measure.OXYGEN: 0.4,
    Measure.CONSCIOUSNESS: 0.5,
    Measure.WAIST: 1.5,
    Measure.BMI: 0.3,
}
_SPACED_FROM = 10_000
WEIGHT_ALERT_KG = 2.0
WEIGHT_ALERT_DAYS = 7


def number_text(value: float) -> str:
    """A number as French writes it: comma, no needless zeros, a space between thousands."""
    whole, _, rest = f"{value:.2f}".partition(".")
    rest = rest.rstrip("0")
    if abs(value) >= _SPACED_FROM:
        whole = f"{int(whole):,}".replace(",", "\u202f")
    return f"{whole},{rest}" if rest else whole


def value_text(measure: Measure, value: float) -> str:
    """One value with its name and unit: « SpO2 96 % », « Poids 70,6 kg »."""
    if measure in {Measure.SYSTOLIC, Measure.DIASTOLIC}:
        return f"{WORDS[measure]} {number_text(value / 10)}"
    if measure is Measure.CONSCIOUSNESS:
        return f"{WORDS[measure]} {consciousness_letter(value)}"
    if measure is Measure.OXYGEN and not value:
        return "Air ambiant"
    unit = {Measure.PULSE: "", Measure.RESPIRATORY_RATE: "", Measure.PAIN: ""}.get(
        measure, UNITS[measure]
    )
    return f"{WORDS[measure]} {number_text(value)}" + (f"\u00a0{unit}" if unit else "")


def consciousness_letter(value: float) -> str:
    """The letter of a level of consciousness: 0 is A, 4 is U; « ? » outside the scale."""
    place = int(value)
    return CONSCIOUSNESS_LETTERS[place] if 0 <= place < len(CONSCIOUSNESS_LETTERS) else "?"


def pressure_text(systolic: float, diastolic: float) -> str:
    """Both pressures in centimetres of mercury, as they are said: « TA 13/8 »."""
    return f"TA {number_text(systolic / 10)}/{number_text(diastolic / 10)}"


def values_text(values: Sequence[tuple[Measure, float]]) -> str:
    """Several values in one line: « TA 13/8 · FC 78 · SpO2 96 % »."""
    shown: list[str] = []
    for place, (measure, value) in enumerate(values):
        after = values[place + 1] if place + 1 < len(values) else None
        if measure is Measure.SYSTOLIC and after is not None and after[0] is Measure.DIASTOLIC:
            shown.append(pressure_text(value, after[1]))
        elif measure is Measure.DIASTOLIC and place and values[place - 1][0] is Measure.SYSTOLIC:
            continue
        else:
            shown.append(value_text(measure, value))
    return " · ".join(shown)


def last_with_trend(
    values: Sequence[Measurement], bounds: Mapping[Measure, Bounds] = DEFAULT_BOUNDS
) -> tuple[LastMeasurement, ...]:
    """The last value of each measure with its trend; those out of bounds come first.

    `values` are in the order in which they were kept; the last of equal instants wins. Both
    pressures make one line, and weight is out of bounds when it moved by `WEIGHT_ALERT_KG` within
    `WEIGHT_ALERT_DAYS`.
    """
    series: dict[Measure, list[Measurement]] = {}
    for one in sorted(values, key=lambda measured: measured.at):
        series.setdefault(one.measure, []).append(one)
    lines = [_last(measure, series, bounds) for measure in WORDS if measure in series]
    shown = [line for line in lines if line is not None]
    return tuple(sorted(shown, key=lambda line: not line.out_of_bounds))


def _last(
    measure: Measure,
    series: Mapping[Measure, Sequence[Measurement]],
    bounds: Mapping[Measure, Bounds],
) -> LastMeasurement | None:
    last = series[measure][-1]
    beside = series.get(Measure.DIASTOLIC, ())
    text = value_text(measure, last.value)
    out = not bounds.get(measure, Bounds()).hold(last.value)
    if measure is Measure.DIASTOLIC and Measure.SYSTOLIC in series:
        if any(other.at == last.at for other in series[Measure.SYSTOLIC]):
            return None
    elif measure is Measure.SYSTOLIC:
        pair = [low for low in beside if low.at == last.at]
        if pair:
            text = pressure_text(last.value, pair[-1].value)
            out = out or not bounds.get(Measure.DIASTOLIC, Bounds()).hold(pair[-1].value)
    elif measure is Measure.WEIGHT:
        out = out or abs(weight_change(series[measure])[0]) >= WEIGHT_ALERT_KG
    return LastMeasurement(measure, text, last.at, _trend(measure, series[measure]), out)


def _trend(measure: Measure, series: Sequence[Measurement]) -> Trend:
    if not series[:-1]:
        return Trend.NONE
    moved = series[-1].value - series[-2].value
    if abs(moved) <= NOISE[measure]:
        return Trend.LEVEL
    return Trend.UP if moved > 0 else Trend.DOWN


def weight_change(series: Sequence[Measurement]) -> tuple[float, int]:
    """Kilograms gained or lost within `WEIGHT_ALERT_DAYS`, and over how many days."""
    last = series[-1]
    since = last.at - timedelta(days=WEIGHT_ALERT_DAYS)
    near = [one for one in series[:-1] if one.at >= since]
    if not near:
        return 0.0, 0
    before = max(near, key=lambda one: abs(last.value - one.value))
    return round(last.value - before.value, 2), max(1, (last.at.date() - before.at.date()).days)


def weight_note(values: Sequence[Measurement]) -> str:
    """« Poids : +2,4 kg en 3 jours », or empty when it did not move enough to be told."""
    series = sorted(
        (one for one in values if one.measure is Measure.WEIGHT), key=lambda one: one.at
    )
    if not series:
        return ""
    moved, days = weight_change(series)
    if abs(moved) < WEIGHT_ALERT_KG / 2:
        return ""
    sign = "+" if moved > 0 else "−"
    during = f"{days} jours" if days > 1 else "1 jour"
    return f"Poids\u00a0: {sign}{number_text(abs(moved))}\u00a0kg en {during}"
