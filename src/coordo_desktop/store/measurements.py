"""Constantes as kept: added, voided with the entry they came from, never altered."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import RowMapping, bindparam, delete, func, insert, select, union_all, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import PatientId, TransmissionId, UserId
from coordo_desktop.domain.measurements import DEFAULT_BOUNDS, Bounds, Measure, Measurement
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.measurement_rows import BoundsRow, MeasurementRow
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.unit import touch

MEASUREMENT = table_of(MeasurementRow)
_BOUNDS = table_of(BoundsRow)
_KEPT = MEASUREMENT.c.voided_at.is_(None)
_ADD = insert(MEASUREMENT)
_READ = [
    MEASUREMENT.c[name]
    for name in (
        "row_no", "id", "patient_id", "measure", "value", "at", "author", "transmission_id",
        "corrects",
    )
]  # fmt: skip


def measurement_of(row: RowMapping) -> Measurement:
    """The record of a row of `MEASUREMENT`."""
    return Measurement(
        id=row["id"],
        patient_id=row["patient_id"],
        measure=Measure(row["measure"]),
        value=row["value"],
        at=row["at"],
        author=row["author"],
        transmission_id=row["transmission_id"],
        corrects=row["corrects"],
    )


def add(session: Session, values: Sequence[Measurement], author_id: UserId) -> None:
    """Keep values."""
    if not values:
        return
    rows = [
        {
            "id": one.id,
            "patient_id": one.patient_id,
            "measure": one.measure.value,
            "value": one.value,
            "at": one.at,
            "author_id": author_id,
            "author": one.author,
            "transmission_id": one.transmission_id,
            "corrects": one.corrects,
            "voided_at": None,
        }
        for one in values
    ]
    session.connection().execute(_ADD, rows)
    touch(session, Topic.MEASUREMENTS)


def void_of(session: Session, transmission_id: TransmissionId, at: datetime) -> None:
    """The entry they came from no longer stands: its values count no more."""
    done = session.execute(
        update(MEASUREMENT)
        .where(MEASUREMENT.c.transmission_id == transmission_id, _KEPT)
        .values(voided_at=at)
    )
    if done.rowcount:  # type: ignore[attr-defined]
        touch(session, Topic.MEASUREMENTS)


# Built once: with one branch for each measure, building it costs ten times what it asks.
_LAST_OF_EACH = union_all(
    *(
        select(
            select(*_READ)
            .where(
                MEASUREMENT.c.patient_id == bindparam("patient"),
                MEASUREMENT.c.measure == measure.value,
                _KEPT,
            )
            .order_by(MEASUREMENT.c.at.desc(), MEASUREMENT.c.row_no.desc())
            .limit(bindparam("many"))
            .subquery()
        )
        for measure in Measure
    )
).order_by("at", "row_no")


def last_of(session: Session, patient_id: PatientId, many: int = 8) -> list[Measurement]:
    """The last values of each measure of one patient, oldest first, whatever the history."""
    rows = session.execute(_LAST_OF_EACH, {"patient": patient_id, "many": many})
    return [measurement_of(row) for row in rows.mappings()]


def since(
    session: Session, patients: Sequence[PatientId], start: datetime, many: int = 12
) -> dict[PatientId, list[Measurement]]:
    """The last values of each measure of these patients since then, oldest first."""
    found: dict[PatientId, list[Measurement]] = {one: [] for one in patients}
    place = (
        func.row_number()
        .over(
            partition_by=(MEASUREMENT.c.patient_id, MEASUREMENT.c.measure),
            order_by=(MEASUREMENT.c.at.desc(), MEASUREMENT.c.row_no.desc()),
        )
        .label("place")
    )
    last = (
        select(MEASUREMENT, place)
        .where(
            MEASUREMENT.c.patient_id.in_(list(patients)),
            MEASUREMENT.c.measure.in_([measure.value for measure in Measure]),
            MEASUREMENT.c.at >= start,
            _KEPT,
        )
        .subquery()
    )
    rows = session.execute(
        select(last).where(last.c.place <= many).order_by(last.c.at, last.c.row_no)
    )
    for row in rows.mappings():
        found[row["patient_id"]].append(measurement_of(row))
    return found


def history(
    session: Session,
    patient_id: PatientId,
    measure: Measure | None = None,
    before: datetime | None = None,
    limit: int = 200,
) -> list[Measurement]:
    """The values of one patient, newest first, a page at a time."""
    wanted = [measure.value] if measure else [each.value for each in Measure]
    query = (
        select(MEASUREMENT)
        .where(MEASUREMENT.c.patient_id == patient_id, MEASUREMENT.c.measure.in_(wanted), _KEPT)
        .order_by(MEASUREMENT.c.at.desc(), MEASUREMENT.c.row_no.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(MEASUREMENT.c.at < before)
    return [measurement_of(row) for row in session.execute(query).mappings()]


def bounds(session: Session) -> dict[Measure, Bounds]:
    """The usual values this practice looks at: its own over the defaults."""
    rows = session.execute(select(_BOUNDS))
    own = {Measure(row.measure): Bounds(row.low, row.high) for row in rows}
    return {**DEFAULT_BOUNDS, **own}


def keep_bounds(session: Session, measure: Measure, own: Bounds | None) -> None:
    """Keep the practice's own usual values of a measure; None goes back to the defaults."""
    session.execute(delete(_BOUNDS).where(_BOUNDS.c.measure == measure.value))
    if own is not None:
        values = {"measure": measure.value, "low": own.low, "high": own.high}
        session.execute(insert(_BOUNDS), [values])
    touch(session, Topic.SETTINGS)
