"""What is done to plans de soins: drafted, validated, agreed to, reviewed, moved on."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.care_plan import (
    Agreement,
    CarePlan,
    Evaluation,
    PlanContent,
    PlanState,
    Review,
)
from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.domain.ids import PatientId, PlanId
from coordo_desktop.domain.plan_json import content_text
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.care_plans import AGREEMENT, EVALUATION, OPEN, PLAN, REVIEW, VERSION
from coordo_desktop.store.unit import at_desk, touch


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
    session.execute(insert(AGREEMENT), [values])
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
    session.execute(insert(EVALUATION), values)
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
    session.execute(insert(REVIEW), [values])
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
