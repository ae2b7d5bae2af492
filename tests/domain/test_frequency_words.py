"""Frequencies in French: read, written back, refused by the part that makes no sense."""

from datetime import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordo_desktop.domain.frequencies import Frequency, Moment, Span, When
from coordo_desktop.domain.frequency_texts import CODES
from coordo_desktop.domain.frequency_words import (
    FrequencyNotUnderstood,
    frequency_text,
    read_frequency,
)
from coordo_desktop.domain.recurrence import checked_frequency

DAILY = "FREQ=DAILY"
MORNING, EVENING = Moment.MORNING, Moment.EVENING


def f(rule="", **values) -> Frequency:
    return Frequency(rule=rule, **values)


UNDERSTOOD = {
    "tous les jours": f(DAILY),
    "matin et soir": f(DAILY, moments=(MORNING, EVENING)),
    "3 fois par semaine": f("FREQ=WEEKLY;BYDAY=MO,WE,FR"),
    "3 fois par semaine, lundi mercredi vendredi, pendant 6 semaines": f(
        "FREQ=WEEKLY;BYDAY=MO,WE,FR", spans=6
    ),
    "lun. mer. ven.": f("FREQ=WEEKLY;BYDAY=MO,WE,FR"),
    "2 fois par semaine, 8 sem.": f("FREQ=WEEKLY;BYDAY=MO,TH", spans=8),
    "1 jour sur 2": f("FREQ=DAILY;INTERVAL=2"),
    "un jour sur deux": f("FREQ=DAILY;INTERVAL=2"),
    "tous les 3 mois": f("FREQ=MONTHLY;INTERVAL=3"),
    "2 fois par mois": f("FREQ=MONTHLY;BYMONTHDAY=1,15"),
    "2x/mois": f("FREQ=MONTHLY;BYMONTHDAY=1,15"),
    "une fois par an": f("FREQ=YEARLY"),
    "2 fois par an": f("FREQ=MONTHLY;INTERVAL=6"),
    "le 15 du mois": f("FREQ=MONTHLY;BYMONTHDAY=15"),
    "le 31 du mois": f("FREQ=MONTHLY;BYMONTHDAY=-1"),
    "le 30 du mois": f("FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"),
    "le 1er et le 30 du mois": f("FREQ=MONTHLY;BYMONTHDAY=1,28,29,30;BYSETPOS=1,-1"),
    "le dernier vendredi du mois": f("FREQ=MONTHLY;BYDAY=-1FR"),
    "tous les 15 jours": f("FREQ=WEEKLY;INTERVAL=2"),
    "1 semaine sur 2 le mardi": f("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
    "un mardi sur deux": f("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
    "à 8h et 18h30": f(DAILY, hours=(time(8), time(18, 30))),
    "pendant 10 jours": f(DAILY, spans=10, span=Span.DAYS),
    "3 séances": f("FREQ=WEEKLY", times=3),
    "5 fois": f("FREQ=WEEKLY", times=5),
    "dix séances, deux fois par semaine": f("FREQ=WEEKLY;BYDAY=MO,TH", times=10),
    "si besoin": f(when=When.AS_NEEDED),
    "une fois": f(when=When.ONCE),
    "le jour même": f(when=When.ONCE),
    "les jours ouvrés": f("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    "du lundi au vendredi": f("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    "le week-end": f("FREQ=WEEKLY;BYDAY=SA,SU"),
    "tous les jours sauf le dimanche": f("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA"),
    "3x/sem": f("FREQ=WEEKLY;BYDAY=MO,WE,FR"),
    "1x/j": f(DAILY),
    "2/j": f(DAILY, moments=(MORNING, EVENING)),
    "lunid et jeudi": f("FREQ=WEEKLY;BYDAY=MO,TH"),
    "MERCERDI": f("FREQ=WEEKLY;BYDAY=WE"),
    "trois fois par semaine pendant deux mois": f(
        "FREQ=WEEKLY;BYDAY=MO,WE,FR", spans=2, span=Span.MONTHS
    ),
    "une fois par an le 29 février": f("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"),
    "toutes les 8 heures": f(DAILY, hours=(time(0), time(8), time(16))),
    "2 fois par jour, lundi et jeudi": f("FREQ=WEEKLY;BYDAY=MO,TH", moments=(MORNING, EVENING)),
    "1 fois par trimestre": f("FREQ=MONTHLY;INTERVAL=3"),
}
NONSENSE = {
    "9 fois par semaine lundi": "9 fois par semaine",
    "0 fois": "0 fois",
    "tous les 0 jours": "tous les 0 jours",
    "30 février": "30 février",
    "une fois par an le 30 février": "le 30 février",
    "9 fois par semaine": "9 fois par semaine",
    "2 fois par semaine lundi": "2 fois par semaine",
    "tous les jours le lundi": "le lundi",
    "3 fois par semaine quand il fait beau": "quand il fait beau",
    "jusqu’au 12 décembre": "jusqu’au 12 décembre",
    "le 32 du mois": "le 32 du mois",
    "à 25h": "à 25h",
    "5 fois par an": "5 fois par an",
    "pendant 0 jours": "pendant 0 jours",
    "si besoin 3 fois par jour": "3 fois par jour",
    "le 12 mars": "le 12 mars",
    "3 fois par semaine 4 fois par mois": "4 fois par mois",
    "bonjour": "bonjour",
    "": "",
}


@pytest.mark.parametrize(("text", "meant"), UNDERSTOOD.items(), ids=list(UNDERSTOOD))
def test_plain_words_are_understood_and_written_back(text, meant):
    assert read_frequency(text) == meant
    assert checked_frequency(meant) == meant
    assert read_frequency(frequency_text(meant)) == meant
    assert read_frequency(frequency_text(meant, short=True)) == meant


@pytest.mark.parametrize(("text", "part"), NONSENSE.items(), ids=list(NONSENSE))
def test_nonsense_is_refused_and_the_wrong_part_is_named(text, part):
    with pytest.raises(FrequencyNotUnderstood) as refused:
        read_frequency(text)
    assert refused.value.part == part


def test_what_was_not_said_is_shown_back():
    assert frequency_text(read_frequency("3 fois par semaine, pendant 6 semaines")) == (
        "3 fois par semaine, lundi, mercredi et vendredi, pendant 6 semaines"
    )
    assert frequency_text(read_frequency("mar. ven., 6 semaines"), short=True) == (
        "mar. ven., 6 sem."
    )


def _days(draw) -> str:
    days = draw(st.lists(st.sampled_from(CODES), unique=True, min_size=1, max_size=6))
    return ";BYDAY=" + ",".join(sorted(days, key=CODES.index))


@st.composite
def frequencies(draw) -> Frequency:
    """Every frequency that can be typed."""
    when = draw(st.sampled_from([When.RECURRING] * 8 + [When.ONCE, When.AS_NEEDED]))
    moments = tuple(m for m in Moment if m in draw(st.sets(st.sampled_from(list(Moment)))))
    minutes = draw(st.sets(st.integers(0, 95), max_size=3))
    hours = tuple(time(quarter // 4, quarter % 4 * 15) for quarter in sorted(minutes))
    if when is not When.RECURRING:
        return Frequency(when=when, moments=moments, hours=hours)
    every = draw(st.integers(1, 24))
    interval = f";INTERVAL={every}" if every > 1 else ""
    rest = draw(
        st.sampled_from([
            "FREQ=DAILY{i}", "FREQ=WEEKLY{i}", "FREQ=WEEKLY{i}{days}", "FREQ=MONTHLY{i}",
            "FREQ=MONTHLY{i};BYMONTHDAY=5,20", "FREQ=MONTHLY{i};BYMONTHDAY=-1",
            "FREQ=MONTHLY{i};BYMONTHDAY=28,29;BYSETPOS=-1", "FREQ=MONTHLY{i};BYDAY=2TU,-1FR",
            "FREQ=YEARLY{i}", "FREQ=YEARLY{i};BYMONTH=8;BYMONTHDAY=31",
            "FREQ=YEARLY{i};BYMONTH=2;BYMONTHDAY=-1", "FREQ=YEARLY{i};BYMONTH=4;BYMONTHDAY=1",
        ])
    )  # fmt: skip
    spans = draw(st.sampled_from([0, 0, 1, 6, 10]))
    return Frequency(
        rule=rest.format(i=interval, days=_days(draw)),
        moments=moments,
        hours=hours,
        spans=spans,
        span=draw(st.sampled_from(list(Span))) if spans else Span.WEEKS,
        times=draw(st.sampled_from([0, 0, 2, 3, 21])),
    )


@settings(max_examples=250, deadline=None)
@given(frequencies())
def test_a_frequency_written_reads_back_the_same(frequency):
    assert checked_frequency(frequency) == frequency
    assert read_frequency(frequency_text(frequency)) == frequency
    assert read_frequency(frequency_text(frequency, short=True)) == frequency


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="0123456789abdefijlmnoprstuvx éà/,.’", max_size=40))
def test_whatever_is_typed_is_a_frequency_or_refused(text):
    try:
        checked_frequency(read_frequency(text))
    except FrequencyNotUnderstood:
        return


def test_a_frequency_that_says_nothing_has_its_words():
    assert frequency_text(Frequency()) == "fréquence à préciser"
    assert frequency_text(Frequency(), short=True) == "à préciser"
    assert frequency_text(Frequency(moments=(Moment.MORNING,))) == "le matin"
    assert frequency_text(Frequency(rule="FREQ=HOURLY"), short=True) == "à préciser"
    assert frequency_text(Frequency(times=3)) == "fréquence à préciser, 3 séances"


@pytest.mark.parametrize(
    "typed", ["-3 fois par semaine", "- 3 fois par semaine", "lundi -3 fois", "−2 jours", "–3/j"]
)
def test_a_number_below_zero_is_refused(typed):
    with pytest.raises(FrequencyNotUnderstood):
        read_frequency(typed)


def test_a_dash_between_words_is_no_sign():
    assert read_frequency("matin - soir") == f(DAILY, moments=(MORNING, EVENING))
    assert read_frequency("lundi-jeudi") == f("FREQ=WEEKLY;BYDAY=MO,TH")
