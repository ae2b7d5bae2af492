"""Somebody leaves: what they leave, who takes it, what closes."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import text

from conftest import user_id_of
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.errors import DiskFull, NotFound
from coordo_desktop.domain.leaving import (
    Departure,
    LeaverKind,
    LeavingOneself,
    LeftBehind,
    SameColleague,
    TakenOver,
    is_dormant,
)
from coordo_desktop.services.appointments import AppointmentService
from coordo_desktop.services.directory import DirectoryService
from coordo_desktop.services.leavers import LeaverService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.replacements import ReplacementService
from coordo_desktop.services.tasks import TaskService
from coordo_desktop.store import accounts, leaving
from people import a_member, a_patient, a_professional

NURSE = user_id_of("oyhenart")


class Desk:
    """Two patients followed by a nurse who leaves, and the colleague who stays."""

    def __init__(self, store):
        self.store, self.done = store, []
        self.patients, directory = PatientService(store), DirectoryService(store)
        self.away = directory.get(directory.add(a_professional("OYHENART")))
        directory.link(self.away.id, NURSE)
        self.stays = directory.get(directory.add(a_professional("SALABERRY")))
        self.one, self.two = (
            self.patients.create(a_patient(name)) for name in ("ETCHEVERRY", "IRIGOYEN")
        )
        self.patients.add(self.one, a_member(self.away, referent=True, since=date(2026, 1, 1)))
        self.patients.add(self.two, a_member(self.away))
        self.patients.add(self.two, a_member(self.stays))
        appointments = AppointmentService(store)
        self.service = LeaverService(
            store,
            appointments,
            ReplacementService(store, appointments).hand_over_round,
            lambda user_id: self.done.append(("closed", user_id)),
            lambda: self.done.append(("renewed",)),
        )

    def team(self, patient_id):
        return {
            (one.professional, one.referent)
            for one in self.patients.again(patient_id).care_team
            if one.until is None or one.until > date(2026, 11, 23)
        }


@pytest.fixture
def desk(store):
    return Desk(store)


def test_what_somebody_leaves_is_counted(desk):
    found = desk.service.leaver(NURSE)
    assert found.of(LeaverKind.TEAM) == LeftBehind(LeaverKind.TEAM, 2, 1)
    assert found.of(LeaverKind.ROUNDS).count == 0
    assert found.account.name == "N. OYHENART"


def test_the_team_is_left_and_the_colleague_takes_it_referent_included(desk):
    taken = desk.service.hand_over(NURSE, LeaverKind.TEAM, desk.stays.id)
    assert (taken.done, taken.refused) == (2, 0)
    assert desk.team(desk.one) == {("SALABERRY", True)}
    assert desk.team(desk.two) == {("SALABERRY", False)}
    assert desk.service.leaver(NURSE).of(LeaverKind.TEAM).count == 0
    assert len(desk.patients.history(desk.one)) >= 2  # each change stands in the history
    with desk.store.reading() as session:
        lines = session.execute(
            text("SELECT count(*) FROM audit WHERE event = 'user.hand_over'")
        ).scalar()
    assert lines == 3  # the action, and each of the two people


def test_a_team_may_be_left_to_nobody(desk):
    desk.service.hand_over(NURSE, LeaverKind.TEAM, None)
    assert desk.team(desk.one) == set()
    with pytest.raises(NotFound):
        desk.service.hand_over(NURSE, LeaverKind.TASKS, None)


def test_open_care_goes_to_the_colleague(desk):
    tasks = TaskService(desk.store)
    task = tasks.add(desk.one, "pansement demain")
    with desk.store.action("test") as session:
        session.execute(
            text("UPDATE task SET who_kind = 'professional', who_ref = :who, who_label = 'x'"),
            {"who": str(desk.away.id)},
        )
    assert desk.service.leaver(NURSE).of(LeaverKind.TASKS).count == 1
    assert desk.service.hand_over(NURSE, LeaverKind.TASKS, desk.stays.id).done == 1
    with desk.store.reading() as session:
        row = session.execute(text("SELECT who_ref, who_label, version FROM task")).one()
    assert (row.who_ref, row.who_label) == (str(desk.stays.id), "Nathalie SALABERRY")
    assert row.version == task.version + 1


def test_a_disk_that_fails_is_not_taken_for_a_colleague_who_is_busy(desk, monkeypatch):
    def full(*_round, **_seen):
        raise DiskFull

    monkeypatch.setattr(leaving, "rounds_to_come", lambda *_about: [(uuid4(), 1)])
    desk.service._give_round = full
    with pytest.raises(DiskFull):
        desk.service.hand_over(NURSE, LeaverKind.ROUNDS, desk.stays.id)


def test_the_account_closes_the_key_is_renewed_and_the_slip_says_it(desk):
    departure = desk.service.close(NURSE, (TakenOver(LeaverKind.TEAM, "S.", 2),))
    assert desk.done == [("closed", NURSE), ("renewed",)]
    assert departure.name == "N. OYHENART"
    assert departure.remaining == (LeftBehind(LeaverKind.TEAM, 2, 1),)
    assert not DirectoryService(desk.store).get(desk.away.id).active
    assert desk.service.slip(departure).startswith(b"%PDF")


def test_nobody_closes_their_own_account_nor_gives_work_to_the_leaver(desk):
    with pytest.raises(LeavingOneself):
        desk.service.close(user_id_of("martin"))
    with pytest.raises(SameColleague):
        desk.service.hand_over(NURSE, LeaverKind.TEAM, desk.away.id)


def test_administration_alone_counts_and_closes_but_gives_no_care(desk, store_for):
    store = store_for(Role.ADMINISTRATOR)
    alone = LeaverService(store, None, None, lambda _one: None, lambda: None)
    assert alone.leaver(NURSE).of(LeaverKind.TEAM).count == 2
    assert not alone.may_hand_over(LeaverKind.TEAM)
    with pytest.raises(NotAllowed):
        alone.hand_over(NURSE, LeaverKind.TEAM, desk.stays.id)
    for role in (Role.CAREGIVER, Role.RECEPTION, Role.READER):
        with pytest.raises(NotAllowed):
            LeaverService(store_for(role), None, None, None, None).leaver(NURSE)


def test_an_account_nobody_opens_is_dormant(store, clock):
    with store.reading() as session:
        line = accounts.user(session, NURSE).line()
    never = replace(line, created_at=clock() - timedelta(days=90))
    assert is_dormant(never, clock(), 90)
    assert not is_dormant(never, clock(), 91)
    fresh = replace(never, last_login_at=clock())
    assert not is_dormant(fresh, clock(), 60)
    assert not is_dormant(replace(never, active=False), clock(), 60)


def test_equal_departures_give_equal_papers(desk):
    departure = Departure("N. OYHENART", "oyhenart", desk.store.clock(), (), (), True)
    assert len(desk.service.slip(departure)) > 1000
