"""One program per vault: the second start raises the first and goes away.

The lock file is the guard (stale time 0: taken over at once after a kill, never fooled by a
reused process id); the local socket only carries "show yourself". Its name comes from the
folder's real path rather than from the vault's id, so that a restored copy in another folder
is another vault, and so that it exists before the keyring does.
"""

import hashlib
import sys
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from coordo_desktop.domain.errors import AlreadyOpen, FolderReadOnly

LOCK_NAME = "verrou"
_RAISE = b"raise\n"
_PATIENCE_MS = 1000
_ABSTRACT = sys.platform.startswith("linux")


def socket_name(vault_folder: Path) -> str:
    """The name two starts on the same folder agree on."""
    real = str(vault_folder.resolve())
    return "coordo-" + hashlib.sha256(real.encode()).hexdigest()[:24]


class Instance(QObject):
    """The hold of this process on one vault folder."""

    raised = Signal()

    def __init__(self, vault_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = vault_folder
        self._lock: QLockFile | None = None
        self._server: QLocalServer | None = None

    def take(self) -> None:
        """Hold the vault, or raise AlreadyOpen / FolderReadOnly; the folder must exist."""
        self._lock = taken(self._folder)
        self._listen()

    def release(self) -> None:
        """Let the vault go; harmless when it was not held."""
        if self._server is not None:
            self._server.close()
            self._server = None
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def _listen(self) -> None:
        server = QLocalServer(self)
        server.setSocketOptions(_server_options())
        server.newConnection.connect(self._someone_started)
        # A deaf first instance only costs the raising of its window, never the vault.
        if server.listen(socket_name(self._folder)):
            self._server = server

    @Slot()
    def _someone_started(self) -> None:
        if self._server is None:
            return
        while self._server.hasPendingConnections():
            call = self._server.nextPendingConnection()
            call.disconnected.connect(call.deleteLater)
            call.disconnectFromServer()
            self.raised.emit()


def taken(vault_folder: Path) -> QLockFile:
    """The lock of a vault folder, held until it is unlocked; AlreadyOpen, FolderReadOnly."""
    lock = QLockFile(str(vault_folder / LOCK_NAME))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        if lock.error() == QLockFile.LockError.PermissionError:
            raise FolderReadOnly
        raise AlreadyOpen
    return lock


def raise_the_other(vault_folder: Path) -> bool:
    """Ask the instance that holds this vault to show its window; whether it heard."""
    call = QLocalSocket()
    if _ABSTRACT:
        call.setSocketOptions(QLocalSocket.SocketOption.AbstractNamespaceOption)
    call.connectToServer(socket_name(vault_folder))
    if not call.waitForConnected(_PATIENCE_MS):
        return False
    call.write(_RAISE)
    call.waitForBytesWritten(_PATIENCE_MS)
    call.disconnectFromServer()
    return True


def _server_options() -> QLocalServer.SocketOption:
    options = QLocalServer.SocketOption
    # Abstract on Linux: no file is left in a shared temporary folder.
    return options.AbstractNamespaceOption if _ABSTRACT else options.UserAccessOption
