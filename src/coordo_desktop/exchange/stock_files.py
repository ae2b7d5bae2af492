"""The tables of the stock, written for spreadsheets and read back (ST1).

Formula-safe both ways (`safe_export`); a table of another program is read by a child process.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from coordo_desktop.domain.ids import ProductId, StockPlaceId
from coordo_desktop.domain.stock import LotState, Product, ProductCode, ProductStock
from coordo_desktop.domain.stock_files import (
    CATEGORIES,
    HEADINGS,
    Cells,
    NotAStockTable,
    StockTable,
    headed,
)
from coordo_desktop.domain.stock_ledger import DiscardReason, Movement, MovementKind
from coordo_desktop.exchange.safe_export import Cell, csv_bytes
from coordo_desktop.exchange.tables import open_table

_STATES = {
    LotState.RECALLED: "rappelé",
    LotState.EXPIRED: "périmé",
    LotState.HELD: "quarantaine",
    LotState.SOON: "périme sous 30 jours",
    LotState.USABLE: "utilisable",
}
_KINDS = {
    MovementKind.RECEPTION: "Réception",
    MovementKind.ISSUE: "Sortie",
    MovementKind.RETURN: "Retour",
    MovementKind.TRANSFER: "Transfert",
    MovementKind.QUARANTINE: "Mise en quarantaine",
    MovementKind.RELEASE: "Quarantaine levée",
    MovementKind.COUNT: "Écart d’inventaire",
    MovementKind.DISCARD: "Destruction",
    MovementKind.SUPPLIER_RETURN: "Retour au fournisseur",
    MovementKind.CORRECTION: "Correction",
}
_REASONS = {
    DiscardReason.EXPIRED: "Périmé",
    DiscardReason.RECALLED: "Rappelé",
    DiscardReason.COLD_CHAIN: "Chaîne du froid rompue",
    DiscardReason.BROKEN: "Cassé, abîmé",
    DiscardReason.OPENED: "Ouvert, non utilisé",
    DiscardReason.LOST: "Perdu",
    DiscardReason.OTHER: "Autre raison",
}
_HEAD_ROWS = 20  # a title, an address may stand above the headings


def products_csv(products: Iterable[Product], places: Mapping[StockPlaceId, str]) -> bytes:
    """Every product, one a line."""
    return csv_bytes(HEADINGS[StockTable.PRODUCTS], (_product(each, places) for each in products))


def lots_csv(products: Iterable[ProductStock]) -> bytes:
    """What remains of each lot at each place, one a line, first expired first."""
    return csv_bytes(HEADINGS[StockTable.LOTS], (row for each in products for row in _lots(each)))


def movements_csv(
    movements: Iterable[Movement],
    names: Mapping[ProductId, str],
    zone: ZoneInfo,
    *,
    people: bool = False,
) -> bytes:
    """The ledger, oldest first; whom units were for, and what was noted, only with `people`."""
    rows = (_movement(each, names, zone, people=people) for each in movements)
    return csv_bytes(HEADINGS[StockTable.MOVEMENTS], rows)


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row under the headings; `cells` None where a quote is misplaced."""

    line: int
    cells: Cells | None


def read_stock_table(path: Path) -> tuple[StockTable, list[TableRow]]:
    """Which table the file is, and its rows.

    Raises a TableRefused, or NotAStockTable: no row names the columns.
    """
    with open_table(path) as table:
        rows: Iterator[tuple[int, Sequence[str] | None]] = table.rows()
        for _ in range(_HEAD_ROWS):
            line, cells = next(rows, (0, None))
            found = headed(cells or ())
            if found is not None:
                kind, places = found
                return kind, [
                    TableRow(line, None if cells is None else Cells(places, cells))
                    for line, cells in rows
                ]
            if not line:
                break
    raise NotAStockTable


def _product(product: Product, places: Mapping[StockPlaceId, str]) -> list[Cell]:
    home = "" if product.home_id is None else places.get(product.home_id, "")
    price = f"{product.price // 100},{product.price % 100:02d}" if product.price else ""
    return [
        product.name,
        CATEGORIES[product.category],
        product.unit,
        product.units,
        ", ".join(map(_code, product.codes)),
        product.lpp,
        product.minimum,
        product.maximum,
        _yes(product.cold),
        _yes(product.tracks_lots),
        product.supplier,
        product.supplier_ref,
        price,
        home,
        product.note,
        _yes(product.active),
    ]


def _code(code: ProductCode) -> str:
    return code.code if code.factor == 1 else f"{code.code} × {code.factor}"


def _lots(stock: ProductStock) -> Iterator[list[Cell]]:
    code = stock.product.codes[0].code if stock.product.codes else ""
    for line in stock.lines:
        yield [
            stock.product.name,
            code,
            line.number,
            "" if line.expiry is None else f"{line.expiry:%d/%m/%Y}",
            line.place,
            line.quantity,
            stock.product.unit,
            _yes(line.held),
            _STATES[line.state],
        ]


def _movement(
    each: Movement, names: Mapping[ProductId, str], zone: ZoneInfo, *, people: bool
) -> list[Cell]:
    at = each.at.astimezone(zone)
    who = each.who if people else _recipient(each)
    reason = each.reason if each.kind is MovementKind.DISCARD else ""
    return [
        f"{at:%d/%m/%Y}",
        f"{at:%H:%M}",
        _KINDS[each.kind],
        names.get(each.product_id, ""),
        each.number,
        each.place,
        each.quantity,
        _yes(each.held),
        _REASONS[DiscardReason(reason)] if reason else "",
        each.note if people else "",
        who,
        each.author,
        _yes(each.reversed),
    ]


def _recipient(each: Movement) -> str:
    """A patient is never named unless it was asked; a round or a professional is."""
    if each.masked or each.patient_id is not None:
        return "patient"
    return each.who


def _yes(told: object) -> str:
    return "oui" if told else "non"
