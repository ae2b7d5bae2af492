"""Times, lengths, windows and rhythms typed loosely; conflicts and slots said."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from coordo_desktop.domain.appointments import (
    AppointmentKind,
    AppointmentPlace,
    AppointmentState,
    CancelReason,
    EditScope,
    EndsBeforeStart,
    LastsTooLong,
    Presence,
    ReminderOutcome,
    TransportMeans,
    TransportOrder,
)
from coordo_desktop.domain.conflicts import Conflict, ConflictKind, FreeSlot
from coordo_desktop.domain.frequency_words import FrequencyNotUnderstood
from coordo_desktop.domain.opening import AbsenceKind
from coordo_desktop.ui.agenda.series_reading import (
    falls_text,
    first_fall,
    proposals,
    read_rule,
    rule_text,
)
from coordo_desktop.ui.agenda.slot_list import SlotList
from coordo_desktop.ui.agenda.when_reading import (
    TypedTime,
    read_hour,
    read_minutes,
    read_when,
    read_window,
)
from coordo_desktop.ui.kit import agenda_words
from coordo_desktop.ui.kit.conflict_words import (
    conflict_kind_words,
    conflict_text,
    slot_reason,
)

MONDAY = datetime(2026, 11, 23, 10, 0)  # noqa: DTZ001 - the practice's time
TUESDAY = date(2026, 11, 24)


def unread(read, *given) -> bool:
    """Whether nothing can be made of it."""
    try:
        read(*given)
    except ValueError:
        return True
    return False


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("demain 9h", TypedTime(TUESDAY, time(9))),
        ("14h30", TypedTime(MONDAY.date(), time(14, 30))),
        ("9h", TypedTime(TUESDAY, time(9))),  # it has gone today
        ("9", TypedTime(TUESDAY, time(9))),
        ("1430", TypedTime(MONDAY.date(), time(14, 30))),
        ("demain 0915", TypedTime(TUESDAY, time(9, 15))),
        ("mar 14h", TypedTime(TUESDAY, time(14))),
        ("24/11 9h-9h45", TypedTime(TUESDAY, time(9), 45)),
        ("jeu de 9h à 10h30", TypedTime(date(2026, 11, 26), time(9), 90)),
        ("24 novembre 2026 14h", TypedTime(TUESDAY, time(14))),
        ("24/11/2026", TypedTime(TUESDAY, None)),
        ("mar. 24 nov. 14:00", TypedTime(TUESDAY, time(14))),
        ("mar. 24 nov. 2026 14:00", TypedTime(TUESDAY, time(14))),
        ("dans 3 semaines 9h", TypedTime(date(2026, 12, 14), time(9))),
        ("lundi", TypedTime(date(2026, 11, 30), None)),
        ("tomorrow 9:15", TypedTime(TUESDAY, time(9, 15))),
    ],
)
def test_a_time_typed_loosely(typed, meant):
    assert read_when(typed, MONDAY) == meant


def test_an_hour_alone_stays_on_the_day_that_is_shown():
    assert read_when("8h", MONDAY, TUESDAY) == TypedTime(TUESDAY, time(8))


@pytest.mark.parametrize("typed", ["", "bientôt", "25h", "31/02 9h", "9h75"])
def test_what_is_no_time_is_refused(typed):
    assert unread(read_when, typed, MONDAY)


def test_a_span_backwards_or_too_long_is_named():
    with pytest.raises(EndsBeforeStart):
        read_when("10h-9h", MONDAY)
    with pytest.raises(LastsTooLong):
        read_when("6h-22h", MONDAY)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("30", 30), ("45 min", 45), ("1h", 60), ("1 h 15", 75), ("1h05", 65), ("1,5 h", 90)],
)
def test_a_length_typed_loosely(typed, minutes):
    assert read_minutes(typed) == minutes
    assert read_minutes(agenda_words.length_text(minutes)) == minutes


def test_a_length_out_of_bounds_is_refused():
    with pytest.raises(LastsTooLong) as caught:
        read_minutes("30h")
    assert caught.value.hours == 30
    for typed in ("3", "", "longtemps"):
        assert unread(read_minutes, typed)


def test_hours_and_windows():
    assert read_hour("13h45") == read_hour("1345") == time(13, 45)
    assert read_hour("") is None
    assert read_window("entre 8h et 10h") == (time(8), time(10))
    assert read_window("8h-10h30") == (time(8), time(10, 30))
    assert read_window("avant 10h") == (None, time(10))
    assert read_window("before 10h") == (None, time(10))
    assert read_window("après 8h30") == (time(8, 30), None)
    assert read_window("") == (None, None)
    assert unread(read_window, "10h-8h")


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ("chaque semaine le lundi et le jeudi, 10 fois", "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=10"),
        ("chaque semaine le lundi et le jeudi, 10 times", "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=10"),
        ("tous les 15 jours", "FREQ=WEEKLY;INTERVAL=2"),
        ("every week, monday", "FREQ=WEEKLY;BYDAY=MO"),
        ("every week on monday and thursday, 10 times", "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=10"),
        ("every 2 weeks, tuesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("on day 12 of each month", "FREQ=MONTHLY;BYMONTHDAY=12"),
        ("every day until 31/12", "FREQ=DAILY;UNTIL=20261231T235959"),
        ("chaque semaine jusqu'au 31/12", "FREQ=WEEKLY;UNTIL=20261231T235959"),
        ("tous les jours pendant 5 jours", "FREQ=DAILY;UNTIL=20261127T235959"),
        ("chaque mois le 2e mardi", "FREQ=MONTHLY;BYDAY=2TU"),
        ("2 fois par semaine, 10 séances", "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=10"),
        ("", ""),
    ],
)
def test_a_rhythm_in_plain_words(typed, rule):
    assert read_rule(typed, MONDAY) == rule
    assert read_rule(rule_text(rule), MONDAY) == rule or "INTERVAL" in rule


@pytest.mark.parametrize(
    "typed", ["bla", "une fois", "si besoin", "chaque semaine jusqu'au 1/1/2020"]
)
def test_a_rhythm_that_is_none_is_refused(typed):
    with pytest.raises(FrequencyNotUnderstood):
        read_rule(typed, MONDAY)


def test_a_series_begins_on_the_first_day_of_its_rhythm():
    assert first_fall("FREQ=WEEKLY;BYDAY=TH", MONDAY) == MONDAY + timedelta(days=3)
    said = falls_text("FREQ=WEEKLY;BYDAY=TH;COUNT=3", MONDAY)
    assert said.endswith("du 26/11/2026 au 10/12/2026")
    assert falls_text("FREQ=WEEKLY", MONDAY) == "à partir du 23/11/2026, sans fin"


def test_every_proposal_reads_back():
    for words in proposals(MONDAY):
        assert read_rule(words, MONDAY)


def test_a_rule_nobody_types_here_is_said_to_be_particular():
    assert rule_text("FREQ=YEARLY;BYYEARDAY=100").startswith("rythme particulier")


# --- said ---------------------------------------------------------------------------------------


def at(hour, minute=0, day=24):
    return datetime(2026, 11, day, hour - 1, minute, tzinfo=UTC)


def a_conflict(kind, **values):
    base = {"kind": kind, "who": "N. OYHENART", "starts_at": at(10), "ends_at": at(11, 30)}
    return Conflict(**(base | values))


@pytest.mark.parametrize(
    ("conflict", "said"),
    [
        (a_conflict(ConflictKind.PROFESSIONAL, with_title="Tournée Ostabat"),
         "N. OYHENART est en tournée Ostabat jusqu’à 11:30."),
        (a_conflict(ConflictKind.PROFESSIONAL, with_title="HIRIART P."),
         "N. OYHENART n’est pas libre jusqu’à 11:30 (HIRIART P.)."),
        (a_conflict(ConflictKind.ROOM, who="Salle 2"),
         "Salle 2 n’est pas libre jusqu’à 11:30."),
        (a_conflict(ConflictKind.ABSENCE, ends_at=at(24, day=27), with_title="Congé"),
         "N. OYHENART est en absence jusqu’au ven. 27 nov. inclus (Congé)."),
        (a_conflict(ConflictKind.ABSENCE, starts_at=at(1), ends_at=at(24)),
         "N. OYHENART est en absence toute la journée."),
        (a_conflict(ConflictKind.TRAVEL, minutes=6),
         "Trajet serré\u202f: il manque 6\u00a0min à N. OYHENART."),
        (a_conflict(ConflictKind.HOURS, who=""), "Hors des heures d’ouverture."),
    ],
)  # fmt: skip
def test_a_conflict_says_who_what_and_until_when(conflict, said):
    assert conflict_text(conflict, TUESDAY) == said


def test_another_day_of_a_series_is_named():
    said = conflict_text(a_conflict(ConflictKind.PROFESSIONAL), date(2026, 11, 17))
    assert said.startswith("mar. 24 nov.")


def test_a_slot_says_why_it_suits():
    free = {"starts_at": at(14), "ends_at": at(14, 30)}
    assert slot_reason(FreeSlot(**free)).words == "aucun conflit"
    assert slot_reason(FreeSlot(**free, margin=6)).ink == "warn"
    assert slot_reason(FreeSlot(**free, trips_saved=1, margin=20)).icon == "car"
    assert slot_reason(FreeSlot(**free, room="Salle 2")).words.endswith("Salle 2")


def test_everything_has_words():
    words = agenda_words
    for kinds, said in (
        (AppointmentKind, words.kind_words), (AppointmentPlace, words.place_words),
        (AppointmentState, words.state_words), (CancelReason, words.reason_words),
        (Presence, words.presence_words), (TransportMeans, words.means_words),
        (TransportOrder, words.order_words), (ReminderOutcome, words.outcome_words),
        (EditScope, words.scope_words), (AbsenceKind, words.absence_words),
        (ConflictKind, conflict_kind_words),
    ):  # fmt: skip
        assert all(said(one) for one in kinds)
    assert set(words.STATE_ICONS) == set(AppointmentState)
    assert set(words.PLACE_ICONS) == set(AppointmentPlace)


def test_the_reason_of_a_slot_takes_its_own_line_rather_than_be_cut(qtbot):
    start = datetime(2026, 11, 24, 9, tzinfo=UTC)
    slot = FreeSlot(starts_at=start, ends_at=start + timedelta(minutes=30), margin=67)
    shown = SlotList(name="slots", label="Libre au plus près", compact=True)
    qtbot.addWidget(shown)
    shown.resize(600, 200)
    shown.show_slots([slot])
    one_line = shown.sizeHint().height()
    shown.resize(200, 200)
    shown.show()
    assert shown.sizeHint().height() > one_line
