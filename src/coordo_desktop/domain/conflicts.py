"""What stands in the way of an appointment (AG4), half-open intervals everywhere."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import AppointmentId, PatientId, ProfessionalId, RoomId


class ConflictKind(StrEnum):
    """What is in the way: those of _WARN are shown, the others ask for a reason to be forced."""

    PATIENT = "patient"
    PROFESSIONAL = "professional"
    ROOM = "room"
    ABSENCE = "absence"
    CLOSING = "closing"
    HOLIDAY = "holiday"
    HOURS = "hours"  # outside the opening hours
    TRAVEL = "travel"  # no time to come from the one before, or to go to the one after
    SAME_DAY = "same_day"  # the same patient is seen elsewhere that day: group the visits
    PAST = "past"  # over already when it is booked: a visit written down late, or a wrong day

    @property
    def asks_reason(self) -> bool:
        """Whether booking all the same asks for a reason."""
        return self not in _WARN


_WARN = frozenset(
    {ConflictKind.HOURS, ConflictKind.TRAVEL, ConflictKind.SAME_DAY, ConflictKind.PAST}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """One thing in the way: of whom or what (`who` as shown), from when to when.

    `with_title` is what occupies them (« Tournée Ostabat », « HIRIART P. »), empty where the
    reader may not know. `minutes` is the margin that lacks (TRAVEL).
    """

    kind: ConflictKind
    who: str = ""
    starts_at: datetime
    ends_at: datetime
    with_title: str = ""
    appointment_id: AppointmentId | None = None
    patient_id: PatientId | None = None
    professional_id: ProfessionalId | None = None
    room_id: RoomId | None = None
    minutes: int = 0


@dataclass(eq=False)
class Conflicting(Refusal):
    """Something is in the way and no reason was given for booking all the same."""

    conflicts: tuple[Conflict, ...]
    field: str = "starts_at"


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """A conflict that was forced: by whom, when, why, what was in the way (codes)."""

    at: datetime
    by: str
    reason: str
    kinds: tuple[ConflictKind, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotQuestion:
    """A common free slot for all these people and, perhaps, a room.

    `room_id` one room, or `any_room`: any free one. Looked for within [earliest, latest), in the
    opening hours; with `near` the nearest to it come first, else the soonest. `minutes` 5-720.
    `step` minutes between starts tried. `ignore`: an appointment being moved.
    """

    professionals: tuple[ProfessionalId, ...] = ()
    patients: tuple[PatientId, ...] = ()
    room_id: RoomId | None = None
    any_room: bool = False
    minutes: int = 30
    earliest: datetime
    latest: datetime
    near: datetime | None = None
    step: int = 15
    most: int = 3
    home: bool = False
    ignore: AppointmentId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeSlot:
    """A slot that suits everybody. `trips_saved`: a visit nearby or of theirs is that day already.

    `margin` minutes left once travel from and to the neighbours is counted; None: nothing near.
    """

    starts_at: datetime
    ends_at: datetime
    room_id: RoomId | None = None
    room: str = ""
    trips_saved: int = 0
    margin: int | None = None
