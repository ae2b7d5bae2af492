"""Lists short of room: the columns that the panel beside says too are put away."""

from collections.abc import Iterable
from typing import Any

from coordo_desktop.ui.kit.rows import TableModel
from coordo_desktop.ui.kit.table import Table


class SpareColumns:
    """Only what it put away itself comes back: what the person hid stays hidden."""

    def __init__(self, table: Table, model: TableModel[Any], keys: Iterable[str]) -> None:
        self._table, self._model, self._keys = table, model, tuple(keys)
        self._away: list[int] = []

    def fit(self, *, narrow: bool) -> None:
        """Put them away, or bring them back; the others share the room."""
        if narrow:
            for key in self._keys:
                at = self._model.column_number(key)
                if not self._table.isColumnHidden(at):
                    self._table.setColumnHidden(at, True)
                    self._away.append(at)
        else:
            while self._away:
                self._table.setColumnHidden(self._away.pop(), False)
        self._table.chooser.share_room()
