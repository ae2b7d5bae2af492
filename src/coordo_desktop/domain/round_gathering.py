"""From the home visits of a day to rounds: which go together, when one leaves, its name."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from coordo_desktop.domain.local_times import local
from coordo_desktop.domain.opening import AgendaSettings
from coordo_desktop.domain.rounds import BadPoint, Point, Round, Visit
from coordo_desktop.domain.travel import minutes_between

__all__ = ["PAUSE", "clusters", "label_of", "leaving", "place_in", "read_point"]

PAUSE = timedelta(hours=2)
"""Visits so far apart belong to two rounds: one comes back in between."""
_EVENING = time(15)
_STEP = 5  # minutes one leaves at
_POSTAL = re.compile(r"^\d{5}\s+")
_NUMBER = r"([+-]?\d{1,3}(?:[.,]\d+)?)\s*°?\s*([NSEWO]?)"
_PAIR = re.compile(rf"^\s*{_NUMBER}\s*[,;/ ]\s*{_NUMBER}\s*$", re.IGNORECASE)
# Latitudes and longitudes of the territories where there are French practices.
_TERRITORIES = (
    (41.0, 51.5, -5.8, 10.0),  # metropolitan, Corsica
    (14.0, 18.5, -63.5, -60.5),  # Antilles
    (2.0, 6.0, -55.0, -51.0),  # Guyane
    (-21.6, -20.7, 55.0, 56.0),  # La Réunion
    (-13.2, -12.4, 44.8, 45.5),  # Mayotte
    (46.6, 47.3, -56.6, -55.9),  # Saint-Pierre-et-Miquelon
    (-28.0, -7.0, -180.0, -134.0),  # Polynésie, Wallis-et-Futuna
    (-23.5, -19.0, 158.0, 169.0),  # Nouvelle-Calédonie
)


def clusters(visits: Sequence[Visit]) -> list[list[Visit]]:
    """The visits in order of time, parted where there is a long pause."""
    found: list[list[Visit]] = []
    for visit in sorted(visits, key=lambda one: one.starts_at):
        if found and visit.starts_at - found[-1][-1].ends_at < PAUSE:
            found[-1].append(visit)
        else:
            found.append([visit])
    return found


def label_of(visits: Sequence[Visit], zone: ZoneInfo) -> str:
    """« soir », else the town most visited."""
    if not visits:
        return ""
    if local(visits[0].starts_at, zone).time() >= _EVENING:
        return "soir"
    towns = Counter(_POSTAL.sub("", visit.town) for visit in visits if visit.town)
    return towns.most_common(1)[0][0] if towns else ""


def leaving(first: Visit, start: Point | None, settings: AgendaSettings, zone: ZoneInfo) -> time:
    """When to leave so as to be at the first home in time, on a multiple of five minutes."""
    took = timedelta(minutes=minutes_between(start, first.point, settings))
    begins = local(first.starts_at, zone)
    leaves = begins - took
    if leaves.date() < begins.date():
        return time()
    return leaves.time().replace(minute=leaves.minute - leaves.minute % _STEP, second=0)


def place_in(round_: Round, at: datetime) -> int:
    """Where a visit booked at that hour goes among those of a round; after what was made."""
    made = max((place for place, one in enumerate(round_.visits, 1) if one.done_at), default=0)
    before = sum(one.starts_at <= at for one in round_.visits)
    return max(made, before)


def read_point(text: str) -> Point | None:
    """Coordinates as typed or pasted: « 43,2345 -1,0567 », « 43.2345, -1.0567 », « 43.23N 1.05O ».

    Nothing typed: None. BadPoint when it is not two numbers, or lies nowhere near a territory.
    """
    if not text.strip():
        return None
    read = _PAIR.match(text.strip())
    if read is None:
        raise BadPoint
    latitude = _signed(read[1], read[2], "NS")
    longitude = _signed(read[3], read[4], "EWO")
    return checked_point(Point(latitude=latitude, longitude=longitude))


def checked_point(point: Point) -> Point:
    """The point, unless it lies nowhere near a French territory; BadPoint."""
    if any(
        south <= point.latitude <= north and west <= point.longitude <= east
        for south, north, west, east in _TERRITORIES
    ):
        return point
    raise BadPoint


def _signed(number: str, letter: str, letters: str) -> float:
    value = float(number.replace(",", "."))
    side = letter.upper()
    if side and side not in letters:
        raise BadPoint
    return -abs(value) if side in {"S", "W", "O"} and side else value
