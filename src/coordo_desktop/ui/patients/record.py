"""The record of one patient: tabs under the banner, and the side panels where things are typed."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from coordo_desktop.domain.patients import Part, PatientRecord, Professional, Stability
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.focus import focus_inside, follow
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.record_tab import RecordTab, RecordTabSpec
from coordo_desktop.ui.kit.scroll import ScrollArea
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.tabs import Tabs
from coordo_desktop.ui.kit.view import MasterDetail
from coordo_desktop.ui.patients import words
from coordo_desktop.ui.patients.banner import PatientBanner
from coordo_desktop.ui.patients.entries_tab import EntriesTab
from coordo_desktop.ui.patients.health_kinds import (
    AllergyKind,
    ContingencyKind,
    FlagKind,
    ProblemKind,
)
from coordo_desktop.ui.patients.history_tabs import ChangesTab, TimelineTab
from coordo_desktop.ui.patients.identity_tab import IdentityTab
from coordo_desktop.ui.patients.namesakes_panel import NamesakesPanel
from coordo_desktop.ui.patients.part_kinds import PartKind
from coordo_desktop.ui.patients.part_panel import PartPanel
from coordo_desktop.ui.patients.parts_tab import PartsTab
from coordo_desktop.ui.patients.people_kinds import CircleKind, ConsentKindOfPart, ContactKind
from coordo_desktop.ui.patients.plugged_tabs import PluggedTabs
from coordo_desktop.ui.patients.summary import Summary, SummaryTab

SUMMARY, IDENTITY, CIRCLE, SITUATION = "summary", "identity", "circle", "situation"
HEALTH, CONSENTS, ENTRIES = "health", "consents", "entries"
TIMELINE, HISTORY = "timeline", "history"
_LOADED_WHEN_SHOWN = frozenset({SUMMARY, TIMELINE, HISTORY})
_LETTERS = "SAIVC"
_CLINICAL = frozenset({SITUATION, HEALTH, CONSENTS, ENTRIES, TIMELINE})


class RecordView(QWidget):
    """Says what was asked (a part to keep, a tab to load); the page asks the services."""

    part_kept = Signal(object, object)  # the part typed, the one seen before or None
    part_removed = Signal(object)
    identity_asked = Signal(str)  # "identity" or "situation": open the form there
    life_asked = Signal()
    validation_asked = Signal()
    stability_asked = Signal(object)
    tab_shown = Signal(str)
    transmission_asked = Signal()
    entry_asked = Signal(object)  # TransmissionId
    draft_due = Signal(str, str, object)
    part_given_up = Signal(str, str, object)
    left = Signal()

    def __init__(self, preferences: Preferences, plugged: Sequence[RecordTabSpec] = ()) -> None:
        super().__init__()
        self.setObjectName("patient.record")
        self.setAccessibleName(self.tr("Fiche du patient"))
        self.banner = PatientBanner()
        self.panel = PartPanel()
        self.ask = AskPanel("patient.ask")
        self.namesakes = NamesakesPanel()
        self.summary = SummaryTab()
        self.identity = IdentityTab(situation=False)
        self.situation = IdentityTab(situation=True)
        self.entries = EntriesTab(preferences)
        self.timeline = TimelineTab(preferences)
        self.changes = ChangesTab(preferences)
        self.plugged = PluggedTabs(plugged, self)
        self._circle = CircleKind(self)
        self._record: PatientRecord | None = None
        self._directory: Sequence[Professional] = ()
        self._shown: tuple[Summary, date] | None = None
        self._to_fill: set[str] = set()
        self._lists: list[PartsTab] = []
        self._clinical_shown = True
        self._pages: dict[str, QWidget] = {
            SUMMARY: self.summary,
            IDENTITY: self.identity,
            CIRCLE: self._several(preferences, self._circle, ContactKind(self)),
            SITUATION: self.situation,
            HEALTH: self._several(
                preferences, AllergyKind(self), FlagKind(self), ProblemKind(self),
                ContingencyKind(self),
            ),
            CONSENTS: self._several(preferences, ConsentKindOfPart(self)),
            ENTRIES: self.entries,
            TIMELINE: self.timeline,
            HISTORY: self.changes,
        }  # fmt: skip
        self.tabs = Tabs(self._options(), name="patient.tabs", label=self.tr("Rubriques"))
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._master = QWidget()
        self._master.setLayout(column(self.tabs, self._stack, gap=0))
        panels = QWidget()
        panels.setLayout(column(self.panel, self.ask, self.namesakes, gap=0))
        self.setLayout(column(MasterDetail(self._master, panels), gap=0))
        self._panels = panels
        panels.hide()
        self._connect()
        self._keys()

    def _options(self) -> Sequence[Option]:
        every = [
            Option(SUMMARY, self.tr("Résumé")),
            Option(IDENTITY, self.tr("Identité")),
            Option(CIRCLE, self.tr("Cercle de soins"), count=0),
            Option(SITUATION, self.tr("Situation")),
            Option(HEALTH, self.tr("Problèmes et allergies"), count=0),
            Option(ENTRIES, self.tr("Transmissions"), count=0),
            Option(CONSENTS, self.tr("Consentements"), count=0),
            Option(TIMELINE, self.tr("Chronologie")),
            Option(HISTORY, self.tr("Historique")),
        ]
        return [
            one for one in self.plugged.among(every, ENTRIES)
            if self._clinical_shown or not self._is_clinical(one.key)
        ]  # fmt: skip

    def _is_clinical(self, key: str) -> bool:
        return key in _CLINICAL or self.plugged.clinical(key)

    def _several(self, preferences: Preferences, *kinds: PartKind) -> QWidget:
        made = [PartsTab(kind, preferences) for kind in kinds]
        for one in made:
            one.add_asked.connect(self._add)
            one.edit_asked.connect(self._edit)
            one.remove_asked.connect(self.part_removed)
        self._lists += made
        inside = QWidget()
        inside.setLayout(column(*made, gap=0))
        if len(made) == 1:
            return inside
        for one in made:
            one.setMinimumHeight(180)
        return ScrollArea(inside, name=f"patient.{kinds[0].key}.scroll")

    def _connect(self) -> None:
        self.tabs.changed.connect(self.show_tab)
        self.tabs.entered.connect(self._enter)
        self.plugged.tab_asked.connect(self.show_tab)
        self.plugged.counted.connect(self.tabs.set_count)
        self.summary.tab_asked.connect(self.show_tab)
        self.summary.transmission_asked.connect(self.transmission_asked)
        self.summary.stability_asked.connect(self.stability_asked)
        self.identity.edit_asked.connect(self._edit_identity)
        self.identity.validation_asked.connect(self.validation_asked)
        self.situation.edit_asked.connect(self._edit_situation)
        self.identity.life_asked.connect(self.life_asked)
        self.entries.opened.connect(self.entry_asked)
        self.entries.write_asked.connect(self.transmission_asked)
        self.banner.transmission_asked.connect(self.transmission_asked)
        self.panel.kept.connect(self.part_kept)
        self.panel.draft_due.connect(self.draft_due)
        self.panel.given_up.connect(self.part_given_up)
        for one in (self.panel, self.ask, self.namesakes):
            one.opened.connect(self._panel_opened)
            one.closed.connect(self._panel_closed)

    def _keys(self) -> None:
        """Letters work in the record, not in its panels, where one types."""
        keys = self._letters = Shortcuts(self._master)
        group = self.tr("Fiche")
        keys.add("S", self.tr("État stable"), self._stable, group=group)
        keys.add("A", self.tr("État à surveiller"), self._watch, group=group)
        keys.add("I", self.tr("État instable"), self._unstable, group=group)
        keys.add("V", self.tr("Vie du dossier"), self.life_asked.emit, group=group)
        keys.add("Esc", self.tr("Revenir à la liste"), self.left.emit, group=group)
        keys.add("C", self.tr("Valider l’identité"), self.validation_asked.emit, group=group)

    def _stable(self) -> None:
        self.stability_asked.emit(Stability.STABLE)

    def _watch(self) -> None:
        self.stability_asked.emit(Stability.WATCH)

    def _unstable(self) -> None:
        self.stability_asked.emit(Stability.UNSTABLE)

    @property
    def record(self) -> PatientRecord | None:
        """Who is shown."""
        return self._record

    @property
    def directory(self) -> Sequence[Professional]:
        """Everybody listed, those who left included."""
        return self._directory

    @property
    def editing(self) -> bool:
        """A panel holds something not kept yet."""
        return self.panel.editing or self.ask.editing

    @property
    def plugged_tab(self) -> RecordTab | None:
        """The tab on screen when another subject brought it."""
        return self.plugged.page(self.tab()) if self.tab() in self.plugged else None

    def allow(self, *, write: bool, contacts: bool, print_sheets: bool, merging: bool) -> None:
        """Offer only what this person may do; the services refuse the rest anyway."""
        self.banner.allow(write=write, print_sheets=print_sheets)
        self.summary.allow(write=write)
        self.entries.allow(write=write)
        self.identity.allow(edit=contacts, steps=write or merging)
        self.situation.allow(edit=write, steps=False)
        for one in self._lists:
            one.allow(write=contacts if one.kind.key == ContactKind.key else write)

    def tab(self) -> str:
        """The tab on screen."""
        return str(self.tabs.value())

    def show_tab(self, key: str) -> None:
        """Turn to a tab; those that cost a question say so to be loaded."""
        plugged = key in self.plugged
        unknown = not plugged and key not in self._pages
        if unknown or (self._is_clinical(key) and not self._clinical_shown):
            key, plugged = SUMMARY, False
        for letter in _LETTERS:  # a tab of another subject has keys of its own
            self._letters.shortcut(letter).setEnabled(not plugged)
        if plugged and key not in self._pages:
            self._pages[key] = self.plugged.page(key)
            self._stack.addWidget(self._pages[key])
            follow(self.tabs, self._pages[key])
        self.tabs.set_value(key)
        self._fill(key)
        self._stack.setCurrentWidget(self._pages[key])
        if key in _LOADED_WHEN_SHOWN:
            self.tab_shown.emit(key)

    def _enter(self) -> None:
        """The keyboard goes into the tab on screen."""
        tab = self.plugged_tab
        if tab is not None:
            tab.enter()
        else:
            focus_inside(self._pages[self.tab()])

    def show_record(self, shown: Summary, today: date) -> None:
        """Show a patient, or the same one again after a change."""
        record = shown.record
        if self._record is not None and self._record.patient.id != record.patient.id:
            for panel in (self.panel, self.ask, self.namesakes):
                panel.close_panel()
            self.summary.hide_plan()
        self._record, self._directory = record, shown.directory
        self._shown, self._to_fill = (shown, today), set(self._pages)
        self._circle.set_directory(shown.directory)
        if record.clinical is not self._clinical_shown:
            self._clinical_shown = record.clinical
            self.tabs.set_options(self._options())
            self.show_tab(self.tab())
        self.banner.show_record(record, today, shown.directory)
        self.plugged.give(record.patient.id, self.identity_words())
        self._fill(self.tab())
        current = [one for one in record.problems if one.until is None]
        for key, count in (
            (CIRCLE, len(record.care_team) + len(record.contacts)),
            (HEALTH, len(current) + len(record.allergies)),
            (CONSENTS, len(record.consents)),
            (ENTRIES, len(shown.entries)),
        ):
            self.tabs.set_count(key, count)

    def _fill(self, key: str) -> None:
        """Write a tab when it is turned to: a record opens in the time its first tab takes."""
        if self._shown is None or key not in self._to_fill:
            return
        self._to_fill.discard(key)
        shown, today = self._shown
        if key == SUMMARY:
            self.summary.show_summary(shown, today)
        elif key == IDENTITY:
            self.identity.show_record(shown.record, today)
        elif key == SITUATION:
            self.situation.show_record(shown.record, today)
        elif key == ENTRIES:
            self.entries.show_entries(shown.entries)
        for one in self._lists:
            if self._pages[key].isAncestorOf(one):
                one.show_record(shown.record)

    def identity_words(self) -> str:
        """Who this is, to stand beside a button that keeps."""
        return words.identity_word(self._record.patient) if self._record is not None else ""

    def open_part(self, key: str, part_id: str, draft: Mapping[str, object]) -> None:
        """Open the panel again on a draft found."""
        for one in self._lists:
            if one.kind.key == key and self._record is not None:
                parts: Sequence[Any] = one.kind.parts(self._record)
                seen = next((part for part in parts if part.id == part_id), None)
                self.panel.edit(one.kind, seen, self.identity_words())
                self.panel.restore(draft)

    def _add(self, kind: PartKind) -> None:
        self.panel.edit(kind, None, self.identity_words())

    def _edit(self, kind: PartKind, part: Part) -> None:
        self.panel.edit(kind, part, self.identity_words())

    def _edit_identity(self) -> None:
        self.identity_asked.emit(IDENTITY)

    def _edit_situation(self) -> None:
        self.identity_asked.emit(SITUATION)

    def _panel_opened(self) -> None:
        self._panels.show()
        for one in (self.panel, self.ask, self.namesakes):
            if one is not self.sender() and one.isVisible():
                one.close_panel()

    def _panel_closed(self) -> None:
        open_ones = [one for one in (self.panel, self.ask, self.namesakes) if not one.isHidden()]
        self._panels.setVisible(bool(open_ones))
