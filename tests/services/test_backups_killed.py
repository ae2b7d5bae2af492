"""A process killed while it backs up, changes the keyring or restores: one state, whole."""

import subprocess
import sys
from contextlib import suppress

import pytest

from coordo_desktop.domain.errors import WrongPassphrase
from coordo_desktop.services.backups import BackupService, backup_to, integrity
from coordo_desktop.services.settings import SettingsService
from coordo_desktop.store import backup
from vault_support import GOOD, OTHER, a_practice, opened

CHILD = """
import sys
from pathlib import Path
from datetime import UTC, datetime
sys.path[:0] = {path!r}
from vault_support import FLOOR, GOOD, OTHER, opened
from coordo_desktop.services.backups import BackupService
from coordo_desktop.services.restoring import restore_backup
from coordo_desktop.domain.restoring import Second
from coordo_desktop.services.own_passphrase import change_passphrase
from coordo_desktop.services.settings import SettingsService
from coordo_desktop.domain.settings import PracticeSettings
clock = lambda: datetime.now(UTC)
folder = Path({folder!r})
work = {work!r}
if work != "restore":
    desk = opened(folder, clock)
print("ready", flush=True)
number = 0
while True:
    if work == "backup":
        SettingsService(desk.store).save(PracticeSettings(name=f"Structure {{number}}"))
        BackupService(desk.store, folder, desk.key).run("manual")
        print(number, flush=True)
    elif work == "passphrase":
        old, new = (GOOD, OTHER) if number % 2 == 0 else (OTHER, GOOD)
        change_passphrase(desk, old, new)
    else:
        agreed = Second(code={code!r})
        out = folder.parent / "out"
        restore_backup(out, folder, "claire", GOOD, clock=clock, replace=True, second=agreed)
    number += 1
"""


def killed_after(folder, work, seconds, code=""):
    """Run the work in a child, kill it, and give back the last number it had finished."""
    program = CHILD.format(path=sys.path, folder=str(folder), work=work, code=code)
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
        with suppress(subprocess.TimeoutExpired):
            child.wait(timeout=seconds)
        assert child.poll() is None, "the child ended by itself"
        child.kill()
        out = child.stdout.read()
    return max((int(line) for line in out.split()), default=-1)


@pytest.fixture
def folder(tmp_path, clock):
    desk, code = a_practice(tmp_path / "coffre", clock)
    backup_to(desk, tmp_path / "out")
    desk.close()
    (tmp_path / "code").write_text(code)
    return tmp_path / "coffre"


@pytest.mark.parametrize("seconds", [0.03, 0.17, 0.31])
def test_killed_while_backing_up(folder, clock, seconds):
    acknowledged = killed_after(folder, "backup", seconds)
    desk = opened(folder, clock)
    assert desk.unclean
    kept = SettingsService(desk.store).load().name
    assert acknowledged < 0 or int(kept.removeprefix("Structure ")) >= acknowledged
    assert integrity(desk.store).ok
    service = BackupService(desk.store, folder, desk.key)
    for line in service.list():
        assert service.verify(line.id).verified
    service.run("manual")
    assert not list((folder / backup.BACKUPS).glob(".partiel*"))
    desk.close()


@pytest.mark.parametrize("seconds", [0.05, 0.29])
def test_killed_while_changing_a_passphrase(folder, clock, seconds):
    killed_after(folder, "passphrase", seconds)
    desks = []
    for passphrase in (GOOD, OTHER):
        with suppress(WrongPassphrase):
            desks.append(opened(folder, clock, passphrase=passphrase))
    assert len(desks) == 1
    assert integrity(desks[0].store).ok
    desks[0].close()


@pytest.mark.parametrize("seconds", [0.05, 0.33])
def test_killed_while_restoring(folder, clock, seconds):
    killed_after(folder, "restore", seconds, (folder.parent / "code").read_text())
    desk = opened(folder, clock)
    assert integrity(desk.store).ok
    assert not list(folder.glob(".restauration-*"))
    assert not (folder / "restauration.json").exists()
    desk.close()
