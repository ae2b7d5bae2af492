"""What the panels of the agenda know before anything is typed: who works here, which rooms."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.access import NotAllowed
from coordo_desktop.domain.appointments import USUAL_MINUTES, AppointmentKind
from coordo_desktop.domain.dates import french_age, show_date
from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.ids import PatientId, ProfessionalId, RoomId
from coordo_desktop.domain.local_times import day_start
from coordo_desktop.domain.opening import AgendaPerson, AgendaSettings, Room
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import Patient, Sex
from coordo_desktop.domain.text import fold
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ages import age_words
from coordo_desktop.ui.kit.completion import Suggestion
from coordo_desktop.ui.kit.when import zone_in_use

_MOST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The people, rooms and habits of the practice, read when a panel opens."""

    people: tuple[AgendaPerson, ...] = ()
    rooms: tuple[Room, ...] = ()
    settings: AgendaSettings = field(default_factory=AgendaSettings)
    names: Mapping[ProfessionalId, str] = field(default_factory=dict)  # of who has no column

    def me(self) -> AgendaPerson | None:
        """The person at the desk, if they have a place in the agenda."""
        return next((one for one in self.people if one.mine), None)

    def name(self, professional_id: ProfessionalId) -> str:
        """How a professional is named."""
        found = (one.name for one in self.people if one.id == professional_id)
        return next(found, self.names.get(professional_id, ""))

    def minutes(self, kind: AppointmentKind) -> int:
        """The usual length of this kind here."""
        return self.settings.minutes.get(kind.value, USUAL_MINUTES[kind])

    def found(self, typed: str) -> list[Suggestion]:
        """Who is meant by what is typed: those who have a column first."""
        wanted = fold(typed).split()
        return [
            Suggestion(one.name, one.id, "doctor", one.profession)
            for one in sorted(self.people, key=lambda one: not one.shown)
            if one.active and _begins(wanted, f"{one.name} {one.profession}")
        ][:_MOST]

    def open_rooms(self, kept: RoomId | None = None) -> list[Room]:
        """Those that can be booked, and the one that is."""
        return [one for one in self.rooms if one.active or one.id == kept]


def read_surroundings(services: Services) -> Surroundings:
    """Read them, on the desk thread."""
    opening = services.opening
    return Surroundings(
        people=tuple(opening.people(everybody=True)),  # one may be seen by who has no column
        rooms=tuple(opening.rooms()),
        settings=opening.settings(),
    )


def sought_patients(services: Services, typed: str, today: date) -> list[Suggestion]:
    """Patients whose name, birth date or number is typed; on the glance thread."""
    return [
        Suggestion(
            shown_names.name(one.family_name, one.used_name, one.given_names, one.used_given_name),
            one.id,
            "patient",
            _told_apart(one.sex, one.birth_date, one.family_name, one.used_name, today),
        )
        for one in services.patients.find(typed, _MOST, include_closed=False)
    ]


def named_patients(
    services: Services, wanted: Sequence[PatientId], today: date
) -> dict[PatientId, tuple[str, str]]:
    """The name and traits of each, as a panel says them; who may not be seen is left out."""
    found: dict[PatientId, tuple[str, str]] = {}
    for patient_id in wanted:
        try:
            one = services.patients.open(patient_id, tab="appointment").patient
        except (NotAllowed, NotFound):
            continue
        name = shown_names.name(
            one.family_name, one.used_name, one.given_names, one.used_given_name
        )
        found[patient_id] = (name, traits_words(one, today))
    return found


def traits_words(one: Patient, today: date) -> str:
    """« F · 08/11/1934 · 92 ans · née LARRALDE »."""
    return _told_apart(one.sex, one.birth_date, one.family_name, one.used_name, today)


def _told_apart(
    sex: Sex, birth_date: PartialDate | None, family_name: str, used_name: str, today: date
) -> str:
    """What tells two of one name apart, the surest first."""
    letter = "" if sex is Sex.UNKNOWN else sex.value
    born = "" if birth_date is None else show_date(birth_date)
    age = age_words(french_age(birth_date, today)) if birth_date else ""
    birth = shown_names.birth_name(family_name, used_name, sex)
    return " · ".join(part for part in (letter, born, age, birth) if part)


def local_now(now: datetime) -> datetime:
    """The practice's time, naive."""
    return now.astimezone(zone_in_use()).replace(tzinfo=None, fold=0)


def day_begins(on: date) -> datetime:
    """The instant a day of the practice begins."""
    return day_start(on, zone_in_use())


def _begins(wanted: Sequence[str], words: str) -> bool:
    have = fold(words).split()
    return all(any(word.startswith(start) for word in have) for start in wanted)
