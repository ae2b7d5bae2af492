"""What an absence touches: appointments, rounds, who is to be called; rounds handed over (AG7)."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    delete,
    func,
    insert,
    literal_column,
    select,
    update,
)
from sqlalchemy.orm import Session

from coordo_desktop.domain.appointments import Appointment
from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import AppointmentId, ProfessionalId, RoundId
from coordo_desktop.domain.opening import Absence
from coordo_desktop.domain.topics import Topic
from coordo_desktop.domain.waiting import CallState, TouchedRound
from coordo_desktop.store.appointment_rows import RoundRow
from coordo_desktop.store.appointment_writing import change_many
from coordo_desktop.store.appointments import APPOINTMENT, HOLD, WITH, where
from coordo_desktop.store.patient_lines import batches
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.unit import at_desk, touch
from coordo_desktop.store.waiting_rows import AbsenceCallRow

_ROUND = table_of(RoundRow)
_CALL = table_of(AbsenceCallRow)
# Written out, so that the partial index on it is used.
_OPEN: ColumnElement[bool] = literal_column(
    "appointment.state IN ('planned', 'confirmed', 'arrived')"
)
_MOST = 1000  # appointments of one absence


def touched(session: Session, absence: Absence, now: datetime) -> list[Appointment]:
    """The open appointments of that professional that meet the absence and are still to come."""
    theirs = select(WITH.c.appointment_id).where(WITH.c.professional_id == absence.professional_id)
    return where(
        session,
        _OPEN,
        APPOINTMENT.c.ends_at > max(absence.starts_at, now),
        APPOINTMENT.c.starts_at < absence.ends_at,
        APPOINTMENT.c.id.in_(theirs),
        limit=_MOST,
    )


def counts(session: Session, absences: Collection[Absence], now: datetime) -> dict[UUID, int]:
    """How many open appointments each of these absences touches still."""
    return {
        one.id: int(
            session.execute(
                select(func.count())
                .select_from(APPOINTMENT)
                .join(WITH, WITH.c.appointment_id == APPOINTMENT.c.id)
                .where(
                    _OPEN,
                    WITH.c.professional_id == one.professional_id,
                    APPOINTMENT.c.ends_at > max(one.starts_at, now),
                    APPOINTMENT.c.starts_at < one.ends_at,
                )
            ).scalar_one()
        )
        for one in absences
    }


# --- rounds -----------------------------------------------------------------------------------


def rounds(session: Session, absence: Absence, now: datetime) -> list[TouchedRound]:
    """The rounds of that professional that meet the absence and are still to come."""
    visits = (
        select(func.count())
        .where(
            APPOINTMENT.c.round_id == _ROUND.c.id,
            literal_column("appointment.state") != "cancelled",
        )
        .scalar_subquery()
    )
    query = (
        select(_ROUND, visits.label("visits"))
        .where(
            _ROUND.c.professional_id == absence.professional_id,
            _ROUND.c.ends_at > max(absence.starts_at, now),
            _ROUND.c.starts_at < absence.ends_at,
        )
        .order_by(_ROUND.c.starts_at)
    )
    return [
        TouchedRound(
            round_id=RoundId(row.id),
            version=row.version,
            on=row.day,
            label=row.label,
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            visits=row.visits,
        )
        for row in session.execute(query)
    ]


def round_of(session: Session, round_id: RoundId) -> Any:
    """The row of a round; NotFound."""
    row = session.execute(select(_ROUND).where(_ROUND.c.id == round_id)).first()
    if row is None:
        raise NotFound
    return row


def taken(session: Session, holder: UUID, starts_at: datetime, ends_at: datetime) -> bool:
    """Whether that person's time is held somewhere in [starts_at, ends_at)."""
    query = select(HOLD.c.row_no).where(
        HOLD.c.holder == holder, HOLD.c.starts_at < ends_at, HOLD.c.ends_at > starts_at
    )
    return session.execute(query.limit(1)).first() is not None


def hand_over_round(
    session: Session, round_id: RoundId, seen_version: int, to: ProfessionalId
) -> None:
    """Give a whole round, its visits and its time to somebody else; ChangedMeanwhile."""
    before = round_of(session, round_id)
    done = session.execute(
        update(_ROUND)
        .where(_ROUND.c.id == round_id, _ROUND.c.version == seen_version)
        .values(version=seen_version + 1, professional_id=to)
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    visits = where(session, APPOINTMENT.c.round_id == round_id)
    change_many(session, [(one, _given(one, before.professional_id, to)) for one in visits])
    session.execute(update(HOLD).where(HOLD.c.round_id == round_id).values(holder=to))
    touch(session, Topic.ROUNDS)


def _given(one: Appointment, away: UUID, to: ProfessionalId) -> Appointment:
    people = tuple(
        dict.fromkeys(to if each == away else each for each in one.content.professionals)
    )
    return replace(one, version=one.version + 1, content=replace(one.content, professionals=people))


# --- who is to be called ----------------------------------------------------------------------


def calls(session: Session, ids: Collection[AppointmentId]) -> dict[UUID, tuple[CallState, int]]:
    """Where the call stands for those of these appointments that are on the list."""
    found: dict[UUID, tuple[CallState, int]] = {}
    for some in batches(list(ids)):
        query = select(_CALL.c.appointment_id, _CALL.c.state, _CALL.c.version).where(
            _CALL.c.appointment_id.in_(some)
        )
        found.update(
            (row.appointment_id, (CallState(row.state), row.version))
            for row in session.execute(query)
        )
    return found


def keep_call(
    session: Session, appointment_id: AppointmentId, state: CallState | None, seen_version: int
) -> None:
    """Put on the list, called, or off the list again (None); ChangedMeanwhile."""
    actor, at = at_desk(session)
    touch(session, Topic.WAITING)
    same = _CALL.c.appointment_id == appointment_id
    if seen_version == 0:
        if session.execute(select(_CALL.c.row_no).where(same)).first() is not None:
            raise ChangedMeanwhile
        if state is not None:
            values = {"version": 1, "state": state.value, "at": at, "author": actor.name}
            session.execute(insert(_CALL), [{"appointment_id": appointment_id, **values}])
        return
    seen = (same, _CALL.c.version == seen_version)
    statement: Any = delete(_CALL).where(*seen)
    if state is not None:
        statement = (
            update(_CALL)
            .where(*seen)
            .values(version=seen_version + 1, state=state.value, at=at, author=actor.name)
        )
    if session.execute(statement).rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
