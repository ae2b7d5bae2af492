"""Scales: every band edge, the official AGGIR over its whole profile space, nothing by halves."""

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from coordo_desktop.domain.assessments import (
    FAMILIES,
    SCALES,
    Context,
    Direction,
    UnknownChoice,
    UnknownItem,
    UnknownScale,
    UnreadableAnswers,
    score,
)
from coordo_desktop.domain.assessments.aggir import CASF_2_2, GIR_OF_RANK, NOTICE, WEIGHED, rank
from coordo_desktop.domain.assessments.comparing import add_months

PUBLIC = "aggir katz lawton norton braden en algoplus minigds phq9 morse epices auditc news2 icope"
AGGIR_ITEMS = [*WEIGHED, "deplacement_exterieur", "communication"]


def aggir(profile, *more):
    """The score of eight letters; going out and communicating are A unless said."""
    return score("aggir", dict(zip(AGGIR_ITEMS, [*profile, *(more or "AA")], strict=True)))


def least_answers(scale):
    """A complete set of answers, whatever they are worth."""
    given = {}
    for item in scale.expected:
        given[item.id] = item.choices[0].id if item.choices else str(item.number.low)
    return given


def yes(scale, *items):
    """Oui to these questions, non to the others."""
    wanted = {f"q{item}" if isinstance(item, int) else item for item in items}
    return {
        item.id: "oui" if item.id in wanted else "non"
        for item in SCALES[scale].items
        if item.scored
    }


def points(scale, *given):
    """Points as text, in the order of the items that are expected."""
    items = [item.id for item in SCALES[scale].expected]
    return dict(zip(items, map(str, given), strict=True))


# --- AGGIR ------------------------------------------------------------------------------------


def test_aggir_gives_the_official_level_over_its_whole_profile_space():
    ranks = Counter(rank("".join(each))[0] for each in product("ABC", repeat=8))
    expected = (8, 131, 414, 1085, 4, 336, 1238, 1253, 1147, 490, 270, 157, 28)
    assert tuple(ranks[place] for place in range(1, 14)) == expected
    levels = Counter()
    for place, count in ranks.items():
        levels[GIR_OF_RANK[place]] += count
    assert levels == {1: 8, 2: 3208, 3: 2400, 4: 760, 5: 157, 6: 28}


@pytest.mark.parametrize(
    ("profile", "gir", "place", "group", "total"),
    [
        ("AAAAAAAA", 6, 13, "H", 0),
        ("CCCCCCCC", 1, 1, "A", 4440),
        ("CCCCCCCA", 2, 2, "A", 4240),
        ("CCCCCCAA", 2, 3, "A", 3440),
        ("CCAAAAAA", 2, 4, "B", 2700),
        ("BCCCBCCC", 2, 4, "B", 2420),
        ("AACCCCCC", 2, 5, "C", 1700),
        ("AACCBBCC", 2, 6, "C", 1520),
        ("AACCCCAA", 2, 7, "D", 2400),
        ("BACCACCB", 2, 7, "D", 2400),
        ("AABBCBBB", 2, 7, "D", 2400),
        ("ABCABCAA", 3, 8, "E", 1300),
        ("AACCAAAA", 3, 9, "F", 1000),
        ("BBCBABBB", 3, 9, "F", 1000),
        ("BBBBBBBB", 4, 10, "G", 1100),
        ("AABBBBAA", 4, 10, "G", 800),
        ("AABBAAAA", 4, 11, "H", 4000),
        ("AAABAAAA", 5, 12, "H", 2000),
        ("AAAACAAA", 5, 12, "H", 3000),
        ("AAAAAABA", 5, 12, "H", 2000),
        ("AAAAAACA", 6, 13, "H", 1000),
        ("CAAAAAAA", 6, 13, "H", 0),
    ],
)
def test_aggir_vectors(profile, gir, place, group, total):
    found = aggir(profile)
    assert (found.value, found.band, found.complete) == (gir, f"gir{gir}", True)
    assert (found.text, found.version) == (f"GIR {gir}", "casf-2-2-2020")
    told = found.details
    assert (told["rank"], told["group"], told["sum"]) == (place, group, total)


def test_going_out_and_communicating_weigh_nothing_but_are_awaited():
    assert {aggir("BBCBABBB", *more).value for more in product("ABC", repeat=2)} == {3}
    eight = dict(zip(WEIGHED, "AAAAAAAA", strict=True))
    found = score("aggir", eight)
    assert (found.value, found.band, found.complete, found.answered) == (None, None, False, 8)


def test_illustrative_variables_are_recorded_and_never_counted():
    alone = aggir("AABBCBBB")
    answers = dict(zip(AGGIR_ITEMS, "AABBCBBBAA", strict=True)) | {"cuisine": "C", "gestion": "c"}
    assert score("aggir", answers).value == alone.value
    assert sum(not item.scored for item in SCALES["aggir"].items) == 7
    assert SCALES["aggir"].notice == NOTICE


def test_the_table_of_aggir_is_the_codified_one():
    """Group F of the 1997 decree would give another level to one profile in twenty."""
    by_name = {group.name: group for group in CASF_2_2}
    assert by_name["F"].when_b[0] == 100
    assert by_name["F"].when_c[7] == 200
    assert by_name["B"].when_c[7] == -80
    assert by_name["D"].when_b[4:8] == (200, 200, 200, 0)


# --- every scale ------------------------------------------------------------------------------


def test_the_public_scales_are_there():
    assert set(PUBLIC.split()) <= set(SCALES)
    assert all(scale.id == key for key, scale in SCALES.items())


@pytest.mark.parametrize("scale", SCALES.values(), ids=lambda scale: scale.id)
def test_a_scale_says_where_it_comes_from_and_which_way_is_worse(scale):
    assert scale.source
    assert scale.licence
    assert scale.version
    assert scale.direction_words
    assert scale.family in FAMILIES
    lows = [band.low for band in scale.bands]
    assert lows == sorted(set(lows))
    assert len({item.id for item in scale.items}) == len(scale.items)
    for item in scale.items:
        ids = [choice.id for choice in item.choices]
        assert len(ids) == len(set(ids))
        assert all(item.read(choice.id) == choice.id for choice in item.choices)
        assert item.id.isascii()
        assert item.id == item.id.lower()
    if scale.bands and not scale.fixed_bands:
        assert lows[0] == scale.low


@pytest.mark.parametrize("scale", SCALES.values(), ids=lambda scale: scale.id)
def test_one_missing_answer_leaves_no_score_and_no_band(scale):
    whole = least_answers(scale)
    assert score(scale.id, whole).complete
    for lacking in whole:
        found = score(scale.id, {key: one for key, one in whole.items() if key != lacking})
        assert (found.value, found.band, found.complete) == (None, None, False)
        assert (found.label, found.text, found.missing) == ("", "", (lacking,))
        assert score(scale.id, {**whole, lacking: " "}).complete is False
    assert score(scale.id, {}).answered == 0


@pytest.mark.parametrize("answers", [None, [], ["A"], "AAAAAAAA", 3, {"a"}, object()])
def test_answers_that_are_no_mapping_are_refused_by_type(answers):
    with pytest.raises(UnreadableAnswers):
        score("aggir", answers)


@pytest.mark.parametrize("answer", [["A"], ("A",), {"A": 1}, {"A"}, [], b"A", object(), ["A", "B"]])
def test_an_answer_is_text_or_a_number_and_nothing_around_it(answer):
    with pytest.raises(UnknownChoice):
        score("aggir", {"coherence": answer})


@pytest.mark.parametrize("name", [None, [], ["aggir"], {}, 3])
def test_a_scale_is_named_by_its_identifier(name):
    with pytest.raises(UnknownScale):
        score(name, {})


@pytest.mark.parametrize("key", [None, 3, ("coherence",), b"coherence"])
def test_a_key_that_names_no_item_is_refused(key):
    with pytest.raises(UnknownItem):
        score("aggir", {key: "A"})


@pytest.mark.parametrize("number", ["nan", "inf", "-inf", "1e9999", float("nan"), float("inf")])
def test_what_is_no_number_is_no_answer(number):
    with pytest.raises(UnknownChoice):
        score("tug", {item.id: number for item in SCALES["tug"].expected})


def test_zero_and_no_are_answers_none_and_blank_are_not():
    every = [item.id for item in SCALES["phq9"].expected]
    assert score("phq9", dict.fromkeys(every, 0)).value == 0
    assert score("phq9", dict.fromkeys(every, " ")).answered == 0
    assert score("phq9", dict.fromkeys(every, None)).answered == 0
    mini = [item.id for item in SCALES["minigds"].expected]
    assert score("minigds", dict.fromkeys(mini, False)) == score(
        "minigds", dict.fromkeys(mini, "non")
    )


def test_wrong_names_are_refused_by_type():
    with pytest.raises(UnknownScale):
        score("oxford", {})
    with pytest.raises(UnknownItem):
        score("norton", {"humeur": "1"})
    for wrong in ("5", "-1", "bon ou moyen", "2.5"):
        with pytest.raises(UnknownChoice) as refused:
            score("norton", {"mobilite": wrong})
        assert wrong not in str(refused.value)


# value -> band at every edge, both sides, for scales whose total can be any number.
EDGES = {
    "katz": [(0, "severe"), (1.5, "severe"), (2, "moderee"), (3.5, "moderee"), (4, "partielle"),
             (5.5, "partielle"), (6, "autonome")],
    "iadl4": [(0, "bilan"), (3, "bilan"), (4, "rassurant")],
    "norton": [(5, "risque"), (14, "risque"), (15, "sans_risque"), (20, "sans_risque")],
    "braden": [(6, "tres_eleve"), (7, "tres_eleve"), (8, "eleve"), (12, "eleve"), (13, "modere"),
               (17, "modere"), (18, "faible"), (23, "faible")],
    "en": [(0, "absente"), (1, "faible"), (3, "faible"), (4, "moderee"), (5, "moderee"),
           (6, "intense"), (7, "intense"), (8, "tres_intense"), (10, "tres_intense")],
    "eva": [(0, "absente"), (0.1, "faible"), (3.9, "faible"), (4, "moderee"), (5.9, "moderee"),
            (6, "intense"), (8, "tres_intense"), (10, "tres_intense")],
    "algoplus": [(0, "sans_douleur"), (1, "sans_douleur"), (2, "douleur"), (5, "douleur")],
    "dn4": [(0, "peu_probable"), (3, "peu_probable"), (4, "probable"), (10, "probable")],
    "doloplus2": [(0, "sans_douleur"), (4, "sans_douleur"), (5, "douleur"), (30, "douleur")],
    "minigds": [(0, "peu_probable"), (1, "probable"), (4, "probable")],
    "gds15": [(0, "peu_probable"), (4, "peu_probable"), (5, "probable"), (10, "probable"),
              (11, "severe"), (15, "severe")],
    "phq2": [(0, "negatif"), (2, "negatif"), (3, "positif"), (6, "positif")],
    "phq9": [(0, "minime"), (4, "minime"), (5, "leger"), (9, "leger"), (10, "modere"),
             (14, "modere"), (15, "moderement_severe"), (19, "moderement_severe"),
             (20, "severe"), (27, "severe")],
    "gad7": [(0, "minime"), (4, "minime"), (5, "leger"), (9, "leger"), (10, "modere"),
             (14, "modere"), (15, "severe"), (21, "severe")],
    "morse": [(0, "faible"), (20, "faible"), (25, "modere"), (40, "modere"), (45, "eleve"),
              (125, "eleve")],
    "tug": [(13.9, "normal"), (14, "risque"), (20, "risque"), (20.1, "anormal")],
    "unipodal": [(0, "anormal"), (4.9, "anormal"), (5, "normal")],
    "sega": [(0, "peu_fragile"), (8, "peu_fragile"), (9, "fragile"), (11, "fragile"),
             (12, "tres_fragile"), (26, "tres_fragile")],
    "girerd": [(0, "bonne"), (1, "minime"), (2, "minime"), (3, "mauvaise"), (6, "mauvaise")],
    "auditc": [(0, "sous_seuil"), (2, "sous_seuil"), (3, "seuil_femme"), (4, "mesusage"),
               (9, "mesusage"), (10, "dependance"), (12, "dependance")],
    "icope": [(0, "normal"), (1, "altere"), (6, "altere")],
    "mnasf": [(0, "denutrition"), (7, "denutrition"), (8, "risque"), (11, "risque"),
              (12, "normal"), (14, "normal")],
    "zarit": [(0, "faible"), (20, "faible"), (21, "legere"), (40, "legere"), (41, "moderee"),
              (60, "moderee"), (61, "severe"), (88, "severe")],
    "minizarit": [(0, "faible"), (1, "faible"), (1.5, "legere"), (3, "legere"),
                  (3.5, "moderee"), (5, "moderee"), (5.5, "severe"), (7, "severe")],
    "epices": [(0, "quintile1"), (7.09, "quintile1"), (7.10, "quintile2"),
               (16.55, "quintile2"), (16.56, "quintile3"), (30.16, "quintile3"),
               (30.17, "quintile4"), (48.51, "quintile4"), (48.52, "quintile5"),
               (100, "quintile5")],
    "news2": [(0, "faible"), (4, "faible"), (5, "moyen"), (6, "moyen"), (7, "eleve"),
              (20, "eleve")],
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(EDGES))
def test_both_sides_of_every_edge(name):
    scale = SCALES[name]
    for value, band in EDGES[name]:
        assert scale.band_at(value).id == band
    assert {band for _, band in EDGES[name]} == {band.id for band in scale.bands}


def test_every_scale_with_bands_has_its_edges_checked():
    settled_elsewhere = {"aggir", "lawton", "mmse", "moca"}
    assert set(SCALES) - set(EDGES) == settled_elsewhere


def answers_worth(scale, value):
    """Answers whose sum is `value`, found item by item; None where none exists."""
    reached = {0: {}}
    for item in scale.expected:
        step = {}
        for total, given in reached.items():
            for choice in item.choices:
                step.setdefault(total + choice.points, {**given, item.id: choice.id})
        reached = step
    return reached.get(value)


SUMMED = "katz iadl4 norton braden en algoplus dn4 minigds gds15 phq2 phq9 gad7 morse sega girerd"


@pytest.mark.parametrize("name", [*SUMMED.split(), "auditc", "icope"])
def test_answers_at_every_edge_give_the_value_and_its_band(name):
    scale = SCALES[name]
    for value, band in EDGES[name]:
        answers = answers_worth(scale, value)
        assert answers is not None, value
        found = score(name, answers)
        assert (found.value, found.band, found.complete) == (value, band, True)
        assert found.version == scale.version


@pytest.mark.parametrize("name", [*SUMMED.split(), "auditc", "icope", "epices"])
def test_the_whole_range_is_reached_and_never_passed(name):
    scale = SCALES[name]
    rows = [[choice.points for choice in item.choices] for item in scale.expected]
    assert round(scale.base + sum(map(min, rows)), 2) == scale.low
    assert round(scale.base + sum(map(max, rows)), 2) == scale.high


# --- one by one -------------------------------------------------------------------------------


def test_katz_counts_by_halves():
    assert score("katz", points("katz", 1, 1, 1, 1, 1, 1)).value == 6
    assert score("katz", points("katz", 1, 1, 1, 1, 1, 0.5)).value == 5.5
    assert score("katz", points("katz", *["0,5"] * 6)).value == 3


def test_lawton_leaves_out_what_was_never_done():
    items = [item.id for item in SCALES["lawton"].items]
    answers = dict.fromkeys(items, "1") | {"courses": "0", "repas": "na", "lessive": "na"}
    found = score("lawton", answers)
    assert (found.value, found.text, found.band) == (5, "5/6", "aide")
    assert found.details["out_of"] == 6
    assert score("lawton", dict.fromkeys(items, "1")).band == "autonome"
    assert score("lawton", dict.fromkeys(items, "0")).band == "dependance"
    all_but_na = dict.fromkeys(items, "1") | {"budget": "na"}
    assert (score("lawton", all_but_na).text, score("lawton", all_but_na).band) == (
        "7/7",
        "autonome",
    )
    nothing = score("lawton", dict.fromkeys(items, "na"))
    assert (nothing.value, nothing.band, nothing.complete) == (None, None, False)


def test_norton_and_braden_read_low_is_bad():
    assert score("norton", points("norton", 4, 4, 4, 4, 4)).value == 20
    assert score("norton", points("norton", 1, 1, 1, 1, 1)).value == 5
    fourteen = score("norton", points("norton", 3, 3, 3, 3, 2))
    assert (fourteen.value, fourteen.band) == (14, "risque")
    assert score("braden", points("braden", 4, 4, 4, 4, 4, 3)).value == 23
    assert score("braden", points("braden", 1, 1, 1, 1, 1, 1)).value == 6
    assert score("braden", points("braden", 3, 3, 2, 2, 2, 2)).value == 14
    assert {SCALES[one].direction for one in ("norton", "braden")} == {Direction.LOW}
    with pytest.raises(UnknownChoice):
        score("braden", {"friction": "4"})


def test_mini_gds_turns_its_third_question():
    assert score("minigds", yes("minigds", 3)).value == 0
    assert score("minigds", yes("minigds")).value == 1
    assert score("minigds", yes("minigds", 1, 2, 4)).value == 4
    assert score("minigds", {"q1": "0", "q2": "0", "q3": "1", "q4": "0"}).value == 0


def test_gds_15_counts_both_ways():
    assert score("gds15", dict.fromkeys([f"q{n}" for n in range(1, 16)], "oui")).value == 10
    assert score("gds15", dict.fromkeys([f"q{n}" for n in range(1, 16)], "non")).value == 5


def test_a_thought_of_death_is_an_alert_whatever_the_total():
    answers = dict.fromkeys([f"q{n}" for n in range(1, 10)], "0")
    assert score("phq9", answers).details["alert"] is False
    found = score("phq9", {**answers, "q9": "1"})
    assert (found.value, found.band, found.details["alert"]) == (1, "minime", True)
    assert score("phq9", {"q9": "3"}).details["alert"] is True  # in a draft too
    told = score("phq9", {**answers, "retentissement": "3"})
    assert (told.value, told.expected) == (0, 9)


def test_epices_needs_its_eleven_answers_and_gives_hundredths():
    assert score("epices", yes("epices", 2, 3, 4, 6, 7, 8, 9, 10, 11)).value == 0
    assert score("epices", yes("epices", 1, 5)).value == 100
    assert score("epices", yes("epices")).value == 75.14
    assert score("epices", yes("epices", *range(1, 12))).value == 24.86
    assert score("epices", yes("epices", 2, 5, 9, 10, 11)).value == 52.07
    assert score("epices", yes("epices", 1, 2, 5, 8, 9)).value == 71.60
    assert str(score("epices", yes("epices", 2, 3, 4, 6, 7, 8, 9, 10, 11)).value) == "0"


def test_auditc_looks_at_the_sex_where_it_is_known():
    three = {"q1": "2", "q2": "1", "q3": "0"}
    found = score("auditc", three)
    assert (found.value, found.band) == (3, "seuil_femme")
    assert (found.details["positive_woman"], found.details["positive_man"]) == (True, False)
    assert (found.details["threshold_woman"], found.details["threshold_man"]) == (3, 4)
    assert score("auditc", three, context=Context(sex="F")).band == "mesusage"
    assert score("auditc", three, context=Context(sex="M")).band == "sous_seuil"
    assert score("auditc", dict.fromkeys(("q1", "q2", "q3"), "4")).value == 12


def test_icope_lists_what_is_altered():
    items = [item.id for item in SCALES["icope"].items]
    answers = dict.fromkeys(items, "normal") | {"vision": "altere", "mobilite": "altere"}
    found = score("icope", answers)
    assert (found.value, found.details["altered"]) == (2, ("vision", "mobilite"))


def test_sega_and_morse_vectors():
    sega = [item.id for item in SCALES["sega"].items]
    answers = dict.fromkeys(sega, "0") | dict.fromkeys(sega[:4], "2") | {sega[4]: "1"}
    assert (score("sega", answers).value, score("sega", answers).band) == (9, "fragile")
    assert score("sega", dict.fromkeys(sega, "2")).value == 26
    found = score("morse", points("morse", "oui", "non", 15, "0", 20, 15))
    assert (found.value, found.band) == (75, "eleve")


def test_seconds_and_totals_are_read_as_people_write_them():
    assert score("tug", {"secondes": "12,5"}).value == 12.5
    assert score("tug", {"secondes": "12,5"}).text == "12,5\u202fs"
    assert score("minizarit", {"total": "3,5"}).band == "moderee"
    assert score("mmse", {"total": "24"}).band is None
    for scale, wrong in (("mmse", "31"), ("mnasf", "-1"), ("zarit", "89"), ("moca", "vingt")):
        with pytest.raises(UnknownChoice):
            score(scale, {"total": wrong})


# --- NEWS2 ------------------------------------------------------------------------------------

WELL = {"fr": "18", "spo2": "97", "oxygen": "air", "pas": "120", "pouls": "80",
        "conscience": "alerte", "temperature": "37.0"}  # fmt: skip


def test_news2_vectors():
    assert (score("news2", WELL).value, score("news2", WELL).band) == (0, "faible")
    ill = WELL | {"fr": "22", "spo2": "93", "oxygen": "oxygene", "pas": "105", "pouls": "112",
                  "temperature": "38,5"}  # fmt: skip
    assert (score("news2", ill).value, score("news2", ill).band) == (10, "eleve")
    on_oxygen = WELL | {"spo2_scale": "2", "spo2": "96", "oxygen": "oui"}
    found = score("news2", on_oxygen)
    assert (found.details["points"]["spo2"], found.value) == (2, 4)


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("fr", "8:3 9:1 11:1 12:0 20:0 21:2 24:2 25:3"),
        ("spo2", "91:3 92:2 93:2 94:1 95:1 96:0"),
        ("pas", "90:3 91:2 100:2 101:1 110:1 111:0 219:0 220:3"),
        ("pouls", "40:3 41:1 50:1 51:0 90:0 91:1 110:1 111:2 130:2 131:3"),
        ("temperature", "35.0:3 35.1:1 36.0:1 36.1:0 38.0:0 38.1:1 39.0:1 39.1:2"),
    ],
)
def test_news2_steps(item, expected):
    for pair in expected.split():
        value, worth = pair.split(":")
        assert score("news2", WELL | {item: value}).value == int(worth), pair


@pytest.mark.parametrize(
    ("oxygen", "expected"),
    [
        ("air", "83:3 84:2 85:2 86:1 87:1 88:0 92:0 93:0 97:0 100:0"),
        ("oxygene", "83:3 84:2 86:1 88:0 92:0 93:1 94:1 95:2 96:2 97:3 100:3"),
    ],
)
def test_news2_second_scale_of_saturation(oxygen, expected):
    for pair in expected.split():
        value, worth = pair.split(":")
        answers = WELL | {"spo2_scale": "2", "oxygen": oxygen, "spo2": value}
        assert score("news2", answers).details["points"]["spo2"] == int(worth), pair


def test_news2_takes_the_columns_of_the_chart_too():
    columns = {"fr": "12-20", "spo2": ">=96", "oxygen": "air", "pas": "111-219",
               "pouls": "51-90", "conscience": "A", "temperature": "36.1-38.0"}  # fmt: skip
    assert score("news2", columns).value == 0
    assert score("news2", columns | {"fr": ">=25", "conscience": "V"}).value == 6
    assert score("news2", columns | {"spo2": "<=91"}).value == 3
    with pytest.raises(UnknownChoice):  # two worths on the second scale
        score("news2", columns | {"spo2_scale": "2", "spo2": "<=91"})


def test_one_parameter_at_three_calls_for_a_look():
    found = score("news2", WELL | {"fr": "26"})
    assert (found.value, found.band, found.details["urgent_look"]) == (3, "faible", True)
    assert "avis urgent" in found.next_step


# --- the practice's own edges -----------------------------------------------------------------


def test_edges_of_bands_are_data():
    braden = SCALES["braden"]
    maeker = braden.with_edges({"eleve": 13, "modere": 15, "faible": 17})
    assert maeker.band_at(14).id == "eleve"
    assert maeker.band_at(17).id == "faible"
    assert maeker.span_words(maeker.band("tres_eleve")) == "6 à 12"
    assert score(maeker, points("braden", 3, 3, 2, 2, 2, 2)).band == "eleve"
    assert score("braden", points("braden", 3, 3, 2, 2, 2, 2)).band == "modere"
    law = SCALES["aggir"]
    assert law.with_edges({"gir2": 3}) == law
    assert replace(braden, bands=()).band_at(3) is None


@pytest.mark.parametrize(
    ("day", "months", "due"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2026, 8, 31), 1, date(2026, 9, 30)),
        (date(2026, 11, 15), 14, date(2028, 1, 15)),
    ],
)
def test_months_end_where_they_can(day, months, due):
    assert add_months(day, months) == due
