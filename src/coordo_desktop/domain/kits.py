"""Emergency kits: composition, seal, full check, what expires first (ST10).

A kit is a place of kind `kit`: what it holds of the stock is in the ledger. A line without a
product is a device or a paper that is ticked.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import (
    DeedId,
    KitCheckId,
    KitLineId,
    LotId,
    ProductId,
    StockPlaceId,
)

CHECK_DAYS = 30
SOON = timedelta(days=30)


class LineState(StrEnum):
    """How a line of a kit stands, the gravest first."""

    MISSING = "missing"  # fewer usable units than required
    EXPIRED = "expired"  # something in it is past its day
    SOON = "soon"  # something expires within 30 days
    RIGHT = "right"


class KitState(StrEnum):
    """How a kit stands, the gravest first."""

    OPEN = "open"  # seal broken, or none
    INCOMPLETE = "incomplete"
    EXPIRED = "expired"
    DUE = "due"  # its check is due
    SOON = "soon"  # something expires within 30 days
    READY = "ready"


@dataclass(frozen=True, slots=True, kw_only=True)
class KitLineDraft:
    """A line of the composition as typed; `id` None: a new line.

    `required` units of `product_id`, or of something ticked (`product_id` None), whose battery,
    electrodes or service are watched through `until`.
    """

    id: KitLineId | None = None
    section: str = ""
    name: str = ""
    product_id: ProductId | None = None
    required: int = 1
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KitLot:
    """Units of a lot that are in the kit."""

    lot_id: LotId
    number: str = ""
    expiry: date | None = None
    quantity: int = 0
    usable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class KitLine:
    """A line of a kit with what is in it.

    `present` usable units, `spoilt` expired or recalled ones still in it; of what is ticked,
    `present` is what the last check found. `reserve`: usable units elsewhere to refill from.
    """

    id: KitLineId
    section: str = ""
    name: str
    product_id: ProductId | None = None
    product: str = ""
    unit: str = ""
    units: str = ""
    required: int = 1
    present: int = 0
    spoilt: int = 0
    reserve: int = 0
    until: date | None = None
    lots: tuple[KitLot, ...] = ()

    @property
    def ticked(self) -> bool:
        """Seen with the eyes, not counted in the stock."""
        return self.product_id is None

    @property
    def missing(self) -> int:
        """Units to add."""
        return max(0, self.required - self.present)

    @property
    def expiry(self) -> date | None:
        """What of it expires first, past or to come."""
        known = [lot.expiry for lot in self.lots if lot.expiry is not None]
        return min([*known, *([self.until] if self.until else [])], default=None)

    def state(self, today: date) -> LineState:
        """How it stands on a day."""
        if self.missing:
            return LineState.MISSING
        if self.spoilt or (self.expiry is not None and self.expiry < today):
            return LineState.EXPIRED
        soon = self.expiry is not None and self.expiry - today <= SOON
        return LineState.SOON if soon else LineState.RIGHT


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """A kit with its lines and its seal. `version` is the seal's: it moves when anything does.

    `broken_at` None: intact. `checked_day` None: never checked. `check_days` between two checks.
    """

    id: StockPlaceId
    version: int = 0
    name: str
    seal: str = ""
    sealed_at: datetime | None = None
    broken_at: datetime | None = None
    broken_note: str = ""
    checked_day: date | None = None
    check_days: int = CHECK_DAYS
    lines: tuple[KitLine, ...] = ()
    today: date

    @property
    def sealed(self) -> bool:
        """A seal is on it, intact."""
        return bool(self.seal) and self.broken_at is None

    @property
    def next_check(self) -> date:
        """When it is to be checked: at once where it never was or its seal is broken."""
        if self.checked_day is None or not self.sealed:
            return self.today
        return self.checked_day + timedelta(days=self.check_days)

    @property
    def missing(self) -> int:
        """Lines that lack something."""
        return sum(line.missing > 0 for line in self.lines)

    @property
    def first(self) -> KitLine | None:
        """The line of which something expires first."""
        dated = [line for line in self.lines if line.expiry is not None]
        return min(dated, key=lambda line: line.expiry or date.max, default=None)

    @property
    def state(self) -> KitState:
        """How it stands, the gravest first."""
        states = {line.state(self.today) for line in self.lines}
        if not self.sealed:
            return KitState.OPEN
        if LineState.MISSING in states:
            return KitState.INCOMPLETE
        if LineState.EXPIRED in states:
            return KitState.EXPIRED
        if self.next_check <= self.today:
            return KitState.DUE
        return KitState.SOON if LineState.SOON in states else KitState.READY


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLine:
    """What a person found of a line; `until` where a device's day was read again.

    `found` counts every unit seen, the spoilt ones left out.
    """

    line_id: KitLineId
    found: int
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KitCheckDraft:
    """A full check, as signed. Lines not in `lines` were not looked at: refused.

    `seal_read`: the number read on it before it was opened. `seal_after` the one put on, empty:
    it stays open. `refill`: what lacks is taken from the reserve, what is spoilt is taken out.
    """

    kit_id: StockPlaceId
    version: int
    lines: tuple[FoundLine, ...] = ()
    seal_read: str = ""
    seal_after: str = ""
    refill: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KitCheckLine:
    """What a check found of a line, as the line was then."""

    name: str
    required: int
    found: int
    expired: int = 0
    added: int = 0
    until: date | None = None

    @property
    def lacking(self) -> int:
        """What it still lacked once it was closed."""
        return max(0, self.required - self.found - self.added)


@dataclass(frozen=True, slots=True, kw_only=True)
class KitCheck:
    """A check that was signed. `seal_intact`: the seal read was the one put on last, whole."""

    id: KitCheckId
    kit_id: StockPlaceId
    at: datetime
    day: date
    author: str = ""
    seal_before: str = ""
    seal_intact: bool = False
    seal_after: str = ""
    complete: bool = False
    note: str = ""
    undone: bool = False
    lines: tuple[KitCheckLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KitChecked:
    """What a check did: the kit as it now is, and what moved."""

    check_id: KitCheckId
    kit: Kit
    added: int = 0
    removed: int = 0
    deeds: tuple[DeedId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KitOverview:
    """Every kit, the gravest first."""

    today: date
    kits: tuple[Kit, ...] = field(default=())


@dataclass(eq=False)
class LinesNotSeen(Refusal):
    """A full check looks at every line; `left` were not."""

    left: int = 0


@dataclass(eq=False)
class SealTaken(Refusal):
    """This seal number is the one that was on the kit, or is on another kit."""

    name: str = ""
    field: str = "seal"


@dataclass(eq=False)
class ProductTwice(Refusal):
    """A product is on one line of a kit."""

    name: str = ""
    field: str = "lines"


@dataclass(eq=False)
class CheckNotLast(Refusal):
    """The kit was checked, opened or changed since: the older check is not taken back."""
