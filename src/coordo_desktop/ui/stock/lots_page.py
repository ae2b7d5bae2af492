"""« Lots »: every lot under its product, first expired first, and what asks for attention."""

from datetime import date
from typing import ClassVar, NamedTuple

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.cold_chain import Excursion
from coordo_desktop.domain.ids import LotId, ProductId, StockPlaceId
from coordo_desktop.domain.stock import Category, PlaceKind, ProductStock
from coordo_desktop.domain.stock_views import StockCounts, StockOverview, counted
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.system.clock import now as wall_clock
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.fields import SearchField
from coordo_desktop.ui.kit.layout import column, sized
from coordo_desktop.ui.kit.matching import folded
from coordo_desktop.ui.kit.narrow import SpareColumns
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.stock_words import category_words
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.theme import px
from coordo_desktop.ui.kit.view import FilterBar
from coordo_desktop.ui.kit.when import zone_in_use
from coordo_desktop.ui.stock.lots_rows import (
    LotFilter,
    LotRow,
    Shelf,
    Tile,
    columns,
    groups,
    shelf,
    shelves,
)
from coordo_desktop.ui.stock.lots_tiles import LotTiles

_REST_MS = 300
_SERIES_MS = 1_500
"""The whole is read again once a series of boxes is over: each box shows its product at once."""
_ROW = 31
_ROOMY = 780


class _Read(NamedTuple):
    """The stock, and its headings: made off the UI thread."""

    overview: StockOverview
    shelves: list[Shelf]
    excursions: tuple[Excursion, ...] = ()


def _kits(overview: StockOverview) -> frozenset[StockPlaceId]:
    return frozenset(one.id for one in overview.places if one.kind is PlaceKind.KIT)


class LotsPage(Page):
    """One reading for all; after a reception, its product alone is read before the rest."""

    topics: ClassVar[Changes] = frozenset({Topic.STOCK, Topic.COLD})
    chosen = Signal(object)  # LotRow or None
    opened = Signal(object)  # LotRow
    menu_asked = Signal(object, QPoint)
    counted = Signal(int)
    places_read = Signal(object)  # tuple[StockPlace, ...]
    cold_asked = Signal()
    receive_asked = Signal()

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(tools, name="stock.lots", label="")
        self.setAccessibleName(self.tr("Lots"))
        self._services = services
        self._moves = scope(actor, Right.MOVE_STOCK) is not Scope.NONE
        self._today = [wall_clock().astimezone(zone_in_use()).date()]
        self._overview = StockOverview(on=self._today[0])
        self._shelves: list[Shelf] = []
        self._filter = LotFilter()
        self._wanted: LotId | ProductId | None = None
        self._read = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._read_all)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.tiles = LotTiles()
        self.search = SearchField(
            name="stock.lots.filter", label=self.tr("Filtrer les lots"),
            placeholder=self.tr("Filtrer\u202f: produit, lot, code"),
        )  # fmt: skip
        self.category = Choice(self._categories(), name="stock.lots.category",
                               label=self.tr("Catégorie"))  # fmt: skip
        self.place = Choice([("", self.tr("Tous les lieux"))], name="stock.lots.place",
                            label=self.tr("Lieu"))  # fmt: skip
        self.model: RowsModel[LotRow] = RowsModel(columns(self._today), key=lambda one: one.key)
        self.table = Table(
            self.model, name="stock.lots.table", label=self.tr("Lots"),
            preferences=self.tools.preferences, row_height=_ROW, sort=("expiry", False),
        )  # fmt: skip
        self._spare = SpareColumns(self.table, self.model, ("place", "gap"))
        self.empty = EmptyState(self.tr("Chargement…"), name="stock.lots.empty")
        inside = QWidget()
        inside.setLayout(
            column(
                self.tiles,
                FilterBar(
                    self.search, sized(self.category, width=160), sized(self.place, width=136),
                    self.table.columns_button(), margins=(0, 0, 0, 0),
                ),
                EmptyOr(self.table, self.empty), gap=8, margins=(16, 0, 12, 14),
            )
        )  # fmt: skip
        self.setLayout(column(inside, gap=0))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _categories(self) -> list[tuple[str, str]]:
        known = [(one.value, category_words(one)) for one in Category]
        return [("", self.tr("Toutes catégories")), *known]

    def _connect(self) -> None:
        self.search.asked.connect(self._refilter)
        self.search.down.connect(self._to_table)
        self.search.left.connect(self._to_table)
        self.category.changed.connect(self._refilter)
        self.place.changed.connect(self._refilter)
        self.tiles.asked.connect(self.show_tile)
        self.tiles.cold_asked.connect(self.cold_asked)
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)
        self.table.menu_asked.connect(self.menu_asked)
        self.empty.acted.connect(self._empty_acted)
        self.shortcuts.add("/", self.tr("Filtrer"), self.search.setFocus, group=self.tr("Lots"))
        self.shortcuts.mention("Return", self.tr("Ouvrir le lot"), group=self.tr("Lots"))

    # --- reading --------------------------------------------------------------------------------

    @property
    def today(self) -> date:
        """The practice's day."""
        return self._today[0]

    @property
    def overview(self) -> StockOverview:
        """What was read last."""
        return self._overview

    def look_again(self) -> None:
        """What changes under one's eyes is read in a moment: one's own box comes first (B9)."""
        if self._read and self.isVisible() and not self.stale:
            if not self._rest.isActive():
                self._rest.start(_REST_MS)
        else:
            super().look_again()

    def refresh(self) -> None:
        self._rest.stop()
        self._read_all()

    def _read_all(self) -> None:
        stock, cold = self._services.stock, self._services.cold

        def read() -> _Read:
            overview = stock.overview()
            return _Read(overview, shelves(overview.products, _kits(overview)), cold.excursions())

        self.ask(read, self._show)

    def show_again(self, product_id: ProductId, wanted: LotId | None = None) -> None:
        """Read one product again, and show it at once (B9)."""
        self._wanted = wanted
        self._rest.start(_SERIES_MS)
        self.ask(lambda: self._services.stock.product(product_id), self._show_one)

    def _show(self, read: _Read) -> None:
        overview = read.overview
        self._read = True
        self._overview, self._today[0] = overview, overview.on
        self._shelves = read.shelves
        with QSignalBlocker(self.place):
            self.place.set_options(
                [("", self.tr("Tous les lieux")), *((str(p.id), p.name) for p in overview.places)]
            )
        self.tiles.show_excursions(read.excursions, overview.on)
        self.places_read.emit(overview.places)
        self._lay()
        self._tell(overview.counts)

    def _show_one(self, one: ProductStock) -> None:
        again = shelf(one, _kits(self._overview))
        known = any(each.id == again.id for each in self._shelves)
        if known:
            self._shelves = [again if each.id == again.id else each for each in self._shelves]
        else:
            self._shelves = [*self._shelves, again]
        self._lay()
        if self._wanted is not None and self._filter.any:
            self.show_all()  # what was just received is seen, whatever was left out
        self._tell(counted(tuple(one.stock for one in self._shelves)))

    def _tell(self, counts: StockCounts) -> None:
        self.tiles.show_counts(counts)
        self.counted.emit(counts.alerts)

    # --- showing --------------------------------------------------------------------------------

    def _lay(self) -> None:
        self._say_empty()
        self.model.show_groups(groups(self._shelves, self._filter))
        self.setFocusProxy(self.table if self.model.rowCount() else None)  # type: ignore[arg-type]
        if self._wanted is not None and self._find(self._wanted):
            self._wanted = None
        elif self.table.chosen_row() is None:
            self.table.choose_first()

    def _say_empty(self) -> None:
        if not self._read:
            self.empty.set_text(self.tr("Chargement…"), "")
        elif self._filter.any:
            self.empty.set_text(self.tr("Rien ne répond à ce filtre."), self.tr("Tout montrer"))
        else:
            said = self.tr(
                "Aucun produit en stock. Lisez le code d’une boîte avec la douchette, ou recevez "
                "un produit à la main."
            )
            self.empty.set_text(said, self.tr("Recevoir") if self._moves else "")

    def _empty_acted(self) -> None:
        if self._filter.any:
            self.show_all()
        else:
            self.receive_asked.emit()

    def _refilter(self) -> None:
        kind, place = self.category.value(), self.place.value()
        self._filter = LotFilter(
            self.search.text().strip(),
            Category(kind) if kind else None,
            next((one.id for one in self._overview.places if str(one.id) == place), None),
            self._filter.tile,
        )
        self.table.highlight(self._filter.text)
        self._lay()

    def show_tile(self, tile: Tile | None) -> None:
        """Leave what a tile counts alone in the list; None shows everything again."""
        self.tiles.choose(tile)
        kept = self._filter
        self._filter = LotFilter(kept.text, kept.category, kept.place_id, tile)
        self._lay()

    def show_all(self) -> None:
        """Filter nothing."""
        self.search.clear()
        for one in (self.category, self.place):
            one.set_value("")
        self._filter = LotFilter()
        self.tiles.choose(None)
        self.table.highlight("")
        self._lay()

    def _to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Short of room, the place is told by the panel alone: what remains is never cut."""
        super().resizeEvent(event)
        self._spare.fit(narrow=self.width() < px(_ROOMY))

    # --- one of them ----------------------------------------------------------------------------

    def row(self) -> LotRow | None:
        """The line chosen."""
        row: LotRow | None = self.table.chosen_row()
        return row

    def stock_of(self, product_id: ProductId) -> ProductStock | None:
        """A product as it was read last."""
        return next((one.stock for one in self._shelves if one.id == product_id), None)

    def show_for(self, wanted: LotId | ProductId | tuple[ProductId, str]) -> None:
        """Choose a lot, or the first of a product; once it is read, if it was not yet.

        A product with the words it was found by: its lot, where they begin a number.
        """
        if isinstance(wanted, tuple):
            wanted = self._lot_named(*wanted) or wanted[0]
        if self._filter.any:
            self.show_all()
        self._wanted = None if self._find(wanted) else wanted

    def _lot_named(self, product_id: ProductId, typed: str) -> LotId | None:
        sought = folded(typed.strip())
        lines = (row.line for one in self._shelves if one.id == product_id for row in one.rows)
        return next(
            (one.lot_id for one in lines if sought and folded(one.number).startswith(sought)), None
        )

    def _find(self, wanted: LotId | ProductId) -> bool:
        for one in self._shelves:
            for row in one.rows:
                if wanted in (row.line.lot_id, one.id):
                    if self.model.is_closed(one.id):
                        self.model.toggle(one.id)
                    return self.table.choose(row.key)
        return False

    def view_state(self) -> dict[str, object]:
        tile = self._filter.tile
        return {
            "table": self.table.view_state(),
            "tile": tile.value if tile else "",
            "category": self.category.value(),
            "place": self.place.value(),
        }

    def restore_view_state(self, state: dict[str, object]) -> None:
        kept, tile = state.get("table"), str(state.get("tile", ""))
        if isinstance(kept, dict):
            self.table.restore_view_state(kept)
        self.category.set_value(state.get("category", ""))
        self._filter = LotFilter(tile=Tile(tile) if tile else None)
        self.tiles.choose(self._filter.tile)
