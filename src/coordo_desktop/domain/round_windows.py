"""A window and an hour as typed: « 8h-9h30 », « avant 9h », « après 14:00 », « 7h50 »."""

import re
from datetime import time

from coordo_desktop.domain.rounds import BadHour

__all__ = ["Window", "read_hour", "read_window"]

Window = tuple[time | None, time | None]
_HOUR = r"(\d{1,2})(?:\s*[h:.]\s*(\d{2})?)?"
_ONE = re.compile(rf"^{_HOUR}$")
_TWO = re.compile(rf"^(?:entre |between |from |de )?{_HOUR}\s*(?:-|–|a|et|to|and)\s*{_HOUR}$")
_BEFORE = re.compile(rf"^(?:avant|before|until|jusqu a|jusqu'a|<)\s*{_HOUR}$")
_AFTER = re.compile(rf"^(?:apres|after|from|a partir de|des|>)\s*{_HOUR}$")


def read_hour(typed: str) -> time:
    """« 7h50 », « 7:50 », « 7h », « 7 »; BadHour."""
    read = _ONE.match(_folded(typed))
    if read is None:
        raise BadHour
    return _time(read[1], read[2])


def read_window(typed: str) -> Window:
    """(from, to), either of them None; nothing typed is no window. BadHour."""
    words = _folded(typed)
    if not words:
        return None, None
    if read := _TWO.match(words):
        return _time(read[1], read[2]), _time(read[3], read[4])
    if read := _BEFORE.match(words):
        return None, _time(read[1], read[2])
    if read := _AFTER.match(words):
        return _time(read[1], read[2]), None
    raise BadHour


def _folded(typed: str) -> str:
    words = typed.strip().lower().replace("à", "a").replace("è", "e").replace("’", "'")
    return re.sub(r"\s+", " ", words)


def _time(hours: str, minutes: str | None) -> time:
    try:
        return time(int(hours), int(minutes or 0))
    except ValueError:
        raise BadHour from None
