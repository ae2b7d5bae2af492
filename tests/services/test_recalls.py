"""Recall of a lot: from its number to what remains of it and everybody who received some."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import insert, text

from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.destruction import (
    NothingToDestroy,
    SlipDraft,
    StillUsable,
    Wasted,
    WasteRoute,
    WordsTooLong,
)
from coordo_desktop.domain.errors import ChangedMeanwhile, MissingField
from coordo_desktop.domain.ids import DeedId, StockPlaceId
from coordo_desktop.domain.recalls import (
    AlreadyRecalled,
    Announcer,
    LotNotKnown,
    NobodyToWriteTo,
    NotExposed,
    RecallDraft,
    RecallEnded,
    RecallState,
    RecallUnfinished,
    Told,
)
from coordo_desktop.domain.stock_ledger import (
    Deed,
    DiscardReason,
    Entry,
    LotExpired,
    LotHeld,
    LotRecalled,
    MovementKind,
    QuantityOutOfRange,
    Reception,
    Taking,
)
from coordo_desktop.services.destruction import DestructionService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.recall_papers import RecallPapers
from coordo_desktop.services.recalls import RecallService
from coordo_desktop.services.stock import StockService
from coordo_desktop.store.patient_rows import ProfessionalRow, table_of
from coordo_desktop.store.stock_ledger import balance, post
from documents.reading import flat
from people import a_patient
from stock_builders import FRIDGE, RESERVE, a_lot, a_place, a_product, units

TODAY = date(2026, 11, 23)
BAG = StockPlaceId(UUID(int=5003))


class Shop:
    """A product, a lot of 40 units in two places, three people who received some."""

    def __init__(self, store):
        self.store = store
        a_place(store)
        a_place(store, FRIDGE, "Réfrigérateur", "fridge")
        self.product = a_product(store)
        self.lot = a_lot(store, self.product, "R4K-118")
        units(store, self.lot, 30)
        units(store, self.lot, 10, FRIDGE)
        patients = PatientService(store)
        self.vial = patients.create(a_patient(family_name="VIAL", given_names="Therese"))
        self.etche = patients.create(a_patient(family_name="ETCHE", given_names="Jon"))
        self.recalls = RecallService(store)
        self.waste = DestructionService(store)

    def give(self, patient_id, quantity=1, lot=None):
        return units(
            self.store, lot or self.lot, -quantity, kind=MovementKind.ISSUE, patient_id=patient_id
        )

    def back(self, patient_id, quantity=1):
        return units(
            self.store, self.lot, quantity, kind=MovementKind.RETURN, patient_id=patient_id
        )

    def undo(self, deed_id, quantity):
        return units(self.store, self.lot, quantity, kind=MovementKind.CORRECTION, reverses=deed_id)

    def left(self, place=RESERVE, *, held=False):
        with self.store.reading() as session:
            return balance(session, self.lot, place, held=held)

    def open(self, **values):
        draft = RecallDraft(**{"number": "R4K118", "lots": (self.lot,), **values})
        return self.recalls.open(draft)


@pytest.fixture
def shop(store):
    return Shop(store)


def names(sheet):
    return [one.name for one in sheet.people]


# --- found ----------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["R4K-118", "r4k118", " R4K 118 ", "r4k/118"])
def test_a_lot_is_found_by_its_number_whatever_its_case_and_signs(shop, typed):
    (found,) = shop.recalls.find(typed)
    assert (found.lot_id, found.left, found.exact) == (shop.lot, 40, True)


def test_every_product_with_that_number_is_found(store, shop):
    other = a_lot(store, a_product(store, "Compresses"), "R4K118")
    assert {one.lot_id for one in shop.recalls.find("R4K118")} == {shop.lot, other}


def test_a_number_only_begun_offers_those_that_hold_it(shop):
    (found,) = shop.recalls.find("k11")
    assert not found.exact
    assert shop.recalls.find("ZZ99") == ()
    assert shop.recalls.find("--") == ()


# --- carried, released -----------------------------------------------------------------------


def test_what_must_not_be_used_is_put_neither_in_a_bag_nor_in_a_kit(store, shop):
    a_place(store, BAG, "Sac tournée 1", "bag")
    stock, taking = StockService(store), Taking(lot_id=shop.lot, place_id=RESERVE, quantity=2)
    old = a_lot(store, shop.product, "VIEUX", TODAY - timedelta(days=1))
    units(store, old, 3)
    with pytest.raises(LotExpired):
        stock.transfer_many([taking, replace(taking, lot_id=old)], BAG)
    stock.quarantine(taking, "boîte écrasée")
    with pytest.raises(LotHeld):
        stock.transfer(taking, BAG, held=True)
    shop.open()
    with pytest.raises(LotRecalled):
        stock.transfer(taking, BAG)
    stock.transfer(taking, FRIDGE)  # gathered in one place
    assert shop.left(BAG) == 0


def test_what_a_recall_isolated_is_released_by_its_end_alone(store, shop):
    recall = shop.open()
    shop.recalls.isolate(recall.id)
    taking = Taking(lot_id=shop.lot, place_id=RESERVE, quantity=30)
    with pytest.raises(LotRecalled):
        StockService(store).release(taking, "vu")
    shop.recalls.cancel(recall.id, recall.version)
    assert shop.left() == 30


# --- what became of it ----------------------------------------------------------------------


def test_a_sheet_tells_what_remains_place_by_place_and_who_received_it(shop):
    shop.give(shop.vial, 2)
    shop.give(shop.etche)
    sheet = shop.recalls.look([shop.lot])
    (lot,) = sheet.lots
    assert [(line.place, line.quantity) for line in lot.lines] == [
        ("Réfrigérateur", 10),
        ("Réserve", 27),
    ]
    assert (lot.received, lot.issued, lot.left, lot.loose) == (40, 3, 37, 37)
    assert lot.left == lot.received - lot.issued - lot.discarded - lot.returned + lot.other
    assert [(one.name, one.quantity) for one in sheet.people] == [
        ("ETCHE Jon", 1),
        ("VIAL Therese", 2),
    ]
    assert sheet.recall is None


def test_who_gave_everything_back_or_was_written_by_mistake_is_not_concerned(shop):
    shop.give(shop.vial, 2)
    shop.back(shop.vial, 2)
    deed = shop.give(shop.etche)
    shop.undo(deed, 1)
    sheet = shop.recalls.look([shop.lot])
    assert sheet.people == ()
    assert (sheet.lots[0].issued, sheet.lots[0].other) == (0, 0)


def test_a_return_that_was_a_mistake_makes_somebody_concerned_again(shop):
    shop.give(shop.vial)
    deed = shop.back(shop.vial)
    shop.undo(deed, -1)
    assert names(shop.recalls.look([shop.lot])) == ["VIAL Therese"]


def test_units_a_professional_took_without_saying_for_whom_are_told(store, shop):
    who = uuid4()
    with store.action("directory.create") as session:
        values = dict.fromkeys(
            (c.name for c in table_of(ProfessionalRow).columns if c.name != "row_no"), ""
        )
        values |= {"id": who, "name": "OYHENART", "given_name": "Nathalie", "version": 1}
        values |= {"active": True, "user_id": None}
        session.execute(insert(table_of(ProfessionalRow)), values)
    units(store, shop.lot, -4, kind=MovementKind.ISSUE, professional_id=who)
    (taken,) = shop.recalls.look([shop.lot]).taken
    assert (taken.quantity, taken.on, taken.professional_id) == (4, TODAY, who)
    assert "OYHENART" in taken.name


# --- opened ---------------------------------------------------------------------------------


def test_an_open_recall_makes_the_lot_unusable_everywhere_at_once(shop):
    shop.open()
    with pytest.raises(LotRecalled):
        shop.give(shop.vial)


def test_a_recall_says_why_and_is_listed_with_what_it_leaves_to_do(shop):
    shop.give(shop.vial)
    recall = shop.open(announcer=Announcer.MAKER, reference="MED 2026/114", note="Stérilité")
    (line,) = shop.recalls.recalls()
    assert line.recall == shop.recalls.sheet(recall.id).recall
    assert (line.recall.reference, line.recall.announcer) == ("MED 2026/114", Announcer.MAKER)
    assert (line.products, line.left, line.loose) == (("Vaccin grippe",), 39, 39)
    assert (line.people, line.untold) == (1, 1)


def test_a_recall_names_a_number_and_a_lot(shop):
    with pytest.raises(MissingField):
        shop.open(number=" ")
    with pytest.raises(LotNotKnown):
        shop.open(lots=())


def test_a_lot_that_never_came_is_refused_when_it_comes(store, shop):
    draft = RecallDraft(number="NEW-7", awaited=(shop.product,))
    recall = shop.recalls.open(draft)
    coming = Reception(product_id=shop.product, lot="NEW-7", expiry=date(2027, 6, 30))
    with pytest.raises(LotRecalled):
        StockService(store).receive(coming)
    (line,) = shop.recalls.recalls()
    assert (line.left, line.people) == (0, 0)
    shop.recalls.cancel(recall.id, 1)
    assert StockService(store).receive(coming).quantity == 1


def test_a_lot_is_recalled_once_at_a_time(shop):
    shop.open()
    with pytest.raises(AlreadyRecalled):
        shop.open()


def test_isolating_moves_what_remains_in_quarantine_where_it_is(shop):
    recall = shop.open()
    done = shop.recalls.isolate(recall.id)
    assert done.quantity == 40
    assert (shop.left(), shop.left(held=True), shop.left(FRIDGE, held=True)) == (0, 30, 10)
    assert shop.recalls.isolate(recall.id).deed_id is None


def test_isolating_may_put_everything_in_one_place(shop):
    recall = shop.open()
    shop.recalls.isolate(recall.id, FRIDGE)
    assert (shop.left(FRIDGE, held=True), shop.left(held=True)) == (40, 0)


# --- told -----------------------------------------------------------------------------------


def test_somebody_told_is_ticked_and_unticked(shop, clock):
    shop.give(shop.vial)
    recall = shop.open()
    after = shop.recalls.tell(recall.id, shop.vial, 0, Told.TOLD, "rappelée à 9 h")
    (one,) = shop.recalls.sheet(recall.id).people
    assert one == after
    assert (one.told, one.told_by, one.told_at) == (Told.TOLD, "C. MARTIN", clock())
    shop.recalls.tell(recall.id, shop.vial, after.version, Told.NO)
    assert shop.recalls.sheet(recall.id).untold == 1


def test_two_people_who_tick_at_once_do_not_undo_each_other(shop):
    shop.give(shop.vial)
    recall = shop.open()
    shop.recalls.tell(recall.id, shop.vial, 0, Told.TOLD)
    with pytest.raises(ChangedMeanwhile):
        shop.recalls.tell(recall.id, shop.vial, 0, Told.UNREACHED)


def test_only_who_received_it_is_told(shop):
    recall = shop.open()
    with pytest.raises(NotExposed):
        shop.recalls.tell(recall.id, shop.vial, 0, Told.TOLD)


# --- ended ----------------------------------------------------------------------------------


def test_a_recall_closes_once_all_is_isolated_and_everybody_told(shop):
    shop.give(shop.vial)
    recall = shop.open()
    with pytest.raises(RecallUnfinished) as refused:
        shop.recalls.close(recall.id, 1)
    assert (refused.value.loose, refused.value.untold) == (39, 1)
    shop.recalls.isolate(recall.id)
    shop.recalls.tell(recall.id, shop.vial, 0, Told.LETTER)
    ended = shop.recalls.close(recall.id, 1)
    assert ended.state is RecallState.CLOSED
    with pytest.raises(LotRecalled):
        shop.give(shop.etche)
    with pytest.raises(RecallEnded):
        shop.recalls.isolate(recall.id)


def test_a_recall_opened_by_mistake_gives_back_what_it_took(store, shop):
    units(store, shop.lot, -5, kind=MovementKind.QUARANTINE)
    with store.action("stock.quarantine") as session:
        entry = Entry(lot_id=shop.lot, place_id=RESERVE, quantity=5, held=True)
        post(
            session,
            Deed(id=DeedId(uuid4()), kind=MovementKind.QUARANTINE, entries=(entry,)),
        )
    recall = shop.open()
    shop.recalls.isolate(recall.id)
    assert shop.left(held=True) == 30
    shop.recalls.cancel(recall.id, 1)
    assert (shop.left(), shop.left(held=True)) == (25, 5)
    shop.give(shop.vial)
    shop.recalls.reopen(recall.id, 2)
    with pytest.raises(LotRecalled):
        shop.give(shop.vial)


def test_a_lot_two_recalls_are_about_stays_recalled(shop):
    first = shop.open()
    shop.recalls.isolate(first.id)
    shop.recalls.close(first.id, 1)
    second = shop.open(number="R4K")
    shop.recalls.cancel(second.id, 1)
    with pytest.raises(LotRecalled):
        shop.give(shop.vial)


# --- who may --------------------------------------------------------------------------------


def test_names_outside_the_circle_are_masked(shop, store_for):
    shop.give(shop.vial)
    for role in (Role.RECEPTION, Role.CAREGIVER):
        (one,) = RecallService(store_for(role)).look([shop.lot]).people
        assert one.masked
        assert (one.name, one.phones, one.born, one.quantity) == ("", (), "", 1)


def test_only_the_coordinator_opens_and_ends_a_recall(shop, store_for):
    recall = shop.open()
    theirs = RecallService(store_for(Role.CAREGIVER))
    for refused in (
        lambda: theirs.open(RecallDraft(number="A", lots=(shop.lot,))),
        lambda: theirs.close(recall.id, 1),
        lambda: theirs.cancel(recall.id, 1),
    ):
        with pytest.raises(NotAllowed):
            refused()
    assert theirs.isolate(recall.id).quantity == 40
    with pytest.raises(NotAllowed):
        RecallService(store_for(Role.READER)).find("R4K118")


# --- destroyed ------------------------------------------------------------------------------


def test_a_slip_gathers_what_is_recalled_expired_and_isolated(store, shop):
    expired = a_lot(store, shop.product, "OLD", TODAY - timedelta(days=1))
    units(store, expired, 3)
    today = a_lot(store, shop.product, "LAST-DAY", TODAY)
    units(store, today, 2)
    assert [(one.number, one.reason) for one in shop.waste.gather()] == [
        ("OLD", DiscardReason.EXPIRED)
    ]
    shop.open()
    assert {(one.number, one.quantity, one.reason) for one in shop.waste.gather()} == {
        ("OLD", 3, DiscardReason.EXPIRED),
        ("R4K-118", 30, DiscardReason.RECALLED),
        ("R4K-118", 10, DiscardReason.RECALLED),
    }


def wasted(line, quantity=None):
    return Wasted(
        lot_id=line.lot_id,
        place_id=line.place_id,
        held=line.held,
        quantity=quantity or line.quantity,
        reason=line.reason,
    )


def test_a_slip_destroys_in_one_deed_and_bears_the_next_number(store, shop):
    expired = a_lot(store, shop.product, "OLD", TODAY - timedelta(days=1))
    units(store, expired, 3)
    shop.open()
    slip = shop.waste.make(
        SlipDraft(
            lines=tuple(wasted(one) for one in shop.waste.gather()),
            route=WasteRoute.PHARMACY,
            witness="N. OYHENART",
        )
    )
    assert (slip.name, slip.quantity, slip.undone) == ("2026-001", 43, False)
    assert {line.reason for line in slip.lines} == {DiscardReason.EXPIRED, DiscardReason.RECALLED}
    assert shop.waste.gather() == ()
    assert shop.waste.slips() == (slip,)
    units(store, expired, 1, kind=MovementKind.CORRECTION, reverses=slip.deed_id)
    assert shop.waste.slip(slip.id).undone
    second = shop.waste.make(SlipDraft(lines=tuple(wasted(one) for one in shop.waste.gather())))
    assert second.name == "2026-002"


def test_a_slip_destroys_a_number_of_units_and_nothing_else(shop):
    shop.open()
    for quantity in (-1, 0, 10_000):
        line = Wasted(
            lot_id=shop.lot,
            place_id=RESERVE,
            held=False,
            quantity=quantity,
            reason=DiscardReason.RECALLED,
        )
        with pytest.raises(QuantityOutOfRange):
            shop.waste.make(SlipDraft(lines=(line,)))
    assert shop.left() == 30


def test_what_may_be_used_is_not_destroyed_by_a_slip(shop):
    with pytest.raises(NothingToDestroy):
        shop.waste.make(SlipDraft(lines=()))
    line = Wasted(
        lot_id=shop.lot, place_id=RESERVE, held=False, quantity=1, reason=DiscardReason.EXPIRED
    )
    with pytest.raises(StillUsable) as refused:
        shop.waste.make(SlipDraft(lines=(line,)))
    assert (refused.value.product, refused.value.number) == ("Vaccin grippe", "R4K-118")


# --- written to -----------------------------------------------------------------------------


@pytest.mark.parametrize(("field", "most"), [("witness", 80), ("note", 500)])
def test_nothing_of_what_a_slip_says_is_cut(shop, field, most):
    shop.open()
    lines = tuple(wasted(each) for each in shop.waste.gather())
    with pytest.raises(WordsTooLong) as refused:
        shop.waste.make(SlipDraft(lines=lines, **{field: "x" * (most + 1)}))
    assert (refused.value.field, refused.value.most) == (field, most)
    slip = shop.waste.make(SlipDraft(lines=lines, **{field: "x" * most}))
    assert getattr(slip, field) == "x" * most


def test_letters_go_to_those_still_to_be_told_and_are_recorded(store, shop):
    papers = RecallPapers(store, shop.recalls)
    for who in (shop.vial, shop.etche):
        shop.give(who)
    recall = shop.open()
    both = papers.letters_preview(recall.id)
    assert "VIAL" in flat(both)
    assert "ETCHE" in flat(both)
    shop.recalls.tell(recall.id, shop.vial, 0, Told.TOLD)
    assert "VIAL" not in flat(papers.letters(recall.id))
    shop.recalls.tell(recall.id, shop.etche, 0, Told.TOLD)
    with pytest.raises(NobodyToWriteTo):
        papers.letters(recall.id)
    with store.reading() as session:
        line = session.execute(
            text("SELECT detail_json FROM audit ORDER BY seq DESC LIMIT 3")
        ).scalars()
        assert any("sha256" in str(each) for each in line)
