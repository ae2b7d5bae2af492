"""Recall of a lot: what remains of it, who received it, who was told (ST5).

Nothing here is kept beside the ledger: who received a lot is read from its movements each time.
What the recall itself keeps is why, since when, and which person was told how.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import (
    DeedId,
    LotId,
    PatientId,
    ProductId,
    ProfessionalId,
    RecallId,
    RoundId,
)
from coordo_desktop.domain.stock import Lot, StockLine

LONGEST_NOTE = 500
"""Characters of a reason or a reference; a longer one belongs in a document."""


class Announcer(StrEnum):
    """Who says that a lot is recalled."""

    AUTHORITY = "authority"  # ANSM
    MAKER = "maker"
    SUPPLIER = "supplier"
    PRACTICE = "practice"


class Told(StrEnum):
    """Where one stands with somebody who received a recalled lot."""

    NO = "no"
    TOLD = "told"  # reached, and knows
    LETTER = "letter"  # written to
    UNREACHED = "unreached"  # tried; neither answers the telephone nor comes

    @property
    def settled(self) -> bool:
        """Whether nothing more is to be done by the practice."""
        return self in {Told.TOLD, Told.LETTER}


class RecallState(StrEnum):
    """Open until what remains is isolated and everybody is told; cancelled: said by mistake."""

    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """A recall as the practice keeps it. `number` as it was announced; `lots`: those it is about.

    `reference`: of the announcement (« MED 2026/114 »). `note`: why, and what to do.
    """

    id: RecallId
    version: int = 1
    number: str
    lots: tuple[LotId, ...] = ()
    announcer: Announcer = Announcer.AUTHORITY
    reference: str = ""
    note: str = ""
    state: RecallState = RecallState.OPEN
    opened_at: datetime
    opened_by: str = ""
    ended_at: datetime | None = None
    ended_by: str = ""
    end_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecallDraft:
    """What is said to open a recall: which lots, who announced it, its reference, why.

    `awaited`: products of which this lot never came; it is refused when it does.
    """

    number: str
    lots: tuple[LotId, ...] = ()
    awaited: tuple[ProductId, ...] = ()
    announcer: Announcer = Announcer.AUTHORITY
    reference: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LotTrace:
    """A lot, what remains of it place by place, and where the rest went.

    `received`, `issued` (net of what came back), `discarded`, `returned` (to the supplier), and
    `other` (counts and corrections, signed) make `left`: received − issued − discarded −
    returned + other.
    """

    lot: Lot
    product: str
    unit: str
    units: str
    lines: tuple[StockLine, ...] = ()
    received: int = 0
    issued: int = 0
    discarded: int = 0
    returned: int = 0
    other: int = 0
    received_on: date | None = None  # the first day

    @property
    def left(self) -> int:
        """Units on the premises."""
        return sum(line.quantity for line in self.lines)

    @property
    def loose(self) -> int:
        """Units on the premises that nobody isolated."""
        return sum(line.quantity for line in self.lines if not line.held)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposed:
    """Somebody who received units of the lot, net of those that came back unused.

    `name` and `phones` are empty where `masked` (outside the reader's circle of care). `version`
    0: nothing was said of them yet. `dead`: their family is written to with care.
    """

    patient_id: PatientId
    name: str = ""
    born: str = ""
    phones: tuple[str, ...] = ()
    address: tuple[str, ...] = ()
    masked: bool = False
    dead: bool = False
    quantity: int
    first_on: date
    last_on: date
    lots: tuple[LotId, ...] = ()
    by: str = ""  # who gave it last
    version: int = 0
    told: Told = Told.NO
    told_at: datetime | None = None
    told_by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenOut:
    """Units taken by a round or a professional without saying for whom.

    `visited`: the people of that round, who may have received them; empty where masked.
    """

    round_id: RoundId | None = None
    professional_id: ProfessionalId | None = None
    name: str
    on: date
    quantity: int
    lot_id: LotId
    visited: tuple[str, ...] = ()
    masked: int = 0  # how many more of its people are outside the reader's circle


@dataclass(frozen=True, slots=True, kw_only=True)
class RecallSheet:
    """One screen, one page: from lots to what remains of them and everybody who received them.

    `recall` None: only looked at, not recalled.
    """

    recall: Recall | None = None
    number: str = ""
    lots: tuple[LotTrace, ...] = ()
    people: tuple[Exposed, ...] = ()
    taken: tuple[TakenOut, ...] = ()

    @property
    def left(self) -> int:
        """Units on the premises."""
        return sum(one.left for one in self.lots)

    @property
    def loose(self) -> int:
        """Units on the premises that nobody isolated."""
        return sum(one.loose for one in self.lots)

    @property
    def untold(self) -> int:
        """How many people nothing was settled with."""
        return sum(1 for one in self.people if not one.told.settled)

    @property
    def to_write_to(self) -> tuple[Exposed, ...]:
        """Those who may be written to; a family in mourning is not, by a form letter."""
        return tuple(one for one in self.people if not (one.told.settled or one.masked or one.dead))


@dataclass(frozen=True, slots=True, kw_only=True)
class LotFound:
    """A lot that answers a number typed. `exact`: its number is the one asked, signs aside."""

    lot_id: LotId
    product_id: ProductId
    product: str
    number: str
    expiry: date | None
    left: int
    recalled: bool
    exact: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RecallLine:
    """A recall in the list: what is left to do. `products`: their names."""

    recall: Recall
    products: tuple[str, ...]
    left: int
    loose: int
    people: int
    untold: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Isolated:
    """What isolating did: its deed (None: nothing was left to isolate), how many units."""

    deed_id: DeedId | None
    quantity: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RecallPaper:
    """The sheet of a recall, with what a paper says of itself."""

    sheet: RecallSheet
    practice: str
    practice_lines: tuple[str, ...] = ()
    author: str = ""
    printed_at: datetime
    audit_code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecallLetter:
    """The letter to somebody who received a recalled lot: what they got, and what to do."""

    practice: str
    practice_lines: tuple[str, ...] = ()
    phone: str = ""
    patient: str
    address: tuple[str, ...] = ()
    products: tuple[str, ...]  # « Vaccin grippe 0,5 mL, lot R4K118, le 18 novembre 2026 »
    reference: str = ""
    advice: str = ""
    author: str = ""
    profession: str = ""
    printed_at: datetime
    audit_code: str = ""


@dataclass(eq=False)
class LotNotKnown(Refusal):
    """No lot of the practice bears this number."""

    field: str = "number"


@dataclass(eq=False)
class AlreadyRecalled(Refusal):
    """Every lot named is under a recall that is open."""


@dataclass(eq=False)
class RecallEnded(Refusal):
    """The recall was closed or cancelled meanwhile."""


@dataclass(eq=False)
class RecallUnfinished(Refusal):
    """It cannot be closed: units are not isolated, or people not told."""

    loose: int = 0
    untold: int = 0


@dataclass(eq=False)
class NobodyToWriteTo(Refusal):
    """Everybody was told, or their names are out of reach."""


@dataclass(eq=False)
class AddresseeDied(Refusal):
    """No form letter goes to somebody who died."""


@dataclass(eq=False)
class NotExposed(Refusal):
    """This person received nothing of these lots."""
