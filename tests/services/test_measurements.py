"""Measures through the service and the real file: kept, corrected, withdrawn, looked at."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.early_warning import WarningBand, WarningGap
from coordo_desktop.domain.errors import CoordoError, InvalidField, MissingField, NotFound
from coordo_desktop.domain.measurement_bounds import AgeBand, Origin
from coordo_desktop.domain.measurement_checks import (
    DoubtfulValue,
    ImpossibleValue,
    KeptJustBefore,
    MeasuredBeforeBirth,
    MeasuredLater,
    NoValue,
    ValueVoided,
)
from coordo_desktop.domain.measurement_free import FreeMeasure
from coordo_desktop.domain.measurement_history import State, Voided, past_lines
from coordo_desktop.domain.measurements import Bounds, Measure, Method, Trend
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.topics import Topic
from coordo_desktop.services.directory import DirectoryService
from coordo_desktop.services.measurements import MeasurementService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.transmissions import TransmissionService
from coordo_desktop.store import measurements as kept
from people import a_member, a_professional
from transmission_builders import NINE, a_draft, a_patient

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
PULSE, HIGH, LOW = Measure.PULSE, Measure.SYSTOLIC, Measure.DIASTOLIC
MOLLET = FreeMeasure("Périmètre mollet D", "cm")


@pytest.fixture
def service(store):
    return MeasurementService(store)


@pytest.fixture
def patients(store):
    return PatientService(store)


@pytest.fixture
def patient_id(patients):
    return patients.create(a_patient())


def last_audit(store):
    with store.reading() as session:
        row = session.execute(
            text("SELECT event, detail_json AS detail FROM audit ORDER BY seq DESC LIMIT 1")
        ).one()
    return row.event, str(row.detail)


# --- kept -------------------------------------------------------------------------------------


def test_values_are_kept_with_their_instant_and_method(service, store, patient_id, heard):
    heard.clear()
    service.add(patient_id, [(HIGH, 130), (LOW, 80)], at=NINE - HOUR, method=Method.DEVICE)
    assert heard == [frozenset({Topic.MEASUREMENTS})]
    first, second = service.past(patient_id, HIGH)
    assert {first.value, second.value} == {130, 80}
    assert (first.at, first.method, first.author) == (NINE - HOUR, Method.DEVICE, "C. MARTIN")
    event, detail = last_audit(store)
    assert event == "measurement.add"
    assert "130" not in detail


def test_a_doubtful_value_is_kept_once_confirmed_an_impossible_one_never(service, patient_id):
    with pytest.raises(DoubtfulValue) as asked:
        service.add(patient_id, [(PULSE, 310)])
    assert asked.value.measures == ("pulse",)
    assert service.past(patient_id, PULSE) == []
    service.add(patient_id, [(PULSE, 310)], confirmed=True)
    with pytest.raises(ImpossibleValue):
        service.add(patient_id, [(Measure.SATURATION, 130)], confirmed=True)
    with pytest.raises(ImpossibleValue):
        service.add(patient_id, [(HIGH, 80), (LOW, 130)], confirmed=True)
    assert len(service.past(patient_id, PULSE)) == 1


def test_a_weight_far_from_the_last_is_asked_about(service, patient_id):
    service.add(patient_id, [(Measure.WEIGHT, 70.6)], at=NINE - DAY)
    with pytest.raises(DoubtfulValue):
        service.add(patient_id, [(Measure.WEIGHT, 7.06)])
    service.add(patient_id, [(Measure.WEIGHT, 72)])


def test_neither_later_than_now_nor_before_birth_nor_nothing(service, patients, patient_id):
    with pytest.raises(MeasuredLater):
        service.add(patient_id, [(PULSE, 70)], at=NINE + HOUR)
    born = patients.create(a_patient(birth_date=PartialDate.from_iso("2026-11-20")))
    with pytest.raises(MeasuredBeforeBirth):
        service.add(born, [(PULSE, 140)], at=NINE - 5 * DAY)
    with pytest.raises(NoValue):
        service.add(patient_id, [])


def test_a_measure_of_ones_own_is_one_series_whatever_its_case(service, patient_id):
    service.add(patient_id, [(MOLLET, 34.5)], at=NINE - DAY)
    service.add(patient_id, [(FreeMeasure("perimetre MOLLET d", "CM"), 33)])
    (line,) = service.overview(patient_id).lines
    assert (line.measure, line.trend, line.text) == (
        MOLLET, Trend.DOWN, "Périmètre mollet D 33\u00a0cm",
    )  # fmt: skip
    assert [point.value for point in service.series(patient_id, MOLLET).points] == [34.5, 33]
    assert service.last(patient_id) == ()  # the summary reads those known by name only


# --- corrected, withdrawn ---------------------------------------------------------------------


def test_a_correction_keeps_the_original_struck(service, store, patient_id):
    (wrong,) = service.add(patient_id, [(PULSE, 187)], at=NINE - HOUR, method=Method.MANUAL)
    (right,) = service.correct(patient_id, {wrong: 87}, reason="faute de frappe")
    assert last_audit(store)[0] == "measurement.correct"
    new, old = service.past(patient_id, PULSE)
    assert (new.id, new.value, new.corrects, new.voided) == (right, 87, wrong, Voided.NO)
    assert (new.at, new.method) == (NINE - HOUR, Method.MANUAL)
    assert (old.id, old.value, old.voided) == (wrong, 187, Voided.CORRECTED)
    assert (old.voided_by, old.voided_reason) == ("C. MARTIN", "faute de frappe")
    assert [point.value for point in service.series(patient_id, PULSE).points] == [87]
    with pytest.raises(ValueVoided):
        service.correct(patient_id, {wrong: 88})
    service.correct(patient_id, {right: 78}, at=NINE - 2 * HOUR)
    assert [(one.value, one.voided) for one in service.past(patient_id, PULSE)] == [
        (87, Voided.CORRECTED), (187, Voided.CORRECTED), (78, Voided.NO),
    ]  # fmt: skip


def test_both_pressures_are_corrected_together_and_checked_together(service, patient_id):
    high, low = service.add(patient_id, [(HIGH, 130), (LOW, 80)])
    with pytest.raises(ImpossibleValue):
        service.correct(patient_id, {low: 140})
    service.correct(patient_id, {high: 180, low: 100})
    lines = past_lines(service.past(patient_id, HIGH))
    assert [(line.text, line.first.voided) for line in lines] == [
        ("TA 18/10", Voided.NO), ("TA 13/8", Voided.CORRECTED),
    ]  # fmt: skip


def test_a_withdrawal_needs_a_reason_and_stays_visible(service, patient_id):
    ids = service.add(patient_id, [(PULSE, 70), (Measure.TEMPERATURE, 37)])
    with pytest.raises(MissingField):
        service.withdraw(patient_id, ids, "  ")
    service.withdraw(patient_id, ids, "mauvais patient")
    (line,) = service.past(patient_id, PULSE)
    assert (line.voided, line.voided_reason) == (Voided.WITHDRAWN, "mauvais patient")
    assert service.overview(patient_id).lines == ()
    with pytest.raises(ValueVoided):
        service.withdraw(patient_id, ids, "encore")


def test_a_value_of_somebody_else_is_not_touched(service, patients, patient_id):
    other = patients.create(a_patient())
    (value,) = service.add(other, [(PULSE, 70)])
    with pytest.raises(NotFound):
        service.withdraw(patient_id, [value], "non")
    with pytest.raises(NotFound):
        service.correct(patient_id, {value: 71})


def test_the_file_itself_refuses_that_a_value_be_altered(service, store, patient_id):
    service.add(patient_id, [(PULSE, 70)])
    for change in (
        "value = 71", "unit = 'x'", "label = 'x'", "method = 'device'", "measure = 'pain'",
    ):  # fmt: skip
        with pytest.raises((IntegrityError, CoordoError)), store.quietly() as session:
            session.execute(text(f"UPDATE measurement SET {change}"))
    service.withdraw(patient_id, [service.past(patient_id, PULSE)[0].id], "vu")
    with pytest.raises((IntegrityError, CoordoError)), store.quietly() as session:
        session.execute(text("UPDATE measurement SET voided_reason = 'autre'"))
    with pytest.raises((IntegrityError, CoordoError)), store.quietly() as session:
        session.execute(text("DELETE FROM measurement"))


def test_a_corrected_value_goes_with_the_transmission_it_came_from(service, store, patient_id):
    entries = TransmissionService(store)
    signed = entries.sign(a_draft(patient_id, data="fc 187"))
    (seen,) = service.past(patient_id, PULSE)
    assert seen.transmission_number == entries.entry(signed).number
    service.correct(patient_id, {seen.id: 87})
    entries.withdraw(signed, "erreur")
    assert service.overview(patient_id).lines == ()
    assert {one.voided for one in service.past(patient_id, PULSE)} == {
        Voided.CORRECTED, Voided.ENTRY,
    }  # fmt: skip


def test_values_written_again_with_a_corrected_entry_are_not_shown_twice(
    service, store, patient_id
):
    entries = TransmissionService(store)
    signed = entries.sign(a_draft(patient_id, data="fc 87"))
    entries.correct(signed, a_draft(patient_id, data="fc 87, calme"))
    (line,) = service.past(patient_id, PULSE)
    assert line.voided is Voided.NO


# --- bounds -----------------------------------------------------------------------------------


def test_the_threshold_of_the_patient_comes_first_and_goes(service, store, patient_id):
    service.add(patient_id, [(PULSE, 112)])
    assert service.overview(patient_id).lines[0].state is State.ABOVE
    service.set_threshold(patient_id, PULSE, Bounds(50, 120))
    assert last_audit(store)[0] == "threshold.set"
    overview = service.overview(patient_id)
    assert (overview.lines[0].state, overview.limits[PULSE].origin) == (
        State.WITHIN, Origin.PATIENT,
    )  # fmt: skip
    assert [(one.measure, one.bounds, one.author) for one in overview.thresholds] == [
        (PULSE, Bounds(50, 120), "C. MARTIN")
    ]
    assert not service.last(patient_id)[0].out_of_bounds  # the summary knows it too
    service.set_threshold(patient_id, PULSE, Bounds(None, 100))
    assert len(service.thresholds(patient_id)) == 1
    with store.reading() as session:  # what was decided before stays written
        assert session.execute(text("SELECT count(*) FROM measure_threshold")).scalar() == 2
    service.remove_threshold(patient_id, PULSE)
    assert service.limits(patient_id)[PULSE].origin is Origin.AGE
    with pytest.raises(NotFound):
        service.remove_threshold(patient_id, PULSE)


def test_the_practice_may_have_its_own_values_by_age(service, patients, patient_id):
    service.set_bounds(PULSE, Bounds(45, 100))
    service.set_bounds(PULSE, Bounds(70, 150), AgeBand.CHILD)
    child = patients.create(a_patient(birth_date=PartialDate.from_iso("2020-01-01")))
    assert service.limits(patient_id)[PULSE].bounds == Bounds(45, 100)
    assert service.limits(child)[PULSE].bounds == Bounds(70, 150)
    service.set_bounds(PULSE, None, AgeBand.CHILD)
    assert service.limits(child)[PULSE].bounds == Bounds(45, 100)
    assert service.bounds()[PULSE] == Bounds(45, 100)


def test_bounds_that_cross_or_say_nothing_are_refused(service, patient_id):
    with pytest.raises(InvalidField):
        service.set_threshold(patient_id, PULSE, Bounds(100, 50))
    with pytest.raises(MissingField):
        service.set_threshold(patient_id, PULSE, Bounds())


def test_the_last_value_of_many_patients_at_once(service, store, patients):
    people = [patients.create(a_patient()) for _ in range(3)]
    for one in people:
        service.add(one, [(PULSE, 130)], at=NINE - 3 * DAY)
    service.add(people[0], [(PULSE, 80)], at=NINE - DAY)
    with store.reading() as session:
        latest = kept.latest(session, people, PULSE)
    assert [latest[one].value for one in people] == [80, 130, 130]


# --- curves, score ----------------------------------------------------------------------------


def test_a_curve_holds_pairs_and_the_index_is_computed(service, store, patient_id):
    service.add(patient_id, [(HIGH, 130), (LOW, 80), (Measure.HEIGHT, 162)], at=NINE - 9 * DAY)
    service.add(patient_id, [(Measure.WEIGHT, 70.6), (HIGH, 140), (LOW, 90)], at=NINE - DAY)
    curve = service.series(patient_id, HIGH)
    assert [(point.value, point.second) for point in curve.points] == [(130, 80), (140, 90)]
    assert curve.second_limit is not None
    assert len(service.series(patient_id, HIGH, NINE - 2 * DAY).points) == 1
    (index,) = service.series(patient_id, Measure.BMI, NINE - 2 * DAY).points
    assert index.value == 26.9
    assert Measure.BMI in {line.measure for line in service.overview(patient_id).lines}
    with store.reading() as session:
        kept_measures = session.execute(text("SELECT DISTINCT measure FROM measurement")).scalars()
        assert "bmi" not in set(kept_measures)


def test_the_early_warning_score_needs_everything_at_once(service, patient_id):
    values = [
        (Measure.RESPIRATORY_RATE, 22), (Measure.SATURATION, 93), (Measure.OXYGEN, 2),
        (HIGH, 105), (LOW, 60), (PULSE, 112), (Measure.CONSCIOUSNESS, 0),
    ]  # fmt: skip
    service.add(patient_id, values, at=NINE - HOUR)
    found = service.early_warning(patient_id)
    assert (found.value, found.missing) == (None, (Measure.TEMPERATURE,))
    service.add(patient_id, [(Measure.TEMPERATURE, 38.5)], at=NINE - HOUR + timedelta(minutes=10))
    found = service.early_warning(patient_id)
    assert (found.value, found.band) == (10, WarningBand.HIGH)
    assert service.overview(patient_id).warning == found
    with pytest.raises(MissingField):
        service.set_warning_scale(patient_id, 2, " ")
    service.set_warning_scale(patient_id, 2, "Dr IBARRA")
    found = service.early_warning(patient_id)
    assert (found.scale, found.points[Measure.SATURATION]) == (2, 1)
    assert service.overview(patient_id).scale_by == "Dr IBARRA"
    service.set_warning_scale(patient_id, 1, "")
    assert service.early_warning(patient_id).value == 10


def test_the_score_is_not_for_children(service, patients):
    child = patients.create(a_patient(birth_date=PartialDate.from_iso("2015-01-01")))
    assert service.early_warning(child).gap is WarningGap.TOO_YOUNG


def test_curves_on_paper_are_recorded_with_their_hash(service, store, patient_id):
    service.add(patient_id, [(PULSE, 70)])
    pdf = service.curves_pdf(patient_id, [PULSE, HIGH])
    assert pdf.startswith(b"%PDF")
    event, detail = last_audit(store)
    assert event == "measurement.print"
    assert "sha256" in detail
    with pytest.raises(NoValue):
        service.curves_pdf(patient_id, [])


# --- rights -----------------------------------------------------------------------------------

R, W, P = "reads", "writes", "prints"
CALLS = {
    "last": (R, lambda s, t: s.last(t.patient)),
    "shown": (R, lambda s, t: s.shown(t.patient)),
    "weight_note": (R, lambda s, t: s.weight_note(t.patient)),
    "history": (R, lambda s, t: s.history(t.patient)),
    "overview": (R, lambda s, t: s.overview(t.patient)),
    "past": (R, lambda s, t: s.past(t.patient, PULSE)),
    "limits": (R, lambda s, t: s.limits(t.patient)),
    "thresholds": (R, lambda s, t: s.thresholds(t.patient)),
    "series": (R, lambda s, t: s.series(t.patient, PULSE)),
    "early_warning": (R, lambda s, t: s.early_warning(t.patient)),
    "add": (W, lambda s, t: s.add(t.patient, [(PULSE, 71)])),
    "correct": (W, lambda s, t: s.correct(t.patient, {t.values[0]: 72})),
    "withdraw": (W, lambda s, t: s.withdraw(t.patient, [t.values[1]], "non")),
    "set_threshold": (W, lambda s, t: s.set_threshold(t.patient, PULSE, Bounds(1, 2))),
    "remove_threshold": (W, lambda s, t: s.remove_threshold(t.patient, PULSE)),
    "set_warning_scale": (W, lambda s, t: s.set_warning_scale(t.patient, 1, "")),
    "curves_pdf": (P, lambda s, t: s.curves_pdf(t.patient, [PULSE])),
    "set_bounds": ("settings", lambda s, t: s.set_bounds(PULSE, None)),
    "bounds": ("anybody", lambda s, t: s.bounds()),
    "practice_bounds": ("anybody", lambda s, t: s.practice_bounds()),
}
EVERYWHERE = {
    R: {Role.COORDINATOR}, W: {Role.COORDINATOR}, P: {Role.COORDINATOR},
    "settings": {Role.COORDINATOR, Role.ADMINISTRATOR}, "anybody": set(Role),
}  # fmt: skip
IN_CIRCLE = {R: {Role.CAREGIVER, Role.READER}, W: {Role.CAREGIVER}, P: {Role.CAREGIVER}}


def test_every_public_method_is_walked_by_every_role(service):
    public = {name for name in dir(service) if not name.startswith("_")}
    assert public == set(CALLS)


@pytest.mark.parametrize("role", list(Role))
def test_who_may_do_what(store, store_for, service, patients, role):
    opened = store_for(role)
    theirs, outside = patients.create(a_patient()), patients.create(a_patient())
    directory = DirectoryService(store)
    listed = directory.get(directory.add(a_professional("CERCLE")))
    directory.link(listed.id, opened.actor.user_id)
    patients.add(theirs, a_member(listed))
    for patient, near in ((theirs, True), (outside, False)):
        ids = [service.add(patient, [(PULSE, rate)])[0] for rate in (70, 72)]
        service.set_threshold(patient, PULSE, Bounds(50, 100))
        scene = SimpleNamespace(patient=patient, values=ids)
        for kind, call in CALLS.values():
            allowed = role in EVERYWHERE[kind] or (near and role in IN_CIRCLE.get(kind, set()))
            if allowed:
                call(MeasurementService(opened), scene)
            else:
                with pytest.raises(NotAllowed):
                    call(MeasurementService(opened), scene)


def test_the_same_values_within_a_minute_are_questioned_then_kept(service, clock, patient_id):
    both = [(Measure.SYSTOLIC, 130), (Measure.DIASTOLIC, 80)]
    service.add(patient_id, both)
    clock.advance(seconds=40)
    with pytest.raises(KeptJustBefore):
        service.add(patient_id, both)
    service.add(patient_id, [(Measure.SYSTOLIC, 131), (Measure.DIASTOLIC, 80)])
    service.add(patient_id, both, confirmed=True)
    assert len(service.past(patient_id, Measure.SYSTOLIC)) == 6
    clock.advance(minutes=3)
    service.add(patient_id, both)


def test_values_withdrawn_may_be_kept_again_at_once(service, patient_id):
    ids = service.add(patient_id, [(Measure.PULSE, 78)])
    service.withdraw(patient_id, ids, "saisie annulée")
    service.add(patient_id, [(Measure.PULSE, 78)])
