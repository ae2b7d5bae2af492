"""The patients view: find, open, read, change, import, merge; each answer comes from a service."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from coordo_desktop.domain.access import Actor, Right
from coordo_desktop.domain.ids import MergeId, PatientId
from coordo_desktop.domain.patients import PatientLine
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.record_tab import RecordTabSpec
from coordo_desktop.ui.kit.view import MasterDetail
from coordo_desktop.ui.patients.doubles_view import DoublesView
from coordo_desktop.ui.patients.form_work import FormWork, Waiting
from coordo_desktop.ui.patients.glass_work import GlassWork
from coordo_desktop.ui.patients.import_view import ImportView
from coordo_desktop.ui.patients.list_view import PatientList

_LIMIT = 100
# A view that is not on screen must not widen the one that is.
_SHRINKS = QSizePolicy.Policy.Ignored
_RECENT = 30


class _Found(NamedTuple):
    text: str
    lines: list[PatientLine]
    recent: bool = False


class PatientsPage(FormWork):
    """The list, the record of whoever is open, doubles or an import; one panel to type in."""

    topics: ClassVar[Changes] = frozenset({
        Topic.PATIENTS, Topic.TRANSMISSIONS, Topic.MEASUREMENTS, Topic.DIRECTORY, Topic.IMPORTS,
    })  # fmt: skip
    shown = Signal(object, object)  # PatientId and its banner, or None twice
    transmission_asked = Signal(object)
    sheet_asked = Signal(object)
    entry_asked = Signal(object)  # TransmissionId

    def __init__(
        self,
        services: Services,
        tools: Tools,
        actor: Actor,
        tabs: Sequence[RecordTabSpec] = (),
    ) -> None:
        super().__init__(services, tools, actor, tabs)
        self._text = ""
        self._to_show: tuple[PatientId, UUID | None] | None = None  # a line asked for, in a tab
        self._waiting: Waiting | None = None
        self._tabs_seen: set[str] = set()  # of the record that is open
        self.list = PatientList(tools.preferences)
        self.doubles = DoublesView(services, tools)
        self.importing = ImportView(services, tools)
        self._stack = QStackedWidget()
        for view in (self.list, self.record, self.doubles, self.importing):
            view.setSizePolicy(_SHRINKS, QSizePolicy.Policy.Preferred)
            self._stack.addWidget(view)
        self.glass = GlassWork(self, services.glass, actor, self.record.banner.glass)
        inside = MasterDetail(self._stack, self.form, width=444)
        self.setLayout(column(MasterDetail(inside, self.glass.panel), gap=0))
        self.setFocusProxy(self.list.search)
        self._connect()
        self.list.allow(
            create=self._may(Right.CREATE_PATIENT), importing=self._may(Right.IMPORT),
            merging=self._may(Right.MERGE), outside=self.glass.allowed,
        )  # fmt: skip
        self.shortcuts.shortcut("Ctrl+N").setEnabled(self._may(Right.CREATE_PATIENT))

    def _connect(self) -> None:
        self.list.asked.connect(self._find)
        self.list.opened.connect(self.open_patient)
        self.list.create_asked.connect(self._create_new)
        self.list.import_asked.connect(self.open_import)
        self.list.resume_asked.connect(self._take_up_waiting)
        self.form.opened.connect(self.list.hide_waiting)
        self.form.closed.connect(self._form_closed)
        self.record.left.connect(self._escape)
        self.record.tabs.changed.connect(self._tab_seen)
        self.list.doubles_asked.connect(self.open_doubles)
        self.list.outside_asked.connect(self.glass.look_for)
        self.glass.opened.connect(self.open_patient)
        self.glass.closed.connect(self._glass_closed)
        self.record.transmission_asked.connect(self._write)
        self.record.entry_asked.connect(self.entry_asked)
        self.record.timeline.entry_asked.connect(self._open_entry)
        self.record.banner.sheet_asked.connect(self._sheet)
        self.compare_asked.connect(self.compare)
        self.doubles.closed.connect(self.show_list)
        self.doubles.open_asked.connect(self.open_patient)
        self.doubles.merged.connect(self._merged)
        self.importing.closed.connect(self.show_list)
        self.shortcuts.add("Ctrl+N", self.tr("Nouveau patient"), self.list.ask_create)
        self.shortcuts.add("F2", self.tr("Modifier l’identité"), self.change_open)
        self.shortcuts.add("Backspace", self.tr("Revenir à la liste"), self._back)
        self.shortcuts.add("/", self.tr("Chercher dans la liste"), self._focus_search)

    # --- what is shown ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """Look again at what is on screen."""
        if self._open_id is None:
            self._find(self._text)
            self.look_for_waiting()
        else:
            self._read_again()

    def editing(self) -> bool:
        """A panel holds something not kept yet."""
        return self.form.editing or self.record.editing or self.glass.panel.editing

    def open_patient(self, patient_id: PatientId) -> None:
        self.form.close_panel()
        self.read(patient_id, again=False)

    def open_at(self, patient_id: PatientId, tab: str, item: UUID | None = None) -> None:
        """Open a record at one of its tabs, on this line of it."""
        self._to_show = (patient_id, item)
        self.record.show_tab(tab)
        self.open_patient(patient_id)

    def shown_record(self, *, new: bool) -> None:
        self.form.set_doctors([one for one in self.record.directory if one.active])
        self._stack.setCurrentWidget(self.record)
        self.setFocusProxy(self.record.tabs)
        self.shown.emit(self._open_id, self.record.banner)
        if new:
            self._tabs_seen = {self.record.tab()}
            self.glass.record_shown(self._open_id)
            self.record.tabs.setFocus()
            self.find_drafts()
        wanted, self._to_show = self._to_show, None
        tab = self.record.plugged_tab
        if wanted is not None and wanted[0] == self._open_id and tab is not None:
            tab.setFocus()
            tab.point_at(wanted[1])

    def _tab_seen(self, tab: str) -> None:
        """What was looked at of a record is in the journal, each tab once for an opening."""
        opened, patients = self._open_id, self._services.patients
        if opened is not None and tab not in self._tabs_seen:
            self._tabs_seen.add(tab)
            self.ask(lambda: patients.seen(opened, tab), lambda _none: None)

    def failed(self, error: Exception) -> None:
        """A record outside one's circle is offered to be opened all the same."""
        asked, opened = self._asked_id, self._open_id
        if asked is not None and asked == opened and self.glass.ran_out(error):
            self._glass_closed(asked)
        elif not self.glass.refused(error, asked if asked != opened else None):
            super().failed(error)

    def _glass_closed(self, patient_id: PatientId) -> None:
        if self._open_id == patient_id:
            self.show_list()
            self.tools.messages.say(self.tr("Le dossier hors de votre cercle est refermé."))

    def print_view(self) -> bool:
        """Ctrl+P on a tab that prints something of its own."""
        tab = self.record.plugged_tab if self._open_id is not None else None
        return tab is not None and tab.print_view()

    def show_list(self) -> None:
        """Back to the list as one left it."""
        self.form.close_panel()
        self._leave_record(self.list)
        self.setFocusProxy(self.list.search)
        self._find(self._text)
        self.look_for_waiting()
        self.list.search.setFocus()

    def _escape(self) -> None:
        """Esc on the record: nothing typed beside it is given up from here."""
        tab = self.record.plugged_tab
        if tab is not None and tab.escape():
            return
        if self.editing():
            return
        panels = (self.form, self.record.panel, self.record.ask, self.record.namesakes)
        shown = [one for one in panels if one.isVisible()]
        for one in shown:
            one.close_panel()
        if not shown:
            self.show_list()

    def _show_waiting(self, waiting: Waiting | None) -> None:
        self._waiting = waiting
        self.list.show_waiting(waiting.who if waiting is not None else None)

    def _take_up_waiting(self) -> None:
        if self._waiting is not None:
            self.resume(self._waiting)

    def _form_closed(self) -> None:
        if self._stack.currentWidget() is self.list:
            self.look_for_waiting()

    def _back(self) -> None:
        if self._stack.currentWidget() is self.importing:
            self.importing.leave()
        else:
            self.show_list()

    def _create_new(self, family_name: str) -> None:
        self.open_new(family_name)

    def open_import(self) -> None:
        """Begin importing a list of patients."""
        if self._may(Right.IMPORT):
            self._leave_record(self.importing)
            self.importing.begin()

    def open_doubles(self) -> None:
        """Look for records that probably are one person."""
        if self._may(Right.MERGE):
            self._leave_record(self.doubles)
            self.doubles.begin()

    def compare(self, one: PatientId, other: PatientId) -> None:
        """Set two records side by side, to be merged or not."""
        if self._may(Right.MERGE):
            self._leave_record(self.doubles)
            self.doubles.compare(one, other)

    def _leave_record(self, view: QWidget) -> None:
        self.record.panel.close_panel()
        self._open_id = self._asked_id = None
        self.record.plugged.give(None, "")
        self.glass.record_shown(None)
        self._stack.setCurrentWidget(view)
        self.shown.emit(None, None)

    def _merged(self, keep_id: PatientId, merge_id: MergeId) -> None:
        patients = self._services.patients
        self.open_patient(keep_id)
        self._told(self.tr("Dossiers fusionnés."), lambda: patients.unmerge(merge_id))

    def view_state(self) -> dict[str, object]:
        """Ids and filters, never names; what was searched for is not kept either."""
        return {"open": str(self._open_id or ""), "tab": self.record.tab()}

    def restore_view_state(self, state: dict[str, object]) -> None:
        """Open again who was open, with what was being typed."""
        if state.get("open"):
            self.record.show_tab(str(state.get("tab") or "summary"))
            self.read(PatientId(UUID(str(state["open"]))), again=False)
        self.find_drafts(somebody_new=True)

    def stop(self) -> None:
        """Cancel what is under way (before locking)."""
        self.importing.stop()

    def _find(self, text: str) -> None:
        self._text = text
        patients = self._services.patients

        def look() -> _Found:
            if text.strip():
                return _Found(text, patients.find(text, limit=_LIMIT))
            recent = patients.recent(limit=_RECENT)
            if recent:
                return _Found(text, recent, recent=True)
            return _Found(text, patients.first(limit=_LIMIT))

        self.glance(look, self._show_found)

    def _show_found(self, found: _Found) -> None:
        self.list.show_found(found.lines, found.text, self._today(), recent=found.recent)

    def _write(self) -> None:
        self.transmission_asked.emit(self._open_id)

    def _open_entry(self, entry_id: str) -> None:
        self.entry_asked.emit(UUID(entry_id))

    def _sheet(self) -> None:
        self.sheet_asked.emit(self._open_id)

    def _focus_search(self) -> None:
        """« / »: the list's search, or that of the tab shown where it has one."""
        tab = self.record.plugged_tab
        if self._stack.currentWidget() is self.list:
            self.list.search.setFocus()
        elif tab is not None:
            tab.search()

    def toast_host(self) -> QWidget:
        """Messages stand over the list or the record, never over a panel's foot."""
        return self._stack
