"""The lines that labels are chosen from (ST2)."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.ids import LotId, ProductId
from coordo_desktop.domain.labels import LabelLine
from coordo_desktop.ui.kit.rows import Column
from coordo_desktop.ui.kit.stock_words import expiry_text, lot_words, quantity_words


@dataclass(frozen=True, slots=True)
class LabelRow:
    """A lot or a product, and how many labels of it."""

    line: LabelLine
    copies: int

    @property
    def key(self) -> LotId | ProductId:
        """What it is chosen by."""
        return self.line.lot_id or self.line.product_id


def label_columns() -> list[Column[LabelRow]]:
    """In a narrow list without headings."""
    return [
        Column(_untitled, lambda row: row.line.name, key="name", stretch=True, weight=600,
               ink=lambda row: "text" if row.copies else "text-3", second=_detail),
        Column(_untitled, lambda row: f"× {row.copies}", key="copies", width=52, align="right",
               weight=600, ink=lambda row: "text" if row.copies else "text-3"),
    ]  # fmt: skip


def _untitled() -> str:
    return ""


def _detail(row: LabelRow) -> str:
    line = row.line
    said = [] if line.code else [QCoreApplication.translate("Stock", "sans code")]
    if line.lot_id is None:
        said.append(line.place)
    else:
        said += [
            lot_words(line.number),
            expiry_text(line.expiry),
            quantity_words(line.present, line.unit, line.units),
        ]
    return " · ".join(filter(None, said))
