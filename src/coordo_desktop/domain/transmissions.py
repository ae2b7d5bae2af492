"""Transmissions: what one shift tells the next.

An entry is signed once and never altered (TR4): a correction is a new entry that points at the
one it replaces, a withdrawal is a mark with its reason, and both stay readable. Entries on the
same *cible* form a `Focus` with a life: opened, written to, closed with a result (TR5).
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from coordo_desktop.domain.ids import (
    FocusId,
    FollowUpId,
    PatientId,
    SheetId,
    TransmissionId,
    UserId,
)


class Kind(StrEnum):
    """The forms a transmission takes (reference 3.1 to 3.3)."""

    FOCUS = "focus"  # transmission ciblée: data, actions, results
    NOTE = "note"  # free note: `data` only
    SAED = "saed"  # telephone call: situation, background, evaluation, demand
    ENTRY = "entry"  # macrocible d'entrée (MTVED)
    INTERIM = "interim"  # macrocible intermédiaire, synthèse
    DISCHARGE = "discharge"  # macrocible de sortie, relais


MACRO_KINDS = frozenset({Kind.ENTRY, Kind.INTERIM, Kind.DISCHARGE})

# The headings of each kind, in order; the identifiers are the keys of `Transmission.parts`.
HEADINGS: dict[Kind, tuple[str, ...]] = {
    Kind.FOCUS: ("data", "actions", "results"),
    Kind.NOTE: ("data",),
    Kind.SAED: ("situation", "background", "evaluation", "demand"),
    Kind.ENTRY: ("illness", "therapy", "experience", "environment", "development"),
    Kind.INTERIM: ("illness", "therapy", "experience", "environment", "development"),
    Kind.DISCHARGE: ("illness", "therapy", "experience", "environment", "development"),
}


class Priority(StrEnum):
    """Info, important, urgent (TR3)."""

    INFO = "info"
    IMPORTANT = "important"
    URGENT = "urgent"

    @property
    def rank(self) -> int:
        """3 for urgent, 1 for info: what is read first has the highest."""
        return _RANKS[self]


_RANKS = {Priority.INFO: 1, Priority.IMPORTANT: 2, Priority.URGENT: 3}


class RecipientKind(StrEnum):
    """A person of the practice, a profession, or everybody."""

    PERSON = "person"
    ROLE = "role"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Recipient:
    """To whom: `ref` is a user id (PERSON), a profession (ROLE) or empty (ALL)."""

    kind: RecipientKind
    ref: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """Who has read it, when."""

    user_id: UserId
    name: str
    read_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Transmission:
    """One signed entry. `parts` holds (heading identifier, text) in the order of its kind.

    `at` is when it happened, `signed_at` when it was signed; `corrects` is the entry it replaces,
    `replies_to` the one it answers; `withdrawn_*` are filled when it was withdrawn.
    """

    id: TransmissionId
    number: int = 0
    patient_id: PatientId
    kind: Kind
    focus: str = ""
    focus_id: FocusId | None = None
    parts: tuple[tuple[str, str], ...] = ()
    priority: Priority = Priority.INFO
    recipients: tuple[Recipient, ...] = ()
    at: datetime
    signed_at: datetime
    author_id: UserId
    author: str
    profession: str = ""
    corrects: TransmissionId | None = None
    replies_to: TransmissionId | None = None
    withdrawn_at: datetime | None = None
    withdrawn_by: str = ""
    withdrawn_reason: str = ""

    def part(self, heading: str) -> str:
        """The text under a heading, or empty."""
        return dict(self.parts).get(heading, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class TransmissionDraft:
    """What the writing panel hands over to be signed."""

    patient_id: PatientId
    kind: Kind = Kind.FOCUS
    focus: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    priority: Priority = Priority.INFO
    recipients: tuple[Recipient, ...] = ()
    at: datetime | None = None
    follow_ups: tuple["FollowUpDraft", ...] = ()
    closes_focus: bool = False
    corrects: TransmissionId | None = None
    replies_to: TransmissionId | None = None
    keep_measurements: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpDraft:
    """Something to do or to check again, written with a transmission (« À revoir mardi 8 h »)."""

    text: str
    due: datetime | None = None


class FollowUpState(StrEnum):
    """Open until somebody closes it, done or not."""

    OPEN = "open"
    DONE = "done"
    NOT_DONE = "not_done"


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """An open action: comes back on every sheet with its age until somebody closes it (TR6)."""

    id: FollowUpId
    version: int = 1
    patient_id: PatientId
    transmission_id: TransmissionId | None
    focus: str = ""
    text: str
    due: datetime | None
    opened_at: datetime
    state: FollowUpState = FollowUpState.OPEN
    closed_at: datetime | None = None
    closed_by: str = ""
    reason: str = ""


class FocusState(StrEnum):
    """A cible is open until it is closed with its result."""

    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Focus:
    """The life of one cible of one patient (TR5)."""

    id: FocusId
    version: int = 1
    patient_id: PatientId
    label: str
    state: FocusState = FocusState.OPEN
    opened_at: datetime
    last_entry_at: datetime
    entries: int = 0
    priority: Priority = Priority.INFO
    closed_at: datetime | None = None
    closed_by: str = ""
    result: str = ""

    def age_days(self, today: date) -> int:
        """Days since it was opened."""
        return (today - self.opened_at.date()).days


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardLine:
    """One line of the board: the entry, whose, and how far it was read."""

    entry: Transmission
    patient_name: str
    patient_detail: str
    unread: bool
    read_by: int = 0
    expected_readers: int = 0
    corrected_by: TransmissionId | None = None

    @property
    def cursor(self) -> tuple[int, int]:
        """Where the board goes on after this line: hand it to `BoardFilter.after`."""
        return (self.entry.priority.rank if self.unread else 0, self.entry.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardFilter:
    """What the board shows (TR9); None or empty means any. `text` is searched in full text.

    `since` and `until` are about when it happened; `focus` is a cible's words, whatever their
    case and accents; `after` is the cursor of the last line already shown.
    """

    since: datetime | None = None
    until: datetime | None = None
    patient_id: PatientId | None = None
    author_id: UserId | None = None
    focus: str = ""
    priority: Priority | None = None
    unread_by_me: bool = False
    open_foci_only: bool = False
    text: str = ""
    limit: int = 200
    after: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FocusLine:
    """A cible in a list that crosses patients: the life of it, and whose."""

    focus: Focus
    patient_name: str
    patient_detail: str
    age_days: int
    silent_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpLine:
    """An open action in a list that crosses patients."""

    follow_up: FollowUp
    patient_name: str
    patient_detail: str
    age_days: int
    late: bool


@dataclass(frozen=True, slots=True)
class Unread:
    """How much waits for one person."""

    total: int
    urgent: int


@dataclass(frozen=True, slots=True)
class FocusSuggestion:
    """A completion of the cible: open for this patient first, then a problem, then library."""

    label: str
    source: str  # "open", "problem", "library"
    age_days: int | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A standard phrase called by its abbreviation (`;ras`)."""

    abbreviation: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLine:
    """A line of the register of printed sheets."""

    id: SheetId
    number: int
    title: str
    recipient: str
    profile: str
    period_start: datetime
    period_end: datetime
    printed_at: datetime
    author: str
    pages: int
    copies: int
    patients: int
    sha256: str
    expires_at: datetime
    returned_at: datetime | None = None
    destroyed: bool = False
