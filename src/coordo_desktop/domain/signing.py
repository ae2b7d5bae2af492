"""What may be signed, and the order in which it is read.

Nothing is ever signed for nobody, about nothing, or closed without its result; what was signed
is replaced by a correction, never altered (TR4).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from coordo_desktop.domain.errors import InvalidField, MissingField, Refusal
from coordo_desktop.domain.ids import TransmissionId
from coordo_desktop.domain.text import clean, clean_line
from coordo_desktop.domain.transmissions import (
    HEADINGS,
    Focus,
    FocusState,
    FollowUpDraft,
    Kind,
    Priority,
    Transmission,
    TransmissionDraft,
)

MOST_CHARACTERS = 200_000  # of one entry; 50,000 is a long hospital letter pasted whole
LONGEST_FOCUS = 200
LONGEST_FOLLOW_UP = 500


@dataclass(eq=False)
class NothingToHandOver(Refusal):
    """An entry without cible or without text would tell the next shift nothing."""

    missing: str


@dataclass(eq=False)
class TextTooLong(Refusal):
    """More characters than an entry, a cible or an action may hold."""

    field: str
    most: int


@dataclass(eq=False)
class EntryWithdrawn(Refusal):
    """The entry was withdrawn: it can no longer be corrected, answered or withdrawn again."""


@dataclass(eq=False)
class EntryCorrected(Refusal):
    """The entry was already replaced by a correction: correct that one."""

    by: TransmissionId


@dataclass(eq=False)
class ResultMissing(Refusal):
    """A cible is closed by its result; none was written."""


@dataclass(eq=False)
class FocusClosed(Refusal):
    """The cible was already closed."""


@dataclass(eq=False)
class FollowUpClosed(Refusal):
    """The action was already closed."""


def checked(draft: TransmissionDraft) -> TransmissionDraft:
    """The draft as it may be signed, or a refusal."""
    focus = clean_line(draft.focus)
    typed = {heading: clean(text) for heading, text in draft.parts}
    if not set(typed) <= set(HEADINGS[draft.kind]):
        raise InvalidField(field="parts")
    parts = tuple(
        (heading, typed[heading]) for heading in HEADINGS[draft.kind] if typed.get(heading)
    )
    if draft.kind is Kind.FOCUS and not focus:
        raise NothingToHandOver(missing="focus")
    if not parts:
        raise NothingToHandOver(missing=HEADINGS[draft.kind][0])
    if len(focus) > LONGEST_FOCUS:
        raise TextTooLong(field="focus", most=LONGEST_FOCUS)
    if sum(len(text) for _, text in parts) > MOST_CHARACTERS:
        raise TextTooLong(field="parts", most=MOST_CHARACTERS)
    if draft.closes_focus and not (focus and typed.get("results")):
        raise ResultMissing
    follow_ups = tuple(_checked_follow_up(wish) for wish in draft.follow_ups)
    return replace(draft, focus=focus, parts=parts, follow_ups=follow_ups)


def _checked_follow_up(wish: FollowUpDraft) -> FollowUpDraft:
    text = clean_line(wish.text)
    if not text:
        raise MissingField(field="follow_up")
    if len(text) > LONGEST_FOLLOW_UP:
        raise TextTooLong(field="follow_up", most=LONGEST_FOLLOW_UP)
    return replace(wish, text=text)


def checked_reason(reason: str) -> str:
    """The reason of a withdrawal or of an action not done; it must say something."""
    reason = clean(reason)
    if not reason:
        raise MissingField(field="reason")
    if len(reason) > LONGEST_FOLLOW_UP:
        raise TextTooLong(field="reason", most=LONGEST_FOLLOW_UP)
    return reason


def last_words(entries: Iterable[Transmission]) -> list[Transmission]:
    """What the next shift reads: corrections instead of the corrected, urgent first, then in order.

    The order is that of the sequence numbers: a clock set back changes nothing.
    """
    entries = list(entries)
    corrected = {entry.corrects for entry in entries}
    standing = [entry for entry in entries if entry.id not in corrected]
    return sorted(standing, key=lambda entry: (-entry.priority.rank, entry.number))


def silent_days(focus: Focus, today: date) -> int:
    """Days since anybody wrote to it; never negative (a clock may have been set back)."""
    return max(0, (today - focus.last_entry_at.date()).days)


def is_ageing(focus: Focus, today: date, days: int) -> bool:
    """An open cible nobody wrote to for `days` days (PracticeSettings.focus_ageing_days)."""
    return focus.state is FocusState.OPEN and silent_days(focus, today) >= days


# An entry addressed to somebody and not read after so many hours is late (TD2).
STALE_UNREAD_HOURS: dict[Priority, int] = {
    Priority.URGENT: 4,
    Priority.IMPORTANT: 24,
    Priority.INFO: 72,
}


def is_stale(entry: Transmission, now: datetime) -> bool:
    """Whether an unread entry has waited longer than its priority allows."""
    return (now - entry.signed_at).total_seconds() >= STALE_UNREAD_HOURS[entry.priority] * 3600
