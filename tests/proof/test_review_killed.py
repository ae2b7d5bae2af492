"""The power goes during a review of a plan: it is there whole, or not at all."""

import multiprocessing
import os
import random
import sys
from contextlib import suppress
from datetime import timedelta

import pytest

from coordo_desktop.services.backups import integrity
from coordo_desktop.services.bundle import assemble
from coordo_desktop.system.clock import now
from people import a_patient
from plan_builders import a_content, a_problem, an_intervention, an_objective
from plan_proof import review_until_killed
from proof_support import READY, asked, figures
from vault_support import a_practice, opened

KILLS = asked(2, 100)
AIMS = 3


@pytest.fixture
def practice(tmp_path):
    desk, _code = a_practice(tmp_path / "coffre", now)
    services = assemble(desk)
    patient = services.patients.create(a_patient())
    plans = services.care_plans
    aims = (an_objective(f"But {n}", an_intervention(f"Soin {n}")) for n in range(AIMS))
    content = a_content(
        a_problem("Problème", *aims), next_review=plans.today() + timedelta(days=90)
    )
    plan = plans.start(patient, content)
    plans.validate(plan.id, plan.version)
    desk.close()
    return tmp_path / "coffre", patient


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_review_is_whole_or_absent_whenever_the_process_is_killed(practice, monkeypatch):
    folder, patient = practice
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["pytest", "proof_support"])
    rng, told = random.Random(20261123), 1
    for turn in range(KILLS):
        told = max(told, _killed(context, folder, patient, rng.uniform(0.02, 0.3)))
        desk = opened(folder, now)
        services = assemble(desk)
        plan = services.care_plans.of(patient)
        number = plan.current.number
        assert told <= number <= told + turn + 1
        assert len(plan.reviews) == number - 1
        assert {one.version for one in plan.reviews} == set(range(2, number + 1))
        assert len(plan.evaluations) == AIMS * (number - 1)
        assert [one.number for one in services.care_plans.versions(plan.id)] == list(
            range(number, 0, -1)
        )
        assert len(services.tasks.due(patient)) == AIMS, "the tasks are those of one plan"
        assert integrity(desk.store).problems == ()
        desk.close()
    assert told > 1, "nobody had the time to review"
    figures("review kills", kills=KILLS, reviews=told - 1)


def _killed(context, folder, patient, after: float) -> int:
    """Start somebody who reviews, kill them that many seconds later; the last number told."""
    hearing, telling = context.Pipe(duplex=False)
    child = context.Process(
        target=review_until_killed, args=(str(folder), patient, telling), daemon=True
    )
    child.start()
    telling.close()
    last = 0
    with hearing:
        assert hearing.recv_bytes() == READY
        child.join(after)
        assert child.is_alive(), "the child ended by itself"
        child.kill()
        child.join()
        with suppress(EOFError):
            while True:
                last = int.from_bytes(hearing.recv_bytes())
    return last
