"""`coordo keys`: the key renewed without a window."""

import pytest

from coordo_desktop.store import keyring
from coordo_desktop.system.clock import now
from coordo_desktop.ui.shell.instance import taken
from vault_support import a_practice, opened


@pytest.fixture
def folder(tmp_path):
    desk, _code = a_practice(tmp_path / "coffre", now)
    desk.close()
    return tmp_path / "coffre"


def test_the_key_is_renewed_and_the_code_said_only_when_asked(coordo, folder):
    answer = coordo("keys", "rotate", folder)
    assert (answer.status, answer.err) == (0, "")
    assert "Clé n° 2 en place" in answer.out
    assert "secours" not in answer.out
    answer = coordo("keys", "rotate", folder, "--new-sheet")
    code = answer.out.split("l’écran : ")[1].split()[0]
    keyring.opened_by_code(keyring.load(folder), code).wipe()
    opened(folder, now).close()


def test_not_while_the_window_is_open(coordo, folder):
    lock = taken(folder)
    answer = coordo("keys", "rotate", folder)
    lock.unlock()
    assert answer.status == 1
    assert answer.err
    assert keyring.load(folder).generation == 1
