"""What receiving asks of the services: codes one after the other, in the order they were read."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.ids import DeedId, ProductId, StockPlaceId
from coordo_desktop.domain.scans import ScanOutcome, ScanProblem, UnreadableScan
from coordo_desktop.domain.stock import Product, StockPlace
from coordo_desktop.domain.stock_ledger import Received, Reception
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.page import Tools

_ASKED = {None, ScanProblem.AMBIGUOUS, ScanProblem.NO_GTIN}


@dataclass(frozen=True, slots=True)
class Typed:
    """What is received by hand, or to complete a code."""

    product_id: ProductId
    quantity: int
    lot: str
    expiry: date | None
    place_id: StockPlaceId | None
    keeps_code: bool = False  # the code read is of this product from now on


@dataclass(frozen=True, slots=True)
class _Read:
    outcome: ScanOutcome
    received: Received | None = None
    error: CoordoError | None = None


class ReceiveWork(QObject):
    """`received` (Received, one unit), `asked` (ScanOutcome to complete), `refused` (error, said).

    The desk does one thing at a time in the order it was asked: no reading is lost nor overtaken.
    """

    received = Signal(object, str)
    asked = Signal(object)
    refused = Signal(object, str)  # the error, the product it is about

    def __init__(self, owner: QObject, services: Services, tools: Tools) -> None:
        super().__init__(owner)
        self._services, self._tools = services, tools

    def prepare(self) -> None:
        """The first box waits for nothing."""
        self._tools.ask(self, self._services.scans.prepare, lambda _ready: None)

    def take(self, text: str) -> None:
        """A code was read."""
        self._tools.ask(self, lambda: self._read(text), self._told)

    def _read(self, text: str) -> _Read:
        scans = self._services.scans
        try:
            taken = scans.take(text)
        except CoordoError as error:
            return _Read(scans.read(text), error=error)  # said with the name of its product
        return _Read(taken.outcome, taken.received)

    def _told(self, read: _Read) -> None:
        outcome = read.outcome
        if read.received is not None:
            self.received.emit(read.received, outcome.unit)
        elif read.error is not None:
            self.refuse(read.error, outcome.product)
        elif outcome.scan.problem in _ASKED:
            self.asked.emit(outcome)
        else:
            self.refuse(_unreadable(outcome), outcome.product)

    def refuse(self, error: CoordoError, product: str = "") -> None:
        """Say no so that it is heard: eyes are on the boxes."""
        QApplication.beep()
        self.refused.emit(error, product)

    def receive(
        self,
        outcome: ScanOutcome | None,
        typed: Typed,
        done: Callable[[Received], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Receive what was typed, beside what a code said where one was read."""
        services = self._services

        def work() -> Received:
            if outcome is None:
                return services.stock.receive(
                    Reception(
                        product_id=typed.product_id,
                        quantity=typed.quantity,
                        lot=typed.lot,
                        expiry=typed.expiry,
                        place_id=typed.place_id,
                    )
                )
            if typed.keeps_code:
                code = outcome.scan.gtin or outcome.scan.in_house
                services.products.add_code(typed.product_id, code)
            doubtful = outcome.doubtful
            return services.scans.receive(
                outcome,
                1 if doubtful else typed.quantity,
                units=typed.quantity if doubtful else None,
                product_id=typed.product_id,
                lot=typed.lot,
                expiry=typed.expiry,
                place_id=typed.place_id,
            )

        self._tools.ask(self, work, done, failed)

    def undo(self, deed_id: DeedId, done: Callable[[DeedId], None]) -> None:
        """Take a reception back: its counter-entry."""
        self._tools.ask(self, lambda: self._services.stock.reverse(deed_id), done)

    def look_up(
        self,
        product_id: ProductId | None,
        done: Callable[[tuple[Product | None, tuple[StockPlace, ...]]], None],
    ) -> None:
        """The product, where one is known, and the places."""
        products = self._services.products

        def work() -> tuple[Product | None, tuple[StockPlace, ...]]:
            known = None if product_id is None else products.product(product_id)
            return known, products.places()

        self._tools.ask(self, work, done)


def _unreadable(outcome: ScanOutcome) -> UnreadableScan:
    return UnreadableScan(problem=outcome.scan.problem or ScanProblem.UNREADABLE)
