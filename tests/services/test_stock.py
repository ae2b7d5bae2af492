"""The stock moved and read: what comes in, what goes out, what is refused."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from appointment_builders import listed, on_file
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.errors import ChangedMeanwhile, InvalidField, MissingField, NotFound
from coordo_desktop.domain.recalls import RecallDraft
from coordo_desktop.domain.stock import LotState, PlaceDraft, PlaceKind, ProductDraft
from coordo_desktop.domain.stock_ledger import (
    AlreadyReceived,
    AlreadyReversed,
    DiscardReason,
    ExpiryMissing,
    IssueDraft,
    LotExpired,
    LotExpiryDiffers,
    LotMissing,
    LotRecalled,
    LotTaken,
    MovementKind,
    NotEnough,
    PartlyReturned,
    QuantityOutOfRange,
    ReasonMissing,
    Reception,
    Taking,
)
from coordo_desktop.services.products import ProductService
from coordo_desktop.services.recalls import RecallService
from coordo_desktop.services.stock import StockService
from coordo_desktop.store import stock_lots

SOON, LATER = date(2026, 11, 30), date(2027, 6, 30)


class Desk:
    """A practice with a shelf, a fridge, a bag, an emergency kit and one vaccine."""

    def __init__(self, store):
        self.store = store
        self.stock, self.products = StockService(store), ProductService(store)
        keep = self.products.keep_place
        self.shelf = keep(PlaceDraft(name="Réserve")).id
        self.fridge = keep(PlaceDraft(name="Réfrigérateur salle 1", kind=PlaceKind.FRIDGE)).id
        self.bag = keep(PlaceDraft(name="Sac tournée 1", kind=PlaceKind.BAG)).id
        self.kit = keep(PlaceDraft(name="Chariot", kind=PlaceKind.KIT)).id
        vaccine = ProductDraft(name="Vaccin grippe", unit="dose", units="doses", cold=True)
        self.vaccine = self.products.keep(vaccine).id

    def receive(self, quantity=10, lot="R4K118", expiry=SOON, **values):
        values.setdefault("product_id", self.vaccine)
        return self.stock.receive(Reception(quantity=quantity, lot=lot, expiry=expiry, **values))

    def issue(self, quantity=1, **values):
        values.setdefault("professional_id", self.somebody)
        return self.stock.issue(IssueDraft(product_id=self.vaccine, quantity=quantity, **values))

    @property
    def usable(self):
        return self.stock.product(self.vaccine).usable


@pytest.fixture
def desk(store):
    made = Desk(store)
    made.somebody = listed(store, "OYHENART")[0]
    return made


# --- received -------------------------------------------------------------------------------


def test_a_box_received_is_usable_where_the_product_belongs(desk):
    done = desk.receive(10)
    assert (done.lot, done.quantity, done.total) == ("R4K118", 10, 10)
    assert done.place == "Réfrigérateur salle 1"
    assert desk.receive(5).total == 15
    assert len(desk.stock.product(desk.vaccine).lines) == 1


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        ({"quantity": 0}, QuantityOutOfRange),
        ({"quantity": 10_000}, QuantityOutOfRange),
        ({"lot": ""}, LotMissing),
        ({"expiry": None}, ExpiryMissing),
        ({"expiry": date(2026, 11, 22)}, LotExpired),
    ],
)
def test_what_cannot_be_received_is_refused_and_nothing_is_kept(desk, values, refusal):
    with pytest.raises(refusal):
        desk.receive(**values)
    assert desk.stock.product(desk.vaccine).present == 0
    assert desk.stock.movements() == ()


def test_a_lot_is_usable_through_its_last_day(desk):
    assert desk.receive(expiry=date(2026, 11, 23)).total == 10


def test_a_lot_known_with_another_expiry_is_asked_never_guessed(desk):
    desk.receive()
    with pytest.raises(LotExpiryDiffers) as refused:
        desk.receive(expiry=LATER)
    assert (refused.value.known, refused.value.given) == (SOON, LATER)


def test_the_case_and_spaces_of_a_lot_do_not_make_another_one_but_signs_do(desk):
    first = desk.receive(lot="AB12-C").lot_id
    assert desk.receive(lot="ab12-c", expiry=None).lot_id == first
    assert desk.receive(lot="AB1-2C").lot_id != first


def test_a_box_with_a_serial_number_is_received_once(desk):
    desk.receive(10, serial="SN1")
    with pytest.raises(AlreadyReceived):
        desk.receive(10, serial="SN1")
    assert desk.usable == 10


def test_a_box_whose_reception_was_taken_back_may_be_received(desk):
    done = desk.receive(10, serial="SN1")
    desk.stock.reverse(done.deed_id)
    assert desk.receive(10, serial="SN1").total == 10


def test_several_boxes_are_received_all_or_none(desk):
    good = Reception(product_id=desk.vaccine, quantity=2, lot="A", expiry=LATER)
    with pytest.raises(LotExpired):
        desk.stock.receive_many((good, replace(good, lot="B", expiry=date(2020, 1, 1))))
    assert desk.stock.overview().products[0].present == 0


def test_units_without_lots_are_kept_apart_by_expiry(desk):
    gloves = desk.products.keep(ProductDraft(name="Gants", tracks_lots=False)).id
    for expiry in (None, LATER, LATER):
        desk.receive(1, lot="", expiry=expiry, product_id=gloves)
    assert [line.quantity for line in desk.stock.product(gloves).lines] == [2, 1]


@pytest.mark.parametrize("typed", ["r4k-118", "R4K.118", "R4K118\u200b", "\uff32\uff14\uff2b118"])
def test_a_recalled_lot_never_comes_in_again_under_a_sign(desk, typed):
    lot = desk.receive().lot_id
    recall = RecallService(desk.store).open
    recall(RecallDraft(number="R4K118", lots=(lot,)))
    with pytest.raises(LotRecalled):
        desk.receive(lot=typed)
    other = desk.receive(lot="T7C204")
    with pytest.raises((LotRecalled, LotTaken)):
        desk.stock.correct_lot(other.lot_id, 1, number=typed, expiry=SOON, note="mal lu")
    assert desk.usable == 10


def test_two_lots_told_apart_by_a_sign_stay_two_when_one_is_recalled(desk):
    first, second = (desk.receive(lot=each).lot_id for each in ("1-23", "12-3"))
    RecallService(desk.store).open(RecallDraft(number="1-23", lots=(first,)))
    assert desk.receive(1, lot="12-3").lot_id == second


def test_what_cannot_be_written_is_refused_before_the_file_does(desk):
    with pytest.raises(QuantityOutOfRange):
        desk.receive(1.5)
    with pytest.raises(InvalidField):
        desk.receive(note="x" * 3_000)
    desk.receive()
    for unknown in ({"professional_id": uuid4()}, {"patient_id": uuid4()}, {"round_id": uuid4()}):
        with pytest.raises(NotFound):
            desk.issue(**unknown)
    assert desk.usable == 10


# --- handed out -----------------------------------------------------------------------------


def test_the_first_expired_goes_out_first(desk):
    desk.receive(10, lot="T7C204", expiry=LATER)
    desk.receive(4, lot="R4K118", expiry=SOON)
    done = desk.issue(6)
    assert [(each.number, each.quantity) for each in done.takings] == [("R4K118", 4), ("T7C204", 2)]
    assert done.left == 8


def test_of_two_lots_that_expire_together_the_oldest_goes_first(desk, clock):
    desk.receive(1, lot="B")
    clock.advance(hours=1)
    desk.receive(1, lot="A")
    assert desk.stock.propose(desk.vaccine, 1).takings[0].number == "B"


def test_an_emergency_kit_is_left_whole_unless_it_is_asked(desk):
    desk.receive(2, place_id=desk.kit)
    assert desk.stock.propose(desk.vaccine, 1).missing == 1
    assert desk.stock.propose(desk.vaccine, 1, place_id=desk.kit).missing == 0


def test_passing_over_an_earlier_lot_must_be_explained(desk):
    desk.receive(2, lot="R4K118", expiry=SOON)
    late = desk.receive(2, lot="T7C204", expiry=LATER)
    taking = Taking(lot_id=late.lot_id, place_id=desk.fridge, quantity=1)
    with pytest.raises(ReasonMissing):
        desk.issue(takings=(taking,))
    done = desk.issue(takings=(taking,), note="seul lot sans thiomersal")
    assert done.takings[0].number == "T7C204"


def test_what_is_in_a_bag_is_judged_by_itself(desk):
    desk.receive(2, lot="R4K118", expiry=SOON)
    late = desk.receive(2, lot="T7C204", expiry=LATER, place_id=desk.bag)
    taking = Taking(lot_id=late.lot_id, place_id=desk.bag, quantity=1)
    assert desk.issue(takings=(taking,)).takings[0].place == "Sac tournée 1"


def test_expired_recalled_and_held_units_are_not_issued(desk, clock):
    first = desk.receive(2, lot="A", expiry=SOON)
    second = desk.receive(2, lot="B", expiry=LATER)
    third = desk.receive(2, lot="C", expiry=LATER)
    with desk.store.action("recall.open") as session:
        stock_lots.set_recalled(session, [second.lot_id], clock())
    held = Taking(lot_id=third.lot_id, place_id=desk.fridge, quantity=2)
    desk.stock.quarantine(held, "emballage abîmé")
    clock.advance(days=8)
    states = {line.number: line.state for line in desk.stock.product(desk.vaccine).lines}
    assert states == {"A": LotState.EXPIRED, "B": LotState.RECALLED, "C": LotState.HELD}
    assert desk.usable == 0
    for done, refusal in ((first, LotExpired), (second, LotRecalled), (third, NotEnough)):
        taking = Taking(lot_id=done.lot_id, place_id=desk.fridge, quantity=1)
        with pytest.raises(refusal):
            desk.issue(takings=(taking,))
    with pytest.raises(LotRecalled):
        desk.receive(1, lot="B", expiry=LATER)


def test_more_than_is_usable_is_refused_with_what_is_left(desk):
    desk.receive(2)
    with pytest.raises(NotEnough) as refused:
        desk.issue(3)
    assert (refused.value.asked, refused.value.left) == (3, 2)
    with pytest.raises(MissingField):
        desk.issue(1, professional_id=None)


def test_a_load_is_one_deed_that_may_take_the_same_product_twice(desk):
    people = on_file(desk.store, "VIAL", "IRIBARNE")
    desk.receive(1, lot="A", expiry=SOON)
    desk.receive(5, lot="B", expiry=LATER)
    drafts = tuple(
        IssueDraft(product_id=desk.vaccine, quantity=1, patient_id=each) for each in people
    )
    done = desk.stock.issue_many(drafts)
    assert [each.number for each in done.takings] == ["A", "B"]
    assert len({each.deed_id for each in desk.stock.movements(kinds=(MovementKind.ISSUE,))}) == 1


def test_a_record_shows_what_was_given_with_its_lot(desk):
    (vial,) = on_file(desk.store, "VIAL")
    desk.receive(10)
    desk.issue(1, patient_id=vial, professional_id=None)
    (given,) = desk.stock.of_patient(vial)
    assert (given.number, given.quantity, given.who) == ("R4K118", -1, "VIAL Anne")
    assert desk.stock.lot(given.lot_id).patients == 1


# --- given back, taken back -----------------------------------------------------------------


def test_no_more_comes_back_than_was_issued(desk):
    desk.receive(10)
    desk.issue(5)
    (issued,) = desk.stock.movements(kinds=(MovementKind.ISSUE,))
    back = desk.stock.give_back(issued.id, 3)
    with pytest.raises(NotEnough) as refused:
        desk.stock.give_back(issued.id, 3)
    assert refused.value.left == 2
    with pytest.raises(PartlyReturned):
        desk.stock.reverse(issued.deed_id)
    desk.stock.reverse(back)
    assert desk.usable == 5
    desk.stock.reverse(issued.deed_id, "erreur de patient")
    assert desk.usable == 10
    with pytest.raises(AlreadyReversed):
        desk.stock.give_back(issued.id, 1)


def test_a_deed_is_taken_back_once_by_its_counter_entry(desk):
    done = desk.receive(10)
    counter = desk.stock.reverse(done.deed_id, "lu deux fois")
    assert desk.usable == 0
    told = desk.stock.movements(lot_id=done.lot_id)
    assert [(each.quantity, each.balance, each.reversed) for each in told] == [
        (-10, 0, False),
        (10, 10, True),
    ]
    assert told[0].note == "lu deux fois"
    for deed in (done.deed_id, counter):
        with pytest.raises(AlreadyReversed):
            desk.stock.reverse(deed)


def test_a_reception_whose_units_left_is_not_taken_back(desk):
    done = desk.receive(10)
    desk.issue(1)
    with pytest.raises(NotEnough):
        desk.stock.reverse(done.deed_id)
    assert desk.usable == 9


def test_a_transfer_is_taken_back_as_a_whole(desk):
    done = desk.receive(10)
    taking = Taking(lot_id=done.lot_id, place_id=desk.fridge, quantity=4)
    moved = desk.stock.transfer(taking, desk.bag)
    assert {line.place: line.quantity for line in desk.stock.lot(done.lot_id).lines} == {
        "Réfrigérateur salle 1": 6,
        "Sac tournée 1": 4,
    }
    desk.stock.reverse(moved)
    assert [line.quantity for line in desk.stock.lot(done.lot_id).lines] == [10]


def test_held_units_are_released_or_destroyed(desk):
    done = desk.receive(10)
    taking = Taking(lot_id=done.lot_id, place_id=desk.fridge, quantity=4)
    with pytest.raises(MissingField):
        desk.stock.quarantine(taking, " ")
    desk.stock.quarantine(taking, "panne du réfrigérateur")
    assert (desk.usable, desk.stock.product(desk.vaccine).held) == (6, 4)
    desk.stock.release(replace(taking, quantity=1), "avis du laboratoire")
    desk.stock.discard([replace(taking, quantity=3)], DiscardReason.COLD_CHAIN, held=True)
    assert (desk.usable, desk.stock.product(desk.vaccine).present) == (7, 7)


def test_the_foot_of_a_lot_adds_up(desk):
    done = desk.receive(40)
    desk.issue(28)
    desk.stock.reverse(desk.issue(1).deed_id)
    detail = desk.stock.lot(done.lot_id)
    assert (detail.sums.received, detail.sums.issued, detail.sums.corrected) == (40, -29, 1)
    assert detail.sums.total == detail.present == 12
    assert detail.movements == 4


def test_a_lot_misread_is_corrected_and_the_ledger_says_what_it_was(desk):
    done = desk.receive(10, lot="T7C2O4", expiry=SOON)
    other = desk.receive(1, lot="AUTRE", expiry=LATER)
    with pytest.raises(MissingField):
        desk.stock.correct_lot(done.lot_id, 1, number="T7C204", expiry=LATER, note="")
    with pytest.raises(LotTaken):
        desk.stock.correct_lot(done.lot_id, 1, number="AUTRE", expiry=LATER, note="relu")
    now = desk.stock.correct_lot(done.lot_id, 1, number="T7C204", expiry=LATER, note="relu")
    assert (now.number, now.expiry, now.version) == ("T7C204", LATER, 2)
    told = desk.stock.movements(lot_id=done.lot_id)[0]
    assert told.note == "T7C2O4 30/11/2026 → T7C204 30/06/2027. relu"
    assert desk.usable == 10 + other.quantity
    with pytest.raises(AlreadyReversed):  # the lot would keep its new name
        desk.stock.reverse(told.deed_id)
    with pytest.raises(ChangedMeanwhile):
        desk.stock.correct_lot(done.lot_id, 1, number="X", expiry=LATER, note="relu")


# --- read, by whom --------------------------------------------------------------------------


def test_the_overview_counts_what_asks_for_attention(desk):
    desk.products.keep(ProductDraft(name="Compresses", minimum=6))
    desk.receive(2, lot="A", expiry=SOON)
    desk.receive(2, lot="B", expiry=LATER)
    found = desk.stock.overview()
    assert [each.product.name for each in found.products] == ["Compresses", "Vaccin grippe"]
    assert (found.counts.short, found.counts.expiring) == (1, 1)
    assert found.products[1].expiring == 2


def test_names_outside_the_circle_are_masked(desk, store_for):
    (vial,) = on_file(desk.store, "VIAL")
    desk.receive(10)
    desk.issue(1, patient_id=vial)
    for role in (Role.RECEPTION, Role.CAREGIVER):
        stock = StockService(store_for(role))
        told = stock.movements()[0]
        assert told.masked
        assert (told.who, told.patient_id, told.note) == ("", None, "")
        with pytest.raises(NotAllowed):
            stock.of_patient(vial)
        with pytest.raises(NotAllowed):
            stock.movements(patient_id=vial)


def test_who_may_do_what(desk, store_for):
    (vial,) = on_file(desk.store, "VIAL")
    done = desk.receive(10)
    reader = StockService(store_for(Role.READER))
    for forbidden in (reader.overview, reader.movements, lambda: reader.lot(done.lot_id)):
        with pytest.raises(NotAllowed):
            forbidden()
    desk_clerk = StockService(store_for(Role.RECEPTION))
    for_vial = IssueDraft(product_id=desk.vaccine, patient_id=vial)
    with pytest.raises(NotAllowed):
        desk_clerk.issue(for_vial)
    assert desk_clerk.issue(replace(for_vial, patient_id=None, professional_id=desk.somebody))
    with pytest.raises(NotAllowed):
        desk_clerk.correct_lot(done.lot_id, 1, number="X", expiry=LATER, note="relu")
    with pytest.raises(NotAllowed):
        desk_clerk.reverse(desk.stock.issue(for_vial).deed_id)
    with pytest.raises(NotAllowed):
        ProductService(store_for(Role.CAREGIVER)).keep(ProductDraft(name="Gants"))
