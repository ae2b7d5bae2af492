"""The rows of lent equipment: pieces, loans, and the register of each piece."""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, text
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class EquipmentRow(Base):
    """A piece of equipment. `deposit` in cents; `words` its name and make, folded.

    `serial_key` and `code_key`: capitals and figures alone, one piece bears them.
    """

    __tablename__ = "equipment"
    __table_args__ = (
        CheckConstraint("length(name) > 0", name="name_filled"),
        CheckConstraint("length(serial_key) > 0", name="serial_filled"),
        CheckConstraint(
            "state IN ('available', 'lent', 'to_clean', 'in_service', 'lost', 'retired')",
            name="state_known",
        ),
        CheckConstraint(
            "deposit >= 0 AND loan_days >= 0 AND service_days >= 0", name="figures_positive"
        ),
        Index("uq_equipment_code_key", "code_key", unique=True,
              sqlite_where=text("code_key <> ''")),
        Index("ix_equipment_service_due", "service_due",
              sqlite_where=text("service_due IS NOT NULL")),
    )  # fmt: skip
    topic: ClassVar[Topic] = Topic.LOANS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    name: Mapped[str]
    words: Mapped[str]
    model: Mapped[str]
    serial: Mapped[str]
    serial_key: Mapped[str] = mapped_column(unique=True)
    code: Mapped[str]
    code_key: Mapped[str]
    owner: Mapped[str]
    home_id: Mapped[UUID | None] = mapped_column(ForeignKey("stock_place.id"))
    deposit: Mapped[int]
    loan_days: Mapped[int]
    service_days: Mapped[int]
    service_due: Mapped[date | None]
    cleaned_after: Mapped[bool]
    accessories: Mapped[str]
    note: Mapped[str]
    state: Mapped[str]


class LoanRow(Base):
    """One time a piece was out; one of its loans is open at a time, whichever window lends it.

    `cancelled`: undone, as if it had not been. `deposit`, `deposit_back` in cents.
    """

    __tablename__ = "loan"
    __table_args__ = (
        CheckConstraint("(patient_id IS NULL) <> (professional_id IS NULL)", name="to_one"),
        CheckConstraint("due >= out_day", name="due_after_out"),
        CheckConstraint("back_day IS NULL OR lost = 0", name="back_or_lost"),
        CheckConstraint("deposit >= 0 AND deposit_back BETWEEN 0 AND deposit",
                        name="deposit_right"),
        Index("uq_loan_open", "equipment_id", unique=True,
              sqlite_where=text("back_day IS NULL AND lost = 0 AND cancelled = 0")),
        Index("ix_loan_equipment_id", "equipment_id"),
        Index("ix_loan_patient_id", "patient_id", sqlite_where=text("patient_id IS NOT NULL")),
        Index("ix_loan_due", "due",
              sqlite_where=text("back_day IS NULL AND lost = 0 AND cancelled = 0")),
    )  # fmt: skip
    topic: ClassVar[Topic] = Topic.LOANS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    version: Mapped[int]
    equipment_id: Mapped[UUID] = mapped_column(ForeignKey("equipment.id"))
    patient_id: Mapped[UUID | None] = mapped_column(ForeignKey("patient.id"))
    professional_id: Mapped[UUID | None] = mapped_column(ForeignKey("professional.id"))
    out_at: Mapped[datetime]
    out_day: Mapped[date]
    due: Mapped[date]
    deposit: Mapped[int]
    condition_out: Mapped[str]
    remark_out: Mapped[str]
    accessories: Mapped[str]
    author_out: Mapped[str]
    back_at: Mapped[datetime | None]
    back_day: Mapped[date | None]
    condition_in: Mapped[str]
    remark_in: Mapped[str]
    missing: Mapped[str]
    deposit_back: Mapped[int]
    author_in: Mapped[str]
    lost: Mapped[bool]
    cancelled: Mapped[bool]
    calls: Mapped[int]
    called: Mapped[date | None]
    call_note: Mapped[str]


class EquipmentEventRow(Base):
    """A line of the register; `state_before` and `service_before` are what undoing puts back.

    `before`/`after`: a day it moved (the due day, the next service).
    """

    __tablename__ = "equipment_event"
    __table_args__ = (
        CheckConstraint(
            "kind IN ('added', 'lent', 'prolonged', 'called', 'returned', 'cleaned', 'sent', "
            "'serviced', 'lost', 'found', 'retired')",
            name="kind_known",
        ),
        Index("ix_equipment_event_equipment_id", "equipment_id"),
        Index("ix_equipment_event_loan_id", "loan_id", sqlite_where=text("loan_id IS NOT NULL")),
    )
    topic: ClassVar[Topic] = Topic.LOANS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID] = mapped_column(unique=True)
    equipment_id: Mapped[UUID] = mapped_column(ForeignKey("equipment.id"))
    loan_id: Mapped[UUID | None] = mapped_column(ForeignKey("loan.id"))
    at: Mapped[datetime]
    day: Mapped[date]
    kind: Mapped[str]
    note: Mapped[str]
    before: Mapped[date | None]
    after: Mapped[date | None]
    state_before: Mapped[str]
    service_before: Mapped[date | None]
    call_before: Mapped[date | None]
    call_note_before: Mapped[str]
    author_id: Mapped[UUID]
    author: Mapped[str]
    undone_at: Mapped[datetime | None]
