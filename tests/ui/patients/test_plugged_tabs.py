"""Tabs that other subjects bring to the record: when they are made, what they are told, keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.access import Role
from coordo_desktop.domain.topics import Topic
from coordo_desktop.ui.kit.record_tab import RecordTab, RecordTabSpec
from coordo_desktop.ui.kit.shortcuts import ShortcutsOverlay
from coordo_desktop.ui.patients.page import PatientsPage
from people import a_patient

from .conftest import press, put, services_over


class PulseTab(RecordTab):
    topics = frozenset({Topic.MEASUREMENTS})

    def __init__(self, tools):
        super().__init__(tools, name="pulse", label="Pouls")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.read, self.left, self.pointed, self.stood = [], 0, [], []
        self.shortcuts.add("S", "Saisir", lambda: self.stood.append("S"))

    def refresh(self):
        self.read.append(self.patient_id)
        self.counted.emit(len(self.read))

    def leave_patient(self):
        self.left += 1

    def point_at(self, item):
        self.pointed.append(item)


@pytest.fixture
def made():
    return []


@pytest.fixture
def page(window, tools, services, store, made):
    def make():
        made.append(PulseTab(tools))
        return made[-1]

    specs = [
        RecordTabSpec("pulse", "Pouls", make, after="health"),
        RecordTabSpec("desk", "Bureau", make, after="nowhere", clinical=False),
    ]
    return put(window, PatientsPage(services, tools, store.actor, specs), tools)


def keys_of(page):
    return [one.key for one in page.record.tabs.options]


def test_a_plugged_tab_stands_after_the_one_it_names_else_before_the_transmissions(page):
    keys = keys_of(page)
    assert keys[keys.index("health") + 1] == "pulse"
    assert keys[keys.index("entries") - 1] == "desk"


def test_it_is_made_when_first_turned_to_and_asks_only_while_shown(page, services, hub, made):
    first, second = (services.patients.create(a_patient(n, "Anne")) for n in ("AA", "BB"))
    page.open_patient(first)
    assert made == []
    page.record.show_tab("pulse")
    (tab,) = made
    assert tab.read == [first]
    assert "AA" in tab.identity_words
    hub.announce(frozenset({Topic.MEASUREMENTS}))
    assert tab.read == [first, first]
    page.record.show_tab("summary")
    hub.announce(frozenset({Topic.MEASUREMENTS}))
    page.open_patient(second)
    assert tab.read == [first, first]
    assert tab.left == 1
    page.record.show_tab("pulse")
    assert tab.read == [first, first, second]


def test_its_count_stands_beside_its_word(page, services):
    page.open_patient(services.patients.create(a_patient()))
    page.record.show_tab("pulse")
    assert next(one.count for one in page.record.tabs.options if one.key == "pulse") == 1


def test_a_count_never_stays_for_the_next_patient(page, services):
    first, second = (services.patients.create(a_patient(n, "Anne")) for n in ("AA", "BB"))
    page.open_patient(first)
    page.record.show_tab("pulse")
    page.record.show_tab("summary")
    page.open_patient(second)
    assert next(one.count for one in page.record.tabs.options if one.key == "pulse") is None


def test_its_letters_are_its_own_and_esc_goes_back_to_the_list(page, services, made):
    page.open_patient(services.patients.create(a_patient()))
    page.record.show_tab("pulse")
    made[0].setFocus()
    press(QApplication.focusWidget(), Qt.Key.Key_S)
    assert made[0].stood == ["S"]
    page.record.show_tab("summary")
    page.record.tabs.setFocus()
    press(page.record.tabs, Qt.Key.Key_S)
    assert made[0].stood == ["S"]
    page.record.show_tab("pulse")
    made[0].setFocus()
    press(made[0], Qt.Key.Key_Escape)
    assert page.open_id() is None


def test_a_record_is_opened_at_a_tab_on_one_of_its_lines(page, services, made):
    who = services.patients.create(a_patient())
    page.open_at(who, "pulse", who)
    assert page.record.tab() == "pulse"
    assert made[0].pointed == [who]
    assert QApplication.focusWidget() is made[0]


def test_who_may_not_read_what_is_clinical_sees_none_of_it(window, tools, store_for, services):
    who = services.patients.create(a_patient())
    desk = store_for(Role.RECEPTION)
    made = []
    specs = [
        RecordTabSpec("pulse", "Pouls", lambda: made.append(1), after="health"),
        RecordTabSpec("desk", "Bureau", lambda: PulseTab(tools), after="pulse", clinical=False),
    ]
    shown = put(window, PatientsPage(services_over(desk), tools, desk.actor, specs), tools)
    shown.open_at(who, "desk")
    assert "pulse" not in keys_of(shown)
    shown.record.show_tab("pulse")
    assert (shown.record.tab(), made) == ("summary", [])


def test_the_help_lists_the_keys_of_the_tab_and_none_that_is_switched_off(window, page, services):
    page.open_patient(services.patients.create(a_patient()))
    page.record.show_tab("pulse")
    page.record.plugged_tab.setFocus()
    overlay = ShortcutsOverlay(window)
    overlay.open_for(page)
    listed = overlay.listed()
    assert "S" in listed
    assert "I" not in listed
    assert "Ctrl+N" in listed
    overlay.close_help()


def test_the_slash_goes_into_the_search_of_the_tab_even_from_its_name(page, services, made):
    page.open_patient(services.patients.create(a_patient()))
    page.record.show_tab("pulse")
    sought = []
    made[0].search = lambda: sought.append("pulse") or True
    page.record.tabs.setFocus()
    press(page.record.tabs, Qt.Key.Key_Slash)
    made[0].setFocus()
    press(made[0], Qt.Key.Key_Slash)
    assert sought == ["pulse", "pulse"]
