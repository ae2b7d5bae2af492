"""B5: a common free slot for three people and a room over thirty days."""

import random
from datetime import datetime, time, timedelta
from functools import partial
from typing import Any
from uuid import UUID, uuid4

from coordo_desktop.bench.measures import Goal, Result, calm, result, timed
from coordo_desktop.bench.practice import NOW
from coordo_desktop.bench.questions import copied
from coordo_desktop.bench.recording import recorded
from coordo_desktop.domain.appointments import Appointment, AppointmentContent, Participant
from coordo_desktop.domain.conflicts import SlotQuestion
from coordo_desktop.domain.ids import AppointmentId, PatientId, ProfessionalId, RoomId
from coordo_desktop.domain.local_times import instant, zone_of
from coordo_desktop.domain.patients import Professional
from coordo_desktop.services.directory import NOBODY, DirectoryService
from coordo_desktop.services.opening import OpeningService, new_room
from coordo_desktop.services.slots import SlotService
from coordo_desktop.store.appointment_writing import add_many
from coordo_desktop.store.folder import utc_text
from coordo_desktop.store.unit import Store

PROFESSIONALS, ROOMS = 40, 10
BEFORE, AHEAD, LOOKED_AT = 5, 32, 30  # days
_SLOT, _FIRST, _LAST = timedelta(minutes=30), time(8), 21  # 21 half hours from 8:00 to 18:30
_BUSY = 0.85
_ROUNDS = 40
_HALF_HOUR, _TEN_HOURS = 30, 600
_REACH = timedelta(hours=24)
_RANGE = (
    "SELECT starts_at, ends_at FROM agenda_hold WHERE holder = ? AND starts_at > ?"
    " AND starts_at < ? AND ends_at > ? ORDER BY starts_at"
)


def furnish(
    store: Store, patients: tuple[PatientId, ...]
) -> tuple[tuple[ProfessionalId, ...], tuple[RoomId, ...]]:
    """Forty professionals and ten rooms, some twenty appointments a day each over five weeks."""
    directory, opening = DirectoryService(store), OpeningService(store)
    people = tuple(
        directory.add(Professional(id=NOBODY, name=f"Soignant {n:02d}", profession="IDE"))
        for n in range(PROFESSIONALS)
    )
    rooms = tuple(opening.save_room(new_room(f"Salle {n:02d}")).id for n in range(ROOMS))
    rng, zone = random.Random(8), zone_of("Europe/Paris")
    for days in range(-BEFORE, AHEAD):
        on = NOW.date() + timedelta(days=days)
        if on.weekday() < 5:
            first = instant(datetime.combine(on, _FIRST), zone)
            made = [one for who in range(PROFESSIONALS) for one in
                    _day(rng, first, people[who], rooms[who % ROOMS], patients)]  # fmt: skip
            with store.action("appointment.book") as session:
                add_many(session, made)
    return people, rooms


def _day(
    rng: random.Random,
    first: datetime,
    who: ProfessionalId,
    room: RoomId,
    patients: tuple[PatientId, ...],
) -> list[Appointment]:
    starts = [first + number * _SLOT for number in range(_LAST) if rng.random() < _BUSY]
    return [
        Appointment(
            id=AppointmentId(uuid4()),
            starts_at=start,
            ends_at=start + _SLOT,
            content=AppointmentContent(
                professionals=(who,),
                room_id=room if rng.random() < 0.25 else None,
                participants=(Participant(patient_id=rng.choice(patients)),),
            ),
        )
        for start in starts
    ]


def free_slots(
    store: Store,
    size: int,
    people: tuple[ProfessionalId, ...],
    rooms: tuple[RoomId, ...],
    goal: Goal,
) -> list[Result]:
    """Free slots of three people and a room, beside four bare ranges and a bare sweep.

    Half an hour, which is found in the first days; ten hours, which no day of the thirty has.
    """
    hopeless = Goal(bound=goal.bound)  # every day is read, for nothing
    return [
        _searched(store, size, people, rooms, goal, _HALF_HOUR),
        _searched(store, size, people, rooms, hopeless, _TEN_HOURS),
    ]


def _searched(
    store: Store,
    size: int,
    people: tuple[ProfessionalId, ...],
    rooms: tuple[RoomId, ...],
    goal: Goal,
    minutes: int,
) -> Result:
    service = SlotService(store)
    pairs, statements, found = [], 0, 0
    with copied(store) as twin, calm():
        for turn in range(_ROUNDS + 3):
            who, room = people[turn % 30 : turn % 30 + 3], rooms[turn % ROOMS]
            question = SlotQuestion(
                professionals=who, room_id=room, earliest=NOW,
                latest=NOW + timedelta(days=LOOKED_AT), minutes=minutes,
            )  # fmt: skip
            with recorded(store) as sent:
                took = timed(partial(service.free, question))
            plain = timed(partial(_bare, twin.driver, (*who, room), question))
            statements, found = len(sent.sent), len(service.free(question))
            if turn >= 3:
                pairs.append((took, plain))
    what = "Créneau commun : 3 personnes et une salle, 30 jours"
    if minutes != _HALF_HOUR:
        what = f"{what}, aucun qui convienne"
    times, limits = [one for one, _ in pairs], [other for _, other in pairs]
    said = f"{statements} instructions SQL, {found} créneaux"
    return result("B5", what, size, times, limits, goal, said)


def _bare(driver: Any, holders: tuple[UUID, ...], question: SlotQuestion) -> list[tuple[str, str]]:
    """The least that the same answer can cost: a range for each, one sweep."""
    since, until = utc_text(question.earliest), utc_text(question.latest)
    reach = utc_text(question.earliest - _REACH)
    busy = []
    for holder in holders:
        busy += driver.execute(_RANGE, (holder.bytes, reach, until, since)).fetchall()
    busy.sort()
    free, gaps = since, []
    for start, end in busy:
        if start > free:
            gaps.append((free, start))
        free = max(free, end)
    gaps.append((free, until))
    return gaps
