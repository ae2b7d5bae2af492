"""The one table model: a screen only describes its columns.

Sort keys are `str` or `float`, nothing else: a key that mixes types is a bug of the column.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtCore import Signal as QtSignal

from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.runs import Run, Runs, plain

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    "center": Qt.AlignmentFlag.AlignCenter,
}
ASCENDING = Qt.SortOrder.AscendingOrder


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """How one column of a row is titled, shown and sorted.

    `width` is in mock-up pixels; `second` is a line under the first, cut at `second_lines`;
    `fixed` columns cannot be hidden; `highlight` puts the words searched for in bold.
    """

    title: Callable[[], str]
    text: Callable[[R], str]
    sort: Callable[[R], str | float] | None = None
    key: str = field(default="", kw_only=True)
    width: int = field(default=120, kw_only=True)
    stretch: bool = field(default=False, kw_only=True)
    align: str = field(default="left", kw_only=True)
    weight: int | Callable[[R], int] = field(default=400, kw_only=True)
    ink: str | Callable[[R], str] = field(default="text", kw_only=True)
    role: str = field(default="table", kw_only=True)
    second: Callable[[R], str | Runs] | None = field(default=None, kw_only=True)
    second_lines: int = field(default=1, kw_only=True)
    runs: Callable[[R], Sequence[Run]] | None = field(default=None, kw_only=True)
    icon: Callable[[R], tuple[str, str] | None] | None = field(default=None, kw_only=True)
    chip: Callable[[R], ChipSpec | None] | None = field(default=None, kw_only=True)
    strike: Callable[[R], bool] | None = field(default=None, kw_only=True)
    hidden: bool = field(default=False, kw_only=True)
    fixed: bool = field(default=False, kw_only=True)
    highlight: bool = field(default=False, kw_only=True)

    def weight_of(self, row: R) -> int:
        """400 to 700."""
        return self.weight(row) if callable(self.weight) else self.weight

    def ink_of(self, row: R) -> str:
        """The colour token of the first line."""
        return self.ink(row) if callable(self.ink) else self.ink


@dataclass(frozen=True, slots=True)
class Group(Generic[R]):
    """A heading and the rows under it; `right` is what stands at its end (« 2 non lues »).

    `before` stands at the left of `right`, which then has a column of its own at the end.
    """

    key: Hashable
    title: str
    rows: tuple[R, ...]
    detail: str = ""
    right: str = ""
    right_ink: str = "accent-text"
    icon: str = ""
    count: int | None = None
    icon_ink: str = "text-2"
    before: str = ""
    before_ink: str = "text-3"


class TableModel(QAbstractTableModel, Generic[R]):
    """What every list of the house promises to Qt; where rows come from is for the children."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        *,
        key: Callable[[R], Hashable] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.key = key

    def row_at(self, at: Index | int) -> R | Group[R] | None:
        """The record or group on a line; None where there is none (yet)."""
        raise NotImplementedError

    def line_of(self, key: Hashable) -> int:
        """The line of the record with this key; -1 when it is not there."""
        raise NotImplementedError

    def key_at(self, at: Index | int) -> Hashable | None:
        """The key of the record on a line."""
        row = self.row_at(at)
        if row is None or self.key is None or isinstance(row, Group):
            return None
        return self.key(row)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_ALIGN[column.align])
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role not in wanted:
            return None
        row = self.row_at(index)
        if row is None:
            return ""
        if isinstance(row, Group):
            return row.title if index.column() == 0 else ""
        return cell_words(column, row, aloud=role == Qt.ItemDataRole.AccessibleTextRole)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_ALIGN[self.columns[section].align])
        return None

    def column_number(self, key: str) -> int:
        """Where a column is; -1 when there is none of this key."""
        return next((n for n, column in enumerate(self.columns) if column.key == key), -1)


def cell_words(column: Column[R], row: R, *, aloud: bool = False) -> str:
    """The text of a cell; aloud, with its chip and its second line."""
    words = column.text(row)
    if not aloud:
        return words
    chip = column.chip(row) if column.chip else None
    second = plain(column.second(row)) if column.second else ""
    return ", ".join(part for part in (chip.text if chip else "", words, second) if part)


class RowsModel(TableModel[R]):
    """Rows kept in memory, alone or under groups that fold; sorted inside their group."""

    folded = QtSignal()

    def __init__(
        self,
        columns: Sequence[Column[R]],
        *,
        key: Callable[[R], Hashable] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, key=key, parent=parent)
        self._groups: list[Group[R]] = []
        self._alone = True
        self._closed: set[Hashable] = set()
        self._lines: list[R | Group[R]] = []
        self._sort: tuple[int, Qt.SortOrder] | None = None

    def show(self, rows: Sequence[R]) -> None:
        """Show these rows instead of those before."""
        self._fill([Group("", "", tuple(rows))], alone=True)

    def show_groups(self, groups: Sequence[Group[R]]) -> None:
        """Show these groups; those the person folded stay folded."""
        self._fill(list(groups), alone=False)

    def rows(self) -> list[R]:
        """Every row, folded ones included, in the order given."""
        return [row for group in self._groups for row in group.rows]

    def toggle(self, key: Hashable) -> None:
        """Fold or unfold a group."""
        self._closed ^= {key}
        self._relay()
        self.folded.emit()

    def is_closed(self, key: Hashable) -> bool:
        """The group is folded."""
        return key in self._closed

    def row_at(self, at: Index | int) -> R | Group[R] | None:
        number = at if isinstance(at, int) else at.row()
        return self._lines[number] if 0 <= number < len(self._lines) else None

    def line_of(self, key: Hashable) -> int:
        if self.key is None:
            return -1
        for number, row in enumerate(self._lines):
            if not isinstance(row, Group) and self.key(row) == key:
                return number
        return -1

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if index.isValid() else Qt.ItemFlag.NoItemFlags

    def sort(self, column: int, order: Qt.SortOrder = ASCENDING) -> None:
        """Sort by a column that has a sort key; -1 is the order given."""
        sortable = 0 <= column < len(self.columns) and self.columns[column].sort is not None
        self._sort = (column, order) if sortable else None
        self._relay()

    def _fill(self, groups: list[Group[R]], *, alone: bool) -> None:
        self._groups, self._alone = groups, alone
        self._relay()

    def _relay(self) -> None:
        self.beginResetModel()
        self._lines = []
        for group in self._groups:
            if not self._alone:
                self._lines.append(group)
            if self._alone or group.key not in self._closed:
                self._lines.extend(self._sorted(group.rows))
        self.endResetModel()

    def _sorted(self, rows: tuple[R, ...]) -> Sequence[R]:
        if self._sort is None:
            return rows
        column, order = self._sort
        by = self.columns[column].sort
        if by is None:
            return rows
        return sorted(rows, key=by, reverse=order != ASCENDING)
