"""Rounds of a day for tests: a nurse, homes around a village, visits booked."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentContent,
    AppointmentKind,
    AppointmentPlace,
    Participant,
)
from coordo_desktop.domain.ids import AppointmentId, PatientId, ProfessionalId
from coordo_desktop.domain.local_times import instant
from coordo_desktop.domain.patients import Professional
from coordo_desktop.domain.rounds import Point
from coordo_desktop.store import directory, patients
from coordo_desktop.store.appointment_writing import add_many
from people import a_patient

DAY = date(2026, 11, 24)  # a Tuesday
PARIS = ZoneInfo("Europe/Paris")
NURSE = ProfessionalId(UUID(int=901))
OTHER = ProfessionalId(UUID(int=902))
# Communes by INSEE code, near one another along a line going north.
PLACES = {f"640{at:02d}": Point(latitude=43.2 + at / 50, longitude=-1.0) for at in range(1, 31)}


def places(code: str, _postal_code: str, _town: str) -> Point | None:
    return PLACES.get(code)


def at(hour: int, minute: int = 0, on: date = DAY) -> datetime:
    """A local time of the day, as an instant."""
    return instant(datetime.combine(on, time(hour, minute)), PARIS)


def a_nurse(
    store, who: ProfessionalId = NURSE, name: str = "OYHENART", user=None
) -> ProfessionalId:
    with store.action("directory.add") as session:
        directory.add(
            session,
            Professional(id=who, name=name, given_name="Nathalie", profession="IDEL", user_id=user),
        )
    return who


def a_home(store, number: int, name: str = "", **values) -> PatientId:
    """Somebody living in the commune of that number (0: in an unknown one)."""
    code = f"640{number:02d}" if number else "99999"
    base = {
        "id": uuid4(), "family_name": name or f"PERSONNE{number}", "address": f"{number} rue Haute",
        "postal_code": "64120", "town": f"Bourg {number}", "town_code": code,
    }  # fmt: skip
    patient = a_patient(**(base | values))
    with store.action("patient.create") as session:
        patients.add(session, patient)
    return patient.id


def a_visit(
    store, patient: PatientId, starts: datetime, minutes: int = 20, **values
) -> Appointment:
    """A home visit booked, kept."""
    who = values.pop("who", NURSE)
    content = AppointmentContent(
        kind=AppointmentKind.HOME_VISIT,
        place=values.pop("place", AppointmentPlace.HOME),
        professionals=(who,),
        participants=(Participant(patient_id=patient),),
        **values,
    )
    made = Appointment(
        id=AppointmentId(uuid4()),
        starts_at=starts.astimezone(UTC),
        ends_at=(starts + timedelta(minutes=minutes)).astimezone(UTC),
        content=content,
    )
    with store.action("appointment.book") as session:
        add_many(session, [made])
    return made
