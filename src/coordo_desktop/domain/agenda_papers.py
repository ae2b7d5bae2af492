"""The agenda on paper as data; `documents` only draws it (AG8).

`AgendaAsked` is what somebody wants printed, `AgendaPicture` what a view shows and prints as seen;
both become an `AgendaSheet`. `AppointmentSlip` is what the person takes home. Every instant of a
sheet is aware and in the practice's time zone; equal records give equal bytes.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from coordo_desktop.domain.agenda import Agenda, Columns, Span
from coordo_desktop.domain.appointments import (
    AppointmentKind,
    AppointmentPlace,
    AppointmentState,
    Transport,
)
from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import AppointmentId, ProfessionalId, RoomId
from coordo_desktop.domain.opening import Hours


class AgendaForm(StrEnum):
    """What is printed: a day or a week of one professional, the whole place, the rooms."""

    DAY = "day"
    WEEK = "week"
    PLACE = "place"
    ROOMS = "rooms"
    MONTH = "month"
    LIST = "list"
    SEEN = "seen"


class Names(StrEnum):
    """How patients are named on the paper: in full, by initials, not at all."""

    FULL = "full"
    INITIALS = "initials"
    NONE = "none"


class Turn(StrEnum):
    """How the page is held; AUTO: whichever lets the type be larger."""

    AUTO = "auto"
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaAsked:
    """What is wanted on paper.

    DAY, WEEK, MONTH and LIST are those of `professional_id`, of everybody where it is None;
    WEEK, MONTH take the one `on` is in. `last` prolongs DAY, PLACE, ROOMS and LIST, included.
    `room_id` limits ROOMS to one. `cancelled`: those are printed too, struck.
    """

    form: AgendaForm
    on: date
    last: date | None = None
    professional_id: ProfessionalId | None = None
    room_id: RoomId | None = None
    names: Names = Names.FULL
    turn: Turn = Turn.AUTO
    cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPicture:
    """What the agenda view shows, for « as seen »: what it has read and how it stands.

    The days are those of `agenda`, which is read again when it is printed, under the same rights.

    `keys` are the professionals, rooms or rounds of the columns from left to right, empty: all.
    `shown` is what filters left, None: everything. `filters` says them in French words.
    """

    agenda: Agenda
    span: Span
    columns: Columns = Columns.PROFESSIONALS
    keys: tuple[UUID, ...] = ()
    shown: frozenset[AppointmentId] | None = None
    filters: tuple[str, ...] = ()
    names: Names = Names.FULL
    turn: Turn = Turn.AUTO
    cancelled: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperVisit:
    """A visit inside the block of its round."""

    id: AppointmentId
    starts_at: datetime
    title: str
    about: str = ""
    state: AppointmentState = AppointmentState.PLANNED


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperEntry:
    """One appointment, or a round with its visits, as it is written.

    `about` is what it is for, `who` sees the person, `where`: each empty where it is not known,
    or said by the column it stands in. `kind` is None for a round. `masked`: time taken only.
    """

    id: UUID
    starts_at: datetime
    ends_at: datetime
    title: str
    about: str = ""
    who: str = ""
    where: str = ""
    needs: tuple[str, ...] = ()
    kind: AppointmentKind | None = None
    state: AppointmentState = AppointmentState.PLANNED
    masked: bool = False
    visits: tuple[PaperVisit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperAbsence:
    """Away over [starts_at, ends_at), cut to the day; why is not said on a wall."""

    starts_at: datetime
    ends_at: datetime
    words: str = "Absence"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperColumn:
    """One column: a professional, a room, a round or everybody, on one day.

    `closed` says why the day has no hours (« Noël », « fermé »), empty on an open one.
    """

    day: date
    title: str
    subtitle: str = ""
    entries: tuple[PaperEntry, ...] = ()
    absences: tuple[PaperAbsence, ...] = ()
    hours: Hours = ()
    closed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaSheet:
    """Everything a printed agenda says. `notes` are the sentences under its title.

    `many` appointments are on it, visits of rounds counted one by one; each is drawn at least
    once, or the page says how many follow on the next. `seen`: a grid as long as one can read it.
    """

    form: AgendaForm
    title: str
    notes: tuple[str, ...] = ()
    columns: tuple[PaperColumn, ...] = ()
    many: int = 0
    turn: Turn = Turn.AUTO
    seen: bool = False
    practice: str
    author: str
    printed_at: datetime
    audit_code: str = ""
    span: Span = Span.DAY
    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipLine:
    """One appointment as it is told to the person.

    `who` are the people who see them (« Dr Peio HARISMENDY, médecin »); `where` the lines of the
    address, the room or the floor among them, empty at home; `bring` what to bring or to do before.
    """

    starts_at: datetime
    ends_at: datetime
    what: str = ""
    kind: AppointmentKind = AppointmentKind.CONSULTATION
    place: AppointmentPlace = AppointmentPlace.PRACTICE
    who: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    room: str = ""
    bring: tuple[str, ...] = ()
    transport: Transport = field(default_factory=Transport)
    interpreter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentSlip:
    """What the person takes home: one appointment or several, in large print.

    `phone` is where to call to move it; `more` of theirs are known and are not on this slip.
    """

    patient: str
    born: str = ""
    appointments: tuple[SlipLine, ...]
    practice: str
    practice_lines: tuple[str, ...] = ()
    phone: str = ""
    printed_at: datetime
    more: int = 0


@dataclass(frozen=True, slots=True)
class PrintedAgenda:
    """A paper as bytes, their SHA-256, and how many appointments stand on it."""

    pdf: bytes
    sha256: str
    many: int = 0


@dataclass(eq=False)
class NothingToSlip(Refusal):
    """A slip is for appointments to come of one person; none of these is."""
