"""An appointment booked in a real window, by keyboard alone: it does not clash."""

from datetime import datetime, time, timedelta
from time import monotonic
from zoneinfo import ZoneInfo

import pytest

from appointment_builders import a_draft
from coordo_desktop.domain.local_times import instant
from coordo_desktop.system.clock import now
from people import a_professional

from .test_care import insist, seen_to_change
from .test_journeys import unlock, vault

__all__ = ["vault"]
PARIS = ZoneInfo("Europe/Paris")
_TWENTY = 20  # seconds that a coordinator takes
_PATIENCE = 3  # a machine that does other things takes so many times as long


@pytest.fixture
def monday() -> datetime:
    """The first hour of next week."""
    today = now().astimezone(PARIS).date()
    return datetime.combine(today + timedelta(days=7 - today.weekday()), time(8))


def test_an_appointment_is_booked_where_there_is_room(screen, vault, monday):
    services = vault.services
    who = services.directory.add(a_professional("OYHENART", rpps="", phone=""))
    (busy,) = services.patients.find("etchebest")
    for day in range(6):
        start = instant(monday + timedelta(days=day), PARIS)
        services.appointments.book(a_draft([who], [busy.id], at=start, minutes=30))
    unlock(screen, vault)
    seen_to_change(screen, "alt+4")
    started = monotonic()
    seen_to_change(screen, "Next")
    screen.keys("Home", "Down", "Down")
    seen_to_change(screen, "Return")
    screen.type("berho")
    screen.settle()
    screen.keys("Return")
    screen.settle()
    insist(screen, vault, "appointment.book", "ctrl+Return")
    assert monotonic() - started < _TWENTY * _PATIENCE
    (patient,) = services.patients.find("berho")
    (booked,) = services.appointments.of_patient(patient.id)
    at = booked.starts_at.astimezone(PARIS)
    assert (at.hour, at.minute) == (8, 30)
    assert booked.content.professionals == (who,)
    assert not booked.forced
    assert services.appointments.overrides(booked.id) == ()
