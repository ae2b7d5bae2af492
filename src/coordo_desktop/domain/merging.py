"""Two records of one person made one: what is kept of each, and how it can be taken back (P7).

The record that steps back is not erased: it stays, empty of what hung from it and marked merged,
so that undoing finds everything where it was.
"""

from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from datetime import datetime

from coordo_desktop.domain.changes import CONTACT_FIELDS, as_text
from coordo_desktop.domain.duplicates import Reason
from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import MergeId, PatientId
from coordo_desktop.domain.patient_forms import checked_identity
from coordo_desktop.domain.patients import (
    AllergyKnowledge,
    LifeCycle,
    Patient,
    PatientLine,
    PatientRecord,
    Sex,
    Situation,
    Stability,
)

# Chosen one by one. The status follows the traits; phones of both are kept.
CHOSEN_FIELDS = (
    "family_name", "given_names", "used_name", "used_given_name", "sex", "birth_date",
    "birth_place_code", "birth_place", "nir", "ins_oid",
    *(name for name in CONTACT_FIELDS if name != "phones"),
    "remarks", "stability", "coordinated",
)  # fmt: skip
SITUATION_FIELDS = tuple(each.name for each in fields(Situation))
# Kept and dropped together: one says where the other is.
_TOGETHER = (
    frozenset({"birth_place_code", "birth_place"}),
    frozenset({"address", "address_extra", "postal_code", "town", "town_code"}),
    frozenset({"referring_doctor_id", "referring_doctor"}),
    frozenset({"nir", "ins_oid"}),
)
# Held by identity of kind: « I » is both an unknown sex and an unstable state.
_UNKNOWN: tuple[object, ...] = ("", None, False, Sex.UNKNOWN, Stability.STABLE)


@dataclass(eq=False)
class CannotMerge(Refusal):
    """`reason`: `same` record twice, one `merged` already, `undone` already, merged `later`."""

    reason: str


@dataclass(eq=False)
class RecordMerged(Refusal):
    """The record stepped back for another one: it is read, not written."""


@dataclass(frozen=True, slots=True)
class MergeField:
    """A field that the two records tell differently, and which of them is proposed."""

    field: str
    kept: str
    dropped: str
    take_dropped: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePreview:
    """What a merging would do: the fields to choose, how many lines of each table would move."""

    keep: PatientRecord
    drop: PatientRecord
    fields: tuple[MergeField, ...]
    moved: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeLine:
    """One merging of the register."""

    id: MergeId
    keep_id: PatientId
    drop_id: PatientId
    at: datetime
    author: str
    undone_at: datetime | None = None
    undone_by: str = ""


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Somebody on file who may be the person being typed, and why."""

    line: PatientLine
    score: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class DoublePair:
    """Two records that probably are one person, and why."""

    one: PatientLine
    other: PatientLine
    score: int
    reasons: tuple[Reason, ...]


def choices(keep: Patient, drop: Patient) -> tuple[MergeField, ...]:
    """Every field told differently; what one record does not know is proposed from the other."""
    told: list[MergeField] = []
    for name in (*CHOSEN_FIELDS, *SITUATION_FIELDS):
        kept, dropped = _value(keep, name), _value(drop, name)
        if kept == dropped or (not as_text(kept) and not as_text(dropped)):
            continue
        better = _unknown(kept) and not _unknown(dropped)
        told.append(MergeField(name, as_text(kept), as_text(dropped), better))
    return tuple(told)


def _unknown(value: object) -> bool:
    return any(type(value) is type(one) and value == one for one in _UNKNOWN)


def merged(keep: Patient, drop: Patient, from_dropped: Collection[str]) -> Patient:
    """The record kept, with the fields chosen from the other one.

    Traits that change make the identity provisional again, unless it was already.
    """
    wanted = set(from_dropped)
    for together in _TOGETHER:
        if wanted & together:
            wanted |= together
    plain = {name: getattr(drop, name) for name in CHOSEN_FIELDS if name in wanted}
    situation = replace(
        keep.situation,
        **{name: getattr(drop.situation, name) for name in SITUATION_FIELDS if name in wanted},
    )
    after = replace(
        keep,
        **plain,
        situation=situation,
        phones=tuple(dict.fromkeys((*keep.phones, *drop.phones))),
        allergy_knowledge=_knowledge(keep, drop),
    )
    return checked_identity(keep, after)


def _knowledge(keep: Patient, drop: Patient) -> AllergyKnowledge:
    """The more telling of the two; a list says more than « none known »."""
    order = (AllergyKnowledge.NOT_ASKED, AllergyKnowledge.NONE_KNOWN, AllergyKnowledge.LISTED)
    return max(keep.allergy_knowledge, drop.allergy_knowledge, key=order.index)


def may_merge(keep: Patient, drop: Patient) -> None:
    """CannotMerge for one record with itself, or with one that stepped back already."""
    if keep.id == drop.id:
        raise CannotMerge(reason="same")
    if LifeCycle.MERGED in {keep.life_cycle, drop.life_cycle}:
        raise CannotMerge(reason="merged")


def restored(now: Patient, before: Patient, after: Patient) -> Patient:
    """The record as it was before the merging, but for what was written over it since."""
    back = {
        name: getattr(before, name)
        for name in (*CHOSEN_FIELDS, "phones", "status", "allergy_knowledge")
        if getattr(now, name) == getattr(after, name)
    }
    situation = replace(
        now.situation,
        **{
            name: getattr(before.situation, name)
            for name in SITUATION_FIELDS
            if getattr(now.situation, name) == getattr(after.situation, name)
        },
    )
    return replace(now, **back, situation=situation)


def may_write(patient: Patient) -> None:
    """RecordMerged for a record that stepped back."""
    if patient.life_cycle is LifeCycle.MERGED:
        raise RecordMerged


def _value(patient: Patient, name: str) -> object:
    return getattr(patient.situation if name in SITUATION_FIELDS else patient, name)
