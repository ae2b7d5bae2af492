"""Absences: who is touched, who could stand in, handed over, moved, called; each undone."""

from uuid import uuid4

import pytest

from agenda_desk import Desk, at
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.conflicts import Conflicting
from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.domain.ids import AbsenceId
from coordo_desktop.domain.opening import Absence
from coordo_desktop.domain.waiting import CallState, NobodyFree
from coordo_desktop.services.rounds import RoundService


@pytest.fixture
def desk(store):
    return Desk(store)


@pytest.fixture
def nurse(desk):
    return desk.professional()


@pytest.fixture
def colleague(desk):
    return desk.professional("BERHO", given_name="Luc")


def _absent(desk, who, first, last, **fields):
    values = {"id": AbsenceId(uuid4()), "version": 0, "professional_id": who, **fields}
    return desk.opening.save_absence(
        Absence(starts_at=at(first, "00:00"), ends_at=at(last, "00:00"), **values)
    )


def test_an_absence_says_whom_it_touches_and_who_is_free(desk, nurse, colleague):
    desk.professional("KINE", profession="Masseur-kinésithérapeute")
    free = desk.book(desk.patient("LIBRE", phones=("+33559000000",)), nurse, "11-30", "09:00")
    busy = desk.book(desk.patient("PRIS"), nurse, "11-30", "11:00")
    desk.book(desk.patient("AUTRE"), colleague, "11-30", "11:15")
    desk.book(desk.patient("APRES"), nurse, "12-01", "09:00")
    _absent(desk, nurse, "11-30", "12-01")
    (touch,) = desk.replacements.absences()
    assert [(one.appointment_id, one.replacements) for one in touch.appointments] == [
        (free.id, (colleague,)), (busy.id, ()),
    ]  # fmt: skip
    assert touch.appointments[0].phones == ("+33559000000",)
    assert touch.appointments[0].replacement_names == ("Luc BERHO",)
    assert desk.replacements.touched(touch.absence.id) == touch


def test_one_is_handed_over_and_given_back(desk, nurse, colleague):
    one = desk.book(desk.patient(), nurse, "11-30")
    absence = _absent(desk, nurse, "11-30", "12-01")
    (line,) = desk.replacements.touched(absence.id).appointments
    before, after = desk.replacements.hand_over(line, nurse, colleague)
    assert (after.id, after.content.professionals) == (one.id, (colleague,))
    assert desk.replacements.absences() == ()
    back = desk.replacements.undo(before, after)
    assert back.content.professionals == (nurse,)
    assert len(desk.replacements.touched(absence.id).appointments) == 1


def test_all_are_handed_over_but_what_nobody_can_take(desk, nurse, colleague):
    third = desk.professional("DUHALDE", given_name="Anne")
    for number, hour in enumerate(("09:00", "10:00", "11:00")):
        desk.book(desk.patient(f"P{number}"), nurse, "11-30", hour)
    desk.book(desk.patient("CHEZ LUC"), colleague, "11-30", "10:00")
    for who in (colleague, third):
        desk.book(desk.patient(f"PRIS{who}"), who, "11-30", "11:00")
    absence = _absent(desk, nurse, "11-30", "12-01")
    touch = desk.replacements.touched(absence.id)
    given = desk.replacements.hand_over_all(touch.appointments, nurse)
    assert [after.content.professionals[0] for _before, after in given.done] == [colleague, third]
    assert [(one.patient, type(why)) for one, why in given.refused] == [("P2 Maite", NobodyFree)]
    (left,) = desk.replacements.touched(absence.id).appointments
    given = desk.replacements.hand_over_all([left], nurse, colleague)
    assert given.done == ()
    assert isinstance(given.refused[0][1], Conflicting)


def test_it_is_moved_to_the_first_free_time_once_they_are_back(desk, nurse):
    one = desk.book(desk.patient(), nurse, "11-30", "09:00")
    desk.book(desk.patient("PREMIER"), nurse, "12-02", "08:00", minutes=60)
    absence = _absent(desk, nurse, "11-30", "12-02")
    slots = desk.replacements.next_slots(absence.id, one.id)
    assert slots[0].starts_at == at("12-02", "09:00")
    (line,) = desk.replacements.touched(absence.id).appointments
    before, after = desk.replacements.move_on(line, slots[0])
    assert (after.starts_at, after.lasts) == (at("12-02", "09:00"), before.lasts)
    with pytest.raises(ChangedMeanwhile):
        desk.replacements.move_on(line, slots[1])


def test_a_list_to_call_is_kept_and_ticked(desk, nurse):
    one = desk.book(desk.patient(), nurse, "11-30")
    absence = _absent(desk, nurse, "11-30", "12-01")

    def line():
        return desk.replacements.touched(absence.id).appointments[0]

    assert line().call is None
    desk.replacements.call(one.id, CallState.TO_CALL)
    desk.replacements.call(one.id, CallState.CALLED, seen_version=1)
    assert (line().call, line().call_version) == (CallState.CALLED, 2)
    with pytest.raises(ChangedMeanwhile):
        desk.replacements.call(one.id, CallState.NO_ANSWER, seen_version=1)
    desk.replacements.call(one.id, None, seen_version=2)
    assert line().call is None


def test_a_round_is_handed_over_whole_and_taken_back(desk, nurse, colleague):
    for number, hour in enumerate(("09:00", "10:00")):
        desk.visit(desk.patient(f"P{number}"), nurse, "11-30", hour)
    RoundService(desk.store).prepare_day(at("11-30").date())
    absence = _absent(desk, nurse, "11-30", "12-01")
    touch = desk.replacements.touched(absence.id)
    assert touch.appointments == ()
    (one,) = touch.rounds
    assert (one.visits, one.replacements) == (2, (colleague,))
    version = desk.replacements.hand_over_round(one.round_id, colleague, seen_version=one.version)
    agenda = desk.appointments.agenda(at("11-30").date(), at("11-30").date())
    assert {entry.professionals for entry in agenda.entries} == {(colleague,)}
    with pytest.raises(Conflicting):
        desk.book(desk.patient("AUTRE"), colleague, "11-30", "09:15")
    assert desk.replacements.absences() == ()
    back = desk.replacements.take_back_round(one.round_id, nurse, seen_version=version)
    (again,) = desk.replacements.touched(absence.id).rounds
    assert again.version == back
    desk.book(desk.patient("RENCONTRE"), colleague, "11-30", "09:15")
    with pytest.raises(NobodyFree):
        desk.replacements.hand_over_round(again.round_id, colleague, seen_version=back)


def test_a_caregiver_changes_what_is_theirs_only(desk, nurse, colleague, store_for):
    one = desk.book(desk.patient(), nurse, "12-20")
    _absent(desk, nurse, "12-20", "12-21")
    touch = desk.replacements.absences()[0]
    theirs = Desk(store_for(Role.CAREGIVER)).replacements
    assert theirs.absences() == ()
    with pytest.raises(NotAllowed):
        theirs.hand_over(touch.appointments[0], nurse, colleague)
    with pytest.raises(NotAllowed):
        theirs.call(one.id, CallState.TO_CALL)
    assert len(Desk(store_for(Role.RECEPTION)).replacements.absences()) == 1
