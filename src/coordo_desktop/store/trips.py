"""What is asked to spare trips: appointments ahead, where people live, what was put aside (AG6)."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, delete, insert, literal_column, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.appointments import Appointment
from coordo_desktop.domain.ids import PatientId, UserId
from coordo_desktop.domain.topics import Topic
from coordo_desktop.domain.trips import Stop, household_of
from coordo_desktop.store.agenda_names import phones_of
from coordo_desktop.store.appointments import APPOINTMENT, practice_day, where
from coordo_desktop.store.circle import patients_of
from coordo_desktop.store.conflicts import homes
from coordo_desktop.store.named import PATIENT
from coordo_desktop.store.patient_lines import batches
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.unit import at_desk, touch
from coordo_desktop.store.waiting_rows import TripAsideRow

_ASIDE = table_of(TripAsideRow)
# Written out, so that the partial index on it is used.
_OPEN: ColumnElement[bool] = literal_column(
    "appointment.state IN ('planned', 'confirmed', 'arrived')"
)
_LIVES = ("address", "postal_code", "town", "town_code", "phones")


def stops(session: Session, first: datetime, last: datetime) -> list[Stop]:
    """The open appointments that start in [first, last), one line for each of their people."""
    found = where(session, _OPEN, APPOINTMENT.c.starts_at >= first, APPOINTMENT.c.starts_at < last)
    people = list({each.patient_id for one in found for each in one.content.participants})
    points = homes(session, people)
    lives: dict[UUID, Any] = {}
    for some in batches(people):
        query = select(PATIENT.c.id, *(PATIENT.c[name] for name in _LIVES)).where(
            PATIENT.c.id.in_(some)
        )
        lives.update((row.id, row) for row in session.execute(query))
    return [
        _stop(one, each.patient_id, each.patient, lives[each.patient_id], points)
        for one in found
        for each in one.content.participants
    ]


def _stop(one: Appointment, patient_id: PatientId, patient: str, lives: Any, points: Any) -> Stop:
    return Stop(
        appointment=one,
        patient_id=patient_id,
        patient=patient,
        household=household_of(lives.address, lives.postal_code, lives.town),
        village=lives.town_code or lives.town,
        town=lives.town,
        point=points.get(patient_id),
        phones=phones_of(lives.phones),
    )


def within_reach(session: Session, circle: UserId | None) -> set[UUID] | None:
    """The patients of that circle; None: everybody."""
    if circle is None:
        return None
    query: Any = patients_of(circle, practice_day(session))
    return set(session.execute(query).scalars())


# --- put aside --------------------------------------------------------------------------------


def aside(session: Session, keys: Collection[str]) -> set[str]:
    """Those of these proposals that were put aside."""
    found: set[str] = set()
    for some in batches(list(keys)):
        found.update(session.execute(select(_ASIDE.c.key).where(_ASIDE.c.key.in_(some))).scalars())
    return found


def put_aside(session: Session, key: str) -> None:
    """It is not proposed again while both stand as they are."""
    actor, at = at_desk(session)
    session.execute(delete(_ASIDE).where(_ASIDE.c.key == key))
    session.execute(insert(_ASIDE), [{"key": key, "at": at, "author": actor.name}])
    touch(session, Topic.WAITING)


def bring_back(session: Session, key: str) -> None:
    """It is proposed again."""
    session.execute(delete(_ASIDE).where(_ASIDE.c.key == key))
    touch(session, Topic.WAITING)
