"""A code read by a reader, against the practice's products; what it says is received (ST2)."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Any

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.ids import ProductId, StockPlaceId
from coordo_desktop.domain.scan_reading import read
from coordo_desktop.domain.scans import (
    QuantityDoubtful,
    ReaderSettings,
    Scan,
    ScanOutcome,
    ScanProblem,
    UnknownProduct,
    UnreadableScan,
)
from coordo_desktop.domain.stock import MOST, Product
from coordo_desktop.domain.stock_ledger import QuantityOutOfRange, Received, Reception
from coordo_desktop.services import authz
from coordo_desktop.store import medicines, products, settings, stock_lots, stock_writing
from coordo_desktop.store.stock_ledger import new_deed, today
from coordo_desktop.store.unit import OpenSession, Store
from coordo_desktop.store.unit import note as say

_READER = "scan.reader"
_LONGEST = 8
_SAMPLE = "010340093000001417270430"
SLOWEST, FASTEST = 120, 20
"""Milliseconds between two keys: a wireless reader, a wired one."""
Receive = Callable[[Reception], Received]


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a code: received, or to be completed first."""

    outcome: ScanOutcome
    received: Received | None = None


class _Unsaid(Exception):
    """A code that is not enough to receive a box: the action ends with nothing kept."""

    def __init__(self, outcome: ScanOutcome) -> None:
        super().__init__()
        self.outcome = outcome


class ScanService:
    """Codes read: understood, known or not, received."""

    def __init__(self, store: Store, receive: Receive) -> None:
        self._store, self._receive = store, receive

    # --- the readers ------------------------------------------------------------------------

    def reader(self) -> ReaderSettings:
        """How the practice's readers are set."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return _reader(session)

    def keep_reader(self, reader: ReaderSettings) -> ReaderSettings:
        """Keep how readers are set; InvalidField where they could not be read any more."""
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        reader = _checked(reader)
        with self._store.action("scan.reader") as session:
            settings.keep_text(session, _READER, json.dumps(asdict(reader)))
        return reader

    # --- the codes --------------------------------------------------------------------------

    @staticmethod
    def prepare() -> None:
        """Make ready what reads codes, so that the first box waits for nothing."""
        read(_SAMPLE)

    def read(self, text: str) -> ScanOutcome:
        """What a code says and of which product; `outcome.scan.problem` where it says too little.

        Nothing is written.
        """
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return _found(session, read(text, _reader(session)))[0]

    def take(self, text: str) -> Taken:
        """Receive a code that says all there is to know; else tell what it says, and no more.

        Read and written in one action: nothing is asked twice. Raises what a reception raises.
        """
        authz.require(self._store.actor, Right.MOVE_STOCK)
        deed_id = new_deed()
        try:
            with self._store.action("stock.receive", object_id=deed_id) as session:
                today(session)  # it asks every setting at once: the reader's is among them
                outcome, product = _found(session, read(text, _reader(session)))
                draft = _as_read(outcome)
                received = stock_writing.received(session, deed_id, draft, product)
                say(session, boxes=1, scanned=1)
        except _Unsaid as unsaid:
            return Taken(unsaid.outcome)
        return Taken(outcome, received)

    def receive(
        self,
        what: str | ScanOutcome,
        quantity: int = 1,
        *,
        units: int | None = None,
        product_id: ProductId | None = None,
        lot: str | None = None,
        expiry: date | None = None,
        serial: str | None = None,
        place_id: StockPlaceId | None = None,
        note: str = "",
    ) -> Received:
        """Receive boxes of a code; what is given stands in for what the code says.

        `quantity` counts boxes: each holds what its code is worth; `units` stands in for it.

        Raises UnreadableScan (nothing sure, or ambiguous and no lot given), UnknownProduct,
        QuantityDoubtful (such a quantity is received on the word of `units` alone), and what a
        reception raises.
        """
        outcome = self.read(what) if isinstance(what, str) else what
        scan = outcome.scan
        known = product_id or outcome.product_id
        problem = _unsolved(scan, given=lot is not None, known=known is not None)
        if problem is not None:
            raise UnreadableScan(problem=problem)
        if known is None:
            raise UnknownProduct(gtin=scan.gtin or scan.in_house)
        if not 1 <= quantity <= MOST:
            raise QuantityOutOfRange(quantity=quantity)
        if outcome.doubtful and units is None:
            raise QuantityDoubtful(quantity=outcome.units)
        doubtful = scan.problem is ScanProblem.AMBIGUOUS
        return self._receive(
            Reception(
                product_id=known,
                quantity=quantity * outcome.units if units is None else units,
                lot=scan.lot if lot is None else lot,
                expiry=expiry if expiry is not None or doubtful else scan.expiry,
                # A serial number that may hold something else is of no box.
                serial=serial if serial is not None else "" if doubtful else scan.serial,
                place_id=place_id,
                note=note,
                scanned=True,
            )
        )


def _as_read(outcome: ScanOutcome) -> Reception:
    """The box of a code that says everything; _Unsaid."""
    scan = outcome.scan
    if outcome.product_id is None or not outcome.whole:
        raise _Unsaid(outcome)
    return Reception(
        product_id=outcome.product_id,
        quantity=outcome.units,
        lot=scan.lot,
        expiry=scan.expiry,
        serial=scan.serial,
        scanned=True,
    )


def _reader(session: OpenSession) -> ReaderSettings:
    kept = settings.load_text(session, _READER)
    if kept is None:
        return ReaderSettings()
    told: dict[str, Any] = json.loads(kept)
    known = {each.name for each in fields(ReaderSettings)}
    return ReaderSettings(**{key: value for key, value in told.items() if key in known})


def _checked(reader: ReaderSettings) -> ReaderSettings:
    separator, prefix = reader.separator.strip(" "), reader.prefix.strip()
    if len(separator) > _LONGEST or separator.isalnum() or separator in {"-", "(", ")"}:
        raise InvalidField(field="separator")
    if len(prefix) > _LONGEST or prefix.isdigit():
        raise InvalidField(field="prefix")
    if not FASTEST <= reader.pause_ms <= SLOWEST:
        raise InvalidField(field="pause_ms")
    return replace(reader, separator=separator, prefix=prefix)


def _unsolved(scan: Scan, *, given: bool, known: bool) -> ScanProblem | None:
    """Why a code may not be received, with what was given beside it."""
    if scan.problem is ScanProblem.AMBIGUOUS:
        return None if given else scan.problem
    if scan.problem is ScanProblem.NO_GTIN:
        return None if known else scan.problem
    return scan.problem


def _found(session: OpenSession, scan: Scan) -> tuple[ScanOutcome, Product | None]:
    code = scan.gtin or scan.in_house
    if not code:
        return ScanOutcome(scan=scan), None
    found = products.of_code(session, code)
    if found is None:
        return ScanOutcome(scan=scan, medicine=_medicine(session, scan.cip13)), None
    product, factor = found
    scan = _settled(session, product, scan)
    outcome = ScanOutcome(
        scan=scan,
        product_id=product.id,
        product=product.name,
        unit=product.unit,
        factor=factor,
        missing=_missing(session, product, scan),
    )
    return outcome, product


def _medicine(session: OpenSession, cip13: str) -> str:
    found = medicines.by_code(session, cip13, 1) if cip13 else []
    return found[0].name if found else ""


def _settled(session: OpenSession, product: Product, scan: Scan) -> Scan:
    """An ambiguous lot that was received whole before is that lot."""
    if scan.problem is not ScanProblem.AMBIGUOUS or not scan.lot:
        return scan
    known = stock_lots.find(session, product.id, scan.lot, None)
    if known is None or (scan.expiry is not None and known.expiry != scan.expiry):
        return scan
    return replace(scan, problem=None, expiry=known.expiry, guess_lot="", guess_expiry=None)


def _missing(session: OpenSession, product: Product, scan: Scan) -> tuple[str, ...]:
    if not product.tracks_lots:
        return ()
    if not scan.lot:
        return ("lot",) if scan.expiry else ("lot", "expiry")
    if scan.expiry:
        return ()
    known = stock_lots.find(session, product.id, scan.lot, None)
    return () if known and known.expiry else ("expiry",)
