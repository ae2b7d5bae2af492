"""What of the plan de soins a handover sheet shows, and to whom."""

from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from coordo_desktop.domain.care_plan import Dimension, IfThen, Objective, PlanContent, PlanProblem
from coordo_desktop.domain.handover import Profile, SheetForm
from coordo_desktop.domain.handover_blocks import Facts, Frame, block
from coordo_desktop.domain.handover_plan import SheetPlan, plan_contingencies, plan_lines
from coordo_desktop.domain.handover_profiles import left_out
from coordo_desktop.domain.ids import ObjectiveId
from coordo_desktop.domain.patients import Contingency
from transmission_builders import NINE, a_record

NOTHING_LEFT_OUT = left_out(Profile.NURSE, SheetForm.DETAILED)


def an_objective(number, label, **fields):
    return Objective(id=ObjectiveId(UUID(int=number)), label=label, **fields)


def a_problem(label, *objectives, dimension=Dimension.HEALTH, **fields):
    return PlanProblem(id=label, label=label, dimension=dimension, objectives=objectives, **fields)


def a_plan(*problems, settled=()):
    return SheetPlan(
        PlanContent(problems=problems), frozenset(ObjectiveId(UUID(int=one)) for one in settled)
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


def test_an_aim_that_is_settled_is_not_repeated_nor_its_rule():
    reached = a_plan(FALLS, settled=[1])
    assert plan_lines(reached, NOTHING_LEFT_OUT) == ("Chutes : se lever seule",)
    assert plan_contingencies(reached, NOTHING_LEFT_OUT) == ()
    assert plan_lines(a_plan(a_problem("Chutes", WALK), settled=[1]), NOTHING_LEFT_OUT) == ()


def test_a_problem_without_aims_is_still_named():
    assert plan_lines(a_plan(a_problem("Douleur")), NOTHING_LEFT_OUT) == ("Douleur",)


def test_no_plan_gives_nothing():
    assert plan_lines(None, NOTHING_LEFT_OUT) == ()
    assert plan_contingencies(None, NOTHING_LEFT_OUT) == ()


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


def test_an_anonymised_sheet_names_nobody_in_the_plan_either():
    plan = a_plan(
        a_problem("Chutes", an_objective(1, "Mme Etcheverry marche 20 m, 06 12 34 56 78"))
    )
    facts = Facts(record=a_record(), plan=plan)
    form = SheetForm.ANONYMISED
    now = NINE.astimezone(ZoneInfo("Europe/Paris"))
    shown, _ = block(facts, Frame(now=now, form=form, left=left_out(Profile.NURSE, form)))
    assert shown.plan_lines == ("Chutes : Mme … marche 20 m, …",)


def test_a_rule_of_the_record_and_of_the_plan_is_said_once():
    record = a_record(contingencies=(Contingency(id="1", condition="chute", action="le 15"),))
    now = NINE.astimezone(ZoneInfo("Europe/Paris"))
    frame = Frame(now=now, form=SheetForm.DETAILED, left=NOTHING_LEFT_OUT)
    shown, _ = block(Facts(record=record, plan=a_plan(FALLS)), frame)
    assert shown.contingencies == (("chute", "le 15"),)
