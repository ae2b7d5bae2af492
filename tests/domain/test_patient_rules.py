"""The rules of a patient's file: what is kept, what changed, the steps of a life, two made one."""

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordo_desktop.domain import changes, clinical, merging
from coordo_desktop.domain.errors import InvalidField, MissingField
from coordo_desktop.domain.identity import AttributesIncompatible, StatusNotAllowed
from coordo_desktop.domain.life_cycle import STEPS, LifeStep, StepNotPossible, taken
from coordo_desktop.domain.naming import first_given_name, namesake_keys, sort_key
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patient_forms import (
    ContactWarning,
    cautions,
    checked,
    checked_identity,
    checked_knowledge,
    checked_part,
)
from coordo_desktop.domain.patients import (
    Allergy,
    AllergyKnowledge,
    CareTeamMember,
    Consent,
    ConsentKind,
    ContactPerson,
    IdentityAttribute,
    IdentityStatus,
    LifeCycle,
    Patient,
    PatientRecord,
    Problem,
    Sex,
    Situation,
    Stability,
)
from people import a_member, a_patient, a_professional, one_of_each

TODAY = date(2026, 11, 23)
GOOD_NIR = "245036410200138"
VALIDATED = {
    "status": IdentityStatus.VALIDATED,
    "identity_document": "CNI",
    "identity_checked_on": TODAY,
}


# --- what is kept -----------------------------------------------------------------------------


def test_texts_are_cleaned_and_phones_written_in_one_form():
    kept = checked(
        a_patient(
            " Le\u202e  Goff ",
            phones=("05 59 00 00 00", "05.59.00.00.00", " ", "demander à Paul"),
            address="3 rue\r\nBât. B ",
            postal_code="64 100",
            situation=Situation(lives=" seule  "),
        )
    )
    assert kept.family_name == "Le Goff"
    assert kept.phones == ("+33559000000", "demander à Paul")
    assert (kept.address, kept.postal_code, kept.situation.lives) == (
        "3 rue\nBât. B",
        "64100",
        "seule",
    )


def test_a_number_typed_without_its_key_is_completed():
    assert len(checked(a_patient(nir="2 45 03 64 102 001")).nir) == 15


def test_only_a_missing_name_and_an_impossible_gir_are_refused():
    with pytest.raises(MissingField):
        checked(a_patient("\u200b \n"))
    with pytest.raises(InvalidField):
        checked(a_patient(situation=Situation(gir=7)))


def test_what_looks_wrong_is_told_beside_its_field():
    told = cautions(
        a_patient(
            "ROUX",
            used_name="Roux",
            phones=("demander",),
            email="maite chez free",
            postal_code="6410",
            birth_date=PartialDate(1890),
        ),
        TODAY,
    )
    assert [(one.field, one.code) for one in told] == [
        ("birth_date", ContactWarning.BIRTH_TOO_OLD),
        ("phones", ContactWarning.PHONE_UNREADABLE),
        ("email", ContactWarning.EMAIL_SHAPE),
        ("postal_code", ContactWarning.POSTAL_CODE_SHAPE),
        ("used_name", ContactWarning.USED_NAME_SAME),
    ]
    assert cautions(a_patient(email="m@e.fr", postal_code="64100", birth_date=None), TODAY) == ()


def test_a_birth_to_come_is_a_caution():
    (one,) = cautions(a_patient(birth_date=PartialDate(2027)), TODAY)
    assert one.code is ContactWarning.BIRTH_IN_FUTURE


# --- identity -----------------------------------------------------------------------------------


def test_validation_needs_its_document():
    assert checked_identity(None, a_patient(**VALIDATED)).status is IdentityStatus.VALIDATED
    for lacking in ("identity_document", "identity_checked_on"):
        with pytest.raises(StatusNotAllowed):
            checked_identity(None, a_patient(**{**VALIDATED, lacking: None}))


def test_a_status_from_elsewhere_is_kept_while_the_traits_are():
    qualified = a_patient(status=IdentityStatus.QUALIFIED)
    assert checked_identity(qualified, replace(qualified, town="Pau")).status == "QUAL"
    assert checked_identity(qualified, replace(qualified, given_names="X")).status == "PROV"
    doubted = replace(qualified, attributes=frozenset({IdentityAttribute.DOUBTFUL}))
    with pytest.raises(StatusNotAllowed):
        checked_identity(qualified, doubted)


def test_a_document_seen_again_proves_the_new_traits():
    before = a_patient(**VALIDATED)
    after = replace(before, given_names="Maria", identity_checked_on=date(2026, 11, 24))
    assert checked_identity(before, after).status is IdentityStatus.VALIDATED
    unseen = replace(after, identity_checked_on=before.identity_checked_on)
    assert checked_identity(before, unseen).status is IdentityStatus.PROVISIONAL


def test_only_doubtful_and_namesake_stand_together():
    both = frozenset({IdentityAttribute.HOMONYM, IdentityAttribute.FICTITIOUS})
    with pytest.raises(AttributesIncompatible):
        checked_identity(None, a_patient(attributes=both))


# --- parts --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("part", "field"),
    [
        (ContactPerson(id="", name=" "), "name"),
        (Problem(id="", label=""), "label"),
        (Allergy(id="", substance=""), "substance"),
        (Allergy(id="", substance="Latex", severity="terrible"), "severity"),
        (
            Consent(
                id="",
                kind=ConsentKind.SHARING,
                given=True,
                on=TODAY,
                until=date(2026, 1, 1),
            ),
            "until",
        ),
        (a_member(a_professional(), since=TODAY, until=date(2026, 1, 1)), "until"),
    ],
)
def test_a_part_that_says_nothing_or_contradicts_itself_is_refused(part, field):
    with pytest.raises((MissingField, InvalidField)) as refused:
        checked_part(part)
    assert refused.value.field == field


def test_a_contacts_phone_is_written_in_one_form():
    assert checked_part(ContactPerson(id="", name="P", phone="06 12 34 56 78")).phone == (
        "+33612345678"
    )
    assert checked_part(ContactPerson(id="", name="P", phone="\u200b")).phone in {"", "\u200b"}


def test_what_is_said_of_allergies_agrees_with_their_list():
    none, asked, listed = (
        AllergyKnowledge.NONE_KNOWN,
        AllergyKnowledge.NOT_ASKED,
        AllergyKnowledge.LISTED,
    )
    assert checked_knowledge(asked, none, any_listed=False) is none
    assert checked_knowledge(listed, listed, any_listed=False) is listed
    assert checked_knowledge(asked, listed, any_listed=True) is listed
    for before, after, any_listed in ((asked, listed, False), (listed, none, True)):
        with pytest.raises(InvalidField):
            checked_knowledge(before, after, any_listed=any_listed)


# --- names --------------------------------------------------------------------------------------


def test_lists_are_ordered_by_the_name_shown():
    assert sort_key(a_patient("LARRALDE", used_name="Étcheverry")) == "etcheverry\x1fmaite"
    assert sort_key(a_patient(given_names="", used_given_name="Léa")) == "etcheverry\x1flea"


def test_namesakes_share_a_key_by_either_name():
    married = namesake_keys(a_patient("LARRALDE", "Maite Anne", used_name="ROUX"))
    assert married == {"larralde|maite", "roux|maite"}
    assert namesake_keys(a_patient(given_names="")) == frozenset()
    assert first_given_name("Jean-Pierre, Paul") == "Jean-Pierre"
    assert first_given_name("") == ""


# --- what changed -------------------------------------------------------------------------------


def test_every_field_of_a_patient_is_told_or_has_its_own_action():
    told = {
        *changes.IDENTITY_FIELDS,
        *changes.CONTACT_FIELDS,
        *changes.CARE_FIELDS,
        *changes.LIFE_FIELDS,
    }
    assert told | {"id", "version", "local_number", "situation"} == {
        each.name for each in fields(Patient)
    }


def test_values_are_told_as_stable_text():
    before = a_patient()
    after = replace(
        before,
        birth_date=PartialDate(1945, 3),
        identity_checked_on=TODAY,
        phones=("1", "2"),
        attributes=frozenset({IdentityAttribute.HOMONYM, IdentityAttribute.DOUBTFUL}),
        coordinated=True,
        situation=Situation(gir=3),
    )
    assert {(one.field, one.before, one.after) for one in changes.of_patient(before, after)} == {
        ("birth_date", "1945-03-12", "1945-03"),
        ("identity_checked_on", "", "2026-11-23"),
        ("phones", "", "1, 2"),
        ("attributes", "", "douteuse, homonyme"),
        ("coordinated", "", "yes"),
        ("gir", "", "3"),
    }


@pytest.mark.parametrize(
    "part", one_of_each(a_professional()), ids=lambda part: type(part).__name__
)
def test_a_part_added_and_removed_tells_each_filled_field_twice(part):
    added, removed = changes.of_part(None, part), changes.of_part(part, None)
    assert [(one.field, one.after) for one in added] == [(one.field, one.before) for one in removed]
    assert changes.of_part(part, part) == changes.of_part(None, None) == ()


# --- the steps of a life --------------------------------------------------------------------------


@given(st.sampled_from(LifeCycle), st.sampled_from(LifeCycle))
def test_a_record_goes_only_where_the_steps_lead(start, end):
    patient = a_patient(life_cycle=start, deceased_on=PartialDate(2020))
    step = LifeStep(to=end, on=TODAY, reason="motif")
    if end not in STEPS[start]:
        with pytest.raises(StepNotPossible):
            taken(patient, step)
        return
    after = taken(patient, step)
    assert (after.life_cycle, after.life_cycle_on) == (end, TODAY)
    died = {
        LifeCycle.DECEASED: PartialDate.from_date(TODAY),
        LifeCycle.ARCHIVED: PartialDate(2020),
    }
    assert after.deceased_on == died.get(end)


def test_closing_and_suspending_say_why():
    for to in (LifeCycle.CLOSED, LifeCycle.SUSPENDED):
        with pytest.raises(MissingField):
            taken(a_patient(), LifeStep(to=to, on=TODAY, reason=" "))


# --- two made one -------------------------------------------------------------------------------


def test_what_one_does_not_know_is_proposed_from_the_other():
    keep = a_patient(town="Pau", sex=Sex.UNKNOWN, stability=Stability.UNSTABLE)
    drop = a_patient(
        town="Bayonne", email="m@e.fr", stability=Stability.WATCH, situation=Situation(gir=3)
    )
    assert {one.field: one.take_dropped for one in merging.choices(keep, drop)} == {
        "town": False,
        "sex": True,
        "email": True,
        "stability": False,
        "gir": True,
    }


def test_an_address_is_taken_whole():
    keep = a_patient(address="3 rue", postal_code="64100", town="Bayonne")
    drop = a_patient(address="9 rue", postal_code="64000", town="Pau", phones=("1",))
    after = merging.merged(keep, drop, ["town"])
    assert (after.address, after.postal_code, after.town, after.phones) == (
        "9 rue",
        "64000",
        "Pau",
        ("1",),
    )


def test_traits_taken_from_the_other_make_the_identity_provisional():
    keep, drop = a_patient(**VALIDATED), a_patient("ETCHEVERY")
    assert merging.merged(keep, drop, []).status is IdentityStatus.VALIDATED
    assert merging.merged(keep, drop, ["family_name"]).status is IdentityStatus.PROVISIONAL


def test_a_list_of_allergies_says_more_than_none():
    keep = a_patient(allergy_knowledge=AllergyKnowledge.NONE_KNOWN)
    drop = a_patient(allergy_knowledge=AllergyKnowledge.LISTED)
    assert merging.merged(keep, drop, []).allergy_knowledge is AllergyKnowledge.LISTED


TEXTS = st.sampled_from(["", "a", "b"])


@given(
    st.sets(st.sampled_from([*merging.CHOSEN_FIELDS, *merging.SITUATION_FIELDS])),
    TEXTS,
    TEXTS,
    st.sampled_from(Stability),
)
def test_restoring_undoes_any_choice(chosen, one, other, stability):
    keep = a_patient(town=one, email=other, situation=Situation(lives=one))
    drop = a_patient("X", "Y", town=other, email=one, stability=stability, nir=GOOD_NIR)
    after = merging.merged(keep, drop, chosen)
    assert merging.restored(after, keep, after) == keep
    since = replace(after, town="écrit depuis")
    assert merging.restored(since, keep, after).town == "écrit depuis"


def test_a_record_is_not_merged_with_itself_nor_twice():
    one, stepped_back = a_patient(), a_patient(life_cycle=LifeCycle.MERGED)
    for keep, drop, reason in ((one, one, "same"), (one, stepped_back, "merged")):
        with pytest.raises(merging.CannotMerge) as refused:
            merging.may_merge(keep, drop)
        assert refused.value.reason == reason
    merging.may_write(one)
    with pytest.raises(merging.RecordMerged):
        merging.may_write(stepped_back)


# --- what is clinical -----------------------------------------------------------------------------


def test_nothing_clinical_is_left_and_nothing_clinical_is_lost():
    patient = a_patient(
        remarks="VIH",
        situation=Situation(lives="seule"),
        allergy_knowledge=AllergyKnowledge.LISTED,
        stability=Stability.UNSTABLE,
        coordinated=True,
        life_cycle_reason="EHPAD",
        town="Pau",
    )
    contacts = (ContactPerson(id="", name="P"),)
    member = CareTeamMember(id="", professional_id=None, professional="N", profession="IDEL")
    record = PatientRecord(
        patient=patient,
        contacts=contacts,
        care_team=(member,),
        allergies=(Allergy(id="", substance="Latex"),),
        open_foci=2,
        namesakes=1,
    )
    seen = clinical.without_clinical(record)
    assert seen == PatientRecord(
        patient=clinical.unclinical(patient),
        contacts=contacts,
        care_team=(member,),
        namesakes=1,
        clinical=False,
    )
    assert seen.patient.town == "Pau"
    assert clinical.with_clinical_of(replace(seen.patient, town="Bayonne"), patient) == replace(
        patient, town="Bayonne"
    )
