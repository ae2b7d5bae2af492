"""Lent equipment: out, due, prolonged, back, cleaned, serviced (ST7).

Equipment is lent by whoever runs the stock and may know who the person is; who holds what outside
one's reach is masked, though the piece itself may be taken back from anybody.
"""

from datetime import date
from typing import Any
from uuid import uuid4

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.ids import EquipmentEventId, EquipmentId, LoanId, PatientId
from coordo_desktop.domain.loan_rules import (
    after_return,
    checked_due,
    checked_equipment,
    checked_loan,
    checked_note,
    checked_return,
    next_service,
)
from coordo_desktop.domain.loans import (
    Equipment,
    EquipmentDetail,
    EquipmentDraft,
    EquipmentState,
    EventKind,
    Loan,
    LoanClosed,
    LoanDone,
    LoanDraft,
    LoanOverview,
    NotAvailable,
    ReturnDraft,
    Timing,
    overview,
    told,
)
from coordo_desktop.domain.retention import RecordHeld
from coordo_desktop.services import authz
from coordo_desktop.services.loan_papers import LoanPapers
from coordo_desktop.services.loan_undoing import take_back
from coordo_desktop.store import equipment as pieces
from coordo_desktop.store import holds, loans, recipients
from coordo_desktop.store.appointments import practice_day
from coordo_desktop.store.unit import OpenSession, note

_HERE = {EquipmentState.AVAILABLE, EquipmentState.TO_CLEAN, EquipmentState.IN_SERVICE}

_MANAGED = {EventKind.LOST, EventKind.RETIRED}


class LoanService(LoanPapers):
    """What the practice lends, to whom, and the register of each piece."""

    # --- asked ----------------------------------------------------------------------------

    def equipment(self, *, gone: bool = False) -> LoanOverview:
        """Every piece with the loan it is out on; with `gone`, what is retired as well."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return overview(practice_day(session), loans.lines(session, self._circle(), gone=gone))

    def one(self, equipment_id: EquipmentId) -> EquipmentDetail:
        """A piece with its loans and its register; NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        circle = self._circle()
        with self._store.reading() as session:
            found = loans.of_equipment(session, equipment_id, circle)
            return EquipmentDetail(
                equipment=pieces.get(session, equipment_id),
                loan=loans.open_of(session, equipment_id, circle),
                loans=found,
                events=told(pieces.events(session, equipment_id), found, everybody=circle is None),
            )

    def by_code(self, *codes: str) -> Equipment | None:
        """The piece whose serial number or label reads as one of these; None where none does."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return pieces.by_key(session, *codes)

    def of_patient(self, patient_id: PatientId) -> tuple[Loan, ...]:
        """Every loan of a patient, those still out first, newest first."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            authz.require_for(session, self._store.actor, Right.SEE_IDENTITY, patient_id)
            return loans.of_patient(session, patient_id)

    def overdue(self) -> tuple[Loan, ...]:
        """What should be back, longest overdue first: whom to call."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return loans.overdue(session, self._circle())

    # --- pieces ---------------------------------------------------------------------------

    def keep(
        self, draft: EquipmentDraft, equipment_id: EquipmentId | None = None, version: int = 0
    ) -> Equipment:
        """Keep a piece; without an id, a new one.

        Raises:
            MissingField, InvalidField, SerialTaken, ChangedMeanwhile.
        """
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        draft = checked_equipment(draft)
        if equipment_id is None:
            known = EquipmentId(uuid4())
            with self._store.action("equipment.create", object_id=known) as session:
                pieces.add(session, known, draft)
                piece = pieces.get(session, known)
                pieces.write_down(session, piece, EventKind.ADDED)
            return piece
        with self._store.action("equipment.edit", object_id=equipment_id) as session:
            pieces.keep(session, equipment_id, version, draft)
            return pieces.get(session, equipment_id)

    def retire(self, equipment_id: EquipmentId, version: int, reason: str = "") -> LoanDone:
        """A piece is no longer lent; NotAvailable while it is out."""
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        allowed = _HERE | {EquipmentState.LOST}
        return self._action(
            "equipment.retire", equipment_id, version, EventKind.RETIRED, allowed,
            {"state": EquipmentState.RETIRED.value}, reason,
        )  # fmt: skip

    # --- loans ----------------------------------------------------------------------------

    def lend(self, draft: LoanDraft) -> LoanDone:
        """A piece goes out.

        Raises:
            MissingField `who`, InvalidField `due`/`deposit`, NotAvailable, NotAllowed,
            RecordHeld, RecipientDied, RecipientAway, NotFound.
        """
        authz.require(self._store.actor, Right.MOVE_STOCK)
        loan_id = LoanId(uuid4())
        with self._store.action(
            "loan.out", patient_id=draft.patient_id, object_id=loan_id
        ) as session:
            if draft.patient_id is not None:
                self._writable(session, draft.patient_id)
            today = practice_day(session)
            if draft.patient_id is not None:
                recipients.check(session, [draft.patient_id], today)
            draft = checked_loan(draft, today)
            piece = pieces.get(session, draft.equipment_id)
            if piece.state is not EquipmentState.AVAILABLE:
                raise NotAvailable(state=piece.state)
            loans.add(session, self._values(draft, loan_id, today))
            pieces.change(session, piece.id, piece.version, {"state": EquipmentState.LENT.value})
            event = pieces.write_down(
                session, piece, EventKind.LENT, loan_id=loan_id, note=draft.remark, after=draft.due
            )
            return self._done(session, event, piece.id, loan_id)

    def prolong(self, loan_id: LoanId, version: int, due: date, reason: str = "") -> LoanDone:
        """A loan is due later (or sooner).

        Raises:
            LoanClosed, RecordHeld, InvalidField `due`, ChangedMeanwhile.
        """
        authz.require(self._store.actor, Right.MOVE_STOCK)
        with self._store.action("loan.prolong", object_id=loan_id) as session:
            loan, piece = self._running(session, loan_id)
            _not_limited(session, loan.patient_id)
            checked_due(due, practice_day(session))
            loans.change(session, loan_id, version, due=due)
            event = pieces.write_down(
                session, piece, EventKind.PROLONGED, loan_id=loan_id, note=checked_note(reason),
                before=loan.due, after=due,
            )  # fmt: skip
            return self._done(session, event, piece.id, loan_id)

    def called(self, loan_id: LoanId, version: int, said: str = "") -> LoanDone:
        """The borrower was called; `said`: what they answered, or that nobody did. RecordHeld."""
        authz.require(self._store.actor, Right.MOVE_STOCK)
        with self._store.action("loan.call", object_id=loan_id) as session:
            loan, piece = self._running(session, loan_id)
            if loan.patient_id is not None:
                self._writable(session, loan.patient_id)
            said = checked_note(said)
            loans.change(
                session, loan_id, version,
                calls=loan.calls + 1, called=practice_day(session), call_note=said,
            )  # fmt: skip
            event = pieces.write_down(
                session, piece, EventKind.CALLED, loan_id=loan_id, note=said,
                call=(loan.called, loan.call_note),
            )  # fmt: skip
            return self._done(session, event, piece.id, loan_id)

    def give_back(self, loan_id: LoanId, version: int, draft: ReturnDraft) -> LoanDone:
        """A piece is back: to be cleaned, to repair, or to be lent again.

        Raises:
            LoanClosed, InvalidField `deposit_back`, ChangedMeanwhile.
        """
        authz.require(self._store.actor, Right.MOVE_STOCK)
        with self._store.action("loan.return", object_id=loan_id) as session:
            loan, piece = self._running(session, loan_id)
            draft = checked_return(draft, loan.deposit)
            loans.change(
                session, loan_id, version,
                back_at=self._store.clock(), back_day=practice_day(session),
                condition_in=draft.condition.value, remark_in=draft.remark,
                missing=draft.missing, deposit_back=draft.deposit_back,
                author_in=self._store.actor.name,
            )  # fmt: skip
            state = after_return(piece, draft)
            pieces.change(session, piece.id, piece.version, {"state": state.value})
            event = pieces.write_down(
                session, piece, EventKind.RETURNED, loan_id=loan_id, note=draft.remark
            )
            note(session, state=state.value, condition=draft.condition.value)
            return self._done(session, event, piece.id, loan_id)

    def lost(self, loan_id: LoanId, version: int, reason: str = "") -> LoanDone:
        """A piece will not come back: its loan is over; LoanClosed, ChangedMeanwhile."""
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        with self._store.action("loan.lost", object_id=loan_id) as session:
            _, piece = self._running(session, loan_id)
            loans.change(session, loan_id, version, lost=True, author_in=self._store.actor.name)
            pieces.change(session, piece.id, piece.version, {"state": EquipmentState.LOST.value})
            event = pieces.write_down(
                session, piece, EventKind.LOST, loan_id=loan_id, note=checked_note(reason)
            )
            return self._done(session, event, piece.id, loan_id)

    # --- care of a piece --------------------------------------------------------------------

    def cleaned(self, equipment_id: EquipmentId, version: int, remark: str = "") -> LoanDone:
        """A piece that was back is clean: it may be lent again."""
        authz.require(self._store.actor, Right.MOVE_STOCK)
        return self._action(
            "equipment.clean", equipment_id, version, EventKind.CLEANED,
            {EquipmentState.TO_CLEAN}, {"state": EquipmentState.AVAILABLE.value}, remark,
        )  # fmt: skip

    def found(self, equipment_id: EquipmentId, version: int, remark: str = "") -> LoanDone:
        """A lost or retired piece is here again, to be cleaned before it is lent."""
        authz.require(self._store.actor, Right.MOVE_STOCK)
        return self._action(
            "equipment.found", equipment_id, version, EventKind.FOUND,
            {EquipmentState.LOST, EquipmentState.RETIRED},
            {"state": EquipmentState.TO_CLEAN.value}, remark,
        )  # fmt: skip

    def to_service(self, equipment_id: EquipmentId, version: int, remark: str = "") -> LoanDone:
        """A piece goes to be serviced or repaired."""
        authz.require(self._store.actor, Right.MOVE_STOCK)
        return self._action(
            "equipment.send", equipment_id, version, EventKind.SENT,
            {EquipmentState.AVAILABLE, EquipmentState.TO_CLEAN},
            {"state": EquipmentState.IN_SERVICE.value}, remark,
        )  # fmt: skip

    def serviced(
        self,
        equipment_id: EquipmentId,
        version: int,
        remark: str = "",
        *,
        day: date | None = None,
        due: date | None = None,
    ) -> LoanDone:
        """A piece was serviced on `day` (today): the next service follows, or is `due`.

        What was in service may be lent again; what is out or to be cleaned stays so.
        """
        authz.require(self._store.actor, Right.MOVE_STOCK)
        with self._store.action("equipment.service", object_id=equipment_id) as session:
            piece = pieces.get(session, equipment_id)
            if piece.state in {EquipmentState.LOST, EquipmentState.RETIRED}:
                raise NotAvailable(state=piece.state)
            done = day or practice_day(session)
            after = due or next_service(piece, done)
            back = piece.state is EquipmentState.IN_SERVICE
            state = EquipmentState.AVAILABLE if back else piece.state
            pieces.change(session, piece.id, version, {"state": state.value, "service_due": after})
            event = pieces.write_down(
                session, piece, EventKind.SERVICED, day=done, note=checked_note(remark),
                before=piece.service_due, after=after,
            )  # fmt: skip
            return self._done(session, event, piece.id, None)

    def undo(self, event_id: EquipmentEventId) -> LoanDone:
        """Take back the last act on a piece; NotLastEvent once another followed it.

        What only whoever manages the stock may do, they alone take back.
        """
        authz.require(self._store.actor, Right.MOVE_STOCK)
        with self._store.action("loan.undo", object_id=event_id) as session:
            if EventKind(pieces.event(session, event_id)["kind"]) in _MANAGED:
                authz.require(self._store.actor, Right.MANAGE_STOCK)
            equipment_id, loan_id = take_back(session, event_id)
            return self._done(session, event_id, equipment_id, loan_id)

    # --- steps ------------------------------------------------------------------------------

    def _action(
        self,
        name: str,
        equipment_id: EquipmentId,
        version: int,
        kind: EventKind,
        allowed: set[EquipmentState],
        values: dict[str, Any],
        remark: str,
    ) -> LoanDone:
        """A piece goes from one of the `allowed` states to another."""
        with self._store.action(name, object_id=equipment_id) as session:
            piece = pieces.get(session, equipment_id)
            if piece.state not in allowed:
                raise NotAvailable(state=piece.state)
            pieces.change(session, piece.id, version, values)
            event = pieces.write_down(session, piece, kind, note=checked_note(remark))
            return self._done(session, event, piece.id, None)

    def _running(self, session: OpenSession, loan_id: LoanId) -> tuple[Loan, Equipment]:
        loan = loans.get(session, loan_id)
        if loan.timing(practice_day(session)) is Timing.CLOSED:
            raise LoanClosed
        if loan.patient_id is not None:
            note(session, patient_id=loan.patient_id)
        return loan, pieces.get(session, loan.equipment_id)

    def _writable(self, session: OpenSession, patient_id: PatientId) -> None:
        """NotAllowed out of reach; RecordHeld where the processing is limited."""
        authz.require_for(session, self._store.actor, Right.SEE_IDENTITY, patient_id)
        _not_limited(session, patient_id)

    def _done(
        self,
        session: OpenSession,
        event: EquipmentEventId,
        equipment_id: EquipmentId,
        loan_id: LoanId | None,
    ) -> LoanDone:
        circle = self._circle()
        return LoanDone(
            event_id=event,
            equipment=pieces.get(session, equipment_id),
            loan=None if loan_id is None else loans.get(session, loan_id, circle),
        )

    def _values(self, draft: LoanDraft, loan_id: LoanId, today: date) -> dict[str, Any]:
        return {
            "id": loan_id,
            "version": 1,
            "equipment_id": draft.equipment_id,
            "patient_id": draft.patient_id,
            "professional_id": draft.professional_id,
            "out_at": self._store.clock(),
            "out_day": today,
            "due": draft.due,
            "deposit": draft.deposit,
            "condition_out": draft.condition.value,
            "remark_out": draft.remark,
            "accessories": draft.accessories,
            "author_out": self._store.actor.name,
            "back_at": None,
            "back_day": None,
            "condition_in": "",
            "remark_in": "",
            "missing": "",
            "deposit_back": 0,
            "author_in": "",
            "lost": False,
            "cancelled": False,
            "calls": 0,
            "called": None,
            "call_note": "",
        }


def _not_limited(session: OpenSession, patient_id: PatientId | None) -> None:
    """RecordHeld: what is lent is taken back from them, and nothing else is written."""
    if patient_id is not None and holds.is_limited(session, patient_id):
        raise RecordHeld(right=Right.EDIT_CONTACTS)
