"""Everything a span of the agenda shows, read in a number of statements that never grows."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.agenda import Agenda
from coordo_desktop.domain.ids import PatientId, ProfessionalId, UserId
from coordo_desktop.domain.local_times import days_span
from coordo_desktop.store import (
    appointment_agenda,
    appointment_people,
    holds,
    opening,
    patient_lines,
)
from coordo_desktop.store.appointments import zone as zone_in


def read(
    session: Session,
    first: date,
    last: date,
    circle: UserId | None,
    *,
    also: Collection[UUID] = (),
) -> Agenda:
    """The agenda of these days; with a `circle`, what is neither theirs nor near is masked.

    `also` professionals are among its people though nothing of theirs is on these days.
    """
    zone = zone_in(session)
    start, end = days_span(first, last, zone)
    entries = appointment_agenda.entries(session, start, end, circle)
    rounds = tuple(appointment_agenda.rounds(session, first, last, entries))
    seen = {each for entry in entries for each in entry.professionals}
    seen |= {one.professional_id for one in rounds} | {ProfessionalId(one) for one in also}
    used = {entry.room_id for entry in entries}
    return Agenda(
        first=first,
        last=last,
        zone=zone.key,
        entries=tuple(entries),
        rounds=rounds,
        absences=opening.absences_between(session, start, end),
        days=opening.opening_days(session, first, last),
        people=opening.people(session, also=seen),
        rooms=tuple(
            room for room in opening.rooms(session, inactive=True) if room.active or room.id in used
        ),
    )


def without_limited(session: Session, agenda: Agenda) -> Agenda:
    """The agenda as it may leave: where everybody's processing is limited, somebody is busy.

    The hour stays, for care goes on; whose it is stays in the file (RGPD art. 18, design 14).
    """
    away = holds.limited_people(session)
    if not away:
        return agenda
    entries = (
        one.hidden() if one.patients and away.issuperset(one.patients) else one
        for one in agenda.entries
    )
    return replace(agenda, entries=tuple(entries))


def names(
    session: Session, agenda: Agenda, circle: UserId | None, *, initials: bool
) -> dict[PatientId, str]:
    """The patients of an agenda as a paper names them: those this person may see, none limited."""
    mine = frozenset() if circle is None else appointment_people.held_by(session, circle)
    own = {
        patient
        for one in agenda.entries
        if circle is None or mine & set(one.professionals)
        for patient in one.patients
    }
    others = {patient for one in agenda.entries for patient in one.patients} - own
    if circle is not None:
        own |= appointment_people.reached(session, circle, sorted(others))
    named = shown_names.initials if initials else shown_names.name
    return {
        line.id: named(line.family_name, line.used_name, line.given_names, line.used_given_name)
        for line in patient_lines.lines(session, sorted(own - holds.limited_people(session)))
    }
