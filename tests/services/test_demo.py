"""The demonstration practice: believable everywhere, the same for the same seed, any size."""

from datetime import date, timedelta
from random import Random

import pytest

from conftest import NINE, FixedClock
from coordo_desktop.demo.practice import PASSPHRASE, USER, create_demo
from coordo_desktop.demo.records import draw_patient
from coordo_desktop.domain.appointments import AppointmentKind, AppointmentState
from coordo_desktop.domain.errors import VaultExists
from coordo_desktop.domain.loans import EquipmentState
from coordo_desktop.domain.stock_ledger import MovementKind
from coordo_desktop.domain.tasks import TaskState
from coordo_desktop.domain.transmissions import BoardFilter
from coordo_desktop.services.backups import integrity
from coordo_desktop.services.bundle import assemble
from coordo_desktop.services.unlocking import unlock


def _told(desk):
    services = assemble(desk)
    entries = [
        (line.entry.at, line.entry.patient_id, line.entry.focus, line.entry.parts)
        for line in services.transmissions.board(BoardFilter(limit=500))
    ]
    records = [services.patients.open(one) for one in sorted({one[1] for one in entries})]
    people = [
        (record.patient.family_name, record.patient.birth_date, record.problems[0].label)
        for record in records
    ]
    return people, entries


PATIENTS, SEED = 8, 1  # the first ones have a whole story; the others only fill lists


@pytest.fixture(scope="module")
def demo_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo") / "coffre"
    create_demo(folder, patients=PATIENTS, seed=SEED, clock=FixedClock()).close()
    return folder


@pytest.fixture
def demo(demo_folder, clock):
    desk = unlock(demo_folder, USER, PASSPHRASE, clock=clock)
    yield desk
    desk.close()


def test_the_same_seed_tells_the_same_stories(tmp_path, clock, demo, demo_folder):
    other = create_demo(tmp_path / "other", patients=PATIENTS, seed=SEED, clock=clock)
    people, entries = _told(demo)
    assert len(people) == PATIENTS
    assert len(entries) > PATIENTS
    assert _told(other) == (people, entries)
    connection = other.store.engines.write.raw_connection()
    assert connection.driver_connection.execute("PRAGMA synchronous").fetchone() == (2,)  # full
    connection.close()
    other.close()
    with pytest.raises(VaultExists):
        create_demo(demo_folder, patients=1, seed=SEED, clock=clock)


def test_another_seed_draws_other_people():
    drawn = [draw_patient(Random(seed), NINE.date(), coordinated=True) for seed in (1, 1, 2)]
    one, same, other = (each.patient for each in drawn)
    assert one == same
    assert (one.family_name, one.birth_date) != (other.family_name, other.birth_date)


def test_every_view_has_something_to_show(demo):
    services = assemble(demo)
    record = services.patients.open(services.patients.find("etcheverry maite")[0].id)
    assert record.problems
    assert record.flags
    assert record.care_team
    assert record.contingencies
    assert services.transmissions.unread().total > 0
    assert services.transmissions.open_foci()
    assert services.transmissions.due_follow_ups()
    states = {(one.returned_at is not None, one.destroyed) for one in services.handover.register()}
    assert states == {(True, True), (True, False), (False, False)}
    assert len(services.lists.saved()) == 4
    assert services.backups.last() is not None
    assert integrity(demo.store).ok


def test_care_was_planned_followed_and_left_something_to_do(demo):
    services = assemble(demo)
    patient_id = services.patients.find("etcheverry maite")[0].id
    plan = services.care_plans.of(patient_id)
    assert plan.current is not None
    assert plan.current.number == 2  # reviewed once
    assert plan.evaluations
    assert services.treatments.shown(patient_id).current
    assert services.assessments.latest(patient_id)["aggir"].value
    week = services.tasks.week(patient_id, date(2026, 11, 16))
    assert any(task.state is not TaskState.OPEN for day in week.days for task in day.tasks)
    rules = {line.rule for line in services.today.today().lines()}
    assert {
        "out_of_bounds",
        "weight_change",
        "task_today",
        "awaited_late",
        "allergy_treatment",
    } <= rules


def test_the_demonstration_has_an_agenda_and_rounds_of_the_day(demo, clock):
    services = assemble(demo)
    today = clock().date()
    week = services.appointments.agenda(today - timedelta(days=7), today + timedelta(days=7))
    kinds = {entry.kind for entry in week.entries}
    assert {AppointmentKind.MEETING, AppointmentKind.HOME_VISIT} < kinds
    assert {entry.state for entry in week.entries} > {
        AppointmentState.PLANNED,
        AppointmentState.HONOURED,
    }
    assert len(week.rooms) == 4
    assert services.opening.absences(today, today + timedelta(days=14))
    rounds = services.rounds.day(today)
    assert len(rounds) == 2
    assert all(one.visits and not one.by_hand for one in rounds)
    assert len(services.waiting.open()) == 5


def test_the_demonstration_keeps_a_stock_a_fridge_and_lends_equipment(demo):
    services = assemble(demo)
    kept = services.stock.overview().products
    assert len(kept) > 10
    assert any(one.usable for one in kept)
    assert services.stock.movements(kinds=(MovementKind.ISSUE,), limit=5)
    assert services.cold.excursions()
    states = {line.equipment.state for line in services.loans.equipment().lines}
    assert states == {EquipmentState.AVAILABLE, EquipmentState.LENT, EquipmentState.TO_CLEAN}
    (kit,) = services.kits.kits().kits
    assert kit.seal
