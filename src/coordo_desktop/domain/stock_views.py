"""What the screens of the stock are told at once: everything, or one lot."""

from dataclasses import dataclass
from datetime import date

from coordo_desktop.domain.stock import Lot, LotState, Product, ProductStock, StockLine, StockPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class StockCounts:
    """What asks for attention. `short` counts products, the others lots with units left."""

    short: int = 0
    expiring: int = 0  # usable, within 30 days
    expired: int = 0
    held: int = 0
    recalled: int = 0

    @property
    def alerts(self) -> int:
        """How many things somebody should look at."""
        return self.short + self.expiring + self.expired + self.held + self.recalled


@dataclass(frozen=True, slots=True, kw_only=True)
class StockOverview:
    """The whole stock on a day: active products, and stopped ones of which units remain.

    By name; the lines of each in the order they go out, with units left only.
    """

    on: date
    products: tuple[ProductStock, ...] = ()
    places: tuple[StockPlace, ...] = ()
    counts: StockCounts = StockCounts()


@dataclass(frozen=True, slots=True, kw_only=True)
class LotSums:
    """The movements of a lot by kind, signed; moves between places come to nothing.

    « 40 reçues − 27 sorties + 1 correction = 14 »: `total` is their sum.
    """

    received: int = 0
    issued: int = 0
    returned: int = 0
    counted: int = 0
    discarded: int = 0
    sent_back: int = 0
    corrected: int = 0

    @property
    def total(self) -> int:
        """What remains, all places together, usable or not."""
        gone = self.issued + self.discarded + self.sent_back
        return self.received + self.returned + self.counted + self.corrected + gone


@dataclass(frozen=True, slots=True, kw_only=True)
class LotDetail:
    """One lot: where its units are, what became of the others, how many people received some."""

    lot: Lot
    product: Product
    lines: tuple[StockLine, ...] = ()
    sums: LotSums = LotSums()
    movements: int = 0
    patients: int = 0

    @property
    def present(self) -> int:
        """All its units on the premises."""
        return sum(line.quantity for line in self.lines)


def counted(products: tuple[ProductStock, ...]) -> StockCounts:
    """What asks for attention among these products."""
    seen: dict[LotState, set[object]] = {state: set() for state in LotState}
    for each in products:
        for line in each.lines:
            if line.state is not LotState.USABLE:
                seen[line.state].add(line.lot_id)
    return StockCounts(
        short=sum(each.product.active and each.short for each in products),
        expiring=len(seen[LotState.SOON]),
        expired=len(seen[LotState.EXPIRED]),
        held=len(seen[LotState.HELD]),
        recalled=len(seen[LotState.RECALLED]),
    )
