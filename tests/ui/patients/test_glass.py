"""A record outside one's circle, from the list to the banner."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.access import Role
from coordo_desktop.domain.errors import WrongPassphrase
from coordo_desktop.domain.glass import GlassReason
from coordo_desktop.services import break_glass
from coordo_desktop.services.patients import PatientService
from coordo_desktop.ui.patients.glass_found import FoundRow
from coordo_desktop.ui.patients.page import PatientsPage
from people import a_patient

from .conftest import press, put, services_over


@pytest.fixture(autouse=True)
def _keyring(monkeypatch):
    def prove(_desk, _login, passphrase):
        if passphrase != "juste":
            raise WrongPassphrase

    monkeypatch.setattr(break_glass, "prove", prove)


@pytest.fixture
def outside(store):
    return PatientService(store).create(a_patient(family_name="IRIGOYEN"))


@pytest.fixture
def page_for(window, tools):
    def made(store):
        return put(window, PatientsPage(services_over(store), tools, store.actor), tools)

    return made


@pytest.fixture
def desk(page_for, store_for, outside):
    return page_for(store_for(Role.CAREGIVER))


def test_somebody_outside_is_found_by_name_and_opened_for_an_hour(desk, outside, clock):
    page = desk
    page.glass.look_for()
    panel = page.glass.panel
    panel.search.set_value("irig")
    panel.search.ask_now()
    found = panel.findChild(FoundRow, "glass.found1")
    assert "IRIGOYEN" in found.text()
    found.click()
    panel.form.set_values({"reason": GlassReason.EMERGENCY, "words": "Appel", "passphrase": "faux"})
    panel.validate()
    assert page.open_id() is None
    assert panel.passphrase.value() == ""
    panel.passphrase.set_value("juste")
    panel.validate()
    assert page.open_id() == outside
    assert panel.isHidden()
    line = page.record.banner.glass
    assert not line.isHidden()
    assert "60" in line._said.text()
    clock.advance(minutes=61)
    line.tick()
    assert page.open_id() is None
    assert line.isHidden()


def test_a_record_that_would_not_open_is_offered_all_the_same(desk, outside):
    page = desk
    page.open_patient(outside)
    assert not page.glass.panel.isHidden()
    assert page.open_id() is None
    page.glass.panel.passphrase.set_value("juste")
    page.glass.panel.validate()
    assert page.open_id() is None  # no reason is chosen beforehand
    assert page.glass.panel.form.frame("reason").error
    page.glass.panel.form.editor("reason").set_value(GlassReason.OTHER)
    page.glass.panel.validate()
    assert page.glass.panel.form.frame("words").error
    assert page.glass.panel.passphrase.value() == "juste"
    page.glass.panel.form.editor("words").set_value("Appel du 15")
    page.glass.panel.validate()
    assert page.open_id() == outside
    page.record.banner.glass.end_asked.emit()
    assert page.open_id() is None


def test_who_sees_everybody_is_offered_nothing(page_for, store, outside):
    page = page_for(store)
    page.open_patient(outside)
    assert page.open_id() == outside
    assert not page.glass.allowed
    assert page.record.banner.glass.isHidden()


def test_the_keyboard_goes_from_the_name_to_the_person(desk, store):
    for town in ("ESPELETTE", "ITXASSOU"):
        PatientService(store).create(a_patient(family_name="ETCHEVERRY", town=town))
    page = desk
    page.list.search.setFocus()
    page.list.search.set_value("etcheverry")
    page.list.search.ask_now()
    empty = page.list._empty
    assert "votre cercle" in empty.findChild(QWidget, "patients.empty.text").text()
    empty.acted.emit()
    panel = page.glass.panel
    assert panel.search.value() == "etcheverry"
    rows = panel.findChildren(FoundRow)
    assert {row.toolTip().rpartition("·")[2].strip() for row in rows} == {"ESPELETTE", "ITXASSOU"}
    assert rows[0].toolTip() in rows[0].accessibleName()
    press(panel.search, Qt.Key.Key_Tab)
    assert rows[0].hasFocus()
    press(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    press(rows[1], Qt.Key.Key_Up)
    press(rows[0], Qt.Key.Key_Up)
    assert panel.search.hasFocus()
    press(panel.search, Qt.Key.Key_Down)
    press(rows[0], Qt.Key.Key_Return)
    assert panel.form.editor("reason").hasFocus()


def test_who_may_not_create_is_offered_no_dead_button(desk, store_for, page_for):
    page = desk
    assert not page.shortcuts.shortcut("Ctrl+N").isEnabled()
    page.list.show_found([], "zzz", page._today())
    assert page.list._empty.findChild(QWidget, "patients.empty.button").text() != "Nouveau patient"
    reader = page_for(store_for(Role.READER))
    reader.list.show_found([], "zzz", reader._today())
    assert reader.list._empty.findChild(QWidget, "patients.empty.button").isHidden()
