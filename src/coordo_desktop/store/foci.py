"""Cibles: opened by their first entry, kept by the next ones, closed by a result (TR5)."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, bindparam, delete, insert, literal, or_, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.foci import focus_key
from coordo_desktop.domain.ids import FocusId, PatientId, UserId
from coordo_desktop.domain.topics import Topic
from coordo_desktop.domain.transmissions import Focus, FocusState, Transmission
from coordo_desktop.store.circle import patients_of, today
from coordo_desktop.store.named import NAMED, PATIENT, named
from coordo_desktop.store.patient_rows import ProblemRow, table_of
from coordo_desktop.store.transmission_rows import FocusRow, OwnFocusRow
from coordo_desktop.store.transmissions import PRIORITIES, standing_of_focus
from coordo_desktop.store.unit import touch

FOCUS = table_of(FocusRow)
_OWN = table_of(OwnFocusRow)
_PROBLEM = table_of(ProblemRow)
_OPEN = FOCUS.c.state == literal(FocusState.OPEN.value, literal_execute=True)


# Built once: signing must cost little more than its rows (performance B6).
_BEGIN = insert(FOCUS)
_OPEN_FOR = (
    select(FOCUS)
    .where(FOCUS.c.patient_id == bindparam("patient"), _OPEN, FOCUS.c.label_key == bindparam("key"))
    .limit(1)
)
_WRITE_TO = (
    update(FOCUS)
    .where(FOCUS.c.id == bindparam("focus"))
    .values(
        version=FOCUS.c.version + 1,
        priority=bindparam("rank"),
        last_entry_at=bindparam("at"),
        last_number=bindparam("last"),
        entries=FOCUS.c.entries + bindparam("more"),
    )
)


def focus_of(row: RowMapping) -> Focus:
    """The record of a row of `FOCUS`."""
    return Focus(
        id=row["id"],
        version=row["version"],
        patient_id=row["patient_id"],
        label=row["label"],
        state=FocusState(row["state"]),
        opened_at=row["opened_at"],
        last_entry_at=row["last_entry_at"],
        entries=row["entries"],
        priority=PRIORITIES[row["priority"]],
        closed_at=row["closed_at"],
        closed_by=row["closed_by"],
        result=row["result"],
    )


# --- the life of one ------------------------------------------------------------------------


def open_for(session: Session, patient_id: PatientId, label: str) -> Focus | None:
    """The open cible of this patient that reads the same, or None."""
    asked = {"patient": patient_id, "key": focus_key(label)}
    row = session.connection().execute(_OPEN_FOR, asked).mappings().first()
    return None if row is None else focus_of(row)


def get(session: Session, focus_id: FocusId) -> Focus:
    """One cible; NotFound."""
    row = session.execute(select(FOCUS).where(FOCUS.c.id == focus_id)).mappings().first()
    if row is None:
        raise NotFound
    return focus_of(row)


def begin(session: Session, entry: Transmission) -> None:
    """Open a cible with its first entry (not yet kept: the entry points at the cible)."""
    session.connection().execute(
        _BEGIN,
        [
            {
                "id": entry.focus_id,
                "version": 1,
                "patient_id": entry.patient_id,
                "label": entry.focus,
                "label_key": focus_key(entry.focus),
                "state": FocusState.OPEN.value,
                "priority": entry.priority.rank,
                "opened_at": entry.signed_at,
                "last_entry_at": entry.signed_at,
                "last_number": entry.number,
                "entries": 1,
                "closed_at": None,
                "closed_by": "",
                "result": "",
            }
        ],
    )
    touch(session, Topic.TRANSMISSIONS)


def write_to(session: Session, focus: Focus, entry: Transmission, *, more: int = 1) -> None:
    """One more entry under a cible (`more` is 0 for a correction of one that was counted)."""
    told = {
        "focus": focus.id,
        "rank": max(focus.priority.rank, entry.priority.rank),
        "at": entry.signed_at,
        "last": entry.number,
        "more": more,
    }
    session.connection().execute(_WRITE_TO, told)
    touch(session, Topic.TRANSMISSIONS)


def close(session: Session, focus_id: FocusId, at: datetime, by: str, result: str) -> None:
    """The cible is closed by this result."""
    state = FocusState.CLOSED.value
    _change(session, focus_id, state=state, closed_at=at, closed_by=by, result=result)


def reopen(session: Session, focus_id: FocusId) -> None:
    """The cible is open again."""
    state = FocusState.OPEN.value
    _change(session, focus_id, state=state, closed_at=None, closed_by="", result="")


def recount(session: Session, focus_id: FocusId | UUID, at: datetime, by: str) -> None:
    """After an entry stopped standing: count again; without any left the cible is closed."""
    entries, last = standing_of_focus(session, focus_id)
    if entries:
        _change(session, focus_id, entries=entries, last_number=last)
    else:
        state = FocusState.CLOSED.value
        _change(session, focus_id, entries=0, state=state, closed_at=at, closed_by=by, result="")


def _change(session: Session, focus_id: FocusId | UUID, **values: Any) -> None:
    session.execute(
        update(FOCUS).where(FOCUS.c.id == focus_id).values(version=FOCUS.c.version + 1, **values)
    )
    touch(session, Topic.TRANSMISSIONS)


# --- questions ------------------------------------------------------------------------------


def open_of(session: Session, patient_id: PatientId) -> list[Focus]:
    """The open cibles of one patient, most urgent first, then the most recently written to."""
    rows = session.execute(
        select(FOCUS)
        .where(FOCUS.c.patient_id == patient_id, _OPEN)
        .order_by(FOCUS.c.priority.desc(), FOCUS.c.last_number.desc())
    )
    return [focus_of(row) for row in rows.mappings()]


def of_patients(
    session: Session, patients: Sequence[PatientId], closed_since: datetime
) -> list[tuple[Focus, int]]:
    """Open cibles of these patients and those closed since, each with its last entry's number."""
    rows = session.execute(
        select(FOCUS)
        .where(
            FOCUS.c.patient_id.in_(list(patients)), or_(_OPEN, FOCUS.c.closed_at >= closed_since)
        )
        .order_by(FOCUS.c.row_no)
    )
    return [(focus_of(row), row["last_number"]) for row in rows.mappings()]


def open_everywhere(
    session: Session,
    day: date,
    circle: UserId | None,
    silent_since: datetime | None = None,
    patient_id: PatientId | None = None,
    limit: int = 500,
) -> list[tuple[Focus, tuple[str, str]]]:
    """Open cibles with their patient's name, longest silent first."""
    query = (
        select(FOCUS, *NAMED)
        .join_from(FOCUS, PATIENT, PATIENT.c.id == FOCUS.c.patient_id)
        .where(_OPEN)
        .order_by(FOCUS.c.last_entry_at)
        .limit(limit)
    )
    if patient_id is not None:
        query = query.where(FOCUS.c.patient_id == patient_id)
    if silent_since is not None:
        query = query.where(FOCUS.c.last_entry_at <= silent_since)
    if circle is not None:
        query = query.where(FOCUS.c.patient_id.in_(patients_of(circle, today(session))))
    rows = session.execute(query).mappings()
    return [(focus_of(row), named(row, day)) for row in rows]


def problems_of(session: Session, patient_id: PatientId) -> list[str]:
    """The patient's current problems, in the order of entry."""
    rows = session.execute(
        select(_PROBLEM.c.label)
        .where(_PROBLEM.c.patient_id == patient_id, _PROBLEM.c.until.is_(None))
        .order_by(_PROBLEM.c.row_no)
    )
    return list(rows.scalars())


# --- the team's own library -----------------------------------------------------------------


def own_library(session: Session) -> list[str]:
    """The cibles the team added."""
    return list(session.execute(select(_OWN.c.label).order_by(_OWN.c.label_key)).scalars())


def keep_own(session: Session, label: str, at: datetime, by: str) -> None:
    """Add a cible to the library, or write it differently."""
    drop_own(session, [label])
    session.execute(
        insert(_OWN),
        [{"label_key": focus_key(label), "label": label, "added_at": at, "added_by": by}],
    )


def drop_own(session: Session, labels: Iterable[str]) -> None:
    """Take cibles out of the library; entries already signed keep theirs."""
    session.execute(delete(_OWN).where(_OWN.c.label_key.in_([focus_key(each) for each in labels])))
    touch(session, Topic.TRANSMISSIONS)
