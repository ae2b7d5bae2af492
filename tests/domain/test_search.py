"""What is typed in the search field, understood; what it meets, highlighted."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import LifeCycle, Patient
from coordo_desktop.domain.search import Born, SearchTerm, highlights, parse
from coordo_desktop.domain.search_index import (
    CLOSED_FROM,
    PLACES,
    SearchDoc,
    bucket_of,
    document,
    looked_up,
    misspellings,
)
from coordo_desktop.domain.search_questions import closest, everywhere, rank, surest, widening
from coordo_desktop.domain.text import fold, prefix_within_one_edit

TODAY = date(2026, 11, 23)
THE_DAY = (Born("19480312"),)


def terms(typed):
    return parse(typed, today=TODAY).terms


def a_patient(name="ROUX", **changes):
    return Patient(**({"id": PatientId(UUID(int=1)), "family_name": name} | changes))


@pytest.mark.parametrize(
    ("typed", "born"),
    [
        ("12/03/1948", THE_DAY),
        ("12 mars 1948", THE_DAY),
        ("12 03 1948", THE_DAY),
        ("1948-03-12", THE_DAY),
        ("12031948", THE_DAY),
        ("120348", THE_DAY),
        ("12 03 48", THE_DAY),
        ("12.03.48", THE_DAY),
        ("12/03/48", THE_DAY),
        ("12 mars 48", THE_DAY),
        ("1er mars 1948", (Born("19480301"),)),
        ("mars 1948", (Born("194803"),)),
        ("03/1948", (Born("194803"),)),
        ("1948", (Born("1948"),)),
        ("194", (Born("194"),)),
        ("12/03", (Born(month_day="0312"),)),
        ("12 mars", (Born(month_day="0312"),)),
        ("12/03/", (Born(month_day="0312"),)),
        ("12/03/1", (Born("1", "0312"),)),
        ("12/03/19", (Born("20190312"), Born("19", "0312"))),
        ("12/03/194", (Born("194", "0312"),)),
        ("12/1", tuple(Born(month_day=f"{month:02d}12") for month in (1, 10, 11, 12))),
    ],
)
def test_a_date_is_understood_while_it_is_typed(typed, born):
    (term,) = terms(typed)
    assert term.born == born
    assert [each.born for each in terms(f"roux {typed} anne")] == [(), born, ()]


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("06 12 34 56 78", "0612345678"),
        ("06.12.34.56.78", "0612345678"),
        ("0612-345678", "0612345678"),
        ("+33 6 81 76", "068176"),
        ("0033 681763627", "0681763627"),
        ("+33 (0)6 81", "0681"),
        ("2 48 03 64 995 012 06", "248036499501206"),
        ("2 53 07 2a 073 004 43", "253072a07300443"),
        ("253072A073", "253072a073"),
        ("4217", "4217"),
        ("12031948", "12031948"),
    ],
)
def test_digits_in_groups_are_one_number(typed, digits):
    (term,) = terms(typed)
    assert term.digits == digits


def test_a_year_and_a_number_side_by_side_are_two_things():
    assert [term.digits for term in terms("1948 0612345678")] == ["1948", "0612345678"]
    assert [term.digits for term in terms("0612345678 4217")] == ["0612345678", "4217"]


def test_particles_never_matter_but_the_last_may_begin_a_name():
    assert [term.word for term in terms("de la tour anne")] == ["tour", "anne"]
    assert terms("martin la")[-1] == SearchTerm(word="la", optional=True)
    assert parse("martin la", today=TODAY).needed.words == ("martin",)
    assert terms("la") == (SearchTerm(word="la"),)


def test_what_is_said_with_a_name_is_put_aside():
    assert [term.word for term in terms("M. Martin né le 12/03/1948")] == ["martin", ""]
    assert [term.word for term in terms("Mme Dupont")] == ["dupont"]
    assert [term.word for term in terms("Mme")] == ["mme"]


def test_what_is_written_apart_may_be_one_word():
    assert [term.word for term in parse("le goff jean-pierre", today=TODAY).glued] == [
        "legoff",
        "jeanpierre",
    ]
    assert [term.word for term in parse("jean pierre", today=TODAY).glued] == ["jeanpierre"]
    assert parse("jean 1948", today=TODAY).glued == ()


@given(st.text(max_size=60))
def test_any_text_is_understood_or_left_aside(typed):
    query = parse(typed, today=TODAY)
    for expression in (*surest(query), *everywhere(query), *widening(query)):
        assert expression.count('"') % 2 == 0
    for start, length in highlights(typed, query):
        assert 0 <= start < start + length <= len(typed)


def test_an_endless_text_is_cut():
    assert len(parse("a " * 100_000, today=TODAY).terms) <= 100


@pytest.mark.parametrize(
    ("shown", "typed", "marked"),
    [
        ("ETCHEVERRY Marie-Lou", "etch marie", ["ETCH", "Marie"]),
        ("ETCHEVERRY", "ecth", []),
        ("ETCHEVERRY", "etchevery", ["ETCHEVERRY"]),
        ("Œuvrard Zoé", "oeu zoe", ["Œu", "Zoé"]),
        ("D’ORNANO", "d'orn", ["ORN"]),
        ("12/03/1948", "12/03/48", ["12/03/1948"]),
        ("12/03/1948", "1948", ["1948"]),
        ("12/03/1948", "12/03/1949", []),
        ("12/03/1948", "12 mars", ["12/03/1948"]),
        ("06 12 34 56 78", "0612", ["06 12"]),
        ("4217", "4217", ["4217"]),
        ("Pau", "", []),
        ("", "pau", []),
    ],
)
def test_what_meets_the_search_is_marked(shown, typed, marked):
    marks = highlights(shown, parse(typed, today=TODAY))
    assert [shown[start : start + length] for start, length in marks] == marked


def test_a_person_is_indexed_by_every_trait():
    doc = document(
        a_patient(
            "LE GOFF",
            used_name="d'Ornano",
            given_names="Marie-Lou",
            used_given_name="Malou",
            birth_date=PartialDate(1948, 3, 12),
            nir="248036499501206",
            phones=("+33612345678", "voisine"),
            town="Pau",
            local_number=42,
        )
    )
    assert set(doc.family.split()) == {"le", "goff", "legoff", "d", "ornano", "dornano"}
    assert set(doc.given.split()) == {"marie", "lou", "marielou", "malou"}
    assert set(doc.codes.split()) == {
        "t0612345678", "i248036499501206", "l42", "y1948", "b19480312", "m0312",
    }  # fmt: skip
    assert "marielou" not in doc.words()
    assert document(a_patient(birth_date=PartialDate(1948))).codes == "y1948"
    assert document(a_patient(birth_date=PartialDate(1948, 3))).codes == "y1948 b194803 m03"


def test_places_follow_the_lists_active_first():
    people = [
        a_patient("ABADIE"),
        a_patient("LE GOFF", given_names="Anne"),
        a_patient("LE GOFF", given_names="Zoé"),
        a_patient("LE GOFFIC"),
        a_patient("LEGAY"),
        a_patient("ÉTIENNE", used_name="ZOLA"),
        a_patient("漢字"),
        a_patient("ABADIE", life_cycle=LifeCycle.DECEASED),
        a_patient("ABADIE", life_cycle=LifeCycle.ARCHIVED),
    ]
    buckets = [bucket_of(one) for one in people]
    assert buckets == sorted(buckets)
    assert buckets[6] < CLOSED_FROM <= buckets[7]
    assert max(buckets) + PLACES < 1 << 63


WORD = st.text("abcd", min_size=4, max_size=9)


@given(WORD.filter(lambda word: len(word) >= 5), WORD)
def test_one_error_is_always_found_by_a_misspelling(typed, word):
    if prefix_within_one_edit(typed, word):
        assert looked_up(typed) & misspellings(word)


def test_the_closest_words_come_first():
    assert closest("martni", ["zartni", "martin", "martinet", "marrrr", "martnix"]) == [
        "martin",
        "zartni",
        "martinet",
    ]


def test_rank_puts_whole_names_before_beginnings_before_towns_before_errors():
    query = parse("martin", today=TODAY)
    docs = [
        SearchDoc("martin", "", "", ""),
        SearchDoc("durand", "martin", "", ""),
        SearchDoc("martinez", "", "", ""),
        SearchDoc("durand", "martine", "", ""),
        SearchDoc("durand", "", "martin eglise", ""),
        SearchDoc("durand", "", "martinville", ""),
        SearchDoc("martyn", "", "", ""),
        SearchDoc("durand", "", "martyn", ""),
    ]
    ranks = [rank(doc, query) for doc in docs]
    assert ranks == sorted(set(ranks))


def test_a_local_number_comes_before_other_digits():
    query = parse("1948", today=TODAY)
    assert rank(SearchDoc("", "", "", "l1948"), query) < rank(
        SearchDoc("", "", "", "y1948 b19480312"), query
    )


@given(st.sampled_from(["ETCHEVERRY", "LE GOFF", "D'ORNANO", "漢字", "Œuvrard"]))
def test_a_name_as_it_is_shown_is_marked_whole_but_for_particles(name):
    marks = highlights(name, parse(name, today=TODAY))
    marked = "".join(name[start : start + length] for start, length in marks)
    assert fold(marked) in fold(name).replace("le ", "").replace("d ", "")


@pytest.mark.parametrize("typed", ["3\r²26", "²²²²", "12/05/²026", "٣٤ ²"])
def test_signs_that_look_like_digits_are_read_without_a_fault(typed):
    parse(typed, today=TODAY)


def test_a_page_of_words_asks_a_question_the_index_can_answer():
    query = parse(" ".join(chr(0x4E00 + number) for number in range(100)), today=TODAY)
    assert 0 < len(query.terms) <= 24
    assert len(query.glued) <= 24
