"""The curves of a patient's measures, on screen and on paper (P4)."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from coordo_desktop.documents import curves
from coordo_desktop.domain.access import Right
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.measurement_bounds import AgeBand, Limit, age_band, bounds_for
from coordo_desktop.domain.measurement_checks import NoValue
from coordo_desktop.domain.measurement_free import Measured
from coordo_desktop.domain.measurement_history import (
    Curve,
    KeptValue,
    Point,
    bmi_points,
    points_of,
)
from coordo_desktop.domain.measurement_sheet import CurvesSheet
from coordo_desktop.domain.measurements import Measure, Measurement
from coordo_desktop.services import authz
from coordo_desktop.store import audit, patients, settings
from coordo_desktop.store import measurement_bounds as decided
from coordo_desktop.store import measurement_history as past
from coordo_desktop.store.unit import OpenSession, Store, note

MOST_POINTS = 5000  # readings of a curve: thirteen years of one a day


@dataclass(frozen=True, slots=True)
class _Bound:
    """The bounds of one patient and the age they go with."""

    limits: dict[Measured, Limit]
    band: AgeBand
    age: int | None


class MeasurementCurves:
    """Readings over time."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def series(
        self,
        patient_id: PatientId,
        measure: Measured,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> Curve:
        """The readings of a measure, oldest first, with the bounds that hold today.

        Systolic comes with diastolic; the body mass index is computed from the weighings.
        """
        with self._reading(patient_id) as session:
            bound = self._bound(session, patient_id)
            return self._curve(session, patient_id, measure, bound, since, until)

    def curves_pdf(
        self,
        patient_id: PatientId,
        measures: Sequence[Measured],
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> bytes:
        """The curves of these measures on paper, recorded with their hash.

        Raises:
            NotAllowed, NotFound; NoValue when no measure was chosen.
        """
        if not measures:
            raise NoValue
        actor = self._store.actor
        authz.require(actor, Right.PRINT_HANDOVER)
        with self._store.action("measurement.print", patient_id=patient_id) as session:
            authz.require_for(session, actor, Right.PRINT_HANDOVER, patient_id)
            authz.require_for(session, actor, Right.READ_CLINICAL, patient_id)
            patient = patients.get(session, patient_id)
            bound = self._bound(session, patient_id)
            practice = settings.load(session)
            zone = ZoneInfo(practice.time_zone)
            now = self._store.clock().astimezone(zone)
            sheet = CurvesSheet(
                patient=patient,
                curves=tuple(
                    self._curve(session, patient_id, measure, bound, since, until)
                    for measure in dict.fromkeys(measures)
                ),
                since=since and since.astimezone(zone),
                until=(until or now).astimezone(zone),
                practice=practice.name,
                author=actor.name,
                printed_at=now,
                audit_code=f"Jnl {audit.short_code(audit.head(session))}",
            )
            content = curves.render(sheet)
            note(
                session,
                curves=len(sheet.curves),
                values=sum(len(curve.points) for curve in sheet.curves),
                sha256=hashlib.sha256(content).hexdigest(),
            )
        return content

    def _curve(
        self,
        session: OpenSession,
        patient_id: PatientId,
        measure: Measured,
        bound: _Bound,
        since: datetime | None,
        until: datetime | None,
    ) -> Curve:
        wanted = self._kept_under(measure)
        values = past.standing(
            session, patient_id, wanted, since=since, until=until, limit=MOST_POINTS
        )
        if measure is Measure.BMI:  # a height holds beyond the period shown
            values += past.standing(session, patient_id, [Measure.HEIGHT], limit=MOST_POINTS)
        series = self._series(values, bound.age)
        second = bound.limits.get(Measure.DIASTOLIC) if measure is Measure.SYSTOLIC else None
        return Curve(
            measure=measure,
            points=series.get(measure, ()),
            limit=bound.limits.get(measure),
            second_limit=second,
            more=len(values) >= MOST_POINTS,
        )

    # --- shared with the rest of the service --------------------------------------------------

    @contextmanager
    def _reading(self, patient_id: PatientId) -> Iterator[OpenSession]:
        with self._store.reading() as session:
            authz.require_for(session, self._store.actor, Right.READ_CLINICAL, patient_id)
            yield session

    def _bound(self, session: OpenSession, patient_id: PatientId) -> _Bound:
        """What holds for a patient today."""
        found = decided.holding(session, patient_id)
        today = self._store.clock().date()
        band = age_band(found.born, today)
        return _Bound(
            limits=bounds_for(band, found.practice, found.own),
            band=band,
            age=None if found.born is None else found.born.age_on(today),
        )

    @staticmethod
    def _kept_under(measure: Measured) -> list[Measured]:
        """The measures whose values make this one."""
        if measure is Measure.SYSTOLIC:
            return [Measure.SYSTOLIC, Measure.DIASTOLIC]
        if measure is Measure.BMI:
            return [Measure.WEIGHT]
        return [measure]

    @staticmethod
    def _series(
        values: Sequence[KeptValue | Measurement], age: int | None
    ) -> dict[Measured, tuple[Point, ...]]:
        """Readings by measure, the body mass index computed."""
        found = points_of(values)
        index = bmi_points(found.get(Measure.WEIGHT, ()), found.get(Measure.HEIGHT, ()), age)
        return {**found, Measure.BMI: index} if index else found
