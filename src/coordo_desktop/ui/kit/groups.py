"""Headings of groups in a table: a band over its width, kept at the top while it scrolls."""

from typing import Any

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTableView

from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.rows import Group, RowsModel, TableModel
from coordo_desktop.ui.kit.runs import Paragraph, Run
from coordo_desktop.ui.kit.theme import color, line_height, px

GROUP_HEIGHT = 28
_RIGHT = 92


def band_of(table: QTableView, line: int) -> QRect:
    """A line of the table over its whole width."""
    top, height = table.rowViewportPosition(line), table.rowHeight(line)
    return QRect(0, top, table.viewport().width(), height)


def pinned_group(table: QTableView, model: TableModel[Any]) -> tuple[int, Group[Any]] | None:
    """The group whose rows scroll under the top edge, if its heading is above it."""
    line = table.rowAt(0)
    if line < 0 or not isinstance(model, RowsModel):
        return None
    for at in range(line, -1, -1):
        row = model.row_at(at)
        if isinstance(row, Group):
            return (at, row) if table.rowViewportPosition(at) < 0 else None
    return None


def paint_groups(painter: QPainter, table: QTableView, model: TableModel[Any]) -> None:
    """The headings in view, and the one that stays at the top."""
    if not isinstance(model, RowsModel):
        return
    line, bottom = max(0, table.rowAt(0)), table.viewport().height()
    while line < model.rowCount() and table.rowViewportPosition(line) < bottom:
        row = model.row_at(line)
        if isinstance(row, Group):
            draw_group(painter, band_of(table, line), row, model)
        line += 1
    pinned = pinned_group(table, model)
    if pinned is not None:
        top = QRect(0, 0, table.viewport().width(), px(GROUP_HEIGHT))
        draw_group(painter, top, pinned[1], model)


def draw_group(painter: QPainter, box: QRect, group: Group[Any], model: RowsModel[Any]) -> None:
    """The heading of a group over the whole width of the table."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(box, color("surface-2"))
    painter.fillRect(box.left(), box.bottom(), box.width(), 1, color("border"))
    x, side = float(box.left() + px(12)), px(14)
    middle = box.center().y()
    chevron = "right" if model.is_closed(group.key) else "down"
    draw_icon(painter, QRectF(x, middle - side / 2, side, side), chevron, "text-2")
    x += side + px(8)
    if group.icon:
        square = QRectF(x, middle - px(8), px(16), px(16))
        draw_icon(painter, square, group.icon, group.icon_ink)
        x += px(24)
    end = _draw_right(painter, float(box.right() - px(12)), middle, group)
    runs = [Run(group.title, 600)]
    if group.count is not None:
        runs.append(Run(f"\u2002{group.count}", 500, "text-3", role="small"))
    if group.detail:
        runs.append(Run(f"\u2002{group.detail}", 500, "text-3", role="small"))
    title = Paragraph(runs, max(1.0, end - x - px(8)))
    title.draw(painter, x, middle - line_height("table") / 2)
    painter.restore()


def _draw_right(painter: QPainter, end: float, middle: int, group: Group[Any]) -> float:
    """What stands at the end of a heading; where it begins."""
    role = "table" if group.before else "small"
    if group.right:
        right = Paragraph([Run(group.right, 600, group.right_ink)], 10_000, role=role)
        right.draw(painter, end - right.natural_width, middle - line_height(role) / 2)
        end -= max(right.natural_width, float(px(_RIGHT)) if group.before else 0.0)
    if group.before:
        weight = 400 if group.before_ink == "text-3" else 600
        before = Paragraph([Run(group.before, weight, group.before_ink)], 10_000, role="small")
        end -= px(8) + before.natural_width
        before.draw(painter, end, middle - line_height("small") / 2)
    return end
