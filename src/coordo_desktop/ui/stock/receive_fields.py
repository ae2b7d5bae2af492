"""The fields of the panel where boxes are received, and what is said around them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.stock import Product, StockPlace
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button, LinkButton
from coordo_desktop.ui.kit.choices import Check, Choice
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.product_field import ProductField
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.scan_field import ScanField
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.kit.stock_words import category_words
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.stock.fields import ExpiryField, QuantityField


class ReceiveFields(SidePanel):
    """A code, or a product; its lot, expiry, quantity and place."""

    def __init__(self, services: Services, tools: Tools) -> None:
        super().__init__(name="stock.receive", title=self.tr("Recevoir"))
        self._places: tuple[StockPlace, ...] = ()
        self.code = ScanField(
            name="stock.receive.code", label=self.tr("Code de la boîte"),
            placeholder=self.tr("Lisez un code, ou saisissez-le"),
        )  # fmt: skip
        self.product = ProductField(
            tools, services.products.search, name="stock.receive.product",
            label=self.tr("Produit"), placeholder=self.tr("Produit, ou son code…"),
        )  # fmt: skip
        self._build_codes()
        self._build_product()
        self._build_form()
        self.end()
        self.do = Button(
            self.tr("Recevoir"), name="stock.receive.do", kind="primary", key="Ctrl+Return"
        )
        self.stop = Button(self.tr("Abandonner"), name="stock.receive.stop")
        self.foot(None, self.stop, self.do)

    def _build_codes(self) -> None:
        block = self.block()
        block.addWidget(self.code)
        self.asked = Note("", kind="warn", icon="scan", name="stock.receive.asked")
        self.readings = tuple(
            Button("", name=f"stock.receive.reading{key}", key=key) for key in ("1", "2")
        )
        self.new_product = Button(
            self.tr("Créer le produit…"), name="stock.receive.create", icon="plus"
        )
        self.waiting = Label("", role="small", ink="text-2", name="stock.receive.waiting")
        self._error = Note("", kind="danger", name="stock.receive.error")
        for widget in (self.asked, *self.readings, self.new_product, self.waiting):
            block.addWidget(widget)
            widget.hide()
        block.addWidget(self._error)
        self._error.hide()

    def _build_product(self) -> None:
        block = self.block(self.tr("Produit"))
        self._named = RunsLabel("", wrap=True, name="stock.receive.named")
        self.change = LinkButton(
            self.tr("Changer"), name="stock.receive.change",
            label=self.tr("Changer de produit"), role="table",
        )  # fmt: skip
        self._chosen = Surface("surface-2", edges="all", name="stock.receive.chosen")
        line = row(self._named, self.change, gap=8, margins=(10, 8, 10, 8))
        line.setStretch(0, 1)
        self._chosen.setLayout(line)
        self.keeps_code = Check(
            self.tr("Ce code est désormais celui de ce produit"), name="stock.receive.keeps_code"
        )
        block.addWidget(self.product)
        block.addWidget(self._chosen)
        block.addWidget(self.keeps_code)
        self._chosen.hide()
        self.keeps_code.hide()

    def _build_form(self) -> None:
        self.form = Form(name="stock.receive.form")
        self.lot = TextField(name="stock.receive.lot", label=self.tr("Lot"))
        self.expiry = ExpiryField(name="stock.receive.expiry", label=self.tr("Péremption"))
        self.quantity = QuantityField(name="stock.receive.quantity", label=self.tr("Quantité"))
        self.place = Choice([(None, "")], name="stock.receive.place", label=self.tr("Lieu"))
        self.form.add_row(
            [("lot", self.tr("Lot"), self.lot), ("expiry", self.tr("Péremption"), self.expiry)]
        )
        self.form.add_row(
            [
                ("quantity", self.tr("Quantité"), self.quantity),
                ("place", self.tr("Lieu"), self.place),
            ],
            stretch=(2, 3),
        )
        self._boxes = Label("", role="small", ink="text-2", name="stock.receive.boxes")
        self._boxes.hide()
        self.form.add_widget(self._boxes)
        inside = QWidget()
        inside.setLayout(column(self.form))
        self.block().addWidget(inside)

    # --- said ---------------------------------------------------------------------------------

    def show_product(self, product: Product | None) -> None:
        """The product chosen, or a field to choose one."""
        self.product.setVisible(product is None)
        self._chosen.setVisible(product is not None)
        if product is not None:
            detail = f"\n{category_words(product.category)}, {product.unit}"
            self._named.set_runs([Run(product.name, 600), Run(detail, ink="text-2")])

    def show_places(self, places: Sequence[StockPlace] | None, product: Product | None) -> None:
        """The places of the practice, that of the product first."""
        if places is not None:
            self._places = tuple(places)
        home = None if product is None else product.home_id
        usual = next((one.name for one in self._places if one.id == home), "")
        first = (
            self.tr("{place} (habituel)").format(place=usual) if usual else self.tr("Lieu habituel")
        )
        others = [(one.id, one.name) for one in self._places if one.id != home]
        self.place.set_options([(None, first), *others])

    def tell_boxes(self, words: str) -> None:
        """What the quantity counts, where it is boxes."""
        self._boxes.set_text(words)
        self._boxes.setVisible(bool(words))

    def say_error(self, words: str) -> None:
        """Why nothing was received; empty takes it away."""
        self._error.set_text(words)
        self._error.setVisible(bool(words))

    # --- steps --------------------------------------------------------------------------------

    def one_more(self) -> None:
        """The same box again."""
        try:
            self.quantity.set_value(self.quantity.value() + 1)
        except CoordoError:
            self.quantity.set_value(1)

    def focus_missing(self) -> None:
        """The keyboard goes to what is missing, else to the button."""
        wanted: QWidget = self.do
        if not self.readings[0].isHidden() and not self.lot.text():
            wanted = self.readings[0]
        elif not self.new_product.isHidden():
            wanted = self.new_product
        elif not self.product.isHidden():
            wanted = self.code if self.asked.isHidden() else self.product
        elif not self.lot.text().strip():
            wanted = self.lot
        elif not self.expiry.text().strip():
            wanted = self.expiry
        elif not self.quantity.text().strip():
            wanted = self.quantity
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def unread(self) -> bool:
        """Of two readings none is chosen: the keys that choose are not the number of a lot."""
        lot = self.lot.text().strip()
        if self.readings[0].isHidden() or lot not in {"", "1", "2"}:
            return False
        self.lot.clear()
        self.say_error(self.tr("Choisissez d’abord ce que dit la boîte\u202f: 1 ou 2."))
        self.focus_missing()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(held, Button):
            held.click()
        else:
            super().keyPressEvent(event)
