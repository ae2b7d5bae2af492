"""Material of care: which product a word of the plan stands for, and what a round loads (ST3).

A plan says « 2 sets à pansement »; the practice says once which product that is and how many
units one of them takes, and it is remembered for every plan.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from coordo_desktop.domain.care_plan import AssigneeKind, Intervention, PlanContent
from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import (
    InterventionId,
    PatientId,
    ProductId,
    RoundId,
)
from coordo_desktop.domain.stock_ledger import Entry, Taking
from coordo_desktop.domain.tasks import Task
from coordo_desktop.domain.text import clean_line, fold

LONGEST_WORD = 120
_LEADING = re.compile(r"(\d{1,2})\s*[x×]?\s+(?=[^\W\d])")
_TRAILING = re.compile(r"(?<![\d])\s*[x×]\s*(\d{1,2})$")
_MEASURES = frozenset({
    "ml", "cl", "l", "mg", "g", "kg", "cm", "mm", "m", "ui", "mmol", "h", "ch", "fr", "fois", "x",
})  # fmt: skip
_PLURAL = 4  # letters from which a final s or x is taken for a plural


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialLink:
    """What a word of material stands for: `quantity` units of a product for each one said.

    `product_id` None: it does not come from the stock (a bed, what the person keeps at home).
    """

    word: str
    product_id: ProductId | None = None
    product: str = ""
    unit: str = ""
    units: str = ""
    quantity: int = 1

    @property
    def key(self) -> str:
        """What the word is known by."""
        return word_key(self.word)


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialNeed:
    """What one care of one person takes; `link` None: nobody said yet what the word stands for.

    `quantity` units (of the word itself while it stands for nothing), for `times` times that day.
    """

    word: str
    patient_id: PatientId
    patient: str = ""
    intervention_id: InterventionId | None = None
    care: str = ""
    times: int = 1
    quantity: int = 1
    link: MaterialLink | None = None

    @property
    def product_id(self) -> ProductId | None:
        """The product to take, None where there is none."""
        return None if self.link is None else self.link.product_id


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedLine:
    """One product to hand out to one person: what the stock has of it, what they had today.

    `takings`: the lots to take, first expired first; `given`: units of it issued to them that day.
    """

    need: MaterialNeed
    usable: int = 0
    missing: int = 0
    given: int = 0
    takings: tuple[Taking, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadShare:
    """How much of a product goes to one person of the round, for which care."""

    patient_id: PatientId
    patient: str
    quantity: int
    intervention_id: InterventionId | None = None
    care: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadLine:
    """One product to load: `wanted` units in all, `loaded` already, `takings` for what is left.

    `missing`: usable units that the stock lacks for what is left.
    """

    product_id: ProductId
    product: str
    unit: str
    units: str
    wanted: int
    loaded: int = 0
    usable: int = 0
    missing: int = 0
    takings: tuple[Taking, ...] = ()
    shares: tuple[LoadShare, ...] = ()

    @property
    def left(self) -> int:
        """Units still to load."""
        return max(0, self.wanted - self.loaded)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownWord:
    """A word of material nobody said the product of: how many, for how many people."""

    word: str
    quantity: int
    patients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundLoad:
    """What to load in the car for a round (ST3).

    `other`: words that do not come from the stock. `left_out`: people outside the reader's circle
    of care, whose material is not told.
    """

    round_id: RoundId
    title: str
    on: date
    professional: str = ""
    lines: tuple[LoadLine, ...] = ()
    unknown: tuple[UnknownWord, ...] = ()
    other: tuple[UnknownWord, ...] = ()
    left_out: int = 0

    @property
    def left(self) -> int:
        """Products still to load."""
        return sum(line.left > 0 for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadWanted:
    """So many units of a product to load; more than the visits need are the round's own."""

    product_id: ProductId
    quantity: int


@dataclass(eq=False)
class NothingToLoad(Refusal):
    """No product of the round has a quantity to load."""


@dataclass(eq=False)
class WordMissing(Refusal):
    """There is no word of material to say the product of."""

    field: str = "word"


# --- words ------------------------------------------------------------------------------------


def word_key(word: str) -> str:
    """What a word is known by: folded, without the s or x of a plural."""
    return " ".join(_singular(each) for each in fold(word).split())


def read_word(text: str) -> tuple[str, int]:
    """« 2 sets à pansement » and « Set à pansement x 2 » are two of a word.

    A measure is part of the word: « 10 ml de sérum » and « Compresses 10 x 10 » are one.
    """
    text = clean_line(text)[:LONGEST_WORD]
    found = _LEADING.match(text)
    if found is not None and fold(text[found.end() :]).split()[:1]:
        rest = text[found.end() :]
        if fold(rest).split()[0] not in _MEASURES and int(found[1]):
            return rest[:1].upper() + rest[1:], int(found[1])
    ending = _TRAILING.search(text)
    if ending is not None and int(ending[1]) and not text[: ending.start()][-1:].isdigit():
        return text[: ending.start()].rstrip(), int(ending[1])
    return text, 1


def _singular(word: str) -> str:
    return word[:-1] if len(word) >= _PLURAL and word[-1] in "sx" else word


# --- needs ------------------------------------------------------------------------------------


def interventions_of(plan: PlanContent) -> dict[InterventionId, Intervention]:
    """Every line of a plan that says material."""
    return {
        line.id: line
        for problem in plan.problems
        for objective in problem.objectives
        for line in objective.interventions
        if line.material
    }


def needs_of(
    line: Intervention,
    patient_id: PatientId,
    links: dict[str, MaterialLink],
    *,
    patient: str = "",
    times: int = 1,
) -> list[MaterialNeed]:
    """What a line of a plan takes, done so many times."""
    found: dict[str, MaterialNeed] = {}
    for text in line.material:
        word, many = read_word(text)
        key = word_key(word)
        if not key:
            continue
        link = links.get(key)
        each = many * (link.quantity if link is not None else 1) * times
        seen = found.get(key)
        found[key] = MaterialNeed(
            word=word,
            patient_id=patient_id,
            patient=patient,
            intervention_id=line.id,
            care=line.label,
            times=times,
            quantity=each if seen is None else seen.quantity + each,
            link=link,
        )
    return list(found.values())


def times_by_line(tasks: Iterable[Task]) -> dict[InterventionId, int]:
    """How many times each line of the plan is done, by these tasks; by the team alone."""
    found: dict[InterventionId, int] = {}
    for task in tasks:
        if task.intervention_id is not None and task.who.kind not in _THEMSELVES:
            found[task.intervention_id] = found.get(task.intervention_id, 0) + 1
    return found


_THEMSELVES = frozenset({AssigneeKind.PATIENT, AssigneeKind.CARER})


# --- loads ------------------------------------------------------------------------------------


def load_of(
    needs: Sequence[MaterialNeed], loaded: Mapping[tuple[ProductId, PatientId | None], int]
) -> tuple[list[LoadLine], list[UnknownWord], list[UnknownWord]]:
    """(products with their shares, words that stand for nothing, words not of the stock).

    In the order of the visits; `loaded` are units already issued for this round.
    """
    lines: dict[ProductId, LoadLine] = {}
    unknown: dict[str, UnknownWord] = {}
    other: dict[str, UnknownWord] = {}
    for need in needs:
        if need.link is None or need.link.product_id is None:
            _told(unknown if need.link is None else other, need)
            continue
        share = LoadShare(
            patient_id=need.patient_id,
            patient=need.patient,
            quantity=need.quantity,
            intervention_id=need.intervention_id,
            care=need.care,
        )
        link, product_id = need.link, need.link.product_id
        line = lines.get(product_id) or LoadLine(
            product_id=product_id, product=link.product, unit=link.unit, units=link.units, wanted=0
        )
        shares = (*line.shares, share)
        lines[product_id] = replace(line, wanted=line.wanted + need.quantity, shares=shares)
    taken: dict[ProductId, int] = {}
    for (product_id, _), units in loaded.items():
        taken[product_id] = taken.get(product_id, 0) + units
    found = [replace(one, loaded=taken.get(one.product_id, 0)) for one in lines.values()]
    return found, list(unknown.values()), list(other.values())


def _told(words: dict[str, UnknownWord], need: MaterialNeed) -> None:
    key = word_key(need.word)
    seen = words.get(key) or UnknownWord(word=need.word, quantity=0)
    who = (need.patient,) if need.patient and need.patient not in seen.patients else ()
    words[key] = replace(
        seen, quantity=seen.quantity + need.quantity, patients=(*seen.patients, *who)
    )


def first_out(lines: Sequence[Taking], quantity: int) -> tuple[tuple[Taking, ...], int]:
    """(what to take of these, in their order; how many units are missing)."""
    takings = []
    for line in lines:
        if quantity <= 0:
            break
        taken = min(quantity, line.quantity)
        takings.append(replace(line, quantity=taken))
        quantity -= taken
    return tuple(takings), max(0, quantity)


def shared_out(
    takings: Sequence[Taking],
    shares: Sequence[LoadShare],
    loaded: dict[PatientId, int] | None = None,
) -> list[Entry]:
    """The movements of a load: each unit taken goes to the next person who needs it.

    What somebody had before (`loaded`) is taken from their share; what is left over is the
    round's own.
    """
    had = dict(loaded or {})
    waiting: list[LoadShare] = []
    for share in shares:
        before = min(had.get(share.patient_id, 0), share.quantity)
        had[share.patient_id] = had.get(share.patient_id, 0) - before
        if share.quantity > before:
            waiting.append(replace(share, quantity=share.quantity - before))
    entries: list[Entry] = []
    for taking in takings:
        left = taking.quantity
        while left:
            whose = waiting[0] if waiting else None
            units = left if whose is None else min(left, whose.quantity)
            entries.append(
                Entry(
                    lot_id=taking.lot_id,
                    place_id=taking.place_id,
                    quantity=-units,
                    patient_id=None if whose is None else whose.patient_id,
                    intervention_id=None if whose is None else whose.intervention_id,
                )
            )
            left -= units
            if whose is not None:
                rest = replace(whose, quantity=whose.quantity - units)
                waiting = [rest, *waiting[1:]] if rest.quantity else waiting[1:]
    return entries
