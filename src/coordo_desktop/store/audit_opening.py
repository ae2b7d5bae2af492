"""The journal as it is found when somebody signs in, before anything is added to it."""

from pathlib import Path

from sqlalchemy import text

from coordo_desktop.store import anchors, audit_checking
from coordo_desktop.store.sealing import VaultKey
from coordo_desktop.store.unit import OpenSession, Store, note

_LINES = 1000
_ANCHORS = 100


def looked_at(store: Store, folder: Path, key: VaultKey) -> tuple[str, ...]:
    """What the last lines and the last anchors contradict, as codes (security design 8.2, 10.3)."""
    with store.reading() as session:
        found = audit_checking.problems(session, only_last=_LINES)
        found += anchors.problems(folder, key, session, only_last=_ANCHORS)
    return tuple(found)


def noted(session: OpenSession, folder: Path, found: tuple[str, ...]) -> None:
    """Within the action of signing in: how far the anchors go, and how much is wrong."""
    if found:
        note(session, journal=len(found))
        return
    known = anchors.last(folder)
    session.execute(
        text("UPDATE audit_state SET anchored = :seq"), {"seq": 0 if known is None else known.seq}
    )
