"""Material of care: which product a word of the plan stands for, and what a round loads (ST3).

A plan says « 2 sets à pansement »; the practice says once which product that is and how many
units one of them takes, and it is remembered for every plan.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import (
    DeedId,
    InterventionId,
    LotId,
    MovementId,
    PatientId,
    ProductId,
    RoundId,
    StockPlaceId,
)
from coordo_desktop.domain.stock_ledger import Taking
from coordo_desktop.domain.text import clean_line, fold

LONGEST_WORD = 120
_LEADING = re.compile(r"(\d{1,2})\s*[x×]?\s+(?=[^\W\d])")
_TRAILING = re.compile(r"\s*[x×]\s*(\d{1,2})$")
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
    if ending is not None and int(ending[1]):
        word = text[: ending.start()].rstrip()
        if word and not word[-1].isdigit():
            return word, int(ending[1])
    return text, 1


def _singular(word: str) -> str:
    return word[:-1] if len(word) >= _PLURAL and word[-1] in "sx" else word


# --- what somebody was given ------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Units handed out to one person, with their lot; `back` of them came back unused.

    `cancelled`: a counter-entry took it back. `round_label` where a round brought it.
    """

    movement_id: MovementId
    deed_id: DeedId
    at: datetime
    on_day: date
    product_id: ProductId
    product: str
    unit: str
    units: str
    lot_id: LotId
    number: str = ""
    expiry: date | None = None
    recalled: bool = False
    place_id: StockPlaceId
    quantity: int
    back: int = 0
    cancelled: bool = False
    author: str = ""
    note: str = ""
    serial: str = ""
    round_label: str = ""
    care: str = ""

    @property
    def kept(self) -> int:
        """Units that stayed with the person."""
        return 0 if self.cancelled else self.quantity - self.back


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanMaterial:
    """A line of the plan that says material: for which care, what, and what the stock has of it."""

    intervention_id: InterventionId
    care: str
    lines: tuple[NeedLine, ...] = ()
