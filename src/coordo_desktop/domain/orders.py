"""Orders to suppliers: what is proposed and why, what was sent, what came (ST9).

What came is never a field: it is the sum of the receptions of the ledger that answer the order.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import OrderId, ProductId

USE_DAYS = 90
"""How far back the daily use is looked for."""
SHORTEST_USE = 14
"""A product used for less is taken as used for that long: one day says nothing of a month."""
LEAD_DAYS, SAFETY_DAYS = 7, 7
"""Days a delivery takes, and days kept in reserve, where the supplier says nothing."""
COVER_DAYS = 30
"""Without a maximum, what is ordered lasts this long."""
LONGEST_LEAD = 180
MOST_ORDERED = 9_999
NO_SUPPLIER = ""


class OrderState(StrEnum):
    """How far an order is; `RECEIVED` and `PARTIAL` follow from the ledger."""

    DRAFT = "draft"
    SENT = "sent"
    PARTIAL = "partial"
    RECEIVED = "received"
    CLOSED = "closed"  # what had not come is no longer awaited
    CANCELLED = "cancelled"

    @property
    def awaited(self) -> bool:
        """Something may still come."""
        return self in {OrderState.SENT, OrderState.PARTIAL}


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplier:
    """What is known of a supplier. `account`: the practice's number there."""

    name: str
    version: int = 0  # 0: nothing was kept of it yet
    address: str = ""
    phone: str = ""
    email: str = ""
    account: str = ""
    lead_days: int = LEAD_DAYS
    safety_days: int = SAFETY_DAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What is known of a product when one orders; figures in units.

    `used` units went out over the last `days`. `pack`: units in the smallest box known.
    """

    product_id: ProductId
    product: str
    unit: str = "pièce"
    units: str = "pièces"
    supplier: str = NO_SUPPLIER
    supplier_ref: str = ""
    price: int = 0
    usable: int = 0
    on_order: int = 0
    minimum: int = 0
    maximum: int = 0
    used: int = 0
    days: int = USE_DAYS
    lead_days: int = LEAD_DAYS
    safety_days: int = SAFETY_DAYS
    pack: int = 1

    @property
    def until_delivery(self) -> int:
        """Units used until a delivery comes, with the reserve; rounded up."""
        horizon = self.lead_days + self.safety_days
        return _above(max(self.used, 0) * horizon, self.days)

    @property
    def point(self) -> int:
        """Below this, one orders: the minimum, or what goes out until a delivery comes."""
        return max(self.minimum, self.until_delivery)

    @property
    def top(self) -> int:
        """What an order fills up to: the maximum, else what a month more will take."""
        if self.maximum:
            return max(self.maximum, self.point)
        return self.point + _above(max(self.used, 0) * COVER_DAYS, self.days)

    @property
    def available(self) -> int:
        """Usable units, with those on their way."""
        return self.usable + self.on_order

    @property
    def wanted(self) -> int:
        """How many to order, in whole boxes; 0 while there is enough."""
        short = self.top - self.available
        if self.available >= self.point or short <= 0:
            return 0
        return min(_above(short, self.pack) * self.pack, MOST_ORDERED)


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplierProposal:
    """What is proposed to one supplier, by name of product; `supplier.name` empty: none known."""

    supplier: Supplier
    needs: tuple[Need, ...] = ()

    @property
    def cost(self) -> int:
        """Cents, of the products whose price is known."""
        return sum(need.wanted * need.price for need in self.needs)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderLine:
    """A product of an order. `received`: units that came. `given_up`: no longer awaited."""

    id: UUID
    product_id: ProductId
    product: str
    unit: str = "pièce"
    units: str = "pièces"
    supplier_ref: str = ""
    codes: tuple[str, ...] = ()
    quantity: int = 1
    received: int = 0
    price: int = 0
    given_up: bool = False

    @property
    def awaited(self) -> int:
        """Units that have not come and still may."""
        return 0 if self.given_up else max(self.quantity - self.received, 0)

    @property
    def over(self) -> int:
        """Units that came beyond what was ordered."""
        return max(self.received - self.quantity, 0)

    @property
    def cost(self) -> int:
        """Cents; 0 where the price is not known."""
        return self.quantity * self.price


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """An order. `number` (« BC-2026-014 ») is given when it is first sent."""

    id: OrderId
    version: int = 1
    number: str = ""
    supplier: str = NO_SUPPLIER
    state: OrderState = OrderState.DRAFT
    created_at: datetime
    created_by: str = ""
    sent_at: datetime | None = None
    sent_by: str = ""
    expected_on: date | None = None
    closed_at: datetime | None = None
    closed_by: str = ""
    note: str = ""
    lines: tuple[OrderLine, ...] = ()

    @property
    def cost(self) -> int:
        """Cents, of the lines whose price is known."""
        return sum(line.cost for line in self.lines)

    @property
    def awaited(self) -> int:
        """Units that have not come and still may."""
        return sum(line.awaited for line in self.lines) if self.state.awaited else 0

    @property
    def priced(self) -> bool:
        """Every price is known: the sum is that of the order."""
        return bool(self.lines) and all(line.price for line in self.lines)

    def late(self, today: date) -> int:
        """Days past the delivery expected; 0 while it is not late."""
        if self.expected_on is None or not self.awaited:
            return 0
        return max((today - self.expected_on).days, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderDraft:
    """What is ordered: products with quantities, of one supplier."""

    supplier: str = NO_SUPPLIER
    lines: tuple[tuple[ProductId, int], ...] = ()
    note: str = ""


def reached(
    kept: OrderState, lines: Sequence[OrderLine], *, received_any: bool | None = None
) -> OrderState:
    """The state of an order kept as sent, given what came."""
    if kept is not OrderState.SENT:
        return kept
    some = received_any if received_any is not None else any(line.received for line in lines)
    if all(line.awaited == 0 for line in lines):
        return OrderState.RECEIVED
    return OrderState.PARTIAL if some else OrderState.SENT


def expected(sent_on: date, lead_days: int) -> date:
    """The day a delivery is expected, on a weekday."""
    day = sent_on + timedelta(days=lead_days)
    weekend = day.weekday() - 4
    return day if weekend <= 0 else day + timedelta(days=3 - weekend)


def days_of_use(first_on: date | None, today: date) -> int:
    """Over how many days the use of a product is spread, given its first movement."""
    if first_on is None:
        return USE_DAYS
    return min(max((today - first_on).days, SHORTEST_USE), USE_DAYS)


def _above(amount: int, by: int) -> int:
    """`amount / by`, rounded up."""
    return -(-amount // by) if by > 0 else math.ceil(amount)


@dataclass(eq=False)
class OrderEmpty(Refusal):
    """An order without a product cannot be sent."""


@dataclass(eq=False)
class OrderSent(Refusal):
    """The order was sent: its lines no longer change."""


@dataclass(eq=False)
class OrderNotSent(Refusal):
    """The order was not sent, or is closed: nothing answers it."""


@dataclass(eq=False)
class OrderBegun(Refusal):
    """Something of the order came already: it is closed, not cancelled."""


@dataclass(eq=False)
class NotInOrder(Refusal):
    """This product is not in the order."""

    product: str = ""
    number: str = ""


@dataclass(eq=False)
class OrderedOutOfRange(Refusal):
    """1 to 9,999 units of a product are ordered at once."""

    field: str = "quantity"


@dataclass(eq=False)
class LeadOutOfRange(Refusal):
    """A delivery takes 0 to 180 days, and so does the reserve."""

    field: str = "lead_days"
