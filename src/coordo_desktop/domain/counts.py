"""Inventories: what is counted on the shelves, against what the ledger says (ST6).

A line is compared with the balance at the moment it was counted: what leaves or comes afterwards
is in the ledger already, so the adjustment is `counted - expected` whatever moved since.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import CountId, DeedId, LotId, ProductId, StockPlaceId
from coordo_desktop.domain.stock import MOST, Category

MOST_COUNTED = MOST
"""The most units counted on one line."""


class CountState(StrEnum):
    """How far an inventory is."""

    COUNTING = "counting"
    COMPARED = "compared"  # the differences were looked at; lines may be counted again
    VALIDATED = "validated"  # adjusted in the ledger
    DROPPED = "dropped"  # given up, nothing adjusted

    @property
    def open(self) -> bool:
        """Lines may still be counted."""
        return self in {CountState.COUNTING, CountState.COMPARED}


@dataclass(frozen=True, slots=True, kw_only=True)
class CountDraft:
    """What is to be counted. `place_id` None: every place; `category` None: every product.

    `blind`: what the ledger says is hidden until the differences are asked for.
    """

    place_id: StockPlaceId | None = None
    category: Category | None = None
    blind: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountLine:
    """The units of a lot at a place, as counted.

    `expected`: the balance when the line was counted (now, while it is not); None: hidden, the
    count is blind. `counted` None: not yet. `before`: what the first of two counts said.
    `balance` is what the ledger says now, None where hidden. `disturbed`: units came or left
    while the boxes were being scanned, so that the sum means nothing.
    """

    id: UUID
    version: int = 1
    product_id: ProductId
    product: str
    unit: str = "pièce"
    units: str = "pièces"
    category: Category = Category.OTHER
    lot_id: LotId
    number: str = ""
    expiry: date | None = None
    place_id: StockPlaceId
    place: str = ""
    held: bool = False
    expected: int | None = None
    balance: int | None = None
    counted: int | None = None
    before: int | None = None
    recount: bool = False
    disturbed: bool = False
    counted_at: datetime | None = None
    counted_by: str = ""
    note: str = ""

    @property
    def difference(self) -> int | None:
        """Units too many (+) or missing (-) against the ledger; None while it is not known."""
        if self.counted is None or self.expected is None:
            return None
        return self.counted - self.expected

    @property
    def moved(self) -> int:
        """Units that came (+) or left (-) since the line was counted."""
        if self.counted is None or self.expected is None or self.balance is None:
            return 0
        return self.balance - self.expected


@dataclass(frozen=True, slots=True, kw_only=True)
class CountSummary:
    """An inventory in the list of them. `place` empty: every place."""

    id: CountId
    version: int = 1
    state: CountState = CountState.COUNTING
    place_id: StockPlaceId | None = None
    place: str = ""
    category: Category | None = None
    blind: bool = False
    opened_at: datetime
    opened_by: str = ""
    closed_at: datetime | None = None
    closed_by: str = ""
    deed_id: DeedId | None = None
    reversed: bool = False  # its adjustment was taken back in the ledger
    note: str = ""
    lines: int = 0
    counted: int = 0
    differing: int | None = None  # lines that differ; None: hidden
    disturbed: int = 0

    @property
    def missing(self) -> int:
        """Lines not counted yet."""
        return self.lines - self.counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """An inventory with its lines, by place, product and expiry."""

    summary: CountSummary
    lines: tuple[CountLine, ...] = ()

    @property
    def hidden(self) -> bool:
        """What the ledger says is not shown yet."""
        return self.summary.blind and self.summary.state is CountState.COUNTING

    @property
    def differences(self) -> tuple[CountLine, ...]:
        """The lines that differ from the ledger."""
        return tuple(line for line in self.lines if line.difference)

    @property
    def moved(self) -> tuple[CountLine, ...]:
        """The counted lines whose units came or left since, those to count again left out."""
        return tuple(line for line in self.lines if line.moved and not line.disturbed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """What was found on the shelf: so many units of a product, in a lot, at a place.

    `lot_id` where the lot is known; else `lot` and `expiry` as read on the box.
    """

    product_id: ProductId
    place_id: StockPlaceId | None = None
    lot_id: LotId | None = None
    lot: str = ""
    expiry: date | None = None
    serial: str = ""
    quantity: int = 1
    held: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Validated:
    """What a validation wrote: `deed_id` None where nothing differed. `moved`: lines that moved."""

    deed_id: DeedId | None
    adjusted: int = 0
    more: int = 0
    fewer: int = 0
    untouched: int = 0  # lines not counted: left as they are
    moved: tuple[CountLine, ...] = ()
    zeroed: tuple[UUID, ...] = ()  # lines nobody counted, taken to hold nothing


@dataclass(eq=False)
class CountClosed(Refusal):
    """The inventory was validated or given up: nothing of it changes any more."""


@dataclass(eq=False)
class CountUnderWay(Refusal):
    """Another open inventory holds some of the same places and products."""

    place: str = ""


@dataclass(eq=False)
class NothingCounted(Refusal):
    """No line was counted: there is nothing to validate."""


@dataclass(eq=False)
class CountedTwice(Refusal):
    """The box with this serial number was counted already in this inventory."""

    field: str = "serial"


@dataclass(eq=False)
class CountPlaceNeeded(Refusal):
    """The inventory holds several places: where this box stands must be said."""

    field: str = "place"


@dataclass(eq=False)
class OutsideCount(Refusal):
    """This product or place is not part of this inventory."""

    product: str = ""


@dataclass(eq=False)
class LineDisturbed(Refusal):
    """Units came or left while the line was being scanned: it must be counted again."""

    product: str = ""
    lot: str = ""
    place: str = ""


@dataclass(eq=False)
class LineImpossible(Refusal):
    """More left since the line was counted than were counted: it must be counted again."""

    product: str = ""
    lot: str = ""
    place: str = ""
    counted: int = 0
    left: int = 0  # how many left since


@dataclass(eq=False)
class CountOutOfRange(Refusal):
    """A line holds 0 to 9,999 units."""

    field: str = "counted"
