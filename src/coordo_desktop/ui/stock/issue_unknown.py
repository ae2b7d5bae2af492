"""A word of material nobody said the product of: said once here, remembered for every plan."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.materials import MaterialNeed
from coordo_desktop.domain.stock import Product
from coordo_desktop.ui.kit.buttons import LinkButton
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.product_field import ProductField, Search
from coordo_desktop.ui.kit.quantity_field import QuantityField
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.surfaces import Surface


class UnknownLine(Surface):
    """`linked` carries the product and the units each takes; `apart`: not of the stock."""

    linked = Signal(object, int)  # Product, units for each
    apart = Signal()

    def __init__(self, need: MaterialNeed, tools: Tools, search: Search) -> None:
        super().__init__("surface-2", edges="all", name="stock.issue.unknown")
        self.need = need
        said = Label(
            self.tr("Quel produit est-ce\u202f? Ce sera retenu."), role="small", ink="text-2",
            wrap=True,
        )  # fmt: skip
        self.field = ProductField(
            tools, search, name="stock.issue.unknown.product",
            label=self.tr("Produit pour « {word} »").format(word=need.word),
            placeholder=self.tr("Nom du produit, code…"),
        )  # fmt: skip
        self.each = QuantityField(
            name="stock.issue.unknown.each", label=self.tr("Unités pour chacun")
        )
        self._apart = LinkButton(self.tr("Hors stock"), name="stock.issue.unknown.apart")
        word = RunsLabel([Run(need.word, 600)], wrap=True)
        top = row(word, self._apart, gap=8)
        top.setStretch(0, 1)
        many = QWidget()
        many.setLayout(
            row(Label(self.tr("Unités pour chacun"), role="small", ink="text-2"), None, self.each)
        )
        self.setLayout(column(top, said, self.field, many, gap=6, margins=(10, 8, 10, 10)))
        self.field.picked.connect(self._picked)
        self._apart.clicked.connect(self.apart)

    def _picked(self, product: Product) -> None:
        self.linked.emit(product, self.each.number or 1)
