"""The lots as the list shows them: under their products, first expired first, filtered."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.ids import ProductId, StockPlaceId
from coordo_desktop.domain.stock import (
    Category,
    LotState,
    Product,
    ProductStock,
    StockLine,
    may_be_issued,
)
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.matching import folded
from coordo_desktop.ui.kit.rows import Column, Group
from coordo_desktop.ui.kit.stock_words import (
    expiry_text,
    lot_chip,
    number_text,
    quantity_words,
)


class Tile(StrEnum):
    """What a tile counts, and leaves alone in the list."""

    SHORT = "short"
    EXPIRING = "expiring"
    EXPIRED = "expired"
    RECALLED = "recalled"
    HELD = "held"


_folded = lru_cache(maxsize=1 << 14)(folded)

_ISSUED = frozenset({LotState.USABLE, LotState.SOON})
TILE_STATES = {
    Tile.EXPIRING: LotState.SOON,
    Tile.EXPIRED: LotState.EXPIRED,
    Tile.RECALLED: LotState.RECALLED,
    Tile.HELD: LotState.HELD,
}


class LotRow(NamedTuple):
    """What remains of a lot at a place, with its product; `first`: the one that goes out first.

    `rank`: its place among the lots of the product, first expired first, reckoned where they are
    read: the list sorts thousands of them each time it is shown.
    """

    line: StockLine
    product: Product
    rank: int = 0
    first: bool = False

    @property
    def key(self) -> str:
        """Its identity, as a state kept across a lock may hold it."""
        line = self.line  # asked of every line at once: written the cheapest way
        return f"{line.lot_id.int:x} {line.place_id.int:x} {line.held:d}"

    @property
    def counts(self) -> bool:
        """It may be issued."""
        return may_be_issued(self.line.state)


@dataclass(frozen=True, slots=True)
class LotFilter:
    """What the list leaves out."""

    text: str = ""
    category: Category | None = None
    place_id: StockPlaceId | None = None
    tile: Tile | None = None

    @property
    def any(self) -> bool:
        """Something is left out."""
        return self != LotFilter()


@dataclass(frozen=True, slots=True)
class Shelf:
    """A product with its lots, and its heading made once."""

    stock: ProductStock
    rows: tuple[LotRow, ...]
    first_expiry: date
    group: Group[LotRow]

    @property
    def id(self) -> ProductId:
        """The product's."""
        return self.stock.product.id

    @property
    def words(self) -> str:
        """What it is found by, folded when first sought."""
        product = self.stock.product
        codes = " ".join(f"{one.code} {one.cip13}" for one in product.codes)
        return _folded(f"{product.name} {codes} {product.supplier_ref}")


def shelf(stock: ProductStock, kits: Collection[StockPlaceId] = ()) -> Shelf:
    """A product with its lots, as the list needs it; what is in a kit stays there."""
    product, usable = stock.product, [one for one in stock.lines if one.state in _ISSUED]
    free = next((one for one in usable if one.place_id not in kits), None)
    first = free if free is not None and free.state is LotState.SOON else None
    known = [one.expiry for one in usable if one.expiry is not None]
    ordered = enumerate(sorted(stock.lines, key=_expiry_key))
    rows = tuple(LotRow(line, product, rank, line is first) for rank, line in ordered)
    return Shelf(
        stock,
        rows,
        min(known, default=date.max),
        _group(stock, rows),
    )


def shelves(products: Iterable[ProductStock], kits: Collection[StockPlaceId] = ()) -> list[Shelf]:
    """Every product, first expired first; what has nothing to expire comes last, by its name."""
    return sorted((shelf(one, kits) for one in products), key=_order)


def _order(one: Shelf) -> tuple[date, bool, str]:
    return (one.first_expiry, not one.rows, one.stock.product.name.casefold())


def groups(kept: Iterable[Shelf], what: LotFilter) -> list[Group[LotRow]]:
    """The groups this filter leaves."""
    sought = folded(what.text).split()
    made = []
    for one in kept:
        rows = _left(one, what, sought)
        if rows is not None:
            made.append(one.group if rows is one.rows else replace(one.group, rows=rows))
    return made


def _left(one: Shelf, what: LotFilter, sought: Sequence[str]) -> tuple[LotRow, ...] | None:
    """The lines of a product that the filter leaves; None: not even its heading."""
    if what.category is not None and one.stock.product.category is not what.category:
        return None
    rows = one.rows
    if what.tile is Tile.SHORT:
        if not one.stock.short:
            return None
    elif what.tile is not None:
        rows = tuple(row for row in rows if row.line.state is TILE_STATES[what.tile])
    if what.place_id is not None:
        rows = tuple(row for row in rows if row.line.place_id == what.place_id)
    missing = [word for word in sought if word not in one.words]
    if missing:
        rows = tuple(row for row in rows if _named(row, missing))
    whole = what.tile in {None, Tile.SHORT} and what.place_id is None and not missing
    return rows if rows or whole else None


def _named(row: LotRow, words: Sequence[str]) -> bool:
    number = folded(row.line.number)
    return all(word in number for word in words)


def _group(stock: ProductStock, rows: tuple[LotRow, ...]) -> Group[LotRow]:
    product = stock.product
    before, ink = minimum_words(stock)
    return Group(
        product.id,
        product.name,
        rows,
        right=quantity_words(stock.usable, product.unit, product.units),
        right_ink="text",
        icon="cold" if product.cold else "box",
        icon_ink="info" if product.cold else "text-3",
        before=before or " ",
        before_ink=ink,
    )


def minimum_words(stock: ProductStock) -> tuple[str, str]:
    """« min. 10 », « min. 6, à commander », « min. 6, 10 en commande », and its ink."""
    product = stock.product
    if not product.active:
        return QCoreApplication.translate("Stock", "produit arrêté"), "text-3"
    if not product.minimum:
        return "", "text-3"
    least = QCoreApplication.translate("Stock", "min. {least}").format(
        least=number_text(product.minimum)
    )
    if not stock.short:
        return least, "text-3"
    if stock.on_order:
        awaited = QCoreApplication.translate("Stock", "{least}, {awaited} en commande")
        return awaited.format(least=least, awaited=number_text(stock.on_order)), "info"
    return QCoreApplication.translate("Stock", "{least}, à commander").format(least=least), "warn"


def _about(row: LotRow) -> str:
    if not row.counts:
        return QCoreApplication.translate("Stock", "hors du stock utilisable")
    return QCoreApplication.translate("Stock", "à sortir en premier") if row.first else ""


_RANK: Callable[[LotRow], int] = attrgetter("rank")


def _expiry_key(line: StockLine) -> str:
    # Asked of every line at once: written the cheapest way.
    return f"{line.expiry or '9999'} {line.number} {line.state not in _ISSUED:d}"


def columns(today: list[date]) -> tuple[Column[LotRow], ...]:
    """The columns of the list; `today` holds the practice's day once it is known."""

    def chip(row: LotRow) -> ChipSpec:
        line = row.line
        return lot_chip(line.state, line.expiry, today[0], held=line.held)

    translate = QCoreApplication.translate
    return (
        Column(lambda: "", lambda _row: "", key="gap", width=34, fixed=True),
        Column(
            lambda: translate("Stock", "Produit et lots"), _about,
            key="product", stretch=True, fixed=True,
            ink=lambda row: "text" if row.counts else "text-3",
        ),
        Column(
            lambda: translate("Stock", "Lot"), lambda row: row.line.number,
            lambda row: folded(row.line.number),
            key="lot", width=132, weight=600, highlight=True,
        ),
        Column(
            lambda: translate("Stock", "Péremption"), lambda row: expiry_text(row.line.expiry),
            _RANK,
            key="expiry", width=108,
            ink=lambda row: "danger" if row.line.state is LotState.EXPIRED else "text",
        ),
        Column(
            lambda: translate("Stock", "État"), lambda _row: "", key="state", width=124, chip=chip
        ),
        Column(
            lambda: translate("Stock", "Lieu"), lambda row: row.line.place,
            lambda row: folded(row.line.place),
            key="place", width=156, ink="text-2",
        ),
        Column(
            lambda: translate("Stock", "Reste"), lambda row: number_text(row.line.quantity),
            lambda row: float(row.line.quantity), key="left", width=64, align="right", weight=600,
            ink=lambda row: "text" if row.counts else "text-3",
            strike=lambda row: not row.counts, fixed=True,
        ),
    )  # fmt: skip
