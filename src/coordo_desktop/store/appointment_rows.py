"""The rows of the agenda: rooms, appointments, series, rounds, and what they hold of whom."""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, text
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base

_OPEN = text("state IN ('planned', 'confirmed', 'arrived')")


class RoomRow(Base):
    """A room of the practice."""

    __tablename__ = "room"
    __table_args__ = (CheckConstraint("length(name) > 0", name="name_filled"),)
    topic: ClassVar[Topic] = Topic.OPENING

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    name: Mapped[str]
    position: Mapped[int]
    active: Mapped[bool]


class RoundRow(Base):
    """A professional's round of a day; its visits are appointments that point at it.

    `leaves_at` is a local time, `HH:MM`; `starts_at`/`ends_at` follow from the order.
    """

    __tablename__ = "round"
    __table_args__ = (
        CheckConstraint("starts_at <= ends_at", name="in_order"),
        Index("ix_round_day", "day", "professional_id"),
    )
    topic: ClassVar[Topic] = Topic.ROUNDS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    professional_id: Mapped[UUID] = mapped_column(ForeignKey("professional.id"))
    day: Mapped[date]
    label: Mapped[str]
    leaves_at: Mapped[str]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    by_hand: Mapped[bool]
    sheet_number: Mapped[int]


class AppointmentSeriesRow(Base):
    """A recurrence: the rule in local time, what its occurrences say, how far they are made.

    `starts` is the local start of the first one (`2026-11-23T10:00`), `zone` its IANA name.
    `extra` and `skipped` are local starts as JSON (RDATE, EXDATE). `laid_to` is the last day
    whose occurrences are made. `ended`: no more are made.
    """

    __tablename__ = "appointment_series"
    __table_args__ = (
        CheckConstraint("length(rule) > 0 OR length(extra) > 2", name="rule_filled"),
        CheckConstraint("minutes > 0", name="minutes_some"),
        Index("ix_appointment_series_laid_to", "laid_to", sqlite_where=text("ended = 0")),
        Index("ix_appointment_series_uid", "uid"),
    )
    topic: ClassVar[Topic] = Topic.APPOINTMENTS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    rule: Mapped[str]
    starts: Mapped[str]
    minutes: Mapped[int]
    zone: Mapped[str]
    content: Mapped[str]
    extra: Mapped[str]
    skipped: Mapped[str]
    laid_to: Mapped[date]
    ended: Mapped[bool]
    uid: Mapped[str]


class AppointmentRow(Base):
    """One appointment.

    `transport` is JSON or empty, `window_from`/`window_to`/`slot` local times. `remind_on` is the
    day the reminder call is to be made, kept so that it can be asked for.
    """

    __tablename__ = "appointment"
    __table_args__ = (
        CheckConstraint("starts_at < ends_at", name="in_order"),
        CheckConstraint(
            "state IN ('planned', 'confirmed', 'arrived', 'honoured', 'cancelled', 'absent')",
            name="state_known",
        ),
        CheckConstraint(
            "place IN ('practice', 'home', 'remote', 'outside')", name="place_known"
        ),
        Index("ix_appointment_starts_at", "starts_at", "ends_at"),
        Index("uq_appointment_series_id_slot", "series_id", "slot", unique=True,
              sqlite_where=text("series_id IS NOT NULL")),
        Index("ix_appointment_round_id", "round_id", "position",
              sqlite_where=text("round_id IS NOT NULL")),
        Index("ix_appointment_remind_on", "remind_on",
              sqlite_where=text("remind_on IS NOT NULL AND reminder IN ('none', 'no_answer')")),
        # What is over and open, or ahead: counted in the index alone (`store/today_agenda`).
        Index("ix_appointment_open", "ends_at", "starts_at", "place", "id", sqlite_where=_OPEN),
        Index("ix_appointment_intervention_id", "intervention_id",
              sqlite_where=text("intervention_id IS NOT NULL")),
        Index("ix_appointment_transmission_id", "transmission_id",
              sqlite_where=text("transmission_id IS NOT NULL")),
        Index("ix_appointment_uid", "uid"),
        # What the rules of the opening view look for (`store/today_agenda`).
        Index("ix_appointment_absent", "starts_at", sqlite_where=text("state = 'absent'")),
        Index("ix_appointment_cancelled", "starts_at", sqlite_where=text("state = 'cancelled'")),
        Index("ix_appointment_transport_order", "starts_at",
              sqlite_where=text(f"{_OPEN.text} AND instr(transport, 'ask') > 0")),
        Index("ix_appointment_preparation", "starts_at",
              sqlite_where=text(
                  f"{_OPEN.text} AND preparation <> '' AND reminder <> 'reached'")),
    )  # fmt: skip
    topic: ClassVar[Topic] = Topic.APPOINTMENTS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    kind: Mapped[str]
    title: Mapped[str]
    place: Mapped[str]
    room_id: Mapped[UUID | None] = mapped_column(ForeignKey("room.id"))
    address: Mapped[str]
    preparation: Mapped[str]
    transport: Mapped[str]
    interpreter: Mapped[str]
    reminder_days: Mapped[int | None]
    remind_on: Mapped[date | None]
    reminder: Mapped[str]
    reminded_at: Mapped[datetime | None]
    note: Mapped[str]
    window_from: Mapped[str]
    window_to: Mapped[str]
    plan_id: Mapped[UUID | None]
    intervention_id: Mapped[UUID | None]
    transmission_id: Mapped[UUID | None]
    state: Mapped[str]
    state_at: Mapped[datetime | None]
    state_by: Mapped[str]
    cancel_reason: Mapped[str]
    cancelled_by_patient: Mapped[bool]
    state_note: Mapped[str]
    series_id: Mapped[UUID | None] = mapped_column(ForeignKey("appointment_series.id"))
    slot: Mapped[str]
    detached: Mapped[bool]
    round_id: Mapped[UUID | None] = mapped_column(ForeignKey("round.id"))
    position: Mapped[int]
    done_at: Mapped[datetime | None]
    forced: Mapped[bool]
    uid: Mapped[str]
    added_at: Mapped[datetime]
    added_by: Mapped[str]


class AppointmentPatientRow(Base):
    """A patient of an appointment; group sessions have several."""

    __tablename__ = "appointment_patient"
    __table_args__ = (
        CheckConstraint(
            "presence IN ('expected', 'present', 'absent', 'excused')", name="presence_known"
        ),
        Index("ix_appointment_patient_patient_id", "patient_id", "appointment_id"),
        # Covering: the agenda reads who takes part of thousands of appointments.
        Index("ix_appointment_patient_appointment_id", "appointment_id", "position", "patient_id"),
        Index("ix_appointment_patient_absent", "appointment_id", "patient_id",
              sqlite_where=text("presence = 'absent'")),
    )  # fmt: skip
    topic: ClassVar[Topic] = Topic.APPOINTMENTS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    appointment_id: Mapped[UUID] = mapped_column(ForeignKey("appointment.id"))
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"))
    position: Mapped[int]
    presence: Mapped[str]
    note: Mapped[str]


class AppointmentProfessionalRow(Base):
    """A professional of an appointment, in the order they were named."""

    __tablename__ = "appointment_professional"
    __table_args__ = (
        Index("uq_appointment_professional_appointment_id_professional_id",
              "appointment_id", "professional_id", unique=True),
        Index("ix_appointment_professional_professional_id", "professional_id", "appointment_id"),
        Index("ix_appointment_professional_appointment_id",
              "appointment_id", "position", "professional_id"),
    )  # fmt: skip
    topic: ClassVar[Topic] = Topic.APPOINTMENTS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    appointment_id: Mapped[UUID] = mapped_column(ForeignKey("appointment.id"))
    professional_id: Mapped[UUID] = mapped_column(ForeignKey("professional.id"))
    position: Mapped[int]


class AgendaHoldRow(Base):
    """Somebody's time, or a room's, that is taken: what conflicts and free slots are asked of.

    `holder` is a professional or a room. A visit of a round holds nothing: its round does.
    Cancelled appointments hold nothing.
    """

    __tablename__ = "agenda_hold"
    __table_args__ = (
        CheckConstraint("starts_at < ends_at", name="in_order"),
        CheckConstraint("(appointment_id IS NULL) <> (round_id IS NULL)", name="of_one"),
        Index("ix_agenda_hold_holder", "holder", "starts_at", "ends_at"),
        Index("ix_agenda_hold_appointment_id", "appointment_id"),
        Index("ix_agenda_hold_round_id", "round_id"),
    )
    topic: ClassVar[Topic] = Topic.APPOINTMENTS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    holder: Mapped[UUID]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    appointment_id: Mapped[UUID | None] = mapped_column(ForeignKey("appointment.id"))
    round_id: Mapped[UUID | None] = mapped_column(ForeignKey("round.id"))


class AppointmentOverrideRow(Base):
    """A conflict forced: why, by whom, what was in the way; append-only."""

    __tablename__ = "appointment_override"
    __table_args__ = (
        CheckConstraint("length(reason) > 0", name="reason_filled"),
        Index("ix_appointment_override_appointment_id", "appointment_id", "row_no"),
    )
    topic: ClassVar[Topic] = Topic.APPOINTMENTS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    appointment_id: Mapped[UUID] = mapped_column(ForeignKey("appointment.id"))
    at: Mapped[datetime]
    author_id: Mapped[UUID]
    author: Mapped[str]
    reason: Mapped[str]
    kinds: Mapped[str]
