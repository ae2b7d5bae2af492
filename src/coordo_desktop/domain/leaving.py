"""Somebody leaves the practice: what they are responsible for, who takes it, what was done.

What is the person's own work (signed entries, printed sheets) stays signed by them for ever; only
what is still to do changes hands.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from coordo_desktop.domain.accounts import AccountLine
from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import ProfessionalId

DORMANT_WARN, DORMANT_CLOSE = 60, 90  # days without opening: announced, then closed


class LeaverKind(StrEnum):
    """What somebody leaves behind."""

    TEAM = "team"
    TASKS = "tasks"
    APPOINTMENTS = "appointments"
    ROUNDS = "rounds"
    WAITING = "waiting"
    PLANS = "plans"
    FOLLOW_UPS = "follow_ups"
    LOANS = "loans"
    DRAFTS = "drafts"
    ABSENCES = "absences"


# What a colleague takes over; the others are only said.
TAKEN_OVER = (
    LeaverKind.TEAM,
    LeaverKind.TASKS,
    LeaverKind.APPOINTMENTS,
    LeaverKind.ROUNDS,
    LeaverKind.WAITING,
)


@dataclass(eq=False)
class LeavingOneself(Refusal):
    """Nobody closes their own account: somebody else who administers does."""


@dataclass(eq=False)
class SameColleague(Refusal):
    """What somebody leaves cannot be given to themselves."""


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """How much of one kind; `special` of them matter more (as referent, urgent…)."""

    kind: LeaverKind
    count: int
    special: int = 0


@dataclass(frozen=True, slots=True)
class Leaver:
    """Somebody who leaves: their account, their place in the directory, what they leave."""

    account: AccountLine
    professional_id: ProfessionalId | None
    left: tuple[LeftBehind, ...]

    def of(self, kind: LeaverKind) -> LeftBehind:
        """What they leave of this kind, nothing included."""
        return next((one for one in self.left if one.kind is kind), LeftBehind(kind, 0))


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What became of one kind: how many a colleague took, how many could not change hands."""

    kind: LeaverKind
    to: str
    done: int
    refused: int = 0


@dataclass(frozen=True, slots=True)
class Departure:
    """The whole of it, as the slip says it; `renewed` whether the key of the vault was."""

    name: str
    login: str
    at: datetime
    taken: tuple[TakenOver, ...]
    remaining: tuple[LeftBehind, ...]
    renewed: bool


def is_dormant(line: AccountLine, now: datetime, days: int) -> bool:
    """Whether an open account was not used for so many days (since it was made, if never)."""
    last = line.last_login_at or line.created_at
    return line.active and (now - last).days >= days
