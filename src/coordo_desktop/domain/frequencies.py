"""How often: a frequency in plain words, the recurrence it stands for, and back (PL3)."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


class When(StrEnum):
    """Once, again and again, or only when needed (*si besoin*)."""

    ONCE = "once"
    RECURRING = "recurring"
    AS_NEEDED = "as_needed"


class Moment(StrEnum):
    """Moments of the day, in their order; the hours each stands for are `MOMENT_HOURS`."""

    MORNING = "morning"
    NOON = "noon"
    EVENING = "evening"
    BEDTIME = "bedtime"


MOMENT_HOURS: dict[Moment, time] = {
    Moment.MORNING: time(8),
    Moment.NOON: time(12),
    Moment.EVENING: time(18),
    Moment.BEDTIME: time(21),
}


class Span(StrEnum):
    """Units of « pendant 6 semaines »."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frequency:
    """How often something is to be done.

    `rule` is an RFC 5545 recurrence without its start (`FREQ=WEEKLY;BYDAY=MO,WE,FR`), empty unless
    `when` is RECURRING. `moments` and `hours` place each occurrence in its day: one task for each.
    `spans` × `span` is the length of « pendant 6 semaines » (0: no end of its own).
    `times` is the number of occurrences of « 3 séances » (0: not counted).
    """

    when: When = When.RECURRING
    rule: str = ""
    moments: tuple[Moment, ...] = ()
    hours: tuple[time, ...] = ()
    spans: int = 0
    span: Span = Span.WEEKS
    times: int = 0


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time something is to be done: a day of the practice's calendar, perhaps an hour."""

    on: date
    at: time | None = None
    moment: Moment | None = None

    @property
    def slot(self) -> str:
        """Its place in its day, unique among those of the day: « 08:30 », « morning » or empty."""
        if self.at is not None:
            return f"{self.at:%H:%M}"
        return "" if self.moment is None else self.moment.value
