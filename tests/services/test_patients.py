"""What is done with patients at the desk: kept, audited, told, taken back."""

import json
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from sqlalchemy import event, text

from coordo_desktop.domain.access import NotAllowed, Right, Role
from coordo_desktop.domain.errors import (
    ChangedMeanwhile,
    InvalidField,
    MissingField,
    NotFound,
)
from coordo_desktop.domain.identity import StatusNotAllowed
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.life_cycle import StepNotPossible
from coordo_desktop.domain.merging import CannotMerge, RecordMerged
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import (
    AllergyKnowledge,
    IdentityStatus,
    LifeCycle,
    Situation,
    Stability,
)
from coordo_desktop.domain.topics import Topic
from coordo_desktop.services.directory import DirectoryService
from coordo_desktop.services.patients import PatientService
from people import a_member, a_patient, a_professional, one_of_each


@pytest.fixture
def service(store):
    return PatientService(store)


def audited(store):
    with store.reading() as session:
        rows = session.execute(
            text("SELECT event, patient_ref, detail_json FROM audit ORDER BY seq")
        )
        return [(row.event, row.patient_ref, json.loads(row.detail_json)) for row in rows]


def events(store):
    return [name for name, _, _ in audited(store)]


# --- create, find, open -----------------------------------------------------------------------


def test_a_new_person_is_found_at_once(service, store, heard):
    patient_id = service.create(a_patient("LE GOFF", "Jean-Pierre"))
    assert [line.id for line in service.find("legoff jean")] == [patient_id]
    assert heard == [frozenset({Topic.PATIENTS})]
    assert audited(store) == [("patient.create", str(patient_id), {})]


def test_a_person_without_family_name_is_refused_and_nothing_is_kept(service, store, heard):
    with pytest.raises(MissingField):
        service.create(a_patient("  "))
    assert (service.find("maite"), audited(store), heard) == ([], [], [])


def test_many_are_kept_in_one_action_or_none(service, store, heard):
    people = [a_patient(f"NOM{number}") for number in range(3)]
    with pytest.raises(MissingField):
        service.create_many([*people, a_patient(" ")])
    assert (service.find("nom1"), audited(store), heard) == ([], [], [])
    assert service.create_many(iter(people)) == 3
    assert [line.id for line in service.find("nom1")] == [people[1].id]
    assert audited(store) == [("patient.create_many", None, {"count": 3})]
    assert heard == [frozenset({Topic.PATIENTS})]


def test_a_search_asked_for_is_audited_without_its_words(service, store):
    service.create(a_patient())
    service.find("etcheverry", told=True)
    assert audited(store)[-1] == ("search", None, {"hits": 1})


def test_a_wrong_key_never_blocks(service):
    values = a_patient(nir="245036410201299", birth_date=PartialDate(2030))
    assert {one.field for one in service.check(values)} >= {"nir", "birth_date"}
    patient_id = service.create(values)
    assert service.open(patient_id).patient.nir == "245036410201299"


def test_a_qualified_identity_is_never_typed(service):
    for status in (IdentityStatus.QUALIFIED, IdentityStatus.RETRIEVED, IdentityStatus.VALIDATED):
        with pytest.raises(StatusNotAllowed):
            service.create(a_patient(status=status))


def test_opening_is_audited_and_remembered(service, store, clock):
    first, second = (service.create(a_patient(name)) for name in ("ROUX", "PETIT"))
    for patient_id in (first, second):
        clock.advance(minutes=1)
        service.open(patient_id, tab="summary")
    assert [line.id for line in service.recent()] == [second, first]
    assert [line.id for line in service.find("")] == [second, first]
    assert audited(store)[-1] == ("patient.read", str(second), {"tab": "summary"})


def test_looking_again_is_not_another_opening(service, store):
    patient_id = service.create(a_patient())
    assert service.again(patient_id).patient.id == patient_id
    assert events(store) == ["patient.create"]


def test_an_unknown_person_is_not_found_and_not_audited(service, store):
    with pytest.raises(NotFound):
        service.open(PatientId(uuid4()))
    assert audited(store) == []


def test_opening_a_record_takes_at_most_eight_statements(service, store):
    patient_id = service.create(a_patient())
    sent = []
    event.listen(
        store.engines.write,
        "before_cursor_execute",
        lambda _c, _cursor, statement, *_: sent.append(statement),
    )
    service.open(patient_id)
    assert len([one for one in sent if not one.startswith("BEGIN")]) <= 8


# --- save -----------------------------------------------------------------------------------------


def test_saving_is_undone_by_saving_what_was_there(service, store):
    patient_id = service.create(a_patient())
    before = service.open(patient_id).patient
    after = service.save(replace(before, town="Bayonne", remarks="chien"))
    assert (after.town, after.version) == ("Bayonne", 2)
    back = service.save(before, after.version)
    assert replace(back, version=1) == before
    told = [(one.field, one.before, one.after) for one in service.history(patient_id)]
    assert sorted(told[2:]) == [("remarks", "", "chien"), ("town", "", "Bayonne")]
    assert sorted(told[:2]) == [("remarks", "chien", ""), ("town", "Bayonne", "")]
    assert audited(store)[-1] == ("patient.change", str(patient_id), {"fields": 2})


def test_saving_what_the_screen_did_not_see_is_refused(service):
    patient_id = service.create(a_patient())
    before = service.open(patient_id).patient
    service.save(replace(before, town="Bayonne"))
    with pytest.raises(ChangedMeanwhile):
        service.save(replace(before, town="Pau"))
    assert service.open(patient_id).patient.town == "Bayonne"


def test_saving_moves_no_step_of_life_and_no_number(service):
    patient_id = service.create(a_patient())
    before = service.open(patient_id).patient
    after = service.save(replace(before, local_number=99, life_cycle=LifeCycle.ARCHIVED))
    assert after == before


def test_a_fault_after_the_action_leaves_neither_change_nor_audit(
    service, store, monkeypatch, heard
):
    from coordo_desktop.store import audit

    patient_id = service.create(a_patient())
    before, lines, told = service.again(patient_id), audited(store), list(heard)

    def broken(*_args, **_kwargs):
        raise ZeroDivisionError

    monkeypatch.setattr(audit, "append", broken)
    for act in (
        lambda: service.save(replace(before.patient, town="Pau")),
        lambda: service.add(patient_id, one_of_each(a_professional())[2]),
        lambda: service.close(patient_id, "déménagement"),
        lambda: service.create(a_patient("PETIT")),
        lambda: service.open(patient_id),
    ):
        with pytest.raises(ZeroDivisionError):
            act()
    assert (service.again(patient_id), audited(store), heard) == (before, lines, told)
    assert service.find("petit") == service.recent() == []


def test_changed_traits_make_a_validated_identity_provisional(service):
    patient_id = service.create(a_patient())
    seen = service.validate_identity(patient_id, "CNI", date(2026, 11, 23))
    assert seen.status is IdentityStatus.VALIDATED
    assert service.save(replace(seen, town="Pau")).status is IdentityStatus.VALIDATED
    now = service.again(patient_id).patient
    assert service.save(replace(now, given_names="Maria")).status is IdentityStatus.PROVISIONAL


def test_an_identity_is_not_validated_without_its_document(service):
    patient_id = service.create(a_patient())
    with pytest.raises(StatusNotAllowed):
        service.validate_identity(patient_id, " ", date(2026, 11, 23))


def test_stability_returns_what_it_was(service, store):
    patient_id = service.create(a_patient())
    assert service.set_stability(patient_id, Stability.UNSTABLE) is Stability.STABLE
    assert service.set_stability(patient_id, Stability.STABLE) is Stability.UNSTABLE
    assert events(store)[-2:] == ["patient.stability", "patient.stability"]


# --- what hangs from the patient ------------------------------------------------------------------


@pytest.fixture
def nurse(store):
    directory = DirectoryService(store)
    return directory.get(directory.add(a_professional()))


@pytest.mark.parametrize("place", range(7))
def test_each_part_is_added_changed_removed_and_taken_back(service, store, nurse, place, heard):
    part = one_of_each(nurse)[place]
    patient_id = service.create(a_patient())
    empty = service.again(patient_id)
    added = service.add(patient_id, replace(part, id=""))
    assert replace(added, id=part.id) == part
    with_part = service.again(patient_id)
    removed = service.remove(patient_id, added)
    assert removed == added
    assert same(service.again(patient_id), empty)
    assert service.add(patient_id, removed) == added
    assert same(service.again(patient_id), with_part)
    kind = events(store)[-1].removesuffix(".add")
    assert events(store)[-3:] == [f"{kind}.add", f"{kind}.remove", f"{kind}.add"]
    assert heard[-1] == frozenset({Topic.PATIENTS})
    assert {one.object_id for one in service.history(patient_id)} == {added.id}


def same(one, other):
    return replace(one, patient=replace(one.patient, version=0)) == replace(
        other, patient=replace(other.patient, version=0)
    )


def test_a_part_changed_meanwhile_is_not_written_over(service, nurse):
    patient_id = service.create(a_patient())
    allergy = service.add(patient_id, one_of_each(nurse)[2])
    changed = replace(allergy, reaction="œdème")
    assert service.change(patient_id, changed, seen=allergy) == allergy
    with pytest.raises(ChangedMeanwhile):
        service.change(patient_id, replace(allergy, reaction="prurit"), seen=allergy)
    assert service.change(patient_id, allergy) == changed
    last = service.history(patient_id)[0]
    assert (last.subject, last.field, last.before, last.after) == (
        "allergy",
        "reaction",
        "œdème",
        "",
    )


def test_a_part_of_somebody_else_is_not_found(service, nurse):
    one, other = service.create(a_patient()), service.create(a_patient("ROUX"))
    allergy = service.add(one, one_of_each(nurse)[2])
    for act in (service.remove, service.change):
        with pytest.raises(NotFound):
            act(other, allergy)


def test_an_unfilled_part_is_refused(service, nurse):
    patient_id = service.create(a_patient())
    with pytest.raises(MissingField) as refused:
        service.add(patient_id, replace(one_of_each(nurse)[2], substance=" "))
    assert refused.value.field == "substance"
    with pytest.raises(InvalidField):
        late = a_member(nurse, since=date(2026, 2, 1), until=date(2026, 1, 1))
        service.add(patient_id, late)


def test_no_known_allergy_is_said_again_only_by_undoing(service, nurse):
    patient_id = service.create(a_patient(allergy_knowledge=AllergyKnowledge.NONE_KNOWN))
    allergy = service.add(patient_id, one_of_each(nurse)[2])
    assert knowledge(service, patient_id) is AllergyKnowledge.LISTED
    service.remove(patient_id, allergy)
    assert knowledge(service, patient_id) is AllergyKnowledge.NONE_KNOWN
    other = service.add(patient_id, replace(allergy, id="", substance="Latex"))
    service.add(patient_id, allergy)
    service.remove(patient_id, other)
    service.remove(patient_id, allergy)
    assert knowledge(service, patient_id) is AllergyKnowledge.NOT_ASKED


def knowledge(service, patient_id):
    return service.again(patient_id).patient.allergy_knowledge


def test_none_known_cannot_be_said_over_a_list(service, nurse):
    patient_id = service.create(a_patient())
    service.add(patient_id, one_of_each(nurse)[2])
    now = service.again(patient_id).patient
    with pytest.raises(InvalidField):
        service.save(replace(now, allergy_knowledge=AllergyKnowledge.NONE_KNOWN))


# --- life cycle -----------------------------------------------------------------------------------


def test_each_step_of_life_is_recorded_with_its_reason(service, store):
    patient_id = service.create(a_patient())
    service.suspend(patient_id, "hospitalisation longue")
    service.reactivate(patient_id)
    service.close(patient_id, "déménagement", date(2026, 11, 20))
    after = service.archive(patient_id)
    assert (after.life_cycle, after.life_cycle_on) == (LifeCycle.ARCHIVED, date(2026, 11, 23))
    assert events(store)[1:] == [
        "patient.suspended",
        "patient.active",
        "patient.closed",
        "patient.archived",
    ]
    assert [(one.kind, one.text) for one in service.timeline(patient_id)] == [
        ("life.archived", ""),
        ("life.closed", "déménagement"),
        ("life.active", ""),
        ("life.suspended", "hospitalisation longue"),
        ("life.created", ""),
    ]


def test_closing_without_a_reason_is_refused(service):
    patient_id = service.create(a_patient())
    with pytest.raises(MissingField):
        service.close(patient_id, " ")
    assert service.again(patient_id).patient.life_cycle is LifeCycle.ACTIVE


def test_a_death_keeps_its_date_even_known_in_part(service):
    patient_id = service.create(a_patient())
    assert service.decease(patient_id, PartialDate(2026, 11)).deceased_on == PartialDate(2026, 11)
    assert service.reactivate(patient_id, "erreur").deceased_on is None
    with pytest.raises(StepNotPossible):
        service.archive(patient_id)


def test_a_closed_record_is_found_only_when_asked_for(service):
    patient_id = service.create(a_patient())
    service.close(patient_id, "déménagement")
    assert service.find("etcheverry", include_closed=False) == []
    assert [line.life_cycle for line in service.find("etcheverry")] == [LifeCycle.CLOSED]


# --- doubles and mergings -----------------------------------------------------------------------


def test_a_merging_is_previewed_done_and_taken_back(service, store, nurse):
    keep = service.create(a_patient(town="Pau"))
    drop = service.create(a_patient("ETCHEVERY", used_name="LARRALDE", town="Bayonne"))
    for part in one_of_each(nurse):
        service.add(drop, part)
    preview = service.merge_preview(keep, drop)
    assert ("allergy", 1) in preview.moved
    fields = {one.field: one.take_dropped for one in preview.fields}
    assert fields == {"family_name": False, "used_name": True, "town": False}
    before = service.again(keep), service.again(drop)
    merge_id = service.merge(keep, drop, ["used_name", "town"], seen=(1, 2))
    assert service.again(keep).patient.used_name == "LARRALDE"
    assert [line.id for line in service.find("larralde")] == [keep]
    with pytest.raises(RecordMerged):
        service.save(service.again(drop).patient)
    with pytest.raises(RecordMerged):
        service.set_stability(drop, Stability.WATCH)
    with pytest.raises(CannotMerge):
        service.merge(keep, drop)
    service.unmerge(merge_id)
    assert same(service.again(keep), before[0])
    assert same(service.again(drop), before[1])
    assert {line.id for line in service.find("larralde")} == {drop}
    with pytest.raises(CannotMerge):
        service.unmerge(merge_id)
    assert events(store)[-2:] == ["patient.merge", "patient.unmerge"]
    (line,) = service.mergings(drop)
    assert line.undone_by == "C. MARTIN"


def test_a_merging_seen_at_another_version_is_refused(service):
    keep, drop = service.create(a_patient()), service.create(a_patient("ETCHEVERY"))
    service.set_stability(drop, Stability.WATCH)
    with pytest.raises(ChangedMeanwhile):
        service.merge(keep, drop, seen=(1, 1))
    with pytest.raises(CannotMerge):
        service.merge(keep, keep)


def test_a_merging_is_not_undone_under_a_later_one(service):
    one, two, three = (service.create(a_patient(f"ETCHEVERR{end}")) for end in "YIE")
    first = service.merge(two, three)
    later = service.merge(one, two)
    with pytest.raises(CannotMerge):
        service.unmerge(first)
    service.unmerge(later)
    service.unmerge(first)
    assert [service.again(each).patient.life_cycle for each in (one, two, three)] == [
        LifeCycle.ACTIVE
    ] * 3


def test_likely_doubles_and_namesakes_are_told(service):
    one = service.create(a_patient())
    namesake = service.create(a_patient(birth_date=PartialDate(1980, 2, 1)))
    assert [like.line.id for like in service.look_alikes(a_patient("ETCHEVERY"))] == [one]
    assert [line.id for line in service.namesakes(one)] == [namesake]
    assert service.likely_doubles() == []


# --- the reception ------------------------------------------------------------------------------


def test_the_reception_sees_and_changes_no_care(service, store_for, nurse):
    patient_id = service.create(
        a_patient(remarks="VIH", situation=Situation(lives="seule"), stability=Stability.UNSTABLE)
    )
    for part in one_of_each(nurse):
        service.add(patient_id, part)
    desk = PatientService(store_for(Role.RECEPTION))
    record = desk.open(patient_id)
    assert not record.clinical
    assert (record.allergies, record.problems, record.flags, record.consents) == ((), (), (), ())
    assert (record.patient.remarks, record.patient.situation) == ("", Situation())
    assert record.contacts
    assert record.care_team
    desk.save(replace(record.patient, town="Bayonne"))
    kept = service.again(patient_id).patient
    assert (kept.town, kept.remarks, kept.situation.lives) == ("Bayonne", "VIH", "seule")
    assert kept.stability is Stability.UNSTABLE
    assert {one.subject for one in desk.history(patient_id)} == {"contact", "contact_person"}
    with pytest.raises(NotAllowed):
        desk.timeline(patient_id)


def test_a_caregiver_reads_their_circle_only(service, store_for, store):
    mine, other = service.create(a_patient()), service.create(a_patient("ROUX"))
    directory = DirectoryService(store)
    caregiver = store_for(Role.CAREGIVER)
    professional = directory.get(directory.add(a_professional()))
    directory.link(professional.id, caregiver.actor.user_id)
    service.add(mine, a_member(professional))
    desk = PatientService(caregiver)
    assert desk.open(mine).clinical
    assert [line.id for line in desk.find("etcheverry")] == [mine]
    assert desk.find("roux") == []
    with pytest.raises(NotAllowed) as refused:
        desk.open(other)
    assert refused.value.right is Right.SEE_IDENTITY


def test_who_looked_is_told_to_the_coordinator(service, store_for):
    patient_id = service.create(a_patient())
    PatientService(store_for(Role.RECEPTION)).open(patient_id)
    (last, first) = service.access_history(patient_id)
    assert (first.author, first.event) == ("C. MARTIN", "patient.create")
    assert (last.author, last.event) == ("A. DUPUY", "patient.read")


def test_the_timeline_tells_what_was_added_and_goes_on_from_where_it_stopped(service, nurse, clock):
    patient_id = service.create(a_patient())
    clock.advance(minutes=1)
    allergy = service.add(patient_id, one_of_each(nurse)[2])
    clock.advance(minutes=1)
    service.save(replace(service.again(patient_id).patient, town="Pau", email="m@e.fr"))
    newest, *older = service.timeline(patient_id)
    assert (newest.kind, newest.fields) == ("change.contact", ("town", "email"))
    # An allergy listed also moves what is said of allergies: one more line of the same instant.
    assert ("add.allergy", "Pénicilline", allergy.id) in [
        (one.kind, one.text, one.link) for one in older
    ]
    assert service.timeline(patient_id, before=newest.at) == older
