"""The rows of material: which product a word of the plans stands for."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class MaterialLinkRow(Base):
    """A word of material (`key`: how it is compared) and its product, None: not of the stock.

    `quantity`: units for each one said. `author`, `at`: who said so last.
    """

    __tablename__ = "material_link"
    __table_args__ = (
        CheckConstraint("length(key) > 0", name="key_filled"),
        CheckConstraint("quantity > 0", name="quantity_positive"),
        Index("ix_material_link_product_id", "product_id"),
        {"sqlite_with_rowid": False},
    )
    topic: ClassVar[Topic] = Topic.STOCK

    key: Mapped[str] = mapped_column(primary_key=True)
    word: Mapped[str]
    product_id: Mapped[UUID | None] = mapped_column(ForeignKey("stock_product.id"))
    quantity: Mapped[int]
    author: Mapped[str]
    at: Mapped[datetime]
