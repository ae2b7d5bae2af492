"""The practice's usual values, the thresholds of patients, the scale of their score."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import (
    Float,
    String,
    bindparam,
    cast,
    delete,
    func,
    insert,
    literal,
    null,
    select,
    type_coerce,
    union_all,
    update,
)
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.measurement_bounds import AgeBand, Practice, Threshold
from coordo_desktop.domain.measurement_free import FreeMeasure, Measured, measured_of
from coordo_desktop.domain.measurements import Bounds, Measure
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.measurement_rows import BoundsRow, ThresholdRow, WarningScaleRow
from coordo_desktop.store.patient_lines import PATIENT, batches
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.unit import at_desk, touch

_BOUNDS = table_of(BoundsRow)
_THRESHOLD = table_of(ThresholdRow)
_SCALE = table_of(WarningScaleRow)
_HOLDS = _THRESHOLD.c.ended_at.is_(None)


@dataclass(frozen=True, slots=True)
class Holding:
    """What the bounds of one patient come from."""

    practice: Practice
    own: dict[Measured, Bounds]
    born: PartialDate | None


_NO_BOUND = cast(null(), Float)
# One statement: a record opens in a bounded number of them.
_HOLDING = union_all(
    select(
        literal("practice").label("kind"), _BOUNDS.c.measure, _BOUNDS.c.age.label("label"),
        literal("").label("unit"), _BOUNDS.c.low, _BOUNDS.c.high,
    ),
    select(
        literal("own"), _THRESHOLD.c.measure, _THRESHOLD.c.label, _THRESHOLD.c.unit,
        _THRESHOLD.c.low, _THRESHOLD.c.high,
    ).where(_THRESHOLD.c.patient_id == bindparam("patient"), _HOLDS),
    select(
        literal("born"), literal(""), func.coalesce(type_coerce(PATIENT.c.birth_date, String), ""),
        literal(""), _NO_BOUND, _NO_BOUND,
    ).where(PATIENT.c.id == bindparam("patient")),
)  # fmt: skip


def holding(session: Session, patient_id: PatientId) -> Holding:
    """What the bounds of this patient come from, in one statement; NotFound."""
    practice_own: dict[tuple[Measure, AgeBand | None], Bounds] = {}
    own: dict[Measured, Bounds] = {}
    born: str | None = None
    for row in session.execute(_HOLDING, {"patient": patient_id}):
        bounds = Bounds(row.low, row.high)
        if row.kind == "practice":
            age = AgeBand(row.label) if row.label else None
            practice_own[Measure(row.measure), age] = bounds
        elif row.kind == "own":
            own[measured_of(row.measure, row.label, row.unit)] = bounds
        else:
            born = row.label
    if born is None:
        raise NotFound
    return Holding(practice_own, own, PartialDate.from_iso(born) if born else None)


def practice(session: Session) -> Practice:
    """The practice's own values, by measure and age; None stands for every age."""
    return {
        (Measure(row.measure), AgeBand(row.age) if row.age else None): Bounds(row.low, row.high)
        for row in session.execute(select(_BOUNDS))
    }


def keep_practice(
    session: Session, measure: Measure, own: Bounds | None, age: AgeBand | None
) -> None:
    """Keep the practice's own values of a measure; None goes back to the defaults."""
    band = "" if age is None else age.value
    session.execute(
        delete(_BOUNDS).where(_BOUNDS.c.measure == measure.value, _BOUNDS.c.age == band)
    )
    if own is not None:
        values = {"measure": measure.value, "age": band, "low": own.low, "high": own.high}
        session.execute(insert(_BOUNDS), [values])
    touch(session, Topic.SETTINGS)


def thresholds(session: Session, patient_id: PatientId) -> list[Threshold]:
    """The thresholds of one patient, newest first."""
    return sorted(
        thresholds_of(session, [patient_id]).get(patient_id, []),
        key=lambda one: one.at,
        reverse=True,
    )


def thresholds_of(
    session: Session, patients: Sequence[PatientId]
) -> dict[PatientId, list[Threshold]]:
    """The thresholds that hold, of these patients; those who have none are left out."""
    found: dict[PatientId, list[Threshold]] = {}
    query = select(_THRESHOLD).where(
        _THRESHOLD.c.patient_id.in_(bindparam("ids", expanding=True)), _HOLDS
    )
    for ids in batches(patients):
        for row in session.execute(query, {"ids": ids}):
            found.setdefault(PatientId(row.patient_id), []).append(
                Threshold(
                    patient_id=PatientId(row.patient_id),
                    measure=measured_of(row.measure, row.label, row.unit),
                    bounds=Bounds(row.low, row.high),
                    author=row.author,
                    at=row.at,
                )
            )
    return found


def by_measure(thresholds: Iterable[Threshold]) -> dict[Measured, Bounds]:
    """As `bounds_for` takes them."""
    return {one.measure: one.bounds for one in thresholds}


def end_threshold(session: Session, patient_id: PatientId, measure: Measured) -> bool:
    """The threshold of a measure no longer holds; whether there was one."""
    actor, at = at_desk(session)
    done = session.execute(
        update(_THRESHOLD)
        .where(_THRESHOLD.c.patient_id == patient_id, _THRESHOLD.c.measure == measure.value, _HOLDS)
        .values(ended_at=at, ended_by=actor.name)
    )
    touch(session, Topic.MEASUREMENTS)
    return bool(done.rowcount)  # type: ignore[attr-defined]


def keep_threshold(
    session: Session, patient_id: PatientId, measure: Measured, bounds: Bounds
) -> None:
    """Decide the bounds of a measure for one patient; what held before ends."""
    actor, at = at_desk(session)
    end_threshold(session, patient_id, measure)
    values = {
        "patient_id": patient_id,
        "measure": measure.value,
        "label": measure.name if isinstance(measure, FreeMeasure) else "",
        "unit": measure.unit if isinstance(measure, FreeMeasure) else "",
        "low": bounds.low,
        "high": bounds.high,
        "at": at,
        "author_id": actor.user_id,
        "author": actor.name,
        "ended_at": None,
        "ended_by": "",
    }
    session.execute(insert(_THRESHOLD), [values])


def warning_scale(session: Session, patient_id: PatientId) -> tuple[int, str]:
    """Which scale of saturation the score of this patient uses and who decided; 1 at first."""
    row = session.execute(
        select(_SCALE.c.scale, _SCALE.c.decided_by)
        .where(_SCALE.c.patient_id == patient_id)
        .order_by(_SCALE.c.row_no.desc())
        .limit(1)
    ).one_or_none()
    return (1, "") if row is None else (row.scale, row.decided_by)


def keep_warning_scale(
    session: Session, patient_id: PatientId, scale: int, decided_by: str
) -> None:
    """Keep which scale is used from now on, and the prescriber who decided."""
    actor, at = at_desk(session)
    values = {
        "patient_id": patient_id,
        "scale": scale,
        "decided_by": decided_by,
        "at": at,
        "author_id": actor.user_id,
        "author": actor.name,
    }
    session.execute(insert(_SCALE), [values])
    touch(session, Topic.MEASUREMENTS)
