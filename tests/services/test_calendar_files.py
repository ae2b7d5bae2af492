"""Calendars out and in: nobody's name, no doubles, nothing of this practice altered."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from appointment_series_builders import NURSE, a_nurse, a_series, at, everything, spans
from calendar_reading import read_here
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.agenda_papers import Names
from coordo_desktop.domain.appointment_rules import cancelled
from coordo_desktop.domain.appointments import (
    AppointmentKind,
    AppointmentState,
    CancelReason,
    Participant,
    ProfessionalLeft,
)
from coordo_desktop.domain.calendar_files import (
    CalendarMissing,
    CalendarNotOne,
    CalendarTooLarge,
    EventFault,
    NothingToExport,
)
from coordo_desktop.domain.retention import HoldKind
from coordo_desktop.services import calendar_files
from coordo_desktop.services.calendar_files import CalendarFileService
from coordo_desktop.store import appointment_series as kept
from coordo_desktop.store import holds, patients
from coordo_desktop.store.appointment_writing import change_many
from people import a_patient

FIRST, LAST = date(2026, 11, 23), date(2027, 12, 31)


@pytest.fixture(autouse=True)
def _read_here(monkeypatch, request):
    if "refused_whole" not in request.node.name:
        monkeypatch.setattr(calendar_files, "read_calendar", read_here)


@pytest.fixture
def service(store):
    return CalendarFileService(store)


@pytest.fixture
def whose():
    return a_patient()


def booked(store, *drafts, patient=None):
    """These drafts kept; a nurse and, if given, a patient with them."""
    made = []
    with store.action("appointment.book") as session:
        a_nurse(session)
        if patient is not None:
            patients.add(session, patient)
        for draft in drafts:
            some = kept.create(session, draft)
            if draft.rule.endswith("COUNT=1"):
                single = replace(some[0], series_id=None, slot=None, uid=str(some[0].id))
                change_many(session, [(some[0], replace(single, version=2))])
            made.append(some)
    return made


def all_of(store):
    with store.reading() as session:
        return everything(session)


def a_file(tmp_path, *events, name="agenda.ics", head=()):
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Ailleurs//FR", *head]
    for event in events:
        lines += ["BEGIN:VEVENT", *event, "END:VEVENT"]
    path = tmp_path / name
    path.write_bytes("\r\n".join([*lines, "END:VCALENDAR", ""]).encode())
    return path


PARIS = ";TZID=Europe/Paris:"


def an_event(uid="a", day="20261201", hour="100000", title="Réunion", *more):
    times = [f"DTSTART{PARIS}{day}T{hour}", f"DTEND{PARIS}{day}T{int(hour) + 3000:06d}"]
    return [f"UID:{uid}", *times, f"SUMMARY:{title}", *more]


# --- out --------------------------------------------------------------------------------------


def test_nobody_is_named_unless_somebody_chose_it(store, service, tmp_path, whose):
    who = (Participant(patient_id=whose.id),)
    meeting = a_series("2026-12-01", "FREQ=DAILY;COUNT=1", title="RCP Maite",
                       kind=AppointmentKind.MEETING)  # fmt: skip
    booked(store, a_series(participants=who, title="Bilan"), meeting, patient=whose)
    path = tmp_path / "a.ics"
    service.export(FIRST, LAST, path)
    text = path.read_text()
    for hidden in ("ETCHEVERRY", "Maite", "Bilan", "Pansement", str(whose.id)):
        assert hidden not in text
    assert "SUMMARY:Occupé" in text
    assert "SUMMARY:Réunion" in text
    service.export(FIRST, LAST, path, names=Names.INITIALS)
    assert "SUMMARY:E. M." in path.read_text()
    assert "Bilan" not in path.read_text()
    service.export(FIRST, LAST, path, names=Names.FULL)
    assert "SUMMARY:ETCHEVERRY Maite" in path.read_text()
    with store.action("patient.hold") as session:
        holds.add(session, uuid4(), whose.id, HoldKind.LIMITATION, "Contesté par la personne")
    service.export(FIRST, LAST, path, names=Names.FULL)
    assert "ETCHEVERRY" not in path.read_text()


def test_full_names_ask_for_the_right_to_export(store_for, tmp_path):
    reception = CalendarFileService(store_for(Role.RECEPTION))
    with pytest.raises(NotAllowed):
        reception.export(FIRST, LAST, tmp_path / "a.ics", names=Names.FULL)
    with pytest.raises(NothingToExport):
        reception.export(FIRST, LAST, tmp_path / "a.ics")
    with pytest.raises(NotAllowed):
        CalendarFileService(store_for(Role.READER)).export(FIRST, LAST, tmp_path / "a.ics")
    with pytest.raises(NotAllowed):
        CalendarFileService(store_for(Role.CAREGIVER)).import_file(tmp_path / "a.ics")
    assert not (tmp_path / "a.ics").exists()


def test_each_line_is_short_and_ended_as_the_standard_says(store, service, tmp_path):
    booked(store, a_series(title="É" * 190, kind=AppointmentKind.MEETING))
    path = tmp_path / "a.ics"
    service.export(FIRST, LAST, path, names=Names.INITIALS)
    lines = path.read_bytes().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)


# --- in ---------------------------------------------------------------------------------------


def test_an_event_comes_in_as_a_title_and_a_time(store, service, tmp_path):
    with store.action("appointment.book") as session:
        a_nurse(session)
    path = a_file(tmp_path, an_event(title="Vacances\\, peut-être"))
    seen = service.preview(path, NURSE)
    assert all_of(store) == []
    done = service.import_file(path, NURSE)
    assert (seen.created, done.created, done.events) == (1, 1, 1)
    (one,) = all_of(store)
    assert spans([one]) == [(at("2026-12-01", "10:00"), at("2026-12-01", "10:30"))]
    assert (one.content.title, one.content.professionals) == ("Vacances, peut-être", (NURSE,))
    again = service.import_file(path, NURSE)
    assert (again.created, again.updated, again.unchanged) == (0, 0, 1)


def test_what_changed_elsewhere_changes_here(store, service, tmp_path):
    weekly = [*an_event("s"), "RRULE:FREQ=WEEKLY;COUNT=4"]
    service.import_file(a_file(tmp_path, an_event(), weekly))
    weekly = [*an_event("s", hour="110000"), "RRULE:FREQ=WEEKLY;COUNT=3"]
    done = service.import_file(a_file(tmp_path, an_event(hour="140000", title="Autre"), weekly))
    assert (done.created, done.updated) == (0, 2)
    found = [each for each in all_of(store) if each.state.holds]
    assert [each.content.title for each in found].count("Autre") == 1
    assert [each.starts_at for each in found if each.series_id] == [
        at("2026-12-01", "11:00"),
        at("2026-12-08", "11:00"),
        at("2026-12-15", "11:00"),
    ]
    last = service.import_file(a_file(tmp_path, an_event(hour="140000", title="Autre"), weekly))
    assert (last.updated, last.unchanged) == (0, 2)


def test_an_event_cancelled_elsewhere_is_cancelled_here(store, service, tmp_path):
    service.import_file(a_file(tmp_path, an_event()))
    gone = a_file(tmp_path, an_event("a", "20261201", "100000", "Réunion", "STATUS:CANCELLED"))
    assert service.import_file(gone).updated == 1
    assert all_of(store)[0].state is AppointmentState.CANCELLED
    assert service.import_file(gone).unchanged == 1


def test_exceptions_of_a_series_come_in_where_they_are(store, service, tmp_path):
    dates = f"EXDATE{PARIS}20261202T100000", f"RDATE{PARIS}20261212T160000"
    series = [*an_event("s", "20261201"), "RRULE:FREQ=DAILY;COUNT=5", *dates]
    moved = [*an_event("s", "20261203", "150000", "Déplacée"), "RECURRENCE-ID:20261203T090000Z"]
    off = [*an_event("s", "20261204"), f"RECURRENCE-ID{PARIS}20261204T100000", "STATUS:CANCELLED"]
    path = a_file(tmp_path, moved, series, off)
    done = service.import_file(path)
    assert (done.events, done.created, done.refused) == (3, 3, ())
    found = [each for each in all_of(store) if each.state.holds]
    assert [(each.starts_at, each.content.title) for each in found] == [
        (at("2026-12-01"), "Réunion"),
        (at("2026-12-03", "15:00"), "Déplacée"),
        (at("2026-12-05"), "Réunion"),
        (at("2026-12-12", "16:00"), "Réunion"),
    ]
    assert service.import_file(path).unchanged == 3


def test_what_was_settled_here_is_left_as_it_is(store, service, tmp_path):
    service.import_file(a_file(tmp_path, an_event()))
    (one,) = all_of(store)
    with store.action("appointment.state") as session:
        done = replace(one, state=AppointmentState.HONOURED, version=2)
        change_many(session, [(one, done)])
    verdict = service.import_file(a_file(tmp_path, an_event(hour="150000")))
    assert [each.reason for each in verdict.refused] == [EventFault.SETTLED]
    assert spans(all_of(store)) == spans([one])


def test_what_overlaps_is_kept_with_its_override(store, service, tmp_path):
    booked(store, a_series("2026-12-01", "FREQ=DAILY;COUNT=1", hour="10:15"))
    done = service.import_file(a_file(tmp_path, an_event()), NURSE)
    assert done.overlapping == 1
    assert [each.forced for each in all_of(store)] == [True, False]


def test_an_import_is_taken_back_but_for_what_was_changed_since(store, service, tmp_path):
    booked(store, a_series("2026-12-01", "FREQ=DAILY;COUNT=1", hour="16:15"))
    service.import_file(a_file(tmp_path, an_event("old")))
    before = all_of(store)
    weekly = [*an_event("s", "20261201", "150000"), "RRULE:FREQ=WEEKLY;COUNT=3"]
    over = an_event("over", "20261201", "160000")
    path = a_file(tmp_path, an_event("old", hour="110000"), an_event("new"), weekly, over)
    done = service.import_file(path, NURSE)
    assert (done.created, done.updated, done.overlapping) == (3, 1, 1)
    assert service.take_back(done.trace) == 6
    after = [each for each in all_of(store) if each.state.holds]
    assert spans(after) == spans(before)
    gone = [each for each in all_of(store) if not each.state.holds]
    assert [each.forced for each in gone] == [True]
    assert service.take_back(done.trace) == 0
    again = service.import_file(path, NURSE)
    assert (again.created, again.updated, again.refused) == (3, 1, ())


def test_a_professional_who_left_receives_no_calendar(store, service, tmp_path):
    with pytest.raises(ProfessionalLeft):
        service.import_file(a_file(tmp_path, an_event()), NURSE)
    assert all_of(store) == []


def test_a_file_that_is_no_calendar_is_refused_whole(service, tmp_path):
    with pytest.raises(CalendarMissing):
        service.import_file(tmp_path / "rien.ics")
    for content in (b"", b"BEGIN:VCARD\r\nEND:VCARD\r\n", b"\x89PNG" + bytes(200), b"{}"):
        (tmp_path / "b.ics").write_bytes(content)
        with pytest.raises(CalendarNotOne):
            service.import_file(tmp_path / "b.ics")
    (tmp_path / "b.ics").write_bytes(b"BEGIN:VCALENDAR\n" + b"A" * (5 << 20))
    with pytest.raises(CalendarTooLarge):
        service.import_file(tmp_path / "b.ics")


# --- out, then in -----------------------------------------------------------------------------


def a_full_practice(store, whose):
    """Singles, series, exceptions moved, renamed and cancelled, nights of clock changes."""
    who = (Participant(patient_id=whose.id),)
    made = booked(
        store,
        a_series("2026-11-30", "FREQ=WEEKLY;BYDAY=MO", participants=who),
        a_series("2027-03-26", "FREQ=DAILY;COUNT=5", hour="02:30", minutes=45),
        a_series("2027-10-29", "FREQ=DAILY;COUNT=4", hour="02:30"),
        a_series("2026-12-02", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=6", kind=AppointmentKind.MEETING),
        a_series("2026-12-01", "FREQ=DAILY;COUNT=1", participants=who),
        patient=whose,
    )
    weekly = made[0]
    moved = replace(weekly[2], detached=True, version=2, starts_at=at("2026-12-15", "16:00"),
                    ends_at=at("2026-12-15", "17:00"))  # fmt: skip
    off = cancelled(
        weekly[4], CancelReason.ILL, at("2026-11-23"), "C. MARTIN", by_patient=True, note=""
    )
    with store.action("appointment.change") as session:
        change_many(session, [(weekly[2], moved), (weekly[4], off)])
    return made


@pytest.mark.parametrize("names", list(Names))
def test_export_then_import_in_the_same_practice_changes_nothing(
    store, service, tmp_path, whose, names
):
    a_full_practice(store, whose)
    before = all_of(store)
    path = tmp_path / "a.ics"
    count = service.export(FIRST, LAST, path, names=names)
    done = service.import_file(path)
    assert (done.events, done.unchanged, done.refused) == (count, count, ())
    assert all_of(store) == before


def test_what_was_moved_here_since_is_not_put_back_by_an_old_file(store, service, tmp_path, whose):
    a_full_practice(store, whose)
    path = tmp_path / "a.ics"
    service.export(FIRST, LAST, path)
    single = next(each for each in all_of(store) if each.series_id is None)
    with store.action("appointment.move") as session:
        later = {"starts_at": at("2026-12-02"), "ends_at": at("2026-12-02", "10:30")}
        change_many(session, [(single, replace(single, version=single.version + 1, **later))])
    before = all_of(store)
    done = service.import_file(path)
    assert [each.reason for each in done.refused] == [EventFault.OWN_DIFFERS]
    assert all_of(store) == before


@pytest.fixture
def elsewhere(tmp_path, clock, _template, store):
    """Another practice."""
    import shutil

    from conftest import KEY, actor_of
    from coordo_desktop.store.unit import Store

    path = tmp_path / "elsewhere.db"
    shutil.copyfile(_template, path)
    other = Store(path, KEY, actor_of("martin"), clock)
    yield other
    other.close()


def test_export_then_import_in_another_practice_is_the_same_agenda(
    store, service, tmp_path, whose, elsewhere
):
    a_full_practice(store, whose)
    path, back = tmp_path / "a.ics", tmp_path / "b.ics"
    count = service.export(FIRST, LAST, path)
    there = CalendarFileService(elsewhere)
    assert there.import_file(path).created == count
    mine = [each for each in all_of(store) if each.state.holds]
    theirs = [each for each in all_of(elsewhere) if each.state.holds]
    assert spans(theirs) == spans(mine)
    assert not any(each.content.participants for each in theirs)
    assert there.import_file(path).unchanged == count
    there.export(FIRST, LAST, back)
    assert service.import_file(back).unchanged == there.import_file(back).unchanged == count


def test_what_starts_in_the_missing_hour_or_lasts_no_time_is_refused_with_its_line(
    service, tmp_path
):
    zero = [
        "UID:z", f"DTSTART{PARIS}20270401T100000", f"DTEND{PARIS}20270401T100000", "SUMMARY:Rien",
    ]  # fmt: skip
    skipped = [
        "UID:m", f"DTSTART{PARIS}20270328T023000", f"DTEND{PARIS}20270328T033000", "SUMMARY:Nuit",
    ]  # fmt: skip
    floating = ["UID:f", "DTSTART:20270328T023000", "DURATION:PT1H", "SUMMARY:Nuit"]
    series = an_event("s", "20270327", "021500", "Garde", "RRULE:FREQ=DAILY;COUNT=3")
    old = an_event("o", "19991231")
    verdict = service.import_file(a_file(tmp_path, zero, skipped, floating, series, old))
    assert (verdict.events, verdict.created) == (5, 1)
    assert [(each.line, each.reason.value) for each in verdict.refused] == [
        (4, "no_length"), (10, "missing_hour"), (16, "missing_hour"), (29, "out_of_reach"),
    ]  # fmt: skip
