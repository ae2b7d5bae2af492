"""Constantes of a patient: the last ones with their trend, the history, the usual values (P4)."""

from dataclasses import dataclass
from datetime import datetime

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.measurements import (
    Bounds,
    LastMeasurement,
    Measure,
    Measurement,
    last_with_trend,
    weight_note,
)
from coordo_desktop.services import authz
from coordo_desktop.store import measurements as kept
from coordo_desktop.store.unit import Store

CURVE = 20  # values of each measure that a curve is drawn from


@dataclass(frozen=True, slots=True)
class ShownMeasurements:
    """The last value of each measure, the values of their curves, and the usual values."""

    last: tuple[LastMeasurement, ...]
    values: tuple[Measurement, ...]
    bounds: dict[Measure, Bounds]


class MeasurementService:
    """What was measured."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def last(self, patient_id: PatientId) -> tuple[LastMeasurement, ...]:
        """The last value of each measure with its trend; those out of bounds come first."""
        with self._store.reading() as session:
            authz.require_for(session, self._store.actor, Right.READ_CLINICAL, patient_id)
            return last_with_trend(kept.last_of(session, patient_id), kept.bounds(session))

    def shown(self, patient_id: PatientId) -> ShownMeasurements:
        """What the summary draws: the last values, their curves, the usual values around them."""
        with self._store.reading() as session:
            authz.require_for(session, self._store.actor, Right.READ_CLINICAL, patient_id)
            values = kept.last_of(session, patient_id, many=CURVE)
            bounds = kept.bounds(session)
        return ShownMeasurements(last_with_trend(values, bounds), tuple(values), bounds)

    def weight_note(self, patient_id: PatientId) -> str:
        """« Poids : +2,4 kg en 3 jours » when it moved enough to be told, else empty."""
        with self._store.reading() as session:
            authz.require_for(session, self._store.actor, Right.READ_CLINICAL, patient_id)
            return weight_note(kept.last_of(session, patient_id))

    def history(
        self,
        patient_id: PatientId,
        measure: Measure | None = None,
        *,
        before: datetime | None = None,
        limit: int = 200,
    ) -> list[Measurement]:
        """The values of a patient, newest first; `before` is the instant of the last one shown."""
        with self._store.reading() as session:
            authz.require_for(session, self._store.actor, Right.READ_CLINICAL, patient_id)
            return kept.history(session, patient_id, measure, before, limit)

    def bounds(self) -> dict[Measure, Bounds]:
        """The usual values this practice looks at."""
        with self._store.reading() as session:
            return kept.bounds(session)

    def set_bounds(self, measure: Measure, bounds: Bounds | None) -> None:
        """The practice's own usual values; None goes back to the defaults.

        Raises:
            InvalidField: `bounds`, when the low one is above the high one.
        """
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        if bounds and None not in {bounds.low, bounds.high} and not bounds.hold(bounds.low or 0.0):
            raise InvalidField(field="bounds")
        with self._store.action("measurement.bounds", detail={"measure": measure.value}) as session:
            kept.keep_bounds(session, measure, bounds)
