"""Who did not come, how often, and what was done since (AG7).

Somebody did not come when the appointment says so, or when a group session says it of them; who
was excused did not fail to come.
"""

from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    RowMapping,
    Select,
    and_,
    bindparam,
    func,
    insert,
    literal_column,
    or_,
    select,
    union_all,
    update,
)
from sqlalchemy.orm import Session

from coordo_desktop.domain.appointments import AppointmentKind, AppointmentPlace
from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import AppointmentId, PatientId, UserId
from coordo_desktop.domain.topics import Topic
from coordo_desktop.domain.waiting import FollowUpStep, NoShow
from coordo_desktop.store.agenda_names import Who, phones_of, who_of
from coordo_desktop.store.appointment_rows import AppointmentPatientRow, AppointmentRow
from coordo_desktop.store.base import UtcDateTime
from coordo_desktop.store.circle import members
from coordo_desktop.store.named import NAMED, PATIENT, named
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.unit import at_desk, touch
from coordo_desktop.store.waiting_rows import NoShowFollowUpRow

APPOINTMENT = table_of(AppointmentRow)
CAME = table_of(AppointmentPatientRow)
FOLLOWED = table_of(NoShowFollowUpRow)
_YEAR = timedelta(days=365)
_MOST = 500
# Written out, so that the partial indexes on them are used.
ABSENT: ColumnElement[bool] = literal_column("appointment.state = 'absent'")
NOT_EXCUSED: ColumnElement[bool] = literal_column("appointment_patient.presence <> 'excused'")
MISSED: ColumnElement[bool] = literal_column("appointment_patient.presence = 'absent'")
HELD: ColumnElement[bool] = literal_column("appointment.state NOT IN ('absent', 'cancelled')")
_OPEN: ColumnElement[bool] = literal_column(
    "appointment.state IN ('planned', 'confirmed', 'arrived')"
)
STILL: ColumnElement[bool] = or_(
    FOLLOWED.c.step.is_(None), FOLLOWED.c.step.in_(["to_call", "no_answer"])
)
SINCE = bindparam("since", type_=UtcDateTime())
NOW = bindparam("now", type_=UtcDateTime())


def missed() -> Any:
    """(appointment_id, patient_id, starts_at) of each time somebody did not come, since a day."""
    lines = (CAME.c.appointment_id, CAME.c.patient_id, APPOINTMENT.c.starts_at)
    whole = (
        select(*lines)
        .join_from(APPOINTMENT, CAME, CAME.c.appointment_id == APPOINTMENT.c.id)
        .where(ABSENT, NOT_EXCUSED, APPOINTMENT.c.starts_at >= SINCE)
    )
    of_group = (
        select(*lines)
        .join_from(CAME, APPOINTMENT, APPOINTMENT.c.id == CAME.c.appointment_id)
        .where(MISSED, HELD, APPOINTMENT.c.starts_at >= SINCE)
    )
    return union_all(whole, of_group).subquery("missed")


def _lines(missed_ones: Any) -> Select[Any]:
    return (
        select(
            missed_ones.c.appointment_id,
            missed_ones.c.patient_id,
            missed_ones.c.starts_at,
            *(APPOINTMENT.c[name] for name in ("ends_at", "kind", "place", "title")),
            *(FOLLOWED.c[name] for name in ("version", "step", "tries", "last_at", "note")),
            PATIENT.c.phones,
            *NAMED,
        )
        .select_from(missed_ones)
        .join(APPOINTMENT, APPOINTMENT.c.id == missed_ones.c.appointment_id)
        .join(PATIENT, PATIENT.c.id == missed_ones.c.patient_id)
        .outerjoin(
            FOLLOWED,
            and_(
                FOLLOWED.c.appointment_id == missed_ones.c.appointment_id,
                FOLLOWED.c.patient_id == missed_ones.c.patient_id,
            ),
        )
    )


_MISSED = missed()
_ALL = _lines(_MISSED)
_TO_FOLLOW = _ALL.where(STILL).order_by(_MISSED.c.starts_at).limit(_MOST)


def to_follow_up(
    session: Session, since: datetime, circle: UserId | None, on: date
) -> list[NoShow]:
    """Those nobody has seen to yet, longest ago first."""
    query = _TO_FOLLOW
    if circle is not None:
        query = query.where(_MISSED.c.patient_id.in_(members(circle, on)))
    return _read(session, query, since, on)


def get(session: Session, appointment_id: AppointmentId, patient_id: PatientId, on: date) -> NoShow:
    """One, in any step; NotFound when that person came, or was excused."""
    query = _ALL.where(
        _MISSED.c.appointment_id == appointment_id, _MISSED.c.patient_id == patient_id
    )
    found = _read(session, query, _far(on), on)
    if not found:
        raise NotFound
    return found[0]


def keep(session: Session, one: NoShow, seen_version: int) -> None:
    """Write down what was done; ChangedMeanwhile when somebody else did meanwhile."""
    actor, _at = at_desk(session)
    values = {
        "version": seen_version + 1,
        "step": one.step.value,
        "tries": one.tries,
        "last_at": one.last_at,
        "note": one.note,
        "author": actor.name,
    }
    touch(session, Topic.WAITING)
    same = and_(
        FOLLOWED.c.appointment_id == one.appointment_id, FOLLOWED.c.patient_id == one.patient_id
    )
    if seen_version:
        done = session.execute(
            update(FOLLOWED).where(same, FOLLOWED.c.version == seen_version).values(**values)
        )
        if done.rowcount != 1:  # type: ignore[attr-defined]
            raise ChangedMeanwhile
        return
    if session.execute(select(FOLLOWED.c.row_no).where(same)).first() is not None:
        raise ChangedMeanwhile
    named_by = {"appointment_id": one.appointment_id, "patient_id": one.patient_id}
    session.execute(insert(FOLLOWED), [{**values, **named_by}])


def _far(on: date) -> datetime:
    return datetime(on.year - 20, 1, 1, tzinfo=UTC)


def _read(session: Session, query: Select[Any], since: datetime, on: date) -> list[NoShow]:
    _actor, now = at_desk(session)
    rows = session.execute(query, {"since": since}).mappings().all()
    who = who_of(session, [row["appointment_id"] for row in rows])
    patients = {PatientId(row["patient_id"]) for row in rows}
    often = _often(session, patients, now - _YEAR)
    ahead = next_of(session, patients, now)
    return [_no_show(row, who, often, ahead, on) for row in rows]


def _often(
    session: Session, patients: Collection[PatientId], since: datetime
) -> dict[PatientId, int]:
    if not patients:
        return {}
    query = (
        select(_MISSED.c.patient_id, func.count().label("many"))
        .where(_MISSED.c.patient_id.in_(list(patients)))
        .group_by(_MISSED.c.patient_id)
    )
    rows = session.execute(query, {"since": since})
    return {PatientId(row.patient_id): row.many for row in rows}


def next_of(
    session: Session, patients: Collection[PatientId], now: datetime
) -> dict[PatientId, datetime]:
    """When each of these people is expected next."""
    if not patients:
        return {}
    query = (
        select(CAME.c.patient_id, func.min(APPOINTMENT.c.starts_at).label("soonest"))
        .join_from(CAME, APPOINTMENT, APPOINTMENT.c.id == CAME.c.appointment_id)
        .where(CAME.c.patient_id.in_(list(patients)), _OPEN, APPOINTMENT.c.starts_at > now)
        .group_by(CAME.c.patient_id)
    )
    return {PatientId(row.patient_id): row.soonest for row in session.execute(query)}


def _no_show(
    row: RowMapping,
    who: Who,
    often: dict[PatientId, int],
    ahead: dict[PatientId, datetime],
    on: date,
) -> NoShow:
    patient_id = PatientId(row["patient_id"])
    people: Sequence[Any] = who.get(row["appointment_id"], ())
    return NoShow(
        appointment_id=AppointmentId(row["appointment_id"]),
        version=row["version"] or 0,
        patient_id=patient_id,
        patient=named(row, on)[0],
        phones=phones_of(row["phones"]),
        starts_at=row["starts_at"],
        ends_at=row["ends_at"],
        kind=AppointmentKind(row["kind"]),
        place=AppointmentPlace(row["place"]),
        title=row["title"],
        professionals=tuple(name for _one, name in people),
        professional_ids=tuple(one for one, _name in people),
        in_a_year=often.get(patient_id, 1),
        step=FollowUpStep(row["step"] or FollowUpStep.TO_CALL),
        tries=row["tries"] or 0,
        last_at=row["last_at"],
        note=row["note"] or "",
        next_at=ahead.get(patient_id),
    )
