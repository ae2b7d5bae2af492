"""The agenda of the demonstration practice: two weeks behind, three ahead, two rounds a day."""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from uuid import uuid4

from coordo_desktop.demo.days import PARIS, Followed, Happening
from coordo_desktop.demo.people import TOWN_POINTS
from coordo_desktop.domain.appointments import (
    AppointmentContent,
    AppointmentDraft,
    AppointmentKind,
    AppointmentPlace,
    AppointmentState,
    CancelReason,
    Participant,
    Transport,
    TransportMeans,
    TransportOrder,
)
from coordo_desktop.domain.conflicts import Conflicting
from coordo_desktop.domain.ids import PatientId, ProfessionalId, RoomId, WaitingId
from coordo_desktop.domain.opening import AbsenceKind, AgendaSettings
from coordo_desktop.domain.rounds import NoVisits, Point
from coordo_desktop.domain.waiting import FollowUpStep, WaitingEntry
from coordo_desktop.services.bundle import Services
from coordo_desktop.services.opening import new_absence, new_room

USER, DESK = "demo", "dupuy"
BEHIND, AHEAD = 14, 21  # days
_REAL, _FEW = 50, 5  # a practice of a few people needs few days
_ROUNDS_WITHIN = 3  # days: further ones are not prepared yet, or forgotten
_SATURDAY, _SUNDAY = 5, 6
_ROOMS = ("Cabinet 1", "Cabinet 2", "Salle de soins", "Salle de réunion")
_NURSES = ("oyhenart", "salaberry")
_DOCTORS = ("HARISMENDY", "LABORDE")
_REASONS = ("", "", "", "bilan", "renouvellement", "résultats", "1re fois", "certificat")
_CARE = ("Toilette", "Injection", "Pansement", "Bas, pilulier", "Perfusion sous-cutanée")
_WEST = ("Ayherre", "Hasparren", "Bonloc", "Orègue", "Méharin", "Masparraute")
_SIDES = {"oyhenart": "Ostabat", "salaberry": "Hasparren"}
_DAILY = "Passages de tous les jours, fériés compris."
_LANGUAGES = ("portugais", "arabe", "basque")


@dataclass(frozen=True, slots=True)
class Whole:
    """Who may be given an appointment, with whom, where; `rooms` fills on the first day."""

    people: tuple[PatientId, ...]
    followed: tuple[Followed, ...]
    team: Mapping[str, ProfessionalId]
    rooms: list[RoomId]
    end: datetime

    @property
    def today(self) -> date:
        """The practice's day."""
        return self.end.astimezone(PARIS).date()


def agenda(
    rng: random.Random,
    people: Sequence[PatientId],
    followed: Sequence[Followed],
    team: Mapping[str, ProfessionalId],
    end: datetime,
) -> list[Happening]:
    """What was booked, day after day, and what became of it; as dense as the practice is big."""
    whole = Whole(tuple(people), tuple(followed), team, [], end)
    behind, ahead_of = (BEHIND, AHEAD) if len(people) >= _REAL else (_FEW, _FEW)
    first = whole.today - timedelta(days=behind)
    begun = datetime.combine(first - timedelta(days=10), time(9, 5), PARIS).astimezone(UTC)
    made = [
        _told(begun, USER, lambda services: _furnish(services, whole)),
        _told(begun + timedelta(minutes=20), DESK, lambda services: _series(services, whole, rng)),
    ]
    for ahead in range(behind + ahead_of + 1):
        day = first + timedelta(days=ahead)
        if day.weekday() != _SUNDAY:
            made += _day(rng, whole, day)
    made.append(_told(end - timedelta(minutes=50), DESK, lambda services: _wait(services, whole)))
    return made


def _told(at: datetime, login: str, deed: Callable[[Services], object]) -> Happening:
    def tell(services: Mapping[str, Services]) -> None:
        deed(services[login])

    return Happening(at, tell)


def _at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), PARIS).astimezone(UTC)


# --- what lasts: rooms, absences, series ----------------------------------------------------


def _furnish(services: Services, whole: Whole) -> None:
    for name in _ROOMS:
        whole.rooms.append(services.opening.save_room(new_room(name)).id)
    services.opening.save_settings(AgendaSettings())
    monday = whole.today - timedelta(days=whole.today.weekday())
    away = (
        ("testud", monday + timedelta(days=2), 14, 18, AbsenceKind.TRAINING, "Formation épaule"),
        ("LABORDE", monday + timedelta(days=9), 8, 20, AbsenceKind.LEAVE, ""),
        ("LABORDE", monday + timedelta(days=10), 8, 20, AbsenceKind.LEAVE, ""),
        ("vigneau", monday + timedelta(days=4), 8, 12, AbsenceKind.OTHER, ""),
    )
    for doctor in (*_DOCTORS, "INCHAUSPÉ"):  # who has no account has a column all the same
        seen = services.opening.people(everybody=True)
        known = next(one for one in seen if one.id == whole.team[doctor])
        services.opening.save_hours(known.id, known.version, (), shown=True)
    for login, day, begins, ends, kind, note in away:
        absence = new_absence(whole.team[login], _at(day, begins), _at(day, ends))
        services.opening.save_absence(replace(absence, kind=kind, note=note))


def _series(services: Services, whole: Whole, rng: random.Random) -> None:
    """The weekly meeting, the education group, physiotherapy twice a week, daily home visits."""
    first = whole.today - timedelta(days=BEHIND + whole.today.weekday())
    team = whole.team
    together = (team[USER], team["HARISMENDY"], team["oyhenart"], team["testud"])
    meeting = AppointmentContent(
        kind=AppointmentKind.MEETING, title="RCP", professionals=together, room_id=whole.rooms[3]
    )
    tuesday = first + timedelta(days=1)
    _try(services, _draft(_at(tuesday, 12, 30), 60, meeting, "FREQ=WEEKLY;BYDAY=TU"))
    group = tuple(Participant(patient_id=one.patient_id) for one in whole.followed[:5])
    education = AppointmentContent(
        kind=AppointmentKind.EDUCATION, title="ETP diabète", professionals=(team[USER],),
        room_id=whole.rooms[3], participants=group,
    )  # fmt: skip
    wednesday = first + timedelta(days=9)  # the one before may be the armistice
    _try(services, _draft(_at(wednesday, 14), 90, education, "FREQ=WEEKLY;BYDAY=WE;COUNT=4"))
    for number, one in enumerate(whole.followed[:24]):
        if number % 4 == 1:
            _physio(services, whole, one, first, number)
        if number < 16 and (one.lively or number % 3 == 0):
            _home(services, whole, one, first, number, rng)


def _physio(services: Services, whole: Whole, one: Followed, first: date, number: int) -> None:
    content = AppointmentContent(
        kind=AppointmentKind.CARE, title="kiné", professionals=(whole.team["testud"],),
        room_id=whole.rooms[1], participants=(Participant(patient_id=one.patient_id),),
    )  # fmt: skip
    begins = _at(first + timedelta(days=number % 2), 9 + number % 7)
    days = "MO,TH" if number % 2 == 0 else "TU,FR"
    _try(services, _draft(begins, 30, content, f"FREQ=WEEKLY;BYDAY={days};COUNT=10"))


def _home(
    services: Services, whole: Whole, one: Followed, first: date, number: int, rng: random.Random
) -> None:
    """A nurse comes every morning, within a window; where the home is was typed once."""
    town = services.patients.open(one.patient_id).patient.town
    if town in TOWN_POINTS:
        north, east = TOWN_POINTS[town]
        home = Point(
            latitude=round(north + rng.uniform(-0.012, 0.012), 4),
            longitude=round(east + rng.uniform(-0.012, 0.012), 4),
        )
        services.rounds.place_home(one.patient_id, home)
    nurse = whole.team[_NURSES[town in _WEST]]
    insulin = number % 5 == 0
    care = "Glycémie, insuline" if insulin else rng.choice(_CARE)
    content = AppointmentContent(
        kind=AppointmentKind.HOME_VISIT, title=care, place=AppointmentPlace.HOME,
        professionals=(nurse,), participants=(Participant(patient_id=one.patient_id),),
        window_from=time(7, 30) if insulin else None, window_to=time(9, 30) if insulin else None,
    )  # fmt: skip
    begins = _at(first, 8) + timedelta(minutes=15 * number)
    _try(
        services,
        _draft(begins, rng.choice((10, 15, 15)), content, "FREQ=DAILY;COUNT=42"),
        why=_DAILY,
    )


# --- the days -------------------------------------------------------------------------------


def _day(rng: random.Random, whole: Whole, day: date) -> Iterator[Happening]:
    booked = min(_at(day - timedelta(days=9), 17, 30), whole.end - timedelta(hours=3))
    seed = rng.getrandbits(32)
    yield _told(booked, DESK, lambda services: _book(services, whole, day, seed))
    if abs((day - whole.today).days) <= _ROUNDS_WITHIN:
        eve = min(_at(day - timedelta(days=1), 18), whole.end - timedelta(hours=2))
        for nurse in _NURSES:
            yield _told(eve, nurse, partial(_round, whole=whole, nurse=nurse, day=day))
    if day <= whole.today:
        close = min(_at(day, 18, 40), whole.end - timedelta(minutes=40))
        yield _told(close, USER, lambda services: _close(services, whole, day, seed))


def _book(services: Services, whole: Whole, day: date, seed: int) -> None:
    """Consultations of both doctors, dressings, speech therapy: a day as full as people are."""
    rng = random.Random(seed)  # noqa: S311 - invented people, not secrets
    share = min(0.62, len(whole.people) / 500)
    ends = 12 if day.weekday() == _SATURDAY else 18
    for number, doctor in enumerate(_DOCTORS):
        for hour in (*range(8, 12), *range(14, ends)):
            for minute in (0, 20, 40):
                if rng.random() < share and (hour, minute) != (8, 0):
                    _consult(services, whole, rng, doctor, number, _at(day, hour, minute))
    if ends < 18:
        return
    for hour, minute in ((13, 30), (14, 0), (14, 30), (15, 0), (15, 30)):
        if rng.random() < share:
            nurse = _NURSES[day.toordinal() % 2]
            content = _content(rng, whole, nurse, AppointmentKind.CARE, "pansement", 2)
            _try(services, _draft(_at(day, hour, minute), 30, content))
    for hour in (9, 10, 11, 14, 15, 16):
        if rng.random() < share:
            content = _content(rng, whole, "INCHAUSPÉ", AppointmentKind.CARE, "orthophonie", None)
            _try(services, _draft(_at(day, hour, 15), 45, content))


def _consult(
    services: Services,
    whole: Whole,
    rng: random.Random,
    doctor: str,
    room: int,
    at: datetime,
) -> None:
    content = _content(rng, whole, doctor, AppointmentKind.CONSULTATION, rng.choice(_REASONS), room)
    drawn = rng.random()
    if drawn < 0.05:
        asked = TransportOrder.TO_ASK if drawn < 0.02 else TransportOrder.RECEIVED
        transport = Transport(
            means=TransportMeans.SEATED, who="Ambulances Navarre", order=asked,
            fetched_at=(at.astimezone(PARIS) - timedelta(minutes=50)).time(),
        )  # fmt: skip
        content = replace(content, transport=transport, reminder_days=2)
    elif drawn < 0.09:
        content = replace(content, interpreter=rng.choice(_LANGUAGES), reminder_days=2)
    elif drawn < 0.16:
        content = replace(content, preparation="À jeun depuis minuit.", reminder_days=1)
    _try(services, _draft(at, 20, content))


def _content(
    rng: random.Random,
    whole: Whole,
    who: str,
    kind: AppointmentKind,
    title: str,
    room: int | None,
) -> AppointmentContent:
    return AppointmentContent(
        kind=kind, title=title, professionals=(whole.team[who],),
        room_id=None if room is None else whole.rooms[room],
        participants=(Participant(patient_id=rng.choice(whole.people)),),
    )  # fmt: skip


def _draft(
    at: datetime, minutes: int, content: AppointmentContent, rule: str = ""
) -> AppointmentDraft:
    return AppointmentDraft(
        starts_at=at, ends_at=at + timedelta(minutes=minutes), content=content, rule=rule
    )


def _try(services: Services, draft: AppointmentDraft, why: str = "") -> None:
    """Book it where nothing is in the way; what is in the way is left as it is."""
    try:
        services.appointments.book(draft, reason=why)
    except Conflicting:
        return


def _round(services: Services, whole: Whole, nurse: str, day: date) -> None:
    """The visits of the day in the order that is proposed."""
    try:
        made = services.rounds.prepare(
            whole.team[nurse], day, leaves_at=time(7, 45), label=_SIDES[nurse]
        )
        proposed = services.rounds.propose(made.id)
        services.rounds.order(made.id, made.version, proposed.order, by_hand=False)
    except (Conflicting, NoVisits):  # somebody is seen elsewhere then; nobody is visited
        return


def _close(services: Services, whole: Whole, day: date, seed: int) -> None:
    """Evening: who came, who did not; a few are forgotten."""
    rng = random.Random(seed + 1)  # noqa: S311 - invented people, not secrets
    for entry in services.appointments.agenda(day, day).entries:
        if entry.ends_at > whole.end or not entry.state.open:
            continue
        drawn = rng.random()
        if drawn < 0.03 and entry.kind is AppointmentKind.CONSULTATION:
            services.appointments.set_state(entry.id, entry.version, AppointmentState.ABSENT)
            if day < whole.today - timedelta(days=4):
                services.no_shows.follow_up(
                    entry.id, entry.patients[0], FollowUpStep.REBOOKED, seen_version=0
                )
        elif drawn < 0.06 and entry.patients and entry.series_id is None:
            services.appointments.cancel(
                entry.id, entry.version, CancelReason.PATIENT_ASKED, by_patient=True
            )
        elif drawn < 0.985:
            services.appointments.set_state(entry.id, entry.version, AppointmentState.HONOURED)


def _wait(services: Services, whole: Whole) -> None:
    """Who waits, and whom the desk told that it is confirmed."""
    wished = (
        ("HARISMENDY", AppointmentKind.CONSULTATION, "suivi de tension", 20, True, 5),
        ("LABORDE", AppointmentKind.CONSULTATION, "renouvellement", 20, False, 12),
        ("testud", AppointmentKind.CARE, "rééducation de l’épaule", 30, False, 20),
        ("INCHAUSPÉ", AppointmentKind.CARE, "bilan de langage", 45, False, 60),
        (USER, AppointmentKind.EDUCATION, "premier entretien", 60, False, 30),
    )
    for number, (who, kind, title, minutes, urgent, within) in enumerate(wished):
        services.waiting.add(
            WaitingEntry(
                id=WaitingId(uuid4()),
                patient_id=whole.people[-1 - number % len(whole.people)], kind=kind, title=title,
                professionals=(whole.team[who],), minutes=minutes, urgent=urgent,
                before=whole.today + timedelta(days=within), since=whole.end,
                mornings=number != 2, note="Préfère être appelé avant midi." if number == 1 else "",
            )
        )  # fmt: skip
    tomorrow = whole.today + timedelta(days=1)
    for entry in services.appointments.agenda(tomorrow, tomorrow).entries[::3]:
        if entry.state is AppointmentState.PLANNED and entry.patients:
            services.appointments.set_state(entry.id, entry.version, AppointmentState.CONFIRMED)
