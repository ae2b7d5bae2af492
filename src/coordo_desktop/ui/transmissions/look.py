"""One look at the transmissions: what waits in each list, and the lines of the one shown."""

from collections.abc import Callable
from dataclasses import dataclass

from coordo_desktop.domain.ids import PatientId, TransmissionId
from coordo_desktop.domain.transmissions import (
    BoardFilter,
    BoardLine,
    FocusLine,
    FollowUpLine,
    Unread,
)
from coordo_desktop.services.bundle import Services


@dataclass(frozen=True, slots=True)
class Look:
    """Asked in one go; `lines` is None when the board is not the list shown."""

    unread: Unread
    foci: list[FocusLine]
    actions: list[FollowUpLine]
    ageing_days: int
    lines: list[BoardLine] | None
    whole: bool  # no further page


def looking(services: Services, wanted: BoardFilter | None) -> Callable[[], Look]:
    """The question, to be run on a worker."""

    def look() -> Look:
        ask = services.transmissions
        lines = None if wanted is None else ask.board(wanted)
        return Look(
            ask.unread(),
            ask.open_foci(),
            ask.due_follow_ups(),
            services.settings.load().focus_ageing_days,
            lines,
            wanted is None or len(lines or ()) < wanted.limit,
        )

    return look


def with_read(
    before: list[BoardLine], fresh: list[BoardLine], read_here: set[TransmissionId]
) -> list[BoardLine]:
    """Unread lines as they stand, and those read here meanwhile, each where it was."""
    known = {line.entry.id for line in fresh}
    lines = list(fresh)
    for place, line in enumerate(before):
        if line.entry.id in read_here and line.entry.id not in known:
            lines.insert(min(place, len(lines)), line)
    return lines


def patient_of(line: object) -> PatientId | None:
    """Whom a line of any list is about."""
    if isinstance(line, BoardLine):
        return line.entry.patient_id
    if isinstance(line, FocusLine):
        return line.focus.patient_id
    return line.follow_up.patient_id if isinstance(line, FollowUpLine) else None
