"""Units that change places or leave: transferred, isolated, sent back, destroyed (ST4)."""

from collections.abc import Sequence
from contextlib import AbstractContextManager

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.errors import InvalidField, MissingField
from coordo_desktop.domain.ids import DeedId, PatientId, StockPlaceId
from coordo_desktop.domain.stock_ledger import (
    Deed,
    DiscardReason,
    Entry,
    MovementKind,
    Taking,
)
from coordo_desktop.domain.text import clean
from coordo_desktop.services import authz
from coordo_desktop.services.stock_reading import StockReading
from coordo_desktop.store import products, stock_writing
from coordo_desktop.store import unit as action
from coordo_desktop.store.stock_ledger import new_deed, post
from coordo_desktop.store.unit import OpenSession


class StockMoving(StockReading):
    """What is done with units without anybody receiving them; each method is one deed."""

    def transfer(self, taking: Taking, into: StockPlaceId, *, held: bool = False) -> DeedId:
        """Units go to another place, in quarantine still where they are `held`.

        Raises QuantityOutOfRange, NotEnough, NotFound, InvalidField (to where they are);
        LotRecalled, LotExpired, LotHeld: into a bag or a kit, what must not be used.
        """
        if into == taking.place_id:
            raise InvalidField(field="place")
        act = self._store.action("stock.transfer")
        kind = MovementKind.TRANSFER
        return self._moved(act, kind, taking, into, held=held, into_held=held)

    def transfer_many(self, takings: Sequence[Taking], into: StockPlaceId) -> DeedId:
        """As `transfer`, several at once (a bag is filled): one deed."""
        if not takings:
            raise MissingField(field="product")
        if any(each.place_id == into for each in takings):
            raise InvalidField(field="place")
        authz.require(self._store.actor, Right.MOVE_STOCK)
        deed_id = new_deed()
        with self._store.action("stock.transfer", object_id=deed_id) as session:
            products.place_in_use(session, into)
            entries = [
                entry
                for each in takings
                for entry in self._pair(session, each, into, held=False, into_held=False)
            ]
            deed = Deed(id=deed_id, kind=MovementKind.TRANSFER, entries=tuple(entries))
            return post(session, deed)

    def quarantine(self, taking: Taking, note: str, *, into: StockPlaceId | None = None) -> DeedId:
        """Units are isolated, where they are or elsewhere; the reason must be said.

        Raises MissingField, QuantityOutOfRange, NotEnough, NotFound.
        """
        there = into or taking.place_id
        act = self._store.action("stock.quarantine")
        kind = MovementKind.QUARANTINE
        return self._moved(act, kind, taking, there, held=False, into_held=True, why=note)

    def release(self, taking: Taking, note: str, *, into: StockPlaceId | None = None) -> DeedId:
        """Units in quarantine are usable again; the reason must be said.

        Raises MissingField, QuantityOutOfRange, NotEnough, NotFound, LotRecalled,
        HeldByExcursion (an excursion that was not decided usable keeps them).
        """
        there = into or taking.place_id
        act = self._store.action("stock.release")
        kind = MovementKind.RELEASE
        return self._moved(act, kind, taking, there, held=True, into_held=False, why=note)

    def supplier_return(self, taking: Taking, note: str, *, held: bool = False) -> DeedId:
        """Units go back to who sold them; the reason must be said.

        Raises MissingField, QuantityOutOfRange, NotEnough, NotFound, HeldByExcursion.
        """
        act = self._store.action("stock.supplier_return")
        kind = MovementKind.SUPPLIER_RETURN
        return self._gone(act, kind, (taking,), note=_told(note), held=held)

    def discard(
        self,
        takings: Sequence[Taking],
        reason: DiscardReason,
        note: str = "",
        *,
        held: bool = False,
    ) -> DeedId:
        """Units are destroyed; « other » must be said in words.

        Raises MissingField, QuantityOutOfRange, NotEnough, NotFound, HeldByExcursion.
        """
        if reason is DiscardReason.OTHER and not clean(note):
            raise MissingField(field="note")
        act = self._store.action("stock.discard")
        kind = MovementKind.DISCARD
        told = clean(note)
        return self._gone(act, kind, takings, reason=reason.value, note=told, held=held)

    # --- steps ------------------------------------------------------------------------------

    def _moved(
        self,
        act: AbstractContextManager[OpenSession],
        kind: MovementKind,
        taking: Taking,
        into: StockPlaceId,
        *,
        held: bool,
        into_held: bool,
        why: str | None = None,
    ) -> DeedId:
        authz.require(self._store.actor, Right.MOVE_STOCK)
        told = _told(why)
        deed_id = new_deed()
        with act as session:
            action.note(session, object_id=deed_id)
            products.place_in_use(session, into)
            if kind is MovementKind.RELEASE:
                stock_writing.check_not_recalled(session, taking)
            entries = self._pair(session, taking, into, held=held, into_held=into_held)
            return post(session, Deed(id=deed_id, kind=kind, entries=entries, note=told))

    def _pair(
        self,
        session: OpenSession,
        taking: Taking,
        into: StockPlaceId,
        *,
        held: bool,
        into_held: bool,
    ) -> tuple[Entry, ...]:
        stock_writing.check_quantity(taking.quantity)
        stock_writing.of_product(session, taking)
        if into != taking.place_id:
            stock_writing.check_carried(session, taking, into, held=into_held)
        return stock_writing.moved(taking, into, held=held, into_held=into_held)

    def _gone(
        self,
        act: AbstractContextManager[OpenSession],
        kind: MovementKind,
        takings: Sequence[Taking],
        *,
        reason: str = "",
        note: str = "",
        held: bool,
    ) -> DeedId:
        authz.require(self._store.actor, Right.MOVE_STOCK)
        if not takings:
            raise MissingField(field="product")
        deed_id = new_deed()
        with act as session:
            action.note(session, object_id=deed_id)
            entries = []
            for each in takings:
                stock_writing.check_quantity(each.quantity)
                stock_writing.of_product(session, each)
                entries.append(
                    Entry(
                        lot_id=each.lot_id,
                        place_id=each.place_id,
                        quantity=-each.quantity,
                        held=held,
                    )
                )
            deed = Deed(
                id=deed_id,
                kind=kind,
                entries=tuple(entries),
                reason=reason,
                note=note,
            )
            return post(session, deed)

    def _for_patient(self, session: OpenSession, patient_id: PatientId) -> None:
        authz.require_for(session, self._store.actor, Right.WRITE_CLINICAL, patient_id)
        action.note(session, patient_id=patient_id)


def _told(why: str | None) -> str:
    """What was said of it; MissingField when it must be and is not."""
    if why is None:
        return ""
    told = clean(why)
    if not told:
        raise MissingField(field="note")
    return told
