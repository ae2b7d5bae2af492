import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.accounts import Person
from coordo_desktop.services.bundle import assemble
from coordo_desktop.services.unlocking import unlock
from coordo_desktop.store.kdf import FLOOR
from coordo_desktop.ui.kit.buttons import LinkButton
from coordo_desktop.ui.shell.forgotten_card import ForgottenCard
from coordo_desktop.ui.shell.lock_screen import LockScreen
from coordo_desktop.ui.shell.restore_card import ConfirmCard, RestoreCard
from coordo_desktop.ui.shell.trouble_card import TroubleCard
from whole_program import LOGIN, PASSPHRASE, settle


def test_the_right_passphrase_typed_and_entered_opens(start, vault_folder):
    run = start(vault_folder)
    assert isinstance(run.screen, LockScreen)
    card = run.program.lock_screen.unlock
    QTest.keyClicks(card.passphrase, PASSPHRASE)
    QTest.keyClick(card.passphrase, Qt.Key.Key_Return)
    settle()
    assert run.program.session is not None
    assert run.program.lock_screen is None


def test_a_wrong_passphrase_is_said_and_emptied(start, vault_folder):
    run = start(vault_folder)
    run.unlock("autre chose")
    card = run.program.lock_screen.unlock
    assert run.program.session is None
    assert "ne correspond pas" in card._error.text()
    assert card.passphrase.text() == ""


def test_after_three_failures_one_waits_and_the_count_goes_down(start, vault_folder):
    run = start(vault_folder)
    card = run.program.lock_screen.unlock
    card._monotonic = run.time.monotonic
    for _ in range(3):
        run.unlock("autre chose")
    assert card.waiting
    assert not card._button.isEnabled()
    run.unlock(PASSPHRASE)
    assert run.program.session is None
    run.time.pass_(3)
    card._tick()
    assert "2" in card._error.text()
    run.time.pass_(3)
    card._tick()
    assert not card.waiting
    assert card._button.isEnabled()


def test_nothing_can_be_typed_twice_while_the_key_is_derived(start, vault_folder):
    card = start(vault_folder).program.lock_screen.unlock
    card.set_busy(True)
    asked = []
    card.unlock_asked.connect(lambda *both: asked.append(both))
    card.passphrase.setText("x")
    card._submit()
    assert asked == []


def test_the_recovery_sheet_opens_gives_a_new_passphrase_and_a_new_sheet(start, vault_folder):
    desk = unlock(vault_folder, LOGIN, PASSPHRASE, clock=lambda: start_time(vault_folder))
    code = assemble(desk).accounts.renew_recovery_code()
    desk.close()
    run = start(vault_folder)
    screen = run.program.lock_screen
    screen._forgotten()
    card = screen._card
    card.code.setText(code.lower().replace("-", " "))
    card.new.first.setText("Nouvelle-Phrase-77-Verte")
    card.new.second.setText("Nouvelle-Phrase-77-Verte")
    card.new.second.returnPressed.emit()
    panel = screen._card.panel
    fresh = panel.grid.code().split("-")
    assert "-".join(fresh) != code
    assert run.program.session is None
    panel.by_hand.click()
    settle()
    for number, field in zip(panel.back.asked(), panel.back.fields, strict=True):
        field.setText(fresh[number - 1])
        field.edited.emit()
    screen._card._button.click()
    settle()
    assert run.program.session is not None
    run.program.close()
    unlock(vault_folder, LOGIN, "Nouvelle-Phrase-77-Verte", clock=run.time).close()


def start_time(_folder):
    from whole_program import NOW

    return NOW


def test_nothing_typed_in_the_recovery_form_is_answered_by_a_sentence(start, vault_folder):
    screen = start(vault_folder).program.lock_screen
    link = screen.unlock.findChild(LinkButton, "unlock.forgotten")
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Return)
    card = screen._card
    assert isinstance(card, ForgottenCard)
    card._button.click()
    assert "code" in card._error.text()
    card.code.setText("ABCD")
    QTest.keyClick(card.new.first, Qt.Key.Key_Return)
    assert not card.new._error.isHidden()


def test_the_cursor_is_on_a_person_and_not_on_restoring(start, vault_folder):
    screen = start(vault_folder).program.lock_screen
    screen.show_people([Person("ana", "Ana A"), Person("bix", "Bixente B")], "")
    settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "people.ana"


def test_a_mistyped_code_is_said_and_what_was_typed_stays(start, vault_folder):
    screen = start(vault_folder).program.lock_screen
    screen._forgotten()
    card = screen._card
    card.code.setText("AAAA-BBBB")
    card.new.first.setText("Nouvelle-Phrase-77-Verte")
    card.new.second.setText("Nouvelle-Phrase-77-Verte")
    card.new.second.returnPressed.emit()
    assert card._error.isVisibleTo(card)
    assert card.code.text() == "AAAA-BBBB"


def test_a_damaged_file_offers_a_backup_which_opens_again(start, vault_folder):
    (vault_folder / "coffre.db").write_bytes(b"\0" * 8192)
    run = start(vault_folder)
    run.unlock()
    screen = run.program.lock_screen
    assert isinstance(screen._card, TroubleCard)
    screen._choose_backup()
    card = screen._card
    assert isinstance(card, RestoreCard)
    assert card.choice.count() == 1
    card.passphrase.setText(PASSPHRASE)
    card._submit()
    settle()
    confirm = run.program.lock_screen._card
    assert isinstance(confirm, ConfirmCard)
    assert confirm._second.isHidden()  # what does not open is replaced by one person
    confirm._submit()
    settle()
    assert not isinstance(run.program.lock_screen._card, RestoreCard | ConfirmCard)
    run.unlock()
    assert run.program.session is not None
    found = run.program.session.opened.services.patients.find("etcheverry")
    assert [line.family_name for line in found] == ["LARRALDE"]


def test_a_cut_keyring_is_told_before_anybody_types(start, vault_folder):
    (vault_folder / "trousseau.json").write_text("{", encoding="utf-8")
    run = start(vault_folder)
    assert isinstance(run.program.lock_screen._card, TroubleCard)


def test_somebody_else_is_chosen_by_keyboard(start, vault_folder):
    desk = unlock(vault_folder, LOGIN, PASSPHRASE, clock=lambda: start_time(vault_folder))
    services = assemble(desk)
    from coordo_desktop.domain.access import Role

    services.accounts.add(
        "noyhenart", "Nadège OYHENART", "IDEL", frozenset({Role.CAREGIVER}),
        "Trois-Vallees-88-Vertes", kdf=FLOOR,
    )  # fmt: skip
    desk.close()
    run = start(vault_folder)
    screen = run.program.lock_screen
    screen._choose(LOGIN)
    screen._ask_who()
    settle()
    card = screen._card
    rows = [row.person.login for row in card._rows]
    QTest.keyClick(card, Qt.Key.Key_Down)
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert screen._login in rows
    assert screen._login != LOGIN
    run.unlock("Trois-Vallees-88-Vertes")
    assert screen._pending is not None
    change = screen._card
    change.new.first.setText("Quatre-Chemins-55-Roses")
    change.new.second.setText("Quatre-Chemins-55-Roses")
    change.new.second.returnPressed.emit()
    settle()
    assert run.program.session.opened.desk.actor.login == "noyhenart"


@pytest.mark.parametrize("name", ["unlock.passphrase", "unlock.submit", "unlock.forgotten"])
def test_what_one_acts_on_has_a_name_for_those_who_do_not_see_it(start, vault_folder, name):
    from PySide6.QtWidgets import QWidget

    found = start(vault_folder).frame.findChild(QWidget, name)
    assert found is not None
    assert found.accessibleName()
