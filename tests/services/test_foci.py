"""Cibles, actions left open and phrases, through the service."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from coordo_desktop.domain.errors import (
    ChangedMeanwhile,
    InvalidField,
    MissingField,
    NotFound,
)
from coordo_desktop.domain.ids import FocusId, FollowUpId, PatientId
from coordo_desktop.domain.measurements import Bounds, Measure
from coordo_desktop.domain.patients import Problem
from coordo_desktop.domain.phrases import DEFAULTS
from coordo_desktop.domain.signing import (
    FocusClosed,
    FollowUpClosed,
    ResultMissing,
    TextTooLong,
)
from coordo_desktop.domain.topics import Topic
from coordo_desktop.domain.transmissions import (
    FocusState,
    FollowUpDraft,
    FollowUpState,
    Phrase,
)
from coordo_desktop.services.measurements import MeasurementService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.transmissions import TransmissionService
from transmission_builders import NINE, a_draft, a_patient

TOLD = frozenset({Topic.TRANSMISSIONS})


@pytest.fixture
def service(store):
    return TransmissionService(store)


@pytest.fixture
def patient_id(store):
    return PatientService(store).create(a_patient())


def last_event(store):
    with store.reading() as session:
        return session.execute(text("SELECT event FROM audit ORDER BY seq DESC LIMIT 1")).scalar()


def test_what_is_open_comes_first_then_problems_then_the_library(service, store, patient_id, clock):
    service.sign(a_draft(patient_id, focus="Douleur du genou"))
    PatientService(store).add(patient_id, Problem(id="", label="Douleurs chroniques"))
    clock.advance(days=6)
    service.add_to_library("Douleur du membre fantôme")
    found = service.suggest_focus(patient_id, "doul")
    assert [(each.label, each.source, each.age_days) for each in found[:4]] == [
        ("Douleur du genou", "open", 6),
        ("Douleurs chroniques", "problem", None),
        ("Douleur du membre fantôme", "library", None),
        ("Douleur", "library", None),
    ]
    assert len(service.suggest_focus(patient_id, "", limit=5)) == 5


def test_a_cible_that_is_open_is_not_proposed_twice(service, patient_id):
    service.sign(a_draft(patient_id, focus="douleur"))
    found = service.suggest_focus(patient_id, "douleur")
    assert [each.source for each in found if each.label.lower() == "douleur"] == ["open"]


def test_closing_a_cible_signs_its_result(service, store, patient_id, heard, clock):
    service.sign(a_draft(patient_id))
    focus = service.open_foci(patient_id)[0].focus
    heard.clear()
    clock.advance(hours=2)
    entry = service.entry(service.close_focus(focus.id, " Ne souffre plus "))
    assert (entry.focus_id, entry.parts) == (focus.id, (("results", "Ne souffre plus"),))
    assert service.open_foci(patient_id) == []
    assert (heard, last_event(store)) == ([TOLD], "focus.close")
    with pytest.raises(FocusClosed):
        service.close_focus(focus.id, "encore")


def test_a_cible_is_not_closed_without_a_result(service, patient_id):
    service.sign(a_draft(patient_id))
    focus = service.open_foci(patient_id)[0].focus
    with pytest.raises(ResultMissing):
        service.close_focus(focus.id, "\n")
    with pytest.raises(NotFound):
        service.close_focus(FocusId(patient_id), "x")


def test_a_closed_cible_may_draw_attention_again(service, store, patient_id):
    service.sign(a_draft(patient_id))
    focus = service.open_foci(patient_id)[0].focus
    service.close_focus(focus.id, "Finie")
    service.reopen_focus(focus.id)
    service.reopen_focus(focus.id)
    (line,) = service.open_foci(patient_id)
    assert (line.focus.state, line.focus.result, line.focus.closed_at) == (
        FocusState.OPEN,
        "",
        None,
    )
    assert last_event(store) == "focus.reopen"


def test_cibles_nobody_writes_to_surface(service, store, patient_id, clock):
    service.sign(a_draft(patient_id, focus="Ancienne"))
    clock.advance(days=6)
    service.sign(a_draft(patient_id, focus="Récente"))
    clock.advance(days=1)
    assert [line.focus.label for line in service.ageing_foci()] == ["Ancienne"]  # 7 days
    assert [line.silent_days for line in service.ageing_foci(1)] == [7, 1]
    assert service.ageing_foci(30) == []
    assert service.ageing_foci()[0].patient_name == "ETCHEVERRY Maite"


def test_the_team_keeps_its_own_cibles(service, patient_id):
    service.add_to_library("  Peur du   chien ")
    service.add_to_library("peur du chien")
    assert service.library()[0] == "peur du chien"
    assert sum("chien" in label for label in service.library()) == 1
    service.drop_from_library("Peur du chien")
    assert "peur du chien" not in service.library()
    with pytest.raises(MissingField):
        service.add_to_library(" ; ")
    with pytest.raises(TextTooLong):
        service.add_to_library("a" * 201)


# --- actions --------------------------------------------------------------------------------


@pytest.fixture
def action(service, patient_id):
    draft = a_draft(patient_id, follow_ups=(FollowUpDraft(text="Revoir", due=NINE),))
    service.sign(draft)
    return service.open_follow_ups(patient_id)[0]


def test_an_action_is_done_once_and_may_be_taken_up_again(
    service, store, patient_id, action, heard
):
    heard.clear()
    service.close_follow_up(action.id, seen_version=action.version)
    assert service.open_follow_ups(patient_id) == []
    assert (heard, last_event(store)) == ([TOLD], "follow_up.close")
    with pytest.raises(FollowUpClosed):
        service.close_follow_up(action.id, seen_version=action.version + 1)
    with pytest.raises(ChangedMeanwhile):
        service.reopen_follow_up(action.id, seen_version=action.version)
    service.reopen_follow_up(action.id, seen_version=action.version + 1)
    (again,) = service.open_follow_ups(patient_id)
    assert (again.state, again.version, again.closed_by) == (FollowUpState.OPEN, 3, "")


def test_an_action_that_will_not_be_done_says_why(service, action):
    with pytest.raises(MissingField):
        service.close_follow_up(action.id, done=False, seen_version=1)
    service.close_follow_up(action.id, done=False, reason="Refus", seen_version=1)
    (closed,) = service.follow_ups_of(action.transmission_id)
    assert (closed.state, closed.reason, closed.closed_by) == (
        FollowUpState.NOT_DONE,
        "Refus",
        "C. MARTIN",
    )


def test_an_action_that_moved_on_or_is_not_there_is_refused(service, action):
    with pytest.raises(ChangedMeanwhile):
        service.close_follow_up(action.id, seen_version=9)
    with pytest.raises(NotFound):
        service.close_follow_up(FollowUpId(PatientId(action.patient_id)), seen_version=1)


def test_what_is_due_across_patients_soonest_first(service, store, patient_id, action, clock):
    other = PatientService(store).create(a_patient(family_name="AUTRE", used_name=""))
    later = (
        FollowUpDraft(text="Plus tard", due=NINE + timedelta(days=3)),
        FollowUpDraft(text="Un jour"),
    )
    service.sign(a_draft(other, follow_ups=later))
    clock.advance(days=1)
    lines = service.due_follow_ups()
    assert [(line.follow_up.text, line.late, line.age_days) for line in lines] == [
        ("Revoir", True, 1),
        ("Plus tard", False, 1),
    ]
    assert [line.patient_name for line in lines] == ["ETCHEVERRY Maite", "AUTRE Maite"]
    assert [line.follow_up.text for line in service.due_follow_ups(clock())] == ["Revoir"]


# --- phrases --------------------------------------------------------------------------------


def test_the_team_writes_its_own_phrases_over_the_defaults(service, store):
    assert service.phrases()["ras"] == "Rien à signaler."
    service.save_phrase(Phrase(";RAS", "RAS ce jour."))
    service.save_phrase(Phrase("ras", "RAS."))
    assert service.phrases()["ras"] == "RAS."
    assert service.own_phrases() == (Phrase("ras", "RAS."),)
    service.delete_phrase("ras")
    assert len(service.phrases()) == len(DEFAULTS)
    assert last_event(store) == "phrase.delete"
    with pytest.raises(InvalidField):
        service.save_phrase(Phrase("a b", "x"))


# --- constantes -----------------------------------------------------------------------------


def test_the_last_constantes_with_their_trend(service, store, patient_id, clock):
    for pulse in (60, 70, 90):
        service.sign(a_draft(patient_id, data=f"fc {pulse} poids {pulse}"))
        clock.advance(days=1)
    measured = MeasurementService(store)
    shown = {line.measure: line for line in measured.last(patient_id)}
    assert (shown[Measure.PULSE].text, shown[Measure.PULSE].trend.value) == ("FC 90", "up")
    assert shown[Measure.WEIGHT].out_of_bounds
    assert measured.weight_note(patient_id) == "Poids\u00a0: +30\u00a0kg en 2 jours"
    values = [one.value for one in measured.history(patient_id, Measure.PULSE)]
    assert values == [90, 70, 60]
    before = measured.history(patient_id, Measure.PULSE, limit=1)[0].at
    assert [one.value for one in measured.history(patient_id, Measure.PULSE, before=before)] == [
        70,
        60,
    ]


def test_the_practice_sets_its_own_usual_values(service, store, patient_id, heard):
    service.sign(a_draft(patient_id, data="fc 120"))
    measured = MeasurementService(store)
    assert measured.last(patient_id)[0].out_of_bounds
    heard.clear()
    measured.set_bounds(Measure.PULSE, Bounds(40, 130))
    assert heard == [frozenset({Topic.SETTINGS})]
    assert not measured.last(patient_id)[0].out_of_bounds
    measured.set_bounds(Measure.PULSE, None)
    assert measured.bounds()[Measure.PULSE] == Bounds(50, 110)
    with pytest.raises(InvalidField):
        measured.set_bounds(Measure.PULSE, Bounds(130, 40))
