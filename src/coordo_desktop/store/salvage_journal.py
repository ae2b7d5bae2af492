"""The journal of a damaged file: its chain is gone on with as far as it holds, never patched.

Up to the first event that does not open, the lines that follow the backup's are taken as they
are, and each proves itself under the ratchet the backup holds. Lines read beyond a gap cannot
stand in the chain any more: they are told again in new lines that say what they were.
"""

import hmac
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from coordo_desktop.domain.salvage import SalvagedJournal
from coordo_desktop.store import audit
from coordo_desktop.store.salvage_reading import Images, Key, Row, Shape

_STATE = ("epoch", "seq", "head", "key", "utc")
_KEPT = ("seq", "utc", "run", "mono", "user_id", "role", "event", "patient_ref", "object_ref",
         "detail_json", "h", "m")  # fmt: skip
_PARTS = ("audit_epoch", "audit_month")


@dataclass(frozen=True, slots=True)
class _State:
    epoch: int
    seq: int
    head: bytes
    key: bytes
    utc: str


@dataclass(frozen=True, slots=True)
class JournalMerged:
    """How the journal goes on, and the lines that stand beyond a gap."""

    told: SalvagedJournal
    beyond: tuple[dict[str, Any], ...]


def merge(connection: Any, images: Images, anchored: int) -> JournalMerged:
    """Go on with the backup's journal; `anchored` is the last event an anchor names.

    Inside the caller's transaction, triggers being set aside.
    """
    shapes = {shape.name: shape for shape in images.shapes()}
    ours = _state(connection)
    lines = _lines(images, shapes)
    theirs = _their_state(images, shapes)
    chain = _linked(ours, lines)
    whole = theirs is not None and (
        (chain[-1]["seq"], chain[-1]["h"]) if chain else (ours.seq, ours.head)
    ) == (theirs.seq, theirs.head)
    state = theirs if whole and theirs is not None else None
    if state is None:
        chain, state = _proved(ours, chain)
    for line in chain:
        _insert(connection, "audit", {name: line[name] for name in _KEPT})
    told = ", ".join(f"{name} = ?" for name in _STATE)
    connection.execute(
        f"UPDATE audit_state SET {told}",  # noqa: S608 - fixed names
        (state.epoch, state.seq, state.head, state.key, state.utc),
    )
    _merge_parts(connection, images, shapes, state.seq)
    beyond = tuple(line for seq, line in sorted(lines.items()) if seq > state.seq)
    last = max(anchored, max(lines, default=0), theirs.seq if theirs else 0, state.seq)
    unread = last - state.seq - len(beyond)
    return JournalMerged(SalvagedJournal(state.seq, len(beyond), unread), beyond)


def tell_again(
    session: Session, at: datetime, run: int, beyond: tuple[dict[str, Any], ...]
) -> None:
    """Say in new lines what the lines beyond a gap were, in the caller's action."""
    for line in beyond:
        patient = line["patient_ref"]
        audit.append(
            session,
            at=at,
            run=run,
            mono=0,
            actor=None,
            event="audit.salvaged",
            patient_id=UUID(patient) if patient else None,
            object_id=line["object_ref"],
            detail={
                "seq": line["seq"],
                "at": line["utc"],
                "event": line["event"],
                "user": line["user_id"],
                "role": line["role"],
            },
        )


def _state(connection: Any) -> _State:
    row = connection.execute(f"SELECT {', '.join(_STATE)} FROM audit_state").fetchone()  # noqa: S608 - our schema
    return _made(row)


def _made(row: Any) -> _State:
    epoch, seq, head, key, utc = row
    return _State(int(epoch), int(seq), bytes(head), bytes(key), str(utc))


def _their_state(images: Images, shapes: dict[str, Shape]) -> _State | None:
    rows = _rows(images, shapes.get("audit_state"), [])
    return _made([rows[0][name] for name in _STATE]) if rows else None


def _lines(images: Images, shapes: dict[str, Shape]) -> dict[int, dict[str, Any]]:
    return {int(row["seq"]): row for row in _rows(images, shapes.get("audit"), [])}


def _rows(images: Images, shape: Shape | None, known: list[Key]) -> list[dict[str, Any]]:
    if shape is None:
        return []
    found: list[Row] = list(images.read(shape, known).rows.values())
    return [dict(zip(shape.columns, row, strict=True)) for row in found]


def _linked(ours: _State, lines: dict[int, dict[str, Any]]) -> list[dict[str, Any]]:
    """The lines after ours that follow each other without a gap."""
    chain, previous, seq = [], ours.head, ours.seq + 1
    while (line := lines.get(seq)) is not None:
        try:
            h = audit.linked(previous, [line[name] for name in audit.BODY])
        except (TypeError, ValueError):
            break
        if h != line["h"]:
            break
        chain.append(line)
        previous, seq = h, seq + 1
    return chain


def _proved(ours: _State, chain: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], _State]:
    """As many of them as the ratchet proves; a new epoch begun meanwhile ends it."""
    key, kept = ours.key, []
    for line in chain:
        if not hmac.compare_digest(hmac.digest(key, line["h"], "sha256"), line["m"]):
            break
        kept.append(line)
        key = audit.ratchet(key)
    if not kept:
        return [], ours
    last = kept[-1]
    utc = max(ours.utc, *(str(line["utc"]) for line in kept))
    return kept, _State(ours.epoch, int(last["seq"]), last["h"], key, utc)


def _merge_parts(connection: Any, images: Images, shapes: dict[str, Shape], through: int) -> None:
    """Epochs and sealed months that end within what is kept; months given up stay given up."""
    for name in _PARTS:
        for row in _rows(images, shapes.get(name), []):
            if int(row.get("last_seq") or row["first_seq"]) <= through:
                connection.execute(f"DELETE FROM {name} WHERE number = ?", (row["number"],))  # noqa: S608 - our schema
                _insert(connection, name, row)
    if "audit_month" in shapes:
        connection.execute(
            "DELETE FROM audit WHERE EXISTS (SELECT 1 FROM audit_month m WHERE"
            " m.purged_at IS NOT NULL AND audit.seq BETWEEN m.first_seq AND m.last_seq)"
        )


def _insert(connection: Any, table: str, row: dict[str, Any]) -> None:
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    connection.execute(
        f"INSERT INTO {table} ({names}) VALUES ({marks})",  # noqa: S608 - names of our schema
        tuple(row.values()),
    )
