"""The archive of one person's data (RGPD art. 15 and 20): what is held, and who looked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from coordo_desktop.domain.access import Role
from coordo_desktop.domain.audit_words import event_words
from coordo_desktop.domain.loan_papers import PaperHead
from coordo_desktop.domain.privacy import PrivacyContacts

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
    """The letters of a line of the journal (« CX »), in words."""
    known = {role.value: words for role, words in ROLES.items()}
    return ", ".join(known[letter] for letter in codes if letter in known)
