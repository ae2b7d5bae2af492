"""Facts about what was measured and what is taken: judged in the domain, read a whole once.

What SQL cannot tell (limits by age, substances under other names) is told over short rows, and
only those that speak are read again with their names.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Date,
    Row,
    String,
    and_,
    bindparam,
    func,
    select,
    type_coerce,
)
from sqlalchemy import literal_column as word
from sqlalchemy.orm import Session

from coordo_desktop.domain.alerts.facts import MeasureFact, ScoreFact, WeightFact
from coordo_desktop.domain.assessments import score as score_of
from coordo_desktop.domain.early_warning import INPUTS, early_warning
from coordo_desktop.domain.measurement_bounds import AgeBand, age_band, bounds_for
from coordo_desktop.domain.measurement_free import measured_of
from coordo_desktop.domain.measurements import WEIGHT_ALERT_DAYS, Measurement
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.store import measurement_bounds
from coordo_desktop.store.assessment_rows import AssessmentRow
from coordo_desktop.store.base import UtcDateTime, UuidBytes
from coordo_desktop.store.measurement_rows import MeasurementRow, ThresholdRow, WarningScaleRow
from coordo_desktop.store.measurements import measurement_of
from coordo_desktop.store.named import PATIENT
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.today_asking import (
    ACTIVE,
    IN_MY_CIRCLE,
    WHOSE,
    Asked,
    Found,
    owners,
    reached,
    whose,
)

_VALUE = table_of(MeasurementRow)
_THRESHOLD = table_of(ThresholdRow)
_SCALE = table_of(WarningScaleRow)
_FORM = table_of(AssessmentRow)
# Whose, then: what it is kept as, the score, when, one parameter at 3, « measurement » or not.
_Scored = tuple[UUID, tuple[UUID, int, datetime, bool, str]]
_STANDS = _VALUE.c.voided_at.is_(None)
_SINCE = bindparam("since", type_=UtcDateTime())
# « + »: from the values of the last days, not through those of ten years in their order.
_WHOLE: ColumnElement[bytes] = word("+measurement.patient_id")
_SCORED_DAYS = 2  # an early-warning score older than this says nothing of today

# --- out of bounds --------------------------------------------------------------------------

# Of two values of one instant, the last kept speaks.
_NEWEST = type_coerce(_VALUE.c.at, String).op("||")(func.printf("%012d", _VALUE.c.row_no))
_LAST = (
    select(
        _VALUE.c.row_no,
        _VALUE.c.patient_id,
        _VALUE.c.measure,
        _VALUE.c.value,
        _VALUE.c.id,
        _VALUE.c.label,
        _VALUE.c.unit,
        _VALUE.c.author,
        _VALUE.c.at,
        func.max(_NEWEST).label("newest"),
    )
    .where(_VALUE.c.at >= _SINCE, _STANDS)
    .group_by(_WHOLE, _VALUE.c.measure)
    .subquery("last")
)
_LAST_VALUES = (
    select(
        *(_LAST.c[name] for name in ("id", "measure", "label", "unit", "value", "at", "author")),
        *WHOSE,
        type_coerce(PATIENT.c.birth_date, String).label("born"),
        _THRESHOLD.c.row_no.label("own"),
        _THRESHOLD.c.low,
        _THRESHOLD.c.high,
        IN_MY_CIRCLE.label("mine"),
    )
    .select_from(_LAST)
    .join(PATIENT, PATIENT.c.id == _LAST.c.patient_id)
    .outerjoin(
        _THRESHOLD,
        and_(
            _THRESHOLD.c.patient_id == _LAST.c.patient_id,
            _THRESHOLD.c.measure == _LAST.c.measure,
            _THRESHOLD.c.ended_at.is_(None),
        ),
    )
    .where(ACTIVE)
    .order_by(_LAST.c.newest.desc())
)
_SHOWN = ("row_no", "id", "patient_id", "measure", "label", "unit", "value", "at", "author")
_THOSE = select(*(_VALUE.c[name] for name in _SHOWN)).where(
    _VALUE.c.row_no.in_(bindparam("rows", expanding=True))
)
Limits = tuple[float | None, float | None]


def out_of_bounds(session: Session, asked: Asked, threshold: float) -> Found:
    """The last values of each measure, taken in the last days, past the limits that hold."""
    since = asked.moment.midnight(-int(threshold))
    bound = {"since": since, "me": asked.me, "on": asked.moment.on}
    rows = session.connection().execute(reached(_LAST_VALUES, asked), bound).all()
    if not rows:
        return Found()
    usual = _Usual(session, asked)
    out: list[tuple[Row[Any], Limits]] = []
    for row in rows:
        low, high = limits = (
            usual.of(row.born, row.measure) if row.own is None else (row.low, row.high)
        )
        if (low is not None and row.value < low) or (high is not None and row.value > high):
            out.append((row, limits))
    out.sort(key=lambda one: not one[0].mine)
    facts = [_measure_fact(row, limits) for row, limits in out[: asked.limit]]
    return Found(facts, len(out), sum(1 for row, _ in out if row.mine))


class _Usual:
    """The usual values of each age, the practice's own over them."""

    def __init__(self, session: Session, asked: Asked) -> None:
        practice = measurement_bounds.practice(session)
        self._on = asked.moment.on
        self._bands: dict[str | None, dict[str, Limits]] = {}
        self._limits = {
            band: {
                measure.value: (limit.bounds.low, limit.bounds.high)
                for measure, limit in bounds_for(band, practice, {}).items()
            }
            for band in AgeBand
        }

    def of(self, born: str | None, measure: str) -> Limits:
        """The limits of a measure for somebody born then."""
        known = self._bands.get(born)
        if known is None:
            day = None if born is None else PartialDate.from_iso(born)
            known = self._bands[born] = self._limits[age_band(day, self._on)]
        return known.get(measure, (None, None))


def _measure_fact(row: Row[Any], limits: Limits) -> MeasureFact:
    return MeasureFact(
        who=whose(row),
        id=row.id,
        measure=measured_of(row.measure, row.label, row.unit),
        value=row.value,
        at=row.at,
        low=limits[0],
        high=limits[1],
        own=row.own is not None,
        author=row.author,
    )


# --- weight ---------------------------------------------------------------------------------

_WEIGHTS = (
    select(
        type_coerce(_VALUE.c.patient_id, String).label("patient"),
        _VALUE.c.row_no,
        _VALUE.c.value,
        type_coerce(_VALUE.c.at, String).label("at"),
    )
    .join_from(_VALUE, PATIENT, PATIENT.c.id == _VALUE.c.patient_id)
    .where(_VALUE.c.measure == word("'weight'"), _VALUE.c.at >= _SINCE, _STANDS, ACTIVE)
    .order_by(_WHOLE, _VALUE.c.at, _VALUE.c.row_no)
)


def weight_change(session: Session, asked: Asked, threshold: float) -> Found:
    """Those whose last weight moved by `threshold` kg within a week."""
    since = asked.moment.midnight(-2 * WEIGHT_ALERT_DAYS)
    bound = {"since": since, "me": asked.me, "on": asked.moment.on}
    weighed: dict[Any, list[Row[Any]]] = defaultdict(list)
    for row in session.connection().execute(reached(_WEIGHTS, asked), bound):
        weighed[row.patient].append(row)
    moved: dict[int, tuple[float, int]] = {}
    for rows in weighed.values():
        found = _moved(rows, threshold, asked.moment.midnight(-WEIGHT_ALERT_DAYS))
        if found is not None:
            moved[rows[-1].row_no] = found
    if not moved:
        return Found()
    bound_rows = {"rows": sorted(moved, reverse=True)[: asked.limit]}
    last = session.connection().execute(_THOSE, bound_rows).all()
    known = owners(session, asked, [row.patient_id for row in last])
    facts = [
        WeightFact(
            who=known[row.patient_id],
            id=row.id,
            value=row.value,
            at=row.at,
            before=moved[row.row_no][0],
            days=moved[row.row_no][1],
            author=row.author,
        )
        for row in last
    ]
    return Found(facts, len(moved), sum(fact.who.mine for fact in facts))


def _moved(rows: Sequence[Row[Any]], least: float, since: datetime) -> tuple[float, int] | None:
    """The weight furthest from the last one within a week of it, and the days between."""
    last = rows[-1]
    if len(rows) == 1 or all(abs(last.value - row.value) < least for row in rows):
        return None
    at = datetime.fromisoformat(last.at)
    start = at - timedelta(days=WEIGHT_ALERT_DAYS)
    near = [row for row in rows[:-1] if datetime.fromisoformat(row.at) >= start]
    if at < since or not near:
        return None
    before = max(near, key=lambda row: abs(last.value - row.value))
    if round(abs(last.value - before.value), 2) < least:
        return None
    days = (at.date() - datetime.fromisoformat(before.at).date()).days
    return before.value, max(1, days)


# --- early-warning score --------------------------------------------------------------------

_WATCHED = _VALUE.alias("watched")
_SCALE_OF: ColumnElement[int] = (
    select(_SCALE.c.scale)
    .where(_SCALE.c.patient_id == PATIENT.c.id)
    .order_by(_SCALE.c.row_no.desc())
    .limit(1)
    .scalar_subquery()
)
# A score needs every input; consciousness is the one that is seldom noted.
_SCORED = (
    select(_VALUE, PATIENT.c.birth_date, _SCALE_OF.label("scale"))
    .join_from(_VALUE, PATIENT, PATIENT.c.id == _VALUE.c.patient_id)
    .where(
        _VALUE.c.patient_id.in_(
            select(_WATCHED.c.patient_id).where(
                _WATCHED.c.at >= _SINCE,
                _WATCHED.c.measure == word("'consciousness'"),
                _WATCHED.c.voided_at.is_(None),
            )
        ),
        _VALUE.c.measure.in_([measure.value for measure in INPUTS]),
        _VALUE.c.at >= _SINCE,
        _STANDS,
        ACTIVE,
    )
    .order_by(_WHOLE, _VALUE.c.at, _VALUE.c.row_no)
)


# NEWS2 filled in as a form: looked for among the forms added last, not through those of ten years.
_ADDED_LAST = 2000
_FORMS = (
    select(
        _FORM.c.id,
        type_coerce(_FORM.c.patient_id, UuidBytes()).label("patient"),
        _FORM.c.answers,
        _FORM.c.value,
        _FORM.c.completed_at,
    )
    .join_from(_FORM, PATIENT, PATIENT.c.id == _FORM.c.patient_id)
    .where(
        _FORM.c.row_no > select(func.max(_FORM.c.row_no)).scalar_subquery() - _ADDED_LAST,
        _FORM.c.scale == word("'news2'"),
        _FORM.c.state == word("'complete'"),
        _FORM.c.assessed_on >= bindparam("first", type_=Date()),
        ACTIVE,
    )
    .order_by(_FORM.c.assessed_on, _FORM.c.row_no)
)


def _scored_on_a_form(session: Session, asked: Asked, threshold: float) -> list[_Scored]:
    """The last form of each person within the last days, where it asks for a look."""
    first = asked.moment.on - timedelta(days=_SCORED_DAYS - 1)
    bound = {"first": first, "me": asked.me, "on": asked.moment.on}
    last = {row.patient: row for row in session.connection().execute(reached(_FORMS, asked), bound)}
    found = []
    for patient_id, row in last.items():
        look = score_of("news2", json.loads(row.answers)).details.get("urgent_look")
        if row.value >= threshold or look:
            told = (row.id, int(row.value), row.completed_at, bool(look), "assessment")
            found.append((patient_id, told))
    return found


def early_warning_score(session: Session, asked: Asked, threshold: float) -> Found:
    """Scores of the last days that reach the threshold, or hold one parameter at 3.

    Measured or filled in as a form; what was measured speaks where both do.
    """
    bound = {
        "since": asked.moment.midnight(1 - _SCORED_DAYS), "me": asked.me, "on": asked.moment.on,
    }  # fmt: skip
    measured: dict[Any, list[Any]] = defaultdict(list)
    for row in session.connection().execute(reached(_SCORED, asked), bound).mappings():
        measured[row["patient_id"]].append(row)
    scored: list[_Scored] = []
    for patient_id, rows in measured.items():
        born = rows[-1]["birth_date"]
        age = None if born is None else born.age_on(asked.moment.on)
        values = [measurement_of(row) for row in rows]
        score = early_warning(values, age, scale=rows[-1]["scale"] or 1)
        if score.value is not None and (score.value >= threshold or score.single_three):
            last = _last_of(values, score.at)
            at = score.at or last.at
            told = (last.id, score.value, at, score.single_three, "measurement")
            scored.append((patient_id, told))
    measured_too = {patient_id for patient_id, _ in scored}
    forms = _scored_on_a_form(session, asked, threshold)
    scored += [one for one in forms if one[0] not in measured_too]
    known = owners(session, asked, [patient_id for patient_id, _ in scored])
    facts = [
        ScoreFact(
            who=known[patient_id], id=told[0], value=told[1], at=told[2], three=told[3],
            subject=told[4],
        )
        for patient_id, told in scored[: asked.limit]
    ]  # fmt: skip
    return Found(facts, len(scored), sum(known[one].mine for one, _ in scored))


def _last_of(values: Iterable[Measurement], at: datetime | None) -> Measurement:
    """The last value of the moment that was scored."""
    return [one for one in values if at is None or one.at <= at][-1]
