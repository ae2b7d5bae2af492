"""What the agenda shows of a span of days, light: one statement whatever the number (AG1, B4)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Select,
    bindparam,
    case,
    func,
    literal_column,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.orm import Session
from sqlalchemy.types import NullType

from coordo_desktop.domain.appointments import (
    LONGEST,
    AgendaEntry,
    AppointmentKind,
    AppointmentPlace,
    AppointmentState,
    ReminderOutcome,
)
from coordo_desktop.domain.ids import RoundId, UserId
from coordo_desktop.domain.local_times import days_span
from coordo_desktop.domain.naming import first_given_name
from coordo_desktop.domain.rounds import RoundBlock
from coordo_desktop.store.appointments import (
    APPOINTMENT,
    PARTICIPANT,
    PROFESSIONAL,
    ROUND,
    WITH,
    practice_day,
    zone,
)
from coordo_desktop.store.circle import members
from coordo_desktop.store.named import PATIENT

_KINDS = {each.value: each for each in AppointmentKind}
_PLACES = {each.value: each for each in AppointmentPlace}
_STATES = {each.value: each for each in AppointmentState}
_TO_CALL = {ReminderOutcome.NONE.value, ReminderOutcome.NO_ANSWER.value}
_instant = datetime.fromisoformat


@lru_cache(maxsize=4096)
def _uuid(raw: bytes) -> Any:
    return UUID(bytes=raw)


def _bare(column: ColumnElement[Any]) -> ColumnElement[Any]:
    # What the driver gives, read here once for each entry: types would be read for each line.
    return type_coerce(column, NullType())


_OWN = (
    "id", "version", "starts_at", "ends_at", "kind", "place", "state", "title", "room_id",
    "series_id", "detached", "round_id", "forced",
)  # fmt: skip
_COLUMNS = (
    *(_bare(APPOINTMENT.c[name]) for name in _OWN),
    _bare(APPOINTMENT.c.transport != ""),
    _bare(APPOINTMENT.c.interpreter != ""),
    _bare(APPOINTMENT.c.preparation != ""),
    # Empty where no call is to be made.
    _bare(case((APPOINTMENT.c.remind_on.is_not(None), APPOINTMENT.c.reminder), else_="")),
    _bare(WITH.c.professional_id),
    _bare(PARTICIPANT.c.patient_id),
    _bare(PATIENT.c.family_name),
    _bare(PATIENT.c.used_name),
    _bare(PATIENT.c.given_names),
    _bare(PATIENT.c.used_given_name),
    _bare(PATIENT.c.town),
)
_WHO, _WHOM = len(_OWN) + 4, len(_OWN) + 5
_NEAR = len(_COLUMNS)
_OWN_MANY, _AT_HOME = len(_OWN), AppointmentPlace.HOME.value
_NEEDS = ("transport", "interpreter", "preparation", "reminder")


def _within(near: ColumnElement[Any]) -> Select[Any]:
    return (
        select(*_COLUMNS, _bare(near))
        .select_from(APPOINTMENT)
        .outerjoin(WITH, WITH.c.appointment_id == APPOINTMENT.c.id)
        .outerjoin(PARTICIPANT, PARTICIPANT.c.appointment_id == APPOINTMENT.c.id)
        .outerjoin(PATIENT, PATIENT.c.id == PARTICIPANT.c.patient_id)
        .where(
            APPOINTMENT.c.starts_at >= bindparam("reach"),
            APPOINTMENT.c.starts_at < bindparam("until"),
            APPOINTMENT.c.ends_at > bindparam("since"),
        )
        .order_by(
            APPOINTMENT.c.starts_at,
            APPOINTMENT.c.ends_at,
            APPOINTMENT.c.row_no,
            WITH.c.position,
            PARTICIPANT.c.position,
        )
    )


_EVERYTHING = _within(literal_column("1"))


def entries(
    session: Session, start: datetime, end: datetime, circle: UserId | None
) -> list[AgendaEntry]:
    """Everything that overlaps [start, end), in the order of time, cancelled ones included.

    With a `circle`, what is neither of that person nor of one of their patients is masked.
    """
    query = _EVERYTHING
    if circle is not None:
        near = or_(
            PARTICIPANT.c.patient_id.in_(members(circle, practice_day(session))),
            WITH.c.professional_id.in_(
                select(PROFESSIONAL.c.id).where(PROFESSIONAL.c.user_id == circle)
            ),
        )
        query = _within(near)
    # None lasts longer than LONGEST: the range is bounded at both ends.
    asked = {"reach": start - LONGEST, "since": start, "until": end}
    found = session.connection().execute(query, asked)
    # Plain tuples of the driver: thousands of lines, read once.
    rows: Sequence[Any] = found.cursor.fetchall()
    found.close()
    return list(_entries(rows))


def _entries(rows: Sequence[Any]) -> Iterator[AgendaEntry]:
    """One entry for the lines of each appointment: one line for each patient and professional."""
    at, many = 0, len(rows)
    while at < many:
        row, first = rows[at], at
        at += 1
        while at < many and rows[at][0] == row[0]:
            at += 1
        if at - first == 1:
            who = () if row[_WHO] is None else (_uuid(row[_WHO]),)
            whom = () if row[_WHOM] is None else (_uuid(row[_WHOM]),)
            yield _entry(row, who, whom, near=row[_NEAR])
            continue
        lines = rows[first:at]
        who = tuple(dict.fromkeys(_uuid(each[_WHO]) for each in lines if each[_WHO]))
        whom = tuple(dict.fromkeys(_uuid(each[_WHOM]) for each in lines if each[_WHOM]))
        yield _entry(row, who, whom, near=any(each[_NEAR] for each in lines))


def _entry(row: Any, who: tuple[Any, ...], whom: tuple[Any, ...], *, near: Any) -> AgendaEntry:
    key, version, starts, ends, kind, place, state, title, room, series, alone, tour, forced = row[
        :_OWN_MANY
    ]
    if not near:
        return _masked(row, who)
    at_home = place == _AT_HOME
    town = ""
    if len(whom) == 1:
        name = _short_name(*row[_WHOM + 1 : _WHOM + 5])
        town = (row[_WHOM + 5] or "") if at_home else ""
        detail = f"{title} · {town}" if title and town else title or town
    else:
        name, detail = _of_several(title, len(whom))
    return AgendaEntry(
        id=_uuid(key),
        version=version,
        starts_at=_instant(starts),
        ends_at=_instant(ends),
        kind=_KINDS[kind],
        place=_PLACES[place],
        state=_STATES[state],
        title=name,
        detail=detail,
        town=town,
        professionals=who,
        room_id=_uuid(room) if room else None,
        patients=whom,
        series_id=_uuid(series) if series else None,
        detached=alone == 1,
        round_id=_uuid(tour) if tour else None,
        forced=forced == 1,
        needs=_needs(row[_OWN_MANY:_WHO], state),
    )


def _masked(row: Any, who: tuple[Any, ...]) -> AgendaEntry:
    """Somebody is busy: neither what it is about nor whether they came is said."""
    free = row[6] == AppointmentState.CANCELLED.value
    return AgendaEntry(
        id=_uuid(row[0]),
        version=row[1],
        starts_at=_instant(row[2]),
        ends_at=_instant(row[3]),
        kind=AppointmentKind.OTHER,
        place=AppointmentPlace.PRACTICE,
        state=AppointmentState.CANCELLED if free else AppointmentState.PLANNED,
        title="",
        professionals=who,
        room_id=_uuid(row[8]) if row[8] else None,
        round_id=_uuid(row[11]) if row[11] else None,
        masked=True,
    )


def _of_several(title: str, many: int) -> tuple[str, str]:
    """The two lines of what has no patient, or several."""
    if many == 0:
        return title, ""
    people = f"{many} personnes"
    return (title, people) if title else (people, "")


@lru_cache(maxsize=4096)
def _short_name(family: str, used: str, given: str, used_given: str) -> str:
    """« ALDAY J. »."""
    name, first = (used or family).upper(), used_given or first_given_name(given)
    return f"{name} {first[:1].upper()}." if first else name


@lru_cache(maxsize=256)
def _needs(flags: tuple[Any, ...], state: str) -> frozenset[str]:
    told = (*flags[:3], flags[3] in _TO_CALL and _STATES[state].open)
    return frozenset(need for need, there in zip(_NEEDS, told, strict=True) if there)


def rounds(
    session: Session, first: Any, last: Any, shown: Sequence[AgendaEntry]
) -> Iterator[RoundBlock]:
    """The rounds of these days as blocks; their visits are among the entries shown.

    How many visits and how many are done is true for who may not know whose they are, too.
    """
    visits: dict[Any, list[AgendaEntry]] = {}
    for entry in shown:
        if entry.round_id is not None and entry.state.holds:
            visits.setdefault(entry.round_id, []).append(entry)
    hidden = {one.round_id for one in shown if one.masked and one.round_id is not None}
    counted = _counts(session, hidden) if hidden else {}
    query = (
        select(ROUND)
        .where(ROUND.c.day >= first, ROUND.c.day <= last)
        .order_by(ROUND.c.day, ROUND.c.starts_at, ROUND.c.row_no)
    )
    for row in session.execute(query):
        held = visits.get(row.id, ())
        done = sum(1 for each in held if each.state is AppointmentState.HONOURED)
        many, done = counted.get(row.id, (len(held), done))
        yield RoundBlock(
            id=row.id,
            version=row.version,
            professional_id=row.professional_id,
            on=row.day,
            label=row.label,
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            visits=many,
            done=done,
        )


def _counts(session: Session, ids: Iterable[RoundId]) -> dict[Any, tuple[int, int]]:
    """(visits, those done) of each of these rounds."""
    done = case((APPOINTMENT.c.state == AppointmentState.HONOURED.value, 1), else_=0)
    query = (
        select(APPOINTMENT.c.round_id, func.count(), func.sum(done))
        .where(
            APPOINTMENT.c.round_id.in_(list(ids)),
            APPOINTMENT.c.state != AppointmentState.CANCELLED.value,
        )
        .group_by(APPOINTMENT.c.round_id)
    )
    return {one: (many, of_them) for one, many, of_them in session.execute(query)}


def span(session: Session, first: Any, last: Any) -> tuple[datetime, datetime]:
    """[start, end) of these days of the practice."""
    return days_span(first, last, zone(session))
