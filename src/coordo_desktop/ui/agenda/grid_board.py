"""Everything a grid shows, made once for each reading: lanes, blocks, closed hours, headings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from coordo_desktop.domain.agenda import Agenda, Columns
from coordo_desktop.domain.local_times import day_start
from coordo_desktop.ui.agenda.layout import (
    NOBODY,
    Column,
    Lane,
    Scene,
    closed_spans,
    lanes_of,
    round_lanes,
    scene_of,
)
from coordo_desktop.ui.agenda.periods import day_words

_SUNDAY_BUT_TWO = 5  # the weekday from which a day is shown only when it is of use


@dataclass(frozen=True, slots=True)
class DayRun:
    """The lanes of one day: `first` to `last`, both included; `note` why it is closed."""

    day: date
    first: int
    last: int
    title: str
    note: str = ""
    today: bool = False
    open: bool = True


@dataclass(frozen=True, slots=True)
class Board:
    """A reading laid out, with what is painted behind and above it. `names`: ids in words."""

    agenda: Agenda
    by: Columns
    zone: ZoneInfo
    scene: Scene
    runs: tuple[DayRun, ...]
    closed: tuple[tuple[tuple[int, int], ...], ...]
    names: dict[object, str]

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """From left to right."""
        return self.scene.lanes

    def run_of(self, lane: int) -> DayRun:
        """The day a lane is of."""
        return next(one for one in self.runs if one.first <= lane <= one.last)

    def lane_of(self, day: date, who: UUID | None) -> int | None:
        """The lane of somebody on a day."""
        for number, lane in enumerate(self.lanes):
            if lane.day == day and lane.who == who:
                return number
        return None


def board_of(
    agenda: Agenda,
    days: Sequence[date],
    columns: Sequence[Column],
    by: Columns,
    *,
    today: date,
    zone: ZoneInfo,
    least: int = 0,
    cancelled: bool = False,
) -> Board:
    """Lay out these days of a reading, with these columns in each."""
    if by is Columns.ROUNDS:
        lanes: Sequence[Lane] = round_lanes(agenda, days, columns)
    else:
        lanes = lanes_of(days, columns)
    names: dict[object, str] = {one.id: one.name for one in agenda.people}
    names.update({one.id: one.name for one in agenda.rooms})
    names.update({one.id: one.label for one in agenda.rounds})
    names.update({one.who: one.name for one in columns if one.who == NOBODY})
    return Board(
        agenda=agenda,
        by=by,
        zone=zone,
        scene=scene_of(agenda, lanes, by, zone, least=least, cancelled=cancelled),
        runs=_runs(agenda, lanes, today),
        closed=tuple(tuple(closed_spans(agenda, lane)) for lane in lanes),
        names=names,
    )


def useful_days(
    agenda: Agenda, days: Sequence[date], columns: Sequence[Column], zone: ZoneInfo
) -> list[date]:
    """The days worth a column: Monday to Friday, a week-end day open or with something there."""
    who = {one.who for one in columns}
    week_end = {day for day in days if day.weekday() >= _SUNDAY_BUT_TWO}
    if not week_end:
        return list(days)
    since = day_start(min(week_end), zone)
    busy = {
        one.starts_at.astimezone(zone).date()
        for one in agenda.entries
        if one.starts_at >= since
        and (
            not who
            or who.intersection((*one.professionals, one.room_id, one.round_id))
            or (NOBODY in who and not one.professionals)
        )
    }
    opened = {one.on for one in agenda.days if one.hours}
    return [day for day in days if day.weekday() < _SUNDAY_BUT_TWO or day in busy or day in opened]


def _runs(agenda: Agenda, lanes: Sequence[Lane], today: date) -> tuple[DayRun, ...]:
    opening = {one.on: one for one in agenda.days}
    found: list[DayRun] = []
    first = 0
    for number, lane in enumerate(lanes):
        if number + 1 < len(lanes) and lanes[number + 1].day == lane.day:
            continue
        on = opening.get(lane.day)
        note = (on.holiday or on.closing) if on is not None else ""
        found.append(
            DayRun(
                lane.day, first, number, day_words(lane.day), note,
                today=lane.day == today, open=on is None or bool(on.hours),
            )
        )  # fmt: skip
        first = number + 1
    return tuple(found)
