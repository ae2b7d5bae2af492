"""Transmissions: how entries are kept, who must read them, who did.

`number` is the order of signing and the only order anything is sorted by: a clock set back a
year changes nothing. Every write is a few statements of Core (performance B6).
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    RowMapping,
    Select,
    bindparam,
    exists,
    func,
    insert,
    literal,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy import delete as remove
from sqlalchemy.orm import Session

from coordo_desktop.domain.access import MATRIX, Right, Role, Scope
from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.ids import FocusId, PatientId, TransmissionId, UserId
from coordo_desktop.domain.merging import RecordMerged
from coordo_desktop.domain.patients import LifeCycle
from coordo_desktop.domain.topics import Topic
from coordo_desktop.domain.transmissions import (
    HEADINGS,
    Kind,
    Priority,
    Receipt,
    Recipient,
    RecipientKind,
    Transmission,
    Unread,
)
from coordo_desktop.store.accounts import UserRow
from coordo_desktop.store.circle import patients_of, today
from coordo_desktop.store.patient_rows import (
    CareTeamMemberRow,
    PatientRow,
    ProfessionalRow,
    table_of,
)
from coordo_desktop.store.transmission_rows import ReceiptRow, TransmissionRow, UnreadRow
from coordo_desktop.store.unit import touch

ENTRY = table_of(TransmissionRow)
UNREAD = table_of(UnreadRow)
RECEIPT = table_of(ReceiptRow)
PATIENT = table_of(PatientRow)
USER = table_of(UserRow)
_MEMBER = table_of(CareTeamMemberRow)
_PROFESSIONAL = table_of(ProfessionalRow)
_LATER = ENTRY.alias("later")
BETWEEN_PARTS = "\x1e"
PRIORITIES = {priority.rank: priority for priority in Priority}
# To sort by without SQLite walking every entry in order: what the query picks out is read instead.
UNWALKED = ENTRY.c.number + literal_column("0")
# A correction of it exists: the entry no longer stands.
CORRECTED = exists().where(_LATER.c.corrects == ENTRY.c.id)


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who may read what is written about a patient."""

    user_id: UserId
    name: str
    profession: str


def entry_of(row: RowMapping) -> Transmission:
    """The record of a row that holds the columns of `ENTRY`."""
    kind = Kind(row["kind"])
    texts = row["body"].split(BETWEEN_PARTS)
    parts = zip(HEADINGS[kind], texts, strict=True)
    return Transmission(
        id=row["id"],
        number=row["number"],
        patient_id=row["patient_id"],
        kind=kind,
        focus=row["focus"],
        focus_id=row["focus_id"],
        parts=tuple((heading, part) for heading, part in parts if part),
        priority=PRIORITIES[row["priority"]],
        recipients=tuple(
            Recipient(RecipientKind(kind), ref, label)
            for kind, ref, label in json.loads(row["recipients"])
        ),
        at=row["at"],
        signed_at=row["signed_at"],
        author_id=row["author_id"],
        author=row["author"],
        profession=row["profession"],
        corrects=row["corrects"],
        replies_to=row["replies_to"],
        withdrawn_at=row["withdrawn_at"],
        withdrawn_by=row["withdrawn_by"],
        withdrawn_reason=row["withdrawn_reason"],
    )


def _row(entry: Transmission, expected: int) -> dict[str, Any]:
    recipients = [[each.kind.value, each.ref, each.label] for each in entry.recipients]
    return {
        "number": entry.number,
        "id": entry.id,
        "patient_id": entry.patient_id,
        "kind": entry.kind.value,
        "focus": entry.focus,
        "focus_id": entry.focus_id,
        "body": BETWEEN_PARTS.join(entry.part(heading) for heading in HEADINGS[entry.kind]),
        "priority": entry.priority.rank,
        "recipients": json.dumps(recipients, ensure_ascii=False),
        "expected": expected,
        "at": entry.at,
        "signed_at": entry.signed_at,
        "author_id": entry.author_id,
        "author": entry.author,
        "profession": entry.profession,
        "corrects": entry.corrects,
        "replies_to": entry.replies_to,
        "withdrawn_at": None,
        "withdrawn_by": "",
        "withdrawn_reason": "",
    }


# Built once: signing must cost little more than its rows (performance B6).
_ADD, _WAIT = insert(ENTRY), insert(UNREAD)
_NEXT = select(
    select(func.max(ENTRY.c.number)).scalar_subquery().label("last"), PATIENT.c.life_cycle
).where(PATIENT.c.id == bindparam("patient"))
_IN_CIRCLE = exists().where(
    _MEMBER.c.patient_id == bindparam("patient"),
    _MEMBER.c.professional_id == _PROFESSIONAL.c.id,
    _PROFESSIONAL.c.user_id == USER.c.id,
    or_(_MEMBER.c.since.is_(None), _MEMBER.c.since <= bindparam("day")),
    or_(_MEMBER.c.until.is_(None), _MEMBER.c.until >= bindparam("day")),
)
_READERS = (
    select(USER.c.id, USER.c.name, USER.c.profession, USER.c.roles, _IN_CIRCLE.label("in_circle"))
    .where(USER.c.active)
    .order_by(USER.c.name)
)


# --- writing --------------------------------------------------------------------------------


def next_number(session: Session, patient_id: PatientId) -> int:
    """The number of the entry about to be signed for this patient; NotFound, RecordMerged.

    Entries are never deleted and the transaction holds the file: the last number plus one.
    """
    row = session.connection().execute(_NEXT, {"patient": patient_id}).first()
    if row is None:
        raise NotFound
    if row.life_cycle == LifeCycle.MERGED.value:
        raise RecordMerged
    return int(row.last or 0) + 1


def add(
    session: Session, entry: Transmission, readers: Sequence[Reader], *, addressed: bool
) -> None:
    """Keep a signed entry and let it wait for its readers.

    `addressed` says that they were named, and their readings are counted; an entry to nobody in
    particular is news for everyone and counts no one.
    """
    connection = session.connection()
    connection.execute(_ADD, [_row(entry, len(readers) if addressed else 0)])
    if readers:
        rank = entry.priority.rank
        waiting = [
            {"user_id": reader.user_id, "priority": rank, "number": entry.number}
            for reader in readers
        ]
        connection.execute(_WAIT, waiting)
    touch(session, Topic.TRANSMISSIONS)


def readers(session: Session, patient_id: PatientId) -> list[Reader]:
    """The active people whose role, or circle, lets them read about this patient, by name."""
    rows = session.connection().execute(_READERS, {"patient": patient_id, "day": today(session)})
    return [
        Reader(row.id, row.name, row.profession) for row in rows if _reads(row.roles, row.in_circle)
    ]


def _reads(roles: str, in_circle: bool) -> bool:
    scopes = {MATRIX[Right.READ_CLINICAL].get(Role(letter), Scope.NONE) for letter in roles}
    return Scope.ALL in scopes or (in_circle and Scope.CIRCLE in scopes)


def addressed_to(everyone: Sequence[Reader], recipients: Sequence[Recipient]) -> list[Reader]:
    """Those of `everyone` whom the recipients name; all of them where nobody is named."""
    if not recipients or any(each.kind is RecipientKind.ALL for each in recipients):
        return list(everyone)
    people = {each.ref for each in recipients if each.kind is RecipientKind.PERSON}
    roles = {each.ref for each in recipients if each.kind is RecipientKind.ROLE}
    return [one for one in everyone if str(one.user_id) in people or one.profession in roles]


def no_longer_awaited(session: Session, number: int) -> None:
    """Nobody waits to read it any more: it was corrected or withdrawn."""
    session.execute(remove(UNREAD).where(UNREAD.c.number == number))


def withdraw(session: Session, entry: Transmission, at: datetime, by: str, reason: str) -> None:
    """Mark the entry; those who had read it are told by finding it unread again."""
    session.execute(
        update(ENTRY)
        .where(ENTRY.c.number == entry.number)
        .values(withdrawn_at=at, withdrawn_by=by, withdrawn_reason=reason)
    )
    no_longer_awaited(session, entry.number)
    rank = literal(entry.priority.rank)
    session.execute(
        insert(UNREAD).from_select(
            ["user_id", "priority", "number"],
            select(RECEIPT.c.user_id, rank, RECEIPT.c.number).where(
                RECEIPT.c.number == entry.number
            ),
        )
    )
    touch(session, Topic.TRANSMISSIONS)


def mark_read(
    session: Session,
    user_id: UserId,
    entries: Sequence[TransmissionId],
    at: datetime,
    circle: UserId | None,
) -> int:
    """Note that this person read these entries; how many were unread for them until now.

    Only entries within the circle they may see.
    """
    mine = select(ENTRY.c.number).where(ENTRY.c.id.in_(list(entries)), ENTRY.c.author_id != user_id)
    numbers = within(mine, session, circle)
    waiting = exists().where(UNREAD.c.user_id == user_id, UNREAD.c.number == ENTRY.c.number)
    session.execute(
        insert(RECEIPT)
        .prefix_with("OR IGNORE")
        .from_select(
            ["number", "user_id", "read_at", "expected"],
            numbers.with_only_columns(
                ENTRY.c.number,
                literal(user_id, USER.c.id.type),
                literal(at, RECEIPT.c.read_at.type),
                (waiting & (ENTRY.c.expected > 0)).label("expected"),
            ),
        )
    )
    done = session.execute(
        remove(UNREAD).where(
            UNREAD.c.user_id == user_id,
            UNREAD.c.priority.in_(PRIORITIES),
            UNREAD.c.number.in_(numbers),
        )
    )
    touch(session, Topic.TRANSMISSIONS)
    return int(done.rowcount)  # type: ignore[attr-defined]


# --- questions ------------------------------------------------------------------------------


def get(session: Session, transmission_id: TransmissionId) -> Transmission:
    """One entry as it was signed; NotFound."""
    row = session.execute(select(ENTRY).where(ENTRY.c.id == transmission_id)).mappings().first()
    if row is None:
        raise NotFound
    return entry_of(row)


def of_numbers(session: Session, numbers: Iterable[int]) -> list[Transmission]:
    """The entries that bear these numbers, in order."""
    rows = session.execute(
        select(ENTRY).where(ENTRY.c.number.in_(list(numbers))).order_by(ENTRY.c.number)
    )
    return [entry_of(row) for row in rows.mappings()]


def corrected_by(session: Session, transmission_id: TransmissionId) -> TransmissionId | None:
    """The entry that replaced it, if any."""
    found = session.execute(select(ENTRY.c.id).where(ENTRY.c.corrects == transmission_id)).scalar()
    return None if found is None else TransmissionId(found)


def versions(session: Session, transmission_id: TransmissionId) -> list[Transmission]:
    """The entry with all it replaced and all that replaced it, in the order of signing."""
    chain = select(ENTRY.c.id, ENTRY.c.corrects).where(ENTRY.c.id == transmission_id)
    tree = chain.cte("chain", recursive=True)
    near = ENTRY.alias("near")
    back = select(near.c.id, near.c.corrects).join(tree, near.c.id == tree.c.corrects)
    forth = select(near.c.id, near.c.corrects).join(tree, near.c.corrects == tree.c.id)
    tree = tree.union(back, forth)
    rows = session.execute(
        select(ENTRY).where(ENTRY.c.id.in_(select(tree.c.id))).order_by(ENTRY.c.number)
    )
    return [entry_of(row) for row in rows.mappings()]


def receipts(session: Session, transmission_id: TransmissionId) -> list[Receipt]:
    """Who read it, when, first reader first."""
    rows = session.execute(
        select(RECEIPT.c.user_id, USER.c.name, RECEIPT.c.read_at)
        .join_from(RECEIPT, ENTRY, ENTRY.c.number == RECEIPT.c.number)
        .join(USER, USER.c.id == RECEIPT.c.user_id)
        .where(ENTRY.c.id == transmission_id)
        .order_by(RECEIPT.c.read_at, USER.c.name)
    )
    return [Receipt(UserId(row.user_id), row.name, row.read_at) for row in rows]


def awaited_readers(session: Session, transmission_id: TransmissionId) -> list[str]:
    """The names of those who have not read it yet."""
    rows = session.execute(
        select(USER.c.name)
        .join_from(UNREAD, ENTRY, ENTRY.c.number == UNREAD.c.number)
        .join(USER, USER.c.id == UNREAD.c.user_id)
        .where(ENTRY.c.id == transmission_id)
        .order_by(USER.c.name)
    )
    return list(rows.scalars())


def unread(session: Session, user_id: UserId, circle: UserId | None) -> Unread:
    """How much waits for this person, within the circle they may see."""
    query = within(
        select(UNREAD.c.priority, func.count().label("many"))
        .where(UNREAD.c.user_id == user_id)
        .group_by(UNREAD.c.priority),
        session,
        circle,
    )
    if circle is not None:
        query = query.join_from(UNREAD, ENTRY, ENTRY.c.number == UNREAD.c.number)
    by_rank = {row.priority: row.many for row in session.execute(query)}
    return Unread(sum(by_rank.values()), by_rank.get(Priority.URGENT.rank, 0))


def within(query: Select[Any], session: Session, circle: UserId | None) -> Select[Any]:
    """The query limited to the patients in that person's circle; None is everybody."""
    if circle is None:
        return query
    return query.where(ENTRY.c.patient_id.in_(patients_of(circle, today(session))))


def last_number(session: Session) -> int:
    """The number of the last entry signed; 0 before the first."""
    return int(session.execute(select(func.max(ENTRY.c.number))).scalar() or 0)


def standing_of_focus(session: Session, focus_id: FocusId | UUID) -> tuple[int, int]:
    """(how many entries stand under a cible, the number of the last one)."""
    row = session.execute(
        select(func.count(), func.max(ENTRY.c.number)).where(
            ENTRY.c.focus_id == focus_id, ENTRY.c.withdrawn_at.is_(None), ~CORRECTED
        )
    ).one()
    return int(row[0]), int(row[1] or 0)
