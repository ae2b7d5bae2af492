"""Aujourd'hui costs the same statements whatever the number of people followed."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from coordo_desktop.bench.care import plan_everybody
from coordo_desktop.bench.practice import NOW
from coordo_desktop.domain.dosing import read_dosing
from coordo_desktop.domain.medicines import Ingredient
from coordo_desktop.domain.patients import Allergy
from coordo_desktop.domain.tasks import TaskState
from coordo_desktop.domain.today import AwaitedKind
from coordo_desktop.domain.topics import Topic
from coordo_desktop.domain.transmissions import Priority, Recipient, RecipientKind
from coordo_desktop.domain.treatments import Treatment
from coordo_desktop.services.awaited import AwaitedService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.tasks import TaskService
from coordo_desktop.services.today import TodayService
from coordo_desktop.services.transmissions import TransmissionService
from coordo_desktop.services.treatments import TreatmentService
from people import a_patient
from statements import BIG, sent, walked
from transmission_builders import a_draft

EVERY = BIG | {
    "treatment", "assessment", "allergy", "consent", "awaited", "focus", "follow_up",
    "transmission_unread", "audit", "alert_snooze",
}  # fmt: skip
MOST = 66  # statements of all the rules, each with something to say
MOST_AFTER_A_TICK = 12
FEW, MANY = 2, 12


def followed(store, many, first=0):
    """That many people of whom nearly every rule has something to say."""
    patients, entries = PatientService(store), TransmissionService(store)
    clock = store.clock
    people = [a_patient(f"NOM{first + n:03}", "Anne") for n in range(many)]
    patients.create_many(people)
    with store.quietly() as session:
        session.execute(text("UPDATE patient SET coordinated = 1"))
    everybody = tuple(one.id for one in people)
    plan_everybody(store, everybody)
    clock.at = NOW - timedelta(days=20)
    store.clock = clock
    for patient_id in everybody:
        clock.at = NOW - timedelta(days=5)
        entries.sign(a_draft(patient_id, "Poids", "poids 60"))
        clock.at = NOW - timedelta(hours=30)
        entries.sign(
            a_draft(
                patient_id, "Douleur", "EVA 6 poids 66 fc 180 ta 13/8", priority=Priority.URGENT,
                recipients=(Recipient(RecipientKind.ALL),),
            )
        )  # fmt: skip
        patients.add(patient_id, Allergy(id="", substance="paracétamol"))
        _treated_twice(store, patient_id)
        AwaitedService(store).add(
            patient_id, AwaitedKind.RESULT, "Résultat", since=clock.at.date() - timedelta(days=30)
        )
    clock.at = NOW


def _treated_twice(store, patient_id):
    for name in ("Un", "Deux"):
        TreatmentService(store).add(
            Treatment(
                patient_id=patient_id, name=name, dosing=read_dosing("1-0-0-0"),
                start=store.clock().date(),
                ingredients=(Ingredient(code="", name="paracétamol"),),
            )
        )  # fmt: skip


@pytest.fixture
def board(store):
    return TodayService(store)


def test_every_rule_is_asked_in_as_many_statements_for_many_as_for_few(store, board):
    followed(store, FEW)
    board.today()
    with sent(store) as few:
        shown = board.today()
    speaking = {line.rule for line in shown.lines()}
    assert {
        "task_overdue", "task_today", "urgent_unread", "weight_change", "out_of_bounds",
        "allergy_treatment", "double_substance", "awaited_late", "consent_missing",
    } <= speaking  # fmt: skip
    followed(store, MANY, first=FEW)
    board.today()
    with sent(store) as many:
        assert board.today().total() > shown.total()
    assert len(many) == len(few) <= MOST
    assert walked(store, many, EVERY) == []


def test_a_tick_asks_only_the_rules_it_feeds(store, board):
    followed(store, FEW)
    shown = board.today()
    late = TaskService(store).due()[0]
    TaskService(store).settle({late.id: late.version}, TaskState.DONE)
    with sent(store) as asked:
        fresh = board.refresh(frozenset({Topic.TASKS}), shown)
    assert fresh.evaluated == {"task_overdue", "task_today", "no_contact"}
    assert len(asked) <= MOST_AFTER_A_TICK
    assert walked(store, asked, EVERY) == []
