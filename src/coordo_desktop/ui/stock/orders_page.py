"""« Commandes »: what to order and why, what was sent, what comes against it (ST9)."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFileDialog

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.ids import OrderId
from coordo_desktop.domain.orders import MOST_ORDERED, Need, OrderLine, OrderState
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.rows import Group
from coordo_desktop.ui.stock.order_deeds import OrderDeeds
from coordo_desktop.ui.stock.order_rows import (
    NeedRow,
)
from coordo_desktop.ui.stock.order_scans import OrderScans
from coordo_desktop.ui.stock.orders_core import OrdersCore

_LIST, _SIDE = 280, 364


class OrdersPage(OrdersCore):
    """What is proposed and the orders at the left, the lines of one of them beside."""

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(services, tools, actor)
        self.deeds = OrderDeeds(services, tools, self.panel)
        self.scans = OrderScans(services, tools, self.deeds)
        self._connect()
        self._keys()

    def _connect(self) -> None:
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(lambda _one: self._to_table())
        self.needs.chosen.connect(lambda _one: self._line_chosen())
        self.lines.chosen.connect(lambda _one: self._line_chosen())
        self.needs.opened.connect(lambda _one: self.bar.begin())
        self.lines.opened.connect(lambda _one: self._open_line())
        self.bar.entered.connect(self._entered)
        self.bar.moved.connect(self._step)
        self.bar.left.connect(self._to_table)
        self.panel.opened.connect(self._left.hide)
        self.panel.closed.connect(self._left.show)
        self.panel.closed.connect(self._to_table)
        self.proposal.search.asked.connect(self._lay)
        self.proposal.search.down.connect(self._to_table)
        self.proposal.search.left.connect(self._to_table)
        self.proposal.shown.changed.connect(self._lay)
        self.proposal.make.clicked.connect(self.go_on)
        self.proposal.supplier.clicked.connect(self.supplier)
        for button, slot in (
            (self.head.send, self.go_on), (self.head.receive, self.receive),
            (self.head.print, self.print_view), (self.head.csv, self.export),
            (self.head.when, self.expect), (self.head.close_, partial(self.step, "close")),
            (self.head.unsend, partial(self.step, "unsend")), (self.head.cancel, self.throw_away),
            (self.head.remove, self.throw_away), (self.head.reopen, partial(self.step, "reopen")),
        ):  # fmt: skip
            button.clicked.connect(slot)
        self.paper.closed.connect(self._back)
        self.deeds.done.connect(self._written)
        self.deeds.made.connect(self._typed.clear)
        self.deeds.shown.connect(self.show_for)
        self.deeds.sent.connect(self._look_at)

    def _keys(self) -> None:
        add, here = self.shortcuts.add, self.tr("Commandes")
        if self._manages:
            add("V", self.tr("Préparer les commandes, envoyer"), self.go_on, group=here)
            add("U", self.tr("Fournisseur"), self.supplier, group=here)
            add("D", self.tr("Livraison attendue le"), self.expect, group=here)
            add("K", self.tr("Solder la commande"), partial(self.step, "close"), group=here)
            add("X", self.tr("Ne plus attendre la ligne"), self.give_up, group=here)
            add("Del", self.tr("Jeter ou annuler la commande"), self.throw_away, group=here)
            add("E", self.tr("Enregistrer en CSV"), self.export, group=here)
            for digit in "0123456789":
                add(digit, "", partial(self.bar.begin, digit), listed=False)
            self.shortcuts.mention("0-9", self.tr("Taper la quantité"), group=here)
        if self._moves:
            add("R", self.tr("Recevoir la ligne"), self.receive, group=here)
        add("F", self.tr("Bon de commande"), self.print_view, group=here)
        add("/", self.tr("Filtrer"), self.proposal.search.setFocus, group=here)

    # --- typing ---------------------------------------------------------------------------------

    def _entered(self, quantity: int | None, onward: bool) -> None:
        number = min(quantity or 0, MOST_ORDERED)
        order = self.order
        if order is None:
            need = next(
                (one for one in self._needs if str(one.product_id) == self._shown_key), None
            )
            if need is not None:
                self._type(need, number)
        else:
            line = next((one for one in order.lines if str(one.id) == self._shown_key), None)
            if line is not None and number != line.quantity:
                self.deeds.put(order, line, number)
        if onward:
            self._step(1)

    def _type(self, need: Need, number: int) -> None:
        if number == need.wanted:
            self._typed.pop(need.product_id, None)
        else:
            self._typed[need.product_id] = number
        chosen = self.needs.chosen_row()
        self._lay_proposal()
        if chosen is not None:
            self.needs.choose(str(chosen.need.product_id))

    def _step(self, by: int) -> None:
        model, table = self.table.model(), self.table
        at = table.currentIndex().row() + by
        while 0 <= at < model.rowCount():
            found = self._row_at(at)
            if not isinstance(found, Group):
                table.setCurrentIndex(model.index(at, 0))
                break
            at += by
        self.bar.begin()

    def _row_at(self, at: int) -> object:
        model = self.needs_model if self.order is None else self.lines_model
        return model.row_at(at)

    # --- deeds ----------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Prepare the orders proposed, or note that the one shown left."""
        self.bar.commit()
        if self.order is None:
            lines = [(each.need.product_id, each.quantity) for each in self._wanted()]
            if lines:
                self.deeds.prepare(lines)
        elif self.order.state is OrderState.DRAFT:
            self.deeds.send(self.order)

    def supplier(self) -> None:
        """What is known of the supplier of the line, or of the order."""
        line = self.table.chosen_row()
        name = line.need.supplier if isinstance(line, NeedRow) else ""
        name = self.order.supplier if self.order is not None else name
        if name:
            self.deeds.supplier(name)

    def expect(self) -> None:
        """Change the day the delivery is expected."""
        if self.order is not None and self.order.state.awaited:
            self.deeds.expect(self.order)

    def step(self, does: str) -> None:
        """Close, reopen, or take back a sending."""
        if self.order is not None and self.order.state is not OrderState.DRAFT:
            self.deeds.step(self.order, does)

    def throw_away(self) -> None:
        """Throw away an order that did not leave, cancel one that did."""
        if self.order is None:
            return
        if self.order.state is OrderState.DRAFT:
            self.deeds.remove(self.order)
        elif self.order.state.awaited:
            self.deeds.step(self.order, "cancel")

    def give_up(self) -> None:
        """What the line lacks is no longer awaited, or is again."""
        line = self.lines.chosen_row()
        if self.order is not None and isinstance(line, OrderLine) and self.order.sent_at:
            self.deeds.give_up(self.order, line)

    def receive(self) -> None:
        """What came of the line chosen."""
        line = self.lines.chosen_row()
        if self.order is not None and isinstance(line, OrderLine) and self.order.state.awaited:
            self.deeds.ask_reception(self.order, line)

    def _open_line(self) -> None:
        if self.order is not None and self.order.state is OrderState.DRAFT:
            self.bar.begin()
        else:
            self.receive()

    def take_scan(self, text: str) -> bool:
        """A box came: received against its order, or said why not."""
        self.scans.read(None if self.order is None else self.order.id, text)
        return True

    def _written(self) -> None:
        self.saved.emit()
        self.refresh()

    # --- paper ----------------------------------------------------------------------------------

    def print_view(self) -> bool:
        """The order shown on paper."""
        if self.order is None:
            return False
        self._look_at(self.order.id)
        return True

    def _look_at(self, order_id: OrderId) -> None:
        orders = self._services.orders
        self._stack.setCurrentWidget(self.paper)
        draws = orders.printed if self._manages else orders.preview
        self.paper.look_at(lambda: orders.preview(order_id), lambda: draws(order_id), self._back)

    def export(self) -> None:
        """Choose where the CSV goes."""
        order = self.order
        if order is None:
            return
        dialog = QFileDialog(self, self.tr("Enregistrer la commande en CSV"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Tableau CSV (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile((order.number or self.tr("commande")) + ".csv")
        dialog.fileSelected.connect(lambda place: self.deeds.export(order, place))
        dialog.open()

    def _back(self) -> None:
        self.paper.forget()
        self._stack.setCurrentIndex(0)
        self._to_table()

    # --- what the stock asks --------------------------------------------------------------------

    def show_for(self, wanted: object) -> None:
        """An order by its id."""
        if isinstance(wanted, UUID):
            self._show_order(OrderId(wanted))

    def _show_order(self, order_id: OrderId) -> None:
        self._key = str(order_id)
        self.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._to_table()

    def _to_table(self) -> None:
        if self.table.isVisible():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush_drafts(self) -> None:
        """Keep now what is being typed (before locking)."""
        self.bar.commit()
        self.deeds.flush_drafts()
