"""What lies in the folder where a backup would be put back, looked at with the backup's key."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from coordo_desktop.domain.access import Right, Role, Scope, reach
from coordo_desktop.domain.approvals import Candidate
from coordo_desktop.domain.errors import CoordoError, FileDamaged, KeyringAltered
from coordo_desktop.domain.restoring import FolderNotEmpty, LiveVault
from coordo_desktop.store import (
    anchors,
    backup,
    checks,
    keyring,
    keyring_format,
    manifests,
    small_files,
)
from coordo_desktop.store.folder import DATABASE
from coordo_desktop.store.keyring_format import Keyring
from coordo_desktop.store.manifests import Manifest
from coordo_desktop.store.sealing import VaultKey
from coordo_desktop.store.unfinished import LIVE

_SMALLEST = 4096  # bytes: one page


@dataclass(frozen=True, slots=True)
class LiveAccount:
    """Somebody of the vault in use; `known` says that the file told, not only its keyring."""

    id: UUID
    login: str
    name: str
    roles: frozenset[Role]
    active: bool = True
    ready: bool = True
    came: bool = True
    known: bool = True

    def carries(self, right: Right) -> bool:
        """Whether a role of theirs carries the right; supposed where the file does not open."""
        return not self.known or reach(self.roles, right) is not Scope.NONE


@dataclass(frozen=True, slots=True)
class LiveSeen:
    """What was found: `events` are those the backup does not have (UTC, name).

    `ring` is what a second person is proved against, None where nothing says whose the vault is.
    `foreign`: it is not the backup's vault.
    """

    state: LiveVault
    ring: Keyring | None = None
    counts: dict[str, int] = field(default_factory=dict)
    audit_seq: int | None = None
    events: tuple[tuple[datetime, str], ...] = ()
    branched: bool = False
    accounts: tuple[LiveAccount, ...] = ()
    foreign: bool = False

    def account(self, login: str) -> LiveAccount | None:
        """Somebody by their login."""
        return next((one for one in self.accounts if one.login == login), None)

    def seconds(self, right: Right, first: str) -> list[LiveAccount]:
        """Who could agree besides `first`, who asks: proved by a keyring that has them."""
        slots = () if self.ring is None else self.ring.slots
        logins = {slot.login for slot in slots} - {first}
        return [
            one
            for one in self.accounts
            if one.active and one.login in logins and one.carries(right)
        ]


def candidates(people: Sequence[LiveAccount]) -> tuple[Candidate, ...]:
    """For screens, by name; nobody where none of them ever came (see `second_person`)."""
    if not any(one.came for one in people):
        return ()
    found = [Candidate(one.login, one.name, ready=one.ready) for one in people]
    return tuple(sorted(found, key=lambda one: one.name.casefold()))


def look(folder: Path, key: VaultKey, manifest: Manifest, ring: Keyring) -> LiveSeen:
    """The vault in use beside a backup of it; `key` and `ring` are the backup's, proved.

    What opens with the backup's key is this vault, whatever its keyring has become.

    Raises:
        FolderNotEmpty: what bears the keyring's name is none, and no vault is there.
        FolderReadOnly, DiskFailed, StoreBusy: it cannot be said what is there.
    """
    if keyring.is_junk(folder):
        raise FolderNotEmpty
    if not any((folder / name).exists() for name in LIVE):
        return LiveSeen(LiveVault.NONE)
    live = _loaded(folder / keyring.KEYRING)
    ours = [one for one in (live, _loaded(folder / keyring.PREVIOUS)) if _proves(one, key)]
    proved = next((one for one in ours if one is not None), ring)
    path = folder / DATABASE
    if path.is_file() and path.stat().st_size >= _SMALLEST:
        with (
            suppress(FileDamaged),
            backup.opened(path, key, proved.generation, mode="rw") as opened,
        ):
            return _opened(opened, proved, manifest)
    return _unopened(folder, key, ring, live)


def _unopened(folder: Path, key: VaultKey, ring: Keyring, live: Keyring | None) -> LiveSeen:
    """What the backup's key does not open: damaged, of a later key, of another vault."""
    there = (folder / DATABASE).exists()
    begun = anchors.begun_under(folder, key)
    if live is not None and _proves(live, key):
        if there and begun is False:  # a keyring that was put beside the file of another vault
            return LiveSeen(LiveVault.OTHER_KEY)
        return LiveSeen(LiveVault.BROKEN)
    if live is None or (live.vault, live.generation) == (ring.vault, ring.generation):
        if not there:
            return LiveSeen(LiveVault.BROKEN)
        live = _loaded(folder / keyring.PREVIOUS)
        if live is None and (begun or _backed_up_as(folder, ring.vault)):
            live = ring
        if live is None:
            return LiveSeen(LiveVault.OTHER_KEY)
    foreign = live.vault != ring.vault
    return LiveSeen(LiveVault.OTHER_KEY, live, accounts=_from_keyring(live), foreign=foreign)


def look_with(folder: Path, key: VaultKey, ring: Keyring, manifest: Manifest) -> LiveSeen | None:
    """The vault in use with its own key, which somebody of it proved; None: it does not open."""
    with (
        suppress(FileDamaged),
        backup.opened(folder / DATABASE, key, ring.generation, mode="rw") as live,
    ):
        return _opened(live, ring, manifest)
    return None


def _loaded(path: Path) -> Keyring | None:
    with suppress(CoordoError):
        data = small_files.read(path, keyring_format.LARGEST)
        return None if data is None else keyring_format.parsed(data)
    return None


def _proves(ring: Keyring | None, key: VaultKey) -> bool:
    if ring is None:
        return False
    try:
        keyring.prove(ring, key)
    except KeyringAltered:
        return False
    return True


def _backed_up_as(folder: Path, vault: str) -> bool:
    """Whether the backups kept beside the file are of that vault."""
    for one in (folder / backup.BACKUPS).glob("*"):
        with suppress(CoordoError):
            if manifests.read(one)[0].vault == vault:
                return True
    return False


def _opened(live: Any, ring: Keyring, manifest: Manifest) -> LiveSeen:
    figures = manifest.figures
    at = live.execute("SELECT h FROM audit WHERE seq=?", (figures.audit_seq,)).fetchone()
    branched = figures.audit_seq > 0 and (at is None or bytes(at[0]).hex() != figures.audit_head)
    after = "utc > ?" if branched else "seq > ?"
    since = manifest.made_at if branched else figures.audit_seq
    query = f"SELECT utc, event FROM audit WHERE {after} ORDER BY seq"  # noqa: S608 - two literals
    events = live.execute(query, (since,)).fetchall()
    state = live.execute("SELECT seq FROM audit_state").fetchone()
    return LiveSeen(
        LiveVault.OPEN,
        ring,
        counts=checks.spoken(checks.table_counts(live)),
        audit_seq=int(state[0]) if state else 0,
        events=tuple((datetime.fromisoformat(utc), event) for utc, event in events),
        branched=branched,
        accounts=_from_file(live),
    )


def _from_file(live: Any) -> tuple[LiveAccount, ...]:
    rows = live.execute(
        "SELECT id, login, name, roles, active, must_change, last_login_at FROM user_account"
    ).fetchall()
    return tuple(
        LiveAccount(
            id=UUID(bytes=bytes(user_id)),
            login=login,
            name=name,
            roles=frozenset(map(Role, roles)),
            active=bool(active),
            ready=not must_change,
            came=last_login is not None,
        )
        for user_id, login, name, roles, active, must_change, last_login in rows
    )


def _from_keyring(ring: Keyring) -> tuple[LiveAccount, ...]:
    return tuple(
        LiveAccount(
            id=slot.user_id,
            login=slot.login,
            name=slot.name,
            roles=frozenset(),
            ready=slot.expires is None,
            known=False,
        )
        for slot in ring.slots
    )
