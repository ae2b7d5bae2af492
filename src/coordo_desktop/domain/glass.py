"""Opening the record of somebody outside one's circle: why, for how long, who reads it back.

Anybody who cares for people may have to, at once; it is said, it is short, and it is read again by
the coordination (security design 6.2).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from coordo_desktop.domain.errors import MissingField, Refusal
from coordo_desktop.domain.ids import GlassId, PatientId, UserId
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import Sex
from coordo_desktop.domain.text import clean_line

LASTS = timedelta(minutes=60)
LONGEST_WORDS = 300
FOUND = 8  # people shown by a search outside the circle
FEWEST_LETTERS = 3  # of a search outside the circle: nobody leafs through everybody


class GlassReason(StrEnum):
    """Why a record is opened all the same."""

    EMERGENCY = "emergency"
    REPLACEMENT = "replacement"
    ON_CALL = "on_call"
    REQUEST = "request"
    OTHER = "other"


@dataclass(eq=False)
class AlreadyYours(Refusal):
    """The record is open to this person already: nothing is to be broken."""


@dataclass(eq=False)
class TooFewLetters(Refusal):
    """A search outside the circle needs more of the name."""


@dataclass(frozen=True, slots=True)
class OutsideLine:
    """Somebody found outside the circle: enough to know them from a namesake, nothing more."""

    id: PatientId
    family_name: str
    used_name: str
    given_names: str
    used_given_name: str
    birth_date: PartialDate | None
    sex: Sex
    town: str


@dataclass(frozen=True, slots=True)
class Glass:
    """A record opened outside the circle; `words` are what was typed beside the reason."""

    id: GlassId
    user_id: UserId
    patient_id: PatientId
    reason: GlassReason
    words: str
    opened_at: datetime
    until: datetime
    ended_at: datetime | None = None

    def open_at(self, now: datetime) -> bool:
        """Whether it opens the record now; not before it was given, a clock set back included."""
        return self.ended_at is None and self.opened_at <= now < self.until


@dataclass(frozen=True, slots=True)
class GlassLine:
    """One of them as the coordination reads it: who, whose record, and what was done meanwhile.

    `patient` is empty for who may not see the names of patients; `deeds` counts the audit lines of
    that person about that record while it was open.
    """

    glass: Glass
    by: str
    profession: str
    patient: str
    deeds: int
    read_at: datetime | None
    read_by: str


def checked_words(reason: GlassReason, words: str) -> str:
    """What was typed, on one line; MissingField `words` where the reason is « other » alone."""
    words = clean_line(words)[:LONGEST_WORDS]
    if reason is GlassReason.OTHER and not words:
        raise MissingField(field="words")
    return words


def minutes_left(glass: Glass, now: datetime) -> int:
    """Whole minutes still to come, the one under way included; 0 once it is over."""
    if not glass.open_at(now):
        return 0
    return int(-(-(glass.until - now).total_seconds() // 60))
