"""Constantes typed in one line, understood inside any text: `ta 13/8 fc 78 t 37,2 sat 96` (P4)."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from coordo_desktop.domain.measurements import (
    CONSCIOUSNESS_LETTERS,
    POSSIBLE,
    Measure,
    values_text,
)

Values = tuple[tuple[Measure, float], ...]


class Doubt(StrEnum):
    """Why a value is asked about instead of kept."""

    IMPOSSIBLE = "impossible"  # no living body shows it
    INVERTED = "inverted"  # diastolic not below systolic
    UNIT = "unit"  # two units would fit, or none
    NEW_NAME = "new_name"  # a measure of one's own never written before (one-line entry only)


@dataclass(frozen=True, slots=True)
class ReadMeasure:
    """One measure found in a text, from `start` to `end`; kept only when there is no doubt."""

    values: Values
    start: int
    end: int
    typed: str
    doubt: Doubt | None = None

    @property
    def text(self) -> str:
        """As it will be shown: « TA 13/8 »."""
        return self.typed if self.doubt else values_text(self.values)


_N = r"(\d{1,4}(?:[.,]\d{1,2})?)"
_GAP = r"\s*(?::|=|à|de)?\s*"
# Not a longer number, a date, an hour or a duration: « en 2 jours », « t 12/03 ».
_SPAN = "j|jrs?|jours?|h|heures?|fois|semaines?|sem|mois|ans?|min|minutes?|x"
_END = rf"(?![\d/]|[.,]\d|\s*(?:{_SPAN})\b|\s*[:×])"
_CM_HIGH, _CM_LOW, _MM_HIGH, _MM_LOW = 30, 20, 40, 20  # where cmHg end and mmHg begin
_GRAMS_MOST, _MILLIGRAMS_LEAST = 10, 30  # g/L below, mg/dL above, a doubt between
_METRES_MOST, _LITRES_MOST = 3, 10


def _bare(measure: Measure) -> Callable[[re.Match[str]], tuple[Values, Doubt | None]]:
    def read(match: re.Match[str]) -> tuple[Values, Doubt | None]:
        return _judged(measure, _number(match[1]))

    return read


def _number(text: str) -> float:
    return float(re.sub(r"\s", "", text).replace(",", "."))


def _judged(measure: Measure, value: float) -> tuple[Values, Doubt | None]:
    doubt = None if POSSIBLE[measure].hold(value) else Doubt.IMPOSSIBLE
    return ((measure, round(value, 2)),), doubt


def _pressure(match: re.Match[str]) -> tuple[Values, Doubt | None]:
    high, low = _number(match[1]), _number(match[2])
    if high <= _CM_HIGH and low <= _CM_LOW:  # centimetres of mercury, as people say it
        high, low = high * 10, low * 10
    elif high < _MM_HIGH or low < _MM_LOW:  # « 130/8 », « 13/80 »: one of each
        return ((Measure.SYSTOLIC, high), (Measure.DIASTOLIC, low)), Doubt.UNIT
    values = ((Measure.SYSTOLIC, round(high, 1)), (Measure.DIASTOLIC, round(low, 1)))
    if low >= high:
        return values, Doubt.INVERTED
    if not all(POSSIBLE[measure].hold(value) for measure, value in values):
        return values, Doubt.IMPOSSIBLE
    return values, None


def _glycaemia(match: re.Match[str]) -> tuple[Values, Doubt | None]:
    value, unit = _number(match[1]), (match[2] or "").replace(" ", "").lower()
    if unit.startswith("mmol"):
        value *= 0.18
    elif unit == "mg/dl" or (not unit and value >= _MILLIGRAMS_LEAST):
        value /= 100
    elif not unit and value > _GRAMS_MOST:  # 10 to 30: millimoles forgotten, or a slip
        return ((Measure.GLYCAEMIA, value),), Doubt.UNIT
    return _judged(Measure.GLYCAEMIA, value)


def _height(match: re.Match[str]) -> tuple[Values, Doubt | None]:
    value = _number(match[1])
    return _judged(Measure.HEIGHT, value * 100 if value < _METRES_MOST else value)


def _weight(match: re.Match[str]) -> tuple[Values, Doubt | None]:
    return _judged(Measure.WEIGHT, _number(match[1]) / (1000 if match[2] == "g" else 1))


def _urine(match: re.Match[str]) -> tuple[Values, Doubt | None]:
    value = _number(match[1])
    litres = (match[2] or "").lower() == "l" or (
        not match[2] and value < _LITRES_MOST and "," in match[1]
    )
    return _judged(Measure.URINE_OUTPUT, value * 1000 if litres else value)


def _waist(match: re.Match[str]) -> tuple[Values, Doubt | None]:
    value = _number(match[1])
    return _judged(Measure.WAIST, value * 100 if value < _METRES_MOST else value)


_MIN, _CELSIUS = r"(?:\s*/\s*min\b)?", r"(?:\s*°\s*c?)?"
_FEVER = r"((?:3[2-9]|4[0-3])(?:[.,]\d{1,2})?)"
_ML = r"(\d{1,2}[ \u00a0\u202f]\d{3}|\d{1,5}(?:[.,]\d{1,2})?)(?:\s*(ml|l)\b)?"
_SUGAR = r"(?:\s*(g/l|mg/dl|mmol(?:/l)?)(?!\w))?"
_Read = Callable[[re.Match[str]], tuple[Values, Doubt | None]]
_FORMS: tuple[tuple[str, str, _Read], ...] = (
    ("ta|pa|tension", rf"{_N}\s*[/-]\s*{_N}(?:\s*(?:mmhg|cmhg))?", _pressure),
    ("fc|pouls|pls", _N + _MIN, _bare(Measure.PULSE)),
    ("temp|temperature|température", _N + _CELSIUS, _bare(Measure.TEMPERATURE)),
    # A lone « t » is only a temperature when the number is one: « T12 » is a vertebra.
    ("t°?", _FEVER + _CELSIUS, _bare(Measure.TEMPERATURE)),
    ("sat|spo2|sao2|saturation", _N + r"(?:\s*%)?", _bare(Measure.SATURATION)),
    ("fr", _N + _MIN, _bare(Measure.RESPIRATORY_RATE)),
    ("poids|pds", _N + r"(?:\s*(kg|g)\b)?", _weight),
    ("taille", _N + r"(?:\s*(?:cm|m)\b)?", _height),
    ("gly|glyc|glycemie|glycémie|dextro|hgt", _N + _SUGAR, _glycaemia),
    ("hba1c", _N + r"(?:\s*%)?", _bare(Measure.HBA1C)),
    ("dlr|douleur|eva|evs", _N + r"(?:\s*/\s*10\b)?", _bare(Measure.PAIN)),
    # « EN 2 » is a pain score, « en 2 » is French: capitals, or out of ten.
    ("(?-i:EN)", _N + r"(?:\s*/\s*10\b)?", _bare(Measure.PAIN)),
    ("(?-i:en)", _N + r"\s*/\s*10\b", _bare(Measure.PAIN)),
    ("diurese|diurèse", _ML, _urine),
    (r"o2|oxygene|oxygène", _N + r"(?:\s*l(?:\s*/\s*min)?\b)?", _bare(Measure.OXYGEN)),
    (r"tour\s+(?:de\s+)?taille|tdt", _N + r"(?:\s*(?:cm|m)\b)?", _waist),
)
_PATTERNS = tuple(
    (re.compile(rf"(?<!\w)(?:{names})(?![^\W\d_]){_GAP}{number}{_END}", re.IGNORECASE), read)
    for names, number, read in _FORMS
)


# Names no measure of one's own may bear.
RESERVED = frozenset(
    {
        "ta", "pa", "tension", "fc", "pouls", "pls", "temp", "temperature", "t", "sat", "spo2",
        "sao2", "saturation", "fr", "poids", "pds", "taille", "gly", "glyc", "glycemie", "dextro",
        "hgt", "hba1c", "dlr", "douleur", "eva", "evs", "en", "diurese", "o2", "oxygene", "tdt",
        "imc", "conscience", "acvpu", "avpu",
    }
)  # fmt: skip
# What may follow a bare word for it to be a measure: the end, a pause, another measure.
_NAMES = "|".join(names for names, _, _ in _FORMS if "(" not in names)
_NEXT = rf"(?=\s*(?:$|[.,;·\n)]|(?:{_NAMES}|acvpu|avpu|conscience|air)(?!\w)))"
# One letter: a capital, or anything once « acvpu » is said; « conscience a été altérée » is French.
_LETTER = re.compile(
    r"(?<!\w)(?:(?:acvpu|avpu)\s*[:=]?\s*([acvpu])"
    rf"|conscience\s*[:=]?\s*((?-i:[ACVPU])|[acvpu]{_NEXT}))(?![\w'’])",
    re.IGNORECASE,
)
_AIR = re.compile(
    r"(?<!\w)(?:(?:en\s+|sous\s+|à\s+l['’])?air\s+ambiant|sous\s+air(?!\s+cond))(?!\w)",
    re.IGNORECASE,
)
# « sat 96 air »: the word alone is only understood right after a measure, or as the whole line.
_AIR_ALONE = re.compile(rf"(?<!\w)air{_NEXT}", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,;·%(]*")


def read_line(text: str) -> list[ReadMeasure]:
    """Every measure typed in a text, in the order typed."""
    found = []
    for pattern, read in _PATTERNS:
        for match in pattern.finditer(text):
            values, doubt = read(match)
            found.append(ReadMeasure(values, match.start(), match.end(), match[0].strip(), doubt))
    for match in _LETTER.finditer(text):
        level = CONSCIOUSNESS_LETTERS.index((match[1] or match[2]).upper())
        found.append(_worded(match, Measure.CONSCIOUSNESS, level))
    found += [_worded(match, Measure.OXYGEN, 0) for match in _AIR.finditer(text)]
    found = _outermost(found)
    ends = {one.end for one in found}
    for match in _AIR_ALONE.finditer(text):
        before = _BETWEEN.sub(
            "", text[max((0, *(e for e in ends if e <= match.start()))) : match.start()]
        )
        if not before and not any(one.start <= match.start() < one.end for one in found):
            found.append(_worded(match, Measure.OXYGEN, 0))
    return sorted(found, key=lambda measure: measure.start)


def _worded(match: re.Match[str], measure: Measure, value: float) -> ReadMeasure:
    return ReadMeasure(((measure, value),), match.start(), match.end(), match[0].strip())


def _outermost(found: list[ReadMeasure]) -> list[ReadMeasure]:
    """Without what was read inside something longer: « taille 98 » in « tour de taille 98 »."""
    return [
        one
        for one in found
        if not any(
            other.start <= one.start
            and one.end <= other.end
            and other.end - other.start > one.end - one.start
            for other in found
        )
    ]


def sure_values(texts: Iterable[str]) -> Values:
    """The values that may be kept: everything read without a doubt."""
    return tuple(
        value
        for text in texts
        for measure in read_line(text)
        if measure.doubt is None
        for value in measure.values
    )
