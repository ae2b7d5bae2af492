"""What a patient takes: written, changed, stopped with its reason, checked, printed."""

import hashlib
import io
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader
from sqlalchemy import event, text

from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.allergy_families import FamilyUnclear
from coordo_desktop.domain.errors import ChangedMeanwhile, InvalidField, MissingField, NotFound
from coordo_desktop.domain.merging import RecordMerged
from coordo_desktop.domain.patients import LifeCycle
from coordo_desktop.domain.topics import Topic
from coordo_desktop.domain.treatments import (
    NEW,
    EndsBeforeStart,
    TreatmentRunning,
    TreatmentState,
    TreatmentStopped,
    WarningKind,
)
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.treatments import TreatmentService
from coordo_desktop.store import directory, merging, parts, patients
from coordo_desktop.store import treatments as kept
from medicine_builders import TODAY, a_treatment, an_allergy, put_base
from people import a_member, a_patient, a_professional


@pytest.fixture
def service(store):
    put_base(store)
    return TreatmentService(store)


@pytest.fixture
def patient(store):
    person = a_patient(coordinated=True)
    with store.action("patient.create") as session:
        patients.add(session, person)
        parts.add(session, person.id, an_allergy("Pénicilline", severity="severe"))
    return person


@pytest.fixture
def add(service, patient):
    def _add(name="DOLIPRANE 1000 mg, comprimé", **fields):
        return service.add(a_treatment(name, patient_id=patient.id, **{"id": NEW, **fields}))

    return _add


def events(store):
    with store.reading() as session:
        return list(session.execute(text("SELECT event FROM audit ORDER BY seq")).scalars())


def test_a_treatment_keeps_what_its_product_holds_that_day(add, service, patient, store, heard):
    one = add(cis="66053338", name="AUGMENTIN 1 g", taken="1 0 1 0")
    assert one.substances() == ("AMOXICILLINE ANHYDRE", "CLAVULANIQUE (ACIDE)")
    assert (one.form, one.route, one.version) == ("poudre", "orale", 1)
    assert one.author == "C. MARTIN"
    assert service.shown(patient.id).current == (one,)
    assert Topic.TREATMENTS in heard[-1]
    assert events(store)[-1] == "treatment.add"


def test_a_product_nobody_knows_is_refused_and_a_name_by_hand_is_not(add, service):
    with pytest.raises(NotFound):
        add(cis="00000000")
    assert add("Tisane du soir", taken="0 0 0 1").substances() == ()


def test_dates_inside_out_and_empty_fields_are_refused_and_nothing_is_kept(add, service, patient):
    with pytest.raises(EndsBeforeStart):
        add(start=TODAY, end=date(2026, 11, 1))
    with pytest.raises(MissingField):
        add(name=" ")
    assert service.shown(patient.id).current == ()


def test_warnings_come_with_the_list_and_while_typing(add, service, patient):
    draft = a_treatment("AUGMENTIN", patient_id=patient.id, cis="66053338", id=NEW)
    (said,) = service.check(draft)
    assert (said.kind, said.severe, said.family) == (
        WarningKind.ALLERGY_FAMILY, True, "Pénicillines",
    )  # fmt: skip
    assert service.shown(patient.id).warnings == ()
    first = add(cis="60234100")
    (double,) = service.check(a_treatment(patient_id=patient.id, cis="60000001", id=NEW))
    assert double.kind is WarningKind.DOUBLE
    assert first.id in double.treatments
    assert service.check(replace(first, dose="1 g")) == ()


def test_a_change_keeps_every_old_value(add, service, patient):
    one = add(cis="60234100", indication="douleur")
    before = service.change(replace(one, dosing=replace(one.dosing, noon=1), indication="fièvre"))
    assert before == one
    (now,) = service.shown(patient.id).current
    assert (now.version, now.dosing.noon, now.substances()) == (2, 1, ("PARACÉTAMOL",))
    told = {each.field: (each.before, each.after) for each in reversed(service.changes(one.id))}
    assert told["dosing"] == ("1-0-1-0", "1-1-1-0")
    assert told["indication"] == ("douleur", "fièvre")
    service.change(replace(before, version=now.version))  # undone by a change
    assert service.shown(patient.id).current[0].indication == "douleur"


def test_two_windows_on_the_same_treatment(add, service):
    one = add()
    service.change(replace(one, dose="1 g"))
    with pytest.raises(ChangedMeanwhile):
        service.change(replace(one, dose="500 mg"))
    with pytest.raises(ChangedMeanwhile):
        service.stop(one.id, one.version, "fini")


def test_a_stop_has_its_day_and_reason_and_stays_readable(add, service, patient, store):
    one = add()
    with pytest.raises(MissingField):
        service.stop(one.id, one.version, " ")
    with pytest.raises(InvalidField):
        service.stop(one.id, one.version, "erreur", date(2026, 11, 1))
    stopped = service.stop(one.id, one.version, "intolérance digestive", TODAY)
    assert (stopped.state, stopped.stopped_on) == (TreatmentState.STOPPED, TODAY)
    shown = service.shown(patient.id)
    assert (shown.current, shown.past) == ((), (stopped,))
    with pytest.raises(TreatmentStopped):
        service.stop(one.id, stopped.version, "encore")
    with pytest.raises(TreatmentStopped):
        service.change(stopped)
    resumed = service.resume(one.id, stopped.version)
    assert resumed.stopped_reason == ""
    with pytest.raises(TreatmentRunning):
        service.resume(one.id, resumed.version)
    reasons = [each.before for each in service.changes(one.id) if each.field == "stopped_reason"]
    assert "intolérance digestive" in reasons
    assert events(store)[-2:] == ["treatment.stop", "treatment.resume"]


def test_what_ended_is_past_and_what_begins_later_is_there(add, service, patient):
    ended = add("A", start=date(2026, 10, 1), end=date(2026, 11, 22))
    last_day = add("B", start=date(2026, 10, 1), end=TODAY)
    later = add("C", start=date(2026, 12, 1))
    shown = service.shown(patient.id)
    assert shown.current == (last_day, later)
    assert shown.past == (ended,)


def test_the_prescriber_of_the_directory_is_named(add, store):
    doctor = a_professional("LARRALDE", given_name="Jean", title="Dr")
    with store.action("professional.add") as session:
        directory.add(session, doctor)
    assert add(prescriber_id=doctor.id).prescriber == "Dr Jean LARRALDE"


# --- rights -----------------------------------------------------------------------------------


def test_who_may_read_and_write(add, service, patient, store_for):
    one = add()
    reception = TreatmentService(store_for(Role.RECEPTION))
    stranger = TreatmentService(store_for(Role.CAREGIVER))
    for other in (reception, stranger):
        for act in (
            lambda o=other: o.shown(patient.id),
            lambda o=other: o.check(one),
            lambda o=other: o.add(one),
            lambda o=other: o.change(one),
            lambda o=other: o.stop(one.id, 1, "x"),
            lambda o=other: o.changes(one.id),
            lambda o=other: o.prepare_plan(patient.id),
        ):
            with pytest.raises(NotAllowed):
                act()


def test_somebody_of_the_circle_writes_and_a_reader_reads(add, patient, store, store_for):
    one = add()
    from conftest import user_id_of

    for login in ("oyhenart", "lecture"):
        colleague = a_professional(login, user_id=user_id_of(login))
        with store.action("care_team.add") as session:
            directory.add(session, colleague)
            parts.add(session, patient.id, a_member(colleague))
    nurse = TreatmentService(store_for(Role.CAREGIVER))
    assert nurse.change(replace(one, dose="1 g")) == one
    reader = TreatmentService(store_for(Role.READER))
    assert reader.shown(patient.id).current[0].dose == "1 g"
    with pytest.raises(NotAllowed):
        reader.stop(one.id, 2, "x")


def test_a_merged_record_takes_no_more_treatment(service, patient, store):
    with store.action("patient.merge") as session:
        there = patients.get(session, patient.id)
        patients.keep(session, replace(there, life_cycle=LifeCycle.MERGED))
    with pytest.raises(RecordMerged):
        service.add(a_treatment(patient_id=patient.id))


# --- many patients ----------------------------------------------------------------------------


def test_warnings_of_everybody_take_few_statements(service, store):
    everybody = []
    with store.action("patient.create") as session:
        for number in range(30):
            person = a_patient(f"P{number:02d}", coordinated=number % 3 != 0)
            patients.add(session, person)
            everybody.append(person)
            if number % 2:
                parts.add(session, person.id, an_allergy("paracétamol"))
            lines = [a_treatment("Paracétamol 1 g", patient_id=person.id) for _ in range(2)]
            kept.add_many(session, lines)
    asked = []
    engine = store.engines.read

    def count(*_args):
        asked.append(1)

    event.listen(engine, "before_cursor_execute", count)
    with store.reading() as session:
        found = kept.warnings(session, None, TODAY)
        few = kept.warnings(session, [everybody[1].id], TODAY)
    event.remove(engine, "before_cursor_execute", count)
    assert len(asked) <= 7  # three for each question, and one to begin
    assert set(found) == {one.id for one in everybody if one.coordinated}
    assert [each.kind for each in few[everybody[1].id]] == [
        WarningKind.ALLERGY, WarningKind.ALLERGY, WarningKind.DOUBLE,
    ]  # fmt: skip


def test_what_ends_soon_is_told(add, store, patient):
    soon = add("Antibiotique", end=date(2026, 11, 28))
    add("Toujours")
    with store.reading() as session:
        found = kept.ending(session, None, TODAY, date(2026, 11, 30))
        none = kept.ending(session, None, TODAY, date(2026, 11, 27))
    assert found == {patient.id: [soon]}
    assert none == {}


def test_treatments_follow_a_merged_record_and_come_back(add, patient, store):
    from uuid import uuid4

    one = add()
    other = a_patient("ETCHEVERRY", "Maïté")
    merge_id = uuid4()
    with store.action("patient.create") as session:
        patients.add(session, other)
    with store.action("patient.merge") as session:
        keep, drop = patients.get(session, other.id), patients.get(session, patient.id)
        merging.merge(session, merge_id, keep, keep, drop)
        assert kept.get(session, one.id).patient_id == other.id
    with store.action("patient.unmerge") as session:
        merging.unmerge(session, merge_id)
        assert kept.get(session, one.id).patient_id == patient.id


# --- families, the plan on paper --------------------------------------------------------------


def test_the_practice_has_its_own_families(add, service, patient, store_for):
    add("MACHIN", cis="60234100")
    with pytest.raises(FamilyUnclear):
        service.save_families("sans deux points")
    service.save_families("Nos pénicillines, pénicilline : paracétamol")
    assert [each.family for each in service.shown(patient.id).warnings] == ["Nos pénicillines"]
    service.save_families("")
    assert service.shown(patient.id).warnings == ()
    with pytest.raises(NotAllowed):
        TreatmentService(store_for(Role.CAREGIVER)).save_families("")


def test_the_plan_is_recorded_when_printed_and_the_next_one_replaces_it(
    add, service, patient, store, clock
):
    add(cis="60234100", indication="douleur", taken="1 0 ½ 0")
    plan = service.prepare_plan(patient.id)
    assert plan.replaces is None
    looked_at = service.draw_plan(plan)
    assert events(store)[-1] == "treatment.add"
    printed = service.print_plan(plan)
    assert printed == looked_at
    with store.reading() as session:
        row = session.execute(text("SELECT sha256, lines FROM medication_plan")).one()
    assert row == (hashlib.sha256(printed).hexdigest(), 1)
    assert events(store)[-1] == "treatment.print"
    clock.advance(days=2)
    again = service.prepare_plan(patient.id)
    said = PdfReader(io.BytesIO(service.draw_plan(again))).pages[0].extract_text()
    assert "remplace celui du 23/11/2026" in said.replace("\u00a0", " ")


def test_the_record_tells_what_began_and_what_was_stopped(add, service, patient, store, clock):
    one = add()
    clock.advance(hours=1)
    service.stop(one.id, one.version, "intolérance")
    desk = PatientService(store)
    assert {each.subject for each in desk.history(patient.id)} == {"treatment"}
    told = [(each.kind, each.text) for each in desk.timeline(patient.id)]
    assert ("add.treatment", one.name) in told
    assert ("change.treatment", one.name) in told
