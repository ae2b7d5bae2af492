from datetime import date

import pytest

from coordo_desktop.documents import patient_list, record_summary, recovery
from coordo_desktop.domain.ids import ProfessionalId
from coordo_desktop.domain.list_sheet import ListColumn, PatientListSheet
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import (
    Allergy,
    AllergyKnowledge,
    CareTeamMember,
    Consent,
    ConsentKind,
    ContactPerson,
    Contingency,
    IdentityStatus,
    Patient,
    PatientRecord,
    Problem,
    Relation,
    Sex,
    Situation,
    Vigilance,
    VigilanceFlag,
)
from coordo_desktop.domain.record_sheet import RecordSheet
from coordo_desktop.domain.recovery_sheet import RecoverySheet
from documents.builders import an_id, at
from documents.reading import MM, characters, flat, fonts, overlapping_words, texts

CODE = "7K2M-QX4D-9A0B-1234-ZZYX-WVTS-RQPN-MKJH-QX4D"


def a_recovery_sheet(**fields):
    base = {
        "practice": "Maison de santé des Trois Ponts",
        "person": "Claire MARTIN",
        "made_at": at(23, 9),
        "code": CODE,
        "control_key": " ".join(["9f3c"] * 16),
    }
    return RecoverySheet(**{**base, **fields})


def a_list(*rows, **fields):
    base = {
        "title": "Patients de plus de 80 ans",
        "columns": (ListColumn("Nom", 2), ListColumn("Commune"), ListColumn("Téléphone")),
        "rows": rows,
        "practice": "Maison de santé des Trois Ponts",
        "author": "Claire MARTIN",
        "printed_at": at(23, 9),
        "filters": ("âge ≥ 80 ans", "commune : Ostabat"),
    }
    return PatientListSheet(**{**base, **fields})


def a_record(**fields):
    patient = {
        "id": an_id(),
        "local_number": 1042,
        "family_name": "Larralde",
        "used_name": "Etcheverry",
        "given_names": "Maite Jeanne",
        "sex": Sex.FEMALE,
        "birth_date": PartialDate(1945, 3, 12),
        "nir": "245036499501206",
        "status": IdentityStatus.QUALIFIED,
        "address": "3 chemin du Lavoir",
        "postal_code": "64120",
        "town": "Ostabat-Asme",
        "phones": ("+33536497731",),
        "referring_doctor": "Dr HARISMENDY",
        "remarks": "Parle basque.",
        "situation": Situation(gir=4, interpreter=True, what_matters="Rester chez elle"),
        "allergy_knowledge": AllergyKnowledge.LISTED,
    }
    contact = ContactPerson(
        id="1", name="ETCHEVERRY Anne", kinship="fille", phone="+33639981122",
        relations=frozenset({Relation.TRUSTED_PERSON}),
    )  # fmt: skip
    member = CareTeamMember(
        id="1", professional_id=ProfessionalId(an_id()), professional="OYHENART Nadège",
        profession="IDEL", since=date(2024, 1, 3), referent=True,
    )  # fmt: skip
    return PatientRecord(
        patient=Patient(**{**patient, **fields}),
        contacts=(contact,),
        care_team=(member,),
        allergies=(Allergy(id="1", substance="Pénicilline", severity="severe"),),
        problems=(Problem(id="1", label="Insuffisance cardiaque", since=PartialDate(2019)),),
        flags=(VigilanceFlag(id="1", kind=Vigilance.FALL),),
        consents=(
            Consent(id="1", kind=ConsentKind.SHARING, given=True, on=date(2025, 2, 3)),
            Consent(id="2", kind=ConsentKind.OPPOSITION, given=True, on=date(2025, 2, 4)),
        ),
        contingencies=(Contingency(id="1", condition="fièvre", action="appeler"),),
    )


def a_record_sheet(record=None, **fields):
    base = {"practice": "MSP", "author": "Claire MARTIN", "printed_at": at(23, 9)}
    return RecordSheet(record=record or a_record(), **{**base, **fields})


EVERY = {
    "recovery": lambda: recovery.render(a_recovery_sheet()),
    "list": lambda: patient_list.render(a_list(("DUPONT", "Ostabat", "05"))),
    "record": lambda: record_summary.render(a_record_sheet()),
}


@pytest.mark.parametrize("sheet", EVERY.values(), ids=EVERY)
def test_equal_records_give_equal_bytes_in_the_one_typeface_within_the_margins(sheet):
    pdf = sheet()
    assert pdf == sheet()
    assert all(embedded and "AtkinsonHyperlegible" in name for name, embedded in fonts(pdf))
    assert overlapping_words(pdf) == []
    for (width, _), chars in characters(pdf):
        assert min(char["x0"] for char in chars) >= 10 * MM
        assert max(char["x1"] for char in chars) <= width - 10 * MM
        assert min(round(char["size"], 2) for char in chars) >= 7.4


def test_the_recovery_sheet_gives_the_groups_in_order_with_their_numbers():
    text = texts(recovery.render(a_recovery_sheet()))[0].replace("\xa0", " ")
    places = [text.find(" ".join(group)) for group in CODE.split("-")[:8]]
    assert -1 not in places
    assert places == sorted(places)
    assert "Clé de contrôle du journal n° 1" in text
    assert "9f3c 9f3c" in text


def test_the_recovery_sheet_is_two_pages_and_does_without_the_vendor():
    pages = texts(recovery.render(a_recovery_sheet()))
    assert len(pages) == 2
    assert "Phrase oubliée" in pages[1]
    assert "Sans le programme ni son éditeur" in pages[1]
    assert CODE[:4] not in "".join(pages[1].split())


def test_a_recovery_sheet_without_a_control_key_does_not_speak_of_it():
    assert "Clé de contrôle" not in flat(recovery.render(a_recovery_sheet(control_key="")))


def test_a_list_says_what_was_asked_and_how_much_came():
    text = flat(patient_list.render(a_list(("DUPONT", "Ostabat", "05"))))
    assert "Patients de plus de 80 ans" in text
    assert "1 ligne · âge ≥ 80 ans · commune : Ostabat" in text
    assert "Imprimé par Claire MARTIN le 23/11/2026" in text


def test_a_long_list_says_its_heading_again_and_loses_no_row():
    rows = [(f"NOM{number:04d}", "Ostabat", "05 36") for number in range(1000)]
    pages = texts(patient_list.render(a_list(*rows, landscape=True)))
    assert len(pages) > 10
    for number, page in enumerate(pages, 1):
        assert "Commune" in page
        assert f"page {number}/{len(pages)}" in page.replace("\xa0", " ")
    joined = "".join(pages)
    assert all(f"NOM{number:04d}" in joined for number in range(1000))


def test_a_row_taller_than_a_page_is_split():
    words = " ".join(f"mot{number}" for number in range(3000))
    text = flat(patient_list.render(a_list(("DUPONT", words, "05"))))
    assert "mot0 " in text
    assert "mot2999" in text


def test_an_empty_list_says_so():
    assert "Aucun patient ne répond" in flat(patient_list.render(a_list()))


def test_a_record_sheet_says_who_what_and_what_not_to_miss():
    text = flat(record_summary.render(a_record_sheet()))
    for word in (
        "Fiche patient · ETCHEVERRY Maite",
        "née LARRALDE · F · née le 12/03/1945 (81 ans) · dossier n° 1042",
        "ALLERGIES : PÉNICILLINE (SÉVÈRE)",
        "Chute",
        "Matricule INS 2 45 03 64 995 012 06",
        "64120 Ostabat-Asme",
        "05 36 49 77 31",
        "fille · personne de confiance · 06 39 98 11 22",
        "IDEL · référent · depuis le 03/01/2024",
        "depuis 2019 Insuffisance cardiaque",
        "Si fièvre alors appeler",
        "Rester chez elle",
        "Interprète nécessaire",
        "Partage entre professionnels donné le 03/02/2025",
        "Opposition exprimée le 04/02/2025",
        "Parle basque.",
    ):
        assert word in text


def test_the_matricule_is_printed_for_a_qualified_identity_only():
    record = a_record(status=IdentityStatus.VALIDATED)
    text = flat(record_summary.render(a_record_sheet(record)))
    assert "identité validée" in text
    assert "2 45 03" not in text


@pytest.mark.parametrize("address_only", [True, False])
def test_the_address_form_holds_nothing_clinical(address_only):
    record = a_record()
    if not address_only:
        record = PatientRecord(patient=record.patient, contacts=record.contacts, clinical=False)
    text = flat(record_summary.render(a_record_sheet(record, address_only=address_only)))
    assert "Fiche d’adresse" in text
    assert "3 chemin du Lavoir" in text
    assert "ETCHEVERRY Anne" in text
    for word in ("ALLERGIE", "Chute", "Insuffisance", "fièvre", "Rester chez elle", "basque"):
        assert word not in text


def test_unasked_allergies_are_said_to_be_unasked():
    patient = a_record(allergy_knowledge=AllergyKnowledge.NOT_ASKED).patient
    text = flat(record_summary.render(a_record_sheet(PatientRecord(patient=patient))))
    assert "ALLERGIES NON RENSEIGNÉES" in text
