"""Agendas to put on paper: people, rooms, and as many appointments as asked."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from uuid import UUID

from coordo_desktop.domain.agenda import Agenda
from coordo_desktop.domain.agenda_columns import ColumnMaker, Wanted, appointments
from coordo_desktop.domain.agenda_papers import (
    AgendaForm,
    AgendaSheet,
    Names,
    PaperColumn,
    Turn,
)
from coordo_desktop.domain.appointments import (
    AgendaEntry,
    AppointmentKind,
    AppointmentPlace,
    AppointmentState,
)
from coordo_desktop.domain.ids import (
    AbsenceId,
    AppointmentId,
    PatientId,
    ProfessionalId,
    RoomId,
    RoundId,
)
from coordo_desktop.domain.local_times import zone_of
from coordo_desktop.domain.opening import Absence, AgendaPerson, OpeningDay, Room
from coordo_desktop.domain.rounds import RoundBlock

PARIS = "Europe/Paris"
MONDAY = date(2026, 11, 23)
OPEN = ((time(8), time(12, 30)), (time(13, 30), time(19)))
SURNAMES = (
    "ALDAY", "HIRIART", "DUHALDE", "MORENO", "SIMON", "GRONDIN", "LETELLIER", "IRIARTE",
    "PEREZ", "LACABANNE", "ETCHART", "SALLES", "OSPITAL", "BIDART", "HARISMENDY", "ETCHEVERRY",
    "VIAL", "COSTE", "URRUTY", "DESCAMPS", "GARNIER", "HAUDIQUET", "OLIVEIRA", "SOULÉ",
    "ETCHEGARAY-LARRALDE", "LARRE", "PUYO",
)  # fmt: skip
TEAM = (
    "HARISMENDY", "OYHENART", "SAGASPE", "LABORDE", "MARTIN", "IRIART", "ETCHETO", "BERRY",
    "DUCASSE", "LAFFITTE", "MENDIBURU", "POMMIEZ",
)  # fmt: skip
JOBS = ("médecin", "IDEL", "IDEL", "kinésithérapeute", "IPA", "sage-femme", "podologue")


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """An instant of the practice."""
    return datetime.combine(day, time(hour, minute), zone_of(PARIS)).astimezone(UTC)


def person(rank: int) -> AgendaPerson:
    """Somebody of the team."""
    short = TEAM[rank % len(TEAM)] + ("" if rank < len(TEAM) else f" {rank // len(TEAM) + 1}")
    return AgendaPerson(
        id=ProfessionalId(UUID(int=1000 + rank)), name=f"Dr {short}", short=short,
        profession=JOBS[rank % len(JOBS)],
    )  # fmt: skip


def room(rank: int) -> Room:
    """A room."""
    return Room(id=RoomId(UUID(int=2000 + rank)), name=f"Salle {rank + 1}")


def entry(rank: int, day: date, start: tuple[int, int], minutes: int, **fields: object):
    """One appointment, its patient numbered like it."""
    starts = at(day, *start)
    values: dict[str, object] = {
        "id": AppointmentId(UUID(int=10_000 + rank)),
        "version": 1,
        "starts_at": starts,
        "ends_at": starts + timedelta(minutes=minutes),
        "kind": AppointmentKind.CONSULTATION,
        "place": AppointmentPlace.PRACTICE,
        "state": AppointmentState.PLANNED,
        "title": f"{SURNAMES[rank % len(SURNAMES)]} {chr(65 + rank * 7 % 26)}.",
        "patients": (PatientId(UUID(int=50_000 + rank)),),
    }
    return AgendaEntry(**{**values, **fields})  # type: ignore[arg-type]


def crowded(
    people: int, many: int, days: Sequence[date] = (MONDAY,), *, seed: int = 1, minutes: int = 0,
    rooms: int = 4, fill: bool = True, own_room: bool = False,
) -> Agenda:  # fmt: skip
    """`many` appointments spread over `people` professionals and these days, 8:00 to 19:00."""
    random = Random(seed)
    team = [person(rank) for rank in range(people)]
    every = [room(rank) for rank in range(rooms)]
    kinds = list(AppointmentKind)
    entries = []
    slots = {(one.id, day): 8 * 60 for one in team for day in days}
    for rank in range(many):
        who, day = team[rank % people], days[rank // people % len(days)]
        long = minutes or random.choice((10, 15, 20, 20, 30, 30, 45, 60))
        start = min(slots[who.id, day], 19 * 60)
        slots[who.id, day] = start + long + (random.choice((0, 0, 0, 15, 30)) if fill else 0)
        kind = random.choice(kinds)
        home = kind is AppointmentKind.HOME_VISIT
        entries.append(
            entry(
                rank, day, divmod(start, 60), long, kind=kind, professionals=(who.id,),
                place=AppointmentPlace.HOME if home else AppointmentPlace.PRACTICE,
                room_id=None if home else every[rank % people % rooms].id if own_room
                else random.choice(every).id,
                detail=random.choice(("", "bilan", "renouvellement", "1re fois", "pansement")),
                needs=frozenset({"transport"} if rank % 9 == 0 else ()),
                state=random.choice(
                    (AppointmentState.PLANNED,) * 6
                    + (AppointmentState.CONFIRMED, AppointmentState.ABSENT)
                ),
            )
        )  # fmt: skip
    entries.sort(key=lambda one: one.starts_at)
    return Agenda(
        first=days[0], last=days[-1], zone=PARIS, entries=tuple(entries),
        days=tuple(OpeningDay(on=day, hours=OPEN) for day in days),
        people=tuple(team), rooms=tuple(every),
    )  # fmt: skip


def sheet(
    columns: tuple[PaperColumn, ...], form: AgendaForm = AgendaForm.PLACE, **fields: object
) -> AgendaSheet:
    """A sheet over these columns."""
    values: dict[str, object] = {
        "title": "Agenda du lundi 23 novembre 2026",
        "columns": columns,
        "many": len(appointments(columns)),
        "practice": "Maison de santé des Trois Ponts",
        "author": "C. MARTIN, IDE coordinatrice",
        "printed_at": datetime(2026, 11, 23, 10, 0, tzinfo=zone_of(PARIS)),
        "audit_code": "Jnl 7K2M-QX4D",
        "first": columns[0].day if columns else MONDAY,
        "last": columns[-1].day if columns else MONDAY,
    }
    return AgendaSheet(form=form, **{**values, **fields})  # type: ignore[arg-type]


def maker(agenda: Agenda, **wanted: object) -> ColumnMaker:
    """Columns of that agenda."""
    return ColumnMaker(agenda, Wanted(**wanted))  # type: ignore[arg-type]


__all__ = [
    "MONDAY", "OPEN", "PARIS", "Absence", "AbsenceId", "Names", "RoundBlock", "RoundId", "Turn",
    "at", "crowded", "entry", "maker", "person", "room", "sheet",
]  # fmt: skip
