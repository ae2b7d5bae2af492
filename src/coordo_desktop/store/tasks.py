"""Tasks as kept: what is due, settled, postponed, opened again, added by hand (PL5)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, Select, func, insert, literal, or_, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.care_plan import Assignee, AssigneeKind, InterventionKind
from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.frequencies import Moment
from coordo_desktop.domain.ids import MeasurementId, PatientId, TaskId, TransmissionId, UserId
from coordo_desktop.domain.tasks import NotDoneReason, Task, TaskState, in_order
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.circle import patients_of, today
from coordo_desktop.store.measurements import MEASUREMENT
from coordo_desktop.store.named import NAMED, PATIENT, named
from coordo_desktop.store.patient_rows import CareTeamMemberRow, ProfessionalRow, table_of
from coordo_desktop.store.task_rows import TaskMeasurementRow
from coordo_desktop.store.task_series import (
    LEFT,
    SERIES,
    TASK,
    end_series,
    generate,
    lacks_days,
    plan_series,
    planned,
    practice_day,
    resume_series,
    suspend_series,
)
from coordo_desktop.store.unit import at_desk, touch

__all__ = [
    "TASK",
    "Settled",
    "add",
    "cancel_many",
    "count_open",
    "due_everywhere",
    "end_series",
    "foreseen",
    "future_open",
    "generate",
    "get_many",
    "lacks_days",
    "late_of",
    "link_entry",
    "link_values",
    "of_days",
    "open_for_sheet",
    "plan_series",
    "postpone",
    "practice_day",
    "put_back",
    "reopen",
    "resume_series",
    "settle",
    "suspend_series",
    "team_of",
    "values_of",
    "values_of_entry",
]

_LINK = table_of(TaskMeasurementRow)
_MEMBER = table_of(CareTeamMemberRow)
_PROFESSIONAL = table_of(ProfessionalRow)
_OPEN = TASK.c.state == literal(TaskState.OPEN.value, literal_execute=True)
_CANCELLED = literal(TaskState.CANCELLED.value, literal_execute=True)
_ADD = insert(TASK)


def task_of(row: RowMapping, patient: str = "") -> Task:
    """The record of a row of `TASK`."""
    return Task(
        id=row["id"],
        version=row["version"],
        patient_id=row["patient_id"],
        label=row["label"],
        due=row["due"],
        at=time.fromisoformat(row["at"]) if row["at"] else None,
        moment=Moment(row["moment"]) if row["moment"] else None,
        kind=InterventionKind(row["kind"]),
        who=Assignee(
            kind=AssigneeKind(row["who_kind"]), ref=row["who_ref"], label=row["who_label"]
        ),
        urgent=row["urgent"],
        plan_id=row["plan_id"],
        objective_id=row["objective_id"],
        intervention_id=row["intervention_id"],
        state=TaskState(row["state"]),
        first_due=row["first_due"],
        settled_at=row["settled_at"],
        settled_by=row["settled_by"],
        reason=NotDoneReason(row["reason"]) if row["reason"] else None,
        note=row["note"],
        transmission_id=row["transmission_id"],
        patient=patient,
    )


# --- questions --------------------------------------------------------------------------------


def get_many(session: Session, ids: Iterable[TaskId]) -> list[Task]:
    """These tasks, in the order asked; NotFound when one is missing."""
    wanted = list(ids)
    rows = session.execute(select(TASK).where(TASK.c.id.in_(wanted))).mappings()
    found = {row["id"]: task_of(row) for row in rows}
    if len(found) != len(set(wanted)):
        raise NotFound
    return [found[each] for each in dict.fromkeys(wanted)]


def of_days(session: Session, patient_id: PatientId, first: date, last: date) -> list[Task]:
    """Everything of one patient due within [first, last], but what was cancelled, in order."""
    rows = session.execute(
        select(TASK)
        .where(
            TASK.c.patient_id == patient_id,
            TASK.c.due >= first,
            TASK.c.due <= last,
            TASK.c.state != _CANCELLED,
        )
        .order_by(TASK.c.due, TASK.c.at, TASK.c.row_no)
    )
    return sorted(map(task_of, rows.mappings()), key=in_order)


def foreseen(session: Session, patient_id: PatientId, first: date, last: date) -> list[Task]:
    """What the series of a patient will put within [first, last], further than tasks are made.

    Their version is 0: they are not kept, and cannot be settled.
    """
    rows = session.execute(
        select(SERIES).where(
            SERIES.c.patient_id == patient_id,
            SERIES.c.state == "active",
            SERIES.c.generated_until < last,
        )
    ).all()
    made: Iterable[Any] = (
        {**values, "version": 0}
        for row in rows
        for values in planned(row, max(first, row.generated_until + timedelta(days=1)), last)
    )
    return sorted(map(task_of, made), key=in_order)


def late_of(session: Session, patient_id: PatientId, before: date) -> list[Task]:
    """What is open and was due before that day for one patient, oldest first."""
    rows = session.execute(
        select(TASK)
        .where(TASK.c.patient_id == patient_id, TASK.c.due < before, _OPEN)
        .order_by(TASK.c.due, TASK.c.at, TASK.c.row_no)
    )
    return sorted(map(task_of, rows.mappings()), key=in_order)


def due_everywhere(
    session: Session,
    day: date,
    circle: UserId | None,
    *,
    first: date | None = None,
    last: date,
    limit: int = 5000,
) -> list[Task]:
    """Open tasks of everybody followed, due up to `last` (from `first` on), with names.

    Without `first` the late ones are among them. `day` is today, for what names say.
    """
    query = (
        _due(select(TASK, *NAMED), circle, session, first, last)
        .order_by(TASK.c.due, TASK.c.at, TASK.c.row_no)
        .limit(limit)
    )
    rows = session.execute(query).mappings()
    return sorted((task_of(row, named(row, day)[0]) for row in rows), key=in_order)


def count_open(
    session: Session, circle: UserId | None, *, first: date | None = None, last: date
) -> int:
    """How many open tasks `due_everywhere` would tell of."""
    query = _due(select(func.count()), circle, session, first, last)
    return int(session.execute(query).scalar_one())


def _due(
    query: Select[Any], circle: UserId | None, session: Session, first: date | None, last: date
) -> Select[Any]:
    query = query.join_from(TASK, PATIENT, PATIENT.c.id == TASK.c.patient_id).where(
        _OPEN,
        TASK.c.due >= (first or date.min),
        TASK.c.due <= last,
        PATIENT.c.life_cycle.not_in(LEFT),
    )
    if circle is not None:
        query = query.where(TASK.c.patient_id.in_(patients_of(circle, today(session))))
    return query


def open_for_sheet(
    session: Session, patients: Sequence[PatientId], last: date
) -> dict[PatientId, list[Task]]:
    """What is late or due up to `last` for these patients, soonest first."""
    rows = session.execute(
        select(TASK)
        .where(TASK.c.patient_id.in_(list(patients)), TASK.c.due <= last, _OPEN)
        .order_by(TASK.c.due, TASK.c.at, TASK.c.row_no)
    )
    found: dict[PatientId, list[Task]] = {}
    for row in rows.mappings():
        found.setdefault(row["patient_id"], []).append(task_of(row))
    return found


def future_open(session: Session, patient_id: PatientId) -> list[Task]:
    """What is open for one patient, late or to come: proposed for cancellation when they leave."""
    rows = session.execute(
        select(TASK).where(TASK.c.patient_id == patient_id, _OPEN).order_by(TASK.c.due)
    )
    return [task_of(row) for row in rows.mappings()]


def values_of(session: Session, ids: Iterable[TaskId]) -> list[MeasurementId]:
    """The values that were kept with these tasks."""
    query = select(_LINK.c.measurement_id).where(_LINK.c.task_id.in_(list(ids))).distinct()
    return [MeasurementId(each) for each in session.execute(query).scalars()]


def values_of_entry(session: Session, entry: TransmissionId) -> list[MeasurementId]:
    """The values that were kept with an entry."""
    query = select(MEASUREMENT.c.id).where(MEASUREMENT.c.transmission_id == entry)
    return [MeasurementId(each) for each in session.execute(query).scalars()]


def team_of(session: Session, patient_id: PatientId, on: date) -> list[tuple[UUID, str, str]]:
    """(id, name, given name) of the professionals around a patient on that day."""
    query = (
        select(_PROFESSIONAL.c.id, _PROFESSIONAL.c.name, _PROFESSIONAL.c.given_name)
        .join_from(_MEMBER, _PROFESSIONAL, _PROFESSIONAL.c.id == _MEMBER.c.professional_id)
        .where(
            _MEMBER.c.patient_id == patient_id,
            or_(_MEMBER.c.until.is_(None), _MEMBER.c.until >= on),
        )
    )
    return [tuple(row) for row in session.execute(query)]


# --- keeping ----------------------------------------------------------------------------------


def add(session: Session, task: Task) -> None:
    """Keep a task written by hand, or for an intervention done as needed."""
    actor, now = at_desk(session)
    session.execute(
        _ADD,
        [
            {
                "id": task.id,
                "version": task.version,
                "patient_id": task.patient_id,
                "series_id": None,
                "slot_on": None,
                "slot": "",
                "plan_id": task.plan_id,
                "objective_id": task.objective_id,
                "intervention_id": task.intervention_id,
                "label": task.label,
                "due": task.due,
                "at": "" if task.at is None else f"{task.at:%H:%M}",
                "moment": "" if task.moment is None else task.moment.value,
                "kind": task.kind.value,
                "who_kind": task.who.kind.value,
                "who_ref": task.who.ref,
                "who_label": task.who.label,
                "urgent": task.urgent,
                "state": task.state.value,
                "first_due": task.first_due,
                "settled_at": task.settled_at,
                "settled_by": task.settled_by,
                "reason": "" if task.reason is None else task.reason.value,
                "note": task.note,
                "transmission_id": task.transmission_id,
                "added_at": now,
                "added_by": actor.name,
            }
        ],
    )
    touch(session, Topic.TASKS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """How tasks were settled; OPEN opens them again and forgets the rest."""

    state: TaskState
    at: datetime | None = None
    by: str = ""
    reason: NotDoneReason | None = None
    note: str = ""
    transmission_id: TransmissionId | None = None


def settle(session: Session, seen: Mapping[TaskId, int], how: Settled) -> None:
    """Settle or reopen tasks as they were seen; ChangedMeanwhile when one moved on."""
    _change(
        session,
        seen,
        {
            "state": how.state.value,
            "settled_at": how.at,
            "settled_by": how.by,
            "reason": "" if how.reason is None else how.reason.value,
            "note": how.note,
            "transmission_id": how.transmission_id,
        },
    )


def reopen(session: Session, seen: Mapping[TaskId, int]) -> None:
    """These tasks are to be done after all."""
    settle(session, seen, Settled(state=TaskState.OPEN))


def postpone(session: Session, seen: Mapping[TaskId, int], to: date) -> None:
    """Put open tasks on another day; each remembers where it first stood."""
    _change(session, seen, {"due": to, "first_due": func.coalesce(TASK.c.first_due, TASK.c.due)})


def put_back(session: Session, seen: Mapping[TaskId, int], due: date, first: date | None) -> None:
    """Undo `postpone`: the day and the first day are those of before."""
    _change(session, seen, {"due": due, "first_due": first})


def cancel_many(session: Session, ids: Sequence[TaskId], by: str) -> int:
    """Open tasks that are not to be done any more; how many were."""
    done = session.execute(
        update(TASK)
        .where(TASK.c.id.in_(list(ids)), _OPEN)
        .values(
            state=TaskState.CANCELLED.value,
            settled_at=at_desk(session)[1],
            settled_by=by,
            version=TASK.c.version + 1,
        )
    )
    touch(session, Topic.TASKS)
    return int(done.rowcount)  # type: ignore[attr-defined]


def link_values(session: Session, ids: Iterable[TaskId], values: Sequence[UUID]) -> None:
    """These values were kept with these tasks."""
    rows = [{"task_id": one, "measurement_id": value} for one in ids for value in values]
    if rows:
        session.execute(insert(_LINK), rows)


def link_entry(session: Session, ids: Iterable[TaskId], entry: TransmissionId) -> None:
    """The note of these tasks was signed as that entry."""
    session.execute(update(TASK).where(TASK.c.id.in_(list(ids))).values(transmission_id=entry))


def _change(session: Session, seen: Mapping[TaskId, int], values: dict[str, Any]) -> None:
    """Write the same values over tasks at the versions seen: all of them or none."""
    changed = 0
    for version in set(seen.values()):
        ids = [one for one, at in seen.items() if at == version]
        done = session.execute(
            update(TASK)
            .where(TASK.c.id.in_(ids), TASK.c.version == version)
            .values(**values, version=version + 1)
        )
        changed += int(done.rowcount)  # type: ignore[attr-defined]
    if changed != len(seen):
        raise ChangedMeanwhile
    touch(session, Topic.TASKS)
