"""The command line as an administrator meets it: words in, exit status and sentences out."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from coordo_desktop import cli
from coordo_desktop.services.bundle import assemble
from coordo_desktop.system.clock import now
from people import a_patient
from transmission_builders import a_draft
from vault_support import GOOD, a_practice, opened


@dataclass(frozen=True)
class Answer:
    """What a command left: its exit status, what it said, what it complained of."""

    status: int
    out: str
    err: str


Coordo = Callable[..., Answer]


@pytest.fixture(autouse=True)
def _claire(monkeypatch):
    monkeypatch.setenv("COORDO_USER", "claire")
    monkeypatch.setenv("COORDO_PASSPHRASE", GOOD)


@pytest.fixture
def coordo(capsys) -> Coordo:
    """Run a command in this process: quick, and the same code."""

    def run(*words: object) -> Answer:
        capsys.readouterr()
        status = 0
        try:
            cli.main([str(word) for word in words])
        except SystemExit as left:
            status = left.code if isinstance(left.code, int) else 1 if left.code else 0
        said = capsys.readouterr()
        return Answer(status, said.out, said.err)

    return run


@pytest.fixture
def coordo_process(tmp_path) -> Coordo:
    """Run a command as a scheduled job does: a process of its own, nobody at the keyboard."""

    def run(*words: object, **environment: str) -> Answer:
        done = subprocess.run(
            [sys.executable, "-m", "coordo_desktop.cli", *map(str, words)],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=120,
        )
        return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture(scope="session")
def _empty_practice(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("cli") / "coffre"
    desk, code = a_practice(folder, now)
    desk.close()
    (folder.parent / "code").write_text(code)
    return folder


@pytest.fixture
def folder(tmp_path, _empty_practice) -> Path:
    """An empty practice whose administrator is claire."""
    return Path(shutil.copytree(_empty_practice, tmp_path / "coffre"))


@pytest.fixture
def with_sheet(monkeypatch, _empty_practice) -> None:
    """The code of the recovery sheet at hand: claire is alone, so the sheet agrees with her."""
    monkeypatch.setenv("COORDO_RECOVERY_CODE", (_empty_practice.parent / "code").read_text())


@pytest.fixture
def with_maite(folder) -> Path:
    """The same with one patient and one transmission."""
    desk = opened(folder, now)
    services = assemble(desk)
    patient = services.patients.create(
        a_patient("LARRALDE", "Maite", used_name="ETCHEVERRY", town="Saint-Palais")
    )
    services.transmissions.sign(a_draft(patient, "Douleur", "EVA 6/10, ta 13/8"))
    desk.close()
    return folder
