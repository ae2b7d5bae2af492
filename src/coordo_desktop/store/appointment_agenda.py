"""What the agenda shows of a span of days, light: one statement whatever the number (AG1, B4)."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, literal_column, or_, select, type_coerce
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
from coordo_desktop.domain.ids import UserId
from coordo_desktop.domain.local_times import days_span
from coordo_desktop.domain.naming import first_given_name
from coordo_desktop.domain.rounds import RoundBlock
from coordo_desktop.store.appointment_rows import RoundRow
from coordo_desktop.store.appointments import (
    APPOINTMENT,
    PARTICIPANT,
    PROFESSIONAL,
    WITH,
    practice_day,
    zone,
)
from coordo_desktop.store.circle import members
from coordo_desktop.store.named import PATIENT
from coordo_desktop.store.patient_rows import table_of

ROUND = table_of(RoundRow)

_KINDS = {each.value: each for each in AppointmentKind}
_PLACES = {each.value: each for each in AppointmentPlace}
_STATES = {each.value: each for each in AppointmentState}
_TO_CALL = {ReminderOutcome.NONE.value, ReminderOutcome.NO_ANSWER.value}
_NOTHING: frozenset[str] = frozenset()


@lru_cache(maxsize=4096)
def _uuid(raw: bytes) -> Any:
    return UUID(bytes=raw)


def _bare(column: ColumnElement[Any]) -> ColumnElement[Any]:
    # What the driver gives, read here once for each entry: types would be read for each line.
    return type_coerce(column, NullType())


_OWN = (
    "row_no", "id", "version", "starts_at", "ends_at", "kind", "place", "state", "title",
    "room_id", "series_id", "detached", "round_id", "forced",
)  # fmt: skip
_COLUMNS = (
    *(_bare(APPOINTMENT.c[name]) for name in _OWN),
    _bare(APPOINTMENT.c.transport != ""),
    _bare(APPOINTMENT.c.interpreter != ""),
    _bare(APPOINTMENT.c.preparation != ""),
    _bare(APPOINTMENT.c.remind_on.is_not(None)),
    _bare(APPOINTMENT.c.reminder),
    _bare(WITH.c.professional_id),
    _bare(PARTICIPANT.c.patient_id),
    _bare(PATIENT.c.family_name),
    _bare(PATIENT.c.used_name),
    _bare(PATIENT.c.given_names),
    _bare(PATIENT.c.used_given_name),
    _bare(PATIENT.c.town),
)
_FLAGS = len(_OWN)
_REMINDER, _WHO, _WHOM = _FLAGS + 4, _FLAGS + 5, _FLAGS + 6
_NEAR = len(_COLUMNS)
_NEEDS = ("transport", "interpreter", "preparation", "reminder")


def entries(
    session: Session, start: datetime, end: datetime, circle: UserId | None
) -> list[AgendaEntry]:
    """Everything that overlaps [start, end), in the order of time, cancelled ones included.

    With a `circle`, what is neither of that person nor of one of their patients is masked.
    """
    near: ColumnElement[Any] = literal_column("1")
    if circle is not None:
        near = or_(
            PARTICIPANT.c.patient_id.in_(members(circle, practice_day(session))),
            WITH.c.professional_id.in_(
                select(PROFESSIONAL.c.id).where(PROFESSIONAL.c.user_id == circle)
            ),
        )
    rows = session.execute(_within(start, end, near)).all()
    return [_entry(list(lines)) for _row_no, lines in groupby(rows, key=itemgetter(0))]


def _within(start: datetime, end: datetime, near: ColumnElement[Any]) -> Select[Any]:
    return (
        select(*_COLUMNS, _bare(near))
        .select_from(APPOINTMENT)
        .outerjoin(WITH, WITH.c.appointment_id == APPOINTMENT.c.id)
        .outerjoin(PARTICIPANT, PARTICIPANT.c.appointment_id == APPOINTMENT.c.id)
        .outerjoin(PATIENT, PATIENT.c.id == PARTICIPANT.c.patient_id)
        .where(
            # None lasts longer than LONGEST: the range is bounded at both ends.
            APPOINTMENT.c.starts_at >= start - LONGEST,
            APPOINTMENT.c.starts_at < end,
            APPOINTMENT.c.ends_at > start,
        )
        .order_by(
            APPOINTMENT.c.starts_at,
            APPOINTMENT.c.ends_at,
            APPOINTMENT.c.row_no,
            PARTICIPANT.c.position,
            WITH.c.position,
        )
    )


def _entry(lines: Sequence[Any]) -> AgendaEntry:
    """One appointment from its lines: one for each patient and professional of it."""
    row = lines[0]
    professionals: tuple[Any, ...]
    patients: tuple[Any, ...]
    if len(lines) == 1:
        professionals = (_uuid(row[_WHO]),) if row[_WHO] else ()
        patients = (_uuid(row[_WHOM]),) if row[_WHOM] else ()
    else:
        professionals = tuple(dict.fromkeys(_uuid(each[_WHO]) for each in lines if each[_WHO]))
        patients = tuple(dict.fromkeys(_uuid(each[_WHOM]) for each in lines if each[_WHOM]))
    common: dict[str, Any] = {
        "id": _uuid(row[1]),
        "version": row[2],
        "starts_at": datetime.fromisoformat(row[3]),
        "ends_at": datetime.fromisoformat(row[4]),
        "professionals": professionals,
        "room_id": _uuid(row[9]) if row[9] else None,
    }
    if not any(each[_NEAR] for each in lines):
        return _masked(common, row[7])
    title, detail = _said(row, len(patients))
    return AgendaEntry(
        **common,
        kind=_KINDS[row[5]],
        place=_PLACES[row[6]],
        state=_STATES[row[7]],
        title=title,
        detail=detail,
        patients=patients,
        series_id=_uuid(row[10]) if row[10] else None,
        detached=bool(row[11]),
        round_id=_uuid(row[12]) if row[12] else None,
        forced=bool(row[13]),
        needs=_needs(row),
    )


def _masked(common: dict[str, Any], state: str) -> AgendaEntry:
    """Somebody is busy: neither what it is about nor whether they came is said."""
    held = AppointmentState.CANCELLED if state == AppointmentState.CANCELLED.value else None
    return AgendaEntry(
        **common,
        kind=AppointmentKind.OTHER,
        place=AppointmentPlace.PRACTICE,
        state=held or AppointmentState.PLANNED,
        title="",
        masked=True,
    )


def _said(row: Any, many: int) -> tuple[str, str]:
    """The two lines of an entry."""
    title = row[8]
    if many == 0:
        return title, ""
    if many > 1:
        people = f"{many} personnes"
        return (title, people) if title else (people, "")
    family, used, given, used_given, town = row[_WHOM + 1 : _WHOM + 6]
    at_home = row[6] == AppointmentPlace.HOME.value
    place = town if at_home else ""
    return short_name(family, used, given, used_given), " · ".join(filter(None, (title, place)))


def short_name(family: str, used: str, given: str, used_given: str) -> str:
    """« ALDAY J. »."""
    first = used_given or first_given_name(given)
    return f"{(used or family).upper()} {first[:1].upper()}." if first else (used or family).upper()


def _needs(row: Any) -> frozenset[str]:
    flags = row[_FLAGS : _FLAGS + 4]
    if not any(flags):
        return _NOTHING
    call = flags[3] and row[_REMINDER] in _TO_CALL and _STATES[row[7]].open
    return frozenset(need for need, there in zip(_NEEDS, (*flags[:3], call), strict=True) if there)


def rounds(
    session: Session, first: Any, last: Any, shown: Sequence[AgendaEntry]
) -> Iterator[RoundBlock]:
    """The rounds of these days as blocks; their visits are among the entries shown."""
    visits: dict[Any, list[AgendaEntry]] = {}
    for entry in shown:
        if entry.round_id is not None and entry.state.holds:
            visits.setdefault(entry.round_id, []).append(entry)
    query = (
        select(ROUND)
        .where(ROUND.c.day >= first, ROUND.c.day <= last)
        .order_by(ROUND.c.day, ROUND.c.starts_at, ROUND.c.row_no)
    )
    for row in session.execute(query):
        held = visits.get(row.id, ())
        yield RoundBlock(
            id=row.id,
            version=row.version,
            professional_id=row.professional_id,
            on=row.day,
            label=row.label,
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            visits=len(held),
            done=sum(1 for each in held if each.state is AppointmentState.HONOURED),
        )


def span(session: Session, first: Any, last: Any) -> tuple[datetime, datetime]:
    """[start, end) of these days of the practice."""
    return days_span(first, last, zone(session))
