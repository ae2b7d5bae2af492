"""T-05 (migration): files of every earlier schema open; stopped anywhere, a file is as it was."""

import importlib
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from coordo_desktop.domain.errors import CoordoError, DiskFull, FileTooNew
from coordo_desktop.services.backups import BackupService, integrity
from coordo_desktop.store import keyring, schema
from coordo_desktop.store.engine import open_raw
from coordo_desktop.system.clock import now
from earlier_files import content, earlier, lines, revisions
from one_derivation import derive_once
from torture.rows import Asked, Found, Row
from torture.support import Tally, copied, wait, working
from vault_support import a_practice, opened

# Lines a migration makes or moves by itself.
_MADE = {"alembic_version", "audit", "run", "audit_state", "audit_epoch", "setting"}
_FULL_AT = 12  # places of a migration where the disk fills up, for each file
_LONGEST = 1.2  # seconds a migration may take here, from the first schema to the last


def _first(asked: Asked) -> tuple[Path, bytes]:
    derive_once()
    folder = asked.folder / "first"
    desk = a_practice(folder, now)[0]
    key = bytes(desk.key.database_key(keyring.load(folder).generation))
    desk.store.checkpoint()
    desk.close()
    return folder, key


def every_schema(asked: Asked) -> Found:
    """Each earlier schema opens today, all its lines there, a verified backup made before."""
    tally, (first, key) = Tally(), _first(asked)
    wanted = revisions()[:-1]
    chosen = wanted if asked.full else wanted[-asked.count :]
    for revision in chosen:
        tally.trials += 1
        folder = earlier(first, asked.folder / "coffre", key, revision)
        before = lines(folder / "coffre.db", key)
        desk = opened(folder, now)
        try:
            _looked_at(tally, desk, folder, key, before, revision)
        finally:
            desk.close()
        _too_new(tally, folder, key)
    return tally.found(schémas=len(chosen), tables=len(before))


def _looked_at(
    tally: Tally, desk: Any, folder: Path, key: bytes, before: dict[str, int], revision: str
) -> None:
    found = integrity(desk.store)
    tally.held(found.ok, f"{revision}: checks {','.join(found.problems)[:60]}")
    after = lines(folder / "coffre.db", key)
    lost = [name for name, count in before.items() if after.get(name, 0) < count]
    tally.held(not [name for name in lost if name not in _MADE], f"{revision}: lost {lost[:3]}")
    made = BackupService(desk.store, folder, desk.key).list()
    kept = [line for line in made if line.reason == "migration" and line.verified]
    tally.held(len(kept) == 1, f"{revision}: no verified backup before")


def _too_new(tally: Tally, folder: Path, key: bytes) -> None:
    path = folder / "coffre.db"
    connection = open_raw(path, key)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.close()
    before = path.read_bytes()
    try:
        opened(folder, now).close()
        tally.held(False, "a newer file was opened")
    except FileTooNew:
        tally.held(path.read_bytes() == before, "a newer file was written to")


def failed(asked: Asked) -> Found:
    """An error at each step, then a disk that fills up: the file says what it said."""
    tally, (first, key) = Tally(), _first(asked)
    wanted = revisions()[:-1]
    froms = wanted if asked.full else wanted[-asked.count :]
    for revision in froms:
        kept = earlier(first, asked.folder / "kept", key, revision)
        said = content(kept / "coffre.db", key)
        steps = revisions()[len(froms) and wanted.index(revision) + 1 :]
        for step in steps if asked.full and revision in _RELEASED else steps[-1:]:
            _fails(tally, copied(kept, asked.folder / "coffre"), key, said, _raising(step))
        for pages in range(1, _FULL_AT + 1) if asked.full else (1,):
            _fails(tally, copied(kept, asked.folder / "coffre"), key, said, _full(pages * pages))
        folder = copied(kept, asked.folder / "coffre")
        tally.held(schema.migrate(folder / "coffre.db", key), f"{revision}: not migrated after")
    return tally.found(schémas=len(froms))


# The schemas that earlier parts of the program were released with.
_RELEASED = {"0003", "0006", "0011", "0015", "0021"}
Breaking = Callable[[Path], Callable[[], None]]


def _fails(
    tally: Tally, folder: Path, key: bytes, said: dict[str, list[Any]], breaking: Breaking
) -> None:
    path = folder / "coffre.db"
    tally.trials += 1
    mend = breaking(path)
    failed_as = ""
    try:
        schema.migrate(path, key)
    except (CoordoError, RuntimeError) as error:
        failed_as = type(error).__name__
    finally:
        mend()
    if failed_as:
        tally.held(content(path, key) == said, f"{failed_as}: the file changed")
    else:
        tally.held(True, "")  # there was room enough: the migration went through


def _raising(step: str) -> Breaking:
    """The step does its work, then fails."""

    def broken(_path: Path) -> Callable[[], None]:
        name = next(each for each in _modules() if each.rpartition(".m")[2].startswith(step))
        module = importlib.import_module(name)
        whole = module.upgrade

        def upgrade() -> None:
            whole()
            raise RuntimeError

        script = schema._script
        module.upgrade = upgrade

        def loaded() -> Any:
            found = script()
            found.get_revision(step).module.upgrade = upgrade
            return found

        schema._script = loaded

        def mend() -> None:
            schema._script, module.upgrade = script, whole

        return mend

    return broken


def _modules() -> list[str]:
    folder = schema.MIGRATIONS / "versions"
    names = sorted(path.stem for path in folder.glob("m[0-9]*.py"))
    return [f"coordo_desktop.store.migrations.versions.{name}" for name in names]


def _full(pages: int) -> Breaking:
    """The file may grow by so many pages, and no more: SQLite says that the disk is full."""

    def broken(_path: Path) -> Callable[[], None]:
        whole = schema.open_raw

        def bounded(path: Path, key: bytes | bytearray, **how: Any) -> Any:
            connection = whole(path, key, **how)
            size = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count={size + pages}").fetchone()
            return connection

        schema.open_raw = bounded

        def mend() -> None:
            schema.open_raw = whole

        return mend

    return broken


def killed(asked: Asked) -> Found:
    """Killed at any moment of a migration: the schema of before or of today, and every line."""
    rng, tally, (first, key) = asked.draw(), Tally(), _first(asked)
    wanted = revisions()[:-1]
    kept = {
        revision: earlier(first, asked.folder / revision, key, revision)
        for revision in (
            {wanted[0], wanted[5], wanted[14], wanted[-1]} if asked.full else wanted[-1:]
        )
    }
    said = {revision: content(folder / "coffre.db", key) for revision, folder in kept.items()}
    before, after = 0, 0
    schema._script().get_current_head()  # loaded once, before anybody is forked
    for turn in range(asked.count):
        revision = sorted(kept)[turn % len(kept)]
        folder = copied(kept[revision], asked.folder / "coffre")
        path = folder / "coffre.db"

        def work(tell: Callable[[bytes], None], path: Path = path) -> None:
            tell(b"begun")
            schema.migrate(path, key)
            tell(b"done")

        with working(work) as child:
            child.heard()
            wait(rng.uniform(0.0, _LONGEST))
            child.kill()
        tally.trials += 1
        connection = open_raw(path, key)
        stands = schema.revision_of(connection)
        connection.close()
        if stands == revision:
            before += 1
            tally.held(content(path, key) == said[revision], "stopped, and the file changed")
        else:
            after += 1
            tally.held(stands == schema.head(), f"stopped between two schemas: {stands}")
        with suppress(DiskFull):
            opened(folder, now).close()
        tally.held(_whole(path, key, lines(kept[revision] / "coffre.db", key)), "lines lost")
        shutil.rmtree(folder, ignore_errors=True)
    return tally.found(avant=before, après=after)


def _whole(path: Path, key: bytes, before: dict[str, int]) -> bool:
    now_there = lines(path, key)
    return all(
        now_there.get(name, 0) >= count for name, count in before.items() if name not in _MADE
    )


ROWS = [
    Row(
        "T-05-schemas",
        "Un fichier de chaque version antérieure s’ouvre, copie vérifiée d’abord",
        "tous les schémas : 0 ligne perdue ; un fichier plus récent est refusé sans être touché",
        every_schema,
        short=0,
        full=1,
        held_by="tests/store/test_migrations.py::"
        "test_a_file_of_each_earlier_schema_opens_with_all_its_lines",
    ),
    Row(
        "T-05-echec",
        "Une migration qui échoue laisse le fichier comme il était",
        "erreur à chaque étape et disque plein : contenu identique",
        failed,
        short=0,
        full=1,
        held_by="tests/store/test_migrations.py::"
        "test_a_migration_that_fails_leaves_the_file_as_it_was",
    ),
    Row(
        "T-05-migration",
        "Tué pendant une migration : avant ou après, jamais entre deux",
        "200 arrêts : un seul état, 0 perte",
        killed,
        short=0,
        full=200,
        held_by="tests/store/test_migrations.py::"
        "test_a_migration_that_is_killed_leaves_the_file_before_or_after",
    ),
]
