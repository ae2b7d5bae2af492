"""What the evening pack is made of, read in a number of statements that hardly grows."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordo_desktop.domain import local_times
from coordo_desktop.domain.agenda import Agenda
from coordo_desktop.domain.appointments import AgendaEntry
from coordo_desktop.domain.continuity_pack import PackColumn, PackDay, PackEntry, PackPerson
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.measurements import Measure, Measurement
from coordo_desktop.domain.patients import LifeCycle, PatientLine, Stability
from coordo_desktop.domain.rounds import Round
from coordo_desktop.domain.tasks import Task
from coordo_desktop.store import (
    agenda_reading,
    holds,
    measurements,
    patient_lines,
    patients,
    plan_sheets,
    privacy,
    rounds,
    sheets,
    tasks,
    treatments,
)
from coordo_desktop.store.patient_lines import PATIENT

_LIMITED = "Dossier limité, voir la coordination"
_MEASURED_WITHIN = timedelta(days=90)
_DAYS = ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.")


def agenda_of(session: Session, first: date, last: date) -> Agenda:
    """Everything booked on these days, whoever is at the desk: the pack is the practice's."""
    return agenda_reading.read(session, first, last, None)


def days(session: Session, agenda: Agenda) -> list[PackDay]:
    """What each professional has on each day, and the rounds."""
    named = agenda_reading.names(session, agenda, None, initials=False)
    away = holds.limited_people(session)
    zone = local_times.zone_of(agenda.zone)
    found = []
    for opening in agenda.days:
        entries = [one for one in agenda.entries if _on(one.starts_at, zone) == opening.on]
        found.append(
            PackDay(
                on=opening.on,
                columns=_columns(agenda, entries, named, zone),
                rounds=tuple(_told(one, away) for one in rounds.of_day(session, opening.on)),
                closed=(opening.holiday or opening.closing) if opening.closed else "",
            )
        )
    return found


def _columns(
    agenda: Agenda, entries: Sequence[AgendaEntry], named: dict[PatientId, str], zone: ZoneInfo
) -> tuple[PackColumn, ...]:
    """Each professional with something booked that day; what is nobody's comes last."""
    columns: list[PackColumn] = []
    loose = [one for one in entries if one.round_id is None]
    for person in agenda.people:
        theirs = [one for one in loose if person.id in one.professionals]
        if theirs:
            shown = tuple(_entry(one, named, zone) for one in theirs)
            columns.append(
                PackColumn(name=person.name, profession=person.profession, entries=shown)
            )
    nobody = [one for one in loose if not one.professionals]
    if nobody:
        shown = tuple(_entry(one, named, zone) for one in nobody)
        columns.append(PackColumn(name="Sans professionnel", profession="", entries=shown))
    return tuple(columns)


def _entry(one: AgendaEntry, named: dict[PatientId, str], zone: ZoneInfo) -> PackEntry:
    people = ", ".join(named[each] for each in one.patients if each in named)
    if one.patients and not people:
        return PackEntry(
            starts_at=local_times.local(one.starts_at, zone),
            ends_at=local_times.local(one.ends_at, zone),
            who=_LIMITED,
        )
    about = one.detail.removesuffix(f" · {one.town}") if people else ""
    return PackEntry(
        starts_at=local_times.local(one.starts_at, zone),
        ends_at=local_times.local(one.ends_at, zone),
        who=people or one.title,
        about=about,
        where=one.town,
        needs=tuple(sorted(one.needs)),
    )


def _told(one: Round, away: frozenset[UUID]) -> Round:
    """The round, nothing being said of people whose processing is limited."""
    if not any(visit.patient_id in away for visit in one.visits):
        return one
    hidden: dict[str, Any] = dict.fromkeys(("address", "access", "title", "note", "town"), "")
    hidden |= {"patient": _LIMITED, "phones": (), "care": ()}
    visits = [
        replace(visit, **hidden) if visit.patient_id in away else visit for visit in one.visits
    ]
    return replace(one, visits=tuple(visits))


def people(
    session: Session, made: Sequence[PackDay], agenda: Agenda, today: date, now: datetime
) -> list[PackPerson]:
    """A sheet for each person who is seen, has care due, or is unstable; by name."""
    zone = local_times.zone_of(agenda.zone)
    passages = _passages(made, agenda, zone)
    due = _due(session, today, agenda)
    wanted = sorted({*passages, *due, *_unstable(session)})
    wanted = holds.printable(session, wanted)
    order = [one.id for one in sorted(patient_lines.lines(session, wanted), key=_by_name)]
    records = patients.records(session, order)
    taken = treatments.running(session, order, today)
    plans = plan_sheets.of_patients(session, order)
    values = measurements.since(session, order, now - _MEASURED_WITHIN, 1)
    phones = sheets.doctor_phones(session, order)
    said = privacy.statements_of(session, order)
    return [
        PackPerson(
            id=one,
            record=records[one],
            treatments=tuple(taken.get(one, ())),
            plan=plans.get(one),
            values=_last(values.get(one, ())),
            passages=tuple(passages.get(one, ())),
            care=tuple(due.get(one, ())),
            statements=tuple(said.get(one, ())),
            doctor_phone=phones.get(one, ""),
        )
        for one in order
        if one in records
    ]


def _by_name(line: PatientLine) -> tuple[str, str]:
    return (line.used_name or line.family_name).casefold(), line.given_names.casefold()


def _passages(
    made: Sequence[PackDay], agenda: Agenda, zone: ZoneInfo
) -> dict[PatientId, list[str]]:
    """« mar. 24, 08:30, Maia OYHENART » for each time somebody is seen, in order."""
    who = {person.id: person.name for person in agenda.people}
    found: dict[PatientId, list[tuple[datetime, str]]] = defaultdict(list)
    for one in agenda.entries:
        if one.round_id is None:
            by = ", ".join(who[each] for each in one.professionals if each in who)
            for patient in one.patients:
                found[patient].append((one.starts_at, _when(one.starts_at, zone, by)))
    for day in made:
        for each in day.rounds:
            for patient, at in _visited(each):
                found[patient].append((at, _when(at, zone, each.professional)))
    return {patient: [words for _, words in sorted(set(those))] for patient, those in found.items()}


def _visited(one: Round) -> list[tuple[PatientId, datetime]]:
    return [
        (patient, visit.starts_at)
        for visit in one.visits
        for patient in (visit.patient_id, *visit.others)
    ]


def _when(at: datetime, zone: ZoneInfo, by: str) -> str:
    local = at.astimezone(zone)
    told = f"{_DAYS[local.weekday()]} {local.day}, {local:%H:%M}"
    return f"{told}, {by}" if by else told


def _due(session: Session, today: date, agenda: Agenda) -> dict[PatientId, list[str]]:
    """The care each person is owed on these days: « mar. 24, mer. 25 : pansement (infirmier) »."""
    found: dict[PatientId, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for task in tasks.due_everywhere(session, today, None, first=agenda.first, last=agenda.last):
        found[task.patient_id][_asked(task)].append(_day(task))
    return {
        patient: [f"{', '.join(dict.fromkeys(when))} : {what}" for what, when in those.items()]
        for patient, those in found.items()
    }


def _asked(task: Task) -> str:
    return f"{task.label} ({task.who.label})" if task.who.label else task.label


def _day(task: Task) -> str:
    day = f"{_DAYS[task.due.weekday()]} {task.due.day}"
    return f"{day} à {task.at:%H:%M}" if task.at else day


def _unstable(session: Session) -> list[PatientId]:
    query = select(PATIENT.c.id).where(
        PATIENT.c.coordinated,
        PATIENT.c.stability == Stability.UNSTABLE.value,
        PATIENT.c.life_cycle == LifeCycle.ACTIVE.value,
    )
    return [PatientId(each) for each in session.execute(query).scalars()]


def _last(values: Sequence[Measurement]) -> tuple[Measurement, ...]:
    """The last value of each measure, in the order of measures."""
    last = {one.measure: one for one in values}
    return tuple(last[each] for each in Measure if each in last)


def _on(at: datetime, zone: ZoneInfo) -> date:
    return at.astimezone(zone).date()
