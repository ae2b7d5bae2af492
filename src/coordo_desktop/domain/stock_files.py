"""Tables of the stock for spreadsheets: their columns, and what a row of one says (ST1).

A table is known by its headings, in any order, whatever their case and accents; what is written
out is read back as it was. A row that cannot be read is said, never guessed.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coordo_desktop.domain.errors import CoordoError, Refusal
from coordo_desktop.domain.ids import DeedId
from coordo_desktop.domain.stock import Category, ProductCode
from coordo_desktop.domain.text import fold


class StockTable(StrEnum):
    """The tables of the stock; movements are written out, never read in."""

    PRODUCTS = "products"
    LOTS = "lots"
    MOVEMENTS = "movements"


CATEGORIES: Mapping[Category, str] = {
    Category.DRESSING: "Pansements",
    Category.DEVICE: "Dispositifs",
    Category.MEDICINE: "Médicaments",
    Category.VACCINE: "Vaccins",
    Category.EMERGENCY: "Urgence",
    Category.PROTECTION: "Protection",
    Category.OFFICE: "Bureau",
    Category.OTHER: "Autre",
}
"""How a category is written in a table."""

HEADINGS: Mapping[StockTable, tuple[str, ...]] = {
    StockTable.PRODUCTS: (
        "Produit", "Catégorie", "Unité", "Unités", "Codes", "LPP", "Minimum", "Maximum", "Froid",
        "Suivi par lots", "Fournisseur", "Référence", "Prix unitaire", "Lieu", "Note", "En usage",
    ),
    StockTable.LOTS: (
        "Produit", "Code", "Lot", "Péremption", "Lieu", "Quantité", "Unité", "Quarantaine", "État",
    ),
    StockTable.MOVEMENTS: (
        "Date", "Heure", "Mouvement", "Produit", "Lot", "Lieu", "Quantité", "Quarantaine",
        "Raison", "Note", "Pour", "Auteur", "Annulé",
    ),
}  # fmt: skip
"""The columns of each table, in their order."""

_ALSO = {
    "nom": "Produit", "designation": "Produit", "article": "Produit", "libelle": "Produit",
    "famille": "Catégorie", "code": "Code", "cip": "Code", "cip13": "Code", "gtin": "Code",
    "ean": "Code", "code barre": "Code", "code barres": "Code", "numero de lot": "Lot",
    "n de lot": "Lot", "n lot": "Lot", "date de peremption": "Péremption",
    "perime le": "Péremption", "dluo": "Péremption", "emplacement": "Lieu", "rangement": "Lieu",
    "stock": "Quantité", "qte": "Quantité", "reste": "Quantité", "mini": "Minimum",
    "stock mini": "Minimum", "seuil": "Minimum", "maxi": "Maximum", "stock maxi": "Maximum",
    "prix": "Prix unitaire", "prix ht": "Prix unitaire", "chaine du froid": "Froid",
    "remarque": "Note", "commentaire": "Note", "actif": "En usage", "lots": "Suivi par lots",
}  # fmt: skip
"""How other programs call these columns."""

_YES, _NO = frozenset({"oui", "o", "x", "1", "vrai", "yes"}), frozenset({"non", "n", "0", "faux"})
_CODE = re.compile(r"\s*([^,;×*]+?)\s*(?:[×x*]\s*(\d+))?\s*")
_DAY = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})")
_MONTH = re.compile(r"(\d{1,2})[/.\-](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[ T].*)?")
_RUINED = re.compile(r"\d(?:[.,]\d+)?E\+\d+", re.IGNORECASE)  # « 4,60E+12 »: digits were lost
_CENTURY, _YEARS = 2000, 100


class Verdict(StrEnum):
    """What becomes of a row."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"  # nothing to do: it is there already
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowVerdict:
    """One row of a table. `why`: what refused it, said by its sentence."""

    line: int
    verdict: Verdict
    name: str = ""
    why: CoordoError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileVerdict:
    """What bringing a table in does, or would do. `deed_id`: the reception it wrote, if any."""

    table: StockTable
    rows: tuple[RowVerdict, ...] = ()
    units: int = 0
    deed_id: DeedId | None = None

    def count(self, verdict: Verdict) -> int:
        """How many rows come to that."""
        return sum(row.verdict is verdict for row in self.rows)

    @property
    def refused(self) -> tuple[RowVerdict, ...]:
        """The rows left out."""
        return tuple(row for row in self.rows if row.verdict is Verdict.REFUSED)

    @property
    def kept(self) -> int:
        """How many rows change something."""
        return self.count(Verdict.ADDED) + self.count(Verdict.CHANGED)


@dataclass(eq=False)
class NotAStockTable(Refusal):
    """No row of the file names the columns of products or of lots."""


@dataclass(eq=False)
class UnreadableCell(Refusal):
    """A cell that cannot be read: the `column` and what it holds."""

    column: str = ""
    text: str = ""


@dataclass(eq=False)
class MissingCell(Refusal):
    """A cell that must be filled is empty, or its column is missing."""

    column: str = ""


@dataclass(eq=False)
class UnknownName(Refusal):
    """A product or a place that the practice does not know, by the name of its column."""

    column: str = ""
    text: str = ""


@dataclass(eq=False)
class KnownOtherwise(Refusal):
    """The ledger knows this lot at this place, with `left` units: a table does not count again."""

    left: int = 0


@dataclass(eq=False)
class BrokenRow(Refusal):
    """A quote is misplaced: what the cells of this row are cannot be told."""


class Cells:
    """One row by the names of its columns."""

    def __init__(self, places: Mapping[str, int], cells: Sequence[str]) -> None:
        self._places, self._cells = places, cells

    def text(self, column: str) -> str:
        """What it says, empty where it says nothing."""
        at = self._places.get(column, len(self._cells))
        return self._cells[at].strip() if at < len(self._cells) else ""

    def wanted(self, column: str) -> str:
        """What it says; MissingCell."""
        text = self.text(column)
        if not text:
            raise MissingCell(column=column)
        return text

    def lot(self, column: str) -> str:
        """A lot number; UnreadableCell where a spreadsheet made it a figure and lost the end."""
        text = self.text(column)
        if _RUINED.fullmatch(text):
            raise UnreadableCell(column=column, text=text)
        return text

    def number(self, column: str) -> int | None:
        """A whole number, « 1 200 » too; None where empty. UnreadableCell."""
        text = re.sub(r"\s", "", self.text(column))
        if not text:
            return None
        whole = re.sub(r"[.,]0+$", "", text)
        if not re.fullmatch(r"[+\-]?\d{1,9}", whole) or not whole.isascii():
            raise UnreadableCell(column=column, text=self.text(column))
        return int(whole)

    def cents(self, column: str) -> int | None:
        """A price in cents, « 12,50 € » or « 12.5 »; None where empty. UnreadableCell."""
        text = re.sub(r"[\s€]", "", self.text(column)).replace(",", ".")
        if not text:
            return None
        if not re.fullmatch(r"\d{1,7}(\.\d{1,2})?", text) or not text.isascii():
            raise UnreadableCell(column=column, text=self.text(column))
        euros, _, rest = text.partition(".")
        return int(euros) * 100 + int(rest.ljust(2, "0") or "0")

    def truth(self, column: str) -> bool | None:
        """« oui » or « non »; None where empty. UnreadableCell."""
        word = fold(self.text(column))
        if not word:
            return None
        if word not in _YES | _NO:
            raise UnreadableCell(column=column, text=self.text(column))
        return word in _YES

    def day(self, column: str) -> date | None:
        """30/06/2027, 2027-06-30, or 06/2027 for the last day of the month. UnreadableCell."""
        text = self.text(column)
        return None if not text else _read(column, text, _day_of)

    def category(self, column: str) -> Category | None:
        """A category by its name; None where empty. UnreadableCell."""
        word = fold(self.text(column))
        if not word:
            return None
        for category, words in CATEGORIES.items():
            if word in {fold(words), fold(words).removesuffix("s"), category.value}:
                return category
        raise UnreadableCell(column=column, text=self.text(column))

    def codes(self, column: str) -> tuple[ProductCode, ...] | None:
        """« 3400930000014, C-000123 × 10 »: codes, and how many units a box of each holds."""
        text = self.text(column)
        if not text:
            return None
        found = []
        for part in re.split(r"[,;]", text):
            read = _CODE.fullmatch(part)
            if read is None:
                raise UnreadableCell(column=column, text=text)
            found.append(ProductCode(code=read[1], factor=int(read[2] or 1)))
        return tuple(found)


def headed(cells: Sequence[str]) -> tuple[StockTable, dict[str, int]] | None:
    """Which table this row of headings begins, and where its columns are; None for no heading."""
    known = {fold(name): name for names in HEADINGS.values() for name in names} | _ALSO
    places: dict[str, int] = {}
    for at, cell in enumerate(cells):
        name = known.get(fold(cell))
        if name is not None:
            places.setdefault(name, at)
    if "Mouvement" in places:
        return None
    if "Quantité" in places and ("Produit" in places or "Code" in places):
        return StockTable.LOTS, places
    if "Produit" in places and len(places) > 1:
        if "Code" in places:
            places.setdefault("Codes", places["Code"])
        return StockTable.PRODUCTS, places
    return None


def _read(column: str, text: str, reader: Callable[[str], date | None]) -> date:
    try:
        found = reader(text)
    except ValueError:
        found = None
    if found is None or not _CENTURY <= found.year < _CENTURY + _YEARS:
        raise UnreadableCell(column=column, text=text)
    return found


def _day_of(text: str) -> date | None:
    if iso := _ISO.fullmatch(text):
        return date(int(iso[1]), int(iso[2]), int(iso[3]))
    if day := _DAY.fullmatch(text):
        year = int(day[3])
        return date(year + _CENTURY if year < _YEARS else year, int(day[2]), int(day[1]))
    if month := _MONTH.fullmatch(text):
        year, number = int(month[2]), int(month[1])
        return date(year, number, monthrange(year, number)[1])
    return None
