"""« Jusqu'à ce que »: a condition in plain words, and whether what was measured meets it (TD3)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coordo_desktop.domain.care_plan import UntilCondition
from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.measurement_lines import Values, read_line
from coordo_desktop.domain.measurements import UNITS, WORDS, Measure, Measurement, number_text
from coordo_desktop.domain.text import fold

__all__ = ["UntilNotUnderstood", "measures_of", "read_until", "satisfied", "until_text"]

MOST_TIMES = 10
_NUMBER_WORDS = {"une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5}
_TOLD = {number: word for word, number in _NUMBER_WORDS.items()}
_BEGINS = re.compile(
    r"^\s*(?:jusqu['’]?\s*[aà]\s*(?:ce\s+que?|obtenir|avoir|une?)?|tant\s+que\s+pas|d[eè]s\s+que)"
    r"\s*(?:la|le|l['’])?\s*",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"[,;]?\s*(?:pendant|sur|à)?\s*(\d{1,2}|une|deux|trois|quatre|cinq)\s*"
    r"(?:fois|x|mesures?|relev[ée]s?|prises?|valeurs?)"
    r"(?:\s*(?:de\s+suite|cons[ée]cuti(?:fs|ves|f|ve)|d['’]affil[ée]e))?\s*$",
    re.IGNORECASE,
)
_LESS, _MORE = r"inf[ée]rieure?", r"sup[ée]rieure?"
_TO, _OR_EQUAL = r"\s+[àa]", r"\s+ou\s+[ée]gale?\s+[àa]"
# (pattern, below, or_equal); what must be tried first comes first.
_SIGNS: tuple[tuple[str, bool, bool], ...] = (
    (rf"<=|=<|≤|{_LESS}{_OR_EQUAL}|au\s+plus(?:{_TO})?|max(?:imum)?", True, True),
    (rf">=|=>|≥|{_MORE}{_OR_EQUAL}|au\s+moins(?:{_TO})?|attei(?:nt|gne)|min(?:imum)?", False, True),
    (rf"<|{_LESS}{_TO}|moins\s+de|(?:au|en)[-\s]dessous\s+de|sous", True, False),
    (rf">|{_MORE}{_TO}|plus\s+de|au[-\s]dessus\s+de", False, False),
)
_SIGN = tuple(
    (re.compile(rf"\s*(?:(?:soit|est|passe|reste)\s+)?(?:{words})\s*", re.IGNORECASE), below, equal)
    for words, below, equal in _SIGNS
)
_SYSTOLIC = re.compile(
    r"^(?:tas|pas|systolique|tension systolique|ta|pa|tension)\s+(\d{1,3}(?:[.,]\d)?)(?:\s*mmhg)?$"
)
_CM_HIGH = 30  # where centimetres of mercury end


@dataclass(eq=False)
class UntilNotUnderstood(Refusal):
    """A condition that says no measure, no comparison or no sure value; `part` is what was read."""

    part: str


def read_until(text: str) -> UntilCondition:
    """The condition typed: « TA < 140/90 », « EN ≤ 3 deux fois de suite », « poids > 60 »."""
    typed = " ".join(text.split())
    rest = _BEGINS.sub("", typed)
    times = 1
    if match := _TIMES.search(rest):
        word = match[1].lower()
        times = _NUMBER_WORDS.get(word) or int(word)
        rest = rest[: match.start()]
    if not 1 <= times <= MOST_TIMES:
        raise UntilNotUnderstood(part=typed)
    for sign, below, or_equal in _SIGN:
        if match := sign.search(rest):
            values = _values(f"{rest[: match.start()].strip()} {rest[match.end() :].strip()}")
            if values is None:
                break
            measure, value = values[0]
            second = values[1][1] if len(values) > 1 else None
            return UntilCondition(
                measure=measure,
                below=below,
                value=value,
                second=second,
                times=times,
                or_equal=or_equal,
            )
    raise UntilNotUnderstood(part=typed)


def _values(line: str) -> Values | None:
    """The measure and its threshold, read as constantes are; None unless it is one, and sure."""
    if match := _SYSTOLIC.match(fold_spaces(line)):
        value = float(match[1].replace(",", "."))
        return ((Measure.SYSTOLIC, value * 10 if value <= _CM_HIGH else value),)
    found = read_line(line.upper() if fold(line).startswith("en ") else line)
    if len(found) != 1 or found[0].doubt is not None or found[0].typed.lower() != line.lower():
        return None
    return found[0].values


def fold_spaces(line: str) -> str:
    """Lower case and single spaces; signs and accents stay."""
    return " ".join(line.lower().split())


def until_text(condition: UntilCondition) -> str:
    """« TA < 140/90 deux fois de suite »."""
    signs = {(True, False): "<", (True, True): "≤", (False, False): ">", (False, True): "≥"}
    sign = signs[condition.below, condition.or_equal]
    words = WORDS[condition.measure]
    value = number_text(condition.value)
    if condition.measure is Measure.SYSTOLIC:
        value = value if condition.second is None else f"{value}/{number_text(condition.second)}"
    elif condition.measure not in {Measure.PULSE, Measure.RESPIRATORY_RATE, Measure.PAIN}:
        value = f"{value}\u00a0{UNITS[condition.measure]}"
    shown = f"{words} {sign} {value}"
    many = _TOLD.get(condition.times, f"{condition.times}")
    return shown if condition.times == 1 else f"{shown}, {many} fois de suite"


def measures_of(condition: UntilCondition) -> tuple[Measure, ...]:
    """What must be read to judge the condition."""
    if condition.measure is Measure.SYSTOLIC and condition.second is not None:
        return (Measure.SYSTOLIC, Measure.DIASTOLIC)
    return (condition.measure,)


def satisfied(condition: UntilCondition, values: Sequence[Measurement]) -> bool:
    """Whether the last readings, as many as asked for, all pass.

    A blood pressure is one reading when both its values were taken at the same instant.
    """
    readings: dict[object, dict[Measure, float]] = {}
    for one in sorted(values, key=lambda measured: measured.at):
        readings.setdefault(one.at, {})[one.measure] = one.value
    wanted = measures_of(condition)
    whole = [each for each in readings.values() if all(measure in each for measure in wanted)]
    last = whole[-condition.times :]
    return len(last) == condition.times and all(_passes(condition, each) for each in last)


def _passes(condition: UntilCondition, reading: dict[Measure, float]) -> bool:
    asked = [(reading[condition.measure], condition.value)]
    if condition.measure is Measure.SYSTOLIC and condition.second is not None:
        asked.append((reading[Measure.DIASTOLIC], condition.second))
    return all(
        (condition.or_equal and value == limit)
        or (value < limit if condition.below else value > limit)
        for value, limit in asked
    )
