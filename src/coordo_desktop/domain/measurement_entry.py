"""The one-line entry of a record: what is kept, what is asked about, what was not understood."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.measurement_checks import MeasuredValues, impossible, unlikely
from coordo_desktop.domain.measurement_free import (
    LONGEST_NAME,
    LONGEST_UNIT,
    FreeMeasure,
    Measured,
    free_measure,
    text_of,
)
from coordo_desktop.domain.measurement_lines import RESERVED, Doubt, read_line
from coordo_desktop.domain.measurements import Measure, values_text
from coordo_desktop.domain.text import fold


class Verdict(StrEnum):
    """What becomes of one item of the line."""

    KEPT = "kept"
    ASKED = "asked"  # kept once confirmed
    REFUSED = "refused"  # must be written again


@dataclass(frozen=True, slots=True)
class EntryItem:
    """One item of the line: its values, how it reads, what becomes of it and why."""

    values: tuple[tuple[Measured, float], ...]
    text: str
    verdict: Verdict = Verdict.KEPT
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """The line as understood; `rest` are the words that are no measure."""

    items: tuple[EntryItem, ...] = ()
    rest: str = ""

    @property
    def values(self) -> tuple[tuple[Measured, float], ...]:
        """What would be kept, once confirmed; the last of a measure written twice."""
        kept: dict[Measured, float] = {}
        for item in self.items:
            if item.verdict is not Verdict.REFUSED:
                kept.update(item.values)
        return tuple(kept.items())

    @property
    def refused(self) -> bool:
        """Whether something must be written again first."""
        return any(item.verdict is Verdict.REFUSED for item in self.items)

    @property
    def asks(self) -> bool:
        """Whether keeping it needs a yes."""
        return bool(self.rest) or any(item.verdict is Verdict.ASKED for item in self.items)


_NUMBER = r"(-?\d{1,6}(?:[.,]\d{1,2})?)"
_UNITS = r"cm|mm|m|kg|g|mg|µg|mL|ml|L|l|%|°|/10|/min|min|h|W|mmol/L|UI"
_FREE = re.compile(
    rf"(?<!\w)([^\W\d_][^\d;·\n]{{0,{2 * LONGEST_NAME}}}?)(?:\s*[:=]\s*|\s+){_NUMBER}(?![\d.,/]*\d)"
    rf"(?:\s*((?:{_UNITS})(?!\w)|[^\s\d;·,]{{1,{LONGEST_UNIT}}}(?=\s*(?:$|[;·,\n]))))?"
)
_AIR = re.compile(r"[\s,;·%(]*air(?!\w)", re.IGNORECASE)  # after a measure, whatever follows
_EDGES = " \t,;·\n"


def read_entry(line: str, known: Sequence[FreeMeasure] = ()) -> Entry:
    """What a line says: measures known by name, then measures of one's own in what is left.

    `known` are the measures of one's own the patient has: another one is asked about, so that a
    slip (« fx 78 ») never becomes a measure by itself.
    """
    found = read_line(line)
    items = [(one.start, _item(one.values, one.typed, one.doubt)) for one in found]
    rest, edge = [], 0
    for start, end in [*((one.start, one.end) for one in found), (len(line), len(line))]:
        own, over = _between(line, edge, start, known)
        items += own
        rest += [over] if over else []
        edge = max(edge, end)
    items.sort(key=lambda placed: placed[0])
    return Entry(tuple(item for _, item in items), " … ".join(rest))


def _between(
    line: str, edge: int, start: int, known: Sequence[FreeMeasure]
) -> tuple[list[tuple[int, EntryItem]], str]:
    """What stands between two measures known by name, and what of it was not understood."""
    words, items = line[edge:start], []
    if edge and (air := _AIR.match(words)):
        items.append((edge, _item(((Measure.OXYGEN, 0.0),), "air", None)))
        edge, words = edge + air.end(), words[air.end() :]
    own, over = _own(words, known)
    return [*items, *((edge + at, item) for at, item in own)], over


def _item(values: MeasuredValues, typed: str, doubt: Doubt | None) -> EntryItem:
    kept = tuple(values)
    verdict = Verdict.KEPT
    if doubt is Doubt.UNIT or impossible(kept):
        verdict = Verdict.REFUSED
    elif doubt is not None or unlikely(kept):
        verdict = Verdict.ASKED
    shown = typed if verdict is Verdict.REFUSED else _text(kept)
    return EntryItem(kept, shown, verdict, doubt)


def _text(values: MeasuredValues) -> str:
    named = [(key, value) for key, value in values if isinstance(key, Measure)]
    if len(named) == len(values):
        return values_text(named)
    return " · ".join(text_of(key, value) for key, value in values)


def _own(words: str, known: Iterable[FreeMeasure]) -> tuple[list[tuple[int, EntryItem]], str]:
    items, over, edge = [], "", 0
    for match in _FREE.finditer(words):
        over += words[edge : match.start()]
        edge = match.end()
        name = match[1].strip(_EDGES + "-")
        if not _nameable(name):
            over += match[0]
            continue
        measure, new = _named(name, match[3] or "", known)
        value = float(match[2].replace(",", "."))
        item = EntryItem(
            ((measure, value),),
            text_of(measure, value),
            Verdict.ASKED if new else Verdict.KEPT,
            Doubt.NEW_NAME if new else None,
        )
        if fold(name) in RESERVED:  # « t 73 », « ta 13 »: known by name, but not so written
            item = EntryItem((), match[0].strip(_EDGES), Verdict.REFUSED, Doubt.IMPOSSIBLE)
        items.append((match.start(), item))
    over += words[edge:]
    return items, " ".join(over.strip(_EDGES).split())


def _nameable(name: str) -> bool:
    """Whether it can name a measure; a lone letter cannot, unless it is a name known by itself."""
    folded = fold(name)
    return bool(folded[1:] or folded in RESERVED) and len(name) <= LONGEST_NAME


def _named(name: str, unit: str, known: Iterable[FreeMeasure]) -> tuple[FreeMeasure, bool]:
    """The measure of that name the patient has (its unit may be left out), or a new one."""
    made = free_measure(name, unit)
    for one in known:
        if one == made or (not unit and fold(one.name) == fold(name)):
            return one, False
    return made, True


def read_value(measure: Measured, typed: str) -> tuple[float, ...]:
    """One reading typed alone: « 78 », « 37,2 », « V »; « 13/8 » gives both pressures, in mmHg.

    Raises:
        InvalidField: `value`, when it cannot be read.
    """
    if isinstance(measure, Measure):
        name = _LINE_NAMES.get(measure, "")
        found = read_line(f"{name} {typed.strip()}") if name else []
        if len(found) == 1 and found[0].doubt is not Doubt.UNIT:
            return tuple(value for _, value in found[0].values)
    match = _ALONE.fullmatch(typed.strip())
    if match is None:
        raise InvalidField(field="value")
    value = float(match[1].replace(",", "."))
    centimetres = measure in {Measure.SYSTOLIC, Measure.DIASTOLIC} and value <= _CENTIMETRES
    return (value * 10 if centimetres else value,)


_ALONE = re.compile(rf"{_NUMBER}(?:\s*\D{{1,{LONGEST_UNIT}}})?")
_CENTIMETRES = 30  # pressures below are in centimetres of mercury
_LINE_NAMES = {
    Measure.SYSTOLIC: "ta",
    Measure.CONSCIOUSNESS: "acvpu",
    Measure.HEIGHT: "taille",
    Measure.GLYCAEMIA: "gly",
    Measure.URINE_OUTPUT: "diurèse",
    Measure.WEIGHT: "poids",
    Measure.WAIST: "tdt",
}
