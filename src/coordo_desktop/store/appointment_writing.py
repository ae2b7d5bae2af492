"""Appointments kept: added, changed, removed, with the time they hold of people and rooms."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.appointments import Appointment, AppointmentState
from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.domain.ids import AppointmentId, RoundId
from coordo_desktop.domain.local_times import day_of
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.appointment_json import clock_text, transport_text
from coordo_desktop.store.appointments import APPOINTMENT, HOLD, PARTICIPANT, ROUND, WITH, zone
from coordo_desktop.store.patient_lines import batches
from coordo_desktop.store.unit import at_desk, touch

CANCELLED = AppointmentState.CANCELLED.value


def add_many(session: Session, appointments: Sequence[Appointment]) -> None:
    """Keep new appointments with their people and what they hold; conflicts are not asked here."""
    if not appointments:
        return
    actor, now = at_desk(session)
    local = zone(session)
    made = {"added_at": now, "added_by": actor.name}
    rows = [{**_values(each, local), "id": each.id, "version": 1, **made} for each in appointments]
    connection = session.connection()
    connection.execute(insert(APPOINTMENT), rows)
    _link(session, appointments)
    hold(session, appointments)
    touch(session, Topic.APPOINTMENTS)


_CHANGE = (
    update(APPOINTMENT)
    .where(APPOINTMENT.c.id == bindparam("which"), APPOINTMENT.c.version == bindparam("seen"))
    .values(version=bindparam("seen") + 1)
)


def change_many(session: Session, changed: Sequence[tuple[Appointment, Appointment]]) -> None:
    """Write each `after` over its `before` (one version later); ChangedMeanwhile if it moved on."""
    if not changed:
        return
    local = zone(session)
    rows = [
        {**_values(after, local), "which": before.id, "seen": before.version}
        for before, after in changed
    ]
    names = [name for name in rows[0] if name not in {"which", "seen"}]
    statement = _CHANGE.values({name: bindparam(name) for name in names})
    done = session.connection().execute(statement, rows)
    if done.rowcount != len(rows):
        raise ChangedMeanwhile
    people = [after for before, after in changed if _people(before) != _people(after)]
    _unlink(session, people)
    _link(session, people)
    held = [after for before, after in changed if _holding(before) != _holding(after)]
    _release(session, [each.id for each in held])
    hold(session, held)
    _settle_rounds(session, changed)
    touch(session, Topic.APPOINTMENTS)


def remove_many(session: Session, ids: Sequence[AppointmentId]) -> None:
    """Take back occurrences nobody worked with (an edit of their series makes others).

    One whose conflict was forced cannot be removed: the override stays, cancel it instead.
    """
    left: set[UUID] = set()
    for some in batches(list(ids)):
        visits = select(APPOINTMENT.c.round_id).where(
            APPOINTMENT.c.id.in_(some), APPOINTMENT.c.round_id.is_not(None)
        )
        left.update(session.execute(visits).scalars())
        for linked in (PARTICIPANT, WITH, HOLD):
            session.execute(delete(linked).where(linked.c.appointment_id.in_(some)))
        session.execute(delete(APPOINTMENT).where(APPOINTMENT.c.id.in_(some)))
    _release_empty(session, left)
    touch(session, Topic.APPOINTMENTS)


def hold(session: Session, appointments: Iterable[Appointment]) -> None:
    """Hold the time of their professionals and rooms; nothing held of them may stand already."""
    rows = [
        {
            "holder": holder,
            "starts_at": each.starts_at,
            "ends_at": each.ends_at,
            "appointment_id": each.id,
        }
        for each in appointments
        for holder in _holding(each)[2:]
    ]
    if rows:
        session.connection().execute(insert(HOLD), rows)


def _settle_rounds(session: Session, changed: Iterable[tuple[Appointment, Appointment]]) -> None:
    """A round with no visit left standing releases its time; it holds it again with the first."""
    moved = [(_visiting(before), _visiting(after)) for before, after in changed]
    _release_empty(session, {was for was, now in moved if was is not None and was != now})
    back = {now for was, now in moved if now is not None and was != now}
    for some in batches(sorted(back)):
        held = select(HOLD.c.round_id).where(HOLD.c.round_id.in_(some))
        lapsed = select(
            ROUND.c.professional_id, ROUND.c.starts_at, ROUND.c.ends_at, ROUND.c.id
        ).where(ROUND.c.id.in_(some), ROUND.c.id.not_in(held))
        columns = ["holder", "starts_at", "ends_at", "round_id"]
        session.execute(insert(HOLD).from_select(columns, lapsed))


def _release_empty(session: Session, rounds: Iterable[UUID]) -> None:
    for some in batches(sorted(rounds)):
        standing = select(APPOINTMENT.c.round_id).where(
            APPOINTMENT.c.round_id.in_(some), APPOINTMENT.c.state != CANCELLED
        )
        session.execute(
            delete(HOLD).where(HOLD.c.round_id.in_(some), HOLD.c.round_id.not_in(standing))
        )


def _visiting(each: Appointment) -> RoundId | None:
    """The round it is a standing visit of."""
    return each.round_id if each.state.holds else None


def _holding(each: Appointment) -> tuple[Any, ...]:
    """(start, end, *holders): what it holds; its round holds for a visit."""
    if not each.state.holds or each.round_id is not None:
        return (None, None)
    rooms = () if each.content.room_id is None else (each.content.room_id,)
    return (each.starts_at, each.ends_at, *dict.fromkeys(each.content.professionals), *rooms)


def _people(each: Appointment) -> tuple[Any, ...]:
    told = [(one.patient_id, one.presence, one.note) for one in each.content.participants]
    return (each.content.professionals, told)


def _release(session: Session, ids: Sequence[UUID]) -> None:
    for some in batches(list(ids)):
        session.execute(delete(HOLD).where(HOLD.c.appointment_id.in_(some)))


def _unlink(session: Session, appointments: Sequence[Appointment]) -> None:
    for some in batches([each.id for each in appointments]):
        for linked in (PARTICIPANT, WITH):
            session.execute(delete(linked).where(linked.c.appointment_id.in_(some)))


def _link(session: Session, appointments: Sequence[Appointment]) -> None:
    patients = [
        {
            "appointment_id": each.id,
            "patient_id": one.patient_id,
            "position": place,
            "presence": one.presence.value,
            "note": one.note,
        }
        for each in appointments
        for place, one in enumerate(each.content.participants, 1)
    ]
    staff = [
        {"appointment_id": each.id, "professional_id": one, "position": place}
        for each in appointments
        for place, one in enumerate(dict.fromkeys(each.content.professionals), 1)
    ]
    if patients:
        session.connection().execute(insert(PARTICIPANT), patients)
    if staff:
        session.connection().execute(insert(WITH), staff)


def _values(each: Appointment, local: ZoneInfo) -> dict[str, Any]:
    content, days = each.content, each.content.reminder_days
    remind = None if days is None else day_of(each.starts_at, local) - timedelta(days=days)
    return {
        "starts_at": each.starts_at,
        "ends_at": each.ends_at,
        "kind": content.kind.value,
        "title": content.title,
        "place": content.place.value,
        "room_id": content.room_id,
        "address": content.address,
        "preparation": content.preparation,
        "transport": transport_text(content.transport),
        "interpreter": content.interpreter,
        "reminder_days": days,
        "remind_on": remind,
        "reminder": each.reminder.value,
        "reminded_at": each.reminded_at,
        "note": content.note,
        "window_from": clock_text(content.window_from),
        "window_to": clock_text(content.window_to),
        "plan_id": content.plan_id,
        "intervention_id": content.intervention_id,
        "transmission_id": content.transmission_id,
        "state": each.state.value,
        "state_at": each.state_at,
        "state_by": each.state_by,
        "cancel_reason": each.cancel_reason.value if each.cancel_reason else "",
        "cancelled_by_patient": each.cancelled_by_patient,
        "state_note": each.state_note,
        "series_id": each.series_id,
        "slot": slot_text(each.slot),
        "detached": each.detached,
        "round_id": each.round_id,
        "position": each.position,
        "done_at": each.done_at,
        "forced": each.forced,
        "uid": each.uid or str(each.id),
    }


def slot_text(slot: datetime | None) -> str:
    """The local time where a series put an occurrence, as kept: `2026-11-23T10:00`."""
    return "" if slot is None else slot.isoformat(timespec="minutes")
