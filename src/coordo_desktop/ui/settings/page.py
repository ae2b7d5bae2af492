"""The settings view: a list of sections at its left, each built when first shown."""

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.ids import ProfessionalId
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.services.unlocking import OpenDesk
from coordo_desktop.ui.kit.focus import focus_inside
from coordo_desktop.ui.kit.layout import sized, spaced
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.kit.scroll import ScrollArea
from coordo_desktop.ui.kit.section_list import WIDTH, Group, SectionList
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.view import ViewHead
from coordo_desktop.ui.kit.when import zone_in_use
from coordo_desktop.ui.settings.agenda import AgendaSection
from coordo_desktop.ui.settings.agenda_people import AgendaPeopleSection
from coordo_desktop.ui.settings.backups import BackupsSection
from coordo_desktop.ui.settings.bounds import BoundsSection
from coordo_desktop.ui.settings.computer import ComputerSection
from coordo_desktop.ui.settings.continuity import ContinuitySection
from coordo_desktop.ui.settings.glass import GlassSection
from coordo_desktop.ui.settings.journal import JournalSection
from coordo_desktop.ui.settings.medicines import MedicinesSection
from coordo_desktop.ui.settings.people import PeopleSection
from coordo_desktop.ui.settings.phrases import PhrasesSection
from coordo_desktop.ui.settings.practice import PracticeSection
from coordo_desktop.ui.settings.privacy import PrivacySection
from coordo_desktop.ui.settings.retention import RetentionSection
from coordo_desktop.ui.settings.rules import RulesSection
from coordo_desktop.ui.settings.section import Section
from coordo_desktop.ui.settings.sections import sections
from coordo_desktop.ui.settings.security import SecuritySection
from coordo_desktop.ui.settings.stock import StockSection

_WIDE = frozenset(
    {
        "people",
        "backups",
        "phrases",
        "absences",
        "continuity",
        "privacy",
        "journal",
        "glass",
        "retention",
    }
)


class SettingsPage(Page):
    """This computer, the practice, its people, its safety, its backups, its words."""

    topics: ClassVar[Changes] = frozenset(
        {
            Topic.SETTINGS,
            Topic.ACCOUNTS,
            Topic.BACKUPS,
            Topic.CONTINUITY,
            Topic.TRANSMISSIONS,
            Topic.MEDICINES,
            Topic.TODAY,
            Topic.OPENING,
            Topic.GLASS,
            Topic.STOCK,
            Topic.PRIVACY,
            Topic.CONTINUITY,
        }
    )
    appearance_changed = Signal()
    language_changed = Signal()
    restore_asked = Signal(object)  # the folder of a backup
    to_do_asked = Signal()

    def __init__(
        self, desk: OpenDesk, services: Services, tools: Tools, *, capped: bool = False
    ) -> None:
        super().__init__(tools, name="settings", label=self.tr("Réglages"))
        self._desk, self._services, self._capped = desk, services, capped
        self._made: dict[str, Section] = {}
        self.tabs = SectionList(
            self._groups(desk.actor), name="settings.tabs", label=self.tr("Réglages")
        )
        self.tabs.changed.connect(self.show_section)
        self.tabs.entered.connect(self._enter)
        side = Surface("surface", edges="tr")
        spaced(QVBoxLayout(side), gap=0).addWidget(ScrollArea(self.tabs, name="settings.list"))
        sized(side, width=WIDTH + 1)
        self._stack = QStackedWidget()
        layout = spaced(QVBoxLayout(self), gap=0)
        layout.addWidget(ViewHead(self.tr("Réglages"), name="settings.head"))
        below = spaced(QHBoxLayout(), gap=0)
        below.addWidget(side)
        below.addWidget(self._stack, 1)
        layout.addLayout(below, 1)
        self.shortcuts.add("Ctrl+Return", self.tr("Enregistrer"), self._validate)
        self.shortcuts.add("Ctrl+N", self.tr("Ajouter une personne"), self._new)
        self.show_section("computer")
        self.setFocusProxy(self.tabs)

    def refresh(self) -> None:
        self.section.refresh()

    def editing(self) -> bool:
        return self.section.editing()

    @property
    def section(self) -> Section:
        """The section on screen."""
        return self._made[self.tabs.value()]

    def _enter(self) -> None:
        """The keyboard goes into the section on screen."""
        focus_inside(self.section)

    @Slot(str)
    def show_section(self, key: str) -> None:
        """Show one section, built now if it was not yet."""
        if key not in {option.key for option in self.tabs.options}:
            return
        self.tabs.set_value(key)
        if key not in self._made:
            section = self._makers()[key]()
            self._made[key] = section
            section.to_do_asked.connect(self.to_do_asked)
            shown = section if key in _WIDE else ScrollArea(section, name=f"settings.{key}.scroll")
            self._stack.addWidget(shown)
            section.setProperty("at", self._stack.count() - 1)
        self._stack.setCurrentIndex(int(self._made[key].property("at")))
        self._made[key].refresh()

    def show_person(self, professional_id: ProfessionalId) -> None:
        """The hours and absences of one professional, from the directory."""
        self.show_section("absences")
        if isinstance(self.section, AgendaPeopleSection):
            self.section.show_person(professional_id)

    def flush_drafts(self) -> None:
        """Hand over what is being typed now (before locking)."""
        for section in self._made.values():
            section.flush_drafts()

    def view_state(self) -> dict[str, object]:
        section = self.section
        person = section.shown_person if isinstance(section, AgendaPeopleSection) else None
        more = {} if person is None else {"person": str(person)}
        return {"section": self.tabs.value(), **more}

    def restore_view_state(self, state: dict[str, object]) -> None:
        if "person" in state:
            self.show_person(ProfessionalId(UUID(str(state["person"]))))
        else:
            self.show_section(str(state.get("section", "computer")))

    def _groups(self, actor: Actor) -> list[Group]:
        """The sections this person may open, under headings."""
        shown = {option.key: option for option in sections(actor)}
        groups = (
            ("", ("computer",)),
            (self.tr("La structure"), ("practice", "people", "agenda", "absences", "stock")),
            (self.tr("Le travail"), ("phrases", "rules", "bounds", "medicines")),
            (
                self.tr("Sécurité"),
                ("security", "backups", "continuity", "journal", "glass", "privacy", "retention"),
            ),
        )
        return [
            Group(title, tuple(shown[key] for key in keys if key in shown))
            for title, keys in groups
        ]

    def _makers(self) -> dict[str, Callable[[], Section]]:
        actor, services = self._desk.actor, self._services
        return {
            "computer": self._computer,
            "practice": lambda: PracticeSection(self, actor, services.settings),
            "people": lambda: PeopleSection(self, actor, services, self._desk.store.clock),
            "glass": lambda: GlassSection(self, actor, services.glass, self._desk.store.clock),
            "security": lambda: SecuritySection(
                self, actor, self._desk, services, capped=self._capped
            ),
            "backups": self._backups,
            "journal": lambda: JournalSection(self, actor, services.audit, self._desk.store.clock),
            "agenda": lambda: AgendaSection(
                self, actor, services.opening, services.drafts, self._local_now
            ),
            "absences": lambda: AgendaPeopleSection(
                self, actor, services.opening, services.drafts, self._local_now
            ),
            "stock": lambda: StockSection(self, actor, services.products, services.scans),
            "phrases": lambda: PhrasesSection(self, actor, services.transmissions),
            "rules": lambda: RulesSection(self, actor, services.today),
            "bounds": lambda: BoundsSection(self, actor, services.measurements),
            "medicines": lambda: MedicinesSection(
                self, actor, services.medicines, services.treatments
            ),
            "continuity": lambda: ContinuitySection(self, actor, services.continuity),
            "privacy": lambda: PrivacySection(self, actor, services),
            "retention": lambda: RetentionSection(self, actor, services),
        }

    def _local_now(self) -> datetime:
        """The time it is in the practice."""
        return self._desk.store.clock().astimezone(zone_in_use())

    def _backups(self) -> BackupsSection:
        section = BackupsSection(self, self._desk.actor, self._services)
        section.restore_asked.connect(self.restore_asked)
        return section

    def _computer(self) -> ComputerSection:
        section = ComputerSection(self, self._desk.actor)
        section.appearance_changed.connect(self.appearance_changed)
        section.language_changed.connect(self.language_changed)
        return section

    @Slot()
    def _validate(self) -> None:
        section = self.section
        if isinstance(section, PeopleSection) and section.leaver.isVisible():
            section.leaver.validate()
        elif isinstance(section, (
            PracticeSection, RulesSection, BoundsSection, AgendaSection, StockSection,
        )):  # fmt: skip
            section.save()
        elif (
            isinstance(section, (PeopleSection, AgendaPeopleSection)) and section.panel.isVisible()
        ):
            section.panel.save()

    @Slot()
    def _new(self) -> None:
        if isinstance(self.section, PeopleSection):
            self.section.add()
