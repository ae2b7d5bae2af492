"""Treatments as kept: changed as they were seen, with every old value in the history (P6)."""

import json
from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping, Select, and_, func, insert, literal, or_, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.allergy_families import DEFAULT_FAMILIES, Family, read_families
from coordo_desktop.domain.changes import Difference, Subject, as_text
from coordo_desktop.domain.dosing import Dosing
from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import PatientId, TreatmentId, UserId
from coordo_desktop.domain.medicines import Ingredient, Nature
from coordo_desktop.domain.patients import Allergy, LifeCycle
from coordo_desktop.domain.topics import Topic
from coordo_desktop.domain.treatments import (
    TOLD_FIELDS,
    GivenBy,
    Treatment,
    TreatmentState,
    TreatmentWarning,
    checks,
    told,
)
from coordo_desktop.store import history, settings
from coordo_desktop.store.circle import patients_of
from coordo_desktop.store.medicine_rows import MedicineRow
from coordo_desktop.store.patient_lines import PATIENT, batches
from coordo_desktop.store.patient_rows import AllergyRow, table_of
from coordo_desktop.store.treatment_rows import MedicationPlanRow, TreatmentRow
from coordo_desktop.store.unit import at_desk, touch

TREATMENT = table_of(TreatmentRow)
FAMILIES_KEY = "treatments.families"
_MEDICINE = table_of(MedicineRow)
_ALLERGY = table_of(AllergyRow)
_PLAN = table_of(MedicationPlanRow)
_SAME = ("id", "version", "patient_id", "name", "cis", "form", "route", "dose", "frequency",
         "indication", "prescriber_id", "prescriber", "observations", "stopped_on",
         "stopped_reason", "written_at", "author")  # fmt: skip
_COUNTED = ("morning", "noon", "evening", "bedtime", "as_needed", "needed", "most")
_READ = select(
    *TREATMENT.c, _MEDICINE.c.withdrawn_on.is_not(None).label("withdrawn")
).outerjoin_from(
    TREATMENT, _MEDICINE, and_(TREATMENT.c.cis != "", _MEDICINE.c.cis == TREATMENT.c.cis)
)
_ADD = insert(TREATMENT)


def treatment_of(row: RowMapping) -> Treatment:
    """The record of a row of `_READ`."""
    values: dict[str, Any] = {name: row[name] for name in _SAME}
    return Treatment(
        **values,
        ingredients=_ingredients(row["ingredients"]),
        dosing=Dosing(**{name: row[name] for name in _COUNTED}),
        start=row["start_on"],
        end=row["end_on"],
        given_by=GivenBy(row["given_by"]),
        state=TreatmentState(row["state"]),
        withdrawn=bool(row["withdrawn"]),
    )


def _ingredients(text: str) -> tuple[Ingredient, ...]:
    return tuple(
        Ingredient(code, name, dose, reference, Nature(nature), link)
        for code, name, dose, reference, nature, link in json.loads(text)
    )


def _values(one: Treatment) -> dict[str, Any]:
    values: dict[str, Any] = {name: getattr(one, name) for name in _SAME}
    values.update({name: getattr(one.dosing, name) for name in _COUNTED})
    captured = [
        [each.code, each.name, each.dose, each.reference, each.nature.value, each.link]
        for each in one.ingredients
    ]
    values.update(
        ingredients=json.dumps(captured, ensure_ascii=False),
        start_on=one.start,
        end_on=one.end,
        given_by=one.given_by.value,
        state=one.state.value,
    )
    return values


def add(session: Session, one: Treatment) -> None:
    """Keep a treatment that begins, and tell it in the history."""
    add_many(session, [one])
    history.write(session, one.patient_id, _differences(None, one), str(one.id))


def add_many(session: Session, every: Sequence[Treatment]) -> None:
    """Keep many at once, without a line of history each (demonstration)."""
    if every:
        session.connection().execute(_ADD, [_values(one) for one in every])
        touch(session, Topic.TREATMENTS)


def get(session: Session, treatment_id: TreatmentId) -> Treatment:
    """One treatment; NotFound."""
    row = session.execute(_READ.where(TREATMENT.c.id == treatment_id)).mappings().first()
    if row is None:
        raise NotFound
    return treatment_of(row)


def keep(session: Session, before: Treatment, after: Treatment) -> Treatment:
    """Write `after` over `before` as it was seen; ChangedMeanwhile. As kept, with its version."""
    values = _values(after)
    values["version"] = before.version + 1
    done = session.execute(
        update(TREATMENT)
        .where(TREATMENT.c.id == before.id, TREATMENT.c.version == before.version)
        .values(**values)
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    history.write(session, before.patient_id, _differences(before, after), str(before.id))
    touch(session, Topic.TREATMENTS)
    return get(session, before.id)


def _differences(before: Treatment | None, after: Treatment) -> list[Difference]:
    found = []
    for name in TOLD_FIELDS:
        was = "" if before is None else as_text(told(before, name))
        now = as_text(told(after, name))
        if was != now:
            found.append(Difference(Subject.TREATMENT, name, was, now))
    return found


def of_patient(session: Session, patient_id: PatientId) -> list[Treatment]:
    """Every treatment of a patient, in the order of entry."""
    rows = session.execute(
        _READ.where(TREATMENT.c.patient_id == patient_id).order_by(TREATMENT.c.row_no)
    )
    return [treatment_of(row) for row in rows.mappings()]


# -- questions over many patients (Aujourd'hui, sheets) ----------------------------------------


def coordinated(circle: UserId | None, on: date) -> Select[tuple[UUID]]:
    """The patients whose care is coordinated; those of one's circle when it is given."""
    query = select(PATIENT.c.id).where(
        PATIENT.c.coordinated, PATIENT.c.life_cycle == LifeCycle.ACTIVE.value
    )
    return query if circle is None else query.where(PATIENT.c.id.in_(patients_of(circle, on)))


def running(
    session: Session,
    patients: Collection[PatientId] | None,
    on: date,
    circle: UserId | None = None,
) -> dict[PatientId, list[Treatment]]:
    """What these patients take on that day (None: every coordinated patient, of the circle)."""
    live = and_(
        TREATMENT.c.state == literal(TreatmentState.RUNNING.value, literal_execute=True),
        or_(TREATMENT.c.end_on.is_(None), TREATMENT.c.end_on >= on),
    )
    query = _READ.where(live).order_by(TREATMENT.c.row_no)
    found: dict[PatientId, list[Treatment]] = defaultdict(list)
    for part in _parts(patients, coordinated(circle, on)):
        rows = session.execute(query.where(TREATMENT.c.patient_id.in_(part)))
        for row in rows.mappings():
            found[row["patient_id"]].append(treatment_of(row))
    return dict(found)


def warnings(
    session: Session,
    patients: Collection[PatientId] | None,
    on: date,
    circle: UserId | None = None,
) -> dict[PatientId, tuple[TreatmentWarning, ...]]:
    """What does not go together, for these patients (None: every coordinated patient).

    Three statements for everybody; patients with nothing to say are left out.
    """
    taken = running(session, patients, on, circle)
    allergies = _allergies(session, list(taken))
    rules = families(session)
    return {
        one: said
        for one, those in taken.items()
        if (said := checks(those, allergies.get(one, ()), rules))
    }


def ending(
    session: Session,
    patients: Collection[PatientId] | None,
    first: date,
    last: date,
    circle: UserId | None = None,
) -> dict[PatientId, list[Treatment]]:
    """Running treatments whose last day falls between these two, both included."""
    query = _READ.where(
        TREATMENT.c.state == literal(TreatmentState.RUNNING.value, literal_execute=True),
        TREATMENT.c.end_on.between(first, last),
    ).order_by(TREATMENT.c.end_on, TREATMENT.c.row_no)
    found: dict[PatientId, list[Treatment]] = defaultdict(list)
    for part in _parts(patients, coordinated(circle, first)):
        rows = session.execute(query.where(TREATMENT.c.patient_id.in_(part)))
        for row in rows.mappings():
            found[row["patient_id"]].append(treatment_of(row))
    return dict(found)


def _parts(patients: Collection[PatientId] | None, everybody: Select[tuple[UUID]]) -> list[Any]:
    return [everybody] if patients is None else list(batches(list(patients)))


def allergies_of(session: Session, patient_id: PatientId) -> list[Allergy]:
    """The allergies of one patient, in the order of entry."""
    return _allergies(session, [patient_id]).get(patient_id, [])


def _allergies(session: Session, patients: Sequence[PatientId]) -> dict[PatientId, list[Allergy]]:
    found: dict[PatientId, list[Allergy]] = defaultdict(list)
    for part in batches(patients):
        rows = session.execute(
            select(_ALLERGY).where(_ALLERGY.c.patient_id.in_(part)).order_by(_ALLERGY.c.row_no)
        )
        for row in rows:
            found[row.patient_id].append(
                Allergy(
                    id=str(row.id),
                    substance=row.substance,
                    reaction=row.reaction,
                    severity=row.severity,
                    since=row.since,
                )
            )
    return found


# -- families of substances --------------------------------------------------------------------


def families(session: Session) -> tuple[Family, ...]:
    """The practice's own families of substances, else the defaults."""
    own = settings.load_text(session, FAMILIES_KEY)
    return read_families(own) if own else DEFAULT_FAMILIES


def keep_families(session: Session, text: str) -> None:
    """Keep the practice's own families, read beforehand; empty goes back to the defaults."""
    settings.keep_text(session, FAMILIES_KEY, text)
    touch(session, Topic.TREATMENTS)


# -- plans printed -----------------------------------------------------------------------------


def last_plan(session: Session, patient_id: PatientId) -> datetime | None:
    """When the medication plan of this patient was last printed."""
    query = select(func.max(_PLAN.c.printed_at)).where(_PLAN.c.patient_id == patient_id)
    found: datetime | None = session.execute(query).scalar_one_or_none()
    return found


def keep_plan(session: Session, patient_id: PatientId, sha256: str, lines: int) -> None:
    """A medication plan was printed: the next one says that it replaces it."""
    actor, at = at_desk(session)
    values = {
        "patient_id": patient_id,
        "printed_at": at,
        "author_id": actor.user_id,
        "author": actor.name,
        "lines": lines,
        "sha256": sha256,
    }
    session.execute(insert(_PLAN), [values])
    touch(session, Topic.TREATMENTS)


def count_running(session: Session) -> int:
    """How many treatments run, for the whole practice."""
    query = select(func.count()).where(TREATMENT.c.state == TreatmentState.RUNNING.value)
    return int(session.execute(query).scalar_one())
