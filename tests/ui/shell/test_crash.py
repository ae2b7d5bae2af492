import logging
import threading
from datetime import UTC, datetime

import pytest

from coordo_desktop.ui.shell.crash import CrashReporter
from coordo_desktop.ui.shell.crash_dialog import CrashDialog, CrashDialogs

CANARY = "ETCHEVERRY-Maite-1945"


def now():
    return datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def reporter(qapp, tmp_path):
    reporter = CrashReporter(tmp_path / "journal", now)
    reporter.heard = []
    reporter.reported.connect(lambda place, text: reporter.heard.append(text))
    yield reporter
    reporter.uninstall()


def a_bug(name=CANARY):
    local = f"patient {name}"
    try:
        int(local)
    except ValueError as error:
        raise KeyError(local) from error


def caught():
    try:
        a_bug()
    except KeyError as error:
        return error


def test_a_report_names_types_and_lines_but_no_value(reporter, tmp_path, caplog):
    with caplog.at_level(logging.DEBUG):
        reporter.report(caught())
    (written,) = (tmp_path / "journal").iterdir()
    text = written.read_text(encoding="utf-8")
    assert "KeyError" in text
    assert "ValueError" in text
    assert "test_crash.py" in text
    assert "a_bug" in text
    assert CANARY not in text + caplog.text
    assert written.stat().st_mode & 0o077 == 0


def test_the_same_place_is_reported_once(reporter, tmp_path):
    for _ in range(50):
        reporter.report(caught())
    assert len(reporter.heard) == 1
    assert len(list((tmp_path / "journal").iterdir())) == 1


def test_a_worker_s_error_is_heard_too(reporter):
    reporter.install()
    thread = threading.Thread(target=a_bug)
    thread.start()
    thread.join()
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()
    (text,) = reporter.heard
    assert "thread worker" in text


def test_one_dialog_at_a_time_and_it_does_not_block(qtbot, reporter):
    dialogs = CrashDialogs(reporter)
    reporter.report(caught())
    reporter.report(RuntimeError())
    from PySide6.QtWidgets import QApplication

    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialog)]
    assert len(shown) == 1
    assert not shown[0].isModal()
    shown[0].close()
    assert dialogs is not None
