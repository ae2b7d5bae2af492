"""The rows of Aujourd'hui: what is decided of the rules, lines put to sleep, answers awaited.

Snoozes and chases are added, never altered: triggers hold that (migration 0011).
"""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, text
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class AlertRuleRow(Base):
    """What the practice decided of one rule; no threshold: the rule's own."""

    __tablename__ = "alert_rule"
    topic: ClassVar[Topic] = Topic.TODAY

    rule: Mapped[str] = mapped_column(primary_key=True)
    enabled: Mapped[bool]
    threshold: Mapped[float | None]


class AlertSnoozeRow(Base):
    """A line put to sleep until a day; the last row of a key speaks, `until` past wakes it."""

    __tablename__ = "alert_snooze"
    __table_args__ = (
        CheckConstraint("length(key) > 0", name="key_filled"),
        CheckConstraint("length(reason) > 0", name="reason_filled"),
        Index("ix_alert_snooze_key", "key", "seq"),
        Index("ix_alert_snooze_until", "until"),
        Index("ix_alert_snooze_patient_id", "patient_id"),
    )
    topic: ClassVar[Topic] = Topic.TODAY

    seq: Mapped[int] = mapped_column(Integer, primary_key=True)
    key: Mapped[str]
    patient_id: Mapped[UUID | None] = mapped_column(ForeignKey("patient.id"))
    until: Mapped[date]
    reason: Mapped[str]
    author_id: Mapped[UUID]
    author: Mapped[str]
    at: Mapped[datetime]


class AwaitedRow(Base):
    """Who owes what since when; `exam_key` is the folded name of an examination ordered."""

    __tablename__ = "awaited"
    __table_args__ = (
        CheckConstraint("length(what) > 0", name="what_filled"),
        CheckConstraint("state IN ('open', 'received', 'given_up')", name="state_known"),
        CheckConstraint("(state = 'open') = (settled_at IS NULL)", name="settled_when"),
        Index("ix_awaited_patient_id", "patient_id", "since"),
        Index("ix_awaited_since", "since", sqlite_where=text("state = 'open'")),
        Index(
            "ix_awaited_exam_key", "patient_id", "exam_key", "since",
            sqlite_where=text("exam_key <> ''"),
        ),
    )  # fmt: skip
    topic: ClassVar[Topic] = Topic.TODAY

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"))
    kind: Mapped[str]
    what: Mapped[str]
    from_whom: Mapped[str]
    professional_id: Mapped[UUID | None] = mapped_column(ForeignKey("professional.id"), index=True)
    exam: Mapped[str]
    exam_key: Mapped[str]
    since: Mapped[date]
    due: Mapped[date | None]
    chased_on: Mapped[date | None]
    chases: Mapped[int]
    state: Mapped[str]
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[str]
    note: Mapped[str]
    added_at: Mapped[datetime]
    added_by: Mapped[str]


class AwaitedChaseRow(Base):
    """One chase of an answer, with the hash of the letter where one was made."""

    __tablename__ = "awaited_chase"
    __table_args__ = (Index("ix_awaited_chase_awaited_id", "awaited_id", "row_no"),)
    topic: ClassVar[Topic] = Topic.TODAY

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    awaited_id: Mapped[UUID] = mapped_column(ForeignKey("awaited.id"))
    day: Mapped[date]
    author_id: Mapped[UUID]
    author: Mapped[str]
    at: Mapped[datetime]
    sha256: Mapped[str]
