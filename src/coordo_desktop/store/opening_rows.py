"""The rows that say when the practice is open and who is away; rooms are in `appointment_rows`."""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class AbsenceRow(Base):
    """A professional is away over [starts_at, ends_at).

    Asked by its end: what is over is left out, and there is little ahead.
    """

    __tablename__ = "absence"
    __table_args__ = (
        CheckConstraint("starts_at < ends_at", name="in_order"),
        CheckConstraint(
            "kind IN ('leave', 'sick', 'training', 'meeting', 'other')", name="kind_known"
        ),
        Index("ix_absence_professional_id", "professional_id", "ends_at"),
        Index("ix_absence_ends_at", "ends_at"),
    )
    topic: ClassVar[Topic] = Topic.OPENING

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    professional_id: Mapped[UUID] = mapped_column(ForeignKey("professional.id"))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    kind: Mapped[str]
    note: Mapped[str]
    replacement_id: Mapped[UUID | None] = mapped_column(ForeignKey("professional.id"))


class ClosingRow(Base):
    """The practice is closed from `first_day` to `last_day`, both included."""

    __tablename__ = "closing"
    __table_args__ = (
        CheckConstraint("first_day <= last_day", name="in_order"),
        Index("ix_closing_last_day", "last_day"),
    )
    topic: ClassVar[Topic] = Topic.OPENING

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    first_day: Mapped[date]
    last_day: Mapped[date]
    label: Mapped[str]


class ProfessionalAgendaRow(Base):
    """What was decided of a professional's column: shown or not, own hours.

    `hours` is JSON, Monday to Sunday (`[[["08:00", "12:00"]], …]`), empty: those of the practice.
    Without a row: shown when they belong to the practice.
    """

    __tablename__ = "professional_agenda"
    topic: ClassVar[Topic] = Topic.OPENING

    professional_id: Mapped[UUID] = mapped_column(ForeignKey("professional.id"), primary_key=True)
    version: Mapped[int]
    shown: Mapped[bool]
    hours: Mapped[str]
