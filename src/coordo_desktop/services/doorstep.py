"""What the lock screen asks before anything is typed: nothing of the database is loaded."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from coordo_desktop.domain.accounts import Person, checked_login
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.store import keyring, unfinished
from coordo_desktop.store.throttle import Throttle

__all__ = ["people", "typed_login", "wait_seconds"]


def people(folder: Path) -> list[Person]:
    """Who may sign in, by name: for the lock screen, before anything is open."""
    unfinished.finish(folder)
    return keyring.people(folder)


def wait_seconds(folder: Path, login: str, *, clock: Callable[[], datetime]) -> int:
    """How long the lock screen must still wait for this person; 0 when they may try."""
    return Throttle(folder, clock).wait(typed_login(login))


def typed_login(text: str) -> str:
    """The login as it is kept, or as it was typed where it can be nobody's."""
    try:
        return checked_login(text)
    except CoordoError:
        return text
