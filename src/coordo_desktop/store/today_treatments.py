"""Facts about treatments that do not go together, over everybody's treatments at once.

Substances have many names, so the domain tells which are the same: what it said of the same words
is remembered, and only a patient whose treatments or allergies changed is judged again.
"""

import json
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Select, String, func, or_, select, type_coerce
from sqlalchemy import LargeBinary as Raw
from sqlalchemy import literal_column as word
from sqlalchemy.orm import Session

from coordo_desktop.domain.alerts.facts import SubstanceFact, Whose
from coordo_desktop.domain.allergy_families import Family
from coordo_desktop.domain.ids import PatientId, TreatmentId
from coordo_desktop.domain.medicines import Ingredient, Nature
from coordo_desktop.domain.patients import Allergy
from coordo_desktop.domain.treatments import (
    Treatment,
    TreatmentWarning,
    WarningKind,
    checks,
)
from coordo_desktop.store import treatments
from coordo_desktop.store.named import PATIENT
from coordo_desktop.store.patient_rows import AllergyRow, table_of
from coordo_desktop.store.today_asking import ACTIVE, ON, Asked, Found, owners, reached, uuid_of
from coordo_desktop.store.treatment_rows import TreatmentRow

_TREATMENT = table_of(TreatmentRow)
_ALLERGY = table_of(AllergyRow)
_NOBODY = PatientId(UUID(int=0))
_ALLERGIES = {WarningKind.ALLERGY, WarningKind.ALLERGY_FAMILY}

_ROW, _FIELD = "\x1e", "\x1f"  # between two treatments, between two fields of one
_BETWEEN: ColumnElement[str] = word(f"'{_FIELD}'")
_TREATED = (
    select(
        _TREATMENT.c.patient_id,
        func.group_concat(
            _TREATMENT.c.name
            + _BETWEEN
            + _TREATMENT.c.ingredients
            + _BETWEEN
            + func.hex(_TREATMENT.c.id)
            + _BETWEEN
            + type_coerce(_TREATMENT.c.start_on, String)
            + _BETWEEN
            + func.coalesce(type_coerce(_TREATMENT.c.end_on, String), ""),
            word(f"'{_ROW}'"),
        ).label("taken"),
        func.count().label("many"),
    )
    .where(
        _TREATMENT.c.state == word("'running'"),
        or_(_TREATMENT.c.end_on.is_(None), _TREATMENT.c.end_on >= ON),
    )
    .group_by(_TREATMENT.c.patient_id)
    .subquery("treated")
)
_ALLERGIC = (
    select(
        _ALLERGY.c.patient_id,
        func.group_concat(
            _ALLERGY.c.substance + _BETWEEN + _ALLERGY.c.severity, word(f"'{_ROW}'")
        ).label("told"),
    )
    .group_by(_ALLERGY.c.patient_id)
    .subquery("allergic")
)
# One line of text for each patient: what was judged of the same text is known already.
_TAKEN = (
    select(
        type_coerce(_TREATED.c.patient_id, Raw).label("patient"),
        type_coerce(_TREATED.c.taken, String),
        func.coalesce(type_coerce(_ALLERGIC.c.told, String), ""),
    )
    .select_from(_TREATED)
    .join(PATIENT, PATIENT.c.id == _TREATED.c.patient_id)
    .outerjoin(_ALLERGIC, _ALLERGIC.c.patient_id == _TREATED.c.patient_id)
    .where(ACTIVE, or_(_TREATED.c.many > word("1"), _ALLERGIC.c.told.is_not(None)))
)
Told = Mapping[PatientId, tuple[TreatmentWarning, ...]]


def allergy_treatment(session: Session, asked: Asked, _threshold: float) -> Found:
    """Treatments under way of a substance, or of its family, the person is allergic to."""
    return _found(session, asked, _ALLERGIES, _allergy_fact)


def double_substance(session: Session, asked: Asked, _threshold: float) -> Found:
    """Treatments under way of a same substance."""
    return _found(session, asked, {WarningKind.DOUBLE}, _double_fact)


def _found(session: Session, asked: Asked, kinds: set[WarningKind], fact: Any) -> Found:
    if "treatments" not in asked.memo:
        told = _warnings(session, asked)
        asked.memo["treatments"] = told, owners(session, asked, list(told))
    told, known = asked.memo["treatments"]
    every = ((known.get(patient_id), said) for patient_id, said in told.items())
    whose = ((who, one) for who, said in every for one in said if one.kind in kinds)
    those = [(who, one) for who, one in whose if who is not None]
    those.sort(key=lambda one: (not one[0].mine, one[0].name))
    facts = [fact(who, one) for who, one in those[: asked.limit]]
    return Found(facts, len(those), sum(who.mine for who, _ in those))


def _warnings(session: Session, asked: Asked) -> Told:
    """What does not go together, patient by patient."""
    judged = _judge(treatments.families(session))
    bound = {"me": asked.me, "on": asked.moment.on}
    found = {}
    for patient, taken, told in (
        session.connection().execute(reached(cast("Select[Any]", _TAKEN), asked), bound).all()
    ):
        said = judged(taken, told)
        if said:
            found[PatientId(uuid_of(patient))] = said
    return found


Judge = Callable[[str, str], tuple[TreatmentWarning, ...]]


@lru_cache(maxsize=4)
def _judge(families: tuple[Family, ...]) -> Judge:
    """What goes by these families; the last few thousand answers are remembered."""

    @lru_cache(maxsize=8192)
    def judged(taken: str, told: str) -> tuple[TreatmentWarning, ...]:
        every = [_treatment(*one.split(_FIELD)) for one in taken.split(_ROW)]
        allergies = [
            Allergy(id="", substance=substance, severity=severity)
            for substance, severity in (one.split(_FIELD) for one in told.split(_ROW) if one)
        ]
        return checks(every, allergies, families)

    return judged


def _treatment(name: str, ingredients: str, raw: str, start: str, end: str) -> Treatment:
    return Treatment(
        id=TreatmentId(UUID(raw)),
        patient_id=_NOBODY,
        name=name,
        ingredients=_held(ingredients),
        start=date.fromisoformat(start),
        end=date.fromisoformat(end) if end else None,
    )


@lru_cache(maxsize=16384)
def _held(ingredients: str) -> tuple[Ingredient, ...]:
    return tuple(
        Ingredient(code, shown, dose, reference, Nature(nature), link)
        for code, shown, dose, reference, nature, link in json.loads(ingredients)
    )


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
