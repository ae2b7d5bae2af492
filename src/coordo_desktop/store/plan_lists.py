"""Plans across patients: the lines of « Plans de soins », and what waits (TD2)."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, String, bindparam, case, func, literal, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.care_plan import PlanState
from coordo_desktop.domain.ids import PatientId, UserId
from coordo_desktop.domain.patients import LifeCycle
from coordo_desktop.domain.plan_json import content_of
from coordo_desktop.domain.plan_lines import PlanCounts, PlanFilter, PlanInForce, PlanLine
from coordo_desktop.domain.tasks import TaskState
from coordo_desktop.store.care_plans import PLAN, VERSION
from coordo_desktop.store.circle import patients_of, today
from coordo_desktop.store.named import NAMED, PATIENT, named
from coordo_desktop.store.patient_lines import batches
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.task_rows import TaskRow

_TASK = table_of(TaskRow)


def _word(value: str) -> ColumnElement[str]:
    """A code written in the statement: an index of open plans or tasks asks for it in words."""
    return literal(str(value), String(), literal_execute=True)


_ACTIVE = PLAN.c.state == _word(PlanState.ACTIVE)
_OPEN = PLAN.c.state.in_(
    [_word(one) for one in (PlanState.DRAFT, PlanState.ACTIVE, PlanState.SUSPENDED)]
)
# Those who left or died keep their plan in their record; nobody waits for its review.
_FOLLOWED = PATIENT.c.life_cycle.in_([LifeCycle.ACTIVE.value, LifeCycle.SUSPENDED.value])
_NOT_AGREED = PLAN.c.agreed.is_(None) | PLAN.c.agreed.is_(False)


def lines(session: Session, asked: PlanFilter, day: date, circle: UserId | None) -> list[PlanLine]:
    """The plans that answer, the soonest review first, those without one last."""
    query = (
        _of_circle(_named(), session, circle)
        .where(*_asked(asked, day))
        .order_by(PLAN.c.next_review.is_(None), PLAN.c.next_review, PATIENT.c.sort_key)
        .limit(asked.limit)
        .offset(asked.offset)
    )
    return _lines(session, query, day)


def counts(session: Session, day: date, circle: UserId | None) -> PlanCounts:
    """What waits, in one statement."""
    due = _ACTIVE & (PLAN.c.next_review <= day)
    waits = (due, _ACTIVE & _NOT_AGREED, PLAN.c.draft > 0)
    columns: list[Any] = [func.count(case((one, 1))) for one in waits]
    query: Select[Any] = (
        select(*columns)
        .join_from(PLAN, PATIENT, PATIENT.c.id == PLAN.c.patient_id)
        .where(_OPEN, _FOLLOWED)
    )
    row = session.execute(_of_circle(query, session, circle)).one()
    return PlanCounts(row[0], row[1], row[2])


def in_force(session: Session, patients: Sequence[PatientId]) -> list[PlanInForce]:
    """What is followed for these patients today: active plans only, one of each at most."""
    query = (
        select(PLAN.c.id, PLAN.c.patient_id, PLAN.c.number, VERSION.c.content)
        .join_from(
            PLAN, VERSION, (VERSION.c.plan_id == PLAN.c.id) & (VERSION.c.number == PLAN.c.number)
        )
        .where(PLAN.c.patient_id.in_(bindparam("ids", expanding=True)), _ACTIVE)
    )
    found: list[PlanInForce] = []
    for ids in batches(patients):
        for row in session.execute(query, {"ids": ids}):
            held = content_of(row.content)
            found.append(PlanInForce(row.id, row.patient_id, row.number, held))
    return found


def _named() -> Select[Any]:
    return select(PLAN, *NAMED).join_from(PLAN, PATIENT, PATIENT.c.id == PLAN.c.patient_id)


def _asked(asked: PlanFilter, day: date) -> list[ColumnElement[bool]]:
    said: list[ColumnElement[bool]] = [
        _FOLLOWED,
        PLAN.c.state.in_(sorted(one.value for one in asked.states)),
    ]
    if asked.review_until is not None:
        said.append(_ACTIVE & (PLAN.c.next_review <= asked.review_until))
    if asked.without_agreement:
        said.append(_ACTIVE & _NOT_AGREED)
    if asked.drafts:
        said.append(PLAN.c.draft > 0)
    if asked.late:
        late = select(_TASK.c.plan_id).where(
            _TASK.c.state == _word(TaskState.OPEN), _TASK.c.due < day
        )
        said.append(PLAN.c.id.in_(late))
    return said


def _of_circle(query: Select[Any], session: Session, circle: UserId | None) -> Select[Any]:
    if circle is None:
        return query
    return query.where(PLAN.c.patient_id.in_(patients_of(circle, today(session))))


def _lines(session: Session, query: Select[Any], day: date) -> list[PlanLine]:
    rows = session.execute(query).mappings().all()
    late = _late(session, day) if rows else {}
    found = []
    for row in rows:
        name, detail = named(row, day)
        found.append(
            PlanLine(
                id=row["id"],
                patient_id=row["patient_id"],
                patient=name,
                detail=detail,
                state=PlanState(row["state"]),
                number=row["number"],
                has_draft=row["draft"] > 0,
                next_review=row["next_review"],
                agreement=row["agreed"],
                late_tasks=late.get(row["id"], 0),
                changed_at=row["changed_at"],
            )
        )
    return found


def _late(session: Session, day: date) -> dict[object, int]:
    """How many open tasks of days gone by each plan has; only those are read."""
    query = (
        select(_TASK.c.plan_id, func.count().label("late"))
        .where(_TASK.c.state == _word(TaskState.OPEN), _TASK.c.due < day)
        .group_by(_TASK.c.plan_id)
    )
    return {row.plan_id: row.late for row in session.execute(query)}
