"""The agenda as a list: one line an appointment, days as headings; it is filtered as one types."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.agenda import Agenda
from coordo_desktop.domain.appointments import AgendaEntry
from coordo_desktop.domain.ids import AppointmentId
from coordo_desktop.domain.local_times import zone_of
from coordo_desktop.domain.text import fold
from coordo_desktop.ui.agenda.list_columns import Line, list_columns
from coordo_desktop.ui.agenda.periods import long_day_words
from coordo_desktop.ui.agenda.said import title_of
from coordo_desktop.ui.kit.agenda_words import kind_words, place_words, state_words
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.fields import SearchField
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.rows import Group, RowsModel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.when import DEFAULT_ZONE


class AgendaListView(QWidget):
    """Enter opens; states by one key as on the grid; those cancelled stay, struck through."""

    opened = Signal(object)  # AgendaEntry
    period_asked = Signal(int)
    menu_asked = Signal(object, QPoint)

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.setObjectName("agenda.list")
        self._agenda: Agenda | None = None
        self._today = date(2000, 1, 1)
        self._who: frozenset[UUID] = frozenset()
        self._zone = DEFAULT_ZONE
        self.search = SearchField(
            name="agenda.list.search", label=self.tr("Filtrer la liste"),
            placeholder=self.tr("Filtrer\u202f: nom, motif, professionnel, lieu, état"),
        )  # fmt: skip
        self.model: RowsModel[Line] = RowsModel(list_columns(), key=lambda one: one.entry.id)
        self.table = Table(
            self.model, name="agenda.list.table", label=self.tr("Rendez-vous"),
            preferences=tools.preferences, sort=("time", False), row_height=46,
        )  # fmt: skip
        self._empty = EmptyState(self.tr("Aucun rendez-vous."), name="agenda.list.empty")
        line = row(self.search, self.table.columns_button(), gap=8, margins=(16, 0, 16, 8))
        line.setStretch(0, 1)
        box = row(EmptyOr(self.table, self._empty), margins=(16, 0, 16, 12))
        self.setLayout(column(line, box, gap=0))
        self.search.asked.connect(self._filter)
        self.search.down.connect(self._into)
        self.table.opened.connect(self._open)
        self.table.menu_asked.connect(self._menu)

    def show_agenda(self, agenda: Agenda, today: date, who: Collection[UUID] = ()) -> None:
        """Show these days, of these people where some are named."""
        self._agenda, self._today, self._who = agenda, today, frozenset(who)
        self._zone = zone_of(agenda.zone)
        self._filter(self.search.value())

    def _filter(self, typed: str) -> None:
        agenda = self._agenda
        if agenda is None:
            return
        words = fold(typed).split()
        lines = [one for one in self._lines(agenda) if all(each in one.folded for each in words)]
        groups: dict[date, list[Line]] = {}
        for one in lines:
            groups.setdefault(one.starts.date(), []).append(one)
        self._empty.set_text(
            self.tr("Aucun rendez-vous ne correspond à ce filtre.")
            if words
            else self.tr("Aucun rendez-vous sur cette période.")
        )
        self.model.show_groups(
            [
                Group(
                    day, long_day_words(day), tuple(found), count=len(found),
                    right=self.tr("aujourd’hui") if day == self._today else "",
                )
                for day, found in groups.items()
            ]
        )  # fmt: skip
        self.table.highlight(typed)

    def _lines(self, agenda: Agenda) -> list[Line]:
        names = {one.id: one.short or one.name for one in agenda.people}
        rooms = {one.id: one.name for one in agenda.rooms}
        rounds = {one.id: one.label for one in agenda.rounds}
        made = []
        for entry in agenda.entries:
            whose = {*entry.professionals, entry.room_id, entry.round_id} - {None}
            if self._who and whose and not self._who.intersection(whose):
                continue
            who = ", ".join(names[one] for one in entry.professionals if one in names)
            room = rooms.get(entry.room_id, "") if entry.room_id is not None else ""
            place = room or place_words(entry.place)
            if entry.round_id is not None and rounds.get(entry.round_id):
                place = f"{place} · {rounds[entry.round_id]}"
            said = [
                title_of(entry), entry.detail, who, place, kind_words(entry.kind),
                state_words(entry.state),
            ]  # fmt: skip
            made.append(
                Line(
                    entry, entry.starts_at.astimezone(self._zone),
                    entry.ends_at.astimezone(self._zone), who, place, fold(" ".join(said)),
                )
            )  # fmt: skip
        return made

    @property
    def shown(self) -> frozenset[AppointmentId] | None:
        """What the filter left; None when it leaves everything."""
        if not self.search.value() and not self._who:
            return None
        return frozenset(one.entry.id for one in self.model.rows())

    def chosen_what(self) -> AgendaEntry | None:
        """The appointment of the line chosen."""
        line = self.table.chosen_row()
        return line.entry if isinstance(line, Line) else None

    def choose_id(self, what_id: UUID | None) -> bool:
        """Choose a line; False when it is not there."""
        return what_id is not None and self.table.choose(what_id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._into()

    def _into(self) -> None:
        target = self.table if self.table.isVisible() else self.search
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        if target is self.table and self.table.chosen_row() is None:
            self.table.choose_first()

    def _open(self, line: Line) -> None:
        self.opened.emit(line.entry)

    def _menu(self, line: Line, place: QPoint) -> None:
        self.menu_asked.emit(line.entry, place)
