"""A small practice for the lists of the agenda: people, and appointments booked in a few words."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from coordo_desktop.domain.appointments import (
    AppointmentContent,
    AppointmentDraft,
    AppointmentKind,
    AppointmentPlace,
    Participant,
)
from coordo_desktop.services.appointments import AppointmentService
from coordo_desktop.services.directory import DirectoryService
from coordo_desktop.services.no_shows import NoShowService
from coordo_desktop.services.opening import OpeningService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.replacements import ReplacementService
from coordo_desktop.services.transports import TransportService
from coordo_desktop.services.trips import TripService
from coordo_desktop.services.waiting import WaitingService
from people import a_patient, a_professional

PARIS = ZoneInfo("Europe/Paris")


def at(day: str, hour: str = "10:00") -> datetime:
    """An instant of Paris: `at("11-30", "09:30")` is in 2026."""
    on = day if day.startswith("20") else f"2026-{day}"
    return datetime.fromisoformat(f"{on}T{hour}").replace(tzinfo=PARIS).astimezone(UTC)


class Desk:
    """The services of one person over a test file."""

    def __init__(self, store):
        self.store = store
        self.appointments = AppointmentService(store)
        self.opening = OpeningService(store)
        self.waiting = WaitingService(store, self.appointments)
        self.no_shows = NoShowService(store)
        self.trips = TripService(store, self.appointments)
        self.transports = TransportService(store)
        self.replacements = ReplacementService(store, self.appointments)

    def patient(self, name="ETCHEVERRY", **fields):
        return PatientService(self.store).create(a_patient(name, **fields))

    def professional(self, name="OYHENART", **fields):
        one = a_professional(name, **fields)
        DirectoryService(self.store).add(one)
        return one.id

    def book(self, patients, who, day, hour="10:00", *, minutes=30, rule="", reason="", **content):
        """An appointment of these patients (one or several) with these professionals."""
        people = patients if isinstance(patients, list | tuple) else [patients]
        staff = who if isinstance(who, list | tuple) else [who]
        said = {"kind": AppointmentKind.CARE, "place": AppointmentPlace.PRACTICE, **content}
        starts = at(day, hour)
        draft = AppointmentDraft(
            starts_at=starts,
            ends_at=starts + timedelta(minutes=minutes),
            content=AppointmentContent(
                professionals=tuple(staff),
                participants=tuple(Participant(patient_id=one) for one in people),
                **said,
            ),
            rule=rule,
        )
        return self.appointments.book(draft, reason=reason)

    def visit(self, patients, who, day, hour="10:00", **content):
        """A visit at home."""
        said = {"kind": AppointmentKind.HOME_VISIT, "place": AppointmentPlace.HOME, **content}
        return self.book(patients, who, day, hour, **said)
