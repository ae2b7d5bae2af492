"""Common free slots, asked of the file: one range for each resource, then one sweep (AG4).

The ranges are answered by their index alone and swept as texts, which sort as they read; where
people are before and after is only asked of the slots that are about to be proposed.
"""

from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any, cast
from uuid import UUID

from sqlalchemy import String, bindparam, or_, select, text, type_coerce, union_all
from sqlalchemy.orm import Session

from coordo_desktop.domain.appointments import LONGEST, AppointmentPlace, AppointmentState
from coordo_desktop.domain.conflict_rules import REACH, Held, Whereabouts, margins
from coordo_desktop.domain.conflicts import FreeSlot, SlotQuestion
from coordo_desktop.domain.free_slots import (
    Days,
    checked_question,
    chosen,
    disjoint,
    open_windows,
    settled,
    stages,
    sweep,
    taken,
)
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.local_times import day_of, days_span
from coordo_desktop.domain.opening import Room
from coordo_desktop.domain.rounds import Point
from coordo_desktop.domain.text import fold
from coordo_desktop.domain.travel import straight
from coordo_desktop.store import conflicts, opening
from coordo_desktop.store.appointments import APPOINTMENT, HOLD, PARTICIPANT, WITH
from coordo_desktop.store.homes import Home, homes_of, practice_point
from coordo_desktop.store.opening import ABSENCE

Texts = tuple[str, str]
NEARBY = 2000
"""Metres between two homes that one trip is enough for, in a straight line."""
_STANDS = APPOINTMENT.c.state != AppointmentState.CANCELLED.value


def _texts(table: Any) -> tuple[Any, Any]:
    """The bounds as they are written: no conversion for what is only compared."""
    return type_coerce(table.c.starts_at, String), type_coerce(table.c.ends_at, String)


_RANGE = select(*_texts(HOLD)).where(
    HOLD.c.holder.in_(bindparam("holders", expanding=True)),
    HOLD.c.starts_at > bindparam("reach"),
    HOLD.c.starts_at < bindparam("until"),
    HOLD.c.ends_at > bindparam("since"),
)
_AWAY = select(*_texts(ABSENCE)).where(
    ABSENCE.c.professional_id.in_(bindparam("holders", expanding=True)),
    ABSENCE.c.ends_at > bindparam("since"),
    ABSENCE.c.starts_at < bindparam("until"),
)
_TAKEN = union_all(_RANGE, _AWAY).order_by(text("1"))
"""What is held of somebody or of a room, and when they are away, in the order of starts."""
_SEEN = (
    select(*_texts(APPOINTMENT), APPOINTMENT.c.place, APPOINTMENT.c.id, PARTICIPANT.c.patient_id)
    .join_from(PARTICIPANT, APPOINTMENT, APPOINTMENT.c.id == PARTICIPANT.c.appointment_id)
    .where(
        PARTICIPANT.c.patient_id.in_(bindparam("patients", expanding=True)),
        _STANDS,
        APPOINTMENT.c.starts_at > bindparam("reach"),
        APPOINTMENT.c.starts_at < bindparam("until"),
        APPOINTMENT.c.ends_at > bindparam("since"),
    )
)
_THEIR_VISITS = (
    select(PARTICIPANT.c.patient_id)
    .join_from(WITH, APPOINTMENT, APPOINTMENT.c.id == WITH.c.appointment_id)
    .join(PARTICIPANT, PARTICIPANT.c.appointment_id == APPOINTMENT.c.id)
    .where(
        WITH.c.professional_id.in_(bindparam("people", expanding=True)),
        APPOINTMENT.c.place == AppointmentPlace.HOME.value,
        _STANDS,
        APPOINTMENT.c.starts_at >= bindparam("since"),
        APPOINTMENT.c.starts_at < bindparam("until"),
    )
)


def free(session: Session, question: SlotQuestion) -> tuple[FreeSlot, ...]:
    """The common free slots of a question; InvalidField when it cannot be asked so."""
    question = checked_question(question)
    if question.latest <= question.earliest:
        return ()
    return _Search(session, question).slots()


class _Search:
    """One question being answered: what was read of the file for it."""

    def __init__(self, session: Session, question: SlotQuestion) -> None:
        self.session = session
        self.question = question
        self.zone, self.settings = opening.zone_and_settings(session)
        self.lasts = timedelta(minutes=question.minutes)
        self.left_out = self._left_out()
        self.ignored = conflicts.left_out_of(session, question.ignore)
        self.own = opening.hours_of(session, question.professionals)
        self.homes = homes_of(session, question.patients) if question.home else {}
        self.seen: list[Any] = []
        self.rooms: tuple[Room, ...] = opening.rooms(session) if question.any_room else ()
        self.busy: dict[UUID, list[Texts]] = {}
        self.days: dict[date, dict[UUID, tuple[Held, ...]]] = {}
        self.practice: Point | None = None
        self.practice_known = False

    def slots(self) -> tuple[FreeSlot, ...]:
        """The answer: from the days nearby, from all of them where these are not enough."""
        question = self.question
        near = None if question.near is None else _text(question.near)
        gaps: list[Texts] = []
        found: list[tuple[datetime, Any]] = []
        for days, more in stages(question, self.zone):
            for each in more:
                gaps += self._gaps(each)
            gaps.sort()
            found = chosen(question, gaps, datetime.fromisoformat, near, self._fits)
            if settled(question, [start for start, _ in found], days, self.zone):
                break
        return tuple(self._slot(start, fits) for start, fits in found)

    def _gaps(self, days: Days) -> list[Texts]:
        """What is left of these days: windows never go beyond their day, so neither do gaps."""
        question = self.question
        since, until = days_span(*days, self.zone)
        bounds = (max(since, question.earliest), min(until, question.latest))
        busy = self._busy(*bounds)
        if question.any_room:
            for room in self.rooms:
                held = self._held([room.id], *bounds)
                self.busy[room.id] = disjoint([*self.busy.get(room.id, ()), *held])
        return sweep(self._windows(days), busy)

    # --- what is open and what is taken -------------------------------------------------------

    def _windows(self, days: Days) -> list[Texts]:
        closings = opening.closings(self.session, *days)
        weeks = [self.own.get(one, ()) for one in self.question.professionals]
        spans = open_windows(self.question, days, self.settings, closings, weeks, self.zone)
        return [(_text(start), _text(end)) for start, end in spans]

    def _busy(self, since: datetime, until: datetime) -> list[Texts]:
        """All the time taken of anybody or of the room, in the order of starts."""
        question, session = self.question, self.session
        holders: list[UUID] = [*question.professionals]
        if question.room_id is not None:
            holders.append(question.room_id)
        busy = self._held(holders, since, until)
        if question.patients:
            bounds = {"reach": since - LONGEST, "since": since, "until": until,
                      "patients": question.patients}  # fmt: skip
            rows = session.connection().execute(_SEEN, bounds).all()
            seen = [row for row in rows if row.id != question.ignore]
            self.seen += seen
            busy = [(start, end) for start, end in busy]
            busy += [(row[0], row[1]) for row in seen]
            busy.sort()
        return busy

    def _held(self, holders: list[UUID], since: datetime, until: datetime) -> list[Texts]:
        """What is taken of these, in the order of starts: one range of the index for each."""
        if not holders:
            return []
        asked = {"holders": holders, "reach": since - REACH, "since": since, "until": until}
        # Rows of two texts: they compare, sort and come apart as pairs do.
        rows = self.session.connection().execute(_TAKEN, asked).all()
        found = cast("list[Texts]", rows)
        for gone in (each for one in holders for each in self.left_out.get(one, ())):
            if gone in found:
                found.remove(gone)
        return found

    def _left_out(self) -> dict[UUID, list[Texts]]:
        """What the appointment being moved holds itself, and its round."""
        found: dict[UUID, list[Texts]] = {}
        if self.question.ignore is None:
            return found
        in_round = select(APPOINTMENT.c.round_id).where(APPOINTMENT.c.id == self.question.ignore)
        query = select(HOLD.c.holder, *_texts(HOLD)).where(
            or_(
                HOLD.c.appointment_id == self.question.ignore,
                HOLD.c.round_id == in_round.scalar_subquery(),
            )
        )
        for row in self.session.execute(query):
            found.setdefault(row[0], []).append((row[1], row[2]))
        return found

    # --- what suits ---------------------------------------------------------------------------

    def _fits(self, start: datetime, end: datetime) -> tuple[Room | None, int | None] | None:
        """The room and the margin of a slot; None when no room is free or the way is too long."""
        room = None
        if self.question.any_room:
            bounds = _text(start), _text(end)
            free_rooms = (one for one in self.rooms if not taken(self.busy[one.id], *bounds))
            room = next(free_rooms, None)
            if room is None:
                return None
        margin = self._margin(start, end)
        return None if margin is not None and margin < 0 else (room, margin)

    def _margin(self, start: datetime, end: datetime) -> int | None:
        """Minutes left beside the way from and to the neighbours; None where no way is due."""
        holds = self._held_on(day_of(start, self.zone))
        if not holds:
            return None
        if not self.practice_known:
            self.practice = practice_point(self.session, self.settings)
            self.practice_known = True
        place = AppointmentPlace.HOME if self.question.home else AppointmentPlace.PRACTICE
        here = Whereabouts(place=place, home=self._home(), practice=self.practice)
        left = [
            margin
            for theirs in holds.values()
            for _held, margin in margins(theirs, start, end, here, self.settings)
        ]
        return min(left, default=None)

    def _held_on(self, on: date) -> dict[UUID, tuple[Held, ...]]:
        """Where everybody is, all that day: asked once for each day, if at all.

        For an appointment at the practice, only what takes them elsewhere.
        """
        if on not in self.days:
            self.days[on] = conflicts.holds_of(
                self.session,
                self.question.professionals,
                *days_span(on, on, self.zone),
                self.ignored,
                outside=not self.question.home,
            )
        return self.days[on]

    def _home(self) -> Point | None:
        points = (home.point for home in self.homes.values())
        return next((point for point in points if point is not None), None)

    # --- what is said of it -------------------------------------------------------------------

    def _slot(self, start: datetime, fits: tuple[Room | None, int | None]) -> FreeSlot:
        room, margin = fits
        return FreeSlot(
            starts_at=start,
            ends_at=start + self.lasts,
            room_id=self.question.room_id if room is None else room.id,
            room="" if room is None else room.name,
            trips_saved=self._trips_saved(start),
            margin=margin,
        )

    def _trips_saved(self, start: datetime) -> int:
        """Patients who come that day anyway or, for a visit, homes nearby where somebody goes."""
        on = day_of(start, self.zone)
        since, until = days_span(on, on, self.zone)
        if not self.question.home:
            days = _text(since), _text(until)
            return len(
                {
                    row.patient_id
                    for row in self.seen
                    if row.place == AppointmentPlace.PRACTICE.value and days[0] <= row[0] < days[1]
                }
            )
        if not (self.question.professionals and self.homes):
            return 0
        asked = {"people": self.question.professionals, "since": since, "until": until}
        visited = {PatientId(row[0]) for row in self.session.execute(_THEIR_VISITS, asked)}
        others = homes_of(self.session, sorted(visited - set(self.homes)))
        near = [
            one for one in others.values() if any(map(partial(_near, one), self.homes.values()))
        ]
        return len({one.key or one.town for one in near}) + len(visited & set(self.homes))


def _text(at: datetime) -> str:
    """An instant as the file writes it (`folder.utc_text`), for thousands of them."""
    return f"{at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='microseconds')}Z"


def _near(one: Home, other: Home) -> bool:
    """Whether going to one is going to the other: under one roof, a walk apart, or one village."""
    if one.key and one.key == other.key:
        return True
    if one.point is not None and other.point is not None:
        return straight(one.point, other.point) <= NEARBY
    return bool(one.town) and fold(one.town) == fold(other.town)
