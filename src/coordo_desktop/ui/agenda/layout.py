"""What stands where in a day's columns, in minutes: no widget, no pixel.

A lane is a day of one professional, room or round. Blocks that overlap stand side by side;
absences are behind them. Thousands of entries are laid out in milliseconds.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from coordo_desktop.domain.agenda import Agenda, Columns
from coordo_desktop.domain.appointments import AgendaEntry, AppointmentPlace, AppointmentState
from coordo_desktop.domain.opening import Absence
from coordo_desktop.domain.rounds import RoundBlock

DAY = 1440  # minutes
NOBODY = UUID(int=0)  # the column of what has no professional, or no room
What = AgendaEntry | RoundBlock | Absence


@dataclass(frozen=True, slots=True)
class Column:
    """Somebody or something that may have a column: its short name, its whole name."""

    who: UUID
    short: str
    name: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """One column of the grid; `who` None: everything of that day."""

    day: date
    who: UUID | None = None
    title: str = ""


@dataclass(slots=True)
class Block:
    """A span of a lane, in minutes of its day; `place` of `of` side by side, `wide` of them."""

    lane: int
    top: int
    foot: int
    what: What
    place: int = 0
    of: int = 1
    wide: int = 1

    @property
    def id(self) -> UUID:
        """Of the appointment, the round or the absence."""
        return self.what.id


@dataclass(frozen=True, slots=True)
class Scene:
    """A grid laid out: its lanes, what stands in them, what is behind, lane by lane."""

    lanes: tuple[Lane, ...]
    blocks: tuple[tuple[Block, ...], ...]
    behind: tuple[tuple[Block, ...], ...]
    index: dict[UUID, list[Block]]

    def of(self, what_id: UUID) -> list[Block]:
        """Every block of this appointment or round, from the left."""
        return self.index.get(what_id, [])


def columns_of(agenda: Agenda, by: Columns) -> list[Column]:
    """Everybody, every room or every round that may have a column."""
    if by is Columns.ROOMS:
        return [Column(one.id, one.name, one.name) for one in agenda.rooms if one.active]
    if by is Columns.ROUNDS:
        names = {one.id: one.short for one in agenda.people}
        return [
            Column(
                one.id, names.get(one.professional_id, "") or one.label,
                ", ".join(said for said in (one.label, names.get(one.professional_id)) if said),
                f"{one.on:%d/%m}",
            )
            for one in agenda.rounds
        ]  # fmt: skip
    return [
        Column(one.id, one.short, one.name, one.profession) for one in agenda.people if one.active
    ]


def lanes_of(days: Sequence[date], columns: Sequence[Column]) -> tuple[Lane, ...]:
    """Each column inside each day; one lane a day where no column is chosen."""
    if not columns:
        return tuple(Lane(day) for day in days)
    return tuple(Lane(day, one.who, one.short) for day in days for one in columns)


def round_lanes(agenda: Agenda, days: Sequence[date], columns: Sequence[Column]) -> list[Lane]:
    """A round is of one day: each has one lane, in its day; a day without any has an empty one."""
    chosen = {one.who: one.short for one in columns}
    made: list[Lane] = []
    for day in days:
        found = [
            Lane(day, one.id, chosen[one.id])
            for one in agenda.rounds
            if one.on == day and one.id in chosen
        ]
        made += found or [Lane(day)]
    return made


def scene_of(
    agenda: Agenda,
    lanes: Sequence[Lane],
    by: Columns,
    zone: ZoneInfo,
    *,
    least: int = 0,
    cancelled: bool = False,
) -> Scene:
    """Lay everything out. `least`: minutes a block takes at least, so that it can be read."""
    at = {(lane.day, lane.who): number for number, lane in enumerate(lanes)}
    blocks: list[list[Block]] = [[] for _ in lanes]
    behind: list[list[Block]] = [[] for _ in lanes]
    for entry in agenda.entries:
        if not cancelled and entry.state is AppointmentState.CANCELLED:
            continue
        for number, top, foot in _spans(entry, _whose(entry, by), at, zone):
            blocks[number].append(Block(number, top, foot, entry))
    for one in agenda.rounds if by is not Columns.ROUNDS else ():
        whose = (one.professional_id,) if by is Columns.PROFESSIONALS else ()
        for number, top, foot in _spans(one, (*whose, None), at, zone):
            blocks[number].append(Block(number, top, foot, one))
    for away in agenda.absences if by is Columns.PROFESSIONALS else ():
        for number, top, foot in _spans(away, (away.professional_id,), at, zone):
            behind[number].append(Block(number, top, foot, away))
    index: dict[UUID, list[Block]] = defaultdict(list)
    for lane in blocks:
        stack(lane, least)
        for block in lane:
            index[block.what.id].append(block)
    return Scene(tuple(lanes), tuple(map(tuple, blocks)), tuple(map(tuple, behind)), dict(index))


def _whose(entry: AgendaEntry, by: Columns) -> tuple[UUID | None, ...]:
    """The columns an entry stands in: a visit is inside the block of its round, but by rounds."""
    if by is Columns.ROUNDS:
        return () if entry.round_id is None else (entry.round_id,)
    if entry.round_id is not None:
        return ()
    if by is Columns.ROOMS:
        whose: tuple[UUID | None, ...] = () if entry.room_id is None else (entry.room_id,)
    else:
        whose = entry.professionals
    return (*whose, NOBODY, None) if is_loose(entry, by) else (*whose, None)


def is_loose(entry: AgendaEntry, by: Columns) -> bool:
    """Whether it stands in nobody's column; at home or elsewhere, no room is missing."""
    if by is Columns.ROUNDS or entry.round_id is not None:
        return False
    if by is Columns.ROOMS:
        return entry.room_id is None and entry.place is AppointmentPlace.PRACTICE
    return not entry.professionals


def _spans(
    what: What,
    whose: Iterable[UUID | None],
    at: dict[tuple[date, UUID | None], int],
    zone: ZoneInfo,
) -> list[tuple[int, int, int]]:
    """(lane, first minute, last minute) of each lane it crosses, day by day."""
    start, end = what.starts_at.astimezone(zone), what.ends_at.astimezone(zone)
    day, last = start.date(), end.date()
    if day == last:  # nearly all: no need to go through the days
        top, foot = start.hour * 60 + start.minute, end.hour * 60 + end.minute
        if foot > top:
            lanes = [at.get((day, who)) for who in whose]
            return [(number, top, foot) for number in lanes if number is not None]
    found: list[tuple[int, int, int]] = []
    while day <= last:
        top = start.hour * 60 + start.minute if day == start.date() else 0
        foot = end.hour * 60 + end.minute if day == last else DAY
        if foot > top:
            for who in whose:
                number = at.get((day, who))
                if number is not None:
                    found.append((number, top, foot))
        elif day == start.date() == last:
            # Ends on the repeated hour of October before it began: shown as short, not lost.
            found += [(at[day, who], top, top + 15) for who in whose if (day, who) in at]
        day += timedelta(days=1)
    return found


def stack(blocks: list[Block], least: int = 0) -> None:
    """Sort the blocks of one lane and put those that overlap side by side.

    Each takes the first column free at its start; one that has free columns at its right is
    wider.
    """
    blocks.sort(key=lambda one: (one.top, -one.foot))
    group: list[Block] = []
    ends: list[int] = []
    until = -1
    for one in blocks:
        foot = max(one.foot, one.top + least)
        if one.top >= until:
            _spread(group, len(ends), least)
            group, ends, until = [], [], -1
        for place, end in enumerate(ends):
            if end <= one.top:
                one.place = place
                ends[place] = foot
                break
        else:
            one.place = len(ends)
            ends.append(foot)
        until = max(until, foot)
        group.append(one)
    _spread(group, len(ends), least)


def _spread(group: list[Block], count: int, least: int) -> None:
    if count <= 1:
        for one in group:
            one.of, one.wide = 1, 1
        return
    by_place: dict[int, list[Block]] = defaultdict(list)
    for one in group:
        by_place[one.place].append(one)
    for one in group:
        one.of, one.wide = count, 1
        foot = max(one.foot, one.top + least)
        for place in range(one.place + 1, count):
            if any(
                other.top < foot and max(other.foot, other.top + least) > one.top
                for other in by_place[place]
            ):
                break
            one.wide += 1


def days_between(first: date, last: date) -> list[date]:
    """Each day, both included."""
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def wall(day: date, minute: int) -> datetime:
    """The naive local time so many minutes into a day; 1440 is the next day's midnight."""
    return datetime.combine(day, datetime.min.time()) + timedelta(minutes=minute)


def snapped(minute: float, step: int) -> int:
    """The nearest graduation of `step` minutes."""
    return round(minute / step) * step


def closed_spans(agenda: Agenda, lane: Lane) -> list[tuple[int, int]]:
    """The minutes of a lane in which nobody is expected: closed, or outside one's own hours."""
    opening = next((one for one in agenda.days if one.on == lane.day), None)
    if opening is None:
        return []
    hours = opening.hours
    person = next((one for one in agenda.people if one.id == lane.who), None)
    if hours and person is not None and person.hours:
        hours = person.hours[lane.day.weekday()]
    found, at = [], 0
    for start, end in hours:
        top = start.hour * 60 + start.minute
        if top > at:
            found.append((at, top))
        at = max(at, (end.hour * 60 + end.minute) or DAY)
    if at < DAY:
        found.append((at, DAY))
    return found
