"""The ledger of the stock: what a deed writes, what may be written (ST3, ST4).

Movements are added, never edited nor deleted; a mistake is met by its counter-entry. The file
itself refuses a balance under zero and an expired, held or recalled unit issued.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import (
    DeedId,
    InterventionId,
    LotId,
    MovementId,
    PatientId,
    ProductId,
    ProfessionalId,
    RoundId,
    StockPlaceId,
)


class MovementKind(StrEnum):
    """Why units come, go or change places."""

    RECEPTION = "reception"
    ISSUE = "issue"  # to a patient, a round, a professional
    RETURN = "return"  # back unused from a patient, a round, a professional
    TRANSFER = "transfer"  # two entries: out of a place, into another
    QUARANTINE = "quarantine"  # two entries: usable to held
    RELEASE = "release"  # two entries: held to usable
    COUNT = "count"  # what an inventory found more or less
    DISCARD = "discard"  # destroyed
    SUPPLIER_RETURN = "supplier_return"
    CORRECTION = "correction"  # the counter-entry of another deed


class DiscardReason(StrEnum):
    """Why units were destroyed."""

    EXPIRED = "expired"
    RECALLED = "recalled"
    COLD_CHAIN = "cold_chain"
    BROKEN = "broken"
    OPENED = "opened"
    LOST = "lost"
    OTHER = "other"


class Source(StrEnum):
    """What a deed was part of, beside the person, round or professional it served."""

    NONE = ""
    ORDER = "order"
    COUNT = "count"
    EXCURSION = "excursion"
    RECALL = "recall"
    KIT = "kit"
    SLIP = "slip"  # destruction slip
    IMPORT = "import"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One movement to write: so many units (signed, never 0) of a lot at a place."""

    lot_id: LotId
    place_id: StockPlaceId
    quantity: int
    held: bool = False
    serial: str = ""
    patient_id: PatientId | None = None  # when each entry of a deed is for somebody else
    intervention_id: InterventionId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What one act of a person writes: all its entries or none.

    `reason` is a code (`DiscardReason`, or "" ), `note` what was typed: why not the first
    expired, why quarantine, why corrected. `reverses`: the deed this one takes back.
    """

    id: DeedId
    kind: MovementKind
    entries: tuple[Entry, ...]
    reason: str = ""
    note: str = ""
    patient_id: PatientId | None = None
    round_id: RoundId | None = None
    professional_id: ProfessionalId | None = None
    source: Source = Source.NONE
    source_id: DeedId | None = None  # id of the order, count, excursion… (any record's UUID)
    reverses: DeedId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """One line of the ledger, as read.

    `balance` is what remained of the lot, all places together, after it (0 where not asked).
    `who`: the patient, « Tournée Ostabat », or the professional; empty where `masked` (somebody
    outside the reader's circle of care). `reversed`: a counter-entry took it back.
    """

    id: MovementId
    row_no: int
    deed_id: DeedId
    at: datetime
    on_day: date
    kind: MovementKind
    reason: str = ""
    note: str = ""
    product_id: ProductId
    lot_id: LotId
    number: str = ""
    place_id: StockPlaceId
    place: str = ""
    held: bool = False
    quantity: int
    balance: int = 0
    author: str = ""
    patient_id: PatientId | None = None
    round_id: RoundId | None = None
    professional_id: ProfessionalId | None = None
    who: str = ""
    masked: bool = False
    serial: str = ""
    source: Source = Source.NONE
    reverses: DeedId | None = None
    reversed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """Units proposed or chosen: so many of a lot at a place."""

    lot_id: LotId
    place_id: StockPlaceId
    quantity: int
    number: str = ""
    place: str = ""
    expiry: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """First expired, first out: what to take, and how many usable units are missing."""

    product_id: ProductId
    takings: tuple[Taking, ...] = ()
    missing: int = 0


@dataclass(eq=False)
class QuantityOutOfRange(Refusal):
    """A quantity is a whole number from 1 to 9,999."""

    quantity: int = 0
    field: str = "quantity"


@dataclass(eq=False)
class NotEnough(Refusal):
    """Fewer units than asked are there; `left` is what there is."""

    asked: int = 0
    left: int = 0
    field: str = "quantity"


@dataclass(eq=False)
class LotExpired(Refusal):
    """The lot is past its expiry: it is neither received nor issued, only destroyed."""

    expiry: date | None = None
    field: str = "expiry"


@dataclass(eq=False)
class LotRecalled(Refusal):
    """The lot was recalled: it is neither received nor issued."""


@dataclass(eq=False)
class LotHeld(Refusal):
    """The units are in quarantine."""


@dataclass(eq=False)
class HeldByExcursion(Refusal):
    """The units left the limits of temperature: only the decision of the excursion frees them."""

    number: str = ""


@dataclass(eq=False)
class UndoneElsewhere(Refusal):
    """The deed is a part of something (`source`) that is taken back as a whole, where it is."""

    source: Source = Source.NONE


@dataclass(eq=False)
class LotMissing(Refusal):
    """This product is followed by lots: a lot and an expiry must be given."""

    field: str = "lot"


@dataclass(eq=False)
class ExpiryMissing(LotMissing):
    """The expiry must be given."""

    field: str = "expiry"


@dataclass(eq=False)
class LotExpiryDiffers(Refusal):
    """This lot is known with another expiry; one of the two was misread."""

    known: date | None = None
    given: date | None = None
    field: str = "expiry"


@dataclass(eq=False)
class AlreadyReceived(Refusal):
    """The box bearing this serial number was received before (`at`)."""

    at: datetime | None = None
    field: str = "serial"


@dataclass(eq=False)
class AlreadyReversed(Refusal):
    """This deed was taken back before, or is itself a counter-entry."""


@dataclass(eq=False)
class PartlyReturned(Refusal):
    """Units of this issue came back since: their return must be taken back first."""


@dataclass(eq=False)
class LotTaken(Refusal):
    """Another lot of the product bears this number (or, without one, this expiry)."""

    field: str = "lot"


@dataclass(eq=False)
class ReasonMissing(Refusal):
    """Out of order (not the first expired) or against the rule: a reason must be given."""

    field: str = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reception:
    """What is received: so many units of a product, in a lot, at a place.

    `place_id` None: the product's usual place. `order_id` where it answers an order. `scanned`:
    read by a reader rather than typed.
    """

    product_id: ProductId
    quantity: int = 1
    lot: str = ""
    expiry: date | None = None
    serial: str = ""
    place_id: StockPlaceId | None = None
    note: str = ""
    scanned: bool = False
    source: Source = Source.NONE
    source_id: DeedId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What a reception did; `total` is what is now usable of the product.

    `isolated`: the fridge is out of its limits, the units went to quarantine at once.
    """

    deed_id: DeedId
    product_id: ProductId
    product: str
    unit: str
    lot_id: LotId
    lot: str
    expiry: date | None
    place: str
    quantity: int
    total: int
    isolated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueDraft:
    """Units to hand out to a patient, a round or a professional (at least one of the three).

    `takings` empty: first expired first out of `product_id`. Takings that pass over an earlier
    usable lot need `note` (ReasonMissing).
    """

    product_id: ProductId
    quantity: int = 1
    takings: tuple[Taking, ...] = ()
    place_id: StockPlaceId | None = None
    patient_id: PatientId | None = None
    round_id: RoundId | None = None
    professional_id: ProfessionalId | None = None
    intervention_id: InterventionId | None = None
    serial: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """What was handed out."""

    deed_id: DeedId
    product: str
    unit: str
    takings: tuple[Taking, ...] = field(default=())
    left: int = 0  # usable units of the product that remain
