"""Stock: products, places, lots, and what is usable of them (ST1, ST4).

A quantity is never a field: it is the sum of the movements of a lot at a place, kept apart where
it is `held` (quarantine). Quantities count the product's unit, whole, 1 to 9,999 in one deed.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from coordo_desktop.domain.ids import LotId, ProductId, StockPlaceId

SOON = timedelta(days=30)
LATER = timedelta(days=90)
MOST = 9_999
"""The largest quantity of one movement: one more figure is a slip of the finger."""
_GTIN = 14
_FRENCH_MEDICINE = "034009"


class Category(StrEnum):
    """The family of a product (domain reference 5.1)."""

    DRESSING = "dressing"
    DEVICE = "device"
    MEDICINE = "medicine"
    VACCINE = "vaccine"
    EMERGENCY = "emergency"
    PROTECTION = "protection"
    OFFICE = "office"
    OTHER = "other"


class PlaceKind(StrEnum):
    """What a place is: a shelf of the reserve, a fridge, the bag of a round, an emergency kit."""

    SHELF = "shelf"
    FRIDGE = "fridge"
    BAG = "bag"
    KIT = "kit"


class LotState(StrEnum):
    """What may be done with the units of a line; only `USABLE` and `SOON` may be issued.

    One holds at a time, the gravest: recalled, expired, held, soon (30 days), usable.
    """

    RECALLED = "recalled"
    EXPIRED = "expired"
    HELD = "held"
    SOON = "soon"
    USABLE = "usable"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceDraft:
    """What is typed of a place.

    `low` and `high`: limits of a fridge, in tenths of a degree Celsius (domain reference 5.4).
    `check_days`: how often an emergency kit is checked.
    """

    name: str
    kind: PlaceKind = PlaceKind.SHELF
    position: int = 0
    low: int = 20
    high: int = 80
    check_days: int = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class StockPlace(PlaceDraft):
    """Where units are: « Réserve », « Réfrigérateur salle 1 », « Sac tournée 1 », « Chariot »."""

    id: StockPlaceId
    version: int = 1
    active: bool = True


@dataclass(frozen=True, slots=True)
class ProductCode:
    """A code borne by the box: a GTIN on 14 digits, or an in-house code (« C-000123 »).

    `factor`: how many units one box of this code holds. `label`: « boîte de 10 ».
    """

    code: str
    factor: int = 1
    label: str = ""

    @property
    def cip13(self) -> str:
        """The French medicine code in this GTIN, empty where it is none (prefix 34009)."""
        whole = len(self.code) == _GTIN and self.code.startswith(_FRENCH_MEDICINE)
        return self.code[1:] if whole else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductDraft:
    """What is typed of a product.

    `unit` and `units` name one and several (« dose », « doses »). `minimum`: usable units under
    which it is to be ordered, 0: none. `maximum`: what an order fills up to, 0: none. `cold`:
    kept between the limits of a fridge. `tracks_lots`: a lot and an expiry must be given at
    reception (medicines, vaccines, sterile devices). `lpp`: reimbursement code, 7 digits, never
    what a product is known by. `price` in cents for one unit, 0: unknown.
    """

    name: str
    category: Category = Category.OTHER
    unit: str = "pièce"
    units: str = "pièces"
    codes: tuple[ProductCode, ...] = ()
    lpp: str = ""
    minimum: int = 0
    maximum: int = 0
    cold: bool = False
    tracks_lots: bool = True
    supplier: str = ""
    supplier_ref: str = ""
    price: int = 0
    home_id: StockPlaceId | None = None
    note: str = ""
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Product(ProductDraft):
    """A product the practice keeps."""

    id: ProductId
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """A lot of a product. `number` empty: units without a lot; `expiry` None: none is known.

    Units are usable through the day of `expiry`. `recalled_at`: when it was recalled.
    """

    id: LotId
    version: int = 1
    product_id: ProductId
    number: str = ""
    expiry: date | None = None
    first_at: datetime
    recalled_at: datetime | None = None


class StockLine(NamedTuple):
    """What remains of a lot at a place; `quantity` is never negative, `held`: in quarantine.

    A tuple: the stock opens with thousands of them, and it is made five times as fast.
    """

    product_id: ProductId
    lot_id: LotId
    number: str
    expiry: date | None
    first_at: datetime
    recalled: bool
    place_id: StockPlaceId
    place: str
    held: bool
    quantity: int
    state: LotState


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductStock:
    """A product with what remains of it. `usable` leaves out expired, recalled and held units.

    `expiring`: usable units whose expiry is within 30 days. `on_order`: awaited.
    """

    product: Product
    lines: tuple[StockLine, ...] = ()
    usable: int = 0
    held: int = 0
    expired: int = 0
    recalled: int = 0
    expiring: int = 0
    on_order: int = 0

    @property
    def short(self) -> bool:
        """Under its minimum, with usable units alone."""
        return self.product.minimum > 0 and self.usable < self.product.minimum

    @property
    def present(self) -> int:
        """All units on the premises, usable or not."""
        return self.usable + self.held + self.expired + self.recalled


def as_read(code: str) -> str:
    """A code as boxes and suppliers write it: a GTIN-8 or GTIN-13 without what fills it up."""
    if not code.isdigit() or len(code) != _GTIN:
        return code
    return code.removeprefix("000000") if code.startswith("000000") else code.removeprefix("0")


def state_of(expiry: date | None, *, recalled: bool, held: bool, today: date) -> LotState:
    """What may be done with units: the gravest of what is said of them."""
    if recalled:
        return LotState.RECALLED
    if expiry is not None and expiry < today:
        return LotState.EXPIRED
    if held:
        return LotState.HELD
    if expiry is not None and expiry - today <= SOON:
        return LotState.SOON
    return LotState.USABLE


def may_be_issued(state: LotState) -> bool:
    """Whether a unit in this state may go to somebody."""
    return state in {LotState.USABLE, LotState.SOON}
