"""The rows of assessments: a draft is edited, a complete one stands as it was scored."""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, text
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class AssessmentRow(Base):
    """One assessment. `answers` and `details` are JSON; `scale_version` gave the score."""

    __tablename__ = "assessment"
    __table_args__ = (
        CheckConstraint("length(scale) > 0", name="scale_filled"),
        CheckConstraint(
            "state IN ('draft', 'complete', 'replaced', 'withdrawn')", name="state_known"
        ),
        CheckConstraint("(state = 'draft') = (completed_at IS NULL)", name="complete_with_date"),
        CheckConstraint("(state = 'draft') = (value IS NULL)", name="drafts_have_no_score"),
        CheckConstraint(
            "(state = 'withdrawn') = (withdrawn_reason <> '')", name="withdrawn_with_reason"
        ),
        Index("ix_assessment_patient_id", "patient_id", "scale", "assessed_on"),
        Index(
            "ix_assessment_draft",
            "changed_at",
            "patient_id",
            sqlite_where=text("state = 'draft'"),
        ),
        Index("ix_assessment_alert", "patient_id", "scale", sqlite_where=text("alert = 1")),
        {"sqlite_autoincrement": True},
    )
    topic: ClassVar[Topic] = Topic.ASSESSMENTS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"))
    scale: Mapped[str]
    scale_version: Mapped[str]
    state: Mapped[str]
    answers: Mapped[str]
    assessed_on: Mapped[date]
    note: Mapped[str]
    value: Mapped[float | None]
    band: Mapped[str]
    label: Mapped[str]
    grade: Mapped[str]
    score_text: Mapped[str]
    next_step: Mapped[str]
    details: Mapped[str]
    alert: Mapped[bool]
    author_id: Mapped[UUID]
    author: Mapped[str]
    changed_at: Mapped[datetime]
    completed_at: Mapped[datetime | None]
    corrects: Mapped[UUID | None] = mapped_column(ForeignKey("assessment.id"))
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[str]
    withdrawn_reason: Mapped[str]


class ScaleSettingsRow(Base):
    """What the practice says of a scale over its defaults; `edges` is JSON, empty where silent."""

    __tablename__ = "scale_settings"
    topic: ClassVar[Topic] = Topic.SETTINGS

    scale: Mapped[str] = mapped_column(primary_key=True)
    months: Mapped[int | None]
    edges: Mapped[str]
    hidden: Mapped[bool]
    revision: Mapped[int]
    changed_at: Mapped[datetime]
    changed_by: Mapped[str]
