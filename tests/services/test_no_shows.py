"""Who did not come: counted, called, seen to, undone."""

import pytest

from agenda_desk import Desk, at
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.appointments import AppointmentState, Presence
from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.waiting import FollowUpStep


@pytest.fixture
def desk(store):
    return Desk(store)


def _missed(desk, patient, nurse, day, hour="10:00"):
    one = desk.book(patient, nurse, day, hour)
    return desk.appointments.set_state(one.id, one.version, AppointmentState.ABSENT)


def test_who_did_not_come_is_listed_with_how_often_and_what_comes_next(desk):
    nurse, patient = desk.professional(), desk.patient(phones=("+33559000000",))
    first = _missed(desk, patient, nurse, "11-02")
    _missed(desk, patient, nurse, "11-20")
    came = desk.book(desk.patient("VENU"), nurse, "11-19")
    desk.appointments.set_state(came.id, came.version, AppointmentState.HONOURED)
    desk.book(patient, nurse, "12-04")
    one, other = desk.no_shows.to_follow_up()
    assert (one.appointment_id, one.in_a_year, one.step) == (first.id, 2, FollowUpStep.TO_CALL)
    assert one.phones == ("+33559000000",)
    assert one.professionals == ("Nathalie OYHENART",)
    assert one.next_at == other.next_at == at("12-04")


def test_one_of_a_group_is_followed_but_not_who_was_excused(desk):
    nurse = desk.professional()
    people = [desk.patient("A"), desk.patient("B"), desk.patient("C")]
    group = desk.book(people, nurse, "11-20")
    for who, how in zip(people, ("present", "absent", "excused"), strict=True):
        group = desk.appointments.set_presence(group.id, group.version, who, Presence(how))
    desk.appointments.set_state(group.id, group.version, AppointmentState.HONOURED)
    assert [one.patient_id for one in desk.no_shows.to_follow_up()] == [people[1]]
    with pytest.raises(NotFound):
        desk.no_shows.get(group.id, people[2])


def test_calls_are_counted_until_it_is_seen_to_and_each_step_is_undone(desk):
    patient = desk.patient()
    missed = _missed(desk, patient, desk.professional(), "11-20")
    (before,) = desk.no_shows.to_follow_up()
    tried = desk.no_shows.follow_up(missed.id, patient, FollowUpStep.NO_ANSWER, seen_version=0)
    again = desk.no_shows.follow_up(
        missed.id, patient, FollowUpStep.NO_ANSWER, seen_version=1, note=" répondeur "
    )
    assert (tried.tries, again.tries, again.note) == (1, 2, "répondeur")
    assert [one.step for one in desk.no_shows.to_follow_up()] == [FollowUpStep.NO_ANSWER]
    closed = desk.no_shows.follow_up(missed.id, patient, FollowUpStep.CLOSED, seen_version=2)
    assert desk.no_shows.to_follow_up() == ()
    with pytest.raises(ChangedMeanwhile):
        desk.no_shows.follow_up(missed.id, patient, FollowUpStep.CLOSED, seen_version=0)
    back = desk.no_shows.put_back(before, seen_version=closed.version)
    assert (back.step, back.tries) == (FollowUpStep.TO_CALL, 0)
    assert [one.version for one in desk.no_shows.to_follow_up()] == [4]


def test_who_came_after_all_is_no_longer_listed(desk):
    missed = _missed(desk, desk.patient(), desk.professional(), "11-20")
    desk.appointments.set_state(missed.id, missed.version, AppointmentState.HONOURED)
    assert desk.no_shows.to_follow_up() == ()


def test_a_caregiver_follows_their_circle_only(desk, store_for):
    patient = desk.patient()
    missed = _missed(desk, patient, desk.professional(), "10-20")
    theirs = Desk(store_for(Role.CAREGIVER)).no_shows
    assert theirs.to_follow_up() == ()
    with pytest.raises(NotAllowed):
        theirs.follow_up(missed.id, patient, FollowUpStep.CLOSED, seen_version=0)
