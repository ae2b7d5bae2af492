"""An order on paper as data."""

from dataclasses import dataclass
from datetime import datetime

from coordo_desktop.domain.orders import Order, Supplier


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderSheet:
    """An order with whom it goes to. `practice_lines`: address and phone.

    `printed_at` is aware and in the practice's time zone.
    """

    order: Order
    supplier: Supplier
    practice: str
    practice_lines: tuple[str, ...] = ()
    author: str
    printed_at: datetime
    audit_code: str = ""
