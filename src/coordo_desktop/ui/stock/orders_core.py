"""The part of the orders on screen: what was read, what is shown of it."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.ids import ProductId
from coordo_desktop.domain.orders import Need, Order, OrderLine, OrderState
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.system.clock import now as wall_clock
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.count_words import why_words
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.stock_words import unit_words
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.traced_paper import TracedPaper
from coordo_desktop.ui.kit.view import MasterDetail
from coordo_desktop.ui.kit.when import zone_in_use
from coordo_desktop.ui.stock.number_bar import NumberBar
from coordo_desktop.ui.stock.order_head import EVERY, OrderHead, ProposalHead, paper_words
from coordo_desktop.ui.stock.order_rows import (
    CAME,
    PROPOSAL,
    NeedRow,
    OrderRow,
    line_columns,
    list_columns,
    need_columns,
    need_rows,
    order_rows,
)

_LIST, _SIDE = 300, 364


@dataclass(frozen=True, slots=True)
class _Read:
    """The orders, and every product with what is known of it."""

    orders: tuple[Order, ...]
    needs: tuple[Need, ...]


class OrdersCore(Page):
    """Asks and shows; what is done with orders is its child's."""

    topics: ClassVar[Changes] = frozenset({Topic.STOCK})
    product_asked = Signal(object)  # ProductId
    saved = Signal()

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(tools, name="stock.orders", label="")
        self.setAccessibleName(self.tr("Commandes"))
        self._services = services
        self._moves = scope(actor, Right.MOVE_STOCK) is not Scope.NONE
        self._manages = scope(actor, Right.MANAGE_STOCK) is not Scope.NONE
        self._today = [wall_clock().astimezone(zone_in_use()).date()]
        self._orders: tuple[Order, ...] = ()
        self._needs: tuple[Need, ...] = ()
        self._typed: dict[ProductId, int] = {}
        self._key = self._laid = PROPOSAL
        self._order: list[Order | None] = [None]
        self._build()

    # --- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        self.list_model: RowsModel[OrderRow] = RowsModel(
            list_columns(self._today), key=lambda one: one.key
        )
        self.list = Table(
            self.list_model, name="stock.orders.list", label=self.tr("Commandes"), head=False,
            row_height=52,
        )  # fmt: skip
        self._left = Surface("bg", edges="r", name="stock.orders.left")
        self._left.setLayout(column(self.list, gap=0, margins=(8, 8, 0, 0)))
        self.spare = sized(self._left, width=_LIST)
        self.proposal = ProposalHead(manages=self._manages)
        self.head = OrderHead(manages=self._manages, moves=self._moves)
        self.needs_model: RowsModel[NeedRow] = RowsModel(
            need_columns(), key=lambda one: str(one.need.product_id)
        )
        self.needs = Table(
            self.needs_model, name="stock.orders.needs", label=self.tr("Produits à commander"),
            preferences=self.tools.preferences, row_height=46,
        )  # fmt: skip
        self.lines_model: RowsModel[OrderLine] = RowsModel(
            line_columns(self._order), key=lambda one: str(one.id)
        )
        self.lines = Table(
            self.lines_model, name="stock.orders.lines", label=self.tr("Lignes de la commande"),
            row_height=44,
        )  # fmt: skip
        self.nothing = EmptyState(self.tr("Chargement…"), name="stock.orders.nothing")
        self.bar = NumberBar(self.tr("Quantité"), name="stock.orders.bar")
        tables = QWidget()
        self._tables = QStackedLayout()
        tables.setLayout(self._tables)
        self._tables.addWidget(EmptyOr(self.needs, self.nothing))
        self._tables.addWidget(self.lines)
        inside = QWidget()  # a message at the foot never hides what one types
        inside.setLayout(column(self.bar, tables, gap=8, margins=(16, 0, 16, 12)))
        right = QWidget()
        right.setLayout(column(self.proposal, self.head, inside, gap=0))
        self.head.hide()
        body = QWidget()
        line = row(self._left, right, gap=0)
        line.setStretch(1, 1)
        body.setLayout(line)
        self.panel = sized(AskPanel("stock.order.ask"), width=_SIDE)
        self.paper = TracedPaper(self.tools, paper_words(), name="stock.orders.paper")
        self._stack = QStackedLayout()
        self.setLayout(self._stack)
        self._stack.addWidget(MasterDetail(body, self.panel, width=_SIDE))
        self._stack.addWidget(self.paper)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # --- reading --------------------------------------------------------------------------------

    def refresh(self) -> None:
        orders = self._services.orders
        self.ask(lambda: _Read(orders.orders(), orders.needs()), self._show)

    def editing(self) -> bool:
        return self.bar.dirty

    def _show(self, read: _Read) -> None:
        if self.bar.dirty:
            return  # what is being typed stays
        self._orders, self._needs = read.orders, read.needs
        self._today[0] = wall_clock().astimezone(zone_in_use()).date()
        proposed = sum(need.wanted > 0 for need in self._needs)
        if not any(str(one.id) == self._key for one in self._orders):
            self._key = PROPOSAL
        with QSignalBlocker(self.list):
            self.list_model.show_groups(order_rows(self._orders, proposed))
            self.list.choose(self._key)
        self._lay()

    @property
    def order(self) -> Order | None:
        """The order shown."""
        return self._order[0]

    def _found(self) -> Order | None:
        return next((one for one in self._orders if str(one.id) == self._key), None)

    def _lay(self, _asked: object = None) -> None:
        order = self._order[0] = self._found()
        if order is None:
            self._lay_proposal()
        else:
            self.lines_model.show(order.lines)
            for at in CAME:
                self.lines.setColumnHidden(at, order.sent_at is None)
            self.head.show_order(order, self._today[0])
        self._tables.setCurrentIndex(0 if order is None else 1)
        self.proposal.setVisible(order is None)
        self.head.setVisible(order is not None)
        if self.table.chosen_row() is None or self._laid != self._key:
            self._choose_first()
        self._laid = self._key
        if self.hasFocus():
            self.table.setFocus()
        self._line_chosen()

    def _choose_first(self) -> None:
        """The first line of which something is awaited, else the first."""
        order = self.order
        waits = [line for line in order.lines if line.awaited] if order is not None else []
        if not waits or not self.table.choose(str(waits[0].id)):
            self.table.choose_first()

    def _lay_proposal(self) -> None:
        every = self.proposal.shown.value() == EVERY
        sought = self.proposal.search.text()
        groups = need_rows(self._needs, self._typed, every=every, sought=sought)
        self.needs_model.show_groups(groups)
        self.needs.highlight(sought)
        rows = self._wanted()
        suppliers = {each.need.supplier for each in rows}
        cost = sum(each.quantity * each.need.price for each in rows)
        self.proposal.show_sums(len(rows), len(suppliers), cost)
        if sought:
            said = self.tr("Aucun produit ne répond à ce filtre.")
        elif every:
            said = self.tr("Aucun produit.")
        else:
            said = self.tr("Rien à commander\u202f: chaque produit a de quoi tenir.")
        self.nothing.set_text(said)

    def _wanted(self) -> list[NeedRow]:
        """What would be ordered, whatever the filter shows."""
        found: list[NeedRow] = []
        for group in need_rows(self._needs, self._typed, every=True, sought=""):
            found += [each for each in group.rows if each.quantity]
        return found

    @property
    def table(self) -> Table:
        """The lines on screen."""
        return self.needs if self.order is None else self.lines

    def _chosen(self, one: OrderRow | None) -> None:
        if one is not None and one.key != self._key:
            self.bar.commit()
            self._key = one.key
            self._lay()

    def _line_chosen(self) -> None:
        line, order = self.table.chosen_row(), self.order
        changes = order is None or order.state is OrderState.DRAFT
        self.bar.setVisible(changes and self._manages)
        if isinstance(line, NeedRow):
            self._bar_line(
                str(line.need.product_id), line.need, line.quantity, why_words(line.need)
            )
        elif isinstance(line, OrderLine) and changes:
            self._bar_line(str(line.id), line, line.quantity, line.supplier_ref)
        else:
            self.bar.show_nothing()

    _shown_key = ""

    def _bar_line(self, key: str, what: Need | OrderLine, quantity: int, detail: str) -> None:
        if self._shown_key != key:
            self.bar.commit()
        self._shown_key = key
        unit = unit_words(quantity, what.unit, what.units)
        self.bar.show_line(what.product, detail, unit, quantity)

    # --- across a lock ------------------------------------------------------------------------

    def view_state(self) -> dict[str, object]:
        typed = {str(key): number for key, number in self._typed.items()}
        return {"shown": self._key, "typed": typed}

    def restore_view_state(self, state: dict[str, object]) -> None:
        self._key = str(state.get("shown") or PROPOSAL)
        typed = state.get("typed")
        if isinstance(typed, dict):
            self._typed.update({ProductId(UUID(key)): int(number) for key, number in typed.items()})
