"""The rows behind the lists of the agenda: who waits, who did not come, what was put aside."""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, text
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class WaitingEntryRow(Base):
    """Somebody waits for an appointment. `days` are weekdays as digits, empty: any."""

    __tablename__ = "waiting_entry"
    __table_args__ = (
        CheckConstraint("minutes > 0", name="minutes_some"),
        CheckConstraint("state IN ('open', 'placed', 'withdrawn')", name="state_known"),
        CheckConstraint("(state = 'open') = (settled_at IS NULL)", name="settled_when"),
        Index("ix_waiting_entry_patient_id", "patient_id"),
        Index("ix_waiting_entry_appointment_id", "appointment_id"),
        Index("ix_waiting_entry_open", "since", sqlite_where=text("state = 'open'")),
    )
    topic: ClassVar[Topic] = Topic.WAITING

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"))
    kind: Mapped[str]
    place: Mapped[str]
    title: Mapped[str]
    minutes: Mapped[int]
    not_before: Mapped[date | None]
    before: Mapped[date | None]
    days: Mapped[str]
    mornings: Mapped[bool]
    afternoons: Mapped[bool]
    urgent: Mapped[bool]
    note: Mapped[str]
    since: Mapped[datetime]
    added_by: Mapped[str]
    state: Mapped[str]
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[str]
    appointment_id: Mapped[UUID | None] = mapped_column(ForeignKey("appointment.id"))
    plan_id: Mapped[UUID | None]
    intervention_id: Mapped[UUID | None]


class WaitingProfessionalRow(Base):
    """A professional somebody waits for; any of them will do."""

    __tablename__ = "waiting_professional"
    __table_args__ = (
        Index("ix_waiting_professional_waiting_id", "waiting_id", "position"),
        Index("ix_waiting_professional_professional_id", "professional_id"),
    )
    topic: ClassVar[Topic] = Topic.WAITING

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    waiting_id: Mapped[UUID] = mapped_column(ForeignKey("waiting_entry.id"))
    professional_id: Mapped[UUID] = mapped_column(ForeignKey("professional.id"))
    position: Mapped[int]


class NoShowFollowUpRow(Base):
    """What was done since somebody did not come; none yet: nothing."""

    __tablename__ = "no_show_follow_up"
    __table_args__ = (
        CheckConstraint(
            "step IN ('to_call', 'no_answer', 'rebooked', 'closed')", name="step_known"
        ),
        Index(
            "uq_no_show_follow_up_appointment_id_patient_id",
            "appointment_id",
            "patient_id",
            unique=True,
        ),
        Index("ix_no_show_follow_up_patient_id", "patient_id"),
    )
    topic: ClassVar[Topic] = Topic.WAITING

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    appointment_id: Mapped[UUID] = mapped_column(ForeignKey("appointment.id"))
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"))
    version: Mapped[int]
    step: Mapped[str]
    tries: Mapped[int]
    last_at: Mapped[datetime | None]
    note: Mapped[str]
    author: Mapped[str]


class TripAsideRow(Base):
    """A trip that could be spared and was left as it is; its key says which two, and when."""

    __tablename__ = "trip_aside"
    topic: ClassVar[Topic] = Topic.WAITING

    key: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    author: Mapped[str]


class AbsenceCallRow(Base):
    """Somebody to be told that their appointment cannot be kept, and whether they were."""

    __tablename__ = "absence_call"
    __table_args__ = (
        CheckConstraint("state IN ('to_call', 'no_answer', 'called')", name="state_known"),
    )
    topic: ClassVar[Topic] = Topic.WAITING

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    appointment_id: Mapped[UUID] = mapped_column(ForeignKey("appointment.id"), unique=True)
    version: Mapped[int]
    state: Mapped[str]
    at: Mapped[datetime]
    author: Mapped[str]
