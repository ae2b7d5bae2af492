"""Aujourd'hui: what an alert is, and what is awaited from others (TD1 to TD3)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import AwaitedId, PatientId


@dataclass(eq=False)
class UntilNotAhead(Refusal):
    """A line is put to sleep until a day to come."""

    field: str = "until"


@dataclass(eq=False)
class AwaitedSettled(Refusal):
    """What was awaited was received or given up meanwhile."""


class Severity(StrEnum):
    """How soon somebody must look: now, today, in the next days."""

    URGENT = "urgent"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for urgent: what is looked at first sorts first."""
        return _RANKS[self]


_RANKS = {Severity.URGENT: 0, Severity.WARNING: 1, Severity.INFO: 2}


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
    "assessment", "focus", "consent", "awaited", "patient", "backup",
    "privacy", "continuity"; of the stock "product", "lot", "recalled", "recall", "fridge",
    "excursion", "loan", "equipment", "kit", "order", "count") and `subject_id` its id.
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
    version: int = 0  # of the subject, where the action settles it
    action: str = "open"
    count: int = 1  # how many things of this kind the line stands for
    mine: bool = False  # somebody of my circle of care, or addressed to me
    place: int = 1  # among lines of one severity: 0 what is clinical, 2 what can wait a day
    facts: Mapping[str, str | int | float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Snooze:
    """An alert put to sleep until a day, by whom, why."""

    key: str
    until: date
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSetting:
    """What the practice decided of a rule; `threshold` None: the rule's own."""

    rule: str
    enabled: bool
    threshold: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleResult:
    """What a rule found: its lines (a bounded number), and how many there are in all."""

    rule: str
    lines: tuple[Alert, ...] = ()
    total: int = 0
    mine: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardSection:
    """A section as shown: its lines in order, and how many there are in all."""

    section: Section
    lines: tuple[Alert, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """Everything that must be done now, rule by rule, and what was put to sleep."""

    on: date
    at: datetime
    settings: Mapping[str, RuleSetting] = field(default_factory=dict)
    results: Mapping[str, RuleResult] = field(default_factory=dict)
    snoozes: Mapping[str, Snooze] = field(default_factory=dict)
    evaluated: frozenset[str] = frozenset()  # the rules looked at to make this board

    def asleep(self, *, mine: bool = False) -> list[Alert]:
        """The lines put to sleep, soonest awake first."""
        lines = [
            line
            for result in self.results.values()
            for line in result.lines
            if line.key in self.snoozes and (line.mine or not mine)
        ]
        return sorted(lines, key=lambda line: self.snoozes[line.key].until)

    def lines(self, *, mine: bool = False) -> list[Alert]:
        """The lines awake: most urgent first, clinical ones before, the longest wait first."""
        lines = [
            line
            for result in self.results.values()
            for line in result.lines
            if line.key not in self.snoozes and (line.mine or not mine)
        ]
        return sorted(lines, key=_order)

    def total(self, *, mine: bool = False) -> int:
        """How many lines there are, those beyond what a rule shows included."""
        kept = sum(one.mine if mine else one.total for one in self.results.values())
        return kept - len(self.asleep(mine=mine))

    def sections(self, *, mine: bool = False) -> tuple[BoardSection, ...]:
        """The sections that have lines, in their order."""
        shown: dict[Section, list[Alert]] = {}
        for line in self.lines(mine=mine):
            shown.setdefault(line.section, []).append(line)
        return tuple(
            BoardSection(
                section=section,
                lines=tuple(shown[section]),
                total=len(shown[section]) + self._beyond(section, mine=mine),
            )
            for section in Section
            if section in shown
        )

    def _beyond(self, section: Section, *, mine: bool) -> int:
        """How many lines the rules whose last line is in this section left out."""
        left = 0
        for result in self.results.values():
            held = [line for line in result.lines if line.mine or not mine]
            if held and held[-1].section is section:
                left += max(0, (result.mine if mine else result.total) - len(held))
        return left


def _order(line: Alert) -> tuple[int, int, str, str, str]:
    since = line.due.isoformat() if line.due else "9999"
    if line.since is not None:
        since = min(since, line.since.isoformat())
    return line.severity.rank, line.place, since, line.patient, line.key


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ChaseLetter:
    """The letter that chases an answer, as data; equal letters give equal bytes.

    `recipient` are the lines of who is written to; `identity` those of the patient as the RNIV
    wants them (name, then traits); `printed_at` in the practice's time zone.
    """

    practice: str
    practice_lines: tuple[str, ...] = ()
    recipient: tuple[str, ...]
    patient: str
    identity: tuple[str, ...]
    awaited: Awaited
    author: str
    profession: str = ""
    printed_at: datetime
    audit_code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertCurve:
    """The values a line is about, oldest first, and the limits that hold."""

    name: str
    unit: str
    points: tuple[tuple[datetime, float], ...]
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertDetail:
    """What stands beside a line: whose, what was said, the curve, *si… alors…*, the context.

    `born` is « née LARRALDE » where the name used is another one. `context` pairs a code
    ("focus", "last", "treatment", "task") with its words. `doctor` is the referring doctor.
    """

    patient: str = ""
    born: str = ""
    traits: str = ""
    phones: tuple[str, ...] = ()
    doctor: str = ""
    doctor_phone: str = ""
    text: str = ""
    curve: AlertCurve | None = None
    if_then: tuple[tuple[str, str, str], ...] = ()  # si, alors, where it is written
    context: tuple[tuple[str, str], ...] = ()
    others: tuple[str, ...] = ()  # the further things a line stands for
