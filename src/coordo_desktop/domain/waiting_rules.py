"""Who of those who wait could take a time, and who comes first (AG7)."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from coordo_desktop.domain.appointments import (
    LONGEST,
    AppointmentContent,
    AppointmentDraft,
    AppointmentPlace,
    Participant,
)
from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.ids import ProfessionalId
from coordo_desktop.domain.text import clean, clean_line
from coordo_desktop.domain.waiting import FreedSlot, WaitingEntry, WaitingOffer, WaitingState

SHORTEST_MINUTES = 5
LONGEST_MINUTES = int(LONGEST.total_seconds() // 60)
LONGEST_TITLE = 200
NOON = time(12)
_WEEK = range(7)


def checked(entry: WaitingEntry) -> WaitingEntry:
    """The entry as it may be kept; InvalidField names what is wrong.

    `minutes` 5-720, `before` not earlier than `not_before`, some half-day of the day.
    """
    title = clean_line(entry.title)
    if not SHORTEST_MINUTES <= entry.minutes <= LONGEST_MINUTES:
        raise InvalidField(field="minutes")
    if len(title) > LONGEST_TITLE:
        raise InvalidField(field="title")
    if entry.not_before and entry.before and entry.before < entry.not_before:
        raise InvalidField(field="before")
    if not (entry.mornings or entry.afternoons):
        raise InvalidField(field="mornings")
    if any(day not in _WEEK for day in entry.days):
        raise InvalidField(field="days")
    days = tuple(sorted(set(entry.days)))
    every_day = () if len(days) == len(_WEEK) else days
    people = tuple(dict.fromkeys(entry.professionals))
    return replace(entry, title=title, note=clean(entry.note), days=every_day, professionals=people)


def suits(
    entry: WaitingEntry,
    starts: datetime,
    ends: datetime,
    professionals: Collection[ProfessionalId],
    place: AppointmentPlace,
) -> bool:
    """Whether a person who waits could take the time [starts, ends), in the practice's zone."""
    return (
        entry.state is WaitingState.OPEN
        and (ends - starts).total_seconds() >= entry.minutes * 60
        and suits_day(entry, starts.date())
        and (entry.mornings if starts.time() < NOON else entry.afternoons)
        and (not entry.professionals or any(one in professionals for one in entry.professionals))
        and _same_place(entry.place, place)
    )


def suits_day(entry: WaitingEntry, on: date) -> bool:
    """Whether a day is among those the person can come on."""
    return (
        (entry.not_before is None or on >= entry.not_before)
        and (entry.before is None or on <= entry.before)
        and (not entry.days or on.weekday() in entry.days)
    )


def _same_place(wanted: AppointmentPlace, offered: AppointmentPlace) -> bool:
    remote_in_practice = wanted is AppointmentPlace.REMOTE and offered is AppointmentPlace.PRACTICE
    return wanted is offered or remote_in_practice


def pressing(entry: WaitingEntry) -> tuple[bool, date, datetime]:
    """Sorts the most pressing first: urgent, the nearest term, the longest wait."""
    return (not entry.urgent, entry.before or date.max, entry.since)


def draft_for(
    entry: WaitingEntry, starts_at: datetime, offer: FreedSlot | WaitingOffer | None = None
) -> AppointmentDraft:
    """What is booked for somebody who waits, at that instant; with whom was offered, if so."""
    people = entry.professionals if offer is None else offer.professionals
    at_practice = entry.place is AppointmentPlace.PRACTICE
    content = AppointmentContent(
        kind=entry.kind,
        title=entry.title,
        place=entry.place,
        professionals=people,
        room_id=offer.room_id if offer is not None and at_practice else None,
        participants=(Participant(patient_id=entry.patient_id, patient=entry.patient),),
        note=entry.note,
        plan_id=entry.plan_id,
        intervention_id=entry.intervention_id,
    )
    return AppointmentDraft(
        starts_at=starts_at, ends_at=starts_at + timedelta(minutes=entry.minutes), content=content
    )
