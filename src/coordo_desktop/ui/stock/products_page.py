"""« Produits »: what the practice keeps, whether some is there or not (ST1)."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.ids import ProductId
from coordo_desktop.domain.scans import ScanOutcome
from coordo_desktop.domain.stock import Category, Product, ProductStock, StockPlace
from coordo_desktop.domain.stock_views import StockOverview
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Check, Choice
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.fields import SearchField
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.matching import folded
from coordo_desktop.ui.kit.narrow import SpareColumns
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.stock_words import category_words
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.theme import px
from coordo_desktop.ui.kit.view import FilterBar, MasterDetail
from coordo_desktop.ui.stock.product_form import ProductForm
from coordo_desktop.ui.stock.product_panel import ProductPanel
from coordo_desktop.ui.stock.products_rows import ProductRow, columns, fits, product_row

_ROOMY = 960


class _Read(NamedTuple):
    overview: StockOverview
    every: tuple[Product, ...]
    places: tuple[StockPlace, ...]


class ProductsPage(Page):
    """Enter or E changes one, Ctrl+N makes one, Delete stops one (with undo)."""

    topics: ClassVar[Changes] = frozenset({Topic.STOCK})
    receive_asked = Signal(object)  # ProductId
    issue_asked = Signal(object)  # ProductId
    lot_asked = Signal(object)  # LotId
    saved = Signal()

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(tools, name="stock.products", label="")
        self.setAccessibleName(self.tr("Produits"))
        self._services = services
        self._moves = scope(actor, Right.MOVE_STOCK) is not Scope.NONE
        self._manages = scope(actor, Right.MANAGE_STOCK) is not Scope.NONE
        self._rows: list[ProductRow] = []
        self._wanted: ProductId | None = None
        self._read_once = False
        self._build()
        self.asking = AskPanel("stock.product.ask")
        self.form = ProductForm(services, tools, self.asking)
        beside = QWidget()
        beside.setLayout(row(self.panel, self.asking, gap=0))
        self.setLayout(column(MasterDetail(self._master, beside), gap=0))
        self._connect()
        self._keys()

    def _build(self) -> None:
        self.search = SearchField(
            name="stock.products.filter", label=self.tr("Filtrer les produits"),
            placeholder=self.tr("Filtrer\u202f: produit, code, fournisseur"),
        )  # fmt: skip
        self.category = Choice(
            [("", self.tr("Toutes catégories")),
             *((one.value, category_words(one)) for one in Category)],
            name="stock.products.category", label=self.tr("Catégorie"),
        )  # fmt: skip
        self.stopped = Check(self.tr("Arrêtés aussi"), name="stock.products.stopped")
        self.new = Button(
            self.tr("Produit"), name="stock.products.new", icon="plus", key="Ctrl+N",
            label=self.tr("Nouveau produit"),
        )  # fmt: skip
        self.model: RowsModel[ProductRow] = RowsModel(
            columns(), key=lambda one: str(one.product.id)
        )
        self.table = Table(
            self.model, name="stock.products.table", label=self.tr("Produits"),
            preferences=self.tools.preferences, sort=("name", False),
        )  # fmt: skip
        self._spare = SpareColumns(self.table, self.model, ("home", "limits", "state"))
        self.empty = EmptyState(self.tr("Chargement…"), name="stock.products.empty")
        self.panel = ProductPanel(moves=self._moves, manages=self._manages)
        bar = FilterBar(
            self.search, sized(self.category, width=166), self.stopped, self.new,
            self.table.columns_button(), margins=(0, 0, 0, 0),
        )  # fmt: skip
        self._master = QWidget()
        self._master.setLayout(
            column(bar, EmptyOr(self.table, self.empty), gap=8, margins=(16, 0, 12, 14))
        )
        self.new.setVisible(self._manages)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        self.search.asked.connect(self._lay)
        self.search.down.connect(self.table.setFocus)
        self.category.changed.connect(self._lay)
        self.stopped.edited.connect(self._lay)
        self.new.clicked.connect(self.open_new)
        self.empty.acted.connect(self.open_new)
        self.table.chosen.connect(self.panel.show_row)
        self.table.opened.connect(lambda _row: self.edit())
        self.panel.edit_asked.connect(self.edit)
        self.panel.receive_asked.connect(self.receive)
        self.panel.issue_asked.connect(self.issue)
        self.panel.stop_asked.connect(self.stop_or_resume)
        self.panel.lot_asked.connect(self.lot_asked)
        self.asking.opened.connect(self.panel.hide)
        self.asking.closed.connect(self.panel.show)
        self.asking.closed.connect(self.table.setFocus)
        self.form.kept.connect(self._kept)

    def _keys(self) -> None:
        add, here = self.shortcuts.add, self.tr("Produits")
        add("/", self.tr("Filtrer"), self.search.setFocus, group=here)
        if self._manages:
            add("Ctrl+N", self.tr("Nouveau produit"), self.open_new, group=here)
            add("E", self.tr("Modifier"), self.edit, group=here)
            self.shortcuts.mention("Delete", self.tr("Arrêter ou reprendre"), group=here)
        if self._moves:
            add("R", self.tr("Recevoir"), self.receive, group=here)
            add("S", self.tr("Sortir"), self.issue, group=here)

    # --- reading --------------------------------------------------------------------------------

    def refresh(self) -> None:
        stock, products = self._services.stock, self._services.products

        def read() -> _Read:
            every, places = products.products(inactive=True), products.places(inactive=True)
            return _Read(stock.overview(), every, places)

        self.ask(read, self._show)

    def _show(self, read: _Read) -> None:
        first, self._read_once = not self._read_once, True
        names = {one.id: one.name for one in read.places}
        known = {one.product.id: one for one in read.overview.products}
        self._rows = [
            product_row(
                known.get(one.id) or ProductStock(product=one),
                names.get(one.home_id, "") if one.home_id else "",
            )
            for one in read.every
        ]
        self._lay()
        if first:
            self.form.again(read.every)

    def _lay(self) -> None:
        sought, kind = folded(self.search.text()).split(), self.category.value()
        category = Category(kind) if kind else None
        shown = [
            one for one in self._rows
            if (one.product.active or self.stopped.isChecked()) and fits(one, sought, category)
        ]  # fmt: skip
        self._say_empty()
        self.table.highlight(self.search.text().strip())
        self.model.show(shown)
        self.setFocusProxy(self.table if shown else None)  # type: ignore[arg-type]
        if self._wanted is not None and self.table.choose(str(self._wanted)):
            self._wanted = None
        elif self.table.chosen_row() is None:
            self.table.choose_first()

    def _say_empty(self) -> None:
        if not self._read_once:
            self.empty.set_text(self.tr("Chargement…"), "")
        elif self._rows:
            self.empty.set_text(self.tr("Aucun produit ne répond à ce filtre."), "")
        else:
            said = self.tr(
                "Aucun produit encore. Le premier se crée en lisant le code d’une boîte."
            )
            self.empty.set_text(said, self.tr("Nouveau produit") if self._manages else "")

    def editing(self) -> bool:
        return self.asking.editing

    def flush_drafts(self) -> None:
        """Keep now what is being typed (before locking)."""
        self.form.flush_drafts()

    def take_scan(self, text: str) -> bool:
        """A code read is one more of the product being typed."""
        return self.form.take_scan(text)

    # --- one of them ----------------------------------------------------------------------------

    def show_for(self, product_id: ProductId) -> None:
        """Choose this one, once it is read."""
        if not self.table.choose(str(product_id)):
            self.search.clear()
            self.category.set_value("")
            self._wanted = product_id
            self._lay()

    def _chosen(self) -> ProductRow | None:
        one: ProductRow | None = self.table.chosen_row()
        return one

    def open_new(self, read: ScanOutcome | None = None) -> None:
        """A new product; `read`: the code nobody knew."""
        if self._manages:
            self.form.open_new(read if isinstance(read, ScanOutcome) else None)

    def edit(self) -> None:
        """Change the product chosen."""
        one = self._chosen()
        if one is not None and self._manages:
            self.form.open_on(one.product)

    def receive(self) -> None:
        """Receive the product chosen."""
        one = self._chosen()
        if one is not None and self._moves:
            self.receive_asked.emit(one.product.id)

    def issue(self) -> None:
        """Hand out the product chosen."""
        one = self._chosen()
        if one is not None and self._moves:
            self.issue_asked.emit(one.product.id)

    def stop_or_resume(self) -> None:
        """No longer keep the product chosen, or keep it again."""
        one = self._chosen()
        if one is None or not self._manages:
            return
        product, products = one.product, self._services.products

        def resume(stopped: Product) -> Product:
            return products.keep(replace(stopped, active=True), stopped.id, stopped.version)

        def stopped(now: Product) -> None:
            self._told(
                self.tr("{name} n’est plus proposé\u202f; ses lots et son histoire restent."), now,
                lambda: self.ask(lambda: resume(now), self._kept),
            )  # fmt: skip

        def resumed(now: Product) -> None:
            self._told(
                self.tr("{name} est de nouveau proposé."), now,
                lambda: self.ask(lambda: products.stop(now.id, now.version), self._kept),
            )  # fmt: skip

        if product.active:
            self.ask(lambda: products.stop(product.id, product.version), stopped)
        else:
            self.ask(lambda: resume(product), resumed)

    def _told(self, said: str, now: Product, undo: Callable[[], None]) -> None:
        self.tools.messages.say(said.format(name=now.name), undo=undo)
        self._kept(now)

    def _kept(self, product: Product) -> None:
        self.saved.emit()
        self._wanted = product.id
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self.stop_or_resume()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Short of room, what the panel says too is put away."""
        super().resizeEvent(event)
        narrow = self.width() < px(_ROOMY)
        self._spare.fit(narrow=narrow)
        self.stopped.setVisible(not narrow)
        self.category.setVisible(not narrow)
        self.new.set_brief(1 if narrow else 0)

    def toast_host(self) -> QWidget:
        return self._master

    def view_state(self) -> dict[str, object]:
        return {"table": self.table.view_state(), "category": self.category.value()}

    def restore_view_state(self, state: dict[str, object]) -> None:
        kept = state.get("table")
        if isinstance(kept, dict):
            self.table.restore_view_state(kept)
        self.category.set_value(state.get("category", ""))
