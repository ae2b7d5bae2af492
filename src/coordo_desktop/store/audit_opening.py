"""The journal as it is found when somebody signs in, before anything is added to it.

What it contradicts is kept in the file until an administrator takes note of it: closing writes
fresh anchors and a fresh seal, and nothing outside would say it any more.
"""

import json
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from coordo_desktop.store import anchors, audit_checking, settings
from coordo_desktop.store.sealing import VaultKey
from coordo_desktop.store.unit import OpenSession, Store, note

_LINES = 1000
_ANCHORS = 100
_KEPT = "audit.touched"
_MOST = 50


def looked_at(store: Store, folder: Path, key: VaultKey) -> tuple[str, ...]:
    """What the last lines and the last anchors contradict, as codes (security design 8.2, 10.3)."""
    with store.reading() as session:
        found = audit_checking.problems(session, only_last=_LINES)
        found += anchors.problems(folder, key, session, only_last=_ANCHORS)
    return tuple(found)


def kept(session: Session) -> tuple[str, ...]:
    """What was found before, of which nobody took note yet."""
    return tuple(json.loads(settings.load_text(session, _KEPT) or "[]"))


def forget(session: OpenSession) -> None:
    """An administrator took note of it."""
    settings.keep_text(session, _KEPT, "[]")


def noted(
    session: OpenSession, folder: Path, found: tuple[str, ...], touched: tuple[str, ...]
) -> tuple[str, ...]:
    """Within the action of signing in: how far the anchors go, how much is wrong; what is new."""
    before = kept(session)
    fresh = tuple(code for code in (*touched, *found) if code not in before)
    if fresh:
        settings.keep_text(session, _KEPT, json.dumps((before + fresh)[:_MOST]))
    if found:
        note(session, journal=len(found))
        return fresh
    known = anchors.last(folder)
    session.execute(
        text("UPDATE audit_state SET anchored = :seq"), {"seq": 0 if known is None else known.seq}
    )
    return fresh
