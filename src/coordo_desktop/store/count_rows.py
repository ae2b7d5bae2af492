"""The rows of inventories. Their adjustments are in the ledger alone."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class StockCountRow(Base):
    """An inventory. `place_id` None: every place; `category` empty: every product.

    `deed_id`: what its validation wrote in the ledger.
    """

    __tablename__ = "stock_count"
    __table_args__ = (
        CheckConstraint(
            "state IN ('counting', 'compared', 'validated', 'dropped')", name="state_known"
        ),
        Index("ix_stock_count_state", "state"),
    )
    topic: ClassVar[Topic] = Topic.STOCK

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    state: Mapped[str]
    place_id: Mapped[UUID | None] = mapped_column(ForeignKey("stock_place.id"))
    category: Mapped[str]
    blind: Mapped[bool]
    note: Mapped[str]
    opened_at: Mapped[datetime]
    opened_by: Mapped[str]
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[str]
    deed_id: Mapped[UUID | None]


class StockCountLineRow(Base):
    """The units of a lot at a place. `expected`: the balance when it was last counted.

    `counted` None: not yet; `before`: what the first of two counts said.
    """

    __tablename__ = "stock_count_line"
    __table_args__ = (
        CheckConstraint("counted >= 0", name="counted_positive"),
        CheckConstraint("expected >= 0", name="expected_positive"),
        Index("uq_stock_count_line_place", "count_id", "lot_id", "place_id", "held", unique=True),
        Index("ix_stock_count_line_product_id", "product_id"),
    )
    topic: ClassVar[Topic] = Topic.STOCK

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    count_id: Mapped[UUID] = mapped_column(ForeignKey("stock_count.id"))
    product_id: Mapped[UUID] = mapped_column(ForeignKey("stock_product.id"))
    lot_id: Mapped[UUID] = mapped_column(ForeignKey("stock_lot.id"))
    place_id: Mapped[UUID] = mapped_column(ForeignKey("stock_place.id"))
    held: Mapped[bool]
    expected: Mapped[int]
    counted: Mapped[int | None]
    before: Mapped[int | None]
    recount: Mapped[bool]
    disturbed: Mapped[bool]
    counted_at: Mapped[datetime | None]
    counted_by: Mapped[str]
    note: Mapped[str]


class StockCountSerialRow(Base):
    """A box with a serial number, counted once in an inventory."""

    __tablename__ = "stock_count_serial"
    __table_args__ = ({"sqlite_with_rowid": False},)
    topic: ClassVar[Topic] = Topic.STOCK

    count_id: Mapped[UUID] = mapped_column(ForeignKey("stock_count.id"), primary_key=True)
    product_id: Mapped[UUID] = mapped_column(ForeignKey("stock_product.id"), primary_key=True)
    serial: Mapped[str] = mapped_column(primary_key=True)
    line_id: Mapped[UUID] = mapped_column(ForeignKey("stock_count_line.id"))
