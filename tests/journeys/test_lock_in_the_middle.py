"""The whole program on its real threads: first start, work, lock in the middle, back, close."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from coordo_desktop.services.bundle import assemble
from coordo_desktop.services.restoring import available
from coordo_desktop.services.unlocking import unlock
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.theme import apply_theme
from whole_program import (
    PASSPHRASE,
    Time,
    end_program,
    make_practice,
    patients_named,
    settle,
    start_program,
)

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def run(qtbot, tmp_path):
    apply_theme(QApplication.instance(), "light")
    folder = make_practice(tmp_path / "coffre")
    run = start_program(folder, Preferences(tmp_path / "poste.ini"), Time(), threads=True)
    qtbot.waitUntil(lambda: run.program.lock_screen is not None)
    yield run
    if not run.codes:
        run.program.close()
        qtbot.waitUntil(lambda: bool(run.codes), timeout=20_000)
    run.program._front.close()
    end_program(run)


def unlocked(qtbot, run):
    card = run.program.lock_screen.unlock
    qtbot.waitUntil(card.passphrase.isEnabled, timeout=20_000)
    QTest.keyClicks(card.passphrase, PASSPHRASE)
    QTest.keyClick(card.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: run.program.session is not None, timeout=20_000)
    settle()


def writing(run) -> QPlainTextEdit:
    """Where a transmission about somebody is written."""
    (line,) = run.program.session.opened.services.patients.find("iribarne")
    run.window.write_transmission(line.id)
    settle()
    return next(one for one in run.frame.findChildren(QPlainTextEdit) if one.isVisible())


def test_find_open_lock_and_find_again_where_one_was(qtbot, run, tmp_path):
    unlocked(qtbot, run)
    window = run.window
    QTest.keyClick(run.frame, Qt.Key.Key_K, CONTROL)
    search = window.top.search
    QTest.keyClicks(search, "etcheverry")
    popup = search.popup
    qtbot.waitUntil(
        lambda: popup.isVisible() and "ETCHEVERRY" in str(popup.model.data(popup.model.index(1)))
    )
    QTest.keyClick(search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.patient is not None)
    opened = window.patient
    assert patients_named(run.frame.findChildren(QWidget)) != []

    run.program.session.opened.services.transmissions.add_to_library("Sommeil haché")
    before = len(available(tmp_path / "coffre"))
    QTest.keyClick(run.frame, Qt.Key.Key_L, CONTROL)
    assert run.program.session is None
    settle()
    assert patients_named(QApplication.allWidgets()) == []
    qtbot.waitUntil(
        lambda: "Rien n’est perdu" in run.program.lock_screen.notice.text(), timeout=20_000
    )
    assert len(available(tmp_path / "coffre")) == before + 1

    unlocked(qtbot, run)
    qtbot.waitUntil(lambda: run.window.patient == opened)
    run.frame.close()
    qtbot.waitUntil(lambda: run.codes == [0], timeout=20_000)
    desk = unlock(tmp_path / "coffre", "cmartin", PASSPHRASE, clock=run.time)
    assert not desk.unclean
    assert "Sommeil haché" in assemble(desk).transmissions.library()
    desk.close()


def test_a_lock_while_the_desk_is_busy_waits_for_it_and_loses_nothing(qtbot, run):
    unlocked(qtbot, run)
    services = run.program.session.opened.services
    desk = run.program.session._runners.desk
    for number in range(20):
        label = f"Cible numéro {number}"
        desk.run(
            run.window,
            lambda label=label: services.transmissions.add_to_library(label),
            lambda _none: None,
            lambda error: None,
        )
    writing(run).setPlainText("agitée depuis midi")
    QTest.keyClick(run.frame, Qt.Key.Key_L, CONTROL)
    unlocked(qtbot, run)
    qtbot.waitUntil(lambda: writing(run).toPlainText() == "agitée depuis midi")
    library = run.program.session.opened.services.transmissions.library()
    assert {f"Cible numéro {number}" for number in range(20)} <= set(library)
