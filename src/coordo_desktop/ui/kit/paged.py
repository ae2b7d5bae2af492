"""Rows of a long list, read only where they are looked at.

A view of 100,000 rows asks for the pages it paints, one question at a time, the newest wish first;
what scrolled away before its turn is never read.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from coordo_desktop.ui.kit.rows import ASCENDING, Column, Group, Index, R, TableModel
from coordo_desktop.ui.kit.runner import Runner

_NOWHERE = QModelIndex()
_PAGES_KEPT = 24

Fetch = Callable[[int, int, str, bool], Sequence[R]]
"""(offset, limit, key of the sort column or "", descending) -> rows, called on the worker."""


class PagedRowsModel(TableModel[R]):
    """`show(count)` forgets everything and announces that many rows; pages come when painted."""

    failed = Signal(object)
    page_shown = Signal(int, int)

    def __init__(
        self,
        columns: Sequence[Column[R]],
        fetch: Fetch[R],
        runner: Runner,
        *,
        key: Callable[[R], Hashable] | None = None,
        page_size: int = 64,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, key=key, parent=parent)
        self._fetch, self._runner, self._size = fetch, runner, page_size
        self._count = 0
        self._pages: OrderedDict[int, Sequence[R]] = OrderedDict()
        self._wanted: list[int] = []
        self._asking = -1
        self._turn = 0
        self._sort_key, self._descending = "", False

    def show(self, count: int) -> None:
        """Announce `count` rows, none of them read yet."""
        self.beginResetModel()
        self._forget()
        self._count = count
        self.endResetModel()

    def look_again(self, count: int) -> None:
        """The same list after a change: what is on screen stays until its new page comes."""
        if count != self._count:
            self.show(count)
            return
        shown = list(self._pages)
        self._turn += 1
        self._asking = -1
        self._wanted = shown[-3:]
        for number in shown[:-3]:
            del self._pages[number]
        self._ask_next()

    def set_fetch(self, fetch: Fetch[R], count: int) -> None:
        """Another question (filters changed), announced as `count` rows."""
        self._fetch = fetch
        self.show(count)

    def row_at(self, at: Index | int) -> R | Group[R] | None:
        number = at if isinstance(at, int) else at.row()
        if not 0 <= number < self._count:
            return None
        page, place = divmod(number, self._size)
        rows = self._pages.get(page)
        if rows is None:
            self._want(page)
            return None
        self._pages.move_to_end(page)
        return rows[place] if place < len(rows) else None

    def line_of(self, key: Hashable) -> int:
        """Among the pages read only."""
        if self.key is None:
            return -1
        for page, rows in self._pages.items():
            for place, row in enumerate(rows):
                if self.key(row) == key:
                    return page * self._size + place
        return -1

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def sort(self, column: int, order: Qt.SortOrder = ASCENDING) -> None:
        """Have the store sort by this column's key; -1 is its own order."""
        known = 0 <= column < len(self.columns) and self.columns[column].sort is not None
        self._sort_key = self.columns[column].key if known else ""
        self._descending = known and order != ASCENDING
        self.show(self._count)

    def _forget(self) -> None:
        self._turn += 1
        self._asking = -1
        self._pages.clear()
        self._wanted.clear()

    def _want(self, page: int) -> None:
        if page == self._asking:
            return
        if page in self._wanted:
            self._wanted.remove(page)
        self._wanted = [*self._wanted[-3:], page]
        self._ask_next()

    def _ask_next(self) -> None:
        if self._asking >= 0 or not self._wanted:
            return
        page = self._asking = self._wanted.pop()
        turn, fetch, size = self._turn, self._fetch, self._size
        by, down = self._sort_key, self._descending
        self._runner.run(
            self,
            lambda: fetch(page * size, size, by, down),
            lambda rows: self._answered(turn, page, rows),
            lambda error: self._refused(turn, page, error),
        )

    def _answered(self, turn: int, page: int, rows: Sequence[R]) -> None:
        """A page came; it is shown unless the list was forgotten meanwhile."""
        if turn != self._turn:
            return
        self._asking = -1
        self._pages[page] = rows
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        first = page * self._size
        last = min(first + self._size, self._count) - 1
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
            self.page_shown.emit(first, last)
        self._ask_next()

    def _refused(self, turn: int, page: int, error: Exception) -> None:
        """A page could not be read: say so once, ask no more until the list is shown again."""
        if turn == self._turn:
            self._asking = page
            self._wanted.clear()
            self.failed.emit(error)
