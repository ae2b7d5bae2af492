"""The rights a person uses over their data: asked, answered within a month (RGPD art. 12).

The answer is due one month after the request; two months more for a complex one, when the person
was told why (RGPD art. 12.3). A record of care is expected sooner: eight days (code de la santé
publique, L1111-7). Both are to be confirmed by the practice's data protection officer.
"""

import calendar
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import PatientId, PrivacyRequestId

USUAL_MONTHS, EXTENDED_MONTHS = 1, 3
RECORD_DAYS = 8


class RequestKind(StrEnum):
    """What is asked (RGPD art. 15 to 21)."""

    ACCESS = "access"
    PORTABILITY = "portability"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    LIMITATION = "limitation"
    OBJECTION = "objection"


class Requester(StrEnum):
    """Who asks."""

    PERSON = "person"
    GUARDIAN = "guardian"  # holder of parental authority, legal guardian
    HEIR = "heir"  # right holder of somebody who died
    MANDATED = "mandated"


class IdentityCheck(StrEnum):
    """How one made sure of who asks."""

    NONE = "none"  # not yet
    KNOWN = "known"  # known to the team, present
    DOCUMENT = "document"  # identity document seen
    COPY = "copy"  # copy of one, received
    MANDATE = "mandate"  # identity and mandate, or proof of the quality of right holder


class RequestState(StrEnum):
    """Where a request stands."""

    OPEN = "open"
    ANSWERED = "answered"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Handed(StrEnum):
    """How the answer was given."""

    HAND = "hand"
    POST = "post"
    MAIL = "mail"  # secure electronic mail
    SPOKEN = "spoken"


@dataclass(eq=False)
class RequestClosed(Refusal):
    """The request was already answered, refused or withdrawn."""


@dataclass(eq=False)
class IdentityUnchecked(Refusal):
    """Nothing leaves before one is sure of who asks."""


@dataclass(eq=False)
class AnsweredBefore(Refusal):
    """The answer bears a day before the request, or one to come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestDraft:
    """A request as it arrives. `patient_id` None: about somebody without a record here."""

    patient_id: PatientId | None
    kind: RequestKind
    received_on: date
    requester: Requester = Requester.PERSON
    requester_name: str = ""
    identity: IdentityCheck = IdentityCheck.NONE
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyRequest:
    """A request as kept. `patient` is the name shown, empty once the record is erased."""

    id: PrivacyRequestId
    version: int
    number: int
    patient_id: PatientId | None
    patient: str
    kind: RequestKind
    requester: Requester
    requester_name: str
    received_on: date
    identity: IdentityCheck
    words: str
    extended: bool
    extended_why: str
    state: RequestState
    closed_on: date | None
    handed: Handed | None
    answer: str
    added_at: datetime
    added_by: str

    @property
    def due_on(self) -> date:
        """The last day to answer."""
        return due_on(self.received_on, extended=self.extended)

    @property
    def wanted_on(self) -> date:
        """The day an answer is expected: sooner than the last one for a record of care."""
        return wanted_on(self.kind, self.received_on, extended=self.extended)

    @property
    def open(self) -> bool:
        """Whether it still waits for an answer."""
        return self.state is RequestState.OPEN


def wanted_on(kind: RequestKind, received_on: date, *, extended: bool = False) -> date:
    """Eight days for a record of care, else the last day to answer."""
    if kind is RequestKind.ACCESS and not extended:
        return received_on + timedelta(days=RECORD_DAYS)
    return due_on(received_on, extended=extended)


def due_on(received_on: date, *, extended: bool = False) -> date:
    """The same day one month later (three when extended); the month's last one if it has none."""
    months = EXTENDED_MONTHS if extended else USUAL_MONTHS
    year, month = divmod(received_on.year * 12 + received_on.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(received_on.day, last))
