"""Who agrees that a vault is replaced by a backup: two people of the vault in use (9.6)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from coordo_desktop.domain.access import Actor, NotAllowed, Right
from coordo_desktop.domain.accounts import AccountSuspended, checked_login
from coordo_desktop.domain.approvals import CannotConfirm, SamePerson, SecondPersonAvailable
from coordo_desktop.domain.errors import UnknownUser, WrongPassphrase
from coordo_desktop.domain.restoring import (
    BackupOfAnother,
    LiveVault,
    Second,
    SecondPersonNeeded,
)
from coordo_desktop.services import tries
from coordo_desktop.store import keyring, live_vault, recovery
from coordo_desktop.store.keyring_format import Keyring
from coordo_desktop.store.live_vault import LiveSeen
from coordo_desktop.store.manifests import Manifest
from coordo_desktop.store.sealing import VaultKey
from coordo_desktop.store.throttle import Throttle

Clock = Callable[[], datetime]
AGREES = Right.RUN_BACKUP  # what a role of the second person must carry
_NOBODY = ""


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks, known by the backup, and what they gave tried on another keyring.

    Neither where the recovery sheet of the backup was given.
    """

    person: Actor | None
    prove: Callable[[Keyring], VaultKey] | None

    @property
    def login(self) -> str:
        """Theirs; "" with the sheet."""
        return _NOBODY if self.person is None else self.person.login


def agreed(
    folder: Path,
    seen: LiveSeen,
    asks: Asking,
    second: Second | None,
    manifest: Manifest,
    clock: Clock,
) -> tuple[LiveSeen, str]:
    """What was there, better known once somebody proved its key, and who agreed, for the journal.

    That is an account's id, "code", or "none" where nobody had to; "" where nothing is replaced.

    Raises:
        SecondPersonNeeded, SamePerson, UnknownUser, CannotConfirm, SecondPersonAvailable,
        WrongPassphrase, WrongRecoveryCode, TooManyTries; AccountSuspended, NotAllowed for whoever
        asks; BackupOfAnother.
    """
    if seen.state is LiveVault.NONE:
        return seen, ""
    if seen.state is LiveVault.BROKEN:
        return seen, "none"
    ring = seen.ring
    if ring is None:
        raise BackupOfAnother
    if seen.foreign:
        seen = _of_their_own(folder, seen, ring, asks, manifest, clock)
    _still_entitled(seen, asks.person)
    if second is None:
        raise SecondPersonNeeded
    key, who = _confirmed(folder, seen, ring, asks.login, second, clock)
    try:
        if seen.state is LiveVault.OTHER_KEY:
            opened = live_vault.look_with(folder, key, ring, manifest)
            seen = seen if opened is None else replace(seen, audit_seq=opened.audit_seq)
    finally:
        key.wipe()
    return seen, who


def _of_their_own(
    folder: Path, seen: LiveSeen, ring: Keyring, asks: Asking, manifest: Manifest, clock: Clock
) -> LiveSeen:
    """The vault in use as an administrator of it opens it, who would put another's backup there."""
    prove = asks.prove
    if prove is None:
        raise BackupOfAnother
    try:
        key = tries.tried(
            Throttle(folder, clock),
            asks.login,
            lambda: prove(ring),
            lambda: tries.put(folder, ring, "restore.fail", asks.login, clock),
        )
    except (UnknownUser, WrongPassphrase) as error:
        raise BackupOfAnother from error
    try:
        opened = live_vault.look_with(folder, key, ring, manifest)
    finally:
        key.wipe()
    if opened is None or not opened.accounts:
        raise BackupOfAnother
    return replace(seen, audit_seq=opened.audit_seq, accounts=opened.accounts)


def _still_entitled(seen: LiveSeen, person: Actor | None) -> None:
    """Whoever left since the backup was made does not bring their old rights back with it."""
    if person is None or not seen.accounts:
        return
    now = seen.account(person.login)
    if now is None or not now.active:
        raise AccountSuspended
    if not now.carries(Right.RESTORE):
        raise NotAllowed(right=Right.RESTORE)


def _confirmed(
    folder: Path, seen: LiveSeen, ring: Keyring, first: str, second: Second, clock: Clock
) -> tuple[VaultKey, str]:
    """The key of the vault in use, proved by who agrees, and who that is."""
    throttle = Throttle(folder, clock)
    people = seen.seconds(AGREES, first)
    if second.code:
        if live_vault.candidates(people):
            raise SecondPersonAvailable
        recovery.public_of_code(second.code)
        key = tries.tried(
            throttle,
            tries.CODE,
            lambda: keyring.opened_by_code(ring, second.code),
            lambda: tries.put(folder, ring, "second.fail", _NOBODY, clock),
        )
        return key, "code"
    login = checked_login(second.login)
    if first and login == first:
        raise SamePerson
    known = seen.account(login)
    if known is None:
        raise UnknownUser
    if known not in people:
        raise CannotConfirm(reason="role" if known.active else "closed")
    if not known.ready:
        raise CannotConfirm(reason="temporary")
    key = tries.tried(
        throttle,
        login,
        lambda: keyring.opened_by(ring, login, second.passphrase, clock()),
        lambda: tries.put(folder, ring, "second.fail", login, clock),
    )
    return key, str(known.id)
