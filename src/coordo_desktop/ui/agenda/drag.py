"""Creating, moving and lengthening by hand or by keys: from a held block to a draft.

Nothing here is kept: what comes out is a `Ghost`, shown while one moves, and the draft that the
services are asked about.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from coordo_desktop.domain.agenda import Columns
from coordo_desktop.domain.appointments import (
    LONGEST,
    AgendaEntry,
    AppointmentContent,
    AppointmentDraft,
    Participant,
)
from coordo_desktop.domain.ids import ProfessionalId, RoomId
from coordo_desktop.domain.local_times import instant
from coordo_desktop.ui.agenda.layout import DAY, NOBODY, Lane, snapped, wall

_MOST = int(LONGEST.total_seconds() // 60)


class Grip(StrEnum):
    """What is done to what is held."""

    MOVE = "move"
    START = "start"
    END = "end"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Ghost:
    """Where it would stand: a lane and the minutes of its day."""

    lane: int
    top: int
    foot: int

    @property
    def minutes(self) -> int:
        """Its length."""
        return self.foot - self.top


@dataclass(frozen=True, slots=True)
class Held:
    """What is held: from where it was taken, in whose lane, how far from its top (minutes).

    `home` is a lane and not its number: the page may be turned while something is held.
    """

    grip: Grip
    origin: Ghost
    home: Lane
    anchor: float = 0.0
    entry: AgendaEntry | None = None
    copy: bool = False


def dragged(held: Held, lane: int, minute: float, step: int) -> Ghost:
    """Where it would stand if it were dropped at this minute of this lane, on the graduations."""
    origin = held.origin
    if held.grip is Grip.MOVE:
        top = snapped(minute - held.anchor, step)
        top = min(max(0, top), DAY - min(origin.minutes, DAY))
        return Ghost(lane, top, top + origin.minutes)
    if held.grip is Grip.END:
        foot = min(max(snapped(minute, step), origin.top + step), DAY, origin.top + _MOST)
        return replace(origin, foot=foot)
    if held.grip is Grip.START:
        top = max(min(snapped(minute, step), origin.foot - step), 0, origin.foot - _MOST)
        return replace(origin, top=top)
    start = int(held.anchor // step) * step
    if minute < held.anchor:
        top = max(0, int(minute // step) * step, start + step - _MOST)
        return Ghost(origin.lane, top, start + step)
    foot = min(max(snapped(minute, step), start + step), DAY, start + _MOST)
    return Ghost(origin.lane, start, foot)


def shifted(ghost: Ghost, minutes: int, lanes: int = 0, *, among: int) -> Ghost:
    """Moved by keys, within the day and the lanes there are."""
    top = min(max(0, ghost.top + minutes), DAY - min(ghost.minutes, DAY))
    lane = min(max(0, ghost.lane + lanes), among - 1)
    return Ghost(lane, top, top + ghost.minutes)


def lengthened(ghost: Ghost, minutes: int, step: int) -> Ghost:
    """Lengthened or shortened at its foot, never under a step nor over the longest."""
    foot = min(max(ghost.foot + minutes, ghost.top + step), DAY, ghost.top + _MOST)
    return replace(ghost, foot=foot)


def instants(ghost: Ghost, lanes: Sequence[Lane], zone: ZoneInfo) -> tuple[datetime, datetime]:
    """[start, end) of a ghost, in UTC. Its length is kept over a change of clocks."""
    start = instant(wall(lanes[ghost.lane].day, ghost.top), zone)
    return start, start + timedelta(minutes=ghost.minutes)


def draft_of(held: Held, ghost: Ghost, lanes: Sequence[Lane], by: Columns, zone: ZoneInfo) -> (
    AppointmentDraft
):  # fmt: skip
    """The appointment as it would be: in another column, somebody else or another room has it."""
    starts_at, ends_at = instants(ghost, lanes, zone)
    lane, entry = lanes[ghost.lane], held.entry
    if entry is None:
        return AppointmentDraft(starts_at=starts_at, ends_at=ends_at, content=content_in(lane, by))
    if held.grip is Grip.START:
        ends_at = entry.ends_at
    if held.grip is Grip.END:
        starts_at, ends_at = entry.starts_at, entry.starts_at + timedelta(minutes=ghost.minutes)
    content = replace(
        draft_like(entry).content,
        professionals=_people(entry, held.home, lane, by),
        room_id=_room(entry, held.home, lane, by),
    )
    return AppointmentDraft(starts_at=starts_at, ends_at=ends_at, content=content)


def draft_like(entry: AgendaEntry) -> AppointmentDraft:
    """What a view knows of an appointment, as a draft: enough to ask what is in its way."""
    content = AppointmentContent(
        kind=entry.kind,
        place=entry.place,
        title=entry.title if not entry.patients else "",
        professionals=entry.professionals,
        room_id=entry.room_id,
        participants=tuple(Participant(patient_id=one) for one in entry.patients),
    )
    return AppointmentDraft(starts_at=entry.starts_at, ends_at=entry.ends_at, content=content)


def content_in(lane: Lane, by: Columns) -> AppointmentContent:
    """What the column already says of a new appointment."""
    if lane.who in {None, NOBODY} or by is Columns.ROUNDS:
        return AppointmentContent()
    if by is Columns.ROOMS:
        return AppointmentContent(room_id=RoomId(lane.who))
    return AppointmentContent(professionals=(ProfessionalId(lane.who),))


def lanes_with(draft: AppointmentDraft, near: Ghost, lanes: Sequence[Lane], by: Columns) -> (
    list[tuple[int, int]]
):  # fmt: skip
    """Runs of neighbouring lanes, the same day, of everybody the draft takes; (first, last)."""
    day = lanes[near.lane].day
    rooms = (draft.content.room_id,)
    taken = set(rooms if by is Columns.ROOMS else draft.content.professionals)
    found = [
        number
        for number, lane in enumerate(lanes)
        if number == near.lane or (lane.day == day and lane.who is not None and lane.who in taken)
    ]
    runs: list[tuple[int, int]] = []
    for number in found:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def _people(
    entry: AgendaEntry, before: Lane, after: Lane, by: Columns
) -> tuple[ProfessionalId, ...]:
    if by is not Columns.PROFESSIONALS or before.who == after.who or after.who is None:
        return entry.professionals
    if after.who == NOBODY:
        return tuple(one for one in entry.professionals if one != before.who)
    wanted = ProfessionalId(after.who)
    if before.who == NOBODY:
        return (*entry.professionals, wanted)
    changed = [wanted if one == before.who else one for one in entry.professionals]
    return tuple(dict.fromkeys(changed))


def _room(entry: AgendaEntry, before: Lane, after: Lane, by: Columns) -> RoomId | None:
    if by is not Columns.ROOMS or before.who == after.who or after.who is None:
        return entry.room_id
    return None if after.who == NOBODY else RoomId(after.who)
