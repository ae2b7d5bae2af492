"""C, Ctrl+Enter: the material of a round leaves the stock in one deed, and comes back by undo."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from coordo_desktop.services.care_plans import CarePlanService
from coordo_desktop.store.named import PATIENT
from coordo_desktop.ui.rounds.load_host import LoadHost
from plan_builders import a_content, a_problem, an_intervention, an_objective
from stock_builders import a_lot, a_place, a_product, units

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sets(store):
    a_place(store)
    product = a_product(store, "Set à pansement", unit="set", units="sets")
    units(store, a_lot(store, product, "A1", date(2026, 12, 20)), 3)
    units(store, a_lot(store, product, "B2", date(2027, 11, 30)), 20)
    return product


@pytest.fixture
def host(desk, store, sets):
    """Two of the four people of the round need two sets each."""
    with store.reading() as session:
        people = session.execute(select(PATIENT.c.id).order_by(PATIENT.c.row_no).limit(2))
        who = people.scalars().all()
    plans = CarePlanService(store)
    for patient in who:
        line = an_intervention("Pansement", material=("2 sets à pansement", "Pince"))
        content = a_content(a_problem("Plaie", an_objective("Cicatriser", line)))
        plan = plans.start(patient, content)
        plans.validate(plan.id, plan.version)
    made = LoadHost(desk.page, desk.services, desk.tools, store.actor)
    desk.key(Qt.Key.Key_P)
    desk.page.visits.setFocus()
    desk.key(Qt.Key.Key_C)
    return made


def left(desk, sets):
    lines = desk.services.stock.product(sets).lines
    return {line.number: line.quantity for line in lines}


def test_a_word_is_said_once_then_the_round_is_loaded_and_undone(desk, host, sets):
    panel = host.panel
    assert [word.word for word in panel.words] == ["Sets à pansement", "Pince"]
    panel.words[0].field.picked.emit(desk.services.products.product(sets))
    panel.words[0].apart.emit()
    assert panel.words == ()
    [line] = panel.lines
    assert (line.line.wanted, line.quantity.number) == (4, 4)
    desk.key(Qt.Key.Key_Return, CTRL)
    assert left(desk, sets) == {"B2": 19}
    assert "4 unité" in desk.tools.messages.text
    assert [box.line.left for box in panel.lines] == [0]
    desk.tools.messages.undo()
    QApplication.processEvents()
    assert left(desk, sets) == {"A1": 3, "B2": 20}
    assert [box.line.left for box in panel.lines] == [4]


def test_more_than_there_is_is_said_and_nothing_leaves(desk, host, sets):
    desk.services.materials.link("Set à pansement", sets)
    host.panel.look_again()
    [line] = host.panel.lines
    line.quantity.step(40)
    host.panel.validate()
    assert host.panel._error.isVisible()
    assert left(desk, sets) == {"A1": 3, "B2": 20}


def test_escape_gives_the_place_back_to_the_visit(desk, host):
    assert desk.page.panel.isHidden()
    host.panel.close_panel()
    assert desk.page.panel.isVisible()
    assert desk.page.visits.hasFocus()


def test_a_product_the_plans_do_not_ask_for_is_loaded_for_the_round(desk, host, sets, store):
    gloves = a_product(store, "Gants", unit="paire", units="paires")
    units(store, a_lot(store, gloves, "G1", date(2029, 1, 31)), 50)
    panel = host.panel
    panel.product.picked.emit(desk.services.products.product(gloves))
    panel.lines[-1].quantity.step(9)
    panel.words[1].apart.emit()  # a word said meanwhile: what was typed stays
    assert panel.lines[-1].quantity.number == 10
    panel.validate()
    assert left(desk, gloves) == {"G1": 40}
    assert panel.lines == ()


def test_what_was_typed_waits_for_who_comes_back_until_it_is_loaded(desk, host, sets, store):
    desk.services.materials.link("Set à pansement", sets)
    gloves = a_product(store, "Gants", unit="paire", units="paires")
    units(store, a_lot(store, gloves, "G1", date(2029, 1, 31)), 50)
    panel = host.panel
    panel.look_again()
    panel.lines[0].quantity.step(2)
    panel.product.picked.emit(desk.services.products.product(gloves))
    panel.close_panel()
    panel._shown = None  # another window, after a lock
    host.open()
    assert [box.quantity.number for box in panel.lines] == [6, 1]
    assert "Brouillon" in desk.tools.messages.text
    panel.validate()
    assert left(desk, sets) == {"B2": 17}
    panel.close_panel()
    host.open()
    assert [box.quantity.number for box in panel.lines] == [0]
