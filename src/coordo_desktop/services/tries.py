"""Trying a secret at a door: slowed down, and a wrong one said in the journal (security 6.1, 10.2).

Where nobody is known yet the line goes into the sealed box of the vault; what prevents it (a stick
that is only read, a full disk) never prevents the door.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from coordo_desktop.domain.accounts import PassphraseExpired, WrongRecoveryCode
from coordo_desktop.domain.errors import CoordoError, WrongPassphrase
from coordo_desktop.store import backup, inbox, keyring
from coordo_desktop.store.folder import DATABASE
from coordo_desktop.store.keyring_format import Keyring
from coordo_desktop.store.throttle import Throttle

Clock = Callable[[], datetime]
T = TypeVar("T")
CODE = "+recovery"  # who a recovery sheet is counted for: no login begins with a plus sign


def tried(
    throttle: Throttle | None,
    who: str,
    prove: Callable[[], T],
    refused: Callable[[], None],
    *,
    same: bool = True,
) -> T:
    """What `prove` opens. `refused` says a wrong secret, and may fail.

    Only a secret that is the `same` as the vault's own makes the failures before it forgotten.

    Raises:
        TooManyTries: not yet; nothing is counted. WrongPassphrase, with the seconds to wait, and
        whatever else `prove` raises.
    """
    if throttle is not None:
        throttle.take(who)
    try:
        found = prove()
    except WrongPassphrase as error:
        _told(refused)
        wait = 0 if throttle is None else throttle.wait(who)
        raise WrongPassphrase(wait_seconds=wait) from error
    except WrongRecoveryCode:
        _told(refused)
        raise
    except PassphraseExpired:
        _good(throttle, who, same=same)
        raise
    _good(throttle, who, same=same)
    return found


def _good(throttle: Throttle | None, who: str, *, same: bool) -> None:
    if throttle is None:
        return
    if same:
        throttle.succeed(who)
    else:
        throttle.take_back(who)


def _told(refused: Callable[[], None]) -> None:
    with suppress(CoordoError, OSError):
        refused()


def put(folder: Path, ring: Keyring, event: str, login: str, clock: Clock) -> None:
    """One line into the box of the vault in this folder; it may fail."""
    inbox.put(folder, ring.vault, ring.inbox, event, login, clock())


class BackupDoor:
    """Trying to open a backup: counted and told where a vault can tell of it.

    That is the vault whose own backups these are, or else the one in the folder meant. On a stick,
    and for a new folder, tries are counted beside the backup where that can be written, and told
    nowhere: there is no journal.
    """

    def __init__(self, source: Path, folder: Path, ring: Keyring, clock: Clock) -> None:
        self._ring, self._clock = ring, clock
        self._home = _home(source, folder, ring)
        self._throttle = Throttle(
            self._home or source.parent, clock, must_count=self._home == folder
        )

    def by_passphrase(self, login: str, prove: Callable[[], T]) -> T:
        """See `tried`."""
        live = self._live()
        same = any(slot.login == login and slot in self._ring.slots for slot in live.slots)
        return self._tried(login, login, prove, same=same)

    def by_code(self, prove: Callable[[], T]) -> T:
        """See `tried`."""
        same = self._live().recovery_public == self._ring.recovery_public
        return self._tried(CODE, "", prove, same=same)

    def _tried(self, who: str, login: str, prove: Callable[[], T], *, same: bool) -> T:
        found = tried(self._throttle, who, prove, lambda: self._refused(login), same=same)
        if self._home is None:
            self._throttle.tidy()
        return found

    def _refused(self, login: str) -> None:
        if self._home is not None:
            put(self._home, self._live(), "restore.fail", login, self._clock)

    def _live(self) -> Keyring:
        """The keyring of the vault that tells; the backup's own where it cannot be read."""
        with suppress(CoordoError):
            if self._home is not None:
                return keyring.load(self._home)
        return self._ring


def _home(source: Path, folder: Path, ring: Keyring) -> Path | None:
    """Whatever lies in the folder meant, a backup inside a vault's folder is counted there."""
    source = source.resolve()
    if source.parent.name == backup.BACKUPS:
        beside = source.parent.parent
        known = _vault_in(beside)
        if known == ring.vault or (not known and (beside / DATABASE).exists()):
            return beside
    return folder if _vault_in(folder) or (folder / DATABASE).exists() else None


def _vault_in(folder: Path) -> str:
    """The id its keyring gives; "" where none can be read."""
    with suppress(CoordoError):
        return keyring.load(folder).vault
    return ""
