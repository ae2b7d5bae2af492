"""A minute after a lock: a fresh process, which shows the same and knows nothing."""

import os
import re
import socket
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from coordo_desktop.ui.shell import successor
from coordo_desktop.ui.shell.idle import LockReason
from coordo_desktop.ui.shell.program import REPLACED
from coordo_desktop.ui.shell.successor import AfterLock, let_go, read_text, succeed, told_by
from whole_program import LOGIN, settle

AT = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)
TOLD = AfterLock(
    AT, LockReason.IDLE, 5, LOGIN, "MSP des Trois Ponts", "IDE", ("transmission",), kept=(7, 8)
)


def locked(run):
    run.unlock()
    run.program.lock(LockReason.ASKED)
    settle()
    return run.program


def test_a_minute_after_the_lock_a_fresh_process_is_asked_for(start, vault_folder):
    run = start(vault_folder)
    assert not run.program.relief.waits
    program = locked(run)
    assert program.relief.waits == 60_000
    program.relief.look()
    assert run.codes == [REPLACED]
    told = program.relief.told
    assert (told.login, told.reason) == (LOGIN, LockReason.ASKED)
    assert told.practice
    run.codes.clear()


def test_not_while_somebody_types_nor_once_somebody_is_in(start, vault_folder):
    run = start(vault_folder)
    program = locked(run)
    program.lock_screen.unlock.passphrase.setText("Sept")
    program.relief.look()
    assert run.codes == []
    assert program.relief.waits == 5_000
    program.lock_screen.unlock.passphrase.setText("")
    run.unlock()
    assert not program.relief.waits
    program.relief.look()
    assert run.codes == []


def test_the_fresh_one_shows_the_same_and_unlocks_nothing_by_itself(start, vault_folder):
    run = start(vault_folder)
    program = run.program
    program.relief.told = TOLD
    program.start()
    settle()
    screen = program.lock_screen
    assert program.session is None
    assert "après 5 minute" in screen.notice.text()
    assert screen.practice == "MSP des Trois Ponts"
    assert screen.profession_of(LOGIN) == "IDE"
    program.relief.told = replace(TOLD, reason=None, restored=AT)
    program.start()
    settle()
    assert "est vérifiée et en place" in screen.notice.text()


def test_a_backup_looked_at_from_the_lock_screen_is_forgotten_too(start, vault_folder):
    run = start(vault_folder)
    run.program.lock_screen.folder_restored.emit()
    settle()
    assert run.program.relief.waits == 60_000
    assert run.program.relief.told.reason is None
    assert run.program.lock_screen.notice.isHidden()
    run.program.relief.look()
    assert run.codes == [REPLACED]
    run.codes.clear()


def test_what_is_told_goes_through_and_anything_else_is_left():
    assert read_text(TOLD.text()) == TOLD
    restored = replace(TOLD, reason=None, restored=AT, aside="avant-restauration-1")
    assert read_text(restored.text()) == restored
    endless = re.sub(r'"minutes": \d+', '"minutes": Infinity', TOLD.text())
    assert endless != TOLD.text()
    for text in ("", "{}", "null", TOLD.text().replace("idle", "bored"), "[" * 10_000, endless):
        assert read_text(text) is None


@pytest.fixture
def started(monkeypatch):
    """The command that would have become the process, and what its pipe holds."""
    seen = []

    def execv(_path, arguments):
        with os.fdopen(os.dup(int(arguments[-1])), "rb") as pipe:
            seen.append((arguments, pipe.read().decode()))
        raise OSError

    monkeypatch.setattr(successor.os, "execv", execv)
    return seen


def test_the_command_names_the_vault_and_what_is_told_is_in_a_pipe(started):
    succeed(TOLD, ["--folder", "/x", "--demo"])
    (((*command, option, _descriptor), text),) = started
    assert command[-5:] == ["-m", "coordo_desktop", "--folder", "/x", "--demo"]
    assert option == "--after-lock"
    assert "MSP" not in " ".join(command)
    assert read_text(text).practice == TOLD.practice


def test_where_it_cannot_be_the_program_goes_on(started):
    open_before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208
    succeed(TOLD, [])
    assert started
    assert len(os.listdir("/proc/self/fd")) == open_before  # noqa: PTH208


def test_the_pipe_is_read_once_and_only_sockets_are_closed():
    reader, writer = os.pipe()
    os.write(writer, TOLD.text().encode())
    os.close(writer)
    assert told_by(reader) == TOLD
    assert told_by(reader) is None
    one, other = socket.socketpair()
    reader, writer = os.pipe()
    let_go(AfterLock(AT, LockReason.IDLE, 5, LOGIN, kept=(one.fileno(), reader, 0, 9999)))
    os.fstat(reader)
    os.fstat(0)
    with pytest.raises(OSError, match="descriptor"):
        os.fstat(one.fileno())
    one.detach()
    other.close()
    os.close(reader)
    os.close(writer)


def test_the_connections_to_the_display_are_known_by_their_other_end(tmp_path):
    folder = tmp_path / ".X11-unix"
    folder.mkdir()
    with socket.socket(socket.AF_UNIX) as display, socket.socket(socket.AF_UNIX) as client:
        display.bind(str(folder / "X0"))
        display.listen(1)
        client.connect(str(folder / "X0"))
        one, other = socket.socketpair()
        found = successor._display_sockets()
        assert client.fileno() in found
        assert not {one.fileno(), other.fileno(), display.fileno()} & set(found)
        one.close()
        other.close()
