"""Labels for shelves, products and lots, on sheets bought anywhere (ST2, ST8).

A lot's label bears a GS1 DataMatrix (product, expiry, lot), so that what has none of its own is
scanned like any box; a product without a GTIN is named by its in-house code (« C-000123 »).
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import LotId, ProductId

PAGE = (210.0, 297.0)
"""A4, in millimetres."""
MOST_COPIES = 99
MOST_LABELS = 2_000
_MOST_ALONG = 30
_WIDEST_EDGE = 100
_GTIN = re.compile(r"\d{14}")
_GS1_LOT = re.compile(r"[!\"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,20}")
"""The characters GS1 allows in a lot number (set 82), 20 at most."""


class LabelKind(StrEnum):
    """What a label is stuck on."""

    LOT = "lot"  # a box: product, lot, expiry
    PRODUCT = "product"  # what is always this product, whatever the lot
    SHELF = "shelf"  # where it is put: name, minimum


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelSheet:
    """A sheet of labels on A4, all in millimetres. `left`, `top`: edge to the first label.

    `across`, `down`: white between two labels.
    """

    name: str
    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    across: float = 0.0
    down: float = 0.0

    @property
    def many(self) -> int:
        """Labels on a sheet."""
        return self.columns * self.rows


SHEETS = (
    LabelSheet(
        name="21 étiquettes 70 × 42,3 mm", columns=3, rows=7, width=70, height=42.3,
        left=0, top=0.45,
    ),
    LabelSheet(
        name="24 étiquettes 70 × 37 mm", columns=3, rows=8, width=70, height=37, left=0, top=0.5,
    ),
    LabelSheet(
        name="40 étiquettes 52,5 × 29,7 mm", columns=4, rows=10, width=52.5, height=29.7,
        left=0, top=0,
    ),
    LabelSheet(
        name="65 étiquettes 38,1 × 21,2 mm", columns=5, rows=13, width=38.1, height=21.2,
        left=4.75, top=10.7, across=2.5,
    ),
)  # fmt: skip
"""The formats sold everywhere; a practice adds its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelLine:
    """What may be labelled, as it is chosen from: a lot, or a product (`lot_id` None).

    `code`: the product's GTIN on 14 digits or in-house code, empty where it has none. `factor`:
    units in what this code is on. `present`: units here.
    """

    product_id: ProductId
    lot_id: LotId | None = None
    name: str
    number: str = ""
    expiry: date | None = None
    code: str = ""
    factor: int = 1
    place: str = ""
    minimum: int = 0
    unit: str = ""
    units: str = ""
    cold: bool = False
    present: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelAsk:
    """What to print: so many of each line, on a sheet whose `used` first labels are gone."""

    kind: LabelKind
    lines: tuple[tuple[LabelLine, int], ...]
    sheet: LabelSheet = SHEETS[1]
    used: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One label. `gs1`: `code` is written « (01)…(17)…(10)… » and read as GS1.

    `said`: the code in figures a person can type, under it.
    """

    title: str
    number: str = ""
    expiry: str = ""
    detail: str = ""
    code: str = ""
    gs1: bool = False
    said: str = ""
    cold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelPages:
    """Labels on their sheets."""

    labels: tuple[Label, ...]
    sheet: LabelSheet
    used: int = 0
    printed_at: datetime

    @property
    def pages(self) -> int:
        """Sheets needed."""
        return -(-(len(self.labels) + self.used) // self.sheet.many)


@dataclass(frozen=True, slots=True)
class PrintedLabels:
    """Labels as PDF, their hash, how many there are and on how many sheets."""

    pdf: bytes
    sha256: str
    many: int
    pages: int


@dataclass(eq=False)
class SheetDoesNotFit(Refusal):
    """The labels of this format go over the edge of the page, or there are none."""

    field: str = "columns"


@dataclass(eq=False)
class NothingToLabel(Refusal):
    """No label was asked, or more than may be printed at once."""

    most: int = MOST_LABELS


def checked(sheet: LabelSheet) -> LabelSheet:
    """The format, if its labels fit on A4; SheetDoesNotFit names the figure that is wrong."""
    for field in ("columns", "rows"):
        if not 1 <= getattr(sheet, field) <= _MOST_ALONG:
            raise SheetDoesNotFit(field=field)
    for field in ("left", "top", "across", "down"):
        if not 0 <= getattr(sheet, field) <= _WIDEST_EDGE:
            raise SheetDoesNotFit(field=field)
    for field, least in (("width", 15), ("height", 10)):
        if getattr(sheet, field) < least:
            raise SheetDoesNotFit(field=field)
    wide = sheet.left + sheet.columns * sheet.width + (sheet.columns - 1) * sheet.across
    tall = sheet.top + sheet.rows * sheet.height + (sheet.rows - 1) * sheet.down
    if wide > PAGE[0] + 0.5:
        raise SheetDoesNotFit(field="width")
    if tall > PAGE[1] + 0.5:
        raise SheetDoesNotFit(field="height")
    return sheet


def code_of(line: LabelLine, kind: LabelKind) -> tuple[str, bool]:
    """(what the code holds, whether it is GS1); a lot that GS1 cannot write stays in words.

    An in-house code beside a lot goes in (240), « additional product identification ».
    """
    if not line.code:
        return "", False
    gtin = _GTIN.fullmatch(line.code) is not None
    lot = kind is LabelKind.LOT and _GS1_LOT.fullmatch(line.number) is not None
    dated = kind is LabelKind.LOT and line.expiry is not None
    if not gtin and not lot and not dated:
        return line.code, False
    parts = f"(01){line.code}" if gtin else ""
    if dated and line.expiry is not None:
        parts += f"(17){line.expiry:%y%m%d}"
    if lot:
        parts += f"(10){line.number}"
    if not gtin:
        parts += f"(240){line.code}"
    return parts, True


def label_of(line: LabelLine, kind: LabelKind) -> Label:
    """The label of a line."""
    code, gs1 = code_of(line, kind)
    lot = kind is LabelKind.LOT
    detail = ""
    if kind is LabelKind.SHELF:
        unit = line.units if line.minimum > 1 else line.unit
        least = f"min.\u00a0{line.minimum}\u00a0{unit}"
        detail = " · ".join(filter(None, (line.place, least if line.minimum else "")))
    elif line.factor > 1:
        detail = f"{line.factor} {line.units}"
    said = line.code
    if _GTIN.fullmatch(said):
        said = said[1:] if said.startswith("0") else said
    return Label(
        title=line.name,
        number=line.number if lot else "",
        expiry=f"{line.expiry:%d/%m/%Y}" if lot and line.expiry is not None else "",
        detail=detail,
        code=code,
        gs1=gs1,
        said=said,
        cold=line.cold,
    )


def pages_of(ask: LabelAsk, at: datetime) -> LabelPages:
    """The labels asked, each as often as wanted; NothingToLabel, SheetDoesNotFit."""
    sheet = checked(ask.sheet)
    labels = tuple(
        label_of(line, ask.kind)
        for line, copies in ask.lines
        for _ in range(min(copies, MOST_COPIES))
    )
    if not labels or len(labels) > MOST_LABELS:
        raise NothingToLabel
    return LabelPages(
        labels=labels, sheet=sheet, used=max(0, min(ask.used, sheet.many - 1)), printed_at=at
    )
