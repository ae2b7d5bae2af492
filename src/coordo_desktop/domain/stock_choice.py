"""First expired, first out: what to take, and what was passed over (ST3, reference 5.2).

The earliest expiry first among usable units, the oldest reception where two are equal, what has
no expiry last. An emergency kit is left whole unless it is the place asked for; what is in a bag
or a kit is judged by itself: who is at a home has nothing else at hand.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime

from coordo_desktop.domain.ids import ProductId, StockPlaceId
from coordo_desktop.domain.stock import PlaceKind, StockLine, may_be_issued
from coordo_desktop.domain.stock_ledger import Proposal, Taking

_ALONE = frozenset({PlaceKind.BAG, PlaceKind.KIT})


def order(line: StockLine) -> tuple[date, datetime, int]:
    """What lines are sorted by: first expired first, then first received, the fewest first."""
    return (line.expiry or date.max, line.first_at, line.quantity)


def proposal(
    product_id: ProductId,
    lines: Iterable[StockLine],
    quantity: int,
    *,
    place_id: StockPlaceId | None = None,
    kits: Collection[StockPlaceId] = (),
) -> Proposal:
    """What to take of a product's lines, and how many units are missing."""
    takings: list[Taking] = []
    left = quantity
    for line in sorted(_at_hand(lines, place_id, kits), key=order):
        if left <= 0:
            break
        taken = min(left, line.quantity)
        takings.append(taking_of(line, taken))
        left -= taken
    return Proposal(product_id=product_id, takings=tuple(takings), missing=left)


def taking_of(line: StockLine, quantity: int) -> Taking:
    """So many units of a line."""
    return Taking(
        lot_id=line.lot_id,
        place_id=line.place_id,
        quantity=quantity,
        number=line.number,
        place=line.place,
        expiry=line.expiry,
    )


def passed_over(
    lines: Iterable[StockLine],
    takings: Sequence[Taking],
    kinds: dict[StockPlaceId, PlaceKind],
) -> bool:
    """Whether usable units that expire earlier are left behind by these takings."""
    places = {taking.place_id for taking in takings}
    alone = next(iter(places)) if len(places) == 1 else None
    if alone is not None and kinds.get(alone) not in _ALONE:
        alone = None
    kits = {place for place, kind in kinds.items() if kind is PlaceKind.KIT}
    taken: dict[tuple[object, object], int] = {}
    for each in takings:
        key = (each.lot_id, each.place_id)
        taken[key] = taken.get(key, 0) + each.quantity
    here = list(lines)
    last = max(
        (line.expiry or date.max for line in here if (line.lot_id, line.place_id) in taken),
        default=date.min,
    )
    return any(
        (line.expiry or date.max) < last
        and taken.get((line.lot_id, line.place_id), 0) < line.quantity
        for line in _at_hand(here, alone, kits)
    )


def _at_hand(
    lines: Iterable[StockLine], place_id: StockPlaceId | None, kits: Collection[StockPlaceId]
) -> Iterable[StockLine]:
    for line in lines:
        here = line.place_id not in kits if place_id is None else line.place_id == place_id
        if here and line.quantity > 0 and may_be_issued(line.state):
            yield line
