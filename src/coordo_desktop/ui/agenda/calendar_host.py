"""Calendars of other programs, beside the agenda: the panel, its keys, its place in the menu."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.agenda.calendar_file_panel import CalendarFilePanel
from coordo_desktop.ui.agenda.page import AgendaPage
from coordo_desktop.ui.kit.page import Tools

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout


class CalendarHost(QObject):
    """One panel at a time: opening this one closes those of the agenda, and they close it."""

    def __init__(self, page: AgendaPage, services: Services, tools: Tools) -> None:
        super().__init__(page)
        self._page = page
        self.panel = CalendarFilePanel(services, tools, page.actor, now=page.now)
        cast("QHBoxLayout", page.layout()).addWidget(self.panel)
        self.panel.opening.connect(page.side.close)
        self.panel.closed.connect(page.take_focus)
        for one in page.side.all():
            one.opening.connect(self.panel.hide)  # type: ignore[attr-defined]
        here = self.tr("Agenda")
        add = page.shortcuts.add
        add("Ctrl+O", self.tr("Importer un calendrier"), self.panel.open_import, group=here)
        add("Ctrl+E", self.tr("Exporter un calendrier"), self.export, group=here)
        page.keys.import_asked.connect(self.panel.open_import)
        page.keys.export_asked.connect(self.export)

    def export(self) -> None:
        """Write out the days on screen, or more."""
        period = self._page.period
        self.panel.open_export(period.first, period.last)
