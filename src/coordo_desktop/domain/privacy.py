"""Who answers for the data of the practice, and what a person wants said beside their record."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from coordo_desktop.domain.errors import MissingField, Refusal
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.text import clean, clean_line

LONGEST_LINE, LONGEST_TEXT = 200, 4000


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyContacts:
    """What papers to patients and to the CNIL say of the practice.

    `controller` answers for the processing (the practice's own name if empty); `dpo` is the data
    protection officer, `contact` how a person reaches them; `outside` says that copies of backups
    are held by a third party (HDS hosting is then needed).
    """

    controller: str = ""
    dpo: str = ""
    contact: str = ""
    outside: bool = False

    @property
    def complete(self) -> bool:
        """Whether the notice can say whom to write to."""
        return bool(self.contact)


@dataclass(eq=False)
class TextTooLong(Refusal):
    """A field is longer than what is kept: nothing of what somebody said is cut."""

    field: str
    most: int


@dataclass(eq=False)
class AlreadyWithdrawn(Refusal):
    """The statement was withdrawn before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementDraft:
    """What a person wants said: about what, in their words."""

    patient_id: PatientId
    about: str
    text: str
    said_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A person's own statement beside the record; never altered, withdrawn at their wish."""

    id: UUID
    patient_id: PatientId
    about: str
    text: str
    said_on: date
    added_at: datetime
    author: str
    withdrawn_at: datetime | None = None
    withdrawn_by: str = ""


def line(field: str, typed: str, *, needed: bool = False) -> str:
    """What was typed on one line; MissingField, TextTooLong."""
    return _within(field, clean_line(typed), LONGEST_LINE, needed=needed)


def words(field: str, typed: str, *, needed: bool = False) -> str:
    """What was typed on several lines; MissingField, TextTooLong."""
    return _within(field, clean(typed), LONGEST_TEXT, needed=needed)


def _within(field: str, kept: str, most: int, *, needed: bool) -> str:
    if needed and not kept:
        raise MissingField(field=field)
    if len(kept) > most:
        raise TextTooLong(field=field, most=most)
    return kept
