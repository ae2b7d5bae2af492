"""The public medicines base (BDPM): products, packs, what they are made of, and finding them.

Published by the French medicines agency as tab-separated files; reading them is `exchange`'s.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.text import fold

PRODUCTS, PACKS, COMPOSITIONS = "CIS_bdpm.txt", "CIS_CIP_bdpm.txt", "CIS_COMPO_bdpm.txt"
FILES = (PRODUCTS, PACKS, COMPOSITIONS)

_BORDER = re.compile(r"(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])")
_CODES = re.compile(r"\d{7}|\d{8}|\d{13}")
_GS1 = re.compile(r"\]?(?:[dC][0-9])?01(\d)(34009\d{8})")
_CIP7, _CIS, _CIP13 = 7, 8, 13


class Nature(StrEnum):
    """What a line of composition names: the substance as used, or what of it acts (BDPM)."""

    ACTIVE = "SA"
    MOIETY = "FT"


@dataclass(frozen=True, slots=True)
class Ingredient:
    """One line of composition. Lines of one `link` are the same component, salt and moiety."""

    code: str
    name: str
    dose: str = ""
    reference: str = ""
    nature: Nature = Nature.ACTIVE
    link: int = 0


@dataclass(frozen=True, slots=True)
class Pack:
    """A presentation: its codes, its words, whether it is still sold."""

    cip13: str
    cip7: str
    label: str = ""
    sold: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """One product as the files give it. `published` is the day of its authorisation."""

    cis: str
    name: str
    form: str = ""
    routes: str = ""
    status: str = ""
    marketed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Medicine:
    """A product of the base with all that hangs from it.

    `withdrawn_on`: the day a newer base no longer held it; kept because somebody takes it.
    """

    product: Product
    ingredients: tuple[Ingredient, ...] = ()
    packs: tuple[Pack, ...] = ()
    withdrawn_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicineLine:
    """One answer of the completion."""

    cis: str
    name: str
    form: str = ""
    routes: str = ""
    marketed: bool = True
    withdrawn: bool = False
    substances: tuple[str, ...] = ()
    cip13: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SkippedLine:
    """A line that was not taken, and why: "columns", "code", "name", "double", "orphan"."""

    file: str
    line: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicineSet:
    """What the three files hold, validated. Packs and ingredients come with their product's code.

    `orphans` counts packs whose product is not in the set: kept, since a scanned box bears them.
    """

    products: tuple[Product, ...]
    packs: tuple[tuple[str, Pack], ...]
    ingredients: tuple[tuple[str, Ingredient], ...]
    skipped: tuple[SkippedLine, ...] = ()
    orphans: int = 0
    sha256: str = ""
    published: date | None = None

    def substance_count(self) -> int:
        """How many different substances, by their national code."""
        return len({one.code for _, one in self.ingredients})


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicineBase:
    """The base in use: when it came, from what, and how much it holds.

    `published` is the most recent authorisation it knows: how old the files themselves are.
    """

    imported_at: datetime
    by: str
    published: date | None
    products: int
    packs: int
    substances: int
    skipped: int
    withdrawn: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicineImport:
    """What an import did. `reasons` counts the lines that were not taken, by reason."""

    products: int
    packs: int
    substances: int
    skipped: int
    reasons: tuple[tuple[str, int], ...] = ()
    orphans: int = 0
    withdrawn: int = 0


@dataclass(eq=False)
class MedicinesRefused(Refusal):
    """The set of files cannot become the base; the one in use stays as it was."""

    file: str = ""


@dataclass(eq=False)
class MedicineFileMissing(MedicinesRefused):
    """The folder does not hold this file, or it cannot be read."""


@dataclass(eq=False)
class MedicineFileTooLarge(MedicinesRefused):
    """Far larger than such a file ever was."""


@dataclass(eq=False)
class MedicineFileWrong(MedicinesRefused):
    """Its lines are not those of this file of the base; `line` is the first that is not."""

    line: int = 0


@dataclass(eq=False)
class MedicineFileCut(MedicinesRefused):
    """The file ends in the middle: its last line is not whole, or half of the others is missing.

    `line` is the last one, `missing` how many products have lost their lines in it.
    """

    line: int = 0
    missing: int = 0


@dataclass(eq=False)
class MedicinesShrunk(MedicinesRefused):
    """The file holds far fewer lines than the base it would replace."""

    before: int = 0
    after: int = 0


def short_name(name: str) -> str:
    """« DOLIPRANE 1000 mg », without the form behind the comma; decimals keep theirs."""
    return name.split(", ", 1)[0]


def tokens(text: str) -> list[str]:
    """The words something is found by: folded, figures apart from letters (« 500mg » is two)."""
    return _BORDER.sub(" ", fold(text)).split()


def code_typed(text: str) -> str:
    """The CIP13, CIP7 or CIS code typed or scanned (also in a GS1 code), else an empty text."""
    packed = "".join(text.split())
    scanned = _GS1.match(packed)
    if scanned:
        return scanned[2]
    return packed if _CODES.fullmatch(packed) else ""
