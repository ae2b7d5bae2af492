"""Who waits for an appointment: kept, placed, withdrawn, asked for (AG7)."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, Select, delete, insert, literal, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.appointments import AppointmentKind, AppointmentPlace
from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import (
    AppointmentId,
    PatientId,
    ProfessionalId,
    UserId,
    WaitingId,
)
from coordo_desktop.domain.topics import Topic
from coordo_desktop.domain.waiting import WaitingEntry, WaitingState
from coordo_desktop.store.agenda_names import phones_of, short_names
from coordo_desktop.store.circle import members
from coordo_desktop.store.named import NAMED, PATIENT, named
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.unit import at_desk, touch
from coordo_desktop.store.waiting_rows import WaitingEntryRow, WaitingProfessionalRow

WAITING = table_of(WaitingEntryRow)
_WITH = table_of(WaitingProfessionalRow)
OPEN = WAITING.c.state == literal(WaitingState.OPEN.value, literal_execute=True)
_MOST = 500  # who waits beyond that is found once the first ones are placed


def add(session: Session, entry: WaitingEntry) -> None:
    """Keep that somebody waits from now on."""
    values = {
        **_values(entry),
        "id": entry.id,
        "version": entry.version,
        "patient_id": entry.patient_id,
        "since": entry.since,
        "added_by": at_desk(session)[0].name,
        "state": entry.state.value,
        "settled_at": None,
        "settled_by": "",
        "appointment_id": None,
        "plan_id": entry.plan_id,
        "intervention_id": entry.intervention_id,
    }
    session.execute(insert(WAITING), [values])
    _keep_people(session, entry)
    touch(session, Topic.WAITING)


def change(session: Session, entry: WaitingEntry, seen_version: int) -> None:
    """Write over the version seen; ChangedMeanwhile when it moved on."""
    _change(session, entry.id, seen_version, _values(entry))
    session.execute(delete(_WITH).where(_WITH.c.waiting_id == entry.id))
    _keep_people(session, entry)


def settle(
    session: Session,
    waiting_id: WaitingId,
    seen_version: int,
    state: WaitingState,
    appointment_id: AppointmentId | None = None,
    note: str | None = None,
) -> None:
    """Placed, withdrawn, or open again; ChangedMeanwhile when it moved on."""
    actor, at = at_desk(session)
    opened = state is WaitingState.OPEN
    values: dict[str, object] = {
        "state": state.value,
        "settled_at": None if opened else at,
        "settled_by": "" if opened else actor.name,
        "appointment_id": appointment_id,
    }
    if note is not None:
        values["note"] = note
    _change(session, waiting_id, seen_version, values)


def get(session: Session, waiting_id: WaitingId, on: date) -> WaitingEntry:
    """One entry with names; NotFound."""
    found = _read(session, _query().where(WAITING.c.id == waiting_id), on)
    if not found:
        raise NotFound
    return found[0]


def of_patient(session: Session, patient_id: PatientId, on: date) -> list[WaitingEntry]:
    """Every entry of a patient, open ones first, newest first."""
    query = (
        _query()
        .where(WAITING.c.patient_id == patient_id)
        .order_by(OPEN.desc(), WAITING.c.since.desc())
        .limit(_MOST)
    )
    return _read(session, query, on)


def open_everywhere(session: Session, circle: UserId | None, on: date) -> list[WaitingEntry]:
    """Who waits, longest first; in one's circle only where the right reaches no further."""
    query = _query().where(OPEN).order_by(WAITING.c.since).limit(_MOST)
    if circle is not None:
        query = query.where(WAITING.c.patient_id.in_(members(circle, on)))
    return _read(session, query, on)


def placed_by(session: Session, appointment_id: AppointmentId) -> tuple[WaitingId, int] | None:
    """The entry an appointment was found for, and its version."""
    query = select(WAITING.c.id, WAITING.c.version).where(
        WAITING.c.appointment_id == appointment_id
    )
    row = session.execute(query).first()
    return None if row is None else (WaitingId(row.id), row.version)


def _query() -> Select[Any]:
    return select(WAITING, PATIENT.c.phones.label("patient_phones"), *NAMED).join_from(
        WAITING, PATIENT, PATIENT.c.id == WAITING.c.patient_id
    )


def _values(entry: WaitingEntry) -> dict[str, object]:
    return {
        "kind": entry.kind.value,
        "place": entry.place.value,
        "title": entry.title,
        "minutes": entry.minutes,
        "not_before": entry.not_before,
        "before": entry.before,
        "days": "".join(map(str, entry.days)),
        "mornings": entry.mornings,
        "afternoons": entry.afternoons,
        "urgent": entry.urgent,
        "note": entry.note,
    }


def _keep_people(session: Session, entry: WaitingEntry) -> None:
    rows = [
        {"waiting_id": entry.id, "professional_id": one, "position": place}
        for place, one in enumerate(entry.professionals)
    ]
    if rows:
        session.execute(insert(_WITH), rows)


def _change(
    session: Session, waiting_id: WaitingId, seen_version: int, values: dict[str, object]
) -> None:
    done = session.execute(
        update(WAITING)
        .where(WAITING.c.id == waiting_id, WAITING.c.version == seen_version)
        .values(version=seen_version + 1, **values)
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    touch(session, Topic.WAITING)


def _read(session: Session, query: Select[Any], on: date) -> list[WaitingEntry]:
    rows = session.execute(query).mappings().all()
    people = _people(session, [row["id"] for row in rows])
    names = short_names(session, {one for some in people.values() for one in some})
    return [_entry(row, people.get(row["id"], ()), names, on) for row in rows]


def _people(session: Session, ids: Sequence[UUID]) -> dict[UUID, tuple[ProfessionalId, ...]]:
    found: dict[UUID, tuple[ProfessionalId, ...]] = {}
    if not ids:
        return found
    query = (
        select(_WITH.c.waiting_id, _WITH.c.professional_id)
        .where(_WITH.c.waiting_id.in_(ids))
        .order_by(_WITH.c.waiting_id, _WITH.c.position)
    )
    for row in session.execute(query):
        found[row.waiting_id] = (*found.get(row.waiting_id, ()), row.professional_id)
    return found


def _entry(
    row: RowMapping,
    people: Iterable[ProfessionalId],
    names: dict[ProfessionalId, str],
    on: date,
) -> WaitingEntry:
    people = tuple(people)
    return WaitingEntry(
        id=WaitingId(row["id"]),
        version=row["version"],
        patient_id=PatientId(row["patient_id"]),
        patient=named(row, on)[0],
        phones=phones_of(row["patient_phones"]),
        kind=AppointmentKind(row["kind"]),
        place=AppointmentPlace(row["place"]),
        title=row["title"],
        professionals=people,
        professional_names=tuple(names.get(one, "") for one in people),
        minutes=row["minutes"],
        not_before=row["not_before"],
        before=row["before"],
        days=tuple(map(int, row["days"])),
        mornings=row["mornings"],
        afternoons=row["afternoons"],
        urgent=row["urgent"],
        note=row["note"],
        since=row["since"],
        state=WaitingState(row["state"]),
        appointment_id=row["appointment_id"],
        plan_id=row["plan_id"],
        intervention_id=row["intervention_id"],
    )
