"""What a code read by a reader says (ST2)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import ProductId

PLAUSIBLE = 200
"""The most units one box is believed to hold on the word of its code alone."""


class ScanProblem(StrEnum):
    """Why a code gives nothing, or not all: never a wrong lot."""

    EMPTY = "empty"
    UNREADABLE = "unreadable"  # neither GS1 nor a product's code
    CHECK_DIGIT = "check_digit"
    DATE = "date"  # month 13, 31 April
    AMBIGUOUS = "ambiguous"  # a lot that may have swallowed what follows: to be asked
    NO_GTIN = "no_gtin"
    CONFLICT = "conflict"  # the same identifier twice with two values
    PATIENT = "patient"  # an identity code (INS): not for the stock
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """What a code says. `gtin` on 14 digits; `cip13` where it is a French medicine.

    `in_house`: one of the practice's own labels. `quantity`: AI 30 or 37. `gs1`: read as element
    strings (lot and expiry could be there). `guess_lot`/`guess_expiry`: the other reading of an
    ambiguous one, offered, never taken. `problem` None: all is sure.
    """

    text: str
    gtin: str = ""
    cip13: str = ""
    lot: str = ""
    expiry: date | None = None
    serial: str = ""
    in_house: str = ""
    quantity: int = 0
    gs1: bool = False
    symbology: str = ""
    guess_lot: str = ""
    guess_expiry: date | None = None
    problem: ScanProblem | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderSettings:
    """How the readers of a practice are set.

    `separator`: what they type for FNC1, beside all that is understood anyway. `prefix`: what
    they type before each code. `pause_ms`: the longest they take between two keys (20-120: a
    wireless one is slow).
    """

    separator: str = ""
    prefix: str = ""
    pause_ms: int = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanOutcome:
    """A code against the practice's products.

    `product_id` None with a `gtin`: unknown here; `medicine` is then its name in the medicines
    base, where the CIP13 is known. `missing`: what must be asked ("lot", "expiry").
    """

    scan: Scan
    product_id: ProductId | None = None
    product: str = ""
    unit: str = ""
    factor: int = 1
    medicine: str = ""
    missing: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """It may be received as it is: a product, all that must be known of its lot, how many."""
        known = self.product_id is not None and self.scan.problem is None and not self.missing
        return known and not self.doubtful

    @property
    def doubtful(self) -> bool:
        """The quantity it says is asked: more than a box plausibly holds, or of a serial number."""
        many = self.scan.quantity
        return many > 1 and (bool(self.scan.serial) or self.units > PLAUSIBLE)

    @property
    def units(self) -> int:
        """How many units one box of this code is."""
        return self.factor * max(1, self.scan.quantity)


@dataclass(eq=False)
class UnreadableScan(Refusal):
    """The code says nothing that may be trusted; nothing was received."""

    problem: ScanProblem = ScanProblem.UNREADABLE


@dataclass(eq=False)
class QuantityDoubtful(Refusal):
    """The code says a quantity that must be said by whoever holds the box."""

    quantity: int = 0
    field: str = "quantity"


@dataclass(eq=False)
class UnknownProduct(Refusal):
    """No product of the practice bears this code."""

    gtin: str = ""


@dataclass(eq=False)
class LotNotHere(Refusal):
    """No unit of the lot this code names remains (`lot` empty: which it is cannot be told)."""

    lot: str = ""
    product: str = ""
