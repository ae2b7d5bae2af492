"""A month laid out: weeks of seven days, what falls on each, who is away."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from coordo_desktop.domain.agenda import Agenda
from coordo_desktop.domain.appointments import AgendaEntry, AppointmentState
from coordo_desktop.domain.local_times import day_start
from coordo_desktop.domain.opening import Absence
from coordo_desktop.domain.rounds import RoundBlock
from coordo_desktop.ui.agenda.layout import days_between

WEEK = 7


@dataclass(frozen=True, slots=True)
class Cell:
    """A day of a month: what falls on it in order of time, why it is closed, who is away."""

    day: date
    lines: tuple[AgendaEntry | RoundBlock, ...] = ()
    note: str = ""
    open: bool = True
    away: tuple[Absence, ...] = ()


def cells_of(
    agenda: Agenda, zone: ZoneInfo, who: Collection[UUID] = (), *, cancelled: bool = False
) -> tuple[Cell, ...]:
    """Every day read; only what these people have, where some are named, and what is nobody's."""
    by_day: dict[date, list[AgendaEntry | RoundBlock]] = defaultdict(list)
    rounds = {one.id for one in agenda.rounds}
    wanted = frozenset(who)
    for entry in agenda.entries:
        if entry.round_id in rounds and entry.round_id is not None:
            continue
        if not cancelled and entry.state is AppointmentState.CANCELLED:
            continue
        whose = {*entry.professionals, entry.room_id} - {None}
        if not wanted or not whose or wanted.intersection(whose):
            by_day[entry.starts_at.astimezone(zone).date()].append(entry)
    for block in agenda.rounds:
        if not wanted or block.professional_id in wanted or block.id in wanted:
            by_day[block.on].append(block)
    opening = {one.on: one for one in agenda.days}
    absences = [one for one in agenda.absences if not wanted or one.professional_id in wanted]
    made = []
    for day in days_between(agenda.first, agenda.last):
        on = opening.get(day)
        made.append(
            Cell(
                day,
                tuple(sorted(by_day[day], key=lambda one: (one.starts_at, one.ends_at))),
                (on.holiday or on.closing) if on is not None else "",
                on is None or bool(on.hours),
                _away_on(absences, day, zone) if absences else (),
            )
        )
    return tuple(made)


def _away_on(absences: Sequence[Absence], day: date, zone: ZoneInfo) -> tuple[Absence, ...]:
    start, end = day_start(day, zone), day_start(day + timedelta(days=1), zone)
    return tuple(one for one in absences if one.starts_at < end and start < one.ends_at)


def same_time(entry: AgendaEntry, day: date, zone: ZoneInfo) -> timedelta:
    """How far an appointment moves to fall at the same local time on another day, in days."""
    return day - entry.starts_at.astimezone(zone).date()
