"""Inventories: what is on the shelves against the ledger, whatever moves meanwhile (ST6)."""

from datetime import date

import pytest

from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.count_sheet import SheetForm
from coordo_desktop.domain.counts import (
    Box,
    CountClosed,
    CountDraft,
    CountedTwice,
    CountOutOfRange,
    CountPlaceNeeded,
    CountState,
    CountUnderWay,
    LineDisturbed,
    LineImpossible,
    NothingCounted,
    OutsideCount,
)
from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.domain.stock import Category
from coordo_desktop.domain.stock_ledger import ExpiryMissing, LotMissing, MovementKind
from coordo_desktop.services.counts import CountService
from coordo_desktop.store.stock_ledger import MOVEMENT, balance
from documents.reading import flat
from stock_builders import FRIDGE, RESERVE, a_lot, a_place, a_product, units

JUNE = date(2027, 6, 30)


@pytest.fixture
def shelf(store):
    """A reserve with 10 doses of one lot and 4 of another."""
    a_place(store)
    product = a_product(store)
    first, second = a_lot(store, product), a_lot(store, product, "T7C204", date(2027, 9, 30))
    units(store, first, 10)
    units(store, second, 4)
    return product, first, second


@pytest.fixture
def counts(store):
    return CountService(store)


def left(store, lot_id, place_id=RESERVE):
    with store.reading() as session:
        return balance(session, lot_id, place_id)


def line_of(count, lot_id):
    return next(line for line in count.lines if line.lot_id == lot_id)


def put(counts, count, lot_id, counted):
    line = line_of(counts.count(count.summary.id), lot_id)
    return counts.put(count.summary.id, line.id, line.version, counted)


def validate(counts, count):
    return counts.validate(count.summary.id, counts.count(count.summary.id).summary.version)


def test_an_inventory_opens_with_what_the_ledger_says(counts, shelf):
    count = counts.open(CountDraft())
    assert [(line.number, line.expected, line.counted) for line in count.lines] == [
        ("R4K118", 10, None), ("T7C204", 4, None),
    ]  # fmt: skip
    assert count.summary.missing == 2


def test_differences_go_to_the_ledger_and_uncounted_lines_stay(store, counts, shelf):
    _, first, second = shelf
    count = counts.open(CountDraft())
    put(counts, count, first, 8)
    done = validate(counts, count)
    assert (done.adjusted, done.fewer, done.more, done.untouched) == (1, 2, 0, 1)
    assert (left(store, first), left(store, second)) == (8, 4)
    assert counts.count(count.summary.id).summary.state is CountState.VALIDATED


def test_what_is_issued_after_the_count_is_not_undone(store, counts, shelf):
    _, first, _ = shelf
    count = counts.open(CountDraft())
    put(counts, count, first, 8)
    units(store, first, -3, kind=MovementKind.DISCARD)
    done = validate(counts, count)
    assert left(store, first) == 5  # 8 counted, 3 left since
    assert [(line.number, line.moved) for line in done.moved] == [("R4K118", -3)]


def test_more_left_since_than_was_counted_names_the_line(store, counts, shelf):
    _, first, _ = shelf
    count = counts.open(CountDraft())
    put(counts, count, first, 2)
    units(store, first, -5, kind=MovementKind.DISCARD)
    with pytest.raises(LineImpossible) as refused:
        validate(counts, count)
    assert (refused.value.lot, refused.value.place) == ("R4K118", "Réserve")
    assert (refused.value.counted, refused.value.left) == (2, 5)
    assert left(store, first) == 5


def test_scanned_boxes_add_up_and_an_issue_between_two_asks_for_a_recount(store, counts, shelf):
    product, first, _ = shelf
    count = counts.open(CountDraft())
    box = Box(product_id=product, lot="R4K118")
    counts.take(count.summary.id, box)
    units(store, first, -1, kind=MovementKind.DISCARD)
    line = counts.take(count.summary.id, box)
    assert (line.counted, line.disturbed) == (2, True)
    with pytest.raises(LineDisturbed) as refused:
        validate(counts, count)
    assert refused.value.lot == "R4K118"
    put(counts, count, first, 9)
    assert validate(counts, count).adjusted == 0


def test_a_scan_taken_back_leaves_the_line_as_it_was(counts, shelf):
    product, _, _ = shelf
    count = counts.open(CountDraft())
    line = counts.take(count.summary.id, Box(product_id=product, lot="r4k 118", serial="S1"))
    back = counts.take_back(count.summary.id, line.id, 1, "S1")
    assert back is not None
    assert back.counted is None
    assert counts.take(count.summary.id, Box(product_id=product, lot="R4K118", serial="S1"))


def test_a_box_with_a_serial_is_counted_once(counts, shelf):
    product, _, _ = shelf
    count = counts.open(CountDraft())
    box = Box(product_id=product, lot="R4K118", serial="S1")
    counts.take(count.summary.id, box)
    with pytest.raises(CountedTwice):
        counts.take(count.summary.id, box)


def test_a_lot_nobody_expected_makes_its_line(store, counts, shelf):
    product, _, _ = shelf
    count = counts.open(CountDraft(place_id=RESERVE))
    line = counts.take(
        count.summary.id, Box(product_id=product, lot="NEW1", expiry=JUNE, quantity=3)
    )
    assert (line.expected, line.counted, line.difference) == (0, 3, 3)
    validate(counts, count)
    assert left(store, line.lot_id) == 3
    with pytest.raises(CountClosed):
        counts.take(count.summary.id, Box(product_id=product, lot="NEW1"))


def test_a_line_made_by_a_scan_goes_with_it(counts, shelf):
    product, _, _ = shelf
    count = counts.open(CountDraft(place_id=RESERVE))
    line = counts.take(count.summary.id, Box(product_id=product, lot="NEW1", expiry=JUNE))
    assert counts.take_back(count.summary.id, line.id, 1) is None
    assert len(counts.count(count.summary.id).lines) == 2


def test_a_code_without_lot_or_expiry_is_asked(counts, shelf):
    product, _, _ = shelf
    count = counts.open(CountDraft(place_id=RESERVE))
    with pytest.raises(LotMissing):
        counts.take(count.summary.id, Box(product_id=product))
    with pytest.raises(ExpiryMissing):
        counts.take(count.summary.id, Box(product_id=product, lot="NEW1"))


def test_in_several_places_the_place_is_asked(store, counts, shelf):
    product, first, _ = shelf
    a_place(store, FRIDGE, "Réfrigérateur", "fridge")
    units(store, first, 2, FRIDGE)
    count = counts.open(CountDraft())
    with pytest.raises(CountPlaceNeeded):
        counts.take(count.summary.id, Box(product_id=product, lot="R4K118"))
    box = Box(product_id=product, lot="R4K118", place_id=FRIDGE)
    assert counts.take(count.summary.id, box).place == "Réfrigérateur"


def test_other_places_and_categories_are_outside(store, counts, shelf):
    product, _, _ = shelf
    a_place(store, FRIDGE, "Réfrigérateur", "fridge")
    count = counts.open(CountDraft(place_id=RESERVE, category=Category.VACCINE))
    with pytest.raises(OutsideCount):
        counts.take(count.summary.id, Box(product_id=product, lot="R4K118", place_id=FRIDGE))
    gloves = a_product(store, "Gants", category="protection")
    with pytest.raises(OutsideCount) as refused:
        counts.take(count.summary.id, Box(product_id=gloves))
    assert refused.value.product == "Gants"


def test_the_same_units_are_not_in_two_open_inventories(store, counts, shelf):
    counts.open(CountDraft(place_id=RESERVE))
    with pytest.raises(CountUnderWay) as refused:
        counts.open(CountDraft(category=Category.VACCINE))
    assert refused.value.place == "Réserve"
    a_place(store, FRIDGE, "Réfrigérateur", "fridge")
    assert counts.open(CountDraft(place_id=FRIDGE)).lines == ()


def test_a_blind_inventory_hides_what_is_expected_until_compared(counts, shelf):
    _, first, _ = shelf
    count = counts.open(CountDraft(blind=True))
    assert {line.expected for line in count.lines} == {None}
    assert put(counts, count, first, 9).expected is None
    assert counts.count(count.summary.id).summary.differing is None
    seen = counts.compare(count.summary.id, count.summary.version)
    assert [line.difference for line in seen.differences] == [-1]
    assert line_of(seen, first).expected == 10


def test_a_line_is_counted_a_second_time_and_the_first_is_kept(counts, shelf):
    _, first, _ = shelf
    count = counts.open(CountDraft())
    line = put(counts, count, first, 7)
    assert counts.again(count.summary.id, [line.id]) == 1
    again = line_of(counts.count(count.summary.id), first)
    assert (again.counted, again.before, again.recount) == (None, 7, True)
    assert not put(counts, count, first, 10).recount


def test_what_nobody_found_is_put_at_zero_and_back(store, counts, shelf):
    _, first, second = shelf
    count = counts.open(CountDraft())
    put(counts, count, first, 10)
    zeroed = counts.zero_missing(count.summary.id)
    counts.forget(count.summary.id, zeroed)
    assert counts.count(count.summary.id).summary.missing == 1
    counts.zero_missing(count.summary.id)
    assert validate(counts, count).fewer == 4
    assert left(store, second) == 0


def test_what_nobody_found_is_put_at_zero_with_the_validation_or_not_at_all(store, counts, shelf):
    _, first, second = shelf
    count = counts.open(CountDraft())
    put(counts, count, first, 10)
    head = counts.count(count.summary.id).summary
    with pytest.raises(ChangedMeanwhile):
        counts.validate(head.id, head.version + 1, zero=True)
    assert counts.count(head.id).summary.missing == 1  # nothing of it was kept
    done = counts.validate(head.id, head.version, zero=True)
    assert (done.fewer, len(done.zeroed)) == (4, 1)
    assert left(store, second) == 0


def test_a_validation_taken_back_opens_the_inventory_again(store, counts, shelf):
    _, first, _ = shelf
    count = counts.open(CountDraft())
    put(counts, count, first, 8)
    validate(counts, count)
    counts.unvalidate(count.summary.id)
    assert left(store, first) == 10
    assert counts.count(count.summary.id).summary.state is CountState.COMPARED
    assert validate(counts, count).fewer == 2
    assert left(store, first) == 8


def test_numbers_out_of_range_old_versions_and_empty_counts_are_refused(counts, shelf):
    _, first, _ = shelf
    count = counts.open(CountDraft())
    line = line_of(count, first)
    with pytest.raises(CountOutOfRange):
        counts.put(count.summary.id, line.id, line.version, 10_000)
    with pytest.raises(NothingCounted):
        validate(counts, count)
    counts.put(count.summary.id, line.id, line.version, 9)
    with pytest.raises(ChangedMeanwhile):
        counts.put(count.summary.id, line.id, line.version, 8)


def test_who_counts_does_not_validate(store_for, counts, shelf):
    _, first, _ = shelf
    count = counts.open(CountDraft())
    put(counts, count, first, 8)
    other = CountService(store_for(Role.RECEPTION))
    assert other.count(count.summary.id).summary.counted == 1
    with pytest.raises(NotAllowed):
        validate(other, count)


def test_the_movements_of_a_count_say_which(store, counts, shelf):
    _, first, _ = shelf
    count = counts.open(CountDraft())
    put(counts, count, first, 8)
    done = validate(counts, count)
    with store.reading() as session:
        row = session.execute(MOVEMENT.select().where(MOVEMENT.c.deed_id == done.deed_id)).one()
    assert (row.kind, row.quantity, row.source, row.source_id) == (
        "count", -2, "count", count.summary.id,
    )  # fmt: skip


def test_the_sheet_hides_what_a_blind_count_hides_and_the_result_says_the_gaps(counts, shelf):
    _, first, _ = shelf
    count = counts.open(CountDraft(blind=True))
    assert "Attendu" not in flat(counts.printed(count.summary.id))
    put(counts, count, first, 8)
    counts.compare(count.summary.id, count.summary.version)
    said = flat(counts.printed(count.summary.id, SheetForm.RESULT))
    assert "R4K118" in said
    assert "−2" in said
