"""The rows of the search index: one document for each person, and the misspellings of words."""

from sqlalchemy import ForeignKey, Integer
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.store.base import Base

__all__ = ["SearchDocRow", "SearchVariantRow"]


class SearchDocRow(Base):
    """What one person is found by. Never updated: replaced, so that the index stays in step.

    `row_no` is the person's place in the lists (active first, then by name): matches come out of
    the full-text index already in the order they are shown, and a page of twenty costs twenty.
    """

    __tablename__ = "search_doc"

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    patient_row: Mapped[int] = mapped_column(
        ForeignKey("patient.row_no", ondelete="CASCADE"), unique=True
    )
    family: Mapped[str]
    given: Mapped[str]
    town: Mapped[str]
    codes: Mapped[str]


class SearchVariantRow(Base):
    """A word as it may be misspelled: its beginning with one letter left out."""

    __tablename__ = "search_variant"
    __table_args__ = {"sqlite_with_rowid": False}

    variant: Mapped[str] = mapped_column(primary_key=True)
    word: Mapped[str] = mapped_column(primary_key=True)
