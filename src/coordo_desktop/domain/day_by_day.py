"""What stands in the way, looked at one day at a time: many spans are tried on few days."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from coordo_desktop.domain.appointments import AppointmentContent
from coordo_desktop.domain.conflict_rules import Held, Seen, Surroundings, conflicts
from coordo_desktop.domain.conflicts import ConflictKind
from coordo_desktop.domain.ids import AppointmentId
from coordo_desktop.domain.local_times import day_of

__all__ = ["DayByDay"]

K = TypeVar("K", bound=Hashable)
T = TypeVar("T", Held, Seen)
# What is shown and does not forbid forbids a proposal: nobody is asked to come out of hours.
_BARS = frozenset({ConflictKind.HOURS, ConflictKind.TRAVEL})


class DayByDay:
    """Surroundings that were read once, split by day."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._holds = _by_day(around.holds, around.zone)
        self._seen = _by_day(around.seen, around.zone)

    def free(
        self,
        content: AppointmentContent,
        start: datetime,
        end: datetime,
        *,
        without: AppointmentId | None = None,
    ) -> bool:
        """Whether nothing stands in the way of [start, end), `without` one that moves there."""
        around = self._of_day(content, day_of(start, self._around.zone), without)
        found = conflicts(content, start, end, around)
        return not any(one.kind.asks_reason or one.kind in _BARS for one in found)

    def _of_day(
        self, content: AppointmentContent, on: date, without: AppointmentId | None
    ) -> Surroundings:
        room = () if content.room_id is None else (content.room_id,)
        holders = (*content.professionals, *room)
        patients = [one.patient_id for one in content.participants]
        return replace(
            self._around,
            holds={one: _but(self._holds.get((one, on), ()), without) for one in holders},
            seen={one: _but(self._seen.get((one, on), ()), without) for one in patients},
        )


def _by_day(known: Mapping[K, Iterable[T]], zone: ZoneInfo) -> dict[tuple[K, date], list[T]]:
    """Each thing under every day it is part of."""
    found: dict[tuple[K, date], list[T]] = {}
    for whose, things in known.items():
        for one in things:
            for on in {day_of(one.starts_at, zone), day_of(one.ends_at, zone)}:
                found.setdefault((whose, on), []).append(one)
    return found


def _but(things: Iterable[T], without: AppointmentId | None) -> tuple[T, ...]:
    return tuple(one for one in things if one.appointment_id != without or without is None)
