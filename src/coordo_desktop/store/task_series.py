"""Series: from an intervention's frequency to tasks, for the days ahead only (PL5).

Only a rolling horizon is made, so that ten years of a plan slow nothing. A change ends the series
the day before it and begins another one: what was settled, postponed or late stays as it was.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Row, and_, delete, exists, literal, or_, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from coordo_desktop.domain.care_plan import Intervention, PlanContent
from coordo_desktop.domain.frequencies import Occurrence, When
from coordo_desktop.domain.ids import InterventionId, ObjectiveId, PatientId, PlanId
from coordo_desktop.domain.patients import LifeCycle
from coordo_desktop.domain.recurrence import checked_frequency, last_day, occurrences
from coordo_desktop.domain.tasks import TaskState
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store import settings
from coordo_desktop.store.patient_rows import PatientRow, table_of
from coordo_desktop.store.sheet_rows import SheetTaskRow
from coordo_desktop.store.task_json import condition_text, frequency_of, frequency_text
from coordo_desktop.store.task_rows import TaskRow, TaskSeriesRow
from coordo_desktop.store.unit import at_desk, touch

HORIZON = timedelta(days=28)  # how far ahead tasks are made
REFILL = timedelta(days=21)  # below this many days ahead, they are made again
SERIES = table_of(TaskSeriesRow)
TASK = table_of(TaskRow)
_PATIENT = table_of(PatientRow)
_ON_SHEET = table_of(SheetTaskRow)
LEFT = tuple(
    each.value
    for each in (LifeCycle.DECEASED, LifeCycle.CLOSED, LifeCycle.ARCHIVED, LifeCycle.MERGED)
)
_DAY = timedelta(days=1)
_ACTIVE, _SUSPENDED, _ENDED = "active", "suspended", "ended"
_CHANGED, _REMOVED, _CLOSED, REACHED = "changed", "removed", "closed", "reached"
# Written out, not bound: SQLite uses a partial index only for what it can read.
_UNDER_WAY = SERIES.c.state == literal(_ACTIVE, literal_execute=True)
_OPEN = TASK.c.state == literal(TaskState.OPEN.value, literal_execute=True)
Taken = Mapping[tuple[UUID, date], Sequence[str]]


def practice_day(session: Session, zone: str | None = None) -> date:
    """The day it is in the practice."""
    zone = zone or settings.load(session).time_zone
    return at_desk(session)[1].astimezone(ZoneInfo(zone)).date()


# --- called by the plan, in its own transaction ----------------------------------------------


def plan_series(
    session: Session,
    patient_id: PatientId,
    plan_id: PlanId,
    before: PlanContent | None,
    after: PlanContent,
    on: date,
    zone: str | None = None,
) -> None:
    """What a validated version changes from that day on, and its tasks for the days ahead.

    `before` is the version in force until then, None for the first one. Never reaches before
    today. A series that « jusqu'à ce que » ended begins again only when its line changes.
    """
    today = practice_day(session, zone)
    on = max(on, today)
    was, wanted = _lines(before), _lines(after)
    rows = _of_plan(session, plan_id)
    latest = {row.intervention_id: row for row in rows}
    waits = any(row.state == _SUSPENDED for row in rows)
    removed = [row for row in rows if row.intervention_id not in wanted]
    _end(session, removed, on, _REMOVED, today)
    changed, begun = [], []
    for key, line in wanted.items():
        row = latest.get(key)
        if row is not None and was.get(key) == line and row.ended not in {_REMOVED, _CLOSED}:
            continue
        changed += [each for each in rows if each.intervention_id == key]
        series = _series(line, row, on)
        if series is not None:
            ids = {"patient_id": patient_id, "plan_id": plan_id}
            begun.append({**series, **ids, "state": _SUSPENDED if waits else _ACTIVE})
    _end(session, changed, on, _CHANGED, today)
    if begun:
        session.execute(insert(SERIES), begun)
        _generate(session, today + HORIZON, SERIES.c.plan_id == plan_id, since=on)
    touch(session, Topic.TASKS)


def suspend_series(session: Session, plan_id: PlanId, on: date) -> None:
    """From that day on nothing of the plan is to be done; what was postponed to then stays."""
    today = practice_day(session)
    on = max(on, today)
    _generate(session, on - _DAY, SERIES.c.plan_id == plan_id)
    rows = [row for row in _of_plan(session, plan_id) if row.state == _ACTIVE]
    _mark(session, rows, state=_SUSPENDED, generated_until=on - _DAY)
    _drop(session, rows, on, keep_postponed=True)
    touch(session, Topic.TASKS)


def resume_series(session: Session, plan_id: PlanId, on: date) -> None:
    """From that day on the plan is to be done again; the days of the suspension stay empty."""
    today = practice_day(session)
    on = max(on, today)
    rows = [row for row in _of_plan(session, plan_id) if row.state == _SUSPENDED]
    _mark(session, rows, state=_ACTIVE, generated_until=on - _DAY)
    _generate(session, today + HORIZON, SERIES.c.plan_id == plan_id, since=on)
    touch(session, Topic.TASKS)


def end_series(session: Session, plan_id: PlanId, on: date) -> None:
    """The plan is closed: nothing of it is to be done from that day on; late tasks stay."""
    today = practice_day(session)
    _end(session, _of_plan(session, plan_id), max(on, today), _CLOSED, today)
    touch(session, Topic.TASKS)


def end_reached_series(session: Session, rows: Sequence[Row[Any]], on: date) -> None:
    """The condition of these series is met: nothing of them is left to do from that day on."""
    _mark(session, rows, state=_ENDED, ended=REACHED)
    _drop(session, rows, on, keep_postponed=False)


def resume_reached_series(session: Session, rows: Sequence[Row[Any]], on: date) -> None:
    """Series whose condition is no longer met go on from that day."""
    _mark(session, rows, state=_ACTIVE, ended="", generated_until=on - _DAY)
    if rows:
        numbers = [row.row_no for row in rows]
        _generate(session, on + HORIZON, SERIES.c.row_no.in_(numbers), since=on)


# --- the days ahead ---------------------------------------------------------------------------


def generate(session: Session, today: date) -> int:
    """Make the tasks of the days ahead wherever fewer than `REFILL` are ready; how many were made.

    Doing it twice makes nothing twice. People who left are not made tasks; should they come back,
    theirs begin that day. Series whose last day has gone are over.
    """
    session.execute(
        update(SERIES)
        .where(_UNDER_WAY, SERIES.c.generated_until >= SERIES.c.until)
        .where(SERIES.c.until < today)
        .values(state=_ENDED)
    )
    gone = select(_PATIENT.c.id).where(_PATIENT.c.life_cycle.in_(LEFT))
    behind = and_(_UNDER_WAY, SERIES.c.generated_until < today - _DAY)
    session.execute(
        update(SERIES)
        .where(behind, SERIES.c.patient_id.in_(gone))
        .values(generated_until=today - _DAY)
    )
    return _generate(session, today + HORIZON, SERIES.c.generated_until < today + REFILL)


def lacks_days(session: Session, today: date) -> bool:
    """Whether `generate` has anything to make."""
    query = _with_days_to_make(today + HORIZON, SERIES.c.generated_until < today + REFILL)
    return session.execute(query.limit(1)).first() is not None


def _with_days_to_make(horizon: date, which: ColumnElement[bool]) -> Any:
    return (
        select(SERIES)
        .join_from(SERIES, _PATIENT, _PATIENT.c.id == SERIES.c.patient_id)
        .where(
            _UNDER_WAY,
            SERIES.c.generated_until < horizon,
            or_(SERIES.c.until.is_(None), SERIES.c.generated_until < SERIES.c.until),
            which,
            _PATIENT.c.life_cycle.not_in(LEFT),
        )
    )


_INSERT = insert(TASK)
# A task that the plan itself took back is open again; any other one in that place stays.
_MAKE = _INSERT.on_conflict_do_update(
    index_elements=["series_id", "slot_on", "slot"],
    set_={"state": TaskState.OPEN.value, "settled_at": None, "version": TASK.c.version + 1},
    where=and_(TASK.c.state == TaskState.CANCELLED.value, TASK.c.settled_by == ""),
)


def _generate(
    session: Session, horizon: date, which: ColumnElement[bool], since: date | None = None
) -> int:
    """Make what is missing; from `since` on, what stood for a day before a change counts."""
    actor, now = at_desk(session)
    rows = session.execute(_with_days_to_make(horizon, which)).all()
    taken = {} if since is None else _taken(session, rows, since)
    made = [
        {**values, "added_at": now, "added_by": actor.name}
        for row in rows
        for values in planned(row, row.generated_until + _DAY, horizon, taken)
    ]
    if made:
        session.connection().execute(_MAKE, made)
        touch(session, Topic.TASKS)
    if rows:
        _mark(session, rows, generated_until=horizon)
    return len(made)


def planned(
    row: Row[Any], first: date, last: date, taken: Taken | None = None
) -> Iterable[dict[str, Any]]:
    """The tasks a series puts within [first, last], as columns; `taken` ones are left out."""
    last = last if row.until is None else min(last, row.until)
    first = max(first, row.start)
    found = occurrences(frequency_of(row.frequency), row.anchor, first, last)
    for each in _left_to_make(found, row.id, taken or {}):
        yield {
            "id": uuid4(),
            "version": 1,
            "patient_id": row.patient_id,
            "series_id": row.id,
            "slot_on": each.on,
            "slot": each.slot,
            "plan_id": row.plan_id,
            "objective_id": row.objective_id,
            "intervention_id": row.intervention_id,
            "label": row.label,
            "due": each.on,
            "at": "" if each.at is None else f"{each.at:%H:%M}",
            "moment": "" if each.moment is None else each.moment.value,
            "kind": row.kind,
            "who_kind": row.who_kind,
            "who_ref": row.who_ref,
            "who_label": row.who_label,
            "urgent": False,
            "state": TaskState.OPEN.value,
            "first_due": None,
            "settled_at": None,
            "settled_by": "",
            "reason": "",
            "note": "",
            "transmission_id": None,
        }


def _left_to_make(
    found: Sequence[Occurrence], series_id: UUID, taken: Taken
) -> Iterable[Occurrence]:
    """Without those whose place is taken, nor as many others as were left at other places."""
    for day, several in groupby(found, key=lambda one: one.on):
        slots = list(taken.get((series_id, day), ()))
        here = list(several)
        free = [one for one in here if one.slot not in slots]
        yield from free[max(0, len(slots) - (len(here) - len(free))) :]


# --- steps ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Line:
    """What of an intervention makes its tasks: another one of these begins another series."""

    objective_id: ObjectiveId
    values: tuple[object, ...]
    intervention: Intervention = field(compare=False)


def _lines(content: PlanContent | None) -> dict[InterventionId, _Line]:
    found = {}
    for problem in content.problems if content else ():
        for objective in problem.objectives:
            for each in objective.interventions:
                values = (
                    each.label, each.kind, each.who, each.frequency, each.start, each.end,
                    each.until,
                )  # fmt: skip
                found[each.id] = _Line(objective.id, values, each)
    return found


def _series(line: _Line, before: Row[Any] | None, on: date) -> dict[str, Any] | None:
    """The columns of the series a line begins on that day; None when nothing is to be done."""
    each = line.intervention
    frequency = checked_frequency(each.frequency)
    if frequency.when is When.AS_NEEDED:
        return None
    told = frequency_text(frequency)
    same = before is not None and before.frequency == told and before.ended != _REMOVED
    anchor = each.start or (before.anchor if before is not None and same else on)
    if frequency.when is When.ONCE and not same:
        anchor = max(anchor, on)
    start = max(on, anchor)
    ends = [day for day in (each.end, last_day(frequency, anchor)) if day is not None]
    until = min(ends, default=None)
    if until is not None and until < start:
        return None
    return {
        "id": uuid4(),
        "objective_id": line.objective_id,
        "intervention_id": each.id,
        "label": each.label,
        "kind": each.kind.value,
        "who_kind": each.who.kind.value,
        "who_ref": each.who.ref,
        "who_label": each.who.label,
        "frequency": told,
        "condition": condition_text(each.until),
        "anchor": anchor,
        "start": start,
        "until": until,
        "generated_until": start - _DAY,
        "ended": "",
    }


def _of_plan(session: Session, plan_id: PlanId) -> Sequence[Row[Any]]:
    """Every series of a plan, oldest first: the last one of an intervention says where it is."""
    query = select(SERIES).where(SERIES.c.plan_id == plan_id).order_by(SERIES.c.row_no)
    return session.execute(query).all()


def _mark(session: Session, rows: Sequence[Row[Any]], **values: Any) -> None:
    if rows:
        numbers = [row.row_no for row in rows]
        session.execute(update(SERIES).where(SERIES.c.row_no.in_(numbers)).values(**values))


def _end(session: Session, rows: Sequence[Row[Any]], on: date, why: str, today: date) -> None:
    """Those still under way end the day before `on`; until a day to come they go on.

    Only those that changed keep what was put off.
    """
    going = [row for row in rows if row.state != _ENDED and (row.until is None or row.until >= on)]
    over = {"state": _ENDED} if on <= today else {}
    _mark(session, going, ended=why, until=on - _DAY, **over)
    if why == _CHANGED:
        _drop(session, going, on, keep_postponed=True)
    else:  # what an older one had put off goes too
        _drop(session, rows, on, keep_postponed=False)


def _drop(session: Session, rows: Sequence[Row[Any]], on: date, *, keep_postponed: bool) -> None:
    """Open tasks of these series from that day on go; those on a printed sheet are cancelled."""
    if not rows:
        return
    going = [
        TASK.c.series_id.in_([row.id for row in rows]),
        _OPEN,
        TASK.c.due >= on,
    ]
    if keep_postponed:
        going.append(TASK.c.first_due.is_(None))
    printed = exists().where(_ON_SHEET.c.task_id == TASK.c.id)
    session.execute(delete(TASK).where(*going, ~printed))
    session.execute(
        update(TASK)
        .where(*going)
        .values(
            state=TaskState.CANCELLED.value,
            settled_at=at_desk(session)[1],
            settled_by="",
            version=TASK.c.version + 1,
        )
    )


def _taken(session: Session, rows: Sequence[Row[Any]], on: date) -> Taken:
    """By series and day from `on` on: the places of the tasks other series left."""
    if not rows:
        return {}
    by_plan = and_(TASK.c.state == TaskState.CANCELLED.value, TASK.c.settled_by == "")
    left = session.execute(
        select(TASK.c.intervention_id, TASK.c.series_id, TASK.c.slot_on, TASK.c.slot).where(
            TASK.c.intervention_id.in_({row.intervention_id for row in rows}),
            TASK.c.slot_on >= on,
            ~by_plan,
        )
    ).all()
    found: dict[tuple[UUID, date], list[str]] = {}
    for row in rows:
        for task in left:
            if task.intervention_id == row.intervention_id and task.series_id != row.id:
                found.setdefault((row.id, task.slot_on), []).append(task.slot)
    return found
