"""Constantes of a patient: kept, corrected, withdrawn; thresholds, curves, early warning (P4)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from coordo_desktop.domain.access import NotAllowed, Right
from coordo_desktop.domain.early_warning import EarlyWarning, early_warning
from coordo_desktop.domain.errors import InvalidField, MissingField, NotFound
from coordo_desktop.domain.ids import MeasurementId, PatientId
from coordo_desktop.domain.measurement_bounds import (
    AgeBand,
    Limit,
    Practice,
    Threshold,
    flat,
)
from coordo_desktop.domain.measurement_checks import (
    MeasuredValues,
    NoValue,
    ValueVoided,
    check_values,
)
from coordo_desktop.domain.measurement_free import FreeMeasure, Measured, free_measure
from coordo_desktop.domain.measurement_history import (
    KeptValue,
    Overview,
    Voided,
    last_lines,
)
from coordo_desktop.domain.measurements import (
    Bounds,
    LastMeasurement,
    Measure,
    Measurement,
    Method,
    last_with_trend,
    weight_note,
)
from coordo_desktop.domain.text import clean
from coordo_desktop.services import authz
from coordo_desktop.services.measurement_curves import MeasurementCurves
from coordo_desktop.services.measuring import check_moment, check_not_doubled, keep_values
from coordo_desktop.store import measurement_bounds as decided
from coordo_desktop.store import measurement_history as past
from coordo_desktop.store import measurements as kept
from coordo_desktop.store import patients, task_until
from coordo_desktop.store.unit import OpenSession, note

CURVE = 20  # values of each measure that a curve is drawn from


@dataclass(frozen=True, slots=True)
class ShownMeasurements:
    """The last value of each measure, the values of their curves, and the usual values."""

    last: tuple[LastMeasurement, ...]
    values: tuple[Measurement, ...]
    bounds: dict[Measure, Bounds]


class MeasurementService(MeasurementCurves):
    """What was measured."""

    # --- asked ------------------------------------------------------------------------------

    def last(self, patient_id: PatientId) -> tuple[LastMeasurement, ...]:
        """The last value of each measure with its trend; those out of bounds come first."""
        return self.shown(patient_id).last

    def shown(self, patient_id: PatientId) -> ShownMeasurements:
        """What the summary draws: the last values, their curves, the bounds around them."""
        with self._reading(patient_id) as session:
            values = kept.last_of(session, patient_id, many=CURVE)
            bounds = flat(self._bound(session, patient_id).limits)
        return ShownMeasurements(last_with_trend(values, bounds), tuple(values), bounds)

    def weight_note(self, patient_id: PatientId) -> str:
        """« Poids : +2,4 kg en 3 jours » when it moved enough to be told, else empty."""
        with self._reading(patient_id) as session:
            return weight_note(kept.last_of(session, patient_id))

    def history(
        self,
        patient_id: PatientId,
        measure: Measure | None = None,
        *,
        before: datetime | None = None,
        limit: int = 200,
    ) -> list[Measurement]:
        """Standing values, newest first; `before` is the instant of the last one shown."""
        with self._reading(patient_id) as session:
            return kept.history(session, patient_id, measure, before, limit)

    def overview(self, patient_id: PatientId) -> Overview:
        """The last value of every measure, thresholds, early warning: what the tab opens with."""
        with self._reading(patient_id) as session:
            bound = self._bound(session, patient_id)
            values = kept.last_of(session, patient_id, many=CURVE)
            own = past.last_free(session, patient_id, many=CURVE)
            scale, decided_by = decided.warning_scale(session, patient_id)
            thresholds = decided.thresholds(session, patient_id)
            may_write = self._may_write(session, patient_id)
        lines = last_lines(self._series([*values, *own], bound.age), bound.limits)
        return Overview(
            lines=lines,
            thresholds=tuple(thresholds),
            limits=bound.limits,
            band=bound.band,
            free=tuple(one.measure for one in lines if isinstance(one.measure, FreeMeasure)),
            warning=early_warning(values, bound.age, scale=scale),
            scale_by=decided_by,
            may_write=may_write,
        )

    def past(
        self,
        patient_id: PatientId,
        measure: Measured,
        *,
        before: datetime | None = None,
        limit: int = 500,
    ) -> list[KeptValue]:
        """Every value of a measure, newest first, with those that were corrected or withdrawn.

        Both pressures come together. Values that fell with a transmission and were written again
        unchanged with its correction are left out.
        """
        with self._reading(patient_id) as session:
            wanted = self._kept_under(measure)
            found = past.past(session, patient_id, wanted, limit=limit, before=before)
        stand = {(one.measure, one.at, one.value) for one in found if one.voided is Voided.NO}
        return [
            one
            for one in found
            if one.voided is not Voided.ENTRY or (one.measure, one.at, one.value) not in stand
        ]

    # --- kept, corrected, withdrawn -----------------------------------------------------------

    def add(
        self,
        patient_id: PatientId,
        values: MeasuredValues,
        *,
        at: datetime | None = None,
        method: Method = Method.NOT_SAID,
        confirmed: bool = False,
    ) -> tuple[MeasurementId, ...]:
        """Keep values taken together, now or at `at`.

        Raises:
            NoValue; DoubtfulValue (most likely slips: kept once `confirmed`), of which
            KeptJustBefore (the same within a minute); ImpossibleValue
            (never kept); MeasuredLater, MeasuredBeforeBirth; NotAllowed, NotFound.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action("measurement.add", patient_id=patient_id) as session:
            authz.require_for(session, self._store.actor, Right.WRITE_CLINICAL, patient_id)
            if not confirmed:
                check_not_doubled(session, patient_id, values, at)
            return keep_values(
                session, patient_id, values, at=at, method=method, confirmed=confirmed
            )

    def correct(
        self,
        patient_id: PatientId,
        changes: Mapping[MeasurementId, float],
        *,
        at: datetime | None = None,
        reason: str = "",
        confirmed: bool = False,
    ) -> tuple[MeasurementId, ...]:
        """Put other values in the place of these, which stay in the history, struck.

        The new ones keep the instant (unless `at`), the method and the source of those they
        correct. Both pressures of a reading are corrected in one call.

        Raises:
            As `add`; ValueVoided when one of them no longer stands, NotFound.
        """
        if not changes:
            raise NoValue
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action("measurement.correct", patient_id=patient_id) as session:
            originals = self._standing(session, patient_id, tuple(changes))
            first = originals[0].at
            together = past.standing(
                session, patient_id, [Measure.SYSTOLIC, Measure.DIASTOLIC], since=first, limit=50
            )
            values: dict[Measured, float] = {
                one.measure: one.value for one in together if one.at == first
            }
            values = {
                key: value for key, value in values.items() if _paired(originals[0].measure, key)
            }
            values.update((one.measure, round(changes[one.id], 2)) for one in originals)
            check_values(list(values.items()), confirmed=confirmed)
            check_moment(session, patient_id, at or first)
            made = [self._correction(one, changes[one.id], at or one.at) for one in originals]
            actor, now = self._store.actor, self._store.clock()
            past.void(session, list(changes), now, actor.name, clean(reason))
            kept.add(session, made, actor.user_id)
            task_until.judge_again(session, patient_id)
            note(session, values=len(made), confirmed=confirmed)
            return tuple(one.id for one in made)

    def withdraw(self, patient_id: PatientId, ids: Sequence[MeasurementId], reason: str) -> None:
        """Values count no more, for a reason; they stay in the history, struck.

        Raises:
            MissingField: `reason`. ValueVoided, NotFound, NotAllowed.
        """
        reason = clean(reason)
        if not reason:
            raise MissingField(field="reason")
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action("measurement.withdraw", patient_id=patient_id) as session:
            self._standing(session, patient_id, ids)
            actor, now = self._store.actor, self._store.clock()
            note(session, values=past.void(session, ids, now, actor.name, reason))
            task_until.judge_again(session, patient_id)

    # --- bounds -----------------------------------------------------------------------------

    def bounds(self) -> dict[Measure, Bounds]:
        """The usual values this practice looks at in an adult."""
        with self._store.reading() as session:
            return kept.bounds(session)

    def practice_bounds(self) -> Practice:
        """What the practice decided, by measure and age (None: every age)."""
        with self._store.reading() as session:
            return decided.practice(session)

    def set_bounds(
        self, measure: Measure, bounds: Bounds | None, age: AgeBand | None = None
    ) -> None:
        """The practice's own usual values, at one age or at all; None goes back to the defaults.

        Raises:
            InvalidField: `bounds`, when the low one is above the high one.
        """
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        if bounds is not None:
            _check_bounds(bounds)
        with self._store.action("measurement.bounds", detail={"measure": measure.value}) as session:
            decided.keep_practice(session, measure, bounds, age)

    def limits(self, patient_id: PatientId) -> dict[Measured, Limit]:
        """The bounds that hold for one patient, and where each comes from."""
        with self._reading(patient_id) as session:
            return self._bound(session, patient_id).limits

    def thresholds(self, patient_id: PatientId) -> list[Threshold]:
        """What was decided for this patient, newest first."""
        with self._reading(patient_id) as session:
            return decided.thresholds(session, patient_id)

    def set_threshold(self, patient_id: PatientId, measure: Measured, bounds: Bounds) -> None:
        """Decide the bounds of a measure for this patient.

        Raises:
            MissingField: `bounds`, both sides open. InvalidField: `bounds`, crossed.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        if bounds.low is None and bounds.high is None:
            raise MissingField(field="bounds")
        _check_bounds(bounds)
        if isinstance(measure, FreeMeasure):
            measure = free_measure(measure.name, measure.unit)
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action("threshold.set", patient_id=patient_id) as session:
            authz.require_for(session, self._store.actor, Right.WRITE_CLINICAL, patient_id)
            patients.get(session, patient_id)
            decided.keep_threshold(session, patient_id, measure, bounds)
            note(session, measure=_code(measure))

    def remove_threshold(self, patient_id: PatientId, measure: Measured) -> None:
        """Go back to the usual values; NotFound when nothing was decided."""
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action("threshold.remove", patient_id=patient_id) as session:
            authz.require_for(session, self._store.actor, Right.WRITE_CLINICAL, patient_id)
            if not decided.end_threshold(session, patient_id, measure):
                raise NotFound
            note(session, measure=_code(measure))

    # --- early warning ----------------------------------------------------------------------

    def early_warning(self, patient_id: PatientId) -> EarlyWarning:
        """The score of the last moment all was measured, else what lacks (adults only)."""
        with self._reading(patient_id) as session:
            bound = self._bound(session, patient_id)
            values = kept.last_of(session, patient_id, many=CURVE)
            scale, _ = decided.warning_scale(session, patient_id)
        return early_warning(values, bound.age, scale=scale)

    def set_warning_scale(self, patient_id: PatientId, scale: int, decided_by: str) -> None:
        """Which scale of saturation the score uses; scale 2 needs the prescriber who decided.

        Raises:
            InvalidField: `scale`. MissingField: `decided_by`.
        """
        decided_by = clean(decided_by)
        if scale not in {1, 2}:
            raise InvalidField(field="scale")
        if scale != 1 and not decided_by:
            raise MissingField(field="decided_by")
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action("measurement.scale", patient_id=patient_id) as session:
            authz.require_for(session, self._store.actor, Right.WRITE_CLINICAL, patient_id)
            patients.get(session, patient_id)
            decided.keep_warning_scale(session, patient_id, scale, decided_by)
            note(session, scale=scale)

    # --- shared -----------------------------------------------------------------------------

    def _standing(
        self, session: OpenSession, patient_id: PatientId, ids: Sequence[MeasurementId]
    ) -> list[KeptValue]:
        """These values, which must be of this patient and still stand."""
        authz.require_for(session, self._store.actor, Right.WRITE_CLINICAL, patient_id)
        found = past.kept(session, ids)
        if len(found) < len(set(ids)) or any(one.patient_id != patient_id for one in found):
            raise NotFound
        if not found:
            raise NoValue
        if any(one.voided is not Voided.NO for one in found):
            raise ValueVoided
        return found

    def _correction(self, before: KeptValue, value: float, at: datetime) -> KeptValue:
        return KeptValue(
            id=MeasurementId(uuid4()),
            patient_id=before.patient_id,
            measure=before.measure,
            value=round(value, 2),
            at=at,
            author=self._store.actor.name,
            method=before.method,
            transmission_id=before.transmission_id,
            corrects=before.id,
        )

    def _may_write(self, session: OpenSession, patient_id: PatientId) -> bool:
        try:
            authz.require_for(session, self._store.actor, Right.WRITE_CLINICAL, patient_id)
        except NotAllowed:
            return False
        return True


_PRESSURES = frozenset({Measure.SYSTOLIC, Measure.DIASTOLIC})


def _paired(corrected: Measured, other: Measured) -> bool:
    """Whether another value of the instant takes part in the check: the other pressure."""
    return corrected in _PRESSURES and other in _PRESSURES


def _check_bounds(bounds: Bounds) -> None:
    if bounds.low is not None and bounds.high is not None and bounds.low > bounds.high:
        raise InvalidField(field="bounds")


def _code(measure: Measured) -> str:
    """What an audit line may say: a name somebody typed is not for it."""
    return "free" if isinstance(measure, FreeMeasure) else measure.value
