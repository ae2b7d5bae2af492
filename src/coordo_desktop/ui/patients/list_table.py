"""The patients of a list: a page at a time for a question, all of them for a round."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.list_cells import STABILITIES
from coordo_desktop.domain.lists import SORTABLE, ListField, ListRow, ListView
from coordo_desktop.domain.patients import Stability
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.layout import clear, column
from coordo_desktop.ui.kit.paged import Fetch, PagedRowsModel
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.runner import Runner
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.patients import list_cell_words as told

F = ListField
_WIDTHS = {
    F.NAME: 220, F.SEX: 56, F.AGE: 64, F.GIR: 56, F.POSTAL_CODE: 96, F.BIRTH_DATE: 128,
    F.LOCAL_NUMBER: 84, F.PHONES: 150, F.STABILITY: 120, F.ADDRESS: 220, F.REMARKS: 240,
    F.PROBLEMS: 260, F.FLAGS: 190, F.CIRCLE: 260, F.DOCTOR: 160, F.TOWN: 160,
}  # fmt: skip
_RIGHT = frozenset({F.AGE, F.GIR, F.LOCAL_NUMBER})
_STATES = {
    STABILITIES[Stability.UNSTABLE]: "danger",
    STABILITIES[Stability.WATCH]: "warn",
    STABILITIES[Stability.STABLE]: "ok",
}


class ListTable(QWidget):
    """Made anew when the columns change; widths are remembered by column."""

    chosen = Signal(object)  # ListRow or None
    opened = Signal(object)  # PatientId
    menu_asked = Signal(object, QPoint)
    up_asked = Signal()
    down_asked = Signal()
    remove_asked = Signal()
    failed = Signal(object)

    def __init__(self, preferences: Preferences, runner: Runner) -> None:
        super().__init__()
        self.setObjectName("lists.rows")
        self._preferences, self._runner = preferences, runner
        self._paged: PagedRowsModel[ListRow] | None = None
        self._whole: RowsModel[ListRow] | None = None
        self._columns: tuple[ListField, ...] = ()
        self.table: Table | None = None
        self._box = column(gap=0)
        self.setLayout(self._box)

    def show_question(self, view: ListView, count: int, fetch: Fetch[ListRow]) -> None:
        """The answers to a question, in the order of a column the person may click."""
        if self._paged is not None and self._columns == view.columns:
            self._paged.set_fetch(fetch, count)
            return
        model = PagedRowsModel(
            _columns(view.columns, sortable=True), fetch, self._runner, key=lambda one: one.id
        )
        model.failed.connect(self.failed)
        self._paged, self._whole, self._columns = model, None, view.columns
        sort = (view.sort.value, view.descending) if view.sort in view.columns else None
        self._put(
            Table(
                model, name="lists.table", label=self.tr("Patients de la liste"),
                preferences=self._preferences, sort=sort,
            ),
            self.tr("Personne ne répond à ces filtres."),
        )  # fmt: skip
        model.show(count)

    def show_round(self, columns: tuple[ListField, ...], rows: Sequence[ListRow]) -> None:
        """The patients of a round, in its own order."""
        if self._whole is None or self._columns != columns:
            self._whole = RowsModel(_columns(columns, sortable=False), key=lambda one: one.id)
            self._paged, self._columns = None, columns
            table = Table(
                self._whole, name="lists.table", label=self.tr("Patients de la tournée"),
                preferences=self._preferences,
            )  # fmt: skip
            keys = Shortcuts(table)
            keys.add("Alt+Up", self.tr("Monter dans la tournée"), self.up_asked.emit)
            keys.add("Alt+Down", self.tr("Descendre dans la tournée"), self.down_asked.emit)
            keys.add("Delete", self.tr("Retirer de la tournée"), self.remove_asked.emit)
            self._put(
                table, self.tr("Aucun patient dans cette tournée\u202f: cherchez, puis Entrée.")
            )
        self._whole.show(list(rows))

    def rows(self) -> list[ListRow]:
        """The patients of a round."""
        return self._whole.rows() if self._whole is not None else []

    def chosen_row(self) -> ListRow | None:
        """Who is chosen."""
        return self.table.chosen_row() if self.table is not None else None

    def choose(self, patient_id: PatientId) -> None:
        """Choose somebody."""
        if self.table is not None:
            self.table.choose(patient_id)

    def into(self) -> None:
        """Put the keyboard among the patients."""
        if self.table is not None:
            self.table.setFocus()
            self.table.choose_first()

    def _put(self, table: Table, empty: str) -> None:
        clear(self._box)
        self.table = table
        table.chosen.connect(self.chosen)
        table.opened.connect(self._open)
        table.menu_asked.connect(self.menu_asked)
        self._box.addWidget(EmptyOr(table, EmptyState(empty, name="lists.empty")))

    def _open(self, row: ListRow) -> None:
        self.opened.emit(row.id)


def _columns(shown: tuple[ListField, ...], *, sortable: bool) -> tuple[Column[ListRow], ...]:
    last = len(shown) - 1
    return tuple(
        Column(
            _title(field), _no_text if field is F.STABILITY else _shown(place, field),
            _text(place) if sortable and field in SORTABLE else None,
            key=field.value, width=_WIDTHS.get(field, 130), stretch=place == last, fixed=True,
            align="right" if field in _RIGHT else "left", weight=600 if field is F.NAME else 400,
            chip=_state(place) if field is F.STABILITY else None,
        )
        for place, field in enumerate(shown)
    )  # fmt: skip


def _title(field: ListField) -> Callable[[], str]:
    return lambda: told.titles()[field]


def _text(place: int) -> Callable[[ListRow], str]:
    def text(row: ListRow) -> str:
        cell = row.cells[place]
        return "" if cell is None else str(cell)

    return text


def _shown(place: int, field: ListField) -> Callable[[ListRow], str]:
    """Cells are French, as in files: known words are said in the language of the screen."""
    text, said = _text(place), told.vocabulary(field)
    if not said:
        return text
    return lambda row: ", ".join(said.get(one, one) for one in text(row).split(", "))


def _no_text(_row: ListRow) -> str:
    return ""


def _state(place: int) -> Callable[[ListRow], ChipSpec | None]:
    def chip(row: ListRow) -> ChipSpec | None:
        cell = str(row.cells[place] or "")
        said = told.vocabulary(F.STABILITY).get(cell, cell)
        return ChipSpec(said, _STATES.get(cell, "neutral"), "") if cell else None

    return chip
