"""Aujourd'hui: what an alert is, and what is awaited from others (TD1 to TD3)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from coordo_desktop.domain.ids import AwaitedId, PatientId


class Severity(StrEnum):
    """How soon somebody must look: now, today, in the next days."""

    URGENT = "urgent"
    WARNING = "warning"
    INFO = "info"


class Section(StrEnum):
    """The sections of the view, in their order."""

    URGENT = "urgent"
    TO_DO = "to_do"
    APPOINTMENTS = "appointments"
    STOCK = "stock"
    AWAITED = "awaited"
    PRACTICE = "practice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """One line: who, what, why in French figures, since when.

    `key` is stable while the same thing lasts (rule and subject): a snooze is kept under it.
    `subject` is what Enter opens ("task", "transmission", "plan", "treatment", "measurement",
    "assessment", "focus", "consent", "awaited", "patient", "backup") and `subject_id` its id.
    `action` is the usual deed of the line ("done", "call", "write", "chase", "open", "review",
    "read"). `facts` are the figures of the reason, for the screen's other language.
    """

    rule: str
    key: str
    severity: Severity
    section: Section
    title: str  # « Pansement du talon droit »
    reason: str  # « en retard, prévu dim. 22 nov. »
    patient_id: PatientId | None = None
    patient: str = ""
    due: date | None = None
    since: datetime | None = None
    subject: str = ""
    subject_id: UUID | None = None
    action: str = "open"
    facts: Mapping[str, str | int | float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Snooze:
    """An alert put to sleep until a day, by whom, why."""

    key: str
    until: date
    reason: str
    by: str
    at: datetime


class AwaitedKind(StrEnum):
    """What is owed."""

    RESULT = "result"
    REPORT = "report"
    CALL_BACK = "call_back"
    AGREEMENT = "agreement"
    EQUIPMENT = "equipment"
    OTHER = "other"


class AwaitedState(StrEnum):
    """Open until received or given up."""

    OPEN = "open"
    RECEIVED = "received"
    GIVEN_UP = "given_up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Awaited:
    """*En attente de…*: who owes which answer since when, and how often it was chased.

    `exam` names an examination that was ordered (« HbA1c »), for the rule of useless repeats.
    """

    id: AwaitedId
    version: int = 1
    patient_id: PatientId
    kind: AwaitedKind
    what: str
    from_whom: str
    professional_id: UUID | None = None
    exam: str = ""
    since: date
    due: date | None = None
    chased: tuple[date, ...] = ()
    state: AwaitedState = AwaitedState.OPEN
    settled_at: datetime | None = None
    settled_by: str = ""
    note: str = ""
    patient: str = ""
