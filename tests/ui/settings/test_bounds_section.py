"""The usual values by age in the settings: shown, changed, crossed, given back."""

import pytest

from coordo_desktop.domain.measurement_bounds import AGE_BOUNDS, AgeBand
from coordo_desktop.domain.measurements import Bounds, Measure
from coordo_desktop.services.bundle import assemble

PULSE, HIGH = Measure.PULSE, Measure.SYSTOLIC


@pytest.fixture
def section(page):
    page.show_section("bounds")
    return page.section


def fields(section, measure):
    return [section.fields[measure, side] for side in ("low", "high")]


def type_in(field, text):
    field.setText(text)
    field.textEdited.emit(text)


def test_the_values_of_an_age_are_shown_and_kept_for_it_alone(section, page, desk):
    service = assemble(desk).measurements
    assert [one.text() for one in fields(section, PULSE)] == ["50", "110"]
    assert [one.text() for one in fields(section, HIGH)] == ["9", "16"]
    section.age.choose(list(AgeBand).index(AgeBand.CHILD))
    assert [one.text() for one in fields(section, PULSE)] == ["65", "140"]
    type_in(fields(section, PULSE)[1], "130")
    type_in(fields(section, HIGH)[0], "8,5")
    assert section.editing()
    section.save()
    assert not section.editing()
    assert service.practice_bounds() == {
        (PULSE, AgeBand.CHILD): Bounds(65, 130), (HIGH, AgeBand.CHILD): Bounds(85, 120),
    }  # fmt: skip
    section.age.choose(list(AgeBand).index(AgeBand.ADULT))
    assert fields(section, PULSE)[1].text() == "110"


def test_a_side_left_empty_has_no_limit(section, desk):
    type_in(fields(section, PULSE)[0], "")
    section.save()
    service = assemble(desk).measurements
    assert service.practice_bounds() == {(PULSE, AgeBand.ADULT): Bounds(None, 110)}
    assert fields(section, PULSE)[0].text() == ""


@pytest.mark.parametrize(("low", "high"), [("abc", "110"), ("120", "60")])
def test_what_cannot_be_read_or_crosses_is_marked_and_nothing_is_kept(
    section, page, desk, low, high
):
    for field, text in zip(fields(section, PULSE), (low, high), strict=True):
        type_in(field, text)
    section.save()
    assert assemble(desk).measurements.practice_bounds() == {}
    assert any(one.property("wrong") for one in fields(section, PULSE))
    assert page.tools.messages.text


def test_starting_values_come_back(section, desk):
    type_in(fields(section, PULSE)[1], "100")
    section.save()
    section.go_back()
    assert fields(section, PULSE)[1].text() == "110"
    section.save()
    assert assemble(desk).measurements.practice_bounds() == {}


def test_saving_what_was_not_touched_keeps_nothing(section, desk):
    for place in range(len(AgeBand)):
        section.age.choose(place)
        section.save()
    assert assemble(desk).measurements.practice_bounds() == {}
    assert set(AGE_BOUNDS) == set(AgeBand)
