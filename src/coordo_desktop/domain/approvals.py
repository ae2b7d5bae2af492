"""A second person's yes to a dangerous action: erasing, restoring over live data, a bulk export."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import UserId

VALID = timedelta(minutes=10)
BULK = 20  # an export of more people than this asks for a second person (security design 6.2)

How = Literal["passphrase", "code"]


@dataclass(eq=False)
class SamePerson(Refusal):
    """Whoever asks cannot be the one who confirms."""


@dataclass(eq=False)
class CannotConfirm(Refusal):
    """That person may not be the second one.

    `reason` is "role" (no role of theirs carries it), "closed" (no active account) or "temporary"
    (their passphrase was given to them: somebody else knows it).
    """

    reason: str


@dataclass(eq=False)
class SecondPersonAvailable(Refusal):
    """The recovery sheet stands in for nobody while somebody could confirm."""


@dataclass(eq=False)
class ApprovalNeeded(Refusal):
    """No yes of a second person for this, or one that was used or is too old."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who could confirm; `ready` is False while their passphrase is a temporary one."""

    login: str
    name: str
    ready: bool


@dataclass(slots=True, eq=False)
class Approval:
    """One yes, for one purpose of one person at the desk, good once and for ten minutes.

    `user_id` is None where the recovery sheet stood in for a second person.
    """

    purpose: str
    asked_by: UserId
    user_id: UserId | None
    how: How
    until: datetime
    used: bool = False


def spend(approval: Approval | None, purpose: str, asked_by: UserId, at: datetime) -> str:
    """Use the yes up: what the audit line says of it, an account's id or "code".

    Raises:
        ApprovalNeeded: none, another purpose, another person's, used already or too old.
    """
    if (
        approval is None
        or approval.used
        or approval.purpose != purpose
        or approval.asked_by != asked_by
        or not approval.until - VALID <= at < approval.until
    ):
        raise ApprovalNeeded
    approval.used = True
    return "code" if approval.user_id is None else str(approval.user_id)
