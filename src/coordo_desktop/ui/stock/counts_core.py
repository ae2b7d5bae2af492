"""The part of the inventories on screen: what was read, what is shown of it."""

from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.counts import (
    Count,
    CountLine,
    CountSummary,
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
from coordo_desktop.ui.kit.traced_paper import TracedPaper
from coordo_desktop.ui.kit.view import MasterDetail
from coordo_desktop.ui.stock.count_head import CountHead, paper_words
from coordo_desktop.ui.stock.count_rows import (
    Shown,
    count_columns,
    groups,
    line_columns,
)
from coordo_desktop.ui.stock.number_bar import NumberBar

_REST_MS = 350
_LIST, _SIDE = 250, 364


class CountsCore(Page):
    """Asks and shows; what is done with an inventory is its child's."""

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
        if not self._moves:  # never setVisible(True) without a parent: a window would flash
            self.new.hide()
        self._left = Surface("bg", edges="r", name="stock.counts.left")
        listed = row(self.list, margins=(8, 0, 0, 0))
        self._left.setLayout(column(row(self.new, None, margins=(16, 10, 8, 8)), listed, gap=0))
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
        self.bar = NumberBar(self.tr("Compté"), name="stock.counts.bar")
        lines.setLayout(
            column(self.bar, EmptyOr(self.table, self.no_line), gap=8, margins=(16, 0, 16, 12))
        )
        there = QWidget()
        there.setLayout(column(self.head, lines, gap=0))
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
        self.spare = sized(self._left, width=_LIST)
        line = row(self.spare, right, gap=0)
        line.setStretch(1, 1)
        body.setLayout(line)
        self.panel = sized(AskPanel("stock.count.ask"), width=_SIDE)
        self.paper = TracedPaper(self.tools, paper_words(), name="stock.counts.paper")
        self._stack = QStackedLayout()
        self.setLayout(self._stack)
        self._stack.addWidget(MasterDetail(body, self.panel, width=_SIDE))
        self._stack.addWidget(self.paper)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

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
        if self.hasFocus():
            self._to_table()
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

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._to_table()

    def _to_table(self) -> None:
        if self.table.isVisible():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- across a lock ------------------------------------------------------------------------

    def view_state(self) -> dict[str, object]:
        return {"count": str(self._wanted or ""), "shown": str(self.head.shown.value())}

    def restore_view_state(self, state: dict[str, object]) -> None:
        kept = str(state.get("count") or "")
        self._wanted = CountId(UUID(kept)) if kept else None
        self.head.shown.set_value(str(state.get("shown") or Shown.ALL))
