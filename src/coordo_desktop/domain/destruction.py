"""Destruction slip: what must not be used any more, gathered, counted, signed for (ST4)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import DeedId, LotId, ProductId, SlipId, StockPlaceId
from coordo_desktop.domain.stock_ledger import DiscardReason


class WasteRoute(StrEnum):
    """Where it goes. Which one holds for a product, the practice knows."""

    PHARMACY = "pharmacy"  # unused medicines, to a pharmacy
    CARE_WASTE = "care_waste"  # infectious or sharp: DASRI
    SUPPLIER = "supplier"  # taken back by the supplier or the maker
    HOUSEHOLD = "household"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class WasteLine:
    """Units of a lot at a place that must not be used. `chosen`: proposed ticked.

    What is only in quarantine, its decision pending, is proposed unticked. `price` in cents for
    one unit, 0: unknown.
    """

    product_id: ProductId
    product: str
    unit: str
    units: str
    lot_id: LotId
    number: str
    expiry: date | None
    place_id: StockPlaceId
    place: str
    held: bool
    quantity: int
    reason: DiscardReason
    chosen: bool = True
    price: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wasted:
    """What is to be destroyed of one line."""

    lot_id: LotId
    place_id: StockPlaceId
    held: bool
    quantity: int
    reason: DiscardReason


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipDraft:
    """What is said of a destruction: the units, where they go, who was there, a word."""

    lines: tuple[Wasted, ...]
    route: WasteRoute = WasteRoute.PHARMACY
    witness: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A destruction slip; its lines are movements of the ledger. `undone`: taken back since."""

    id: SlipId
    year: int
    number: int
    at: datetime
    author: str
    route: WasteRoute
    witness: str = ""
    note: str = ""
    deed_id: DeedId
    lines: tuple[WasteLine, ...] = ()
    undone: bool = False

    @property
    def name(self) -> str:
        """« 2026-003 »."""
        return f"{self.year}-{self.number:03d}"

    @property
    def quantity(self) -> int:
        """All units of the slip."""
        return sum(line.quantity for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipPaper:
    """A slip with what a paper says of itself."""

    slip: Slip
    practice: str
    practice_lines: tuple[str, ...] = ()
    author: str = ""
    printed_at: datetime
    audit_code: str = ""


@dataclass(eq=False)
class NothingToDestroy(Refusal):
    """No unit was chosen."""


@dataclass(eq=False)
class StillUsable(Refusal):
    """A unit chosen may be used: neither expired, nor recalled, nor in quarantine."""

    product: str = ""
    number: str = ""


@dataclass(eq=False)
class WordsTooLong(Refusal):
    """What was typed in a field would not be kept whole; `most` characters are."""

    field: str
    most: int
