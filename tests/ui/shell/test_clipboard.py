"""What is copied is for pasting, not for keeping: clipboard managers are asked to forget it."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QImage
from PySide6.QtWidgets import QTextEdit

from coordo_desktop.ui.shell import clipboard, mac_pasteboard
from coordo_desktop.ui.shell.clipboard import ClipboardGuard, conceal, is_concealed, marks

KDE = "x-kde-passwordManagerHint"


@pytest.fixture
def held():
    return [True]


@pytest.fixture
def guard(qtbot, held):
    parent = QObject()
    yield ClipboardGuard(parent, owns=lambda _mode: held[0])
    QGuiApplication.clipboard().clear()


def shown():
    return QGuiApplication.clipboard().mimeData()


def rich(qtbot, html=""):
    field = QTextEdit()
    qtbot.addWidget(field)
    field.setHtml(html)
    return field


def test_what_is_copied_is_marked_once_and_still_pastes_as_it_was(qtbot, guard):
    changes = []
    QGuiApplication.clipboard().changed.connect(changes.append)
    field = rich(qtbot, "<p>plaie <b>du talon</b></p>")
    field.selectAll()
    field.copy()
    assert bytes(shown().data(KDE).data()) == b"secret"
    assert shown().text() == "plaie du talon"
    assert changes == [QClipboard.Mode.Clipboard] * 2, "as copied, then once more with its mark"
    other = rich(qtbot)
    other.paste()
    assert other.toPlainText() == "plaie du talon"
    assert "font-weight:700" in other.toHtml()
    plain = rich(qtbot)
    plain.setAcceptRichText(False)
    plain.paste()
    assert plain.toPlainText() == "plaie du talon"


def test_what_another_program_put_there_is_left_as_it_is(guard, held, monkeypatch):
    held[0] = False
    elsewhere = SimpleNamespace(applicationState=lambda: Qt.ApplicationState.ApplicationInactive)
    monkeypatch.setattr(clipboard, "QGuiApplication", elsewhere)
    QGuiApplication.clipboard().setText("d’ailleurs")
    assert not shown().hasFormat(KDE)
    guard.clear()
    assert shown().text() == "d’ailleurs"


def test_what_was_marked_is_cleared_in_time(guard):
    QGuiApplication.clipboard().setText("plaie du talon")
    assert is_concealed(shown())
    guard.clear()
    assert not QGuiApplication.clipboard().text()


def test_windows_is_told_three_times_to_keep_nothing():
    wanted = marks("win32")
    names = [kind.split('"')[1] for kind in wanted]
    assert names == [
        "ExcludeClipboardContentFromMonitorProcessing",
        "CanIncludeInClipboardHistory",
        "CanUploadToCloudClipboard",
    ]
    assert [int.from_bytes(value, "little") for value in wanted.values()] == [1, 0, 0]
    assert all(kind.startswith("application/x-qt-windows-mime;value=") for kind in wanted)


def test_a_picture_stays_a_picture(qtbot):
    one = QMimeData()
    image = QImage(3, 2, QImage.Format.Format_RGB32)
    image.fill(0x123456)
    one.setImageData(image)
    assert conceal(one, marks("win32")).imageData().size() == image.size()


class Runtime:
    """The Objective-C runtime, as far as we talk to it."""

    def __init__(self):
        self.said = []

    class _Known:
        def __init__(self, answer):
            self._answer = answer

        def __call__(self, name):
            return self._answer(name)

    class _Send:
        def __init__(self, said):
            self._said = said

        def __call__(self, receiver, selector, *values):
            self._said.append((receiver, selector, *values))
            return 100 + len(self._said)

    @property
    def objc_getClass(self):  # noqa: N802
        return self._Known(lambda name: {b"NSPasteboard": 1, b"NSString": 2, b"NSArray": 3}[name])

    @property
    def sel_registerName(self):  # noqa: N802
        return self._Known(lambda name: name)

    def __getitem__(self, name):
        assert name == "objc_msgSend"
        return self._Send(self.said)


def test_macos_managers_are_told_by_the_mark_they_know():
    runtime = Runtime()
    assert mac_pasteboard.conceal(runtime)
    assert runtime.said == [
        (1, b"generalPasteboard"),
        (2, b"stringWithUTF8String:", b"org.nspasteboard.ConcealedType"),
        (3, b"arrayWithObject:", 102),
        (2, b"stringWithUTF8String:", b""),
        (101, b"addTypes:owner:", 103, None),
        (101, b"setString:forType:", 104, 102),
    ]


def test_a_copy_goes_on_where_the_runtime_is_missing(guard, monkeypatch):
    class Nothing:
        pass

    assert not mac_pasteboard.conceal(Nothing())
    monkeypatch.setattr(clipboard.sys, "platform", "darwin")
    QGuiApplication.clipboard().setText("plaie")
    assert shown().text() == "plaie"
