"""The life line of a record: steps, changes, transmissions, versions of its plan, newest first.

Each source is asked for no more lines than will be shown, along its own index, whatever the
length of the history; the changes of one action are one event.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from heapq import merge
from itertools import groupby, islice
from typing import Any
from uuid import UUID

from sqlalchemy import Table, func, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.changes import Subject
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.patients import TimelineEntry
from coordo_desktop.store.care_plans import PLAN, VERSION
from coordo_desktop.store.patient_lines import PATIENT
from coordo_desktop.store.patient_rows import FieldChangeRow, LifeEventRow, table_of
from coordo_desktop.store.transmission_rows import TransmissionRow
from coordo_desktop.store.treatment_rows import TreatmentRow

_CHANGE = table_of(FieldChangeRow)
_LIFE = table_of(LifeEventRow)
_ENTRY = table_of(TransmissionRow)
_TREATMENT = table_of(TreatmentRow)
_CREATED = select(PATIENT.c.created_at)
_EXCERPT = 160
_FIELDS_PER_EVENT = 30  # an event rarely touches more: enough lines are read for `limit` events
# The field that names a part: its text is what the line shows.
_NAMING = {
    Subject.CONTACT_PERSON: "name",
    Subject.CARE_TEAM: "professional",
    Subject.ALLERGY: "substance",
    Subject.PROBLEM: "label",
    Subject.FLAG: "kind",
    Subject.CONSENT: "kind",
    Subject.CONTINGENCY: "condition",
    Subject.TREATMENT: "name",
}


def of_patient(
    session: Session, patient_id: PatientId, *, limit: int = 100, before: datetime | None = None
) -> list[TimelineEntry]:
    """The last events before that instant (now if None), newest first."""
    sources = (
        _lives(session, patient_id, limit, before),
        _changes(session, patient_id, limit, before),
        _transmissions(session, patient_id, limit, before),
        _plans(session, patient_id, limit, before),
    )
    every = merge(*sources, key=lambda entry: entry.at, reverse=True)
    return list(islice(every, limit))


def _newest(
    table: Table, key: str, at: str, patient_id: PatientId, limit: int, before: datetime | None
) -> Any:
    query = (
        select(table)
        .where(table.c.patient_id == patient_id)
        .order_by(table.c[key].desc())
        .limit(limit)
    )
    return query if before is None else query.where(table.c[at] < before)


def _in_order(entries: Iterator[TimelineEntry]) -> list[TimelineEntry]:
    # Rows come in the order they were written; a clock set back must not break the merging.
    return sorted(entries, key=lambda entry: entry.at, reverse=True)


def _lives(
    session: Session, patient_id: PatientId, limit: int, before: datetime | None
) -> list[TimelineEntry]:
    rows = session.execute(_newest(_LIFE, "seq", "at", patient_id, limit, before)).all()
    created = session.execute(_CREATED.where(PATIENT.c.id == patient_id)).scalar()
    steps = _in_order(
        TimelineEntry(
            at=row.at,
            kind=f"life.{row.after}" if row.before else "life.created",
            author=row.author,
            text=row.reason,
        )
        for row in rows
    )
    imported = not rows or rows[-1].before
    if len(rows) < limit and imported and created and (before is None or created < before):
        steps.append(TimelineEntry(at=created, kind="life.created", author="", text=""))
    return steps


def _changes(
    session: Session, patient_id: PatientId, limit: int, before: datetime | None
) -> list[TimelineEntry]:
    lines = limit * _FIELDS_PER_EVENT
    query = _newest(_CHANGE, "seq", "at", patient_id, lines, before).where(
        _CHANGE.c.subject != Subject.LIFE_CYCLE.value
    )
    events = groupby(session.execute(query), lambda row: (row.at, row.subject, row.object_id))
    found = [_event(list(rows)) for _, rows in islice(events, limit)]
    return _in_order(iter(_with_treatments(session, found)))


def _with_treatments(session: Session, found: list[TimelineEntry]) -> list[TimelineEntry]:
    """A treatment stopped or changed is named: its name is no part of what changed."""
    unnamed = {UUID(one.link) for one in found if one.kind == "change.treatment" and not one.text}
    if not unnamed:
        return found
    query = select(_TREATMENT.c.id, _TREATMENT.c.name).where(_TREATMENT.c.id.in_(unnamed))
    names = {str(one): name for one, name in session.execute(query)}
    return [one if one.text else replace(one, text=names.get(one.link, "")) for one in found]


def _event(rows: list[Any]) -> TimelineEntry:
    first, naming = rows[0], _NAMING.get(rows[0].subject, "")
    named = next((row for row in rows if row.field == naming), None)
    what = "change"
    if first.subject == Subject.MERGE:
        what = first.field
    elif named is not None and not any(row.before for row in rows):
        what = "add"
    elif named is not None and not any(row.after for row in rows):
        what = "remove"
    return TimelineEntry(
        at=first.at,
        kind=f"{what}.{first.subject}",
        author=first.author,
        text=(named.after or named.before) if named is not None else "",
        link=first.object_id,
        fields=tuple(row.field for row in reversed(rows)),
    )


def _transmissions(
    session: Session, patient_id: PatientId, limit: int, before: datetime | None
) -> list[TimelineEntry]:
    later = _ENTRY.alias("later")
    query = (
        select(
            _ENTRY.c.id,
            _ENTRY.c.kind,
            _ENTRY.c.signed_at,
            _ENTRY.c.author,
            _ENTRY.c.focus,
            _ENTRY.c.withdrawn_at,
            func.substr(_ENTRY.c.body, 1, _EXCERPT).label("excerpt"),
        )
        .outerjoin(later, later.c.corrects == _ENTRY.c.id)
        .where(_ENTRY.c.patient_id == patient_id, later.c.number.is_(None))
        .order_by(_ENTRY.c.number.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(_ENTRY.c.signed_at < before)
    return _in_order(
        TimelineEntry(
            at=row.signed_at,
            kind=f"transmission.{'withdrawn' if row.withdrawn_at else row.kind}",
            author=row.author,
            text=row.focus or " ".join(row.excerpt.replace("\x1e", " ").split()),
            link=str(row.id),
        )
        for row in session.execute(query)
    )


def _plans(
    session: Session, patient_id: PatientId, limit: int, before: datetime | None
) -> list[TimelineEntry]:
    """The versions of the patient's plans that were validated, each with what it changed."""
    query = (
        select(VERSION.c.plan_id, VERSION.c.number, VERSION.c.at, VERSION.c.author, VERSION.c.note)
        .join_from(PLAN, VERSION, VERSION.c.plan_id == PLAN.c.id)
        .where(PLAN.c.patient_id == patient_id, VERSION.c.validated)
        .order_by(VERSION.c.at.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(VERSION.c.at < before)
    return _in_order(
        TimelineEntry(
            at=row.at,
            kind="plan.validated",
            author=row.author,
            text=row.note,
            link=str(row.plan_id),
            fields=(str(row.number),),
        )
        for row in session.execute(query)
    )
