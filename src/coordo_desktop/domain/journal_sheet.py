"""The journal on paper: what was asked of it, then the events."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalSheet:
    """A part of the journal: when, who, what, which record, figures.

    `left_out` older events answered too.
    """

    practice: str
    asked: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    left_out: int
    author: str
    printed_at: datetime
    audit_code: str
