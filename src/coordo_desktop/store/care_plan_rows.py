"""The rows of plans de soins: the plan, its versions, and what was said of it since.

A validated version, an agreement, an evaluation and a review are added, never altered: triggers
hold that (migration 0009). Rows only; the questions live in `care_plans` and `plan_templates`.
"""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base

OPEN_PLAN = text("state IN ('draft', 'active', 'suspended')")
ACTIVE = text("state = 'active'")


class CarePlanRow(Base):
    """One plan of one patient; at most one of a patient is neither closed nor cancelled.

    What lists ask is said again here: `number` the version in force (0: none), `next_review` its
    date, `agreed` what the person last said of it. `draft` is the number of the draft (0: none).
    `merge_id` and `merged_state` say what a merging closed, for it to be taken back.
    """

    __tablename__ = "care_plan"
    __table_args__ = (
        CheckConstraint(
            "state IN ('draft', 'active', 'suspended', 'closed', 'cancelled')", name="state_known"
        ),
        CheckConstraint(
            "(state = 'closed') = (closed_on IS NOT NULL AND closed_reason <> '')",
            name="closed_with_reason",
        ),
        CheckConstraint(
            "(state = 'suspended') <= (suspended_on IS NOT NULL AND suspended_reason <> '')",
            name="suspended_with_reason",
        ),
        Index("uq_care_plan_open", "patient_id", unique=True, sqlite_where=OPEN_PLAN),
        Index("ix_care_plan_patient_id", "patient_id", "row_no"),
        Index("ix_care_plan_next_review", "next_review", sqlite_where=ACTIVE),
        Index("ix_care_plan_agreed", "agreed", sqlite_where=ACTIVE),
        Index("ix_care_plan_draft", "draft_at", sqlite_where=text("draft > 0")),
        Index("ix_care_plan_state", "state", "patient_id"),
    )
    topic: ClassVar[Topic] = Topic.CARE_PLANS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"))
    state: Mapped[str]
    number: Mapped[int]
    draft: Mapped[int]
    draft_at: Mapped[datetime | None]
    next_review: Mapped[date | None]
    agreed: Mapped[bool | None]
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    suspended_on: Mapped[date | None]
    suspended_reason: Mapped[str]
    closed_on: Mapped[date | None]
    closed_reason: Mapped[str]
    merge_id: Mapped[UUID | None]
    merged_state: Mapped[str]


class PlanVersionRow(Base):
    """One version. `content` is JSON (`domain.plan_json`); a validated one stays as it is."""

    __tablename__ = "plan_version"
    __table_args__ = (
        UniqueConstraint("plan_id", "number"),
        CheckConstraint("number > 0", name="number_positive"),
        Index("uq_plan_version_draft", "plan_id", unique=True, sqlite_where=text("validated = 0")),
    )
    topic: ClassVar[Topic] = Topic.CARE_PLANS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("care_plan.id"))
    number: Mapped[int]
    validated: Mapped[bool]
    content: Mapped[str]
    author_id: Mapped[UUID]
    author: Mapped[str]
    at: Mapped[datetime]
    note: Mapped[str]


class PlanAgreementRow(Base):
    """What the person said of a version."""

    __tablename__ = "plan_agreement"
    __table_args__ = (Index("ix_plan_agreement_plan_id", "plan_id", "version"),)
    topic: ClassVar[Topic] = Topic.CARE_PLANS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("care_plan.id"))
    version: Mapped[int]
    given: Mapped[bool]
    day: Mapped[date]
    by: Mapped[str]
    means: Mapped[str]
    witness: Mapped[str]
    collected_by: Mapped[str]
    note: Mapped[str]
    at: Mapped[datetime]
    author_id: Mapped[UUID]


class PlanEvaluationRow(Base):
    """What became of an objective on a day."""

    __tablename__ = "plan_evaluation"
    __table_args__ = (Index("ix_plan_evaluation_plan_id", "plan_id"),)
    topic: ClassVar[Topic] = Topic.CARE_PLANS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("care_plan.id"))
    objective_id: Mapped[UUID]
    day: Mapped[date]
    state: Mapped[str]
    reason: Mapped[str]
    comment: Mapped[str]
    author: Mapped[str]
    author_id: Mapped[UUID]
    at: Mapped[datetime]


class PlanReviewRow(Base):
    """A review (*bilan d'étape*); `participants` is a JSON array of texts."""

    __tablename__ = "plan_review"
    __table_args__ = (Index("ix_plan_review_plan_id", "plan_id"),)
    topic: ClassVar[Topic] = Topic.CARE_PLANS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("care_plan.id"))
    day: Mapped[date]
    participants: Mapped[str]
    summary: Mapped[str]
    version: Mapped[int | None]
    author: Mapped[str]
    author_id: Mapped[UUID]
    at: Mapped[datetime]


class PlanTemplateRow(Base):
    """One version of a template of the practice; a removal is a version of its own."""

    __tablename__ = "plan_template"
    __table_args__ = (
        UniqueConstraint("id", "version"),
        CheckConstraint("length(name) > 0", name="name_filled"),
    )
    topic: ClassVar[Topic] = Topic.CARE_PLANS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID]
    version: Mapped[int]
    name: Mapped[str]
    source: Mapped[str]
    content: Mapped[str]
    removed: Mapped[bool]
    author_id: Mapped[UUID]
    author: Mapped[str]
    at: Mapped[datetime]
