"""What calendars exchanged with other programs are compared with (AG8)."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.appointment_series import AppointmentSeries
from coordo_desktop.domain.appointments import Appointment
from coordo_desktop.domain.ids import PatientId, ProfessionalId, SeriesId
from coordo_desktop.domain.shown_names import initials
from coordo_desktop.store import appointments
from coordo_desktop.store.appointment_series import CUT, series_of
from coordo_desktop.store.appointments import APPOINTMENT, PROFESSIONAL, SERIES, WITH
from coordo_desktop.store.named import PATIENT
from coordo_desktop.store.patient_lines import batches

__all__ = [
    "cut_here",
    "initials_of",
    "is_listed",
    "rows_of",
    "series_known",
    "series_many",
    "singles_known",
    "within",
]


def within(
    session: Session, start: datetime, end: datetime, professional_id: ProfessionalId | None
) -> list[Appointment]:
    """The appointments that touch [start, end), of everybody or of one professional."""
    conditions = [APPOINTMENT.c.starts_at < end, APPOINTMENT.c.ends_at > start]
    if professional_id is not None:
        theirs = select(WITH.c.appointment_id).where(WITH.c.professional_id == professional_id)
        conditions.append(APPOINTMENT.c.id.in_(theirs))
    return appointments.where(session, *conditions)


def series_many(session: Session, ids: Iterable[SeriesId]) -> dict[SeriesId, AppointmentSeries]:
    """These series."""
    found: dict[SeriesId, AppointmentSeries] = {}
    for some in batches(list(dict.fromkeys(ids))):
        rows = session.execute(select(SERIES).where(SERIES.c.id.in_(some))).mappings()
        found.update((row["id"], series_of(row)) for row in rows)
    return found


def rows_of(session: Session, ids: Iterable[SeriesId]) -> dict[SeriesId, list[Appointment]]:
    """Every occurrence of these series, in the order of time."""
    found: dict[SeriesId, list[Appointment]] = {}
    for some in batches(list(dict.fromkeys(ids))):
        for each in appointments.where(session, APPOINTMENT.c.series_id.in_(some)):
            if each.series_id is not None:
                found.setdefault(each.series_id, []).append(each)
    return found


def singles_known(session: Session, uids: Collection[str]) -> dict[str, Appointment]:
    """The appointments of no series that bear one of these identities."""
    found: dict[str, Appointment] = {}
    for some in batches(list(uids)):
        alone = APPOINTMENT.c.series_id.is_(None)
        for each in appointments.where(session, APPOINTMENT.c.uid.in_(some), alone):
            found[each.uid] = each
    return found


def series_known(session: Session, uids: Collection[str]) -> dict[str, AppointmentSeries]:
    """The series that bear one of these identities."""
    found: dict[str, AppointmentSeries] = {}
    for some in batches(list(uids)):
        rows = session.execute(select(SERIES).where(SERIES.c.uid.in_(some))).mappings()
        found.update((row["uid"], series_of(row)) for row in rows)
    return found


def cut_here(session: Session, uids: Collection[str]) -> set[str]:
    """Those of these identities whose series was cut in this practice."""
    found: set[str] = set()
    for some in batches(list(uids), 100):
        starting = [func.substr(SERIES.c.uid, 1, len(uid) + 1) == uid + CUT for uid in some]
        for uid in session.scalars(select(SERIES.c.uid).where(or_(*starting))):
            found.add(uid.rpartition(CUT)[0])
    return found


def is_listed(session: Session, professional_id: ProfessionalId) -> bool:
    """Whether that professional is in the directory, and still there."""
    query = select(PROFESSIONAL.c.active).where(PROFESSIONAL.c.id == professional_id)
    return bool(session.execute(query).scalar())


def initials_of(session: Session, patients: Sequence[PatientId]) -> dict[PatientId, str]:
    """« E. M. » for each of these patients."""
    found: dict[PatientId, str] = {}
    columns = PATIENT.c.family_name, PATIENT.c.used_name
    given = PATIENT.c.given_names, PATIENT.c.used_given_name
    for some in batches(list(dict.fromkeys(patients))):
        query = select(PATIENT.c.id, *columns, *given).where(PATIENT.c.id.in_(some))
        for patient_id, family, used, names, used_given in session.execute(query):
            found[patient_id] = initials(family, used, names, used_given)
    return found
