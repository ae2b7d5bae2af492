"""A walk through the whole window: what flashes, and whether a name of anybody gets out.

A widget shown before it has a parent is a window: it flashes and takes the keyboard away. And no
patient's name is in a window title, in the name of a part, in what this computer remembers, or in
a file beside the vault (security design 12.3 and 12.6); T-20 searches the disk for all the rest.
"""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from coordo_desktop.ui.shell.idle import LockReason
from coordo_desktop.ui.shell.window import close_everything_else
from naming import unnamed
from whole_program import PATIENTS, settle

FOLDERS = {"TMPDIR": "tmp", "XDG_CACHE_HOME": "cache", "XDG_CONFIG_HOME": "config",
           "XDG_DATA_HOME": "data", "XDG_RUNTIME_DIR": "run", "HOME": "home"}  # fmt: skip
OPENERS = re.compile(r".*[.](new|add|edit|filter|filters|columns|more|receive|issue|print|write)")


class Windows(QObject):
    """Notes every widget that becomes visible as a window of its own."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def eventFilter(self, watched, event):  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def patient_words() -> set[str]:
    """The names of everybody in the practice of the tests, in small letters."""
    return {word.casefold() for one in PATIENTS for word in one[:3] if word}


def telling(words: set[str], *, parts: bool = False) -> set[str]:
    """What any window says to the system about somebody, now; with `parts`, what is in it too."""
    said = [(type(one).__name__, one.title(), one.filePath(), one.objectName())
            for one in QGuiApplication.allWindows()]  # fmt: skip
    app = QApplication.instance()
    said.append(("application", app.applicationDisplayName(), app.objectName()))
    for root in QApplication.topLevelWidgets():
        for part in (root, *(root.findChildren(QObject) if parts else ())):
            told = [part.objectName()]
            if isinstance(part, QWidget):
                told += [part.windowTitle(), part.windowFilePath(), part.windowRole()]
                told.append(part.accessibleIdentifier())
            said.append((type(part).__name__, *told))
    return {str(one) for one in said if any(word in " ".join(one).casefold() for word in words)}


def left_behind(folder: Path, words: set[str]) -> list[str]:
    """Every file below, the vault's apart, that holds a name or is called by one."""
    found = []
    for path in folder.rglob("*"):
        name = str(path.relative_to(folder))
        if name.startswith("vault"):
            continue
        held = path.read_bytes().decode(errors="replace") if path.is_file() else ""
        held = f"{name} {held} {held.replace(chr(0), '')}".casefold()
        if any(word in held for word in words):
            found.append(name)
    return found


@pytest.fixture
def own_disk(tmp_path, monkeypatch):
    """Whatever this process leaves where programs leave things is below the folder of the test."""
    for variable, name in FOLDERS.items():
        (tmp_path / name).mkdir(mode=0o700)
        monkeypatch.setenv(variable, str(tmp_path / name))
    return tmp_path


def panels(run, tried: set[str]):
    """What the buttons on screen open, each once, one after another."""
    for button in run.frame.findChildren(QAbstractButton):
        if not isValid(button):  # what a panel opened before showed in its stead
            continue
        name = button.objectName()
        ready = OPENERS.fullmatch(name) and name not in tried
        if ready and button.isVisible() and button.isEnabled():
            tried.add(name)
            button.click()
            settle()
            yield name
            close_everything_else(run.frame)


def walk(run):
    """Every view, section of the settings and tab of a record, and what their buttons open."""
    window, tried = run.window, set()
    for key in window._specs:
        window.open_view(key)
        yield from (key, *panels(run, tried))
    settings = window.page("settings")
    for option in settings.tabs.options:
        settings.show_section(option.key)
        yield from (option.key, *panels(run, tried))
    found = window.page("patients")._services.patients.find("etcheverry")
    window.open_patient(found[0].id)
    record = window.page("patients").record
    for option in record.tabs.options:
        record.show_tab(option.key)
        yield from (option.key, *panels(run, tried))
    window.print_sheet(found[0].id)
    yield "sheet"
    window.write_transmission(found[0].id)
    window.page("patients").form.change(record.record.patient)
    yield "form"


def test_the_walk_flashes_no_window_keeps_the_keyboard_and_lets_no_name_out(
    start, vault_folder, own_disk
):
    run = start(vault_folder)
    windows = Windows()
    QApplication.instance().installEventFilter(windows)
    run.unlock()
    for key in list(run.window._specs):
        run.window.open_view(key)
    (line,) = run.program.session.opened.services.patients.find("iribarne")
    run.window.open_patient(line.id)
    settings = run.window.page("settings")
    for option in settings.tabs.options:
        settings.show_section(option.key)
    QApplication.instance().removeEventFilter(windows)
    assert windows.seen == []
    assert run.frame.isActiveWindow()

    words, steps, told = patient_words(), [], {}
    for step in walk(run):
        steps.append(step)
        for one in telling(words):
            told.setdefault(one, step)
    for one in telling(words, parts=True):
        told.setdefault(one, "some part")
    assert told == {}
    assert len(steps) > 60, "hardly anything was opened"
    lacking = unnamed(run.frame)
    assert not lacking, "\n".join(dict.fromkeys(lacking))
    run.program.lock(LockReason.ASKED)
    run.program._preferences.save()
    assert telling(words, parts=True) == set()
    assert left_behind(own_disk, words) == []


def test_the_looks_would_see_a_name(qtbot, tmp_path):
    words, part = patient_words(), QWidget()
    qtbot.addWidget(part)
    for say in (part.setWindowTitle, part.setObjectName, part.setWindowFilePath):
        say("Dossier de Mme Etcheverry")
        assert len(telling(words)) == 1
        say("")
        assert telling(words) == set()
    (tmp_path / "etcheverry.png").touch()
    (tmp_path / "poste.ini").write_bytes("dernier=LARRALDE".encode("utf-16"))
    assert sorted(left_behind(tmp_path, words)) == ["etcheverry.png", "poste.ini"]
