from uuid import uuid4

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QWidget,
)

from coordo_desktop.domain.access import Role
from coordo_desktop.domain.errors import FileDamaged, VaultLocked
from coordo_desktop.domain.ids import RoundId
from coordo_desktop.services import unlocking
from coordo_desktop.services.bundle import assemble
from coordo_desktop.services.restoring import available
from coordo_desktop.store.kdf import FLOOR
from coordo_desktop.ui.shell.curtain import Curtain
from coordo_desktop.ui.shell.demonstration import Demo
from coordo_desktop.ui.shell.idle import LockReason
from coordo_desktop.ui.shell.lock_screen import LockScreen
from coordo_desktop.ui.shell.views import ROUND_SHEET
from whole_program import LOGIN, NOW, PASSPHRASE, patients_named, settle

OTHER = "Trois-Vallees-88-Vertes"
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def run(start, vault_folder):
    started = start(vault_folder)
    started.unlock()
    assert started.program.session is not None
    return started


def press(run, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(run.frame, key, modifier)
    settle()


def texts(widget):
    return " ".join(label.text() for label in widget.findChildren(QLineEdit))


def test_ctrl_l_locks_and_nothing_of_the_work_is_left(run):
    window = run.window
    gone = []
    window.destroyed.connect(lambda: gone.append(True))
    press(run, Qt.Key.Key_L, CONTROL)
    assert isinstance(run.screen, LockScreen)
    assert run.program.session is None
    assert gone == [True]
    assert "Rien n’est perdu" in run.program.lock_screen.notice.text()
    assert "10:42" in run.program.lock_screen.notice.text()


def test_idleness_locks_by_itself_and_says_after_how_long(run):
    run.time.pass_(3 * 60 + 1)
    run.program._idle.check()
    settle()
    assert run.program.session is None
    assert "sans activité" in run.program.lock_screen.notice.text()


def test_locking_and_unlocking_bring_back_the_view_one_left(run):
    run.window.open_view("settings")
    run.window.page("settings").show_section("security")
    press(run, Qt.Key.Key_L, CONTROL)
    run.unlock()
    assert run.window.current == "settings"
    assert run.window.page("settings").tabs.value() == "security"


def test_an_open_record_is_open_again_after_the_lock(run):
    (line,) = run.program.session.opened.services.patients.find("iribarne")
    run.window.open_patient(line.id)
    settle()
    assert run.window.patient == line.id
    run.window.open_view("settings")
    press(run, Qt.Key.Key_L, CONTROL)
    assert run.program.session is None
    run.unlock()
    settle()
    assert run.window.current == "settings"
    run.window.open_view("patients")
    assert run.window.patient == line.id
    assert run.window._banner.isVisibleTo(run.frame)


def test_no_banner_stands_above_a_view_that_speaks_of_other_people(run):
    """Two names on one screen are one too many: neither shown, nor written or printed for."""
    (line,) = run.program.session.opened.services.patients.find("iribarne")
    run.window.open_patient(line.id)
    settle()
    for key in ("today", "care_plans", "lists", "directory", "settings"):
        run.window.open_view(key)
        settle()
        assert not run.window._banner.isVisibleTo(run.frame), key
        assert run.window.patient is None, key
    run.window.write_transmission()
    settle()
    panel = run.window.page("transmissions").beside
    assert panel._name.text() != "IRIBARNE Jeanne"
    for key in ("transmissions", "sheets", "patients"):
        run.window.open_view(key)
        assert run.window._banner.isVisibleTo(run.frame), key
        assert run.window.patient == line.id, key


def test_no_banner_stands_above_the_sheet_of_a_round(run):
    (line,) = run.program.session.opened.services.patients.find("iribarne")
    run.window.open_patient(line.id)
    settle()
    run.window.send("sheets", ROUND_SHEET, RoundId(uuid4()))
    assert not run.window._banner.isVisibleTo(run.frame)
    run.window.open_view("sheets")
    assert run.window._banner.isVisibleTo(run.frame)


def test_what_was_being_typed_is_kept_by_the_lock_and_announced(run):
    page = run.window.page("patients")
    run.window.open_view("patients")
    page.form.open_new("DUPONT")
    settle()
    field = (
        page.form.findChild(QLineEdit, "patient.family_name")
        or page.form.findChildren(QLineEdit)[0]
    )
    QTest.keyClicks(field, "DUPONTEL")
    drafts = run.program.session.opened.services.drafts
    press(run, Qt.Key.Key_L, CONTROL)
    assert "brouillon" in run.program.lock_screen.notice.text()
    run.unlock()
    drafts = run.program.session.opened.services.drafts
    kept = [draft for draft in drafts.mine() if not draft.form.startswith("shell.")]
    assert len(kept) == 1
    assert "DUPONTEL" in kept[0].payload


def test_the_lock_asks_no_question_even_with_a_dialog_open(run):
    dialog = QDialog(run.frame)
    dialog.setModal(True)
    dialog.show()
    run.program.lock(LockReason.SESSION)
    settle()
    assert not dialog.isVisible()
    assert run.program.session is None
    assert "avec la session" in run.program.lock_screen.notice.text()
    dialog.deleteLater()


def test_no_timer_of_the_work_fires_after_the_lock(run):
    run.window.open_view("agenda")  # counts what is to do a moment later
    waiting = [one for one in run.window.findChildren(QTimer) if one.isActive()]
    assert waiting
    run.program.lock(LockReason.ASKED)
    assert [one.interval() for one in waiting if one.isActive()] == []


def test_what_is_heard_of_the_file_too_late_is_not_said_of_the_next_session(run):
    """Or the next lock would end on « coffre abîmé » instead of asking the passphrase."""
    press(run, Qt.Key.Key_L, CONTROL)
    run.program._trouble(FileDamaged())
    run.unlock()
    press(run, Qt.Key.Key_L, CONTROL)
    assert run.program.lock_screen.unlock.passphrase.isEnabled()
    run.unlock()
    assert run.program.session is not None


def test_a_question_that_comes_after_the_lock_troubles_nobody(run):
    session = run.program.session
    said = []
    session._messages.failed.connect(said.append)
    session._messages.fail(VaultLocked())
    assert (said, session._messages.text) == ([], "")


def test_the_list_of_the_search_does_not_stay_over_the_lock_screen(run, qtbot):
    """Somebody searched, turned to another program, and went away."""
    press(run, Qt.Key.Key_K, CONTROL)
    QTest.keyClicks(run.window.top.search, "iribarne")
    settle()
    elsewhere = QWidget()
    qtbot.addWidget(elsewhere)
    elsewhere.show()
    elsewhere.activateWindow()
    settle()
    assert patients_named(run.frame.findChildren(QListView, "search.results")) != []
    assert run.frame.findChild(QFrame, "search.popup").isVisible()
    run.program.lock(LockReason.IDLE)
    assert not run.frame.findChild(QFrame, "search.popup").isVisible()
    settle()
    assert patients_named(QApplication.allWidgets()) == []


def test_locking_takes_our_text_off_the_clipboard(run):
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("ETCHEVERRY Maite")
    press(run, Qt.Key.Key_L, CONTROL)
    assert clipboard.text() == ""


def test_a_lock_after_a_change_makes_a_verified_backup(run, vault_folder):
    services = run.program.session.opened.services
    before = len(available(vault_folder))
    run.time.pass_(60)
    services.transmissions.add_to_library("Sommeil haché")
    press(run, Qt.Key.Key_L, CONTROL)
    assert len(available(vault_folder)) == before + 1


def test_f12_draws_the_curtain_and_lifts_it_with_the_cursor_where_it_was(run):
    run.window.open_view("patients")
    field = run.window.page("patients").list.search
    field.setFocus()
    press(run, Qt.Key.Key_F12)
    assert isinstance(run.screen, Curtain)
    assert not run.window.isVisible()
    press(run, Qt.Key.Key_K, CONTROL)
    assert isinstance(run.screen, Curtain)
    QTest.keyClick(run.screen, Qt.Key.Key_F12)
    settle()
    assert run.window.isVisible()
    assert QApplication.focusWidget() is field


def test_the_curtain_can_be_locked_too(run):
    press(run, Qt.Key.Key_F12)
    QTest.keyClick(run.screen, Qt.Key.Key_L, CONTROL)
    settle()
    assert run.program.session is None
    run.unlock()
    assert run.window.isVisible()


def test_after_unlocking_the_keys_of_the_view_work_at_once(run):
    run.program.lock(LockReason.ASKED)
    run.unlock()
    page = run.window.page(run.window.current)
    focused = QApplication.focusWidget()
    assert focused is page or page.isAncestorOf(focused)


def test_ctrl_k_finds_and_enter_opens(run):
    press(run, Qt.Key.Key_K, CONTROL)
    search = run.window.top.search
    assert QApplication.focusWidget() is search
    QTest.keyClicks(search, "etcheverry")
    assert search.popup.isVisible()
    assert "ETCHEVERRY Maite" in search.popup.model.data(search.popup.model.index(1))
    QTest.keyClick(search, Qt.Key.Key_Return)
    settle()
    (line,) = run.program.session.opened.services.patients.find("etcheverry")
    assert run.window.patient == line.id
    assert run.window.current == "patients"
    assert not search.popup.isVisible()
    assert search.text() == ""


def test_an_empty_search_shows_who_was_opened_last_and_actions_by_their_words(run):
    (line,) = run.program.session.opened.services.patients.find("iribarne")
    run.window.open_patient(line.id)
    press(run, Qt.Key.Key_K, CONTROL)
    popup = run.window.top.search.popup
    shown = [popup.model.data(popup.model.index(n)) for n in range(popup.model.rowCount())]
    assert shown[0] == "Ouverts en dernier"
    assert shown[1].startswith("IRIBARNE Jeanne")
    QTest.keyClicks(run.window.top.search, "reglag")
    shown = [popup.model.data(popup.model.index(n)) for n in range(popup.model.rowCount())]
    assert "Réglages" in shown
    QTest.keyClick(run.window.top.search, Qt.Key.Key_Return)
    assert run.window.current == "settings"


@pytest.mark.parametrize("words", ["doublons", "importer", "nouvelle transmission"])
def test_actions_are_found_by_the_words_one_thinks_of(run, words):
    press(run, Qt.Key.Key_K, CONTROL)
    QTest.keyClicks(run.window.top.search, words)
    popup = run.window.top.search.popup
    assert popup.isVisible()
    assert popup.current() is not None
    assert popup.current().run is not None


def test_a_search_that_finds_nothing_says_so(run):
    press(run, Qt.Key.Key_K, CONTROL)
    QTest.keyClicks(run.window.top.search, "zzzqx")
    popup = run.window.top.search.popup
    assert popup.isVisible()
    assert "Aucun patient" in popup.model.data(popup.model.index(0))
    QTest.keyClick(run.window.top.search, Qt.Key.Key_Return)
    assert run.window.patient is None


def test_the_file_dialog_of_qt_speaks_french(run):
    dialog = QFileDialog()
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("Voir dans" in text for text in words)
    assert not any("Look" in text or "Files" in text for text in words)


def test_escape_leaves_the_search_and_gives_the_cursor_back(run):
    run.window.open_view("patients")
    field = run.window.page("patients").list.search
    field.setFocus()
    press(run, Qt.Key.Key_K, CONTROL)
    QTest.keyClicks(run.window.top.search, "etche")
    QTest.keyClick(run.window.top.search, Qt.Key.Key_Escape)
    assert not run.window.top.search.popup.isVisible()
    assert QApplication.focusWidget() is field


def test_alt_and_a_number_switch_views(run):
    *keys, settings = run.window._specs
    for number, key in enumerate(keys, start=1):
        press(run, Qt.Key(Qt.Key.Key_0 + number % 10), ALT)  # the tenth is 0
        assert run.window.current == key
    press(run, Qt.Key.Key_Comma, CONTROL)
    assert run.window.current == settings


def test_ctrl_b_collapses_the_rail_and_the_next_start_remembers(run):
    press(run, Qt.Key.Key_B, CONTROL)
    assert run.window.rail.narrow
    press(run, Qt.Key.Key_L, CONTROL)
    run.unlock()
    assert run.window.rail.narrow


def test_the_language_changes_at_once_and_the_view_stays(run):
    run.window.open_view("settings")
    section = run.window.page("settings").section
    section.language.changed.emit("en")
    settle()
    assert run.program._languages.current == "en"
    assert run.window.current == "settings"
    assert run.program.session.window is run.window
    assert run.program._preferences.language == "en"


def test_the_text_size_and_the_theme_change_at_once(run):
    from coordo_desktop.ui.kit.theme import theme

    section = run.window.page("settings").section
    section.text_size.changed.emit("125")
    section.theme.changed.emit("dark")
    assert theme().percent == 125
    assert theme().dark
    section.text_size.changed.emit("100")
    section.theme.changed.emit("light")


def test_closing_keeps_drafts_closes_the_vault_and_ends(run, vault_folder):
    run.frame.close()
    settle()
    assert run.codes == [0]
    assert not run.frame.isVisible()
    unlocking.unlock(vault_folder, LOGIN, PASSPHRASE, clock=run.time).close()


def test_closing_without_room_for_the_backup_says_so_before_going(run, monkeypatch):
    from coordo_desktop.domain.errors import DiskFull

    services = run.program.session.opened.services
    services.transmissions.add_to_library("Sommeil haché")

    def full(*_args, **_more):
        raise DiskFull

    monkeypatch.setattr(type(services.backups), "run", full)
    run.frame.close()
    settle()
    assert run.codes == []
    assert run.screen.isVisible()
    run.frame.close()
    settle()
    assert run.codes == [0]


def test_the_title_never_names_anybody(run):
    (line,) = run.program.session.opened.services.patients.find("etcheverry")
    run.window.open_patient(line.id)
    assert run.frame.windowTitle() == "Coordo Desktop"


def test_the_status_bar_tells_backup_practice_and_save(run):
    status = run.window.status
    assert "vérifiée" in status._backup.text()
    assert status._practice.text() == "Maison de santé des Trois Ponts"
    run.program.session.opened.services.transmissions.add_to_library("Sommeil haché")
    assert "10:42" in status._saved.text()


def test_the_view_kept_by_a_lock_holds_no_name_in_the_preferences(run, tmp_path):
    run.window.open_view("patients")
    QTest.keyClicks(run.window.page("patients").list.search, "etcheverry")
    press(run, Qt.Key.Key_L, CONTROL)
    run.program._preferences.save()
    assert "etcheverry" not in (tmp_path / "poste.ini").read_text(encoding="utf-8").casefold()


def test_help_shows_the_keys_of_the_view(run):
    press(run, Qt.Key.Key_F1)
    assert run.window._overlay.isVisible()
    QTest.keyClick(run.window._overlay, Qt.Key.Key_Escape)
    assert not run.window._overlay.isVisible()


def test_an_administrator_alone_sees_no_patient(start, vault_folder):
    desk = unlocking.unlock(vault_folder, LOGIN, PASSPHRASE, clock=lambda: NOW)
    assemble(desk).accounts.add(
        "xadmin", "Xavier ADMIN", "", frozenset({Role.ADMINISTRATOR}), OTHER, kdf=FLOOR
    )
    desk.close()
    run = start(vault_folder)
    run.program.lock_screen._choose("xadmin")
    run.unlock(OTHER)
    change = run.program.lock_screen._card
    change.new.first.setText(PASSPHRASE)
    change.new.second.setText(PASSPHRASE)
    change.new.second.returnPressed.emit()
    settle()
    assert "patients" not in run.window._specs
    assert run.window.current in run.window._specs


def test_the_demonstration_is_made_opened_and_tells_its_phrase_once_locked(
    start, vault_folder, empty_folder
):
    def make(folder):
        import shutil

        shutil.copytree(vault_folder, folder, dirs_exist_ok=True)
        return unlocking.unlock(folder, LOGIN, PASSPHRASE, clock=lambda: NOW)

    run = start(empty_folder, demo=Demo(make, LOGIN, PASSPHRASE))
    assert run.program.session is not None
    press(run, Qt.Key.Key_L, CONTROL)
    assert PASSPHRASE in run.program.lock_screen._promise.text()
    assert run.program.session is None


def test_the_first_start_can_turn_to_the_demonstration(start, empty_folder):
    from coordo_desktop.ui.shell.demonstration import SWITCH_TO_DEMO

    run = start(empty_folder)
    run.program.first_run.practice.demo_asked.emit()
    settle()
    assert run.codes == [SWITCH_TO_DEMO]


@pytest.mark.parametrize("opened", [True, False])
def test_somebody_new_being_typed_is_on_screen_again_after_the_lock(run, opened):
    run.window.open_view("patients")
    if opened:
        (line,) = run.program.session.opened.services.patients.find("iribarne")
        run.window.open_patient(line.id)
        settle()
    run.window.page("patients").open_new("DUPONTEL")
    settle()
    QTest.keyClicks(QApplication.focusWidget(), "LE")
    press(run, Qt.Key.Key_L, CONTROL)
    run.unlock()
    settle()
    form = run.window.page("patients").form
    assert form.isVisible()
    assert "DUPONTEL" in form._form.editor("family_name").value()
    assert "DUPONTEL" in form._who.text()
