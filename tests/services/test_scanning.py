"""Codes read: known or not, received once, asked where they are not sure."""

from datetime import date

import pytest

from appointment_builders import on_file
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.products import ProductStopped
from coordo_desktop.domain.scans import (
    QuantityDoubtful,
    ReaderSettings,
    ScanProblem,
    UnknownProduct,
    UnreadableScan,
)
from coordo_desktop.domain.stock_ledger import (
    AlreadyReceived,
    ExpiryMissing,
    IssueDraft,
    LotExpired,
    LotExpiryDiffers,
    QuantityOutOfRange,
)
from coordo_desktop.services.products import ProductService
from coordo_desktop.services.scanning import ScanService
from coordo_desktop.services.stock import StockService
from coordo_desktop.store.stock_ledger import balance
from stock_builders import GRIPPE_GTIN, RESERVE, a_place, a_product

FULL = f"]d201{GRIPPE_GTIN}1727063010T7C204"
SERIAL = f"{FULL}\x1d21SN0001"
SWALLOWED = f"01{GRIPPE_GTIN}10T7C20417270630"


@pytest.fixture
def scans(store):
    a_place(store)
    return ScanService(store, StockService(store).receive)


@pytest.fixture
def grippe(store, scans):
    return a_product(store, codes=[GRIPPE_GTIN])


def test_a_box_is_received_by_its_code_alone_and_the_same_code_adds_one(scans, grippe):
    assert scans.take(FULL).received.total == 1
    done = scans.take(FULL).received
    assert (done.product_id, done.lot, done.expiry) == (grippe, "T7C204", date(2027, 6, 30))
    assert (done.quantity, done.total) == (1, 2)


def test_the_same_serial_number_is_received_once(scans, grippe):
    scans.take(SERIAL)
    with pytest.raises(AlreadyReceived):
        scans.take(SERIAL)
    assert scans.take(f"{FULL}\x1d21SN0002").received.total == 2


def test_a_code_of_ten_is_received_as_ten(store, scans):
    from sqlalchemy import insert

    from coordo_desktop.store.patient_rows import table_of
    from coordo_desktop.store.stock_rows import StockCodeRow

    product = a_product(store)
    with store.action("stock.product") as session:
        row = {"code": GRIPPE_GTIN, "product_id": product, "factor": 10, "label": "boîte de 10"}
        session.execute(insert(table_of(StockCodeRow)), row)
    assert scans.receive(FULL, 2).quantity == 20


def test_an_unknown_code_is_told_with_its_cip_and_never_received(store, scans):
    outcome = scans.read("3400938123456")
    assert (outcome.product_id, outcome.scan.cip13) == (None, "3400938123456")
    with pytest.raises(UnknownProduct) as refused:
        scans.receive("3400938123456")
    assert refused.value.gtin == "03400938123456"
    assert scans.take("3400938123456").received is None


def test_what_lacks_a_lot_is_asked_and_received_once_given(scans, grippe):
    outcome = scans.take("3400930000014").outcome
    assert outcome.product_id == grippe
    assert outcome.missing == ("lot", "expiry")
    with pytest.raises(ExpiryMissing):
        scans.receive(outcome, lot="A1")
    assert scans.receive(outcome, lot="A1", expiry=date(2028, 1, 31)).total == 1
    # The lot is known since: its expiry need not be said again.
    assert scans.take(f"01{GRIPPE_GTIN}10A1").received.total == 2


def test_a_lot_that_may_have_swallowed_the_expiry_is_asked_until_it_was_settled(scans, grippe):
    outcome = scans.take(SWALLOWED).outcome
    assert outcome.scan.problem is ScanProblem.AMBIGUOUS
    assert outcome.scan.guess_lot == "T7C204"
    assert outcome.scan.guess_expiry == date(2027, 6, 30)
    with pytest.raises(UnreadableScan):
        scans.receive(outcome)
    given = date(2027, 6, 30)
    assert scans.receive(outcome, lot="T7C204", expiry=given).lot == "T7C204"
    assert scans.take(SWALLOWED).received is None
    scans.receive(outcome, lot=outcome.scan.lot, expiry=date(2029, 1, 1))
    assert scans.take(SWALLOWED).received.lot == "T7C20417270630"


def test_a_lot_received_whole_is_asked_about_once_even_where_it_looks_like_two(scans, grippe):
    code = f"01{GRIPPE_GTIN}17270630" + "10LOT21A123456"
    asked = scans.take(code)
    assert asked.received is None
    assert asked.outcome.scan.problem is ScanProblem.AMBIGUOUS
    scans.receive(asked.outcome, lot="LOT21A123456", expiry=date(2027, 6, 30))
    assert scans.take(code).received.lot == "LOT21A123456"


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("0103400930000012172706301001", ScanProblem.CHECK_DIGIT),
        (f"01{GRIPPE_GTIN}17271330", ScanProblem.DATE),
        ("IS010000000", ScanProblem.PATIENT),
        ("17270630", ScanProblem.NO_GTIN),
        ("bonjour", ScanProblem.UNREADABLE),
    ],
)
def test_what_may_not_be_trusted_is_refused_with_its_reason(scans, grippe, code, problem):
    assert scans.take(code).outcome.scan.problem is problem
    with pytest.raises(UnreadableScan) as refused:
        scans.receive(code, lot="A1", expiry=date(2028, 1, 1))
    assert refused.value.problem is problem


def test_a_lot_expired_on_arrival_or_known_otherwise_is_refused(scans, grippe):
    with pytest.raises(LotExpired):
        scans.take(f"01{GRIPPE_GTIN}1726112210OLD")
    assert scans.take(f"01{GRIPPE_GTIN}1726112310OLD").received.total == 1
    with pytest.raises(LotExpiryDiffers):
        scans.take(f"01{GRIPPE_GTIN}1727112310OLD")


@pytest.mark.parametrize("quantity", [0, -1, 10_000])
def test_a_quantity_out_of_reason_is_refused(scans, grippe, quantity):
    with pytest.raises(QuantityOutOfRange):
        scans.receive(FULL, quantity)


def test_readers_are_set_once_for_the_practice_and_obeyed(scans, grippe):
    scans.keep_reader(ReaderSettings(separator="/", prefix="ZZ", pause_ms=80))
    outcome = scans.read(f"ZZ01{GRIPPE_GTIN}10A1/17270630")
    assert (outcome.scan.lot, outcome.scan.expiry) == ("A1", date(2027, 6, 30))
    for wrong in (
        ReaderSettings(separator="A"),
        ReaderSettings(prefix="01"),
        ReaderSettings(pause_ms=5),
    ):
        with pytest.raises(InvalidField):
            scans.keep_reader(wrong)


def test_who_may_not_see_the_stock_reads_no_code(store_for, grippe):
    reader = ScanService(store_for(Role.READER), lambda _draft: None)
    with pytest.raises(NotAllowed):
        reader.read(FULL)
    desk = ScanService(store_for(Role.RECEPTION), lambda _draft: None)
    with pytest.raises(NotAllowed):
        desk.keep_reader(ReaderSettings())


@pytest.mark.parametrize(
    ("more", "units"), [("309999", 9999), ("30201", 201), ("3050\x1d21SN1", 50)]
)
def test_a_quantity_nobody_believes_is_received_on_ones_word_alone(scans, grippe, more, units):
    taken = scans.take(f"{FULL}\x1d{more}")
    assert taken.received is None
    with pytest.raises(QuantityDoubtful) as refused:
        scans.receive(taken.outcome)
    assert refused.value.quantity == units
    assert scans.receive(taken.outcome, units=3).total == 3


@pytest.mark.parametrize(("more", "units"), [("30200", 200), ("301\x1d21SN1", 1)])
def test_a_quantity_a_box_may_hold_is_received(scans, grippe, more, units):
    assert scans.take(f"{FULL}\x1d{more}").received.total == units


def test_nothing_more_comes_in_of_a_stopped_product_and_what_remains_goes_out(store, scans, grippe):
    lot = scans.take(FULL).received.lot_id
    products = ProductService(store)
    products.stop(grippe, products.product(grippe).version)
    with pytest.raises(ProductStopped) as refused:
        scans.take(FULL)
    assert refused.value.product == "Vaccin grippe"
    [patient] = on_file(store, "ETCHE")
    StockService(store).issue(IssueDraft(product_id=grippe, patient_id=patient))
    with store.reading() as session:
        assert balance(session, lot, RESERVE) == 0
