"""Dates of which only the year, or the year and month, may be known."""

from dataclasses import dataclass
from datetime import date
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date known to the day, the month or the year.

    Kept as text `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, which also sorts.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        """Refuse what no calendar holds (ValueError)."""
        if self.day is not None and self.month is None:
            raise ValueError
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def from_date(cls, day: date) -> Self:
        """The whole date."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def from_iso(cls, text: str) -> Self:
        """Read `YYYY[-MM[-DD]]`; ValueError otherwise."""
        return cls(*(int(part) for part in text.split("-", 2)))

    def iso(self) -> str:
        """`YYYY[-MM[-DD]]`."""
        parts = (
            f"{self.year:04d}",
            self.month and f"{self.month:02d}",
            self.day and f"{self.day:02d}",
        )
        return "-".join(part for part in parts if part)

    @property
    def complete(self) -> bool:
        """Known to the day."""
        return self.day is not None

    def earliest(self) -> date:
        """The first day it can be; ages are counted from it."""
        return date(self.year, self.month or 1, self.day or 1)

    def age_on(self, day: date) -> int:
        """Whole years on `day`, counted from the first day the date can be; never negative."""
        born = self.earliest()
        return max(0, day.year - born.year - ((day.month, day.day) < (born.month, born.day)))
