"""Facts about appointments, absences and who waits; each question looks a few days around.

Conditions that a partial index holds are written out as the index says them.
"""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Integer,
    LargeBinary,
    and_,
    bindparam,
    exists,
    func,
    literal_column,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.orm import Session

from coordo_desktop.domain.alerts.agenda_facts import (
    AppointmentFact,
    MissedFact,
    TwiceFact,
    UncoveredFact,
    WaitingFact,
)
from coordo_desktop.domain.alerts.facts import Whose
from coordo_desktop.domain.appointments import LONGEST, AppointmentKind, TransportOrder
from coordo_desktop.domain.conflict_rules import GROUPED
from coordo_desktop.domain.patients import LifeCycle
from coordo_desktop.store.appointment_rows import (
    AppointmentPatientRow,
    AppointmentProfessionalRow,
    AppointmentRow,
)
from coordo_desktop.store.appointments import shown_professional
from coordo_desktop.store.base import UtcDateTime
from coordo_desktop.store.named import PATIENT
from coordo_desktop.store.no_shows import FOLLOWED, STILL, missed
from coordo_desktop.store.opening_rows import AbsenceRow
from coordo_desktop.store.patient_rows import ProfessionalRow, table_of
from coordo_desktop.store.today_asking import (
    ACTIVE,
    IN_MY_CIRCLE,
    ME,
    ON,
    Asked,
    Found,
    owners,
    question,
)
from coordo_desktop.store.waiting_rows import WaitingEntryRow

_A = table_of(AppointmentRow)
_CAME = table_of(AppointmentPatientRow)
_SEEN_BY = table_of(AppointmentProfessionalRow)
_PROFESSIONAL = table_of(ProfessionalRow)
_ABSENCE = table_of(AbsenceRow)
_WAITING = table_of(WaitingEntryRow)
_LOOKED_BACK = timedelta(days=7)  # what nobody closed in a week is history, seen in the agenda
_MISSED_BACK = timedelta(days=60)
_CALLS_BACK = 30  # days: no call is planned longer before
_URGENT_AFTER = timedelta(days=2)


def _instant(name: str) -> Any:
    return bindparam(name, type_=UtcDateTime())


def _said(text: str) -> ColumnElement[bool]:
    return literal_column(text)


_OPEN = _said("appointment.state IN ('planned', 'confirmed', 'arrived')")
_FIRST = _CAME.c.position == literal_column("1")
_SINCE, _BEFORE, _NOW, _UNTIL = map(_instant, ("since", "before", "now", "until"))
_MINE = or_(
    IN_MY_CIRCLE,
    exists().where(
        _SEEN_BY.c.appointment_id == _A.c.id,
        _SEEN_BY.c.professional_id
        == select(_PROFESSIONAL.c.id).where(_PROFESSIONAL.c.user_id == ME).scalar_subquery(),
    ),
)
_LINE = (
    type_coerce(_A.c.id, LargeBinary).label("appointment"),
    *(_A.c[name] for name in ("version", "starts_at", "title", "kind")),
)


def _of_first(*columns: Any) -> Any:
    """Appointments with the first person of each."""
    return (
        select(*_LINE, *columns)
        .join_from(_A, _CAME, and_(_CAME.c.appointment_id == _A.c.id, _FIRST))
        .join(PATIENT, PATIENT.c.id == _CAME.c.patient_id)
    )


_NOT_CLOSED = question(
    _of_first().where(_OPEN, _A.c.ends_at > _SINCE, _A.c.ends_at <= _BEFORE),
    _A.c.starts_at,
    mine=_MINE,
)
_REMINDERS = question(
    _of_first(_A.c.preparation, _A.c.reminder).where(
        _said("appointment.reminder IN ('none', 'no_answer')"),
        _A.c.remind_on <= ON,
        _A.c.remind_on >= bindparam("calls_since"),
        _OPEN,
        _A.c.starts_at > _NOW,
        ACTIVE,
    ),
    _A.c.starts_at,
    mine=_MINE,
)
_ORDER: ColumnElement[str] = literal_column("json_extract(appointment.transport, '$.order')")
_TRANSPORTS = question(
    _of_first(_ORDER.label("said"), func.count().label("many"), func.min(_A.c.starts_at))
    .where(
        _OPEN,
        _said("instr(appointment.transport, 'ask') > 0"),
        _A.c.starts_at > _NOW,
        _A.c.starts_at < _UNTIL,
        or_(
            _said("json_extract(appointment.transport, '$.order') = 'to_ask'"),
            and_(
                _said("json_extract(appointment.transport, '$.order') = 'asked'"),
                _A.c.starts_at < _instant("soon"),
            ),
        ),
        ACTIVE,
    )
    .group_by(_CAME.c.patient_id, _ORDER),
    _A.c.starts_at,
    mine=IN_MY_CIRCLE,
)
_PREPARATIONS = question(
    _of_first(_A.c.preparation).where(
        _OPEN,
        _said("appointment.preparation <> ''"),
        _said("appointment.reminder <> 'reached'"),
        _A.c.starts_at > _NOW,
        _A.c.starts_at < _UNTIL,
        _A.c.remind_on.is_(None),
        ACTIVE,
    ),
    _A.c.starts_at,
    mine=_MINE,
)
_AWAY = question(
    select(
        *_LINE,
        PATIENT.c.life_cycle,
        PATIENT.c.life_cycle_reason,
        func.count().label("many"),
        func.min(_A.c.starts_at),
    )
    .join_from(_A, _CAME, _CAME.c.appointment_id == _A.c.id)
    .join(PATIENT, PATIENT.c.id == _CAME.c.patient_id)
    .where(
        _OPEN,
        _A.c.ends_at > _NOW,
        _A.c.ends_at < _UNTIL,
        _said("+patient.life_cycle <> 'active'"),
    )
    .group_by(_CAME.c.patient_id),
    _A.c.starts_at,
)


def appointment_not_closed(session: Session, asked: Asked, threshold: float) -> Found:
    """Over for `threshold` hours or more, a week at most, and still open."""
    now = asked.moment.at
    before, since = now - timedelta(hours=threshold), now - _LOOKED_BACK
    return _NOT_CLOSED.found(session, asked, _appointment, since=since, before=before)


def reminder_call(session: Session, asked: Asked, _threshold: float) -> Found:
    """Calls to make today, or before, of appointments to come."""
    since = asked.moment.on - timedelta(days=_CALLS_BACK)

    def fact(row: Any, who: Whose) -> AppointmentFact:
        return _appointment(
            row, who, preparation=row.preparation, again=row.reminder == "no_answer"
        )

    return _REMINDERS.found(session, asked, fact, now=asked.moment.at, calls_since=since)


def transport_order(session: Session, asked: Asked, threshold: float) -> Found:
    """Prescriptions to ask for within `threshold` days; asked and not there, within two."""

    def fact(row: Any, who: Whose) -> AppointmentFact:
        return _appointment(row, who, order=TransportOrder(row.said), count=row.many)

    moment = asked.moment
    until = moment.midnight(int(threshold) + 1)
    return _TRANSPORTS.found(
        session, asked, fact, now=moment.at, until=until, soon=moment.midnight(2)
    )


def preparation_unsaid(session: Session, asked: Asked, threshold: float) -> Found:
    """Preparations nobody is to call about, within `threshold` days."""

    def fact(row: Any, who: Whose) -> AppointmentFact:
        return _appointment(row, who, preparation=row.preparation)

    until = asked.moment.midnight(int(threshold) + 1)
    return _PREPARATIONS.found(session, asked, fact, now=asked.moment.at, until=until)


def appointment_patient_away(session: Session, asked: Asked, threshold: float) -> Found:
    """Appointments within `threshold` days of people whose record is not active."""

    def fact(row: Any, who: Whose) -> AppointmentFact:
        life = LifeCycle(row.life_cycle)
        return _appointment(row, who, life=life, why=row.life_cycle_reason, count=row.many)

    until = asked.moment.midnight(int(threshold) + 1)
    return _AWAY.found(session, asked, fact, now=asked.moment.at, until=until)


def _appointment(row: Any, who: Whose, **also: Any) -> AppointmentFact:
    return AppointmentFact(
        who=who,
        id=UUID(bytes=row.appointment),
        version=row.version,
        starts_at=row.starts_at,
        title=row.title,
        kind=AppointmentKind(row.kind),
        **also,
    )


# --- who did not come ---------------------------------------------------------------------------


_GONE = missed()
_NO_SHOWS = question(
    select(
        type_coerce(_GONE.c.appointment_id, LargeBinary).label("appointment"),
        _GONE.c.starts_at,
        _A.c.title,
        _A.c.kind,
        FOLLOWED.c.tries,
    )
    .select_from(_GONE)
    .join(_A, _A.c.id == _GONE.c.appointment_id)
    .join(PATIENT, PATIENT.c.id == _GONE.c.patient_id)
    .outerjoin(
        FOLLOWED,
        and_(
            FOLLOWED.c.appointment_id == _GONE.c.appointment_id,
            FOLLOWED.c.patient_id == _GONE.c.patient_id,
        ),
    )
    .where(STILL, _GONE.c.starts_at <= _BEFORE, ACTIVE),
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


# --- twice on a day -----------------------------------------------------------------------------

_OF_DAYS = (
    select(
        type_coerce(_CAME.c.patient_id, LargeBinary).label("whose"),
        type_coerce(_A.c.id, LargeBinary).label("appointment"),
        _A.c.version,
        _A.c.starts_at,
        _A.c.ends_at,
    )
    .join_from(_A, _CAME, _CAME.c.appointment_id == _A.c.id)
    .where(
        _OPEN,
        _A.c.ends_at > _NOW,
        _A.c.ends_at < _UNTIL,
        _said("appointment.place IN ('practice', 'outside')"),
    )
    .order_by(_A.c.starts_at)
)


def appointment_twice(session: Session, asked: Asked, threshold: float) -> Found:
    """Those who come twice on one day within `threshold` days, apart from one another."""
    moment = asked.moment
    until = moment.midnight(int(threshold) + 1)
    by_day: dict[tuple[bytes, Any], list[Any]] = {}
    for row in session.connection().execute(_OF_DAYS, {"now": moment.at, "until": until}):
        by_day.setdefault((row.whose, moment.day_of(row.starts_at)), []).append(row)
    apart = {key: rows for key, rows in by_day.items() if _apart(rows)}
    whose = owners(session, asked, [UUID(bytes=raw) for raw, _on in apart])
    found = [
        TwiceFact(
            who=whose[UUID(bytes=raw)],
            id=UUID(bytes=rows[-1].appointment),
            version=rows[-1].version,
            on=on,
            at=tuple(row.starts_at for row in rows),
        )
        for (raw, on), rows in apart.items()
        if UUID(bytes=raw) in whose
    ]
    found.sort(key=lambda one: (not one.who.mine, one.on, one.who.name))
    return Found(found[: asked.limit], len(found), sum(one.who.mine for one in found))


def _apart(rows: list[Any]) -> bool:
    """Whether some appointment begins long after those before it are over."""
    over: datetime | None = None
    for row in rows:
        if over is not None and row.starts_at - over > GROUPED:
            return True
        over = row.ends_at if over is None else max(over, row.ends_at)
    return False


# --- absences -----------------------------------------------------------------------------------


def _uncovered() -> Any:
    everybody = (
        select(
            type_coerce(_ABSENCE.c.id, LargeBinary).label("absence"),
            _ABSENCE.c.starts_at,
            _ABSENCE.c.ends_at,
            _PROFESSIONAL.c.name,
            _PROFESSIONAL.c.given_name,
            _PROFESSIONAL.c.title,
            (func.coalesce(_PROFESSIONAL.c.user_id == ME, 0)).label("mine"),
            func.count(_A.c.row_no.distinct()).label("many"),
            func.min(_A.c.starts_at, type_=UtcDateTime()).label("first_at"),
        )
        .select_from(_ABSENCE)
        .join(_PROFESSIONAL, _PROFESSIONAL.c.id == _ABSENCE.c.professional_id)
        .join(
            _A,
            and_(
                _OPEN,
                _A.c.ends_at > func.max(_ABSENCE.c.starts_at, _NOW),
                _A.c.ends_at < _instant("longest"),
                _A.c.starts_at < _ABSENCE.c.ends_at,
                _A.c.starts_at < _UNTIL,
            ),
        )
        .join(
            _SEEN_BY,
            and_(
                _SEEN_BY.c.appointment_id == _A.c.id,
                _SEEN_BY.c.professional_id == _ABSENCE.c.professional_id,
            ),
        )
        .where(_ABSENCE.c.ends_at > _NOW, _ABSENCE.c.starts_at < _UNTIL)
        .group_by(_ABSENCE.c.row_no)
        .order_by(func.min(_A.c.starts_at))
    )
    circle = everybody.where(
        or_(
            _PROFESSIONAL.c.user_id == ME,
            exists().where(
                _CAME.c.appointment_id == _A.c.id, PATIENT.c.id == _CAME.c.patient_id, IN_MY_CIRCLE
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
        _said("waiting_entry.state = 'open'"),
        or_(
            and_(_WAITING.c.before.is_(None), _WAITING.c.since <= _BEFORE),
            _WAITING.c.before <= bindparam("soon"),
            and_(_WAITING.c.urgent, _WAITING.c.since <= _instant("urgent_before")),
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
