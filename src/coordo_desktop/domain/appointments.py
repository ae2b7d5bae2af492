"""Appointments: who is seen by whom, where, when, and what must be ready (AG2).

An appointment lasts [start, end): 10:00-10:30 and 10:30-11:00 do not overlap. Instants are aware
and kept in UTC; a local time of the practice is asked of its zone (`domain.local_times`).
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import (
    AppointmentId,
    InterventionId,
    PatientId,
    PlanId,
    ProfessionalId,
    RoomId,
    RoundId,
    SeriesId,
    TransmissionId,
)

LONGEST = timedelta(hours=12)
"""What lasts longer is an absence or a mistake; a range query may rely on it."""
YEARS_AHEAD, YEARS_BACK = 5, 1
"""How far from today an appointment may be put by hand; calendars of others may go further."""


class AppointmentKind(StrEnum):
    """What it is about; decides its colour and its usual length."""

    CONSULTATION = "consultation"
    CARE = "care"
    HOME_VISIT = "home_visit"
    EDUCATION = "education"
    MEETING = "meeting"
    OTHER = "other"


USUAL_MINUTES: dict[AppointmentKind, int] = {
    AppointmentKind.CONSULTATION: 20,
    AppointmentKind.CARE: 30,
    AppointmentKind.HOME_VISIT: 30,
    AppointmentKind.EDUCATION: 60,
    AppointmentKind.MEETING: 60,
    AppointmentKind.OTHER: 30,
}
"""Usual lengths, editable by the practice (reference 6.2: unconfirmed, so defaults only)."""


class AppointmentPlace(StrEnum):
    """Cabinet, domicile, téléconsultation, extérieur."""

    PRACTICE = "practice"
    HOME = "home"
    REMOTE = "remote"
    OUTSIDE = "outside"


class AppointmentState(StrEnum):
    """Prévu, confirmé, arrivé, honoré, annulé, absent."""

    PLANNED = "planned"
    CONFIRMED = "confirmed"
    ARRIVED = "arrived"
    HONOURED = "honoured"
    CANCELLED = "cancelled"
    ABSENT = "absent"

    @property
    def holds(self) -> bool:
        """Whether it takes the time of its people and room: a cancelled one no longer does."""
        return self is not AppointmentState.CANCELLED

    @property
    def open(self) -> bool:
        """Whether it is still to come to something."""
        return self in {
            AppointmentState.PLANNED,
            AppointmentState.CONFIRMED,
            AppointmentState.ARRIVED,
        }


class CancelReason(StrEnum):
    """Why it was cancelled; the list feeds the report."""

    PATIENT_ASKED = "patient_asked"
    ILL = "ill"
    HOSPITAL = "hospital"
    MOVED = "moved"
    TRANSPORT = "transport"
    PROFESSIONAL = "professional"
    PRACTICE = "practice"
    MISTAKE = "mistake"
    OTHER = "other"


class Presence(StrEnum):
    """One person of a session: expected, came, did not come, excused."""

    EXPECTED = "expected"
    PRESENT = "present"
    ABSENT = "absent"
    EXCUSED = "excused"


class TransportMeans(StrEnum):
    """How the person comes; NONE: not our concern."""

    NONE = "none"
    OWN = "own"
    RELATIVE = "relative"
    TAXI = "taxi"
    SEATED = "seated"  # VSL
    AMBULANCE = "ambulance"
    OTHER = "other"


class TransportOrder(StrEnum):
    """The medical transport prescription: not needed, to ask, asked, received."""

    NOT_NEEDED = "not_needed"
    TO_ASK = "to_ask"
    ASKED = "asked"
    RECEIVED = "received"


class ReminderOutcome(StrEnum):
    """What the reminder call came to; NONE: not made yet."""

    NONE = "none"
    REACHED = "reached"
    MESSAGE = "message"
    NO_ANSWER = "no_answer"


class EditScope(StrEnum):
    """Which occurrences of a series an edit is about: this one, this and following, all to come."""

    THIS = "this"
    FOLLOWING = "following"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Transport:
    """Who drives, how, when the person is fetched, and where the prescription stands."""

    means: TransportMeans = TransportMeans.NONE
    who: str = ""
    fetched_at: time | None = None  # local time of the practice, on the day
    order: TransportOrder = TransportOrder.NOT_NEEDED


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A patient of the appointment; a group session has several, each with presence and note.

    `patient` is the name as shown in lists, empty where the reader may not see it.
    """

    patient_id: PatientId
    presence: Presence = Presence.EXPECTED
    note: str = ""
    patient: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentContent:
    """What an appointment says beside its time; the occurrences of a series share it.

    `title` names what has no patient (« RCP ») and completes what has one (« bilan »).
    `address` is where, for OUTSIDE. `interpreter` is a language, empty if none is needed.
    `reminder_days`: the call is to be made so many days before, 0-30, None: no call.
    `window_from` / `window_to`: local times a home visit must fall in, for its round.
    """

    kind: AppointmentKind = AppointmentKind.CONSULTATION
    title: str = ""
    place: AppointmentPlace = AppointmentPlace.PRACTICE
    professionals: tuple[ProfessionalId, ...] = ()
    room_id: RoomId | None = None
    participants: tuple[Participant, ...] = ()
    address: str = ""
    preparation: str = ""
    transport: Transport = field(default_factory=Transport)
    interpreter: str = ""
    reminder_days: int | None = None
    note: str = ""
    window_from: time | None = None
    window_to: time | None = None
    plan_id: PlanId | None = None
    intervention_id: InterventionId | None = None
    transmission_id: TransmissionId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentDraft:
    """What somebody wants to book: [starts_at, ends_at) and the content.

    `rule` is an RFC 5545 recurrence without its start (`FREQ=WEEKLY;BYDAY=MO;COUNT=10`), empty
    for one appointment; it is read in the practice's local time.
    """

    starts_at: datetime
    ends_at: datetime
    content: AppointmentContent
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """One appointment, whole. `version` grows with each change.

    `series_id` and `slot` (the local time, naive, where its series put it) for an occurrence;
    `detached`: it was changed on its own, an edit of its series leaves it alone.
    `round_id` and `position` (from 1) for a visit of a round. `uid` is its iCalendar identity.
    `forced`: a conflict was overridden, with a reason that is recorded.
    """

    id: AppointmentId
    version: int = 1
    starts_at: datetime
    ends_at: datetime
    content: AppointmentContent
    state: AppointmentState = AppointmentState.PLANNED
    state_at: datetime | None = None
    state_by: str = ""
    cancel_reason: CancelReason | None = None
    cancelled_by_patient: bool = False
    state_note: str = ""
    reminder: ReminderOutcome = ReminderOutcome.NONE
    reminded_at: datetime | None = None
    series_id: SeriesId | None = None
    slot: datetime | None = None
    detached: bool = False
    rule: str = ""  # of its series
    round_id: RoundId | None = None
    position: int = 0
    done_at: datetime | None = None
    forced: bool = False
    uid: str = ""
    professionals: tuple[tuple[ProfessionalId, str], ...] = ()  # with their names
    room: str = ""

    @property
    def lasts(self) -> timedelta:
        """Its length."""
        return self.ends_at - self.starts_at


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaEntry:
    """One appointment as a view shows it, light. `masked`: somebody is busy, no more is said.

    `title` is the patient's short name (« ALDAY J. »), « 5 personnes » or the title; `detail` the
    second line; `town` where one goes, for a visit at home. `needs` holds what must be ready:
    "transport", "interpreter", "preparation", "reminder".
    """

    id: AppointmentId
    version: int
    starts_at: datetime
    ends_at: datetime
    kind: AppointmentKind
    place: AppointmentPlace
    state: AppointmentState
    title: str
    detail: str = ""
    town: str = ""
    professionals: tuple[ProfessionalId, ...] = ()
    room_id: RoomId | None = None
    patients: tuple[PatientId, ...] = ()
    series_id: SeriesId | None = None
    detached: bool = False
    round_id: RoundId | None = None
    forced: bool = False
    masked: bool = False
    needs: frozenset[str] = frozenset()

    def hidden(self) -> "AgendaEntry":
        """That somebody is busy, and no more."""
        off = self.state is AppointmentState.CANCELLED
        return AgendaEntry(
            id=self.id,
            version=self.version,
            starts_at=self.starts_at,
            ends_at=self.ends_at,
            kind=AppointmentKind.OTHER,
            place=AppointmentPlace.PRACTICE,
            state=AppointmentState.CANCELLED if off else AppointmentState.PLANNED,
            title="",
            professionals=self.professionals,
            room_id=self.room_id,
            round_id=self.round_id,
            masked=True,
        )


@dataclass(eq=False)
class EndsBeforeStart(Refusal):
    """It would end before, or when, it starts."""

    field: str = "ends_at"


@dataclass(eq=False)
class LastsTooLong(Refusal):
    """It would last longer than LONGEST."""

    hours: int
    field: str = "ends_at"


@dataclass(eq=False)
class MissingHour(Refusal):
    """This local time does not exist: clocks go from 2 to 3 that night."""

    on: date
    field: str = "starts_at"


@dataclass(eq=False)
class OutOfReach(Refusal):
    """No agenda is kept so far ahead (YEARS_AHEAD), or so far back (YEARS_BACK): a mistyped year.

    `ahead`: which of the two; `years` is the limit.
    """

    ahead: bool
    years: int
    field: str = "starts_at"


@dataclass(eq=False)
class PatientDied(Refusal):
    """Nobody is given an appointment after their death."""

    field: str = "patients"


@dataclass(eq=False)
class RecordClosed(Refusal):
    """The record is closed, archived or merged into another one: it is opened again first."""

    field: str = "patients"


@dataclass(eq=False)
class ProfessionalLeft(Refusal):
    """That professional left the practice or is no longer listed."""

    field: str = "professionals"


@dataclass(eq=False)
class ProfessionalUnknown(Refusal):
    """Nobody of the directory has this identifier: an empty agenda would be believed."""

    field: str = "professionals"


@dataclass(eq=False)
class NobodyConcerned(Refusal):
    """An appointment has at least a patient or a title, and somebody or a room."""

    field: str = "patients"


@dataclass(eq=False)
class ReasonNeeded(Refusal):
    """Cancelling or forcing asks for a reason."""

    field: str = "reason"
