"""Bringing a file to today's schema, all or nothing, after a verified copy."""

import importlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import create_engine, event
from sqlalchemy.pool import StaticPool

from coordo_desktop.domain.errors import FileDamaged, FileTooNew
from coordo_desktop.store.engine import open_raw, translated

if TYPE_CHECKING:
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

MIGRATIONS = Path(__file__).parent / "migrations"
_STEP = re.compile(r"m(\d{4})_\w+\.pyc?$")


def _script() -> "ScriptDirectory":
    """The steps, as Alembic reads them: loaded only when there is something to migrate."""
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return ScriptDirectory.from_config(config)


def head() -> str:
    """The revision this program writes: the last of the steps, which bear their own number."""
    names = (_STEP.match(path.name) for path in (MIGRATIONS / "versions").iterdir())
    return max(name[1] for name in names if name)


def revision_of(connection: Any) -> str | None:
    """The revision of an open file (driver connection); None for an empty one."""
    present = connection.execute(
        "SELECT count(*) FROM sqlite_schema WHERE name='alembic_version'"
    ).fetchone()[0]
    if not present:
        return None
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return None if row is None else str(row[0])


def migrate(path: Path, key: bytes | bytearray, before: Callable[[], object] | None = None) -> bool:
    """Bring the file to today's schema; whether anything was to be done.

    `before` makes the verified copy and runs only when there is something to migrate.
    Raises FileTooNew for a revision this program does not know, FileDamaged where the number in
    the head of the file is not that of its revision; the file is then untouched.
    """
    connection = open_raw(path, key)
    try:
        current, newest = revision_of(connection), head()
        if current == newest:
            _refuse_number(connection, current, newest)
            return False
        script = _script()
        known = {step.revision for step in script.walk_revisions()}
        if current is not None and current not in known:
            raise FileTooNew
        if current is not None:
            _refuse_number(connection, current, newest)
        if current is not None and before is not None:
            before()
        _upgrade(connection, script)
    finally:
        connection.close()
    return True


def _refuse_number(connection: Any, current: str, newest: str) -> None:
    """`user_version` is written with each step (security design 7.2): another was put there.

    None at all is what a file of before that was written has: today's number is then set.
    """
    number = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if number > int(newest):
        raise FileTooNew
    if number and str(number) != current.lstrip("0"):
        raise FileDamaged
    if not number and current == newest:
        with translated():
            connection.execute(f"PRAGMA user_version={int(newest)}")


def _upgrade(connection: Any, script: "ScriptDirectory") -> None:
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext

    # The pragma cannot change inside a transaction, and a batch rebuild drops parent tables.
    connection.execute("PRAGMA foreign_keys=OFF")
    engine = create_engine(
        "sqlite://",
        module=driver,
        creator=lambda: connection,
        poolclass=StaticPool,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def _began(opened: Any) -> None:
        opened.exec_driver_sql("BEGIN EXCLUSIVE")

    target = str(script.get_current_head())

    def steps(revision: Any, _context: "MigrationContext") -> Any:
        return script._upgrade_revs(target, revision)  # noqa: SLF001 - Alembic's documented recipe

    with translated(), engine.begin() as opened:
        with EnvironmentContext(Config(), script, fn=steps) as environment:
            environment.configure(connection=opened, transactional_ddl=True)
            environment.run_migrations()
        if opened.exec_driver_sql("PRAGMA foreign_key_check").fetchone() is not None:
            raise FileDamaged
        opened.exec_driver_sql(f"PRAGMA user_version={int(target)}")
    if connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
        raise FileDamaged


def load_models() -> None:
    """Import every room that holds row classes, so that the metadata is whole."""
    for name in (
        "accounts", "audit", "drafts", "settings", "patients", "directory", "history", "merging",
        "search", "transmissions", "measurements", "assessments", "treatments", "medicines",
        "tasks", "sheets", "imports", "lists", "saved_lists", "care_plans", "plan_templates",
        "today", "appointment_rows", "opening_rows", "waiting_rows",
        "round_rows", "stock_rows", "recall_rows", "cold_rows", "material_rows", "loan_rows",
        "kit_rows", "count_rows", "order_rows", "glass_rows", "backup_rows", "privacy_rows",
        "retention_rows",
    ):  # fmt: skip
        importlib.import_module(f"coordo_desktop.store.{name}")
