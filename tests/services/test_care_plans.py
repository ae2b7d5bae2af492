"""The plan de soins through its service: drafted, validated, agreed to, reviewed, closed."""

import re
from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import text

from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.care_plan import (
    Agreement,
    ObjectiveState,
    PlanContent,
    PlanState,
    ReasonNotReached,
    Review,
)
from coordo_desktop.domain.errors import ChangedMeanwhile, InvalidField, MissingField, NotFound
from coordo_desktop.domain.frequencies import Frequency
from coordo_desktop.domain.ids import ObjectiveId, PlanId
from coordo_desktop.domain.merging import RecordMerged
from coordo_desktop.domain.plan_lines import PlanFilter
from coordo_desktop.domain.plan_rules import (
    NoDraft,
    ObjectivesOpen,
    PlanExists,
    PlanFault,
    PlanNotActive,
    PlanRefused,
    ReasonNotSaid,
    UnknownObjective,
)
from coordo_desktop.domain.topics import Topic
from coordo_desktop.services.care_plans import CarePlanService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.store import plan_lists, tasks
from coordo_desktop.store import plan_writing as writing
from people import a_patient
from plan_builders import (
    DAILY,
    THRICE,
    TODAY,
    a_content,
    a_problem,
    an_evaluation,
    an_intervention,
    an_objective,
)
from statements import sent, walked

TOLD = frozenset({Topic.CARE_PLANS})
BOTH = frozenset({Topic.CARE_PLANS, Topic.TASKS})
ONE = an_objective("Poids stable", an_intervention("Pesée", frequency=DAILY))
CONTENT = a_content(a_problem("Dénutrition", ONE))


@pytest.fixture
def service(store):
    return CarePlanService(store)


@pytest.fixture
def patient_id(store):
    return PatientService(store).create(a_patient())


@pytest.fixture
def plan(service, patient_id):
    """A plan in force, its first version."""
    started = service.start(patient_id, CONTENT)
    service.validate(started.id, started.version, "Premier plan")
    return service.of(patient_id)


def said_last(store):
    with store.reading() as session:
        row = session.execute(
            text("SELECT event, patient_ref FROM audit ORDER BY seq DESC LIMIT 1")
        ).one()
    return tuple(row)


def open_tasks(store, patient_id, first=TODAY, last=TODAY + timedelta(days=6)):
    with store.reading() as session:
        return [task.due for task in tasks.of_days(session, patient_id, first, last)]


# --- drafts ----------------------------------------------------------------------------------


def test_a_plan_begins_as_a_draft_that_nobody_follows(service, store, patient_id, heard):
    heard.clear()
    plan = service.start(patient_id, CONTENT)
    assert (plan.state, plan.current, plan.draft.number) == (PlanState.DRAFT, None, 1)
    assert plan.draft.content == CONTENT
    assert plan.shown is plan.draft
    assert (heard, said_last(store)) == ([TOLD], ("plan.start", str(patient_id)))
    assert open_tasks(store, patient_id) == []


def test_a_patient_has_one_plan_that_is_not_closed(service, patient_id, plan):
    with pytest.raises(PlanExists):
        service.start(patient_id)
    service.close(plan.id, "Guérison", plan.version, [an_evaluation(ONE)])
    again = service.start(patient_id)
    assert again.id != plan.id
    assert service.of(patient_id).id == again.id
    assert [one.id for one in service.past(patient_id)] == [plan.id]


def test_two_windows_on_one_plan_do_not_write_over_each_other(service, patient_id):
    plan = service.start(patient_id, CONTENT)
    mine = service.save_draft(plan.id, replace(CONTENT, matters="Le jardin"), plan.version)
    with pytest.raises(ChangedMeanwhile):
        service.save_draft(plan.id, replace(CONTENT, matters="Autre"), plan.version)
    with pytest.raises(ChangedMeanwhile):
        service.validate(plan.id, plan.version)
    with pytest.raises(ChangedMeanwhile):
        service.discard_draft(plan.id, plan.version)
    kept = service.of(patient_id)
    assert (kept.version, kept.draft.content.matters) == (mine, "Le jardin")
    assert service.save_draft(plan.id, CONTENT, mine) == mine + 1


def test_a_draft_may_be_unfinished_but_not_absurd(service, patient_id):
    plan = service.start(patient_id, PlanContent())
    half = a_content(a_problem("", an_objective("")), next_review=None)
    seen = service.save_draft(plan.id, half, plan.version)
    wrong = an_intervention(start=date(2026, 12, 1), end=date(2026, 11, 30))
    backwards = a_content(a_problem("x", an_objective("y"), an_objective("z", wrong)))
    with pytest.raises(PlanRefused) as refused:
        service.save_draft(plan.id, backwards, seen)
    error = refused.value
    assert (error.fault, error.problem, error.objective, error.intervention) == (
        PlanFault.END_BEFORE_START,
        1,
        2,
        1,
    )
    assert service.of(patient_id).draft.content == half


def test_a_draft_given_up_leaves_the_version_in_force(service, plan, patient_id):
    with pytest.raises(NoDraft):
        service.discard_draft(plan.id, plan.version)
    seen = service.save_draft(plan.id, replace(CONTENT, matters="Autre"), plan.version)
    service.discard_draft(plan.id, seen)
    kept = service.of(patient_id)
    assert (kept.draft, kept.current, kept.state) == (None, plan.current, PlanState.ACTIVE)


def test_a_plan_never_validated_is_cancelled_with_its_draft(service, patient_id):
    plan = service.start(patient_id, CONTENT)
    service.discard_draft(plan.id, plan.version)
    assert service.of(patient_id) is None
    cancelled = service.get(plan.id)
    assert (cancelled.state, cancelled.draft.content) == (PlanState.CANCELLED, CONTENT)
    assert service.start(patient_id).draft.number == 1
    with pytest.raises(PlanNotActive):
        service.save_draft(plan.id, CONTENT, cancelled.version)


def test_findings_go_into_the_draft_once(service, patient_id, heard):
    found = [a_problem("Risque de chute"), a_problem("Isolement")]
    added = service.add_problems(patient_id, found)
    assert (added.added, added.already) == (2, 0)
    again = service.add_problems(patient_id, [a_problem("risque de  chute"), a_problem("Douleur")])
    assert (again.plan_id, again.added, again.already) == (added.plan_id, 1, 1)
    plan = service.of(patient_id)
    labels = [one.label for one in plan.draft.content.problems]
    assert labels == ["Risque de chute", "Isolement", "Douleur"]
    assert plan.version == again.version
    heard.clear()
    assert service.add_problems(patient_id, found).added == 0
    assert service.of(patient_id).version == plan.version


def test_findings_reopen_a_draft_over_the_version_in_force(service, plan, patient_id):
    service.add_problems(patient_id, [a_problem("Risque de chute")])
    now = service.of(patient_id)
    assert (now.current.number, now.draft.number) == (1, 2)
    assert [one.label for one in now.draft.content.problems] == ["Dénutrition", "Risque de chute"]
    assert now.current.content == plan.current.content


# --- in force --------------------------------------------------------------------------------


def test_validating_makes_the_tasks_in_the_same_action(service, store, patient_id, heard):
    plan = service.start(patient_id, CONTENT)
    heard.clear()
    assert service.validate(plan.id, plan.version, " Premier  plan ") == 1
    assert (heard, said_last(store)) == ([BOTH], ("plan.validate", str(patient_id)))
    now = service.of(patient_id)
    assert (now.state, now.draft, now.current.number) == (PlanState.ACTIVE, None, 1)
    assert (now.current.validated, now.current.note, now.current.author) == (
        True,
        "Premier plan",
        "C. MARTIN",
    )
    assert now.current.content.problems[0].objectives[0].interventions[0].start == TODAY
    assert open_tasks(store, patient_id) == [TODAY + timedelta(days=n) for n in range(7)]


def test_a_new_frequency_counts_from_its_day_and_leaves_the_past(service, store, plan, patient_id):
    less = an_intervention("Pesée", id=ONE.interventions[0].id, frequency=THRICE, start=TODAY)
    changed = a_content(a_problem("Dénutrition", replace(ONE, interventions=(less,))))
    seen = service.save_draft(plan.id, changed, plan.version)
    thursday = TODAY + timedelta(days=3)
    assert service.validate(plan.id, seen, from_date=thursday) == 2
    days = [(day - TODAY).days for day in open_tasks(store, patient_id)]
    assert days == [0, 1, 2, 4]


def test_a_version_cannot_count_from_the_past(service, store, plan, patient_id):
    seen = service.save_draft(plan.id, CONTENT, plan.version)
    before = open_tasks(store, patient_id)
    with pytest.raises(PlanRefused) as refused:
        service.validate(plan.id, seen, from_date=TODAY - timedelta(days=1))
    assert refused.value.fault is PlanFault.FROM_PAST
    assert service.of(patient_id).draft.number == 2
    assert open_tasks(store, patient_id) == before


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (replace(CONTENT, next_review=None), PlanFault.REVIEW_MISSING),
        (replace(CONTENT, next_review=TODAY - timedelta(days=1)), PlanFault.REVIEW_PAST),
        (replace(CONTENT, problems=()), PlanFault.NOTHING),
        (a_content(a_problem(" ")), PlanFault.LABEL_MISSING),
        (a_content(a_problem("x", an_objective("y", due=date(2026, 11, 22)))), PlanFault.DUE_PAST),
    ],
)
def test_what_is_not_whole_is_not_validated(service, store, patient_id, content, fault):
    plan = service.start(patient_id, content)
    with pytest.raises(PlanRefused) as refused:
        service.validate(plan.id, plan.version)
    assert refused.value.fault is fault
    assert service.of(patient_id) == plan
    assert open_tasks(store, patient_id) == []


def test_a_frequency_that_makes_no_sense_is_refused_whole(service, patient_id):
    plan = service.start(patient_id, CONTENT)
    senseless = an_intervention(frequency=Frequency(rule="FREQ=HOURLY;BYDAY=XX"))
    with pytest.raises(PlanRefused) as refused:
        service.save_draft(
            plan.id, a_content(a_problem("x", an_objective("y", senseless))), plan.version
        )
    assert refused.value.fault is PlanFault.FREQUENCY
    assert service.of(patient_id) == plan


def test_a_version_in_force_is_never_altered(service, store, plan):
    for statement in (
        "UPDATE plan_version SET content = '{}'",
        "UPDATE plan_version SET note = 'x'",
        "DELETE FROM plan_version",
    ):
        with (
            pytest.raises(Exception, match="append only"),
            store.quietly() as session,
        ):
            session.execute(text(statement))
    assert service.get(plan.id).current == plan.current


def test_versions_are_kept_and_compared(service, plan, patient_id):
    thrice = an_intervention("Pesée", id=ONE.interventions[0].id, frequency=THRICE, start=TODAY)
    after = a_content(
        replace(
            CONTENT.problems[0],
            objectives=(replace(ONE, interventions=(thrice, an_intervention("Repas enrichis"))),),
        )
    )
    service.validate(plan.id, service.save_draft(plan.id, after, plan.version), "Moins souvent")
    assert [one.number for one in service.versions(plan.id)] == [2, 1]
    told = [one.sentence for one in service.compare(plan.id, 1, 2)]
    assert told == [
        "Pesée\u202f: 3 fois par semaine, lundi, mercredi et vendredi, au lieu de tous les jours",
        "Nouvelle intervention\u202f: Repas enrichis, tous les jours",
    ]
    assert service.compare(plan.id, 2, 2) == ()
    with pytest.raises(NotFound):
        service.compare(plan.id, 1, 9)


def test_each_validated_version_is_on_the_life_line(service, store, plan, patient_id, clock):
    clock.advance(days=1)
    seen = service.save_draft(plan.id, CONTENT, plan.version)
    service.validate(plan.id, seen, "Moins souvent")
    told = PatientService(store).timeline(patient_id)
    versions = [one for one in told if one.kind == "plan.validated"]
    assert [(one.text, one.fields, one.link) for one in versions] == [
        ("Moins souvent", ("2",), str(plan.id)),
        ("Premier plan", ("1",), str(plan.id)),
    ]
    older = PatientService(store).timeline(patient_id, before=versions[0].at)
    assert versions[1] in older
    assert versions[0] not in older


# --- agreement, evaluation, review -----------------------------------------------------------


def an_agreement(**values) -> Agreement:
    base = {"version": 1, "given": True, "on": TODAY, "by": "elle-même", "means": "oral"}
    return Agreement(**{**base, **values})


def test_the_persons_agreement_is_kept_with_the_version(service, store, plan, patient_id):
    assert service.counts().without_agreement == 1
    service.agree(plan.id, an_agreement(given=False))
    service.agree(plan.id, an_agreement(by=" sa fille ", witness="N. OYHENART"))
    now = service.of(patient_id)
    assert (now.agreement.given, now.agreement.by) == (True, "sa fille")
    assert now.agreement.collected_by == "C. MARTIN"
    assert [one.given for one in service.agreements(plan.id)] == [True, False]
    assert service.counts().without_agreement == 0
    assert said_last(store) == ("plan.agree", str(patient_id))
    seen = service.save_draft(plan.id, CONTENT, now.version)
    service.validate(plan.id, seen)
    assert service.of(patient_id).agreement is None
    assert service.counts().without_agreement == 1


def test_an_agreement_names_a_validated_version_a_person_and_a_day(service, plan):
    with pytest.raises(NotFound):
        service.agree(plan.id, an_agreement(version=2))
    with pytest.raises(MissingField):
        service.agree(plan.id, an_agreement(by=" "))
    with pytest.raises(InvalidField):
        service.agree(plan.id, an_agreement(on=TODAY + timedelta(days=1)))


def test_an_objective_is_evaluated_with_its_reason(service, plan, patient_id):
    with pytest.raises(ReasonNotSaid):
        service.evaluate(plan.id, [an_evaluation(ONE, ObjectiveState.NOT_REACHED)])
    with pytest.raises(UnknownObjective):
        service.evaluate(plan.id, [an_evaluation(an_objective("Autre"))])
    with pytest.raises(InvalidField):
        service.evaluate(plan.id, [an_evaluation(ONE, on=TODAY + timedelta(days=1))])
    refused = an_evaluation(
        ONE, ObjectiveState.ABANDONED, reason=ReasonNotReached.REFUSED, comment="Ne veut plus"
    )
    service.evaluate(plan.id, [an_evaluation(ONE, ObjectiveState.PARTLY), refused])
    now = service.of(patient_id)
    assert [one.state for one in now.evaluations] == [
        ObjectiveState.PARTLY,
        ObjectiveState.ABANDONED,
    ]
    assert now.evaluations[1].author == "C. MARTIN"
    assert now.version == plan.version


def reviewed(service, plan, content, **values):
    held = Review(on=TODAY, participants=("C. MARTIN", "sa fille"), summary="Va mieux\nDétail")
    given = {
        "evaluations": [an_evaluation(ONE, ObjectiveState.PARTLY)],
        "content": content,
        "next_review": date(2027, 3, 1),
        "seen_version": plan.version,
    }
    return service.review(plan.id, values.pop("held", held), **{**given, **values})


def test_a_review_keeps_everything_in_one_action(service, store, plan, patient_id, heard):
    heard.clear()
    content = replace(plan.current.content, strengths="Sa fille")
    assert reviewed(service, plan, content) == 2
    now = service.of(patient_id)
    assert (heard, said_last(store)) == ([BOTH], ("plan.review", str(patient_id)))
    assert (now.current.number, now.current.note) == (2, "Va mieux")
    assert now.current.content.next_review == date(2027, 3, 1)
    assert now.current.content.strengths == "Sa fille"
    assert [(one.version, one.participants) for one in now.reviews] == [
        (2, ("C. MARTIN", "sa fille"))
    ]
    assert [one.state for one in now.evaluations] == [ObjectiveState.PARTLY]


@pytest.mark.parametrize("at", ["validate", "evaluate", "review"])
def test_an_interrupted_review_leaves_nothing_half_written(
    service, store, plan, patient_id, at, monkeypatch
):
    before, days = service.of(patient_id), open_tasks(store, patient_id)
    other = a_content(a_problem("Autre", an_objective("Autre", an_intervention("Autre"))))
    real = getattr(writing, at)

    def interrupted(*values):
        real(*values)
        raise RuntimeError

    monkeypatch.setattr(writing, at, interrupted)
    with pytest.raises(RuntimeError):
        reviewed(service, plan, other)
    assert service.of(patient_id) == before
    assert open_tasks(store, patient_id) == days
    assert [one.number for one in service.versions(plan.id)] == [1]


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({"next_review": TODAY - timedelta(days=1)}, PlanRefused),
        ({"seen_version": 0}, ChangedMeanwhile),
        ({"evaluations": [an_evaluation(ONE, ObjectiveState.ABANDONED)]}, ReasonNotSaid),
        ({"held": Review(on=TODAY, participants=(" ",))}, MissingField),
        ({"held": Review(on=TODAY + timedelta(days=1), participants=("x",))}, InvalidField),
    ],
)
def test_a_review_that_is_refused_keeps_nothing(service, plan, patient_id, values, error):
    with pytest.raises(error):
        reviewed(service, plan, CONTENT, **values)
    assert service.of(patient_id) == plan


# --- suspended, closed -----------------------------------------------------------------------


def test_a_suspended_plan_makes_no_task_until_it_is_taken_up(service, store, plan, patient_id):
    with pytest.raises(MissingField):
        service.suspend(plan.id, " ", plan.version)
    seen = service.suspend(plan.id, "Hospitalisation", plan.version)
    now = service.of(patient_id)
    assert (now.state, now.suspended_on, now.suspended_reason) == (
        PlanState.SUSPENDED,
        TODAY,
        "Hospitalisation",
    )
    assert open_tasks(store, patient_id) == []
    with pytest.raises(PlanNotActive):
        service.validate(plan.id, service.save_draft(plan.id, CONTENT, seen))
    service.resume(plan.id, service.of(patient_id).version)
    now = service.of(patient_id)
    assert (now.state, now.suspended_on) == (PlanState.ACTIVE, None)
    assert len(open_tasks(store, patient_id)) == 7


def test_closing_asks_what_became_of_every_objective(service, store, plan, patient_id):
    with pytest.raises(MissingField):
        service.close(plan.id, "", plan.version)
    with pytest.raises(ObjectivesOpen) as refused:
        service.close(plan.id, "Déménagement", plan.version)
    assert refused.value.count == 1
    ongoing = [an_evaluation(ONE, ObjectiveState.ONGOING)]
    with pytest.raises(ObjectivesOpen):
        service.close(plan.id, "Déménagement", plan.version, ongoing)
    assert service.of(patient_id) == plan
    unknown = [an_evaluation(ONE, ObjectiveState.NOT_ASSESSABLE)]
    service.save_draft(plan.id, replace(CONTENT, matters="x"), plan.version)
    service.close(plan.id, "Déménagement", plan.version + 1, unknown)
    now = service.of(patient_id)
    assert (now.state, now.closed_on, now.closed_reason, now.draft) == (
        PlanState.CLOSED,
        TODAY,
        "Déménagement",
        None,
    )
    assert open_tasks(store, patient_id) == []
    with pytest.raises(PlanNotActive):
        service.save_draft(plan.id, CONTENT, now.version)


def test_an_objective_settled_before_needs_no_word_at_closing(service, plan, patient_id):
    service.evaluate(plan.id, [an_evaluation(ONE)])
    service.close(plan.id, "Guérison", plan.version)
    assert service.of(patient_id).state is PlanState.CLOSED


# --- across patients -------------------------------------------------------------------------


def test_the_plans_of_everybody_soonest_review_first(service, store, plan, patient_id, clock):
    patients = PatientService(store)
    second = patients.create(a_patient("ABBADIE", "Jean"))
    third = patients.create(a_patient("ZUBIRI", "Ana"))
    soon = service.start(second, replace(CONTENT, problems=(a_problem("Chute"),),
                                         next_review=date(2026, 12, 1)))  # fmt: skip
    service.validate(soon.id, soon.version)
    service.start(third)
    lines = service.plans()
    assert [(one.patient, one.state, one.next_review) for one in lines] == [
        ("ABBADIE Jean", PlanState.ACTIVE, date(2026, 12, 1)),
        ("ETCHEVERRY Maite", PlanState.ACTIVE, date(2027, 2, 23)),
        ("ZUBIRI Ana", PlanState.DRAFT, None),
    ]
    clock.advance(days=10)
    late = {one.patient: one.late_tasks for one in service.plans()}
    assert late == {"ABBADIE Jean": 0, "ETCHEVERRY Maite": 10, "ZUBIRI Ana": 0}
    assert [one.patient for one in service.plans(PlanFilter(late=True))] == ["ETCHEVERRY Maite"]
    due = service.plans(PlanFilter(review_until=date(2026, 12, 3)))
    assert [one.patient for one in due] == ["ABBADIE Jean"]
    assert [one.patient for one in service.plans(PlanFilter(drafts=True))] == ["ZUBIRI Ana"]
    counts = service.counts()
    assert (counts.reviews_due, counts.without_agreement, counts.drafts) == (1, 2, 1)


def test_nobody_waits_for_the_plan_of_somebody_who_died(service, store, plan, patient_id):
    PatientService(store).decease(patient_id)
    assert service.plans() == []
    assert service.counts().without_agreement == 0
    assert service.of(patient_id).current == plan.current


def test_only_plans_that_are_followed_are_in_force(service, store, plan, patient_id):
    with store.reading() as session:
        (held,) = plan_lists.in_force(session, [patient_id])
    assert (held.plan_id, held.number, held.content) == (plan.id, 1, plan.current.content)
    service.suspend(plan.id, "Hospitalisation", plan.version)
    with store.reading() as session:
        assert plan_lists.in_force(session, [patient_id]) == []


# --- rights ----------------------------------------------------------------------------------


def test_only_those_of_the_circle_read_and_nobody_else(store_for, plan, patient_id):
    stranger = CarePlanService(store_for(Role.CAREGIVER))
    for ask in (
        lambda: stranger.of(patient_id),
        lambda: stranger.get(plan.id),
        lambda: stranger.versions(plan.id),
        lambda: stranger.start(patient_id),
        lambda: stranger.suspend(plan.id, "x", 1),
        lambda: stranger.add_problems(patient_id, [a_problem()]),
    ):
        with pytest.raises(NotAllowed):
            ask()
    assert stranger.plans() == []
    assert stranger.counts().without_agreement == 0
    with pytest.raises(NotAllowed):
        CarePlanService(store_for(Role.RECEPTION)).of(patient_id)


def test_what_is_not_there_is_not_found(service, patient_id):
    with pytest.raises(NotFound):
        service.get(PlanId(uuid4()))
    with pytest.raises(NotFound):
        service.save_draft(PlanId(uuid4()), CONTENT, 1)
    assert service.of(patient_id) is None


# --- two records merged ----------------------------------------------------------------------


def test_of_two_plans_the_kept_records_stays_in_force(service, store, plan, patient_id):
    patients = PatientService(store)
    other = patients.create(a_patient("ETCHEVERRY", "Maité"))
    drop = service.start(other, a_content(a_problem("Autre", an_objective("z", an_intervention()))))
    service.validate(drop.id, drop.version)
    merge_id = patients.merge(patient_id, other)
    assert service.of(patient_id).id == plan.id
    closed = service.get(drop.id)
    assert (closed.state, closed.closed_reason, closed.patient_id) == (
        PlanState.CLOSED,
        "Dossiers fusionnés",
        patient_id,
    )
    assert len(open_tasks(store, patient_id)) == 7
    with pytest.raises(RecordMerged):
        service.start(other)
    patients.unmerge(merge_id)
    again = service.of(other)
    assert (again.id, again.state, again.closed_on) == (drop.id, PlanState.ACTIVE, None)
    assert len(open_tasks(store, other)) == 7
    assert len(open_tasks(store, patient_id)) == 7


def test_a_plan_alone_moves_with_its_record(service, store, plan, patient_id):
    patients = PatientService(store)
    keep = patients.create(a_patient("ETCHEVERRY", "Maité"))
    merge_id = patients.merge(keep, patient_id)
    moved = service.of(keep)
    assert (moved.id, moved.state) == (plan.id, PlanState.ACTIVE)
    patients.unmerge(merge_id)
    assert service.of(patient_id).id == plan.id
    assert service.of(keep) is None


# --- how much it costs -----------------------------------------------------------------------


def test_a_plan_of_forty_interventions_over_two_years_opens_in_a_few_statements(
    service, store, patient_id, clock
):
    few = [an_intervention(f"Soin {n}", frequency=Frequency(rule="FREQ=MONTHLY"))
           for n in range(40)]  # fmt: skip
    aims = [an_objective(f"But {n}", *few[n * 4 : n * 4 + 4]) for n in range(10)]
    content = a_content(*(a_problem(f"Problème {n}", aims[n]) for n in range(10)))
    plan = service.start(patient_id, content)
    service.validate(plan.id, plan.version)
    with sent(store) as new:
        service.of(patient_id)
    for _ in range(8):
        clock.advance(days=90)
        now = service.of(patient_id)
        on = clock().date()
        service.review(
            plan.id,
            Review(on=on, participants=("C. MARTIN",), summary="Bilan"),
            [an_evaluation(one, ObjectiveState.PARTLY, on=on) for one in aims],
            now.current.content,
            on + timedelta(days=90),
            now.version,
        )
    service.save_draft(plan.id, content, service.of(patient_id).version)
    with sent(store) as old:
        shown = service.of(patient_id)
    assert (len(shown.reviews), len(shown.evaluations), shown.current.number) == (8, 80, 9)
    assert len(new) == len(old) <= 6
    assert walked(store, old) == []


def test_lists_ask_the_same_however_many_plans(service, store):
    patients = PatientService(store)
    for number in range(3):
        one = patients.create(a_patient(f"NOM{chr(65 + number)}", "Anne"))
        plan = service.start(one, CONTENT)
        service.validate(plan.id, plan.version)
    with sent(store) as asked:
        assert len(service.plans()) == 3
        service.counts()
    assert len([one for one in asked if not re.search("FROM setting", one)]) <= 3
    assert walked(store, asked) == []


def test_an_unknown_objective_is_not_of_another_plan(service, plan):
    with pytest.raises(UnknownObjective):
        service.evaluate(plan.id, [an_evaluation(replace(ONE, id=ObjectiveId(uuid4())))])
