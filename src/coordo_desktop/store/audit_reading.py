"""The journal asked for what it holds: who, whom, what, when."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, or_, select, text
from sqlalchemy.orm import Session

from coordo_desktop.domain.audit import AuditFilter, AuditLine
from coordo_desktop.domain.audit_words import SEALED, events_of
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.store import accounts
from coordo_desktop.store.audit_rows import AuditRow
from coordo_desktop.store.patient_rows import table_of

_ROW = table_of(AuditRow)
_SHOWN = (
    _ROW.c.seq, _ROW.c.utc, _ROW.c.user_id, _ROW.c.role, _ROW.c.event, _ROW.c.patient_ref,
    _ROW.c.object_ref, _ROW.c.detail_json,
)  # fmt: skip
_RAW = (
    "SELECT detail_json, event, mono, object_ref, patient_ref, role, run, seq, user_id, utc, h, m"
    " FROM audit ORDER BY seq"
)
_BATCH = 2000


def count(session: Session, asked: AuditFilter, upto: int) -> int:
    """How many events answer, up to that number."""
    query = _narrowed(select(func.count()).select_from(_ROW), asked, upto)
    return int(session.execute(query).scalar_one())


def page(
    session: Session, asked: AuditFilter, upto: int, offset: int, limit: int
) -> list[AuditLine]:
    """Events that answer, newest first; no patient is named yet."""
    query = _narrowed(select(*_SHOWN), asked, upto).order_by(_ROW.c.seq.desc())
    names = {str(one): name for one, name in accounts.names(session).items()}
    rows = session.execute(query.limit(limit).offset(offset))
    return [_line(row, names) for row in rows]


def _narrowed(query: Select[Any], asked: AuditFilter, upto: int) -> Select[Any]:
    query = query.where(_ROW.c.seq <= upto)
    if asked.user_id is not None:
        tried = f'"account":"{asked.user_id}"'
        query = query.where(
            or_(
                _ROW.c.user_id == str(asked.user_id),
                _ROW.c.event.in_(sorted(SEALED))
                & _ROW.c.detail_json.contains(tried, autoescape=True),
            )
        )
    if asked.patient_id is not None:
        query = query.where(_ROW.c.patient_ref == str(asked.patient_id))
    if asked.event:
        query = query.where(_ROW.c.event == asked.event)
    elif asked.group is not None:
        query = query.where(_ROW.c.event.in_(events_of(asked.group)))
    if asked.first is not None:
        query = query.where(_ROW.c.utc >= asked.first)
    if asked.after is not None:
        query = query.where(_ROW.c.utc < asked.after)
    return query


def _line(row: Any, names: dict[str, str]) -> AuditLine:
    detail = json.loads(row.detail_json)
    who = row.user_id or str(detail.get("account", ""))
    if "second" in detail:
        detail["second"] = names.get(detail["second"], detail["second"])
    return AuditLine(
        seq=row.seq,
        at=row.utc,
        user_id=who,
        person=names.get(who, who),
        roles=row.role,
        event=row.event,
        patient_id=PatientId(UUID(row.patient_ref)) if row.patient_ref else None,
        patient="",
        object_ref=row.object_ref or "",
        detail=detail,
    )


def at_of(session: Session, seq: int) -> datetime | None:
    """When that event was written; None where the journal does not hold it."""
    found: datetime | None = session.execute(
        select(_ROW.c.utc).where(_ROW.c.seq == seq)
    ).scalar_one_or_none()
    return found


def span(session: Session) -> tuple[int, int, datetime | None]:
    """The first and last numbers that are there, and when the last was written."""
    first, last = session.execute(select(func.min(_ROW.c.seq), func.max(_ROW.c.seq))).one()
    if last is None:
        return 0, 0, None
    return int(first), int(last), at_of(session, int(last))


def raw_lines(session: Session) -> Iterator[tuple[Any, ...]]:
    """Every line as it is kept, its fields in the order of `audit.BODY`, then `h` and `m`."""
    driver: Any = session.connection().connection.driver_connection
    cursor = driver.execute(_RAW)
    while rows := cursor.fetchmany(_BATCH):
        yield from rows


def histories(session: Session) -> list[tuple[str, int]]:
    """Where the journal was gone back on with everybody's knowledge: when, to which event."""
    rows = session.execute(
        text(
            "SELECT utc, json_extract(detail_json, '$.seq') FROM audit"
            " WHERE event IN ('vault.restored', 'vault.salvaged', 'audit.accept') ORDER BY seq"
        )
    )
    return [(str(utc), int(seq or 0)) for utc, seq in rows]
