"""A word of material nobody said the product of: said once here, remembered for every plan."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.stock import Product
from coordo_desktop.ui.kit.buttons import LinkButton
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.product_field import ProductField, Search
from coordo_desktop.ui.kit.quantity_field import QuantityField
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.surfaces import Surface


class MaterialWord(Surface):
    """`linked` carries the product and the units each takes; `apart`: not of the stock."""

    linked = Signal(object, int)  # Product, units for each
    apart = Signal()

    def __init__(self, word: str, tools: Tools, search: Search, *, detail: str = "") -> None:
        super().__init__("surface-2", edges="all", name="material.word")
        self.word = word
        asks = self.tr("Quel produit est-ce\u202f? Ce sera retenu.")
        said = Label(f"{detail}\n{asks}" if detail else asks, role="small", ink="text-2", wrap=True)
        self.field = ProductField(
            tools, search, name="material.word.product",
            label=self.tr("Produit pour «\u202f{word}\u202f»").format(word=word),
            placeholder=self.tr("Nom du produit, code…"),
        )  # fmt: skip
        self.each = QuantityField(name="material.word.each", label=self.tr("Unités pour chacun"))
        self._apart = LinkButton(self.tr("Hors stock"), name="material.word.apart")
        named = RunsLabel([Run(word, 600)], wrap=True)
        top = row(named, self._apart, gap=8)
        top.setStretch(0, 1)
        many = QWidget()
        many.setLayout(
            row(Label(self.tr("Unités pour chacun"), role="small", ink="text-2"), None, self.each)
        )
        self.setLayout(column(top, said, many, self.field, gap=6, margins=(10, 8, 10, 10)))
        self.field.picked.connect(self._picked)
        self._apart.clicked.connect(self.apart)

    def _picked(self, product: Product) -> None:
        self.linked.emit(product, self.each.number or 1)
