"""The board: filters over a table of entries, unread first, more of them as one scrolls (TR9)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.ids import PatientId, TransmissionId, UserId
from coordo_desktop.domain.transmissions import BoardFilter, BoardLine, Priority
from coordo_desktop.ui.kit.buttons import IconButton, LinkButton
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.completion import Completion, Suggestion
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.fields import DateField, SearchField, TextField
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.rows import RowsModel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.theme import px, theme
from coordo_desktop.ui.kit.view import FilterBar
from coordo_desktop.ui.transmissions import words
from coordo_desktop.ui.transmissions.board_rows import (
    ALONE,
    BY_FOCUS,
    BY_PATIENT,
    LineWords,
    groups,
)
from coordo_desktop.ui.transmissions.moments import Moments

PAGE = 50
MOST = 500
"""Entries held at once: past that one narrows the filters."""
_WEEK = 7
_HEIGHTS_KEPT = 4 * MOST
_LOWEST = 34
_NARROW = 580  # mock-up pixels under which marks, grouping and author give way


class BoardTable(Table):
    """Remembers the height of lines: measuring words is most of what showing a page costs."""

    def __init__(self, model: RowsModel[BoardLine], words_of: LineWords, **looks: Any) -> None:
        self._words_of = words_of
        self._heights: dict[tuple[object, ...], int] = {}
        super().__init__(model, **looks)

    def _height_of(self, row: object) -> int:
        told = (self._words_of.sought, self._words_of.grouping, self._words_of.narrow)
        widths = tuple(self.columnWidth(number) for number in range(len(self._rows.columns)))
        key = (row, told, widths, theme().percent)
        if key not in self._heights and isinstance(row, BoardLine):
            if len(self._heights) > _HEIGHTS_KEPT:
                self._heights.clear()
            self._heights[key] = self._words_of.height(row, *widths[-2:])
        return self._heights.get(key) or px(_LOWEST)


class Board(QWidget):
    """Says what is wanted (`asked`), shows what comes; decides nothing."""

    asked = Signal()
    more_asked = Signal()
    chosen = Signal(object)  # BoardLine or None
    opened = Signal(object)  # BoardLine
    write_asked = Signal()
    patient_sought = Signal(str)

    def __init__(self, moments: Moments) -> None:
        super().__init__()
        self.setObjectName("transmissions.board")
        self.setAccessibleName(self.tr("Transmissions"))
        self._moments = moments
        self._words = LineWords(moments)
        self._lines: list[BoardLine] = []
        self._whole = False  # every line that fits the filters is here
        self._cursor: tuple[int, int] | None = None  # as it was asked: reading moves lines
        self._patient: tuple[PatientId, str] | None = None
        self._model: RowsModel[BoardLine] = RowsModel(
            self._words.columns(), key=lambda line: str(line.entry.id)
        )
        self.table = BoardTable(
            self._model,
            self._words,
            name="transmissions.table",
            label=self.tr("Transmissions"),
            auto_height=True,
            head=False,
        )
        self._empty = EmptyState(
            "",
            self.tr("Écrire une transmission"),
            name="transmissions.empty",
            key="Ctrl+T",
        )
        self._build_filters()
        self.setLayout(
            column(
                self._bar,
                self._second,
                EmptyOr(self.table, self._empty),
                gap=8,
                margins=(16, 0, 12, 12),
            )
        )
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)
        self.table.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._empty.acted.connect(self.write_asked)

    def _build_filters(self) -> None:
        self.search = SearchField(
            name="transmissions.search",
            label=self.tr("Chercher dans le texte"),
            placeholder=self.tr("Chercher dans le texte"),
        )
        self.grouping = Choice(
            [
                (BY_PATIENT, self.tr("Par patient")),
                (BY_FOCUS, self.tr("Par cible")),
                (ALONE, self.tr("Sans groupe")),
            ],
            name="transmissions.grouping",
            label=self.tr("Grouper"),
        )
        self.priority = Choice(
            [("", self.tr("Toute priorité"))]
            + [(one.value, words.priority_word(one)) for one in reversed(Priority)],
            name="transmissions.priority",
            label=self.tr("Priorité"),
        )
        self.author = Choice(
            [("", self.tr("Tous les auteurs"))],
            name="transmissions.author",
            label=self.tr("Auteur"),
        )
        self.more = IconButton(
            "filter",
            name="transmissions.more_filters",
            label=self.tr("Patient, cible et période"),
            kind="normal",
            key="F",
        )
        self._bar = FilterBar(
            self.search, self.grouping, self.priority, self.author, self.more,
            margins=(0, 0, 0, 0),
        )  # fmt: skip
        self._second = self._more_filters()
        self._second.hide()
        self.search.asked.connect(self._ask)
        self.search.down.connect(self.focus_table)
        self.grouping.changed.connect(self._group_again)
        for choice in (self.priority, self.author):
            choice.changed.connect(self._ask)
        self.more.clicked.connect(self.toggle_filters)

    def _more_filters(self) -> QWidget:
        self.patient = TextField(
            name="transmissions.patient",
            label=self.tr("Patient"),
            placeholder=self.tr("Patient"),
            icon="patient",
        )
        self._patients = Completion(self.patient, name="transmissions.patient", fills=True)
        self.focus_field = TextField(
            name="transmissions.focus", label=self.tr("Cible"), placeholder=self.tr("Cible"),
            icon="target",
        )  # fmt: skip
        self.since = DateField(
            name="transmissions.since", label=self.tr("Depuis le"), placeholder=self.tr("depuis le")
        )
        self.until = DateField(
            name="transmissions.until",
            label=self.tr("Jusqu’au"),
            placeholder=self.tr("jusqu’au"),
        )
        clear = LinkButton(self.tr("Effacer les filtres"), name="transmissions.clear_filters")
        line = row(
            self.patient, self.focus_field, sized(self.since, width=104),
            sized(self.until, width=104), clear, gap=8,
        )  # fmt: skip
        line.setStretch(0, 3)
        line.setStretch(1, 2)
        made = QWidget()
        made.setLayout(line)
        self._patients.asked.connect(self._patient_typed)
        self._patients.accepted.connect(self._patient_picked)
        for field in (self.focus_field, self.since, self.until):
            field.editingFinished.connect(self._ask)
        clear.clicked.connect(self.clear_filters)
        return made

    # --- what is asked --------------------------------------------------------------------------

    def wanted(self, mode: str) -> BoardFilter:
        """The question for one way of looking: `unread`, `week` or `all`."""
        midnight = time(0)
        zone = self._moments.zone
        since = _date(self.since)
        until = _date(self.until)
        begin = datetime.combine(since, midnight, zone) if since else None
        if begin is None and mode == "week":
            begin = self._moments.now() - timedelta(days=_WEEK)
        author = str(self.author.value() or "")
        priority = str(self.priority.value() or "")
        return BoardFilter(
            since=begin,
            until=datetime.combine(until + timedelta(days=1), midnight, zone) if until else None,
            patient_id=self._patient[0] if self._patient else None,
            author_id=UserId(UUID(author)) if author else None,
            focus=self.focus_field.value(),
            priority=Priority(priority) if priority else None,
            unread_by_me=mode == "unread",
            text=self.search.text().strip(),
            limit=PAGE,
        )

    @property
    def filtered(self) -> bool:
        """Something besides the way of looking narrows the list."""
        wanted = self.wanted("all")
        return replace(wanted, limit=PAGE) != BoardFilter(limit=PAGE)

    def after(self) -> tuple[int, int] | None:
        """Where the next page begins; None when all is here."""
        return None if self._whole or len(self._lines) >= MOST else self._cursor

    @property
    def held(self) -> int:
        """How many lines are shown."""
        return len(self._lines)

    # --- what is shown --------------------------------------------------------------------------

    def show_lines(
        self, lines: Sequence[BoardLine], *, whole: bool, empty: str = "", anew: bool = False
    ) -> None:
        """Show these lines, all pages asked again; `anew` from the top, nothing chosen."""
        if anew:
            self.table.choose_none()
        self._lines, self._whole = list(lines), whole
        self._cursor = lines[-1].cursor if lines else None
        self._empty.set_text(empty)
        self._lay()
        if anew:
            self.table.verticalScrollBar().setValue(0)

    def add_lines(self, lines: Sequence[BoardLine]) -> None:
        """Show one more page under the others."""
        known = {line.entry.id for line in self._lines}
        self._lines += [line for line in lines if line.entry.id not in known]
        self._whole = len(lines) < PAGE
        self._cursor = lines[-1].cursor if lines else None
        self._lay()

    def lines(self) -> list[BoardLine]:
        """What is shown, in order."""
        return list(self._lines)

    def show_read(self, entry_id: TransmissionId) -> None:
        """An entry was read here: its mark goes, its place stays."""
        self._lines = [
            replace(line, unread=False, read_by=line.read_by + 1 * (line.expected_readers > 0))
            if line.entry.id == entry_id and line.unread
            else line
            for line in self._lines
        ]
        self._lay()

    def set_authors(self, authors: Sequence[tuple[str, str]]) -> None:
        """Who may be chosen as author: user id, name."""
        self.author.set_options([("", self.tr("Tous les auteurs")), *authors])

    def offer_patients(self, found: Sequence[tuple[PatientId, str, str]]) -> None:
        """Answer `patient_sought`."""
        self._patients.offer([Suggestion(name, one, "patient", said) for one, name, said in found])

    def look_at(self, patient: tuple[PatientId, str] | None, focus: str = "") -> None:
        """Narrow to a patient, and to one of their cibles."""
        self._patient = patient
        self.patient.set_value(patient[1] if patient else "")
        self.focus_field.set_value(focus)
        self._second.setVisible(bool(patient or focus))

    def clear_filters(self) -> None:
        """Back to everything."""
        self.search.clear()
        for choice in (self.priority, self.author):
            choice.set_value("")
        for field in (self.since, self.until):
            field.set_value(None)
        self.look_at(None)
        self._ask()

    def toggle_filters(self) -> None:
        """Show the second line of filters, or hide it when it narrows nothing."""
        shown = not self._second.isHidden()
        self._second.setVisible(not shown)
        if not shown:
            self.patient.setFocus()

    def focus_table(self) -> None:
        """Put the keyboard in the list."""
        self.table.setFocus()
        if self.table.chosen_row() is None:
            self.table.choose_first()

    def view_state(self) -> dict[str, object]:
        """Filters and selection: ids and codes, never a name or a word searched for."""
        return {
            "grouping": self.grouping.value(),
            "priority": self.priority.value(),
            "table": self.table.view_state(),
        }

    def restore_view_state(self, state: dict[str, Any]) -> None:
        """Put back what `view_state` told."""
        self.grouping.set_value(state.get("grouping"))
        self.priority.set_value(state.get("priority"))
        table = state.get("table")
        if isinstance(table, dict):
            self.table.restore_view_state(table)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < px(_NARROW)
        if narrow != self._words.narrow:
            self._words.set_narrow(narrow=narrow)
            for choice in (self.grouping, self.author):
                choice.setVisible(not narrow)
            self._words.fit(self.table, narrow=narrow)
            self._lay()

    # --- steps ----------------------------------------------------------------------------------

    def _lay(self) -> None:
        by = str(self.grouping.value())
        sought = self.search.text().strip()
        self._words.look_for(sought, by)
        self.table.highlight(sought)
        if by == ALONE:
            self._model.show(self._lines)
        else:
            self._model.show_groups(groups(self._lines, by))

    def _group_again(self, _key: object) -> None:
        self._lay()

    def _ask(self, *_what: object) -> None:
        if self._patient is not None and self.patient.value() != self._patient[1]:
            self._patient = None
        self.asked.emit()

    def _patient_typed(self, text: str) -> None:
        if self._patient is not None and text != self._patient[1]:
            self._patient = None
            self.asked.emit()
        self.patient_sought.emit(text)

    def _patient_picked(self, line: Suggestion) -> None:
        self._patient = (PatientId(UUID(str(line.value))), line.text)
        self.asked.emit()

    def _scrolled(self, value: int) -> None:
        bar = self.table.verticalScrollBar()
        near = value >= bar.maximum() - 2 * self.table.viewport().height()
        if near and value and self.after() is not None:
            self.more_asked.emit()


def _date(field: DateField) -> date | None:
    """The day typed, the first of a month or year; None when it cannot be read yet."""
    try:
        typed = field.value()
    except InvalidField:
        return None
    return None if typed is None else typed.earliest()
