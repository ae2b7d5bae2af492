"""The rows of printed sheets: the register, the very bytes, who and what was on them."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class SheetRow(Base):
    """One printed sheet. `until_number` is the last transmission known when it was made."""

    __tablename__ = "sheet"
    __table_args__ = (
        CheckConstraint("copies BETWEEN 1 AND 99", name="copies_bounds"),
        CheckConstraint("length(sha256) = 64", name="sha256_whole"),
        Index("ix_sheet_recipient_key", "recipient_key", "number"),
        Index("ix_sheet_author_id", "author_id", "number"),
        {"sqlite_autoincrement": True},
    )
    topic: ClassVar[Topic] = Topic.SHEETS

    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    title: Mapped[str]
    recipient: Mapped[str]
    recipient_key: Mapped[str]
    profile: Mapped[str]
    form: Mapped[str]
    paper: Mapped[str]
    period_start: Mapped[datetime]
    period_end: Mapped[datetime]
    until_number: Mapped[int]
    printed_at: Mapped[datetime]
    author_id: Mapped[UUID]
    author: Mapped[str]
    pages: Mapped[int]
    copies: Mapped[int]
    patients: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))
    expires_at: Mapped[datetime]
    returned_at: Mapped[datetime | None]
    destroyed: Mapped[bool]


class SheetPaperRow(Base):
    """The exact bytes of a sheet, compressed."""

    __tablename__ = "sheet_paper"
    topic: ClassVar[Topic] = Topic.SHEETS

    number: Mapped[int] = mapped_column(
        Integer, ForeignKey("sheet.number"), primary_key=True, autoincrement=False
    )
    pdf: Mapped[bytes] = mapped_column(LargeBinary)


class SheetPatientRow(Base):
    """Who was on a sheet."""

    __tablename__ = "sheet_patient"
    __table_args__ = {"sqlite_with_rowid": False}
    topic: ClassVar[Topic] = Topic.SHEETS

    number: Mapped[int] = mapped_column(Integer, ForeignKey("sheet.number"), primary_key=True)
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"), primary_key=True, index=True)


class SheetTaskRow(Base):
    """A line with a box to tick, and the open action or the task it stands for."""

    __tablename__ = "sheet_task"
    __table_args__ = (
        CheckConstraint("(follow_up_id IS NULL) <> (task_id IS NULL)", name="one_thing"),
        {"sqlite_with_rowid": False},
    )
    topic: ClassVar[Topic] = Topic.SHEETS

    number: Mapped[int] = mapped_column(Integer, ForeignKey("sheet.number"), primary_key=True)
    line: Mapped[int] = mapped_column(Integer, primary_key=True)
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"), index=True)
    follow_up_id: Mapped[UUID | None] = mapped_column(ForeignKey("follow_up.id"), index=True)
    task_id: Mapped[UUID | None] = mapped_column(ForeignKey("task.id"), index=True)
