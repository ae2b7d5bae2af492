"""Material of care: words said once, the load of a round, one deed with a person for each unit."""

from datetime import date
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.ids import ProductId, RoundId
from coordo_desktop.domain.materials import LoadWanted, NothingToLoad, WordMissing
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.stock_ledger import NotEnough, QuantityOutOfRange
from coordo_desktop.services.care_plans import CarePlanService
from coordo_desktop.services.materials import MaterialService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.rounds import RoundService
from coordo_desktop.store.stock_ledger import MOVEMENT
from plan_builders import a_content, a_problem, an_intervention, an_objective
from round_builders import DAY, NURSE, a_home, a_nurse, a_visit, at, places
from statements import sent
from stock_builders import a_lot, a_place, a_product, units

KIT = UUID(int=5009)


def a_plan(store, patient, *lines):
    """A plan in force with these lines, under one objective."""
    service = CarePlanService(store)
    content = a_content(a_problem("Plaie", an_objective("Cicatriser", *lines)))
    plan = service.start(patient, content)
    service.validate(plan.id, plan.version)
    return lines


@pytest.fixture
def service(store):
    store.places = places
    a_nurse(store)
    a_place(store)
    return MaterialService(store)


@pytest.fixture
def sets(store):
    """A product with a lot that expires in a month and another in a year."""
    product = a_product(store, "Set à pansement", unit="set", units="sets")
    late = a_lot(store, product, "B2", date(2027, 11, 30))
    units(store, late, 20)
    soon = a_lot(store, product, "A1", date(2026, 12, 20))
    units(store, soon, 3)
    return product, soon, late


def a_round(store, *patients):
    for place, who in enumerate(patients):
        a_visit(store, who, at(8 + place))
    return RoundService(store).prepare(NURSE, DAY)


def entries(store, deed_id):
    with store.reading() as session:
        rows = session.execute(select(MOVEMENT).where(MOVEMENT.c.deed_id == deed_id)).mappings()
        return [(row["patient_id"], row["lot_id"], row["quantity"], row["round_id"])
                for row in rows.all()]  # fmt: skip


def test_a_word_is_said_once_whatever_its_case_and_its_plural(service, store, sets):
    product = sets[0]
    assert service.link("Set à pansement", product, 1) is None
    before = service.link("sets a Pansements", product, 2)
    assert before is not None
    assert (before.quantity, before.product) == (1, "Set à pansement")
    [link] = service.links()
    assert (link.word, link.quantity, link.product_id) == ("sets a Pansements", 2, product)
    service.forget("SET À PANSEMENT")
    assert service.links() == ()


def test_a_word_without_letters_or_a_quantity_out_of_range_is_refused(service, store, sets):
    with pytest.raises(WordMissing):
        service.link(" — ", sets[0])
    with pytest.raises(QuantityOutOfRange):
        service.link("Set", sets[0], 0)


def test_the_load_of_a_round_gathers_what_its_visits_take(service, store, sets):
    one, two, three = (a_home(store, number) for number in (1, 2, 3))
    for who in (one, two):
        a_plan(store, who, an_intervention("Pansement", material=("2 sets à pansement", "Lit")))
    a_plan(store, three, an_intervention("Bas", material=("Bas de contention",)))
    service.link("Set à pansement", sets[0])
    service.link("Lit", None)
    load = service.of_round(a_round(store, one, two, three).id)
    [line] = load.lines
    assert (line.wanted, line.loaded, line.usable, line.missing) == (4, 0, 23, 0)
    assert [(each.number, each.quantity) for each in line.takings] == [("A1", 3), ("B2", 1)]
    assert [(each.patient_id, each.quantity, each.care) for each in line.shares] == [
        (one, 2, "Pansement"), (two, 2, "Pansement"),
    ]  # fmt: skip
    assert [each.word for each in load.unknown] == ["Bas de contention"]
    assert [(each.word, each.quantity) for each in load.other] == [("Lit", 2)]


def test_loading_is_one_deed_first_expired_first_with_a_person_for_each_unit(service, store, sets):
    product, soon, late = sets
    one, two = a_home(store, 1), a_home(store, 2)
    for who in (one, two):
        a_plan(store, who, an_intervention("Pansement", material=("2 sets à pansement",)))
    service.link("Set à pansement", product)
    made = a_round(store, one, two)
    issued = service.load(made.id, [LoadWanted(product_id=product, quantity=5)])
    assert entries(store, issued.deed_id) == [
        (one, soon, -2, made.id),
        (two, soon, -1, made.id),
        (two, late, -1, made.id),
        (None, late, -1, made.id),  # one more than the visits need: the round's own
    ]
    [line] = service.of_round(made.id).lines
    assert (line.loaded, line.left, line.takings) == (5, 0, ())


def test_what_was_loaded_before_is_not_asked_of_the_same_person_again(service, store, sets):
    product, _soon, _late = sets
    one, two = a_home(store, 1), a_home(store, 2)
    for who in (one, two):
        a_plan(store, who, an_intervention("Pansement", material=("2 sets à pansement",)))
    service.link("Set à pansement", product)
    made = a_round(store, one, two)
    service.load(made.id, [LoadWanted(product_id=product, quantity=2)])
    [line] = service.of_round(made.id).lines
    assert (line.wanted, line.loaded, line.left) == (4, 2, 2)
    issued = service.load(made.id, [LoadWanted(product_id=product, quantity=2)])
    assert {who for who, *_ in entries(store, issued.deed_id)} == {two}


def test_a_load_that_lacks_units_is_refused_whole(service, store, sets):
    product = sets[0]
    gloves = a_product(store, "Gants")
    units(store, a_lot(store, gloves, "G1", date(2029, 1, 31)), 10)
    one = a_home(store, 1)
    made = a_round(store, one)
    wanted = [
        LoadWanted(product_id=gloves, quantity=1),
        LoadWanted(product_id=product, quantity=24),
    ]
    with pytest.raises(NotEnough) as refused:
        service.load(made.id, wanted)
    assert (refused.value.asked, refused.value.left) == (24, 23)
    with store.reading() as session:
        kinds = session.execute(select(MOVEMENT.c.kind)).scalars().all()
    assert set(kinds) == {"reception"}
    with pytest.raises(NothingToLoad):
        service.load(made.id, [LoadWanted(product_id=product, quantity=0)])


def test_the_units_of_an_emergency_kit_are_never_loaded(service, store):
    a_place(store, KIT, "Chariot d’urgence", kind="kit")
    product = a_product(store, "Adrénaline")
    units(store, a_lot(store, product, "AD91", date(2027, 8, 31)), 3, place_id=KIT)
    made = a_round(store, a_home(store, 1))
    with pytest.raises(NotEnough):
        service.load(made.id, [LoadWanted(product_id=product, quantity=1)])


def test_a_care_of_the_person_is_told_with_lots_and_what_they_had_that_day(service, store, sets):
    one = a_home(store, 1)
    [line] = a_plan(store, one, an_intervention("Pansement", material=("2 sets à pansement",)))
    [need] = service.of_patient(one, line.id)
    assert (need.need.word, need.need.quantity, need.need.link) == ("Sets à pansement", 2, None)
    service.link(need.need.word, sets[0])
    [need] = service.of_patient(one)
    assert [(each.number, each.quantity) for each in need.takings] == [("A1", 2)]
    assert (need.given, need.usable, need.missing) == (0, 23, 0)
    made = RoundId(uuid4())
    assert service.of_patient(one, made) == ()


def test_who_is_outside_the_circle_is_left_out_and_no_unit_is_written_for_them(
    service, store, store_for, sets
):
    one = a_home(store, 1)
    a_plan(store, one, an_intervention("Pansement", material=("2 sets à pansement",)))
    service.link("Set à pansement", sets[0])
    made = a_round(store, one)
    theirs = MaterialService(store_for(Role.CAREGIVER))
    load = theirs.of_round(made.id)
    assert (load.lines, load.left_out) == ((), 1)
    issued = theirs.load(made.id, [LoadWanted(product_id=sets[0], quantity=1)])
    assert [who for who, *_ in entries(store, issued.deed_id)] == [None]
    with pytest.raises(NotAllowed):
        MaterialService(store_for(Role.RECEPTION)).of_round(made.id)
    with pytest.raises(NotAllowed):
        MaterialService(store_for(Role.READER)).link("Set", ProductId(sets[0]))


def test_the_load_of_a_round_costs_the_same_for_four_people_as_for_two(service, store, sets):
    service.link("Set à pansement", sets[0])
    few = a_round(store, *(_dressed(store, number) for number in (1, 2)))
    with sent(store) as for_two:
        service.of_round(few.id)
    RoundService(store).drop(few.id, few.version)
    many = a_round(store, *(_dressed(store, number) for number in range(3, 7)))
    with sent(store) as for_more:
        service.of_round(many.id)
    assert len(for_more) <= len(for_two) + 1


def _dressed(store, number):
    who = a_home(store, number)
    a_plan(store, who, an_intervention("Pansement", material=("2 sets à pansement",)))
    return who


def test_what_was_given_bears_its_lot_and_what_came_back(service, store, sets):
    from coordo_desktop.domain.stock_ledger import IssueDraft
    from coordo_desktop.services.stock import StockService

    stock, product = StockService(store), sets[0]
    one = a_home(store, 1)
    [line] = a_plan(store, one, an_intervention("Pansement", material=("2 sets à pansement",)))
    draft = IssueDraft(product_id=product, quantity=2, patient_id=one, intervention_id=line.id)
    stock.issue(draft)
    wrong = stock.issue(IssueDraft(product_id=product, quantity=1, patient_id=one))
    stock.reverse(wrong.deed_id)
    [cancelled, given] = service.given(one)
    assert (cancelled.cancelled, cancelled.kept) == (True, 0)
    assert (given.product, given.number, given.quantity, given.care) == (
        "Set à pansement", "A1", 2, "Pansement",
    )  # fmt: skip
    back = stock.give_back(given.movement_id, 1)
    assert [one.kept for one in service.given(one)] == [0, 1]
    stock.reverse(back)
    assert [one.kept for one in service.given(one)] == [0, 2]


def test_the_plan_says_what_it_takes_whether_or_not_it_is_due_today(service, store, sets):
    one = a_home(store, 1)
    a_plan(
        store, one,
        an_intervention("Pansement", material=("2 sets à pansement", "Pince")),
        an_intervention("Bas", material=("Bas de contention",)),
        an_intervention("Pesée"),
    )  # fmt: skip
    service.link("Set à pansement", sets[0])
    first, second = service.of_plan(one)
    assert [(each.need.word, each.usable) for each in first.lines] == [
        ("Sets à pansement", 23), ("Pince", 0),
    ]  # fmt: skip
    assert (second.care, [each.need.link for each in second.lines]) == ("Bas", [None])


def test_the_sheet_of_a_round_says_what_to_load_and_what_to_bring(service, store, sets):
    from coordo_desktop.domain.handover import Profile, SheetRequest
    from coordo_desktop.services.handover import HandoverService

    one = a_home(store, 1)
    a_plan(store, one, an_intervention("Pansement", material=("4 sets à pansement", "Pince")))
    service.link("Set à pansement", sets[0])
    made = a_round(store, one)
    handover = HandoverService(store)
    sheet = handover.prepare(SheetRequest(round_id=made.id)).sheet
    assert [(line.quantity, line.name, line.lots) for line in sheet.round.load] == [
        ("4\u00a0sets", "Set à pansement",
         ("lot A1, 20/12/2026, Réserve : 3", "lot B2, 30/11/2027, Réserve : 1")),
        ("1", "Pince", ("produit à préciser",)),
    ]  # fmt: skip
    assert sheet.patients[0].to_bring == ("Sets à pansement × 4", "Pince")
    helped = handover.prepare(SheetRequest(round_id=made.id, profile=Profile.HOME_HELP)).sheet
    assert (helped.round.load, helped.patients[0].to_bring) == ((), ())


def test_what_must_be_ready_for_a_visit_counts_where_its_words_are_known(service, store, sets):
    one = a_home(store, 1)
    service.link("Set à pansement", sets[0])
    a_visit(store, one, at(8), preparation="À jeun, 2 sets à pansement")
    made = RoundService(store).prepare(NURSE, DAY)
    load = service.of_round(made.id)
    assert [(line.product, line.wanted) for line in load.lines] == [("Set à pansement", 2)]
    assert load.unknown == ()


def test_a_visit_that_was_made_asks_for_nothing_more(service, store, sets):
    one, two = _dressed(store, 1), _dressed(store, 2)
    service.link("Set à pansement", sets[0])
    made = a_round(store, one, two)
    service.load(made.id, [LoadWanted(product_id=sets[0], quantity=2)])
    first = made.visits[0]
    RoundService(store).tick(first.appointment_id, first.version)
    [line] = service.of_round(made.id).lines
    assert (line.wanted, line.loaded, line.left) == (2, 0, 2)
    assert [share.patient_id for share in line.shares] == [two]


def test_a_load_leaves_out_whom_nothing_may_be_handed_to(service, store, sets):
    one, two = a_home(store, 1), a_home(store, 2)
    for who in (one, two):
        a_plan(store, who, an_intervention("Pansement", material=("2 sets à pansement",)))
    service.link("Set à pansement", sets[0])
    made = a_round(store, one, two)
    PatientService(store).decease(one, PartialDate(2026, 11, 20))
    load = service.of_round(made.id)
    assert [line.wanted for line in load.lines] == [2]
    issued = service.load(made.id, [LoadWanted(product_id=sets[0], quantity=2)])
    assert {who for who, *_ in entries(store, issued.deed_id)} == {two}
