"""The rows of what is done with backups: other places, rehearsals of restoring."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class BackupPlaceRow(Base):
    """A second place of the backups, and how its last copy went."""

    __tablename__ = "backup_place"
    __table_args__ = (CheckConstraint("length(path) > 0", name="path_filled"),)
    topic: ClassVar[Topic] = Topic.CONTINUITY

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    path: Mapped[str]
    inside: Mapped[str]
    mark: Mapped[str] = mapped_column(unique=True)
    added_at: Mapped[datetime]
    copied_at: Mapped[datetime | None]
    copy_of: Mapped[str]
    made_at: Mapped[datetime | None]
    tried_at: Mapped[datetime | None]
    error: Mapped[str]
    purge_before: Mapped[datetime | None]


class BackupDrillRow(Base):
    """A rehearsal of restoring; `problems`: codes, separated by spaces. Rows are only added."""

    __tablename__ = "backup_drill"
    topic: ClassVar[Topic] = Topic.CONTINUITY

    row_no: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    backup_id: Mapped[str]
    place: Mapped[str]
    ok: Mapped[bool]
    problems: Mapped[str]
    records: Mapped[int]
    milliseconds: Mapped[int]
    paper: Mapped[bool]
    user_id: Mapped[UUID | None]
