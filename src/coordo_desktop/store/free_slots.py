"""Common free slots, asked of the file: one range for each resource, then one sweep (AG4).

The ranges are answered by their index alone and swept as texts, which sort as they read; where
people are before and after is only asked of the slots that are about to be proposed.
"""

from collections import Counter
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import String, bindparam, or_, select, type_coerce
from sqlalchemy.orm import Session

from coordo_desktop.domain.appointments import AppointmentPlace, AppointmentState
from coordo_desktop.domain.conflict_rules import REACH, Held, Whereabouts, margins
from coordo_desktop.domain.conflicts import FreeSlot, SlotQuestion
from coordo_desktop.domain.free_slots import (
    checked_question,
    chosen,
    disjoint,
    open_windows,
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
from coordo_desktop.store.appointments import APPOINTMENT, HOLD, PARTICIPANT, WITH, zone
from coordo_desktop.store.folder import utc_text
from coordo_desktop.store.homes import Home, homes_of, practice_point
from coordo_desktop.store.opening import ABSENCE

Texts = tuple[str, str]
NEARBY = 2000
"""Metres between two homes that one trip is enough for, in a straight line."""
_STANDS = APPOINTMENT.c.state != AppointmentState.CANCELLED.value


def _texts(table: Any) -> tuple[Any, Any]:
    """The bounds as they are written: no conversion for what is only compared."""
    return type_coerce(table.c.starts_at, String), type_coerce(table.c.ends_at, String)


_RANGE = (
    select(*_texts(HOLD))
    .where(
        HOLD.c.holder == bindparam("holder"),
        HOLD.c.starts_at > bindparam("reach"),
        HOLD.c.starts_at < bindparam("until"),
        HOLD.c.ends_at > bindparam("since"),
    )
    .order_by(HOLD.c.starts_at)
)
_AWAY = select(*_texts(ABSENCE)).where(
    ABSENCE.c.professional_id.in_(bindparam("people", expanding=True)),
    ABSENCE.c.ends_at > bindparam("since"),
    ABSENCE.c.starts_at < bindparam("until"),
)
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
        self.zone = zone(session)
        self.settings = opening.settings(session)
        self.bounds = {
            "reach": question.earliest - REACH,
            "since": question.earliest,
            "until": question.latest,
        }
        self.left_out = self._left_out()
        self.ignored = conflicts.left_out_of(session, question.ignore)
        self.seen: list[Any] = []
        self.rooms: list[tuple[Room, list[Texts]]] = []
        self.days: dict[date, dict[UUID, tuple[Held, ...]]] = {}
        self.lasts = timedelta(minutes=question.minutes)
        self.homes = homes_of(session, question.patients) if question.home else {}
        self.practice = practice_point(session, self.settings)

    def slots(self) -> tuple[FreeSlot, ...]:
        """The answer."""
        question = self.question
        windows = self._windows()
        busy = sorted(self._busy())
        if question.any_room:
            self.rooms = [
                (room, disjoint(self._range(room.id))) for room in opening.rooms(self.session)
            ]
        gaps = sweep(windows, busy)
        near = None if question.near is None else utc_text(question.near)
        found = chosen(question, gaps, datetime.fromisoformat, near, self._fits)
        return tuple(self._slot(start, fits) for start, fits in found)

    # --- what is open and what is taken -------------------------------------------------------

    def _windows(self) -> list[Texts]:
        question = self.question
        first, last = day_of(question.earliest, self.zone), day_of(question.latest, self.zone)
        closings = opening.closings(self.session, first, last)
        own = opening.hours_of(self.session, question.professionals)
        weeks = [own.get(one, ()) for one in question.professionals]
        spans = open_windows(question, self.settings, closings, weeks, self.zone)
        return [(utc_text(start), utc_text(end)) for start, end in spans]

    def _busy(self) -> list[Texts]:
        question, session = self.question, self.session
        busy: list[Texts] = []
        for one in question.professionals:
            busy += self._range(one)
        if question.room_id is not None:
            busy += self._range(question.room_id)
        if question.professionals:
            away = {**self.bounds, "people": question.professionals}
            busy += [(row[0], row[1]) for row in session.execute(_AWAY, away)]
        if question.patients:
            asked = {**self.bounds, "patients": question.patients}
            rows = session.execute(_SEEN, asked).all()
            self.seen = [row for row in rows if row.id != question.ignore]
            busy += [(row[0], row[1]) for row in self.seen]
        return busy

    def _range(self, holder: UUID) -> list[Texts]:
        """What is held of somebody or of a room, in the order of starts."""
        rows = self.session.execute(_RANGE, {**self.bounds, "holder": holder})
        found: list[Texts] = [(row[0], row[1]) for row in rows]
        for gone, many in self.left_out.get(holder, {}).items():
            for _ in range(many):
                if gone in found:
                    found.remove(gone)
        return found

    def _left_out(self) -> dict[UUID, Counter[Texts]]:
        """What the appointment being moved holds itself, and its round."""
        found: dict[UUID, Counter[Texts]] = {}
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
            found.setdefault(row[0], Counter())[(row[1], row[2])] += 1
        return found

    # --- what suits ---------------------------------------------------------------------------

    def _fits(self, start: datetime, end: datetime) -> tuple[Room | None, int | None] | None:
        """The room and the margin of a slot; None when no room is free or the way is too long."""
        room = None
        if self.question.any_room:
            bounds = utc_text(start), utc_text(end)
            free_rooms = (one for one, busy in self.rooms if not taken(busy, *bounds))
            room = next(free_rooms, None)
            if room is None:
                return None
        margin = self._margin(start, end)
        return None if margin is not None and margin < 0 else (room, margin)

    def _margin(self, start: datetime, end: datetime) -> int | None:
        """Minutes left beside the way from and to the neighbours; None where no way is due."""
        holds = self._held_on(day_of(start, self.zone))
        place = AppointmentPlace.HOME if self.question.home else AppointmentPlace.PRACTICE
        here = Whereabouts(place=place, home=self._home(), practice=self.practice)
        left = [
            margin
            for one in self.question.professionals
            for _held, margin in margins(holds.get(one, ()), start, end, here, self.settings)
        ]
        return min(left, default=None)

    def _held_on(self, on: date) -> dict[UUID, tuple[Held, ...]]:
        """Where everybody is, all that day: asked once for each day, if at all."""
        if on not in self.days:
            people = self.question.professionals
            bounds = days_span(on, on, self.zone)
            self.days[on] = conflicts.holds_of(self.session, people, *bounds, self.ignored)
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
            days = utc_text(since), utc_text(until)
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


def _near(one: Home, other: Home) -> bool:
    """Whether going to one is going to the other: under one roof, a walk apart, or one village."""
    if one.key and one.key == other.key:
        return True
    if one.point is not None and other.point is not None:
        return straight(one.point, other.point) <= NEARBY
    return bool(one.town) and fold(one.town) == fold(other.town)
