import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordo_desktop.domain.handover import line_code, read_code, sheet_code

AZERTY = str.maketrans("1234567890", "&é\"'(-è_çà")


@given(st.integers(1, 999_999), st.integers(1, 99_999))
def test_codes_read_back_also_through_an_azerty_wedge(number, line):
    for code, read in (
        (sheet_code(number), (number, None)),
        (line_code(number, line), (number, line)),
    ):
        assert read_code(code) == read
        assert read_code(code.lower() + "\n") == read
        assert read_code(code.translate(AZERTY)) == read


def test_caps_lock_on_the_wedge_changes_nothing():
    assert read_code("L&é\"'(-è_ç".upper()) == (123456, 789)
    assert read_code("FÀÀÀ'&É") == (412, None)


@pytest.mark.parametrize(
    "typed", ["", "F", "F12", "F0000012", "L123", "X000001", "F00000x", "]C101034009", "F٠٠٠٠٠١"]
)
def test_another_code_is_not_ours(typed):
    assert read_code(typed) is None
