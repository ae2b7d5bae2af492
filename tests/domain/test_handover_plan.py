"""What of the plan de soins a handover sheet shows, and to whom."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from coordo_desktop.domain.care_plan import (
    CarePlan,
    Dimension,
    Evaluation,
    IfThen,
    Objective,
    ObjectiveState,
    PlanContent,
    PlanProblem,
    PlanState,
    PlanVersion,
)
from coordo_desktop.domain.handover import Profile, SheetForm
from coordo_desktop.domain.handover_plan import plan_contingencies, plan_lines
from coordo_desktop.domain.handover_profiles import left_out
from coordo_desktop.domain.ids import ObjectiveId, PatientId, PlanId

NOTHING_LEFT_OUT = left_out(Profile.NURSE, SheetForm.DETAILED)


def an_objective(number, label, **fields):
    return Objective(id=ObjectiveId(UUID(int=number)), label=label, **fields)


def a_problem(label, *objectives, dimension=Dimension.HEALTH, **fields):
    return PlanProblem(id=label, label=label, dimension=dimension, objectives=objectives, **fields)


def a_plan(*problems, **fields):
    content = PlanContent(problems=problems)
    version = PlanVersion(
        number=1, content=content, author="", at=datetime(2026, 11, 1, tzinfo=UTC), validated=True
    )
    base = {
        "id": PlanId(UUID(int=1)),
        "version": 1,
        "patient_id": PatientId(UUID(int=2)),
        "state": PlanState.ACTIVE,
        "current": version,
    }
    return CarePlan(**{**base, **fields})


def evaluated(number, state, day=1):
    return Evaluation(
        objective_id=ObjectiveId(UUID(int=number)), on=date(2026, 11, day), state=state, author=""
    )


WALK = an_objective(
    1, "marcher 20 m", due=date(2027, 1, 12), if_then=(IfThen(condition="chute", action="le 15"),)
)
RISE = an_objective(2, "se lever seule")
FALLS = a_problem("Chutes", WALK, RISE, priority=2)


def test_a_line_is_a_problem_with_its_open_aims_the_most_pressing_first():
    pain = a_problem("Douleur", an_objective(3, "EN ≤ 3"), priority=1)
    assert plan_lines(a_plan(FALLS, pain), NOTHING_LEFT_OUT) == (
        "Douleur : EN ≤ 3",
        "Chutes : marcher 20 m (avant le 12/01/2027) ; se lever seule",
    )


def test_an_aim_reached_or_given_up_is_not_repeated_nor_its_rule():
    reached = a_plan(FALLS, evaluations=(evaluated(1, ObjectiveState.REACHED),))
    assert plan_lines(reached, NOTHING_LEFT_OUT) == ("Chutes : se lever seule",)
    assert plan_contingencies(reached, NOTHING_LEFT_OUT) == ()
    over = a_plan(a_problem("Chutes", WALK), evaluations=(evaluated(1, ObjectiveState.ABANDONED),))
    assert plan_lines(over, NOTHING_LEFT_OUT) == ()


def test_the_last_evaluation_counts():
    plan = a_plan(
        a_problem("Chutes", WALK),
        evaluations=(
            evaluated(1, ObjectiveState.PARTLY, 20),
            evaluated(1, ObjectiveState.REACHED, 10),
        ),
    )
    assert len(plan_lines(plan, NOTHING_LEFT_OUT)) == 1


@pytest.mark.parametrize(
    ("state", "lines"),
    [(PlanState.CLOSED, 0), (PlanState.DRAFT, 0), (PlanState.CANCELLED, 0), (PlanState.ACTIVE, 1)],
)
def test_only_a_plan_in_force_is_shown(state, lines):
    assert len(plan_lines(a_plan(FALLS, state=state), NOTHING_LEFT_OUT)) == lines


def test_no_plan_and_no_validated_version_give_nothing():
    assert plan_lines(None, NOTHING_LEFT_OUT) == ()
    assert plan_lines(a_plan(current=None), NOTHING_LEFT_OUT) == ()
    assert plan_contingencies(None, NOTHING_LEFT_OUT) == ()


def test_a_suspended_plan_says_so_first():
    plan = a_plan(FALLS, state=PlanState.SUSPENDED, suspended_on=date(2026, 11, 20))
    assert plan_lines(plan, NOTHING_LEFT_OUT)[0] == "Plan suspendu depuis le 20/11/2026"


@pytest.mark.parametrize(
    ("profile", "shown"),
    [
        (Profile.NURSE, {"santé", "humeur", "toilette", "droits"}),
        (Profile.DOCTOR, {"santé", "humeur", "toilette", "droits"}),
        (Profile.HOME_HELP, {"toilette", "droits"}),
        (Profile.PHARMACIST, {"santé", "humeur", "toilette"}),
        (Profile.FAMILY, {"toilette"}),
    ],
)
def test_each_reader_sees_what_serves_their_work(profile, shown):
    plan = a_plan(
        a_problem("santé"),
        a_problem("humeur", dimension=Dimension.PSYCHOLOGICAL),
        a_problem("toilette", dimension=Dimension.AUTONOMY),
        a_problem("droits", dimension=Dimension.SOCIAL),
    )
    assert set(plan_lines(plan, left_out(profile, SheetForm.DETAILED))) == shown


def test_a_rule_is_said_to_whom_its_problem_is():
    home_help = left_out(Profile.HOME_HELP, SheetForm.DETAILED)
    assert plan_contingencies(a_plan(FALLS), NOTHING_LEFT_OUT) == (("chute", "le 15"),)
    assert plan_contingencies(a_plan(FALLS), home_help) == ()
