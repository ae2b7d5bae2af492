"""Loans of equipment: who has what until when, named within the reader's reach (ST7)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    RowMapping,
    Select,
    and_,
    insert,
    literal,
    select,
    true,
    update,
)
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import EquipmentId, LoanId, PatientId, UserId
from coordo_desktop.domain.loans import Condition, EquipmentLine, EquipmentState, Loan
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.agenda_names import phones_of, short_name
from coordo_desktop.store.appointments import practice_day
from coordo_desktop.store.circle import members
from coordo_desktop.store.equipment import EQUIPMENT, HOME, equipment_of
from coordo_desktop.store.loan_rows import LoanRow
from coordo_desktop.store.named import NAMED, PATIENT, named
from coordo_desktop.store.patient_rows import ProfessionalRow, table_of
from coordo_desktop.store.unit import touch

LOAN = table_of(LoanRow)
_PROFESSIONAL = table_of(ProfessionalRow)
OPEN = and_(LOAN.c.back_day.is_(None), LOAN.c.lost.is_(False), LOAN.c.cancelled.is_(False))
_LOAN = tuple(column.label(f"loan_{column.name}") for column in LOAN.c)
_WHO = (
    *NAMED,
    PATIENT.c.phones.label("patient_phones"),
    _PROFESSIONAL.c.name.label("professional_name"),
    _PROFESSIONAL.c.given_name.label("professional_given"),
    _PROFESSIONAL.c.title.label("professional_title"),
    _PROFESSIONAL.c.profession.label("professional_job"),
    _PROFESSIONAL.c.phone.label("professional_phone"),
)


# --- written ------------------------------------------------------------------------------


def add(session: Session, values: Mapping[str, Any]) -> None:
    """Keep a loan; the file itself refuses a second one open for a piece."""
    session.execute(insert(LOAN), [dict(values)])
    touch(session, Topic.LOANS)


def change(session: Session, loan_id: LoanId, seen_version: int, **values: Any) -> None:
    """Write over the version seen; ChangedMeanwhile when it moved on."""
    done = session.execute(
        update(LOAN)
        .where(LOAN.c.id == loan_id, LOAN.c.version == seen_version)
        .values(version=seen_version + 1, **values)
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    touch(session, Topic.LOANS)


# --- asked --------------------------------------------------------------------------------


def lines(
    session: Session, circle: UserId | None, *, gone: bool = False
) -> tuple[EquipmentLine, ...]:
    """Every piece with the loan it is out on, by name; with `gone`, what is retired as well."""
    joined = (
        EQUIPMENT.outerjoin(HOME, HOME.c.id == EQUIPMENT.c.home_id)
        .outerjoin(LOAN, and_(LOAN.c.equipment_id == EQUIPMENT.c.id, OPEN))
        .outerjoin(PATIENT, PATIENT.c.id == LOAN.c.patient_id)
        .outerjoin(_PROFESSIONAL, _PROFESSIONAL.c.id == LOAN.c.professional_id)
    )
    query = (
        select(EQUIPMENT, HOME.c.name.label("home"), *_LOAN, *_WHO, _reached(session, circle))
        .select_from(joined)
        .order_by(EQUIPMENT.c.words, EQUIPMENT.c.serial_key)
    )
    if not gone:
        query = query.where(EQUIPMENT.c.state != EquipmentState.RETIRED.value)
    day = practice_day(session)
    return tuple(
        EquipmentLine(
            equipment=equipment_of(row),
            loan=None if row["loan_id"] is None else _loan(row, day),
        )
        for row in session.execute(query).mappings()
    )


def get(session: Session, loan_id: LoanId, circle: UserId | None = None) -> Loan:
    """One loan; NotFound (also once it was undone)."""
    found = _read(session, circle, LOAN.c.id == loan_id)
    if not found:
        raise NotFound
    return found[0]


def open_of(session: Session, equipment_id: EquipmentId, circle: UserId | None) -> Loan | None:
    """The loan a piece is out on."""
    found = _read(session, circle, LOAN.c.equipment_id == equipment_id, OPEN)
    return found[0] if found else None


def of_equipment(
    session: Session, equipment_id: EquipmentId, circle: UserId | None
) -> tuple[Loan, ...]:
    """Every loan of a piece, newest first."""
    return _read(session, circle, LOAN.c.equipment_id == equipment_id)


def of_patient(session: Session, patient_id: PatientId) -> tuple[Loan, ...]:
    """Every loan of a patient, those still out first, newest first."""
    found = _read(session, None, LOAN.c.patient_id == patient_id)
    return tuple(sorted(found, key=lambda loan: loan.back_day is not None or loan.lost))


def overdue(session: Session, circle: UserId | None) -> tuple[Loan, ...]:
    """What should be back, longest overdue first."""
    day = practice_day(session)
    found = _read(session, circle, OPEN, LOAN.c.due < day)
    return tuple(sorted(found, key=lambda loan: (loan.due, loan.who)))


def _read(session: Session, circle: UserId | None, *where: ColumnElement[bool]) -> tuple[Loan, ...]:
    query: Select[Any] = (
        select(
            EQUIPMENT.c.name, EQUIPMENT.c.model, EQUIPMENT.c.serial,
            *_LOAN, *_WHO, _reached(session, circle),
        )
        .select_from(
            LOAN.join(EQUIPMENT, EQUIPMENT.c.id == LOAN.c.equipment_id)
            .outerjoin(PATIENT, PATIENT.c.id == LOAN.c.patient_id)
            .outerjoin(_PROFESSIONAL, _PROFESSIONAL.c.id == LOAN.c.professional_id)
        )
        .where(LOAN.c.cancelled.is_(False), *where)
        .order_by(LOAN.c.out_at.desc(), LOAN.c.row_no.desc())
    )  # fmt: skip
    day = practice_day(session)
    return tuple(_loan(row, day) for row in session.execute(query).mappings())


def _reached(session: Session, circle: UserId | None) -> ColumnElement[Any]:
    """Whether the reader may know who the patient is."""
    within: ColumnElement[Any] = (
        literal(1)
        if circle is None
        else LOAN.c.patient_id.in_(members(circle, practice_day(session)))
    )
    return (true() if circle is None else within).label("reached")


def _who(row: RowMapping, day: date) -> dict[str, Any]:
    if row["loan_professional_id"] is not None:
        names = (row[f"professional_{part}"] for part in ("name", "given", "title"))
        phone = row["professional_phone"]
        return {
            "who": short_name(*names),
            "who_detail": row["professional_job"],
            "phones": (phone,) if phone else (),
        }
    if not row["reached"]:
        told = ("remark_out", "remark_in", "missing", "call_note")
        return {"masked": True, "patient_id": None} | dict.fromkeys(told, "")
    name, detail = named(row, day)
    return {"who": name, "who_detail": detail, "phones": phones_of(row["patient_phones"])}


def _loan(row: RowMapping, day: date) -> Loan:
    condition = row["loan_condition_in"]
    plain = (
        "id", "version", "equipment_id", "patient_id", "professional_id", "out_at", "out_day",
        "due", "deposit", "remark_out", "accessories", "author_out", "back_at", "back_day",
        "remark_in", "missing", "deposit_back", "author_in", "lost", "calls", "called", "call_note",
    )  # fmt: skip
    known: dict[str, Any] = {name: row[f"loan_{name}"] for name in plain} | _who(row, day)
    return Loan(
        **known,
        name=row["name"],
        model=row["model"],
        serial=row["serial"],
        condition_out=Condition(row["loan_condition_out"]),
        condition_in=Condition(condition) if condition else None,
    )
