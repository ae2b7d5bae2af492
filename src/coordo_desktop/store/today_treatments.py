"""Facts about treatments that do not go together, over everybody's treatments at once.

Substances have many names, so the domain tells which are the same; each pair of words is told once
and remembered, and only patients for whom something speaks are read again in full.
"""

import json
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Date, bindparam, or_, select, type_coerce
from sqlalchemy import LargeBinary as Raw
from sqlalchemy import literal_column as word
from sqlalchemy.orm import Session

from coordo_desktop.domain.alerts.facts import SubstanceFact, Whose
from coordo_desktop.domain.allergy_families import Family
from coordo_desktop.domain.dosing import Dosing
from coordo_desktop.domain.ids import PatientId, TreatmentId
from coordo_desktop.domain.medicines import Ingredient, Nature
from coordo_desktop.domain.patients import Allergy
from coordo_desktop.domain.treatments import (
    Treatment,
    TreatmentWarning,
    WarningKind,
    checks,
    substance_keys,
)
from coordo_desktop.store import treatments
from coordo_desktop.store.named import PATIENT
from coordo_desktop.store.patient_rows import AllergyRow, table_of
from coordo_desktop.store.today_asking import ACTIVE, Asked, Found, owners, reached
from coordo_desktop.store.treatment_rows import TreatmentRow

_TREATMENT = table_of(TreatmentRow)
_ALLERGY = table_of(AllergyRow)
_NOBODY = PatientId(UUID(int=0))
_NOTHING = TreatmentId(UUID(int=0))
_ALLERGIES = {WarningKind.ALLERGY, WarningKind.ALLERGY_FAMILY}

_TAKEN = (
    select(
        type_coerce(_TREATMENT.c.patient_id, Raw).label("patient"),
        _TREATMENT.c.name,
        _TREATMENT.c.ingredients,
    )
    .join_from(_TREATMENT, PATIENT, PATIENT.c.id == _TREATMENT.c.patient_id)
    .where(
        _TREATMENT.c.state == word("'running'"),
        or_(_TREATMENT.c.end_on.is_(None), _TREATMENT.c.end_on >= bindparam("on", type_=Date())),
        ACTIVE,
    )
)
_TOLD = (
    select(type_coerce(_ALLERGY.c.patient_id, Raw).label("patient"), _ALLERGY.c.substance)
    .join_from(_ALLERGY, PATIENT, PATIENT.c.id == _ALLERGY.c.patient_id)
    .where(ACTIVE)
)
Told = Mapping[PatientId, tuple[TreatmentWarning, ...]]


def allergy_treatment(session: Session, asked: Asked, _threshold: float) -> Found:
    """Treatments under way of a substance, or of its family, the person is allergic to."""
    return _found(session, asked, _ALLERGIES, _allergy_fact)


def double_substance(session: Session, asked: Asked, _threshold: float) -> Found:
    """Treatments under way of a same substance."""
    return _found(session, asked, {WarningKind.DOUBLE}, _double_fact)


def _found(session: Session, asked: Asked, kinds: set[WarningKind], fact: Any) -> Found:
    told: Told = asked.memo.get("treatments") or _warnings(session, asked)
    asked.memo["treatments"] = told
    every = [
        (patient_id, one)
        for patient_id, those in told.items()
        for one in those
        if one.kind in kinds
    ]
    if not every:
        return Found()
    whose = owners(session, asked, list({patient_id for patient_id, _ in every}))
    every = [one for one in every if one[0] in whose]
    every.sort(key=lambda one: (not whose[one[0]].mine, whose[one[0]].name))
    facts = [fact(whose[patient_id], one) for patient_id, one in every[: asked.limit]]
    return Found(facts, len(every), sum(whose[patient_id].mine for patient_id, _ in every))


def _warnings(session: Session, asked: Asked) -> Told:
    """What does not go together, of those for whom something may not."""
    families = treatments.families(session)
    bound = {"me": asked.me, "on": asked.moment.on}
    connection = session.connection()
    taken: dict[bytes, list[tuple[str, str]]] = defaultdict(list)
    for patient, name, ingredients in connection.execute(reached(_TAKEN, asked), bound):
        taken[patient].append((name, ingredients))
    speaking = {patient for patient, those in taken.items() if _doubled(those)}
    for patient, substance in connection.execute(reached(_TOLD, asked), bound):
        if any(clashes(substance, *one, families) for one in taken.get(patient, ())):
            speaking.add(patient)
    patients = [PatientId(UUID(bytes=patient)) for patient in sorted(speaking)]
    return treatments.warnings(session, patients, asked.moment.on) if patients else {}


def _doubled(taken: list[tuple[str, str]]) -> bool:
    keys = [key for one in taken for key in substances(*one)]
    return len(set(keys)) < len(keys)


@lru_cache(maxsize=16384)
def substances(name: str, ingredients: str) -> frozenset[str]:
    """The names a treatment is compared by."""
    return frozenset(substance_keys(_treatment(name, ingredients)))


@lru_cache(maxsize=65536)
def clashes(substance: str, name: str, ingredients: str, families: tuple[Family, ...]) -> bool:
    """Whether a treatment holds what an allergy speaks of."""
    allergy = Allergy(id="", substance=substance)
    return bool(checks([_treatment(name, ingredients)], [allergy], families))


def _treatment(name: str, ingredients: str) -> Treatment:
    held = tuple(
        Ingredient(code, shown, dose, reference, Nature(nature), link)
        for code, shown, dose, reference, nature, link in json.loads(ingredients)
    )
    return Treatment(id=_NOTHING, patient_id=_NOBODY, name=name, ingredients=held, dosing=Dosing())


def _allergy_fact(who: Whose, one: TreatmentWarning) -> SubstanceFact:
    return SubstanceFact(
        who=who,
        id=one.treatments[0],
        treatment=one.names[0],
        substance=", ".join(one.substances),
        other=one.allergy,
        severe=one.severe,
        family=one.family,
        key=one.key,
    )


def _double_fact(who: Whose, one: TreatmentWarning) -> SubstanceFact:
    return SubstanceFact(
        who=who,
        id=one.treatments[0],
        treatment=", ".join(one.names[:-1]),
        substance=", ".join(one.substances),
        other=one.names[-1],
        key=one.key,
    )
