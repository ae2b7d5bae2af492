"""The rows of suppliers and orders. What came of an order is in the ledger alone."""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, text
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class StockSupplierRow(Base):
    """What is known of a supplier; `words` is its name folded, what products name it by."""

    __tablename__ = "stock_supplier"
    __table_args__ = (CheckConstraint("lead_days >= 0 AND safety_days >= 0", name="days_positive"),)
    topic: ClassVar[Topic] = Topic.STOCK

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    words: Mapped[str] = mapped_column(unique=True)
    version: Mapped[int]
    name: Mapped[str]
    address: Mapped[str]
    phone: Mapped[str]
    email: Mapped[str]
    account: Mapped[str]
    lead_days: Mapped[int]
    safety_days: Mapped[int]


class StockOrderRow(Base):
    """An order; `number` empty until it is sent. `expected_on`: when it should come."""

    __tablename__ = "stock_order"
    __table_args__ = (
        CheckConstraint("state IN ('draft', 'sent', 'closed', 'cancelled')", name="state_known"),
        Index("ix_stock_order_state", "state"),
        Index("uq_stock_order_number", "number", unique=True, sqlite_where=text("number <> ''")),
    )
    topic: ClassVar[Topic] = Topic.STOCK

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    number: Mapped[str]
    supplier: Mapped[str]
    state: Mapped[str]
    created_at: Mapped[datetime]
    created_by: Mapped[str]
    sent_at: Mapped[datetime | None]
    sent_by: Mapped[str]
    expected_on: Mapped[date | None]
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[str]
    note: Mapped[str]


class StockOrderLineRow(Base):
    """A product of an order, once; `given_up`: what has not come is no longer awaited."""

    __tablename__ = "stock_order_line"
    __table_args__ = (
        CheckConstraint("quantity BETWEEN 1 AND 9999", name="quantity_some"),
        Index("uq_stock_order_line_product", "order_id", "product_id", unique=True),
        Index("ix_stock_order_line_product_id", "product_id"),
    )
    topic: ClassVar[Topic] = Topic.STOCK

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    order_id: Mapped[UUID] = mapped_column(ForeignKey("stock_order.id"))
    product_id: Mapped[UUID] = mapped_column(ForeignKey("stock_product.id"))
    position: Mapped[int]
    quantity: Mapped[int]
    price: Mapped[int]
    given_up: Mapped[bool]
