"""Requests about one's data, what people want said, and whom the papers name (SE1)."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import RowMapping, insert, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import PatientId, PrivacyRequestId
from coordo_desktop.domain.privacy import PrivacyContacts, Statement
from coordo_desktop.domain.privacy_requests import (
    Handed,
    IdentityCheck,
    PrivacyRequest,
    Requester,
    RequestKind,
    RequestState,
)
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store import settings
from coordo_desktop.store.named import NAMED, PATIENT, named
from coordo_desktop.store.patient_lines import batches
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.privacy_rows import PrivacyRequestRow, PrivacyStatementRow
from coordo_desktop.store.unit import at_desk, touch

REQUEST = table_of(PrivacyRequestRow)
STATEMENT = table_of(PrivacyStatementRow)
_CONTACTS = "privacy.contacts"
_OPEN = REQUEST.c.state == RequestState.OPEN.value
_ASKED = select(REQUEST, PATIENT.c.local_number, *NAMED).outerjoin(
    PATIENT, PATIENT.c.id == REQUEST.c.patient_id
)


# --- whom the papers name -------------------------------------------------------------------


def contacts(session: Session) -> PrivacyContacts:
    """Who answers for the data; empty until it was said."""
    kept = settings.load_text(session, _CONTACTS)
    return PrivacyContacts() if kept is None else PrivacyContacts(**json.loads(kept))


def keep_contacts(session: Session, told: PrivacyContacts) -> None:
    """Keep who answers for the data."""
    settings.keep_text(session, _CONTACTS, json.dumps(asdict(told), ensure_ascii=False))
    touch(session, Topic.PRIVACY)


# --- requests -------------------------------------------------------------------------------


def requests(
    session: Session, day: date, *, names: bool, patient_id: PatientId | None = None
) -> list[PrivacyRequest]:
    """All requests, those that wait first, the most pressing before; of one person if given.

    Without `names` a record is called by its number: who may not see identities sees none.
    """
    query = _ASKED.order_by(_OPEN.desc(), REQUEST.c.received_on, REQUEST.c.row_no)
    if patient_id is not None:
        query = query.where(REQUEST.c.patient_id == patient_id)
    found = [_request(row, day, names=names) for row in session.execute(query).mappings().all()]
    waiting = [one for one in found if one.open]
    ended = [one for one in found if not one.open]
    return [*sorted(waiting, key=lambda one: one.due_on), *reversed(ended)]


def request(
    session: Session, request_id: PrivacyRequestId, day: date, *, names: bool
) -> PrivacyRequest:
    """One request; NotFound."""
    row = session.execute(_ASKED.where(REQUEST.c.id == request_id)).mappings().one_or_none()
    if row is None:
        raise NotFound
    return _request(row, day, names=names)


def add_request(session: Session, **values: Any) -> None:
    """Keep a request that just arrived."""
    session.execute(insert(REQUEST), [{"version": 1, **values}])
    touch(session, Topic.PRIVACY)


def change_request(
    session: Session, request_id: PrivacyRequestId, version: int, **values: Any
) -> None:
    """Change these columns of a request as it was seen; ChangedMeanwhile."""
    done = session.execute(
        update(REQUEST)
        .where(REQUEST.c.id == request_id, REQUEST.c.version == version)
        .values(version=version + 1, **values)
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    touch(session, Topic.PRIVACY)


def _request(row: RowMapping, day: date, *, names: bool) -> PrivacyRequest:
    known = row["patient_id"] is not None
    number = row["local_number"]
    shown = f"Dossier n°\u00a0{number}" if known and number else ""
    return PrivacyRequest(
        id=PrivacyRequestId(row["id"]),
        version=row["version"],
        number=row["row_no"],
        patient_id=PatientId(row["patient_id"]) if known else None,
        patient=named(row, day)[0] if known and names else shown,
        kind=RequestKind(row["kind"]),
        requester=Requester(row["requester"]),
        requester_name=row["requester_name"] if names else "",
        received_on=row["received_on"],
        identity=IdentityCheck(row["identity"]),
        words=row["words"] if names else "",
        extended=row["extended"],
        extended_why=row["extended_why"],
        state=RequestState(row["state"]),
        closed_on=row["closed_on"],
        handed=Handed(row["handed"]) if row["handed"] else None,
        answer=row["answer"],
        added_at=row["added_at"],
        added_by=row["added_by"],
    )


# --- what people want said ------------------------------------------------------------------


def statements(
    session: Session, patient_id: PatientId, *, withdrawn: bool = False
) -> list[Statement]:
    """What the person wants said beside their record, the last first."""
    query = select(STATEMENT).where(STATEMENT.c.patient_id == patient_id)
    if not withdrawn:
        query = query.where(STATEMENT.c.withdrawn_at.is_(None))
    rows = session.execute(query.order_by(STATEMENT.c.row_no.desc())).mappings()
    return [_statement(row) for row in rows]


def statements_of(
    session: Session, patients: Sequence[PatientId]
) -> dict[PatientId, list[Statement]]:
    """What each of these people wants said, the last first."""
    found: dict[PatientId, list[Statement]] = {}
    for ids in batches(list(patients)):
        query = select(STATEMENT).where(
            STATEMENT.c.patient_id.in_(ids), STATEMENT.c.withdrawn_at.is_(None)
        )
        for row in session.execute(query.order_by(STATEMENT.c.row_no.desc())).mappings():
            found.setdefault(PatientId(row["patient_id"]), []).append(_statement(row))
    return found


def statement(session: Session, statement_id: Any) -> Statement:
    """One statement; NotFound."""
    query = select(STATEMENT).where(STATEMENT.c.id == statement_id)
    row = session.execute(query).mappings().one_or_none()
    if row is None:
        raise NotFound
    return _statement(row)


def add_statement(session: Session, one: Statement) -> None:
    """Keep what somebody wants said."""
    actor, _now = at_desk(session)
    session.execute(
        insert(STATEMENT),
        [{
            "id": one.id, "patient_id": one.patient_id, "about": one.about, "text": one.text,
            "said_on": one.said_on, "added_at": one.added_at, "author_id": actor.user_id,
            "author": one.author, "withdrawn_at": None, "withdrawn_by": "",
        }],
    )  # fmt: skip
    touch(session, Topic.PRIVACY)


def withdraw_statement(session: Session, statement_id: Any) -> None:
    """Mark a statement withdrawn by the person."""
    actor, now = at_desk(session)
    session.execute(
        update(STATEMENT)
        .where(STATEMENT.c.id == statement_id)
        .values(withdrawn_at=now, withdrawn_by=actor.name)
    )
    touch(session, Topic.PRIVACY)


def _statement(row: RowMapping) -> Statement:
    return Statement(
        id=row["id"],
        patient_id=PatientId(row["patient_id"]),
        about=row["about"],
        text=row["text"],
        said_on=row["said_on"],
        added_at=row["added_at"],
        author=row["author"],
        withdrawn_at=row["withdrawn_at"],
        withdrawn_by=row["withdrawn_by"],
    )
