"""Facts about care: tasks late and of the day, plans in force, assessments to make again."""

import json
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    String,
    and_,
    bindparam,
    case,
    func,
    literal_column,
    or_,
    select,
)
from sqlalchemy.orm import Session

from coordo_desktop.domain.alerts.facts import AssessmentFact, PlanFact, TaskFact, Whose
from coordo_desktop.domain.assessments import SCALES
from coordo_desktop.store.assessment_rows import AssessmentRow, ScaleSettingsRow
from coordo_desktop.store.base import UtcDateTime
from coordo_desktop.store.care_plan_rows import CarePlanRow, PlanVersionRow
from coordo_desktop.store.named import PATIENT
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.task_rows import TaskRow
from coordo_desktop.store.today_asking import (
    ACTIVE,
    IN_MY_CIRCLE,
    ON,
    Asked,
    Found,
    Question,
    question,
)

_TASK = table_of(TaskRow)
_PLAN = table_of(CarePlanRow)
_VERSION = table_of(PlanVersionRow)
_ASSESSMENT = table_of(AssessmentRow)
_SCALE = table_of(ScaleSettingsRow)
_BEFORE = bindparam("before", type_=Date())
_OPEN: ColumnElement[str] = literal_column("'open'")
_TEXT = String()


def _word(text: str) -> ColumnElement[str]:
    # In words, not bound: the indexes of open tasks and active plans are asked by their condition.
    return literal_column(f"'{text}'", _TEXT)


def _tasks(*due: ColumnElement[bool]) -> Question:
    """The place of the first open task of each patient, urgent ones first, and how many there are.

    Grouped in an index that holds all it takes: the tasks that are shown are read afterwards.
    """
    urgency = case((_TASK.c.urgent, _word("0")), else_=_word("1"))
    first = (
        select(
            _TASK.c.patient_id,
            _TASK.c.row_no,  # these two of the line the minimum came from
            _TASK.c.who_ref,
            func.count().label("many"),
            func.min(urgency.op("||")(_TASK.c.due)).label("place"),
        )
        .where(_TASK.c.state == _OPEN, *due)
        .group_by(_TASK.c.patient_id)
        .subquery("first")
    )
    mine = or_(IN_MY_CIRCLE, first.c.who_ref == bindparam("professional"))
    return question(
        select(first.c.many, first.c.row_no.label("task_row"))
        .select_from(first)
        .join(PATIENT, PATIENT.c.id == first.c.patient_id)
        .where(ACTIVE),
        first.c.place,
        mine=mine,
    )


_LATE = _tasks(_TASK.c.due <= _BEFORE)
_OF_THE_DAY = _tasks(_TASK.c.due == ON)
_SHOWN = select(
    *(
        _TASK.c[name]
        for name in (
            "row_no", "id", "version", "label", "due", "at", "first_due", "urgent", "who_label",
        )
    )
).where(_TASK.c.row_no.in_(bindparam("rows", expanding=True)))  # fmt: skip


def task_overdue(session: Session, asked: Asked, threshold: float) -> Found:
    """Patients with open tasks that are `threshold` days late."""
    before = asked.moment.on - timedelta(days=int(threshold))
    return _tasks_found(_LATE, session, asked, before=before)


def task_today(session: Session, asked: Asked, _threshold: float) -> Found:
    """Patients with open tasks of the day."""
    return _tasks_found(_OF_THE_DAY, session, asked)


def _tasks_found(asking: Question, session: Session, asked: Asked, **bound: Any) -> Found:
    """The tasks of the first places, in their order."""
    places = asking.found(session, asked, _place, professional=asked.professional, **bound)
    if not places.facts:
        return places
    rows = {"rows": [row for row, _, _ in places.facts]}
    tasks = {row.row_no: row for row in session.connection().execute(_SHOWN, rows)}
    facts = [_task_fact(tasks[row], many, who) for row, many, who in places.facts]
    return Found(facts, places.total, places.mine)


def _place(row: Any, who: Whose) -> tuple[int, int, Whose]:
    return row.task_row, row.many, who


def _task_fact(row: Any, many: int, who: Whose) -> TaskFact:
    return TaskFact(
        who=who,
        id=row.id,
        version=row.version,
        label=row.label,
        due=row.due,
        at=time.fromisoformat(row.at) if row.at else None,
        first_due=row.first_due,
        urgent=row.urgent,
        assignee=row.who_label,
        count=many,
    )


# --- plans ----------------------------------------------------------------------------------


def _plans(*asked: Any, order: Any) -> Question:
    return question(
        select(
            _PLAN.c.id.label("plan"),
            _PLAN.c.number,
            _PLAN.c.next_review,
            _PLAN.c.agreed,
            _PLAN.c.draft_at,
            _VERSION.c.at.label("validated_at"),
        )
        .select_from(_PLAN)
        .join(PATIENT, PATIENT.c.id == _PLAN.c.patient_id)
        .outerjoin(
            _VERSION,
            and_(_VERSION.c.plan_id == _PLAN.c.id, _VERSION.c.number == _PLAN.c.number),
        )
        .where(ACTIVE, *asked),
        order,
    )


_RUNNING = _PLAN.c.state == _word("active")
_UNTIL = bindparam("until", type_=UtcDateTime())
_REVIEW = _plans(_RUNNING, _PLAN.c.next_review <= _BEFORE, order=_PLAN.c.next_review)
_NOT_AGREED = _plans(
    _RUNNING,
    or_(_PLAN.c.agreed.is_(None), _PLAN.c.agreed == literal_column("0")),
    _VERSION.c.at < _UNTIL,
    order=_VERSION.c.at,
)
_DRAFTS = _plans(
    _PLAN.c.draft > literal_column("0"),
    _PLAN.c.draft_at < _UNTIL,
    _PLAN.c.state.in_([_word("draft"), _word("active"), _word("suspended")]),
    order=_PLAN.c.draft_at,
)


def plan_review_due(session: Session, asked: Asked, threshold: float) -> Found:
    """Plans in force whose review comes within `threshold` days, or has passed."""
    before = asked.moment.on + timedelta(days=int(threshold))
    return _REVIEW.found(session, asked, _plan_fact(asked), before=before)


def plan_without_agreement(session: Session, asked: Asked, threshold: float) -> Found:
    """Versions in force for `threshold` days to which the person has not agreed."""
    return _NOT_AGREED.found(session, asked, _plan_fact(asked), until=_ago(asked, threshold))


def plan_draft_left(session: Session, asked: Asked, threshold: float) -> Found:
    """Drafts nobody wrote to for `threshold` days."""
    return _DRAFTS.found(session, asked, _plan_fact(asked), until=_ago(asked, threshold))


def _ago(asked: Asked, days: float) -> datetime:
    return asked.moment.midnight(1 - int(days))


def _plan_fact(asked: Asked) -> Callable[[Any, Whose], PlanFact]:
    day_of = asked.moment.day_of

    def fact(row: Any, who: Whose) -> PlanFact:
        validated, drafted = row.validated_at, row.draft_at
        return PlanFact(
            who=who,
            id=row.plan,
            number=row.number,
            review_on=row.next_review,
            validated_on=None if validated is None else day_of(validated),
            agreed=row.agreed,
            draft_on=None if drafted is None else day_of(drafted),
        )

    return fact


# --- assessments ----------------------------------------------------------------------------


def _due_again() -> Question:
    """The last complete assessment of each scale, and the day it is to be made again."""
    last = (
        select(
            _ASSESSMENT.c.row_no,
            func.max(_ASSESSMENT.c.assessed_on).label("on"),
        )
        .where(_ASSESSMENT.c.state == _word("complete"))
        .group_by(_ASSESSMENT.c.patient_id, _ASSESSMENT.c.scale)
        .subquery("last")
    )
    months = func.json_each(bindparam("months")).table_valued("key", "value")
    again = func.date(
        last.c.on, literal_column("'+'").op("||")(months.c.value).op("||")(_word(" months")),
        type_=Date(),
    )  # fmt: skip
    return question(
        select(
            _ASSESSMENT.c.id.label("assessment"),
            _ASSESSMENT.c.scale,
            last.c.on.label("done_on"),
            again.label("again_on"),
        )
        .select_from(last)
        .join(_ASSESSMENT, _ASSESSMENT.c.row_no == last.c.row_no)
        .join(months, months.c.key == _ASSESSMENT.c.scale)
        .join(PATIENT, PATIENT.c.id == _ASSESSMENT.c.patient_id)
        .where(ACTIVE, PATIENT.c.coordinated, again <= _BEFORE),
        literal_column("again_on"),
    )


_AGAIN = _due_again()


def reassessment_due(session: Session, asked: Asked, threshold: float) -> Found:
    """Assessments to make again within `threshold` days, by the practice's own intervals."""
    months = {scale.id: scale.months for scale in SCALES.values() if scale.months}
    own = select(_SCALE.c.scale, _SCALE.c.months).where(_SCALE.c.months.is_not(None))
    months.update((row.scale, row.months) for row in session.connection().execute(own))

    def fact(row: Any, who: Whose) -> AssessmentFact:
        return AssessmentFact(
            who=who,
            id=row.assessment,
            scale=SCALES[row.scale].name,
            on=row.done_on,
            next_on=row.again_on,
        )

    wanted = json.dumps({scale: count for scale, count in months.items() if count})
    before = asked.moment.on + timedelta(days=int(threshold))
    return _AGAIN.found(session, asked, fact, months=wanted, before=before)


def _worrying() -> Question:
    """The last PHQ-9 of each patient, drafts too, where question 9 was not answered « jamais »."""
    later = _ASSESSMENT.alias("later")
    followed = (
        select(later.c.row_no)
        .where(
            later.c.patient_id == _ASSESSMENT.c.patient_id,
            later.c.scale == _ASSESSMENT.c.scale,
            later.c.state == _word("complete"),
            or_(
                later.c.assessed_on > _ASSESSMENT.c.assessed_on,
                and_(
                    later.c.assessed_on == _ASSESSMENT.c.assessed_on,
                    later.c.row_no > _ASSESSMENT.c.row_no,
                ),
            ),
        )
        .exists()
    )
    return question(
        select(
            _ASSESSMENT.c.id.label("assessment"),
            _ASSESSMENT.c.scale,
            _ASSESSMENT.c.assessed_on,
            func.json_extract(_ASSESSMENT.c.answers, _word("$.q9")).label("answer"),
        )
        .join_from(_ASSESSMENT, PATIENT, PATIENT.c.id == _ASSESSMENT.c.patient_id)
        .where(
            _ASSESSMENT.c.alert == literal_column("1"),
            _ASSESSMENT.c.scale == _word("phq9"),
            _ASSESSMENT.c.state.in_([_word("complete"), _word("draft")]),
            _ASSESSMENT.c.assessed_on >= _BEFORE,
            ~followed,
            ACTIVE,
        ),
        _ASSESSMENT.c.assessed_on.desc(),
    )


_WORRYING = _worrying()


def suicide_risk_answer(session: Session, asked: Asked, threshold: float) -> Found:
    """Answers of the last `threshold` days."""

    def fact(row: Any, who: Whose) -> AssessmentFact:
        answer = str(row.answer or "")
        return AssessmentFact(
            who=who,
            id=row.assessment,
            scale=SCALES[row.scale].name,
            on=row.assessed_on,
            value=int(answer) if answer.isdigit() else 0,
        )

    before: date = asked.moment.on - timedelta(days=int(threshold))
    return _WORRYING.found(session, asked, fact, before=before)
