import shutil

import pytest
from PySide6.QtWidgets import QAbstractButton

from coordo_desktop.domain.upkeep import JournalBroken
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.shell.loss_card import LossCard
from coordo_desktop.ui.shell.salvage_cards import SalvageCard, SalvagedCard
from coordo_desktop.ui.shell.trouble_card import TroubleCard
from whole_program import LOGIN, NOW, PASSPHRASE, settle


def card_of(screen, kind):
    return next(one for one in screen.findChildren(kind) if one.isVisible())


def press(card, name):
    card.findChild(QAbstractButton, name).click()
    settle()


def spoil(folder):
    """Every page but the first few: the file still proves who it is, and little else."""
    path = folder / "coffre.db"
    data = bytearray(path.read_bytes())
    for at in range(4096 * 20, len(data), 4096 * 3):
        data[at + 9] ^= 0xFF
    data = data[:-100]
    path.write_bytes(data)


def test_a_damaged_vault_is_salvaged_from_the_lock_screen(start, vault_folder):
    spoil(vault_folder)
    run = start(vault_folder)
    run.unlock()
    trouble = card_of(run.screen, TroubleCard)
    press(trouble, "trouble.salvage")
    ask = card_of(run.screen, SalvageCard)
    assert ask.login.value() == LOGIN
    ask.passphrase.setText("wrong")
    press(ask, "salvage.submit")
    assert card_of(run.screen, SalvageCard) is ask
    ask.passphrase.setText(PASSPHRASE)
    press(ask, "salvage.submit")
    done = card_of(run.screen, SalvagedCard)
    press(done, "salvaged.open")
    run.unlock()
    assert run.program.session is not None
    assert [path.name for path in vault_folder.glob("avant-restauration-*")]


def test_a_file_taken_away_while_open_ends_on_its_copy(start, vault_folder):
    run = start(vault_folder)
    run.unlock()
    (vault_folder / "coffre.db").unlink()
    run.program.session._care.look()
    settle()
    assert run.program.session is None
    assert card_of(run.screen, TroubleCard)
    copies = [path.name for path in (vault_folder / "sauvegardes").iterdir()]
    assert len(copies) == 2  # the backup that was there, and the copy


def test_a_journal_that_was_cut_is_said_before_anybody_works(start, vault_folder, tmp_path):
    run = start(vault_folder)
    run.unlock()
    run.program.session.opened.desk.store.checkpoint()
    old = shutil.copyfile(vault_folder / "coffre.db", tmp_path / "old.db")
    store = run.program.session.opened.desk.store
    with store.action("search", detail={"hits": 1}):
        pass
    run.program.close()
    settle()
    shutil.copyfile(old, vault_folder / "coffre.db")
    again = start(vault_folder)
    again.unlock()
    assert again.program.session is None
    card = card_of(again.screen, LossCard)
    press(card, "loss.continue")
    assert again.program.session is not None


@pytest.mark.parametrize("codes", [("file.changed",), ("anchor.missing",), ("audit.anchor:3",)])
def test_each_kind_of_loss_has_its_words(qtbot, codes):
    lost = 4 if codes[0].startswith("audit") else 0
    card = LossCard(JournalBroken(codes, lost, NOW if lost else None, NOW if lost else None))
    qtbot.addWidget(card)
    words = [one.text() for one in card.findChildren(Label)]
    assert all(words)
