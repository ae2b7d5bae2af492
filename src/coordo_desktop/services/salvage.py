"""The way out of a damaged vault: nothing is open yet, the keyring alone proves who asks."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from coordo_desktop.domain.access import Actor, Right
from coordo_desktop.domain.accounts import checked_login
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.salvage import SalvageReport
from coordo_desktop.services import authz, tries
from coordo_desktop.store import inbox, keyring, salvage, watch_folder
from coordo_desktop.store.throttle import Throttle

Clock = Callable[[], datetime]


def salvage_vault(
    folder: Path, destination: Path, login: str, passphrase: str, *, clock: Clock
) -> SalvageReport:
    """Make a sound vault in `destination` out of a damaged one, by one of its administrators.

    In the damaged folder itself, the damaged files are moved aside whole; the caller holds it.
    A minute for each 100 MB, about.

    Raises:
        WrongPassphrase, TooManyTries, UnknownUser, AccountSuspended, NotAllowed; NoVaultHere,
        KeyringAltered (then a backup is to be restored); NothingToSalvage,
        NothingDamaged (a sound vault is never replaced in place), VaultExists, FolderNotEmpty,
        SynchronisedFolder, DiskFull, FolderReadOnly, DiskFailed, FileDamaged: both folders are
        then as they were.
    """
    ring = keyring.load(folder)
    login = checked_login(login)
    keyring.slot_of(ring, login)
    key = tries.tried(
        Throttle(folder, clock),
        login,
        lambda: keyring.opened_by(ring, login, passphrase, clock()),
        lambda: tries.put(folder, ring, "salvage.fail", login, clock),
    )
    try:
        if folder.resolve() != destination.resolve():
            watch_folder.refuse_shared(destination)
        report = salvage.salvaged(
            folder.absolute(), destination.absolute(), ring, key, login, clock, _may
        )
        with suppress(CoordoError, OSError):  # the vault is there: old failed tries undo nothing
            inbox.carry(folder / report.aside, destination, ring.vault, key)
        return report
    finally:
        key.wipe()


def _may(person: Actor) -> None:
    authz.require(person, Right.RESTORE)
