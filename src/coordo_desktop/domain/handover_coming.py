"""What comes next for a patient, in short French, on every handover sheet (TR6, AG2).

The same visit on several days is one line: « sam. 28/11 08:10, dim. 29/11 08:10 : pansement,
OYHENART Nathalie, à domicile ».
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time

from coordo_desktop.domain.appointments import AppointmentKind, AppointmentPlace, TransportMeans
from coordo_desktop.domain.handover import Part

__all__ = ["AHEAD", "Coming", "coming_lines"]

AHEAD = 7
"""How many days ahead a sheet tells of, today included."""
_DATES = 3  # of one visit that comes back; the others are counted
_LONGEST = 60  # characters of what must be prepared
_DAYS = ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.")
_KINDS = {
    AppointmentKind.CONSULTATION: "consultation",
    AppointmentKind.CARE: "soins",
    AppointmentKind.HOME_VISIT: "visite",
    AppointmentKind.EDUCATION: "séance d’éducation",
    AppointmentKind.MEETING: "réunion",
    AppointmentKind.OTHER: "rendez-vous",
}
_PLACES = {
    AppointmentPlace.PRACTICE: "au cabinet",
    AppointmentPlace.HOME: "à domicile",
    AppointmentPlace.REMOTE: "en téléconsultation",
}
_MEANS = {
    TransportMeans.RELATIVE: "un proche l’amène",
    TransportMeans.TAXI: "taxi",
    TransportMeans.SEATED: "VSL",
    TransportMeans.AMBULANCE: "ambulance",
    TransportMeans.OTHER: "transport prévu",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """An appointment to come, as a sheet tells of it; instants are aware."""

    starts_at: datetime
    kind: AppointmentKind
    place: AppointmentPlace
    title: str = ""
    address: str = ""
    who: tuple[str, ...] = ()
    preparation: str = ""
    means: TransportMeans = TransportMeans.NONE
    fetched_at: time | None = None
    interpreter: str = ""


def coming_lines(found: Iterable[Coming], now: datetime, left: dict[Part, str]) -> tuple[str, ...]:
    """One line for each, in the order of the first time; `now` is in the practice's time."""
    groups: dict[str, list[str]] = {}
    for one in sorted(found, key=lambda each: each.starts_at):
        at = one.starts_at.astimezone(now.tzinfo)
        day = "ce jour" if at.date() == now.date() else f"{_DAYS[at.weekday()]} {at:%d/%m}"
        groups.setdefault(_what(one, left), []).append(f"{day} {at:%H:%M}")
    return tuple(f"{_times(times)} : {what}" for what, times in groups.items())


def _times(times: list[str]) -> str:
    told = ", ".join(times[:_DATES])
    more = len(times) - _DATES
    return f"{told} et {more} autre{'s' if more > 1 else ''}" if more > 0 else told


def _what(one: Coming, left: dict[Part, str]) -> str:
    """« pansement, OYHENART Nathalie, au cabinet (à jeun ; VSL 09:15) »."""
    shown = "" if Part.PLAN_CLINICAL in left else one.title
    place = one.address or _PLACES.get(one.place, "à l’extérieur")
    told = ", ".join(part for part in (shown or _KINDS[one.kind], *one.who[:2], place) if part)
    aside = []
    if one.preparation:
        words = " ".join(one.preparation.split())
        aside.append(words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…")
    if one.means in _MEANS:
        hour = f" {one.fetched_at:%H:%M}" if one.fetched_at else ""
        aside.append(f"{_MEANS[one.means]}{hour}")
    if one.interpreter:
        aside.append(f"interprète {one.interpreter}")
    return f"{told} ({' ; '.join(aside)})" if aside else told
