"""Constantes over time: the history with what was struck, the readings of a curve."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import RowMapping, Select, func, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import MeasurementId, PatientId
from coordo_desktop.domain.measurement_free import Measured, measured_of
from coordo_desktop.domain.measurement_history import KeptValue, Voided
from coordo_desktop.domain.measurements import Method
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.measurements import MEASUREMENT, STANDS
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.transmission_rows import TransmissionRow
from coordo_desktop.store.unit import touch

_TRANSMISSION = table_of(TransmissionRow)
_FREE = (MEASUREMENT.c.measure >= "free:", MEASUREMENT.c.measure < "free;")


# --- corrected, withdrawn ---------------------------------------------------------------------


def kept(session: Session, ids: Sequence[MeasurementId]) -> list[KeptValue]:
    """These values, standing or struck; unknown ones are left out."""
    return [_kept_value(row) for row in session.execute(
        _with_ends().where(MEASUREMENT.c.id.in_(list(ids)))
    ).mappings()]  # fmt: skip


def void(session: Session, ids: Sequence[MeasurementId], at: datetime, by: str, reason: str) -> int:
    """These values count no more: by whom, and why; how many still stood."""
    done = session.execute(
        update(MEASUREMENT)
        .where(MEASUREMENT.c.id.in_(list(ids)), STANDS)
        .values(voided_at=at, voided_by=by, voided_reason=reason)
    )
    touch(session, Topic.MEASUREMENTS)
    return int(done.rowcount)  # type: ignore[attr-defined]


_CORRECTION = MEASUREMENT.alias("correction")


def _with_ends() -> Select[tuple[object, ...]]:
    """Every value with the number of its entry and whether another one corrects it."""
    return (
        select(
            MEASUREMENT,
            _TRANSMISSION.c.number.label("transmission_number"),
            _CORRECTION.c.id.label("corrected_by"),
        )
        .outerjoin(_TRANSMISSION, _TRANSMISSION.c.id == MEASUREMENT.c.transmission_id)
        .outerjoin(_CORRECTION, _CORRECTION.c.corrects == MEASUREMENT.c.id)
    )


def _kept_value(row: RowMapping) -> KeptValue:
    voided = Voided.NO
    if row["voided_at"] is not None:
        voided = Voided.WITHDRAWN if row["voided_by"] else Voided.ENTRY
        voided = Voided.CORRECTED if row["corrected_by"] is not None else voided
    return KeptValue(
        id=row["id"],
        patient_id=row["patient_id"],
        measure=measured_of(row["measure"], row["label"], row["unit"]),
        value=row["value"],
        at=row["at"],
        author=row["author"],
        method=Method(row["method"]),
        transmission_id=row["transmission_id"],
        transmission_number=row["transmission_number"],
        corrects=row["corrects"],
        voided=voided,
        voided_at=row["voided_at"],
        voided_by=row["voided_by"],
        voided_reason=row["voided_reason"],
    )


# --- the history and the curves of one patient --------------------------------------------------


def past(
    session: Session,
    patient_id: PatientId,
    measures: Sequence[Measured],
    *,
    limit: int = 500,
    before: datetime | None = None,
) -> list[KeptValue]:
    """Values of these measures with what was struck, newest first."""
    query = (
        _with_ends()
        .where(
            MEASUREMENT.c.patient_id == patient_id,
            MEASUREMENT.c.measure.in_([each.value for each in measures]),
        )
        .order_by(MEASUREMENT.c.at.desc(), MEASUREMENT.c.row_no.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(MEASUREMENT.c.at < before)
    return [_kept_value(row) for row in session.execute(query).mappings()]


def standing(
    session: Session,
    patient_id: PatientId,
    measures: Sequence[Measured],
    *,
    since: datetime | None = None,
    until: datetime | None = None,
    limit: int = 5000,
) -> list[KeptValue]:
    """The standing values of these measures, oldest first; the newest `limit` of them."""
    query = (
        select(MEASUREMENT)
        .where(
            MEASUREMENT.c.patient_id == patient_id,
            MEASUREMENT.c.measure.in_([each.value for each in measures]),
            STANDS,
        )
        .order_by(MEASUREMENT.c.at.desc(), MEASUREMENT.c.row_no.desc())
        .limit(limit)
    )
    if since is not None:
        query = query.where(MEASUREMENT.c.at >= since)
    if until is not None:
        query = query.where(MEASUREMENT.c.at < until)
    rows = session.execute(query).mappings().all()
    return [_standing(row) for row in reversed(rows)]


def _standing(row: RowMapping) -> KeptValue:
    return KeptValue(
        id=row["id"],
        patient_id=row["patient_id"],
        measure=measured_of(row["measure"], row["label"], row["unit"]),
        value=row["value"],
        at=row["at"],
        author=row["author"],
        method=Method(row["method"]),
    )


def last_free(session: Session, patient_id: PatientId, many: int) -> list[KeptValue]:
    """The last standing values of each of a patient's own measures, oldest first."""
    place = (
        func.row_number()
        .over(
            partition_by=MEASUREMENT.c.measure,
            order_by=(MEASUREMENT.c.at.desc(), MEASUREMENT.c.row_no.desc()),
        )
        .label("place")
    )
    last = (
        select(MEASUREMENT, place)
        .where(MEASUREMENT.c.patient_id == patient_id, *_FREE, STANDS)
        .subquery()
    )
    query = select(last).where(last.c.place <= many).order_by(last.c.at, last.c.row_no)
    return [_standing(row) for row in session.execute(query).mappings()]
