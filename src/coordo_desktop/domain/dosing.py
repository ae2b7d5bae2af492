"""How much is taken when: « 1 0 1 0 », « 1-0-½ », « sb 1 max 3 », read and written back.

Quantities are numbers of units (comprimés, gouttes, UI); halves and quarters are written ½, ¼, ¾.
"""

import re
from dataclasses import dataclass
from fractions import Fraction

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.frequencies import Moment

MOST = 999.0
_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_WRITTEN = {Fraction(1, 2): "½", Fraction(1, 4): "¼", Fraction(3, 4): "¾",
            Fraction(1, 3): "⅓", Fraction(2, 3): "⅔"}  # fmt: skip
_NUMBER = re.compile(r"(?:(\d{1,3}(?:[.,]\d{1,2})?)(?:/([1-9]))?)?([½¼¾⅓⅔])?")
_SPACED_FRACTION = re.compile(r"(\d+) +([½¼¾⅓⅔])")
_AS_NEEDED = re.compile(r"\b(?:si\s+besoin|s\.?b\.?)(?=\W|\d|$)", re.IGNORECASE)
_MAX = re.compile(
    r"(?:\bmaxi?(?:mum)?\.?|≤|[x×])\s*(\d{0,3}(?:[.,]\d{1,2})?(?:/[1-9])?[½¼¾⅓⅔]?)"
    r"\s*(?:par jour|/\s*j(?:our)?)?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s;+–—-]+")
_MINUS = re.compile(r"^[-–—−]|[-–—−]\s*[-–—−]|\s[-–—−]\d")  # a number below zero
_THREE, _FOUR = 3, 4


@dataclass(eq=False)
class DosingUnclear(Refusal):
    """What was typed is not a number for each moment; `typed` counts the numbers read."""

    typed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Dosing:
    """How many units at each moment, and when needed. Zero: none.

    `needed` is how many at a time when needed, `most` how many a day at the very most (0: not
    said).
    """

    morning: float = 0.0
    noon: float = 0.0
    evening: float = 0.0
    bedtime: float = 0.0
    as_needed: bool = False
    needed: float = 0.0
    most: float = 0.0

    def at(self, moment: Moment) -> float:
        """How many units at this moment."""
        return float(getattr(self, moment.value))

    @property
    def regular(self) -> bool:
        """Whether something is taken at a fixed moment."""
        return any(self.at(moment) for moment in Moment)

    @property
    def a_day(self) -> float:
        """Units taken each day at fixed moments."""
        return sum(self.at(moment) for moment in Moment)


def read_dosing(typed: str) -> Dosing:
    """A line typed by keyboard; an empty one is an empty dosing. DosingUnclear.

    One number is the morning's; three are morning, noon, evening; four add bedtime. Two say
    nothing safe and are refused. After « sb »: how many at a time, « max » how many a day.
    """
    text = _SPACED_FRACTION.sub(r"\1\2", typed.strip())
    found = _AS_NEEDED.search(text)
    if found is None:
        return _regular(_numbers(text))
    before, after = text[: found.start()], text[found.end() :]
    most = 0.0
    if limit := _MAX.search(after):
        most, after = _number(limit[1]), after[: limit.start()] + after[limit.end() :]
    counts, needed = _numbers(before), _numbers(after)
    if len(counts) == 1 and not needed:
        counts, needed = [], counts
    if len(needed) > 1:
        raise DosingUnclear(typed=len(needed))
    fixed = _regular(counts)
    return Dosing(
        morning=fixed.morning,
        noon=fixed.noon,
        evening=fixed.evening,
        bedtime=fixed.bedtime,
        as_needed=True,
        needed=needed[0] if needed else 0.0,
        most=most,
    )


def dosing_line(dosing: Dosing) -> str:
    """The line that `read_dosing` reads back: « 1-0-½-0 sb 1 max 3 »."""
    parts = []
    if dosing.regular:
        parts.append("-".join(quantity(dosing.at(moment)) for moment in Moment))
    if dosing.as_needed:
        parts.append("sb")
        if dosing.needed:
            parts.append(quantity(dosing.needed))
        if dosing.most:
            parts.append(f"max {quantity(dosing.most)}")
    return " ".join(parts)


def quantity(value: float) -> str:
    """« 1 », « ½ », « 1½ », « 2,5 » where no sign says it, « 0 »."""
    near = Fraction(value).limit_denominator(4)
    whole, part = divmod(near, 1)
    if abs(float(near) - value) < 0.001 and (part == 0 or part in _WRITTEN):  # noqa: PLR2004
        sign = _WRITTEN.get(part, "")
        return f"{whole or ''}{sign}" if sign else str(whole)
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def _numbers(text: str) -> list[float]:
    if _MINUS.search(text.strip()):
        raise DosingUnclear
    return [_number(piece) for piece in _BETWEEN.split(text.strip()) if piece]


def _number(piece: str) -> float:
    read = _NUMBER.fullmatch(piece)
    if read is None or not piece:
        raise DosingUnclear
    value = float((read[1] or "0").replace(",", "."))
    if read[2]:
        value /= int(read[2])
    value += _SIGNS[read[3]] if read[3] else 0.0
    if value > MOST:
        raise DosingUnclear
    return value


def _regular(counts: list[float]) -> Dosing:
    if len(counts) in {0, 1, _THREE, _FOUR}:
        names = ("morning", "noon", "evening", "bedtime")
        return Dosing(**dict(zip(names, counts, strict=False)))  # type: ignore[arg-type]
    raise DosingUnclear(typed=len(counts))
