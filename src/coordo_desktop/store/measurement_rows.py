"""The rows of constantes: values are added, never altered; a mistaken one is voided."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, text
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class MeasurementRow(Base):
    """One value; `label` and `unit` name a measure of one's own.

    `voided_at` is set when it was corrected or withdrawn (`voided_by`, `voided_reason`), or when
    the entry it came from was (nobody, no reason: the entry says).
    """

    __tablename__ = "measurement"
    __table_args__ = (
        CheckConstraint("length(measure) > 0", name="measure_filled"),
        Index("ix_measurement_at", "at", "patient_id"),
        Index("ix_measurement_patient_id", "patient_id", "measure", "at"),
        Index(
            "ix_measurement_transmission_id",
            "transmission_id",
            sqlite_where=text("transmission_id IS NOT NULL"),
        ),
        Index(
            "uq_measurement_corrects",
            "corrects",
            unique=True,
            sqlite_where=text("corrects IS NOT NULL"),
        ),
        {"sqlite_autoincrement": True},
    )
    topic: ClassVar[Topic] = Topic.MEASUREMENTS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"))
    measure: Mapped[str]
    label: Mapped[str] = mapped_column(server_default="")
    unit: Mapped[str] = mapped_column(server_default="")
    value: Mapped[float]
    at: Mapped[datetime]
    author_id: Mapped[UUID]
    author: Mapped[str]
    method: Mapped[str] = mapped_column(server_default="")
    transmission_id: Mapped[UUID | None] = mapped_column(ForeignKey("transmission.id"))
    corrects: Mapped[UUID | None] = mapped_column(ForeignKey("measurement.id"))
    voided_at: Mapped[datetime | None]
    voided_by: Mapped[str] = mapped_column(server_default="")
    voided_reason: Mapped[str] = mapped_column(server_default="")


class BoundsRow(Base):
    """The practice's own usual values of one measure, at one age or (empty) at every one."""

    __tablename__ = "measure_bounds"
    topic: ClassVar[Topic] = Topic.SETTINGS

    measure: Mapped[str] = mapped_column(primary_key=True)
    age: Mapped[str] = mapped_column(primary_key=True)
    low: Mapped[float | None]
    high: Mapped[float | None]


class ThresholdRow(Base):
    """What was decided for one patient about one measure; another decision ends it."""

    __tablename__ = "measure_threshold"
    __table_args__ = (
        CheckConstraint("length(measure) > 0", name="measure_filled"),
        Index(
            "uq_measure_threshold_patient_id",
            "patient_id",
            "measure",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
        ),
        Index("ix_measure_threshold_patient_id", "patient_id", "at"),
    )
    topic: ClassVar[Topic] = Topic.MEASUREMENTS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"))
    measure: Mapped[str]
    label: Mapped[str]
    unit: Mapped[str]
    low: Mapped[float | None]
    high: Mapped[float | None]
    at: Mapped[datetime]
    author_id: Mapped[UUID]
    author: Mapped[str]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[str]


class WarningScaleRow(Base):
    """Which scale of saturation a patient's early-warning score uses; the last row holds."""

    __tablename__ = "warning_scale"
    __table_args__ = (
        CheckConstraint("scale IN (1, 2)", name="scale_known"),
        CheckConstraint("scale = 1 OR length(decided_by) > 0", name="decided_by_somebody"),
        Index("ix_warning_scale_patient_id", "patient_id", "row_no"),
    )
    topic: ClassVar[Topic] = Topic.MEASUREMENTS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"))
    scale: Mapped[int]
    decided_by: Mapped[str]
    at: Mapped[datetime]
    author_id: Mapped[UUID]
    author: Mapped[str]
