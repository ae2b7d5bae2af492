"""Answers awaited: asked for, chased, received or given up (TD3)."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import RowMapping, insert, literal, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import AwaitedId, PatientId, UserId
from coordo_desktop.domain.text import fold
from coordo_desktop.domain.today import Awaited, AwaitedKind, AwaitedState
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.circle import members
from coordo_desktop.store.named import NAMED, PATIENT, named
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.today_rows import AwaitedChaseRow, AwaitedRow
from coordo_desktop.store.unit import at_desk, touch

_AWAITED = table_of(AwaitedRow)
_CHASE = table_of(AwaitedChaseRow)
_OPEN = _AWAITED.c.state == literal(AwaitedState.OPEN.value, literal_execute=True)


def add(session: Session, one: Awaited) -> None:
    """Keep what is awaited from now on."""
    actor, at = at_desk(session)
    session.execute(
        insert(_AWAITED),
        [
            {
                "id": one.id,
                "version": one.version,
                "patient_id": one.patient_id,
                "kind": one.kind.value,
                "what": one.what,
                "from_whom": one.from_whom,
                "professional_id": one.professional_id,
                "exam": one.exam,
                "exam_key": fold(one.exam),
                "since": one.since,
                "due": one.due,
                "chased_on": None,
                "chases": 0,
                "state": one.state.value,
                "settled_at": None,
                "settled_by": "",
                "note": one.note,
                "added_at": at,
                "added_by": actor.name,
            }
        ],
    )
    touch(session, Topic.TODAY)


def get(session: Session, awaited_id: AwaitedId | UUID) -> Awaited:
    """One answer awaited, with every chase; NotFound."""
    query = select(_AWAITED).where(_AWAITED.c.id == awaited_id)
    row = session.execute(query).mappings().first()
    if row is None:
        raise NotFound
    return _awaited(row, _chases(session, [row["id"]]).get(row["id"], ()))


def of_patient(session: Session, patient_id: PatientId, limit: int = 200) -> list[Awaited]:
    """Everything awaited for a patient, open first, newest first."""
    query = (
        select(_AWAITED)
        .where(_AWAITED.c.patient_id == patient_id)
        .order_by(_OPEN.desc(), _AWAITED.c.since.desc(), _AWAITED.c.row_no.desc())
        .limit(limit)
    )
    return _all(session, session.execute(query).mappings().all())


def open_everywhere(
    session: Session, on: date, circle: UserId | None, limit: int = 500
) -> list[Awaited]:
    """What is awaited for everybody, longest first, with the patient's name."""
    query = (
        select(_AWAITED, *NAMED)
        .join_from(_AWAITED, PATIENT, PATIENT.c.id == _AWAITED.c.patient_id)
        .where(_OPEN)
        .order_by(_AWAITED.c.since, _AWAITED.c.row_no)
        .limit(limit)
    )
    if circle is not None:
        query = query.where(_AWAITED.c.patient_id.in_(members(circle, on)))
    return _all(session, session.execute(query).mappings().all(), on)


def chase(session: Session, one: Awaited, on: date, sha256: str) -> None:
    """Write down that it was chased, with the hash of the letter (empty: by other means)."""
    actor, at = at_desk(session)
    session.execute(
        insert(_CHASE),
        [
            {
                "awaited_id": one.id,
                "day": on,
                "author_id": actor.user_id,
                "author": actor.name,
                "at": at,
                "sha256": sha256,
            }
        ],
    )
    _change(session, one, one.version, chased_on=on, chases=len(one.chased) + 1)


def settle(
    session: Session,
    one: Awaited,
    seen_version: int,
    state: AwaitedState,
    at: datetime | None,
    by: str,
    note: str,
) -> None:
    """Received, given up, or open again; ChangedMeanwhile when it moved on."""
    values = {"state": state.value, "settled_at": at, "settled_by": by, "note": note}
    _change(session, one, seen_version, **values)


def _change(session: Session, one: Awaited, seen_version: int, **values: object) -> None:
    done = session.execute(
        update(_AWAITED)
        .where(_AWAITED.c.id == one.id, _AWAITED.c.version == seen_version)
        .values(version=seen_version + 1, **values)
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    touch(session, Topic.TODAY)


def _all(session: Session, rows: Sequence[RowMapping], on: date | None = None) -> list[Awaited]:
    chased = _chases(session, [row["id"] for row in rows if row["chases"]])
    return [
        _awaited(row, chased.get(row["id"], ()), named(row, on)[0] if on else "") for row in rows
    ]


def _chases(session: Session, ids: Sequence[UUID]) -> dict[UUID, tuple[date, ...]]:
    if not ids:
        return {}
    found: dict[UUID, tuple[date, ...]] = {}
    query = (
        select(_CHASE.c.awaited_id, _CHASE.c.day)
        .where(_CHASE.c.awaited_id.in_(ids))
        .order_by(_CHASE.c.row_no)
    )
    for row in session.execute(query):
        found[row.awaited_id] = (*found.get(row.awaited_id, ()), row.day)
    return found


def _awaited(row: RowMapping, chased: tuple[date, ...], patient: str = "") -> Awaited:
    return Awaited(
        id=AwaitedId(row["id"]),
        version=row["version"],
        patient_id=PatientId(row["patient_id"]),
        kind=AwaitedKind(row["kind"]),
        what=row["what"],
        from_whom=row["from_whom"],
        professional_id=row["professional_id"],
        exam=row["exam"],
        since=row["since"],
        due=row["due"],
        chased=chased,
        state=AwaitedState(row["state"]),
        settled_at=row["settled_at"],
        settled_by=row["settled_by"],
        note=row["note"],
        patient=patient,
    )
