"""When the practice is open and who is away: asked by everybody who reads or books the agenda."""

import json
from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import RowMapping, bindparam, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.access import Right, Scope, scope
from coordo_desktop.domain.directory import full_name
from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.ids import AbsenceId, ClosingId, ProfessionalId, RoomId
from coordo_desktop.domain.local_times import days_span, zone_of
from coordo_desktop.domain.opening import (
    Absence,
    AbsenceKind,
    AgendaPerson,
    AgendaSettings,
    Closing,
    Hours,
    OpeningDay,
    Room,
)
from coordo_desktop.domain.opening_rules import opening_day, read_week
from coordo_desktop.domain.patients import Professional
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.domain.text import fold
from coordo_desktop.store import directory
from coordo_desktop.store import settings as practice
from coordo_desktop.store.appointment_rows import RoomRow
from coordo_desktop.store.opening_rows import AbsenceRow, ClosingRow, ProfessionalAgendaRow
from coordo_desktop.store.patient_rows import ProfessionalRow, table_of
from coordo_desktop.store.unit import at_desk

SETTINGS_KEY = "agenda.settings"
_SETTING = table_of(practice.SettingRow)
_BOTH = select(_SETTING.c.key, _SETTING.c.value).where(
    _SETTING.c.key.in_(["time_zone", SETTINGS_KEY])
)
ROOM = table_of(RoomRow)
ABSENCE = table_of(AbsenceRow)
CLOSING = table_of(ClosingRow)
AGENDA = table_of(ProfessionalAgendaRow)
_CLOSINGS = (
    select(CLOSING)
    .where(CLOSING.c.last_day >= bindparam("first"), CLOSING.c.first_day <= bindparam("last"))
    .order_by(CLOSING.c.first_day)
)
_HOURS = select(AGENDA.c.professional_id, AGENDA.c.hours).where(
    AGENDA.c.professional_id.in_(bindparam("people", expanding=True))
)
_AWAY = table_of(ProfessionalRow).alias("away")
_STANDS_IN = table_of(ProfessionalRow).alias("stands_in")
_NAMES = ("title", "name", "given_name")
_ABSENCES = (
    select(
        ABSENCE,
        _AWAY.c.user_id.label("away_user_id"),
        *(_AWAY.c[each].label(f"away_{each}") for each in _NAMES),
        *(_STANDS_IN.c[each].label(f"in_{each}") for each in _NAMES),
    )
    .join_from(ABSENCE, _AWAY, _AWAY.c.id == ABSENCE.c.professional_id)
    .outerjoin(_STANDS_IN, _STANDS_IN.c.id == ABSENCE.c.replacement_id)
    .order_by(ABSENCE.c.starts_at, ABSENCE.c.row_no)
)


# --- what the practice decides ----------------------------------------------------------------


def zone(session: Session) -> ZoneInfo:
    """The practice's zone."""
    return zone_of(practice.load(session).time_zone)


def zone_and_settings(session: Session) -> tuple[ZoneInfo, AgendaSettings]:
    """Both in one statement, for who asks often; the zone is then known in the session."""
    rows = session.connection().execute(_BOTH).all()
    told = {row.key: json.loads(row.value) for row in rows}
    name = told.get("time_zone") or PracticeSettings().time_zone
    session.info["zone"] = zone_of(name)
    return session.info["zone"], _settings(told.get(SETTINGS_KEY))


def settings(session: Session) -> AgendaSettings:
    """What the practice decided of its agenda, defaults where it decided nothing."""
    kept = practice.load_text(session, SETTINGS_KEY)
    return _settings(None if kept is None else json.loads(kept))


def _settings(values: dict[str, Any] | None) -> AgendaSettings:
    if values is None:
        return AgendaSettings()
    return AgendaSettings(**values | {"hours": read_week(values["hours"])})


# --- rooms ------------------------------------------------------------------------------------


def rooms(session: Session, *, inactive: bool = False) -> tuple[Room, ...]:
    """The rooms in the order they are shown; those no longer used only when asked for."""
    query = select(ROOM).order_by(ROOM.c.position, ROOM.c.row_no)
    if not inactive:
        query = query.where(ROOM.c.active)
    return tuple(_room(row) for row in session.execute(query).mappings())


def room(session: Session, room_id: RoomId) -> Room:
    """One room; NotFound."""
    row = session.execute(select(ROOM).where(ROOM.c.id == room_id)).mappings().first()
    if row is None:
        raise NotFound
    return _room(row)


def _room(row: RowMapping) -> Room:
    return Room(
        id=RoomId(row["id"]), version=row["version"], name=row["name"], active=row["active"]
    )


# --- absences ---------------------------------------------------------------------------------


def absences(
    session: Session,
    first: date,
    last: date,
    professionals: Collection[ProfessionalId] | None = None,
) -> tuple[Absence, ...]:
    """Who is away on some of these days, both included; of these professionals only, if said."""
    return absences_between(session, *days_span(first, last, zone(session)), professionals)


def absences_between(
    session: Session,
    start: datetime,
    end: datetime,
    professionals: Collection[ProfessionalId] | None = None,
) -> tuple[Absence, ...]:
    """Absences that overlap [start, end)."""
    query = _ABSENCES.where(ABSENCE.c.ends_at > start, ABSENCE.c.starts_at < end)
    if professionals is not None:
        query = query.where(ABSENCE.c.professional_id.in_(list(professionals)))
    return tuple(_absence(session, row) for row in session.execute(query).mappings())


def absences_of(session: Session, professional_id: ProfessionalId, since: datetime) -> tuple[
    Absence, ...
]:  # fmt: skip
    """The absences of one professional that are not over at `since`, soonest first."""
    query = _ABSENCES.where(ABSENCE.c.professional_id == professional_id, ABSENCE.c.ends_at > since)
    return tuple(_absence(session, row) for row in session.execute(query).mappings())


def absence(session: Session, absence_id: AbsenceId) -> Absence:
    """One absence; NotFound."""
    row = session.execute(_ABSENCES.where(ABSENCE.c.id == absence_id)).mappings().first()
    if row is None:
        raise NotFound
    return _absence(session, row)


def _absence(session: Session, row: RowMapping) -> Absence:
    """The record; why a colleague is away is told only to those who keep everybody's agenda."""
    actor = at_desk(session)[0]
    whole = scope(actor, Right.MANAGE_AGENDA) is Scope.ALL or row["away_user_id"] == actor.user_id
    return Absence(
        id=AbsenceId(row["id"]),
        version=row["version"],
        professional_id=ProfessionalId(row["professional_id"]),
        professional=_named(row, "away"),
        starts_at=row["starts_at"],
        ends_at=row["ends_at"],
        kind=AbsenceKind(row["kind"]) if whole else AbsenceKind.OTHER,
        note=row["note"] if whole else "",
        replacement_id=row["replacement_id"],
        replacement=_named(row, "in") if row["replacement_id"] else "",
    )


def _named(row: RowMapping, who: str) -> str:
    told = {each: row[f"{who}_{each}"] for each in _NAMES}
    return full_name(Professional(id=ProfessionalId(UUID(int=0)), **told))


# --- closings and days ------------------------------------------------------------------------


def closings(session: Session, first: date, last: date | None = None) -> tuple[Closing, ...]:
    """The closings of these days, both included (no end if None), soonest first."""
    asked = {"first": first, "last": last or date.max}
    rows = session.connection().execute(_CLOSINGS, asked).mappings()
    return tuple(_closing(row) for row in rows)


def closing(session: Session, closing_id: ClosingId) -> Closing:
    """One closing; NotFound."""
    row = session.execute(select(CLOSING).where(CLOSING.c.id == closing_id)).mappings().first()
    if row is None:
        raise NotFound
    return _closing(row)


def opening_days(session: Session, first: date, last: date) -> tuple[OpeningDay, ...]:
    """What the practice is on each of these days, both included."""
    decided = settings(session)
    closed = closings(session, first, last)
    many = (last - first).days + 1
    days = (first + timedelta(days=number) for number in range(many))
    return tuple(opening_day(on, decided, closed) for on in days)


def _closing(row: RowMapping) -> Closing:
    return Closing(
        id=ClosingId(row["id"]),
        version=row["version"],
        first=row["first_day"],
        last=row["last_day"],
        label=row["label"],
    )


# --- columns ----------------------------------------------------------------------------------


def people(
    session: Session, *, also: Collection[ProfessionalId] = (), everybody: bool = False
) -> tuple[AgendaPerson, ...]:
    """The professionals who have a column, in the order of names.

    `also` those who are seen in the span shown though they have none; `everybody` the whole
    directory, those who left included. Without a decision: who belongs to the practice.
    """
    decided = _decisions(session)
    ours = fold(practice.load(session).name)
    me = at_desk(session)[0].user_id
    found = []
    for one in directory.listed(session, inactive=True):
        row = decided.get(one.id)
        belongs = one.user_id is not None or fold(one.organisation) in {"", ours}
        shown = one.active and (belongs if row is None else row["shown"])
        if shown or everybody or one.id in also:
            found.append((one, row, shown))
    shorts = _shorts([one for one, _row, _shown in found])
    return tuple(
        AgendaPerson(
            id=one.id,
            name=full_name(one),
            short=short,
            profession=one.profession,
            mine=one.user_id == me,
            active=one.active,
            hours=() if row is None else _hours(row["hours"]),
            shown=shown,
            version=0 if row is None else row["version"],
        )
        for (one, row, shown), short in zip(found, shorts, strict=True)
    )


def hours_of(
    session: Session, professionals: Collection[ProfessionalId]
) -> dict[ProfessionalId, tuple[Hours, ...]]:
    """The own hours of those of these professionals who have some."""
    if not professionals:
        return {}
    asked = {"people": list(professionals)}
    rows = session.connection().execute(_HOURS, asked).all()
    return {row.professional_id: _hours(row.hours) for row in rows if row.hours}


def _decisions(session: Session) -> dict[UUID, RowMapping]:
    rows = session.execute(select(AGENDA)).mappings()
    return {row["professional_id"]: row for row in rows}


def _hours(text: str) -> tuple[Hours, ...]:
    return read_week(json.loads(text)) if text else ()


def _shorts(people: list[Professional]) -> list[str]:
    """Their family names; namesakes with the first letter of the given name."""
    names = [one.name.upper() for one in people]
    return [
        f"{name} {one.given_name[:1].upper()}."
        if names.count(name) > 1 and one.given_name
        else name
        for one, name in zip(people, names, strict=True)
    ]
