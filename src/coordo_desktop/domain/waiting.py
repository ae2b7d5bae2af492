"""Who waits for an appointment, who did not come, which trips could be spared (AG6, AG7)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from coordo_desktop.domain.appointments import AppointmentKind, AppointmentPlace, Transport
from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import (
    AppointmentId,
    InterventionId,
    PatientId,
    PlanId,
    ProfessionalId,
    RoomId,
    RoundId,
    WaitingId,
)
from coordo_desktop.domain.opening import Absence


class WaitingState(StrEnum):
    """Open until an appointment was found or the person no longer wants one."""

    OPEN = "open"
    PLACED = "placed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingEntry:
    """Somebody waits for an appointment: with whom, how long it takes, from when, before when.

    `days` are the weekdays that suit (0 Monday), empty: any. `urgent` sorts first, then the
    nearest `before`, then the longest wait.
    """

    id: WaitingId
    version: int = 1
    patient_id: PatientId
    patient: str = ""
    phones: tuple[str, ...] = ()
    kind: AppointmentKind = AppointmentKind.CONSULTATION
    place: AppointmentPlace = AppointmentPlace.PRACTICE
    title: str = ""
    professionals: tuple[ProfessionalId, ...] = ()
    professional_names: tuple[str, ...] = ()
    minutes: int = 30
    not_before: date | None = None
    before: date | None = None
    days: tuple[int, ...] = ()
    mornings: bool = True
    afternoons: bool = True
    urgent: bool = False
    note: str = ""
    since: datetime
    state: WaitingState = WaitingState.OPEN
    appointment_id: AppointmentId | None = None
    plan_id: PlanId | None = None
    intervention_id: InterventionId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FreedSlot:
    """A time that a cancellation left free, and who could take it, most pressing first."""

    appointment_id: AppointmentId  # the cancelled one
    starts_at: datetime
    ends_at: datetime
    kind: AppointmentKind
    place: AppointmentPlace
    professionals: tuple[ProfessionalId, ...] = ()
    professional_names: tuple[str, ...] = ()
    room_id: RoomId | None = None
    takers: tuple[WaitingEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingOffer:
    """A time that somebody who waits could be given; `freed`: a cancellation left it."""

    starts_at: datetime
    ends_at: datetime
    professionals: tuple[ProfessionalId, ...]
    professional_names: tuple[str, ...] = ()
    room_id: RoomId | None = None
    freed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TransportLine:
    """A transport whose prescription is to be asked for, or was asked and has not come.

    One line for the occurrences of a series that stand alike: `count` of them, the first shown.
    """

    appointments: tuple[AppointmentId, ...]
    patient_id: PatientId
    patient: str
    phones: tuple[str, ...] = ()
    starts_at: datetime
    title: str = ""
    kind: AppointmentKind = AppointmentKind.CONSULTATION
    transport: Transport
    professionals: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many journeys."""
        return len(self.appointments)


class FollowUpStep(StrEnum):
    """What became of a no-show: to call, called without an answer, seen to."""

    TO_CALL = "to_call"
    NO_ANSWER = "no_answer"
    REBOOKED = "rebooked"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoShow:
    """Somebody did not come: when, to whom, how often in a year, what was done since."""

    appointment_id: AppointmentId
    version: int = 0  # of the follow-up; 0: nothing was done yet
    patient_id: PatientId
    patient: str = ""
    phones: tuple[str, ...] = ()
    starts_at: datetime
    title: str = ""
    professionals: tuple[str, ...] = ()
    in_a_year: int = 1
    step: FollowUpStep = FollowUpStep.TO_CALL
    tries: int = 0
    last_at: datetime | None = None
    note: str = ""
    kind: AppointmentKind = AppointmentKind.CONSULTATION
    place: AppointmentPlace = AppointmentPlace.PRACTICE
    ends_at: datetime | None = None
    professional_ids: tuple[ProfessionalId, ...] = ()
    next_at: datetime | None = None  # of the next appointment the person has


class TripReason(StrEnum):
    """Why two visits could be one trip."""

    SAME_PATIENT = "same_patient"
    HOUSEHOLD = "household"
    VILLAGE = "village"


@dataclass(frozen=True, slots=True, kw_only=True)
class TripProposal:
    """Move `moved` beside `anchor`, that day, and a trip is spared.

    `key` is stable while the two stand as they are: a proposal put aside stays aside.
    `minutes` and `metres` are what is spared, estimated. `home`: it is the way of the
    professional to a home, else that of the person to the practice.
    """

    key: str
    reason: TripReason
    moved: AppointmentId
    moved_version: int
    anchor: AppointmentId
    patient_id: PatientId
    patient: str
    other: str
    place: str
    from_at: datetime
    to_starts_at: datetime
    to_ends_at: datetime
    anchor_at: datetime
    professionals: tuple[ProfessionalId, ...] = ()
    metres: int = 0
    minutes: int = 0
    home: bool = False
    title: str = ""
    phones: tuple[str, ...] = ()
    professional_names: tuple[str, ...] = ()
    anchor_names: tuple[str, ...] = ()  # the professionals of the other appointment


class CallState(StrEnum):
    """Whether somebody was told of what happens to their appointment."""

    TO_CALL = "to_call"
    NO_ANSWER = "no_answer"
    CALLED = "called"


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchedByAbsence:
    """An appointment of somebody who will be away, and who could see the person instead.

    `replacements` are free then, same profession. `call` None: nobody put it on the list to call.
    """

    appointment_id: AppointmentId
    version: int
    patient_id: PatientId | None
    patient: str
    starts_at: datetime
    ends_at: datetime
    title: str = ""
    kind: AppointmentKind = AppointmentKind.CONSULTATION
    place: AppointmentPlace = AppointmentPlace.PRACTICE
    phones: tuple[str, ...] = ()
    professionals: tuple[ProfessionalId, ...] = ()
    round_id: RoundId | None = None
    replacements: tuple[ProfessionalId, ...] = ()
    replacement_names: tuple[str, ...] = ()
    call: CallState | None = None
    call_version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchedRound:
    """A round of somebody who will be away, and who of their profession is free for all of it."""

    round_id: RoundId
    version: int
    on: date
    label: str
    starts_at: datetime
    ends_at: datetime
    visits: int
    replacements: tuple[ProfessionalId, ...] = ()
    replacement_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceTouch:
    """An absence, and what it touches: appointments and rounds, in order of time."""

    absence: Absence
    appointments: tuple[TouchedByAbsence, ...] = ()
    rounds: tuple[TouchedRound, ...] = ()


@dataclass(eq=False)
class AlreadyPlaced(Refusal):
    """This person was given an appointment, or withdrawn, meanwhile."""


@dataclass(eq=False)
class NoLongerSo(Refusal):
    """What was proposed no longer stands: one of the two appointments moved meanwhile."""


@dataclass(eq=False)
class NobodyFree(Refusal):
    """Nobody of that profession is free then."""
