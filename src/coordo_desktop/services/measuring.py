"""Keeping measures within an action, shared by every service that does (a tab, a task ticked)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

from coordo_desktop.domain.ids import MeasurementId, PatientId
from coordo_desktop.domain.measurement_checks import (
    KeptJustBefore,
    MeasuredValues,
    check_instant,
    check_values,
    far_from_last,
)
from coordo_desktop.domain.measurement_free import FreeMeasure, Measured, free_measure
from coordo_desktop.domain.measurement_history import KeptValue
from coordo_desktop.domain.measurements import Measure, Method
from coordo_desktop.store import measurement_history as past
from coordo_desktop.store import measurements as kept
from coordo_desktop.store import patients, settings, task_until
from coordo_desktop.store.unit import OpenSession, at_desk, note

_DOUBLE_WITHIN = timedelta(minutes=1)
_KG_AND_CM = (Measure.WEIGHT, Measure.HEIGHT)


def keep_values(
    session: OpenSession,
    patient_id: PatientId,
    values: MeasuredValues,
    *,
    at: datetime | None = None,
    method: Method = Method.NOT_SAID,
    confirmed: bool = False,
) -> tuple[MeasurementId, ...]:
    """Check values and keep them within the action under way; rights are the caller's.

    Raises:
        NoValue, DoubtfulValue (kept once `confirmed`), ImpossibleValue, MeasuredLater,
        MeasuredBeforeBirth, MissingField or InvalidField of a measure of one's own; NotFound.
    """
    actor, now = at_desk(session)
    values = [(_clean(measure), round(value, 2)) for measure, value in values]
    far = far_from_last(values, last_weight_and_height(session, patient_id, values))
    check_values(values, confirmed=confirmed, far=far)
    check_moment(session, patient_id, at or now)
    made = [
        KeptValue(
            id=MeasurementId(uuid4()),
            patient_id=patient_id,
            measure=measure,
            value=value,
            at=at or now,
            author=actor.name,
            method=method,
        )
        for measure, value in values
    ]
    kept.add(session, made, actor.user_id)
    task_until.end_reached(session, patient_id)
    note(session, values=len(made), confirmed=confirmed)
    return tuple(one.id for one in made)


def check_not_doubled(
    session: OpenSession, patient_id: PatientId, values: MeasuredValues, at: datetime | None
) -> None:
    """KeptJustBefore when all these values stand already, within a minute of this instant."""
    _, now = at_desk(session)
    measures = [_clean(measure) for measure, _ in values]
    near = past.standing(
        session,
        patient_id,
        measures,
        since=(at or now) - _DOUBLE_WITHIN,
        until=(at or now) + _DOUBLE_WITHIN,
    )
    there = {(one.measure.value, one.value) for one in near}
    if values and all(
        (each.value, round(value, 2)) in there
        for each, (_, value) in zip(measures, values, strict=True)
    ):
        raise KeptJustBefore(measures=tuple(each.value for each in measures))


def check_moment(session: OpenSession, patient_id: PatientId, at: datetime) -> None:
    """Refuse an instant to come, or before the person was born; NotFound when nobody is."""
    _, now = at_desk(session)
    zone = ZoneInfo(settings.load(session).time_zone)
    check_instant(at, now.astimezone(zone), patients.get(session, patient_id).birth_date)


def last_weight_and_height(
    session: OpenSession, patient_id: PatientId, values: Sequence[tuple[Measured, float]]
) -> dict[Measured, float]:
    """The last weight and height, where one of them is among the values."""
    wanted = [each for each in _KG_AND_CM if any(measure is each for measure, _ in values)]
    found: dict[Measured, float] = {}
    for measure in wanted:
        last = kept.latest(session, [patient_id], measure).get(patient_id)
        if last is not None:
            found[measure] = last.value
    return found


def _clean(measure: Measured) -> Measured:
    return free_measure(measure.name, measure.unit) if isinstance(measure, FreeMeasure) else measure
