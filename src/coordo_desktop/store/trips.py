"""What is asked to spare trips: appointments ahead, where people live, what was put aside (AG6)."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    LargeBinary,
    and_,
    bindparam,
    delete,
    insert,
    literal_column,
    select,
    type_coerce,
)
from sqlalchemy.orm import Session

from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentKind,
    AppointmentPlace,
    AppointmentState,
)
from coordo_desktop.domain.ids import PatientId, UserId
from coordo_desktop.domain.rounds import Point
from coordo_desktop.domain.topics import Topic
from coordo_desktop.domain.trips import Stop, household_of
from coordo_desktop.store.agenda_names import phones
from coordo_desktop.store.appointments import (
    APPOINTMENT,
    PARTICIPANT,
    WITH,
    get_many,
    practice_day,
    zone,
)
from coordo_desktop.store.base import UtcDateTime
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
_STOPS = (
    select(
        APPOINTMENT.c.row_no,
        *(APPOINTMENT.c[name] for name in ("starts_at", "place", "state", "kind", "title")),
        APPOINTMENT.c.series_id.is_not(None).label("in_series"),
        APPOINTMENT.c.round_id.is_not(None).label("in_round"),
        type_coerce(PARTICIPANT.c.patient_id, LargeBinary).label("whose"),
        type_coerce(WITH.c.professional_id, LargeBinary).label("main"),
    )
    .join_from(APPOINTMENT, PARTICIPANT, PARTICIPANT.c.appointment_id == APPOINTMENT.c.id)
    .join(
        WITH,
        and_(WITH.c.appointment_id == APPOINTMENT.c.id, WITH.c.position == literal_column("1")),
        isouter=True,
    )
    .where(
        _OPEN,
        APPOINTMENT.c.starts_at >= bindparam("first", type_=UtcDateTime()),
        APPOINTMENT.c.starts_at < bindparam("last", type_=UtcDateTime()),
        literal_column("appointment.place") != "remote",
    )
)
_LIVES = ("address", "postal_code", "town", "town_code")


@dataclass(frozen=True, slots=True)
class Lives:
    """Where somebody lives, and how they are reached."""

    town: str = ""
    point: Point | None = None
    phones: tuple[str, ...] = ()


def stops(session: Session, first: datetime, last: datetime) -> list[Stop]:
    """The open appointments that start in [first, last), one line for each of their people."""
    local = zone(session)
    rows = session.connection().execute(_STOPS, {"first": first, "last": last}).all()
    seen = Counter(row.row_no for row in rows)
    homes_of = _homes(session, {row.whose for row in rows})
    starts = {row.starts_at: row.starts_at.astimezone(local) for row in rows}
    return [_stop(row, starts[row.starts_at], seen[row.row_no] > 1, homes_of) for row in rows]


def _stop(row: Any, starts: datetime, group: bool, homes_of: dict[bytes, tuple[str, str]]) -> Stop:
    household, village = homes_of.get(row.whose, ("", ""))
    return Stop(
        number=row.row_no,
        whose=row.whose,
        main=row.main,
        on=starts.date(),
        minute=starts.hour * 60 + starts.minute,
        place=AppointmentPlace(row.place),
        state=AppointmentState(row.state),
        kind=AppointmentKind(row.kind),
        title=row.title,
        stays=bool(row.in_series or row.in_round or group),
        in_round=bool(row.in_round),
        household=household,
        village=village,
    )


def _homes(session: Session, people: Collection[bytes]) -> dict[bytes, tuple[str, str]]:
    """(household, village) of each."""
    raw = type_coerce(PATIENT.c.id, LargeBinary)
    query = select(raw.label("whose"), *(PATIENT.c[name] for name in _LIVES)).where(
        raw.in_(bindparam("ids", expanding=True))
    )
    found: dict[bytes, tuple[str, str]] = {}
    for some in batches(list(people)):
        for row in session.connection().execute(query, {"ids": some}):
            household = household_of(row.address, row.postal_code, row.town)
            found[row.whose] = (household, row.town_code or row.town)
    return found


def whole(session: Session, numbers: Collection[int]) -> dict[int, Appointment]:
    """These appointments whole, by their number."""
    found: dict[int, Appointment] = {}
    for some in batches(list(numbers)):
        query = select(APPOINTMENT.c.row_no, APPOINTMENT.c.id).where(APPOINTMENT.c.row_no.in_(some))
        ids = {row.row_no: row.id for row in session.execute(query)}
        read = {one.id: one for one in get_many(session, list(ids.values()))}
        found.update((number, read[one]) for number, one in ids.items())
    return found


def lives(session: Session, people: Collection[PatientId]) -> dict[PatientId, Lives]:
    """Where these people live."""
    points = homes(session, list(people))
    told = phones(session, people)
    found: dict[PatientId, Lives] = {}
    for some in batches(list(people)):
        query = select(PATIENT.c.id, PATIENT.c.town).where(PATIENT.c.id.in_(some))
        for row in session.execute(query):
            one = PatientId(row.id)
            found[one] = Lives(row.town, points.get(one), told.get(one, ()))
    return found


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
