"""What is said once units left: how many, of what, for whom, what remains."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.stock import ProductStock
from coordo_desktop.domain.stock_ledger import Issued
from coordo_desktop.ui.kit.stock_words import lot_words, quantity_words
from coordo_desktop.ui.stock.issue_recipient import Recipient

Taken = Sequence[tuple[ProductStock, int]]


def issued_words(taken: Taken, to: Recipient, issued: Issued) -> str:
    """« Sorti : 1 dose, Vaccin grippe, lot R4K118, pour ETCHEVERRY Maite. Reste 13 doses. »."""
    if len(taken) > 1:
        return QCoreApplication.translate(
            "Stock", "Sorti\u202f: {count} produits, pour {who}."
        ).format(count=len(taken), who=to.name)
    stock, many = taken[0]
    lots = ", ".join(dict.fromkeys(lot_words(one.number) for one in issued.takings))
    left = quantity_words(issued.left, stock.product.unit, stock.product.units)
    return QCoreApplication.translate(
        "Stock", "Sorti\u202f: {many}, {product}, {lots}, pour {who}. Reste {left}."
    ).format(many=_many(stock, many), product=stock.product.name, lots=lots, who=to.name, left=left)


def discarded_words(taken: Taken) -> str:
    """« Jeté : 2 ampoules, Adrénaline 1 mg/mL. »."""
    what = "\u202f; ".join(f"{_many(stock, many)}, {stock.product.name}" for stock, many in taken)
    return QCoreApplication.translate("Stock", "Jeté\u202f: {what}.").format(what=what)


def _many(stock: ProductStock, many: int) -> str:
    return quantity_words(many, stock.product.unit, stock.product.units)
