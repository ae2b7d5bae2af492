"""What of lent equipment leaves on paper: the slip of a loan, the list of whom to call (ST7).

Looking only reads; what is printed or saved is drawn again inside the action that records it.
"""

import hashlib

from coordo_desktop.documents import loan_calls, loan_slip
from coordo_desktop.domain.access import Right
from coordo_desktop.domain.ids import LoanId, UserId
from coordo_desktop.domain.loan_papers import CallSheet, LoanSlip, PrintedLoan
from coordo_desktop.domain.loans import NobodyOverdue
from coordo_desktop.services import authz
from coordo_desktop.services.paper_heads import head
from coordo_desktop.store import equipment, loans
from coordo_desktop.store.circle import EVERYBODY
from coordo_desktop.store.unit import OpenSession, Store, note


class LoanPapers:
    """The slip of a loan, and the list of whom to call."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def slip_preview(self, loan_id: LoanId) -> PrintedLoan:
        """The slip of a loan, to look at; nothing is recorded. NotAllowed, RecordHeld, NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return self._slip(session, loan_id)

    def slip(self, loan_id: LoanId) -> PrintedLoan:
        """The slip of a loan, recorded with its hash. NotAllowed, RecordHeld, NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.action("loan.slip", object_id=loan_id) as session:
            note(session, patient_id=loans.get(session, loan_id).patient_id)
            made = self._slip(session, loan_id)
            note(session, sha256=made.sha256)
        return made

    def calls_preview(self) -> PrintedLoan:
        """Whom to call, to look at; NobodyOverdue."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return self._calls(session)

    def calls(self) -> PrintedLoan:
        """Whom to call, recorded with its hash; NobodyOverdue."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.action("loan.call_list") as session:
            made = self._calls(session)
            note(session, sha256=made.sha256)
        return made

    # --- steps ------------------------------------------------------------------------------

    def _circle(self) -> UserId | None:
        """Whose circle names are limited to; None: everybody is named."""
        return authz.known_to(self._store.actor)

    def _slip(self, session: OpenSession, loan_id: LoanId) -> PrintedLoan:
        loan = loans.get(session, loan_id)
        if loan.patient_id is not None:
            authz.require_for(session, self._store.actor, Right.PRINT_ADDRESSES, loan.patient_id)
        piece = equipment.get(session, loan.equipment_id)
        return _printed(
            loan_slip.render(LoanSlip(head=head(session, self._store), loan=loan, equipment=piece))
        )

    def _calls(self, session: OpenSession) -> PrintedLoan:
        found = loans.overdue(session, self._circle() or EVERYBODY)  # nobody limited, on paper
        if not found:
            raise NobodyOverdue
        named = tuple(loan for loan in found if not loan.masked)
        return _printed(
            loan_calls.render(
                CallSheet(
                    head=head(session, self._store), loans=named, hidden=len(found) - len(named)
                )
            )
        )


def _printed(pdf: bytes) -> PrintedLoan:
    return PrintedLoan(pdf, hashlib.sha256(pdf).hexdigest())
