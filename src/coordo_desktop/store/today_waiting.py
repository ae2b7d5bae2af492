"""Facts about who did not come, who is away, who waits for an appointment."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Integer, LargeBinary, and_, bindparam, exists, func, or_, select, type_coerce
from sqlalchemy.orm import Session

from coordo_desktop.domain.alerts.agenda_facts import MissedFact, UncoveredFact, WaitingFact
from coordo_desktop.domain.alerts.facts import Whose
from coordo_desktop.domain.appointments import LONGEST, AppointmentKind
from coordo_desktop.store.appointments import shown_professional
from coordo_desktop.store.base import UtcDateTime
from coordo_desktop.store.named import PATIENT
from coordo_desktop.store.no_shows import FOLLOWED, STILL, missed
from coordo_desktop.store.opening_rows import AbsenceRow
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.today_agenda import (
    APPOINTMENT,
    BEFORE,
    CAME,
    NOW,
    OPEN,
    PROFESSIONAL,
    SEEN_BY,
    UNTIL,
    instant,
    said,
)
from coordo_desktop.store.today_asking import ACTIVE, IN_MY_CIRCLE, ME, Asked, Found, question
from coordo_desktop.store.waiting_rows import WaitingEntryRow

_ABSENCE = table_of(AbsenceRow)
_WAITING = table_of(WaitingEntryRow)
_MISSED_BACK = timedelta(days=60)
_URGENT_AFTER = timedelta(days=2)


# --- who did not come ---------------------------------------------------------------------------


_GONE = missed()
_NO_SHOWS = question(
    select(
        type_coerce(_GONE.c.appointment_id, LargeBinary).label("appointment"),
        _GONE.c.starts_at,
        APPOINTMENT.c.title,
        APPOINTMENT.c.kind,
        FOLLOWED.c.tries,
    )
    .select_from(_GONE)
    .join(APPOINTMENT, APPOINTMENT.c.id == _GONE.c.appointment_id)
    .join(PATIENT, PATIENT.c.id == _GONE.c.patient_id)
    .outerjoin(
        FOLLOWED,
        and_(
            FOLLOWED.c.appointment_id == _GONE.c.appointment_id,
            FOLLOWED.c.patient_id == _GONE.c.patient_id,
        ),
    )
    .where(STILL, _GONE.c.starts_at <= BEFORE, ACTIVE),
    _GONE.c.starts_at,
)


def no_show(session: Session, asked: Asked, threshold: float) -> Found:
    """Those who did not come `threshold` days ago or more, whom nobody reached since."""

    def fact(row: Any, who: Whose) -> MissedFact:
        return MissedFact(
            who=who,
            id=UUID(bytes=row.appointment),
            starts_at=row.starts_at,
            title=row.title,
            kind=AppointmentKind(row.kind),
            tries=row.tries or 0,
        )

    now = asked.moment.at
    before = now - timedelta(days=threshold)
    return _NO_SHOWS.found(session, asked, fact, since=now - _MISSED_BACK, before=before)


# --- absences -----------------------------------------------------------------------------------


def _uncovered() -> Any:
    everybody = (
        select(
            type_coerce(_ABSENCE.c.id, LargeBinary).label("absence"),
            _ABSENCE.c.starts_at,
            _ABSENCE.c.ends_at,
            PROFESSIONAL.c.name,
            PROFESSIONAL.c.given_name,
            PROFESSIONAL.c.title,
            (func.coalesce(PROFESSIONAL.c.user_id == ME, 0)).label("mine"),
            func.count(APPOINTMENT.c.row_no.distinct()).label("many"),
            func.min(APPOINTMENT.c.starts_at, type_=UtcDateTime()).label("first_at"),
        )
        .select_from(_ABSENCE)
        .join(PROFESSIONAL, PROFESSIONAL.c.id == _ABSENCE.c.professional_id)
        .join(
            APPOINTMENT,
            and_(
                OPEN,
                APPOINTMENT.c.ends_at > func.max(_ABSENCE.c.starts_at, NOW),
                APPOINTMENT.c.ends_at < instant("longest"),
                APPOINTMENT.c.starts_at < _ABSENCE.c.ends_at,
                APPOINTMENT.c.starts_at < UNTIL,
            ),
        )
        .join(
            SEEN_BY,
            and_(
                SEEN_BY.c.appointment_id == APPOINTMENT.c.id,
                SEEN_BY.c.professional_id == _ABSENCE.c.professional_id,
            ),
        )
        .where(_ABSENCE.c.ends_at > NOW, _ABSENCE.c.starts_at < UNTIL)
        .group_by(_ABSENCE.c.row_no)
        .order_by(func.min(APPOINTMENT.c.starts_at))
    )
    circle = everybody.where(
        or_(
            PROFESSIONAL.c.user_id == ME,
            exists().where(
                CAME.c.appointment_id == APPOINTMENT.c.id,
                PATIENT.c.id == CAME.c.patient_id,
                IN_MY_CIRCLE,
            ),
        )
    )
    return everybody, circle


_UNCOVERED, _UNCOVERED_CIRCLE = _uncovered()


def absence_uncovered(session: Session, asked: Asked, threshold: float) -> Found:
    """Absences that meet open appointments which start within `threshold` days."""
    moment = asked.moment
    until = moment.midnight(int(threshold) + 1)
    query = _UNCOVERED if asked.reach is None else _UNCOVERED_CIRCLE
    bound = {
        "me": asked.me, "on": moment.on, "now": moment.at, "until": until,
        "longest": until + LONGEST,
    }  # fmt: skip
    found = [
        UncoveredFact(
            id=UUID(bytes=row.absence),
            professional=shown_professional(row.name, row.given_name, row.title),
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            count=row.many,
            first_at=row.first_at,
            mine=bool(row.mine),
        )
        for row in session.connection().execute(query, bound)
    ]
    return Found(found[: asked.limit], len(found), len(found))


# --- who waits ----------------------------------------------------------------------------------

_WAITS = question(
    select(
        type_coerce(_WAITING.c.id, LargeBinary).label("waiting"),
        *(_WAITING.c[name] for name in ("version", "since", "title", "kind", "before", "urgent")),
    )
    .join_from(_WAITING, PATIENT, PATIENT.c.id == _WAITING.c.patient_id)
    .where(
        said("waiting_entry.state = 'open'"),
        or_(
            and_(_WAITING.c.before.is_(None), _WAITING.c.since <= BEFORE),
            _WAITING.c.before <= bindparam("soon"),
            and_(_WAITING.c.urgent, _WAITING.c.since <= instant("urgent_before")),
        ),
        ACTIVE,
    ),
    type_coerce(_WAITING.c.urgent, Integer).desc(),
    _WAITING.c.since,
)


def waiting_long(session: Session, asked: Asked, threshold: float) -> Found:
    """Who waits for `threshold` days, urgently for two, or is wanted by tomorrow."""

    def fact(row: Any, who: Whose) -> WaitingFact:
        return WaitingFact(
            who=who,
            id=UUID(bytes=row.waiting),
            version=row.version,
            since=row.since,
            title=row.title,
            kind=AppointmentKind(row.kind),
            before=row.before,
            urgent=row.urgent,
        )

    now = asked.moment.at
    return _WAITS.found(
        session,
        asked,
        fact,
        before=now - timedelta(days=threshold),
        soon=asked.moment.on + timedelta(days=1),
        urgent_before=now - _URGENT_AFTER,
    )
