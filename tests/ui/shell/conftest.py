"""The whole program on copies of one practice, every answer given at once."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.theme import apply_theme
from whole_program import Started, Time, end_program, make_practice, settle, start_program


@pytest.fixture(scope="session")
def _made(tmp_path_factory) -> Path:
    return make_practice(tmp_path_factory.mktemp("practice") / "coffre")


@pytest.fixture
def vault_folder(tmp_path, _made) -> Path:
    return Path(shutil.copytree(_made, tmp_path / "vault" / "coffre"))


@pytest.fixture
def empty_folder(tmp_path) -> Path:
    folder = tmp_path / "vide" / "coffre"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def time_() -> Time:
    return Time()


@pytest.fixture
def start(qtbot, tmp_path, time_):
    """Start the program on a folder: `start(vault_folder)`."""
    apply_theme(QApplication.instance(), "light")
    started: list[Started] = []

    def _start(folder: Path, **more: object) -> Started:
        run = start_program(folder, Preferences(tmp_path / "poste.ini"), time_, **more)
        started.append(run)
        qtbot.waitUntil(lambda: run.frame.screen_shown() is not None)
        settle()
        return run

    yield _start
    for run in started:
        end_program(run)
