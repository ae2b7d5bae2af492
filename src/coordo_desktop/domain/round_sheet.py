"""The round as it goes on paper, in front of the handover sheet of the same people (AG5).

Texts are ready to print. What a profile leaves out of the handover sheet is left out here too.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.ids import PatientId, RoundId
from coordo_desktop.domain.patients import Stability
from coordo_desktop.domain.rounds import Round, Visit, round_name

__all__ = ["RoundLoadLine", "RoundSheet", "RoundSheetLine", "round_sheet", "window_words"]

_HOUR = 60
_KM = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundSheetLine:
    """One visit on paper."""

    position: int
    at: str  # « 08:10 »
    until: str
    window: str  # « 08:00–09:00 »
    way: str  # « 12 min, 8,4 km »
    name: str
    traits: str = ""
    stability: Stability = Stability.STABLE
    address: str = ""
    phones: str = ""
    access: str = ""
    care: tuple[str, ...] = ()
    note: str = ""
    late: int = 0
    done: str = ""  # « 08:25 », when it was made before printing


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundLoadLine:
    """One thing to load in the car, with a box to tick. `lots`: where to take it, first first."""

    name: str
    quantity: str = ""  # « 4 sets »
    lots: tuple[str, ...] = ()  # « A1, 20/12/2026, Réserve : 3 »
    loaded: str = ""  # « 2 déjà chargés »
    short: str = ""  # « il en manque 2 »
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundSheet:
    """A round on paper."""

    round_id: RoundId
    title: str  # « Tournée Ostabat »
    professional: str
    leaves: str
    back: str
    way: str
    lines: tuple[RoundSheetLine, ...]
    left_out: int = 0  # visits of people who may not be on this sheet
    load: tuple[RoundLoadLine, ...] = ()  # « à charger dans la voiture »


def round_sheet(
    found: Round,
    zone: ZoneInfo,
    who: dict[PatientId, tuple[str, str, Stability]],
    left: Collection[str],
) -> RoundSheet:
    """The paper of a round: `who` has the name, traits and severity of those who may be on it.

    `left` are the parts (`domain.handover.Part`) that the profile leaves out.
    """
    lines = tuple(
        _line(visit, zone, who, left) for visit in found.visits if visit.patient_id in who
    )
    return RoundSheet(
        round_id=found.id,
        title=round_name(found.label),
        professional=", ".join(part for part in (found.professional, found.profession) if part),
        leaves=f"{found.leaves_at:%H:%M}",
        back=_clock(found.ends_at, zone),
        way=way_words(found.travel, found.metres),
        lines=lines,
        left_out=len(found.visits) - len(lines),
    )


def way_words(minutes: int, metres: int) -> str:
    """« 1 h 12, 48,3 km »; without metres where places are not known."""
    hours, rest = divmod(minutes, _HOUR)
    time_ = f"{hours}\u00a0h\u00a0{rest:02d}" if hours else f"{rest}\u00a0min"
    return f"{time_}, {f'{metres / _KM:.1f}'.replace('.', ',')}\u00a0km" if metres else time_


def window_words(first: time | None, last: time | None) -> str:
    """« 08:00–09:00 », « dès 08:00 », « avant 09:00 », nothing."""
    if first is not None and last is not None:
        return f"{first:%H:%M}–{last:%H:%M}"
    if first is not None:
        return f"dès {first:%H:%M}"
    return "" if last is None else f"avant {last:%H:%M}"


def _line(
    visit: Visit,
    zone: ZoneInfo,
    who: dict[PatientId, tuple[str, str, Stability]],
    left: Collection[str],
) -> RoundSheetLine:
    name, traits, stability = who[visit.patient_id]
    more = [who[one][0] for one in visit.others if one in who]
    return RoundSheetLine(
        position=visit.position,
        at=_clock(visit.starts_at, zone),
        until=_clock(visit.ends_at, zone),
        window=window_words(visit.window_from, visit.window_to),
        way=way_words(visit.travel, visit.metres) if visit.travel else "sur place",
        name=" et ".join([name, *more]),
        traits="" if more else traits,
        stability=stability,
        address=", ".join(part for part in (visit.address, visit.town) if part),
        phones="" if "phones" in left else " · ".join(map(show_phone, visit.phones)),
        access="" if "access" in left else visit.access,
        care=() if "tasks" in left or "plan_clinical" in left else visit.care,
        note="" if "notes" in left else visit.note,
        late=visit.late,
        done="" if visit.done_at is None else _clock(visit.done_at, zone),
    )


def _clock(at: datetime, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%H:%M}"
