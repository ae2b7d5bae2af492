"""Fridges by keys: read in two figures, corrected, decided lot by lot, undone, printed."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.cold_chain import ExcursionState, LotDecision, ReadingDraft
from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.stock import cold_page
from coordo_desktop.ui.stock.cold_page import ColdPage
from issue_desk import CTRL, Panels
from stock_builders import FRIDGE, a_lot, a_place, a_product, units

ENTER = Qt.Key.Key_Return


@pytest.fixture(autouse=True)
def _french(qapp: QApplication):
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    apply_theme(qapp, "light", 100)
    yield
    QLocale.setDefault(before)


@pytest.fixture
def desk(qtbot, store, tmp_path, clock, monkeypatch):
    monkeypatch.setattr(cold_page, "wall_clock", clock)
    a_place(store, FRIDGE, "Réfrigérateur salle 1", "fridge")
    lot = a_lot(store, a_product(store, home_id=None))
    units(store, lot, 14, FRIDGE)
    desk = Panels(qtbot, store, tmp_path)
    desk.page = ColdPage(desk.services, desk.tools, store.actor)
    desk.line.takeAt(0)
    desk.show(qtbot, desk.page)
    desk.page.setFocus()
    return desk


def read(desk, figures):
    desk.key(Qt.Key.Key_T)
    desk.type(figures)
    desk.key(ENTER)


def only(desk):
    return desk.services.cold.excursions(FRIDGE)[0]


def test_t_two_figures_and_enter_read_the_fridge(desk):
    read(desk, "45")
    assert desk.services.cold.fridges()[0].last.value == 45
    assert "4,5" in desk.said()
    assert desk.page.entry.value.text() == ""


def test_what_will_be_kept_is_said_while_it_is_typed(desk):
    desk.key(Qt.Key.Key_T)
    desk.type("91")
    assert "9,1" in desk.page.entry.said.accessibleName()
    assert "trop chaud" in desk.page.entry.said.accessibleName()


def test_what_cannot_be_a_temperature_is_said_and_stays(desk):
    read(desk, "chaud")
    assert desk.page.entry.value.text() == "chaud"
    assert desk.services.cold.fridges()[0].last is None


def test_out_of_the_limits_the_panel_shows_what_is_isolated(desk):
    read(desk, "9,1")
    assert "14" in desk.said()
    told = desk.page.panel.excursion
    assert told.state is ExcursionState.OPEN
    assert [lot.quantity for lot in told.lots] == [14]


def test_a_reading_is_undone_with_its_excursion(desk):
    read(desk, "9,1")
    desk.page.table.setFocus()
    desk.tools.messages.undo()
    assert only(desk).state is ExcursionState.VOID
    assert desk.services.cold.fridges()[0].last is None


def test_a_lot_is_decided_with_who_was_called_and_taken_back(desk, clock):
    read(desk, "9,1")
    clock.advance(hours=1)
    read(desk, "50")
    desk.key(Qt.Key.Key_U)
    desk.type("Laboratoire X")
    desk.key(ENTER, CTRL)
    assert (only(desk).lots[0].decision, only(desk).lots[0].asked) == (
        LotDecision.USABLE, "Laboratoire X",
    )  # fmt: skip
    desk.tools.messages.undo()
    assert only(desk).lots[0].decision is LotDecision.NONE


def test_awaited_advice_must_name_who_was_called(desk):
    read(desk, "9,1")
    desk.key(Qt.Key.Key_A)
    desk.key(ENTER, CTRL)
    assert only(desk).lots[0].decision is LotDecision.NONE
    desk.type("Pharmacie")
    desk.key(ENTER, CTRL)
    assert only(desk).lots[0].decision is LotDecision.AWAITING


def test_the_reading_chosen_is_corrected(desk):
    read(desk, "9,1")
    desk.page.table.choose_first()
    desk.key(Qt.Key.Key_C)
    assert desk.page.entry.value.text() == "9,1"
    desk.type("51")
    desk.key(ENTER)
    assert desk.services.cold.fridges()[0].last.value == 51
    assert only(desk).void
    struck = [row for row in desk.page.model.rows() if row.reading and row.reading.replaced]
    assert [row.reading.value for row in struck] == [91]


def test_the_arrows_go_along_the_curve(desk, clock):
    for figures in ("45", "52", "60"):
        read(desk, figures)
        clock.advance(hours=9)
    desk.page.curve.frame.setFocus()
    desk.key(Qt.Key.Key_Left)
    assert "6,0" in desk.page.curve.reading.accessibleName()
    desk.key(Qt.Key.Key_Left)
    assert "5,2" in desk.page.curve.reading.accessibleName()


def test_a_missed_half_day_is_typed_late(desk, clock):
    at = clock() - timedelta(days=4)
    desk.services.cold.read(ReadingDraft(place_id=FRIDGE, value=40, at=at))
    desk.page.refresh()
    missed = next(row for row in desk.page.model.rows() if row.reading is None and not row.due)
    desk.page.table.choose(missed.key)
    desk.page.table.setFocus()
    desk.key(Qt.Key.Key_C)
    desk.type("46")
    desk.key(ENTER)
    log = desk.services.cold.log(FRIDGE, missed.on, missed.on)
    assert [each.value for each in log.counted if each.half is missed.half] == [46]


def test_what_is_typed_survives_a_lock(desk, store):
    desk.key(Qt.Key.Key_T)
    desk.type("4")
    desk.page.flush_drafts()
    again = ColdPage(desk.services, desk.tools, store.actor)
    desk.line.addWidget(again)
    again.show()
    assert again.entry.value.text() == "4"


def test_the_month_is_printed(desk):
    read(desk, "45")
    desk.page.table.setFocus()
    desk.key(Qt.Key.Key_I)
    assert desk.page.paper.isVisible()
    desk.key(Qt.Key.Key_Escape)
    assert not desk.page.paper.isVisible()
