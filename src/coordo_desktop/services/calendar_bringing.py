"""One event of a calendar file against what it became the time before (AG8)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from coordo_desktop.domain.appointment_rules import cancelled
from coordo_desktop.domain.appointment_series import AppointmentSeries, span_of
from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentContent,
    AppointmentKind,
    AppointmentState,
    CancelReason,
)
from coordo_desktop.domain.calendar_files import (
    BACK,
    CalendarEvent,
    EventFault,
    RefusedEvent,
)
from coordo_desktop.domain.ids import AppointmentId, ProfessionalId, SeriesId
from coordo_desktop.domain.local_times import instant, local, zone_of
from coordo_desktop.store import appointment_series as kept
from coordo_desktop.store import appointments
from coordo_desktop.store.unit import OpenSession, at_desk

UNTITLED = "Occupé"
FREE = frozenset({AppointmentState.PLANNED, AppointmentState.CONFIRMED})


class Bringing:
    """What an import has found and will write, and what any event asks.

    `ours`: this program wrote the file; how it calls people says nothing of what they are called.
    """

    def __init__(
        self, session: OpenSession, professional_id: ProfessionalId | None, *, ours: bool
    ) -> None:
        self._session = session
        self._ours = ours
        self._professionals = () if professional_id is None else (professional_id,)
        actor, self._now = at_desk(session)
        self._by = actor.name
        self._here = appointments.zone(session).key
        self._since = appointments.practice_day(session) - BACK
        self._horizon = kept.horizon(session)
        self._created = self._updated = self._unchanged = 0
        self._refused: list[RefusedEvent] = []
        self._new: list[Appointment] = []
        self._changed: list[tuple[Appointment, Appointment]] = []
        self._removed: list[Appointment] = []
        self._begun: list[SeriesId] = []
        self._rewritten: list[AppointmentSeries] = []

    # --- single events ------------------------------------------------------------------------

    def _take_single(self, known: Appointment | None, event: CalendarEvent, uid: str) -> None:
        if known is None:
            if event.cancelled:
                self._unchanged += 1
                return
            starts_at, ends_at = self._span(event)
            self._new.append(
                Appointment(
                    id=AppointmentId(uuid4()),
                    starts_at=starts_at,
                    ends_at=ends_at,
                    content=self._content(event),
                    uid=uid,
                )
            )
            self._created += 1
            return
        self._over(known, event, None)

    def _over(
        self, row: Appointment, event: CalendarEvent, series: AppointmentSeries | None
    ) -> None:
        """Write an event over what it became the time before, unless that was settled here."""
        after = self._written(row, event, series)
        if replace(after, version=row.version) == row:
            self._unchanged += 1
        elif row.state not in FREE or row.content.participants or row.round_id is not None:
            if event.cancelled and row.state is AppointmentState.CANCELLED:
                self._unchanged += 1
            else:
                self._refuse(event, EventFault.SETTLED)
        else:
            self._changed.append((row, after))
            self._updated += 1

    def _written(
        self, row: Appointment, event: CalendarEvent, series: AppointmentSeries | None
    ) -> Appointment:
        if event.cancelled:
            return self._away(row)
        starts_at, ends_at = self._span(event)
        title = row.content.title if self._ours and row.uid else event.title or UNTITLED
        after = replace(
            row,
            version=row.version + 1,
            starts_at=starts_at,
            ends_at=ends_at,
            content=replace(row.content, title=title),
        )
        if series is None or row.slot is None:
            return after
        alike = (starts_at, ends_at) == span_of(row.slot, series.minutes, series.zone)
        return replace(after, detached=not alike or title != series.content.title)

    def _away(self, row: Appointment) -> Appointment:
        if row.state is AppointmentState.CANCELLED:
            return row
        why = CancelReason.MOVED
        return cancelled(row, why, self._now, self._by, by_patient=False, note="")

    # --- what all share -----------------------------------------------------------------------

    def _content(self, event: CalendarEvent) -> AppointmentContent:
        return AppointmentContent(
            kind=AppointmentKind.OTHER,
            title=event.title or UNTITLED,
            professionals=self._professionals,
        )

    def _span(self, event: CalendarEvent) -> tuple[datetime, datetime]:
        return span_of(event.starts, event.minutes, event.zone or self._here)

    def _slot(self, each: CalendarEvent, master: CalendarEvent | None) -> datetime:
        """The occurrence it replaces, in the local time of its series."""
        if master is None:
            return each.slot or each.starts
        return self._in_zone(each, master.zone or self._here, master.starts)

    def _in_zone(self, each: CalendarEvent, zone: str, starts: datetime) -> datetime:
        slot = each.slot or each.starts
        if each.slot_whole:
            return datetime.combine(slot.date(), starts.time())
        other = each.slot_zone or zone
        return slot if other == zone else local(instant(slot, zone_of(other)), zone_of(zone))

    def _refuse(self, event: CalendarEvent, reason: EventFault) -> None:
        self._refused.append(RefusedEvent(event.line, event.uid, reason))

    def _refuse_all(
        self, master: CalendarEvent | None, others: Iterable[CalendarEvent], reason: EventFault
    ) -> None:
        for each in (*([master] if master else []), *others):
            self._refuse(each, reason)


def alone(each: CalendarEvent) -> str:
    """The identity of an occurrence whose series is not known."""
    slot = each.slot or each.starts
    return f"{each.uid}/{slot:%Y%m%dT%H%M%S}"
