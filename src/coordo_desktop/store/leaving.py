"""What somebody who leaves is responsible for, counted and given to somebody else."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, delete, exists, func, literal_column, or_, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.appointments import Appointment
from coordo_desktop.domain.changes import of_part
from coordo_desktop.domain.ids import PatientId, ProfessionalId, RoundId, UserId
from coordo_desktop.domain.leaving import LeaverKind, LeftBehind
from coordo_desktop.domain.patients import CareTeamMember
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store import directory, history, parts
from coordo_desktop.store.appointment_rows import RoundRow
from coordo_desktop.store.appointments import APPOINTMENT, WITH, shown_professional, where
from coordo_desktop.store.care_plan_rows import CarePlanRow, PlanVersionRow
from coordo_desktop.store.drafts import DraftRow
from coordo_desktop.store.loan_rows import LoanRow
from coordo_desktop.store.opening_rows import AbsenceRow
from coordo_desktop.store.patient_lines import PATIENT
from coordo_desktop.store.patient_rows import CareTeamMemberRow, table_of
from coordo_desktop.store.task_rows import TaskRow, TaskSeriesRow
from coordo_desktop.store.transmission_rows import FollowUpRow, TransmissionRow
from coordo_desktop.store.unit import touch
from coordo_desktop.store.waiting_rows import WaitingEntryRow, WaitingProfessionalRow

_MEMBER, _TASK, _SERIES = table_of(CareTeamMemberRow), table_of(TaskRow), table_of(TaskSeriesRow)
_ROUND, _ABSENCE, _LOAN = table_of(RoundRow), table_of(AbsenceRow), table_of(LoanRow)
_PLAN, _VERSION = table_of(CarePlanRow), table_of(PlanVersionRow)
_FOLLOW_UP, _ENTRY, _DRAFT = table_of(FollowUpRow), table_of(TransmissionRow), table_of(DraftRow)
_WAITING, _WANTED = table_of(WaitingEntryRow), table_of(WaitingProfessionalRow)
_OPEN: ColumnElement[bool] = literal_column(
    "appointment.state IN ('planned', 'confirmed', 'arrived')"
)
_MOST = 5000  # appointments of one person to come


def left_behind(
    session: Session, user_id: UserId, who: ProfessionalId | None, now: datetime, on: date
) -> list[LeftBehind]:
    """Everything of that person that is still to do, kinds with nothing left out."""
    asked: list[tuple[LeaverKind, Any, Any]] = [
        (LeaverKind.DRAFTS, _count(_DRAFT, _DRAFT.c.user_id == user_id), None),
        (
            LeaverKind.FOLLOW_UPS,
            select(func.count())
            .select_from(_FOLLOW_UP)
            .join(_ENTRY, _ENTRY.c.id == _FOLLOW_UP.c.transmission_id)
            .where(_FOLLOW_UP.c.state == "open", _ENTRY.c.author_id == user_id),
            None,
        ),
    ]
    if who is not None:
        asked += _of_professional(who, now, on)
    found = []
    for kind, query, special in asked:
        count = int(session.execute(query).scalar_one())
        many = int(session.execute(special).scalar_one()) if special is not None and count else 0
        if count:
            found.append(LeftBehind(kind, count, many))
    order = list(LeaverKind)
    return sorted(found, key=lambda one: order.index(one.kind))


def _count(table: Any, *wanted: Any) -> Any:
    return select(func.count()).select_from(table).where(*wanted)


def _of_professional(who: ProfessionalId, now: datetime, on: date) -> list[tuple[Any, Any, Any]]:
    team = (_MEMBER.c.professional_id == who, *_in_force(on))
    task = (_TASK.c.who_ref == str(who), _TASK.c.state == "open")
    wanted = (_WANTED.c.professional_id == who, _WAITING.c.state == "open")
    return [
        (LeaverKind.TEAM, _count(_MEMBER, *team), _count(_MEMBER, *team, _MEMBER.c.referent)),
        (LeaverKind.TASKS, _count(_TASK, *task), _count(_TASK, *task, _TASK.c.urgent)),
        (
            LeaverKind.APPOINTMENTS,
            select(func.count())
            .select_from(APPOINTMENT)
            .join(WITH, WITH.c.appointment_id == APPOINTMENT.c.id)
            .where(
                _OPEN,
                WITH.c.professional_id == who,
                APPOINTMENT.c.round_id.is_(None),
                APPOINTMENT.c.ends_at > now,
            ),
            None,
        ),
        (
            LeaverKind.ROUNDS,
            _count(_ROUND, _ROUND.c.professional_id == who, _ROUND.c.ends_at > now),
            None,
        ),
        (
            LeaverKind.WAITING,
            select(func.count())
            .select_from(_WANTED)
            .join(_WAITING, _WAITING.c.id == _WANTED.c.waiting_id)
            .where(*wanted),
            None,
        ),
        (LeaverKind.PLANS, _plans(who), None),
        (
            LeaverKind.LOANS,
            _count(_LOAN, _LOAN.c.professional_id == who, _LOAN.c.back_at.is_(None)),
            None,
        ),
        (
            LeaverKind.ABSENCES,
            _count(_ABSENCE, _ABSENCE.c.professional_id == who, _ABSENCE.c.ends_at > now),
            None,
        ),
    ]


def _in_force(on: date) -> tuple[Any, Any]:
    alive = exists().where(
        PATIENT.c.id == _MEMBER.c.patient_id,
        PATIENT.c.life_cycle.in_(("active", "suspended")),
    )
    return or_(_MEMBER.c.until.is_(None), _MEMBER.c.until > on), alive


def _plans(who: ProfessionalId) -> Any:
    """Plans in force whose lines name that person: a version in force is never altered."""
    return (
        select(func.count())
        .select_from(_PLAN)
        .join(
            _VERSION,
            (_VERSION.c.plan_id == _PLAN.c.id) & (_VERSION.c.number == _PLAN.c.number),
        )
        .where(
            _PLAN.c.state.in_(("active", "suspended")),
            _VERSION.c.content.contains(str(who), autoescape=True),
        )
    )


# --- given to somebody else -----------------------------------------------------------------


def hand_over_team(
    session: Session, away: ProfessionalId, to: ProfessionalId | None, on: date
) -> list[PatientId]:
    """End each membership today; the colleague takes it, referent included. Whose they were."""
    query = select(_MEMBER.c.id, _MEMBER.c.patient_id).where(
        _MEMBER.c.professional_id == away, *_in_force(on)
    )
    rows = session.execute(query).all()
    for row in rows:
        _leave_team(session, PatientId(row.patient_id), str(row.id), to, on)
    return [PatientId(row.patient_id) for row in rows]


def _leave_team(
    session: Session, patient_id: PatientId, member: str, to: ProfessionalId | None, on: date
) -> None:
    before = parts.get(session, patient_id, CareTeamMember, member)
    begun = before.since if before.since is None or before.since <= on else on
    ended = replace(before, since=begun, until=on, referent=False)
    _told(session, patient_id, before, ended)
    if to is None:
        return
    there = session.execute(
        select(_MEMBER.c.id)
        .where(
            _MEMBER.c.patient_id == patient_id,
            _MEMBER.c.professional_id == to,
            or_(_MEMBER.c.until.is_(None), _MEMBER.c.until > on),
        )
        .limit(1)
    ).scalar()
    if there is None:
        known = directory.get(session, to)
        fresh = replace(
            before,
            id=str(uuid4()),
            professional_id=to,
            professional=known.name,
            profession=known.profession,
            since=on,
            until=None,
        )
        parts.add(session, patient_id, fresh)
        history.write(session, patient_id, of_part(None, fresh), fresh.id)
    elif before.referent:
        held = parts.get(session, patient_id, CareTeamMember, str(there))
        _told(session, patient_id, held, replace(held, referent=True))


def _told(
    session: Session, patient_id: PatientId, before: CareTeamMember, after: CareTeamMember
) -> None:
    parts.change(session, patient_id, after)
    history.write(session, patient_id, of_part(before, after), after.id)


def hand_over_tasks(session: Session, away: ProfessionalId, to: ProfessionalId) -> list[PatientId]:
    """Open care and the series that make it; whose it is."""
    known = directory.get(session, to)
    label = shown_professional(known.name, known.given_name, known.title)
    open_ones = (_TASK.c.who_ref == str(away), _TASK.c.state == "open")
    whose = [
        PatientId(one)
        for one in session.execute(select(_TASK.c.patient_id).where(*open_ones)).scalars()
    ]
    values = {"who_ref": str(to), "who_label": label}
    session.execute(update(_TASK).where(*open_ones).values(version=_TASK.c.version + 1, **values))
    session.execute(
        update(_SERIES)
        .where(_SERIES.c.who_ref == str(away), _SERIES.c.state != "ended")
        .values(**values)
    )
    touch(session, Topic.TASKS)
    return whose


def hand_over_waiting(session: Session, away: ProfessionalId, to: ProfessionalId) -> int:
    """People who wait for an appointment with that person wait for the colleague; how many."""
    mine = select(_WANTED.c.waiting_id).join(_WAITING, _WAITING.c.id == _WANTED.c.waiting_id)
    ids = list(
        session.execute(
            mine.where(_WANTED.c.professional_id == away, _WAITING.c.state == "open")
        ).scalars()
    )
    both = set(
        session.execute(
            select(_WANTED.c.waiting_id).where(
                _WANTED.c.professional_id == to, _WANTED.c.waiting_id.in_(ids)
            )
        ).scalars()
    )
    session.execute(
        delete(_WANTED).where(_WANTED.c.professional_id == away, _WANTED.c.waiting_id.in_(both))
    )
    session.execute(
        update(_WANTED)
        .where(_WANTED.c.professional_id == away, _WANTED.c.waiting_id.in_(ids))
        .values(professional_id=to)
    )
    touch(session, Topic.WAITING)
    return len(ids)


def appointments_to_come(
    session: Session, away: ProfessionalId, now: datetime
) -> list[Appointment]:
    """Their open appointments outside rounds, soonest first."""
    theirs = select(WITH.c.appointment_id).where(WITH.c.professional_id == away)
    return where(
        session,
        _OPEN,
        APPOINTMENT.c.round_id.is_(None),
        APPOINTMENT.c.ends_at > now,
        APPOINTMENT.c.id.in_(theirs),
        limit=_MOST,
    )


def rounds_to_come(
    session: Session, away: ProfessionalId, now: datetime
) -> list[tuple[RoundId, int]]:
    """Their rounds, soonest first, each with its version."""
    query = (
        select(_ROUND.c.id, _ROUND.c.version)
        .where(_ROUND.c.professional_id == away, _ROUND.c.ends_at > now)
        .order_by(_ROUND.c.starts_at)
    )
    return [(RoundId(row.id), row.version) for row in session.execute(query)]
