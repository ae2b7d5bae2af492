"""The rows of the public medicines base: replaced as a whole by each newer set of files."""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class MedicineRow(Base):
    """One product.

    `row_no` is its place in the lists (sold first, then by name): matches come out of the
    full-text index already in the order they are shown. `words` and `made_of` are what it is
    found by: the words of its name, and of its substances, folded.
    """

    __tablename__ = "medicine"
    __table_args__ = (CheckConstraint("length(cis) = 8", name="cis_whole"),)
    topic: ClassVar[Topic] = Topic.MEDICINES

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    cis: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    form: Mapped[str]
    routes: Mapped[str]
    status: Mapped[str]
    marketed: Mapped[bool]
    withdrawn_on: Mapped[date | None]
    words: Mapped[str]
    made_of: Mapped[str]


class MedicinePackRow(Base):
    """A presentation. Its product may be missing from the files: a scanned box still bears it."""

    __tablename__ = "medicine_pack"
    __table_args__ = (
        Index("ix_medicine_pack_cis", "cis"),
        Index("ix_medicine_pack_cip7", "cip7"),
        {"sqlite_with_rowid": False},
    )
    topic: ClassVar[Topic] = Topic.MEDICINES

    cip13: Mapped[str] = mapped_column(primary_key=True)
    cip7: Mapped[str]
    cis: Mapped[str]
    label: Mapped[str]
    sold: Mapped[bool]


class SubstanceRow(Base):
    """A substance of the national list, under the name most products give it."""

    __tablename__ = "substance"
    __table_args__ = {"sqlite_with_rowid": False}
    topic: ClassVar[Topic] = Topic.MEDICINES

    code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]


class CompositionRow(Base):
    """A line of composition, in the order of the files; `name` as this product writes it."""

    __tablename__ = "medicine_composition"
    __table_args__ = (
        CheckConstraint("nature IN ('SA', 'FT')", name="nature_known"),
        Index("ix_medicine_composition_code", "code"),
        {"sqlite_with_rowid": False},
    )
    topic: ClassVar[Topic] = Topic.MEDICINES

    cis: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    code: Mapped[str] = mapped_column(ForeignKey("substance.code"))
    name: Mapped[str]
    dose: Mapped[str]
    reference: Mapped[str]
    nature: Mapped[str]
    link: Mapped[int]


class MedicineImportRow(Base):
    """One set of files that became the base; the last one is in use."""

    __tablename__ = "medicine_import"
    topic: ClassVar[Topic] = Topic.MEDICINES

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    imported_at: Mapped[datetime]
    author: Mapped[str]
    sha256: Mapped[str]
    published: Mapped[date | None]
    products: Mapped[int]
    packs: Mapped[int]
    substances: Mapped[int]
    compositions: Mapped[int]
    skipped: Mapped[int]
