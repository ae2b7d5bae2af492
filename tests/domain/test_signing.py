from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordo_desktop.domain.errors import InvalidField, MissingField
from coordo_desktop.domain.signing import (
    LONGEST_FOCUS,
    LONGEST_FOLLOW_UP,
    MOST_CHARACTERS,
    NothingToHandOver,
    ResultMissing,
    TextTooLong,
    checked,
    checked_reason,
    is_ageing,
    is_stale,
    last_words,
    silent_days,
)
from coordo_desktop.domain.transmissions import FocusState, FollowUpDraft, Kind, Priority
from transmission_builders import NINE, a_draft, a_focus, an_entry


def test_a_cible_is_asked_for():
    with pytest.raises(NothingToHandOver) as refused:
        checked(a_draft(focus="  "))
    assert refused.value.missing == "focus"


@pytest.mark.parametrize("kind", list(Kind))
def test_an_entry_without_a_word_is_refused(kind):
    with pytest.raises(NothingToHandOver):
        checked(a_draft(kind=kind, parts=()))


def test_a_note_needs_no_cible():
    assert checked(a_draft(kind=Kind.NOTE, focus="")).focus == ""


def test_any_of_the_three_parts_may_come_alone():
    for part in ("data", "actions", "results"):
        assert checked(a_draft(parts=((part, "écrit"),))).parts == ((part, "écrit"),)


def test_parts_come_out_in_the_order_of_their_kind_without_empty_ones():
    draft = a_draft(parts=(("results", "R"), ("data", "D"), ("actions", " \n ")))
    assert checked(draft).parts == (("data", "D"), ("results", "R"))


def test_a_heading_of_another_kind_is_refused():
    with pytest.raises(InvalidField):
        checked(a_draft(parts=(("situation", "S"),)))


def test_control_characters_never_reach_the_file():
    kept = checked(a_draft(focus="Dou\x00leur\n au  dos", data="a\x1eb\x00c\r\nd"))
    assert (kept.focus, kept.parts) == ("Douleur au dos", (("data", "abc\nd"),))


def test_fifty_thousand_characters_are_accepted_and_there_is_a_bound():
    assert len(checked(a_draft(data="é" * 50_000)).parts[0][1]) == 50_000
    with pytest.raises(TextTooLong):
        checked(a_draft(data="a" * (MOST_CHARACTERS + 1)))
    with pytest.raises(TextTooLong):
        checked(a_draft(focus="a" * (LONGEST_FOCUS + 1)))


def test_a_cible_is_closed_by_its_result_only():
    with pytest.raises(ResultMissing):
        checked(a_draft(closes_focus=True))
    with pytest.raises(ResultMissing):
        checked(a_draft(kind=Kind.NOTE, focus="", closes_focus=True))
    parts = (("results", "Ne souffre plus"),)
    assert checked(a_draft(closes_focus=True, parts=parts)).closes_focus


def test_an_action_left_open_says_something_in_one_line():
    follow_ups = (FollowUpDraft(text=" Peser \n demain "),)
    assert checked(a_draft(follow_ups=follow_ups)).follow_ups[0].text == "Peser demain"
    with pytest.raises(MissingField):
        checked(a_draft(follow_ups=(FollowUpDraft(text=" "),)))
    with pytest.raises(TextTooLong):
        checked(a_draft(follow_ups=(FollowUpDraft(text="a" * (LONGEST_FOLLOW_UP + 1)),)))


def test_a_reason_is_asked_for_and_bounded():
    assert checked_reason(" erreur de patient ") == "erreur de patient"
    with pytest.raises(MissingField):
        checked_reason("\n")
    with pytest.raises(TextTooLong):
        checked_reason("a" * (LONGEST_FOLLOW_UP + 1))


@given(st.lists(st.sampled_from(list(Priority)), max_size=30))
def test_nothing_is_lost_and_urgent_entries_come_first(priorities):
    entries = [an_entry(number=n, priority=each) for n, each in enumerate(priorities, 1)]
    read = last_words(reversed(entries))
    assert sorted(entry.number for entry in read) == [entry.number for entry in entries]
    assert [entry.priority.rank for entry in read] == sorted(
        (each.rank for each in priorities), reverse=True
    )
    for one, other in pairwise(read):
        assert one.priority is not other.priority or one.number < other.number


def test_a_correction_stands_in_for_what_it_corrects():
    first = an_entry(number=1)
    second = an_entry(number=2, corrects=first.id)
    third = an_entry(number=3, corrects=second.id)
    assert last_words([first, second, third]) == [third]


def test_the_order_is_that_of_the_numbers_not_of_the_clock():
    before = an_entry(number=1, signed_at=NINE)
    after = an_entry(number=2, signed_at=NINE - timedelta(days=365))
    assert last_words([after, before]) == [before, after]


def test_an_open_cible_ages_when_nobody_writes_to_it():
    focus = a_focus(last_entry_at=NINE - timedelta(days=7))
    assert is_ageing(focus, NINE.date(), 7)
    assert not is_ageing(focus, NINE.date(), 8)
    assert not is_ageing(replace(focus, state=FocusState.CLOSED), NINE.date(), 7)


def test_a_clock_set_back_makes_no_negative_age():
    assert silent_days(a_focus(last_entry_at=NINE + timedelta(days=400)), NINE.date()) == 0


@pytest.mark.parametrize(("priority", "hours"), [("urgent", 4), ("important", 24), ("info", 72)])
def test_an_unread_entry_is_late_according_to_its_priority(priority, hours):
    entry = an_entry(id=uuid4(), priority=Priority(priority))
    assert is_stale(entry, NINE + timedelta(hours=hours))
    assert not is_stale(entry, NINE + timedelta(hours=hours, seconds=-1))
