"""Opening hours as people write them: « 8h-12h, 14:00-19:00 »; nothing: closed."""

import re
from datetime import time

from coordo_desktop.domain.opening import Hours

_SPAN = re.compile(
    r"(?:de )?(\d{1,2}) ?(?:h|:|\.)? ?(\d{2})? ?(?:-|–|—|à|a|to) ?(\d{1,2}) ?(?:h|:|\.)? ?(\d{2})?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:,|;|/|\bet\b|\bpuis\b|\band\b)\s*", re.IGNORECASE)
_CLOSED = frozenset({"", "-", "–", "ferme", "fermé", "closed"})
_MIDNIGHT = 24


def read_hours(text: str) -> Hours:
    """The spans typed, in their order; 24:00 ends at midnight. ValueError for anything else."""
    words = " ".join(text.replace("\u202f", " ").replace("\u00a0", " ").split())
    if words.casefold() in _CLOSED:
        return ()
    return tuple(_span(part) for part in _BETWEEN.split(words))


def _span(text: str) -> tuple[time, time]:
    found = _SPAN.fullmatch(text)
    if found is None:
        raise ValueError
    first, first_minute, last, last_minute = (int(each or 0) for each in found.groups())
    if last == _MIDNIGHT and not last_minute:
        last = 0
    return time(first, first_minute), time(last, last_minute)


def hours_text(hours: Hours) -> str:
    """« 8:00-12:00, 14:00-19:00 »; nothing for a closed day."""
    return ", ".join(f"{_clock(start)}-{_clock(end, end=True)}" for start, end in hours)


def _clock(at: time, *, end: bool = False) -> str:
    hour = _MIDNIGHT if end and at == time() else at.hour
    return f"{hour}:{at.minute:02d}"
