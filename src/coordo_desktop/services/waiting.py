"""Who waits for an appointment, and who could take a time that a cancellation left free (AG7)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.appointments import Appointment, AppointmentDraft, AppointmentPlace
from coordo_desktop.domain.conflicts import SlotQuestion
from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.domain.ids import AppointmentId, PatientId, ProfessionalId, WaitingId
from coordo_desktop.domain.local_times import day_of, days_span, instant
from coordo_desktop.domain.waiting import (
    AlreadyPlaced,
    FreedSlot,
    WaitingEntry,
    WaitingOffer,
    WaitingState,
)
from coordo_desktop.domain.waiting_rules import NOON, checked, pressing, suits, suits_day
from coordo_desktop.services import authz
from coordo_desktop.services.agenda_changes import AgendaChanges
from coordo_desktop.store import free_slots, freed
from coordo_desktop.store import waiting as kept
from coordo_desktop.store.agenda_names import short_names
from coordo_desktop.store.appointments import practice_day, zone
from coordo_desktop.store.unit import OpenSession, Store, note

AHEAD = timedelta(days=28)  # how far a freed time is still looked for
_MOST_ASKED = 4  # professionals asked, of those who would do


class WaitingService:
    """The waiting list; `changes` is how an appointment is booked, with its rules."""

    def __init__(self, store: Store, changes: AgendaChanges) -> None:
        self._store = store
        self._changes = changes

    # --- asked ------------------------------------------------------------------------------

    def open(self) -> tuple[WaitingEntry, ...]:
        """Who waits, in reach: the most pressing first."""
        circle = authz.known_to(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.reading() as session:
            found = kept.open_everywhere(session, circle, practice_day(session))
        return tuple(sorted(found, key=pressing))

    def entry(self, waiting_id: WaitingId) -> WaitingEntry:
        """One; NotFound."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.reading() as session:
            return self._reached(session, waiting_id)

    def of_patient(self, patient_id: PatientId) -> tuple[WaitingEntry, ...]:
        """Every entry of a patient, open ones first."""
        with self._store.reading() as session:
            authz.require_for(session, self._store.actor, Right.MANAGE_AGENDA, patient_id)
            return tuple(kept.of_patient(session, patient_id, practice_day(session)))

    def freed(self) -> tuple[FreedSlot, ...]:
        """Cancelled times still free in the weeks ahead that somebody could take, soonest first."""
        circle = authz.known_to(self._store.actor, Right.MANAGE_AGENDA)
        now = self._store.clock()
        with self._store.reading() as session:
            waiting = kept.open_everywhere(session, circle, practice_day(session))
            slots = freed.freed(session, now, now + AHEAD) if waiting else []
            local = zone(session)
        told = (replace(one, takers=_takers(one, waiting, local)) for one in slots)
        return tuple(one for one in told if one.takers)

    def who_could_take(self, appointment_id: AppointmentId) -> tuple[WaitingEntry, ...]:
        """Who could take the time of an appointment that is cancelled, most pressing first."""
        circle = authz.known_to(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.reading() as session:
            slot = freed.of_appointment(session, appointment_id)
            if slot is None or slot.starts_at <= self._store.clock():
                return ()
            waiting = kept.open_everywhere(session, circle, practice_day(session))
            return _takers(slot, waiting, zone(session))

    def offers(self, waiting_id: WaitingId, most: int = 3) -> tuple[WaitingOffer, ...]:
        """Times for somebody who waits: what a cancellation left first, then the soonest free."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.reading() as session:
            entry = self._reached(session, waiting_id)
            now, local = self._store.clock(), zone(session)
            found = [
                _freed_offer(entry, slot)
                for slot in freed.freed(session, now, now + AHEAD)
                if _takers(slot, [entry], local)
            ]
            soonest: list[WaitingOffer] = []
            for who in entry.professionals[:_MOST_ASKED]:
                soonest += self._free_with(session, entry, who, most)
            names = short_names(session, set(entry.professionals))
        taken = {(one.starts_at, one.professionals) for one in found}
        for one in sorted(soonest, key=lambda one: one.starts_at):
            if (one.starts_at, one.professionals) not in taken:
                told = tuple(names.get(who, "") for who in one.professionals)
                found.append(replace(one, professional_names=told))
        return tuple(found[:most])

    def _free_with(
        self, session: OpenSession, entry: WaitingEntry, who: ProfessionalId, most: int
    ) -> list[WaitingOffer]:
        """Free times of one professional that suit, soonest first, one for each half-day."""
        local, now = zone(session), self._store.clock()
        found: list[WaitingOffer] = []
        for first, last in _half_days(entry, now, local):
            question = SlotQuestion(
                professionals=(who,),
                patients=(entry.patient_id,),
                minutes=entry.minutes,
                earliest=first,
                latest=last,
                most=1,
                home=entry.place is AppointmentPlace.HOME,
            )
            found += [
                WaitingOffer(starts_at=one.starts_at, ends_at=one.ends_at, professionals=(who,))
                for one in free_slots.free(session, question)
            ]
            if len(found) >= most:
                break
        return found

    # --- written ----------------------------------------------------------------------------

    def add(self, entry: WaitingEntry) -> WaitingEntry:
        """Somebody waits from now on; `id`, `since` and `state` of the entry given are not read.

        Raises:
            InvalidField: `minutes`, `title`, `before`, `days`, `mornings`.
        """
        entry = replace(
            checked(entry),
            id=WaitingId(uuid4()),
            version=1,
            since=self._store.clock(),
            state=WaitingState.OPEN,
        )
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        told = {"kind": entry.kind.value, "urgent": entry.urgent}
        with self._store.action(
            "waiting.add", patient_id=entry.patient_id, object_id=entry.id, detail=told
        ) as session:
            self._require(session, entry.patient_id)
            kept.add(session, entry)
            return kept.get(session, entry.id, practice_day(session))

    def change(self, entry: WaitingEntry, *, seen_version: int) -> WaitingEntry:
        """Write what was changed of an entry; AlreadyPlaced, ChangedMeanwhile, InvalidField."""
        entry = checked(entry)
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.action("waiting.change", object_id=entry.id) as session:
            before = self._writable(session, entry.id)
            if before.state is not WaitingState.OPEN:
                raise AlreadyPlaced
            kept.change(session, entry, seen_version)
            return kept.get(session, entry.id, practice_day(session))

    def withdraw(self, waiting_id: WaitingId, *, seen_version: int) -> WaitingEntry:
        """The person no longer wants one; AlreadyPlaced, ChangedMeanwhile."""
        return self._action("waiting.withdraw", waiting_id, seen_version, WaitingState.WITHDRAWN)

    def place(
        self, waiting_id: WaitingId, appointment_id: AppointmentId, *, seen_version: int
    ) -> WaitingEntry:
        """An appointment was found; AlreadyPlaced, ChangedMeanwhile."""
        return self._action(
            "waiting.place", waiting_id, seen_version, WaitingState.PLACED, appointment_id
        )

    def put_back(self, waiting_id: WaitingId, *, seen_version: int) -> WaitingEntry:
        """The person waits again: how placing and withdrawing are undone."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.action("waiting.put_back", object_id=waiting_id) as session:
            self._writable(session, waiting_id)
            kept.settle(session, waiting_id, seen_version, WaitingState.OPEN)
            return kept.get(session, waiting_id, practice_day(session))

    def give(
        self, waiting_id: WaitingId, draft: AppointmentDraft, *, seen_version: int, reason: str = ""
    ) -> tuple[WaitingEntry, Appointment]:
        """Book an appointment for somebody who waits; both as they are kept.

        Raises:
            AlreadyPlaced, ChangedMeanwhile: nothing is booked. Whatever booking refuses.
        """
        before = self.entry(waiting_id)
        if before.state is not WaitingState.OPEN:
            raise AlreadyPlaced
        if before.version != seen_version:
            raise ChangedMeanwhile
        booked = self._changes.book(draft, reason=reason)
        return self.place(waiting_id, booked.id, seen_version=seen_version), booked

    def _action(
        self,
        action: str,
        waiting_id: WaitingId,
        seen_version: int,
        state: WaitingState,
        appointment_id: AppointmentId | None = None,
    ) -> WaitingEntry:
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.action(action, object_id=waiting_id) as session:
            before = self._writable(session, waiting_id)
            if before.state is not WaitingState.OPEN:
                raise AlreadyPlaced
            kept.settle(session, waiting_id, seen_version, state, appointment_id)
            return kept.get(session, waiting_id, practice_day(session))

    # --- steps ------------------------------------------------------------------------------

    def _reached(self, session: OpenSession, waiting_id: WaitingId) -> WaitingEntry:
        entry = kept.get(session, waiting_id, practice_day(session))
        self._require(session, entry.patient_id)
        return entry

    def _writable(self, session: OpenSession, waiting_id: WaitingId) -> WaitingEntry:
        entry = self._reached(session, waiting_id)
        note(session, patient_id=entry.patient_id)
        return entry

    def _require(self, session: OpenSession, patient_id: PatientId) -> None:
        authz.require_for(session, self._store.actor, Right.MANAGE_AGENDA, patient_id)


def _half_days(
    entry: WaitingEntry, now: datetime, local: ZoneInfo
) -> Iterator[tuple[datetime, datetime]]:
    """The half-days ahead that suit somebody, soonest first."""
    today = day_of(now, local)
    for number in range(AHEAD.days):
        on = today + timedelta(days=number)
        if not suits_day(entry, on):
            continue
        start, end = days_span(on, on, local)
        noon = instant(datetime.combine(on, NOON), local)
        if entry.mornings and now < noon:
            yield max(now, start), noon
        if entry.afternoons and now < end:
            yield max(now, noon), end


def _freed_offer(entry: WaitingEntry, slot: FreedSlot) -> WaitingOffer:
    at_practice = entry.place is AppointmentPlace.PRACTICE
    return WaitingOffer(
        starts_at=slot.starts_at,
        ends_at=slot.starts_at + timedelta(minutes=entry.minutes),
        professionals=slot.professionals,
        professional_names=slot.professional_names,
        room_id=slot.room_id if at_practice else None,
        freed=True,
    )


def _takers(
    slot: FreedSlot, waiting: Iterable[WaitingEntry], local: ZoneInfo
) -> tuple[WaitingEntry, ...]:
    starts, ends = slot.starts_at.astimezone(local), slot.ends_at.astimezone(local)
    fitting = (one for one in waiting if suits(one, starts, ends, slot.professionals, slot.place))
    return tuple(sorted(fitting, key=pressing))
