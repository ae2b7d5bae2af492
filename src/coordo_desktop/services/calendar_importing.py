"""What becomes of the events of a calendar file, inside the action that keeps them (AG8).

An event is known by its identity (UID): read a second time it changes nothing, changed elsewhere
it changes here. What was made in this practice is never altered by a file, nor what was settled.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import uuid4

from coordo_desktop.domain.appointment_series import (
    AppointmentSeries,
    is_over,
    slots,
    span_of,
)
from coordo_desktop.domain.appointment_series_rules import MOST_A_YEAR, falls
from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentState,
)
from coordo_desktop.domain.calendar_files import (
    CalendarContent,
    CalendarEvent,
    CalendarVerdict,
    EventFault,
    ImportTrace,
)
from coordo_desktop.domain.ids import SeriesId
from coordo_desktop.domain.local_times import exists, local, zone_of
from coordo_desktop.services.calendar_bringing import FREE, Bringing, alone
from coordo_desktop.store import appointment_series as kept
from coordo_desktop.store import calendar_files
from coordo_desktop.store.appointment_series_horizon import record_overlaps
from coordo_desktop.store.appointment_writing import add_many, change_many, remove_many

UNTITLED = "Occupé"
REASON = "Import d’un calendrier"
_MINUTE = timedelta(minutes=1)


@dataclass(slots=True)
class _Group:
    """The events of one identity: the one that stands for all, those that replace an occurrence."""

    masters: list[CalendarEvent]
    overrides: list[CalendarEvent]


class Importing(Bringing):
    """An import under way, within one action."""

    def take(self, content: CalendarContent) -> CalendarVerdict:
        """Every event; what came of them."""
        groups = _grouped(self._in_time(content))
        uids = [*groups, *(alone(one) for each in groups.values() for one in each.overrides)]
        self._singles = calendar_files.singles_known(self._session, uids)
        self._series = calendar_files.series_known(self._session, groups)
        ids = [each.id for each in self._series.values()]
        self._rows = calendar_files.rows_of(self._session, ids)
        self._cut = calendar_files.cut_here(self._session, groups)
        for uid, group in groups.items():
            self._take(uid, group)
        remove_many(self._session, [each.id for each in self._removed])
        change_many(self._session, self._changed)
        add_many(self._session, self._new)
        taking = [*self._new, *(after for _, after in self._changed if after.state.holds)]
        overlapping = record_overlaps(self._session, taking, REASON) if taking else 0
        days = [local(each.starts_at, zone_of(self._here)).date() for each in taking]
        return CalendarVerdict(
            content.components,
            self._created,
            self._updated,
            self._unchanged,
            tuple(sorted([*content.refused, *self._refused], key=lambda each: each.line)),
            overlapping,
            min(days, default=None),
            max(days, default=None),
            self._trace(),
        )

    def _in_time(self, content: CalendarContent) -> Iterator[CalendarEvent]:
        """Those that start at a time that exists: the others are refused, as when one is typed.

        Later occurrences of a series are read an hour later that night (RFC 5545, 3.3.10), and
        a file of ours holds what that made of them.
        """
        for each in content.events:
            if content.ours or exists(each.starts, zone_of(each.zone or self._here)):
                yield each
            else:
                self._refuse(each, EventFault.MISSING_HOUR)

    def _trace(self) -> ImportTrace:
        return ImportTrace(
            tuple(each.id for each in self._new),
            tuple(self._begun),
            tuple(before for before, _ in self._changed),
            tuple(self._rewritten),
        )

    # --- one identity -------------------------------------------------------------------------

    def _take(self, uid: str, group: _Group) -> None:
        master, overrides = self._without_doubles(group)
        series, single = self._series.get(uid), self._singles.get(uid)
        if series is not None and uid in self._cut and not self._ours:
            self._refuse_all(master, overrides.values(), EventFault.SETTLED)
        elif series is not None and series.uid == str(series.id):
            self._own_series(series, master, overrides)
        elif single is not None and uid == str(single.id):
            self._own_single(single, master, overrides)
        elif master is None:
            for each in overrides.values():
                self._override_alone(each, series)
        elif _repeats(master) or overrides or series is not None:
            self._take_series(series, single, master, overrides)
        else:
            self._take_single(single, master, uid)

    def _without_doubles(
        self, group: _Group
    ) -> tuple[CalendarEvent | None, dict[datetime, CalendarEvent]]:
        master = _latest(group.masters)
        for other in group.masters:
            if other is not master:
                self._refuse(other, EventFault.DOUBLE)
        overrides: dict[datetime, CalendarEvent] = {}
        for each in sorted(group.overrides, key=lambda each: (-each.sequence, -each.line)):
            if overrides.setdefault(self._slot(each, master), each) is not each:
                self._refuse(each, EventFault.DOUBLE)
        return master, overrides

    def _override_alone(self, each: CalendarEvent, series: AppointmentSeries | None) -> None:
        """An occurrence whose series is not in the file: of a series known here, or alone."""
        if series is None:
            self._take_single(self._singles.get(alone(each)), each, alone(each))
            return
        slot = self._in_zone(each, series.zone, series.starts)
        rows = {row.slot: row for row in self._rows.get(series.id, [])}
        row = rows.get(slot)
        if row is None:
            self._refuse(each, EventFault.SETTLED)
        else:
            self._over(row, each, series)

    # --- made here ----------------------------------------------------------------------------

    def _own_single(
        self,
        single: Appointment,
        master: CalendarEvent | None,
        overrides: dict[datetime, CalendarEvent],
    ) -> None:
        alike = (
            master is not None
            and not overrides
            and not _repeats(master)
            and self._span(master) == (single.starts_at, single.ends_at)
            and master.cancelled == (single.state is AppointmentState.CANCELLED)
        )
        self._count_own(master, overrides.values(), alike=alike)

    def _own_series(
        self,
        series: AppointmentSeries,
        master: CalendarEvent | None,
        overrides: dict[datetime, CalendarEvent],
    ) -> None:
        if master is None:
            self._count_own(None, overrides.values(), alike=False)
            return
        told = replace(self._record(master), id=series.id)
        there = {
            span_of(slot, told.minutes, told.zone)
            for slot in slots(told, date.min, series.laid_to)
            if slot not in overrides
        }
        there |= {self._span(each) for each in overrides.values() if not each.cancelled}
        rows = self._rows.get(series.id, [])
        here = {(row.starts_at, row.ends_at) for row in rows if row.state.holds}
        self._count_own(master, overrides.values(), alike=there == here)

    def _count_own(
        self, master: CalendarEvent | None, others: Iterable[CalendarEvent], *, alike: bool
    ) -> None:
        if alike:
            self._unchanged += 1 + len(list(others))
        else:
            self._refuse_all(master, others, EventFault.OWN_DIFFERS)

    # --- series -------------------------------------------------------------------------------

    def _take_series(
        self,
        known: AppointmentSeries | None,
        single: Appointment | None,
        master: CalendarEvent,
        overrides: dict[datetime, CalendarEvent],
    ) -> None:
        told = self._record(master)
        more = [slot for slot in overrides if slot not in slots(told, slot.date(), slot.date())]
        told = replace(told, extra=tuple(sorted({*told.extra, *more})))
        lying = self._lying(told)
        if len(lying) > 2 * MOST_A_YEAR:
            self._refuse_all(master, overrides.values(), EventFault.RULE_TOO_DENSE)
        elif known is not None:
            self._again(known, told, lying, master, overrides)
        elif master.cancelled:
            self._unchanged += 1 + len(overrides)
        elif single is not None and (single.state not in FREE or single.content.participants):
            self._refuse_all(master, overrides.values(), EventFault.SETTLED)
        else:
            if single is not None:
                self._removed.append(single)
            kept.add(self._session, told)
            self._begun.append(told.id)
            # One that is moved keeps its place, even before its series is laid out that far.
            ahead = [slot for slot in overrides if slot.date() > told.laid_to]
            for slot in (*lying, *ahead):
                self._new.append(self._made(told, slot, overrides.get(slot)))
            self._created += 1 + len(overrides)

    def _made(
        self, series: AppointmentSeries, slot: datetime, over: CalendarEvent | None
    ) -> Appointment:
        made = kept.occurrence(series, slot)
        return made if over is None else replace(self._written(made, over, series), version=1)

    def _again(
        self,
        known: AppointmentSeries,
        told: AppointmentSeries,
        lying: Sequence[datetime],
        master: CalendarEvent,
        overrides: dict[datetime, CalendarEvent],
    ) -> None:
        """A series that is known: as it was, or written over where nobody settled anything."""
        title = known.content.title if self._ours else told.content.title
        content = replace(known.content, title=title)
        after = replace(told, id=known.id, version=known.version, content=content)
        rows = {row.slot: row for row in self._rows.get(known.id, [])}
        as_laid = kept.laid(replace(after, laid_to=known.laid_to))
        same = as_laid == known and not master.cancelled
        if same:
            self._unchanged += 1
        else:
            self._updated += 1
            self._rewritten.append(known)
            kept.rewrite(self._session, replace(after, ended=master.cancelled))
            self._relay(after, rows, [] if master.cancelled else lying, overrides)
        for slot, event in overrides.items():
            row = rows.get(slot)
            if row is not None:
                self._over(row, event, after)
            elif slot.date() > after.laid_to and not event.cancelled:
                self._new.append(self._made(after, slot, event))
                self._created += 1
            else:
                self._unchanged += 1

    def _relay(
        self,
        series: AppointmentSeries,
        rows: dict[datetime | None, Appointment],
        lying: Sequence[datetime],
        overrides: dict[datetime, CalendarEvent],
    ) -> None:
        for slot, row in rows.items():
            if slot is None or not self._may_write(row) or slot in overrides:
                continue
            if slot not in lying:
                self._changed.append((row, self._away(row)))
                continue
            starts_at, ends_at = span_of(slot, series.minutes, series.zone)
            content = replace(row.content, title=series.content.title)
            after = replace(
                row,
                version=row.version + 1,
                starts_at=starts_at,
                ends_at=ends_at,
                content=content,
            )
            if replace(after, version=row.version) != row:
                self._changed.append((row, after))
        for slot in lying:
            if slot not in rows:
                self._new.append(self._made(series, slot, overrides.get(slot)))

    def _may_write(self, row: Appointment) -> bool:
        """Whether nobody settled or changed it here, and it is still to come."""
        free = row.state in FREE and not row.detached and row.round_id is None
        return free and not row.content.participants and row.starts_at >= self._now

    def _record(self, master: CalendarEvent) -> AppointmentSeries:
        """The series an event says."""
        zone = master.zone or self._here
        rule = f"FREQ=DAILY;COUNT={master.days}" if master.days > 1 else master.rule
        extra = set(master.extra)
        first = next(falls(rule, master.starts), None) if rule else None
        if first != master.starts:  # the start counts, even where the rule does not fall on it
            extra.add(master.starts)
        starts_at, ends_at = self._span(master)
        return AppointmentSeries(
            id=SeriesId(uuid4()),
            rule=rule,
            starts=master.starts,
            minutes=(ends_at - starts_at) // _MINUTE,
            zone=zone,
            content=self._content(master),
            extra=tuple(sorted(extra)),
            skipped=master.skipped,
            laid_to=self._horizon,
            uid=master.uid,
        )

    def _lying(self, series: AppointmentSeries) -> tuple[datetime, ...]:
        """The local times to make: all of one that is short, else those of the last year on."""
        if is_over(series, series.laid_to):
            whole = slots(series, date.min, series.laid_to)
            if len(whole) <= MOST_A_YEAR:
                return whole
        return slots(series, self._since, series.laid_to)


def _grouped(events: Iterable[CalendarEvent]) -> dict[str, _Group]:
    groups: dict[str, _Group] = {}
    for each in events:
        group = groups.setdefault(each.uid, _Group([], []))
        (group.masters if each.slot is None else group.overrides).append(each)
    return groups


def _latest(masters: Sequence[CalendarEvent]) -> CalendarEvent | None:
    """The one changed last, where an event is several times in a file."""
    return max(masters, key=lambda each: (each.sequence, each.line), default=None)


def _repeats(event: CalendarEvent) -> bool:
    return bool(event.rule or event.extra or event.days > 1)
