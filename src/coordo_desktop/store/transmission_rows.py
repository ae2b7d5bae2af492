"""The rows of transmissions: entries, who must read and who read them, cibles, open actions.

Entries are added, never altered: triggers hold that (migration 0004). Rows only; the questions
live in `transmissions`, `foci` and `board`.
"""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, text
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base

OPEN = text("state = 'open'")


class FocusRow(Base):
    """One cible of one patient; `label_key` is its folded label, `last_number` its last entry."""

    __tablename__ = "focus"
    __table_args__ = (
        CheckConstraint("length(label) > 0", name="label_filled"),
        CheckConstraint("state IN ('open', 'closed')", name="state_known"),
        Index("ix_focus_patient_id", "patient_id", "state", "label_key"),
        Index("ix_focus_label_key", "label_key"),
        Index("ix_focus_last_entry_at", "last_entry_at", sqlite_where=OPEN),
    )
    topic: ClassVar[Topic] = Topic.TRANSMISSIONS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"))
    label: Mapped[str]
    label_key: Mapped[str]
    state: Mapped[str]
    priority: Mapped[int]
    opened_at: Mapped[datetime]
    last_entry_at: Mapped[datetime]
    last_number: Mapped[int]
    entries: Mapped[int]
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[str]
    result: Mapped[str]


class TransmissionRow(Base):
    """One signed entry. `number` is the order of signing, whatever the clock said.

    `body` holds the parts of the kind in the order of its headings, separated by U+001E;
    `priority` is its rank; `recipients` a JSON array of [kind, ref, label]; `expected` how many
    people were to read it.
    """

    __tablename__ = "transmission"
    __table_args__ = (
        CheckConstraint("length(body) > 0", name="body_filled"),
        CheckConstraint("priority BETWEEN 1 AND 3", name="priority_known"),
        CheckConstraint(
            "(withdrawn_at IS NULL) = (withdrawn_reason = '')", name="withdrawn_with_reason"
        ),
        Index("ix_transmission_patient_id", "patient_id", "number"),
        Index("ix_transmission_at", "at", "patient_id"),
        Index("ix_transmission_signed_at", "signed_at", "patient_id"),
        Index("ix_transmission_author_id", "author_id", "number"),
        Index("ix_transmission_focus_id", "focus_id", "number"),
        Index("ix_transmission_priority", "priority", "number"),
        Index(
            "uq_transmission_corrects",
            "corrects",
            unique=True,
            sqlite_where=text("corrects IS NOT NULL"),
        ),
        Index(
            "ix_transmission_replies_to", "replies_to", sqlite_where=text("replies_to IS NOT NULL")
        ),
        Index(
            "ix_transmission_withdrawn_at",
            "withdrawn_at",
            "patient_id",
            sqlite_where=text("withdrawn_at IS NOT NULL"),
        ),
        {"sqlite_autoincrement": True},
    )
    topic: ClassVar[Topic] = Topic.TRANSMISSIONS

    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"))
    kind: Mapped[str]
    focus: Mapped[str]
    focus_id: Mapped[UUID | None] = mapped_column(ForeignKey("focus.id"))
    body: Mapped[str]
    priority: Mapped[int]
    recipients: Mapped[str]
    expected: Mapped[int]
    at: Mapped[datetime]
    signed_at: Mapped[datetime]
    author_id: Mapped[UUID]
    author: Mapped[str]
    profession: Mapped[str]
    corrects: Mapped[UUID | None] = mapped_column(ForeignKey("transmission.id"))
    replies_to: Mapped[UUID | None] = mapped_column(ForeignKey("transmission.id"))
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[str]
    withdrawn_reason: Mapped[str]


class UnreadRow(Base):
    """An entry that waits to be read by one person; gone once read, corrected or withdrawn."""

    __tablename__ = "transmission_unread"
    __table_args__ = (
        Index("ix_transmission_unread_number", "number"),
        {"sqlite_with_rowid": False},
    )
    topic: ClassVar[Topic] = Topic.TRANSMISSIONS

    user_id: Mapped[UUID] = mapped_column(primary_key=True)
    priority: Mapped[int] = mapped_column(Integer, primary_key=True)
    number: Mapped[int] = mapped_column(
        Integer, ForeignKey("transmission.number"), primary_key=True
    )


class ReceiptRow(Base):
    """Who read an entry, when; `expected` when it was addressed to them."""

    __tablename__ = "receipt"
    __table_args__ = {"sqlite_with_rowid": False}
    topic: ClassVar[Topic] = Topic.TRANSMISSIONS

    number: Mapped[int] = mapped_column(
        Integer, ForeignKey("transmission.number"), primary_key=True
    )
    user_id: Mapped[UUID] = mapped_column(primary_key=True)
    read_at: Mapped[datetime]
    expected: Mapped[bool]


class FollowUpRow(Base):
    """Something to do or check again, until somebody closes it."""

    __tablename__ = "follow_up"
    __table_args__ = (
        CheckConstraint("length(text) > 0", name="text_filled"),
        CheckConstraint("state IN ('open', 'done', 'not_done')", name="state_known"),
        CheckConstraint("state <> 'not_done' OR length(reason) > 0", name="not_done_with_reason"),
        Index("ix_follow_up_patient_id", "patient_id", "state", "due"),
        Index("ix_follow_up_due", "due", sqlite_where=OPEN),
        Index("ix_follow_up_transmission_id", "transmission_id"),
    )
    topic: ClassVar[Topic] = Topic.TRANSMISSIONS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"))
    transmission_id: Mapped[UUID | None] = mapped_column(ForeignKey("transmission.id"))
    focus: Mapped[str]
    text: Mapped[str]
    due: Mapped[datetime | None]
    opened_at: Mapped[datetime]
    opened_by: Mapped[str]
    state: Mapped[str]
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[str]
    reason: Mapped[str]


class PhraseRow(Base):
    """A phrase of the team; an empty text hides the default of that abbreviation."""

    __tablename__ = "phrase"
    topic: ClassVar[Topic] = Topic.TRANSMISSIONS

    abbreviation: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]


class OwnFocusRow(Base):
    """A cible the team added to the library."""

    __tablename__ = "focus_library"
    topic: ClassVar[Topic] = Topic.TRANSMISSIONS

    label_key: Mapped[str] = mapped_column(primary_key=True)
    label: Mapped[str]
    added_at: Mapped[datetime]
    added_by: Mapped[str]
