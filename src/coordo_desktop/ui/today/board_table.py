"""The table of Aujourd'hui: a line says who, what, why, since when, and what one key does."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QMouseEvent, QPainter

from coordo_desktop.domain.today import Alert, Board, BoardSection, Section
from coordo_desktop.ui.kit.cells import RowDelegate
from coordo_desktop.ui.kit.groups import GROUP_HEIGHT, pinned_group
from coordo_desktop.ui.kit.keycap import CAP_HEIGHT, cap_width, draw_cap
from coordo_desktop.ui.kit.matching import folded, highlighted
from coordo_desktop.ui.kit.rows import Column, Group, RowsModel
from coordo_desktop.ui.kit.runs import Paragraph, Run
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.theme import line_height, px
from coordo_desktop.ui.today import said, words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

_SHOWN = {Section.URGENT: 50, Section.TO_DO: 9}
_OTHERS = 5  # lines of another section before « n de plus »
_MORE_ROOM = 150
ASLEEP = "asleep"  # the last group: folded until somebody looks
_ROW = 33


class ActionDelegate(RowDelegate):
    """Paints the action at the end of a line as its words and its key."""

    def __init__(self, table: Table, lines: "Lines") -> None:
        super().__init__(table)
        self._lines = lines

    def _paint_cell(self, painter: QPainter, box: QRectF, column: Column[Any], row: object) -> None:
        if column.key != "action" or not isinstance(row, Alert):
            super()._paint_cell(painter, box, column, row)
            return
        found = words.usual_act(row, asleep=row.key in self._lines.asleep)
        width = float(cap_width(found.key))
        right, middle = box.right() - px(10), box.center().y()
        cap = QRectF(right - width, middle - px(CAP_HEIGHT) / 2, width, px(CAP_HEIGHT))
        draw_cap(painter, cap, found.key)
        room = max(1.0, cap.left() - px(7) - box.left())
        deed = Paragraph([Run(found.words, 500, "accent-text")], room, role="small", max_lines=1)
        left = cap.left() - px(7) - min(room, deed.natural_width)
        deed.draw(painter, left, middle - line_height("small") / 2)


class BoardTable(Table):
    """Sections stay at the top while their lines scroll; « n de plus » shows the others."""

    more_asked = Signal(object)  # Section

    def __init__(self, model: RowsModel[Alert], lines: "Lines") -> None:
        super().__init__(model, name="today.table", label=words.title(), head=False,
                         row_height=_ROW)  # fmt: skip
        self._painter_of_rows = ActionDelegate(self, lines)
        self.setItemDelegate(self._painter_of_rows)
        self._model_of_lines = model

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        pinned = pinned_group(self, self._model_of_lines)
        row: object = self._model_of_lines.row_at(self.rowAt(at.y()))
        if pinned is not None and at.y() < px(GROUP_HEIGHT):
            row = pinned[1]
        if (
            isinstance(row, Group)
            and row.right
            and at.x() > self.viewport().width() - px(_MORE_ROOM)
        ):
            self.more_asked.emit(row.key)
            return
        super().mousePressEvent(event)


class Lines:
    """What is shown of a board: mine or the team's, what answers the filter, so many of each."""

    def __init__(self) -> None:
        self.sought = ""
        self.mine = False
        self.opened: set[Section] = set()
        self.now: datetime | None = None
        self.asleep: frozenset[str] = frozenset()

    def groups(self, board: Board) -> list[Group[Alert]]:
        """The sections as groups of the table, then what is asleep."""
        made = [self._group(section) for section in board.sections(mine=self.mine)]
        asleep = [line for line in board.asleep(mine=self.mine) if self._answers(line)]
        self.asleep = frozenset(line.key for line in asleep)
        title = words.asleep_title()
        made.append(Group(ASLEEP, title, tuple(asleep), icon="moon", count=len(asleep)))
        return [group for group in made if group.rows]

    def _group(self, section: BoardSection) -> Group[Alert]:
        lines: Sequence[Alert] = section.lines
        beyond = section.total - len(lines)
        if self.sought:
            lines = [line for line in lines if self._answers(line)]
            beyond = 0
        most = _SHOWN.get(section.section, _OTHERS)
        whole = self.sought or section.section in self.opened or len(lines) <= most + 1
        shown = tuple(lines if whole else lines[:most])
        left = len(lines) - len(shown) + beyond
        return Group(
            section.section,
            words.section_title(section.section),
            shown,
            right=words.more(left) if left else "",
            icon=words.SECTION_ICONS[section.section],
            count=len(lines) if self.sought else section.total,
        )

    def _answers(self, line: Alert) -> bool:
        if not self.sought:
            return True
        known = folded(f"{line.patient} {said.title(line)} {said.reason(line)}")
        return all(word in known for word in folded(self.sought).split())


def columns(lines: Lines) -> tuple[Column[Alert], ...]:
    """Severity, who, what and why, since when, one key."""
    return (
        Column(lambda: "", lambda _line: "", key="mark", width=36, icon=words.severity_mark,
               fixed=True),
        Column(words.patient_title, words.whose, key="patient", width=172, weight=600, fixed=True,
               highlight=True),
        Column(words.what_title, lambda line: f"{said.title(line)} · {words.why(line)}", key="what",
               stretch=True, width=260, fixed=True, runs=lambda line: _what(line, lines.sought)),
        Column(words.age_title, lambda line: _age(line, lines), key="age", width=66, role="small",
               align="right", ink=words.severity_ink, weight=_age_weight, fixed=True),
        Column(words.action_title, lambda line: _act(line, lines), key="action", width=122,
               fixed=True),
    )  # fmt: skip


def _what(line: Alert, sought: str) -> list[Run]:
    why = words.why(line)
    if sought:
        found = highlighted(said.title(line), sought)
        return [*found, *highlighted(f" · {why}", sought, ink="text-3")] if why else found
    about = Run(said.title(line))
    return [about, Run(f" · {why}", ink="text-3")] if why else [about]


def _age(line: Alert, lines: Lines) -> str:
    return "" if lines.now is None else words.age_text(line, lines.now)


def _age_weight(line: Alert) -> int:
    return 600 if words.severity_ink(line) == "danger" else 400


def _act(line: Alert, lines: Lines) -> str:
    return words.usual_act(line, asleep=line.key in lines.asleep).words
