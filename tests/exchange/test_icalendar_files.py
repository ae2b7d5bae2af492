"""Calendar files: read by a child process within bounds, written as the standard says."""

import os
import time
from datetime import UTC, datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from coordo_desktop.domain.calendar_files import (
    MAX_COMPONENTS,
    CalendarEntry,
    CalendarMissing,
    CalendarReaderStopped,
    CalendarTooMany,
    EventFault,
)
from coordo_desktop.exchange.calendar_lines import components, text_of
from coordo_desktop.exchange.calendar_rows import rows_told
from coordo_desktop.exchange.calendar_zones import named_zone, zone_lines
from coordo_desktop.exchange.icalendar_files import read_calendar, written_calendar

EXAMPLES = 10_000 if os.environ.get("COORDO_PROOF") == "full" else 30
MADE = datetime(2026, 11, 23, 9, tzinfo=UTC)
HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//\r\n"


def a_file(tmp_path, *events: str):
    body = "".join(f"BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\n" for event in events)
    path = tmp_path / "a.ics"
    path.write_text(f"{HEAD}{body}END:VCALENDAR\r\n", newline="")
    return path


def an_event(number: int, more: str = "") -> str:
    return f"UID:{number}\r\nDTSTART:20261201T{number % 24:02d}0000Z{more}"


# --- reading ----------------------------------------------------------------------------------


def test_a_calendar_is_read_by_a_process_of_its_own(tmp_path):
    found = read_calendar(a_file(tmp_path, an_event(10, "\r\nSUMMARY:É")))
    (one,) = found.events
    assert (found.components, one.line, one.title, one.zone) == (1, 4, "É", "UTC")


def test_a_folder_or_a_pipe_is_no_calendar(tmp_path):
    os.mkfifo(tmp_path / "pipe.ics")
    for path in (tmp_path, tmp_path / "pipe.ics", tmp_path / "absent.ics"):
        with pytest.raises(CalendarMissing):
            read_calendar(path)


def test_more_components_than_any_agenda_has_are_refused(tmp_path):
    with pytest.raises(CalendarTooMany):
        read_calendar(a_file(tmp_path, *map(an_event, range(MAX_COMPONENTS + 1))))


def test_bombs_are_ended_or_refused_in_time(tmp_path):
    rules = (
        "FREQ=SECONDLY", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
        "FREQ=DAILY;BYHOUR=" + ",".join(map(str, range(24))) + ";BYMINUTE=0,10,20,30,40,50",
    )  # fmt: skip
    bombs = [an_event(number, f"\r\nRRULE:{rules[number % 4]}") for number in range(300)]
    begun = time.monotonic()
    try:
        found = read_calendar(a_file(tmp_path, *bombs), silence=1)
    except CalendarReaderStopped:
        assert time.monotonic() - begun < 20
    else:
        assert found.events == ()
        assert {one.reason for one in found.refused} == {
            EventFault.RULE_TOO_DENSE,
            EventFault.RULE_EMPTY,
        }


def test_a_zone_made_to_choke_a_reader_is_only_unknown(tmp_path):
    zone = (
        "BEGIN:VTIMEZONE\r\nTZID:Bombe\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
        "RRULE:FREQ=SECONDLY\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"
        "END:VTIMEZONE\r\n"
    )
    event = "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Bombe:20261201T100000\r\nEND:VEVENT\r\n"
    path = tmp_path / "a.ics"
    path.write_text(f"{HEAD}{zone}{event}END:VCALENDAR\r\n", newline="")
    assert read_calendar(path).refused[0].reason is EventFault.ZONE_UNKNOWN


def test_components_within_components_hide_nothing():
    text = HEAD + "BEGIN:VEVENT\nUID:1\n" + "BEGIN:VALARM\n" * 500 + "SUMMARY:non\nEND:VEVENT\n"
    (event,) = [each for each in components(text) if each.kind == "VEVENT"]
    assert event.lines == ["UID:1"]
    assert event.closed


_WORDS = st.sampled_from(
    [
        "BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTIMEZONE",
        "END:VTIMEZONE", "BEGIN:VALARM", "END:VALARM", "UID:1", "UID:", "DTSTART:20261201T100000",
        "DTSTART;TZID=Europe/Paris:20261201T100000", "DTSTART;VALUE=DATE:20261201", "DTEND:",
        "DTEND:20261201T110000Z", "DURATION:-PT1H", "DURATION:P99999999W", "RRULE:FREQ=DAILY",
        "RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20270101", "RRULE:;;;=", "EXDATE:20261202T100000",
        "EXDATE;VALUE=DATE:20261202", "RDATE;VALUE=PERIOD:20261202T100000Z/PT1H", "RDATE:x",
        "RECURRENCE-ID:20261201T100000Z", "SUMMARY:a\\,b", "SUMMARY;X=\"a:b", "SEQUENCE:9" * 3,
        " suite", "\tsuite", ":", ";", "TZID:Europe/Paris", "STATUS:CANCELLED", "TRANSP:OPAQUE",
        "DTSTART;TZID=\"(UTC+01:00) X\":20261201T100000", "DTSTART:99991231T235959Z",
    ]
)  # fmt: skip


@given(st.lists(st.one_of(_WORDS, st.text(max_size=30)), max_size=30), st.binary(max_size=40))
@settings(max_examples=EXAMPLES, deadline=None)
def test_whatever_the_file_holds_every_entry_gets_one_answer(lines, noise):
    body = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *lines, ""])
    content = body.encode("utf-8", "replace") + noise
    told = list(rows_told(content))
    assert not told[0]["head"]["refusal"]
    rows = [row for message in told for row in message.get("rows", ())]
    assert len(rows) == told[-1]["end"]["components"]
    text_of(noise)


# --- zones ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("Europe/Paris", "Europe/Paris"),
        ("Romance Standard Time", "Europe/Paris"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("GMT Standard Time", "Europe/London"),
        ("/freeassociation.sourceforge.net/Tzfile/Europe/Paris", "Europe/Paris"),
        ("/citadel.org/20190914_1/America/Argentina/Ushuaia", "America/Argentina/Ushuaia"),
        ("tzone://Microsoft/Utc", "UTC"),
        ("UTC", "UTC"),
        ("../../etc/passwd", None),
        ("Mars/Olympus", None),
        ("", None),
    ],
)
def test_zones_are_known_by_the_names_programs_give_them(said, known):
    assert named_zone(said, {}) == known


@pytest.mark.parametrize(
    "name",
    [
        "Europe/Paris", "Indian/Reunion", "America/Guadeloupe", "America/New_York",
        "Australia/Sydney", "Africa/Casablanca", "Pacific/Noumea", "Europe/Dublin",
    ],
)  # fmt: skip
def test_a_zone_written_out_says_what_clocks_show(name):
    lines = [line for line in zone_lines(name, 2026) if not line.startswith("X-")]
    told = tzical(StringIO("\r\n".join(lines))).get()
    zone = ZoneInfo(name)
    for hours in range(0, 24 * 365 * 3, 31):
        at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hours)
        wall = at.astimezone(zone).replace(tzinfo=None)
        twice = wall.replace(tzinfo=zone, fold=1).utcoffset()
        if wall.replace(tzinfo=zone).utcoffset() == twice:
            assert wall.replace(tzinfo=told).utcoffset() == twice


# --- writing ----------------------------------------------------------------------------------


def an_entry(**more) -> CalendarEntry:
    values = {
        "uid": "a", "starts_at": datetime(2026, 12, 1, 9, tzinfo=UTC),
        "ends_at": datetime(2026, 12, 1, 9, 30, tzinfo=UTC), "zone": "Europe/Paris",
        "title": "Réunion; a, b \\ c",
    }  # fmt: skip
    return CalendarEntry(**{**values, **more})


def test_what_is_written_is_read_by_a_library_of_others():
    wall = datetime.fromisoformat("2026-12-01T10:00")
    entry = an_entry(
        starts=wall, rule="FREQ=DAILY;UNTIL=20261210T100000", skipped=(wall + timedelta(days=1),)
    )
    content = written_calendar([entry], MADE)
    calendar = Calendar.from_ical(content)
    (event,) = calendar.events
    assert str(event["SUMMARY"]) == "Réunion; a, b \\ c"
    assert event["DTSTART"].dt == datetime(2026, 12, 1, 10, tzinfo=ZoneInfo("Europe/Paris"))
    assert event["RRULE"]["UNTIL"] == [datetime(2026, 12, 10, 9, tzinfo=UTC)]
    assert event["EXDATE"].dts[0].dt.replace(tzinfo=None) == wall + timedelta(days=1)
    assert [str(zone["TZID"]) for zone in calendar.timezones] == ["Europe/Paris"]
    assert content == written_calendar([entry], MADE)


def test_the_hour_that_exists_twice_is_written_without_doubt():
    second = datetime(2027, 10, 31, 1, 30, tzinfo=UTC)
    entry = an_entry(starts_at=second, ends_at=second + timedelta(minutes=30))
    assert b"DTSTART:20271031T013000Z" in written_calendar([entry], MADE)


@given(st.text(max_size=200))
@settings(max_examples=EXAMPLES, deadline=None)
def test_any_title_is_folded_and_comes_back(title):
    content = written_calendar([an_entry(title=title)], MADE)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    told = list(rows_told(content))
    (row,) = [row for message in told for row in message.get("rows", ())]
    assert "event" in row
