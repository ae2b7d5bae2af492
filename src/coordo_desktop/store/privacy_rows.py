"""The rows of requests about one's data, of what people want said, of breaches."""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class PrivacyRequestRow(Base):
    """A request; without a patient: somebody who has no record here, or no longer."""

    __tablename__ = "privacy_request"
    __table_args__ = (
        CheckConstraint(
            "state IN ('open', 'answered', 'refused', 'withdrawn')", name="state_known"
        ),
        CheckConstraint("(state = 'open') = (closed_on IS NULL)", name="closed_told"),
        Index("ix_privacy_request_patient_id", "patient_id"),
        Index("ix_privacy_request_state", "state", "received_on"),
    )
    topic: ClassVar[Topic] = Topic.PRIVACY

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    patient_id: Mapped[UUID | None] = mapped_column(ForeignKey("patient.id"))
    kind: Mapped[str]
    requester: Mapped[str]
    requester_name: Mapped[str]
    received_on: Mapped[date]
    identity: Mapped[str]
    words: Mapped[str]
    extended: Mapped[bool]
    extended_why: Mapped[str]
    state: Mapped[str]
    closed_on: Mapped[date | None]
    handed: Mapped[str]
    answer: Mapped[str]
    added_at: Mapped[datetime]
    added_by: Mapped[str]


class PrivacyStatementRow(Base):
    """What a person wants said beside their record; append-only but for its withdrawal."""

    __tablename__ = "privacy_statement"
    __table_args__ = (Index("ix_privacy_statement_patient_id", "patient_id"),)
    topic: ClassVar[Topic] = Topic.PRIVACY

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"))
    about: Mapped[str]
    text: Mapped[str]
    said_on: Mapped[date]
    added_at: Mapped[datetime]
    author_id: Mapped[UUID]
    author: Mapped[str]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by: Mapped[str]


class PrivacyBreachRow(Base):
    """A line of the register of breaches; `natures` their codes, separated by commas."""

    __tablename__ = "privacy_breach"
    __table_args__ = (
        CheckConstraint("risk IN ('unknown', 'none', 'risk', 'high')", name="risk_known"),
        Index("ix_privacy_breach_closed_at", "closed_at"),
    )
    topic: ClassVar[Topic] = Topic.PRIVACY

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    discovered_at: Mapped[datetime]
    natures: Mapped[str]
    facts: Mapped[str]
    people_kinds: Mapped[str]
    people: Mapped[int | None]
    data_kinds: Mapped[str]
    records: Mapped[int | None]
    consequences: Mapped[str]
    measures: Mapped[str]
    risk: Mapped[str]
    notified_at: Mapped[datetime | None]
    late_why: Mapped[str]
    people_told_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    added_at: Mapped[datetime]
    added_by: Mapped[str]
