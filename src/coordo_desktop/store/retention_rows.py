"""The rows of retention: holds, proposals of erasure, what was erased."""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, text
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class PatientHoldRow(Base):
    """A record that is set apart: its processing is limited, or a lawsuit keeps it."""

    __tablename__ = "patient_hold"
    __table_args__ = (
        CheckConstraint("kind IN ('limitation', 'legal')", name="kind_known"),
        CheckConstraint("length(basis) > 0", name="basis_filled"),
        Index("ix_patient_hold_patient_id", "patient_id", "kind"),
        Index("uq_patient_hold_running", "kind", "patient_id", unique=True,
              sqlite_where=text("lifted_at IS NULL")),
    )  # fmt: skip
    topic: ClassVar[Topic] = Topic.PRIVACY

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"))
    kind: Mapped[str]
    basis: Mapped[str]
    at: Mapped[datetime]
    author_id: Mapped[UUID]
    author: Mapped[str]
    lifted_at: Mapped[datetime | None]
    lifted_by: Mapped[str]
    lifted_why: Mapped[str]


class ErasingRow(Base):
    """Whose rows the transaction under way erases: the guards of append-only tables ask.

    Empty outside of an erasure: the transaction that fills it empties it.
    """

    __tablename__ = "erasing"
    __table_args__ = {"sqlite_with_rowid": False}

    person: Mapped[UUID] = mapped_column(primary_key=True)


class ErasureProposalRow(Base):
    """Somebody proposed to erase a record; it goes with the record, or when it is taken back."""

    __tablename__ = "erasure_proposal"
    __table_args__ = (
        CheckConstraint("ground IN ('duration', 'no_care', 'order')", name="ground_known"),
    )
    topic: ClassVar[Topic] = Topic.PRIVACY

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"), unique=True)
    ground: Mapped[str]
    basis: Mapped[str]
    at: Mapped[datetime]
    author_id: Mapped[UUID]
    author: Mapped[str]


class ErasureRow(Base):
    """What remains of an erased record: when, on what ground, who decided; nothing of whom.

    `removed`: counts by kind of data, as JSON. `purged_at`: when the backups that held it went.
    """

    __tablename__ = "erasure"
    __table_args__ = (Index("ix_erasure_at", "at"),)
    topic: ClassVar[Topic] = Topic.PRIVACY

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    at: Mapped[datetime]
    ground: Mapped[str]
    basis: Mapped[str]
    proposed_on: Mapped[date]
    proposed_by: Mapped[str]
    confirmed_by: Mapped[str]
    removed: Mapped[str]
    purged_at: Mapped[datetime | None]
