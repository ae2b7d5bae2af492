"""Facts about the day's work: transmissions, cibles, open actions, contact."""

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    String,
    bindparam,
    exists,
    func,
    literal_column,
    select,
    type_coerce,
)
from sqlalchemy.orm import Session

from coordo_desktop.domain.alerts.facts import (
    ContactFact,
    FocusFact,
    FollowUpFact,
    UnreadFact,
    Whose,
)
from coordo_desktop.domain.alerts.rule import Moment
from coordo_desktop.store.base import UtcDateTime
from coordo_desktop.store.foci import FOCUS
from coordo_desktop.store.follow_ups import FOLLOW_UP
from coordo_desktop.store.measurements import MEASUREMENT
from coordo_desktop.store.named import PATIENT
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.task_rows import TaskRow
from coordo_desktop.store.today_asking import (
    ACTIVE,
    ME,
    Asked,
    Found,
    Question,
    question,
)
from coordo_desktop.store.transmissions import ENTRY, UNREAD, USER

_BEFORE = bindparam("before", type_=UtcDateTime())
_CUT = bindparam("cut", type_=Date())
_TASK = table_of(TaskRow)
_DONE: tuple[ColumnElement[str], ...] = (literal_column("'done'"), literal_column("'partly'"))
_OPEN: ColumnElement[str] = literal_column("'open'")
_URGENT: ColumnElement[int] = literal_column("3")

# From the few people and what is urgent for each, not through everything that is unread.
_WAITING = (
    select(
        UNREAD.c.number,
        func.count().label("people"),
        func.min(UNREAD.c.user_id).label("first"),
    )
    .where(
        UNREAD.c.user_id.in_(select(USER.c.id).where(USER.c.id != ME)),
        UNREAD.c.priority == _URGENT,
    )
    .group_by(literal_column("+transmission_unread.number"))
    .subquery("waiting")
)
_ENTRY = (ENTRY.c.id.label("entry"), ENTRY.c.focus, ENTRY.c.signed_at)
_URGENT_UNREAD = question(
    select(*_ENTRY, _WAITING.c.people, USER.c.name.label("first"))
    .join_from(_WAITING, ENTRY, ENTRY.c.number == _WAITING.c.number)
    .join(USER, USER.c.id == _WAITING.c.first)
    .join(PATIENT, PATIENT.c.id == ENTRY.c.patient_id)
    .where(ENTRY.c.signed_at <= _BEFORE),
    ENTRY.c.signed_at,
)
_URGENT_TO_READ = question(
    select(*_ENTRY, ENTRY.c.author)
    .join_from(UNREAD, ENTRY, ENTRY.c.number == UNREAD.c.number)
    .join(PATIENT, PATIENT.c.id == ENTRY.c.patient_id)
    .where(UNREAD.c.user_id == ME, UNREAD.c.priority == _URGENT),
    ENTRY.c.signed_at,
    mine=PATIENT.c.id.is_not(None),
)
_FOCUS_SILENT = question(
    select(FOCUS.c.id.label("focus"), FOCUS.c.label, FOCUS.c.last_entry_at)
    .join_from(FOCUS, PATIENT, PATIENT.c.id == FOCUS.c.patient_id)
    .where(FOCUS.c.state == _OPEN, FOCUS.c.last_entry_at < _BEFORE, ACTIVE),
    FOCUS.c.last_entry_at,
)
_FOLLOW_UP_DUE = question(
    select(
        FOLLOW_UP.c.id.label("action"),
        FOLLOW_UP.c.version,
        FOLLOW_UP.c.text,
        FOLLOW_UP.c.due,
        FOLLOW_UP.c.focus,
        FOLLOW_UP.c.transmission_id,
    )
    .join_from(FOLLOW_UP, PATIENT, PATIENT.c.id == FOLLOW_UP.c.patient_id)
    .where(FOLLOW_UP.c.state == _OPEN, FOLLOW_UP.c.due < _BEFORE, ACTIVE),
    FOLLOW_UP.c.due,
)


def urgent_unread(session: Session, asked: Asked, threshold: float) -> Found:
    """Urgent transmissions somebody else has not read, signed `threshold` hours ago or more."""

    def fact(row: Any, who: Whose) -> UnreadFact:
        return UnreadFact(
            who=who,
            id=row.entry,
            focus=row.focus,
            signed_at=row.signed_at,
            names=row.first,
            count=row.people,
        )

    before = asked.moment.at - timedelta(hours=threshold)
    return _URGENT_UNREAD.found(session, asked, fact, before=before)


def urgent_to_read(session: Session, asked: Asked, _threshold: float) -> Found:
    """Urgent transmissions that wait for the person at the desk."""

    def fact(row: Any, who: Whose) -> UnreadFact:
        return UnreadFact(
            who=who,
            id=row.entry,
            focus=row.focus,
            signed_at=row.signed_at,
            names=row.author,
            reader=asked.me,
        )

    return _URGENT_TO_READ.found(session, asked, fact)


def focus_silent(session: Session, asked: Asked, threshold: float) -> Found:
    """Open cibles without an entry for `threshold` days."""
    day_of = asked.moment.day_of

    def fact(row: Any, who: Whose) -> FocusFact:
        last = row.last_entry_at
        return FocusFact(who=who, id=row.focus, label=row.label, last_at=last, last_on=day_of(last))

    return _FOCUS_SILENT.found(session, asked, fact, before=_days_ago(asked.moment, threshold))


def follow_up_due(session: Session, asked: Asked, _threshold: float) -> Found:
    """Open actions whose term is today or past."""
    day_of = asked.moment.day_of

    def fact(row: Any, who: Whose) -> FollowUpFact:
        return FollowUpFact(
            who=who,
            id=row.action,
            version=row.version,
            text=row.text,
            due=row.due,
            due_on=day_of(row.due),
            focus=row.focus,
            transmission_id=row.transmission_id,
        )

    return _FOLLOW_UP_DUE.found(session, asked, fact, before=asked.moment.midnight(1))


# --- contact --------------------------------------------------------------------------------


def _contact_question() -> Question:
    """The last entry is one step of an index; the rest is only asked of those without a recent one.

    A voided value was still a contact.
    """
    entry = (
        select(type_coerce(ENTRY.c.at, String))
        .where(ENTRY.c.patient_id == PATIENT.c.id)
        .order_by(ENTRY.c.number.desc())
        .limit(1)
        .scalar_subquery()
    )
    measured = (
        select(func.max(type_coerce(MEASUREMENT.c.at, String)))
        .where(MEASUREMENT.c.patient_id == PATIENT.c.id)
        .scalar_subquery()
    )
    done = (
        select(func.max(type_coerce(_TASK.c.due, String)))
        .where(_TASK.c.patient_id == PATIENT.c.id, _TASK.c.state.in_(_DONE))
        .scalar_subquery()
    )
    before = type_coerce(_BEFORE, String)
    recent = exists().where(MEASUREMENT.c.patient_id == PATIENT.c.id, MEASUREMENT.c.at >= _BEFORE)
    cared = exists().where(
        _TASK.c.patient_id == PATIENT.c.id, _TASK.c.due >= _CUT, _TASK.c.state.in_(_DONE)
    )
    last = func.max(_text(entry), _text(measured), _text(done))
    return question(
        select(last.label("last"), PATIENT.c.created_at)
        .where(ACTIVE, PATIENT.c.coordinated, PATIENT.c.created_at < _BEFORE)
        .where(_text(entry) < before)
        .where(~recent, ~cared),
        literal_column("last"),
    )


def _text(one: Any) -> ColumnElement[str]:
    return func.coalesce(one, "")


_NO_CONTACT = _contact_question()


def no_contact(session: Session, asked: Asked, threshold: float) -> Found:
    """Coordinated patients about whom nothing was written, measured or done for long."""
    moment = asked.moment

    def fact(row: Any, who: Whose) -> ContactFact:
        return ContactFact(
            who=who,
            last_on=_last_day(moment, row.last),
            followed_since=moment.day_of(row.created_at),
        )

    before = _days_ago(moment, threshold)
    return _NO_CONTACT.found(session, asked, fact, before=before, cut=moment.day_of(before))


def _last_day(moment: Moment, told: str) -> date | None:
    """The day of an instant in UTC, or of a day of the calendar."""
    if not told:
        return None
    if len(told) <= len("2026-11-23"):
        return date.fromisoformat(told)
    return moment.day_of(datetime.fromisoformat(told))


def _days_ago(moment: Moment, days: float) -> datetime:
    """The end of the day that many days ago: what came before it is that old or more."""
    return moment.midnight(1 - int(days))
