"""What the slip of a patient says of their appointments to come, read from the file."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.agenda_papers import AppointmentSlip, NothingToSlip, SlipLine
from coordo_desktop.domain.appointments import Appointment, AppointmentPlace, AppointmentState
from coordo_desktop.domain.contacts import read_phone, show_phone
from coordo_desktop.domain.dates import show_date
from coordo_desktop.domain.directory import full_name
from coordo_desktop.domain.ids import AppointmentId, PatientId, ProfessionalId
from coordo_desktop.domain.patients import Patient, Sex
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.store import appointments, directory, patients, settings
from coordo_desktop.store.appointments import APPOINTMENT

MOST = 60
"""Appointments on one slip: the rest of a long series is given on the next one."""
_QUARTER = 15  # minutes
_SAID = {
    "IDEL": "soins infirmiers",
    "IDE": "soins infirmiers",
    "IPA": "soins infirmiers, pratique avancée",
    "IDEC": "coordination des soins",
    "IDE COORDINATRICE": "coordination des soins",
    "MKDE": "kinésithérapie",
    "MK": "kinésithérapie",
}
_OFF = (AppointmentState.CANCELLED.value,)
_BORN = {Sex.FEMALE: "née", Sex.MALE: "né", Sex.UNKNOWN: "né(e)"}


def slip(
    session: Session,
    patient_id: PatientId,
    ids: Sequence[AppointmentId],
    *,
    series: bool,
    now: datetime,
) -> AppointmentSlip:
    """The slip of one person; NotFound, NothingToSlip."""
    practice = settings.load(session)
    zone = ZoneInfo(practice.time_zone)
    found = [
        one
        for one in _asked(session, patient_id, ids, series=series, now=now)
        if one.ends_at > now
        and one.state is not AppointmentState.CANCELLED
        and any(each.patient_id == patient_id for each in one.content.participants)
    ]
    if not found:
        raise NothingToSlip
    patient = patients.get(session, patient_id)
    who = _named(session, found)
    address = _address(practice)
    phone = read_phone(practice.phone)
    shown = sorted(found, key=lambda one: one.starts_at)[:MOST]
    return AppointmentSlip(
        patient=shown_names.name(
            patient.family_name, patient.used_name, patient.given_names, patient.used_given_name
        ),
        born=_born(patient),
        appointments=tuple(_line(one, who, practice, patient, zone) for one in shown),
        practice=practice.name,
        practice_lines=address,
        phone=show_phone(phone.kept) if phone is not None else "",
        printed_at=now.astimezone(zone),
        more=len(found) - len(shown),
    )


def _asked(
    session: Session,
    patient_id: PatientId,
    ids: Sequence[AppointmentId],
    *,
    series: bool,
    now: datetime,
) -> list[Appointment]:
    found = appointments.get_many(session, ids)
    repeated = {one.series_id for one in found if one.series_id is not None} if series else set()
    if repeated:
        found += appointments.where(
            session,
            APPOINTMENT.c.series_id.in_(sorted(repeated)),
            APPOINTMENT.c.ends_at > now,
            APPOINTMENT.c.state.not_in(_OFF),
            appointments.of_people([patient_id]),
        )
    return list({one.id: one for one in found}.values())


def _line(
    one: Appointment,
    who: dict[ProfessionalId, str],
    practice: PracticeSettings,
    patient: Patient,
    zone: ZoneInfo,
) -> SlipLine:
    content = one.content
    where: tuple[str, ...] = ()
    if content.place is AppointmentPlace.PRACTICE:
        where = (practice.name, *_address(practice))
    elif content.place is AppointmentPlace.OUTSIDE:
        where = tuple(line for line in content.address.splitlines() if line.strip())
    elif content.place is AppointmentPlace.HOME:
        town = " ".join(part for part in (patient.postal_code, patient.town) if part)
        where = tuple(line for line in (patient.address, town) if line.strip())
    return SlipLine(
        starts_at=_said_hour(one).astimezone(zone),
        ends_at=one.ends_at.astimezone(zone),
        what=content.title,
        kind=content.kind,
        place=content.place,
        who=tuple(who[each] for each in content.professionals if each in who),
        where=where,
        room=one.room if content.place is AppointmentPlace.PRACTICE else "",
        bring=tuple(line.strip() for line in content.preparation.splitlines() if line.strip()),
        transport=content.transport,
        interpreter=content.interpreter,
    )


def _said_hour(one: Appointment) -> datetime:
    """To the nearest quarter where a round comes home between two others: never « vers 9 h 08 »."""
    if one.round_id is None:
        return one.starts_at
    quarters = (one.starts_at.minute + _QUARTER // 2) // _QUARTER
    return one.starts_at.replace(minute=0, second=0) + timedelta(minutes=quarters * _QUARTER)


def _named(session: Session, found: Sequence[Appointment]) -> dict[ProfessionalId, str]:
    """« Dr Jean LABORDE, médecin généraliste », « Nathalie OYHENART, soins infirmiers »."""
    wanted = {each for one in found for each in one.content.professionals}
    return {
        one.id: ", ".join(part for part in (full_name(one), _said(one.profession)) if part)
        for one in directory.listed(session, inactive=True)
        if one.id in wanted
    }


def _said(profession: str) -> str:
    """A profession as patients know it: abbreviations are for colleagues."""
    asked = " ".join(profession.split())
    known = _SAID.get(asked.upper())
    if known is not None or asked[1:2].isupper():
        return known or asked
    return asked[:1].lower() + asked[1:]


def _address(practice: PracticeSettings) -> tuple[str, ...]:
    town = " ".join(part for part in (practice.postal_code, practice.town) if part)
    return tuple(line for line in (practice.address, town) if line.strip())


def _born(patient: Patient) -> str:
    if patient.birth_date is None:
        return ""
    return f"{_BORN[patient.sex]} le {show_date(patient.birth_date)}"
