"""Free slots and conflicts asked of a real file, against looking at everything one by one."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

import pytest

from coordo_desktop.domain.appointments import (
    AppointmentContent,
    AppointmentDraft,
    AppointmentPlace,
    Participant,
)
from coordo_desktop.domain.conflicts import ConflictKind, SlotQuestion
from coordo_desktop.domain.opening import AgendaSettings, Closing
from coordo_desktop.domain.patients import Professional
from coordo_desktop.services.directory import NOBODY, DirectoryService
from coordo_desktop.services.opening import OpeningService, new_absence, new_closing, new_room
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.slots import SlotService
from people import a_patient

MONDAY = date(2026, 11, 30)


def at(hour, minute=0, on=MONDAY):
    """That time of the practice (winter: an hour ahead of UTC)."""
    return datetime.combine(on, time(hour, minute), UTC) - timedelta(hours=1)


@pytest.fixture
def desk(store):
    opening = OpeningService(store)
    directory = DirectoryService(store)
    people = [
        directory.add(Professional(id=NOBODY, name=name, given_name="Anne"))
        for name in ("Aguerre", "Berho")
    ]
    return opening, SlotService(store), people, opening.save_room(new_room("Salle 1"))


def a_draft(people=(), room=None, start=None, minutes=30, patients=(), **content):
    start = start or at(10)
    return AppointmentDraft(
        starts_at=start,
        ends_at=start + timedelta(minutes=minutes),
        content=AppointmentContent(
            title="Essai",
            professionals=tuple(people),
            room_id=None if room is None else room.id,
            participants=tuple(Participant(patient_id=one) for one in patients),
            **content,
        ),
    )


def test_hours_closings_holidays_and_absences_stand_in_the_way(desk):
    opening, slots, (one, _), _room = desk
    opening.save_absence(new_absence(one, at(8), at(12)))
    opening.save_closing(new_closing(date(2026, 12, 24), date(2026, 12, 26), "Fêtes"))

    def kinds(draft):
        return [each.kind for each in slots.conflicts(draft)]

    assert kinds(a_draft([one])) == [ConflictKind.ABSENCE]
    assert kinds(a_draft([one], start=at(12))) == []
    assert kinds(a_draft(start=at(20))) == [ConflictKind.HOURS]
    christmas = a_draft(start=at(10, on=date(2026, 12, 25)))
    assert kinds(christmas) == [ConflictKind.CLOSING, ConflictKind.HOLIDAY]


def test_the_soonest_slots_go_round_an_absence(desk):
    opening, slots, people, room = desk
    opening.save_absence(new_absence(people[0], at(8), at(12)))
    question = SlotQuestion(
        professionals=tuple(people), room_id=room.id, earliest=at(0), latest=at(23), minutes=30
    )
    assert [each.starts_at for each in slots.free(question)] == [at(12), at(12, 30), at(13)]
    near = replace(question, near=at(9))
    assert [each.starts_at for each in slots.free(near)] == [at(12), at(12, 30), at(13)]
