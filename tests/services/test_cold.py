"""Fridges: what a reading does to what is in them, and what is decided after."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.cold_chain import (
    AskedMissing,
    ExcursionState,
    HalfDay,
    LotDecision,
    NotAFridge,
    ReadingDraft,
    ReadingReplaced,
    ReadingTimeWrong,
)
from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.domain.recalls import RecallDraft
from coordo_desktop.domain.stock_ledger import (
    DiscardReason,
    HeldByExcursion,
    MovementKind,
    NotEnough,
    Reception,
    Taking,
    UndoneElsewhere,
)
from coordo_desktop.domain.topics import Topic
from coordo_desktop.services.cold import ColdService
from coordo_desktop.services.directory import DirectoryService
from coordo_desktop.services.recalls import RecallService
from coordo_desktop.services.stock import StockService
from coordo_desktop.store import cold, stock_lots
from coordo_desktop.store.stock_ledger import balance
from people import a_professional
from stock_builders import FRIDGE, RESERVE, a_lot, a_place, a_product, units

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def service(store):
    return ColdService(store)


@pytest.fixture
def lot(store):
    a_place(store)
    a_place(store, FRIDGE, "Réfrigérateur salle 1", "fridge")
    lot = a_lot(store, a_product(store))
    units(store, lot, 14, FRIDGE)
    return lot


def shows(value, **more):
    return ReadingDraft(place_id=FRIDGE, value=value, **more)


def stock(store):
    return StockService(store)


def usable(store, lot, place=FRIDGE):
    with store.reading() as session:
        return balance(session, lot, place), balance(session, lot, place, held=True)


@pytest.mark.parametrize("tenths", [20, 45, 80])
def test_limits_are_within(service, store, lot, tenths):
    kept = service.read(shows(tenths))
    assert kept.excursion is None
    assert usable(store, lot) == (14, 0)


@pytest.mark.parametrize("tenths", [19, 81])
def test_one_tenth_beyond_isolates_what_is_there(service, store, lot, heard, tenths):
    kept = service.read(shows(tenths))
    assert kept.isolated == 14
    assert usable(store, lot) == (0, 14)
    assert kept.excursion.state is ExcursionState.OPEN
    assert [(one.lot_id, one.quantity, one.here) for one in kept.excursion.lots] == [(lot, 14, 14)]
    assert {Topic.COLD, Topic.STOCK} <= heard[-1]


def test_what_is_elsewhere_stays_usable(service, store, lot):
    units(store, lot, 5, RESERVE)
    service.read(shows(91))
    assert usable(store, lot, RESERVE) == (5, 0)


def test_a_reading_within_ends_the_excursion_which_then_awaits_decisions(service, clock, lot):
    service.read(shows(50))
    clock.advance(hours=8)
    service.read(shows(91))
    clock.advance(hours=1)
    service.read(shows(104))
    clock.advance(hours=2)
    kept = service.read(shows(60))
    assert kept.ended
    told = kept.excursion
    assert (told.lowest, told.highest) == (91, 104)
    assert told.surely == timedelta(hours=3)
    assert told.at_most == timedelta(hours=11)
    assert told.state is ExcursionState.UNDECIDED
    assert len(service.excursions(FRIDGE)) == 1


def test_what_arrives_while_the_fridge_is_out_is_isolated_at_once(service, store, lot):
    seen = service.read(shows(91)).excursion
    decided = service.decide(seen.lots[0], LotDecision.DESTROY)
    units(store, lot, 3, FRIDGE)
    assert usable(store, lot) == (0, 17)
    [line] = service.excursion(seen.id).lots
    assert (line.quantity, line.decision) == (17, LotDecision.NONE)
    assert line.version > decided.lots[0].version
    other = a_lot(store, a_product(store, "Vaccin zona"), number="Z1")
    units(store, other, 2, RESERVE)
    stock(store).quarantine(isolated(other, 2, RESERVE), "boîte écrasée", into=FRIDGE)
    assert [one.quantity for one in service.excursion(seen.id).lots] == [17, 2]
    units(store, lot, 5, RESERVE)
    into = stock(store).transfer(Taking(lot_id=lot, place_id=RESERVE, quantity=5), FRIDGE)
    assert usable(store, lot) == (0, 22)
    with pytest.raises(HeldByExcursion):  # they are there, isolated
        stock(store).reverse(into)


def test_extremes_seen_by_the_thermometer_alone_open_an_excursion_already_over(
    service, store, clock, lot
):
    service.read(shows(50))
    clock.advance(hours=9)
    kept = service.read(shows(52, low=30, high=97))
    assert kept.excursion.state is ExcursionState.UNDECIDED
    assert kept.excursion.at_most == timedelta(hours=9)
    assert usable(store, lot) == (0, 14)


def test_an_extreme_left_in_memory_is_not_another_excursion(service, clock, lot):
    service.read(shows(50, high=97, was_reset=False))
    clock.advance(hours=9)
    assert service.read(shows(52, high=97)).excursion is None
    clock.advance(hours=9)
    again = service.read(shows(52, high=97))  # reset meanwhile: it is a new one
    assert again.excursion is not None
    assert len(service.excursions(FRIDGE)) == 2


def test_usable_gives_units_back_and_destroy_keeps_them_apart(service, store, clock, lot):
    other = a_lot(store, a_product(store, "Vaccin zona"), number="Z1")
    units(store, other, 2, FRIDGE)
    service.read(shows(91))
    clock.advance(hours=1)
    waiting = service.read(shows(60)).excursion
    by_lot = {one.lot_id: one for one in waiting.lots}
    service.decide(by_lot[lot], LotDecision.USABLE, asked="Laboratoire X")
    told = service.decide(by_lot[other], LotDecision.DESTROY)
    assert told.state is ExcursionState.DECIDED
    assert usable(store, lot) == (14, 0)
    assert usable(store, other) == (0, 2)
    with store.reading() as session:
        assert cold.to_destroy(session) == ((other, FRIDGE, 2),)
    assert service.excursions() == ()


def test_a_decision_is_taken_back(service, store, clock, lot):
    service.read(shows(91))
    clock.advance(hours=1)
    line = service.read(shows(60)).excursion.lots[0]
    line = service.decide(line, LotDecision.USABLE).lots[0]
    line = service.decide(line, LotDecision.NONE).lots[0]
    assert usable(store, lot) == (0, 14)
    assert line.decision is LotDecision.NONE
    line = service.decide(line, LotDecision.USABLE).lots[0]
    units(store, lot, -1, FRIDGE, MovementKind.DISCARD)
    with pytest.raises(NotEnough):
        service.decide(line, LotDecision.DESTROY)


def test_awaiting_advice_names_who_was_called(service, clock, lot):
    line = service.read(shows(91)).excursion.lots[0]
    with pytest.raises(AskedMissing):
        service.decide(line, LotDecision.AWAITING, asked=" ")
    told = service.decide(line, LotDecision.AWAITING, asked="Pharmacie des Arceaux")
    assert told.lots[0].asked == "Pharmacie des Arceaux"
    assert told.to_decide == 1
    with pytest.raises(ChangedMeanwhile):
        service.decide(line, LotDecision.USABLE)


def test_units_exposed_twice_come_back_once_both_are_decided(service, store, clock, lot):
    service.read(shows(91))
    clock.advance(hours=1)
    first = service.read(shows(60)).excursion
    clock.advance(hours=1)
    service.read(shows(12))
    clock.advance(hours=1)
    second = service.read(shows(60)).excursion
    assert second.id != first.id
    assert [one.quantity for one in second.lots] == [14]
    service.decide(second.lots[0], LotDecision.USABLE)
    assert usable(store, lot) == (0, 14)
    service.decide(first.lots[0], LotDecision.USABLE)
    assert usable(store, lot) == (14, 0)


def isolated(lot, quantity=14, place=FRIDGE):
    return Taking(lot_id=lot, place_id=place, quantity=quantity)


def test_what_an_excursion_keeps_leaves_quarantine_by_its_decision_alone(service, store, lot):
    line = service.read(shows(91)).excursion.lots[0]
    moves, taking = stock(store), isolated(lot)
    [taken] = {each.deed_id for each in moves.movements(kinds=(MovementKind.QUARANTINE,))}
    for refused in (
        lambda: moves.release(taking, "vu"),
        lambda: moves.supplier_return(taking, "vu", held=True),
        lambda: moves.discard([taking], DiscardReason.BROKEN, held=True),
    ):
        with pytest.raises(HeldByExcursion):
            refused()
    with pytest.raises(UndoneElsewhere):
        moves.reverse(taken)
    moves.transfer(taking, RESERVE, held=True)  # another fridge, still in quarantine
    with pytest.raises(HeldByExcursion):
        moves.release(isolated(lot, 1, RESERVE), "vu")
    line = service.decide(line, LotDecision.DESTROY).lots[0]
    with pytest.raises(HeldByExcursion):
        moves.release(isolated(lot, 14, RESERVE), "vu")
    moves.discard([isolated(lot, 4, RESERVE)], DiscardReason.COLD_CHAIN, held=True)
    service.decide(line, LotDecision.USABLE)
    assert usable(store, lot, RESERVE) == (10, 0)
    [given] = {each.deed_id for each in moves.movements(kinds=(MovementKind.RELEASE,))}
    with pytest.raises(UndoneElsewhere):
        moves.reverse(given)


def test_units_in_quarantine_before_are_exposed_too_and_stay_for_their_own_reason(
    service, store, clock, lot
):
    moves = stock(store)
    moves.quarantine(isolated(lot, 4), "boîte écrasée")
    kept = service.read(shows(91))
    assert (kept.isolated, kept.excursion.lots[0].quantity) == (10, 14)
    with pytest.raises(HeldByExcursion):
        moves.release(isolated(lot, 1), "rien")
    clock.advance(hours=1)
    service.read(shows(50))
    service.decide(kept.excursion.lots[0], LotDecision.USABLE)
    assert usable(store, lot) == (10, 4)
    moves.release(isolated(lot, 4), "boîte intacte")
    assert usable(store, lot) == (14, 0)
    service.decide(service.excursion(kept.excursion.id).lots[0], LotDecision.NONE)
    assert usable(store, lot) == (0, 14)


def test_a_recall_cancelled_leaves_to_the_excursion_what_it_had_isolated(service, store, lot):
    recalls = RecallService(store)
    recall = recalls.open(RecallDraft(number="R4K118", lots=(lot,)))
    recalls.isolate(recall.id)
    line = service.read(shows(95)).excursion.lots[0]
    assert (line.lot_id, line.quantity) == (lot, 14)
    recalls.cancel(recall.id, recall.version)
    assert usable(store, lot) == (0, 14)
    service.decide(line, LotDecision.USABLE)
    assert usable(store, lot) == (14, 0)


def test_a_decision_taken_back_isolates_again_what_a_later_one_gave(service, store, clock, lot):
    first = service.read(shows(91)).excursion
    clock.advance(hours=1)
    service.read(shows(60))
    clock.advance(hours=1)
    second = service.read(shows(12)).excursion
    line = service.decide(first.lots[0], LotDecision.USABLE).lots[0]
    clock.advance(hours=1)
    service.decide(second.lots[0], LotDecision.USABLE)
    assert usable(store, lot) == (14, 0)
    service.decide(line, LotDecision.NONE)
    assert usable(store, lot) == (0, 14)


def test_what_left_by_a_decision_stays_out_when_more_arrives(service, store, lot):
    seen = service.read(shows(91)).excursion
    service.decide(seen.lots[0], LotDecision.USABLE)
    stock(store).transfer(Taking(lot_id=lot, place_id=FRIDGE, quantity=10), RESERVE)
    units(store, lot, 3, FRIDGE)
    assert service.excursion(seen.id).lots[0].decision is LotDecision.NONE
    assert (usable(store, lot), usable(store, lot, RESERVE)) == ((0, 7), (10, 0))


def test_more_that_arrives_frees_nothing_of_what_was_carried_apart(service, store, lot):
    seen = service.read(shows(91)).excursion
    stock(store).transfer(isolated(lot, 4), RESERVE, held=True)
    units(store, lot, 3, FRIDGE)
    assert service.excursion(seen.id).lots[0].quantity == 17
    with pytest.raises(HeldByExcursion):
        stock(store).release(isolated(lot, 1, RESERVE), "il en reste")


def test_units_destroyed_elsewhere_do_not_free_those_a_fridge_condemned(service, store, lot):
    units(store, lot, 5, RESERVE)
    stock(store).quarantine(isolated(lot, 5, RESERVE), "boîte écrasée")
    service.decide(service.read(shows(91)).excursion.lots[0], LotDecision.DESTROY)
    stock(store).discard([isolated(lot, 5, RESERVE)], DiscardReason.BROKEN, held=True)
    with pytest.raises(HeldByExcursion):
        stock(store).release(isolated(lot, 1), "il en reste")
    stock(store).transfer(isolated(lot, 4), RESERVE, held=True)
    stock(store).discard([isolated(lot, 4, RESERVE)], DiscardReason.COLD_CHAIN, held=True)
    stock(store).discard([isolated(lot, 10)], DiscardReason.COLD_CHAIN, held=True)
    units(store, lot, 2, RESERVE)
    stock(store).quarantine(isolated(lot, 2, RESERVE), "à vérifier")
    stock(store).release(isolated(lot, 2, RESERVE), "vérifié")
    assert usable(store, lot, RESERVE) == (2, 0)


def test_what_was_condemned_by_a_misreading_is_to_be_decided_again(service, store, lot):
    slip = service.read(shows(91))
    service.decide(slip.excursion.lots[0], LotDecision.DESTROY)
    kept = service.correct(slip.reading.id, shows(51))
    assert kept.excursion.void
    assert kept.excursion.to_decide == 1
    assert usable(store, lot) == (0, 14)
    assert service.excursions() != ()
    service.decide(kept.excursion.lots[0], LotDecision.USABLE)
    assert usable(store, lot) == (14, 0)
    assert service.excursion(slip.excursion.id).state is ExcursionState.VOID


def test_what_is_received_into_a_fridge_out_of_its_limits_is_said_isolated(service, store, lot):
    service.read(shows(91))
    with store.reading() as session:
        product = stock_lots.get(session, lot).product_id
    done = stock(store).receive(
        Reception(product_id=product, quantity=3, lot="R4K118", place_id=FRIDGE)
    )
    assert (done.isolated, done.total) == (True, 0)
    assert (
        not stock(store)
        .receive(Reception(product_id=product, quantity=3, lot="R4K118", place_id=RESERVE))
        .isolated
    )


def test_a_correction_replaces_and_the_first_stays(service, store, clock, lot):
    slip = service.read(shows(91))
    kept = service.correct(slip.reading.id, shows(51))
    assert kept.excursion.state is ExcursionState.VOID
    assert usable(store, lot) == (14, 0)
    log = service.log(FRIDGE, date(2026, 11, 23), date(2026, 11, 23))
    assert [(one.value, one.counts) for one in log.readings] == [(91, False), (51, True)]
    assert kept.reading.at == slip.reading.at
    with pytest.raises(ReadingReplaced):
        service.correct(slip.reading.id, shows(52))


def test_who_may_not_decide_leaves_units_isolated_when_correcting(store_for, store, lot):
    care = ColdService(store_for(Role.CAREGIVER))
    slip = care.read(shows(91))
    kept = care.correct(slip.reading.id, shows(51))
    assert kept.excursion.void
    assert kept.excursion.state is ExcursionState.UNDECIDED
    assert usable(store, lot) == (0, 14)
    with pytest.raises(NotAllowed):
        care.decide(kept.excursion.lots[0], LotDecision.USABLE)
    ColdService(store).decide(kept.excursion.lots[0], LotDecision.USABLE)
    assert usable(store, lot) == (14, 0)


def test_a_reading_withdrawn_is_struck_out_and_its_excursion_undone(service, store, lot):
    slip = service.read(shows(91))
    service.withdraw(slip.reading.id)
    assert usable(store, lot) == (14, 0)
    assert service.fridges()[0].last is None
    assert service.fridges()[0].due is HalfDay.MORNING


def test_a_late_correction_opens_what_was_missed(service, store, clock, lot):
    first = service.read(shows(50))
    clock.advance(hours=9)
    service.read(shows(55))
    kept = service.correct(first.reading.id, shows(95))
    assert kept.excursion.state is ExcursionState.UNDECIDED
    assert kept.excursion.surely == timedelta(hours=9)
    assert usable(store, lot) == (0, 14)


def test_a_reading_is_neither_to_come_nor_of_last_year(service, lot):
    for at in (NINE + timedelta(minutes=5), NINE - timedelta(days=32)):
        with pytest.raises(ReadingTimeWrong):
            service.read(shows(50, at=at))


def test_only_a_fridge_is_read(service, lot):
    with pytest.raises(NotAFridge):
        service.read(replace(shows(50), place_id=RESERVE))


def test_missed_half_days_are_seen_when_the_practice_was_open(service, clock, lot):
    clock.advance(days=-4)  # Thursday 19, 10:00
    service.read(shows(50))
    clock.advance(days=4)
    log = service.log(FRIDGE, date(2026, 11, 16), date(2026, 11, 23))
    missed = [(half.on.day, half.half.value) for day in log.days for half in day.halves
              if half.missed]  # fmt: skip
    # Thursday evening, Friday twice, Saturday morning; Sunday is closed, Monday under way.
    assert missed == [(19, "evening"), (20, "morning"), (20, "evening"), (21, "morning")]
    fridge = service.fridges()[0]
    assert (fridge.missed, fridge.due) == (4, HalfDay.MORNING)
    service.read(shows(50))
    assert service.fridges()[0].due is None


def test_limits_are_those_of_the_day_of_the_reading(service, store, lot):
    service.read(shows(75))
    with store.action("stock.place") as session:
        session.execute(text("UPDATE stock_place SET high = 70 WHERE kind = 'fridge'"))
    assert service.read(shows(50)).excursion is None  # 7,5 stays what it was
    assert service.read(shows(71)).excursion is not None


def test_units_handed_out_since_the_last_good_reading_are_counted(service, store, clock, lot):
    somebody = DirectoryService(store).add(a_professional("DUHALDE", rpps=""))

    def issue(quantity):
        units(store, lot, -quantity, FRIDGE, MovementKind.ISSUE, professional_id=somebody)

    issue(1)
    clock.advance(hours=1)
    service.read(shows(50))
    clock.advance(hours=1)
    issue(3)
    clock.advance(hours=6)
    assert service.read(shows(91)).excursion.issued == 3


def test_the_log_is_recorded_with_its_hash_when_it_leaves(service, store, tmp_path, lot):
    service.read(shows(50))
    path = tmp_path / "releve.pdf"
    printed = service.export(FRIDGE, date(2026, 11, 23), path)
    assert path.read_bytes() == printed.pdf
    assert printed.many == 1
    with store.reading() as session:
        events = session.execute(text("SELECT event FROM audit ORDER BY seq DESC LIMIT 1"))
        assert events.scalar() == "cold.export"


def test_the_file_refuses_a_reading_changed_or_deleted(service, store, lot):
    service.read(shows(50))
    for statement in ("UPDATE cold_reading SET value = 60", "DELETE FROM cold_reading"):
        with pytest.raises(IntegrityError), store.action("cold.read") as session:
            session.execute(text(statement))


def test_reading_a_fridge_needs_the_right(store_for, lot):
    with pytest.raises(NotAllowed):
        ColdService(store_for(Role.READER)).read(shows(50))
