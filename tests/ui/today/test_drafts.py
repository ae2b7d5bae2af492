"""What is typed in the panel of Aujourd'hui and not kept yet: back after a lock."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.today import AwaitedKind
from coordo_desktop.ui.today.page import TodayPage

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def locked(desk, clock):
    """Lock, then unlock: another page over the same file."""

    def lock():
        desk.page.flush_drafts()
        desk.page.hide()
        page = TodayPage(desk.services, desk.tools, desk.store.actor, clock)
        desk.window.layout().addWidget(page)
        desk.page = page
        desk.tools.messages.set_host(page.toast_host())
        page.table.setFocus()
        QApplication.processEvents()

    return lock


def two_tasks(desk):
    for name, label in (("AROTZ", "Toilette"), ("BERHO", "Pansement")):
        desk.task(desk.patient(name, "Jean"), label, days=3 if name == "AROTZ" else 1)


def test_a_snooze_being_typed_survives_a_lock(desk, shown, locked):
    two_tasks(desk)
    shown()
    line = desk.page.table.chosen_row()
    desk.key(Qt.Key.Key_S)
    desk.page.panel.form.editor("reason").setFocus()
    desk.type("famille absente")
    locked()
    assert desk.page.panel.isVisible()
    assert desk.page.panel.form.draft()["reason"] == "famille absente"
    desk.page.panel.validate()
    assert desk.page._board.snoozes[line.key].reason == "famille absente"
    assert desk.services.drafts.mine() == []
    locked()
    assert not desk.page.panel.isVisible()


def test_why_a_task_was_not_done_survives_a_lock_and_is_said_of_no_other(desk, shown, locked):
    two_tasks(desk)
    shown()
    desk.key(Qt.Key.Key_N)
    desk.page.panel.form.editor("note").setFocus()
    desk.type("porte close")
    desk.key(Qt.Key.Key_Escape)
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_N)
    assert desk.page.panel.form.draft()["note"] == ""
    desk.key(Qt.Key.Key_Escape)
    locked()
    assert not desk.page.panel.isVisible()
    desk.key(Qt.Key.Key_N)
    assert desk.page.panel.form.draft()["note"] == "porte close"


def test_an_answer_to_wait_for_survives_a_lock_with_whom_was_chosen(desk, shown, locked):
    patient = desk.patient("ZUBIETA", "Ane")
    shown()
    desk.page._new_awaited()
    desk.page.panel.form.editor("patient").setFocus()
    desk.type("Zubieta")
    desk.key(Qt.Key.Key_Tab)
    desk.page.panel.form.editor("what").setFocus()
    desk.type("Accord APA")
    desk.page.panel.form.editor("due").setFocus()
    desk.type("dans 7 jours")
    locked()
    assert desk.page.panel.form.draft()["what"] == "Accord APA"
    desk.page.panel.validate()
    (one,) = desk.services.awaited.of(patient)
    assert (one.what, one.kind) == ("Accord APA", AwaitedKind.RESULT)
    assert one.due == date(2026, 11, 23) + timedelta(days=7)
    assert desk.services.drafts.mine() == []
