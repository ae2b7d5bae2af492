"""What may be kept of lent equipment, and what follows from an act (ST7)."""

from datetime import date, timedelta

from coordo_desktop.domain.errors import InvalidField, MissingField
from coordo_desktop.domain.loans import (
    Equipment,
    EquipmentDraft,
    EquipmentState,
    LoanDraft,
    ReturnDraft,
)
from coordo_desktop.domain.text import clean, clean_line

LONGEST_NAME = 120
LONGEST_NOTE = 2_000
LONGEST_SERIAL = 60
LONGEST_LOAN = timedelta(days=5 * 366)
MOST_DEPOSIT = 1_000_000  # cents: ten thousand euros
MOST_SERVICE_DAYS = 3_660


def checked_equipment(draft: EquipmentDraft) -> EquipmentDraft:
    """The draft as it may be kept; MissingField or InvalidField names what is wrong."""
    name, serial = clean_line(draft.name), clean_line(draft.serial)
    if not name:
        raise MissingField(field="name")
    if not serial_key(serial):
        raise MissingField(field="serial")
    if len(name) > LONGEST_NAME:
        raise InvalidField(field="name")
    if len(serial) > LONGEST_SERIAL:
        raise InvalidField(field="serial")
    if not 0 <= draft.deposit <= MOST_DEPOSIT:
        raise InvalidField(field="deposit")
    if not 0 <= draft.loan_days <= LONGEST_LOAN.days:
        raise InvalidField(field="loan_days")
    if not 0 <= draft.service_days <= MOST_SERVICE_DAYS:
        raise InvalidField(field="service_days")
    return EquipmentDraft(
        name=name,
        model=clean_line(draft.model)[:LONGEST_NAME],
        serial=serial,
        code=clean_line(draft.code)[:LONGEST_SERIAL],
        owner=clean_line(draft.owner)[:LONGEST_NAME],
        home_id=draft.home_id,
        deposit=draft.deposit,
        loan_days=draft.loan_days,
        service_days=draft.service_days,
        service_due=draft.service_due,
        cleaned_after=draft.cleaned_after,
        accessories=_text(draft.accessories, "accessories"),
        note=_text(draft.note, "note"),
    )


def checked_loan(draft: LoanDraft, today: date) -> LoanDraft:
    """The loan as it may be kept; it is due today at the earliest, five years on at most."""
    if (draft.patient_id is None) == (draft.professional_id is None):
        raise MissingField(field="who")
    checked_due(draft.due, today)
    if not 0 <= draft.deposit <= MOST_DEPOSIT:
        raise InvalidField(field="deposit")
    return LoanDraft(
        equipment_id=draft.equipment_id,
        patient_id=draft.patient_id,
        professional_id=draft.professional_id,
        due=draft.due,
        deposit=draft.deposit,
        condition=draft.condition,
        remark=_text(draft.remark, "remark"),
        accessories=_text(draft.accessories, "accessories"),
    )


def checked_due(due: date, today: date) -> date:
    """A due day that may be kept; InvalidField."""
    if not today <= due <= today + LONGEST_LOAN:
        raise InvalidField(field="due")
    return due


def checked_return(draft: ReturnDraft, deposit: int) -> ReturnDraft:
    """What comes back, as it may be kept; no more money than the deposit is given back."""
    if not 0 <= draft.deposit_back <= deposit:
        raise InvalidField(field="deposit_back")
    return ReturnDraft(
        condition=draft.condition,
        remark=_text(draft.remark, "remark"),
        missing=_text(draft.missing, "missing"),
        deposit_back=draft.deposit_back,
        cleaned=draft.cleaned,
        to_service=draft.to_service,
    )


def checked_note(note: str) -> str:
    """A remark as it may be kept."""
    return _text(note, "note")


def after_return(equipment: Equipment, draft: ReturnDraft) -> EquipmentState:
    """Where a piece goes when it comes back: to repair, to be cleaned, or to its place."""
    if draft.to_service:
        return EquipmentState.IN_SERVICE
    if equipment.cleaned_after and not draft.cleaned:
        return EquipmentState.TO_CLEAN
    return EquipmentState.AVAILABLE


def next_service(equipment: EquipmentDraft, done: date) -> date | None:
    """When the next service is due after one done that day."""
    days = equipment.service_days
    return done + timedelta(days=days) if days else None


def serial_key(serial: str) -> str:
    """How a serial number is looked for: capitals and figures alone."""
    return "".join(char for char in serial.upper() if char.isalnum())


def _text(text: str, field: str) -> str:
    text = clean(text)
    if len(text) > LONGEST_NOTE:
        raise InvalidField(field=field)
    return text
