"""Labels of lots, products and shelves: which, how many, on which sheet, seen before printed (ST2).

A host shows it over the part it came from: `open_for(...)`, then `closed`.
"""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.ids import LotId, ProductId, StockPlaceId
from coordo_desktop.domain.labels import (
    MOST_COPIES,
    SHEETS,
    LabelAsk,
    LabelKind,
    LabelLine,
    LabelSheet,
)
from coordo_desktop.domain.stock import StockPlace
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.paper_view import PaperWords
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.traced_paper import TracedPaper
from coordo_desktop.ui.stock.label_rows import LabelRow, label_columns
from coordo_desktop.ui.stock.label_sheets import SheetForm

_WIDTH = 400
_ROW = 44


@dataclass(frozen=True, slots=True)
class _About:
    """What was asked for: a lot, a product, a place, or everything."""

    lot_id: LotId | None = None
    product_id: ProductId | None = None
    place_id: StockPlaceId | None = None


class LabelsPanel(QWidget):
    """+ and − change how many of the line chosen, 0 takes it away, N is the number that is here."""

    closed = Signal()

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__()
        self.setObjectName("stock.labels")
        self.setAccessibleName(self.tr("Étiquettes"))
        self._services, self._tools = services, tools
        self._manages = scope(actor, Right.MANAGE_STOCK) is not Scope.NONE
        self._about = _About()
        self._rows: list[LabelRow] = []
        self._sheets: tuple[LabelSheet, ...] = SHEETS
        self._used = 0
        self._build()
        self._bind()

    def _build(self) -> None:
        self.kind = Segmented(
            [
                Option(LabelKind.LOT.value, self.tr("Lots")),
                Option(LabelKind.PRODUCT.value, self.tr("Produits")),
                Option(LabelKind.SHELF.value, self.tr("Étagère")),
            ],
            name="stock.labels.kind", label=self.tr("Sorte d’étiquette"), compact=True,
        )  # fmt: skip
        self.sheet = Choice([], name="stock.labels.sheet", label=self.tr("Planche d’étiquettes"))
        self.edit = Button(
            self.tr("Format…"), name="stock.labels.edit", key="F", compact=True, icon="edit"
        )
        self.place = Choice([(None, "")], name="stock.labels.place", label=self.tr("Lieu"))
        self.first = Choice([], name="stock.labels.first", label=self.tr("Première étiquette"))
        self.model: RowsModel[LabelRow] = RowsModel(label_columns(), key=lambda one: one.key)
        self.table = Table(
            self.model, name="stock.labels.table", label=self.tr("Étiquettes à imprimer"),
            row_height=_ROW, head=False,
        )  # fmt: skip
        self.coded = Button(
            self.tr("Donner un code maison"), name="stock.labels.code", key="C", compact=True
        )
        self.total = Label("", weight=600, name="stock.labels.total")
        self.help = Label(
            self.tr("+ et − changent le nombre, 0 retire, N reprend ce qui est en stock."),
            role="small", ink="text-2", wrap=True,
        )  # fmt: skip
        self.asking = AskPanel("stock.labels_ask")
        self.form = SheetForm(self._services, self._tools, self.asking)
        self._options = sized(Surface("surface", edges="r", name="stock.labels.side"), width=_WIDTH)
        first = row(Label(self.tr("Commencer à l’étiquette"), ink="text-2"), None, self.first)
        sheet = row(self.sheet, self.edit, gap=8)
        sheet.setStretch(0, 1)
        self._options.setLayout(
            column(
                self.kind, self.place, sheet, first, self.table, self.coded, self.total, self.help,
                gap=10, margins=(16, 12, 16, 12),
            )
        )  # fmt: skip
        words = PaperWords(
            preview=self.tr("Aperçu des étiquettes"),
            back=self.tr("Retour au stock"),
            job=self.tr("Étiquettes"),
            save=self.tr("Enregistrer les étiquettes"),
            file=self.tr("etiquettes.pdf"),
            saved=self._saved,
        )
        self.paper = TracedPaper(self._tools, words, name="stock.labels.paper")
        line = row(self._options, self.asking, self.paper, gap=0)
        line.setStretch(2, 1)
        self.setLayout(line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.table)

    def _bind(self) -> None:
        self.kind.changed.connect(lambda _key: self._read())
        self.place.changed.connect(self._place_chosen)
        self.sheet.changed.connect(lambda _key: self._sheet_chosen())
        self.first.changed.connect(self._begin_at)
        self.edit.clicked.connect(self._edit_sheet)
        self.coded.clicked.connect(self._give_code)
        self.table.chosen.connect(lambda _row: self._look_at_code())
        self.paper.closed.connect(self.closed)
        self.asking.opened.connect(self._options.hide)
        self.asking.closed.connect(self._options.show)
        self.form.kept.connect(self._sheet_kept)
        keys, here = Shortcuts(self), self.tr("Étiquettes")
        for key, by in (("+", 1), ("-", -1)):
            keys.add(key, self.tr("Une de plus, une de moins"), partial(self._change, by),
                     group=here)  # fmt: skip
        keys.add("0", self.tr("Aucune de cette ligne"), partial(self._set, 0), group=here)
        keys.add("N", self.tr("Autant que d’unités en stock"), self._as_present, group=here)
        keys.add("F", self.tr("Format de la planche"), self._edit_sheet, group=here)
        if self._manages:
            keys.add("C", self.tr("Donner un code maison"), self._give_code, group=here)

    # --- opened --------------------------------------------------------------------------------

    def open_for(
        self,
        *,
        lot_id: LotId | None = None,
        product_id: ProductId | None = None,
        place_id: StockPlaceId | None = None,
    ) -> None:
        """Labels of a lot, of a product's lots, or of what is at a place; else all products."""
        self._about = _About(lot_id, product_id, place_id)
        narrowed = lot_id is not None or product_id is not None or place_id is not None
        self.kind.set_value((LabelKind.LOT if narrowed else LabelKind.SHELF).value)
        self._used = 0
        self.place.setVisible(lot_id is None and product_id is None)
        service, products = self._services.labels, self._services.products

        def shown(found: tuple[tuple[LabelSheet, ...], tuple[StockPlace, ...]]) -> None:
            sheets, places = found
            self.place.set_options(
                [(None, self.tr("Tous les lieux")), *((one.id, one.name) for one in places)]
            )
            self.place.set_value(place_id)
            self._show_sheets(sheets, None)
            self._read()
            self.table.setFocus()

        self._tools.ask(self, lambda: (service.sheets(), products.places()), shown)

    def _place_chosen(self, place_id: StockPlaceId | None) -> None:
        self._about = _About(place_id=place_id)
        self._read()

    def close_panel(self) -> None:
        """Nothing of it stays."""
        self.paper.forget()
        self.closed.emit()

    def _read(self) -> None:
        about, kind, service = self._about, self._kind(), self._services.labels

        def work() -> tuple[LabelLine, ...]:
            if kind is not LabelKind.LOT:
                return service.products(product_id=about.product_id, place_id=about.place_id)
            return service.lots(
                lot_id=about.lot_id, product_id=about.product_id, place_id=about.place_id
            )

        self._tools.ask(self, work, self._show)

    def _show(self, lines: tuple[LabelLine, ...]) -> None:
        if self._kind() is not LabelKind.LOT and self._about.lot_id is not None:
            lines = tuple(one for one in lines if one.product_id in self._products())
        self._rows = [LabelRow(one, 1) for one in lines]
        self.model.show(self._rows)
        self.table.choose_first()
        self._draw()

    def _products(self) -> set[ProductId]:
        return {one.line.product_id for one in self._rows}

    def _kind(self) -> LabelKind:
        return LabelKind(self.kind.value())

    # --- how many ------------------------------------------------------------------------------

    def _row(self) -> LabelRow | None:
        found: LabelRow | None = self.table.chosen_row()
        return found

    def _change(self, by: int) -> None:
        chosen = self._row()
        if chosen is not None:
            self._set(chosen.copies + by)

    def _as_present(self) -> None:
        chosen = self._row()
        if chosen is not None:
            self._set(chosen.line.present)

    def _set(self, copies: int) -> None:
        chosen = self._row()
        if chosen is None:
            return
        copies = max(0, min(MOST_COPIES, copies))
        self._rows = [
            LabelRow(one.line, copies) if one.key == chosen.key else one for one in self._rows
        ]
        with QSignalBlocker(self.table):
            self.model.show(self._rows)
            self.table.choose(chosen.key)
        self._draw()

    # --- the sheet -----------------------------------------------------------------------------

    def _show_sheets(self, sheets: tuple[LabelSheet, ...], chosen: str | None) -> None:
        self._sheets = sheets
        self.sheet.set_options([(one.name, one.name) for one in sheets])
        self.sheet.set_value(chosen or SHEETS[1].name)
        self._sheet_chosen(draw=False)

    def _sheet(self) -> LabelSheet:
        name = self.sheet.value()
        return next((one for one in self._sheets if one.name == name), SHEETS[1])

    def _sheet_chosen(self, *, draw: bool = True) -> None:
        many = self._sheet().many
        self._used = min(self._used, many - 1)
        self.first.set_options([(at, str(at + 1)) for at in range(many)])
        self.first.set_value(self._used)
        if draw:
            self._draw()

    def _begin_at(self, place: object) -> None:
        self._used = int(str(place))
        self._draw()

    def _edit_sheet(self) -> None:
        self.form.open_for(self._sheet())

    def _sheet_kept(self, sheets: tuple[LabelSheet, ...]) -> None:
        self._show_sheets(sheets, sheets[0].name)
        self._draw()

    # --- codes ---------------------------------------------------------------------------------

    def _look_at_code(self) -> None:
        chosen = self._row()
        wants = chosen is not None and not chosen.line.code and self._manages
        self.coded.setVisible(wants)

    def _give_code(self) -> None:
        """An in-house code for a product that has none: its labels can then be read."""
        chosen, products = self._row(), self._services.products
        if chosen is None or chosen.line.code or not self._manages:
            return
        product_id = chosen.line.product_id
        self._tools.ask(
            self,
            lambda: products.add_code(product_id, products.in_house_code()),
            lambda _product: self._read(),
        )

    # --- drawn ---------------------------------------------------------------------------------

    def _draw(self) -> None:
        self._look_at_code()
        lines = tuple((one.line, one.copies) for one in self._rows if one.copies)
        many = sum(copies for _, copies in lines)
        sheet = self._sheet()
        pages = -(-(many + self._used) // sheet.many) if many else 0
        self.total.set_text(
            self.tr("%n étiquette(s)", "", many) + ", " + self.tr("%n planche(s)", "", pages)
        )
        if not lines:
            return
        asked = LabelAsk(kind=self._kind(), lines=lines, sheet=sheet, used=self._used)
        service = self._services.labels
        self.paper.look_at(
            lambda: service.preview(asked).pdf, lambda: service.printed(asked).pdf, _stay,
            focus=False,
        )  # fmt: skip

    def _saved(self, name: str) -> str:
        return self.tr("Étiquettes enregistrées\u202f: {name}").format(name=name)


def _stay() -> None:
    """What is refused is said; the choices stay."""
