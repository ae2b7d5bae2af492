"""The demonstration practice: believable everywhere, the same for the same seed, any size."""

from datetime import date

import pytest

from conftest import FixedClock
from coordo_desktop.demo.practice import PASSPHRASE, USER, create_demo
from coordo_desktop.domain.errors import VaultExists
from coordo_desktop.domain.tasks import TaskState
from coordo_desktop.domain.transmissions import BoardFilter
from coordo_desktop.services.backups import integrity
from coordo_desktop.services.bundle import assemble
from coordo_desktop.services.unlocking import unlock


def _told(desk):
    services = assemble(desk)
    people = [
        (line.id, line.family_name, line.used_name, line.birth_date)
        for line in services.patients.find("e", limit=50)
    ]
    entries = [
        (line.entry.at, line.entry.patient_id, line.entry.focus, line.entry.parts)
        for line in services.transmissions.board(BoardFilter(limit=500))
    ]
    return people, entries


@pytest.fixture(scope="module")
def demo_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo") / "coffre"
    create_demo(folder, patients=70, seed=1, clock=FixedClock()).close()
    return folder


@pytest.fixture
def demo(demo_folder, clock):
    desk = unlock(demo_folder, USER, PASSPHRASE, clock=clock)
    yield desk
    desk.close()


def test_the_same_seed_tells_the_same_stories(tmp_path, clock, demo):
    one = create_demo(tmp_path / "one", patients=3, seed=7, clock=clock)
    other = create_demo(tmp_path / "other", patients=3, seed=7, clock=clock)
    assert _told(one) == _told(other)
    assert _told(one) != _told(demo)
    for desk in (one, other):
        desk.close()
    with pytest.raises(VaultExists):
        create_demo(tmp_path / "one", patients=1, seed=1, clock=clock)


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
