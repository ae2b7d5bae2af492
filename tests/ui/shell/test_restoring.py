"""Restoring from the lock screen: seen first, agreed to by two, left alone it says nothing."""

from datetime import timedelta

import pytest

from coordo_desktop.domain.access import Role
from coordo_desktop.domain.backups import BackupLine
from coordo_desktop.services.accounts import AccountService
from coordo_desktop.services.own_passphrase import change_passphrase
from coordo_desktop.services.unlocking import unlock
from coordo_desktop.store.kdf import FLOOR
from coordo_desktop.ui.shell.first_run import FirstRun
from coordo_desktop.ui.shell.people_card import PeopleCard
from coordo_desktop.ui.shell.restore_card import ConfirmCard, RestoreCard
from coordo_desktop.ui.shell.unlock_card import UnlockCard
from whole_program import LOGIN, PASSPHRASE, settle

TEMPORARY, HERS = "Trois-Vallees-88-Vertes", "Quatre-Vallees-77-Bleues"


@pytest.fixture
def two_people(vault_folder, time_):
    """A colleague who came once, so that two may agree."""
    desk = unlock(vault_folder, LOGIN, PASSPHRASE, clock=lambda: time_.at)
    AccountService(desk.store, desk.folder, desk.key).add(
        "nadege", "Nadège OYHENART", "IDEL", frozenset({Role.CAREGIVER}), TEMPORARY, kdf=FLOOR
    )
    desk.close()
    theirs = unlock(vault_folder, "nadege", TEMPORARY, clock=lambda: time_.at)
    change_passphrase(theirs, TEMPORARY, HERS, kdf=FLOOR)
    theirs.close()
    return vault_folder


def card_of(run):
    settle()
    return run.program.lock_screen._card


def looked(run, folder):
    """Come to the card that says what the backup holds."""
    run.program.lock_screen.begin_restoring()
    card = card_of(run)
    assert isinstance(card, RestoreCard)
    card.login.set_value(LOGIN)
    card.passphrase.setText(PASSPHRASE)
    card._submit()
    confirm = card_of(run)
    assert isinstance(confirm, ConfirmCard), card.error.text()
    return confirm


def test_two_people_replace_a_vault_in_use(start, two_people):
    run = start(two_people)
    card = looked(run, two_people)
    assert not card._second.isHidden()
    assert card.who.count() == 1
    card._submit()
    assert "deuxième personne" in card.error.text()
    card.passphrase.setText("fausse phrase")
    card._submit()
    assert "ne correspond pas" in card.error.text()
    assert card.passphrase.text() == ""  # what is typed next is not added to it
    assert card.window().focusWidget() is card.passphrase
    card.passphrase.setText(HERS)
    card._submit()
    assert isinstance(card_of(run), UnlockCard | PeopleCard)
    (aside,) = two_people.glob("avant-restauration-*")
    said = run.program.lock_screen.notice.text()
    assert "en place" in said
    assert aside.name in said
    assert "Rien n’est perdu" not in said
    told = run.program.relief.told
    assert told.restored is not None
    assert told.aside == aside.name
    run.unlock()
    assert run.program.session is not None


def test_left_alone_the_lock_screen_comes_back(start, two_people):
    run = start(two_people)
    card = looked(run, two_people)
    card.preview._look()  # nothing typed: nothing asked
    assert run.program.lock_screen._promise.isHidden()
    run.program.lock_screen._restoring._left_alone.timeout.emit()
    assert isinstance(card_of(run), UnlockCard | PeopleCard)
    assert not run.program.lock_screen._promise.isHidden()


def test_a_backup_dated_in_the_future_is_marked(qtbot, time_):
    card = RestoreCard()
    qtbot.addWidget(card)
    lines = [
        BackupLine(name, time_.at + timedelta(days=days), "manual", 1, 1, True)
        for name, days in (("ahead", 40), ("past", -1))
    ]
    card.show_backups(lines, LOGIN, time_.at)
    told = [card.choice.itemText(number) for number in range(2)]
    assert ["date future" in one for one in told] == [True, False]
    assert card.choice.value() == "ahead", "the journal says which is newest"


def test_one_goes_back_to_the_list_and_out(start, two_people):
    run = start(two_people)
    looked(run, two_people).back_asked.emit()
    card = card_of(run)
    assert isinstance(card, RestoreCard)
    card.back_asked.emit()
    assert isinstance(card_of(run), UnlockCard | PeopleCard)


def test_a_wrong_passphrase_is_said_on_the_card(start, two_people):
    run = start(two_people)
    run.program.lock_screen.begin_restoring()
    card = card_of(run)
    card.passphrase.setText("fausse")
    card._submit()
    settle()
    assert "ne correspond pas" in card.error.text()


def test_the_settings_lead_there_with_the_backup_chosen(start, two_people):
    run = start(two_people)
    run.program.lock_screen.enter(LOGIN, PASSPHRASE)
    settle()
    backup = next((two_people / "sauvegardes").iterdir())
    run.program.restore(backup)
    card = card_of(run)
    assert isinstance(card, RestoreCard)
    assert card.choice.value() == backup.name
    assert run.program.session is None


def test_a_new_computer_begins_from_a_backup(start, two_people, empty_folder):
    run = start(empty_folder)
    assert isinstance(run.program.first_run, FirstRun)
    run.program.first_run.practice.restore_asked.emit()
    settle()
    restoring = run.program.lock_screen._restoring
    restoring.look_in(str(two_people))
    card = card_of(run)
    card.login.set_value(LOGIN)
    card.passphrase.setText(PASSPHRASE)
    card._submit()
    confirm = card_of(run)
    assert isinstance(confirm, ConfirmCard)
    assert confirm._second.isHidden()  # there is nothing here to replace
    confirm._submit()
    settle()
    run.unlock()
    assert run.program.session is not None


def test_a_new_computer_that_does_not_restore_begins_anew(start, empty_folder):
    run = start(empty_folder)
    run.program.first_run.practice.restore_asked.emit()
    card = card_of(run)
    assert "Aucune sauvegarde ici" in card.error.text()
    card.back_asked.emit()
    settle()
    assert isinstance(run.program.first_run, FirstRun)
    assert run.frame.screen_shown() is run.program.first_run
