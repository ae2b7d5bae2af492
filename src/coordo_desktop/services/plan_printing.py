"""The plan on paper: PPCS, weekly grid, the person's own version (PL8), each one recorded."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from coordo_desktop.documents.care_plan import plan_pdf
from coordo_desktop.domain.access import Right
from coordo_desktop.domain.assessments.library import SCALES
from coordo_desktop.domain.assessments.records import Assessment
from coordo_desktop.domain.care_plan import CarePlan, Dimension, Objective
from coordo_desktop.domain.contacts import read_phone, show_phone
from coordo_desktop.domain.directory import full_name
from coordo_desktop.domain.dosing import dosing_line
from coordo_desktop.domain.gir import EstimatedGir, gir_words
from coordo_desktop.domain.ids import ObjectiveId, PatientId
from coordo_desktop.domain.patients import PatientRecord
from coordo_desktop.domain.plan_changes import changes, sentences
from coordo_desktop.domain.plan_papers import PlanForm, PlanPaper
from coordo_desktop.domain.plan_rules import NoPlan, objective_ids, walk
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.domain.treatments import Treatment
from coordo_desktop.services import authz
from coordo_desktop.services.saving import save_with
from coordo_desktop.store import (
    assessments,
    care_plans,
    directory,
    patients,
    settings,
    tasks,
    treatments,
)
from coordo_desktop.store.unit import OpenSession, Store, note
from coordo_desktop.system.files import refuse_place

_WEEK = timedelta(days=7)
# How many weeks each form draws.
_DRAWN = {PlanForm.PPCS: 0, PlanForm.GRID: 1, PlanForm.PATIENT: 2}
_DIMENSION_OF = {
    "acute": Dimension.HEALTH,
    "frailty": Dimension.HEALTH,
    "nutrition": Dimension.HEALTH,
    "pain": Dimension.HEALTH,
    "skin": Dimension.HEALTH,
    "autonomy": Dimension.AUTONOMY,
    "mobility": Dimension.AUTONOMY,
    "cognition": Dimension.PSYCHOLOGICAL,
    "mood": Dimension.PSYCHOLOGICAL,
    "social": Dimension.SOCIAL,
    "carer": Dimension.CARERS,
}


@dataclass(frozen=True, slots=True)
class PrintedPlan:
    """A form of the plan as bytes, and the fingerprint its audit line bears."""

    pdf: bytes
    sha256: str


class PlanPrintingService:
    """What of a plan leaves on paper."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def paper(self, patient_id: PatientId, form: PlanForm, week: date | None = None) -> PlanPaper:
        """What a form is drawn from; `week` is any day of its first week, this one if None.

        NoPlan when the patient has none.
        """
        with self._store.reading() as session:
            return self._paper(session, patient_id, form, week)

    def pdf(self, patient_id: PatientId, form: PlanForm, week: date | None = None) -> PrintedPlan:
        """A form as PDF, to look at and print; recorded with its hash. NoPlan."""
        with self._store.action("plan.print", patient_id=patient_id) as session:
            return self._printed(session, patient_id, form, week)

    def export(
        self, patient_id: PatientId, form: PlanForm, path: Path, week: date | None = None
    ) -> PrintedPlan:
        """Write a form to a place the person chose; recorded with its hash.

        Raises:
            NoPlan, InsideVault, DiskFull, PlaceNotWritable.
        """
        refuse_place(path.absolute())
        with self._store.action("plan.export", patient_id=patient_id) as session:
            printed = self._printed(session, patient_id, form, week)
            save_with(session, path, printed.pdf)
        return printed

    def _printed(
        self, session: OpenSession, patient_id: PatientId, form: PlanForm, week: date | None
    ) -> PrintedPlan:
        paper = self._paper(session, patient_id, form, week)
        pdf = plan_pdf(paper)
        sha256 = hashlib.sha256(pdf).hexdigest()
        version = paper.plan.current.number if paper.plan.current else 0
        note(session, object_id=paper.plan.id, form=form.value, number=version, sha256=sha256)
        return PrintedPlan(pdf, sha256)

    def _paper(
        self, session: OpenSession, patient_id: PatientId, form: PlanForm, week: date | None
    ) -> PlanPaper:
        authz.require_for(session, self._store.actor, Right.PRINT_HANDOVER, patient_id)
        record = _in_full(session, patients.record(session, patient_id))
        plan = care_plans.of(session, patient_id)
        if plan is None:
            raise NoPlan
        practice = settings.load(session)
        zone = ZoneInfo(practice.time_zone)
        now = self._store.clock().astimezone(zone)
        on = week or now.date()
        monday = on - timedelta(days=on.weekday())
        last = monday + _WEEK * _DRAWN[form] - timedelta(days=1)
        made = assessments.latest(session, [patient_id])[patient_id]
        taken = treatments.running(session, [patient_id], now.date()).get(patient_id, [])
        return PlanPaper(
            form=form,
            record=record,
            plan=plan,
            practice=practice.name,
            practice_detail=_detail(practice),
            author=_author(self._store),
            printed_at=now,
            week=monday,
            tasks=tuple(tasks.of_days(session, patient_id, monday, last)),
            doctor_phone=_doctor_phone(session, record),
            gir=_gir(record.patient.situation.gir, made.get("aggir")),
            findings=tuple(_findings(made.values())),
            treatments=tuple(map(_treatment, taken)),
            changes=_changed(session, plan),
            former=_former(session, plan),
            created_on=_day(care_plans.begun(session, plan.id), zone),
        )


def _in_full(session: OpenSession, record: PatientRecord) -> PatientRecord:
    """Those of the circle by given name and name, as the directory holds them."""
    team = tuple(
        replace(one, professional=full_name(directory.get(session, one.professional_id)))
        for one in record.care_team
    )
    return replace(record, care_team=team)


def _doctor_phone(session: OpenSession, record: PatientRecord) -> str:
    """The referring doctor's number: they are seldom in the circle, and are whom one calls."""
    doctor = record.patient.referring_doctor_id
    return directory.get(session, doctor).phone if doctor is not None else ""


def _author(store: Store) -> str:
    return ", ".join(part for part in (store.actor.name, store.actor.profession) if part)


def _day(at: datetime, zone: ZoneInfo) -> date:
    return at.astimezone(zone).date()


def _detail(practice: PracticeSettings) -> str:
    phone = read_phone(practice.phone)
    town = " ".join(part for part in (practice.postal_code, practice.town) if part)
    shown = show_phone(phone.kept) if phone is not None else ""
    return " · ".join(part for part in (practice.address, town, shown) if part)


def _changed(session: OpenSession, plan: CarePlan) -> tuple[str, ...]:
    """What the version in force changed, in sentences; nothing for the first one."""
    if plan.current is None or plan.current.number == 1:
        return ()
    number = plan.current.number
    before = care_plans.contents(session, plan.id, [number - 1])
    return sentences(changes(before[number - 1], plan.current.content))


def _former(session: OpenSession, plan: CarePlan) -> tuple[tuple[ObjectiveId, str], ...]:
    """The words of evaluated objectives that the plan no longer has, as last validated."""
    shown = plan.shown
    known = objective_ids(shown.content) if shown else frozenset()
    wanted = {one.objective_id for one in plan.evaluations} - known
    if not wanted:
        return ()
    words: dict[ObjectiveId, str] = {}
    for version in care_plans.versions(session, plan.id):
        for _, line in walk(version.content):
            if isinstance(line, Objective) and line.id in wanted:
                words.setdefault(line.id, line.label)
    return tuple(words.items())


def _gir(fixed: int | None, made: Assessment | None) -> str:
    if made is None or made.value is None:
        return gir_words(fixed, None)
    return gir_words(fixed, EstimatedGir(int(made.value), made.on))


def _findings(made: Iterable[Assessment]) -> Iterable[tuple[str, str]]:
    """(dimension, what was found) of the last assessment of each scale, in their order."""
    order = list(Dimension)
    found = []
    for one in made:
        scale = SCALES.get(one.scale)
        if scale is None or not (one.text or one.label):
            continue
        dimension = _DIMENSION_OF.get(scale.family, Dimension.HEALTH)
        estimated = " (estimé)" if scale.id == "aggir" else ""
        told = f"{scale.name}{estimated}\u202f: {one.text or one.label} ({one.on:%d/%m/%Y})"
        found.append((dimension, told))
    found.sort(key=lambda each: order.index(each[0]))
    return [(dimension.value, told) for dimension, told in found]


def _treatment(one: Treatment) -> str:
    taken = dosing_line(one.dosing)
    return ", ".join(part for part in (one.name, one.dose, taken, one.frequency) if part)
