"""Agendas made by hand for the grid: people, days and appointments in a few words."""

import random
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from coordo_desktop.domain.agenda import Agenda
from coordo_desktop.domain.appointments import (
    AgendaEntry,
    AppointmentKind,
    AppointmentPlace,
    AppointmentState,
)
from coordo_desktop.domain.ids import AppointmentId, PatientId, ProfessionalId
from coordo_desktop.domain.opening import AgendaPerson, OpeningDay

PARIS = ZoneInfo("Europe/Paris")
MONDAY = date(2026, 11, 23)
HOURS = ((time(8), time(20)),)


def on(day: date, hour: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(hour), PARIS).astimezone(UTC)


def somebody(number: int) -> AgendaPerson:
    return AgendaPerson(
        id=ProfessionalId(UUID(int=number + 1)), name=f"Anne NOM{number}", short=f"NOM{number}"
    )


def an_entry(start="10:00", end="10:30", *, day=MONDAY, who=(0,), **more) -> AgendaEntry:
    base = {
        "id": AppointmentId(uuid4()),
        "version": 1,
        "kind": AppointmentKind.CONSULTATION,
        "place": AppointmentPlace.PRACTICE,
        "state": AppointmentState.PLANNED,
        "title": "ALDAY J.",
        "patients": (PatientId(uuid4()),),
        "professionals": tuple(ProfessionalId(UUID(int=one + 1)) for one in who),
    }
    return AgendaEntry(starts_at=on(day, start), ends_at=on(day, end), **(base | more))


def an_agenda(*entries, people=2, days=1, first=MONDAY, **more) -> Agenda:
    every = [first + timedelta(days=number) for number in range(days)]
    base = {
        "days": tuple(OpeningDay(on=one, hours=HOURS) for one in every),
        "people": tuple(somebody(number) for number in range(people)),
    }
    return Agenda(
        first=first,
        last=every[-1],
        zone="Europe/Paris",
        entries=tuple(sorted(entries, key=lambda one: one.starts_at)),
        **(base | more),
    )


def a_full_week(people=40, each=10, days=5) -> Agenda:
    """`people * each * days` appointments, some of which overlap."""
    rng = random.Random(4)
    made = [
        an_entry(
            f"{8 + number:02}:{rng.choice((0, 15, 30)):02}",
            f"{9 + number:02}:{rng.choice((0, 15, 30)):02}",
            day=MONDAY + timedelta(days=day),
            who=(who,),
            title=f"ETCHEVERRY {chr(65 + rng.randrange(26))}.",
            kind=rng.choice(list(AppointmentKind)),
        )
        for day in range(days)
        for who in range(people)
        for number in range(each)
    ]
    return an_agenda(*made, people=people, days=days)
