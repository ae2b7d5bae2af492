"""The lines of the archive in French, for the readable document a person is given.

What is technical stays in the file of data that goes with it.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from typing import Any

from coordo_desktop.domain.assessments.library import SCALES
from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.dates import show_date
from coordo_desktop.domain.measurements import WORDS, Measure, number_text, value_text
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.privacy_archive import Archive, ArchiveRow, ArchiveTable
from coordo_desktop.domain.privacy_codes import CODES, KEYS, LEFT_KEYS, word_of
from coordo_desktop.domain.privacy_plan import frequency_lines, plan_content
from coordo_desktop.domain.privacy_words import COLUMNS, TECHNICAL, TITLES
from coordo_desktop.domain.transmissions import HEADINGS, Kind

_BETWEEN_PARTS = "\x1e"
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_DAY = re.compile(r"(19|20)\d\d-[01]\d-[0-3]\d")
_HEADINGS = {
    "data": "Données", "actions": "Actions", "results": "Résultats", "situation": "Situation",
    "background": "Antécédents", "evaluation": "Évaluation", "demand": "Demande",
    "illness": "Maladie", "therapy": "Thérapeutique", "experience": "Vécu",
    "environment": "Environnement", "development": "Développement",
}  # fmt: skip
_MOMENTS = (
    "signed_at", "starts_at", "assessed_on", "at", "due", "day", "on", "on_date", "on_day",
    "out_day", "said_on", "received_on", "printed_at", "opened_at", "proposed_at", "created_at",
    "since", "start_on",
)  # fmt: skip
_NAMED = (
    "family_name", "label", "name", "title", "what", "substance", "focus", "measure", "scale",
    "condition", "professional_id", "product_id", "equipment_id", "field", "about", "list_id",
    "kind",
)  # fmt: skip
# Tables told on the lines of another one: their column that names it, the words before.
_FOLDED = {
    "appointment_professional": ("appointment", "appointment_id", "avec"),
    "appointment_patient": ("appointment", "appointment_id", "présence"),
    "appointment_override": ("appointment", "appointment_id", "maintenu car"),
}
_SAID_ONCE = frozenset({"sheet_patient", "task_measurement"})  # by their sheet, by their measure
_NONE = frozenset(
    {"morning", "noon", "evening", "bedtime", "needed", "most", "deposit", "chases", "draft"}
)
_SAID_ABOVE = frozenset({("measurement", "value"), ("stock_movement", "on_day")})
_SEVERAL = frozenset({"relations", "attributes", "kinds"})


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One line on paper: what stands first, in bold, then (label, text) pairs.

    `before` is the old value of a change, struck through.
    """

    lead: str
    pairs: tuple[tuple[str, str], ...]
    before: str = ""


def sections(archive: Archive) -> Iterator[tuple[str, list[PaperLine]]]:
    """(title, lines) of everything, in French."""
    zone = archive.head.printed_at.tzinfo or UTC
    folded = _folded(archive.tables)
    for table in archive.tables:
        if table.name in _FOLDED or table.name in _SAID_ONCE:
            continue
        also = folded.get(table.name, {})
        lines = [paper_line(table.name, row, zone, also) for row in table.rows]
        yield TITLES.get(table.name, table.name), [one for one in lines if one.lead or one.pairs]


def _folded(tables: Iterable[ArchiveTable]) -> dict[str, dict[Any, list[tuple[str, str]]]]:
    """What other tables say of a line: by table, then by the line's id."""
    found: dict[str, dict[Any, list[tuple[str, str]]]] = {}
    for table in tables:
        if table.name not in _FOLDED:
            continue
        parent, column, words = _FOLDED[table.name]
        for row in table.rows:
            told = row.shown.get("professional_id") or str(
                row.values.get("reason") or word_of(table.name, "presence", _presence(row))
            )
            about = found.setdefault(parent, {}).setdefault(row.values[column], [])
            if told:
                about.append((words, told))
    return found


def _presence(row: ArchiveRow) -> str:
    return str(row.values.get("presence", ""))


def paper_line(
    table: str,
    row: ArchiveRow,
    zone: tzinfo,
    also: Mapping[Any, list[tuple[str, str]]] | None = None,
) -> PaperLine:
    """One line of a table in French."""
    told: dict[str, str] = {}
    for column, value in row.values.items():
        said = row.shown.get(column, "")
        if not said and column not in TECHNICAL and not _is_id(column, value):
            said = _text(table, column, value, row.values, zone)
        if said:
            told[column] = said
    before = told.pop("before", "") if table == "field_change" else ""
    moment = next((one for one in _MOMENTS if one in told), "")
    name = next((one for one in _NAMED if one in told), "")
    lead = " · ".join(told.pop(one) for one in dict.fromkeys((moment, name)) if one)
    pairs = [(COLUMNS.get(column, column), said) for column, said in told.items()]
    pairs += (also or {}).get(row.values.get("id"), [])
    return PaperLine(lead, tuple(pairs), before)


def _is_id(column: str, value: object) -> bool:
    return isinstance(value, bytes) or (column.endswith("_id") and not isinstance(value, str))


def _text(table: str, column: str, value: object, row: Mapping[str, Any], zone: tzinfo) -> str:
    """A value in French; empty for what says nothing (no, zero of a count)."""
    if (table, column) in _SAID_ABOVE:
        return ""
    for kind, words in _WORDS:
        if isinstance(value, kind):
            return "" if value == 0 and column in _NONE else words(value, zone)
    text = str(value)
    own = _OWN.get((table, column))
    if own is not None:
        return own(text, row)
    if column in _NAMED_CODES:
        return _NAMED_CODES[column].get(text, text)
    if column in {"phone", "phones"}:
        return ", ".join(show_phone(one) for one in _several(text))
    if text[:1] in "[{":
        return _document(text)
    if column in _SEVERAL and " " in text:
        return ", ".join(CODES.get(one, one) for one in text.split())
    return word_of(table, column, text)


# By kind of value, the narrower before the wider one.
_WORDS: tuple[tuple[type, Callable[[Any, tzinfo], str]], ...] = (
    (bool, lambda value, _zone: "oui" if value else ""),
    (datetime, lambda value, zone: f"{value.astimezone(zone):%d/%m/%Y à %H:%M}"),
    (date, lambda value, _zone: f"{value:%d/%m/%Y}"),
    (PartialDate, lambda value, _zone: show_date(value)),
    (float, lambda value, _zone: number_text(value)),
    (int, lambda value, _zone: str(abs(value))),  # what was given leaves the stock: minus there
)
_NAMED_CODES: dict[str, dict[str, str]] = {
    "measure": {measure.value: words for measure, words in WORDS.items()},
    "scale": {scale.id: scale.name for scale in SCALES.values()},
}


def _entry(body: str, row: Mapping[str, Any]) -> str:
    kind = str(row.get("kind", ""))
    headings = HEADINGS.get(Kind(kind), ()) if kind in set(Kind) else ()
    texts = body.split(_BETWEEN_PARTS)
    named = [_HEADINGS.get(heading, heading) for heading in headings]
    named += [""] * (len(texts) - len(named))
    return "\n".join(
        f"{name} : {text}" if name else text
        for name, text in zip(named, texts, strict=False)
        if text
    )


def _measured(code: str, row: Mapping[str, Any]) -> str:
    """« TA 15,3 », « Poids 64,3 kg »: the value with its measure, once."""
    value = row.get("value")
    if code in set(Measure) and isinstance(value, float):
        return value_text(Measure(code), value)
    return _NAMED_CODES["measure"].get(code, code)


def _changed(text: str, _row: Mapping[str, Any]) -> str:
    """A value of the history: days and codes as they are read, ids not at all."""
    if _ID.fullmatch(text):
        return ""
    if text[:1] in "[{":
        return _document(text)
    if _DAY.fullmatch(text):
        return show_date(PartialDate.from_iso(text))
    return show_phone(text) if text.startswith("+") else CODES.get(text, text)


def _substances(text: str, _row: Mapping[str, Any]) -> str:
    return ", ".join(str(one[1]) for one in json.loads(text))


def _several(text: str) -> list[str]:
    return [str(one) for one in json.loads(text)] if text.startswith("[") else [text]


_OWN: dict[tuple[str, str], Callable[[str, Mapping[str, Any]], str]] = {
    ("transmission", "body"): _entry,
    ("measurement", "measure"): _measured,
    ("plan_version", "content"): lambda text, _row: plan_content(text),
    ("task_series", "frequency"): lambda text, _row: frequency_lines(text),
    ("treatment", "ingredients"): _substances,
    ("field_change", "field"): lambda text, _row: COLUMNS.get(text, CODES.get(text, text)),
    ("field_change", "before"): _changed,
    ("field_change", "after"): _changed,
    ("home_point", "place"): lambda _text, _row: "",
    ("appointment", "slot"): lambda _text, _row: "",
}


def _document(text: str) -> str:
    """A document kept whole, as lines of « key : value »; its text where it is none."""
    try:
        held = json.loads(text)
    except ValueError:
        return text
    return "\n".join(_lines(held, 0))


def _lines(held: object, depth: int) -> Iterator[str]:
    indent = "   " * depth
    if isinstance(held, dict):
        for key, value in held.items():
            if key in LEFT_KEYS or value in (None, "", [], {}, 0, False):
                continue
            name = KEYS.get(key, key)
            if isinstance(value, (dict, list)) and not _flat(value):
                yield f"{indent}{name} :"
                yield from _lines(value, depth + 1)
            else:
                yield f"{indent}{name} : {_plain(value)}"
    elif isinstance(held, list):
        if _flat(held):
            yield f"{indent}{_plain(held)}"
            return
        for one in held:
            yield from _lines(one, depth)
    elif _plain(held):
        yield f"{indent}{_plain(held)}"


def _flat(held: dict[str, object] | list[object]) -> bool:
    if isinstance(held, dict):
        return False
    return all(not isinstance(one, (dict, list)) for one in held)


def _plain(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_plain(one) for one in value if _plain(one))
    if isinstance(value, bool):
        return "oui" if value else ""
    text = "" if value is None else str(value)
    return CODES.get(text, text)
