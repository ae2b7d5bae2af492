import os
import subprocess
import sys
from pathlib import Path

import pytest

from coordo_desktop.system.resources import resource_path

COMPILED = resource_path("translations/coordo_en.qm").exists()


@pytest.mark.skipif(not COMPILED, reason="translations are compiled by make prepare")
def test_the_self_test_holds_without_a_display_and_leaves_nothing(tmp_path):
    home = tmp_path / "home"
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "COORDO_HOME": str(home)}
    env.pop("DISPLAY", None)
    env.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        [sys.executable, "-m", "coordo_desktop", "--self-test"],
        capture_output=True, text=True, env=env, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "self-test ok" in done.stdout
    left = [path for path in Path(home).rglob("*") if "essai-" in path.name]
    assert left == []


def test_a_check_that_does_not_hold_fails_the_self_test(tmp_path, qapp, monkeypatch):
    from coordo_desktop.ui.shell import self_test

    said = []
    monkeypatch.setattr(self_test, "_resources", lambda: None)
    monkeypatch.setattr(self_test, "_unreadable", lambda _folder: False)
    assert self_test.run_self_test(tmp_path, said.append) == 1
    assert said[-1] == "self-test FAILED: encryption"
    assert list(tmp_path.iterdir()) == []


def test_the_version_is_told(tmp_path):
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "COORDO_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "coordo_desktop", "--version"],
        capture_output=True, text=True, env=env, check=False,
    )  # fmt: skip
    from coordo_desktop import __version__

    assert done.stdout.strip() == f"Coordo Desktop {__version__}"
