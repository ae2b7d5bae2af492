"""Runs under the library that makes calls fail: `python -m torture.io_child ROOT COUNT SEED`."""

import ctypes
import errno
import json
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coordo_desktop.domain.ids import PatientId
from torture.acts import ACTS, Act, Work, a_vault, one_step_more, said, whole
from torture.support import Child, Tally, copied, working

OPEN, READ, WRITE, SYNC, MOVE = 1, 2, 4, 8, 16
ANY = OPEN | READ | WRITE | SYNC | MOVE
FOR_EVER = (False, True)
# What the system answers, to which calls, once or from then on.
ANSWERS = (
    (errno.EIO, ANY, False),
    (errno.EIO, ANY, True),
    (errno.ENOSPC, WRITE | SYNC | MOVE, False),
    (errno.ENOSPC, WRITE | SYNC | MOVE, True),
    (errno.EACCES, OPEN | MOVE, False),
    (errno.EACCES, OPEN | MOVE, True),
    (errno.EINTR, OPEN | READ | WRITE, False),
)
SAVED, CLOSED = b"saved", b"closed"


@dataclass(frozen=True)
class Fault:
    """The k-th call of these kinds fails with this error."""

    error: int
    kinds: int
    for_ever: bool
    at: int

    @property
    def name(self) -> str:
        again = " from then on" if self.for_ever else ""
        return f"{errno.errorcode[self.error]} at call {self.at}{again}"


class Campaign:
    """Every act under every answer at every call, or as many of them as are asked."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.tally = Tally()
        self.kept_unsaid = 0
        self.lib = ctypes.CDLL(None)
        self.patient = PatientId(a_vault(root / "first"))

    def arm(self, fault: Fault | None, kinds: int = 0) -> None:
        one = fault or Fault(0, kinds, for_ever=False, at=0)
        self.lib.io_fault_arm(one.kinds, ctypes.c_long(one.at), one.error, int(one.for_ever))

    def calls(self, act: Act, kinds: int) -> int:
        """How many calls of these kinds the act makes when nothing fails."""

        def work(tell) -> None:
            doing = self.ready(act)
            self.arm(None, kinds)
            act.do(doing)
            tell(str(self.lib.io_fault_seen()).encode())

        copied(self.root / "first", self.root / "coffre")
        with working(work) as child:
            return int(child.heard() or b"0")

    def ready(self, act: Act) -> Work:
        if act.rebuilds:
            one_step_more(self.root)
        doing = Work(self.root, self.root / "coffre", self.patient)
        if act.opens:
            doing.open()
        return doing

    def faults(self, acts: Sequence[Act], count: int, rng: random.Random) -> dict[Act, list[Fault]]:
        """As many calls of each act and answer, as far as there are; `count` of them in all."""
        calls = {(act, one): self.calls(act, one[1]) for act in acts for one in ANSWERS}
        count = min(count, sum(calls.values()))
        most = next(
            n for n in range(1, count + 1) if sum(min(c, n) for c in calls.values()) >= count
        )
        found: dict[Act, list[Fault]] = {act: [] for act in acts}
        for (act, (error, kinds, for_ever)), made in calls.items():
            at = range(1, made + 1)
            for one in at if made <= most else sorted(rng.sample(at, most)):
                found[act].append(Fault(error, kinds, for_ever, one))
        return found

    def trial(self, act: Act, fault: Fault) -> None:
        (self.root / "feuille.pdf").unlink(missing_ok=True)
        copied(self.root / "first", self.root / "coffre")

        def work(tell) -> None:
            doing = self.ready(act)
            self.arm(fault)
            try:
                act.do(doing)
                tell(SAVED)
            except Exception as error:  # noqa: BLE001  what comes out is what is judged
                tell(b"?" + said(error).encode())
            doing.close()
            self.arm(None)
            tell(CLOSED)

        with working(work) as child:
            heard = list(child.rest())
            child.wait()
        self.judge(act, fault, heard, child)

    def judge(self, act: Act, fault: Fault, heard: list[bytes], child: Child) -> None:
        tally, about = self.tally, f"{act.name}, {fault.name}"
        tally.trials += 1
        told = heard[0] if heard else b"?died"
        tally.held(told in {SAVED, b"?"}, f"{about}: {told[1:].decode()}")
        ended = heard[-1:] == [CLOSED] and child.code == 0
        last = heard[-1][1:].decode() if heard else ""
        tally.held(ended, f"{about}: did not close, {child.code} {last}")
        restore = one_step_more(self.root) if act.rebuilds else None
        try:
            doing = Work(self.root, self.root / "coffre", self.patient)
            amiss = whole(doing, act)
            tally.held(not amiss, f"{about}: {amiss}")
            if not amiss and told == SAVED:
                doing.open(act.passphrases[-1])
                tally.held(act.kept(doing), f"{about}: said to be kept and is not")
        finally:
            doing.close()
            if restore:
                restore()


def main() -> int:
    root, count, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    names = sys.argv[4:]
    rng = random.Random(seed)
    campaign = Campaign(root)
    acts = [act for act in ACTS if not names or act.name in names]
    by_act = {}
    for act, faults in campaign.faults(acts, count, rng).items():
        for fault in faults:
            campaign.trial(act, fault)
        by_act[act.name] = len(faults)
    told = campaign.tally
    sys.stdout.write(
        json.dumps(
            {
                "trials": told.trials, "failures": told.failures, "broken": told.broken,
                "figures": by_act,
            }
        )
        + "\n"
    )  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
