"""What one line of the test matrix is: a claim, how much is asked, what was found."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Asked:
    """How much is asked of a campaign: `count` trials from `seed`, in an empty folder."""

    count: int
    seed: int
    folder: Path
    full: bool

    def draw(self) -> random.Random:
        """A generator that gives the same trials for the same seed."""
        return random.Random(self.seed)


@dataclass(frozen=True)
class Found:
    """What a campaign saw: trials made, how many broke the claim, the figures worth keeping.

    `broken` are short sentences without values, the first few of them; `inputs` what was read
    when they broke, whole: kept with the results, to be played again, and not on the page.
    """

    trials: int
    failures: int = 0
    broken: tuple[str, ...] = ()
    figures: dict[str, object] = field(default_factory=dict)
    inputs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """One line of the matrix.

    `short` trials are made at each run of the tests and `full` by `make torture`. `held_by` names
    the test file that holds the short form where it is not this campaign (`short` is then 0).
    `cannot` says why it cannot be run on this machine; `seconds` is what a full run may take. What
    measures a time runs `alone`, when the other campaigns are over.
    """

    id: str
    claim: str
    goal: str
    run: Callable[[Asked], Found] | None
    short: int
    full: int
    held_by: str = ""
    cannot: Callable[[], str] = lambda: ""
    seconds: int = 1800
    alone: bool = False
