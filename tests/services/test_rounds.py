"""Rounds through the service: gathered, ordered, kept as ordered by hand, ticked, undone."""

from datetime import time, timedelta
from io import BytesIO
from itertools import pairwise
from uuid import uuid4

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.appointments import AppointmentPlace, AppointmentState, CancelReason
from coordo_desktop.domain.care_plan import Assignee, AssigneeKind
from coordo_desktop.domain.conflicts import Conflicting, ConflictKind
from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.domain.frequencies import Moment
from coordo_desktop.domain.handover import Profile, SheetRequest
from coordo_desktop.domain.ids import TaskId
from coordo_desktop.domain.rounds import (
    BadPoint,
    NoVisits,
    Point,
    PointSource,
    RoundTooLong,
    WindowBackwards,
)
from coordo_desktop.domain.tasks import Task
from coordo_desktop.services import rounds as rounds_service
from coordo_desktop.services.appointments import AppointmentService
from coordo_desktop.services.handover import HandoverService
from coordo_desktop.services.rounds import RoundService
from coordo_desktop.store import appointment_overrides, appointments, tasks
from coordo_desktop.store.appointments import HOLD
from round_builders import DAY, NURSE, OTHER, a_home, a_nurse, a_visit, at, places


def a_task(patient, label, moment, **fields) -> Task:
    return Task(
        id=TaskId(uuid4()), patient_id=patient, label=label, due=DAY, moment=moment, **fields
    )


@pytest.fixture
def service(store, monkeypatch):
    monkeypatch.setattr(rounds_service, "SECONDS", 0.05)
    store.places = places
    a_nurse(store)
    return RoundService(store)


def three(store, *numbers):
    """Visits booked one after the other in these communes; their patients' names are the order."""
    return [
        a_visit(store, a_home(store, number, name=f"P{number}"), at(8 + place))
        for place, number in enumerate(numbers)
    ]


def names(round_):
    return [visit.patient.split()[0] for visit in round_.visits]


def test_the_home_visits_of_a_day_become_a_round_in_the_order_they_were_booked(service, store):
    three(store, 3, 1, 2)
    made = service.prepare(NURSE, DAY)
    assert names(made) == ["P3", "P1", "P2"]
    assert made.starts_at == at(7, 50)
    assert [visit.position for visit in made.visits] == [1, 2, 3]
    assert all(one.ends_at <= two.starts_at for one, two in pairwise(made.visits))
    assert made.visits[-1].ends_at < made.ends_at
    assert service.board(DAY).loose == ()


def test_a_round_holds_the_time_of_its_professional_and_its_visits_hold_none(service, store):
    three(store, 1, 2)
    made = service.prepare(NURSE, DAY)
    with store.reading() as session:
        held = session.execute(select(HOLD)).all()
    assert [(row.holder, row.round_id, row.starts_at) for row in held] == [
        (NURSE, made.id, made.starts_at)
    ]


def test_nobody_to_visit_is_no_round(service):
    with pytest.raises(NoVisits):
        service.prepare(NURSE, DAY)


def test_the_order_set_by_hand_is_kept_and_a_better_one_stands_beside_it(service, store):
    three(store, 1, 2, 3, 4)
    made = service.prepare(NURSE, DAY)
    by_hand = [made.order[at] for at in (3, 0, 2, 1)]
    made = service.order(made.id, made.version, by_hand, by_hand=True)
    proposal = service.propose(made.id)
    again = service.round(made.id)
    assert names(again) == ["P4", "P1", "P3", "P2"]
    assert again.by_hand
    assert proposal.metres < proposal.metres_before == again.metres
    assert proposal.broken == ()
    better = service.order(made.id, again.version, proposal.order, by_hand=False)
    assert better.metres == proposal.metres


def test_an_order_of_other_visits_is_not_written_over_the_round(service, store):
    three(store, 1, 2)
    made = service.prepare(NURSE, DAY)
    with pytest.raises(ChangedMeanwhile):
        service.order(made.id, made.version, made.order[:1], by_hand=True)
    with pytest.raises(ChangedMeanwhile):
        service.order(made.id, made.version - 1, made.order, by_hand=True)


def test_a_round_that_meets_a_meeting_asks_for_a_reason_that_is_recorded(service, store):
    booked = three(store, 1, 2)
    meeting = a_visit(store, a_home(store, 5), at(8, 30), 30, place=AppointmentPlace.PRACTICE)
    with pytest.raises(Conflicting) as refused:
        service.prepare(NURSE, DAY)
    assert {each.kind for each in refused.value.conflicts} == {ConflictKind.PROFESSIONAL}
    made = service.prepare(NURSE, DAY, reason="la réunion attendra")
    with store.reading() as session:
        kept = [each for one in booked for each in appointment_overrides.of(session, one.id)]
    assert [each.reason for each in kept] == ["la réunion attendra"]
    assert meeting.id not in made.order
    service.order(made.id, made.version, made.order, by_hand=True)  # was forced already


def test_a_patient_seen_elsewhere_then_is_a_conflict_too(service, store):
    patient = a_home(store, 1)
    a_visit(store, patient, at(8), 20)
    a_nurse(store, OTHER, "HARISMEDY")
    a_visit(store, patient, at(8), 30, place=AppointmentPlace.PRACTICE, who=OTHER)
    with pytest.raises(Conflicting) as refused:
        service.prepare(NURSE, DAY)
    assert {each.kind for each in refused.value.conflicts} == {ConflictKind.PATIENT}


def test_a_window_makes_one_wait_and_says_who_is_late(service, store):
    three(store, 1, 2)
    made = service.prepare(NURSE, DAY)
    first, second = made.order
    made = service.window(made.id, made.version, first, time(9), time(9, 30))
    assert made.visits[0].starts_at == at(9)
    assert made.visits[0].waits > 0
    made = service.window(made.id, made.version, second, time(8), time(8, 30))
    assert made.visits[1].late > 0
    with pytest.raises(WindowBackwards):
        service.window(made.id, made.version, second, time(9), time(8))


def test_a_visit_taken_out_stays_booked_after_the_round_and_may_be_put_back(service, store):
    three(store, 1, 2, 3)
    before = service.prepare(NURSE, DAY)
    out = before.order[1]
    left = service.remove(before.id, before.version, out)
    assert names(left) == ["P1", "P3"]
    loose = service.board(DAY).loose
    assert [each.appointment_id for each in loose] == [out]
    assert loose[0].starts_at >= left.ends_at
    back = service.add(left.id, left.version, out, place=1)
    assert names(back) == ["P1", "P2", "P3"]
    assert [visit.starts_at for visit in back.visits] == [one.starts_at for one in before.visits]


def test_the_last_visit_taken_out_ends_the_round(service, store):
    three(store, 1)
    made = service.prepare(NURSE, DAY)
    assert service.remove(made.id, made.version, made.order[0]) is None
    assert service.day(DAY) == ()
    with store.reading() as session:
        assert [row.round_id for row in session.execute(select(HOLD))] == [None]


def test_a_visit_goes_from_one_round_to_another_with_its_professional(service, store):
    three(store, 1, 2)
    mine = service.prepare(NURSE, DAY)
    a_nurse(store, OTHER, "HARISMEDY")
    a_visit(store, a_home(store, 9, name="P9"), at(8), who=OTHER)
    theirs = service.prepare(OTHER, DAY)
    theirs = service.add(theirs.id, theirs.version, mine.order[0])
    assert sorted(names(theirs)) == ["P1", "P9"]
    assert names(service.round(mine.id)) == ["P2"]
    with store.reading() as session:
        moved = appointments.get(session, mine.order[0])
    assert moved.content.professionals == (OTHER,)


def test_a_round_undone_leaves_its_visits_where_they_were_booked(service, store):
    booked = three(store, 3, 1)
    before = service.board(DAY).loose
    made = service.prepare(NURSE, DAY)
    service.drop(made.id, made.version, before)
    with store.reading() as session:
        kept = appointments.get_many(session, [one.id for one in booked])
        holds = session.execute(select(HOLD)).all()
    assert [one.starts_at for one in kept] == [one.starts_at for one in booked]
    assert {one.round_id for one in kept} == {None}
    assert len(holds) == 2


def test_one_press_prepares_everybody_and_parts_morning_from_evening(service, store):
    three(store, 1, 2)
    a_visit(store, a_home(store, 7, name="P7"), at(17))
    a_nurse(store, OTHER, "HARISMEDY")
    a_visit(store, a_home(store, 8, name="P8"), at(14), who=OTHER)
    made = service.prepare_day(DAY).rounds
    assert sorted(names(one) for one in made) == [["P1", "P2"], ["P7"], ["P8"]]
    assert "soir" in {one.label for one in made}
    assert service.prepare_day(DAY).rounds == ()


def test_a_visit_booked_since_joins_the_round_around_it_and_its_order_stays(service, store):
    three(store, 3, 1, 2)
    made = service.prepare(NURSE, DAY)
    service.order(made.id, made.version, made.order[::-1], by_hand=True)
    a_visit(store, a_home(store, 4, name="P4"), at(10))
    (again,) = service.prepare_day(DAY).rounds
    assert names(again) == ["P2", "P1", "P3", "P4"]
    assert again.by_hand


def test_a_visit_is_ticked_and_unticked(service, store, clock):
    three(store, 1, 2)
    made = service.prepare(NURSE, DAY)
    first = made.visits[0]
    done = service.tick(first.appointment_id, first.version)
    assert done.state is AppointmentState.HONOURED
    assert service.round(made.id).visits[0].done_at == clock()
    undone = service.untick(first.appointment_id, done.version, first)
    assert undone.done_at is None
    assert undone.state is AppointmentState.PLANNED


def test_what_was_made_stays_first_and_keeps_its_hour(service, store):
    three(store, 1, 5, 2)
    made = service.prepare(NURSE, DAY)
    first = made.visits[0]
    service.tick(first.appointment_id, first.version)
    proposal = service.propose(made.id)
    assert proposal.order[0] == first.appointment_id
    assert proposal.visits[0].starts_at == first.starts_at


def test_typed_coordinates_win_until_the_person_moves(service, store):
    patient = a_home(store, 1)
    a_visit(store, patient, at(8))
    service.place_home(patient, Point(latitude=43.5, longitude=-1.2))
    made = service.prepare(NURSE, DAY)
    assert made.visits[0].source is PointSource.TYPED
    with store.action("patient.change") as session:
        session.connection().exec_driver_sql("UPDATE patient SET address = '9 rue Basse'")
    moved = service.round(made.id).visits[0]
    assert moved.source is PointSource.COMMUNE
    assert moved.outdated
    with pytest.raises(BadPoint):
        service.place_home(patient, Point(latitude=0, longitude=0))


def test_a_caregiver_sees_and_changes_only_their_own_rounds(service, store, store_for):
    from conftest import user_id_of

    three(store, 1, 2)
    a_nurse(store, OTHER, "HARISMEDY", user=user_id_of("oyhenart"))
    a_visit(store, a_home(store, 8, name="P8"), at(14), who=OTHER)
    first, second = service.prepare_day(DAY).rounds
    theirs = RoundService(store_for(Role.CAREGIVER))
    assert [names(one) for one in theirs.day(DAY)] == [["P8"]]
    not_theirs = first if names(first) != ["P8"] else second
    with pytest.raises(NotAllowed):
        theirs.round(not_theirs.id)
    mine = theirs.day(DAY)[0]
    with pytest.raises(NotAllowed):
        theirs.add(mine.id, mine.version, not_theirs.order[0])
    with pytest.raises(NotAllowed):
        RoundService(store_for(Role.READER)).day(DAY)


def test_a_round_whose_visits_were_all_cancelled_is_empty_and_can_be_undone(service, store):
    (booked,) = three(store, 1)
    made = service.prepare(NURSE, DAY)
    appointments_service = AppointmentService(store)
    visit = appointments_service.appointment(booked.id)
    appointments_service.cancel(visit.id, visit.version, CancelReason.HOSPITAL)
    empty = service.round(made.id)
    assert empty.visits == ()
    with pytest.raises(NoVisits):
        service.order(empty.id, empty.version, (), by_hand=True)
    service.drop(empty.id, empty.version)
    assert service.day(DAY) == ()
    with store.reading() as session:
        assert session.execute(select(HOLD)).all() == []


def test_a_caregiver_sees_true_counts_of_a_colleagues_round_and_nobodys_name(
    service, store, store_for
):
    from conftest import user_id_of

    three(store, 1, 2, 3)
    a_nurse(store, OTHER, "HARISMEDY", user=user_id_of("oyhenart"))
    # One of the three is of the caregiver's circle.
    near = service.board(DAY).loose[0].appointment_id
    patient = AppointmentService(store).appointment(near).content.participants[0].patient_id
    a_visit(store, patient, at(16), who=OTHER)
    made = service.prepare(NURSE, DAY)
    service.tick(made.visits[1].appointment_id, made.visits[1].version)
    agenda = AppointmentService(store_for(Role.CAREGIVER)).agenda(DAY, DAY)
    (block,) = agenda.rounds
    assert (block.visits, block.done) == (3, 1)
    visits = [one for one in agenda.entries if one.round_id == made.id]
    assert sorted((one.masked, bool(one.title)) for one in visits) == [
        (False, True), (True, False), (True, False),
    ]  # fmt: skip
    # Nothing stands beside the block of the round.
    beside = [one for one in agenda.entries if one.round_id is None]
    assert [one.professionals for one in beside] == [(OTHER,)]


def held(store):
    with store.reading() as session:
        return session.execute(select(HOLD.c.round_id, HOLD.c.starts_at, HOLD.c.ends_at)).all()


def test_a_round_with_no_visit_left_standing_releases_its_time(service, store):
    three(store, 1, 2)
    made = service.prepare(NURSE, DAY)
    booked = AppointmentService(store)
    gone = []
    for visit in made.visits:
        assert held(store) == [(made.id, made.starts_at, made.ends_at)]
        before = booked.appointment(visit.appointment_id)
        after = booked.cancel(before.id, before.version, CancelReason.HOSPITAL)
        gone.append((before, after))
    assert held(store) == []
    # One that comes back takes the round's time again.
    before, after = gone[0]
    again = booked.put_back(before, after.version)
    assert again.round_id == made.id
    assert held(store) == [(made.id, made.starts_at, made.ends_at)]


def test_a_visit_does_not_come_back_to_a_round_whose_time_was_taken(service, store):
    (visit,) = three(store, 1)
    made = service.prepare(NURSE, DAY)
    booked = AppointmentService(store)
    before = booked.appointment(visit.id)
    after = booked.cancel(before.id, before.version, CancelReason.HOSPITAL)
    a_visit(store, a_home(store, 3), before.starts_at)
    with pytest.raises(Conflicting):
        booked.put_back(before, after.version)
    back = booked.set_state(after.id, after.version, AppointmentState.PLANNED, reason="urgent")
    assert back.round_id is None
    assert back.forced
    assert made.id not in {one.round_id for one in held(store)}


def test_what_is_to_be_done_comes_from_the_plan_and_from_the_appointment(service, store):
    patient = a_home(store, 1)
    visit = a_visit(store, patient, at(8), title="Pansement", note="Prendre le grand brassard")
    evening = a_visit(store, patient, at(18), title="Coucher")
    with store.action("task.add") as session:
        for label, moment in (("Peser", Moment.MORNING), ("Collyre", Moment.EVENING)):
            tasks.add(session, a_task(patient, label, moment))
        own = Assignee(kind=AssigneeKind.PATIENT, label="la personne")
        tasks.add(session, a_task(patient, "Marcher", Moment.MORNING, who=own))
    morning, late = service.prepare_day(DAY).rounds
    assert morning.visits[0].care == ("Pansement", "Peser")
    assert morning.visits[0].note == "Prendre le grand brassard"
    assert late.visits[0].care == ("Coucher", "Collyre")
    assert [morning.order, late.order] == [(visit.id,), (evening.id,)]


def test_who_answers_the_telephone_reads_what_was_booked_and_not_the_plan(
    service, store, store_for
):
    patient = a_home(store, 1)
    booked = a_visit(store, patient, at(8), title="Pansement", note="Clé chez la voisine")
    with store.action("task.add") as session:
        tasks.add(session, a_task(patient, "Peser", Moment.MORNING))
    made = service.prepare(NURSE, DAY)
    assert made.visits[0].care == ("Pansement", "Peser")
    reception = store_for(Role.RECEPTION)
    (visit,) = RoundService(reception).round(made.id).visits
    in_agenda = AppointmentService(reception).appointment(booked.id).content
    assert visit.care == ("Pansement",) == (in_agenda.title,)
    assert visit.note == "Clé chez la voisine" == in_agenda.note


def test_a_round_past_midnight_is_refused(service, store):
    three(store, 1, 2)
    made = service.prepare(NURSE, DAY)
    with pytest.raises(RoundTooLong):
        service.leave_at(made.id, made.version, time(23, 55))


def test_its_sheet_is_the_round_then_its_people_and_is_numbered_like_the_others(service, store):
    a_visit(store, a_home(store, 2, name="P2", access_notes="Code 4721B"), at(8), title="Pansement")
    a_visit(store, a_home(store, 1, name="P1"), at(9))
    made = service.prepare(NURSE, DAY, label="Ostabat")
    sheets = HandoverService(store)
    prepared = sheets.prepare(SheetRequest(round_id=made.id, recipient="OYHENART"))
    assert [each.order for each in prepared.sheet.patients] == ["passage 1", "passage 2"]
    assert "Ostabat" in prepared.sheet.title
    printed = sheets.print_sheet(prepared)
    words = [page.extract_text() for page in PdfReader(BytesIO(printed.pdf)).pages]
    assert words[0].index("P2 Maite") < words[0].index("P1 Maite")
    assert "Code 4721B" in words[0]
    assert "Pansement" in words[0]
    assert "1/2" in words[0]
    assert "P1 Maite" in words[1]
    assert service.round(made.id).sheet_number == printed.number == 1
    assert sheets.preview(prepared) == sheets.preview(prepared)


def test_a_sheet_says_what_comes_next_in_short(service, store):
    patient = a_home(store, 1)
    for day in range(5):
        a_visit(store, patient, at(8, on=DAY + timedelta(days=day)), title="Pansement")
    a_visit(
        store, patient, at(15, on=DAY + timedelta(days=2)), title="Bilan mémoire",
        place=AppointmentPlace.PRACTICE, preparation="à jeun",
    )  # fmt: skip
    a_visit(store, patient, at(15, on=DAY + timedelta(days=20)), title="Trop loin")
    sheet = HandoverService(store).prepare(SheetRequest(patients=(patient,))).sheet
    days = "mar. 24/11 08:00, mer. 25/11 08:00, jeu. 26/11 08:00 et 2 autres"
    assert sheet.patients[0].appointments == (
        f"{days} : Pansement, Nathalie OYHENART, à domicile",
        "jeu. 26/11 15:00 : Bilan mémoire, Nathalie OYHENART, au cabinet (à jeun)",
    )
    asked = SheetRequest(patients=(patient,), profile=Profile.HOME_HELP)
    helper = HandoverService(store).prepare(asked).sheet
    assert "Bilan" not in " ".join(helper.patients[0].appointments)
    assert "à jeun" in " ".join(helper.patients[0].appointments)


def test_a_round_that_cannot_be_made_spoils_none_and_is_told(service, store):
    three(store, 1, 2)
    a_visit(store, a_home(store, 5), at(8, 30), 30, place=AppointmentPlace.PRACTICE)
    a_nurse(store, OTHER, "HARISMEDY")
    a_visit(store, a_home(store, 8, name="P8"), at(14), who=OTHER)
    made = service.prepare_day(DAY)
    assert [names(one) for one in made.rounds] == [["P8"]]
    assert {each.kind for each in made.blocked} == {ConflictKind.PROFESSIONAL}
    rest = service.prepare_day(DAY, reason="la réunion attendra")
    assert [names(one) for one in rest.rounds] == [["P1", "P2"]]
    assert rest.blocked == ()


def test_a_visit_that_was_made_already_waits_for_no_round(service, store):
    (booked,) = three(store, 1)
    made = AppointmentService(store)
    visit = made.appointment(booked.id)
    made.set_state(visit.id, visit.version, AppointmentState.HONOURED)
    assert service.board(DAY).loose == ()
    with pytest.raises(NoVisits):
        service.prepare(NURSE, DAY)
