"""The rows of the cold chain: what fridges showed, when they left their limits, what was decided.

`cold_reading` only grows: triggers refuse its change and its deletion. A reading is corrected by
another that `replaces` it.
"""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, text
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class ColdReadingRow(Base):
    """What a fridge showed, in tenths of a degree Celsius.

    `low`/`high`: extremes since the last reset. `limit_low`/`limit_high`: the fridge's limits when
    it was written. `void`: says that the reading it replaces never was.
    """

    __tablename__ = "cold_reading"
    __table_args__ = (
        CheckConstraint("half IN ('morning', 'evening')", name="half_known"),
        CheckConstraint("low IS NULL OR low <= value", name="low_under"),
        CheckConstraint("high IS NULL OR high >= value", name="high_over"),
        CheckConstraint("void = 0 OR replaces IS NOT NULL", name="void_replaces"),
        Index("ix_cold_reading_place_id", "place_id", "at"),
        Index("ix_cold_reading_on_day", "on_day", "place_id"),
        Index("uq_cold_reading_replaces", "replaces", unique=True,
              sqlite_where=text("replaces IS NOT NULL")),
    )  # fmt: skip
    topic: ClassVar[Topic] = Topic.COLD

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    place_id: Mapped[UUID] = mapped_column(ForeignKey("stock_place.id"))
    at: Mapped[datetime]
    on_day: Mapped[date]
    half: Mapped[str]
    value: Mapped[int]
    low: Mapped[int | None]
    high: Mapped[int | None]
    was_reset: Mapped[bool]
    limit_low: Mapped[int]
    limit_high: Mapped[int]
    note: Mapped[str]
    written_at: Mapped[datetime]
    author_id: Mapped[UUID]
    author: Mapped[str]
    replaces: Mapped[UUID | None] = mapped_column(ForeignKey("cold_reading.id"))
    void: Mapped[bool]


class ColdExcursionRow(Base):
    """A time out of the limits. `since_at`: the last good reading before; `void`: a misreading.

    `ended_at` None: the fridge is still out.
    """

    __tablename__ = "cold_excursion"
    __table_args__ = (
        CheckConstraint("lowest <= highest", name="extremes_in_order"),
        CheckConstraint("ended_at IS NULL OR ended_at >= started_at", name="ends_after"),
        Index("ix_cold_excursion_place_id", "place_id", "started_at"),
        Index("ix_cold_excursion_open", "place_id",
              sqlite_where=text("ended_at IS NULL AND void = 0")),
    )  # fmt: skip
    topic: ClassVar[Topic] = Topic.COLD

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    place_id: Mapped[UUID] = mapped_column(ForeignKey("stock_place.id"))
    started_at: Mapped[datetime]
    since_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    lowest: Mapped[int]
    highest: Mapped[int]
    void: Mapped[bool]


class ColdLotRow(Base):
    """A lot that was in the fridge, isolated, and what was decided of it.

    `quantity`: units exposed. `asked`: who was called. `deed_id`: the deed that gave units back.
    """

    __tablename__ = "cold_lot"
    __table_args__ = (
        CheckConstraint("quantity > 0", name="quantity_some"),
        CheckConstraint("decision IN ('', 'awaiting', 'usable', 'destroy')", name="decision_known"),
        CheckConstraint("(decision = '') = (decided_at IS NULL)", name="decided_when"),
        CheckConstraint("decision <> 'awaiting' OR length(asked) > 0", name="asked_whom"),
        Index("uq_cold_lot_excursion_id_lot_id", "excursion_id", "lot_id", unique=True),
        Index("ix_cold_lot_lot_id", "lot_id"),
        Index("ix_cold_lot_undecided", "excursion_id",
              sqlite_where=text("decision IN ('', 'awaiting')")),
    )  # fmt: skip
    topic: ClassVar[Topic] = Topic.COLD

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    version: Mapped[int]
    excursion_id: Mapped[UUID] = mapped_column(ForeignKey("cold_excursion.id"))
    lot_id: Mapped[UUID] = mapped_column(ForeignKey("stock_lot.id"))
    quantity: Mapped[int]
    decision: Mapped[str]
    asked: Mapped[str]
    note: Mapped[str]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str]
    deed_id: Mapped[UUID | None]
