"""Everything that can stand in the way of many appointments at once, in a few statements."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordo_desktop.domain.appointments import (
    AppointmentContent,
    AppointmentPlace,
    Participant,
)
from coordo_desktop.domain.conflict_rules import Held
from coordo_desktop.domain.day_by_day import DayByDay
from coordo_desktop.domain.ids import PatientId, ProfessionalId, RoomId
from coordo_desktop.store.appointments import HOLD
from coordo_desktop.store.conflicts import surroundings

_REACH = timedelta(hours=24)  # no hold lasts longer


def day_by_day(
    session: Session,
    first: datetime,
    last: datetime,
    *,
    professionals: Collection[ProfessionalId],
    patients: Collection[PatientId],
    rooms: Collection[RoomId] = (),
) -> DayByDay:
    """What stands in the way of these people and rooms anywhere in [first, last)."""
    # At home, so that where everybody lives is read as well.
    everybody = AppointmentContent(
        place=AppointmentPlace.HOME,
        professionals=tuple(professionals),
        participants=tuple(Participant(patient_id=one) for one in patients),
    )
    around = surroundings(session, everybody, first, last)
    held = _rooms(session, rooms, first, last)
    return DayByDay(replace(around, holds={**around.holds, **held}))


def _rooms(
    session: Session, rooms: Collection[RoomId], first: datetime, last: datetime
) -> dict[UUID, tuple[Held, ...]]:
    found: dict[UUID, list[Held]] = {}
    if rooms:
        query = select(
            HOLD.c.holder, HOLD.c.starts_at, HOLD.c.ends_at, HOLD.c.appointment_id
        ).where(
            HOLD.c.holder.in_(list(rooms)),
            HOLD.c.starts_at > first - _REACH,
            HOLD.c.starts_at < last,
        )
        for row in session.execute(query):
            held = Held(
                starts_at=row.starts_at, ends_at=row.ends_at, appointment_id=row.appointment_id
            )
            found.setdefault(row.holder, []).append(held)
    return {room: tuple(each) for room, each in found.items()}
