"""An order as a table for spreadsheets and suppliers' sites."""

from collections.abc import Iterator

from coordo_desktop.domain.orders import Order

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
            line.codes[0] if line.codes else "",
            line.product,
            line.quantity,
            line.unit if line.quantity <= 1 else line.units,
            line.price / 100 if line.price else None,
            line.cost / 100 if line.price else None,
            line.received,
            line.awaited,
        )
