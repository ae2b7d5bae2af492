"""« Inventaire »: the shelves against the ledger, counted by reading boxes or typing (ST6)."""

from dataclasses import replace
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.count_sheet import SheetForm
from coordo_desktop.domain.counts import (
    Count,
    CountLine,
    CountSummary,
    LineDisturbed,
    LineImpossible,
)
from coordo_desktop.domain.ids import CountId
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.stock_words import lot_words, unit_words
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.view import MasterDetail
from coordo_desktop.ui.stock.count_deeds import CountDeeds
from coordo_desktop.ui.stock.count_head import CountHead, paper_words
from coordo_desktop.ui.stock.count_rows import Shown, count_columns, groups, line_columns
from coordo_desktop.ui.stock.count_scans import CountScans
from coordo_desktop.ui.stock.number_bar import NumberBar
from coordo_desktop.ui.stock.paper import StockPaper

_REST_MS = 350
_LIST, _SIDE = 250, 364


class CountsPage(Page):
    """The inventories at the left, the lines of one of them by place, a number to type under."""

    topics: ClassVar[Changes] = frozenset({Topic.STOCK})
    product_asked = Signal(object)  # ProductId
    lot_asked = Signal(object)  # LotId
    saved = Signal()

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(tools, name="stock.counts", label="")
        self.setAccessibleName(self.tr("Inventaire"))
        self._services = services
        self._moves = scope(actor, Right.MOVE_STOCK) is not Scope.NONE
        self._manages = scope(actor, Right.MANAGE_STOCK) is not Scope.NONE
        self._wanted: CountId | None = None
        self._count: Count | None = None
        self._line: CountLine | None = None
        self._sought = [""]
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._read_all)
        self._build()
        self.deeds = CountDeeds(services, tools, self.panel)
        self.scans = CountScans(services, tools, self.deeds)
        self.deeds.asks = self.scans.refused
        self._connect()
        self._keys()

    # --- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        self.list_model: RowsModel[CountSummary] = RowsModel(
            count_columns(), key=lambda one: str(one.id)
        )
        self.list = Table(
            self.list_model, name="stock.counts.list", label=self.tr("Inventaires"), head=False,
            row_height=52,
        )  # fmt: skip
        self.new = Button(
            self.tr("Nouvel inventaire"), name="stock.counts.new", icon="plus", key="N",
            compact=True,
        )  # fmt: skip
        self.new.setVisible(self._moves)
        self._left = Surface("bg", edges="r", name="stock.counts.left")
        self._left.setLayout(column(row(self.new, None, margins=(16, 10, 8, 8)), self.list, gap=0))
        self.head = CountHead(manages=self._manages, moves=self._moves)
        self.model: RowsModel[CountLine] = RowsModel(
            line_columns(self._sought), key=lambda one: str(one.id)
        )
        self.table = Table(
            self.model, name="stock.counts.lines", label=self.tr("Lignes de l’inventaire"),
            preferences=self.tools.preferences, row_height=32,
        )  # fmt: skip
        self.no_line = EmptyState(self.tr("Chargement…"), name="stock.counts.lines.empty")
        lines = QWidget()
        lines.setLayout(column(EmptyOr(self.table, self.no_line), margins=(16, 0, 16, 12)))
        self.bar = NumberBar(self.tr("Compté"), name="stock.counts.bar")
        there = QWidget()
        there.setLayout(column(self.head, lines, self.bar, gap=0))
        self.empty = EmptyState(
            self.tr("Chargement…"), self.tr("Ouvrir un inventaire") if self._moves else "",
            name="stock.counts.empty", key="N",
        )  # fmt: skip
        nothing = QWidget()
        nothing.setLayout(column(self.empty, margins=(16, 16, 16, 16)))
        right = QWidget()
        self._right = QStackedLayout()
        right.setLayout(self._right)
        self._right.addWidget(nothing)
        self._right.addWidget(there)
        body = QWidget()
        line = row(sized(self._left, width=_LIST), right, gap=0)
        line.setStretch(1, 1)
        body.setLayout(line)
        self.panel = sized(AskPanel("stock.count.ask"), width=_SIDE)
        self.paper = StockPaper(self.tools, paper_words(), name="stock.counts.paper")
        self._stack = QStackedLayout()
        self.setLayout(self._stack)
        self._stack.addWidget(MasterDetail(body, self.panel, width=_SIDE))
        self._stack.addWidget(self.paper)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(lambda _one: self.table.setFocus())
        self.table.chosen.connect(self._line_chosen)
        self.table.opened.connect(lambda _line: self.bar.begin())
        self.new.clicked.connect(self.deeds.open)
        self.empty.acted.connect(self.deeds.open)
        self.bar.entered.connect(self._entered)
        self.bar.moved.connect(self._step)
        self.bar.left.connect(self._to_table)
        self.panel.opened.connect(self._left.hide)
        self.panel.closed.connect(self._left.show)
        self.panel.closed.connect(self._to_table)
        self.head.search.asked.connect(self._lay)
        self.head.search.down.connect(self._to_table)
        self.head.shown.changed.connect(self._lay)
        self.head.compare.clicked.connect(self.compare)
        self.head.validate.clicked.connect(self.validate)
        self.head.drop.clicked.connect(self.drop)
        self.head.reopen.clicked.connect(self.reopen)
        self.head.print.clicked.connect(self.print_view)
        self.paper.closed.connect(self._back)
        self.deeds.done.connect(self._written)
        self.deeds.opened.connect(self.show_for)
        self.deeds.counted.connect(self._patch)
        self.deeds.refused.connect(self._refused)

    def _keys(self) -> None:
        add, here = self.shortcuts.add, self.tr("Inventaire")
        if self._moves:
            add("N", self.tr("Nouvel inventaire"), self.deeds.open, group=here)
            add("C", self.tr("Voir les écarts"), self.compare, group=here)
            add("T", self.tr("Recompter la ligne"), self.again, group=here)
            add("X", self.tr("Expliquer l’écart"), self.explain, group=here)
            for digit in "0123456789":
                add(digit, self.tr("Taper le nombre compté"),
                    partial(self.bar.begin, digit), group=here)  # fmt: skip
        if self._manages:
            add("V", self.tr("Valider l’inventaire"), self.validate, group=here)
            add("Del", self.tr("Abandonner l’inventaire"), self.drop, group=here)
        add("E", self.tr("Toutes les lignes, à compter, écarts"), self._next_shown, group=here)
        add("F", self.tr("Feuille à imprimer"), self.print_view, group=here)
        add("/", self.tr("Filtrer"), self.head.search.setFocus, group=here)

    # --- reading --------------------------------------------------------------------------------

    def refresh(self) -> None:
        if not self._rest.isActive():
            self._read_all()

    def editing(self) -> bool:
        return self.bar.dirty

    def _read_all(self) -> None:
        service, wanted = self._services.counts, self._wanted

        def read() -> tuple[tuple[CountSummary, ...], Count | None]:
            every = service.counts()
            ids = [one.id for one in every]
            shown = wanted if wanted in ids else (ids[0] if ids else None)
            return every, None if shown is None else service.count(shown)

        self.ask(read, self._show)

    def _show(self, read: tuple[tuple[CountSummary, ...], Count | None]) -> None:
        every, count = read
        if self.bar.dirty:
            return  # what is being typed stays; the line is read again once it is kept
        with QSignalBlocker(self.list):
            self.list_model.show(every)
            if count is not None:
                self.list.choose(str(count.summary.id))
        self._count = count
        if count is None:
            self._right.setCurrentIndex(0)
            self.empty.set_text(
                self.tr("Aucun inventaire. Comptez un lieu, une catégorie ou tout le stock."),
                self.tr("Ouvrir un inventaire") if self._moves else "",
            )
            self.bar.show_nothing()
            return
        self._wanted = count.summary.id
        self._right.setCurrentIndex(1)
        self.head.show_count(count)
        self._lay()

    def _lay(self, _asked: object = None) -> None:
        """The lines in place; the one chosen stays chosen, else the first."""
        count = self._count
        if count is None:
            return
        sought = self._sought[0] = self.head.search.text().strip()
        shown = Shown(self.head.shown.value())
        self.model.show_groups(groups(count, shown, sought))
        self.table.highlight(sought)
        if shown is Shown.ALL and not sought:
            said = self.tr("Rien n’est attendu ici\u202f: lisez les boîtes qui s’y trouvent.")
        elif shown is Shown.MISSING:
            said = self.tr("Toutes les lignes sont comptées.")
        else:
            said = self.tr("Aucune ligne ne répond.")
        self.no_line.set_text(said)
        if self.table.chosen_row() is None:
            self.table.choose_first()
        self._line_chosen(self.table.chosen_row())

    def _chosen(self, one: CountSummary | None) -> None:
        if one is not None and one.id != self._wanted:
            self.bar.commit()
            self._wanted = one.id
            self._read_all()

    def _line_chosen(self, line: CountLine | None) -> None:
        if self._line is not None and line is not None and line.id != self._line.id:
            self.bar.commit()
        self._line = line
        open_ = self._count is not None and self._count.summary.state.open
        self.bar.setVisible(open_ and self._moves)
        if line is None:
            self.bar.show_nothing()
        elif not (self.bar.dirty and self.bar.field.hasFocus()):
            detail = f"{lot_words(line.number)} · {line.place}"
            unit = unit_words(line.counted or 0, line.unit, line.units)
            self.bar.show_line(line.product, detail, unit, line.counted)

    # --- counting -------------------------------------------------------------------------------

    def _entered(self, counted: int | None, onward: bool) -> None:
        count, line = self._count, self._line
        if count is None or line is None:
            return
        if counted != line.counted or line.disturbed or line.recount:
            self.deeds.put(count.summary.id, line, counted)
        if onward:
            self._step(1)

    def _step(self, by: int) -> None:
        """Another line, by so many; the cursor stays in the number."""
        lines = [one for one in map(self.model.row_at, range(self.model.rowCount()))
                 if isinstance(one, CountLine)]  # fmt: skip
        ids = [one.id for one in lines]
        at = ids.index(self._line.id) if self._line is not None and self._line.id in ids else 0
        if 0 <= at + by < len(lines):
            self.table.choose(str(lines[at + by].id))
        self.bar.begin()

    def take_scan(self, text: str) -> bool:
        """A box was read: counted in the inventory shown, or said why not."""
        count = self._count
        if count is None or not count.summary.state.open:
            said = self.tr("Aucun inventaire n’est ouvert ici\u202f: la boîte n’est pas comptée.")
            self.tools.messages.say(said, kind="warn")
            return True
        self.scans.read(count, self.head.place.value(), text)
        return True

    def _patch(self, line: CountLine) -> None:
        """The line just counted is shown at once; the rest is read in a moment."""
        count = self._count
        if count is None:
            return
        self.scans.forget()
        ids = [one.id for one in count.lines]
        if line.id not in ids:
            self._rest.stop()
            self._read_all()
            return
        lines = tuple(line if one.id == line.id else one for one in count.lines)
        self._count = replace(count, lines=lines)
        if not self.bar.dirty and self._line is not None and not self.bar.field.hasFocus():
            self._lay()
            self.table.choose(str(line.id))
        self._rest.start()

    def _refused(self, error: Exception) -> None:
        count = self._count
        if count is None:
            return
        if isinstance(error, LineDisturbed | LineImpossible):
            named = (error.product, error.lot, error.place)
            for line in count.lines:
                if (line.product, line.number, line.place) == named:
                    self.table.choose(str(line.id))
        self._read_all()

    # --- deeds ----------------------------------------------------------------------------------

    def _written(self) -> None:
        self.saved.emit()
        if not self._rest.isActive():
            self._rest.start()

    def compare(self) -> None:
        """Show the differences of a blind inventory."""
        if self._count is not None and self.head.compare.isVisible():
            self.deeds.compare(self._count)

    def validate(self) -> None:
        """Write the differences in the ledger."""
        self.bar.commit()
        if self._count is not None and self.head.validate.isVisible():
            self.deeds.validate(self._count)

    def drop(self) -> None:
        """Give the inventory up."""
        if self._count is not None and self.head.drop.isVisible():
            self.deeds.drop(self._count)

    def reopen(self) -> None:
        """Open it again."""
        if self._count is not None:
            self.deeds.reopen(self._count)

    def again(self) -> None:
        """The line chosen is to be counted a second time."""
        if self._count is not None and self._line is not None and self._count.summary.state.open:
            self.deeds.again(self._count.summary.id, self._line)

    def explain(self) -> None:
        """Say why the line chosen differs."""
        if self._count is not None and self._line is not None and self._count.summary.state.open:
            self.deeds.explain(self._count.summary.id, self._line)

    def _next_shown(self) -> None:
        every = list(Shown)
        at = every.index(Shown(self.head.shown.value()))
        self.head.shown.set_value(every[(at + 1) % len(every)])
        self._lay()

    def print_view(self) -> bool:
        """The sheet to count with; once compared, the differences."""
        count = self._count
        if count is None:
            return False
        counts, head = self._services.counts, count.summary
        result = not head.state.open or (head.counted == head.lines > 0 and not count.hidden)
        form = SheetForm.RESULT if result else SheetForm.TO_COUNT
        self._stack.setCurrentWidget(self.paper)
        self.paper.look_at(
            lambda: counts.preview(head.id, form), lambda: counts.printed(head.id, form),
            self._back,
        )  # fmt: skip
        return True

    def _back(self) -> None:
        self.paper.forget()
        self._stack.setCurrentIndex(0)
        self._to_table()

    def show_for(self, wanted: object) -> None:
        """An inventory by its id."""
        if isinstance(wanted, UUID):
            self.show_count(CountId(wanted))

    def show_count(self, count_id: CountId) -> None:
        """Show an inventory."""
        self._wanted = count_id
        self._rest.stop()
        self._read_all()

    def _to_table(self) -> None:
        if self.isVisible():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush_drafts(self) -> None:
        """Keep now what is being typed (before locking)."""
        self.bar.commit()
        self.deeds.flush_drafts()

    def view_state(self) -> dict[str, object]:
        return {"count": str(self._wanted or ""), "shown": str(self.head.shown.value())}
