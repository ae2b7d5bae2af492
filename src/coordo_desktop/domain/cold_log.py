"""The log of a fridge: each day's morning and evening, what was read, what was missed (ST8)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from coordo_desktop.domain.cold_chain import AFTERNOON, Excursion, HalfDay, Reading, half_of
from coordo_desktop.domain.ids import StockPlaceId
from coordo_desktop.domain.opening import Hours, OpeningDay

_MIDNIGHT = time(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ColdHalf:
    """One half-day of a fridge. `expected`: the practice is open. `readings`: those that count.

    `missed`: expected, over, and nothing was read. `due`: the one under way, not yet read.
    """

    on: date
    half: HalfDay
    expected: bool
    missed: bool = False
    due: bool = False
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ColdDay:
    """A day of a fridge; `closed`: why the practice is not open (« Noël »), empty where it is."""

    on: date
    morning: ColdHalf
    evening: ColdHalf
    closed: str = ""

    @property
    def halves(self) -> tuple[ColdHalf, ColdHalf]:
        """The morning, then the evening."""
        return self.morning, self.evening


@dataclass(frozen=True, slots=True, kw_only=True)
class FridgeLog:
    """A fridge from `first` to `last`: its days, all its readings, its excursions, by time.

    `readings` holds those that were corrected too.
    """

    place_id: StockPlaceId
    name: str
    limits: tuple[int, int]
    first: date
    last: date
    days: tuple[ColdDay, ...] = ()
    readings: tuple[Reading, ...] = ()
    excursions: tuple[Excursion, ...] = ()

    @property
    def counted(self) -> tuple[Reading, ...]:
        """The readings that count."""
        return tuple(reading for reading in self.readings if reading.counts)

    @property
    def missed(self) -> int:
        """How many open half-days were not read."""
        return sum(half.missed for day in self.days for half in day.halves)

    @property
    def expected(self) -> int:
        """How many half-days were to be read so far."""
        return sum(
            half.missed or bool(half.readings and half.expected)
            for day in self.days
            for half in day.halves
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FridgeSheet:
    """The log of a fridge on paper."""

    log: FridgeLog
    practice: str
    author: str = ""
    printed_at: datetime
    audit_code: str = ""
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Paris"))


@dataclass(frozen=True, slots=True)
class PrintedLog:
    """A log as PDF, its hash, and how many readings are on it."""

    pdf: bytes
    sha256: str
    many: int


def expected_halves(hours: Hours) -> frozenset[HalfDay]:
    """When a fridge is to be read on a day with these opening hours."""
    found = set()
    for start, end in hours:
        if start < AFTERNOON:
            found.add(HalfDay.MORNING)
        if end == _MIDNIGHT or end > AFTERNOON:
            found.add(HalfDay.EVENING)
    return frozenset(found)


def days_of(
    days: Iterable[OpeningDay],
    readings: Sequence[Reading],
    *,
    known_from: date | None,
    now: datetime,
) -> tuple[ColdDay, ...]:
    """The days of a fridge.

    Nothing was missed before the day of its first reading (`known_from`). `now` is local.
    """
    told: dict[tuple[date, HalfDay], list[Reading]] = {}
    for reading in readings:
        if reading.counts:
            told.setdefault((reading.on_day, reading.half), []).append(reading)
    current = (now.date(), half_of(now.time()))
    found = []
    for day in days:
        expected = expected_halves(day.hours)
        halves = {}
        for half in HalfDay:
            read = tuple(told.get((day.on, half), ()))
            wanted = half in expected
            over = day.on < current[0] or (
                day.on == current[0] and half is HalfDay.MORNING and current[1] is HalfDay.EVENING
            )
            known = known_from is not None and day.on >= known_from
            halves[half] = ColdHalf(
                on=day.on,
                half=half,
                expected=wanted,
                missed=wanted and over and known and not read,
                due=wanted and (day.on, half) == current and not read,
                readings=read,
            )
        found.append(
            ColdDay(
                on=day.on,
                morning=halves[HalfDay.MORNING],
                evening=halves[HalfDay.EVENING],
                closed="" if day.hours else day.holiday or day.closing or "fermé",
            )
        )
    return tuple(found)
