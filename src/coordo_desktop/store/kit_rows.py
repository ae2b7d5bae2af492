"""The rows of emergency kits: composition, seal, checks. A kit is a place of kind `kit`.

A trigger breaks the seal of a kit when anything moves in it that is not part of its own check
(`source` 'kit'), or takes back a part of it, whichever window moves it.
"""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class KitSealRow(Base):
    """How a kit stands. `seal` empty: none was put; `broken_at` None: it is intact.

    `checked_day`: the day of its last full check, None where it never was.
    """

    __tablename__ = "kit_seal"
    __table_args__ = ({"sqlite_with_rowid": False},)
    topic: ClassVar[Topic] = Topic.STOCK

    kit_id: Mapped[UUID] = mapped_column(ForeignKey("stock_place.id"), primary_key=True)
    version: Mapped[int]
    seal: Mapped[str]
    sealed_at: Mapped[datetime | None]
    broken_at: Mapped[datetime | None]
    broken_note: Mapped[str]
    checked_day: Mapped[date | None]


class KitLineRow(Base):
    """A line of the composition. `product_id` None: a device that is ticked, not counted in stock.

    `until`: battery, electrodes or service of a device, watched like an expiry.
    """

    __tablename__ = "kit_line"
    __table_args__ = (
        CheckConstraint("length(name) > 0", name="name_filled"),
        CheckConstraint("required > 0", name="required_some"),
        Index("ix_kit_line_kit_id", "kit_id", "position"),
        Index("ix_kit_line_product_id", "product_id"),
    )
    topic: ClassVar[Topic] = Topic.STOCK

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    kit_id: Mapped[UUID] = mapped_column(ForeignKey("stock_place.id"))
    position: Mapped[int]
    section: Mapped[str]
    name: Mapped[str]
    product_id: Mapped[UUID | None] = mapped_column(ForeignKey("stock_product.id"))
    required: Mapped[int]
    until: Mapped[date | None]
    active: Mapped[bool]


class KitCheckRow(Base):
    """A full check that was signed. `seal_before` as read; `seal_after` put when it was closed.

    `complete`: nothing was missing once it was closed. `undone_at`: taken back; it may be while
    the kit is as it left it (`version_after`).
    """

    __tablename__ = "kit_check"
    __table_args__ = (Index("ix_kit_check_kit_id", "kit_id", "at"),)
    topic: ClassVar[Topic] = Topic.STOCK

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    kit_id: Mapped[UUID] = mapped_column(ForeignKey("stock_place.id"))
    at: Mapped[datetime]
    day: Mapped[date]
    seal_before: Mapped[str]
    seal_intact: Mapped[bool]
    broken_before: Mapped[datetime | None]
    sealed_before: Mapped[datetime | None]
    checked_before: Mapped[date | None]
    seal_after: Mapped[str]
    version_after: Mapped[int]
    complete: Mapped[bool]
    note: Mapped[str]
    author_id: Mapped[UUID]
    author: Mapped[str]
    undone_at: Mapped[datetime | None]


class KitCheckLineRow(Base):
    """What a check found of a line, as the line was then; counts in units.

    `found` usable units before it, `expired` taken out, `added` from the reserve.
    """

    __tablename__ = "kit_check_line"
    __table_args__ = (
        CheckConstraint("found >= 0 AND added >= 0 AND expired >= 0", name="figures_positive"),
        Index("ix_kit_check_line_check_id", "check_id", "position"),
    )
    topic: ClassVar[Topic] = Topic.STOCK

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    check_id: Mapped[UUID] = mapped_column(ForeignKey("kit_check.id"))
    line_id: Mapped[UUID] = mapped_column(ForeignKey("kit_line.id"))
    position: Mapped[int]
    name: Mapped[str]
    required: Mapped[int]
    found: Mapped[int]
    expired: Mapped[int]
    added: Mapped[int]
    until: Mapped[date | None]
