"""Appointments as kept, read whole with their people (AG2); `appointment_writing` keeps them."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import BindParameter, ColumnElement, RowMapping, Select, bindparam, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentContent,
    AppointmentKind,
    AppointmentPlace,
    AppointmentState,
    CancelReason,
    Participant,
    Presence,
    ReminderOutcome,
)
from coordo_desktop.domain.conflict_rules import REACH
from coordo_desktop.domain.directory import full_name
from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.ids import AppointmentId, ProfessionalId, RoundId
from coordo_desktop.domain.local_times import day_of, zone_of
from coordo_desktop.domain.patients import Professional
from coordo_desktop.store import settings
from coordo_desktop.store.appointment_json import clock_of, transport_of
from coordo_desktop.store.appointment_rows import (
    AgendaHoldRow,
    AppointmentPatientRow,
    AppointmentProfessionalRow,
    AppointmentRow,
    AppointmentSeriesRow,
    RoomRow,
    RoundRow,
)
from coordo_desktop.store.named import NAMED, PATIENT, named
from coordo_desktop.store.patient_lines import batches
from coordo_desktop.store.patient_rows import ProfessionalRow, table_of
from coordo_desktop.store.unit import at_desk

APPOINTMENT = table_of(AppointmentRow)
PARTICIPANT = table_of(AppointmentPatientRow)
WITH = table_of(AppointmentProfessionalRow)
HOLD = table_of(AgendaHoldRow)
ROOM = table_of(RoomRow)
ROUND = table_of(RoundRow)
SERIES = table_of(AppointmentSeriesRow)
PROFESSIONAL = table_of(ProfessionalRow)

_NOBODY = ProfessionalId(UUID(int=0))
_THOSE: BindParameter[Any] = bindparam("ids", expanding=True)
_WHOLE = (
    select(
        APPOINTMENT,
        ROOM.c.name.label("room"),
        SERIES.c.rule.label("rule"),
    )
    .join_from(APPOINTMENT, ROOM, ROOM.c.id == APPOINTMENT.c.room_id, isouter=True)
    .join(SERIES, SERIES.c.id == APPOINTMENT.c.series_id, isouter=True)
)
_PATIENTS = (
    select(PARTICIPANT, *NAMED)
    .join_from(PARTICIPANT, PATIENT, PATIENT.c.id == PARTICIPANT.c.patient_id)
    .where(PARTICIPANT.c.appointment_id.in_(_THOSE))
    .order_by(PARTICIPANT.c.appointment_id, PARTICIPANT.c.position)
)
_PROFESSIONALS = (
    select(
        WITH.c.appointment_id, WITH.c.professional_id, PROFESSIONAL.c.name,
        PROFESSIONAL.c.given_name, PROFESSIONAL.c.title,
    )
    .join_from(WITH, PROFESSIONAL, PROFESSIONAL.c.id == WITH.c.professional_id)
    .where(WITH.c.appointment_id.in_(_THOSE))
    .order_by(WITH.c.appointment_id, WITH.c.position)
)  # fmt: skip


def zone(session: Session) -> ZoneInfo:
    """The practice's zone, read once in a session."""
    kept = session.info.get("zone")
    if kept is None:
        kept = session.info["zone"] = zone_of(settings.load(session).time_zone)
    return kept


def practice_day(session: Session) -> date:
    """The day it is in the practice."""
    return day_of(at_desk(session)[1], zone(session))


def shown_professional(name: str, given_name: str, title: str = "") -> str:
    """As the directory names them: « Claire MARTIN », « Dr Jean LABORDE »."""
    return full_name(Professional(id=_NOBODY, name=name, given_name=given_name, title=title))


# --- questions --------------------------------------------------------------------------------


def get(session: Session, appointment_id: AppointmentId) -> Appointment:
    """One appointment; NotFound."""
    return get_many(session, [appointment_id])[0]


def get_many(session: Session, ids: Sequence[AppointmentId]) -> list[Appointment]:
    """These appointments in the order asked; NotFound when one is missing."""
    found: dict[UUID, Appointment] = {}
    for some in batches(list(dict.fromkeys(ids))):
        query = _WHOLE.where(APPOINTMENT.c.id.in_(some))
        found.update((each.id, each) for each in read(session, query))
    if any(each not in found for each in ids):
        raise NotFound
    return [found[each] for each in ids]


def where(
    session: Session,
    *conditions: ColumnElement[bool],
    latest_first: bool = False,
    limit: int | None = None,
) -> list[Appointment]:
    """The appointments that meet these conditions on `APPOINTMENT`, in the order of time."""
    start = APPOINTMENT.c.starts_at.desc() if latest_first else APPOINTMENT.c.starts_at
    query = _WHOLE.where(*conditions).order_by(start, APPOINTMENT.c.row_no)
    return read(session, query.limit(limit) if limit else query)


def round_span(
    session: Session, round_id: RoundId, visit: AppointmentId
) -> tuple[datetime, datetime] | None:
    """The time a round holds for a visit; None when it is no more.

    One that was left with no visit holds nothing: None too once its time was taken by others.
    """
    query = select(ROUND.c.professional_id, ROUND.c.starts_at, ROUND.c.ends_at)
    row = session.execute(query.where(ROUND.c.id == round_id)).first()
    if row is None:
        return None
    held = select(HOLD.c.round_id).where(
        HOLD.c.appointment_id.is_distinct_from(visit),
        HOLD.c.holder == row.professional_id,
        HOLD.c.starts_at > row.starts_at - REACH,
        HOLD.c.starts_at < row.ends_at,
        HOLD.c.ends_at > row.starts_at,
    )
    found = set(session.execute(held).scalars())
    return None if found and round_id not in found else (row.starts_at, row.ends_at)


def of_people(ids: Any) -> ColumnElement[bool]:
    """The condition: one of these patients (ids, or a select of ids) takes part."""
    return APPOINTMENT.c.id.in_(
        select(PARTICIPANT.c.appointment_id).where(PARTICIPANT.c.patient_id.in_(ids))
    )


def read(session: Session, query: Select[Any]) -> list[Appointment]:
    """The records of a query on `_WHOLE`, each with its people."""
    rows = list(session.execute(query).mappings())
    patients: dict[UUID, list[Participant]] = {}
    staff: dict[UUID, list[tuple[Any, str]]] = {}
    day = at_desk(session)[1].date()
    for some in batches([row["id"] for row in rows]):
        for one in session.execute(_PATIENTS, {"ids": some}).mappings():
            patients.setdefault(one["appointment_id"], []).append(_participant(one, day))
        for member in session.execute(_PROFESSIONALS, {"ids": some}):
            told = shown_professional(member.name, member.given_name, member.title)
            staff.setdefault(member.appointment_id, []).append((member.professional_id, told))
    return [
        appointment_of(row, tuple(patients.get(row["id"], ())), tuple(staff.get(row["id"], ())))
        for row in rows
    ]


def _participant(row: RowMapping, day: date) -> Participant:
    return Participant(
        patient_id=row["patient_id"],
        presence=Presence(row["presence"]),
        note=row["note"],
        patient=named(row, day)[0],
    )


def appointment_of(
    row: RowMapping,
    participants: tuple[Participant, ...],
    professionals: tuple[tuple[Any, str], ...],
) -> Appointment:
    """The record of a row of `_WHOLE` with its people."""
    return Appointment(
        id=row["id"],
        version=row["version"],
        starts_at=row["starts_at"],
        ends_at=row["ends_at"],
        content=_content(row, participants, professionals),
        state=AppointmentState(row["state"]),
        state_at=row["state_at"],
        state_by=row["state_by"],
        cancel_reason=CancelReason(row["cancel_reason"]) if row["cancel_reason"] else None,
        cancelled_by_patient=row["cancelled_by_patient"],
        state_note=row["state_note"],
        reminder=ReminderOutcome(row["reminder"]),
        reminded_at=row["reminded_at"],
        series_id=row["series_id"],
        slot=datetime.fromisoformat(row["slot"]) if row["slot"] else None,
        detached=row["detached"],
        rule=row["rule"] or "",
        round_id=row["round_id"],
        position=row["position"],
        done_at=row["done_at"],
        forced=row["forced"],
        uid=row["uid"],
        professionals=professionals,
        room=row["room"] or "",
    )


def _content(
    row: RowMapping,
    participants: tuple[Participant, ...],
    professionals: tuple[tuple[Any, str], ...],
) -> AppointmentContent:
    return AppointmentContent(
        kind=AppointmentKind(row["kind"]),
        title=row["title"],
        place=AppointmentPlace(row["place"]),
        professionals=tuple(each for each, _ in professionals),
        room_id=row["room_id"],
        participants=participants,
        address=row["address"],
        preparation=row["preparation"],
        transport=transport_of(row["transport"]),
        interpreter=row["interpreter"],
        reminder_days=row["reminder_days"],
        note=row["note"],
        window_from=clock_of(row["window_from"]),
        window_to=clock_of(row["window_to"]),
        plan_id=row["plan_id"],
        intervention_id=row["intervention_id"],
        transmission_id=row["transmission_id"],
    )
