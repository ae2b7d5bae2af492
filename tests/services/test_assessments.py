"""What is done with assessments: drafts given back, scores that stand, corrections, what is due."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.assessments import SCALES, UnknownChoice
from coordo_desktop.domain.assessments.finding_rules import RULES
from coordo_desktop.domain.assessments.records import (
    AssessmentIncomplete,
    AssessmentSettled,
    AssessmentState,
    EdgesOutOfOrder,
    ResultOnly,
)
from coordo_desktop.domain.care_plan import Dimension, SourceKind
from coordo_desktop.domain.errors import ChangedMeanwhile, InvalidField, MissingField, NotFound
from coordo_desktop.domain.patients import Sex
from coordo_desktop.domain.topics import Topic
from coordo_desktop.services.assessments import AssessmentService
from coordo_desktop.services.patients import PatientService
from people import a_patient

TODAY = date(2026, 11, 23)
BRADEN = {"perception": "3", "humidite": "3", "activite": "2", "mobilite": "2", "nutrition": "2",
          "friction": "2"}  # fmt: skip
WELL = dict.fromkeys([f"q{n}" for n in range(1, 10)], "0")
AGGIR = dict(
    zip(
        [
            "coherence",
            "orientation",
            "toilette",
            "habillage",
            "alimentation",
            "elimination",
            "transferts",
            "deplacement_interieur",
            "deplacement_exterieur",
            "communication",
        ],
        "AACCAAAAAA",
        strict=True,
    )
)


@pytest.fixture
def service(store):
    return AssessmentService(store)


@pytest.fixture
def maite(store):
    return PatientService(store).create(a_patient(coordinated=True))


def audited(store):
    with store.reading() as session:
        rows = session.execute(text("SELECT event, detail_json FROM audit ORDER BY seq"))
        return [(row.event, row.detail_json) for row in rows if row.event.startswith("assess")]


# --- drafts -----------------------------------------------------------------------------------


def test_a_draft_is_given_back_and_has_no_score(service, maite, store):
    draft = service.save_draft(maite, "braden", {"perception": "3"})
    draft = service.save_draft(maite, "braden", {"perception": "3", "humidite": "2"}, draft=draft)
    found = service.form(maite, "braden").draft
    assert found == draft
    assert (found.value, found.band, found.version) == (None, "", 2)
    assert found.answers == {"perception": "3", "humidite": "2"}
    assert (service.latest(maite), service.history(maite)) == ({}, [])
    assert [line.draft for line in service.overview(maite) if line.draft] == [draft]
    assert [name for name, _ in audited(store)] == ["assessment.start"]


def test_a_draft_written_over_elsewhere_is_refused(service, maite):
    draft = service.save_draft(maite, "braden", {"perception": "3"})
    service.save_draft(maite, "braden", {"perception": "2"}, draft=draft)
    with pytest.raises(ChangedMeanwhile):
        service.save_draft(maite, "braden", {"perception": "1"}, draft=draft)
    with pytest.raises(ChangedMeanwhile):
        service.complete(maite, "braden", BRADEN, draft=draft)
    assert service.history(maite) == []


def test_an_incomplete_scale_is_not_completed(service, maite):
    with pytest.raises(AssessmentIncomplete) as refused:
        service.complete(maite, "braden", {"perception": "3"})
    assert refused.value.missing == 5
    assert service.history(maite, all_states=True) == []


def test_a_draft_given_up_is_gone(service, maite):
    draft = service.save_draft(maite, "braden", {"perception": "3"})
    service.drop_draft(draft.id)
    with pytest.raises(NotFound):
        service.get(draft.id)
    made = service.complete(maite, "braden", BRADEN)
    with pytest.raises(AssessmentSettled):
        service.drop_draft(made.id)


# --- scores that stand ------------------------------------------------------------------------


def test_a_score_is_kept_with_the_version_that_gave_it(service, maite, store, heard):
    heard.clear()
    made = service.complete(maite, "braden", BRADEN, on=date(2026, 11, 20), words="Au lit")
    assert made == service.get(made.id)
    assert (made.value, made.band, made.text, made.scale_version) == (14, "modere", "14/23", "1")
    assert (made.state, made.on, made.author) == (
        AssessmentState.COMPLETE,
        date(2026, 11, 20),
        "C. MARTIN",
    )
    assert heard == [frozenset({Topic.ASSESSMENTS})]
    name, detail = audited(store)[-1]
    assert name == "assessment.complete"
    assert "braden" in detail
    assert "14" not in detail


def test_a_newer_version_never_rewrites_what_was_scored(service, maite, monkeypatch):
    made = service.complete(maite, "braden", BRADEN)
    newer = replace(
        SCALES["braden"], version="2", bands=(replace(SCALES["braden"].bands[0], label="Autre"),)
    )
    monkeypatch.setattr("coordo_desktop.services.assessing.scale_of", lambda _: newer, raising=True)
    again = service.complete(maite, "braden", BRADEN)
    assert (again.scale_version, again.label) == ("2", "Autre")
    assert service.get(made.id) == made


def test_thresholds_of_the_practice_are_part_of_the_version(service, maite):
    before = service.complete(maite, "braden", BRADEN)
    service.decide("braden", edges={"eleve": 13, "modere": 15, "faible": 17}, months=3)
    after = service.complete(maite, "braden", BRADEN)
    assert (before.band, after.band) == ("modere", "eleve")
    assert (before.scale_version, after.scale_version) == ("1", "1+1")
    assert service.get(before.id) == before
    line = next(line for line in service.overview(maite) if line.scale.id == "braden")
    assert line.due == date(2027, 2, 23)
    service.decide("braden")
    assert service.complete(maite, "braden", BRADEN).scale_version == "1"


def test_edges_that_cross_are_refused(service):
    for wrong in ({"eleve": 14}, {"tres_eleve": 7}, {"faible": 24}, {"autre": 9}):
        with pytest.raises(EdgesOutOfOrder):
            service.decide("braden", edges=wrong)
    with pytest.raises(EdgesOutOfOrder):
        service.decide("aggir", edges={"gir2": 3})
    with pytest.raises(InvalidField):
        service.decide("braden", months=-1)
    assert service.scale_settings() == {}


def test_a_complete_assessment_cannot_be_altered_in_the_file(service, maite, store):
    service.complete(maite, "braden", BRADEN)
    for statement in (
        "UPDATE assessment SET value = 20",
        "UPDATE assessment SET answers = '{}'",
        "UPDATE assessment SET state = 'draft'",
        "DELETE FROM assessment",
    ):
        with pytest.raises(IntegrityError), store.quietly() as session:
            session.execute(text(statement))


# --- corrections ------------------------------------------------------------------------------


def test_a_correction_stands_in_for_what_it_corrects(service, maite):
    made = service.complete(maite, "braden", BRADEN)
    draft = service.save_draft(maite, "braden", BRADEN, corrects=made.id)
    assert service.form(maite, "braden", made.id).draft == draft
    assert service.form(maite, "braden").draft is None
    right = service.complete(maite, "braden", BRADEN | {"nutrition": "4"}, draft=draft)
    assert (right.value, right.corrects) == (16, made.id)
    assert [each.id for each in service.history(maite)] == [right.id]
    old = service.get(made.id)
    assert (old.state, old.value) == (AssessmentState.REPLACED, 14)
    with pytest.raises(AssessmentSettled):
        service.complete(maite, "braden", BRADEN, corrects=made.id)
    with pytest.raises(InvalidField):
        service.complete(maite, "phq9", WELL, corrects=right.id)


def test_a_withdrawal_asks_why(service, maite):
    made = service.complete(maite, "braden", BRADEN)
    with pytest.raises(MissingField):
        service.withdraw(made.id, " ", seen_version=1)
    with pytest.raises(AssessmentSettled):
        service.withdraw(made.id, "autre patient", seen_version=4)
    service.withdraw(made.id, "autre patient", seen_version=1)
    kept = service.get(made.id)
    assert (kept.state, kept.withdrawn_by) == (AssessmentState.WITHDRAWN, "C. MARTIN")
    assert service.history(maite) == []
    assert service.findings(maite) == ()
    assert [each.id for each in service.history(maite, all_states=True)] == [made.id]


# --- results of scales under licence ----------------------------------------------------------


def test_of_a_licensed_scale_only_the_result_is_kept(service, maite):
    made = service.enter_result(maite, "mnasf", "9", on=date(2026, 11, 1))
    assert (made.value, made.band, made.text) == (9, "risque", "9/14")
    assert service.enter_result(maite, "mmse", "24").band == ""
    with pytest.raises(UnknownChoice):
        service.enter_result(maite, "mnasf", "15")
    with pytest.raises(ResultOnly):
        service.enter_result(maite, "braden", "14")
    for scale in SCALES.values():
        assert not scale.result_only or [item.id for item in scale.items] == ["total"]


def test_a_day_to_come_is_refused(service, maite):
    with pytest.raises(InvalidField):
        service.complete(maite, "braden", BRADEN, on=TODAY + timedelta(days=1))


# --- what is asked ----------------------------------------------------------------------------


def test_two_are_compared_item_by_item(service, maite):
    old = service.complete(maite, "braden", BRADEN | {"nutrition": "4"}, on=date(2026, 9, 1))
    new = service.complete(maite, "braden", BRADEN | {"humidite": "4"})
    two = service.compare(new.id, old.id)
    assert (two.before.id, two.after.id, two.worse) == (old.id, new.id, True)
    changed = {item.item: (item.before, item.after) for item in two.items if item.changed}
    assert changed == {
        "humidite": ("Humidité occasionnelle", "Rarement humide"),
        "nutrition": ("Excellente", "Probablement inadéquate"),
    }
    other = service.complete(maite, "phq9", WELL)
    with pytest.raises(InvalidField):
        service.compare(new.id, other.id)


def test_the_overview_tells_the_last_score_the_one_before_and_the_term(service, maite):
    service.complete(maite, "braden", BRADEN | {"nutrition": "4"}, on=date(2026, 10, 31))
    last = service.complete(maite, "braden", BRADEN, on=date(2026, 11, 2))
    line = next(line for line in service.overview(maite) if line.scale.id == "braden")
    assert (line.last, line.before.value, line.due) == (last, 16, date(2026, 12, 2))
    assert line.values == ((date(2026, 10, 31), 16), (date(2026, 11, 2), 14))
    service.decide("zarit", hidden=True)
    shown = {line.scale.id for line in service.overview(maite)}
    assert "zarit" not in shown
    assert "zarit" not in {scale.id for scale in service.scales()}


def test_what_is_due_is_told_for_coordinated_people(service, maite, store, clock):
    other = PatientService(store).create(a_patient("SEULE", coordinated=False))
    for who in (maite, other):
        service.complete(who, "braden", BRADEN, on=date(2026, 10, 20))
        service.complete(who, "aggir", AGGIR, on=date(2025, 11, 24))
        service.complete(who, "en", {"intensite": "3"}, on=date(2025, 1, 1))
    found = [(each.patient_id, each.scale, each.due) for each in service.due()]
    assert found == [(maite, "braden", date(2026, 11, 20))]
    ahead = service.due(date(2026, 12, 1))
    assert [each.scale for each in ahead] == ["braden", "aggir"]
    service.complete(maite, "braden", BRADEN, on=date(2026, 11, 22))
    assert service.due() == []


def test_a_thought_of_death_is_told_from_the_draft_on_and_until_denied(service, maite):
    draft = service.save_draft(maite, "phq9", {"q9": "2"})
    assert [each.id for each in service.alerts()] == [draft.id]
    made = service.complete(maite, "phq9", WELL | {"q9": "1"}, draft=draft)
    assert [each.id for each in service.alerts()] == [made.id]
    assert (made.alert, made.value) == (True, 1)
    service.complete(maite, "phq9", WELL)
    assert service.alerts() == []


def test_drafts_left_behind_are_told(service, maite, clock):
    draft = service.save_draft(maite, "braden", {"perception": "3"})
    assert service.drafts_left() == []
    clock.advance(days=2)
    (left,) = service.drafts_left()
    assert (left.assessment_id, left.answered) == (draft.id, 1)


def test_the_sex_of_the_record_decides_where_the_scale_asks(service, store):
    people = PatientService(store)
    three = {"q1": "2", "q2": "1", "q3": "0"}
    bands = {
        sex: service.complete(people.create(a_patient(sex.value, sex=sex)), "auditc", three).band
        for sex in Sex
    }
    assert bands == {
        Sex.FEMALE: "mesusage",
        Sex.MALE: "sous_seuil",
        Sex.UNKNOWN: "seuil_femme",
    }


# --- what they propose ------------------------------------------------------------------------


def test_findings_become_lines_of_the_plan_with_their_source(service, maite):
    made = service.complete(maite, "braden", BRADEN, on=date(2026, 11, 12))
    service.complete(maite, "aggir", AGGIR)
    found = {each.rule: each for each in service.findings(maite)}
    assert set(found) == {"braden.risque", "braden.nutrition", "aggir.niveau", "aggir.toilette"}
    sore = found["braden.risque"]
    assert (sore.label, sore.dimension) == ("Risque d’escarre", Dimension.HEALTH)
    assert sore.shown_by == "Braden 14/23, risque modéré"
    assert found["braden.nutrition"].suggests == "mnasf"
    problem = sore.problem("p1")
    assert (problem.label, problem.source.kind) == ("Risque d’escarre", SourceKind.ASSESSMENT)
    assert (problem.source.ref, problem.source.on) == (str(made.id), date(2026, 11, 12))
    assert problem.source.label == "Braden 14/23"


def test_every_rule_speaks_of_a_band_or_an_answer_that_exists():
    assert len({rule.key for rule in RULES}) == len(RULES)
    for rule in RULES:
        scale = SCALES[rule.scale]
        assert rule.suggests == "" or rule.suggests in SCALES
        if rule.item:
            item = scale.item(rule.item)
            assert set(rule.answers) <= {choice.id for choice in item.choices}
        else:
            assert rule.bands
            assert set(rule.bands) <= {band.id for band in scale.bands}


# --- who may ----------------------------------------------------------------------------------


def test_rights_are_those_of_the_matrix(service, maite, store_for):
    made = service.complete(maite, "braden", BRADEN)
    reception = AssessmentService(store_for(Role.RECEPTION))
    stranger = AssessmentService(store_for(Role.CAREGIVER))  # not in the circle of this person
    for refused in (
        lambda one: one.overview(maite),
        lambda one: one.get(made.id),
        lambda one: one.form(maite, "braden"),
        lambda one: one.complete(maite, "braden", BRADEN),
        lambda one: one.save_draft(maite, "braden", BRADEN),
        lambda one: one.withdraw(made.id, "non", seen_version=1),
        lambda one: one.print_sheet(made.id),
        lambda one: one.preview(made.id),
        lambda one: one.compare(made.id, made.id),
    ):
        for service_of in (reception, stranger):
            with pytest.raises(NotAllowed):
                refused(service_of)
    with pytest.raises(NotAllowed):
        AssessmentService(store_for(Role.CAREGIVER)).decide("braden", months=2)
    assert AssessmentService(store_for(Role.CAREGIVER)).due(date(2030, 1, 1)) == []
    assert stranger.alerts() == []


# --- merging, paper ---------------------------------------------------------------------------


def test_assessments_follow_a_merging_and_come_back(service, maite, store):
    people = PatientService(store)
    double = people.create(a_patient("ETCHEVERRY", "Maïté"))
    made = service.complete(double, "braden", BRADEN)
    merge = people.merge(maite, double)
    assert [each.id for each in service.history(maite)] == [made.id]
    people.unmerge(merge)
    assert [each.id for each in service.history(double)] == [made.id]
    assert service.history(maite) == []


def test_paper_says_the_score_and_where_it_comes_from(service, maite, store):
    made = service.complete(maite, "braden", BRADEN)
    pdf = service.print_sheet(made.id)
    assert pdf == service.preview(made.id)
    words = PdfReader(BytesIO(pdf)).pages[0].extract_text().replace("\xa0", " ")
    for said in ("14/23", "Risque modéré", "ETCHEVERRY", "plus le risque d’escarre est grand"):
        assert said in words
    assert audited(store)[-1][0] == "assessment.print"
