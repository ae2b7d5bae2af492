"""Facts about appointments, absences and who waits; each question looks a few days around.

Conditions that a partial index holds are written out as the index says them.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Integer,
    LargeBinary,
    String,
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
    TwiceFact,
)
from coordo_desktop.domain.alerts.facts import Whose
from coordo_desktop.domain.appointments import AppointmentKind, TransportOrder
from coordo_desktop.domain.conflict_rules import GROUPED
from coordo_desktop.domain.patients import LifeCycle
from coordo_desktop.store import holds
from coordo_desktop.store.appointment_rows import (
    AppointmentPatientRow,
    AppointmentProfessionalRow,
    AppointmentRow,
)
from coordo_desktop.store.base import UtcDateTime
from coordo_desktop.store.named import PATIENT
from coordo_desktop.store.patient_rows import ProfessionalRow, table_of
from coordo_desktop.store.today_asking import (
    ACTIVE,
    CIRCLE,
    IN_MY_CIRCLE,
    ME,
    ON,
    WHOSE,
    Asked,
    Found,
    Question,
    owners,
    question,
)

APPOINTMENT = table_of(AppointmentRow)
CAME = table_of(AppointmentPatientRow)
SEEN_BY = table_of(AppointmentProfessionalRow)
PROFESSIONAL = table_of(ProfessionalRow)
_LOOKED_BACK = timedelta(days=7)  # what nobody closed in a week is history, seen in the agenda
_CALLS_BACK = 30  # days: no call is planned longer before


def instant(name: str) -> Any:
    """An instant given with the question."""
    return bindparam(name, type_=UtcDateTime())


def said(text: str) -> ColumnElement[bool]:
    """A condition as a partial index says it."""
    return literal_column(text)


OPEN = said("appointment.state IN ('planned', 'confirmed', 'arrived')")
_FIRST = CAME.c.position == literal_column("1")
_SINCE, BEFORE, NOW, UNTIL = map(instant, ("since", "before", "now", "until"))
_SEEN_BY_ME = exists().where(
    SEEN_BY.c.appointment_id == APPOINTMENT.c.id,
    SEEN_BY.c.professional_id
    == select(PROFESSIONAL.c.id).where(PROFESSIONAL.c.user_id == ME).scalar_subquery(),
)
_MINE = or_(IN_MY_CIRCLE, _SEEN_BY_ME)
_LINE = (
    type_coerce(APPOINTMENT.c.id, LargeBinary).label("appointment"),
    *(APPOINTMENT.c[name] for name in ("version", "starts_at", "title", "kind")),
)


def _of_first(*columns: Any) -> Any:
    """Appointments with the first person of each."""
    return (
        select(*_LINE, *columns)
        .join_from(APPOINTMENT, CAME, and_(CAME.c.appointment_id == APPOINTMENT.c.id, _FIRST))
        .join(PATIENT, PATIENT.c.id == CAME.c.patient_id)
    )


def _not_closed() -> Question:
    """Counted in the indexes alone; only the first ones are read, with their names."""

    def first(*also: ColumnElement[bool]) -> Any:
        mine = or_(CAME.c.patient_id.in_(CIRCLE), _SEEN_BY_ME).label("mine")
        return (
            select(
                APPOINTMENT.c.row_no,
                CAME.c.patient_id,
                mine,
                func.count().over().label("counted"),
                func.sum(mine, type_=Integer).over().label("counted_mine"),
            )
            .join_from(APPOINTMENT, CAME, and_(CAME.c.appointment_id == APPOINTMENT.c.id, _FIRST))
            .where(OPEN, APPOINTMENT.c.ends_at > _SINCE, APPOINTMENT.c.ends_at <= BEFORE, *also)
            .order_by(mine.desc(), APPOINTMENT.c.ends_at)
            .limit(bindparam("many"))
            .subquery("few")
        )

    def whole(few: Any) -> Any:
        return (
            select(*_LINE, *WHOSE, few.c.mine, few.c.counted, few.c.counted_mine)
            .join_from(few, APPOINTMENT, APPOINTMENT.c.row_no == few.c.row_no)
            .join(PATIENT, PATIENT.c.id == few.c.patient_id)
            .order_by(few.c.mine.desc(), APPOINTMENT.c.ends_at)
        )

    came = CAME.c.patient_id
    reached = (came.in_(CIRCLE), came.not_in(holds.limited()))
    return Question(whole(first()), whole(first(*reached)))


_NOT_CLOSED = _not_closed()
_REMINDERS = question(
    _of_first(APPOINTMENT.c.preparation, APPOINTMENT.c.reminder).where(
        said("appointment.reminder IN ('none', 'no_answer')"),
        APPOINTMENT.c.remind_on <= ON,
        APPOINTMENT.c.remind_on >= bindparam("calls_since"),
        OPEN,
        APPOINTMENT.c.starts_at > NOW,
        ACTIVE,
    ),
    APPOINTMENT.c.starts_at,
    mine=_MINE,
)
_ORDER: ColumnElement[str] = literal_column("json_extract(appointment.transport, '$.order')")
_TRANSPORTS = question(
    _of_first(_ORDER.label("said"), func.count().label("many"), func.min(APPOINTMENT.c.starts_at))
    .where(
        OPEN,
        said("instr(appointment.transport, 'ask') > 0"),
        APPOINTMENT.c.starts_at > NOW,
        APPOINTMENT.c.starts_at < UNTIL,
        or_(
            said("json_extract(appointment.transport, '$.order') = 'to_ask'"),
            and_(
                said("json_extract(appointment.transport, '$.order') = 'asked'"),
                APPOINTMENT.c.starts_at < instant("soon"),
            ),
        ),
        ACTIVE,
    )
    .group_by(CAME.c.patient_id, _ORDER),
    APPOINTMENT.c.starts_at,
    mine=IN_MY_CIRCLE,
)
_PREPARATIONS = question(
    _of_first(APPOINTMENT.c.preparation).where(
        OPEN,
        said("appointment.preparation <> ''"),
        said("appointment.reminder <> 'reached'"),
        APPOINTMENT.c.starts_at > NOW,
        APPOINTMENT.c.starts_at < UNTIL,
        APPOINTMENT.c.remind_on.is_(None),
        ACTIVE,
    ),
    APPOINTMENT.c.starts_at,
    mine=_MINE,
)
_EXPECTED = (
    select(
        CAME.c.patient_id,
        func.count().label("many"),
        func.min(APPOINTMENT.c.starts_at),
        APPOINTMENT.c.id.label("first_id"),  # of the row of that minimum: SQLite says so
    )
    .join_from(APPOINTMENT, CAME, CAME.c.appointment_id == APPOINTMENT.c.id)
    .where(OPEN, APPOINTMENT.c.ends_at > NOW, APPOINTMENT.c.ends_at < UNTIL)
    .group_by(CAME.c.patient_id)
    .subquery("expected")
)
_AWAY = question(
    select(*_LINE, PATIENT.c.life_cycle, PATIENT.c.life_cycle_reason, _EXPECTED.c.many)
    .join_from(_EXPECTED, PATIENT, PATIENT.c.id == _EXPECTED.c.patient_id)
    .join(APPOINTMENT, APPOINTMENT.c.id == _EXPECTED.c.first_id)
    .where(said("+patient.life_cycle <> 'active'")),
    APPOINTMENT.c.starts_at,
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


# --- twice on a day -----------------------------------------------------------------------------

_DAY = func.date(type_coerce(APPOINTMENT.c.starts_at, String), bindparam("shift"))
# The pairs far enough apart are few: only they are read. A day is the one of the practice's clocks
# today; near midnight on the night they change, nobody comes twice.
_TWICE = (
    select(
        type_coerce(CAME.c.patient_id, LargeBinary).label("whose"),
        type_coerce(APPOINTMENT.c.id, LargeBinary).label("appointment"),
        _DAY.label("day"),
        func.max(APPOINTMENT.c.starts_at),
        func.group_concat(type_coerce(APPOINTMENT.c.starts_at, String), " ").label("starts"),
        func.group_concat(type_coerce(APPOINTMENT.c.ends_at, String), " ").label("ends"),
    )
    .join_from(APPOINTMENT, CAME, CAME.c.appointment_id == APPOINTMENT.c.id)
    .where(
        OPEN,
        APPOINTMENT.c.ends_at > NOW,
        APPOINTMENT.c.ends_at < UNTIL,
        said("appointment.place IN ('practice', 'outside')"),
    )
    .group_by(CAME.c.patient_id, _DAY)
    .having(func.count() > 1)
)


def appointment_twice(session: Session, asked: Asked, threshold: float) -> Found:
    """Those who come twice on one day within `threshold` days, apart from one another."""
    moment = asked.moment
    offset = moment.at.astimezone(moment.zone).utcoffset() or timedelta()
    bound = {
        "now": moment.at,
        "until": moment.midnight(int(threshold) + 1),
        "shift": f"{offset.total_seconds() / 60:+.0f} minutes",
    }
    apart = []
    for row in session.connection().execute(_TWICE, bound):
        spans = sorted(zip(*(map(datetime.fromisoformat, each.split()) for each in
                             (row.starts, row.ends)), strict=True))  # fmt: skip
        if _apart(spans):
            apart.append((UUID(bytes=row.whose), row, spans))
    whose = owners(session, asked, [patient for patient, _row, _spans in apart])
    found = [
        TwiceFact(
            who=whose[patient],
            id=UUID(bytes=row.appointment),
            version=0,
            on=date.fromisoformat(row.day),
            at=tuple(start for start, _end in spans),
        )
        for patient, row, spans in apart
        if patient in whose
    ]
    found.sort(key=lambda one: (not one.who.mine, one.on, one.who.name))
    return Found(found[: asked.limit], len(found), sum(one.who.mine for one in found))


def _apart(spans: Sequence[tuple[datetime, datetime]]) -> bool:
    """Whether some appointment begins long after those before it are over."""
    over: datetime | None = None
    for start, end in spans:
        if over is not None and start - over > GROUPED:
            return True
        over = end if over is None else max(over, end)
    return False
