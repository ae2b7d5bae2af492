"""The screen of lists: the catalogue at the left, what is asked above, the patients below."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from coordo_desktop.domain.lists import Criteria, ListKind, SavedList
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.chips import Chip
from coordo_desktop.ui.kit.completion import Completion, Suggestion
from coordo_desktop.ui.kit.fields import SearchField, TextField
from coordo_desktop.ui.kit.flow import FlowLayout
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.theme import px
from coordo_desktop.ui.kit.view import MasterDetail, ViewHead
from coordo_desktop.ui.patients.list_catalogue import Catalogue
from coordo_desktop.ui.patients.list_columns import ColumnsPanel
from coordo_desktop.ui.patients.list_filters import FiltersPanel, title
from coordo_desktop.ui.patients.list_table import ListTable
from coordo_desktop.ui.patients.list_words import asked_chips, without

_ROOM_FOR_ALL = 1400  # under this the catalogue gives its place to a panel


class ListDesk(QWidget):
    """Says what was asked; the page asks the services."""

    filters_asked = Signal()
    columns_asked = Signal()
    save_asked = Signal()
    export_asked = Signal()
    print_asked = Signal()
    add_to_round_asked = Signal()
    chip_closed = Signal(object)  # Criteria without what the chip said
    person_typed = Signal(str)
    person_picked = Signal(object)  # PatientId

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.setObjectName("lists.desk")
        self.catalogue = Catalogue()
        self.rows = ListTable(tools.preferences, tools.glance)
        self.filters, self.columns = FiltersPanel(), ColumnsPanel()
        self.ask = AskPanel("lists.ask")
        self._head = ViewHead(title(), name="lists.head")
        self._build_head()
        self.search = SearchField(
            name="lists.search", label=self.tr("Nom commençant par"),
            placeholder=self.tr("Nom commençant par…"),
        )  # fmt: skip
        self._person = TextField(
            name="lists.person", label=self.tr("Ajouter un patient à la tournée"),
            placeholder=self.tr("Ajouter un patient\u202f: nom, date, téléphone…"), icon="search",
        )  # fmt: skip
        self._people = Completion(self._person, name="lists.people", fills=False)
        self._people.asked.connect(self.person_typed)
        self._people.accepted.connect(self._picked)
        self._chips = QWidget()
        self._chip_flow = FlowLayout(self._chips, gap=6)
        self._build_bar()
        inside = column(self._bar, self._chips, self.rows, margins=(16, 0, 16, 12))
        inside.setStretch(2, 1)
        work = QWidget()
        work.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        work.setLayout(column(self._head, inside, gap=0))
        panels = QWidget()
        panels.setLayout(column(self.filters, self.columns, self.ask, gap=0))
        panels.hide()
        self._panels = panels
        middle = QWidget()
        across = row(self.catalogue, work, gap=0)
        across.setStretch(1, 1)
        middle.setLayout(across)
        self.setLayout(column(MasterDetail(middle, panels), gap=0))
        for panel in (self.filters, self.columns, self.ask):
            panel.opened.connect(self._panel_opened)
            panel.closed.connect(self._panel_closed)

    def _build_head(self) -> None:
        self._more = {
            "save": Button(
                self.tr("Enregistrer…"), name="lists.save", icon="save", key="Ctrl+S", compact=True
            ),
            "export": Button(
                self.tr("Exporter…"), name="lists.export", icon="export", key="Ctrl+E", compact=True
            ),
            "print": Button(
                self.tr("Imprimer"), name="lists.print", icon="print", key="Ctrl+P", compact=True
            ),
        }
        for key, asked in (
            ("save", self.save_asked), ("export", self.export_asked), ("print", self.print_asked),
        ):  # fmt: skip
            self._more[key].clicked.connect(asked)
            self._head.add(self._more[key])

    def _build_bar(self) -> None:
        self._filter_button = Button(
            self.tr("Filtres"), name="lists.filter", icon="filter", key="F"
        )
        self._columns_button = Button(
            self.tr("Colonnes"), name="lists.choose_columns", icon="columns", key="C"
        )
        self._round_button = Button(
            self.tr("À une tournée…"), name="lists.add_to_round", icon="car", key="A"
        )
        self._filter_button.clicked.connect(self.filters_asked)
        self._columns_button.clicked.connect(self.columns_asked)
        self._round_button.clicked.connect(self.add_to_round_asked)
        self._caption = Label("", ink="text-2", name="lists.count")
        self._bar = QWidget()
        flow = FlowLayout(self._bar, gap=8)
        for one in (
            sized(self.search, width=240), sized(self._person, width=360), self._filter_button,
            self._columns_button, self._round_button, sized(self._caption, height=32),
        ):  # fmt: skip
            flow.addWidget(one)

    def allow(self, *, export: bool, print_lists: bool) -> None:
        """Offer only what this person may do."""
        self._more["export"].setVisible(export)
        self._more["print"].setVisible(print_lists)

    def show_asked(
        self, saved: SavedList | None, criteria: Criteria, people: Mapping[Any, str]
    ) -> None:
        """Say which list this is and what is asked."""
        around = saved is not None and saved.kind is ListKind.CHOSEN
        mine = saved is not None and saved.mine
        self._head.set_title(saved.name if saved is not None else self.tr("Tous les patients"))
        owner = "" if saved is None or saved.mine else self.tr("de {name}").format(name=saved.owner)
        self._head.set_subtitle(owner)
        self.catalogue.allow_changes(allowed=mine)
        self._more["save"].setVisible(not around)
        for widget in (self.search, self._filter_button):
            widget.setVisible(not around)
        self._person.setVisible(around and mine)
        while (item := self._chip_flow.takeAt(0)) is not None:
            chip = item.widget()
            if chip is not None:
                chip.hide()
                chip.deleteLater()
        chips = [] if around else list(asked_chips(criteria, people))
        for field, said in chips:
            made = Chip(said, kind="accent", icon="", closable=True, name=f"lists.chip.{field}")
            made.closed.connect(partial(self._close_chip, criteria, field))
            self._chip_flow.addWidget(made)
            made.show()
        self._chips.setVisible(bool(chips))

    def show_count(self, count: int) -> None:
        """How many patients the list has."""
        self._caption.set_text(self.tr("%n patient(s)", "", count))

    def offer_people(self, found: Sequence[Suggestion]) -> None:
        """Patients who fit what is typed, to be added to the round."""
        self._people.offer(found)

    def _picked(self, chosen: Suggestion) -> None:
        self._person.clear()
        self.person_picked.emit(chosen.value)

    def _close_chip(self, criteria: Criteria, field: str) -> None:
        self.chip_closed.emit(without(criteria, field))

    def _panel_opened(self) -> None:
        self._panels.show()
        self.catalogue.setVisible(self.width() >= px(_ROOM_FOR_ALL))
        for panel in (self.filters, self.columns, self.ask):
            if panel is not self.sender() and panel.isVisible():
                panel.close_panel()

    def _panel_closed(self) -> None:
        panels = (self.filters, self.columns, self.ask)
        shown = any(not panel.isHidden() for panel in panels)
        self._panels.setVisible(shown)
        self.catalogue.setVisible(not shown or self.width() >= px(_ROOM_FOR_ALL))
