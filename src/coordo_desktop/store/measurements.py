"""Constantes as kept: added, voided with the entry they came from, never altered."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import RowMapping, bindparam, func, insert, select, union_all, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import PatientId, TransmissionId, UserId
from coordo_desktop.domain.measurement_free import FreeMeasure, Measured
from coordo_desktop.domain.measurement_history import KeptValue
from coordo_desktop.domain.measurements import (
    DEFAULT_BOUNDS,
    STORED,
    Bounds,
    Measure,
    Measurement,
    Method,
)
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store import measurement_bounds
from coordo_desktop.store.measurement_rows import MeasurementRow
from coordo_desktop.store.patient_lines import batches
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.unit import touch

MEASUREMENT = table_of(MeasurementRow)
STANDS = MEASUREMENT.c.voided_at.is_(None)
_ADD = insert(MEASUREMENT)
_READ = [
    MEASUREMENT.c[name]
    for name in (
        "row_no", "id", "patient_id", "measure", "value", "at", "author", "transmission_id",
        "corrects", "method",
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
        method=Method(row["method"]),
    )


def add(
    session: Session, values: Sequence[Measurement] | Sequence[KeptValue], author_id: UserId
) -> None:
    """Keep values."""
    if not values:
        return
    rows = [
        {
            "id": one.id,
            "patient_id": one.patient_id,
            "measure": one.measure.value,
            "label": one.measure.name if isinstance(one.measure, FreeMeasure) else "",
            "unit": one.measure.unit if isinstance(one.measure, FreeMeasure) else "",
            "value": one.value,
            "at": one.at,
            "author_id": author_id,
            "author": one.author,
            "method": one.method.value,
            "transmission_id": one.transmission_id,
            "corrects": one.corrects,
            "voided_at": None,
            "voided_by": "",
            "voided_reason": "",
        }
        for one in values
    ]
    session.connection().execute(_ADD, rows)
    touch(session, Topic.MEASUREMENTS)


def void_of(session: Session, transmission_id: TransmissionId, at: datetime) -> None:
    """The entry they came from no longer stands: its values count no more."""
    done = session.execute(
        update(MEASUREMENT)
        .where(MEASUREMENT.c.transmission_id == transmission_id, STANDS)
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
                STANDS,
            )
            .order_by(MEASUREMENT.c.at.desc(), MEASUREMENT.c.row_no.desc())
            .limit(bindparam("many"))
            .subquery()
        )
        for measure in STORED
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
            MEASUREMENT.c.measure.in_([measure.value for measure in STORED]),
            MEASUREMENT.c.at >= start,
            STANDS,
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
    wanted = [measure.value] if measure else [each.value for each in STORED]
    query = (
        select(MEASUREMENT)
        .where(MEASUREMENT.c.patient_id == patient_id, MEASUREMENT.c.measure.in_(wanted), STANDS)
        .order_by(MEASUREMENT.c.at.desc(), MEASUREMENT.c.row_no.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(MEASUREMENT.c.at < before)
    return [measurement_of(row) for row in session.execute(query).mappings()]


def bounds(session: Session) -> dict[Measure, Bounds]:
    """The usual values this practice looks at in an adult: its own over the defaults."""
    own = measurement_bounds.practice(session)
    return {**DEFAULT_BOUNDS, **{measure: each for (measure, age), each in own.items() if not age}}


# --- asked for many patients at once -------------------------------------------------------------


def latest(
    session: Session, patients: Sequence[PatientId], measure: Measured
) -> dict[PatientId, Measurement]:
    """The last standing value of one measure known by name, of each of these patients."""
    found: dict[PatientId, Measurement] = {}
    place = (
        func.row_number()
        .over(
            partition_by=MEASUREMENT.c.patient_id,
            order_by=(MEASUREMENT.c.at.desc(), MEASUREMENT.c.row_no.desc()),
        )
        .label("place")
    )
    last = (
        select(*_READ, place)
        .where(
            MEASUREMENT.c.patient_id.in_(bindparam("ids", expanding=True)),
            MEASUREMENT.c.measure == measure.value,
            STANDS,
        )
        .subquery()
    )
    query = select(last).where(last.c.place == 1)
    for ids in batches(patients):
        for row in session.execute(query, {"ids": ids}).mappings():
            found[row["patient_id"]] = measurement_of(row)
    return found
