"""Erasing a record so that no word of it is left in the file, and what is told of it after.

One transaction takes the rows, the words of the indexes and what others share with the person;
`polish` then gives the freed pages back. Audit lines keep the internal id: nothing else says whom.
"""

import json
import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.orm import Session

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.appointments import AppointmentContent
from coordo_desktop.domain.erasures import Against, Erasure, Ground, PacksGone, Proposal
from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.ids import ErasureId, PatientId
from coordo_desktop.domain.retention import Duty, HoldKind, RetentionLine
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store import erasing_words, search
from coordo_desktop.store.appointment_json import content_of, content_text
from coordo_desktop.store.erasing import GONE, UNTIED, WHO, sql
from coordo_desktop.store.folder import utc_text
from coordo_desktop.store.patient_rows import PatientRow, table_of
from coordo_desktop.store.retention_rows import ErasingRow, ErasureProposalRow, ErasureRow
from coordo_desktop.store.unit import at_desk, touch

_PATIENT = table_of(PatientRow)
_ERASING = table_of(ErasingRow)
_PROPOSAL = table_of(ErasureProposalRow)
_ERASURE = table_of(ErasureRow)
_BOUND = "(SELECT unhex(value) FROM json_each(:ids))"
_SHARED = ("title", "place", "address", "preparation", "note", "state_note")
_IN_SERIES = ("title", "address", "preparation", "note")
# Names of tables and columns are this module's own; values are bound.
_READ = "SELECT {key}, {listed} FROM {table} WHERE {where}"
_OF_MINE = "SELECT {column} FROM {table} WHERE {mine}"
_COUNT = "SELECT count(*) FROM {table} WHERE {where}"
_WRITE = "UPDATE {table} SET {column} = :kept WHERE {key} = :key"
_DELETE = "DELETE FROM {table} WHERE {where}"
_REBUILD = "INSERT INTO {index}({index}) VALUES ('rebuild')"
_TOOK_PART = "id IN (SELECT appointment_id FROM appointment_patient WHERE {mine})"
_NAMED_ON = "number IN (SELECT number FROM sheet_patient WHERE {mine})"
# Beside the counts of what went: records to look at, what became of the evening packs.
_NAMED_IN, _PACKS = "named_in", "packs"
_HAVE_ID = ("focus", "transmission", "follow_up", "task", "task_series", "care_plan", "treatment",
            "assessment", "awaited", "waiting_entry", "loan")  # fmt: skip
_NAMED = ("family_name", "used_name", "given_names", "used_given_name", "local_number")


def group_of(session: Session, patient_id: PatientId) -> list[PatientId]:
    """The record and those that stepped back for it: they are one person."""
    found = session.execute(
        text(
            "WITH RECURSIVE one(id) AS (VALUES (:id) UNION SELECT m.drop_id FROM patient_merge m"
            " JOIN one ON m.keep_id = one.id WHERE m.undone_at IS NULL) SELECT id FROM one"
        ),
        {"id": patient_id.bytes},
    )
    return [PatientId(UUID(bytes=raw)) for raw in found.scalars()]


def against(session: Session, line: RetentionLine, *, today_over: bool) -> tuple[Against, ...]:
    """What stands against erasing this record; `today_over`: the duty to keep has run out."""
    told = {"id": line.patient_id.bytes, "now": utc_text(at_desk(session)[1])}
    ask: dict[Against, str] = {
        Against.REQUEST: "SELECT 1 FROM privacy_request WHERE patient_id = :id AND state = 'open'",
        Against.LOAN: "SELECT 1 FROM loan WHERE patient_id = :id AND back_day IS NULL"
        " AND lost = 0 AND cancelled = 0",
        Against.AHEAD: "SELECT 1 FROM appointment_patient w JOIN appointment a"
        " ON a.id = w.appointment_id WHERE w.patient_id = :id AND a.starts_at > :now"
        " AND a.state <> 'cancelled'",
    }
    stands = {each for each, question in ask.items() if _any(session, question, told)}
    if HoldKind.LEGAL.value in line.held:
        stands.add(Against.LEGAL_HOLD)
    if HoldKind.LIMITATION.value in line.held:
        stands.add(Against.LIMITATION)
    if line.keeping.duty is not Duty.NO_CARE:
        stands.add(Against.CARE)
        if not today_over:
            stands.add(Against.DUTY)
    return tuple(each for each in Against if each in stands)


def sizes(session: Session, people: Collection[PatientId]) -> tuple[dict[str, int], int]:
    """How many lines of each kind would go, and how many sheets name the person."""
    told = {"ids": json.dumps([one.hex for one in people])}
    found: dict[str, int] = {}
    for each in GONE:
        if each.kind:
            counted = _count(session, each.table, each.where.replace(WHO, _BOUND), told)
            found[each.kind] = found.get(each.kind, 0) + counted
    where = "patient_id IN " + _BOUND
    return (
        {kind: count for kind, count in found.items() if count},
        _count(session, "(SELECT DISTINCT number, patient_id FROM sheet_patient)", where, told),
    )


def erase(session: Session, people: Collection[PatientId]) -> tuple[dict[str, int], int]:
    """Take these records (one person) out of the file; what went, as `sizes` tells it.

    Nobody else's record is touched but for the name of the person in what they share.
    """
    told = sizes(session, people)
    connection = session.connection()
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    session.execute(insert(_ERASING), [{"person": one} for one in people])
    clean = erasing_words.traits(session, people).without
    _reword(session, clean)
    _series(session, people, clean)
    _drop_texts(session, people)
    labels = _labels(session)
    for statement in UNTIED.values():
        session.execute(text(statement))
    search.forget_many(session, people)
    _forget_entries(session)
    for each in GONE:
        session.execute(text(sql(_DELETE, table=each.table, where=each.where)))
    _forget_labels(session, labels)
    session.execute(delete(_ERASING))
    for index in ("transmission_fts", "search_fts"):
        # Words that went may still part the pages of an index: written again, none is left.
        connection.exec_driver_sql(sql(_REBUILD, index=index))
    for topic in Topic:
        touch(session, topic)
    return told


def polish(live: Any) -> None:
    """Give back the pages that were freed, in the file and its log (a raw connection, alone)."""
    live.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    live.execute("VACUUM")
    live.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def without_names(session: Session, people: Collection[PatientId], said: str) -> str:
    """A text without the names of these people: what is kept of an erasure says nothing of whom."""
    return erasing_words.traits(session, people).without(said)


def named_in(session: Session, people: Collection[PatientId]) -> tuple[int, ...]:
    """The numbers of other records that name these people among their contacts."""
    return erasing_words.named_in(session, people, erasing_words.traits(session, people))


# --- what is shared with others -------------------------------------------------------------


def _reword(session: Session, clean: Callable[[str], str]) -> None:
    """Appointments others took part in too, and sheets about several people."""
    _clean_columns(session, "appointment", _SHARED, sql(_TOOK_PART), clean)
    _clean_columns(session, "sheet", ("title", "recipient"), sql(_NAMED_ON), clean)


def _clean_columns(
    session: Session, table: str, columns: Iterable[str], where: str, clean: Callable[[str], str]
) -> None:
    key = "number" if table == "sheet" else "row_no"
    listed = ", ".join(columns)
    asked = sql(_READ, key=key, listed=listed, table=table, where=where)
    rows = session.execute(text(asked)).mappings()
    for row in rows.all():
        for column in columns:
            said = row[column]
            if (kept := clean(said)) != said:
                session.execute(
                    text(sql(_WRITE, table=table, column=column, key=key)),
                    {"kept": kept, "key": row[key]},
                )


def _series(session: Session, people: Collection[PatientId], clean: Callable[[str], str]) -> None:
    """A series of the person alone goes; of one they shared, they leave."""
    listed = "SELECT row_no, id, content FROM appointment_series"
    for row in session.execute(text(listed)).mappings().all():
        if not any(one.hex in row["content"] for one in people):
            continue
        content = content_of(row["content"])
        others = tuple(one for one in content.participants if one.patient_id not in people)
        if others:
            kept = _reworded(content, others, clean)
            session.execute(
                text("UPDATE appointment_series SET content = :kept WHERE row_no = :row"),
                {"kept": content_text(kept), "row": row["row_no"]},
            )
            continue
        told = {"id": row["id"]}
        session.execute(
            text("UPDATE appointment SET series_id = NULL, slot = '' WHERE series_id = :id"), told
        )
        session.execute(text("DELETE FROM appointment_series WHERE id = :id"), told)


def _reworded(
    content: AppointmentContent, others: tuple[Any, ...], clean: Callable[[str], str]
) -> AppointmentContent:
    said: dict[str, Any] = {name: clean(getattr(content, name)) for name in _IN_SERIES}
    return replace(content, participants=others, **said)


def _drop_texts(session: Session, people: Collection[PatientId]) -> None:
    """What names the person by an id in a text: what was being typed, what was put off."""
    ids = {spelled for one in people for spelled in (str(one), one.hex)}
    for table in _HAVE_ID:
        found = session.execute(text(sql(_OF_MINE, column="id", table=table)))
        ids |= {spelled for raw in found.scalars() for spelled in _spelled(raw)}
    visits = session.execute(
        text(sql(_OF_MINE, column="appointment_id", table="appointment_patient"))
    )
    ids |= {one for raw in visits.scalars() for one in _spelled(raw)}
    plain = {one.replace("-", "") for one in ids}
    for table, columns in (
        ("draft", ("entity_id", "payload")),
        ("trip_aside", ("key",)),
        ("alert_snooze", ("key",)),
    ):
        _drop_naming(session, table, columns, ids, plain)
    told = [{"id": one} for one in ids]
    session.execute(text("DELETE FROM field_change WHERE object_id = :id"), told)


_ID = re.compile(r"[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def _drop_naming(
    session: Session, table: str, columns: tuple[str, ...], ids: set[str], plain: set[str]
) -> None:
    key = "seq" if table == "alert_snooze" else "rowid"
    asked = sql(_READ, key=key, listed=", ".join(columns), table=table, where="1")
    rows = session.execute(text(asked)).all()
    for row in rows:
        told = {one.replace("-", "") for said in row[1:] for one in _ID.findall(said.lower())}
        if told & plain:
            session.execute(text(sql(_DELETE, table=table, where=key + " = :key")), {"key": row[0]})


def _spelled(raw: bytes) -> tuple[str, str]:
    one = UUID(bytes=raw)
    return str(one), one.hex


# --- the words of the indexes -----------------------------------------------------------------


def _forget_entries(session: Session) -> None:
    """Take the words of the entries out of the full text before the entries go."""
    session.connection().exec_driver_sql(
        sql(
            "INSERT INTO transmission_fts(transmission_fts, rowid, focus, body)"
            " SELECT 'delete', number, focus, body FROM transmission WHERE {mine}"
        )
    )


def _labels(session: Session) -> list[str]:
    """The foci of the person: a label somebody typed may be about nobody else."""
    found = session.execute(text(sql(_OF_MINE, column="label_key", table="focus")))
    return list(found.scalars())


def _forget_labels(session: Session, labels: list[str]) -> None:
    for label in labels:
        session.execute(
            text(
                "DELETE FROM focus_library WHERE label_key = :label AND NOT EXISTS"
                " (SELECT 1 FROM focus WHERE label_key = :label)"
            ),
            {"label": label},
        )


# --- proposals, and what remains --------------------------------------------------------------


def propose(
    session: Session, proposal_id: UUID, patient_id: PatientId, ground: Ground, basis: str
) -> None:
    """Write down that somebody proposes to erase a record, over an earlier proposal."""
    actor, at = at_desk(session)
    session.execute(delete(_PROPOSAL).where(_PROPOSAL.c.patient_id == patient_id))
    told = {"id": proposal_id, "patient_id": patient_id, "ground": ground.value, "basis": basis,
            "at": at, "author_id": actor.user_id, "author": actor.name}  # fmt: skip
    session.execute(insert(_PROPOSAL), [told])
    touch(session, Topic.PRIVACY)


def proposals(session: Session, proposal_id: UUID | None = None) -> list[Proposal]:
    """What is proposed, the oldest first; or that one alone."""
    query = (
        select(_PROPOSAL, *(_PATIENT.c[name] for name in _NAMED))
        .join_from(_PROPOSAL, _PATIENT, _PATIENT.c.id == _PROPOSAL.c.patient_id)
        .order_by(_PROPOSAL.c.row_no)
    )
    if proposal_id is not None:
        query = query.where(_PROPOSAL.c.id == proposal_id)
    return [
        Proposal(
            id=str(row["id"]),
            patient_id=PatientId(row["patient_id"]),
            patient=shown_names.name(*(row[name] for name in _NAMED[:4])),
            local_number=row["local_number"],
            ground=Ground(row["ground"]),
            basis=row["basis"],
            at=row["at"],
            author=row["author"],
            author_id=row["author_id"],
        )
        for row in session.execute(query).mappings()
    ]


def withdraw(session: Session, proposal_id: UUID) -> None:
    """Forget a proposal; NotFound."""
    done = session.execute(delete(_PROPOSAL).where(_PROPOSAL.c.id == proposal_id))
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise NotFound
    touch(session, Topic.PRIVACY)


def bury(session: Session, erasure: Erasure) -> None:
    """Write down that a record was erased, and nothing of whom."""
    told = {
        "id": erasure.id, "at": erasure.at, "ground": erasure.ground.value,
        "basis": erasure.basis, "proposed_on": erasure.proposed_on,
        "proposed_by": erasure.proposed_by, "confirmed_by": erasure.confirmed_by,
        "removed": json.dumps({**erasure.removed, _NAMED_IN: erasure.named_in}), "purged_at": None,
    }  # fmt: skip
    session.execute(insert(_ERASURE), [told])
    touch(session, Topic.PRIVACY)


def erasures(session: Session, erasure_id: ErasureId | None = None) -> list[Erasure]:
    """What was erased, last first; or that one alone."""
    query = select(_ERASURE).order_by(_ERASURE.c.row_no.desc())
    if erasure_id is not None:
        query = query.where(_ERASURE.c.id == erasure_id)
    return [_erasure(row) for row in session.execute(query).mappings()]


def _erasure(row: Any) -> Erasure:
    told = json.loads(row["removed"])
    named_in, packs = told.pop(_NAMED_IN, ()), told.pop(_PACKS, None)
    return Erasure(
        id=ErasureId(row["id"]),
        at=row["at"],
        ground=Ground(row["ground"]),
        basis=row["basis"],
        proposed_on=row["proposed_on"],
        proposed_by=row["proposed_by"],
        confirmed_by=row["confirmed_by"],
        removed=told,
        purged_at=row["purged_at"],
        named_in=tuple(named_in),
        packs=None if packs is None else PacksGone(*packs),
    )


def packs_purged(session: Session, gone: PacksGone) -> None:
    """Write down what became of the evening packs, for the erasures whose purge is not over."""
    rows = session.execute(
        select(_ERASURE.c.row_no, _ERASURE.c.removed).where(_ERASURE.c.purged_at.is_(None))
    )
    for row_no, removed in rows.all():
        told = json.loads(removed)
        before = told.get(_PACKS, [0, False])[0]
        told[_PACKS] = [before + gone.removed, gone.left]
        session.execute(
            update(_ERASURE).where(_ERASURE.c.row_no == row_no).values(removed=json.dumps(told))
        )


def purged(session: Session, before: datetime) -> int:
    """Say that no backup holds what was erased until then; of how many records."""
    at = at_desk(session)[1]
    done = session.execute(
        update(_ERASURE)
        .where(_ERASURE.c.purged_at.is_(None), _ERASURE.c.at <= before)
        .values(purged_at=at)
    )
    touch(session, Topic.PRIVACY)
    return int(done.rowcount)  # type: ignore[attr-defined]


def _any(session: Session, question: str, told: dict[str, Any]) -> bool:
    return session.execute(text(question), told).first() is not None


def _count(session: Session, table: str, where: str, told: dict[str, Any]) -> int:
    asked = sql(_COUNT, table=table, where=where)
    return int(session.execute(text(asked), told).scalar_one())
