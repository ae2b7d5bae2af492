"""The rows of the stock: products, codes, places, lots, and the ledger.

`stock_movement` only grows: triggers refuse its change (a merge of records may move a patient)
and its deletion, an expired, recalled or held unit issued, and keep `stock_balance`, whose CHECK
refuses a balance under zero, whichever window writes. `stock_balance` is written by them alone.
"""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, text
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class StockPlaceRow(Base):
    """Where units are. `low`/`high`: limits of a fridge in tenths of a degree Celsius.

    `check_days`: how often an emergency kit is checked.
    """

    __tablename__ = "stock_place"
    __table_args__ = (
        CheckConstraint("length(name) > 0", name="name_filled"),
        CheckConstraint("kind IN ('shelf', 'fridge', 'bag', 'kit')", name="kind_known"),
        CheckConstraint("low < high", name="limits_in_order"),
    )
    topic: ClassVar[Topic] = Topic.STOCK

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    name: Mapped[str]
    kind: Mapped[str]
    position: Mapped[int]
    active: Mapped[bool]
    low: Mapped[int]
    high: Mapped[int]
    check_days: Mapped[int]


class StockProductRow(Base):
    """A product. `words` is its name folded, what it is found by. `price` in cents."""

    __tablename__ = "stock_product"
    __table_args__ = (
        CheckConstraint("length(name) > 0", name="name_filled"),
        CheckConstraint("minimum >= 0 AND maximum >= 0 AND price >= 0", name="figures_positive"),
    )
    topic: ClassVar[Topic] = Topic.STOCK

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    name: Mapped[str]
    words: Mapped[str]
    category: Mapped[str]
    unit: Mapped[str]
    units: Mapped[str]
    lpp: Mapped[str]
    minimum: Mapped[int]
    maximum: Mapped[int]
    cold: Mapped[bool]
    tracks_lots: Mapped[bool]
    supplier: Mapped[str]
    supplier_ref: Mapped[str]
    price: Mapped[int]
    home_id: Mapped[UUID | None] = mapped_column(ForeignKey("stock_place.id"))
    note: Mapped[str]
    active: Mapped[bool]


class StockCodeRow(Base):
    """A code of a product: one code is of one product. `factor`: units in a box of this code."""

    __tablename__ = "stock_code"
    __table_args__ = (
        CheckConstraint("length(code) > 0", name="code_filled"),
        CheckConstraint("factor > 0", name="factor_positive"),
        Index("ix_stock_code_product_id", "product_id"),
        {"sqlite_with_rowid": False},
    )
    topic: ClassVar[Topic] = Topic.STOCK

    code: Mapped[str] = mapped_column(primary_key=True)
    product_id: Mapped[UUID] = mapped_column(ForeignKey("stock_product.id"))
    factor: Mapped[int]
    label: Mapped[str]


class StockLotRow(Base):
    """A lot. `number` empty: units without one, apart by expiry (`expiry_key`, "" without)."""

    __tablename__ = "stock_lot"
    __table_args__ = (
        Index("uq_stock_lot_number", "product_id", "number", unique=True,
              sqlite_where=text("number <> ''")),
        Index("uq_stock_lot_no_number", "product_id", "expiry_key", unique=True,
              sqlite_where=text("number = ''")),
        Index("ix_stock_lot_number_key", "number_key"),
        Index("ix_stock_lot_product_id", "product_id"),
        Index("ix_stock_lot_expiry", "expiry"),
    )  # fmt: skip
    topic: ClassVar[Topic] = Topic.STOCK

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    product_id: Mapped[UUID] = mapped_column(ForeignKey("stock_product.id"))
    number: Mapped[str]
    number_key: Mapped[str]  # upper case, without spaces nor signs: how it is looked for
    expiry: Mapped[date | None]
    expiry_key: Mapped[str]
    first_at: Mapped[datetime]
    recalled_at: Mapped[datetime | None]


class StockMovementRow(Base):
    """One line of the ledger. `on_day` is the practice's day of `at`.

    `source`/`source_id`: the order, count, excursion… it was part of. `reverses`: the deed a
    counter-entry takes back. `erased`: whom it was for was erased since.
    """

    __tablename__ = "stock_movement"
    __table_args__ = (
        CheckConstraint("quantity <> 0", name="quantity_some"),
        CheckConstraint(
            "kind IN ('reception', 'issue', 'return', 'transfer', 'quarantine', 'release', "
            "'count', 'discard', 'supplier_return', 'correction')",
            name="kind_known",
        ),
        CheckConstraint(
            "CASE WHEN kind IN ('reception', 'return') THEN quantity > 0 "
            "WHEN kind IN ('issue', 'discard', 'supplier_return') THEN quantity < 0 ELSE 1 END",
            name="sign_right",
        ),
        CheckConstraint("kind <> 'issue' OR held = 0", name="issued_usable"),
        CheckConstraint(
            "kind <> 'issue' OR patient_id IS NOT NULL OR round_id IS NOT NULL "
            "OR professional_id IS NOT NULL OR erased = 1",
            name="issued_to_somebody",
        ),
        Index("ix_stock_movement_lot_id", "lot_id"),
        Index("ix_stock_movement_product_id", "product_id"),
        Index("ix_stock_movement_deed_id", "deed_id"),
        Index("ix_stock_movement_patient_id", "patient_id",
              sqlite_where=text("patient_id IS NOT NULL")),
        Index("ix_stock_movement_round_id", "round_id",
              sqlite_where=text("round_id IS NOT NULL")),
        Index("ix_stock_movement_source_id", "source_id",
              sqlite_where=text("source_id IS NOT NULL")),
        Index("ix_stock_movement_reverses", "reverses",
              sqlite_where=text("reverses IS NOT NULL")),
        # What was used since a day, product by product, in the index alone (orders).
        Index("ix_stock_movement_used", "on_day", "product_id", "quantity",
              sqlite_where=text("kind IN ('issue', 'return')")),
    )  # fmt: skip
    topic: ClassVar[Topic] = Topic.STOCK

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    deed_id: Mapped[UUID]
    at: Mapped[datetime]
    on_day: Mapped[date]
    kind: Mapped[str]
    reason: Mapped[str]
    note: Mapped[str]
    product_id: Mapped[UUID] = mapped_column(ForeignKey("stock_product.id"))
    lot_id: Mapped[UUID] = mapped_column(ForeignKey("stock_lot.id"))
    place_id: Mapped[UUID] = mapped_column(ForeignKey("stock_place.id"))
    held: Mapped[bool]
    quantity: Mapped[int]
    author_id: Mapped[UUID]
    author: Mapped[str]
    patient_id: Mapped[UUID | None] = mapped_column(ForeignKey("patient.id"))
    round_id: Mapped[UUID | None] = mapped_column(ForeignKey("round.id"))
    professional_id: Mapped[UUID | None] = mapped_column(ForeignKey("professional.id"))
    intervention_id: Mapped[UUID | None]
    serial: Mapped[str]
    source: Mapped[str]
    source_id: Mapped[UUID | None]
    reverses: Mapped[UUID | None]
    erased: Mapped[bool] = mapped_column(server_default=text("0"))


class StockBalanceRow(Base):
    """What remains of a lot at a place, usable and held apart: the sum of its movements."""

    __tablename__ = "stock_balance"
    __table_args__ = (
        CheckConstraint("quantity >= 0", name="never_negative"),
        Index("ix_stock_balance_present", "lot_id", sqlite_where=text("quantity > 0")),
        Index("ix_stock_balance_place_id", "place_id", sqlite_where=text("quantity > 0")),
        {"sqlite_with_rowid": False},
    )
    topic: ClassVar[Topic] = Topic.STOCK

    lot_id: Mapped[UUID] = mapped_column(ForeignKey("stock_lot.id"), primary_key=True)
    place_id: Mapped[UUID] = mapped_column(ForeignKey("stock_place.id"), primary_key=True)
    held: Mapped[bool] = mapped_column(primary_key=True)
    quantity: Mapped[int]


class StockSerialRow(Base):
    """A box known by its serial number: received once, `present` until it leaves."""

    __tablename__ = "stock_serial"
    __table_args__ = (
        Index("ix_stock_serial_lot_id", "lot_id"),
        {"sqlite_with_rowid": False},
    )
    topic: ClassVar[Topic] = Topic.STOCK

    product_id: Mapped[UUID] = mapped_column(ForeignKey("stock_product.id"), primary_key=True)
    serial: Mapped[str] = mapped_column(primary_key=True)
    lot_id: Mapped[UUID] = mapped_column(ForeignKey("stock_lot.id"))
    received_at: Mapped[datetime]
    present: Mapped[bool]
