"""The stock moved: received, handed out, given back, taken back (ST2, ST3, ST4)."""

from collections.abc import Sequence
from datetime import date

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.errors import InvalidField, MissingField, NotFound
from coordo_desktop.domain.ids import DeedId, LotId, MovementId, OrderId, StockPlaceId
from coordo_desktop.domain.stock import Lot
from coordo_desktop.domain.stock_ledger import (
    AlreadyReversed,
    Deed,
    Entry,
    Issued,
    IssueDraft,
    MovementKind,
    NotEnough,
    Received,
    Reception,
    Source,
    Taking,
    UndoneElsewhere,
)
from coordo_desktop.domain.text import clean, plain_line
from coordo_desktop.services import authz
from coordo_desktop.services.stock_moving import StockMoving
from coordo_desktop.store import (
    orders,
    products,
    recipients,
    stock_lots,
    stock_movements,
    stock_undo,
    stock_writing,
)
from coordo_desktop.store.stock_ledger import new_deed, post, today
from coordo_desktop.store.unit import OpenSession, note_patients
from coordo_desktop.store.unit import note as say

# What was settled by whoever manages the stock is not taken back by others.
_SETTLED = frozenset({Source.COUNT, Source.SLIP, Source.RECALL})
# Parts of something that is taken back as a whole: an excursion decided, a kit checked.
_ELSEWHERE = frozenset({Source.EXCURSION, Source.KIT})


class StockService(StockMoving):
    """Everything done with the units the practice keeps; each method is one deed."""

    # --- received ---------------------------------------------------------------------------

    def receive(self, draft: Reception) -> Received:
        """Units come in; the lot is made where it is new.

        Raises QuantityOutOfRange, LotMissing, ExpiryMissing, LotExpired, LotRecalled,
        LotExpiryDiffers, AlreadyReceived, MissingField, InvalidField, NotFound; for an order,
        OrderNotSent (or closed since), NotInOrder.
        """
        return self.receive_many((draft,))[0]

    def receive_many(self, drafts: tuple[Reception, ...]) -> tuple[Received, ...]:
        """As `receive`, several at once: one deed, all of it or nothing."""
        authz.require(self._store.actor, Right.MOVE_STOCK)
        if not drafts:
            return ()
        deed_id = new_deed()
        with self._store.action("stock.receive", object_id=deed_id) as session:
            received = [self._received(session, deed_id, each) for each in drafts]
            scanned = sum(each.scanned for each in drafts)
            say(session, boxes=len(drafts), scanned=scanned)
        return tuple(received)

    def _received(self, session: OpenSession, deed_id: DeedId, draft: Reception) -> Received:
        if draft.source is Source.ORDER:
            if draft.source_id is None:
                raise NotFound
            orders.check_answers(session, OrderId(draft.source_id), draft.product_id)
        return stock_writing.received(session, deed_id, draft)

    # --- handed out -------------------------------------------------------------------------

    def issue(self, draft: IssueDraft) -> Issued:
        """Units go to a patient, a round or a professional.

        Raises QuantityOutOfRange, NotEnough, LotExpired, LotRecalled, LotHeld, ReasonMissing,
        MissingField, InvalidField, NotFound, NotAllowed, RecipientDied, RecipientAway.
        """
        return self.issue_many((draft,))

    def issue_many(self, drafts: tuple[IssueDraft, ...]) -> Issued:
        """As `issue`, several at once (a round's load): one deed, all of it or nothing.

        All for the same round and professional (InvalidField); the patient is of each.
        """
        authz.require(self._store.actor, Right.MOVE_STOCK)
        if not drafts:
            raise MissingField(field="product")
        _together(drafts)
        deed_id = new_deed()
        with self._store.action("stock.issue", object_id=deed_id) as session:
            patients = {each.patient_id for each in drafts if each.patient_id is not None}
            for patient_id in patients:
                authz.require_for(session, self._store.actor, Right.WRITE_CLINICAL, patient_id)
            if patients:
                recipients.check(session, patients, today(session))
            takings = [each for draft in drafts for each in _issued(session, deed_id, draft)]
            note_patients(session, patients)
            say(session, products=len(drafts), patients=len(patients))
            product = products.get(session, drafts[0].product_id)
            left = stock_writing.total_usable(session, [each.product_id for each in drafts])
        alone = len({each.product_id for each in drafts}) == 1
        return Issued(
            deed_id=deed_id,
            product=product.name if alone else "",
            unit=product.units if alone else "",
            takings=tuple(takings),
            left=left,
        )

    def give_back(
        self,
        movement_id: MovementId,
        quantity: int,
        *,
        place_id: StockPlaceId | None = None,
        note: str = "",
    ) -> DeedId:
        """Unused units of an issue come back, where they were taken if no place is said.

        Raises QuantityOutOfRange, NotEnough (beyond what was issued), AlreadyReversed.
        """
        authz.require(self._store.actor, Right.MOVE_STOCK)
        stock_writing.check_quantity(quantity)
        with self._store.action("stock.return", object_id=movement_id) as session:
            issued = stock_movements.get(session, movement_id)
            if issued.kind is not MovementKind.ISSUE:
                raise InvalidField(field="movement")
            if issued.reversed:
                raise AlreadyReversed
            if issued.patient_id is not None:
                self._for_patient(session, issued.patient_id)
            left = -issued.quantity - stock_movements.came_back(session, movement_id)
            if quantity > left:
                raise NotEnough(asked=quantity, left=left)
            if place_id is not None:
                products.place_in_use(session, place_id)
            entry = Entry(
                lot_id=issued.lot_id,
                place_id=place_id or issued.place_id,
                quantity=quantity,
                serial=issued.serial,
                patient_id=issued.patient_id,
            )
            deed = Deed(
                id=new_deed(),
                kind=MovementKind.RETURN,
                entries=(entry,),
                note=clean(note),
                round_id=issued.round_id,
                professional_id=issued.professional_id,
                source_id=DeedId(movement_id),
            )
            post(session, deed)
            stock_lots.settle_serials(session, issued.product_id, [issued.serial])
        return deed.id

    # --- taken back, corrected --------------------------------------------------------------

    def reverse(self, deed_id: DeedId, note: str = "") -> DeedId:
        """Take a deed back by its counter-entry.

        Raises AlreadyReversed, PartlyReturned, NotEnough, HeldByExcursion, UndoneElsewhere (of
        an excursion, of a kit's check), NotFound, NotAllowed.
        """
        authz.require(self._store.actor, Right.MOVE_STOCK)
        with self._store.action("stock.reverse", object_id=deed_id) as session:
            done, _ = stock_undo.written(session, deed_id)
            if done.source in _ELSEWHERE:
                raise UndoneElsewhere(source=done.source)
            if done.source in _SETTLED:
                authz.require(self._store.actor, Right.MANAGE_STOCK)
            patients = {each.patient_id for each in done.entries if each.patient_id is not None}
            for patient_id in patients:
                authz.require_for(session, self._store.actor, Right.WRITE_CLINICAL, patient_id)
            note_patients(session, patients)
            say(session, kind=done.kind.value)
            return stock_undo.reverse(session, deed_id, clean(note))

    def correct_lot(
        self, lot_id: LotId, version: int, *, number: str, expiry: date | None, note: str
    ) -> Lot:
        """A lot misread at reception: its number or expiry as they are on the box.

        What it was is written in the ledger, beside the units it has. Raises MissingField (no
        note), LotTaken, LotRecalled, ChangedMeanwhile, InvalidField, NotFound.
        """
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        number, told = plain_line(number), clean(note)
        if not told:
            raise MissingField(field="note")
        if len(number) > stock_writing.LONGEST_LOT:
            raise InvalidField(field="lot")
        with self._store.action("stock.correct_lot", object_id=lot_id) as session:
            seen = stock_lots.get(session, lot_id)
            product = products.get(session, seen.product_id)
            if product.tracks_lots and (not number or expiry is None):
                raise MissingField(field="expiry" if number else "lot")
            if not seen.recalled_at and not stock_lots.find(session, product.id, number, expiry):
                stock_lots.refuse_recalled(session, product.id, number)
            now = stock_lots.change(session, seen, version, number=number, expiry=expiry)
            say(session, number=seen.number != now.number, expiry=seen.expiry != now.expiry)
            stock_writing.trace_of_lot(session, seen, now, told)
            return now


def _issued(session: OpenSession, deed_id: DeedId, draft: IssueDraft) -> tuple[Taking, ...]:
    takings, entries = stock_writing.issue_entries(session, draft)
    post(
        session,
        Deed(
            id=deed_id,
            kind=MovementKind.ISSUE,
            entries=entries,
            note=clean(draft.note),
            round_id=draft.round_id,
            professional_id=draft.professional_id,
        ),
    )
    stock_lots.settle_serials(session, draft.product_id, [each.serial for each in entries])
    return takings


def _together(drafts: Sequence[IssueDraft]) -> None:
    if len({(each.round_id, each.professional_id) for each in drafts}) > 1:
        raise InvalidField(field="round_id")
