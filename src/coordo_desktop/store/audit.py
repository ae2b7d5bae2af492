"""The audit trail: one line for each action, in its transaction, in a keyed chain.

h(n) = SHA-256(len‖h(n-1) ‖ len‖n ‖ len‖body); m(n) = HMAC(K(n), h(n)); K(n+1) =
SHA-256("ratchet"‖K(n)), the old key is overwritten (security design 10.1). Lines hold ids, codes
and counts, never names or clinical text.
"""

import hmac
import json
import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Table, bindparam, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.audit import code_letters
from coordo_desktop.domain.errors import FileDamaged
from coordo_desktop.store import audit_checking
from coordo_desktop.store.audit_chain import (
    BODY,
    AuditHead,
    body_of,
    commitment,
    given_up,
    hash_at,
    linked,
    ratchet,
)
from coordo_desktop.store.audit_rows import AuditEpochRow, AuditRow, AuditStateRow
from coordo_desktop.store.folder import utc_text
from coordo_desktop.store.ready import Ready

__all__ = [
    "BODY",
    "AuditHead",
    "Detail",
    "append",
    "body_of",
    "chain_hash",
    "commitment",
    "given_up",
    "hash_at",
    "head",
    "linked",
    "ratchet",
    "short_code",
    "start_epoch",
    "verify_chain",
]

Detail = Mapping[str, str | int | bool | None]


# Built once: every action pays for its line (performance B6).
_ROW, _STATE_ROW = cast("Table", AuditRow.__table__), cast("Table", AuditStateRow.__table__)
_STATE = Ready(select(_STATE_ROW.c.seq, _STATE_ROW.c.head, _STATE_ROW.c.key, _STATE_ROW.c.utc))
_ADD = Ready(insert(_ROW))
_TURN = Ready(
    update(_STATE_ROW)
    .where(_STATE_ROW.c.id == 1)
    .values(
        seq=bindparam("next_seq"),
        head=bindparam("next_head"),
        key=bindparam("next_key"),
        utc=bindparam("next_utc"),
    )
)


def start_epoch(session: Session) -> bytes:
    """Begin the chain; the starting key is returned once, to be printed on the recovery sheet."""
    first = secrets.token_bytes(32)
    session.execute(
        insert(AuditStateRow).values(id=1, epoch=1, seq=0, head=bytes(32), key=first, utc="")
    )
    told = {"first_seq": 1, "started_at": session.info["clock"](), "commitment": commitment(first)}
    session.execute(
        upsert(AuditEpochRow)
        .values(number=1, **told)
        .on_conflict_do_update(index_elements=["number"], set_=told)
    )
    return first


def append(
    session: Session,
    *,
    at: datetime,
    run: int,
    mono: int,
    actor: Actor | None,
    event: str,
    patient_id: UUID | None = None,
    object_id: UUID | str | None = None,
    detail: Detail | None = None,
) -> int:
    """Write the next line of the chain and turn the ratchet; the number of the line."""
    seq, before, key, last = _STATE.send(session, {}).fetchone()
    utc = utc_text(at)
    told: dict[str, Any] = dict(detail or {})
    if utc < last:
        told["clock_back"] = True
    line = {
        "seq": seq + 1,
        "utc": utc,
        "run": run,
        "mono": mono,
        "user_id": str(actor.user_id) if actor else "",
        "role": "".join(sorted(actor.roles)) if actor else "",
        "event": event,
        "patient_ref": str(patient_id) if patient_id else None,
        "object_ref": str(object_id) if object_id else None,
        "detail_json": json.dumps(told, sort_keys=True, separators=(",", ":")),
    }
    h = chain_hash(before, line)
    mac = hmac.digest(key, h, "sha256")
    try:
        _ADD.send(session, {**line, "utc": at, "h": h, "m": mac})
    except IntegrityError as error:  # somebody set the journal back behind its own lines
        raise FileDamaged from error
    _TURN.send(
        session,
        {
            "next_seq": seq + 1,
            "next_head": h,
            "next_key": ratchet(key),
            "next_utc": max(utc, last),
        },
    )
    return int(line["seq"])


def chain_hash(previous: bytes, line: Mapping[str, Any]) -> bytes:
    """The hash of a line given the hash before it."""
    return linked(previous, [line[name] for name in BODY])


def head(session: Session | Connection) -> AuditHead:
    """Where the chain stands."""
    row = session.execute(select(AuditStateRow.seq, AuditStateRow.head)).one()
    return AuditHead(row.seq, row.head)


def verify_chain(session: Session, first_key: bytes | None = None) -> list[str]:
    """What is wrong with the journal, as codes with a line number; empty when nothing is.

    With the first control key (`first_key`) every proof of its epoch is checked too.
    """
    return audit_checking.problems(session, {} if first_key is None else {1: first_key})


def short_code(at: AuditHead) -> str:
    """What the foot of a sheet says of the chain: « 48213 · 7K2M-QX4D-9A »."""
    return f"{at.seq} · {code_letters(at.head)}"
