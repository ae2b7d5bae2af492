"""The stock read: everything, one product, one lot, the ledger (ST1, ST3, ST4)."""

from datetime import date

from coordo_desktop.domain.access import Right, Scope, scope
from coordo_desktop.domain.ids import LotId, PatientId, ProductId, StockPlaceId
from coordo_desktop.domain.stock import ProductStock
from coordo_desktop.domain.stock_ledger import Movement, MovementKind, Proposal
from coordo_desktop.domain.stock_views import LotDetail, StockOverview
from coordo_desktop.services import authz
from coordo_desktop.store import stock_movements, stock_reading, stock_writing
from coordo_desktop.store.stock_movements import MovementQuestion, Reach
from coordo_desktop.store.unit import Store

MOST_AT_ONCE = 5_000


class StockReading:
    """What is asked of the stock; nothing here changes it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def overview(self) -> StockOverview:
        """The whole stock today."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return stock_reading.overview(session)

    def product(self, product_id: ProductId) -> ProductStock:
        """One product with what remains of it; NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return stock_reading.of_product(session, product_id)

    def lot(self, lot_id: LotId) -> LotDetail:
        """One lot with what became of it; NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return stock_reading.of_lot(session, lot_id)

    def movements(
        self,
        *,
        lot_id: LotId | None = None,
        product_id: ProductId | None = None,
        place_id: StockPlaceId | None = None,
        patient_id: PatientId | None = None,
        kinds: tuple[MovementKind, ...] = (),
        first: date | None = None,
        last: date | None = None,
        offset: int = 0,
        limit: int = 100,
    ) -> tuple[Movement, ...]:
        """The ledger, newest first, with what remained of a lot after each where one is asked.

        People outside the reader's circle of care are masked.
        """
        authz.require(self._store.actor, Right.SEE_STOCK)
        asked = MovementQuestion(
            lot_id=lot_id,
            product_id=product_id,
            place_id=place_id,
            patient_id=patient_id,
            kinds=kinds,
            first=first,
            last=last,
            offset=max(0, offset),
            limit=max(1, min(limit, MOST_AT_ONCE)),
        )
        with self._store.reading() as session:
            if patient_id is not None:
                actor = self._store.actor
                authz.require_for(session, actor, Right.READ_CLINICAL, patient_id)
            return tuple(stock_movements.found(session, asked, self._reach()))

    def of_patient(self, patient_id: PatientId) -> tuple[Movement, ...]:
        """What a patient received and gave back, with lot, newest first (ST3)."""
        with self._store.reading() as session:
            authz.require_for(session, self._store.actor, Right.READ_CLINICAL, patient_id)
            asked = MovementQuestion(patient_id=patient_id, limit=MOST_AT_ONCE)
            return tuple(stock_movements.found(session, asked, Reach(everybody=True)))

    def propose(
        self, product_id: ProductId, quantity: int, *, place_id: StockPlaceId | None = None
    ) -> Proposal:
        """First expired, first out; QuantityOutOfRange, NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return stock_writing.propose(session, product_id, quantity, place_id=place_id)

    def _reach(self) -> Reach:
        actor = self._store.actor
        reached = scope(actor, Right.READ_CLINICAL)
        circle = actor.user_id if reached is Scope.CIRCLE else None
        return Reach(everybody=reached is Scope.ALL, circle=circle)
