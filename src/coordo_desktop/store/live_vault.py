"""What lies in the folder where a backup would be put back, looked at with the backup's key."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from coordo_desktop.domain.access import Right, Role, Scope, reach
from coordo_desktop.domain.approvals import Candidate
from coordo_desktop.domain.errors import CoordoError, FileDamaged, KeyringAltered
from coordo_desktop.domain.restoring import LiveVault
from coordo_desktop.store import backup, checks, keyring
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
    """What was found: `events` are those the backup does not have (UTC, name)."""

    state: LiveVault
    ring: Keyring | None = None
    counts: dict[str, int] = field(default_factory=dict)
    audit_seq: int | None = None
    events: tuple[tuple[datetime, str], ...] = ()
    branched: bool = False
    accounts: tuple[LiveAccount, ...] = ()

    def account(self, login: str) -> LiveAccount | None:
        """Somebody by their login."""
        return next((one for one in self.accounts if one.login == login), None)

    def seconds(self, right: Right, first: str) -> list[LiveAccount]:
        """Who could agree besides `first`, who asks."""
        return [
            one for one in self.accounts if one.active and one.login != first and one.carries(right)
        ]


def candidates(people: Sequence[LiveAccount]) -> tuple[Candidate, ...]:
    """For screens, by name; nobody where none of them ever came (see `second_person`)."""
    if not any(one.came for one in people):
        return ()
    found = [Candidate(one.login, one.name, ready=one.ready) for one in people]
    return tuple(sorted(found, key=lambda one: one.name.casefold()))


def look(folder: Path, key: VaultKey, manifest: Manifest) -> LiveSeen:
    """The vault in use beside a backup of it; `key` is the backup's.

    Raises:
        FolderReadOnly, DiskFailed, StoreBusy: it cannot be said what is there.
    """
    if not any((folder / name).exists() for name in LIVE):
        return LiveSeen(LiveVault.NONE)
    path = folder / DATABASE
    try:
        ring = keyring.load(folder)
    except CoordoError:
        return LiveSeen(LiveVault.BROKEN)
    if not path.is_file() or path.stat().st_size < _SMALLEST:
        return LiveSeen(LiveVault.BROKEN)
    try:
        keyring.prove(ring, key)
    except KeyringAltered:
        renewed = (ring.vault, ring.generation) != (manifest.vault, manifest.gen)
        if renewed:
            return LiveSeen(LiveVault.OTHER_KEY, ring, accounts=_from_keyring(ring))
        return LiveSeen(LiveVault.BROKEN)
    try:
        with backup.opened(path, key, ring.generation, mode="rw") as live:
            return _opened(live, ring, manifest)
    except FileDamaged:
        return LiveSeen(LiveVault.BROKEN)


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
