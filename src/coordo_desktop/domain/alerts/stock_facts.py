"""What the rules of the stock judge: plain facts, one kind for each question asked of the file."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from coordo_desktop.domain.alerts.facts import Whose


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortFact:
    """A product under its minimum, with what is usable of it and what is awaited."""

    id: UUID
    product: str
    unit: str
    units: str
    usable: int
    minimum: int
    on_order: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LotFact:
    """Units of a lot: usable until `expiry`, past it, recalled, or in quarantine since a moment.

    `place` is empty where they are in several. `condemned`: it is decided that they go.
    """

    id: UUID
    product: str
    number: str
    unit: str
    units: str
    quantity: int
    expiry: date | None = None
    place: str = ""
    since: datetime | None = None
    condemned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RecallFact:
    """A recall that is open: who is still to be told."""

    id: UUID
    number: str
    products: str
    since: datetime
    untold: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FridgeFact:
    """A fridge whose half-day was not read; `evening`: which one. `missed`: the week's others."""

    id: UUID
    name: str
    evening: bool
    missed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcursionFact:
    """A fridge that left its limits: the furthest it went, in tenths; `open`: it is still out."""

    id: UUID
    place: str
    since: datetime
    extreme: int
    open: bool
    lots: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanFact:
    """Equipment that should be back. `who` None: lent to a professional, `name`."""

    who: Whose | None
    id: UUID
    version: int
    what: str
    name: str = ""
    due: date
    calls: int = 0
    called: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceFact:
    """Equipment to be serviced."""

    id: UUID
    what: str
    due: date


@dataclass(frozen=True, slots=True, kw_only=True)
class KitFact:
    """An emergency kit: its seal, what it lacks, what expires first in it, its next check.

    `seal` empty: none was put on. `broken_at` None: intact. `next_check` None: never checked.
    """

    id: UUID
    name: str
    seal: str
    broken_at: datetime | None
    missing: int
    first: str = ""
    expiry: date | None = None
    next_check: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderFact:
    """An order that should have come."""

    id: UUID
    number: str
    supplier: str
    expected_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CountFact:
    """An inventory left open. `place` empty: every place."""

    id: UUID
    place: str
    since: datetime
