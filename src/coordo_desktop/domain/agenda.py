"""What the agenda view shows of a span of days, in one record (AG1)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coordo_desktop.domain.appointments import AgendaEntry
from coordo_desktop.domain.opening import Absence, AgendaPerson, OpeningDay, Room
from coordo_desktop.domain.rounds import RoundBlock


class Span(StrEnum):
    """Day, week, month or list."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    LIST = "list"


class Columns(StrEnum):
    """What the columns of a day are: professionals, rooms or rounds."""

    PROFESSIONALS = "professionals"
    ROOMS = "rooms"
    ROUNDS = "rounds"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """Everything between `first` and `last`, both included, in the practice's days.

    `entries` are in order of time; visits of a round are among them, with their `round_id`.
    `may_write`: the person at the desk may book. `days` say when it is open, one for each day.
    """

    first: date
    last: date
    zone: str
    entries: tuple[AgendaEntry, ...] = ()
    rounds: tuple[RoundBlock, ...] = ()
    absences: tuple[Absence, ...] = ()
    days: tuple[OpeningDay, ...] = ()
    people: tuple[AgendaPerson, ...] = ()
    rooms: tuple[Room, ...] = ()
    may_write: bool = True
