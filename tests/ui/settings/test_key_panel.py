"""The key renewed from the settings, what is said of it, the backups of before."""

import pytest

from coordo_desktop.domain.access import Role
from coordo_desktop.domain.errors import DiskFull
from coordo_desktop.services.bundle import assemble
from coordo_desktop.store import keyring, rotation
from coordo_desktop.store.kdf import FLOOR


@pytest.fixture
def security(page):
    page.show_section("security")
    return page.section


def read_back(security):
    groups = security.sheet.grid.code().split("-")
    security.sheet.by_hand.click()
    back = security.sheet.back
    for number, field in zip(back.asked(), back.fields, strict=True):
        field.setText(groups[number - 1])
        field.edited.emit()
    security._done.click()


def test_it_says_what_will_happen_then_does_it(security, desk):
    key = security.key
    assert "n°\u00a01" in key.state.text()
    assert not key.go.isVisibleTo(security)
    key.renew.click()
    assert key.go.hasFocus()
    assert "fiche" not in key._meaning.text()
    key.go.click()
    assert "n°\u00a02" in key.state.text()
    assert "renouvelée" in key.told.accessibleName()
    assert key.renew.isVisibleTo(security)
    assert keyring.load(desk.folder).generation == 2


def test_a_lost_sheet_makes_another_which_must_be_read_back(security, desk):
    key = security.key
    key.suspect.click()
    assert "fiche de secours" in key._meaning.text()
    key.go.click()
    assert security.sheet.isVisibleTo(security)
    assert not key.due.isVisibleTo(security)
    read_back(security)
    assert not assemble(desk).keys.state().sheet_unread


def test_a_sheet_that_was_never_read_back_is_said(security, desk):
    assemble(desk).accounts.renew_recovery_code()
    security.refresh()
    assert "relue" in security.key.due.accessibleName()


def test_nothing_is_done_when_it_is_given_up(security, desk):
    security.key.renew.click()
    security.key._give_up()
    assert security.key.renew.hasFocus()
    assert keyring.load(desk.folder).generation == 1


def test_a_failure_is_said_and_the_key_stays(security, page, desk, monkeypatch):
    def full(_path):
        raise DiskFull

    monkeypatch.setattr(rotation, "_room", full)
    security.key.renew.click()
    security.key.go.click()
    assert "plein" in page.tools.messages.text
    assert security.key.renew.isVisibleTo(security)
    assert keyring.load(desk.folder).generation == 1


def test_backups_of_before_are_shown_and_given_up_once_confirmed(security, desk):
    old = security.old_backups
    assert not old.isVisibleTo(security)
    security.key.renew.click()
    security.key.go.click()
    assert old.isVisibleTo(security)
    old.remove.click()
    assert old.keep.hasFocus()
    old.confirm.click()
    assert not old.isVisibleTo(security)
    assert [line.generation for line in assemble(desk).backups.list()] == [2]


@pytest.mark.parametrize("renew", [True, False])
def test_closing_an_access_offers_the_renewal(page, desk, renew):
    services = assemble(desk)
    services.accounts.add(
        "noyhenart", "Nadège OYHENART", "IDEL", frozenset({Role.CAREGIVER}),
        "Huit-Collines-42-Rouges", kdf=FLOOR,
    )  # fmt: skip
    page.show_section("people")
    people = page.section
    people.refresh()
    people.panel.show_person(next(one for one in people.model.rows() if one.login == "noyhenart"))
    people.panel.suspend_or_reopen()
    assert people.panel.closing.renew.value()
    people.panel.closing.renew.set_value(renew)
    people.panel.closing.go.click()
    assert keyring.load(desk.folder).generation == (2 if renew else 1)
    assert not next(one for one in services.accounts.list() if one.login == "noyhenart").active
    page.show_section("security")
    page.section.refresh()
    due = page.section.key.due
    assert due.isVisibleTo(page.section) is not renew
