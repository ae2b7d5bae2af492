"""Boxes read into an inventory: each is counted once, what its code leaves out is asked."""

from dataclasses import replace

from PySide6.QtCore import QObject

from coordo_desktop.domain.counts import Box, Count, CountPlaceNeeded
from coordo_desktop.domain.ids import StockPlaceId
from coordo_desktop.domain.scans import ScanOutcome, ScanProblem, UnknownProduct, UnreadableScan
from coordo_desktop.domain.stock_ledger import LotMissing
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.stock.count_deeds import CountDeeds


class CountScans(QObject):
    """Reads on the desk, one code after the other: a fast reader loses nothing."""

    def __init__(self, services: Services, tools: Tools, deeds: CountDeeds) -> None:
        super().__init__(deeds)
        self._services, self._tools, self._deeds = services, tools, deeds
        self._count: Count | None = None
        self._last: tuple[Box, str] | None = None

    def read(self, count: Count, place_id: StockPlaceId | None, text: str) -> None:
        """One code, in the inventory shown, at the place where one counts."""
        self._count = count

        def told(outcome: ScanOutcome) -> None:
            self._box(count, place_id, outcome)

        self._tools.ask(self, lambda: self._services.scans.read(text), told)

    def _box(self, count: Count, place_id: StockPlaceId | None, outcome: ScanOutcome) -> None:
        scan = outcome.scan
        if outcome.product_id is None:
            self._tools.failed(_unknown(outcome))
            return
        mine = {
            line.number: line.lot_id
            for line in count.lines
            if line.product_id == outcome.product_id and line.number
        }
        # Of two readings of one code, the one that stands on a shelf is the right one.
        lot_id = mine.get(scan.lot) or mine.get(scan.guess_lot)
        box = Box(
            product_id=outcome.product_id,
            place_id=place_id,
            lot_id=lot_id,
            lot=scan.guess_lot or scan.lot,
            expiry=scan.guess_expiry or scan.expiry,
            serial=scan.serial if scan.problem is None else "",
            quantity=outcome.units,
        )
        if (scan.problem is not None and lot_id is None) or outcome.doubtful:
            asked = replace(box, lot="", expiry=scan.expiry)  # of two readings, none is proposed
            self._deeds.ask_box(count, asked, outcome.product)
            return
        self._last = (box, outcome.product)
        self._deeds.take(count.summary.id, box)

    def refused(self, error: Exception) -> bool:
        """Ask what the box just refused lacks; False where that is not the matter."""
        last, count = self._last, self._count
        self._last = None
        asked = isinstance(error, LotMissing | CountPlaceNeeded)
        if last is None or count is None or not asked or self._deeds.panel.isVisible():
            return False
        said = ""
        if isinstance(error, CountPlaceNeeded) and last[0].lot_id is not None:
            said = self.tr("Ce lot est attendu en plusieurs lieux\u202f: dites où est la boîte.")
        elif isinstance(error, CountPlaceNeeded):
            said = self.tr("Ce lot n’est pas attendu ici\u202f: dites où il est.")
        self._deeds.ask_box(count, *last, said=said)
        return True

    def forget(self) -> None:
        """The last box was counted."""
        self._last = None


def _unknown(outcome: ScanOutcome) -> UnknownProduct | UnreadableScan:
    problem = outcome.scan.problem
    if problem in {None, ScanProblem.AMBIGUOUS}:
        return UnknownProduct(gtin=outcome.scan.gtin or outcome.scan.in_house)
    return UnreadableScan(problem=problem or ScanProblem.UNREADABLE)
