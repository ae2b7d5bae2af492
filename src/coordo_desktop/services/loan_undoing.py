"""Taking back the last act on a piece of equipment: what it changed is put as it was (ST7)."""

from collections.abc import Mapping
from typing import Any

from coordo_desktop.domain.ids import EquipmentEventId, EquipmentId, LoanId
from coordo_desktop.domain.loans import EventKind, NotLastEvent
from coordo_desktop.store import equipment as pieces
from coordo_desktop.store import loans
from coordo_desktop.store.unit import OpenSession, note

_BACK = {
    "back_at": None,
    "back_day": None,
    "condition_in": "",
    "remark_in": "",
    "missing": "",
    "deposit_back": 0,
    "author_in": "",
}


def take_back(
    session: OpenSession, event_id: EquipmentEventId
) -> tuple[EquipmentId, LoanId | None]:
    """Undo an act; the piece, and its loan where there still is one. NotLastEvent, NotFound."""
    event = pieces.event(session, event_id)
    equipment_id = EquipmentId(event["equipment_id"])
    kind = EventKind(event["kind"])
    if kind is EventKind.ADDED or pieces.last_event(session, equipment_id) != event_id:
        raise NotLastEvent
    loan_id = None if event["loan_id"] is None else LoanId(event["loan_id"])
    if loan_id is not None:
        loan = loans.get(session, loan_id)
        note(session, patient_id=loan.patient_id)
        loans.change(session, loan_id, loan.version, **_as_before(kind, event, loan.calls))
    piece = pieces.get(session, equipment_id)
    values: dict[str, Any] = {"state": event["state_before"]}
    if kind is EventKind.SERVICED:
        values["service_due"] = event["service_before"]
    pieces.change(session, equipment_id, piece.version, values)
    pieces.mark_undone(session, event_id)
    note(session, kind=kind.value)
    return equipment_id, None if kind is EventKind.LENT else loan_id


def _as_before(kind: EventKind, event: Mapping[Any, Any], calls: int) -> dict[str, Any]:
    """What the loan was before the act."""
    if kind is EventKind.LENT:
        return {"cancelled": True}
    if kind is EventKind.PROLONGED:
        return {"due": event["before"]}
    if kind is EventKind.CALLED:
        return {
            "calls": calls - 1,
            "called": event["call_before"],
            "call_note": event["call_note_before"],
        }
    if kind is EventKind.LOST:
        return {"lost": False, "author_in": ""}
    return dict(_BACK)
