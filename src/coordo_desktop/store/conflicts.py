"""What is in the way of an appointment, asked of the file: one range for each resource (AG4).

Called inside the action that books, so that what is read is what is written over.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, bindparam, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.access import Right, Role, Scope, scope
from coordo_desktop.domain.appointments import (
    LONGEST,
    AppointmentContent,
    AppointmentDraft,
    AppointmentPlace,
    AppointmentState,
)
from coordo_desktop.domain.conflict_rules import (
    NEIGHBOURS,
    REACH,
    Held,
    Seen,
    Surroundings,
    conflicts,
)
from coordo_desktop.domain.conflicts import Conflict
from coordo_desktop.domain.ids import AppointmentId, PatientId
from coordo_desktop.domain.local_times import day_of
from coordo_desktop.domain.rounds import Point, round_name
from coordo_desktop.store import holds, opening
from coordo_desktop.store.appointment_rows import RoundRow
from coordo_desktop.store.appointments import (
    APPOINTMENT,
    HOLD,
    PARTICIPANT,
    PROFESSIONAL,
    WITH,
    shown_professional,
    zone,
)
from coordo_desktop.store.circle import patients_of
from coordo_desktop.store.homes import homes_of, practice_point
from coordo_desktop.store.named import NAMED, PATIENT, named
from coordo_desktop.store.patient_lines import batches
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.unit import at_desk

Span = tuple[datetime, datetime]
_ROUND = table_of(RoundRow)
_STANDS = APPOINTMENT.c.state != AppointmentState.CANCELLED.value
_HELD = (
    select(
        HOLD.c.holder, HOLD.c.starts_at, HOLD.c.ends_at, HOLD.c.appointment_id, HOLD.c.round_id,
        APPOINTMENT.c.place, _ROUND.c.label,
    )
    .join_from(HOLD, APPOINTMENT, APPOINTMENT.c.id == HOLD.c.appointment_id, isouter=True)
    .join(_ROUND, _ROUND.c.id == HOLD.c.round_id, isouter=True)
    .where(
        HOLD.c.holder.in_(bindparam("holders", expanding=True)),
        HOLD.c.starts_at > bindparam("reach"),
        HOLD.c.starts_at < bindparam("until"),
        HOLD.c.ends_at > bindparam("since"),
    )
    .order_by(HOLD.c.starts_at)
)  # fmt: skip
_STAFF = select(PROFESSIONAL.c.id, PROFESSIONAL.c.name, PROFESSIONAL.c.given_name).where(
    PROFESSIONAL.c.id.in_(bindparam("ids", expanding=True))
)
_OUTSIDE = _HELD.where(
    APPOINTMENT.c.place.in_([AppointmentPlace.HOME.value, AppointmentPlace.OUTSIDE.value])
)
_SEEN = (
    select(
        PARTICIPANT.c.patient_id, APPOINTMENT.c.id, APPOINTMENT.c.starts_at, APPOINTMENT.c.ends_at,
        APPOINTMENT.c.place, WITH.c.professional_id,
    )
    .join_from(PARTICIPANT, APPOINTMENT, APPOINTMENT.c.id == PARTICIPANT.c.appointment_id)
    .join(WITH, WITH.c.appointment_id == APPOINTMENT.c.id, isouter=True)
    .where(
        PARTICIPANT.c.patient_id.in_(bindparam("patients", expanding=True)),
        _STANDS,
        APPOINTMENT.c.starts_at > bindparam("reach"),
        APPOINTMENT.c.starts_at < bindparam("until"),
        APPOINTMENT.c.ends_at > bindparam("since"),
    )
    .order_by(APPOINTMENT.c.starts_at)
)  # fmt: skip


def conflicts_of(
    session: Session,
    draft: AppointmentDraft,
    ignore: AppointmentId | Collection[AppointmentId] | None = None,
) -> tuple[Conflict, ...]:
    """What is in the way of a draft (of its first occurrence, for a series).

    `ignore` is the appointment being changed (or those of its series), with its round.
    """
    return conflicts_of_each(session, draft.content, [(draft.starts_at, draft.ends_at)], ignore)[0]


def conflicts_of_each(
    session: Session,
    content: AppointmentContent,
    spans: Sequence[Span],
    ignore: AppointmentId | Collection[AppointmentId] | None = None,
) -> list[tuple[Conflict, ...]]:
    """What is in the way of each of these spans, in a number of statements that never grows."""
    if not spans:
        return []
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    around = surroundings(session, content, first, last, ignore)
    found = [conflicts(content, start, end, around) for start, end in spans]
    titles = _titles(session, {one.appointment_id for each in found for one in each})
    return [tuple(_titled(one, titles) for one in each) for each in found]


def surroundings(
    session: Session,
    content: AppointmentContent,
    first: datetime,
    last: datetime,
    ignore: AppointmentId | Collection[AppointmentId] | None = None,
) -> Surroundings:
    """All that can stand in the way of `content` anywhere in [first, last)."""
    local, decided = opening.zone_and_settings(session)
    left_out = left_out_of(session, ignore)
    since, until = first - NEIGHBOURS, last + NEIGHBOURS
    patients = [one.patient_id for one in content.participants]
    holders: list[UUID] = [*content.professionals]
    if content.room_id is not None:
        holders.append(content.room_id)
    days = day_of(first, local), day_of(last, local)
    holds = holds_of(session, holders, since, until, left_out)
    travels = content.place is AppointmentPlace.HOME or any(
        held.place is AppointmentPlace.HOME for theirs in holds.values() for held in theirs
    )
    return Surroundings(
        zone=local,
        settings=decided,
        closings=opening.closings(session, *days),
        absences=opening.absences_between(session, first, last, content.professionals),
        hours=opening.hours_of(session, content.professionals),
        holds=holds,
        seen=_seen(session, patients, first - REACH, last + REACH, left_out),
        names=_names(session, content),
        homes=homes(session, patients) if content.place is AppointmentPlace.HOME else {},
        practice=practice_point(session, decided) if travels else None,
    )


def left_out_of(
    session: Session, ignore: AppointmentId | Collection[AppointmentId] | None
) -> set[UUID]:
    """The ids of what does not count: the appointments ignored and the rounds they are in."""
    if ignore is None:
        return set()
    ids: list[UUID] = [ignore] if isinstance(ignore, UUID) else list(ignore)
    found: set[UUID] = set(ids)
    for some in batches(ids):
        query = select(APPOINTMENT.c.round_id).where(
            APPOINTMENT.c.id.in_(some), APPOINTMENT.c.round_id.is_not(None)
        )
        found.update(session.execute(query).scalars())
    return found


def holds_of(
    session: Session,
    holders: Sequence[UUID],
    since: datetime,
    until: datetime,
    left_out: Collection[UUID],
    *,
    outside: bool = False,
) -> dict[UUID, tuple[Held, ...]]:
    """What is held of each of them around [since, until), with where they are meanwhile.

    `outside`: only what takes them out of the practice.
    """
    if not holders:
        return {}
    asked = {"holders": list(holders), "reach": since - REACH, "since": since, "until": until}
    rows = [
        row
        for row in session.execute(_OUTSIDE if outside else _HELD, asked).all()
        if row.appointment_id not in left_out and row.round_id not in left_out
    ]
    at_home = {row.appointment_id for row in rows if row.place == AppointmentPlace.HOME.value}
    places = _homes_of_visits(session, at_home)
    found: dict[UUID, list[Held]] = {}
    for row in rows:
        held = Held(
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            appointment_id=row.appointment_id,
            round_id=row.round_id,
            place=AppointmentPlace(row.place or AppointmentPlace.PRACTICE),
            home=places.get(row.appointment_id),
            title=round_name(row.label) if row.round_id else "",
        )
        found.setdefault(row.holder, []).append(held)
    return {holder: tuple(each) for holder, each in found.items()}


def _seen(
    session: Session,
    patients: list[PatientId],
    since: datetime,
    until: datetime,
    left_out: Collection[UUID],
) -> dict[PatientId, tuple[Seen, ...]]:
    if not patients:
        return {}
    asked = {"patients": patients, "reach": since - LONGEST, "since": since, "until": until}
    found: dict[PatientId, dict[UUID, Seen]] = {}
    for row in session.execute(_SEEN, asked):
        if row.id in left_out:
            continue
        theirs = found.setdefault(row.patient_id, {})
        before = theirs.get(row.id)
        more = frozenset() if row.professional_id is None else frozenset({row.professional_id})
        theirs[row.id] = Seen(
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            appointment_id=row.id,
            place=AppointmentPlace(row.place),
            professionals=more if before is None else before.professionals | more,
        )
    return {one: tuple(theirs.values()) for one, theirs in found.items()}


def _homes_of_visits(session: Session, visits: Collection[UUID]) -> dict[UUID, Point]:
    """Where these home visits are, as far as known."""
    of_visit: dict[UUID, PatientId] = {}
    for some in batches(list(visits)):
        query = (
            select(PARTICIPANT.c.appointment_id, PARTICIPANT.c.patient_id)
            .where(PARTICIPANT.c.appointment_id.in_(some))
            .order_by(PARTICIPANT.c.position.desc())  # the first of them is the last said
        )
        of_visit.update((row[0], PatientId(row[1])) for row in session.execute(query))
    known = homes(session, set(of_visit.values()))
    return {visit: known[one] for visit, one in of_visit.items() if one in known}


def homes(session: Session, patients: Collection[PatientId]) -> dict[PatientId, Point]:
    """Where the homes of these patients are, as far as known."""
    if not patients:
        return {}
    known = homes_of(session, list(patients))
    return {one: home.point for one, home in known.items() if home.point is not None}


# --- what is shown ----------------------------------------------------------------------------


def _names(session: Session, content: AppointmentContent) -> dict[UUID, str]:
    """The names of everybody and everything of a draft, by id."""
    found: dict[UUID, str] = {}
    if content.professionals:
        staff = session.execute(_STAFF, {"ids": content.professionals})
        found.update((one.id, shown_professional(one.name, one.given_name)) for one in staff)
    patients = [one.patient_id for one in content.participants]
    if patients:
        actor, now = at_desk(session)
        day = day_of(now, zone(session))
        people = select(PATIENT.c.id, *NAMED).where(PATIENT.c.id.in_(patients))
        if scope(actor, Right.MANAGE_AGENDA) is not Scope.ALL:
            people = people.where(PATIENT.c.id.in_(patients_of(actor.user_id, day)))
        if Role.COORDINATOR not in actor.roles:
            people = people.where(PATIENT.c.id.not_in(holds.limited()))
        found.update((row["id"], named(row, day)[0]) for row in session.execute(people).mappings())
    if content.room_id is not None:
        found[content.room_id] = opening.room(session, content.room_id).name
    return found


def _titled(one: Conflict, titles: dict[UUID, str]) -> Conflict:
    title = titles.get(one.appointment_id) if one.appointment_id is not None else None
    return replace(one, with_title=title) if title else one


def _titles(session: Session, ids: Iterable[AppointmentId | None]) -> dict[UUID, str]:
    """What occupies: the first patient or the title, where the person at the desk may know."""
    wanted = [one for one in ids if one is not None]
    if not wanted:
        return {}
    actor, now = at_desk(session)
    reached = scope(actor, Right.MANAGE_AGENDA)
    if reached is Scope.NONE:
        return {}
    day = day_of(now, zone(session))
    titles: dict[UUID, str] = {}
    for some in batches(wanted):
        query = _titles_query(some)
        if Role.COORDINATOR not in actor.roles:
            whose = PARTICIPANT.c.patient_id
            query = query.where(whose.is_(None) | whose.not_in(holds.limited()))
        if reached is Scope.CIRCLE:
            query = query.where(
                PARTICIPANT.c.patient_id.in_(patients_of(actor.user_id, day))
                | _theirs(actor.user_id)
            )
        for row in session.execute(query).mappings():
            shown = named(row, day)[0] if row["patient_family_name"] else row["title"]
            titles.setdefault(row["id"], shown)
    return titles


def _titles_query(ids: Sequence[UUID]) -> Select[tuple[UUID, str]]:
    return (
        select(APPOINTMENT.c.id, APPOINTMENT.c.title, *NAMED)
        .join_from(
            APPOINTMENT, PARTICIPANT, PARTICIPANT.c.appointment_id == APPOINTMENT.c.id, isouter=True
        )
        .join(PATIENT, PATIENT.c.id == PARTICIPANT.c.patient_id, isouter=True)
        .where(APPOINTMENT.c.id.in_(list(ids)))
        .order_by(APPOINTMENT.c.id, PARTICIPANT.c.position)
    )


def _theirs(user_id: UUID) -> ColumnElement[bool]:
    """Whether the person at the desk is one of its professionals."""
    return (
        select(WITH.c.row_no)
        .join_from(WITH, PROFESSIONAL, PROFESSIONAL.c.id == WITH.c.professional_id)
        .where(and_(WITH.c.appointment_id == APPOINTMENT.c.id, PROFESSIONAL.c.user_id == user_id))
        .exists()
    )
