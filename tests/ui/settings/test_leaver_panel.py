"""« Départ »: nothing is given by default, one question, and the result stays."""

import pytest
from PySide6.QtCore import Qt

from coordo_desktop.domain.access import Role
from coordo_desktop.domain.leaving import LeaverKind
from coordo_desktop.store.kdf import FLOOR
from people import a_member, a_patient, a_professional

TEMPORARY = "Trois-Vallees-88-Vertes"


@pytest.fixture
def section(page, desk):
    services = page._services
    user = services.accounts.add(
        "nadege", "Nadège OYHENART", "IDEL", frozenset({Role.CAREGIVER}), TEMPORARY, kdf=FLOOR
    )
    away, stays = (
        services.directory.get(services.directory.add(a_professional(name)))
        for name in ("OYHENART", "SALABERRY")
    )
    services.directory.link(away.id, user)
    services.directory.link(stays.id, desk.actor.user_id)
    patient = services.patients.create(a_patient("ETCHEVERRY"))
    services.patients.add(patient, a_member(away))
    page.show_section("people")
    page.section.table.choose(str(user))
    page.section.panel._leaving.click()
    return page.section


def test_a_departure_is_asked_once_and_its_result_stays(section, page, desk, qtbot):
    panel = section.leaver
    choice = panel.choices[LeaverKind.TEAM]
    assert section.window().focusWidget() is choice
    assert choice.value() == ""
    panel.validate()  # nobody was chosen
    assert not panel._asked
    choice.setCurrentIndex(1)
    choice.edited.emit()
    qtbot.keyClick(choice, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert panel._asked
    assert page._services.leavers.leaver(panel._user).account.active
    choice.edited.emit()  # something else is chosen: asked again
    assert not panel._asked
    panel.validate()
    panel.validate()
    assert panel._departure is not None
    section.refresh()  # the list is read again
    assert not panel.isHidden()
    assert not panel._paper.isHidden()
    assert section.panel.isHidden()
    panel.close_panel()
    assert panel.isHidden()
