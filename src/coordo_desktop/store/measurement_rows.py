"""The rows of constantes: values are added, never altered; a mistaken one is voided."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, text
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class MeasurementRow(Base):
    """One value. `voided_at` is set when the entry it came from was corrected or withdrawn."""

    __tablename__ = "measurement"
    __table_args__ = (
        CheckConstraint("length(measure) > 0", name="measure_filled"),
        Index("ix_measurement_patient_id", "patient_id", "measure", "at"),
        Index(
            "ix_measurement_transmission_id",
            "transmission_id",
            sqlite_where=text("transmission_id IS NOT NULL"),
        ),
        {"sqlite_autoincrement": True},
    )
    topic: ClassVar[Topic] = Topic.MEASUREMENTS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"))
    measure: Mapped[str]
    value: Mapped[float]
    at: Mapped[datetime]
    author_id: Mapped[UUID]
    author: Mapped[str]
    transmission_id: Mapped[UUID | None] = mapped_column(ForeignKey("transmission.id"))
    corrects: Mapped[UUID | None] = mapped_column(ForeignKey("measurement.id"))
    voided_at: Mapped[datetime | None]


class BoundsRow(Base):
    """The practice's own usual values of one measure."""

    __tablename__ = "measure_bounds"
    topic: ClassVar[Topic] = Topic.SETTINGS

    measure: Mapped[str] = mapped_column(primary_key=True)
    low: Mapped[float | None]
    high: Mapped[float | None]
