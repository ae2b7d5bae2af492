"""The end of a line: what one does with it, in words, and the key that does it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from coordo_desktop.ui.kit.cells import RowDelegate
from coordo_desktop.ui.kit.keycap import CAP_HEIGHT, cap_width, draw_cap
from coordo_desktop.ui.kit.rows import Column
from coordo_desktop.ui.kit.runs import Paragraph, Run
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.theme import line_height, px

ACTION = "action"
"""The key of the column that is painted so."""
Act = tuple[str, str]  # words, key


class ActionCells(RowDelegate):
    """Paints the column `ACTION` as words and a key; `act_of` a row says both."""

    def __init__(self, table: Table, act_of: Callable[[Any], Act | None]) -> None:
        super().__init__(table)
        self._act_of = act_of

    def _paint_cell(self, painter: QPainter, box: QRectF, column: Column[Any], row: object) -> None:
        if column.key != ACTION:
            super()._paint_cell(painter, box, column, row)
            return
        found = self._act_of(row)
        if found is None:
            return
        words, key = found
        width = float(cap_width(key))
        right, middle = box.right() - px(10), box.center().y()
        cap = QRectF(right - width, middle - px(CAP_HEIGHT) / 2, width, px(CAP_HEIGHT))
        draw_cap(painter, cap, key)
        room = max(1.0, cap.left() - px(7) - box.left())
        deed = Paragraph([Run(words, 500, "accent-text")], room, role="small", max_lines=1)
        left = cap.left() - px(7) - min(room, deed.natural_width)
        deed.draw(painter, left, middle - line_height("small") / 2)
