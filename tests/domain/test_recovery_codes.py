"""The recovery code as people copy it."""

import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordo_desktop.domain.recovery_codes import (
    ALPHABET,
    RecoveryCodeMistyped,
    group_matches,
    read,
    written,
)

SECRET = bytes(range(20))
CODE = written(SECRET)


def test_a_code_is_nine_groups_of_four():
    assert [len(group) for group in CODE.split("-")] == [4] * 9
    assert set(CODE) <= set(ALPHABET) | {"-"}


@given(st.binary(min_size=20, max_size=20))
def test_what_is_written_is_read_back(secret):
    assert read(written(secret)) == secret


@given(st.binary(min_size=20, max_size=20))
def test_case_spaces_dashes_and_look_alikes_do_not_matter(secret):
    code = written(secret)
    typed = code.lower().replace("-", "  ").replace("0", "o").replace("1", "l")
    assert read(typed) == secret
    assert read(code.replace("-", "–").replace("1", "I").replace("0", "O")) == secret


@pytest.mark.parametrize("code", [CODE, written(bytes(20)), written(b"\xff" * 20)])
def test_every_single_wrong_character_is_caught(code):
    for place, right in enumerate(code):
        if right == "-":
            continue
        for wrong in ALPHABET.replace(right, ""):
            with pytest.raises(RecoveryCodeMistyped):
                read(code[:place] + wrong + code[place + 1 :])


def test_every_swap_of_neighbours_is_caught():
    plain = CODE.replace("-", "")
    for place in range(len(plain) - 1):
        one, two = plain[place : place + 2]
        if one != two:
            with pytest.raises(RecoveryCodeMistyped):
                read(plain[:place] + two + one + plain[place + 2 :])


def test_every_wrong_pair_of_characters_tried_is_caught():
    plain, draw = CODE.replace("-", ""), random.Random(3)
    for one, two in itertools.combinations(range(len(plain)), 2):
        wrong = list(plain)
        for place in (one, two):
            wrong[place] = draw.choice(ALPHABET.replace(plain[place], ""))
        with pytest.raises(RecoveryCodeMistyped):
            read("".join(wrong))


def test_a_missing_or_added_character_is_caught():
    for typed in ("", CODE[:-1], CODE[1:], CODE + "7", CODE.replace("-", "")[:16]):
        with pytest.raises(RecoveryCodeMistyped):
            read(typed)


def test_an_impossible_character_names_its_group():
    with pytest.raises(RecoveryCodeMistyped) as refused:
        read(CODE[:10] + "U" + CODE[11:])
    assert refused.value.group == 3
    with pytest.raises(RecoveryCodeMistyped) as refused:
        read("é" + CODE[1:])
    assert refused.value.group == 1


def test_a_group_typed_back_is_compared_as_it_is_read():
    groups = CODE.split("-")
    assert group_matches(CODE, 3, groups[2].lower() + " ")
    assert not group_matches(CODE, 3, groups[3])
    assert not group_matches(CODE, 10, "")


def test_a_secret_of_another_length_is_a_bug():
    with pytest.raises(ValueError, match="20 bytes"):
        written(b"short")
