"""A list on screen: what is asked of the service, and what it answers (P9)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Signal

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.ids import ListId
from coordo_desktop.domain.lists import (
    Criteria,
    ListField,
    ListKind,
    ListRow,
    ListView,
    SavedList,
)
from coordo_desktop.domain.patients import Professional
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.patients import list_filters
from coordo_desktop.ui.patients.list_desk import ListDesk


class ListWork(Page):
    """One question at a time, or one round: what is asked and shown."""

    topics: ClassVar[Changes] = frozenset({
        Topic.PATIENTS, Topic.LISTS, Topic.DIRECTORY, Topic.IMPORTS,
    })  # fmt: skip
    patient_asked = Signal(object)  # PatientId
    saved = Signal()

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(tools, name="lists", label=list_filters.title())
        self._lists, self._patients = services.lists, services.patients
        self._directory = services.directory
        self._actor = actor
        self._view = ListView()
        self._saved: SavedList | None = None
        self._people: Sequence[Professional] = ()
        self._towns: Sequence[str] = ()
        self._count = 0
        self.desk = ListDesk(tools)
        self.desk.filters.set_clinical(self._may(Right.READ_CLINICAL))
        self.desk.allow(
            export=self._may(Right.EXPORT),
            print_lists=self._may(Right.PRINT_ADDRESSES) or self._may(Right.PRINT_HANDOVER),
        )
        self.setFocusProxy(self.desk.search)
        self._connect()

    def _may(self, right: Right) -> bool:
        return scope(self._actor, right) is not Scope.NONE

    def _connect(self) -> None:
        desk = self.desk
        desk.catalogue.chosen.connect(self._choose)
        desk.catalogue.entered.connect(desk.rows.into)
        desk.search.asked.connect(self._named)
        desk.search.down.connect(desk.rows.into)
        desk.filters.asked.connect(self._ask_criteria)
        desk.filters.emptied.connect(self._clear)
        desk.chip_closed.connect(self._ask_criteria)
        desk.columns.changed.connect(self._set_columns)
        desk.filters_asked.connect(self._open_filters)
        desk.columns_asked.connect(self._open_columns)
        desk.rows.opened.connect(self.patient_asked)
        desk.rows.failed.connect(self.failed)
        keys = self.shortcuts
        keys.add("F", self.tr("Filtres"), self._open_filters)
        keys.add("C", self.tr("Colonnes"), self._open_columns)
        keys.add("/", self.tr("Chercher un nom"), desk.search.setFocus)

    # --- what is shown ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """Look again at the lists and at the one on screen."""
        self.ask(
            lambda: (self._lists.saved(), self._directory.listed(inactive=True),
                     self._lists.towns()),
            self._show_known,
        )  # fmt: skip

    def _show_known(self, known: tuple[list[SavedList], list[Professional], list[str]]) -> None:
        lists, self._people, self._towns = known
        self.desk.catalogue.show_lists(lists)
        if self._saved is not None:
            self._saved = next((one for one in lists if one.id == self._saved.id), None)
        if self._saved is not None:
            self.desk.catalogue.choose(self._saved.id)
        self._look()

    def editing(self) -> bool:
        """A name or a reason is being typed."""
        return self.desk.ask.editing

    def view_state(self) -> dict[str, object]:
        """Which list; never what was typed as a name."""
        return {"list": str(self._saved.id) if self._saved else ""}

    def restore_view_state(self, state: dict[str, object]) -> None:
        """Back to the list one was reading."""
        if state.get("list"):
            list_id = ListId(UUID(str(state["list"])))
            self.ask(lambda: self._lists.get(list_id), self._choose, lambda _gone: None)

    def _choose(self, one: SavedList | None) -> None:
        if one is not None and self._saved is not None and one.id == self._saved.id:
            return
        self._saved = one
        self._view = one.view if one is not None else ListView()
        self.desk.filters.close_panel()
        self.desk.search.set_value(self._view.criteria.name_starts)
        self._look()

    @property
    def _round(self) -> SavedList | None:
        chosen = self._saved is not None and self._saved.kind is ListKind.CHOSEN
        return self._saved if chosen else None

    def _read_lists(self, _answer: object = None) -> None:
        self.refresh()

    def _look(self) -> None:
        self.desk.show_asked(
            self._saved, self._view.criteria, list_filters.people_named(self._people)
        )
        around, view = self._round, self._view
        if around is not None:
            self.ask(lambda: self._lists.rows_of(around.id, view.columns), self._show_round)
        else:
            self.glance(lambda: (view, self._lists.count(view.criteria)), self._show_count)

    def _show_round(self, rows: list[ListRow]) -> None:
        self._count = len(rows)
        self.desk.rows.show_round(self._view.columns, rows)
        self.desk.show_count(self._count)

    def _show_count(self, counted: tuple[ListView, int]) -> None:
        view, self._count = counted

        def fetch(offset: int, limit: int, by: str, down: bool) -> Sequence[ListRow]:
            asked = replace(view, sort=ListField(by), descending=down) if by else view
            return self._lists.page(asked, offset=offset, limit=limit)

        self.desk.rows.show_question(view, self._count, fetch)
        self.desk.show_count(self._count)

    # --- asking ----------------------------------------------------------------------------------

    def _named(self, text: str) -> None:
        self._ask_criteria(replace(self._view.criteria, name_starts=text))

    def _ask_criteria(self, criteria: Criteria) -> None:
        if self._round is not None:
            return
        self._view = replace(self._view, criteria=criteria)
        self.desk.search.set_value(criteria.name_starts)
        if self.desk.filters.isVisible() and self.sender() is not self.desk.filters:
            self.desk.filters.show_criteria(criteria)
        self._look()

    def _clear(self) -> None:
        self._ask_criteria(Criteria())
        self.desk.filters.show_criteria(Criteria())

    def _set_columns(self, columns: tuple[ListField, ...]) -> None:
        self._view = replace(self._view, columns=columns)
        self._look()

    def _open_filters(self) -> None:
        if self._round is None:
            self.desk.filters.open_on(self._view.criteria, self._towns, self._people)

    def _open_columns(self) -> None:
        self.desk.columns.open_on(self._view.columns, clinical=self._may(Right.READ_CLINICAL))
