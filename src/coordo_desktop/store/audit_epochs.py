"""Epochs: from which line a control key on paper holds.

A new key is announced by the last line of the epoch before, under the old key, with the digest of
the new one: whoever writes the past again cannot make that announcement (security design 10.1).
"""

import secrets
import time
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select, update

from coordo_desktop.store import audit
from coordo_desktop.store.audit_rows import AuditEpochRow, AuditStateRow
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.unit import OpenSession, Store

_EPOCH, _STATE = table_of(AuditEpochRow), table_of(AuditStateRow)


@dataclass(frozen=True, slots=True)
class Epoch:
    """One control key: its number, the first line it proves, since when, its digest."""

    number: int
    first_seq: int
    started_at: datetime
    commitment: str


def listed(session: OpenSession) -> list[Epoch]:
    """Every epoch, oldest first."""
    rows = session.execute(select(_EPOCH).order_by(_EPOCH.c.number))
    return [Epoch(row.number, row.first_seq, row.started_at, row.commitment) for row in rows]


def begin(store: Store) -> tuple[int, bytes]:
    """Begin a new epoch: its number and its control key, given this once, to be printed."""
    key = secrets.token_bytes(32)
    told = audit.commitment(key)
    with store.quietly() as session:
        number = int(session.execute(select(_STATE.c.epoch)).scalar_one()) + 1
        seq = audit.append(
            session,
            at=store.clock(),
            run=store.run,
            mono=time.monotonic_ns(),
            actor=store.actor,
            event="journal.epoch",
            detail={"epoch": number, "key": told},
        )
        session.execute(update(_STATE).values(epoch=number, key=key))
        session.execute(
            insert(_EPOCH).values(
                number=number, first_seq=seq + 1, started_at=store.clock(), commitment=told
            )
        )
    return number, key
