"""The medication plan on paper: one page, readable, spilling without parting a medicine."""

import io
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from pypdf import PdfReader

from coordo_desktop.documents.medication_plan import render
from coordo_desktop.domain.medication_plan import MedicationPlan
from coordo_desktop.domain.patients import AllergyKnowledge, ContactPerson
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.domain.treatments import GivenBy
from documents.reading import characters
from medicine_builders import a_treatment, an_allergy, of
from people import a_patient

PARIS = ZoneInfo("Europe/Paris")


def a_plan(*treatments, **fields) -> MedicationPlan:
    values = {
        "patient": a_patient(referring_doctor="Dr Jean LARRALDE"),
        "treatments": treatments,
        "practice": PracticeSettings(name="MSP du Labourd", phone="+33559123456"),
        "author": "C. MARTIN",
        "printed_at": datetime(2026, 11, 23, 10, 0, tzinfo=PARIS),
        **fields,
    }
    return MedicationPlan(**values)


def pages(plan):
    read = PdfReader(io.BytesIO(render(plan)))
    return [page.extract_text().replace("\u00a0", " ") for page in read.pages]


def test_it_says_what_is_taken_when_why_and_from_whom():
    one = of(
        "FUROSÉMIDE", name="LASILIX 20 mg, comprimé", taken="1½ ½ 0 0", indication="œdèmes",
        prescriber="Dr ETXEBERRI", given_by=GivenBy.NURSE, end=date(2026, 12, 15),
        observations="Se peser chaque matin.", frequency="un jour sur deux",
    )  # fmt: skip
    needed = of("PARACÉTAMOL", name="DOLIPRANE 1000 mg, comprimé", taken="sb 1 max 3")
    carer = ContactPerson(id="1", name="Pierre ETCHEVERRY", kinship="fils", phone="+33559000000")
    (page,) = pages(
        a_plan(
            needed, one,
            allergies=(an_allergy("Pénicilline", severity="severe"),), carers=(carer,),
            replaces=datetime(2026, 11, 2, 9, 12, tzinfo=PARIS),
        )
    )  # fmt: skip
    flat = " ".join(page.split())
    for words in (
        "Mes médicaments · ETCHEVERRY Maite", "PÉNICILLINE (SÉVÈRE)", "LASILIX 20 mg",
        "comprimé (furosémide)", "Pour : œdèmes", "1½", "½", "un jour sur deux",
        "jusqu’au 15/12/2026 inclus", "Se peser chaque matin.", "donné par l’infirmier",
        "prescrit par Dr ETXEBERRI", "3 au plus par jour", "remplace celui du 02/11/2026",
        "MSP du Labourd · 05 59 12 34 56", "Pierre ETCHEVERRY (fils)", "Dr Jean LARRALDE",
    ):  # fmt: skip
        assert words in flat, words
    assert flat.index("LASILIX") < flat.index("DOLIPRANE")  # « si besoin » comes last


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (AllergyKnowledge.NONE_KNOWN, "AUCUNE ALLERGIE CONNUE"),
        (AllergyKnowledge.NOT_ASKED, "ALLERGIES NON RENSEIGNÉES"),
    ],
)
def test_what_is_known_of_allergies_is_always_written(known, said):
    (page,) = pages(a_plan(allergy_knowledge=known))
    assert said in page
    assert "Aucun traitement en cours" in page


def test_twelve_fit_on_a_page_and_thirty_spill_with_their_heading():
    def some(count):
        return [a_treatment(f"MÉDICAMENT {number:02d} 10 mg, comprimé") for number in range(count)]

    assert len(pages(a_plan(*some(12)))) == 1
    spilled = pages(a_plan(*some(30), allergies=(an_allergy("Pénicilline"),)))
    assert len(spilled) == 2
    for page in spilled:
        assert "née le 12/03/1945" in page
        assert "pénicilline" in page.lower()
        assert "Matin" in page
        assert "Coucher" in page
    every = " ".join(spilled)
    assert all(f"MÉDICAMENT {number:02d} 10 mg" in every for number in range(30))


def test_a_decimal_comma_does_not_part_the_name():
    (page,) = pages(a_plan(a_treatment("AMOX 100 mg/12,5 mg par ml ENFANTS, poudre")))
    assert "AMOX 100 mg/12,5 mg" in " ".join(page.split())


def test_very_long_words_neither_break_nor_leave_the_page():
    long = a_treatment(
        "X" * 290, observations="mot " * 400, indication="y" * 190, frequency="z " * 90
    )
    assert pages(a_plan(long, allergies=tuple(an_allergy("Allergène " * 9) for _ in range(8))))


def test_equal_plans_give_equal_bytes():
    one = of("FUROSÉMIDE")
    assert render(a_plan(one)) == render(replace(a_plan(one)))  # the same values, built again


def test_few_medicines_are_printed_larger():
    def largest(count):
        pdf = render(a_plan(*[a_treatment(f"M{n} 10 mg, comprimé") for n in range(count)]))
        ((_, chars), *_) = characters(pdf)
        return max(char["size"] for char in chars if char["text"] == "M" and char["top"] > 120)

    assert largest(4) > 15
    assert largest(25) == pytest.approx(11.5)
