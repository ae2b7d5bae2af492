"""The rows of tasks and of the series they come from."""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, text
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base

_OPEN = text("state = 'open'")


class TaskSeriesRow(Base):
    """An intervention's recurrence between two changes of it.

    `anchor` is the day its rule counts from, `start` and `until` the days it makes tasks for (a
    change keeps the anchor of what did not change). `generated_until` is the last day made so
    far. `condition` is « jusqu'à ce que » as JSON; `ended` says why it stopped before its time.
    """

    __tablename__ = "task_series"
    __table_args__ = (
        CheckConstraint("state IN ('active', 'suspended', 'ended')", name="state_known"),
        Index("ix_task_series_plan_id", "plan_id", "intervention_id"),
        Index("ix_task_series_patient_id", "patient_id"),
        Index(
            "ix_task_series_generated_until",
            "generated_until",
            sqlite_where=text("state = 'active'"),
        ),
        Index(
            "ix_task_series_condition",
            "patient_id",
            sqlite_where=text("condition <> '' AND state <> 'ended'"),
        ),
    )
    topic: ClassVar[Topic] = Topic.TASKS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"))
    plan_id: Mapped[UUID]
    objective_id: Mapped[UUID]
    intervention_id: Mapped[UUID]
    label: Mapped[str]
    kind: Mapped[str]
    who_kind: Mapped[str]
    who_ref: Mapped[str]
    who_label: Mapped[str]
    frequency: Mapped[str]
    condition: Mapped[str]
    anchor: Mapped[date]
    start: Mapped[date]
    until: Mapped[date | None]
    generated_until: Mapped[date]
    state: Mapped[str]
    ended: Mapped[str]


class TaskRow(Base):
    """One thing to do on one day.

    `slot_on` and `slot` are where its series put it, for ever; `due` is where it stands now and
    `first_due` where it stood before it was first postponed. `at` is `HH:MM` or empty.
    """

    __tablename__ = "task"
    __table_args__ = (
        CheckConstraint("length(label) > 0", name="label_filled"),
        CheckConstraint(
            "state IN ('open', 'done', 'partly', 'not_done', 'refused', 'cancelled')",
            name="state_known",
        ),
        CheckConstraint("(state = 'open') = (settled_at IS NULL)", name="settled_when"),
        Index("ix_task_due", "due", "patient_id", sqlite_where=_OPEN),
        Index("ix_task_patient_id", "patient_id", "due"),
        Index("ix_task_open", "patient_id", "due", "urgent", "who_ref", sqlite_where=_OPEN),
        Index("ix_task_done", "patient_id", "due",
              sqlite_where=text("state IN ('done', 'partly')")),
        Index("ix_task_settled_at", "settled_at", sqlite_where=text("settled_at IS NOT NULL")),
        Index("ix_task_intervention_id", "intervention_id", "slot_on"),
        Index("ix_task_transmission_id", "transmission_id",
              sqlite_where=text("transmission_id IS NOT NULL")),
        Index("uq_task_series_id_slot_on_slot", "series_id", "slot_on", "slot", unique=True),
    )  # fmt: skip
    topic: ClassVar[Topic] = Topic.TASKS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"))
    series_id: Mapped[UUID | None] = mapped_column(ForeignKey("task_series.id"))
    slot_on: Mapped[date | None]
    slot: Mapped[str]
    plan_id: Mapped[UUID | None]
    objective_id: Mapped[UUID | None]
    intervention_id: Mapped[UUID | None]
    label: Mapped[str]
    due: Mapped[date]
    at: Mapped[str]
    moment: Mapped[str]
    kind: Mapped[str]
    who_kind: Mapped[str]
    who_ref: Mapped[str]
    who_label: Mapped[str]
    urgent: Mapped[bool]
    state: Mapped[str]
    first_due: Mapped[date | None]
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[str]
    reason: Mapped[str]
    note: Mapped[str]
    transmission_id: Mapped[UUID | None] = mapped_column(ForeignKey("transmission.id"))
    added_at: Mapped[datetime]
    added_by: Mapped[str]


class TaskMeasurementRow(Base):
    """A value that was kept with a task."""

    __tablename__ = "task_measurement"
    __table_args__ = {"sqlite_with_rowid": False}
    topic: ClassVar[Topic] = Topic.TASKS

    task_id: Mapped[UUID] = mapped_column(ForeignKey("task.id"), primary_key=True)
    measurement_id: Mapped[UUID] = mapped_column(
        ForeignKey("measurement.id"), primary_key=True, index=True
    )
