"""Rounds as kept: read whole with their visits in a handful of statements (AG5)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, delete, insert, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentPlace,
    AppointmentState,
)
from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import AppointmentId, PatientId, ProfessionalId, RoundId, UserId
from coordo_desktop.domain.local_times import days_span
from coordo_desktop.domain.opening import AgendaSettings
from coordo_desktop.domain.round_care import care_lines, tasks_by_visit
from coordo_desktop.domain.round_order import laid
from coordo_desktop.domain.rounds import Point, Round, Visit
from coordo_desktop.domain.tasks import Task
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store import opening
from coordo_desktop.store.agenda_names import phones_of, short_name
from coordo_desktop.store.appointment_rows import RoundRow
from coordo_desktop.store.appointments import (
    APPOINTMENT,
    HOLD,
    PROFESSIONAL,
    WITH,
    where,
    zone,
)
from coordo_desktop.store.homes import Home, homes_of, practice_point
from coordo_desktop.store.named import PATIENT
from coordo_desktop.store.patient_lines import batches
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.tasks import TASK, task_of
from coordo_desktop.store.unit import touch

ROUND = table_of(RoundRow)
_NAMES = ("name", "given_name", "title", "profession", "user_id")
_ROUNDS = select(
    ROUND, *(PROFESSIONAL.c[name].label(f"professional_{name}") for name in _NAMES)
).join_from(ROUND, PROFESSIONAL, PROFESSIONAL.c.id == ROUND.c.professional_id)
_AT_HOME = (
    APPOINTMENT.c.place == AppointmentPlace.HOME.value,
    APPOINTMENT.c.state != AppointmentState.CANCELLED.value,
)


@dataclass(frozen=True, slots=True)
class Way:
    """What travel is counted with: what the practice decided, and where it stands."""

    settings: AgendaSettings
    start: Point | None


def way(session: Session) -> Way:
    """How travel is counted here."""
    settings = opening.settings(session)
    return Way(settings, practice_point(session, settings))


# --- questions --------------------------------------------------------------------------------


def of_day(session: Session, on: date, mine: UserId | None = None) -> list[Round]:
    """The rounds of a day with their visits, by professional and hour; only those of `mine`."""
    query = _ROUNDS.where(ROUND.c.day == on)
    if mine is not None:
        query = query.where(PROFESSIONAL.c.user_id == mine)
    rows = session.execute(query.order_by(PROFESSIONAL.c.sort_key, ROUND.c.starts_at)).mappings()
    return _whole(session, list(rows))


def get(session: Session, round_id: RoundId) -> Round:
    """One round with its visits; NotFound."""
    rows = session.execute(_ROUNDS.where(ROUND.c.id == round_id)).mappings().all()
    if not rows:
        raise NotFound
    return _whole(session, rows)[0]


def user_of(session: Session, professional_id: ProfessionalId) -> UserId | None:
    """The account of a professional, None for who has none; NotFound."""
    query = select(PROFESSIONAL.c.user_id).where(PROFESSIONAL.c.id == professional_id)
    row = session.execute(query).first()
    if row is None:
        raise NotFound
    found: UserId | None = row.user_id
    return found


def appointments_of(session: Session, round_ids: Sequence[RoundId]) -> list[Appointment]:
    """The visits of these rounds as appointments, in order; cancelled ones are no longer in."""
    found = where(session, APPOINTMENT.c.round_id.in_(list(round_ids)), *_AT_HOME)
    kept = [each for each in found if each.content.participants]
    return sorted(kept, key=lambda each: (str(each.round_id), each.position, each.starts_at))


def home_visits(
    session: Session,
    on: date,
    professional_id: ProfessionalId | None = None,
    *,
    also: ColumnElement[bool] | None = None,
) -> list[Appointment]:
    """The home visits booked that day (of a professional), in the order of time."""
    start, end = days_span(on, on, zone(session))
    conditions = [
        *_AT_HOME, APPOINTMENT.c.starts_at >= start, APPOINTMENT.c.starts_at < end,
    ]  # fmt: skip
    if professional_id is not None:
        theirs = select(WITH.c.appointment_id).where(WITH.c.professional_id == professional_id)
        conditions.append(APPOINTMENT.c.id.in_(theirs))
    if also is not None:
        conditions.append(also)
    return [each for each in where(session, *conditions) if each.content.participants]


def loose() -> ColumnElement[bool]:
    """The condition: in no round yet."""
    return APPOINTMENT.c.round_id.is_(None)


def held_by(session: Session, user_id: UserId) -> ColumnElement[bool]:
    """The condition: the person at the desk is one of its professionals."""
    theirs = (
        select(WITH.c.appointment_id)
        .join_from(WITH, PROFESSIONAL, PROFESSIONAL.c.id == WITH.c.professional_id)
        .where(PROFESSIONAL.c.user_id == user_id)
    )
    return APPOINTMENT.c.id.in_(theirs)


def visits_of(session: Session, appointments: Sequence[Appointment], on: date) -> list[Visit]:
    """The visits these appointments are, with homes, access and care; times are the kept ones."""
    who = list(dict.fromkeys(_patient(each) for each in appointments))
    people = _people(session, who)
    homes = homes_of(session, who)
    care = care_of(session, who, on)
    return [
        _visit(each, people[_patient(each)], homes[_patient(each)], care.get(each.id, []))
        for each in appointments
    ]


def _whole(session: Session, rows: Sequence[RowMapping]) -> list[Round]:
    if not rows:
        return []
    kept = appointments_of(session, [row["id"] for row in rows])
    by_day: dict[date, list[Appointment]] = {}
    day_of = {row["id"]: row["day"] for row in rows}
    for each in kept:
        by_day.setdefault(day_of[each.round_id], []).append(each)
    visits: dict[AppointmentId, Visit] = {}
    for on, theirs in by_day.items():
        visits.update((one.appointment_id, one) for one in visits_of(session, theirs, on))
    counted = way(session)
    local = zone(session)
    found = []
    for row in rows:
        mine = tuple(visits[each.id] for each in kept if each.round_id == row["id"])
        bare = replace(round_of(row), visits=mine, start=counted.start)
        found.append(_as_kept(bare, laid(bare, counted.settings, local)))
    return found


def _as_kept(kept: Round, now: Round) -> Round:
    """The round with the hours that are kept, and the way counted as it is today."""
    visits = tuple(
        replace(
            visit,
            position=place,
            travel=fresh.travel,
            metres=fresh.metres,
            late=fresh.late,
            waits=fresh.waits,
        )
        for place, (visit, fresh) in enumerate(zip(kept.visits, now.visits, strict=True), 1)
    )
    return replace(kept, visits=visits, travel=now.travel, metres=now.metres, back=now.back)


def round_of(row: RowMapping) -> Round:
    """The record of a row of `_ROUNDS`, without its visits."""
    name = short_name(
        row["professional_name"], row["professional_given_name"], row["professional_title"]
    )
    return Round(
        id=row["id"],
        version=row["version"],
        professional_id=row["professional_id"],
        professional=name,
        profession=row["professional_profession"],
        on=row["day"],
        label=row["label"],
        leaves_at=time.fromisoformat(row["leaves_at"]),
        starts_at=row["starts_at"],
        ends_at=row["ends_at"],
        by_hand=row["by_hand"],
        sheet_number=row["sheet_number"],
    )


def _patient(each: Appointment) -> PatientId:
    return each.content.participants[0].patient_id


def _people(session: Session, who: Sequence[PatientId]) -> dict[PatientId, RowMapping]:
    columns = [
        PATIENT.c[name]
        for name in (
            "id", "address", "address_extra", "postal_code", "town", "access_notes", "phones",
        )
    ]  # fmt: skip
    found: dict[PatientId, RowMapping] = {}
    for ids in batches(list(who)):
        rows = session.execute(select(*columns).where(PATIENT.c.id.in_(ids))).mappings()
        found.update((row["id"], row) for row in rows)
    return found


def care_of(
    session: Session, who: Sequence[PatientId], on: date
) -> dict[AppointmentId, list[Task]]:
    """What the plans ask for that day, at which visit: all those of the day count."""
    if not who:
        return {}
    tasks: list[Task] = []
    for ids in batches(list(who)):
        rows = session.execute(
            select(TASK)
            .where(TASK.c.patient_id.in_(ids), TASK.c.due == on)
            .order_by(TASK.c.at, TASK.c.row_no)
        )
        tasks.extend(task_of(row) for row in rows.mappings())
    if not tasks:
        return {}
    times: dict[PatientId, list[tuple[AppointmentId, datetime]]] = {}
    whose: dict[AppointmentId, ProfessionalId] = {}
    wanted = set(who)
    for each in home_visits(session, on):
        if _patient(each) in wanted:
            times.setdefault(_patient(each), []).append((each.id, each.starts_at))
            if each.content.professionals:
                whose[each.id] = each.content.professionals[0]
    return tasks_by_visit(tasks, times, whose, zone(session))


def _visit(each: Appointment, person: RowMapping, home: Home, tasks: Sequence[Task]) -> Visit:
    content = each.content
    address = ", ".join(part for part in (person["address"], person["address_extra"]) if part)
    return Visit(
        appointment_id=each.id,
        version=each.version,
        position=each.position,
        patient_id=_patient(each),
        patient=", ".join(one.patient for one in content.participants),
        others=tuple(one.patient_id for one in content.participants[1:]),
        address=address,
        town=f"{person['postal_code']} {person['town']}".strip(),
        access=person["access_notes"],
        phones=phones_of(person["phones"]),
        starts_at=each.starts_at,
        ends_at=each.ends_at,
        window_from=content.window_from,
        window_to=content.window_to,
        title=content.title,
        care=care_lines(content.title, tasks),
        note="\n".join(part for part in (content.preparation, content.note) if part),
        state=each.state,
        done_at=each.done_at,
        source=home.source,
        point=home.point,
        outdated=home.outdated,
        home=home.key,
    )


# --- keeping ----------------------------------------------------------------------------------


def add(session: Session, made: Round) -> None:
    """Keep a new round and hold its professional's time; its visits are written apart."""
    values = {**_values(made), "id": made.id, "version": 1, "sheet_number": 0}
    session.execute(insert(ROUND), [values])
    _hold(session, made)
    touch(session, Topic.ROUNDS)


def change(session: Session, seen_version: int, after: Round) -> None:
    """Write a round over the version seen, and what it holds; ChangedMeanwhile."""
    done = session.execute(
        update(ROUND)
        .where(ROUND.c.id == after.id, ROUND.c.version == seen_version)
        .values(**_values(after), version=seen_version + 1)
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    _release(session, [after.id])
    _hold(session, after)
    touch(session, Topic.ROUNDS)


def remove(session: Session, round_id: RoundId, seen_version: int) -> None:
    """Take back a round; what is still said to be in it (cancelled) is not; ChangedMeanwhile."""
    _release(session, [round_id])
    session.execute(
        update(APPOINTMENT)
        .where(APPOINTMENT.c.round_id == round_id)
        .values(round_id=None, position=0)
    )
    done = session.execute(
        delete(ROUND).where(ROUND.c.id == round_id, ROUND.c.version == seen_version)
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    touch(session, Topic.ROUNDS)


def keep_sheet(session: Session, round_id: RoundId, number: int) -> None:
    """The number of the last sheet printed for a round; its version does not move."""
    session.execute(update(ROUND).where(ROUND.c.id == round_id).values(sheet_number=number))
    touch(session, Topic.ROUNDS)


def _values(each: Round) -> dict[str, Any]:
    return {
        "professional_id": each.professional_id,
        "day": each.on,
        "label": each.label,
        "leaves_at": f"{each.leaves_at:%H:%M}",
        "starts_at": each.starts_at,
        "ends_at": each.ends_at,
        "by_hand": each.by_hand,
    }


def _hold(session: Session, each: Round) -> None:
    row = {
        "holder": each.professional_id,
        "starts_at": each.starts_at,
        "ends_at": each.ends_at,
        "round_id": each.id,
    }
    session.execute(insert(HOLD), [row])


def _release(session: Session, ids: Collection[RoundId]) -> None:
    session.execute(delete(HOLD).where(HOLD.c.round_id.in_(list(ids))))
