"""« Jusqu'à ce que » in the file: series end once what was measured meets their condition (TD3)."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, func, literal_column, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.topics import Topic
from coordo_desktop.domain.until import measures_of, satisfied
from coordo_desktop.store import settings
from coordo_desktop.store.measurements import MEASUREMENT, measurement_of
from coordo_desktop.store.task_json import condition_of
from coordo_desktop.store.task_series import (
    REACHED,
    SERIES,
    end_reached_series,
    practice_day,
    resume_reached_series,
)
from coordo_desktop.store.unit import note, touch

# As in the index, so that it is used.
_WAITING = (literal_column("condition") != literal_column("''")) & (
    literal_column("state") != literal_column("'ended'")
)
_WITHIN = 20  # readings looked at, whatever was measured meanwhile


def end_reached(session: Session, patient_id: PatientId) -> int:
    """End the series of a patient whose condition is now met; how many, noted in the audit line.

    To be called by every action that keeps measurements.
    """
    rows = session.execute(select(SERIES).where(SERIES.c.patient_id == patient_id, _WAITING)).all()
    if not rows:
        return 0
    zone = settings.load(session).time_zone
    reached = [row for row in rows if _met(session, row, zone)]
    if reached:
        end_reached_series(session, reached, practice_day(session, zone))
        note(session, series_reached=len(reached))
        touch(session, Topic.TASKS)
    return len(reached)


def judge_again(session: Session, patient_id: PatientId) -> None:
    """Values were corrected or taken back: series go on, or end, by what stands now.

    To be called by every action that does so.
    """
    resume_unreached(session, patient_id)
    end_reached(session, patient_id)


def resume_unreached(session: Session, patient_id: PatientId) -> int:
    """Take up again series that ended on values that were since taken back; how many."""
    rows = session.execute(
        select(SERIES).where(SERIES.c.patient_id == patient_id, SERIES.c.ended == REACHED)
    ).all()
    if not rows:
        return 0
    last = _last_of_each(session, rows)
    zone = settings.load(session).time_zone
    again = [row for row in rows if row.row_no in last and not _met(session, row, zone)]
    resume_reached_series(session, again, practice_day(session, zone))
    return len(again)


def _last_of_each(session: Session, rows: Sequence[Row[Any]]) -> set[int]:
    """The series of these that nothing took the place of."""
    query = (
        select(func.max(SERIES.c.row_no))
        .where(SERIES.c.plan_id.in_({row.plan_id for row in rows}))
        .group_by(SERIES.c.plan_id, SERIES.c.intervention_id)
    )
    return set(session.execute(query).scalars())


def _met(session: Session, row: Row[Any], zone: str) -> bool:
    condition = condition_of(row.condition)
    if condition is None:
        return False
    wanted = [measure.value for measure in measures_of(condition)]
    values = session.execute(
        select(MEASUREMENT)
        .where(
            MEASUREMENT.c.patient_id == row.patient_id,
            MEASUREMENT.c.measure.in_(wanted),
            MEASUREMENT.c.at >= _morning(row.start, zone),
            MEASUREMENT.c.voided_at.is_(None),
        )
        .order_by(MEASUREMENT.c.at.desc(), MEASUREMENT.c.row_no.desc())
        .limit(_WITHIN * len(wanted))
    )
    return satisfied(condition, [measurement_of(each) for each in values.mappings()][::-1])


def _morning(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(zone))
