"""The waiting list: who waits, who could take a time that a cancellation left free."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from agenda_desk import Desk, at
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.appointments import AppointmentPlace, AppointmentState, CancelReason
from coordo_desktop.domain.errors import ChangedMeanwhile, InvalidField
from coordo_desktop.domain.ids import WaitingId
from coordo_desktop.domain.waiting import AlreadyPlaced, WaitingEntry, WaitingState
from coordo_desktop.domain.waiting_rules import draft_for

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def an_entry(patient_id, **fields):
    return WaitingEntry(id=WaitingId(UUID(int=1)), patient_id=patient_id, since=NOW, **fields)


@pytest.fixture
def desk(store):
    return Desk(store)


def test_the_most_pressing_comes_first(desk, clock):
    nurse = desk.professional()
    slow = desk.waiting.add(an_entry(desk.patient("LENT"), professionals=(nurse,)))
    clock.advance(hours=1)
    soon = desk.waiting.add(an_entry(desk.patient("BIENTOT"), before=date(2026, 12, 1)))
    clock.advance(hours=1)
    urgent = desk.waiting.add(an_entry(desk.patient("URGENT"), urgent=True))
    assert [one.id for one in desk.waiting.open()] == [urgent.id, soon.id, slow.id]
    assert slow.professional_names == ("Nathalie OYHENART",)
    assert slow.patient == "LENT Maite"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("minutes", 4), ("minutes", 721), ("title", "x" * 201), ("days", (7,)),
        ("before", date(2026, 11, 1)), ("mornings", False),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused(desk, field, value):
    entry = an_entry(desk.patient(), not_before=date(2026, 11, 24), afternoons=False)
    with pytest.raises(InvalidField) as refused:
        desk.waiting.add(replace(entry, **{field: value}))
    assert refused.value.field == field
    assert desk.waiting.open() == ()


def test_a_cancelled_time_is_proposed_to_those_it_suits(desk):
    nurse, other = desk.professional(), desk.professional("BERHO", given_name="Luc")
    gone = desk.book(desk.patient("PARTI"), nurse, "11-30", "10:00")
    suits = desk.waiting.add(an_entry(desk.patient("CONVIENT"), professionals=(nurse, other)))
    desk.waiting.add(an_entry(desk.patient("AUTRE"), professionals=(other,)))
    desk.waiting.add(an_entry(desk.patient("LONG"), minutes=45))
    desk.waiting.add(an_entry(desk.patient("TARD"), mornings=False))
    desk.waiting.add(an_entry(desk.patient("MARDI"), days=(1,)))
    desk.waiting.add(an_entry(desk.patient("AVANT"), before=date(2026, 11, 29)))
    desk.waiting.add(an_entry(desk.patient("CHEZ"), place=AppointmentPlace.HOME))
    assert desk.waiting.freed() == ()
    assert [one.id for one in desk.waiting.who_could_take(gone.id)] == [suits.id]
    desk.appointments.cancel(gone.id, gone.version, CancelReason.PATIENT_ASKED)
    (slot,) = desk.waiting.freed()
    assert (slot.starts_at, slot.professionals) == (at("11-30"), (nurse,))
    assert [one.id for one in slot.takers] == [suits.id]


def test_a_time_taken_again_or_past_is_not_proposed(desk, clock):
    nurse = desk.professional()
    desk.waiting.add(an_entry(desk.patient("ATTEND")))
    for day in ("11-24", "11-30", "12-01"):
        gone = desk.book(desk.patient(f"PARTI{day}"), nurse, day)
        desk.appointments.cancel(gone.id, gone.version, CancelReason.PATIENT_ASKED)
    desk.book(desk.patient("NOUVEAU"), nurse, "11-30", "10:15")
    away = desk.book(desk.patient("AILLEURS"), nurse, "12-02")
    desk.appointments.cancel(away.id, away.version, CancelReason.PROFESSIONAL)
    clock.advance(days=2)
    assert [one.starts_at for one in desk.waiting.freed()] == [at("12-01")]


def test_giving_a_time_books_it_and_ends_the_wait(desk):
    nurse = desk.professional()
    gone = desk.book(desk.patient("PARTI"), nurse, "11-30")
    desk.appointments.cancel(gone.id, gone.version, CancelReason.PATIENT_ASKED)
    entry = desk.waiting.add(an_entry(desk.patient("ATTEND"), minutes=20))
    (slot,) = desk.waiting.freed()
    placed, booked = desk.waiting.give(
        entry.id, draft_for(entry, slot.starts_at, slot), seen_version=entry.version
    )
    assert (placed.state, placed.appointment_id) == (WaitingState.PLACED, booked.id)
    assert (booked.starts_at, booked.ends_at) == (at("11-30"), at("11-30", "10:20"))
    assert booked.content.professionals == (nurse,)
    assert desk.waiting.open() == desk.waiting.freed() == ()
    with pytest.raises(AlreadyPlaced):
        desk.waiting.give(entry.id, draft_for(entry, slot.starts_at), seen_version=placed.version)
    back = desk.waiting.put_back(entry.id, seen_version=placed.version)
    desk.appointments.cancel(booked.id, booked.version, CancelReason.MISTAKE)
    assert (back.state, back.appointment_id) == (WaitingState.OPEN, None)
    assert desk.appointments.appointment(booked.id).state is AppointmentState.CANCELLED


def test_somebody_else_s_change_is_never_written_over(desk):
    entry = desk.waiting.add(an_entry(desk.patient()))
    desk.waiting.change(replace(entry, urgent=True), seen_version=1)
    with pytest.raises(ChangedMeanwhile):
        desk.waiting.change(replace(entry, title="bilan"), seen_version=1)
    with pytest.raises(ChangedMeanwhile):
        desk.waiting.give(entry.id, draft_for(entry, at("11-30")), seen_version=1)
    gone = desk.waiting.withdraw(entry.id, seen_version=2)
    with pytest.raises(AlreadyPlaced):
        desk.waiting.change(gone, seen_version=3)
    assert desk.waiting.of_patient(entry.patient_id)[0].state is WaitingState.WITHDRAWN


def test_offers_are_what_was_freed_then_the_soonest_free_that_suit(desk):
    nurse = desk.professional()
    gone = desk.book(desk.patient("PARTI"), nurse, "12-04", "14:00")
    desk.appointments.cancel(gone.id, gone.version, CancelReason.PATIENT_ASKED)
    desk.book(desk.patient("PRIS"), nurse, "11-27", "12:00", minutes=120)
    entry = desk.waiting.add(
        an_entry(desk.patient(), professionals=(nurse,), mornings=False, days=(4,))
    )
    offers = desk.waiting.offers(entry.id)
    assert [(one.starts_at, one.freed) for one in offers] == [
        (at("12-04", "14:00"), True), (at("11-27", "14:00"), False), (at("12-04", "12:00"), False),
    ]  # fmt: skip
    assert offers[1].professional_names == ("Nathalie OYHENART",)


def test_a_caregiver_sees_and_places_their_circle_only(desk, store_for):
    entry = desk.waiting.add(an_entry(desk.patient()))
    theirs = Desk(store_for(Role.CAREGIVER))
    assert theirs.waiting.open() == ()
    with pytest.raises(NotAllowed):
        theirs.waiting.withdraw(entry.id, seen_version=1)
    with pytest.raises(NotAllowed):
        Desk(store_for(Role.READER)).waiting.open()
    assert [one.id for one in Desk(store_for(Role.RECEPTION)).waiting.open()] == [entry.id]
