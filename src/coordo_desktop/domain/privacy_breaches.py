"""Breaches of personal data: the register every practice keeps (RGPD art. 33.5).

The CNIL is told within 72 hours of the discovery unless there is no risk for people, and the
people themselves when the risk is high (RGPD art. 33 and 34).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import BreachId

NOTICE = timedelta(hours=72)


class BreachNature(StrEnum):
    """What happened to the data."""

    CONFIDENTIALITY = "confidentiality"
    INTEGRITY = "integrity"
    AVAILABILITY = "availability"


class BreachRisk(StrEnum):
    """The risk for the people concerned."""

    UNKNOWN = "unknown"
    NONE = "none"
    RISK = "risk"
    HIGH = "high"


@dataclass(eq=False)
class BreachTimes(Refusal):
    """A time of the breach is to come, or stands before its discovery. `field` names it."""

    field: str


@dataclass(eq=False)
class BreachUnsettled(Refusal):
    """It cannot be closed yet: `missing` is "risk", "measures", "notice" or "people"."""

    missing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachDraft:
    """What the form of the register holds; unknown numbers are None."""

    discovered_at: datetime
    facts: str
    natures: frozenset[BreachNature] = frozenset()
    people_kinds: str = ""
    people: int | None = None
    data_kinds: str = ""
    records: int | None = None
    consequences: str = ""
    measures: str = ""
    risk: BreachRisk = BreachRisk.UNKNOWN
    notified_at: datetime | None = None
    late_why: str = ""
    people_told_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """A line of the register."""

    id: BreachId
    version: int
    number: int
    said: BreachDraft
    closed_at: datetime | None
    added_at: datetime
    added_by: str

    @property
    def notice_due(self) -> datetime:
        """When the CNIL must have been told."""
        return self.said.discovered_at + NOTICE

    @property
    def to_notify(self) -> bool:
        """Whether the CNIL is still to be told: the risk is not known to be nil."""
        return self.said.notified_at is None and self.said.risk is not BreachRisk.NONE

    @property
    def people_to_tell(self) -> bool:
        """Whether the people concerned are still to be told."""
        return self.said.risk is BreachRisk.HIGH and self.said.people_told_at is None

    def left(self, now: datetime) -> timedelta | None:
        """What is left of the 72 hours (negative once past); None when nothing is to be told."""
        return self.notice_due - now if self.to_notify and self.closed_at is None else None


def check_times(said: BreachDraft, now: datetime) -> None:
    """Raise BreachTimes where the order of things cannot be."""
    if said.discovered_at > now:
        raise BreachTimes(field="discovered_at")
    for field in ("notified_at", "people_told_at"):
        told = getattr(said, field)
        if told is not None and not said.discovered_at <= told <= now:
            raise BreachTimes(field=field)


def check_closing(breach: Breach) -> None:
    """Raise BreachUnsettled while something the law asks for is missing."""
    said = breach.said
    if said.risk is BreachRisk.UNKNOWN:
        raise BreachUnsettled(missing="risk")
    if not said.measures:
        raise BreachUnsettled(missing="measures")
    if breach.to_notify:
        raise BreachUnsettled(missing="notice")
    if breach.people_to_tell:
        raise BreachUnsettled(missing="people")
