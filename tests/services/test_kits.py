"""Emergency kits: composition, seal, a full check that refills, taken back by counter-entries."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.errors import ChangedMeanwhile, MissingField
from coordo_desktop.domain.ids import DeedId, StockPlaceId
from coordo_desktop.domain.kits import (
    CheckNotLast,
    FoundLine,
    KitCheckDraft,
    KitLineDraft,
    KitState,
    LinesNotSeen,
    LineState,
    ProductTwice,
    SealTaken,
)
from coordo_desktop.domain.stock_ledger import (
    Deed,
    Entry,
    MovementKind,
    NotEnough,
    Source,
    UndoneElsewhere,
)
from coordo_desktop.services.kits import KitService
from coordo_desktop.services.stock import StockService
from coordo_desktop.store.stock_ledger import balance, post
from stock_builders import RESERVE, a_lot, a_place, a_product, units

TODAY = date(2026, 11, 23)
KIT, BAG = StockPlaceId(UUID(int=5003)), StockPlaceId(UUID(int=5004))


@pytest.fixture
def kits(store):
    return KitService(store)


@pytest.fixture
def adrenaline(store):
    """A kit that asks for four ampoules and a defibrillator; ten ampoules in the reserve."""
    a_place(store)
    a_place(store, KIT, "Chariot d’urgence", "kit")
    product = a_product(store, "Adrénaline 1 mg", unit="ampoule", units="ampoules")
    lot = a_lot(store, product, "AD91", date(2027, 8, 31))
    units(store, lot, 10)
    KitService(store).compose(
        KIT, 0,
        [
            KitLineDraft(section="Médicaments", name="Adrénaline", product_id=product, required=4),
            KitLineDraft(section="Appareils", name="DAE", until=date(2027, 3, 31)),
        ],
        30,
    )  # fmt: skip
    return product, lot


def left(store, lot, place=KIT, *, held=False):
    with store.reading() as session:
        return balance(session, lot, place, held=held)


def checked(kits, ampoules=0, *, seal="S-001", **fields):
    kit = kits.kit(KIT)
    return kits.check(
        KitCheckDraft(
            kit_id=KIT,
            version=kit.version,
            lines=(
                FoundLine(line_id=kit.lines[0].id, found=ampoules),
                FoundLine(line_id=kit.lines[1].id, found=1, until=kit.lines[1].until),
            ),
            seal_read=kit.seal,
            seal_after=seal,
            **fields,
        )
    )


def test_a_new_kit_is_open_and_lacks_everything(kits, adrenaline):
    kit = kits.kit(KIT)
    assert (kit.state, kit.missing, kit.next_check) == (KitState.OPEN, 2, TODAY)
    assert (kit.lines[0].missing, kit.lines[0].reserve) == (4, 10)


def test_a_check_takes_what_lacks_from_the_reserve(kits, store, adrenaline):
    done = checked(kits)
    assert (done.added, left(store, adrenaline[1]), left(store, adrenaline[1], RESERVE)) == (
        4,
        4,
        6,
    )
    assert (done.kit.state, done.kit.seal) == (KitState.READY, "S-001")
    assert done.kit.next_check == TODAY + timedelta(days=30)
    assert (done.kit.first.name, done.kit.first.expiry) == ("DAE", date(2027, 3, 31))
    (signed,) = kits.checks(KIT)
    assert signed.complete
    assert [(line.found, line.added) for line in signed.lines] == [(0, 4), (1, 0)]


def test_what_is_spoilt_leaves_the_kit_for_the_quarantine(kits, store, adrenaline):
    old = a_lot(store, adrenaline[0], "AD77", TODAY - timedelta(days=1))
    units(store, old, 2, KIT)
    assert kits.kit(KIT).lines[0].state(TODAY) is LineState.MISSING
    done = checked(kits)
    assert (done.removed, done.added) == (2, 4)
    assert (left(store, old), left(store, old, RESERVE, held=True)) == (0, 2)


def test_what_was_found_less_is_counted_out_and_replaced(kits, store, adrenaline):
    checked(kits)
    done = checked(kits, 3, seal="S-002")
    assert (done.added, left(store, adrenaline[1]), left(store, adrenaline[1], RESERVE)) == (
        1,
        4,
        5,
    )


def test_what_was_found_more_came_from_the_reserve(kits, store, adrenaline):
    checked(kits)
    checked(kits, 6, seal="S-002")
    assert (left(store, adrenaline[1]), left(store, adrenaline[1], RESERVE)) == (6, 4)
    with pytest.raises(NotEnough) as refused:
        checked(kits, 11, seal="S-003")
    assert (refused.value.asked, refused.value.left) == (11, 10)


def test_without_refill_what_lacks_is_said(kits, store, adrenaline):
    done = checked(kits, refill=False)
    assert (done.added, done.kit.state) == (0, KitState.INCOMPLETE)
    assert not kits.checks(KIT)[0].complete


def test_taking_something_out_breaks_the_seal(kits, store, adrenaline):
    checked(kits)
    units(store, adrenaline[1], -1, KIT, MovementKind.DISCARD, reason="broken")
    kit = kits.kit(KIT)
    assert (kit.state, kit.seal, kit.lines[0].present) == (KitState.OPEN, "S-001", 3)
    assert kit.next_check == TODAY


def test_its_own_refill_does_not_break_the_seal(kits, store, adrenaline):
    checked(kits)
    with store.action("kit.check") as session:
        entries = tuple(
            Entry(lot_id=adrenaline[1], place_id=place, quantity=quantity)
            for place, quantity in ((RESERVE, -1), (KIT, 1))
        )
        post(
            session,
            Deed(
                id=DeedId(uuid4()), kind=MovementKind.TRANSFER, entries=entries, source=Source.KIT
            ),
        )
    assert kits.kit(KIT).sealed


def test_a_part_of_a_check_is_not_taken_back_alone(kits, store, adrenaline):
    done = checked(kits)
    with pytest.raises(UndoneElsewhere):
        StockService(store).reverse(done.deeds[0])
    assert kits.kit(KIT).sealed
    assert kits.undo_check(done.check_id).state is KitState.OPEN


def test_a_check_is_refused_once_something_moved_while_counting(kits, store, adrenaline):
    checked(kits)
    kit = kits.kit(KIT)
    units(store, adrenaline[1], -1, KIT, MovementKind.DISCARD, reason="broken")
    with pytest.raises(ChangedMeanwhile):
        kits.check(
            KitCheckDraft(
                kit_id=KIT,
                version=kit.version,
                lines=tuple(FoundLine(line_id=line.id, found=4) for line in kit.lines),
                seal_after="S-002",
            )
        )
    assert left(store, adrenaline[1]) == 3


def test_a_full_check_looks_at_every_line(kits, adrenaline):
    kit = kits.kit(KIT)
    with pytest.raises(LinesNotSeen) as refused:
        kits.check(
            KitCheckDraft(
                kit_id=KIT,
                version=kit.version,
                lines=(FoundLine(line_id=kit.lines[0].id, found=0),),
            )
        )
    assert refused.value.left == 1
    assert kits.checks(KIT) == ()


def test_a_check_taken_back_leaves_everything_as_it_was(kits, store, adrenaline):
    checked(kits)
    done = checked(kits, 3, seal="S-002")
    kit = kits.undo_check(done.check_id)
    assert (kit.seal, kit.sealed, kit.lines[0].present) == ("S-001", True, 4)
    assert left(store, adrenaline[1], RESERVE) == 6
    assert kits.checks(KIT)[0].undone
    with pytest.raises(CheckNotLast):
        kits.undo_check(done.check_id)


def test_a_check_is_not_taken_back_once_something_moved(kits, store, adrenaline):
    done = checked(kits)
    units(store, adrenaline[1], -1, KIT, MovementKind.DISCARD, reason="broken")
    with pytest.raises(CheckNotLast):
        kits.undo_check(done.check_id)


def test_a_seal_that_was_broken_is_not_put_again(kits, adrenaline, store):
    checked(kits)
    kit = kits.broken(KIT, kits.kit(KIT).version, "Malaise en salle d’attente")
    assert kit.broken_note == "Malaise en salle d’attente"
    with pytest.raises(SealTaken):
        checked(kits, 4, seal="s 001")
    a_place(store, BAG, "Mallette", "kit")
    with pytest.raises(SealTaken) as refused:
        kits.seal(BAG, 0, "S-001")
    assert refused.value.name == "Chariot d’urgence"


def test_the_composition_asks_for_names_and_each_product_once(kits, adrenaline):
    kit = kits.kit(KIT)
    with pytest.raises(MissingField):
        kits.compose(KIT, kit.version, [KitLineDraft(name=" ")], 30)
    line = KitLineDraft(name="Adrénaline", product_id=adrenaline[0])
    with pytest.raises(ProductTwice):
        kits.compose(KIT, kit.version, [line, line], 30)
    assert len(kits.default_lines()) > 20


def test_a_line_put_aside_keeps_its_checks(kits, adrenaline):
    checked(kits)
    kit = kits.kit(KIT)
    kits.compose(
        KIT, kit.version, [KitLineDraft(id=kit.lines[0].id, name="Adrénaline", required=2)], 7
    )
    assert [line.name for line in kits.kit(KIT).lines] == ["Adrénaline"]
    assert kits.kit(KIT).check_days == 7
    assert len(kits.checks(KIT)[0].lines) == 2


def test_who_only_moves_stock_checks_but_does_not_compose(kits, adrenaline, store_for):
    nurse = KitService(store_for(Role.CAREGIVER))
    assert checked(nurse).added == 4
    with pytest.raises(NotAllowed):
        nurse.compose(KIT, 2, [], 30)


def test_the_check_list_that_leaves_is_recorded(kits, adrenaline):
    assert kits.list_preview(KIT).pdf.startswith(b"%PDF")
    assert len(kits.list_printed(KIT).sha256) == 64
