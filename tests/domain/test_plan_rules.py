"""What a plan may say, what changed between two, how it is written down and read again."""

from dataclasses import replace
from datetime import date, time
from itertools import count
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordo_desktop.domain.care_plan import (
    Assignee,
    AssigneeKind,
    Dimension,
    IfThen,
    Importance,
    Intervention,
    InterventionKind,
    NursingRole,
    Objective,
    Place,
    PlanContent,
    PlanProblem,
    ProblemCategory,
    Source,
    SourceKind,
    UntilCondition,
)
from coordo_desktop.domain.frequencies import Frequency, Moment, Span, When
from coordo_desktop.domain.ids import InterventionId, ObjectiveId
from coordo_desktop.domain.measurements import Measure
from coordo_desktop.domain.plan_changes import ChangeKind, changes, sentences
from coordo_desktop.domain.plan_json import Unreadable, content_of, content_text, record_of
from coordo_desktop.domain.plan_rules import (
    LONGEST_LABEL,
    PlanFault,
    PlanRefused,
    checked,
    checked_draft,
    cleaned,
    walk,
)
from plan_builders import DAILY, THRICE, TODAY, a_content, a_problem, an_intervention, an_objective

# --- contents of any kind ---------------------------------------------------------------------

texts = st.text(alphabet="abcé «»1,;", max_size=12)
days = st.none() | st.dates(date(2026, 1, 1), date(2028, 12, 31))
assignees = st.builds(Assignee, kind=st.sampled_from(AssigneeKind), ref=texts, label=texts)
untils = st.builds(
    UntilCondition,
    measure=st.sampled_from([Measure.SYSTOLIC, Measure.WEIGHT]),
    below=st.booleans(),
    value=st.floats(41, 200),
    second=st.none() | st.floats(21, 190),
    times=st.integers(1, 10),
)
frequencies = st.builds(
    Frequency,
    rule=st.sampled_from(["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,WE", "FREQ=MONTHLY;INTERVAL=3"]),
    moments=st.lists(st.sampled_from(Moment), max_size=2, unique=True).map(tuple),
    hours=st.lists(st.sampled_from([time(8, 30), time(20)]), max_size=2, unique=True).map(tuple),
    spans=st.integers(0, 9),
    span=st.sampled_from(Span),
    times=st.integers(0, 9),
) | st.just(Frequency(when=When.AS_NEEDED))
sources = st.none() | st.builds(
    Source, kind=st.sampled_from(SourceKind), ref=texts, label=texts, on=days
)


@st.composite
def contents(draw):
    """A content whose lines have identities of their own, numbered."""
    number = count(1)

    def interventions():
        return tuple(
            Intervention(
                id=InterventionId(UUID(int=2000 + next(number))),
                label=draw(texts),
                kind=draw(st.sampled_from(InterventionKind)),
                role=draw(st.none() | st.sampled_from(NursingRole)),
                who=draw(assignees),
                place=draw(st.sampled_from(Place)),
                frequency=draw(frequencies),
                start=draw(days),
                end=draw(days),
                until=draw(st.none() | untils),
                instructions=draw(texts),
                material=draw(st.lists(texts, max_size=2).map(tuple)),
                source=draw(sources),
            )
            for _ in range(draw(st.integers(0, 3)))
        )

    def objectives():
        return tuple(
            Objective(
                id=ObjectiveId(UUID(int=1000 + next(number))),
                label=draw(texts),
                criterion=draw(texts),
                due=draw(days),
                importance=draw(st.sampled_from(Importance)),
                interventions=interventions(),
                if_then=draw(
                    st.lists(st.builds(IfThen, condition=texts, action=texts), max_size=2).map(
                        tuple
                    )
                ),
            )
            for _ in range(draw(st.integers(0, 2)))
        )

    problems = tuple(
        PlanProblem(
            id=str(next(number)),
            dimension=draw(st.sampled_from(Dimension)),
            label=draw(texts),
            category=draw(st.sampled_from(ProblemCategory)),
            related_to=draw(texts),
            shown_by=draw(texts),
            priority=draw(st.integers(1, 3)),
            objectives=objectives(),
            source=draw(sources),
        )
        for _ in range(draw(st.integers(0, 3)))
    )
    return PlanContent(
        matters=draw(texts),
        strengths=draw(texts),
        refusals=draw(texts),
        context=draw(texts),
        referent=draw(texts),
        problems=problems,
        next_review=draw(days),
    )


@settings(max_examples=25, deadline=None)
@given(contents())
def test_what_is_written_down_is_read_again(content):
    assert content_of(content_text(content)) == content


@settings(max_examples=25, deadline=None)
@given(contents())
def test_cleaning_twice_changes_nothing(content):
    once = cleaned(content)
    assert cleaned(once) == once


def _sourceless(content):
    return replace(
        content,
        problems=tuple(
            replace(
                problem,
                source=None,
                objectives=tuple(
                    replace(
                        each,
                        interventions=tuple(
                            replace(one, source=None) for one in each.interventions
                        ),
                    )
                    for each in problem.objectives
                ),
            )
            for problem in content.problems
        ),
    )


@settings(max_examples=30, deadline=None)
@given(contents(), contents())
def test_nothing_changed_exactly_when_both_say_the_same(before, after):
    assert changes(before, before) == ()
    same = _sourceless(before) == _sourceless(after)
    assert (changes(before, after) == ()) == same
    lines = {str(line.id) for _, line in walk(after)}
    gone = {one.id for one in changes(before, after) if one.kind is ChangeKind.REMOVED}
    assert gone == {str(line.id) for _, line in walk(before)} - lines


# --- older and damaged texts ------------------------------------------------------------------


def test_an_older_or_newer_text_is_read_as_far_as_it_goes():
    known = content_of(
        '{"matters":"Rester","unknown":1,"problems":[{"id":"1","dimension":"health","label":"x",'
        '"category":"MED-999","objectives":[]}]}'
    )
    (problem,) = known.problems
    assert (known.matters, problem.label, problem.category) == (
        "Rester",
        "x",
        ProblemCategory.OTHER,
    )
    assert problem.priority == 2


@pytest.mark.parametrize(
    "text",
    ["", "[]", "3", '{"problems":[{"id":"1"}]}', '{"problems":{"a":1}}', '"' * 3, "[" * 9999],
)
def test_what_is_no_content_is_refused(text):
    with pytest.raises(Unreadable):
        record_of(PlanContent, text, strict=True)


def test_a_strict_reading_says_where_it_stopped():
    with pytest.raises(Unreadable) as refused:
        record_of(
            PlanContent,
            '{"problems":[{"id":"1","dimension":"health","label":"x","priority":"2"}]}',
            strict=True,
        )
    assert refused.value.place == ".problems[0].priority"


# --- faults -----------------------------------------------------------------------------------


def refused(content, **values):
    with pytest.raises(PlanRefused) as error:
        checked(content, TODAY, **values)
    found = error.value
    return found.fault, found.problem, found.objective, found.intervention


def with_line(**values):
    line = an_intervention(**values)
    return a_content(a_problem("a"), a_problem("b", an_objective("c"), an_objective("d", line)))


@pytest.mark.parametrize(
    ("values", "fault"),
    [
        ({"label": " "}, PlanFault.LABEL_MISSING),
        ({"label": "x" * (LONGEST_LABEL + 1)}, PlanFault.TOO_LONG),
        ({"start": TODAY, "end": date(2026, 11, 22)}, PlanFault.END_BEFORE_START),
        ({"end": date(2026, 11, 22)}, PlanFault.END_PAST),
        ({"frequency": Frequency(rule="")}, PlanFault.FREQUENCY),
        ({"frequency": Frequency(rule="FREQ=DAILY", times=-1)}, PlanFault.FREQUENCY),
        ({"frequency": Frequency(when=When.ONCE, rule="FREQ=DAILY")}, PlanFault.FREQUENCY),
        (
            {"until": UntilCondition(measure=Measure.SYSTOLIC, below=True, value=900)},
            PlanFault.UNTIL,
        ),
        (
            {"until": UntilCondition(measure=Measure.WEIGHT, below=True, value=70, second=40)},
            PlanFault.UNTIL,
        ),
        (
            {
                "frequency": Frequency(when=When.ONCE),
                "until": UntilCondition(measure=Measure.WEIGHT, below=True, value=70),
            },
            PlanFault.UNTIL,
        ),
    ],
)
def test_a_fault_names_the_line_by_its_place(values, fault):
    assert refused(with_line(**values)) == (fault, 2, 2, 1)


def test_two_lines_have_two_identities():
    one = an_objective("x")
    assert refused(a_content(a_problem("a", one), a_problem("b", one)))[:3] == (
        PlanFault.TWICE,
        2,
        1,
    )


def test_a_term_already_past_in_the_version_in_force_is_not_refused_again():
    past = an_objective("x", due=date(2026, 11, 1))
    content = a_content(a_problem("a", past))
    assert refused(content)[0] is PlanFault.DUE_PAST
    assert checked(content, TODAY, before=content) == content
    moved = a_content(
        replace(content.problems[0], objectives=(replace(past, due=date(2026, 11, 2)),))
    )
    assert refused(moved, before=content)[0] is PlanFault.DUE_PAST


def test_a_draft_keeps_what_is_unfinished_and_cleans_it():
    draft = checked_draft(
        a_content(
            a_problem(" a  b ", an_objective("", if_then=(IfThen(condition=" ", action=""),))),
            next_review=None,
        )
    )
    assert draft.problems[0].label == "a b"
    assert draft.problems[0].objectives[0].if_then == ()


# --- comparison -------------------------------------------------------------------------------


def told(before, after):
    return sentences(changes(before, after))


def test_each_change_is_told_in_a_sentence():
    weigh = an_intervention("Pesée", frequency=THRICE, end=date(2027, 3, 1))
    meals = an_intervention("Repas")
    aim, other = an_objective("Poids stable", weigh, meals), an_objective("Appétit")
    problem = a_problem("Dénutrition", aim, other, related_to="l’isolement")
    before = a_content(problem, a_problem("Chute", an_objective("x", an_intervention("y"))))
    daily = replace(weigh, frequency=DAILY, end=None, instructions="À jeun")
    after = a_content(
        replace(
            problem,
            label="Dénutrition sévère",
            objectives=(
                replace(aim, due=date(2027, 5, 1), interventions=(daily,)),
                replace(other, interventions=(meals,)),
            ),
        ),
        next_review=date(2027, 2, 1),
    )
    assert told(before, after) == (
        "Prochaine revue\u202f: 1er\u00a0février 2027 au lieu de 23\u00a0février 2027",
        "«\u00a0Dénutrition\u00a0» devient «\u00a0Dénutrition sévère\u00a0»",
        "Poids stable\u202f: échéance 1er\u00a0mai 2027",
        "Pesée\u202f: tous les jours au lieu de 3 fois par semaine, lundi, mercredi et vendredi",
        "Pesée\u202f: plus de date de fin (1er\u00a0mars 2027)",
        "Pesée\u202f: consignes À jeun",
        "Repas\u202f: passe de «\u00a0Poids stable\u00a0» à «\u00a0Appétit\u00a0»",
        "Problème retiré\u202f: Chute",
    )


def test_a_line_that_changed_places_is_told_once():
    lines = [a_problem(label) for label in "abcd"]
    before = a_content(*lines)
    after = a_content(lines[3], *lines[:3])
    (one,) = changes(before, after)
    assert (one.kind, one.label, one.before, one.after) == (ChangeKind.MOVED, "d", "4", "1")


def test_lines_that_come_with_another_are_told_with_it():
    after = a_content(a_problem("a", an_objective("b", an_intervention("c"))))
    found = changes(a_content(next_review=after.next_review, problems=()), after)
    assert [one.within for one in found] == [False, True, True]
    assert sentences(found) == ("Nouveau problème\u202f: a",)
