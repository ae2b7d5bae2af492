"""The papers of lent equipment and of emergency kits, as data (ST7, ST10)."""

from dataclasses import dataclass
from datetime import date, datetime

from coordo_desktop.domain.kits import Kit
from coordo_desktop.domain.loans import Equipment, Loan


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperHead:
    """What every one of them says of itself. `printed_at` is aware, in the practice's zone."""

    practice: str
    address: tuple[str, ...] = ()
    phone: str = ""
    author: str = ""
    printed_at: datetime
    audit_code: str = ""
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanSlip:
    """What the borrower signs: the piece, until when, in what state, and the way back."""

    head: PaperHead
    loan: Loan
    equipment: Equipment


@dataclass(frozen=True, slots=True, kw_only=True)
class CallSheet:
    """Whom to call: what should be back, longest overdue first.

    `hidden`: loans of people outside the reader's reach, told by their number alone.
    """

    head: PaperHead
    loans: tuple[Loan, ...]
    hidden: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class KitSheet:
    """The check list of a kit, to be filled in beside it."""

    head: PaperHead
    kit: Kit


@dataclass(frozen=True, slots=True)
class PrintedLoan:
    """A paper with its hash."""

    pdf: bytes
    sha256: str
