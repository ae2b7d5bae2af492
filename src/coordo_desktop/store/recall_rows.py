"""The rows of recalls, of who was told, and of destruction slips."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class StockRecallRow(Base):
    """A recall: `number` as announced, `number_key` as lots are looked for."""

    __tablename__ = "stock_recall"
    __table_args__ = (
        CheckConstraint("state IN ('open', 'closed', 'cancelled')", name="state_known"),
        CheckConstraint("(state = 'open') = (ended_at IS NULL)", name="ended_told"),
        Index("ix_stock_recall_number_key", "number_key"),
        Index("ix_stock_recall_state", "state"),
    )
    topic: ClassVar[Topic] = Topic.STOCK

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    number: Mapped[str]
    number_key: Mapped[str]
    announcer: Mapped[str]
    reference: Mapped[str]
    note: Mapped[str]
    state: Mapped[str]
    opened_at: Mapped[datetime]
    opened_by: Mapped[str]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[str]
    end_note: Mapped[str]


class StockRecallLotRow(Base):
    """A lot a recall is about."""

    __tablename__ = "stock_recall_lot"
    __table_args__ = (
        Index("ix_stock_recall_lot_lot_id", "lot_id"),
        {"sqlite_with_rowid": False},
    )
    topic: ClassVar[Topic] = Topic.STOCK

    recall_id: Mapped[UUID] = mapped_column(ForeignKey("stock_recall.id"), primary_key=True)
    lot_id: Mapped[UUID] = mapped_column(ForeignKey("stock_lot.id"), primary_key=True)


class StockRecallToldRow(Base):
    """Where one stands with somebody who received a recalled lot; no row: nothing was said."""

    __tablename__ = "stock_recall_told"
    __table_args__ = (
        CheckConstraint("told IN ('no', 'told', 'letter', 'unreached')", name="told_known"),
        Index("uq_stock_recall_told_patient", "recall_id", "patient_id", unique=True),
        Index("ix_stock_recall_told_patient_id", "patient_id"),
    )
    topic: ClassVar[Topic] = Topic.STOCK

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    version: Mapped[int]
    recall_id: Mapped[UUID] = mapped_column(ForeignKey("stock_recall.id"))
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"))
    told: Mapped[str]
    at: Mapped[datetime]
    by: Mapped[str]
    note: Mapped[str]


class StockSlipRow(Base):
    """A destruction slip; its lines are the movements of `deed_id`."""

    __tablename__ = "stock_slip"
    __table_args__ = (
        Index("uq_stock_slip_number", "year", "number", unique=True),
        CheckConstraint("number > 0", name="number_positive"),
    )
    topic: ClassVar[Topic] = Topic.STOCK

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    year: Mapped[int]
    number: Mapped[int]
    at: Mapped[datetime]
    author_id: Mapped[UUID]
    author: Mapped[str]
    route: Mapped[str]
    witness: Mapped[str]
    note: Mapped[str]
    deed_id: Mapped[UUID] = mapped_column(unique=True)
