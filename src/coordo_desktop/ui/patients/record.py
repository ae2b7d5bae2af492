"""The record of one patient: tabs under the banner, and the side panel where parts are typed."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.patients import Part, PatientRecord, Professional
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.scroll import ScrollArea
from coordo_desktop.ui.kit.tabs import Tabs
from coordo_desktop.ui.kit.view import MasterDetail
from coordo_desktop.ui.patients.banner import PatientBanner
from coordo_desktop.ui.patients.history_tabs import ChangesTab, TimelineTab
from coordo_desktop.ui.patients.identity_tab import IdentityTab
from coordo_desktop.ui.patients.part_kinds import (
    AllergyKind,
    CircleKind,
    ConsentKindOfPart,
    ContactKind,
    ContingencyKind,
    FlagKind,
    PartKind,
    ProblemKind,
)
from coordo_desktop.ui.patients.part_panel import PartPanel
from coordo_desktop.ui.patients.parts_tab import PartsTab
from coordo_desktop.ui.patients.summary import Summary, SummaryTab

SUMMARY, IDENTITY, CIRCLE, SITUATION, HEALTH = (
    "summary",
    "identity",
    "circle",
    "situation",
    "health",
)
CONSENTS, TIMELINE, HISTORY = "consents", "timeline", "history"
_LOADED_WHEN_SHOWN = frozenset({TIMELINE, HISTORY})


class RecordView(QWidget):
    """Says what was asked (a part to keep, a tab to load); `page` asks the services."""

    part_kept = Signal(object, object)  # the part typed, the one seen before or None
    part_removed = Signal(object)
    identity_asked = Signal(str)  # "identity" or "situation": open the form there
    life_asked = Signal()
    tab_shown = Signal(str)
    transmission_asked = Signal()
    draft_due = Signal(str, str, object)

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("patient.record")
        self.setAccessibleName(self.tr("Fiche du patient"))
        self.banner = PatientBanner()
        self.panel = PartPanel()
        self.summary = SummaryTab()
        self.identity = IdentityTab(situation=False)
        self.situation = IdentityTab(situation=True)
        self.timeline = TimelineTab(preferences)
        self.changes = ChangesTab(preferences)
        self._circle = CircleKind(self)
        self._record: PatientRecord | None = None
        self._lists: list[PartsTab] = []
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
            TIMELINE: self.timeline,
            HISTORY: self.changes,
        }  # fmt: skip
        self.tabs = Tabs(self._options(), name="patient.tabs", label=self.tr("Rubriques"))
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        master = QWidget()
        master.setLayout(column(self.tabs, self._stack, gap=0))
        self.setLayout(column(MasterDetail(master, self.panel), gap=0))
        self._connect()

    def _options(self) -> Sequence[Option]:
        return [
            Option(SUMMARY, self.tr("Résumé")),
            Option(IDENTITY, self.tr("Identité")),
            Option(CIRCLE, self.tr("Cercle de soins"), count=0),
            Option(SITUATION, self.tr("Situation")),
            Option(HEALTH, self.tr("Problèmes et allergies"), count=0),
            Option(CONSENTS, self.tr("Consentements"), count=0),
            Option(TIMELINE, self.tr("Chronologie")),
            Option(HISTORY, self.tr("Historique et accès")),
        ]

    def _several(self, preferences: Preferences, *kinds: PartKind) -> QWidget:
        made = [PartsTab(kind, preferences) for kind in kinds]
        for one in made:
            one.add_asked.connect(self._add)
            one.edit_asked.connect(self._edit)
            one.remove_asked.connect(self._remove)
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
        self.summary.tab_asked.connect(self.show_tab)
        self.summary.transmission_asked.connect(self.transmission_asked)
        self.identity.edit_asked.connect(self._edit_identity)
        self.situation.edit_asked.connect(self._edit_situation)
        self.identity.life_asked.connect(self.life_asked)
        self.banner.transmission_asked.connect(self.transmission_asked)
        self.panel.kept.connect(self.part_kept)
        self.panel.draft_due.connect(self.draft_due)

    @property
    def record(self) -> PatientRecord | None:
        """Who is shown."""
        return self._record

    def tab(self) -> str:
        """The tab on screen."""
        return str(self.tabs.value())

    def show_tab(self, key: str) -> None:
        """Turn to a tab; those that cost a question say so to be loaded."""
        self.tabs.set_value(key)
        self._stack.setCurrentWidget(self._pages[key])
        if key in _LOADED_WHEN_SHOWN:
            self.tab_shown.emit(key)

    def show_record(self, shown: Summary, today: date) -> None:
        """Show a patient, or the same one again after a change."""
        record = shown.record
        if self._record is not None and self._record.patient.id != record.patient.id:
            self.panel.close_panel()
        self._record = record
        self.banner.show_record(record, today)
        self.summary.show_summary(shown, today)
        self.identity.show_record(record, today)
        self.situation.show_record(record, today)
        for one in self._lists:
            one.show_record(record)
        self.tabs.set_count(CIRCLE, len(record.care_team) + len(record.contacts))
        current = [one for one in record.problems if one.until is None]
        self.tabs.set_count(HEALTH, len(current) + len(record.allergies))
        self.tabs.set_count(CONSENTS, len(record.consents))

    def set_directory(self, professionals: Sequence[Professional]) -> None:
        """Who may join the circle."""
        self._circle.set_directory(professionals)

    def identity_words(self) -> str:
        """Who this is, to stand beside a button that keeps."""
        if self._record is None:
            return ""
        patient = self._record.patient
        return shown_names.name(
            patient.family_name, patient.used_name, patient.given_names, patient.used_given_name
        )

    def open_part(self, key: str, part_id: str, draft: dict[str, object]) -> None:
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

    def _remove(self, _kind: PartKind, part: Part) -> None:
        self.part_removed.emit(part)

    def _edit_identity(self) -> None:
        self.identity_asked.emit(IDENTITY)

    def _edit_situation(self) -> None:
        self.identity_asked.emit(SITUATION)
