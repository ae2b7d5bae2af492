"""T-01: killed while writing, at any moment; all that was said to be kept is kept."""

import time
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from coordo_desktop.domain.ids import PatientId, TransmissionId
from coordo_desktop.domain.transmissions import FollowUpDraft
from coordo_desktop.services.backups import integrity
from coordo_desktop.services.bundle import assemble
from coordo_desktop.system.clock import now
from torture.rows import Asked, Found, Row
from torture.support import Tally, copied, practice, wait, working
from transmission_builders import a_draft
from vault_support import opened

VALUES_IN_EACH = 3
BATCH = 20  # kills before the vault starts small again
READY = b"ready"
SLOWEST = 1.0  # seconds for a vault to open again
START = 3  # entries there at the beginning


def _signing(folder: Path, patient: UUID) -> Callable[[Callable[[bytes], None]], None]:
    def work(tell: Callable[[bytes], None]) -> None:
        services = assemble(opened(folder, now))
        tell(READY)
        number = 0
        while True:
            number += 1
            services.drafts.keep("transmission", str(patient), f"brouillon {number}")
            entry = services.transmissions.sign(
                a_draft(
                    PatientId(patient), f"Cible {number % 7}", f"entrée {number}, ta 13/8 fc 78",
                    follow_ups=(FollowUpDraft(text=f"à revoir {number}"),),
                )
            )  # fmt: skip
            tell(entry.bytes)

    return work


def kills(asked: Asked) -> Found:
    """Kill somebody who signs, after 10 to 250 ms or while they open; reopen and compare."""
    rng, tally = asked.draw(), Tally()
    patient = practice(asked.folder / "first", START)
    folder = asked.folder / "coffre"
    kept: list[bytes] = []
    acknowledged, slowest = 0, 0.0
    for turn in range(asked.count):
        if turn % BATCH == 0:
            copied(asked.folder / "first", folder)
            kept = []
        with working(_signing(folder, patient)) as child:
            if turn % 10 != 9:
                child.heard()
            wait(rng.uniform(0.01, 0.25))
            tally.trials += 1
            tally.held(child.kill(), "the work ended by itself")
            fresh = [said for said in child.rest() if said != READY]
        kept += fresh
        acknowledged += len(fresh)
        begun = time.perf_counter()
        desk = opened(folder, now)
        took = time.perf_counter() - begun
        slowest = max(slowest, took)
        tally.held(took < SLOWEST, f"opening took {took:.1f} s")
        _compare(tally, desk, kept if turn % BATCH == BATCH - 1 else fresh, turn % BATCH, len(kept))
        desk.close()
    return tally.found(confirmées=acknowledged, réouverture_ms=round(slowest * 1000))


def _compare(tally: Tally, desk, expected: list[bytes], turn: int, acknowledged: int) -> None:
    services = assemble(desk)
    for one in expected:
        entry = services.transmissions.entry(TransmissionId(UUID(bytes=one)))
        tally.held(entry.id.bytes == one, "an entry said to be kept is not there")
    report = integrity(desk.store)
    tally.held(report.problems == (), f"checks: {','.join(report.problems)[:80]}")
    signed = report.counts["transmissions"] - START
    tally.held(acknowledged <= signed <= acknowledged + turn + 1, "more or fewer entries than said")
    whole = report.counts["follow_up"] == signed
    tally.held(whole, "an entry without what came with it")


ROWS = [
    Row(
        "T-01",
        "Programme tué pendant l’écriture : tout ce qui a été dit enregistré l’est",
        "0 enregistrement confirmé perdu, 0 déchiré, 0 coffre abîmé ; réouverture < 1 s",
        kills,
        short=0,
        full=1000,
        held_by="tests/proof/test_kills.py"
        "::test_no_signed_transmission_is_lost_whenever_the_process_is_killed",
    ),
]
