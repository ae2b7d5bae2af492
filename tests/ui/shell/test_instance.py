import subprocess
import sys

import pytest

from coordo_desktop.domain.errors import AlreadyOpen
from coordo_desktop.ui.shell.instance import LOCK_NAME, Instance, raise_the_other, socket_name


def test_a_second_instance_is_refused_and_raises_the_first(qtbot, tmp_path):
    first, second = Instance(tmp_path), Instance(tmp_path)
    first.take()
    with pytest.raises(AlreadyOpen):
        second.take()
    with qtbot.waitSignal(first.raised, timeout=3000):
        assert raise_the_other(tmp_path)
    first.release()


def test_a_released_vault_can_be_taken_again(qapp, tmp_path):
    first, second = Instance(tmp_path), Instance(tmp_path)
    first.take()
    first.release()
    second.take()
    second.release()
    assert not (tmp_path / LOCK_NAME).exists()


def test_the_lock_of_a_killed_process_is_taken_over_at_once(qapp, tmp_path):
    child = (
        "import os, sys; from PySide6.QtCore import QLockFile;"
        "lock = QLockFile(sys.argv[1]); lock.setStaleLockTime(0);"
        "assert lock.tryLock(0); os.kill(os.getpid(), 9)"
    )
    lock = tmp_path / LOCK_NAME
    done = subprocess.run([sys.executable, "-c", child, str(lock)], check=False)
    assert done.returncode == -9
    assert lock.exists()
    instance = Instance(tmp_path)
    instance.take()
    instance.release()


def test_nobody_answers_for_a_vault_that_is_not_open(qapp, tmp_path):
    assert not raise_the_other(tmp_path)


def test_two_folders_have_two_names(tmp_path):
    assert socket_name(tmp_path) != socket_name(tmp_path / "autre")
    assert socket_name(tmp_path) == socket_name(tmp_path / "x" / "..")
