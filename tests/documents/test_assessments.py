"""Assessments on paper: every scale filled and blank, in the order of the screen, in words."""

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from uuid import UUID

import pdfplumber
import pytest
from pypdf import PdfReader

from coordo_desktop.documents.assessments import render
from coordo_desktop.domain.assessments import SCALES, score
from coordo_desktop.domain.assessments.comparing import compared
from coordo_desktop.domain.assessments.engine import read_answers
from coordo_desktop.domain.assessments.records import Assessment, AssessmentSheet, AssessmentState
from coordo_desktop.domain.ids import AssessmentId, PatientId
from people import a_patient

AT = datetime(2026, 11, 23, 17, 42, tzinfo=UTC)
BRADEN = {"perception": "3", "humidite": "3", "activite": "2", "mobilite": "2", "nutrition": "2",
          "friction": "2"}  # fmt: skip


def an_assessment(scale_id, answers, **fields):
    scale = SCALES[scale_id]
    found = score(scale, answers)
    values = {
        "id": AssessmentId(UUID(int=1)),
        "patient_id": PatientId(UUID(int=2)),
        "scale": scale_id,
        "scale_version": found.version,
        "state": AssessmentState.COMPLETE,
        "answers": read_answers(scale, answers),
        "on": date(2026, 11, 12),
        "value": found.value,
        "band": found.band or "",
        "label": found.label,
        "grade": found.grade,
        "text": found.text,
        "next_step": found.next_step,
        "details": dict(found.details),
        "author": "C. MARTIN",
        "changed_at": AT,
        "completed_at": AT,
        **fields,
    }
    return Assessment(**values)


def a_sheet(scale_id, **fields):
    values = {
        "scale": SCALES[scale_id],
        "practice": "MSP des Arceaux",
        "author": "C. MARTIN",
        "printed_at": AT,
        "patient": replace(a_patient(local_number=412), id=PatientId(UUID(int=2))),
        **fields,
    }
    return AssessmentSheet(**values)


def words_of(pdf):
    pages = PdfReader(BytesIO(pdf)).pages
    text = " ".join(page.extract_text() for page in pages)
    return " ".join(text.replace("\xa0", " ").split())


def any_answers(scale):
    return {
        item.id: item.choices[0].id if item.choices else str(item.number.low)
        for item in scale.items
    }


@pytest.mark.parametrize("scale", SCALES.values(), ids=lambda scale: scale.id)
def test_every_scale_prints_filled_and_blank_on_one_page(scale):
    filled = render(a_sheet(scale.id, assessment=an_assessment(scale.id, any_answers(scale))))
    blank = render(a_sheet(scale.id))
    assert len(PdfReader(BytesIO(filled)).pages) == 1
    said = words_of(blank)
    assert scale.source.split()[0] in said
    assert scale.version in said
    assert "ETCHEVERRY" in said


@pytest.mark.parametrize("name", ["aggir", "epices", "news2"])
def test_nothing_leaves_the_margins(name):
    scale = SCALES[name]
    filled = render(a_sheet(name, assessment=an_assessment(name, any_answers(scale))))
    for pdf in (filled, render(a_sheet(name))):
        with pdfplumber.open(BytesIO(pdf)) as document:
            page = document.pages[0]
            found = page.extract_words()
            assert min(word["x0"] for word in found) > 20
            assert max(word["x1"] for word in found) < page.width - 20
            assert max(word["bottom"] for word in found) < page.height - 10


@pytest.mark.parametrize("name", ["aggir", "braden", "morse"])
def test_a_blank_form_follows_the_order_of_the_screen(name):
    said = words_of(render(a_sheet(name, patient=None)))
    labels = [" ".join(item.label.replace("\u202f", " ").split()) for item in SCALES[name].items]
    places = []
    for label in labels:
        start = places[-1] + 1 if places else 0
        places.append(said.index(label[:24], start))
    assert places == sorted(places)
    assert "Nom, prénom" in said


def test_a_filled_sheet_says_the_score_its_meaning_and_its_direction():
    made = an_assessment("braden", BRADEN, note="Au lit depuis trois jours.")
    past = ((date(2026, 9, 3), 17), (date(2026, 11, 12), 14))
    pdf = render(a_sheet("braden", assessment=made, past=past))
    said = words_of(pdf)
    for expected in (
        "14/23", "Risque modéré", "Le 12/11/2026, par C. MARTIN", "Au fauteuil",
        "Plus le score est bas, plus le risque d’escarre est grand.", "Au lit depuis trois jours",
        "Évolution du score", "03/09/26", "Seuils et libellés par défaut",
    ):  # fmt: skip
        assert expected in said
    assert pdf == render(a_sheet("braden", assessment=made, past=past))


def test_a_thought_of_death_and_the_notice_of_aggir_cannot_be_missed():
    answers = dict.fromkeys([f"q{n}" for n in range(1, 10)], "0") | {"q9": "1"}
    assert "ALERTE" in words_of(render(a_sheet("phq9", assessment=an_assessment("phq9", answers))))
    scale = SCALES["aggir"]
    made = an_assessment("aggir", any_answers(scale))
    said = words_of(render(a_sheet("aggir", assessment=made)))
    assert "seule l’équipe médico-sociale APA fixe le GIR" in said


def test_what_no_longer_stands_says_so():
    made = an_assessment(
        "braden", BRADEN, state=AssessmentState.WITHDRAWN, withdrawn_reason="autre personne"
    )
    said = words_of(render(a_sheet("braden", assessment=made)))
    assert "RETIRÉE : autre personne" in said


def test_two_dates_side_by_side_mark_what_changed():
    before = an_assessment("braden", BRADEN | {"nutrition": "4"}, on=date(2026, 9, 3))
    after = an_assessment("braden", BRADEN | {"humidite": "4"}, scale_version="1+2")
    two = compared(SCALES["braden"], after, before)
    said = words_of(render(a_sheet("braden", comparison=two)))
    for expected in ("Comparaison", "16/23", "15/23", "Excellente", "Rarement humide", "1+2"):
        assert expected in said
    assert said.count("moins bien") == 2  # the total, nutrition
    assert said.count("mieux") == 1


def test_measured_values_are_compared_by_what_they_are_worth():
    well = {"fr": "18", "spo2": "97", "oxygen": "air", "pas": "120", "pouls": "80",
            "conscience": "alerte", "temperature": "37.0"}  # fmt: skip
    before = an_assessment("news2", well, on=date(2026, 11, 1))
    after = an_assessment("news2", well | {"pouls": "88", "pas": "95"})
    items = {one.item: one for one in compared(SCALES["news2"], before, after).items}
    assert (items["pouls"].before_points, items["pouls"].after_points) == (0, 0)
    assert (items["pas"].before_points, items["pas"].after_points) == (0, 2)
    aggir = [an_assessment("aggir", dict.fromkeys(any_answers(SCALES["aggir"]), x)) for x in "AB"]
    two = compared(SCALES["aggir"], *aggir)
    assert (two.items[0].before_points, two.items[0].after_points) == (2, 1)
