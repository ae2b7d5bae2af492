"""Putting a backup back: what it holds, what would be lost, who must agree (9.6)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from coordo_desktop.domain.approvals import Candidate
from coordo_desktop.domain.backups import BackupLine
from coordo_desktop.domain.errors import Refusal


@dataclass(eq=False)
class SecondPersonNeeded(Refusal):
    """A vault that is in use is only replaced when a second person agrees."""


@dataclass(eq=False)
class FolderNotEmpty(Refusal):
    """The folder holds other things than a vault: one is not put among them."""


@dataclass(eq=False)
class BackupOfAnother(Refusal):
    """The vault in use is not the backup's, or nothing proves it, and nobody of it agreed."""


class LiveVault(StrEnum):
    """What lies in the folder where the backup would go."""

    NONE = "none"
    OPEN = "open"  # the key of the backup opens it
    OTHER_KEY = "other_key"  # it has another key, or none: what it holds is not known here
    BROKEN = "broken"  # it does not open: nothing of it is lost that was not


class WorkKind(StrEnum):
    """What kind of work a line of the journal stands for."""

    RECORDS = "records"
    TRANSMISSIONS = "transmissions"
    MEASUREMENTS = "measurements"
    PLANS = "plans"
    TASKS = "tasks"
    APPOINTMENTS = "appointments"
    STOCK = "stock"
    PAPERS = "papers"
    OTHER = "other"


_KINDS = {
    WorkKind.RECORDS: (
        "patient", "allergy", "problem", "flag", "consent", "contact_person", "contingency",
        "care_team", "treatment", "home", "import",
    ),
    WorkKind.TRANSMISSIONS: ("transmission", "focus", "follow_up"),
    WorkKind.MEASUREMENTS: ("measurement", "threshold", "assessment"),
    WorkKind.PLANS: ("plan",),
    WorkKind.TASKS: ("task",),
    WorkKind.APPOINTMENTS: (
        "appointment", "round", "agenda", "waiting", "no_show", "trip", "absence", "closing",
    ),
    WorkKind.STOCK: (
        "stock", "product", "place", "recall", "cold", "count", "order", "kit", "loan",
        "equipment", "slip", "material", "medicines",
    ),
    WorkKind.PAPERS: ("sheet", "list", "label"),
}  # fmt: skip
_KIND_OF = {prefix: kind for kind, prefixes in _KINDS.items() for prefix in prefixes}
# Looking, printing and keeping the house leave nothing that could be lost.
_LEAVES_NOTHING = frozenset(
    {
        "search", "export", "login", "session", "backup", "drill", "audit", "integrity",
        "keyring", "glass", "vault", "second", "pack", "clipboard",
    }
)  # fmt: skip
_ONLY_LOOKED = frozenset(
    {"read", "print", "reprint", "export", "open", "letter", "generate", "lay_out", "prepare"}
)


def kind_of(event: str) -> WorkKind | None:
    """The kind of work an event is; None where nothing of it would be missed."""
    prefix, _, deed = event.partition(".")
    if prefix in _LEAVES_NOTHING or (deed in _ONLY_LOOKED and event != "recall.open"):
        return None
    return _KIND_OF.get(prefix, WorkKind.OTHER)


@dataclass(frozen=True, slots=True)
class LostDay:
    """The work of one day that the backup does not have, by kind, the most of a kind first."""

    on: date
    kinds: tuple[tuple[WorkKind, int], ...]

    @property
    def count(self) -> int:
        """How many actions in all."""
        return sum(many for _kind, many in self.kinds)


def lost_days(events: Iterable[tuple[date, str]]) -> tuple[LostDay, ...]:
    """What would be lost day by day, the newest first."""
    days: dict[date, Counter[WorkKind]] = {}
    for on, event in events:
        kind = kind_of(event)
        if kind is not None:
            days.setdefault(on, Counter())[kind] += 1
    return tuple(LostDay(on, tuple(days[on].most_common())) for on in sorted(days, reverse=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class RestorePreview:
    """Everything there is to know before deciding.

    `counts` are the records of each kind in the backup, `live_counts` in the vault in use (empty
    where it does not open). `behind`: from the backup to the last work of the vault in use.
    `branched`: the vault in use does not continue this backup, another was restored in between;
    what would be lost then counts from the backup's time. `seconds`: who may agree; where nobody
    can and `live` asks for it, the recovery sheet stands in. `may_look`: a record may be shown.
    """

    backup: BackupLine
    counts: dict[str, int]
    live: LiveVault
    live_counts: dict[str, int]
    lost: tuple[LostDay, ...] = ()
    behind: timedelta | None = None
    branched: bool = False
    seconds: tuple[Candidate, ...] = ()
    may_look: bool = False

    @property
    def needs_second(self) -> bool:
        """Whether somebody else must agree: only what does not open may go without."""
        return self.live in (LiveVault.OPEN, LiveVault.OTHER_KEY)

    @property
    def lost_count(self) -> int:
        """How many actions would be lost in all."""
        return sum(day.count for day in self.lost)


@dataclass(frozen=True, slots=True)
class Glimpse:
    """One record of a backup, enough to know it again."""

    name: str
    birth_name: str
    birth: str
    town: str
    transmissions: int
    last_at: datetime | None
    last_focus: str


@dataclass(frozen=True, slots=True)
class Second:
    """Who agrees: another person with their passphrase, or the code of the recovery sheet."""

    login: str = ""
    passphrase: str = ""
    code: str = ""
