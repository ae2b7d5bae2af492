"""How long a record is kept, and when it leaves the work of every day (domain reference 9.3).

Kept ready while the person is cared for and some years more, then put away (archive), then due
to be erased, which people decide. Every duration is a setting whose legal source is shown; they
are to be confirmed by the practice's data protection officer.
"""

from dataclasses import dataclass, fields
from datetime import date, timedelta
from enum import StrEnum

from coordo_desktop.domain.access import NotAllowed
from coordo_desktop.domain.errors import InvalidField, Refusal
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.partial_dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionRules:
    """Durations, in years but for the last two, which are in days."""

    record_years: int = 20
    minor_age: int = 28
    deceased_years: int = 10
    active_years: int = 5
    agenda_years: int = 1
    draft_days: int = 30
    import_days: int = 7


# The law's own durations may be made longer, never shorter; the others are the practice's.
BOUNDS: dict[str, tuple[int, int]] = {
    "record_years": (20, 60),
    "minor_age": (28, 60),
    "deceased_years": (10, 60),
    "active_years": (1, 20),
    "agenda_years": (1, 3),
    "draft_days": (7, 365),
    "import_days": (1, 30),
}


class Duty(StrEnum):
    """Which duration decides."""

    CARE = "care"  # years from the last care
    MINOR = "minor"  # to an age, for somebody cared for as a child
    UNKNOWN_BIRTH = "unknown_birth"  # nobody knows how old the person is: as the youngest
    DEATH = "death"  # years from the death
    NO_CARE = "no_care"  # appointments alone, or nothing


class Stage(StrEnum):
    """Where a record stands in time."""

    ACTIVE = "active"
    TO_ARCHIVE = "to_archive"
    ARCHIVED = "archived"
    DUE = "due"  # to be erased


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordDates:
    """What decides how long a record is kept.

    `last_care` is None where nobody was cared for; `last_seen` is the last trace of any kind (an
    appointment, or the day it was opened). `ahead`: an appointment is still to come.
    """

    born: PartialDate | None
    deceased: PartialDate | None
    is_deceased: bool
    last_care: date | None
    last_seen: date
    archived: bool = False
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Keeping:
    """How long, why, and where that leaves the record on a day."""

    until: date
    duty: Duty
    archive_from: date
    stage: Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionLine:
    """One record in the lists of what is to be put away or erased."""

    patient_id: PatientId
    local_number: int
    name: str
    born: PartialDate | None
    last_care: date | None
    last_seen: date
    keeping: Keeping
    held: str = ""  # "limitation", "legal" or both
    proposed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionPreview:
    """What the rules say today; nothing is done by looking."""

    to_archive: tuple[RetentionLine, ...] = ()
    due: tuple[RetentionLine, ...] = ()
    archived: tuple[RetentionLine, ...] = ()
    drafts: int = 0
    imports: int = 0


class HoldKind(StrEnum):
    """Why a record is set apart.

    A limitation (RGPD article 18) hides it and stops prints and changes; a lawsuit only keeps it.
    """

    LIMITATION = "limitation"
    LEGAL = "legal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """One record set apart, as the list shows it."""

    id: str
    patient_id: PatientId
    patient: str
    kind: HoldKind
    basis: str
    since: date
    author: str


@dataclass(eq=False)
class RecordHeld(NotAllowed):
    """The record's processing is limited: it is kept, and that is all."""


@dataclass(eq=False)
class RecordArchived(NotAllowed):
    """The record was put away: it is read, and taken up again before anything is written."""


@dataclass(eq=False)
class AlreadyHeld(Refusal):
    """The record is set apart for that reason already."""


def checked(rules: RetentionRules) -> RetentionRules:
    """The rules as they may be kept; InvalidField names the one out of bounds."""
    for field in fields(rules):
        low, high = BOUNDS[field.name]
        if not low <= getattr(rules, field.name) <= high:
            raise InvalidField(field=field.name)
    return rules


def years_after(day: date, years: int) -> date:
    """The same day some years later; 29 February becomes 1 March, never earlier."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def kept_until(rules: RetentionRules, dates: RecordDates) -> tuple[date, Duty]:
    """The last day the record must be kept, and which duration says so."""
    if dates.last_care is None:
        return years_after(dates.last_seen, rules.agenda_years), Duty.NO_CARE
    if dates.is_deceased:
        died = latest(dates.deceased) if dates.deceased else dates.last_seen
        return years_after(max(died, dates.last_care), rules.deceased_years), Duty.DEATH
    care = years_after(dates.last_care, rules.record_years)
    if dates.born is None:
        youngest = years_after(dates.last_care, rules.minor_age)
        return max((care, Duty.CARE), (youngest, Duty.UNKNOWN_BIRTH), key=lambda each: each[0])
    grown = years_after(latest(dates.born), rules.minor_age)
    return (grown, Duty.MINOR) if grown > care else (care, Duty.CARE)


def keeping(rules: RetentionRules, dates: RecordDates, today: date) -> Keeping:
    """How long the record is kept, and what is to be done with it on that day."""
    until, duty = kept_until(rules, dates)
    last = dates.last_care or dates.last_seen
    away = min(years_after(last, rules.active_years), until)
    if dates.ahead:
        stage = Stage.ACTIVE
    elif today > until:
        stage = Stage.DUE
    elif dates.archived:
        stage = Stage.ARCHIVED
    elif today > away and duty is not Duty.NO_CARE:
        stage = Stage.TO_ARCHIVE
    else:
        stage = Stage.ACTIVE
    return Keeping(until, duty, away, stage)


def latest(day: PartialDate) -> date:
    """The last day a date known in part may mean."""
    if day.month is None:
        return date(day.year, 12, 31)
    if day.day is not None:
        return date(day.year, day.month, day.day)
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return following - timedelta(days=1)
