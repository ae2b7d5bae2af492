"""The whole journal read again: is each line the one that was written, in its place, all there.

The chain alone shows edits, removals, insertions and exchanges; somebody who computes it anew is
shown up by the anchors (`anchors`) and by the control key on paper, whose proofs nobody can make
again (security design 10.1, 10.3).
"""

import hmac
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from coordo_desktop.store.audit_chain import (
    BODY,
    commitment,
    given_up,
    hash_at,
    linked,
    ratchet,
)

LEAST_KEPT = timedelta(days=180)  # a month given up sooner was not given up by the program
_COLUMNS = ", ".join((*BODY, "h", "m"))
_SEQ, _EVENT, _DETAIL, _UTC = (BODY.index(name) for name in ("seq", "event", "detail_json", "utc"))
_BATCH = 2000


@dataclass
class _Walk:
    """Where the reading stands: what the next line must be."""

    previous: bytes
    expected: int
    key: bytes | None
    problems: list[str]
    last_of_epoch: dict[int, tuple[str, str]] = field(default_factory=dict)
    purge: tuple[str, str] | None = None


def problems(
    session: Session,
    keys: Mapping[int, bytes] | None = None,
    *,
    only_last: int | None = None,
    stop: Callable[[], None] = lambda: None,
) -> list[str]:
    """What is wrong, as codes; `keys` are control keys by the number of their epoch.

    "audit.gap:<seq>", "audit.hash:<seq>", "audit.mac:<seq>", "audit.head", "audit.key" (the proof
    of the next line is not the one that follows), "audit.epoch:<n>", "audit.month:<n>",
    "audit.purge:<seq>", "audit.purged_early:<n>", "audit.paper:<n>" (that is not the control key).
    With `only_last`, that many lines at the end and nothing of the months. `stop` raises where the
    reading must end.
    """
    keys = keys or {}
    epochs = [tuple(row) for row in session.execute(text(_EPOCHS))]
    starts = {int(first): int(number) for number, first, _told in epochs}
    state = session.execute(text("SELECT epoch, seq, head, key FROM audit_state")).one()
    gone = given_up(session)
    begin = gone.seq if only_last is None else max(gone.seq, int(state.seq) - only_last)
    previous = gone.head if begin == gone.seq else hash_at(session, begin)
    if previous is None:
        return [f"audit.gap:{begin}"]
    walk = _Walk(previous, begin + 1, None, _wrong_keys(epochs, keys))
    trusted = {n: k for n, k in keys.items() if f"audit.paper:{n}" not in walk.problems}
    walk.key = _key_at(begin + 1, starts, trusted)
    for row in _lines(session, begin, stop):
        _step(walk, row, starts, trusted)
    if (int(state.seq), bytes(state.head)) != (walk.expected - 1, walk.previous):
        walk.problems.append("audit.head")
    if walk.expected in starts and walk.expected > 1:  # an epoch that has no line yet
        walk.key = trusted.get(starts[walk.expected])
    if walk.key is not None and walk.key != bytes(state.key):
        walk.problems.append("audit.key")
    walk.problems += _epochs(walk, epochs, int(state.epoch), begin)
    if only_last is None:
        walk.problems += _months(session, walk, gone.seq)
    return walk.problems


_EPOCHS = "SELECT number, first_seq, commitment FROM audit_epoch ORDER BY number"


def fits(session: Session, key: bytes) -> int | None:
    """The epoch this control key is the one of; None where it is none's.

    An epoch begun before digests were kept is told by any line it proves.
    """
    for number, first, told in session.execute(text(_EPOCHS)).all():
        if told == commitment(key):
            return int(number)
        if not told and _proves_some(session, int(number), int(first), key):
            return int(number)
    return None


def _proves_some(session: Session, number: int, first: int, key: bytes) -> bool:
    state = session.execute(text("SELECT epoch, seq, key FROM audit_state")).one()
    proofs = {
        int(seq): (bytes(h), bytes(m))
        for seq, h, m in session.execute(
            text("SELECT seq, h, m FROM audit WHERE seq >= :first"), {"first": first}
        )
    }
    for seq in range(first, int(state.seq) + 1):
        if seq in proofs and _proof(key, proofs[seq][0]) == proofs[seq][1]:
            return True
        key = ratchet(key)
    return int(state.epoch) == number and key == bytes(state.key)


# -- line by line -----------------------------------------------------------------------------


def _lines(session: Session, after: int, stop: Callable[[], None]) -> Iterator[Any]:
    raw: Any = session.connection().connection.driver_connection
    query = f"SELECT {_COLUMNS} FROM audit WHERE seq > ? ORDER BY seq"  # noqa: S608 - our columns
    cursor = raw.execute(query, (after,))
    while rows := cursor.fetchmany(_BATCH):
        stop()
        yield from rows


def _step(walk: _Walk, row: Any, starts: Mapping[int, int], keys: Mapping[int, bytes]) -> None:
    seq = row[_SEQ]
    if seq != walk.expected:
        walk.problems.append(f"audit.gap:{walk.expected}")
        walk.key = _key_at(seq, starts, keys)
    elif seq in starts and seq > 1:
        walk.key = keys.get(starts[seq])
    try:
        good = linked(walk.previous, row[:-2]) == row[-2]
    except (TypeError, ValueError):  # another type than the one that is written
        good = False
    if not good:
        walk.problems.append(f"audit.hash:{seq}")
    if walk.key is not None:
        if _proof(walk.key, row[-2]) != row[-1]:
            walk.problems.append(f"audit.mac:{seq}")
        walk.key = ratchet(walk.key)
    if row[_EVENT] == "journal.epoch":
        walk.last_of_epoch[seq] = (row[_DETAIL], row[_UTC])
    elif row[_EVENT] == "audit.purge":
        walk.purge = (row[_DETAIL], row[_UTC])
    walk.previous, walk.expected = row[-2], seq + 1


def _proof(key: bytes, h: Any) -> bytes:
    try:
        return hmac.digest(key, h, "sha256")
    except TypeError:
        return b""


def _key_at(seq: int, starts: Mapping[int, int], keys: Mapping[int, bytes]) -> bytes | None:
    """The key of that line, from the key of its epoch where it is held."""
    first = max((each for each in starts if each <= seq), default=0)
    key = keys.get(starts.get(first, 0))
    if key is not None:
        for _ in range(seq - first):
            key = ratchet(key)
    return key


# -- epochs and months ------------------------------------------------------------------------


def _wrong_keys(epochs: list[Any], keys: Mapping[int, bytes]) -> list[str]:
    told = {int(number): str(digest) for number, _first, digest in epochs}
    return [
        f"audit.paper:{number}"
        for number, key in keys.items()
        if number not in told or (told[number] and told[number] != commitment(key))
    ]


def _epochs(walk: _Walk, epochs: list[Any], current: int, begin: int) -> list[str]:
    """Each epoch after the first was announced, under the key of the one before."""
    found = [] if epochs and int(epochs[-1][0]) == current else ["audit.epoch:"]
    announced = set(walk.last_of_epoch)
    for rank, (number, first, digest) in enumerate(epochs):
        announced.discard(int(first) - 1)
        if rank == 0 or int(first) - 1 <= begin:
            continue
        told = _told(walk.last_of_epoch.get(int(first) - 1))
        if (told.get("epoch"), told.get("key")) != (number, digest):
            found.append(f"audit.epoch:{number}")
    return found + [f"audit.epoch:{seq}" for seq in sorted(announced)]


def _months(session: Session, walk: _Walk, through: int) -> list[str]:
    """Sealed months follow each other and are what the lines say; what went was said to go."""
    found = []
    after, still = 0, False
    rows = session.execute(text("SELECT * FROM audit_month ORDER BY number")).all()
    for rank, row in enumerate(rows, start=1):
        gone = row.purged_at is not None
        sound = (row.number, row.first_seq) == (rank, after + 1) and not (gone and still)
        if not gone:
            still = True
            ends = (hash_at(session, row.first_seq), hash_at(session, row.last_seq))
            sound = sound and ends == (bytes(row.first_h), bytes(row.last_h))
        if not sound:
            found.append(f"audit.month:{row.number}")
        after = row.last_seq
    left = session.execute(
        text("SELECT count(*) FROM audit WHERE seq <= :through"), {"through": through}
    ).scalar_one()
    if left:
        found.append("audit.month:")
    if through:
        found += _purged(walk, rows, through)
    return found


def _purged(walk: _Walk, rows: Any, through: int) -> list[str]:
    told, at = _told(walk.purge), walk.purge[1] if walk.purge else ""
    last = [row for row in rows if row.purged_at is not None][-1]
    if (told.get("through"), told.get("head")) != (through, bytes(last.last_h).hex()):
        return [f"audit.purge:{through}"]
    try:
        kept = datetime.fromisoformat(at) - datetime.fromisoformat(last.ends_at)
    except ValueError:
        return [f"audit.purge:{through}"]
    return [] if kept >= LEAST_KEPT else [f"audit.purged_early:{last.number}"]


def _told(line: tuple[str, str] | None) -> dict[str, Any]:
    if line is None:
        return {}
    try:
        told = json.loads(line[0])
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}
