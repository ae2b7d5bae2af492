"""How a row of a table is painted: fill, bar of the chosen one, words, chips, group headings."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from coordo_desktop.ui.kit.chips import CHIP_HEIGHT, chip_width, draw_chip
from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.matching import highlighted
from coordo_desktop.ui.kit.rows import Column, Group, TableModel
from coordo_desktop.ui.kit.runs import FLAGS, Paragraph, Run, Runs, as_runs
from coordo_desktop.ui.kit.theme import color, line_height, metrics, px, shared_font

Index = QModelIndex | QPersistentModelIndex
_PAD = 8


class RowDelegate(QStyledItemDelegate):
    """Paints cells from their `Column`; asks the theme each time."""

    sought = ""
    hovered = -1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, TableModel):
            return
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row = model.row_at(index)
        if isinstance(row, Group):
            return
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        fill = "accent-soft" if chosen else "surface-2" if index.row() == self.hovered else ""
        if fill:
            painter.fillRect(box, color(fill))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, color("grid"))
        if row is None:
            self._paint_waiting(painter, box)
            return
        self._paint_cell(painter, QRectF(box), model.columns[index.column()], row)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        if not isinstance(model, TableModel):
            return QSize()
        row = model.row_at(index)
        if row is None or isinstance(row, Group):
            return QSize(px(40), px(28))
        column = model.columns[index.column()]
        width = option.rect.width()
        return QSize(px(column.width), self.height_of(column, row, width))

    def height_of(self, column: Column[Any], row: object, width: int) -> int:
        """Pixels a cell needs in this width."""
        lines = px(CHIP_HEIGHT)
        room = self._text_room(column, row, width)
        if column.second:
            below = Paragraph(column.second(row), room, role="small", max_lines=column.second_lines)
            lines = round(line_height(column.role) + below.height)
        elif column.runs:
            lines = round(Paragraph(column.runs(row), room, max_lines=column.second_lines).height)
        return lines + px(14)

    def _text_room(self, column: Column[Any], row: object, width: float) -> float:
        room = width - 2 * px(_PAD)
        if column.icon and column.icon(row):
            room -= px(24)
        return max(float(px(16)), room)

    def _paint_waiting(self, painter: QPainter, box: QRect) -> None:
        """A row not read yet: a quiet bar where words will be."""
        bar = QRectF(box.left() + px(_PAD), box.center().y() - px(4), px(56), px(8))
        painter.fillRect(bar.intersected(QRectF(box)), color("surface-3"))

    def _paint_cell(self, painter: QPainter, box: QRectF, column: Column[Any], row: object) -> None:
        inside = box.adjusted(px(_PAD), 0, -px(_PAD), -1)
        chip = column.chip(row) if column.chip else None
        tall = column.second is not None or box.height() > px(40)
        if chip is not None:
            width = min(chip_width(chip), int(inside.width()))
            top = inside.top() + px(6) if tall else inside.center().y() - px(CHIP_HEIGHT) / 2
            left = inside.right() - width if column.align == "right" else inside.left()
            draw_chip(painter, QRectF(left, top, width, px(CHIP_HEIGHT)), chip)
            inside.setLeft(left + width + px(8))
        mark = column.icon(row) if column.icon else None
        if mark is not None:
            side = px(16)
            alone = not column.text(row)
            left = inside.center().x() - side / 2 if alone else inside.left()
            top = inside.top() + px(8) if tall else inside.center().y() - side / 2
            draw_icon(painter, QRectF(left, top, side, side), mark[0], mark[1])
            inside.setLeft(inside.left() + side + px(8))
        if inside.width() > px(8):
            self._paint_words(painter, inside, column, row, tall=tall)

    def _paint_words(
        self, painter: QPainter, box: QRectF, column: Column[Any], row: object, *, tall: bool
    ) -> None:
        if column.second is None and not tall and self._is_plain(column, row):
            self._paint_plain(painter, box, column, row)
            return
        first = Paragraph(
            self._first_line(column, row),
            box.width(),
            role=column.role,
            align=column.align,
            max_lines=column.second_lines if column.second is None and tall else 1,
        )
        if column.second is None:
            top = box.top() + px(7) if tall else box.center().y() - first.height / 2
            first.draw(painter, box.left(), top)
            return
        below = Paragraph(
            column.second(row),
            box.width(),
            role="small",
            ink="text-2",
            align=column.align,
            max_lines=column.second_lines,
        )
        top = box.top() + max(float(px(3)), (box.height() - first.height - below.height) / 2)
        if box.height() > px(60):
            top = box.top() + px(6)
        first.draw(painter, box.left(), top)
        below.draw(painter, box.left(), top + first.height)

    def _is_plain(self, column: Column[Any], row: object) -> bool:
        """One line of one weight: most cells, painted without laying out a paragraph."""
        struck = column.strike is not None and column.strike(row)
        return column.runs is None and not struck and not (column.highlight and self.sought)

    def _paint_plain(
        self, painter: QPainter, box: QRectF, column: Column[Any], row: object
    ) -> None:
        weight = column.weight_of(row)
        words = column.text(row)
        if metrics(column.role, weight).horizontalAdvance(words) > box.width():
            cut = Qt.TextElideMode.ElideRight
            words = metrics(column.role, weight).elidedText(words, cut, int(box.width()))
        painter.setFont(shared_font(column.role, weight))
        painter.setPen(color(column.ink_of(row)))
        painter.drawText(box, FLAGS[column.align] | Qt.AlignmentFlag.AlignVCenter, words)

    def _first_line(self, column: Column[Any], row: object) -> Runs:
        weight, ink = column.weight_of(row), column.ink_of(row)
        if column.runs is not None:
            return column.runs(row)
        words = column.text(row)
        if column.strike is not None and column.strike(row):
            return [Run(words, weight, "text-3", strike=True)]
        if column.highlight and self.sought:
            return highlighted(words, self.sought, weight=weight, ink=ink)
        return as_runs(words, weight, ink)
