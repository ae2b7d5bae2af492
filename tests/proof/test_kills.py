"""The power goes while somebody signs: nothing that was said to be kept is lost (T-01)."""

import multiprocessing
import os
import random
import sys
import time
from contextlib import suppress
from uuid import UUID

import pytest

from coordo_desktop.domain.ids import TransmissionId
from coordo_desktop.services.backups import integrity
from coordo_desktop.services.bundle import assemble
from coordo_desktop.system.clock import now
from people import a_patient
from proof_support import READY, asked, figures, sign_until_killed
from vault_support import a_practice, opened

KILLS = asked(12, 200)
VALUES_IN_EACH = 3  # systolic, diastolic, heart rate


@pytest.fixture
def practice(tmp_path):
    desk, _code = a_practice(tmp_path / "coffre", now)
    patient = assemble(desk).patients.create(a_patient())
    desk.close()
    return tmp_path / "coffre", patient


@pytest.fixture
def processes(monkeypatch):
    """Children forked from a small server that has everything imported: a kill costs no start."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))  # the server preloads by it
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["pytest", "proof_support"])
    return context


def killed(processes, folder, patient, after: float, *, opening: bool) -> list[TransmissionId]:
    """Start somebody who signs, kill them that many seconds later; what they were told is kept."""
    hearing, telling = processes.Pipe(duplex=False)
    child = processes.Process(
        target=sign_until_killed, args=(str(folder), patient, telling), daemon=True
    )
    child.start()
    telling.close()
    said: list[bytes] = []
    with hearing:
        if not opening:
            assert hearing.recv_bytes() == READY
        child.join(after)
        assert child.is_alive(), "the child ended by itself"
        child.kill()
        child.join()
        with suppress(EOFError):
            while True:
                said.append(hearing.recv_bytes())
    return [TransmissionId(UUID(bytes=one)) for one in said if one != READY]


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_no_signed_transmission_is_lost_whenever_the_process_is_killed(practice, processes):
    folder, patient = practice
    rng = random.Random(20261122)
    kept: list[TransmissionId] = []
    reopenings = []
    for turn in range(KILLS):
        opening = turn % 10 == 9
        after = rng.uniform(0.01, 0.25)
        fresh = killed(processes, folder, patient, after, opening=opening)
        kept += fresh
        begun = time.perf_counter()
        desk = opened(folder, now)
        reopenings.append(time.perf_counter() - begun)
        services = assemble(desk)
        assert [services.transmissions.entry(one).id for one in fresh] == fresh
        report = integrity(desk.store)
        assert report.problems == ()
        signed = report.counts["transmissions"]
        assert len(kept) <= signed <= len(kept) + turn + 1
        # An entry is there with all that came with it, or not at all.
        assert report.counts["measurements"] == VALUES_IN_EACH * signed
        assert report.counts["follow_up"] == signed
        desk.close()
    assert kept, "nobody had the time to sign"
    desk = opened(folder, now)
    services = assemble(desk)
    assert {services.transmissions.entry(one).id for one in kept} == set(kept)
    desk.close()
    figures(
        "kills",
        kills=KILLS,
        acknowledged=len(kept),
        slowest_reopening_s=round(max(reopenings), 3),
    )
