"""Calendars exchanged with other programs (iCalendar, RFC 5545): events as plain records (AG8).

What comes in is a time and a title; what goes out says nobody's name unless somebody chose it.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from coordo_desktop.domain.appointment_series import AppointmentSeries
from coordo_desktop.domain.appointments import Appointment, AppointmentState
from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import AppointmentId, SeriesId

MAX_BYTES = 5 * 1024 * 1024
MAX_COMPONENTS = 5000
MAX_LINE = 8 * 1024
"""Characters of a line once unfolded, of those that are read (security design 13.1)."""
SILENCE_SECONDS = 30.0
LONGEST_TITLE = 200
LONGEST_UID = 255
MOST_DAYS_WHOLE = 60
"""A whole-day event that lasts longer is a period of a calendar, not something to see each day."""
BACK = timedelta(days=366)
"""Occurrences of a series that are older than that are not brought in."""
PRODUCT = "-//Coordo Desktop//Agenda//FR"
FIRST_YEAR, LAST_YEAR = 2000, 2100


class EventFault(StrEnum):
    """Why an event of a file is not brought in."""

    UNREAD = "unread"  # a line that cannot be read
    LINE_TOO_LONG = "line_too_long"
    NOT_AN_EVENT = "not_an_event"  # a task, a journal entry
    NO_START = "no_start"
    DATE_UNREAD = "date_unread"
    OUT_OF_REACH = "out_of_reach"  # before 2000, after 2100
    ZONE_UNKNOWN = "zone_unknown"
    MISSING_HOUR = "missing_hour"  # it starts in the hour of March that clocks skip
    NO_LENGTH = "no_length"  # it ends when it starts
    ENDS_BEFORE_START = "ends_before_start"
    TOO_LONG = "too_long"  # longer than an appointment can be
    FREE = "free"  # marked as taking nobody's time
    RULE_UNREAD = "rule_unread"
    RULE_TOO_DENSE = "rule_too_dense"
    RULE_EMPTY = "rule_empty"
    RANGE = "range"  # RECURRENCE-ID with RANGE=THISANDFUTURE
    DAYS_REPEATED = "days_repeated"  # several whole days, repeated
    DOUBLE = "double"  # the same event is twice in the file
    OWN_DIFFERS = "own_differs"  # made here, and moved elsewhere
    SETTLED = "settled"  # closed or changed here since


@dataclass(frozen=True, slots=True)
class RefusedEvent:
    """An event that is not brought in: where it begins in the file, its identity, why."""

    line: int
    uid: str
    reason: EventFault


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent:
    """One event as read: `starts` and the others are local times, naive, of `zone`.

    `zone` is an IANA name, empty for the practice's own (floating times, whole days). `days` is
    how many whole days it takes, 0 for one with hours. `slot` is the occurrence of its series
    that it replaces (RECURRENCE-ID). `cancelled`: it is no more.
    """

    line: int
    uid: str
    starts: datetime
    minutes: int
    zone: str = ""
    title: str = ""
    days: int = 0
    rule: str = ""
    extra: tuple[datetime, ...] = ()
    skipped: tuple[datetime, ...] = ()
    slot: datetime | None = None
    slot_zone: str = ""
    slot_whole: bool = False
    cancelled: bool = False
    sequence: int = 0


@dataclass(frozen=True, slots=True)
class CalendarContent:
    """What a calendar file holds; `components` counts events, tasks and journal entries.

    `ours`: this program wrote it.
    """

    components: int
    events: tuple[CalendarEvent, ...] = ()
    refused: tuple[RefusedEvent, ...] = ()
    ours: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """One event to write out: a single one, a series, or an occurrence unlike its series.

    `starts` is the local start of a series in `zone`, naive. `slot` for an occurrence.
    """

    uid: str
    starts_at: datetime
    ends_at: datetime
    zone: str
    title: str
    starts: datetime | None = None
    rule: str = ""
    extra: tuple[datetime, ...] = ()
    skipped: tuple[datetime, ...] = ()
    slot: datetime | None = None
    state: AppointmentState = AppointmentState.PLANNED
    sequence: int = 0


@dataclass(frozen=True, slots=True)
class ImportTrace:
    """What an import wrote, so that it can be taken back: what is new, what others were before.

    Versions say what it left behind: whatever was changed since is not touched.
    """

    made: tuple[AppointmentId, ...] = ()
    series: tuple[SeriesId, ...] = ()
    before: tuple[Appointment, ...] = ()
    series_before: tuple[AppointmentSeries, ...] = ()


@dataclass(frozen=True, slots=True)
class CalendarVerdict:
    """What an import came to, or would come to. Every component of the file is in one count.

    `overlapping` of those created or updated overlap something else: it is recorded. `trace`
    takes it back.
    """

    events: int
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    refused: tuple[RefusedEvent, ...] = ()
    overlapping: int = 0
    first: date | None = None
    last: date | None = None
    trace: ImportTrace = field(default_factory=ImportTrace, repr=False, compare=False)


@dataclass(eq=False)
class CalendarRefused(Refusal):
    """A file that is not read at all; nothing was kept."""


@dataclass(eq=False)
class CalendarMissing(CalendarRefused):
    """No such file, no right to read it, or not a regular file."""


@dataclass(eq=False)
class CalendarTooLarge(CalendarRefused):
    """More than `limit_megabytes`."""

    limit_megabytes: int = MAX_BYTES // (1024 * 1024)


@dataclass(eq=False)
class CalendarNotOne(CalendarRefused):
    """The file is not a calendar."""


@dataclass(eq=False)
class CalendarTooMany(CalendarRefused):
    """More components than the limit."""

    limit: int = MAX_COMPONENTS


@dataclass(eq=False)
class CalendarReaderStopped(CalendarRefused):
    """The reading process fell silent, ran out of memory or stopped; it was ended."""


@dataclass(eq=False)
class NothingToExport(Refusal):
    """No appointment in these days."""
