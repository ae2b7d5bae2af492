"""Fewer trips: what is proposed, moved through the rules of appointments, undone, put aside."""

from datetime import UTC, datetime, timedelta

import pytest

from agenda_desk import PARIS, Desk, at
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.appointments import AppointmentKind, AppointmentPlace, CancelReason
from coordo_desktop.domain.waiting import NoLongerSo, TripReason

HOME = {"address": "2 rue du Bourg", "postal_code": "64120", "town": "Ostabat-Asme"}
NEAR = {"address": "5 chemin du Moulin", "postal_code": "64120", "town": "Ostabat-Asme"}


@pytest.fixture
def desk(store):
    return Desk(store)


def _proposed(desk):
    return [(one.reason, one.moved, one.anchor) for one in desk.trips.proposals()]


def test_two_visits_of_a_person_to_the_practice_become_one_trip(desk):
    nurse, doctor = desk.professional(), desk.professional("LARRONDE", title="Dr")
    patient = desk.patient(phones=("+33559000000",))
    first = desk.book(patient, nurse, "11-30", "10:00")
    second = desk.book(patient, doctor, "12-02", "16:00", minutes=20)
    (one,) = desk.trips.proposals()
    assert (one.reason, one.moved, one.anchor) == (TripReason.SAME_PATIENT, second.id, first.id)
    assert (one.to_starts_at, one.to_ends_at) == (at("11-30", "10:30"), at("11-30", "10:50"))
    assert one.phones == ("+33559000000",)
    before, after = desk.trips.move(one)
    assert (before.starts_at, after.starts_at) == (second.starts_at, one.to_starts_at)
    assert desk.trips.proposals() == ()
    back = desk.appointments.put_back(before, after.version)
    assert back.starts_at == second.starts_at
    assert len(desk.trips.proposals()) == 1


def test_it_is_put_where_everybody_is_free(desk):
    nurse, doctor = desk.professional(), desk.professional("LARRONDE", title="Dr")
    patient = desk.patient()
    desk.book(patient, nurse, "11-30", "10:00")
    desk.book(patient, doctor, "12-02", "16:00")
    desk.book(desk.patient("AUTRE"), doctor, "11-30", "10:15", minutes=30)
    (one,) = desk.trips.proposals()
    assert one.to_starts_at == at("11-30", "09:30")
    desk.book(desk.patient("ENCORE"), doctor, "11-30", "08:00", minutes=270, reason="x")
    (other,) = desk.trips.proposals()  # the first one joins the doctor's day instead
    assert (other.to_starts_at, other.professionals) == (at("12-02", "16:30"), (nurse,))


def test_care_that_comes_back_is_not_two_trips(desk):
    nurse, patient = desk.professional(), desk.patient()
    desk.book(patient, nurse, "11-30", title="Pansement")
    desk.book(patient, nurse, "12-02", title="Pansement")
    desk.book(patient, nurse, "12-03", title="Consultation", kind=AppointmentKind.CONSULTATION)
    doctor = desk.professional("LARRONDE")
    desk.book(patient, doctor, "12-01", rule="FREQ=WEEKLY;COUNT=2")
    assert all(one.moved is not None for one in desk.trips.proposals())
    moved = {one.moved for one in desk.trips.proposals()}
    series = {one.id for one in desk.appointments.of_patient(patient) if one.series_id}
    assert not moved & series


def test_a_household_and_a_village_are_visited_once(desk):
    nurse = desk.professional()
    one, spouse = desk.patient("UN", **HOME), desk.patient("DEUX", **HOME)
    neighbour = desk.patient("VOISIN", **NEAR)
    far = desk.patient("LOIN", **{**HOME, "town": "Saint-Palais"})
    desk.visit(one, nurse, "11-30", "09:00")
    desk.visit(spouse, nurse, "12-01", "09:00")
    desk.visit(neighbour, nurse, "12-03", "11:00")
    desk.visit(far, nurse, "12-02", "11:00")
    reasons = {(each.reason, each.patient) for each in desk.trips.proposals()}
    assert reasons == {
        (TripReason.HOUSEHOLD, "DEUX Maite"), (TripReason.VILLAGE, "VOISIN Maite")
    }  # fmt: skip
    desk.trips.move(desk.trips.proposals()[0])
    (village,) = desk.trips.proposals()
    assert (village.reason, village.patient) == (TripReason.VILLAGE, "VOISIN Maite")
    assert village.home
    # The way from one home to the other is left free between the two visits.
    assert village.to_starts_at - at("11-30", "10:00") >= timedelta(minutes=3)


def test_what_spares_no_trip_is_not_proposed(desk):
    nurse, doctor = desk.professional(), desk.professional("LARRONDE")
    patient = desk.patient(**HOME)
    desk.visit(patient, nurse, "11-30")
    desk.book(patient, doctor, "12-01")
    desk.book(patient, doctor, "12-02", place=AppointmentPlace.REMOTE)
    other = desk.patient("AUTRE")
    desk.book(other, nurse, "11-30", "12:00")  # two that day: moving one leaves the other
    desk.book(other, doctor, "11-30", "15:00")
    desk.book(other, desk.professional("BERHO"), "12-07")  # a week away
    assert _proposed(desk) == []


def test_one_put_aside_stays_aside_until_something_moves(desk):
    nurse, doctor, patient = desk.professional(), desk.professional("LARRONDE"), desk.patient()
    desk.book(patient, nurse, "11-30")
    later = desk.book(patient, doctor, "12-02")
    (one,) = desk.trips.proposals()
    desk.trips.put_aside(one)
    assert desk.trips.proposals() == ()
    desk.trips.bring_back(one)
    assert desk.trips.proposals() == (one,)
    desk.trips.put_aside(one)
    desk.appointments.move(later.id, later.version, at("12-01"), at("12-01", "10:30"))
    assert len(desk.trips.proposals()) == 1


def test_what_moved_meanwhile_is_not_moved_again(desk):
    nurse, doctor, patient = desk.professional(), desk.professional("LARRONDE"), desk.patient()
    first = desk.book(patient, nurse, "11-30")
    desk.book(patient, doctor, "12-02")
    (one,) = desk.trips.proposals()
    desk.appointments.cancel(first.id, first.version, CancelReason.ILL)
    with pytest.raises(NoLongerSo):
        desk.trips.move(one)


def test_nobody_moves_an_appointment_of_somebody_they_do_not_follow(desk, store_for):
    patient = desk.patient()
    desk.book(patient, desk.professional(), "12-10")
    desk.book(patient, desk.professional("LARRONDE"), "12-12")
    (one,) = desk.trips.proposals()
    theirs = Desk(store_for(Role.CAREGIVER)).trips
    assert theirs.proposals() == ()
    for deed in (theirs.move, theirs.put_aside):
        with pytest.raises(NotAllowed):
            deed(one)


def test_hours_are_local_across_the_change_of_clocks(desk, clock):
    clock.at = datetime(2027, 3, 22, 9, tzinfo=UTC)
    nurse, doctor, patient = desk.professional(), desk.professional("LARRONDE"), desk.patient()
    desk.book(patient, nurse, "2027-03-30", "08:00")
    desk.book(patient, doctor, "2027-03-26", "14:00")
    (one,) = desk.trips.proposals()
    start = one.to_starts_at.astimezone(PARIS)
    assert 8 <= start.hour < 20
