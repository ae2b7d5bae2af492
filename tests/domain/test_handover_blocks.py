from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordo_desktop.domain.handover import Part, Profile, SheetForm
from coordo_desktop.domain.handover_blocks import (
    FLAG_WORDS,
    RELATION_WORDS,
    STATUS_WORDS,
    Facts,
    Frame,
    block,
    gaps,
    identity_line,
    order,
    when,
)
from coordo_desktop.domain.handover_profiles import LEFT_OUT, WORDS, left_out, told
from coordo_desktop.domain.ids import FocusId
from coordo_desktop.domain.measurements import Measure
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import (
    Allergy,
    AllergyKnowledge,
    ContactPerson,
    Contingency,
    IdentityStatus,
    Relation,
    Sex,
    Situation,
    Stability,
    Vigilance,
    VigilanceFlag,
)
from coordo_desktop.domain.transmissions import FocusState, Kind
from transmission_builders import (
    NINE,
    PATIENT,
    URGENT,
    a_focus,
    a_follow_up,
    a_patient,
    a_record,
    a_value,
    an_entry,
)

NOW = NINE.astimezone(ZoneInfo("Europe/Paris"))
NIR_OID = "1.2.250.1.213.1.4.8"


def a_frame(profile=Profile.NURSE, form=SheetForm.DETAILED):
    return Frame(now=NOW, form=form, left=left_out(profile, form))


def shown(facts, **frame):
    return block(facts, a_frame(**frame))[0]


def full_facts():
    focus = a_focus(opened_at=NINE - timedelta(days=6))
    return Facts(
        record=a_record(
            patient=a_patient(
                id=PATIENT,
                address="3 chemin du Lavoir",
                postal_code="64120",
                town="Ostabat",
                access_notes="Boîte à clé à gauche.",
                phones=("+33536497731",),
                referring_doctor="Dr HARISMENDY",
                nir="245036499501206",
                ins_oid=NIR_OID,
                status=IdentityStatus.QUALIFIED,
                situation=Situation(gir=2, advance_directives="Pas d’hospitalisation"),
                allergy_knowledge=AllergyKnowledge.LISTED,
            ),
            contacts=(
                ContactPerson(
                    id="1",
                    name="Anne LARRALDE",
                    kinship="fille",
                    relations=frozenset({Relation.TRUSTED_PERSON}),
                    phone="+33536491220",
                ),
            ),
            allergies=(Allergy(id="1", substance="Pénicilline"),),
            flags=(VigilanceFlag(id="1", kind=Vigilance.OXYGEN, label="Oxygène 1,5 L"),),
            contingencies=(Contingency(id="1", condition="SpO2 < 90 %", action="appeler le 15"),),
        ),
        doctor_phone="+33536491221",
        foci=(focus,),
        entries=(an_entry(focus_id=focus.id),),
        fresh=frozenset({1}),
        follow_ups=(a_follow_up(opened_at=NINE - timedelta(days=9)),),
        measurements=(a_value(Measure.WEIGHT, 70.6),),
    )


def test_a_nurses_block_says_everything():
    patient = shown(full_facts())
    assert patient.name == "ETCHEVERRY Maite"
    assert patient.birth_name == "née LARRALDE"
    assert patient.traits == "F · née le 12/03/1945 (81 ans)"
    assert patient.identity == "INS (NIR) 2 45 03 64 995 012 06"
    assert patient.address == "3 chemin du Lavoir, 64120 Ostabat. Boîte à clé à gauche."
    assert patient.phones == "05 36 49 77 31"
    assert patient.doctor == "MT Dr HARISMENDY 05 36 49 12 21"
    assert patient.allergies == ("Pénicilline",)
    assert patient.flags == ("Oxygène 1,5 L", "GIR\u00a02")
    assert patient.contacts == (
        "Anne LARRALDE (fille, personne de confiance) 05 36 49 12 20",
        "Directives anticipées : Pas d’hospitalisation",
    )
    assert patient.contingencies == (("SpO2 < 90 %", "appeler le 15"),)
    assert [line.text for line in patient.measurements] == ["Poids 70,6\u00a0kg"]
    assert patient.measurements[0].at.utcoffset() == NOW.utcoffset()
    (focus,) = patient.foci
    assert (focus.label, focus.age_days, focus.new) == ("Douleur", 6, True)
    assert focus.entries[0].parts == (("D", "EVA 6"),)
    assert focus.entries[0].signed == "C. MARTIN, lun. 10:00"
    (task,) = patient.tasks
    assert (task.text, task.detail, task.late) == ("Pesée", "9 j", False)


@pytest.mark.parametrize("status", [each for each in IdentityStatus if each.value != "QUAL"])
def test_the_matricule_is_printed_for_a_qualified_identity_only(status):
    patient = a_patient(nir="245036499501206", ins_oid=NIR_OID, status=status)
    assert identity_line(patient) == STATUS_WORDS[status]
    assert "245" not in identity_line(patient).replace(" ", "")


def test_a_matricule_of_unknown_nature_is_not_printed():
    patient = a_patient(nir="245036499501206", status=IdentityStatus.QUALIFIED)
    assert identity_line(patient) == "Identité qualifiée"
    nia = replace(patient, ins_oid="1.2.250.1.213.1.4.9")
    assert identity_line(nia).startswith("INS (NIA) ")


def test_traits_of_a_person_little_is_known_of():
    unknown = a_patient(sex=Sex.UNKNOWN, birth_date=None)
    assert shown(Facts(record=a_record(patient=unknown))).traits == "date de naissance inconnue"
    year = a_patient(sex=Sex.MALE, birth_date=PartialDate(1950))
    assert shown(Facts(record=a_record(patient=year))).traits == "M · né en 1950 (environ 76 ans)"


@given(
    st.lists(st.tuples(st.integers(0, 3), st.booleans(), st.sampled_from(list(Kind))), max_size=20)
)
def test_nothing_is_lost_between_entries_and_the_nurses_sheet(drawn):
    foci = [a_focus(label=f"Cible {n}") for n in range(3)]
    entries = []
    for number, (place, fresh, kind) in enumerate(drawn, 1):
        focus = foci[place] if place < 3 else None
        heading = {Kind.SAED: "situation"}.get(
            kind, "data" if kind in {Kind.FOCUS, Kind.NOTE} else "illness"
        )
        entries.append(
            an_entry(
                number=number,
                kind=kind,
                focus=focus.label if focus else "",
                focus_id=focus.id if focus else None,
                parts=((heading, f"texte {number}."),),
            )
        )
        del fresh
    fresh = frozenset(n for n, (_, new, _) in enumerate(drawn, 1) if new)
    facts = Facts(record=a_record(), foci=tuple(foci), entries=tuple(entries), fresh=fresh)
    printed = [entry for focus in shown(facts).foci for entry in focus.entries]
    told_texts = sorted(text for entry in printed for _, text in entry.parts)
    assert told_texts == sorted(f"texte {n}." for n in range(1, len(drawn) + 1))
    assert sum(entry.new for entry in printed) == len(fresh)


def test_urgent_news_comes_first_then_news_then_what_is_merely_open():
    quiet, new, urgent = (a_focus(label=each) for each in ("Calme", "Neuve", "Urgente"))
    entries = (
        an_entry(number=1, focus_id=urgent.id, priority=URGENT),
        an_entry(number=2, focus_id=new.id),
        an_entry(number=3, focus_id=quiet.id, priority=URGENT),
    )
    facts = Facts(
        record=a_record(), foci=(quiet, new, urgent), entries=entries, fresh=frozenset({1, 2})
    )
    assert [focus.label for focus in shown(facts).foci] == ["Urgente", "Neuve", "Calme"]


def test_a_closed_cible_shows_only_when_something_was_written():
    closed = a_focus(state=FocusState.CLOSED)
    assert shown(Facts(record=a_record(), foci=(closed,))).foci == ()
    written = an_entry(focus_id=closed.id, parts=(("results", "Apaisée"),))
    (focus,) = shown(Facts(record=a_record(), foci=(closed,), entries=(written,))).foci
    assert focus.closed
    assert focus.entries[0].parts == (("R", "Apaisée"),)


def test_an_entry_whose_cible_was_not_read_is_printed_all_the_same():
    stray = an_entry(focus_id=FocusId(uuid4()), focus="Toux")
    assert [each.label for each in shown(Facts(record=a_record(), entries=(stray,))).foci] == [
        "Toux"
    ]


def test_a_withdrawn_entry_is_struck_with_its_reason_and_a_correction_says_so():
    withdrawn = an_entry(withdrawn_at=NINE, withdrawn_by="X. Y", withdrawn_reason="mauvais dossier")
    correction = an_entry(number=2, corrects=uuid4(), at=NINE - timedelta(days=30))
    (focus,) = shown(Facts(record=a_record(), entries=(withdrawn, correction))).foci
    assert focus.entries[0].withdrawn
    assert focus.entries[0].signed.endswith("retirée par X. Y : mauvais dossier")
    assert focus.entries[1].signed == "C. MARTIN, 24/10 11:00 (corrige)"


def test_an_older_entry_says_its_year():
    assert when(NINE - timedelta(days=365), NINE) == "23/11/2025 09:00"
    assert when(NINE + timedelta(days=2), NINE) == "25/11 09:00"


@pytest.mark.parametrize(
    ("due", "detail", "late"),
    [
        (timedelta(hours=-2), "en retard, 08:00", True),
        (timedelta(days=-1), "en retard, 1 j", True),
        (timedelta(hours=2), "ce jour 12:00", False),
        (timedelta(days=1), "mar. 24/11 10:00", False),
    ],
)
def test_a_task_says_when_it_is_due(due, detail, late):
    (task,) = shown(Facts(record=a_record(), follow_ups=(a_follow_up(due=NINE + due),))).tasks
    assert (task.detail, task.late) == (detail, late)


def test_least_stable_first_then_the_order_given():
    blocks = [
        shown(Facts(record=a_record(patient=a_patient(family_name=name, stability=stability))))
        for name, stability in (
            ("A", Stability.STABLE), ("B", Stability.UNSTABLE), ("C", Stability.WATCH),
            ("D", Stability.UNSTABLE),
        )
    ]  # fmt: skip
    assert [each.stability.value for each in order(blocks)] == ["I", "I", "A", "S"]
    assert [each.birth_name for each in order(blocks)] == ["née B", "née D", "née C", "née A"]


def test_what_such_a_sheet_should_not_lack():
    bare = a_record(patient=a_patient())
    assert [gap.missing for gap in gaps(bare)] == [
        "allergies", "trusted_person", "doctor", "directives", "phone",
    ]  # fmt: skip
    assert gaps(full_facts().record) == []


# --- profiles -------------------------------------------------------------------------------


def test_home_help_gets_daily_life_without_matricule_measures_nor_clinical_cibles():
    facts = full_facts()
    daily = a_focus(label="Appétit diminué")
    facts = replace(
        facts,
        foci=(*facts.foci, daily),
        entries=(
            *facts.entries,
            an_entry(number=2, focus="Appétit diminué", focus_id=daily.id),
            an_entry(number=3, kind=Kind.NOTE, focus="", parts=(("data", "note"),)),
            an_entry(number=4, kind=Kind.SAED, focus="", parts=(("demand", "avis"),)),
        ),
    )
    patient = shown(facts, profile=Profile.HOME_HELP)
    assert patient.identity == "Identité qualifiée"
    assert (patient.measurements, patient.measurements_note) == ((), "")
    assert [focus.label for focus in patient.foci] == ["Appétit diminué"]
    assert patient.address.endswith("Boîte à clé à gauche.")
    assert patient.allergies


def test_a_pharmacist_gets_no_social_detail():
    facts = full_facts()
    social = a_focus(label="Difficultés financières")
    facts = replace(facts, foci=(*facts.foci, social))
    patient = shown(facts, profile=Profile.PHARMACIST)
    assert [focus.label for focus in patient.foci] == ["Douleur"]
    assert patient.contacts == ()
    assert "clé" not in patient.address


def test_a_familys_sheet_names_no_one_else_and_no_number():
    patient = shown(full_facts(), profile=Profile.FAMILY)
    assert patient.contacts == ()
    assert "INS" not in patient.identity


@pytest.mark.parametrize("profile", list(Profile))
def test_what_is_left_out_is_said_with_its_reason(profile):
    parts = left_out(profile, SheetForm.DETAILED)
    assert [each.what for each in told(parts)] == [WORDS[p] for p in Part if p in parts]
    assert all(each.why for each in told(parts))
    assert set(LEFT_OUT) == set(Profile)


# --- anonymised -----------------------------------------------------------------------------


def test_the_anonymised_form_bears_initials_and_year_only():
    facts = full_facts()
    text = "Mme Etcheverry-Larralde et sa fille (06 12 34 56 78) : Maïté dort mieux."
    facts = replace(facts, entries=(an_entry(focus_id=facts.foci[0].id, parts=(("data", text),)),))
    patient = shown(facts, form=SheetForm.ANONYMISED)
    assert (patient.name, patient.birth_name) == ("E. M.", "")
    assert patient.traits == "F · né(e) en 1945"
    assert (patient.identity, patient.address, patient.phones, patient.doctor) == ("",) * 4
    assert patient.contacts == ()
    (focus,) = patient.foci
    assert focus.entries[0].parts == (("D", "Mme … et sa fille (…) : … dort mieux."),)
    told_parts = told(left_out(Profile.NURSE, SheetForm.ANONYMISED))
    assert "Matricule INS" in [each.what for each in told_parts]


def test_nobody_is_masked_by_an_unknown_birth_date():
    patient = a_patient(birth_date=None, sex=Sex.UNKNOWN, given_names="")
    block_ = shown(Facts(record=a_record(patient=patient)), form=SheetForm.ANONYMISED)
    assert (block_.traits, block_.name) == ("", "E.")


def test_every_flag_relation_and_status_has_its_word():
    assert set(FLAG_WORDS) == set(Vigilance)
    assert set(RELATION_WORDS) == set(Relation)
    assert set(STATUS_WORDS) == set(IdentityStatus)


def test_a_flag_without_words_says_its_kind_and_the_situation_is_flagged():
    record = a_record(
        patient=a_patient(
            situation=Situation(language="basque", interpreter=True, legal_protection="Tutelle")
        ),
        flags=(VigilanceFlag(id="1", kind=Vigilance.FALL),),
        contacts=(ContactPerson(id="1", name="Voisin"),),
    )
    patient = shown(Facts(record=record))
    assert patient.flags == ("Chute", "Tutelle", "Interprète basque")
    assert patient.contacts == ("Voisin",)


def test_access_notes_are_printed_even_without_an_address():
    patient = a_patient(access_notes="Code 1234")
    assert shown(Facts(record=a_record(patient=patient))).address == "Code 1234"


def test_the_age_of_a_birthday_today():
    patient = a_patient(birth_date=PartialDate.from_date(date(1945, 11, 23)))
    assert shown(Facts(record=a_record(patient=patient))).traits.endswith("(81 ans)")
