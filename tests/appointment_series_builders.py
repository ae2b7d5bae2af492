"""Series of appointments, for tests of several floors."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from sqlalchemy import text

from coordo_desktop.domain.appointments import AppointmentContent, AppointmentDraft, AppointmentKind
from coordo_desktop.domain.ids import ProfessionalId
from coordo_desktop.store import appointments
from coordo_desktop.store.appointments import APPOINTMENT

PARIS = ZoneInfo("Europe/Paris")
NURSE = ProfessionalId(UUID(int=77))


def at(day: str, hour: str = "10:00") -> datetime:
    """An instant of Paris."""
    return datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=PARIS).astimezone(UTC)


def a_series(day="2026-11-30", rule="FREQ=WEEKLY;BYDAY=MO", *, hour="10:00", minutes=30, **content):
    """What somebody books when they say « chaque semaine »."""
    said = {"kind": AppointmentKind.CARE, "title": "Pansement", "professionals": (NURSE,)}
    starts = at(day, hour)
    return AppointmentDraft(
        starts_at=starts,
        ends_at=starts + timedelta(minutes=minutes),
        content=AppointmentContent(**{**said, **content}),
        rule=rule,
    )


def a_nurse(session) -> None:
    """The professional of these series."""
    session.execute(
        text(
            "INSERT INTO professional(id, version, sort_key, name, given_name, title, profession,"
            " organisation, rpps, phone, secure_mail, active) VALUES (:id, 1, 'harismedy',"
            " 'HARISMEDY', 'Pierre', '', 'IDEL', '', '', '', '', 1)"
        ),
        {"id": NURSE.bytes},
    )


def everything(session) -> list:
    """Every appointment of the file, in the order of time."""
    return appointments.where(session, APPOINTMENT.c.row_no > 0)


def spans(found) -> list[tuple[datetime, datetime]]:
    """[start, end) of each."""
    return [(each.starts_at, each.ends_at) for each in found]


def new_id() -> UUID:
    """Some id."""
    return uuid4()
