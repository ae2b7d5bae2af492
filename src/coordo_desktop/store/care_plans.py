"""Plans de soins as kept: one open at most for a patient, validated versions never altered."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import RowMapping, or_, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.care_plan import (
    Agreement,
    CarePlan,
    Evaluation,
    ObjectiveState,
    PlanContent,
    PlanState,
    PlanVersion,
    ReasonNotReached,
    Review,
)
from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.ids import PatientId, PlanId
from coordo_desktop.domain.plan_json import content_of
from coordo_desktop.store.care_plan_rows import (
    CarePlanRow,
    PlanAgreementRow,
    PlanEvaluationRow,
    PlanReviewRow,
    PlanVersionRow,
)
from coordo_desktop.store.patient_rows import table_of

PLAN = table_of(CarePlanRow)
VERSION = table_of(PlanVersionRow)
AGREEMENT = table_of(PlanAgreementRow)
EVALUATION = table_of(PlanEvaluationRow)
REVIEW = table_of(PlanReviewRow)

OPEN = ("draft", "active", "suspended")


def of(session: Session, patient_id: PatientId) -> CarePlan | None:
    """The plan of a patient that is not closed, else the last one that was; five statements."""
    query = (
        select(PLAN)
        .where(PLAN.c.patient_id == patient_id, PLAN.c.state != PlanState.CANCELLED.value)
        .order_by(PLAN.c.state.in_(OPEN).desc(), PLAN.c.row_no.desc())
        .limit(1)
    )
    row = session.execute(query).mappings().first()
    return None if row is None else _whole(session, row)


def get(session: Session, plan_id: PlanId) -> CarePlan:
    """One plan with all that was said of it; NotFound."""
    row = session.execute(select(PLAN).where(PLAN.c.id == plan_id)).mappings().first()
    if row is None:
        raise NotFound
    return _whole(session, row)


def past(session: Session, patient_id: PatientId) -> list[CarePlan]:
    """The closed plans of a patient, last first, with their last version."""
    rows = session.execute(
        select(PLAN)
        .where(PLAN.c.patient_id == patient_id, PLAN.c.state == PlanState.CLOSED.value)
        .order_by(PLAN.c.row_no.desc())
    )
    return [_whole(session, row) for row in rows.mappings().all()]


def patient_of(session: Session, plan_id: PlanId) -> PatientId:
    """Whose plan it is; NotFound."""
    found = session.execute(select(PLAN.c.patient_id).where(PLAN.c.id == plan_id)).scalar()
    if found is None:
        raise NotFound
    return PatientId(found)


def begun(session: Session, plan_id: PlanId) -> datetime:
    """When a plan was begun; NotFound."""
    query = select(PLAN.c.created_at).where(PLAN.c.id == plan_id)
    found: datetime | None = session.execute(query).scalar()
    if found is None:
        raise NotFound
    return found


def versions(session: Session, plan_id: PlanId) -> list[PlanVersion]:
    """Every version of a plan, last first, the draft among them."""
    rows = session.execute(
        select(VERSION).where(VERSION.c.plan_id == plan_id).order_by(VERSION.c.number.desc())
    )
    return [_version(row) for row in rows.mappings()]


def contents(session: Session, plan_id: PlanId, numbers: Sequence[int]) -> dict[int, PlanContent]:
    """The contents of these versions."""
    rows = session.execute(
        select(VERSION.c.number, VERSION.c.content).where(
            VERSION.c.plan_id == plan_id, VERSION.c.number.in_(list(numbers))
        )
    )
    return {number: content_of(text) for number, text in rows}


def agreements(session: Session, plan_id: PlanId) -> list[Agreement]:
    """Every agreement and refusal, last written first."""
    rows = session.execute(
        select(AGREEMENT).where(AGREEMENT.c.plan_id == plan_id).order_by(AGREEMENT.c.row_no.desc())
    )
    return [_agreement(row) for row in rows.mappings()]


def _whole(session: Session, row: RowMapping) -> CarePlan:
    plan_id, number, draft = row["id"], row["number"], row["draft"]
    found = session.execute(
        select(VERSION).where(
            VERSION.c.plan_id == plan_id,
            or_(VERSION.c.number == number, VERSION.c.number == draft),
        )
    )
    worked = {each["number"]: _version(each) for each in found.mappings()}
    said = session.execute(
        select(AGREEMENT)
        .where(AGREEMENT.c.plan_id == plan_id, AGREEMENT.c.version == number)
        .order_by(AGREEMENT.c.row_no.desc())
        .limit(1)
    )
    agreement = said.mappings().first()
    return CarePlan(
        id=plan_id,
        version=row["version"],
        patient_id=row["patient_id"],
        state=PlanState(row["state"]),
        current=worked.get(number),
        draft=worked.get(draft),
        agreement=None if agreement is None else _agreement(agreement),
        evaluations=tuple(_evaluations(session, plan_id)),
        reviews=tuple(_reviews(session, plan_id)),
        suspended_on=row["suspended_on"],
        suspended_reason=row["suspended_reason"],
        closed_on=row["closed_on"],
        closed_reason=row["closed_reason"],
    )


def _version(row: RowMapping) -> PlanVersion:
    return PlanVersion(
        number=row["number"],
        content=content_of(row["content"]),
        author=row["author"],
        at=row["at"],
        validated=row["validated"],
        note=row["note"],
    )


def _agreement(row: RowMapping) -> Agreement:
    return Agreement(
        version=row["version"],
        given=row["given"],
        on=row["day"],
        by=row["by"],
        means=row["means"],
        witness=row["witness"],
        collected_by=row["collected_by"],
        note=row["note"],
    )


def _evaluations(session: Session, plan_id: PlanId) -> Iterable[Evaluation]:
    rows = session.execute(
        select(EVALUATION).where(EVALUATION.c.plan_id == plan_id).order_by(EVALUATION.c.row_no)
    )
    for row in rows.mappings():
        yield Evaluation(
            objective_id=row["objective_id"],
            on=row["day"],
            state=ObjectiveState(row["state"]),
            author=row["author"],
            reason=ReasonNotReached(row["reason"]) if row["reason"] else None,
            comment=row["comment"],
        )


def _reviews(session: Session, plan_id: PlanId) -> Iterable[Review]:
    rows = session.execute(
        select(REVIEW)
        .where(REVIEW.c.plan_id == plan_id)
        .order_by(REVIEW.c.day.desc(), REVIEW.c.row_no.desc())
    )
    for row in rows.mappings():
        yield Review(
            on=row["day"],
            participants=tuple(json.loads(row["participants"])),
            summary=row["summary"],
            version=row["version"],
            author=row["author"],
        )
