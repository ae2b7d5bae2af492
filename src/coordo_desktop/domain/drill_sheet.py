"""The page of the yearly rehearsal: done by a person, with the recovery sheet, elsewhere (9.7)."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillSheet:
    """What the page says: which backup is expected, where it is, how much it holds."""

    practice: str
    place: str  # "" where backups are copied nowhere else
    made_at: datetime | None
    patients: int
    transmissions: int
    author: str
    printed_at: datetime
    audit_code: str
