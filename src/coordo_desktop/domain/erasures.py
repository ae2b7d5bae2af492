"""Erasing a record: on what ground, what stands against it, what remains to be told.

A duty to keep wins over a request to erase (RGPD article 17, 3, b and c). The one way round it is
a decision of a court or an order of the CNIL (loi Informatique et Libertés, article 20), quoted.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from coordo_desktop.domain.errors import MissingField, Refusal
from coordo_desktop.domain.ids import ErasureId, PatientId, UserId
from coordo_desktop.domain.loan_papers import PaperHead
from coordo_desktop.domain.retention import Duty, Keeping

PURPOSE = "patient.erase"


class Ground(StrEnum):
    """Why a record may go."""

    DURATION = "duration"  # the time it had to be kept is over
    NO_CARE = "no_care"  # opened, and nobody was ever cared for
    ORDER = "order"  # a court or the CNIL said so: its reference is quoted


class Against(StrEnum):
    """What stands against erasing, the gravest first."""

    MERGED = "merged"  # it stepped back for another: that one is erased, and this with it
    LEGAL_HOLD = "legal_hold"
    LIMITATION = "limitation"
    REQUEST = "request"  # somebody's request about these data is open
    LOAN = "loan"  # a device of the practice is still with the person
    AHEAD = "ahead"  # an appointment is to come
    DUTY = "duty"
    CARE = "care"  # said to be without care, and care was written


# An order of a court is obeyed in spite of a duration and of what was limited.
_YIELDS = {Against.DUTY, Against.LIMITATION, Against.CARE, Against.AHEAD}


@dataclass(eq=False)
class ErasureRefused(Refusal):
    """The record must stay; `until` and `duty` where a duration says so."""

    against: Against
    until: date | None = None
    duty: Duty | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a record stands before it is erased: how long it is kept, what is against, its size.

    `lines`: how many lines of each kind would go.
    """

    patient_id: PatientId
    name: str
    keeping: Keeping
    against: tuple[Against, ...]
    lines: dict[str, int] = field(default_factory=dict)
    sheets: int = 0
    named_in: tuple[int, ...] = ()

    def grounds(self) -> tuple[Ground, ...]:
        """The grounds that nothing stands against, the usual one first."""
        usual = (Ground.NO_CARE if self.keeping.duty is Duty.NO_CARE else Ground.DURATION,)
        return tuple(each for each in (*usual, Ground.ORDER) if first_against(self, each) is None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Somebody proposed to erase a record."""

    id: str
    patient_id: PatientId
    patient: str
    local_number: int
    ground: Ground
    basis: str
    at: datetime
    author: str
    author_id: UserId


@dataclass(frozen=True, slots=True)
class PacksGone:
    """The evening packs a purge removed; `left`: some could not be reached or removed."""

    removed: int
    left: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """What remains of an erased record: nothing of whom.

    `named_in`: the numbers of other records that name the person among their contacts. `packs`:
    None until the purge, or where no folder of evening packs is chosen.
    """

    id: ErasureId
    at: datetime
    ground: Ground
    basis: str
    proposed_on: date
    proposed_by: str
    confirmed_by: str
    removed: dict[str, int]
    purged_at: datetime | None = None
    named_in: tuple[int, ...] = ()
    packs: PacksGone | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasurePaper:
    """The certificate of an erasure, and what it says of itself."""

    erasure: Erasure
    head: PaperHead


def first_against(standing: Standing, ground: Ground) -> Against | None:
    """What stands against erasing on this ground; None when nothing does."""
    for each in standing.against:
        if ground is Ground.ORDER and each in _YIELDS:
            continue
        if each is Against.CARE and ground is not Ground.NO_CARE:
            continue
        return each
    return None


def checked(standing: Standing, ground: Ground, basis: str) -> str:
    """The written basis as it is kept; ErasureRefused, MissingField for an order without one."""
    stands = first_against(standing, ground)
    if stands is not None:
        told = stands is Against.DUTY
        raise ErasureRefused(
            against=stands,
            until=standing.keeping.until if told else None,
            duty=standing.keeping.duty if told else None,
        )
    basis = basis.strip()
    if ground is Ground.ORDER and not basis:
        raise MissingField(field="basis")
    return basis
