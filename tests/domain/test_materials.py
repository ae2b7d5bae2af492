"""Words of material read, known by one key, shared out between the people of a round."""

from datetime import date, time
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordo_desktop.domain.care_plan import Assignee, AssigneeKind, Dimension, Place
from coordo_desktop.domain.handover import Part
from coordo_desktop.domain.handover_bring import to_bring
from coordo_desktop.domain.handover_plan import SheetPlan
from coordo_desktop.domain.ids import LotId, PatientId, StockPlaceId, TaskId
from coordo_desktop.domain.material_needs import first_out, shared_out
from coordo_desktop.domain.materials import LoadShare, read_word, word_key
from coordo_desktop.domain.stock_ledger import Taking
from coordo_desktop.domain.tasks import Task
from plan_builders import a_content, a_problem, an_intervention, an_objective

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("said", "word", "many"),
    [
        ("Set à pansement", "Set à pansement", 1),
        ("2 sets à pansement", "Sets à pansement", 2),
        ("2 x compresses", "Compresses", 2),
        ("3× bandes", "Bandes", 3),
        ("Compresses x 4", "Compresses", 4),
        ("Compresses × 4", "Compresses", 4),
        ("Compresses 10 x 10", "Compresses 10 x 10", 1),
        ("10 ml de sérum", "10 ml de sérum", 1),
        ("5 cm de sparadrap", "5 cm de sparadrap", 1),
        ("0 set", "0 set", 1),
        ("Aiguille 23 G", "Aiguille 23 G", 1),
        ("  Gants   stériles ", "Gants stériles", 1),
        ("", "", 1),
    ],
)
def test_a_number_before_or_after_a_word_is_how_many_a_measure_is_not(said, word, many):
    assert read_word(said) == (word, many)


def test_case_accents_signs_and_plurals_make_no_other_word():
    assert word_key("Sets à Pansements") == word_key("SET A PANSEMENT")
    assert word_key("Compresses 10×10") == word_key("compresse 10 x 10".replace(" x ", "×"))
    assert word_key("Gaz") != word_key("Gants")


@settings(max_examples=40)
@given(st.text(max_size=60))
def test_reading_any_text_gives_a_word_and_a_count(said):
    word, many = read_word(said)
    assert 1 <= many <= 99
    assert isinstance(word_key(word), str)


def a_taking(quantity, number=1) -> Taking:
    lot = LotId(UUID(int=number))
    return Taking(lot_id=lot, place_id=StockPlaceId(UUID(int=9)), quantity=quantity)


def a_share(quantity, number) -> LoadShare:
    who = PatientId(UUID(int=100 + number))
    return LoadShare(patient_id=who, patient=f"P{number}", quantity=quantity)


@settings(max_examples=40)
@given(
    st.lists(st.integers(1, 9), max_size=5),
    st.lists(st.integers(1, 9), max_size=5),
    st.dictionaries(st.integers(0, 4), st.integers(1, 6), max_size=3),
)
def test_every_unit_loaded_leaves_once_and_nobody_gets_more_than_asked(lots, asked, had):
    shares = [a_share(many, number) for number, many in enumerate(asked)]
    before = {PatientId(UUID(int=100 + who)): many for who, many in had.items()}
    entries = shared_out([a_taking(many, at) for at, many in enumerate(lots)], shares, before)
    assert -sum(one.quantity for one in entries) == sum(lots)
    assert all(one.quantity < 0 for one in entries)
    for share in shares:
        got = -sum(one.quantity for one in entries if one.patient_id == share.patient_id)
        assert got <= max(0, share.quantity - before.get(share.patient_id, 0))
    wanted = sum(max(0, one.quantity - before.get(one.patient_id, 0)) for one in shares)
    own = -sum(one.quantity for one in entries if one.patient_id is None)
    assert own == max(0, sum(lots) - wanted)


@settings(max_examples=40)
@given(st.lists(st.integers(1, 9), max_size=6), st.integers(1, 60))
def test_first_out_takes_in_order_and_says_what_is_missing(lots, quantity):
    takings, missing = first_out([a_taking(many, at) for at, many in enumerate(lots)], quantity)
    assert sum(one.quantity for one in takings) + missing == quantity
    assert missing == max(0, quantity - sum(lots))
    assert [one.lot_id.int for one in takings] == list(range(len(takings)))


# --- what the sheet asks to bring -------------------------------------------------------------


def a_plan(*lines, dimension=Dimension.HEALTH) -> SheetPlan:
    problem = a_problem("Plaie", an_objective("Cicatriser", *lines), dimension=dimension)
    return SheetPlan(a_content(problem))


def a_task(line, due=DAY, **fields) -> Task:
    return Task(
        id=TaskId(uuid4()), patient_id=PatientId(UUID(int=1)), label=line.label, due=due,
        intervention_id=line.id, **fields,
    )  # fmt: skip


def test_the_sheet_says_what_to_bring_for_the_care_at_home():
    dressing = an_intervention("Pansement", material=("2 sets à pansement", "Compresses"))
    bandage = an_intervention("Bande", material=("Set à pansement",))
    idle = an_intervention("Bilan", material=("Tubes",))
    there = an_intervention("Perfusion", place=Place.PRACTICE, material=("Pied",))
    plan = a_plan(dressing, bandage, idle, there)
    tasks = [a_task(one) for one in (dressing, bandage, there)]
    assert to_bring(plan, tasks, {}) == ("Sets à pansement × 3", "Compresses")


def test_twice_a_day_brings_twice_and_days_late_bring_once():
    line = an_intervention("Pansement", material=("Set",))
    twice = [a_task(line, at=time(8)), a_task(line, at=time(18))]
    late = [a_task(line, date(2026, 11, day)) for day in (20, 21, 22)]
    assert to_bring(a_plan(line), twice, {}) == ("Set × 2",)
    assert to_bring(a_plan(line), late, {}) == ("Set",)


def test_what_the_person_does_and_what_the_profile_leaves_out_is_not_brought():
    line = an_intervention("Pansement", material=("Set",))
    own = [a_task(line, who=Assignee(kind=AssigneeKind.PATIENT))]
    assert to_bring(a_plan(line), own, {}) == ()
    for part in (Part.TASKS, Part.PLAN_CLINICAL):
        assert to_bring(a_plan(line), [a_task(line)], {part: "non"}) == ()
    assert to_bring(None, [a_task(line)], {}) == ()
