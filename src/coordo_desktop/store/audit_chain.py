"""How the lines of the journal hold together: one spelling, a chain of hashes, a chain of keys.

Security design 10.1.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class AuditHead:
    """The last line of the chain: its number and hash."""

    seq: int
    head: bytes


def commitment(first_key: bytes) -> str:
    """What the file says of a control key: proves it once typed, tells nothing of it before."""
    return hashlib.sha256(b"epoch" + first_key).hexdigest()


# The fields of a line in the order of their names: its canonical JSON is written in one go.
BODY = (
    "detail_json", "event", "mono", "object_ref", "patient_ref", "role", "run", "seq", "user_id",
    "utc",
)  # fmt: skip


def body_of(values: Sequence[Any]) -> bytes:
    """The one spelling of a line, from its values in the order of `BODY`; TypeError for others."""
    detail, event, mono, about, patient, role, run, seq, user, utc = values
    return (
        f'{{"detail_json":{_quoted(detail)},"event":{_quoted(event)},"mono":{mono:d},'
        f'"object_ref":{"null" if about is None else _quoted(about)},'
        f'"patient_ref":{"null" if patient is None else _quoted(patient)},'
        f'"role":{_quoted(role)},"run":{run:d},"seq":{seq:d},"user_id":{_quoted(user)},'
        f'"utc":{_quoted(utc)}}}'
    ).encode()


def linked(previous: bytes, values: Sequence[Any]) -> bytes:
    """The hash of a line, its values in the order of `BODY`, after the hash `previous`."""
    body = body_of(values)
    number = b"%d" % values[7]
    return hashlib.sha256(
        b"".join((_THIRTY_TWO, previous, len(number).to_bytes(8, "big"), number,
                  len(body).to_bytes(8, "big"), body))
    ).digest()  # fmt: skip


_quoted = json.encoder.encode_basestring_ascii
_THIRTY_TWO = (32).to_bytes(8, "big")


def ratchet(key: bytes) -> bytes:
    """The key of the next line; the one before cannot be computed back."""
    return hashlib.sha256(b"ratchet" + key).digest()


def given_up(session: Session) -> AuditHead:
    """Up to which line the journal was given up with its months, and the hash of that line."""
    row = session.execute(
        text(
            "SELECT last_seq, last_h FROM audit_month WHERE purged_at IS NOT NULL"
            " ORDER BY number DESC LIMIT 1"
        )
    ).first()
    return AuditHead(0, bytes(32)) if row is None else AuditHead(int(row[0]), bytes(row[1]))


def hash_at(session: Session, seq: int) -> bytes | None:
    """The hash of one line; None where the journal does not hold it."""
    row = session.execute(text("SELECT h FROM audit WHERE seq = :seq"), {"seq": seq}).first()
    return None if row is None else bytes(row[0])
