"""What the desktop session says of itself: locked, switched away from, about to sleep.

Linux: logind and the screen savers over D-Bus. Elsewhere nothing is registered, and the idle
watch caps its delay.
"""

import os
import sys
from typing import cast

from PySide6.QtCore import SLOT, QObject, Signal, Slot

_LOGIND = "org.freedesktop.login1"
# PySide 6.12 takes what SLOT() gives, a text, where its own type hints ask for bytes.
_STATE = cast("bytes", SLOT("_state(bool)"))
_NOW = cast("bytes", SLOT("_now()"))
_SAVERS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
)


class SessionSignals(QObject):
    """Listens to the session; `registered` says whether a lock would be heard."""

    locked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.registered = False
        if sys.platform.startswith("linux"):
            self._listen()

    def _listen(self) -> None:
        try:
            from PySide6.QtDBus import QDBusConnection
        except ImportError:
            return
        system = QDBusConnection.systemBus()
        if system.isConnected() and _answers(system, _LOGIND):
            sleeping = system.connect(
                _LOGIND,
                "/org/freedesktop/login1",
                f"{_LOGIND}.Manager",
                "PrepareForSleep",
                self,
                _STATE,
            )
            session = _session_path()
            locking = session is not None and system.connect(
                _LOGIND, session, f"{_LOGIND}.Session", "Lock", self, _NOW
            )
            self.registered = sleeping and locking
        desktop = QDBusConnection.sessionBus()
        if desktop.isConnected():
            for name, path in _SAVERS:
                heard = desktop.connect(name, path, name, "ActiveChanged", self, _STATE)
                # Only a saver that is running can be counted on.
                self.registered |= heard and _answers(desktop, name)

    @Slot(bool)
    def _state(self, begins: bool) -> None:
        if begins:
            self.locked.emit()

    @Slot()
    def _now(self) -> None:
        self.locked.emit()


def _answers(bus: object, service: str) -> bool:
    from PySide6.QtDBus import QDBusConnection

    if not isinstance(bus, QDBusConnection):
        return False
    return bool(bus.interface().isServiceRegistered(service).value())


def _session_path() -> str | None:
    """The object path logind gives our session: its id, with a leading digit escaped."""
    session = os.environ.get("XDG_SESSION_ID", "")
    if not session.isalnum():
        return None
    first = f"_{ord(session[0]):x}" if session[0].isdigit() else session[0]
    return f"/org/freedesktop/login1/session/{first}{session[1:]}"
