"""An order as a table for spreadsheets and suppliers' sites."""

from collections.abc import Iterator

from coordo_desktop.domain.orders import Order
from coordo_desktop.domain.stock import as_read

HEADER = (
    "Commande", "Fournisseur", "Référence", "Code", "Désignation", "Quantité", "Unité",
    "Prix unitaire (€)", "Total (€)", "Reçu", "Reste à livrer",
)  # fmt: skip
Cell = str | int | float | None


def rows(order: Order) -> Iterator[tuple[Cell, ...]]:
    """One row for each product; a price that is not known is left empty."""
    for line in order.lines:
        yield (
            order.number,
            order.supplier,
            line.supplier_ref,
            as_read(line.codes[0]) if line.codes else "",
            line.product,
            line.quantity,
            line.unit if line.quantity <= 1 else line.units,
            _euros(line.price),
            _euros(line.cost if line.price else 0),
            line.received,
            line.awaited,
        )


def _euros(cents: int) -> str:
    """« 2,90 » as a French spreadsheet reads it; nothing where the price is not known."""
    return f"{cents // 100},{cents % 100:02d}" if cents else ""
