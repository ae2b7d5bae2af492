"""What a rule is, and the pieces their French reasons are made of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from coordo_desktop.domain.alerts.facts import Whose
from coordo_desktop.domain.today import Alert, Section, Severity
from coordo_desktop.domain.topics import Changes

F = TypeVar("F")
_DAYS_FROM = 48  # hours
_DAYS = ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.")
_MONTHS = (
    "janv.", "févr.", "mars", "avr.", "mai", "juin",
    "juil.", "août", "sept.", "oct.", "nov.", "déc.",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Moment:
    """When the rules are asked: the day and the instant, in the practice's time zone."""

    on: date
    at: datetime
    zone: ZoneInfo

    def midnight(self, days: int = 0) -> datetime:
        """When the day that many days from this one begins."""
        day = self.on + timedelta(days=days)
        return datetime(day.year, day.month, day.day, tzinfo=self.zone)

    def day_of(self, at: datetime) -> date:
        """The practice's calendar day of an instant."""
        return at.astimezone(self.zone).date()


Judge = Callable[[F, Moment, float], Alert | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule as the practice sees it: its name, what feeds it, its threshold and limits of it.

    `threshold` None: the rule has none; `unit` "days", "hours" or "kg".
    """

    key: str
    title: str
    judge: Callable[[Any, Moment, float], Alert | None]
    topics: Changes
    threshold: float | None = None
    unit: str = ""
    lowest: float = 1
    highest: float = 365
    means: str = ""  # what the threshold is, in French
    shares: str = ""  # the rule whose threshold this one goes by
    enabled: bool = True


def raised(
    rule: str,
    who: Whose | None,
    subject_id: UUID,
    *,
    severity: Severity,
    section: Section,
    title: str,
    reason: str,
    subject: str,
    action: str = "open",
    key: str = "",
    due: date | None = None,
    since: datetime | None = None,
    version: int = 0,
    count: int = 1,
    place: int = 1,
    facts: Mapping[str, str | int | float] | None = None,
) -> Alert:
    """The line of a rule; what is urgent stands in the first section."""
    return Alert(
        rule=rule,
        key=f"{rule}:{key or subject_id}",
        severity=severity,
        section=Section.URGENT if severity is Severity.URGENT else section,
        title=title,
        reason=reason,
        patient_id=None if who is None else who.id,
        patient="" if who is None else who.name,
        mine=who is None or who.mine,
        subject=subject,
        subject_id=subject_id,
        action=action,
        due=due,
        since=since,
        version=version,
        count=count,
        place=place,
        facts=facts or {},
    )


def days_text(days: int) -> str:
    """« 1 jour », « 94 jours »."""
    return f"{days}\u00a0jour" if days <= 1 else f"{days}\u00a0jours"


def hours_text(hours: float) -> str:
    """« 40 min », « 2 h », « 3 h 10 »; whole days from two of them."""
    if hours >= _DAYS_FROM:
        return days_text(int(hours // 24))
    minutes = round(hours * 60)
    whole, rest = divmod(minutes, 60)
    if not whole:
        return f"{rest}\u00a0min"
    return f"{whole}\u00a0h" + (f"\u00a0{rest:02d}" if rest else "")


def day_text(day: date, today: date) -> str:
    """« dim. 22 nov. », with the year when it is another one."""
    words = f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
    return words if day.year == today.year else f"{words} {day.year}"


def late_text(days: int) -> str:
    """« depuis 3 jours », « depuis hier »."""
    return "depuis hier" if days == 1 else f"depuis {days_text(days)}"
