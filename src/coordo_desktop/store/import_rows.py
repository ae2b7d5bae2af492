"""The rows that remember imports: each run, whose each imported row became, what was updated."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary, text
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class ImportRunRow(Base):
    """One import. `professionals` are the ids (hex, spaced) of those it added to the directory."""

    __tablename__ = "import_run"
    topic: ClassVar[Topic] = Topic.IMPORTS

    id: Mapped[UUID] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    author_id: Mapped[UUID]
    author: Mapped[str]
    file_sha256: Mapped[str]
    signature: Mapped[str]
    rows: Mapped[int]
    created: Mapped[int]
    updated: Mapped[int]
    unchanged: Mapped[int]
    duplicates: Mapped[int]
    refused: Mapped[int]
    warnings: Mapped[int]
    professionals: Mapped[str]
    undone_at: Mapped[datetime | None]
    undone_by: Mapped[str]


class ImportOriginRow(Base):
    """Whose an imported row became: by its exact traits, and by the other program's number.

    `run_id` is the import that created the patient; NULL where one on file was recognised.
    """

    __tablename__ = "import_origin"
    __table_args__ = (
        Index("ix_import_origin_external", "external", sqlite_where=text("external <> 0")),
        {"sqlite_with_rowid": False},
    )
    topic: ClassVar[Topic] = Topic.IMPORTS

    key: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    occurrence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    patient_id: Mapped[UUID] = mapped_column(
        ForeignKey("patient.id", ondelete="CASCADE"), index=True
    )
    external: Mapped[int] = mapped_column(BigInteger)
    marks: Mapped[bytes] = mapped_column(LargeBinary)
    run_id: Mapped[UUID | None] = mapped_column(ForeignKey("import_run.id"))


class ImportUpdateRow(Base):
    """What an import wrote over: JSON of the fields as they were, and the version it left."""

    __tablename__ = "import_update"
    __table_args__ = {"sqlite_with_rowid": False}
    topic: ClassVar[Topic] = Topic.IMPORTS

    run_id: Mapped[UUID] = mapped_column(ForeignKey("import_run.id"), primary_key=True)
    patient_id: Mapped[UUID] = mapped_column(
        ForeignKey("patient.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    before: Mapped[str]
    marks_before: Mapped[bytes | None] = mapped_column(LargeBinary)
    version_after: Mapped[int]
