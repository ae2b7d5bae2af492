"""The templates of the product, and templates made, applied, exported, read from a file."""

import json
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest

from coordo_desktop.domain.care_plan import Assignee, AssigneeKind
from coordo_desktop.domain.errors import MissingField
from coordo_desktop.domain.frequency_words import frequency_text, read_frequency
from coordo_desktop.domain.plan_json import content_text
from coordo_desktop.domain.plan_rules import PlanRefused, checked, walk
from coordo_desktop.domain.plan_templates import TEMPLATES
from coordo_desktop.domain.plan_templates.building import TO_CONFIRM
from coordo_desktop.domain.plan_templating import (
    FORMAT,
    NotATemplateFile,
    applied,
    body_of,
    checked_template,
    file_text,
    from_file,
)
from plan_builders import TODAY, a_content, a_problem, an_intervention, an_objective

BY_KEY = {one.key: one for one in TEMPLATES}
# How many lines the reference gives each of its templates (2.6 A to H).
OF_REFERENCE = {
    "diabete_2": "A1 A2 A3 A4 A5 A6 A7 A8",
    "insuffisance_cardiaque": "B1 B2 B3 B4 B5 B6 B7",
    "bpco": "C1 C2 C3 C4 C5 C6 C7 C8",
    "post_operatoire": "D1 D2 D3 D4 D5 D6 D7 D8",
    "soins_palliatifs": "E1 E2 E3 E4 E5 E6",
    "sante_mentale": "F1 F2 F3 F4 F5 F6 F7",
    "geriatrie": "G1 G2 G3 G4 G5 G6 G7 G8",
    "pediatrie": "H1 H2 H3 H4 H5 H6",
}


def codes(template):
    return " ".join(one.source.ref.split("/")[1] for one in template.content.problems)


@pytest.mark.parametrize("key", OF_REFERENCE)
def test_every_line_of_the_reference_is_there(key):
    assert codes(BY_KEY[key]) == OF_REFERENCE[key]


def test_the_situations_a_practice_expects_are_there():
    assert set(BY_KEY) == {*OF_REFERENCE, "plaie_escarre", "risque_chute", "epuisement_aidant"}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda one: one.key)
def test_a_template_of_the_product_is_whole(template):
    content = applied(template, TODAY)
    assert checked(content, TODAY) == content
    assert template.source
    assert template.content.context
    lines = [line for _, line in walk(template.content)]
    assert all(one.objectives for one in template.content.problems)
    assert all(
        each.criterion and (each.interventions or each.if_then)
        for problem in template.content.problems
        for each in problem.objectives
    )
    known = {str(line.id) for line in lines}
    assert {one.id for one in template.days} <= known
    written = content_text(template.content) + template.name + template.source
    assert "'" not in written
    assert " :" not in written
    assert " ;" not in written


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda one: one.key)
def test_every_frequency_of_a_template_can_be_said_and_read_back(template):
    for _, line in walk(template.content):
        often = getattr(line, "frequency", None)
        if often is not None:
            assert read_frequency(frequency_text(often)) == often


def test_defaults_that_nobody_confirmed_say_so():
    told = Counter(
        TO_CONFIRM in one.source.label for key in OF_REFERENCE
        for one in BY_KEY[key].content.problems
    )  # fmt: skip
    assert told[True] >= 5
    for key in ("plaie_escarre", "risque_chute", "epuisement_aidant"):
        assert all(TO_CONFIRM in one.source.label for one in BY_KEY[key].content.problems)


def test_the_threshold_of_weight_is_on_the_sheet():
    lines = BY_KEY["insuffisance_cardiaque"].content.problems[0].objectives[0].if_then
    assert "+2 kg en 3 jours" in lines[0].condition
    assert "appeler" in lines[0].action


# --- applied ----------------------------------------------------------------------------------


def test_a_template_applied_twice_makes_two_plans_of_their_own():
    template = BY_KEY["post_operatoire"]
    first, second = applied(template, TODAY), applied(template, TODAY)
    ids = [{str(line.id) for _, line in walk(one)} for one in (first, second, template.content)]
    assert not ids[0] & ids[1]
    assert not ids[0] & ids[2]
    assert first.next_review == TODAY + timedelta(days=30)


def test_dates_count_from_the_day_it_is_applied():
    content = applied(BY_KEY["insuffisance_cardiaque"], TODAY)
    after = content.problems[2].objectives[0]
    visit = after.interventions[0]
    assert (visit.start, visit.end) == (date(2026, 11, 30), date(2026, 12, 7))
    assert after.due == TODAY + timedelta(days=60)
    assert content.problems[0].objectives[0].due == content.next_review


# --- made of a plan, taken elsewhere ----------------------------------------------------------


def a_plan():
    named = Assignee(kind=AssigneeKind.PROFESSIONAL, ref="1", label="N. OYHENART")
    line = an_intervention(who=named, start=date(2026, 11, 30), end=date(2026, 12, 7))
    aim = an_objective("But", line, due=date(2027, 1, 22))
    return a_content(
        a_problem("x", aim), strengths="Sa fille", refusals="Non", referent="C. MARTIN",
        next_review=TODAY + timedelta(days=45),
    )  # fmt: skip


def own(content=None, **values):
    body = body_of(content or a_plan(), TODAY)
    base = {"name": "Retour", "days": body.days, "review_days": body.review_days}
    return replace(TEMPLATES[0], **{**base, "content": body.content, "own": True, **values})


def test_a_template_made_of_a_plan_holds_nothing_of_the_person_and_gives_it_back():
    content = a_plan()
    template = own(content)
    made = template.content
    assert (made.matters, made.strengths, made.refusals, made.referent) == ("", "", "", "")
    again = applied(template, date(2027, 1, 1))
    shift = date(2027, 1, 1) - TODAY
    line, was = (one.problems[0].objectives[0].interventions[0] for one in (again, content))
    assert (line.start, line.end) == (was.start + shift, was.end + shift)
    assert again.problems[0].objectives[0].due == content.problems[0].objectives[0].due + shift
    assert again.next_review == content.next_review + shift


def test_a_template_has_a_name_and_lines():
    with pytest.raises(MissingField):
        checked_template(own(name=" "))
    with pytest.raises(MissingField):
        checked_template(own(a_content(problems=())))


def test_a_file_of_templates_comes_back_without_anybodys_name():
    text = file_text([*TEMPLATES, own()])
    assert "OYHENART" not in text
    read = from_file(text)
    assert [one.name for one in read] == [*(one.name for one in TEMPLATES), "Retour"]
    assert all(one.own and one.key == "" for one in read)
    for left, right in zip(TEMPLATES, read, strict=False):
        assert (left.days, left.review_days, left.content) == (
            right.days,
            right.review_days,
            right.content,
        )
    assert len({one.id for one in read} | {one.id for one in TEMPLATES}) == 2 * len(TEMPLATES) + 1


GOOD = json.loads(file_text([own()]))


def changed(**values):
    return json.dumps({**GOOD, **values})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        json.dumps(GOOD)[:-40],
        changed(format="other"),
        changed(version=2),
        changed(version="1"),
        changed(templates=[]),
        changed(templates=[{"name": "x"}]),
        changed(templates=[{**GOOD["templates"][0], "unknown": 1}]),
        changed(templates=[{**GOOD["templates"][0], "name": 3}]),
        changed(more=1),
        changed(templates=GOOD["templates"] * 201),
        "x" * 4_000_001,
    ],
)
def test_a_file_that_is_not_one_is_refused_whole(text):
    with pytest.raises(NotATemplateFile):
        from_file(text)


def test_an_absurd_template_in_a_file_is_refused():
    text = json.dumps(GOOD).replace("FREQ=DAILY", "FREQ=NEVER")
    with pytest.raises(PlanRefused):
        from_file(text)
    far = json.loads(json.dumps(GOOD))
    far["templates"][0]["body"]["review_days"] = -3
    with pytest.raises(NotATemplateFile):
        from_file(json.dumps(far))


def test_the_format_is_named_in_the_file():
    assert GOOD["format"] == FORMAT
