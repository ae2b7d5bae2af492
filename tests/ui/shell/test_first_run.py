from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.recovery_codes import GROUP_SIZE
from coordo_desktop.services.unlocking import unlock
from coordo_desktop.ui.shell.first_run import FirstRun, login_from
from whole_program import settle


def cursor():
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def type_(text):
    """Key by key; QTest only knows the keys of ASCII, and people are called Maïté."""
    for letter in text:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(cursor(), event)


def press(key):
    QTest.keyClick(cursor(), key)


def create_by_keyboard(run):
    first = run.program.first_run
    type_("Maison de santé de l’Ibarbeltz")
    press(Qt.Key.Key_Return)
    assert first.step == 1
    type_("Claire MARTIN")
    press(Qt.Key.Key_Return)
    type_("IDE coordinatrice")
    press(Qt.Key.Key_Return)
    type_("Sept-Collines-42-Bleues")
    press(Qt.Key.Key_Return)
    type_("Sept-Collines-42-Bleues")
    press(Qt.Key.Key_Return)
    assert first.step == 2
    return first


def code_shown(first):
    return first.sheet.panel.grid.code()


def test_a_practice_is_made_by_keyboard_alone_and_opens(start, empty_folder):
    run = start(empty_folder)
    first = create_by_keyboard(run)
    assert isinstance(first, FirstRun)
    groups = code_shown(first).split("-")
    back = first.sheet.panel.back
    first.sheet.panel.by_hand.click()
    settle()
    assert cursor() is back.fields[0]
    for number in back.asked():
        type_(groups[number - 1].lower())
        press(Qt.Key.Key_Return)
    assert first.step == 3
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert run.program.session is not None
    assert run.window.status._practice.text() == "Maison de santé de l’Ibarbeltz"
    run.program.close()
    desk = unlock(empty_folder, "cmartin", "Sept-Collines-42-Bleues", clock=run.time)
    assert desk.actor.name == "Claire MARTIN"
    desk.close()


def test_the_sheet_must_be_read_back_before_going_on(start, empty_folder):
    first = create_by_keyboard(start(empty_folder))
    back = first.sheet.panel.back
    wrong = "0" * GROUP_SIZE
    for field in back.fields:
        field.setFocus()
        type_(wrong)
    press(Qt.Key.Key_Return)
    assert first.step == 2
    assert not back.done


def test_the_code_is_read_back_from_paper_never_from_the_screen(start, empty_folder):
    first = create_by_keyboard(start(empty_folder))
    panel, groups = first.sheet.panel, code_shown(first).split("-")
    assert panel.grid.isVisible()
    assert not panel.back.fields[0].isVisible()
    for number, field in zip(panel.back.asked(), panel.back.fields, strict=True):
        field.setText(groups[number - 1])
        field.edited.emit()
    assert not first.sheet._next.isEnabled()
    first.sheet.panel.by_hand.click()
    settle()
    assert not panel.grid.isVisible()
    assert panel.back.fields[0].isVisible()
    panel._again.click()
    assert panel.grid.isVisible()
    assert not panel.back.fields[0].isVisible()
    assert not first.sheet._next.isEnabled()


def test_a_wrong_finess_key_is_said_at_the_first_enter_and_kept_at_the_second(start, empty_folder):
    first = start(empty_folder).program.first_run
    first.practice.name.setText("MSP")
    first.practice.finess.setText("123456789")
    first.practice.finess.setFocus()
    press(Qt.Key.Key_Return)
    assert first.step == 0
    assert "Entrée pour garder" in first.practice._finess_said.text()
    press(Qt.Key.Key_Return)
    assert first.step == 1


def test_a_weak_passphrase_is_refused_beside_its_field_and_nothing_is_made(start, empty_folder):
    run = start(empty_folder)
    first = run.program.first_run
    first.practice.name.setText("MSP")
    press(Qt.Key.Key_Return)
    first.person.name.setText("Claire MARTIN")
    first.person.new.first.setText("azerty")
    first.person.new.second.setText("azerty")
    first.person.new.second.returnPressed.emit()
    assert first.step == 1
    assert first.person.new._error.isVisibleTo(first)
    assert not (empty_folder / "trousseau.json").exists()


def test_two_different_passphrases_are_told_apart(start, empty_folder):
    first = start(empty_folder).program.first_run
    first.practice.name.setText("MSP")
    first.practice.name.returnPressed.emit()
    first.person.name.setText("Claire MARTIN")
    first.person.new.first.setText("Sept-Collines-42-Bleues")
    first.person.new.second.setText("Sept-Collines-42-Vertes")
    first.person.new.second.returnPressed.emit()
    assert first.step == 1


def test_the_finess_key_is_checked_as_one_types(start, empty_folder):
    step = start(empty_folder).program.first_run.practice
    step.finess.setFocus()
    type_("640780417")
    assert "relire" in step._finess_said.text() or "vérifiée" in step._finess_said.text()
    step.finess.clear()
    type_("12")
    assert "Neuf chiffres" in step._finess_said.text()


def test_a_proposed_phrase_is_strong_and_shown(start, empty_folder):
    new = start(empty_folder).program.first_run.person.new
    new._propose()
    assert len(new.value().split("-")) == 7
    assert new.first.echoMode() == new.first.EchoMode.Normal


def test_a_login_is_made_from_a_name():
    assert login_from("Claire MARTIN") == "cmartin"
    assert login_from("Nadège d’Oyhenart") == "noyhenart"
    assert login_from("Accueil") == "accueil"
