"""The rows of saved lists: a question asked again and again, or patients chosen one by one."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class PatientListRow(Base):
    """One list. `criteria` is JSON; a removed list stays for its removal to be undone."""

    __tablename__ = "patient_list"
    __table_args__ = (
        CheckConstraint("kind IN ('rule', 'chosen')", name="kind_known"),
        CheckConstraint("length(name) > 0", name="name_filled"),
    )
    topic: ClassVar[Topic] = Topic.LISTS

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column()
    kind: Mapped[str]
    name: Mapped[str]
    owner_id: Mapped[UUID] = mapped_column(index=True)
    owner: Mapped[str]
    shared: Mapped[bool]
    criteria: Mapped[str]
    changed_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]

    __mapper_args__ = {"version_id_col": version}


class PatientListItemRow(Base):
    """A patient's place in a list of chosen patients."""

    __tablename__ = "patient_list_item"
    __table_args__ = (
        Index("ix_patient_list_item_list_id", "list_id", "position"),
        {"sqlite_with_rowid": False},
    )
    topic: ClassVar[Topic] = Topic.LISTS

    list_id: Mapped[UUID] = mapped_column(
        ForeignKey("patient_list.id", ondelete="CASCADE"), primary_key=True
    )
    patient_id: Mapped[UUID] = mapped_column(
        ForeignKey("patient.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    position: Mapped[int]
