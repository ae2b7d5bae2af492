"""Conflicts before they are made, and free slots for several people and a room (AG4)."""

from dataclasses import replace
from itertools import islice

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.appointment_series_rules import RuleEmpty, RuleTooDense, RuleUnread
from coordo_desktop.domain.appointments import Appointment, AppointmentDraft
from coordo_desktop.domain.conflicts import Conflict, ConflictKind, FreeSlot, SlotQuestion
from coordo_desktop.domain.free_slots import MOST_SLOTS, asked_of
from coordo_desktop.domain.ids import AppointmentId
from coordo_desktop.services import authz
from coordo_desktop.store import (
    appointment_people,
    appointment_series,
    appointments,
    conflicts,
    free_slots,
)
from coordo_desktop.store.unit import OpenSession, Store


class SlotService:
    """What is in the way, and when everybody is free."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def conflicts(
        self, draft: AppointmentDraft, *, ignore: AppointmentId | None = None
    ) -> tuple[Conflict, ...]:
        """What is in the way of a draft; nothing is kept, nothing is refused.

        Of a series to be made: everything on its first day, then what blocks any other one.
        """
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        if draft.ends_at <= draft.starts_at:
            return ()  # its own refusal says so
        with self._store.reading() as session:
            found = conflicts.conflicts_of(session, draft, ignore)
            found += self._past(session, draft, ignore)
            return found + self._later(session, draft) if draft.rule and ignore is None else found

    def _past(
        self, session: OpenSession, draft: AppointmentDraft, ignore: AppointmentId | None
    ) -> tuple[Conflict, ...]:
        """That it is over already, unless it is one that keeps its time."""
        if draft.ends_at > self._store.clock():
            return ()
        if ignore is not None:
            before = appointments.get(session, ignore)
            if (before.starts_at, before.ends_at) == (draft.starts_at, draft.ends_at):
                return ()
        over = Conflict(kind=ConflictKind.PAST, starts_at=draft.starts_at, ends_at=draft.ends_at)
        return (over,)

    @staticmethod
    def _later(session: OpenSession, draft: AppointmentDraft) -> tuple[Conflict, ...]:
        """What blocks the occurrences of a series after its first one."""
        try:
            spans = appointment_series.foreseen(session, draft)
        except (RuleUnread, RuleTooDense, RuleEmpty):
            return ()  # its own refusal says so
        found = conflicts.conflicts_of_each(session, draft.content, spans[1:])
        return tuple(one for every in found for one in every if one.kind.asks_reason)

    def check_people(self, draft: AppointmentDraft, *, ignore: AppointmentId | None = None) -> None:
        """Whether its people can be booked at all: as `book` refuses, before anything is kept.

        Raises PatientDied, RecordClosed, ProfessionalLeft.
        """
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        with self._store.reading() as session:
            before = appointments.get(session, ignore) if ignore is not None else None
            appointment_people.check(session, draft.content, draft.starts_at, before)

    def nearest(
        self, draft: AppointmentDraft, *, ignore: AppointmentId | None = None, most: int = 3
    ) -> tuple[FreeSlot, ...]:
        """The nearest free slots of a draft that conflicts, not before now."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        question = asked_of(draft, self._store.clock(), ignore=ignore, most=most)
        return self.free(question) if question is not None else ()

    def free(self, question: SlotQuestion) -> tuple[FreeSlot, ...]:
        """Common free slots, in order; InvalidField when it cannot be asked so."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        now = self._store.clock()
        if question.earliest < now:
            question = replace(question, earliest=now)
        with self._store.reading() as session:
            if question.ignore is None:
                return free_slots.free(session, question)
            # What is being moved is not offered the place it has.
            before = appointments.get(session, question.ignore)
            found = free_slots.free(session, question)
            if any(_is_there(one, before, question) for one in found):
                one_more = replace(question, most=min(question.most + 1, MOST_SLOTS))
                found = free_slots.free(session, one_more)
        kept = (one for one in found if not _is_there(one, before, question))
        return tuple(islice(kept, question.most))


def _is_there(slot: FreeSlot, before: Appointment, question: SlotQuestion) -> bool:
    """Whether the slot is where the appointment already is, with the same people."""
    content = before.content
    return (
        (slot.starts_at, slot.ends_at) == (before.starts_at, before.ends_at)
        and set(question.professionals) == set(content.professionals)
        and set(question.patients) == {one.patient_id for one in content.participants}
        and slot.room_id in {None, content.room_id}
    )
