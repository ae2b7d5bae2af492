"""The days ahead of every series are made before anybody reads or books them (AG3)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import Select, and_, exists, insert, literal, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.appointment_series import AppointmentSeries, slots
from coordo_desktop.domain.appointments import Appointment, Participant
from coordo_desktop.domain.conflicts import ConflictKind
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.appointment_rows import AppointmentOverrideRow
from coordo_desktop.store.appointment_series import occurrence, rewrite, series_of
from coordo_desktop.store.appointment_writing import add_many, slot_text
from coordo_desktop.store.appointments import APPOINTMENT, HOLD, PARTICIPANT, SERIES
from coordo_desktop.store.patient_lines import batches
from coordo_desktop.store.patient_rows import PatientRow, table_of
from coordo_desktop.store.task_series import LEFT
from coordo_desktop.store.unit import at_desk, touch

__all__ = ["extend", "lacks", "record_overlaps"]

LAID_OUT = "Suite de la série"
"""The reason recorded when an occurrence made later meets what was booked meanwhile."""
_UNDER_WAY = SERIES.c.ended == literal(False, literal_execute=True)
_OVERRIDE = table_of(AppointmentOverrideRow)
_PATIENT = table_of(PatientRow)
_DAY = timedelta(days=1)


def lacks(session: Session, to: date) -> bool:
    """Whether a series is not laid out to that day."""
    query = select(SERIES.c.id).where(_UNDER_WAY, SERIES.c.laid_to < to)
    return session.execute(query.limit(1)).first() is not None


def extend(session: Session, to: date) -> int:
    """Make the occurrences of every series until that day; how many were made.

    A series whose patients have all died or left ends instead. Where an occurrence meets what
    was booked meanwhile, both stand and the override is recorded.
    """
    rows = session.execute(select(SERIES).where(_UNDER_WAY, SERIES.c.laid_to < to)).mappings()
    lacking = [series_of(row) for row in rows]
    gone = _gone(session, lacking)
    made: list[Appointment] = []
    for series in lacking:
        people = [one for one in series.content.participants if one.patient_id not in gone]
        if series.content.participants and not people:
            rewrite(session, replace(series, ended=True))
            continue
        made += _new(session, series, people, to)
        rewrite(session, replace(series, laid_to=to))
    add_many(session, made)
    record_overlaps(session, made, LAID_OUT)
    return len(made)


def _new(
    session: Session, series: AppointmentSeries, people: list[Participant], to: date
) -> list[Appointment]:
    falling = slots(series, series.laid_to + _DAY, to)
    if not falling:
        return []
    query = select(APPOINTMENT.c.slot).where(APPOINTMENT.c.series_id == series.id)
    there = set(session.scalars(query))
    content = replace(series.content, participants=tuple(people))
    says = replace(series, content=content)
    return [occurrence(says, slot) for slot in falling if slot_text(slot) not in there]


def _gone(session: Session, lacking: Sequence[AppointmentSeries]) -> set[UUID]:
    """The patients of these series who died or whose record is put away."""
    ids = {one.patient_id for series in lacking for one in series.content.participants}
    gone: set[UUID] = set()
    for some in batches(list(ids)):
        query = select(_PATIENT.c.id).where(
            _PATIENT.c.id.in_(some), _PATIENT.c.life_cycle.in_(LEFT)
        )
        gone.update(session.scalars(query))
    return gone


def record_overlaps(session: Session, made: Sequence[Appointment], reason: str) -> int:
    """No double booking without a recorded override, not even one that time brings.

    How many of those just made overlap something else.
    """
    actor, now = at_desk(session)
    found: dict[UUID, list[str]] = {}
    ids: list[UUID] = [each.id for each in made]
    for some in batches(ids):
        for kind, query in (
            (ConflictKind.PROFESSIONAL, _same_holder(some)),
            (ConflictKind.PATIENT, _same_patient(some)),
        ):
            for appointment_id in session.scalars(query):
                found.setdefault(appointment_id, []).append(kind.value)
    if not found:
        return 0
    rows = [
        {
            "appointment_id": appointment_id,
            "at": now,
            "author_id": actor.user_id,
            "author": actor.name,
            "reason": reason,
            "kinds": ",".join(kinds),
        }
        for appointment_id, kinds in found.items()
    ]
    session.connection().execute(insert(_OVERRIDE), rows)
    for some in batches(list(found)):
        forced = update(APPOINTMENT).where(APPOINTMENT.c.id.in_(some)).values(forced=True)
        session.execute(forced)
    touch(session, Topic.APPOINTMENTS)
    return len(found)


def _same_holder(ids: Sequence[UUID]) -> Select[UUID]:
    mine, other = HOLD.alias("mine"), HOLD.alias("other")
    return (
        select(mine.c.appointment_id)
        .distinct()
        .where(
            mine.c.appointment_id.in_(ids),
            exists().where(
                other.c.holder == mine.c.holder,
                other.c.starts_at < mine.c.ends_at,
                other.c.ends_at > mine.c.starts_at,
                other.c.row_no != mine.c.row_no,
            ),
        )
    )


def _same_patient(ids: Sequence[UUID]) -> Select[UUID]:
    mine, other = APPOINTMENT.alias("mine"), APPOINTMENT.alias("other")
    who, whom = PARTICIPANT.alias("who"), PARTICIPANT.alias("whom")
    return (
        select(mine.c.id)
        .distinct()
        .join_from(mine, who, who.c.appointment_id == mine.c.id)
        .join(whom, and_(whom.c.patient_id == who.c.patient_id, whom.c.row_no != who.c.row_no))
        .join(other, other.c.id == whom.c.appointment_id)
        .where(
            mine.c.id.in_(ids),
            other.c.id != mine.c.id,
            other.c.state != literal("cancelled"),
            other.c.starts_at < mine.c.ends_at,
            other.c.ends_at > mine.c.starts_at,
        )
    )
