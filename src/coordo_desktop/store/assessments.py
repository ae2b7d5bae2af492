"""Assessments as kept: drafts written over, complete ones replaced or withdrawn, never altered."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    RowMapping,
    and_,
    bindparam,
    delete,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session

from coordo_desktop.domain.assessments.comparing import add_months
from coordo_desktop.domain.assessments.records import (
    Assessment,
    AssessmentSettled,
    AssessmentState,
    DraftLeft,
    DueAssessment,
)
from coordo_desktop.domain.assessments.scale import Grade, plain_number
from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import AssessmentId, PatientId, UserId
from coordo_desktop.domain.patients import LifeCycle
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.assessment_rows import AssessmentRow
from coordo_desktop.store.circle import patients_of, today
from coordo_desktop.store.named import PATIENT
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.unit import at_desk, touch

ASSESSMENT = table_of(AssessmentRow)
_DRAFT = ASSESSMENT.c.state == literal(AssessmentState.DRAFT.value, literal_execute=True)
_STANDS = ASSESSMENT.c.state == literal(AssessmentState.COMPLETE.value, literal_execute=True)
_NEWEST = (ASSESSMENT.c.assessed_on.desc(), ASSESSMENT.c.row_no.desc())


def assessment_of(row: RowMapping) -> Assessment:
    """The record of a row of `ASSESSMENT`."""
    return Assessment(
        id=row["id"],
        version=row["version"],
        patient_id=row["patient_id"],
        scale=row["scale"],
        scale_version=row["scale_version"],
        state=AssessmentState(row["state"]),
        answers=json.loads(row["answers"]),
        on=row["assessed_on"],
        note=row["note"],
        value=None if row["value"] is None else plain_number(row["value"]),
        band=row["band"],
        label=row["label"],
        grade=Grade(row["grade"]) if row["grade"] else None,
        text=row["score_text"],
        next_step=row["next_step"],
        details=json.loads(row["details"]),
        author=row["author"],
        changed_at=row["changed_at"],
        completed_at=row["completed_at"],
        corrects=row["corrects"],
        withdrawn_at=row["withdrawn_at"],
        withdrawn_by=row["withdrawn_by"],
        withdrawn_reason=row["withdrawn_reason"],
    )


def _values(assessment: Assessment, author_id: UserId) -> dict[str, Any]:
    return {
        "version": assessment.version,
        "patient_id": assessment.patient_id,
        "scale": assessment.scale,
        "scale_version": assessment.scale_version,
        "state": assessment.state.value,
        "answers": _json(assessment.answers),
        "assessed_on": assessment.on,
        "note": assessment.note,
        "value": assessment.value,
        "band": assessment.band,
        "label": assessment.label,
        "grade": assessment.grade.value if assessment.grade else "",
        "score_text": assessment.text,
        "next_step": assessment.next_step,
        "details": _json(assessment.details),
        "alert": assessment.alert,
        "author_id": author_id,
        "author": assessment.author,
        "changed_at": assessment.changed_at,
        "completed_at": assessment.completed_at,
        "corrects": assessment.corrects,
        "withdrawn_at": None,
        "withdrawn_by": "",
        "withdrawn_reason": "",
    }


def _json(mapping: Mapping[str, object]) -> str:
    return json.dumps(dict(mapping), ensure_ascii=False, default=dict)


def add(session: Session, assessment: Assessment, author_id: UserId) -> None:
    """Keep a new assessment, draft or complete."""
    values = {"id": assessment.id, **_values(assessment, author_id)}
    session.execute(insert(ASSESSMENT), [values])
    touch(session, Topic.ASSESSMENTS)


def get(session: Session, assessment_id: AssessmentId) -> Assessment:
    """One assessment, in any state; NotFound."""
    query = select(ASSESSMENT).where(ASSESSMENT.c.id == assessment_id)
    row = session.execute(query).mappings().first()
    if row is None:
        raise NotFound
    return assessment_of(row)


def write_over(
    session: Session, assessment: Assessment, author_id: UserId, seen_version: int
) -> None:
    """Write over a draft as it was seen; ChangedMeanwhile, AssessmentSettled."""
    done = session.execute(
        update(ASSESSMENT)
        .where(ASSESSMENT.c.id == assessment.id, ASSESSMENT.c.version == seen_version, _DRAFT)
        .values(**_values(assessment, author_id))
    )
    _changed(session, done, assessment.id)


def drop_draft(session: Session, assessment_id: AssessmentId) -> None:
    """Forget a draft; AssessmentSettled where it is no longer one."""
    done = session.execute(delete(ASSESSMENT).where(ASSESSMENT.c.id == assessment_id, _DRAFT))
    _changed(session, done, assessment_id)


def replace(session: Session, assessment_id: AssessmentId) -> None:
    """A correction stands in its place; AssessmentSettled where it did not stand."""
    done = session.execute(
        update(ASSESSMENT)
        .where(ASSESSMENT.c.id == assessment_id, _STANDS)
        .values(state=AssessmentState.REPLACED.value, version=ASSESSMENT.c.version + 1)
    )
    _changed(session, done, assessment_id)


def withdraw(session: Session, assessment_id: AssessmentId, reason: str, seen: int) -> None:
    """It no longer stands, and why; ChangedMeanwhile, AssessmentSettled."""
    actor, at = at_desk(session)
    done = session.execute(
        update(ASSESSMENT)
        .where(ASSESSMENT.c.id == assessment_id, ASSESSMENT.c.version == seen, _STANDS)
        .values(
            state=AssessmentState.WITHDRAWN.value,
            version=seen + 1,
            withdrawn_at=at,
            withdrawn_by=actor.name,
            withdrawn_reason=reason,
        )
    )
    _changed(session, done, assessment_id)


def _changed(session: Session, done: Any, assessment_id: AssessmentId) -> None:
    if done.rowcount != 1:
        now = get(session, assessment_id)
        raise ChangedMeanwhile if now.state is AssessmentState.DRAFT else AssessmentSettled
    touch(session, Topic.ASSESSMENTS)


# --- questions about one person ---------------------------------------------------------------


def history(
    session: Session, patient_id: PatientId, scale: str = "", *, all_states: bool = False
) -> list[Assessment]:
    """The assessments that stand (any state if asked), newest first; of one scale or of all."""
    query = select(ASSESSMENT).where(ASSESSMENT.c.patient_id == patient_id).order_by(*_NEWEST)
    if scale:
        query = query.where(ASSESSMENT.c.scale == scale)
    if not all_states:
        query = query.where(_STANDS)
    return [assessment_of(row) for row in session.execute(query).mappings()]


def drafts_of(session: Session, patient_id: PatientId) -> list[Assessment]:
    """What was begun for this person and not finished, last written first."""
    query = (
        select(ASSESSMENT)
        .where(ASSESSMENT.c.patient_id == patient_id, _DRAFT)
        .order_by(ASSESSMENT.c.changed_at.desc())
    )
    return [assessment_of(row) for row in session.execute(query).mappings()]


def latest(
    session: Session, patients: Sequence[PatientId], scales: Collection[str] = ()
) -> dict[PatientId, dict[str, Assessment]]:
    """The last assessment that stands for each scale of each of these people."""
    place = (
        func.row_number()
        .over(
            partition_by=(ASSESSMENT.c.patient_id, ASSESSMENT.c.scale),
            order_by=_NEWEST,
        )
        .label("place")
    )
    query = select(ASSESSMENT, place).where(ASSESSMENT.c.patient_id.in_(list(patients)), _STANDS)
    if scales:
        query = query.where(ASSESSMENT.c.scale.in_(list(scales)))
    last = query.subquery()
    found: dict[PatientId, dict[str, Assessment]] = {one: {} for one in patients}
    for row in session.execute(select(last).where(last.c.place == 1)).mappings():
        found[row["patient_id"]][row["scale"]] = assessment_of(row)
    return found


# --- questions about everybody ----------------------------------------------------------------


def _coordinated(session: Session, circle: UserId | None) -> list[ColumnElement[bool]]:
    wanted = [PATIENT.c.coordinated, PATIENT.c.life_cycle == LifeCycle.ACTIVE.value]
    if circle is not None:
        wanted.append(PATIENT.c.id.in_(patients_of(circle, today(session))))
    return wanted


def due(
    session: Session, months: Mapping[str, int], until: date, circle: UserId | None = None
) -> list[DueAssessment]:
    """Scales to be done again by that day for coordinated people, longest due first.

    `months` is the interval of each scale that has one. Those of `circle` only when it is given.
    """
    last_on = func.max(ASSESSMENT.c.assessed_on).label("last_on")
    late = or_(
        *(
            and_(ASSESSMENT.c.scale == scale, last_on <= _last_before(until, every))
            for scale, every in months.items()
            if every
        )
    )
    query = (
        # SQLite gives the other columns of the row that holds the maximum.
        select(ASSESSMENT.c.patient_id, ASSESSMENT.c.scale, ASSESSMENT.c.id, last_on)
        .join_from(ASSESSMENT, PATIENT, PATIENT.c.id == ASSESSMENT.c.patient_id)
        .where(_STANDS, *_coordinated(session, circle))
        .group_by(ASSESSMENT.c.patient_id, ASSESSMENT.c.scale)
        .having(late)
    )
    found = []
    for row in session.execute(query):
        term = add_months(row.last_on, months[row.scale])
        if term <= until:
            found.append(
                DueAssessment(
                    patient_id=row.patient_id,
                    scale=row.scale,
                    assessment_id=row.id,
                    last_on=row.last_on,
                    due=term,
                )
            )
    return sorted(found, key=lambda each: each.due)


def _last_before(until: date, months: int) -> date:
    """No assessment made after that day is due: months are of 28 days at least."""
    return until - timedelta(days=28 * months)


def alerts(session: Session, circle: UserId | None = None) -> list[Assessment]:
    """For coordinated people: the last of each scale, draft or complete, that asks to be told."""
    later = ASSESSMENT.alias()
    open_states = (AssessmentState.DRAFT.value, AssessmentState.COMPLETE.value)
    newer = (
        select(later.c.row_no)
        .where(
            later.c.patient_id == ASSESSMENT.c.patient_id,
            later.c.scale == ASSESSMENT.c.scale,
            later.c.state == AssessmentState.COMPLETE.value,
            or_(
                later.c.assessed_on > ASSESSMENT.c.assessed_on,
                and_(
                    later.c.assessed_on == ASSESSMENT.c.assessed_on,
                    later.c.row_no > ASSESSMENT.c.row_no,
                ),
            ),
        )
        .exists()
    )
    query = (
        select(ASSESSMENT)
        .join_from(ASSESSMENT, PATIENT, PATIENT.c.id == ASSESSMENT.c.patient_id)
        .where(
            ASSESSMENT.c.alert == literal(1, literal_execute=True),
            ASSESSMENT.c.state.in_(open_states),
            ~newer,
            *_coordinated(session, circle),
        )
        .order_by(ASSESSMENT.c.assessed_on)
    )
    return [assessment_of(row) for row in session.execute(query).mappings()]


def drafts_left(
    session: Session, before: datetime, circle: UserId | None = None
) -> list[DraftLeft]:
    """Drafts nobody wrote to since that instant, oldest first."""
    query = (
        select(ASSESSMENT)
        .join_from(ASSESSMENT, PATIENT, PATIENT.c.id == ASSESSMENT.c.patient_id)
        .where(_DRAFT, ASSESSMENT.c.changed_at < bindparam("before"))
        .order_by(ASSESSMENT.c.changed_at)
    )
    if circle is not None:
        query = query.where(PATIENT.c.id.in_(patients_of(circle, today(session))))
    rows = session.execute(query, {"before": before}).mappings()
    return [
        DraftLeft(
            assessment_id=row["id"],
            patient_id=row["patient_id"],
            scale=row["scale"],
            on=row["assessed_on"],
            changed_at=row["changed_at"],
            answered=len(json.loads(row["answers"])),
        )
        for row in rows
    ]
