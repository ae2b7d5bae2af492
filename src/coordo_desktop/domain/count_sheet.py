"""The sheet of an inventory as data: to write on in front of the shelves, or what was found."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from coordo_desktop.domain.counts import Count


class SheetForm(StrEnum):
    """A sheet to count with, or the differences to sign."""

    TO_COUNT = "to_count"
    RESULT = "result"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountSheet:
    """An inventory on paper. `printed_at` is aware and in the practice's time zone."""

    count: Count
    form: SheetForm = SheetForm.TO_COUNT
    zone: ZoneInfo
    practice: str
    author: str
    printed_at: datetime
    audit_code: str = ""
