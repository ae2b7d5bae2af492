"""What every floor's tests share: a real encrypted file, a clock that stands still, a person."""

import gc
import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import text

from compiled_once import compile_once
from coordo_desktop.domain.access import Actor, Role
from coordo_desktop.domain.ids import UserId
from coordo_desktop.store import audit, schema
from coordo_desktop.store.engine import create_database
from coordo_desktop.store.unit import Store
from migrated_once import migrate_once
from one_derivation import derive_once

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Files of tests live in memory where there is room: nothing here pulls the plug of a disk.
_MEMORY, _ROOM = Path("/dev/shm"), 4 << 30
if _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _ROOM:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))
derive_once()
migrate_once()
compile_once()

KEY = bytes(range(32))
NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PEOPLE = {
    "martin": ("C. MARTIN", "IDE coordinatrice", "CX"),
    "oyhenart": ("N. OYHENART", "IDEL", "S"),
    "accueil": ("A. DUPUY", "Secrétaire", "A"),
    "lecture": ("L. BERHO", "Interne", "L"),
    "admin": ("X. ADMIN", "Administrateur", "X"),
    "coordo": ("K. COORDO", "IDE coordinatrice", "C"),
}
LOGIN_OF = {
    Role.CAREGIVER: "oyhenart",
    Role.RECEPTION: "accueil",
    Role.READER: "lecture",
    Role.ADMINISTRATOR: "admin",
    Role.COORDINATOR: "coordo",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Those that wait for a real window come first: beside others they cost no waiting."""
    windows = Path(__file__).parent / "window"
    items.sort(key=lambda item: windows not in item.path.parents)


def pytest_collection_finish() -> None:
    """What the imports brought is there to stay: no need to look at it again and again."""
    gc.collect()
    gc.freeze()


class FixedClock:
    """A clock that moves when told."""

    def __init__(self, at: datetime = NINE) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def advance(self, **by: float) -> None:
        self.at += timedelta(**by)


def user_id_of(login: str) -> UserId:
    """The stable id of a test person."""
    return UserId(UUID(int=list(PEOPLE).index(login) + 1))


def actor_of(login: str) -> Actor:
    """A test person as the services know them."""
    name, profession, roles = PEOPLE[login]
    return Actor(user_id_of(login), login, name, profession, frozenset(map(Role, roles)))


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COORDO_HOME", str(tmp_path / "home"))


@pytest.fixture(scope="session")
def _template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file with the test people, made once and copied for each test."""
    path = tmp_path_factory.mktemp("template") / "coffre.db"
    create_database(path, KEY)
    schema.migrate(path, KEY)
    store = Store(path, KEY, actor_of("martin"), FixedClock())
    with store.quietly() as session:
        audit.start_epoch(session)
        for login, (name, profession, roles) in PEOPLE.items():
            session.execute(
                text(
                    "INSERT INTO user_account(id, login, name, profession, roles, active,"
                    " created_at, must_change) VALUES (:id, :login, :name, :profession, :roles,"
                    " 1, '2026-11-02T00:00:00.000000Z', 0)"
                ),
                {
                    "id": user_id_of(login).bytes,
                    "login": login,
                    "name": name,
                    "profession": profession,
                    "roles": roles,
                },
            )
        session.execute(
            text(
                "INSERT INTO vault(id, generation, keyring_rev, created_at)"
                " VALUES ('test', 1, 1, '2026-01-01T00:00:00.000000Z')"
            )
        )
    store.checkpoint()
    store.close()
    return path


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def heard() -> list[frozenset]:
    return []


@pytest.fixture
def vault_path(tmp_path: Path, _template: Path) -> Path:
    folder = tmp_path / "coffre"
    folder.mkdir(mode=0o700)
    return Path(shutil.copy(_template, folder / "coffre.db"))


@pytest.fixture
def store_for(vault_path: Path, clock: FixedClock, heard: list) -> Callable[[Role | str], Store]:
    """Open the same file as somebody else: `store_for(Role.CAREGIVER)` or a login."""
    opened: list[Store] = []

    def _open(who: Role | str) -> Store:
        login = LOGIN_OF[who] if isinstance(who, Role) else who
        opened.append(Store(vault_path, KEY, actor_of(login), clock, heard.append))
        return opened[-1]

    yield _open
    for store in opened:
        store.close()


@pytest.fixture
def store(store_for: Callable[[Role | str], Store]) -> Store:
    """The file open for a coordinator who is also the administrator."""
    return store_for("martin")
