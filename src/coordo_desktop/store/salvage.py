"""A new vault out of a damaged one: its last good backup, and all that can still be read.

The damaged vault is read and never written: it is moved aside whole, or left where it is when the
new one is made elsewhere. The new one is proved in full before it takes any place.
"""

import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from coordo_desktop.domain.access import Actor, Role
from coordo_desktop.domain.accounts import AccountSuspended
from coordo_desktop.domain.backups import BackupLine
from coordo_desktop.domain.errors import CoordoError, DiskFull, FileDamaged, UnknownUser
from coordo_desktop.domain.ids import UserId
from coordo_desktop.domain.salvage import (
    NothingToSalvage,
    SalvagedJournal,
    SalvageReport,
)
from coordo_desktop.store import (
    accounts,
    anchors,
    audit,
    backup,
    checks,
    keyring,
    keyring_format,
    restoring,
    salvage_journal,
    salvage_merging,
    salvage_pages,
    salvage_sound,
    schema,
    small_files,
    tries_told,
    unfinished,
    vault,
)
from coordo_desktop.store.engine import create_database, open_raw, translated
from coordo_desktop.store.folder import DATABASE
from coordo_desktop.store.keyring_format import Keyring
from coordo_desktop.store.salvage_journal import JournalMerged
from coordo_desktop.store.salvage_merging import Merged
from coordo_desktop.store.salvage_pages import Pages
from coordo_desktop.store.salvage_reading import Images
from coordo_desktop.store.sealing import VaultKey, canonical, wipe
from coordo_desktop.store.unfinished import ASIDE, JOURNAL, LIVE, STAGED
from coordo_desktop.store.unit import Clock, Store

_COPY = "a-lire"
_SPARE = 1 << 20  # bytes
Allowed = Callable[[Actor], None]


@dataclass(frozen=True, slots=True)
class Damaged:
    """A vault that does not open any more, the key that was proved, and where it is rebuilt."""

    folder: Path
    ring: Keyring
    key: VaultKey
    staged: Path

    @property
    def file(self) -> Path:
        """The file being made."""
        return self.staged / DATABASE


def salvaged(
    folder: Path,
    destination: Path,
    ring: Keyring,
    key: VaultKey,
    login: str,
    clock: Clock,
    allowed: Allowed,
) -> SalvageReport:
    """Make the new vault in `destination`; the damaged folder itself when they are the same.

    `allowed` refuses whoever may not do this, told who the login is.

    Raises:
        NothingToSalvage, NothingDamaged (in place only), UnknownUser, AccountSuspended,
        VaultExists, FolderNotEmpty, DiskFull, FolderReadOnly, DiskFailed; FileDamaged where the
        new vault did not prove itself. Both folders are then as they were.
    """
    unfinished.finish(folder)
    in_place = folder.resolve() == destination.resolve()
    if not in_place:
        vault.refuse_existing(destination)
        restoring.refuse_strangers(destination)
    small_files.make_folder(destination)
    now = clock()
    staged = destination / f"{STAGED}{secrets.token_hex(6)}"
    try:
        with translated():
            _room_for(folder, destination)
            staged.mkdir(mode=small_files.OWNER_FOLDER)
            damaged = Damaged(folder, ring, key, staged)
            report = _rebuilt(damaged, login, clock, allowed, in_place=in_place)
        aside = _aside_name(folder, now) if in_place else ""
        small_files.replace(
            destination / JOURNAL, canonical({"staged": staged.name, "aside": aside})
        )
    except BaseException:
        unfinished.give_up(destination, staged)
        raise
    unfinished.finish(destination)
    _anchor(folder / aside if in_place else folder, destination, ring, key, now)
    return SalvageReport(
        report.backup_at,
        report.readable,
        report.pages,
        report.all_pages,
        report.tables,
        report.journal,
        aside,
    )


def _rebuilt(
    damaged: Damaged, login: str, clock: Clock, allowed: Allowed, *, in_place: bool
) -> SalvageReport:
    base = _base(damaged)
    pages = _pages(damaged)
    if base is None and not pages.opens:
        raise NothingToSalvage
    try:
        with _images(pages) as images:
            person = _person(damaged, base, images, login)
            allowed(person)
            if in_place and not pages.bad:
                file, work = damaged.folder / DATABASE, damaged.staged / _COPY
                salvage_sound.refuse(file, work, damaged.ring, damaged.key, clock)
            _begin(damaged, base, images, person, clock)
            merged, journal = _merged(damaged, images)
    finally:
        pages.wipe()
    report = SalvageReport(
        base.made_at if base else None,
        images is not None,
        len(pages.bad),
        pages.count,
        salvage_merging.tables_told(merged),
        journal.told if journal else SalvagedJournal(0),
    )
    _recorded(damaged, person, clock, report, journal)
    small_files.replace(damaged.staged / keyring.KEYRING, keyring_format.written(damaged.ring))
    return report


# -- what there is ----------------------------------------------------------------------------


def _base(damaged: Damaged) -> BackupLine | None:
    """The newest backup of this key that proves itself now."""
    inside = damaged.folder / backup.BACKUPS
    for line in backup.listed(inside, damaged.key):
        if line.verified and line.generation == damaged.ring.generation:
            with suppress(CoordoError):
                return backup.verify(inside / line.id, damaged.key)
    return None


def _pages(damaged: Damaged) -> Pages:
    """The damaged file with its log folded in, on a copy: the file itself is not written."""
    source = damaged.folder / DATABASE
    key = damaged.key.database_key(damaged.ring.generation)
    copy = damaged.staged / _COPY / DATABASE
    copy.parent.mkdir(mode=small_files.OWNER_FOLDER)
    try:
        if not source.is_file():
            return Pages(bytearray(), ())
        log = source.with_name(source.name + "-wal")
        if log.is_file() and log.stat().st_size and _copied(source, copy) and _copied(
            log, copy.with_name(log.name)
        ):  # fmt: skip
            with suppress(CoordoError):
                connection = open_raw(copy, key)
                try:
                    with translated():
                        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
                finally:
                    connection.close()
            source = copy
        return salvage_pages.deciphered(source, key)
    finally:
        wipe(key)
        shutil.rmtree(copy.parent, ignore_errors=True)


def _copied(source: Path, copy: Path) -> bool:
    try:
        shutil.copyfile(source, copy)
    except OSError:  # a sector the disk does not give: the file is read in place, page by page
        return False
    return True


@contextmanager
def _images(pages: Pages) -> Iterator[Images | None]:
    if not pages.opens:
        yield None
        return
    images = Images(pages)
    try:
        yield images if images.shapes() else None
    finally:
        images.close()


def _person(damaged: Damaged, base: BackupLine | None, images: Images | None, login: str) -> Actor:
    """The person as the backup knows them, else as the damaged file does."""
    if base is not None:
        source = damaged.folder / backup.BACKUPS / base.id
        return restoring.person_in(source, damaged.ring, damaged.key, login)
    for shape in images.shapes() if images else ():
        if shape.name != "user_account" or images is None:
            continue
        for row in images.read(shape, []).rows.values():
            told = dict(zip(shape.columns, row, strict=True))
            if told["login"] == login:
                if not told["active"]:
                    raise AccountSuspended
                roles = frozenset(map(Role, told["roles"]))
                user_id = UserId(UUID(bytes=bytes(told["id"])))
                return Actor(user_id, login, told["name"], told["profession"], roles)
    raise UnknownUser


# -- making the new file ----------------------------------------------------------------------


def _begin(
    damaged: Damaged, base: BackupLine | None, images: Images | None, person: Actor, clock: Clock
) -> None:
    """The backup's file, or an empty one of the same schema."""
    key = damaged.key.database_key(damaged.ring.generation)
    try:
        theirs = _revision(images)
        if base is not None:
            shutil.copyfile(damaged.folder / backup.BACKUPS / base.id / DATABASE, damaged.file)
            damaged.file.chmod(small_files.OWNER_FILE)
            if theirs == schema.head():  # the program moved on since that backup
                schema.migrate(damaged.file, key)
            return
        if theirs != schema.head():
            raise NothingToSalvage
        create_database(damaged.file, key)
        schema.migrate(damaged.file, key)
        store = Store(damaged.file, key, person, clock)
    finally:
        wipe(key)
    try:
        ring = damaged.ring
        mark = accounts.VaultMark(ring.vault, ring.generation, ring.revision)
        with store.quietly() as session:
            audit.start_epoch(session)
            accounts.add_vault(session, mark, clock())
    finally:
        store.close()


def _revision(images: Images | None) -> str:
    for shape in images.shapes() if images else ():
        if shape.name == "alembic_version" and images is not None:
            for row in images.read(shape, []).rows.values():
                return str(row[0])
    return ""


def _merged(damaged: Damaged, images: Images | None) -> tuple[Merged, JournalMerged | None]:
    if images is None:
        return Merged(), None
    known = anchors.last(damaged.folder)
    with _raw(damaged) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("BEGIN IMMEDIATE")
        triggers = salvage_merging.set_triggers_aside(connection)
        merged = salvage_merging.merge(connection, images)
        journal = salvage_journal.merge(connection, images, known.seq if known else 0)
        for sql in triggers:
            connection.execute(sql)
        connection.execute("COMMIT")
    return merged, journal


def _recorded(
    damaged: Damaged,
    person: Actor,
    clock: Clock,
    report: SalvageReport,
    journal: JournalMerged | None,
) -> None:
    """Write in the new journal what was done, then prove the whole file."""
    ring, told = damaged.ring, report.journal
    key = damaged.key.database_key(ring.generation)
    store = Store(damaged.file, key, person, clock)
    wipe(key)
    counts: dict[str, int] = {
        name: sum(getattr(one, name) for one in report.tables)
        for name in ("added", "changed", "removed", "unreadable", "lost", "refused")
    }
    try:
        journal_told = {"seq": told.last_seq, "beyond": told.beyond, "unread": told.unread}
        detail = {"pages": report.pages} | journal_told | counts
        with store.action("vault.salvaged", detail=detail) as session:
            if journal is not None:
                salvage_journal.tell_again(session, clock(), store.run, journal.beyond)
            accounts.follow_keyring(session, ring.revision, ring.generation)
            accounts.close_last_run(session, clock())
            tries_told.forget(session)
        store.checkpoint()
        with store.reading() as session:
            problems = audit.verify_chain(session)
    finally:
        store.close()
    with _raw(damaged) as connection:
        problems += checks.problems(connection, damaged.file)
        problems += checks.full_text_problems(connection)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    if problems:
        raise FileDamaged
    small_files.sync_file(damaged.file)


@contextmanager
def _raw(damaged: Damaged) -> Iterator[Any]:
    with backup.opened(damaged.file, damaged.key, damaged.ring.generation, mode="rw") as connection:
        yield connection


# -- its place --------------------------------------------------------------------------------


def _room_for(folder: Path, destination: Path) -> None:
    file = folder / DATABASE
    size = file.stat().st_size if file.is_file() else 0
    if shutil.disk_usage(destination).free < 3 * size + _SPARE:
        raise DiskFull


def _aside_name(folder: Path, at: datetime) -> str:
    if not any((folder / name).exists() for name in LIVE):
        return ""
    name, number = ASIDE + at.astimezone().strftime("%Y-%m-%d_%H%M%S"), 1
    while (folder / (name if number == 1 else f"{name}-{number}")).exists():
        number += 1
    return name if number == 1 else f"{name}-{number}"


def _anchor(before: Path, destination: Path, ring: Keyring, key: VaultKey, at: datetime) -> None:
    """Begin a new file of anchors with both heads, so that what follows is watched again.

    The new vault is in its place already: where this fails, its first opening begins the file.
    """
    with suppress(CoordoError):
        with backup.opened(destination / DATABASE, key, ring.generation, mode="rw") as connection:
            seq, head = connection.execute("SELECT seq, head FROM audit_state").fetchone()
        known = anchors.last(before)
        left = audit.AuditHead(known.seq, known.head) if known else None
        stands = audit.AuditHead(int(seq), bytes(head))
        anchors.begin_again(
            destination, key, stands, ring.generation, at, restored=True, before=left
        )
