"""What the rules about data and continuity are judged from."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestFact:
    """A request that waits: its last day, and the day it is expected."""

    id: UUID
    number: int
    due_on: date
    wanted_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachFact:
    """A breach the CNIL is still to be told of, and until when."""

    id: UUID
    number: int
    due_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PackFact:
    """The evening pack that is missing; `expected_on` None: none is."""

    id: UUID
    expected_on: date | None
    last_on: date | None
    failed: bool
