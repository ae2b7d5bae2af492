"""Receiving and handing out, inside an action under way: whichever vertical does it (ST2, ST3).

What is read here is what is written over: the caller's action holds the file.
"""

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import InvalidField, MissingField
from coordo_desktop.domain.ids import DeedId, ProductId, StockPlaceId
from coordo_desktop.domain.products import ProductStopped
from coordo_desktop.domain.stock import (
    MOST,
    Lot,
    PlaceKind,
    Product,
    StockPlace,
)
from coordo_desktop.domain.stock_choice import passed_over, proposal
from coordo_desktop.domain.stock_ledger import (
    Deed,
    Entry,
    ExpiryMissing,
    IssueDraft,
    LotExpired,
    LotMissing,
    LotRecalled,
    MovementKind,
    NotEnough,
    Proposal,
    QuantityOutOfRange,
    ReasonMissing,
    Received,
    Reception,
    Taking,
)
from coordo_desktop.domain.text import clean, clean_line, plain_line
from coordo_desktop.store import products, stock_holds, stock_lots, stock_reading
from coordo_desktop.store.stock_ledger import Known, check_issued, new_deed, post, today

LONGEST_LOT = 40


def check_quantity(quantity: int) -> None:
    """QuantityOutOfRange unless whole, from 1 to 9,999."""
    if type(quantity) is not int or not 1 <= quantity <= MOST:
        raise QuantityOutOfRange(quantity=quantity)


def received(
    session: Session, deed_id: DeedId, draft: Reception, product: Product | None = None
) -> Received:
    """Units that came in, written in the ledger; raises what `reception` raises."""
    product, lot, place, entry = reception(session, draft, product)
    deed = Deed(
        id=deed_id,
        kind=MovementKind.RECEPTION,
        entries=(entry,),
        reason="scan" if draft.scanned else "",
        note=clean(draft.note),
        source=draft.source,
        source_id=draft.source_id,
    )
    post(session, deed, {lot.id: Known(product.id, lot.expiry, lot.recalled_at)})
    return Received(
        deed_id=deed_id,
        product_id=product.id,
        product=product.name,
        unit=product.units,
        lot_id=lot.id,
        lot=lot.number,
        expiry=lot.expiry,
        place=place.name,
        quantity=draft.quantity,
        total=stock_reading.usable(session, product.id),
        isolated=place.kind is PlaceKind.FRIDGE
        and bool(stock_holds.out_of_limits(session, [place.id])),
    )


def reception(
    session: Session, draft: Reception, product: Product | None = None
) -> tuple[Product, Lot, StockPlace, Entry]:
    """The entry of what is received, its lot found or made, its serial number kept.

    `product`: where it was read in this very action.

    Raises QuantityOutOfRange, NotFound, LotMissing, ExpiryMissing, LotExpired, LotRecalled,
    LotExpiryDiffers, AlreadyReceived, ProductStopped, MissingField (no place), InvalidField.
    """
    check_quantity(draft.quantity)
    product = product or products.brief(session, draft.product_id)
    if not product.active:
        raise ProductStopped(product=product.name)
    lot = _lot(session, product, draft, today(session))
    place = place_for(session, product, draft.place_id)
    serial = clean_line(draft.serial)[:LONGEST_LOT]
    if serial:
        stock_lots.receive_serial(session, lot, serial)
    entry = Entry(lot_id=lot.id, place_id=place.id, quantity=draft.quantity, serial=serial)
    return product, lot, place, entry


def _lot(session: Session, product: Product, draft: Reception, day: date) -> Lot:
    number = plain_line(draft.lot)
    if len(number) > LONGEST_LOT:
        raise InvalidField(field="lot")
    if product.tracks_lots and not number:
        raise LotMissing
    known = stock_lots.find(session, product.id, number, draft.expiry)
    expiry = draft.expiry or (known.expiry if known else None)
    if product.tracks_lots and expiry is None:
        raise ExpiryMissing
    if expiry is not None and expiry < day:
        raise LotExpired(expiry=expiry)
    if known is None:
        stock_lots.refuse_recalled(session, product.id, number)
    lot = stock_lots.agreed(session, known, product.id, number, draft.expiry)
    if lot.recalled_at is not None:
        raise LotRecalled
    return lot


def place_for(session: Session, product: Product, asked: StockPlaceId | None) -> StockPlace:
    """The place asked, else the usual one of the product, else the first that suits it.

    What is kept cold goes to a fridge, what is not to a shelf. MissingField: nowhere suits.
    """
    if asked is not None:
        return products.place_in_use(session, asked)
    if product.home_id is not None:
        home = products.place(session, product.home_id)
        if home.active:
            return home
    wanted = PlaceKind.FRIDGE if product.cold else PlaceKind.SHELF
    for each in products.places(session):
        if each.kind is wanted:
            return each
    raise MissingField(field="place")


def propose(
    session: Session,
    product_id: ProductId,
    quantity: int,
    *,
    place_id: StockPlaceId | None = None,
) -> Proposal:
    """First expired, first out of a product; QuantityOutOfRange, NotFound."""
    check_quantity(quantity)
    products.get(session, product_id)
    lines = stock_reading.lines_of(session, product_id)
    kits = {each for each, kind in _kinds(session).items() if kind is PlaceKind.KIT}
    return proposal(product_id, lines, quantity, place_id=place_id, kits=kits)


def issue_entries(
    session: Session, draft: IssueDraft
) -> tuple[tuple[Taking, ...], tuple[Entry, ...]]:
    """What is taken for this draft, and the entries that write it.

    Raises QuantityOutOfRange, NotEnough, LotExpired, LotRecalled, LotHeld, ReasonMissing (an
    earlier lot is passed over without a reason), MissingField (for nobody), NotFound.
    """
    if not (draft.patient_id or draft.round_id or draft.professional_id):
        raise MissingField(field="recipient")
    takings = _chosen(session, draft) if draft.takings else _proposed(session, draft)
    serial = clean_line(draft.serial)[:LONGEST_LOT]
    if serial:
        quantity = sum(each.quantity for each in takings)
        stock_lots.take_serial(session, draft.product_id, serial, quantity)
    return takings, tuple(
        Entry(
            lot_id=each.lot_id,
            place_id=each.place_id,
            quantity=-each.quantity,
            serial=serial,
            patient_id=draft.patient_id,
            intervention_id=draft.intervention_id,
        )
        for each in takings
    )


def _proposed(session: Session, draft: IssueDraft) -> tuple[Taking, ...]:
    found = propose(session, draft.product_id, draft.quantity, place_id=draft.place_id)
    if found.missing:
        left = draft.quantity - found.missing
        raise NotEnough(asked=draft.quantity, left=left)
    return found.takings


def _chosen(session: Session, draft: IssueDraft) -> tuple[Taking, ...]:
    lines = stock_reading.lines_of(session, draft.product_id)
    takings = []
    for each in draft.takings:
        check_quantity(each.quantity)
        takings.append(of_product(session, each, draft.product_id))
    if not clean_line(draft.note) and passed_over(lines, takings, _kinds(session)):
        raise ReasonMissing
    return tuple(takings)


def of_product(session: Session, taking: Taking, product_id: ProductId | None = None) -> Taking:
    """The taking with what its lot and place are called; InvalidField, NotFound."""
    lot = stock_lots.get(session, taking.lot_id)
    if product_id is not None and lot.product_id != product_id:
        raise InvalidField(field="lot")
    place = products.place(session, taking.place_id)
    return Taking(
        lot_id=lot.id,
        place_id=place.id,
        quantity=taking.quantity,
        number=lot.number,
        place=place.name,
        expiry=lot.expiry,
    )


def check_not_recalled(session: Session, taking: Taking) -> None:
    """LotRecalled: what a recall isolated stays so until it ends."""
    if stock_lots.get(session, taking.lot_id).recalled_at is not None:
        raise LotRecalled


def check_carried(session: Session, taking: Taking, into: StockPlaceId, *, held: bool) -> None:
    """Refuse in a bag or a kit what must not be used: LotRecalled, LotExpired, LotHeld."""
    if products.place(session, into).kind in {PlaceKind.BAG, PlaceKind.KIT}:
        lot = stock_lots.get(session, taking.lot_id)
        check_issued(lot.expiry, lot.recalled_at, today(session), held=held)


def moved(taking: Taking, into: StockPlaceId, *, held: bool, into_held: bool) -> tuple[Entry, ...]:
    """Units out of a place, into another: two entries that come to nothing."""
    return (
        Entry(lot_id=taking.lot_id, place_id=taking.place_id, quantity=-taking.quantity, held=held),
        Entry(lot_id=taking.lot_id, place_id=into, quantity=taking.quantity, held=into_held),
    )


def trace_of_lot(session: Session, was: Lot, now: Lot, told: str) -> None:
    """Write in the ledger what a lot was called: its units out and in again, where they are."""
    before = " ".join(each for each in (was.number, _day(was.expiry)) if each)
    after = " ".join(each for each in (now.number, _day(now.expiry)) if each)
    entries = [
        entry
        for line in stock_reading.of_lot(session, now.id).lines
        for entry in moved(
            Taking(lot_id=now.id, place_id=line.place_id, quantity=min(line.quantity, MOST)),
            line.place_id,
            held=line.held,
            into_held=line.held,
        )
    ]
    if entries:
        text = f"{before} → {after}. {told}"
        deed = Deed(
            id=new_deed(),
            kind=MovementKind.CORRECTION,
            entries=tuple(entries),
            reason="lot",
            note=text,
        )
        post(session, deed)


def _day(day: date | None) -> str:
    return "" if day is None else f"{day:%d/%m/%Y}"


def total_usable(session: Session, product_ids: Sequence[ProductId]) -> int:
    """Usable units of these products."""
    return sum(stock_reading.usable(session, each) for each in dict.fromkeys(product_ids))


def _kinds(session: Session) -> dict[StockPlaceId, PlaceKind]:
    return {each.id: each.kind for each in products.places(session, inactive=True)}
