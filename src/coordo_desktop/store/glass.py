"""Records opened outside one's circle of care: given, ended, read back."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, Select, bindparam, func, insert, or_, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.glass import Glass, GlassLine, GlassReason, OutsideLine
from coordo_desktop.domain.ids import GlassId, PatientId, UserId
from coordo_desktop.domain.patients import LifeCycle, Sex
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.accounts import UserRow
from coordo_desktop.store.audit_rows import AuditRow
from coordo_desktop.store.glass_rows import GlassRow
from coordo_desktop.store.patient_lines import PATIENT
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.unit import at_desk, touch

_GLASS, _USER, _AUDIT = table_of(GlassRow), table_of(UserRow), table_of(AuditRow)
_NAMES = ("family_name", "used_name", "given_names", "used_given_name")
_DEEDS = select(func.count()).where(
    _AUDIT.c.patient_ref == bindparam("patient"),
    _AUDIT.c.user_id == bindparam("user"),
    _AUDIT.c.utc >= bindparam("after"),
    _AUDIT.c.utc <= bindparam("before"),
)


def glass_of(row: RowMapping) -> Glass:
    """The record of a row of the table."""
    return Glass(
        id=GlassId(row["id"]),
        user_id=UserId(row["user_id"]),
        patient_id=PatientId(row["patient_id"]),
        reason=GlassReason(row["reason"]),
        words=row["words"],
        opened_at=row["opened_at"],
        until=row["until"],
        ended_at=row["ended_at"],
    )


def add(session: Session, glass: Glass) -> None:
    """Keep one that was just given."""
    session.execute(
        insert(_GLASS).values(
            id=glass.id,
            user_id=glass.user_id,
            patient_id=glass.patient_id,
            reason=glass.reason.value,
            words=glass.words,
            opened_at=glass.opened_at,
            until=glass.until,
            ended_at=None,
            read_at=None,
            read_by="",
        )
    )
    touch(session, Topic.GLASS)


def standing(session: Session, user_id: UserId, now: datetime) -> list[Glass]:
    """What is open for that person now, the one that ends first at the head."""
    query = (
        select(_GLASS)
        .where(
            _GLASS.c.user_id == user_id,
            _GLASS.c.ended_at.is_(None),
            _GLASS.c.opened_at <= now,
            _GLASS.c.until > now,
        )
        .order_by(_GLASS.c.until)
    )
    return [glass_of(row) for row in session.execute(query).mappings()]


def over(session: Session, now: datetime) -> list[Glass]:
    """Those whose time has passed and that nobody ended yet."""
    query = select(_GLASS).where(_GLASS.c.ended_at.is_(None), _GLASS.c.until <= now)
    return [glass_of(row) for row in session.execute(query).mappings()]


def end(session: Session, glass: Glass, at: datetime) -> None:
    """End one."""
    session.execute(update(_GLASS).where(_GLASS.c.id == glass.id).values(ended_at=at))
    touch(session, Topic.GLASS)


def found_outside(session: Session, ids: Sequence[PatientId]) -> list[OutsideLine]:
    """What may be shown of these people before their record is opened."""
    columns = [PATIENT.c[name] for name in (*_NAMES, "id", "birth_date", "sex", "town")]
    query = select(*columns).where(
        PATIENT.c.id.in_(ids), PATIENT.c.life_cycle != LifeCycle.MERGED.value
    )
    rows = {row["id"]: row for row in session.execute(query).mappings()}
    return [
        OutsideLine(**{**rows[one], "sex": Sex(rows[one]["sex"])}) for one in ids if one in rows
    ]


# --- read back ------------------------------------------------------------------------------


def unread(session: Session) -> tuple[int, datetime | None]:
    """How many the coordination has not read back, and since when the oldest waits."""
    query = select(func.count(), func.min(_GLASS.c.opened_at)).where(_GLASS.c.read_at.is_(None))
    count, oldest = session.execute(query).one()
    return int(count), oldest


def lines(
    session: Session, since: datetime, limit: int, *, names: bool, user_id: UserId | None = None
) -> list[GlassLine]:
    """Those of that time, and any still unread, newest first; without names of patients on asking.

    `user_id` limits them to what that person opened themselves.
    """
    query = _with_names().where(or_(_GLASS.c.opened_at >= since, _GLASS.c.read_at.is_(None)))
    if user_id is not None:
        query = query.where(_GLASS.c.user_id == user_id)
    rows = session.execute(query.order_by(_GLASS.c.opened_at.desc()).limit(limit)).mappings()
    return [
        GlassLine(
            glass=glass_of(row),
            by=row["by"],
            profession=row["by_profession"],
            patient=shown_names.name(*(row[name] for name in _NAMES)) if names else "",
            deeds=_deeds(session, row),
            read_at=row["read_at"],
            read_by=row["read_by"],
        )
        for row in rows
    ]


def read(session: Session, ids: Collection[GlassId]) -> int:
    """Say that these were read back; how many were not yet. Nobody reads back their own."""
    actor, at = at_desk(session)
    done: Any = session.execute(
        update(_GLASS)
        .where(_GLASS.c.id.in_(ids), _GLASS.c.read_at.is_(None), _GLASS.c.user_id != actor.user_id)
        .values(read_at=at, read_by=actor.name)
    )
    touch(session, Topic.GLASS)
    return int(done.rowcount)


def _with_names() -> Select[Any]:
    return (
        select(
            _GLASS,
            _USER.c.name.label("by"),
            _USER.c.profession.label("by_profession"),
            *(PATIENT.c[name] for name in _NAMES),
        )
        .join_from(_GLASS, _USER, _USER.c.id == _GLASS.c.user_id)
        .join(PATIENT, PATIENT.c.id == _GLASS.c.patient_id)
    )


def _deeds(session: Session, row: RowMapping) -> int:
    values = {
        "patient": str(row["patient_id"]),
        "user": str(row["user_id"]),
        "after": row["opened_at"],
        "before": row["ended_at"] or row["until"],
    }
    return int(session.execute(_DEEDS, values).scalar_one())
