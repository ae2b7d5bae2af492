"""What stands beside a line of Aujourd'hui: whose, the words, the curve, what to do."""

from collections.abc import Iterator
from datetime import timedelta

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.alerts.rule import Moment, days_text
from coordo_desktop.domain.dates import show_date
from coordo_desktop.domain.dosing import dosing_line
from coordo_desktop.domain.ids import MeasurementId, PatientId, TransmissionId
from coordo_desktop.domain.measurement_bounds import age_band, bounds_for
from coordo_desktop.domain.measurement_free import Measured, name_of, unit_of
from coordo_desktop.domain.measurements import last_with_trend
from coordo_desktop.domain.patients import PatientRecord, Sex
from coordo_desktop.domain.text import fold
from coordo_desktop.domain.today import Alert, AlertCurve, AlertDetail
from coordo_desktop.store import (
    foci,
    measurement_bounds,
    measurement_history,
    measurements,
    patients,
    plan_lists,
    tasks,
    transmissions,
    treatments,
)
from coordo_desktop.store.unit import OpenSession

_CURVE_DAYS = 30
_CURVE_POINTS = 40
_MOST = 4
_MOST_IF_THEN = 3
_LONGEST_TEXT = 600


def detail_of(session: OpenSession, line: Alert, moment: Moment) -> AlertDetail:
    """Everything beside a line, in a bounded number of statements."""
    if line.patient_id is None:
        return AlertDetail()
    record = patients.record(session, line.patient_id)
    patient = record.patient
    curve = _curve(session, record, line, moment)
    return AlertDetail(
        patient=shown_names.name(
            patient.family_name, patient.used_name, patient.given_names, patient.used_given_name
        ),
        born=shown_names.birth_name(patient.family_name, patient.used_name, patient.sex),
        traits=" · ".join(_traits(record)),
        phones=tuple(patient.phones),
        doctor=patient.referring_doctor,
        doctor_phone=_phone_of(record),
        text=_text(session, line),
        curve=curve,
        if_then=_nearest(_if_then(session, record), "" if curve is None else curve.name),
        context=tuple(_context(session, line.patient_id, moment)),
        others=_others(session, line, moment),
    )


def _traits(record: PatientRecord) -> Iterator[str]:
    patient = record.patient
    if patient.sex is not Sex.UNKNOWN:
        yield patient.sex.value
    if patient.birth_date is not None:
        yield show_date(patient.birth_date)


def _phone_of(record: PatientRecord) -> str:
    wanted = record.patient.referring_doctor_id
    every = (one.phone for one in record.care_team if one.professional_id == wanted)
    return next(every, "") if wanted is not None else ""


def _text(session: OpenSession, line: Alert) -> str:
    """The words of the transmission the line is about."""
    if line.subject != "transmission" or line.subject_id is None:
        return ""
    entry = transmissions.get(session, TransmissionId(line.subject_id))
    return "\n".join(text for _, text in entry.parts)[:_LONGEST_TEXT]


def _curve(
    session: OpenSession, record: PatientRecord, line: Alert, moment: Moment
) -> AlertCurve | None:
    """The last weeks of the measure the line is about, with the limits that hold."""
    if line.subject != "measurement" or line.subject_id is None:
        return None
    patient_id = record.patient.id
    measure = _measure(session, line)
    if measure is None:
        return None
    since = moment.at - timedelta(days=_CURVE_DAYS)
    values = measurement_history.standing(
        session, patient_id, [measure], since=since, limit=_CURVE_POINTS
    )
    own = measurement_bounds.by_measure(measurement_bounds.thresholds(session, patient_id))
    practice = measurement_bounds.practice(session)
    limit = bounds_for(age_band(record.patient.birth_date, moment.on), practice, own).get(measure)
    low, high = (None, None) if limit is None else (limit.bounds.low, limit.bounds.high)
    if line.rule == "weight_change" and measure not in own:
        low, high = _weights_told(line)
    return AlertCurve(
        name=name_of(measure),
        unit=unit_of(measure),
        points=tuple((value.at, value.value) for value in values),
        low=low,
        high=high,
    )


def _weights_told(line: Alert) -> tuple[float | None, float | None]:
    """Past which weight it is told, on the side it moved to."""
    value, change, most = (float(line.facts[name]) for name in ("value", "change", "threshold"))
    before = value - change
    if change > 0:
        return None, round(before + most, 2)
    return round(before - most, 2), None


def _measure(session: OpenSession, line: Alert) -> Measured | None:
    if line.rule == "early_warning" or line.subject_id is None:
        return None
    found = measurement_history.kept(session, [MeasurementId(line.subject_id)])
    return found[0].measure if found else None


def _if_then(session: OpenSession, record: PatientRecord) -> Iterator[tuple[str, str, str]]:
    for each in record.contingencies:
        yield each.condition, each.action, ""
    for plan in plan_lists.in_force(session, [record.patient.id]):
        for problem in plan.content.problems:
            for objective in problem.objectives:
                for one in objective.if_then:
                    yield one.condition, one.action, f"Plan de soins v{plan.number}"


def _nearest(
    every: Iterator[tuple[str, str, str]], measure: str
) -> tuple[tuple[str, str, str], ...]:
    """Those that speak of the measure first; the others where there is room."""
    about = fold(measure)
    found = sorted(every, key=lambda one: not about or about not in fold(one[0]))
    return tuple(found)[:_MOST_IF_THEN]


def _context(
    session: OpenSession, patient_id: PatientId, moment: Moment
) -> Iterator[tuple[str, str]]:
    for focus in foci.open_of(session, patient_id)[:2]:
        age = (moment.on - moment.day_of(focus.opened_at)).days
        yield "focus", f"{focus.label}, {days_text(age)}" if age > 0 else focus.label
    last = last_with_trend(measurements.last_of(session, patient_id, many=2))
    newest = max((one.at for one in last), default=None)
    if newest is not None:
        day = moment.day_of(newest)
        said = [one.text for one in last if moment.day_of(one.at) == day][:_MOST]
        yield "last", f"{' · '.join(said)} ({day:%d/%m})"
    taken = treatments.running(session, [patient_id], moment.on).get(patient_id, [])
    for one in taken[:_MOST]:
        yield "treatment", f"{one.name}, {dosing_line(one.dosing)}".rstrip(", ")
    for task in tasks.of_days(session, patient_id, moment.on, moment.on + timedelta(days=7))[:2]:
        yield "task", f"{task.label}, {task.due:%d/%m}"


def _others(session: OpenSession, line: Alert, moment: Moment) -> tuple[str, ...]:
    """The further late tasks of the same line."""
    if line.rule != "task_overdue" or line.count == 1 or line.patient_id is None:
        return ()
    late = tasks.late_of(session, line.patient_id, moment.on)
    return tuple(f"{task.label}, {task.due:%d/%m}" for task in late if task.id != line.subject_id)[
        :_MOST
    ]
