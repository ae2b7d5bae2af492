"""A month laid out: weeks of seven days, what falls on each, what each has room for."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from coordo_desktop.domain.agenda import Agenda
from coordo_desktop.domain.appointments import AgendaEntry, AppointmentState
from coordo_desktop.domain.rounds import RoundBlock
from coordo_desktop.ui.agenda.layout import days_between

WEEK = 7


@dataclass(frozen=True, slots=True)
class Cell:
    """A day of a month: what falls on it in order of time, why it is closed."""

    day: date
    lines: tuple[AgendaEntry | RoundBlock, ...] = ()
    note: str = ""
    open: bool = True


def cells_of(
    agenda: Agenda, zone: ZoneInfo, who: Collection[UUID] = (), *, cancelled: bool = False
) -> tuple[Cell, ...]:
    """Every day read; only what these people have, where some are named."""
    by_day: dict[date, list[AgendaEntry | RoundBlock]] = defaultdict(list)
    rounds = {one.id for one in agenda.rounds}
    wanted = frozenset(who)
    for entry in agenda.entries:
        if entry.round_id in rounds and entry.round_id is not None:
            continue
        if not cancelled and entry.state is AppointmentState.CANCELLED:
            continue
        if not wanted or wanted.intersection(entry.professionals) or entry.room_id in wanted:
            by_day[entry.starts_at.astimezone(zone).date()].append(entry)
    for block in agenda.rounds:
        if not wanted or block.professional_id in wanted or block.id in wanted:
            by_day[block.on].append(block)
    opening = {one.on: one for one in agenda.days}
    made = []
    for day in days_between(agenda.first, agenda.last):
        on = opening.get(day)
        made.append(
            Cell(
                day,
                tuple(sorted(by_day[day], key=lambda one: (one.starts_at, one.ends_at))),
                (on.holiday or on.closing) if on is not None else "",
                on is None or bool(on.hours),
            )
        )
    return tuple(made)


def fitted(count: int, room: int) -> tuple[int, int]:
    """How many of `count` lines are shown in a room of so many, and how many more are said.

    Where there is room for one alone, it is shown: the count of the day is beside its number.
    """
    if count <= room or room <= 1:
        return min(count, room), 0
    return room - 1, count - room + 1


def same_time(entry: AgendaEntry, day: date, zone: ZoneInfo) -> timedelta:
    """How far an appointment moves to fall at the same local time on another day, in days."""
    return day - entry.starts_at.astimezone(zone).date()
