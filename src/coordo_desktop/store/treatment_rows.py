"""The rows of treatments: one for each line, changed in place with its history beside."""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class TreatmentRow(Base):
    """One treatment. `cis` points at the medicines base without a key: the base is replaced.

    `ingredients` is what it holds as JSON, captured when it was written. Quantities are units at
    each moment; `needed` and `most` those of « si besoin » (0: not said).
    """

    __tablename__ = "treatment"
    __table_args__ = (
        CheckConstraint("length(name) > 0", name="name_filled"),
        CheckConstraint("given_by IN ('self', 'carer', 'nurse', 'pillbox')", name="given_by_known"),
        CheckConstraint("state IN ('running', 'stopped')", name="state_known"),
        CheckConstraint(
            "(state = 'stopped') = (stopped_on IS NOT NULL)", name="stopped_with_its_day"
        ),
        CheckConstraint("state = 'running' OR length(stopped_reason) > 0", name="stopped_why"),
        CheckConstraint("end_on IS NULL OR end_on >= start_on", name="dates_in_order"),
        Index("ix_treatment_patient_id", "patient_id", "state", "end_on"),
        Index("ix_treatment_cis", "cis"),
        {"sqlite_autoincrement": True},
    )
    topic: ClassVar[Topic] = Topic.TREATMENTS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"))
    name: Mapped[str]
    cis: Mapped[str]
    form: Mapped[str]
    route: Mapped[str]
    ingredients: Mapped[str]
    morning: Mapped[float]
    noon: Mapped[float]
    evening: Mapped[float]
    bedtime: Mapped[float]
    as_needed: Mapped[bool]
    needed: Mapped[float]
    most: Mapped[float]
    dose: Mapped[str]
    frequency: Mapped[str]
    indication: Mapped[str]
    start_on: Mapped[date]
    end_on: Mapped[date | None]
    prescriber_id: Mapped[UUID | None] = mapped_column(ForeignKey("professional.id"))
    prescriber: Mapped[str]
    given_by: Mapped[str]
    observations: Mapped[str]
    state: Mapped[str]
    stopped_on: Mapped[date | None]
    stopped_reason: Mapped[str]
    written_at: Mapped[datetime]
    author: Mapped[str]


class MedicationPlanRow(Base):
    """A medication plan that was printed: when, by whom, the hash of the paper."""

    __tablename__ = "medication_plan"
    __table_args__ = (
        CheckConstraint("length(sha256) = 64", name="sha256_whole"),
        Index("ix_medication_plan_patient_id", "patient_id", "printed_at"),
    )
    topic: ClassVar[Topic] = Topic.TREATMENTS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"))
    printed_at: Mapped[datetime]
    author_id: Mapped[UUID]
    author: Mapped[str]
    lines: Mapped[int]
    sha256: Mapped[str]
