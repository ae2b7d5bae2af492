"""A record outside one's circle, from the list to the banner."""

import pytest

from coordo_desktop.domain.access import Role
from coordo_desktop.domain.errors import WrongPassphrase
from coordo_desktop.domain.glass import GlassReason
from coordo_desktop.services import break_glass
from coordo_desktop.services.patients import PatientService
from coordo_desktop.ui.patients.page import PatientsPage
from people import a_patient

from .conftest import put, services_over


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
    found = panel.findChild(type(panel._do), "glass.found1")
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
    assert page.open_id() == outside
    page.record.banner.glass.end_asked.emit()
    assert page.open_id() is None


def test_who_sees_everybody_is_offered_nothing(page_for, store, outside):
    page = page_for(store)
    page.open_patient(outside)
    assert page.open_id() == outside
    assert not page.glass.allowed
    assert page.record.banner.glass.isHidden()
