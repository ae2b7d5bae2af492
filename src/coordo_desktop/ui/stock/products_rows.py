"""The products as their list shows them: what is usable, what it is ordered at, where it is."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.stock import Category, Product, ProductStock
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.matching import folded
from coordo_desktop.ui.kit.rows import Column
from coordo_desktop.ui.kit.stock_words import (
    category_words,
    number_text,
    product_icon,
    quantity_words,
)


@dataclass(frozen=True, slots=True)
class ProductRow:
    """A product with its stock, where it is usually kept, and the words it is found by."""

    stock: ProductStock
    home: str
    words: str

    @property
    def product(self) -> Product:
        """The product alone."""
        return self.stock.product


def product_row(stock: ProductStock, home: str) -> ProductRow:
    """A line of the list."""
    one = stock.product
    codes = " ".join(f"{code.code} {code.label}" for code in one.codes)
    return ProductRow(
        stock, home, folded(f"{one.name} {codes} {one.supplier} {one.supplier_ref} {one.lpp}")
    )


def fits(row: ProductRow, sought: list[str], category: Category | None) -> bool:
    """Whether the filter leaves it."""
    if category is not None and row.product.category is not category:
        return False
    return all(word in row.words for word in sought)


def state_chip(row: ProductRow) -> ChipSpec | None:
    """« à commander », « en commande », « épuisé », « arrêté »."""
    translate = QCoreApplication.translate
    if not row.product.active:
        return ChipSpec(translate("Stock", "arrêté"), "neutral", "archive")
    if row.stock.short and row.stock.on_order:
        return ChipSpec(translate("Stock", "en commande"), "info", "clock")
    if row.stock.short:
        return ChipSpec(translate("Stock", "à commander"), "warn", "arrow-down")
    return None


def _limits(row: ProductRow) -> str:
    one = row.product
    if not one.minimum and not one.maximum:
        return ""
    least = number_text(one.minimum)
    return f"{least} – {number_text(one.maximum)}" if one.maximum else least


def _code(row: ProductRow) -> str:
    codes = row.product.codes
    if not codes:
        return ""
    first = codes[0].cip13 or codes[0].code
    return first if len(codes) == 1 else f"{first} +{len(codes) - 1}"


def columns() -> tuple[Column[ProductRow], ...]:
    """The columns of the list."""
    translate = QCoreApplication.translate
    return (
        Column(
            lambda: translate("Stock", "Produit"), lambda row: row.product.name,
            lambda row: folded(row.product.name), key="name", stretch=True, fixed=True,
            weight=600, highlight=True, width=220,
            icon=lambda row: (
                product_icon(row.product.category, cold=row.product.cold),
                "info" if row.product.cold else "text-3",
            ),
            ink=lambda row: "text" if row.product.active else "text-3",
        ),
        Column(
            lambda: translate("Stock", "Catégorie"),
            lambda row: category_words(row.product.category),
            lambda row: folded(category_words(row.product.category)), key="category", width=150,
            ink="text-2", hidden=True,
        ),
        Column(
            lambda: translate("Stock", "Utilisable"),
            lambda row: quantity_words(row.stock.usable, row.product.unit, row.product.units),
            lambda row: float(row.stock.usable), key="usable", width=104, align="right",
            weight=600, ink=lambda row: "warn" if row.stock.short else "text",
        ),
        Column(
            lambda: translate("Stock", "Min. – max."), _limits,
            lambda row: float(row.product.minimum), key="limits", width=88, align="right",
            ink="text-2",
        ),
        Column(lambda: "", lambda _row: "", key="state", width=130, chip=state_chip),
        Column(
            lambda: translate("Stock", "Lieu"), lambda row: row.home, lambda row: folded(row.home),
            key="home", width=156, ink="text-2",
        ),
        Column(
            lambda: translate("Stock", "Fournisseur"), lambda row: row.product.supplier,
            lambda row: folded(row.product.supplier), key="supplier", width=140, ink="text-2",
            hidden=True,
        ),
        Column(lambda: translate("Stock", "Code"), _code, key="code", width=140, ink="text-2",
               hidden=True),
    )  # fmt: skip
