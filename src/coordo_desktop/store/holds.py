"""Records set apart: whose processing is limited, or which a lawsuit keeps."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, bindparam, insert, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.patients import LifeCycle
from coordo_desktop.domain.retention import AlreadyHeld, Hold, HoldKind
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.patient_rows import PatientRow, table_of
from coordo_desktop.store.retention_rows import PatientHoldRow
from coordo_desktop.store.unit import at_desk, touch

_HOLD = table_of(PatientHoldRow)
_PATIENT = table_of(PatientRow)
_RUNNING = _HOLD.c.lifted_at.is_(None)
_NAMED = ("family_name", "used_name", "given_names", "used_given_name")


def limited() -> Select[tuple[UUID]]:
    """The ids of the people whose processing is limited, as a select to put in `IN`."""
    return select(_HOLD.c.patient_id).where(_RUNNING, _HOLD.c.kind == HoldKind.LIMITATION.value)


_STANDING = select(
    limited().where(_HOLD.c.patient_id == bindparam("patient_id")).exists(),
    select(_PATIENT.c.id)
    .where(_PATIENT.c.id == bindparam("patient_id"), _PATIENT.c.life_cycle == bindparam("archived"))
    .exists(),
)


def is_limited(session: Session, patient_id: PatientId) -> bool:
    """Whether this person's processing is limited."""
    query = limited().where(_HOLD.c.patient_id == patient_id)
    return session.execute(query).first() is not None


def standing(session: Session, patient_id: PatientId) -> tuple[bool, bool]:
    """Whether this person's processing is limited; whether the record was put away."""
    told = {"patient_id": patient_id, "archived": LifeCycle.ARCHIVED.value}
    limits, away = session.execute(_STANDING, told).one()
    return bool(limits), bool(away)


def limited_people(session: Session) -> frozenset[PatientId]:
    """The people whose processing is limited: few, if any."""
    found: list[Any] = list(session.execute(limited()).scalars())
    return frozenset(PatientId(one) for one in found)


def printable(session: Session, people: Sequence[PatientId]) -> list[PatientId]:
    """Those of these people who may leave on paper or in a file: not the limited ones."""
    away = limited_people(session)
    return [one for one in people if one not in away]


def add(session: Session, hold_id: UUID, patient_id: PatientId, kind: HoldKind, basis: str) -> None:
    """Set a record apart; AlreadyHeld."""
    running = select(_HOLD.c.id).where(
        _RUNNING, _HOLD.c.patient_id == patient_id, _HOLD.c.kind == kind.value
    )
    if session.execute(running).first() is not None:
        raise AlreadyHeld
    actor, at = at_desk(session)
    told: dict[str, Any] = {
        "id": hold_id, "patient_id": patient_id, "kind": kind.value, "basis": basis, "at": at,
        "author_id": actor.user_id, "author": actor.name,
        "lifted_at": None, "lifted_by": "", "lifted_why": "",
    }  # fmt: skip
    session.execute(insert(_HOLD), [told])
    announce(session)


def lift(session: Session, hold_id: UUID, why: str) -> PatientId:
    """End what set a record apart; of whom. NotFound when nothing of it runs."""
    those = (_HOLD.c.id == hold_id) & _RUNNING
    whose = session.execute(select(_HOLD.c.patient_id).where(those)).scalar()
    if whose is None:
        raise NotFound
    actor, at = at_desk(session)
    session.execute(
        update(_HOLD).where(those).values(lifted_at=at, lifted_by=actor.name, lifted_why=why)
    )
    announce(session)
    return PatientId(whose)


def running(session: Session, patient_id: PatientId | None = None) -> list[Hold]:
    """Every record that is set apart, the oldest first; or why that one is."""
    query = (
        select(_HOLD, *(_PATIENT.c[name] for name in _NAMED))
        .join_from(_HOLD, _PATIENT, _PATIENT.c.id == _HOLD.c.patient_id)
        .where(_RUNNING)
        .order_by(_HOLD.c.row_no)
    )
    if patient_id is not None:
        query = query.where(_HOLD.c.patient_id == patient_id)
    return [
        Hold(
            id=str(row["id"]),
            patient_id=PatientId(row["patient_id"]),
            patient=shown_names.name(*(row[name] for name in _NAMED)),
            kind=HoldKind(row["kind"]),
            basis=row["basis"],
            since=_day(row["at"]),
            author=row["author"],
        )
        for row in session.execute(query).mappings()
    ]


def _day(at: Any) -> date:
    day: date = at.astimezone().date()
    return day


def announce(session: Session) -> None:
    """Lists of every room show or leave out the person from now on."""
    for topic in Topic:
        touch(session, topic)
