"""Who waits for an appointment, who did not come, which trips could be spared (AG6, AG7)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from coordo_desktop.domain.appointments import AppointmentKind, AppointmentPlace
from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import (
    AppointmentId,
    InterventionId,
    PatientId,
    PlanId,
    ProfessionalId,
    WaitingId,
)


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


class TripReason(StrEnum):
    """Why two visits could be one trip."""

    SAME_PATIENT = "same_patient"
    HOUSEHOLD = "household"
    VILLAGE = "village"


@dataclass(frozen=True, slots=True, kw_only=True)
class TripProposal:
    """Move `moved` beside `anchor`, that day, and a trip is spared.

    `key` is stable while the two stand as they are: a proposal put aside stays aside.
    `minutes` and `metres` are what is spared, estimated.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchedByAbsence:
    """An appointment of somebody who will be away, and who could see the person instead."""

    appointment_id: AppointmentId
    version: int
    patient_id: PatientId | None
    patient: str
    starts_at: datetime
    ends_at: datetime
    title: str = ""
    replacements: tuple[ProfessionalId, ...] = ()  # free then, same profession first
    replacement_names: tuple[str, ...] = ()


@dataclass(eq=False)
class AlreadyPlaced(Refusal):
    """This person was given an appointment, or withdrawn, meanwhile."""
