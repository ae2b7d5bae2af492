"""The rows behind records opened outside one's circle of care."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, text
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class GlassRow(Base):
    """One opening: by whom, of whose record, why, until when, and who read it back."""

    __tablename__ = "glass"
    __table_args__ = (
        CheckConstraint(
            "reason IN ('emergency', 'replacement', 'on_call', 'request', 'other')",
            name="reason_known",
        ),
        CheckConstraint("until > opened_at", name="ends_after"),
        CheckConstraint("(read_at IS NULL) = (read_by = '')", name="read_by_somebody"),
        Index("ix_glass_open", "user_id", sqlite_where=text("ended_at IS NULL")),
        Index("ix_glass_patient_id", "patient_id", "opened_at"),
        Index("ix_glass_unread", "opened_at", sqlite_where=text("read_at IS NULL")),
    )
    topic: ClassVar[Topic] = Topic.GLASS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("user_account.id"))
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"))
    reason: Mapped[str]
    words: Mapped[str]
    opened_at: Mapped[datetime]
    until: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    read_at: Mapped[datetime | None]
    read_by: Mapped[str]
