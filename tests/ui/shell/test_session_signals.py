"""The desktop's own lock, over a real private bus."""

import os
import shutil
import subprocess
import sys

import pytest

LISTEN = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from coordo_desktop.ui.shell.session_signals import SessionSignals
app = QCoreApplication([])
saver = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, "saver")
assert saver.registerService("org.freedesktop.ScreenSaver")
signals = SessionSignals()
print("registered", signals.registered, flush=True)
signals.locked.connect(lambda: (print("locked", flush=True), app.quit()))
message = QDBusMessage.createSignal(
    "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged")
message.setArguments([True])
QTimer.singleShot(0, lambda: saver.send(message))
QTimer.singleShot(5000, lambda: app.exit(3))
sys.exit(app.exec())
"""


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="no private bus here")
def test_a_screen_saver_that_starts_is_heard():
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", LISTEN],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.stdout.split("\n")[:2] == ["registered True", "locked"], done.stderr
