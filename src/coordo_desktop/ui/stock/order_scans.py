"""Boxes read among the orders: each answers the order it was asked for."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from coordo_desktop.domain.ids import OrderId
from coordo_desktop.domain.orders import NotInOrder, Order, OrderLine
from coordo_desktop.domain.scans import ScanOutcome, ScanProblem, UnknownProduct, UnreadableScan
from coordo_desktop.domain.stock_ledger import Reception
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.stock.order_deeds import OrderDeeds


@dataclass(frozen=True, slots=True)
class _Read:
    """A code, with the order and the line it answers."""

    outcome: ScanOutcome
    order: Order | None = None
    line: OrderLine | None = None


class OrderScans(QObject):
    """The order shown comes first, then the one expected soonest that awaits the product."""

    def __init__(self, services: Services, tools: Tools, deeds: OrderDeeds) -> None:
        super().__init__(deeds)
        self._services, self._tools, self._deeds = services, tools, deeds

    def read(self, shown: OrderId | None, text: str) -> None:
        """One code; what it says is received, what it leaves out is asked."""
        self._tools.ask(self, lambda: self._read(shown, text), self._take)

    def _read(self, shown: OrderId | None, text: str) -> _Read:
        outcome = self._services.scans.read(text)
        if outcome.product_id is None:
            return _Read(outcome)
        awaiting = self._services.orders.awaiting()
        for order in sorted(awaiting, key=lambda one: one.id != shown):
            for line in order.lines:
                if line.product_id == outcome.product_id and line.awaited:
                    return _Read(outcome, order, line)
        for order in awaiting:  # more than was asked: of the order shown, it is said there
            for line in order.lines:
                if order.id == shown and line.product_id == outcome.product_id:
                    return _Read(outcome, order, line)
        return _Read(outcome)

    def _take(self, read: _Read) -> None:
        outcome, scan = read.outcome, read.outcome.scan
        if outcome.product_id is None:
            self._tools.failed(_unknown(outcome))
            return
        if read.order is None or read.line is None:
            self._tools.failed(NotInOrder(product=outcome.product))
            return
        self._deeds.shown.emit(read.order.id)
        known = Reception(
            product_id=outcome.product_id,
            quantity=outcome.units,
            # Of two readings, none is proposed: the lot is read on the box.
            lot="" if scan.problem is ScanProblem.AMBIGUOUS else scan.lot,
            expiry=scan.expiry,
            serial=scan.serial if scan.problem is None else "",
            scanned=True,
        )
        if outcome.whole:
            self._deeds.receive(read.order, known)
        else:
            self._deeds.ask_reception(read.order, read.line, known)


def _unknown(outcome: ScanOutcome) -> UnknownProduct | UnreadableScan:
    problem = outcome.scan.problem
    if problem in {None, ScanProblem.AMBIGUOUS}:
        return UnknownProduct(gtin=outcome.scan.gtin or outcome.scan.in_house)
    return UnreadableScan(problem=problem or ScanProblem.UNREADABLE)
