"""Treatments of a patient: what is taken, when, from whom; what does not go together (P6).

Checks are reminders by substance: an allergy of the record, the same substance twice. They warn
and never forbid; the prescriber decides.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any
from uuid import UUID

from coordo_desktop.domain.allergy_families import DEFAULT_FAMILIES, Family
from coordo_desktop.domain.dosing import Dosing, dosing_line
from coordo_desktop.domain.errors import InvalidField, MissingField, Refusal
from coordo_desktop.domain.ids import PatientId, ProfessionalId, TreatmentId
from coordo_desktop.domain.medicines import Ingredient, Nature, tokens
from coordo_desktop.domain.patients import Allergy
from coordo_desktop.domain.substances import base_name, holds
from coordo_desktop.domain.text import clean, clean_line, fold

LONGEST_NAME = 300
LONGEST_LINE = 200
LONGEST_TEXT = 2000
_SHORTEST_WORD = 4
NEW = TreatmentId(UUID(int=0))  # not kept yet: the service gives it its own


class GivenBy(StrEnum):
    """Who administers."""

    SELF = "self"
    CARER = "carer"
    NURSE = "nurse"
    PILLBOX = "pillbox"  # taken alone from a pillbox that somebody prepares


class TreatmentState(StrEnum):
    """Running until its end or until it is stopped."""

    RUNNING = "running"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """One line of treatment.

    `cis` is the product's code in the medicines base, empty when the name was typed by hand;
    `ingredients` are those of the day it was written, whatever becomes of the base. `dose` is
    what one taking is, in words (« 1 comprimé », « 10 mg »); `frequency` what the moments cannot
    say (« un jour sur deux »). `end` is the last day included. `prescriber` is the name shown.
    """

    id: TreatmentId = NEW
    version: int = 1
    patient_id: PatientId
    name: str
    cis: str = ""
    form: str = ""
    route: str = ""
    ingredients: tuple[Ingredient, ...] = ()
    dosing: Dosing = field(default_factory=Dosing)
    dose: str = ""
    frequency: str = ""
    indication: str = ""
    start: date | None = None
    end: date | None = None
    prescriber_id: ProfessionalId | None = None
    prescriber: str = ""
    given_by: GivenBy = GivenBy.SELF
    observations: str = ""
    state: TreatmentState = TreatmentState.RUNNING
    stopped_on: date | None = None
    stopped_reason: str = ""
    written_at: datetime | None = None
    author: str = ""
    withdrawn: bool = False  # the product left the base since: no longer sold

    def running_on(self, day: date) -> bool:
        """Whether it is taken that day; one that begins later runs already for the checks."""
        return self.state is TreatmentState.RUNNING and (self.end is None or self.end >= day)

    def substances(self) -> tuple[str, ...]:
        """What it holds, as shown: of each component what acts, once."""
        return shown_substances(self.ingredients)


class WarningKind(StrEnum):
    """What does not go together."""

    ALLERGY = "allergy"  # the very substance of an allergy
    ALLERGY_FAMILY = "allergy_family"  # a substance of the same family
    DOUBLE = "double"  # the same substance in several treatments
    WITHDRAWN = "withdrawn"  # no longer in the medicines base


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatmentWarning:
    """One finding. `substances` as shown; `allergy` as the record says it; `family` its name."""

    kind: WarningKind
    treatments: tuple[TreatmentId, ...]
    names: tuple[str, ...]
    substances: tuple[str, ...] = ()
    allergy: str = ""
    severe: bool = False
    family: str = ""

    @property
    def danger(self) -> bool:
        """Whether it is shown in red: an allergy, by its name or its family."""
        return self.kind in {WarningKind.ALLERGY, WarningKind.ALLERGY_FAMILY}

    @property
    def key(self) -> str:
        """The same while the same thing lasts, whatever the order of the treatments."""
        ids = "+".join(sorted(one.hex for one in self.treatments))
        return f"{self.kind.value}:{ids}:{fold(self.allergy)}"


@dataclass(eq=False)
class EndsBeforeStart(Refusal):
    """The last day comes before the first."""


@dataclass(eq=False)
class NothingTaken(Refusal):
    """Neither a moment, nor « si besoin », nor a frequency in words."""


@dataclass(eq=False)
class TreatmentStopped(Refusal):
    """It was stopped already: it is resumed before it is changed."""


@dataclass(eq=False)
class TreatmentRunning(Refusal):
    """It is not stopped: there is nothing to resume."""


def checked(treatment: Treatment) -> Treatment:
    """The treatment as it may be kept.

    MissingField (name, start), InvalidField (too long; most), EndsBeforeStart, NothingTaken.
    """
    lines: dict[str, Any] = {name: clean_line(getattr(treatment, name)) for name in _LINES}
    kept = replace(treatment, **lines, observations=clean(treatment.observations))
    if not kept.name:
        raise MissingField(field="name")
    if kept.start is None:
        raise MissingField(field="start")
    limits = {"name": LONGEST_NAME, "observations": LONGEST_TEXT}
    for name in (*_LINES, "observations"):
        if len(getattr(kept, name)) > limits.get(name, LONGEST_LINE):
            raise InvalidField(field=name)
    if kept.end is not None and kept.end < kept.start:
        raise EndsBeforeStart
    if kept.dosing.most and kept.dosing.most < kept.dosing.needed:
        raise InvalidField(field="dosing")
    if not (kept.dosing.regular or kept.dosing.as_needed or kept.frequency):
        raise NothingTaken
    return kept


def same_product(one: Treatment, other: Treatment) -> bool:
    """Whether both name the same product of the base, or the same words typed by hand."""
    return one.cis == other.cis and (bool(one.cis) or fold(one.name) == fold(other.name))


_LINES = (
    "name", "cis", "form", "route", "dose", "frequency", "indication", "prescriber",
    "stopped_reason",
)  # fmt: skip

# What the history tells of a change, field by field; the dosing as its line.
TOLD_FIELDS = (
    "name", "dosing", "dose", "frequency", "route", "indication", "start", "end", "prescriber",
    "given_by", "observations", "state", "stopped_on", "stopped_reason",
)  # fmt: skip


def told(treatment: Treatment, name: str) -> object:
    """A field's value as history keeps it."""
    return dosing_line(treatment.dosing) if name == "dosing" else getattr(treatment, name)


def shown_substances(ingredients: Iterable[Ingredient]) -> tuple[str, ...]:
    """Of each component what acts (its moiety where it is named), in order, once."""
    best: dict[object, Ingredient] = {}
    for one in ingredients:
        component = one.link or one.code or one.name
        if component not in best or one.nature is Nature.MOIETY:
            best[component] = one
    return tuple(dict.fromkeys(one.name for one in best.values()))


# -- checks ------------------------------------------------------------------------------------


def checks(
    treatments: Sequence[Treatment],
    allergies: Sequence[Allergy],
    families: Sequence[Family] = DEFAULT_FAMILIES,
) -> tuple[TreatmentWarning, ...]:
    """What does not go together among treatments that run at the same time; gravest first."""
    found = [
        warning
        for allergy in allergies
        for one in treatments
        if (warning := _against(one, allergy, families)) is not None
    ]
    found.extend(_doubles(treatments))
    found.extend(
        TreatmentWarning(kind=WarningKind.WITHDRAWN, treatments=(one.id,), names=(one.name,))
        for one in treatments
        if one.withdrawn
    )
    order = list(WarningKind)
    return tuple(sorted(found, key=lambda each: (order.index(each.kind), not each.severe)))


def substance_keys(treatment: Treatment) -> dict[str, str]:
    """Every name its substances are compared by, with how each is shown.

    Salt and moiety of a component share the moiety's name. A treatment typed by hand is compared
    by its own words, up to the first figure.
    """
    if not treatment.ingredients:
        words = tokens(treatment.name)
        stop = next((at for at, word in enumerate(words) if word[0].isdigit()), len(words))
        name = " ".join(words[:stop])
        return {base_name(name): treatment.name} if name else {}
    return _keys(treatment.ingredients)


@lru_cache(maxsize=4096)
def _keys(ingredients: tuple[Ingredient, ...]) -> dict[str, str]:
    moieties = {one.link: one.name for one in ingredients if one.nature is Nature.MOIETY}
    return {base_name(one.name): moieties.get(one.link, one.name) for one in ingredients}


def _against(
    treatment: Treatment, allergy: Allergy, families: Sequence[Family]
) -> TreatmentWarning | None:
    said = fold(allergy.substance)
    if not said:
        return None
    keys = substance_keys(treatment)
    same = {shown for key, shown in keys.items() if _same(said, key)}
    if not same and _brand(said, treatment.name):
        same = set(treatment.substances()) or {treatment.name}
    if same:
        return _allergy_warning(WarningKind.ALLERGY, treatment, allergy, same)
    for family in families:
        if _speaks_of(family, said):
            reached = {shown for key, shown in keys.items() if family.has(key)}
            if reached:
                kind = WarningKind.ALLERGY_FAMILY
                return _allergy_warning(kind, treatment, allergy, reached, family.names[0])
    return None


@lru_cache(maxsize=4096)
def _speaks_of(family: Family, said: str) -> bool:
    return family.named_in(said)


def _allergy_warning(
    kind: WarningKind, treatment: Treatment, allergy: Allergy, shown: set[str], family: str = ""
) -> TreatmentWarning:
    return TreatmentWarning(
        kind=kind,
        treatments=(treatment.id,),
        names=(treatment.name,),
        substances=tuple(sorted(shown)),
        allergy=allergy.substance,
        severe=allergy.severity == "severe",
        family=family,
    )


def _same(said: str, key: str) -> bool:
    """The allergy names the substance, or the substance holds all that the allergy says."""
    return holds(said, key) or base_name(said) == key or holds(key, said)


def _brand(said: str, name: str) -> bool:
    """« Augmentin » against « AUGMENTIN 1 g/125 mg ADULTES »."""
    first = fold(name).split()[:1]
    return bool(first) and len(first[0]) >= _SHORTEST_WORD and first[0] in said.split()


def _doubles(treatments: Sequence[Treatment]) -> Iterator[TreatmentWarning]:
    """One for each group of treatments that share substances, all running at some same time."""
    bearing: dict[str, list[Treatment]] = {}
    shown: dict[str, str] = {}
    for one in treatments:
        for key, name in substance_keys(one).items():
            bearing.setdefault(key, []).append(one)
            shown.setdefault(key, name)
    groups: dict[tuple[TreatmentId, ...], tuple[list[Treatment], set[str]]] = {}
    for key, those in bearing.items():
        together = [one for one in those if any(_meet(one, other) for other in those)]
        if len(together) > 1:
            ids = tuple(one.id for one in together)
            groups.setdefault(ids, (together, set()))[1].add(shown[key])
    for ids, (together, names) in groups.items():
        yield TreatmentWarning(
            kind=WarningKind.DOUBLE,
            treatments=ids,
            names=tuple(one.name for one in together),
            substances=tuple(sorted(names)),
        )


def _meet(one: Treatment, other: Treatment) -> bool:
    if one.id == other.id:
        return False
    starts = max(one.start or date.min, other.start or date.min)
    return starts <= min(one.end or date.max, other.end or date.max)
