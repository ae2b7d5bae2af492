"""The archive of one person's data (RGPD art. 15 and 20): what is held, and who looked."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from typing import Any

from coordo_desktop.domain.access import Role
from coordo_desktop.domain.assessments.library import SCALES
from coordo_desktop.domain.audit_words import event_words
from coordo_desktop.domain.dates import show_date
from coordo_desktop.domain.loan_papers import PaperHead
from coordo_desktop.domain.measurements import WORDS, number_text
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.privacy import PrivacyContacts
from coordo_desktop.domain.privacy_codes import CODES, KEYS, LEFT_KEYS, word_of
from coordo_desktop.domain.privacy_words import COLUMNS, TECHNICAL, TITLES
from coordo_desktop.domain.transmissions import HEADINGS, Kind

_BETWEEN_PARTS = "\x1e"
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
ROLES = {
    Role.COORDINATOR: "coordination", Role.CAREGIVER: "soignant", Role.RECEPTION: "accueil",
    Role.READER: "lecture seule", Role.ADMINISTRATOR: "administration",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ArchiveRow:
    """One line: its values by column, empty ones left out; `shown` names what ids point at."""

    values: Mapping[str, Any]
    shown: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveTable:
    """The lines of one table."""

    name: str
    rows: tuple[ArchiveRow, ...]


@dataclass(frozen=True, slots=True)
class Access:
    """Somebody looked at the record or worked in it: when, under which role, doing what."""

    at: datetime
    role: str
    event: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """Everything, as one person is given it."""

    head: PaperHead
    contacts: PrivacyContacts
    name: str
    traits: str
    tables: tuple[ArchiveTable, ...]
    accesses: tuple[Access, ...]

    @property
    def lines(self) -> int:
        """How many lines it holds."""
        return sum(len(table.rows) for table in self.tables)


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One line on paper: what stands first, in bold, then (label, text) pairs."""

    lead: str
    pairs: tuple[tuple[str, str], ...]


def sections(archive: Archive) -> Iterator[tuple[str, list[PaperLine]]]:
    """(title, lines) of everything, in French."""
    zone = archive.head.printed_at.tzinfo or UTC
    for table in archive.tables:
        shown = [paper_line(table.name, row, zone) for row in table.rows]
        yield TITLES.get(table.name, table.name), [one for one in shown if one.lead or one.pairs]


def paper_line(table: str, row: ArchiveRow, zone: tzinfo) -> PaperLine:
    """One line of a table in French; what is technical stays in the file of data."""
    told: dict[str, str] = {}
    for column, value in row.values.items():
        said = row.shown.get(column, "")
        if not said and column not in TECHNICAL and not _is_id(column, value):
            said = _text(table, column, value, row.values, zone)
        if said:
            told[column] = said
    moment = next((one for one in _MOMENTS if one in told), "")
    name = next((one for one in _NAMED if one in told), "")
    lead = " · ".join(told.pop(one) for one in dict.fromkeys((moment, name)) if one)
    return PaperLine(
        lead, tuple((COLUMNS.get(column, column), said) for column, said in told.items())
    )


def access_lines(archive: Archive) -> list[tuple[str, str, str]]:
    """(day, role, what was done how often): equal things of one day are said once."""
    zone = archive.head.printed_at.tzinfo
    found: dict[tuple[date, str, str], int] = {}
    for one in archive.accesses:
        key = (one.at.astimezone(zone).date(), _role(one.role), event_words(one.event))
        found[key] = found.get(key, 0) + 1
    return [
        (f"{day:%d/%m/%Y}", role, f"{what} ({many} fois)" if many > 1 else what)
        for (day, role, what), many in found.items()
    ]


def _role(codes: str) -> str:
    known = {role.value: words for role, words in ROLES.items()}
    return ", ".join(known.get(code, code) for code in codes.replace(",", " ").split())


def _is_id(column: str, value: object) -> bool:
    return isinstance(value, bytes) or (column.endswith("_id") and not isinstance(value, str))


def _text(table: str, column: str, value: object, row: Mapping[str, Any], zone: tzinfo) -> str:
    """A value in French; empty for what says nothing (no, zero of a count)."""
    for kind, words in _WORDS:
        if isinstance(value, kind):
            return words(value, zone)
    text = str(value)
    if (table, column) == ("transmission", "body"):
        return _entry(str(row.get("kind", "")), text)
    if column in _NAMED_CODES:
        return _NAMED_CODES[column].get(text, text)
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
)
_NAMED_CODES: dict[str, dict[str, str]] = {
    "measure": {measure.value: words for measure, words in WORDS.items()},
    "scale": {scale.id: scale.name for scale in SCALES.values()},
}
_SEVERAL = frozenset({"relations", "attributes", "kinds"})


def _entry(kind: str, body: str) -> str:
    headings = HEADINGS.get(Kind(kind), ()) if kind in set(Kind) else ()
    texts = body.split(_BETWEEN_PARTS)
    named = [_HEADINGS.get(heading, heading) for heading in headings]
    named += [""] * (len(texts) - len(named))
    return "\n".join(
        f"{name} : {text}" if name else text
        for name, text in zip(named, texts, strict=False)
        if text
    )


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
        for one in held:
            if isinstance(one, (dict, list)) and not _flat(one):
                yield from _lines(one, depth)
            elif _plain(one):
                yield f"{indent}{_plain(one)}"
    else:
        yield _plain(held)


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
