"""The vault folder: made once, opened in a fixed order, closed with its keys wiped.

Order of opening (security design 8.2): the keyring proves itself (done by the caller, who holds
the vault key), the file opens, its log is folded in, its length is compared, it says who it is,
it is compared with the keyring, and only then is it brought to today's schema, after a verified
backup. Nothing is ever repaired in place.
"""

import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import coordo_desktop
from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.accounts import AccountSuspended
from coordo_desktop.domain.audit_words import REFUSED, SEALED
from coordo_desktop.domain.errors import (
    CoordoError,
    FileDamaged,
    KeyringAltered,
    NotFound,
    UnknownUser,
    VaultExists,
)
from coordo_desktop.domain.ids import UserId
from coordo_desktop.domain.key_renewal import RenewalUnfinished
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.store import (
    accounts,
    audit,
    audit_opening,
    backup,
    checks,
    checkups,
    inbox,
    keyring,
    schema,
    settings,
    small_files,
    tries_told,
)
from coordo_desktop.store.engine import create_database, translated
from coordo_desktop.store.folder import DATABASE
from coordo_desktop.store.kdf import KdfCost
from coordo_desktop.store.keyring import NewUser
from coordo_desktop.store.keyring_format import Keyring
from coordo_desktop.store.sealing import VaultKey, wipe
from coordo_desktop.store.throttle import Throttle
from coordo_desktop.store.unit import Announce, Clock, OpenSession, Store, note

_SMALLEST = 4096  # bytes: one page
_UNFINISHED = ".creation-"


@dataclass(frozen=True, slots=True)
class Created:
    """A new vault: its keyring and key, the recovery code, the control key of the journal."""

    keyring: Keyring
    key: VaultKey
    recovery_code: str
    journal_key: bytes


@dataclass(frozen=True, slots=True)
class Opened:
    """The file open for one person.

    `journal` is what its last lines, its anchors and its seal contradict, or did when nobody took
    note of it; `fresh` what was not known before.
    """

    store: Store
    unclean: bool
    must_change: bool
    journal: tuple[str, ...] = ()
    fresh: tuple[str, ...] = ()


def create(
    folder: Path,
    owner: Actor,
    passphrase: str,
    practice: PracticeSettings,
    cost: KdfCost,
    clock: Clock,
) -> Created:
    """Make a vault in a folder that holds none; half made, it leaves nothing behind.

    Raises:
        VaultExists, FolderReadOnly, DiskFull, DiskFailed.
    """
    from coordo_desktop.store import recovery

    refuse_existing(folder)
    small_files.make_folder(folder)
    key, code = VaultKey(secrets.token_bytes(32)), recovery.new_code()
    first = NewUser(owner.user_id, owner.login, owner.name, passphrase)
    ring = keyring.created(uuid4(), first, cost, key, code)
    work = folder / f"{_UNFINISHED}{secrets.token_hex(6)}"
    try:
        with translated():
            for left in folder.glob(_UNFINISHED + "*"):
                shutil.rmtree(left, ignore_errors=True)
            work.mkdir(mode=small_files.OWNER_FOLDER)
            journal_key = _fill(work / DATABASE, ring, key, owner, practice, clock)
            (work / DATABASE).rename(folder / DATABASE)
        try:
            keyring.keep(folder, ring)
        except BaseException:  # an encrypted file without a keyring would bar the folder for ever
            (folder / DATABASE).unlink()
            raise
    except BaseException:
        key.wipe()
        raise
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return Created(ring, key, code, journal_key)


def refuse_existing(folder: Path) -> None:
    """VaultExists where any piece of a vault lies; nothing is ever written over it."""
    for name in (DATABASE, DATABASE + "-wal", keyring.KEYRING):
        if (folder / name).exists():
            raise VaultExists


def _fill(
    path: Path,
    ring: Keyring,
    key: VaultKey,
    owner: Actor,
    practice: PracticeSettings,
    clock: Clock,
) -> bytes:
    database_key = key.database_key(ring.generation)
    try:
        create_database(path, database_key)
        schema.migrate(path, database_key)
        store = Store(path, database_key, owner, clock)
    finally:
        wipe(database_key)
    try:
        with store.quietly() as session:
            journal_key = audit.start_epoch(session)
        with store.action("vault.create") as session:
            now = clock()
            known = accounts.VaultMark(ring.vault, ring.generation, ring.revision)
            accounts.add_vault(session, known, now)
            accounts.add_user(session, owner, now, must_change=False)
            settings.keep(session, practice)
        store.checkpoint()
    finally:
        store.close()
    small_files.sync_file(path)
    return journal_key


# -- opening ----------------------------------------------------------------------------------


def open_store(
    folder: Path,
    ring: Keyring,
    key: VaultKey,
    login: str,
    clock: Clock,
    announce: Announce | None = None,
    touched: tuple[str, ...] = (),
    updating: Callable[[], object] | None = None,
) -> Opened:
    """Open the file for a person whose key has been proved; `touched` is what its seal said.

    `updating` is called before an older file is saved then brought to this schema.

    Raises:
        FileDamaged, FileTooNew, KeyringAltered, DiskFull, FolderReadOnly, DiskFailed, StoreBusy;
        UnknownUser, AccountSuspended.
    """
    path = folder / DATABASE
    behind = prove_file(path, ring, key)
    database_key = key.database_key(ring.generation)
    try:
        migrated = schema.migrate(
            path, database_key, before=lambda: _before_migrating(path, key, ring, clock, updating)
        )
        nobody = Actor(UserId(UUID(int=0)), login, "", "", frozenset())
        store = Store(path, database_key, nobody, clock)
        if announce is not None:
            store.announce = announce
    finally:
        wipe(database_key)
    try:
        must_change = _recognize(store, login)
        found = audit_opening.looked_at(store, folder, key)
        if behind:  # a stop between the keyring's write and the file's: the keyring is the newer
            with store.action("keyring.follow") as session:
                accounts.follow_keyring(session, ring.revision, ring.generation)
        if migrated:
            with store.action("vault.migrate", detail={"to": schema.head()}):
                pass
        with store.reading() as session:
            known = audit_opening.kept(session)
        store.journal = tuple(dict.fromkeys((*touched, *found, *known)))
        unclean, fresh = _begin(store, folder, ring, key, found, touched)
        with store.reading() as session:
            store.damaged = checkups.damaged(session)
    except BaseException:
        store.close()
        raise
    return Opened(store, unclean, must_change, store.journal, fresh)


def prove_file(path: Path, ring: Keyring, key: VaultKey) -> bool:
    """Whether this is the file the keyring goes with; true when the keyring is a step ahead.

    A step is one revision or, after a stop while the file changed its key, one generation: a file
    that opens with the key of a generation is of that generation, whatever its row says yet.

    Raises:
        FileDamaged: missing, cut, foreign, or not decipherable with the proved key.
        KeyringAltered: the keyring of another vault, or an older one put back.
    """
    if not path.is_file() or path.stat().st_size < _SMALLEST:
        raise FileDamaged
    try:
        row = _row_of(path, ring, key)
    except FileDamaged as error:
        if _outlived(path.parent, ring):
            raise KeyringAltered from error
        raise
    if row is None:
        raise FileDamaged
    vault, generation, revision = row
    renewed, steps = ring.generation - int(generation), ring.revision - int(revision)
    if vault != ring.vault or (renewed, steps) not in {(0, 0), (0, 1), (1, 1), (1, 2)}:
        raise KeyringAltered
    return bool(renewed or steps)


def _row_of(path: Path, ring: Keyring, key: VaultKey) -> Any:
    with backup.opened(path, key, ring.generation, mode="rw") as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        ours = connection.execute("PRAGMA application_id").fetchone()[0] == checks.APPLICATION_ID
        if not ours or not checks.size_is_whole(connection, path):
            raise FileDamaged
        return _vault_row(connection)


def _outlived(folder: Path, ring: Keyring) -> bool:
    """Whether a backup beside a file that does not open holds a keyring that came after this one.

    It is not proved: it only tells which of the two is to be put right.
    """
    for kept in folder.glob(f"{backup.BACKUPS}/*/{keyring.KEYRING}"):
        with suppress(CoordoError):
            told = keyring.load(kept.parent)
            if told.vault == ring.vault and told.generation > ring.generation:
                return True
    return False


def _vault_row(connection: Any) -> Any:
    if schema.revision_of(connection) is None:
        return None
    return connection.execute("SELECT id, generation, keyring_rev FROM vault").fetchone()


def _before_migrating(
    path: Path, key: VaultKey, ring: Keyring, clock: Clock, updating: Callable[[], object] | None
) -> None:
    if updating is not None:
        updating()
    with backup.opened(path, key, ring.generation, mode="rw") as live:
        backup.make(path, live, key, reason="migration", at=clock())


def _recognize(store: Store, login: str) -> bool:
    """Put the person of this login at the desk; whether their passphrase must be changed."""
    with store.reading() as session:
        try:
            user_id = accounts.user_id_of(session, login)
            line = accounts.user(session, user_id).line()
        except NotFound as error:
            raise UnknownUser from error
    if not line.active:
        raise AccountSuspended
    store.actor = Actor(line.id, line.login, line.name, line.profession, line.roles)
    return line.must_change


def _begin(
    store: Store,
    folder: Path,
    ring: Keyring,
    key: VaultKey,
    journal: tuple[str, ...],
    touched: tuple[str, ...],
) -> tuple[bool, tuple[str, ...]]:
    """Start a run, empty the box into the trail, write the login.

    Was the last stop unclean; what is wrong and was not known.
    """
    found, unreadable = inbox.events(folder, ring.vault, key)
    with store.reading() as session:
        since = inbox.since(found, tries_told.mark_left(session))
    told = inbox.since(found, "") if since is None else since
    events = [event for event in told or () if event.event in SEALED]  # anybody can seal anything
    unreadable += len(told or ()) - len(events)
    refused = sum(event.event in REFUSED for event in events)
    counted = Throttle(folder, store.clock, must_count=False).counted()
    mark, line = "", b""
    with suppress(CoordoError, OSError):
        mark, line = inbox.mark(folder, ring.vault, ring.inbox, store.clock())
    with store.action("login.ok", detail={"box": refused}) as session:
        now = store.clock()
        against = tries_told.contradicted(session, counted, refused, other_box=since is None)
        store.run, unclean = accounts.open_run(session, now, coordo_desktop.__version__)
        accounts.logged_in(session, store.actor.user_id, now)
        for event in events:
            audit.append(
                session,
                at=now,
                run=store.run,
                mono=0,
                actor=None,
                event=event.event,
                object_id=event.id,
                detail={"at": event.at, "account": _account_of(ring, event.login)},
            )
        note(session, unclean=unclean, unreadable=unreadable)
        fresh = audit_opening.noted(session, folder, journal, touched)
        tries_told.remember(session, counted, mark)
    with suppress(CoordoError, OSError):
        inbox.empty(folder, line)
    if against:
        with suppress(CoordoError), store.action("tries.touched", detail=against):
            pass
    return unclean, fresh


def _account_of(ring: Keyring, login: str) -> str:
    """The id behind a login typed at the lock screen; ids only, a login may hold a name."""
    for slot in ring.slots:
        if slot.login == login:
            return str(slot.user_id)
    return ""


# -- closing, changing ------------------------------------------------------------------------


def close(store: Store) -> None:
    """End the run, fold the log, close every connection; never fails for the disk's sake."""
    try:
        with suppress(CoordoError):
            with store.quietly() as session:
                accounts.close_run(session, store.run, store.clock())
            store.checkpoint()
    finally:
        store.close()


@contextmanager
def keyring_restored(folder: Path) -> Iterator[Keyring]:
    """Around an action that changes the keyring: the one before is put back if it fails.

    The keyring is written before the action commits: should the power go in between, it is one
    revision ahead of the file, which the next opening follows.
    """
    before = keyring.load(folder)
    if before.pending is not None:  # the file has changed its key, the keyring could not follow
        raise RenewalUnfinished
    try:
        yield before
    except BaseException:
        with suppress(CoordoError):
            if keyring.load(folder) != before:
                keyring.put_back(folder, before)
        raise


def install_keyring(folder: Path, session: OpenSession, fresh: Keyring) -> None:
    """Inside an action: write the keyring and note its revision in the file."""
    accounts.follow_keyring(session, fresh.revision, fresh.generation)
    session.flush()
    keyring.keep(folder, fresh)
