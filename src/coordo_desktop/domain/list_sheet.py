"""A printed list as data: its columns, its rows, and how it was filtered."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A heading and a share of the width, beside the shares of the others."""

    title: str
    share: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientListSheet:
    """Rows as text, in the order of the columns. `filters` are the words of what was asked.

    `printed_at` is aware and in the practice's time zone.
    """

    title: str
    columns: tuple[ListColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    practice: str
    author: str
    printed_at: datetime
    filters: tuple[str, ...] = ()
    landscape: bool = False
    audit_code: str = ""
