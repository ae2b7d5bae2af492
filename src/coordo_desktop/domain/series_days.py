"""The days of a series to be made on which something blocks: left out of it, or forced (AG3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from coordo_desktop.domain.appointment_series import span_of
from coordo_desktop.domain.appointment_series_rules import falls, parts_of
from coordo_desktop.domain.appointments import AppointmentDraft
from coordo_desktop.domain.conflicts import Conflict
from coordo_desktop.domain.local_times import local

__all__ = ["SeriesDays", "on_first_day", "series_days"]

_MOST = 1000
_ENDS = ("COUNT", "UNTIL")


@dataclass(frozen=True, slots=True)
class SeriesDays:
    """The days of a series that are blocked, each with the first thing that blocks it.

    `total` appointments in all; None for a series without an end, or a very long one.
    """

    blocked: tuple[tuple[date, Conflict], ...]
    total: int | None

    @property
    def some(self) -> bool:
        """Some of its days are blocked, others are not: they can be left out."""
        return bool(self.blocked) and (self.total is None or len(self.blocked) < self.total)


def series_days(
    draft: AppointmentDraft, conflicts: Sequence[Conflict], zone: ZoneInfo
) -> SeriesDays:
    """Which days of the series of a draft these conflicts block; half-open intervals."""
    stops = [one for one in conflicts if one.kind.asks_reason]
    if not draft.rule or not stops:
        return SeriesDays((), None)
    starts, minutes = (
        local(draft.starts_at, zone),
        (draft.ends_at - draft.starts_at) // timedelta(minutes=1),
    )
    ends = any(part in parts_of(draft.rule) for part in _ENDS)
    latest = local(max(one.ends_at for one in stops), zone)
    blocked: list[tuple[date, Conflict]] = []
    total: int | None = 0
    for number, at in enumerate(falls(draft.rule, starts)):
        if number == _MOST or (not ends and at > latest):
            total = None
            break
        total = number + 1
        if found := _first(stops, at, minutes, zone):
            blocked.append((at.date(), found))
    return SeriesDays(tuple(blocked), total)


def on_first_day(conflicts: Sequence[Conflict], draft: AppointmentDraft) -> bool:
    """Whether one is in the way of the first appointment: another time of it would be better."""
    return any(one.starts_at < draft.ends_at and draft.starts_at < one.ends_at for one in conflicts)


def _first(
    stops: Sequence[Conflict], at: datetime, minutes: int, zone: ZoneInfo
) -> Conflict | None:
    start, end = span_of(at, minutes, zone.key)
    return next((one for one in stops if one.starts_at < end and start < one.ends_at), None)
