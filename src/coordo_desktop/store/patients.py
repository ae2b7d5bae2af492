"""Patients: the questions asked of their records, and how they are kept.

A record is read in two statements whatever its history (performance B2). Every write keeps the
keys of doubles and namesakes and the search index too, in the same transaction.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from itertools import islice
from typing import Any

from sqlalchemy import RowMapping, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import Session

from coordo_desktop.domain.changes import of_patient
from coordo_desktop.domain.duplicates import blocking_keys, traits_of
from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import PatientId, UserId
from coordo_desktop.domain.naming import namesake_keys, sort_key
from coordo_desktop.domain.patients import (
    AllergyKnowledge,
    IdentityAttribute,
    IdentityStatus,
    LifeCycle,
    Patient,
    PatientLine,
    PatientRecord,
    Sex,
    Situation,
    Stability,
)
from coordo_desktop.domain.search_index import bucket_of, document
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store import history, parts, search
from coordo_desktop.store.circle import members
from coordo_desktop.store.patient_lines import (
    KEY,
    LINE_COLUMNS,
    PATIENT,
    batches,
    line_of,
    lines,
    namesake_count,
    namesakes,
)
from coordo_desktop.store.patient_rows import PatientOpenedRow, ProfessionalRow, table_of
from coordo_desktop.store.transmission_rows import FocusRow
from coordo_desktop.store.unit import at_desk, touch

__all__ = [
    "add",
    "first",
    "get",
    "insert_many",
    "keep",
    "lines",
    "namesakes",
    "next_local_number",
    "opened",
    "recent",
    "record",
    "records",
    "row_of",
    "save",
]

_OPENED = table_of(PatientOpenedRow)
_DOCTOR = table_of(ProfessionalRow)
_FOCUS = table_of(FocusRow)
_SITUATION = tuple(each.name for each in fields(Situation))
_PLAIN = tuple(each.name for each in fields(Patient) if each.name != "situation")
_INSERT_BATCH = 2000

_DOCTOR_NAME = func.trim(_DOCTOR.c.title + " " + _DOCTOR.c.name).label("doctor")
_PATIENTS = select(PATIENT, _DOCTOR_NAME).outerjoin_from(
    PATIENT, _DOCTOR, _DOCTOR.c.id == PATIENT.c.referring_doctor_id
)
_OPEN_FOCI = (
    select(func.count())
    .where(_FOCUS.c.patient_id == PATIENT.c.id, _FOCUS.c.state == "open")
    .correlate(PATIENT)
    .scalar_subquery()
)
_RECORDS = _PATIENTS.add_columns(
    namesake_count(PATIENT.c.row_no).label("namesakes"), _OPEN_FOCI.label("open_foci")
).where(PATIENT.c.id.in_(bindparam("ids", expanding=True)))


# --- questions ------------------------------------------------------------------------------


def get(session: Session, patient_id: PatientId) -> Patient:
    """One person as they stand; NotFound."""
    row = session.execute(_PATIENTS.where(PATIENT.c.id == patient_id)).mappings().first()
    if row is None:
        raise NotFound
    return _patient(row)


def row_of(session: Session, patient_id: PatientId) -> int:
    """The row number the search index knows this person by; NotFound."""
    found = session.execute(select(PATIENT.c.row_no).where(PATIENT.c.id == patient_id)).scalar()
    if found is None:
        raise NotFound
    return int(found)


def record(session: Session, patient_id: PatientId) -> PatientRecord:
    """Everything the record page shows first, in two statements; NotFound."""
    found = records(session, [patient_id])
    if patient_id not in found:
        raise NotFound
    return found[patient_id]


def records(session: Session, patients: Sequence[PatientId]) -> dict[PatientId, PatientRecord]:
    """The records asked for that exist, in two statements for each thousand of them."""
    found: dict[PatientId, PatientRecord] = {}
    for ids in batches(patients):
        hung = parts.of_patients(session, ids)
        for row in session.execute(_RECORDS, {"ids": ids}).mappings():
            mine = hung[row["id"]]
            found[row["id"]] = PatientRecord(
                patient=_patient(row),
                namesakes=row["namesakes"],
                open_foci=row["open_foci"],
                **{each.name: getattr(mine, each.name) for each in fields(mine)},
            )
    return found


def _patient(row: RowMapping) -> Patient:
    values: dict[str, Any] = {name: row[name] for name in _PLAIN}
    values.update(
        sex=Sex(row["sex"]),
        status=IdentityStatus(row["status"]),
        attributes=frozenset(map(IdentityAttribute, row["attributes"].split())),
        phones=tuple(json.loads(row["phones"])),
        referring_doctor=row["doctor"] or row["referring_doctor"],
        allergy_knowledge=AllergyKnowledge(row["allergy_knowledge"]),
        stability=Stability(row["stability"]),
        life_cycle=LifeCycle(row["life_cycle"]),
        situation=Situation(**{name: row[name] for name in _SITUATION}),
    )
    return Patient(**values)


def recent(
    session: Session, user_id: UserId, *, limit: int, visible_to: UserId | None = None
) -> list[PatientLine]:
    """The records this person opened last, last first."""
    query = (
        select(*LINE_COLUMNS)
        .join_from(_OPENED, PATIENT, PATIENT.c.id == _OPENED.c.patient_id)
        .where(_OPENED.c.user_id == user_id, PATIENT.c.life_cycle != LifeCycle.MERGED.value)
        .order_by(_OPENED.c.at.desc())
        .limit(limit)
    )
    if visible_to is not None:
        today = at_desk(session)[1].astimezone().date()
        query = query.where(PATIENT.c.id.in_(members(visible_to, today)))
    return [line_of(row) for row in session.execute(query).mappings()]


def first(session: Session, *, limit: int, visible_to: UserId | None = None) -> list[PatientLine]:
    """The first people on file in the order of their names."""
    query = (
        select(*LINE_COLUMNS)
        .where(PATIENT.c.life_cycle != LifeCycle.MERGED.value)
        .order_by(PATIENT.c.sort_key, PATIENT.c.row_no)
        .limit(limit)
    )
    if visible_to is not None:
        today = at_desk(session)[1].astimezone().date()
        query = query.where(PATIENT.c.id.in_(members(visible_to, today)))
    return [line_of(row) for row in session.execute(query).mappings()]


def next_local_number(session: Session) -> int:
    """One more than the greatest number in use."""
    greatest = session.execute(select(func.max(PATIENT.c.local_number))).scalar()
    return int(greatest or 0) + 1


# --- writes ---------------------------------------------------------------------------------


def opened(session: Session, patient_id: PatientId) -> None:
    """Remember that the person at the desk opened this record; nothing is announced."""
    actor, at = at_desk(session)
    session.execute(
        upsert(_OPENED)
        .values(user_id=actor.user_id, patient_id=patient_id, at=at)
        .on_conflict_do_update(index_elements=["user_id", "patient_id"], set_={"at": at})
    )


def add(session: Session, patient: Patient) -> Patient:
    """Keep a new person, with the next local number unless one is given; as they were kept."""
    (kept,) = _added(session, [replace(patient, version=1)])
    history.live(session, [kept.id], before="", after=kept.life_cycle.value)
    return kept


def insert_many(session: Session, patients: Iterable[Patient]) -> int:
    """Keep many new people, with their keys and their place in the search index; how many.

    Values are kept as they are: the caller has checked them. Takes an iterator, holds one batch.
    """
    count, source = 0, iter(patients)
    while batch := list(islice(source, _INSERT_BATCH)):
        count += len(_added(session, batch))
    if count > _INSERT_BATCH:
        search.settle(session)
    return count


def _added(session: Session, batch: list[Patient]) -> list[Patient]:
    numbered = list(_numbered(batch, next_local_number(session)))
    at = at_desk(session)[1]
    # Rows are numbered here rather than asked back one by one: nobody else writes meanwhile.
    first = int(session.execute(select(func.max(PATIENT.c.row_no))).scalar() or 0) + 1
    first = max(first, _never_used(session))
    people = list(enumerate(numbered, first))
    session.execute(
        insert(PATIENT),
        [
            {**_values(one), "row_no": row_no, "version": 1, "created_at": at}
            for row_no, one in people
        ],
    )
    _insert_keys(session, people)
    search.index_many(session, people)
    touch(session, Topic.PATIENTS)
    return numbered


def _never_used(session: Session) -> int:
    """The first row number that no row ever had: AUTOINCREMENT remembers erased ones."""
    last = session.connection().exec_driver_sql(
        "SELECT seq FROM sqlite_sequence WHERE name = 'patient'"
    )
    return int(last.scalar() or 0) + 1


def _numbered(batch: Iterable[Patient], first: int) -> Iterator[Patient]:
    following = first
    for one in batch:
        if one.local_number:
            following = max(following, one.local_number + 1)
            yield one
        else:
            yield replace(one, local_number=following)
            following += 1


def _insert_keys(session: Session, people: list[tuple[int, Patient]]) -> None:
    rows = sorted((key, row_no) for row_no, one in people for key in _keys(one))
    if rows:  # many and small: straight to the driver
        session.connection().exec_driver_sql(
            "INSERT INTO patient_key(key, patient_row) VALUES (?, ?)", rows
        )


def _keys(patient: Patient) -> set[str]:
    doubles = {f"d:{key}" for key in blocking_keys(traits_of(patient))}
    return doubles | {f"n:{key}" for key in namesake_keys(patient)}


def save(session: Session, before: Patient, after: Patient) -> Patient:
    """Write over `before`, which was read in this transaction, and tell its history.

    The version seen is `after.version`; ChangedMeanwhile when the record moved on since. Returns
    the person as kept; saving what is already there changes nothing, not even the version.
    """
    if after.version != before.version:
        raise ChangedMeanwhile
    if not of_patient(before, after):
        return before
    kept = keep(session, after, before)
    history.write(session, after.id, of_patient(before, kept))
    return kept


def keep(session: Session, patient: Patient, before: Patient | None = None) -> Patient:
    """Write every value of a person over the version they were read at, without history.

    ChangedMeanwhile when it moved on. As kept; the keys and the search index follow unless
    `before` says that nothing they hold changed.
    """
    done = session.execute(
        update(PATIENT)
        .where(PATIENT.c.id == patient.id, PATIENT.c.version == patient.version)
        .values(**_values(patient), version=patient.version + 1)
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    touch(session, Topic.PATIENTS)
    if before is None or _found_by(before) != _found_by(patient):
        row_no = row_of(session, patient.id)
        session.execute(delete(KEY).where(KEY.c.patient_row == row_no))
        _insert_keys(session, [(row_no, patient)])
        search.index_patient(session, row_no, patient)
    return get(session, patient.id)


def _found_by(patient: Patient) -> tuple[Any, ...]:
    return _keys(patient), document(patient), bucket_of(patient), patient.life_cycle


def _values(patient: Patient) -> dict[str, Any]:
    values = {name: getattr(patient, name) for name in _PLAIN if name != "version"}
    values.update(
        sort_key=sort_key(patient),
        sex=patient.sex.value,
        status=patient.status.value,
        attributes=" ".join(sorted(patient.attributes)),
        phones=json.dumps(patient.phones, ensure_ascii=False),
        allergy_knowledge=patient.allergy_knowledge.value,
        stability=patient.stability.value,
        life_cycle=patient.life_cycle.value,
        **{name: getattr(patient.situation, name) for name in _SITUATION},
    )
    return values
