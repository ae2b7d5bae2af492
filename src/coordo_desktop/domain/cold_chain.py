"""The cold chain: what a fridge shows twice a day, when it left its limits, what is decided (ST8).

Temperatures are whole tenths of a degree Celsius: 8,0 passes and 8,1 does not, without rounding.
Limits +2 to +8 °C: domain reference 5.4.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import DeedId, ExcursionId, LotId, ProductId, ReadingId, StockPlaceId

LOW, HIGH = 20, 80
COLDEST, HOTTEST = -400, 600
"""What a fridge thermometer can show, in tenths: beyond, it was mistyped."""
AFTERNOON = time(13)
"""From when a reading is that of the evening."""
OLDEST = timedelta(days=31)
_TYPED = re.compile(r"([+-]?)(\d{1,2})(?:[.,](\d))?(?:\s*°?\s*c)?", re.IGNORECASE)


class HalfDay(StrEnum):
    """A fridge is read in the morning and in the evening."""

    MORNING = "morning"
    EVENING = "evening"


class LotDecision(StrEnum):
    """What becomes of units that left the cold chain; all but `USABLE` keeps them isolated."""

    NONE = ""
    AWAITING = "awaiting"  # the maker or a pharmacist was asked
    USABLE = "usable"
    DESTROY = "destroy"


class ExcursionState(StrEnum):
    """`OPEN`: the fridge is still out. `UNDECIDED`: back, lots wait. `VOID`: it was misread."""

    OPEN = "open"
    UNDECIDED = "undecided"
    DECIDED = "decided"
    VOID = "void"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingDraft:
    """What somebody reads on a fridge: now, and the extremes since it was last reset.

    `at` None: now. `was_reset`: the memory of the thermometer was cleared after reading.
    """

    place_id: StockPlaceId
    value: int
    low: int | None = None
    high: int | None = None
    was_reset: bool = True
    note: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(ReadingDraft):
    """A reading as kept. `limits` are those in force when it was written.

    `replaces`: the reading it corrects, `replaced`: another stands for it, `void`: it says that
    the one it replaces never was.
    """

    id: ReadingId
    at: datetime
    on_day: date
    half: HalfDay
    limits: tuple[int, int] = (LOW, HIGH)
    written_at: datetime
    author: str = ""
    replaces: ReadingId | None = None
    replaced: bool = False
    void: bool = False

    @property
    def counts(self) -> bool:
        """Neither corrected nor withdrawn."""
        return not self.replaced and not self.void

    @property
    def within(self) -> bool:
        """Whether the temperature read is within the limits, both included."""
        return within(self.value, self.limits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """A time out of the limits, as the readings tell it.

    `started_at`: the reading that saw it. `since_at`: the last one within before it, None where
    there is none. `ended_at`: the first one back within, None while out; the same reading where
    only the extremes were out.
    """

    started_at: datetime
    since_at: datetime | None = None
    ended_at: datetime | None = None
    lowest: int
    highest: int

    @property
    def surely(self) -> timedelta | None:
        """How long it lasted at least; None while it lasts."""
        return None if self.ended_at is None else self.ended_at - self.started_at

    @property
    def at_most(self) -> timedelta | None:
        """How long it lasted at most, from the last good reading; None where that is unknown."""
        if self.ended_at is None or self.since_at is None:
            return None
        return self.ended_at - self.since_at


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcursionLot:
    """A lot that was in the fridge, and what was decided of it.

    `quantity`: units exposed. `asked`: who was called (maker, pharmacist). `deed_id`: the
    deed that gave the units back, None without. `here`: units of it still isolated.
    """

    row_no: int
    version: int
    excursion_id: ExcursionId
    lot_id: LotId
    product_id: ProductId
    product: str
    unit: str
    units: str
    number: str
    expiry: date | None
    quantity: int
    here: int = 0
    decision: LotDecision = LotDecision.NONE
    asked: str = ""
    note: str = ""
    decided_at: datetime | None = None
    decided_by: str = ""
    deed_id: DeedId | None = None

    @property
    def settled(self) -> bool:
        """Usable or to be destroyed: nothing more is awaited."""
        return self.decision in {LotDecision.USABLE, LotDecision.DESTROY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Excursion(Episode):
    """A time out of the limits, with what it touched. `issued`: units that left meanwhile."""

    id: ExcursionId
    version: int = 1
    place_id: StockPlaceId
    place: str
    void: bool = False
    lots: tuple[ExcursionLot, ...] = ()
    issued: int = 0

    @property
    def state(self) -> ExcursionState:
        """Where it stands."""
        if self.void and all(lot.settled for lot in self.lots):
            return ExcursionState.VOID
        if self.ended_at is None and not self.void:
            return ExcursionState.OPEN
        if all(lot.settled for lot in self.lots):
            return ExcursionState.DECIDED
        return ExcursionState.UNDECIDED

    @property
    def to_decide(self) -> int:
        """Lots for which nothing is settled."""
        return sum(not lot.settled for lot in self.lots)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fridge:
    """A fridge today. `due`: the half-day not yet read, None when it is or the day is closed.

    `missed`: open half-days without a reading in the last seven days. `units`: what is in it.
    """

    place_id: StockPlaceId
    version: int
    name: str
    limits: tuple[int, int] = (LOW, HIGH)
    last: Reading | None = None
    due: HalfDay | None = None
    missed: int = 0
    units: int = 0
    excursion: Excursion | None = None  # the newest that is open or undecided


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingKept:
    """What a reading did: `excursion` where it opened or touched one, `isolated` units by it.

    `ended`: it closed the excursion.
    """

    reading: Reading
    excursion: Excursion | None = None
    isolated: int = 0
    ended: bool = False


@dataclass(eq=False)
class NotATemperature(Refusal):
    """What was typed is not a temperature a fridge can show; `field` says which box."""

    field: str = "value"


@dataclass(eq=False)
class ExtremesOutOfOrder(Refusal):
    """The lowest is above what is read, or the highest below."""

    field: str = "low"


@dataclass(eq=False)
class ReadingTimeWrong(Refusal):
    """A reading is neither of the future nor older than a month."""

    field: str = "at"


@dataclass(eq=False)
class ReadingReplaced(Refusal):
    """Another reading stands for this one already."""


@dataclass(eq=False)
class NotAFridge(Refusal):
    """Only a place that is a fridge in use is read."""


@dataclass(eq=False)
class AskedMissing(Refusal):
    """Awaiting advice: from whom must be said."""

    field: str = "asked"


def within(value: int, limits: tuple[int, int]) -> bool:
    """Whether tenths of a degree are within the limits, both included."""
    return limits[0] <= value <= limits[1]


def read_degrees(text: str, field: str = "value") -> int:
    """Tenths of a degree from what is typed in few keys: « 4,5 », « 45 », « -12 », « 5 ».

    Without a comma two figures are tenths (« 45 » is 4,5 and « 20 » is 2,0), one figure is whole
    degrees (« 5 »), as nobody keeps a fridge at 45 °C; « 12,0 » needs its comma. Raises
    NotATemperature.
    """
    found = _TYPED.fullmatch(text.strip().replace("\u2212", "-"))
    if found is None:
        raise NotATemperature(field=field)
    sign, whole, tenth = found.groups()
    if tenth is not None:
        tenths = int(whole) * 10 + int(tenth)
    else:
        tenths = int(whole) if len(whole) > 1 else int(whole) * 10
    value = -tenths if sign == "-" else tenths
    if not COLDEST <= value <= HOTTEST:
        raise NotATemperature(field=field)
    return value


def half_of(at: time) -> HalfDay:
    """Which reading of the day one taken at this local time is."""
    return HalfDay.MORNING if at < AFTERNOON else HalfDay.EVENING


def checked(draft: ReadingDraft, now: datetime) -> ReadingDraft:
    """The draft, if it may be kept.

    Raises NotATemperature, ExtremesOutOfOrder, ReadingTimeWrong.
    """
    for field in ("value", "low", "high"):
        value = getattr(draft, field)
        if value is not None and not COLDEST <= value <= HOTTEST:
            raise NotATemperature(field=field)
    if draft.low is not None and draft.low > draft.value:
        raise ExtremesOutOfOrder(field="low")
    if draft.high is not None and draft.high < draft.value:
        raise ExtremesOutOfOrder(field="high")
    if draft.at is not None and not now - OLDEST <= draft.at <= now + timedelta(minutes=1):
        raise ReadingTimeWrong
    return draft


def episodes(readings: Iterable[Reading]) -> tuple[Episode, ...]:
    """The times out of the limits that readings tell, oldest first.

    `readings` of one fridge, by time; corrected and withdrawn ones are passed over. An extreme
    that the thermometer already showed at the last reading, not reset since, is not new.
    """
    found: list[Episode] = []
    start: datetime | None = None
    extremes: list[int] = []
    before: Reading | None = None
    good: datetime | None = None
    for each in readings:
        if not each.counts:
            continue
        news = _new_extremes(each, before)
        out = [value for value in news if not within(value, each.limits)]
        if not each.within:
            start = start or each.at
            extremes += [each.value, *out]
        elif start is not None or out:
            extremes += out
            found.append(_episode(start or each.at, good, each.at, extremes))
            start, extremes = None, []
        if each.within:
            good = each.at
        before = each
    if start is not None:
        found.append(_episode(start, good, None, extremes))
    return tuple(found)


def matching(kept: Episode, told: Sequence[Episode]) -> Episode | None:
    """The episode told again by readings that one kept before was, None when there is none."""
    first = kept.since_at or kept.started_at - timedelta(hours=12)
    for each in told:
        ends = each.ended_at
        begins_before = kept.ended_at is None or each.started_at <= kept.ended_at
        if begins_before and (ends is None or ends > first):
            return each
    return None


def _new_extremes(each: Reading, before: Reading | None) -> list[int]:
    remembered = None if before is None or before.was_reset else before
    news = []
    if each.low is not None and not (
        remembered is not None and remembered.low is not None and each.low >= remembered.low
    ):
        news.append(each.low)
    if each.high is not None and not (
        remembered is not None and remembered.high is not None and each.high <= remembered.high
    ):
        news.append(each.high)
    return news


def _episode(
    start: datetime, since: datetime | None, end: datetime | None, extremes: Sequence[int]
) -> Episode:
    return Episode(
        started_at=start,
        since_at=since,
        ended_at=end,
        lowest=min(extremes),
        highest=max(extremes),
    )
