"""The product chosen: what is known of it, and its lots in the order they go out."""

from PySide6.QtCore import QCoreApplication, Qt, Signal

from coordo_desktop.domain.stock import Product, ProductCode, StockLine
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.cards import KeyValues
from coordo_desktop.ui.kit.chips import ChipRow, ChipSpec
from coordo_desktop.ui.kit.labels import Hairline, Label
from coordo_desktop.ui.kit.layout import row, sized
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.kit.stock_words import (
    category_words,
    expiry_text,
    number_text,
    quantity_words,
)
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.stock.lot_words import TEMPERATURES
from coordo_desktop.ui.stock.products_rows import ProductRow, state_chip

_TALLEST = 120
_COUNTED = frozenset({"soon", "usable"})


class ProductPanel(SidePanel):
    """`edit_asked`, `receive_asked`, `issue_asked`, `stop_asked`; `lot_asked` with a lot's id."""

    edit_asked = Signal()
    receive_asked = Signal()
    issue_asked = Signal()
    stop_asked = Signal()
    lot_asked = Signal(object)

    def __init__(self, *, moves: bool, manages: bool) -> None:
        super().__init__(name="stock.product", closable=False, wraps=True)
        self._moves, self._manages = moves, manages
        self.chips = ChipRow(name="stock.product.chips")
        self.above.addWidget(self.chips, 1)
        self.issue = Button(self.tr("Sortir"), name="stock.product.issue", kind="primary", key="S")
        self.receive = Button(self.tr("Recevoir"), name="stock.product.receive", key="R")
        self.edit = Button(self.tr("Modifier"), name="stock.product.edit", key="E")
        self.stop = Button("", name="stock.product.stop", kind="quiet", key="Del")
        self.facts = KeyValues(name="stock.product.facts")
        self.model: RowsModel[StockLine] = RowsModel(
            _columns(), key=lambda one: (str(one.lot_id), str(one.place_id), one.held)
        )
        self.table = Table(
            self.model, name="stock.product.lots", label=self.tr("Lots du produit"), row_height=42
        )
        self.table.setStyleSheet("border: none;")
        sized(self.table, min_height=_TALLEST)
        block = self.block()
        block.addLayout(row(self.issue, self.receive, self.edit, None, gap=8))
        block.addWidget(self.facts)
        self.body.addWidget(Hairline())
        self.body.addLayout(
            row(Label(self.tr("Lots, premier périmé d’abord"), weight=600), None,
                margins=(16, 8, 16, 4))
        )  # fmt: skip
        self.body.addLayout(row(self.table, margins=(8, 0, 8, 0)), 1)
        self.foot(None, self.stop)
        self.issue.clicked.connect(self.issue_asked)
        self.receive.clicked.connect(self.receive_asked)
        self.edit.clicked.connect(self.edit_asked)
        self.stop.clicked.connect(self.stop_asked)
        self.table.opened.connect(lambda line: self.lot_asked.emit(line.lot_id))
        self.show_row(None)

    def show_row(self, chosen: ProductRow | None) -> None:
        """The product chosen, or none."""
        self.scroller.setVisible(chosen is not None)
        self._foot.setVisible(chosen is not None and self._manages)
        if chosen is None:
            self.set_title(self.tr("Produit"))
            self.set_identity("")
            self.chips.set_specs([])
            return
        one, stock = chosen.product, chosen.stock
        chips = [ChipSpec(category_words(one.category), "neutral")]
        if one.cold:
            chips.append(ChipSpec(TEMPERATURES, "info", "cold"))
        state = state_chip(chosen)
        self.chips.set_specs([*([state] if state else []), *chips])
        self.set_title(one.name)
        self.set_identity("")
        for button in (self.issue, self.receive):
            button.setVisible(self._moves and one.active)
        self.issue.setEnabled(stock.usable > 0)
        self.edit.setVisible(self._manages)
        self.stop.set_text(self.tr("Arrêter ce produit") if one.active else self.tr("Reprendre"))
        self.facts.set_pairs(self._facts(chosen))
        self.model.show(stock.lines)

    def _facts(self, chosen: ProductRow) -> list[tuple[str, str | list[Run]]]:
        one, stock = chosen.product, chosen.stock
        usable = quantity_words(stock.usable, one.unit, one.units)
        pairs: list[tuple[str, str | list[Run]]] = [(self.tr("Utilisable"), [Run(usable, 600)])]
        apart = [
            (stock.held, self.tr("en quarantaine")), (stock.expired, self.tr("périmé")),
            (stock.recalled, self.tr("rappelé")),
        ]  # fmt: skip
        out = ", ".join(f"{number_text(many)} {words}" for many, words in apart if many)
        wished = (
            (self.tr("Hors stock"), out),
            (self.tr("En commande"), number_text(stock.on_order) if stock.on_order else ""),
            (self.tr("Seuils"), _limits(one)),
            (self.tr("Rangé"), chosen.home),
            (self.tr("Fournisseur"), ", ".join(
                part for part in (one.supplier, one.supplier_ref) if part)),
            (self.tr("Prix"), f"{one.price // 100},{one.price % 100:02} €" if one.price else ""),
            (self.tr("LPP"), one.lpp),
            (self.tr("Suivi"), "" if one.tracks_lots else self.tr("sans lot ni péremption")),
        )  # fmt: skip
        pairs += [(words, said) for words, said in wished if said]
        for at, code in enumerate(one.codes):
            words = self.tr("Codes") if len(one.codes) > 1 else self.tr("Code")
            pairs.append(("" if at else words, code_words(code)))
        if one.note:
            pairs.append((self.tr("Note"), one.note))
        return pairs

    def to_lots(self) -> None:
        """The keyboard goes to the lots."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)


def code_words(code: ProductCode) -> str:
    """« CIP 3400930000014 · boîte de 10, × 10 »."""
    translate = QCoreApplication.translate
    if code.cip13:
        words = translate("Stock", "CIP {code}").format(code=code.cip13)
    else:
        words = code.code.removeprefix("0") if code.code.isdigit() else code.code
    more = [code.label] if code.label else []
    if code.factor > 1:
        more.append(f"×\u00a0{number_text(code.factor)}")
    return f"{words} · {', '.join(more)}" if more else words


def _limits(one: Product) -> str:
    translate, parts = QCoreApplication.translate, []
    if one.minimum:
        parts.append(translate("Stock", "minimum {many}").format(many=number_text(one.minimum)))
    if one.maximum:
        parts.append(translate("Stock", "maximum {many}").format(many=number_text(one.maximum)))
    return ", ".join(parts)


def _columns() -> tuple[Column[StockLine], ...]:
    translate = QCoreApplication.translate
    return (
        Column(
            lambda: translate("Stock", "Lot"), lambda one: one.number or "–", key="lot",
            stretch=True, weight=600, second=lambda one: one.place,
        ),
        Column(
            lambda: translate("Stock", "Péremption"), lambda one: expiry_text(one.expiry),
            key="expiry", width=104,
            ink=lambda one: "danger" if one.state.value == "expired" else "text",
        ),
        Column(
            lambda: translate("Stock", "Reste"), lambda one: number_text(one.quantity), key="left",
            width=56, align="right", weight=600,
            strike=lambda one: one.state.value not in _COUNTED,
        ),
    )  # fmt: skip
