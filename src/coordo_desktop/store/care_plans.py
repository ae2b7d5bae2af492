"""Plans de soins as kept: one open at most for a patient, validated versions never altered."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import RowMapping, delete, insert, or_, select, update
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
from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import PatientId, PlanId
from coordo_desktop.domain.plan_json import content_of, content_text
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.care_plan_rows import (
    CarePlanRow,
    PlanAgreementRow,
    PlanEvaluationRow,
    PlanReviewRow,
    PlanVersionRow,
)
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.unit import at_desk, touch

PLAN = table_of(CarePlanRow)
VERSION = table_of(PlanVersionRow)
_AGREEMENT = table_of(PlanAgreementRow)
_EVALUATION = table_of(PlanEvaluationRow)
_REVIEW = table_of(PlanReviewRow)

OPEN = ("draft", "active", "suspended")


# --- read ------------------------------------------------------------------------------------


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
        select(_AGREEMENT)
        .where(_AGREEMENT.c.plan_id == plan_id)
        .order_by(_AGREEMENT.c.row_no.desc())
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
        select(_AGREEMENT)
        .where(_AGREEMENT.c.plan_id == plan_id, _AGREEMENT.c.version == number)
        .order_by(_AGREEMENT.c.row_no.desc())
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
        select(_EVALUATION).where(_EVALUATION.c.plan_id == plan_id).order_by(_EVALUATION.c.row_no)
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
        select(_REVIEW)
        .where(_REVIEW.c.plan_id == plan_id)
        .order_by(_REVIEW.c.day.desc(), _REVIEW.c.row_no.desc())
    )
    for row in rows.mappings():
        yield Review(
            on=row["day"],
            participants=tuple(json.loads(row["participants"])),
            summary=row["summary"],
            version=row["version"],
            author=row["author"],
        )


# --- write -----------------------------------------------------------------------------------


def start(session: Session, plan_id: PlanId, patient_id: PatientId, content: PlanContent) -> None:
    """Keep a plan that begins as a draft; the patient must have no open one."""
    _, at = at_desk(session)
    values = {
        "id": plan_id,
        "version": 1,
        "patient_id": patient_id,
        "state": PlanState.DRAFT.value,
        "number": 0,
        "draft": 1,
        "draft_at": at,
        "next_review": None,
        "agreed": None,
        "created_at": at,
        "changed_at": at,
        "suspended_on": None,
        "suspended_reason": "",
        "closed_on": None,
        "closed_reason": "",
        "merge_id": None,
        "merged_state": "",
    }
    session.execute(insert(PLAN), [values])
    _add_draft(session, plan_id, 1, content)
    touch(session, Topic.CARE_PLANS)


def move(session: Session, plan: CarePlan, seen_version: int, **values: Any) -> int:
    """Change the plan as it was seen; its new version. ChangedMeanwhile when it moved on."""
    _, at = at_desk(session)
    done = session.execute(
        update(PLAN)
        .where(PLAN.c.id == plan.id, PLAN.c.version == seen_version)
        .values(version=seen_version + 1, changed_at=at, **values)
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    touch(session, Topic.CARE_PLANS)
    return seen_version + 1


def save_draft(session: Session, plan: CarePlan, seen_version: int, content: PlanContent) -> int:
    """Keep the draft, the next version when there was none; ChangedMeanwhile."""
    actor, at = at_desk(session)
    if plan.draft is not None:
        version = move(session, plan, seen_version, draft_at=at)
        session.execute(
            update(VERSION)
            .where(VERSION.c.plan_id == plan.id, VERSION.c.number == plan.draft.number)
            .values(
                content=content_text(content), author_id=actor.user_id, author=actor.name, at=at
            )
        )
        return version
    number = next_number(plan)
    version = move(session, plan, seen_version, draft=number, draft_at=at)
    _add_draft(session, plan.id, number, content)
    return version


def next_number(plan: CarePlan) -> int:
    """The number of the version after the one in force."""
    return (plan.current.number if plan.current else 0) + 1


def validate(
    session: Session, plan: CarePlan, seen_version: int, content: PlanContent, said: str
) -> tuple[int, int]:
    """Make this content the version in force; the plan's new version and its number.

    The person has not agreed to it yet. ChangedMeanwhile.
    """
    actor, at = at_desk(session)
    number = next_number(plan)
    version = move(
        session, plan, seen_version, state=PlanState.ACTIVE.value, number=number, draft=0,
        draft_at=None, next_review=content.next_review, agreed=None,
    )  # fmt: skip
    drop_draft(session, plan)
    values = {
        "plan_id": plan.id,
        "number": number,
        "validated": True,
        "content": content_text(content),
        "author_id": actor.user_id,
        "author": actor.name,
        "at": at,
        "note": said,
    }
    session.execute(insert(VERSION), [values])
    return version, number


def drop_draft(session: Session, plan: CarePlan) -> None:
    """Throw the draft away; what was validated stays."""
    session.execute(
        delete(VERSION).where(VERSION.c.plan_id == plan.id, VERSION.c.validated.is_(False))
    )


def _add_draft(session: Session, plan_id: PlanId, number: int, content: PlanContent) -> None:
    actor, at = at_desk(session)
    values = {
        "plan_id": plan_id,
        "number": number,
        "validated": False,
        "content": content_text(content),
        "author_id": actor.user_id,
        "author": actor.name,
        "at": at,
        "note": "",
    }
    session.execute(insert(VERSION), [values])


def agree(session: Session, plan: CarePlan, said: Agreement) -> None:
    """Keep what the person said of a version; lists know it for the one in force."""
    actor, at = at_desk(session)
    values = {
        "plan_id": plan.id,
        "version": said.version,
        "given": said.given,
        "day": said.on,
        "by": said.by,
        "means": said.means,
        "witness": said.witness,
        "collected_by": said.collected_by,
        "note": said.note,
        "at": at,
        "author_id": actor.user_id,
    }
    session.execute(insert(_AGREEMENT), [values])
    session.execute(
        update(PLAN)
        .where(PLAN.c.id == plan.id, PLAN.c.number == said.version)
        .values(agreed=said.given)
    )
    touch(session, Topic.CARE_PLANS)


def evaluate(session: Session, plan_id: PlanId, said: Sequence[Evaluation]) -> None:
    """Keep what became of objectives."""
    if not said:
        return
    actor, at = at_desk(session)
    values = [
        {
            "plan_id": plan_id,
            "objective_id": one.objective_id,
            "day": one.on,
            "state": one.state.value,
            "reason": one.reason.value if one.reason else "",
            "comment": one.comment,
            "author": one.author,
            "author_id": actor.user_id,
            "at": at,
        }
        for one in said
    ]
    session.execute(insert(_EVALUATION), values)
    touch(session, Topic.CARE_PLANS)


def review(session: Session, plan_id: PlanId, held: Review) -> None:
    """Keep a review."""
    actor, at = at_desk(session)
    values = {
        "plan_id": plan_id,
        "day": held.on,
        "participants": json.dumps(list(held.participants), ensure_ascii=False),
        "summary": held.summary,
        "version": held.version,
        "author": held.author,
        "author_id": actor.user_id,
        "at": at,
    }
    session.execute(insert(_REVIEW), [values])
    touch(session, Topic.CARE_PLANS)


# --- two records merged ----------------------------------------------------------------------


def close_for_merge(
    session: Session, merge_id: object, keep_id: PatientId, drop_id: PatientId, on: date
) -> PlanId | None:
    """Of two open plans the kept record's stays in force: the other is closed, if there are two.

    The closing is written down, for `reopen_after_merge`; the id of the plan that was closed.
    """
    rows = session.execute(
        select(PLAN.c.id, PLAN.c.patient_id, PLAN.c.state).where(
            PLAN.c.patient_id.in_([keep_id, drop_id]), PLAN.c.state.in_(OPEN)
        )
    ).all()
    both = {row.patient_id: row for row in rows}
    if len(both) <= 1:
        return None
    row = both[drop_id]
    session.execute(
        update(PLAN)
        .where(PLAN.c.id == row.id)
        .values(
            version=PLAN.c.version + 1,
            state=PlanState.CLOSED.value,
            closed_on=on,
            closed_reason="Dossiers fusionnés",
            merge_id=merge_id,
            merged_state=row.state,
        )
    )
    touch(session, Topic.CARE_PLANS)
    return PlanId(row.id)


def reopen_after_merge(session: Session, merge_id: object) -> tuple[PlanId, PlanState] | None:
    """Give the plan a merging closed its state back; which one and what it is again."""
    row = session.execute(
        select(PLAN.c.id, PLAN.c.merged_state).where(PLAN.c.merge_id == merge_id)
    ).first()
    if row is None:
        return None
    session.execute(
        update(PLAN)
        .where(PLAN.c.id == row.id)
        .values(
            version=PLAN.c.version + 1,
            state=row.merged_state,
            closed_on=None,
            closed_reason="",
            merge_id=None,
            merged_state="",
        )
    )
    touch(session, Topic.CARE_PLANS)
    return PlanId(row.id), PlanState(row.merged_state)
