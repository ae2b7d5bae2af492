"""The window at work: rail, top bar, banner, views, status bar, and the keys that work anywhere.

Views are built when first shown and know nothing of each other: they ask the navigator, this
window hears. All of it is destroyed at lock.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from coordo_desktop.domain.access import Scope, scope
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.ui.kit.layout import row, spaced
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.shortcuts import Shortcuts, ShortcutsOverlay
from coordo_desktop.ui.kit.theme import px, theme
from coordo_desktop.ui.kit.when import zone_of
from coordo_desktop.ui.shell.memory import Memory
from coordo_desktop.ui.shell.rail import Rail, RailEntry
from coordo_desktop.ui.shell.search import Command
from coordo_desktop.ui.shell.search_box import SearchBox
from coordo_desktop.ui.shell.status_bar import StatusBar
from coordo_desktop.ui.shell.stock_view import STOCK, stock_lines
from coordo_desktop.ui.shell.top_bar import TopBar
from coordo_desktop.ui.shell.views import (
    DOUBLES,
    IMPORT,
    PATIENT,
    ROUND_SHEET,
    SHEET,
    TRANSMISSION,
    Desk,
    PageSpec,
    view_keys,
)
from coordo_desktop.ui.shell.work_place import WorkPlace

_HELP = "help"
_NARROW = "rail_narrow"
_ROOMY = 1100  # mock-up pixels under which the rail gives its words up


class Window(QWidget):
    """One person's work on one open vault."""

    lock_asked = Signal()
    curtain_asked = Signal()

    def __init__(
        self,
        desk: Desk,
        specs: Sequence[PageSpec],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("window")
        self._desk = desk
        self._now = now
        self._specs = {spec.key: spec for spec in specs if _may(desk, spec)}
        self._pages: dict[str, Page] = {}
        self._kept: dict[str, dict[str, object]] = {}
        self._current = ""
        self._patient: PatientId | None = None
        self._build(list(self._specs.values()))
        self._keys()
        self._hear()

    # What the program asks of it

    @property
    def current(self) -> str:
        """The key of the view on screen."""
        return self._current

    @property
    def patient(self) -> PatientId | None:
        """The patient whose banner is on screen."""
        return self._patient if self._work.banner_shown else None

    def page(self, key: str) -> Page:
        """The view of this key, built now if it was not yet."""
        if key not in self._pages:
            page = self._specs[key].factory(self._desk)
            self._pages[key] = page
            self._views.addWidget(page)
            beside = getattr(page, "beside", None)
            if isinstance(beside, QWidget):  # what one writes in stands beside any view
                self._work.set_beside(beside)
            if key in self._kept:
                page.restore_view_state(self._kept.pop(key))
        return self._pages[key]

    @Slot(str)
    def open_view(self, key: str) -> None:
        """Show a view as one left it; the help entry shows the shortcuts instead."""
        if key == _HELP:
            self.show_help()
            self.rail.choose(self._current)
            return
        if key not in self._specs:
            return
        page = self.page(key)
        self._current = key
        self._work.let_banner(shown=self._specs[key].about_patient)
        self.rail.choose(key)
        never = page.focusWidget() is None and page.focusProxy() is not None
        self._views.setCurrentWidget(page)
        self._desk.tools.messages.set_host(page.toast_host())
        self.take_focus(first=never)

    def take_focus(self, *, first: bool = False) -> None:
        """Put the cursor in the view on screen, unless it is there; `first`: where one begins."""
        page = self._pages.get(self._current)
        inside = page is not None and page.isAncestorOf(QApplication.focusWidget() or self)
        if page is not None and (first or not inside):
            page.setFocus()

    def memory(self) -> Memory:
        """What to find again after a lock: the view, its state, the patient's record."""
        states = dict(self._kept)
        states.update({key: page.view_state() for key, page in self._pages.items()})
        return Memory(self._current, states, self._patient)

    def restore(self, memory: Memory) -> None:
        """Come back to where one was."""
        self._kept.update(memory.states)
        key = memory.view if memory.view in self._specs else next(iter(self._specs), "")
        home = self._errands().get(PATIENT)
        if memory.patient is not None and home is not None:
            self.page(home)  # opens the record again, whose banner is above the views about it
        self.open_view(key)
        writing = self._errands().get(TRANSMISSION)
        if writing is not None:
            self.page(writing)  # finds again what was being written, whichever view is shown

    def begin(self, errand: str) -> None:
        """What the first start ended with: importing patients."""
        self._errand(errand, None)

    def flush_drafts(self) -> None:
        """Have every view hand over what is being typed, before the desk closes."""
        for page in self._pages.values():
            flush = getattr(page, "flush_drafts", None)
            if callable(flush):
                flush()

    def stop(self) -> None:
        """Cancel what is under way in the views: an import, a long preview."""
        for page in self._pages.values():
            stop = getattr(page, "stop", None)
            if callable(stop):
                stop()

    # Where views send each other

    @Slot(object)
    def open_patient(self, patient_id: PatientId) -> None:
        """Open a record, from the search or from another view."""
        self._errand(PATIENT, patient_id)

    @Slot(object)
    def write_transmission(self, patient_id: PatientId | None = None) -> None:
        """Write for this patient, for the one on screen, or for one to be chosen.

        The view on screen stays: one writes beside what one reads.
        """
        key = self._errands().get(TRANSMISSION)
        if key is not None:
            page = self.page(key)
            self._specs[key].errands[TRANSMISSION](page, patient_id or self.patient)

    @Slot(object)
    def print_sheet(self, patient_id: PatientId | None = None) -> None:
        """Prepare the handover sheet."""
        self._errand(SHEET, patient_id or self.patient)

    @Slot(str, str, object)
    def send(self, key: str, errand: str, argument: Any) -> None:
        """Show a view and send it on an errand."""
        self.open_view(key)
        if errand == ROUND_SHEET:  # it is about other people than the record last opened
            self._work.let_banner(shown=False)
        if key in self._specs and errand in self._specs[key].errands:
            self._specs[key].errands[errand](self.page(key), argument)

    @Slot(object, object)
    def set_patient(self, patient_id: PatientId | None, banner: QWidget | None) -> None:
        """The record now open, and its banner; None twice when it was closed."""
        self._patient = patient_id
        self.set_banner(banner)

    def set_banner(self, banner: QWidget | None) -> None:
        """Hold this banner above the views that are about it; None hides it.

        A banner handed over stays here, so that it is destroyed with the window at lock.
        """
        self._work.set_banner(banner)

    @Slot()
    def show_help(self) -> None:
        """The shortcuts that work from here."""
        page = self._pages.get(self._current)
        self._overlay.open_for(page or self)

    @Slot()
    def toggle_rail(self) -> None:
        """Collapse the rail to icons, or open it."""
        narrow = not self._desk.tools.preferences.flag(_NARROW)
        self._desk.tools.preferences.set_flag(_NARROW, on=narrow)
        self._fit_rail()

    def commands(self) -> list[Command]:
        """What may be done from the search field."""
        keys = view_keys(self._specs.values())
        found = [
            Command(one.title, one.icon, partial(self.open_view, one.key), keys.get(one.key, ""))
            for one in self._specs.values()
        ]
        errands = self._errands()
        if TRANSMISSION in errands:
            title = self.tr("Écrire une transmission")
            also = self.tr("nouvelle saisir noter")
            found.insert(0, Command(title, "transmission", self.write_transmission, "Ctrl+T", also))
        if SHEET in errands:
            title = self.tr("Imprimer la feuille de transmissions")
            found.insert(1, Command(title, "print", self.print_sheet, "Ctrl+P"))
        for errand, title, icon, run, also in (
            (DOUBLES, self.tr("Chercher les doublons"), "duplicate", self._doubles,
             self.tr("homonymes fusionner dossiers")),
            (IMPORT, self.tr("Importer des patients"), "import", self._import,
             self.tr("fichier csv excel liste")),
        ):  # fmt: skip
            if errand in errands:
                found.append(Command(title, icon, run, words=also))
        for key, spec in self._specs.items():
            for one in spec.offers:
                run = partial(self.send, key, one.errand, one.argument)
                found.append(Command(one.title, one.icon, run, words=one.words))
        found += [
            Command(self.tr("Tirer le rideau"), "curtain", self.curtain_asked.emit, "F12"),
            Command(self.tr("Verrouiller"), "lock", self.lock_asked.emit, "Ctrl+L"),
            Command(self.tr("Réduire ou ouvrir le menu"), "columns", self.toggle_rail, "Ctrl+B"),
            Command(self.tr("Raccourcis clavier"), "keyboard", self.show_help, "F1"),
        ]
        return found

    def _build(self, specs: Sequence[PageSpec]) -> None:
        tools, services = self._desk.tools, self._desk.services
        entries = [RailEntry(s.key, s.title, s.icon, s.foot, s.hint) for s in specs]
        entries.append(
            RailEntry(_HELP, self.tr("Aide"), "help", foot=True, hint="F1", checkable=False)
        )
        self.rail = Rail(entries)
        search = SearchBox(
            tools.glance, services.patients.find, services.patients.recent, self.commands,
            things=partial(stock_lines, services, self.send) if STOCK in self._specs else None,
        )  # fmt: skip
        self.top = TopBar(search, self._desk.actor)
        settings = self._desk.settings
        self.status = StatusBar(settings.name, zone_of(settings.time_zone))
        self._views = QStackedWidget()
        self._work = WorkPlace(self._views)
        self._banner = self._work.banner
        middle = row(self.rail, self._work, gap=0)
        middle.setStretch(1, 1)
        layout = spaced(QVBoxLayout(self), (0, 0, 0, 0), 0)
        layout.addWidget(self.top)
        layout.addLayout(middle, 1)
        layout.addWidget(self.status)
        self._overlay = ShortcutsOverlay(self)
        self._fit_rail()
        theme().changed.connect(self._fit_rail)

    def _keys(self) -> None:
        """The keyboard map of the whole window."""
        keys = Shortcuts(self)
        everywhere = self.tr("Partout")
        undo = self._desk.tools.messages.undo_stack
        for key, sequence in view_keys(self._specs.values()).items():
            words = (self._specs[key].title, partial(self.open_view, key))
            keys.add(sequence, *words, group=self.tr("Vues"), everywhere=True)
        for sequence, text, slot in (
            ("Ctrl+K", self.tr("Chercher un patient ou une action"), self.top.search.open),
            ("Ctrl+T", self.tr("Écrire une transmission"), self._write_here),
            ("Ctrl+P", self.tr("Imprimer la feuille de transmissions"), self._print_here),
            ("Ctrl+Z", self.tr("Annuler la dernière action"), undo.undo),
            ("Ctrl+Shift+Z", self.tr("Rétablir"), undo.redo),
            ("Ctrl+B", self.tr("Réduire ou ouvrir le menu"), self.toggle_rail),
            ("F12", self.tr("Tirer ou lever le rideau"), self.curtain_asked.emit),
            ("Ctrl+L", self.tr("Verrouiller"), self.lock_asked.emit),
            ("F1", self.tr("Aide de la vue"), self.show_help),
            ("?", self.tr("Raccourcis clavier"), self.show_help),
        ):
            keys.add(sequence, text, slot, group=everywhere, everywhere=True)

    def _hear(self) -> None:
        go = self._desk.go
        self.rail.chosen.connect(self.open_view)
        self.top.search.patient_picked.connect(self.open_patient)
        self.top.curtain_asked.connect(self.curtain_asked)
        self.top.lock_asked.connect(self.lock_asked)
        self.top.urgent_asked.connect(self._show_urgent)
        go.view_asked.connect(self.open_view)
        go.errand_asked.connect(self.send)
        go.patient_asked.connect(self.open_patient)
        go.transmission_asked.connect(self.write_transmission)
        go.sheet_asked.connect(self.print_sheet)
        go.import_asked.connect(self._import)
        go.doubles_asked.connect(self._doubles)
        go.patient_shown.connect(self.set_patient)
        go.counted.connect(self._count)
        go.urgent_counted.connect(self.top.set_urgent)
        go.lock_asked.connect(self.lock_asked)
        self._desk.tools.hub.changed.connect(self._changed)

    def _errands(self) -> dict[str, str]:
        return {errand: spec.key for spec in self._specs.values() for errand in spec.errands}

    def _errand(self, errand: str, argument: Any) -> None:
        key = self._errands().get(errand)
        if key is not None:
            self.send(key, errand, argument)

    @Slot()
    def _write_here(self) -> None:
        self.write_transmission()

    @Slot()
    def _print_here(self) -> None:
        page = self._pages.get(self._current)
        prints = getattr(page, "print_view", None)
        if not (callable(prints) and prints()):
            self.print_sheet()

    @Slot()
    def _import(self) -> None:
        self._errand(IMPORT, None)

    @Slot()
    def _doubles(self) -> None:
        self._errand(DOUBLES, None)

    @Slot()
    def _show_urgent(self) -> None:
        key = self._errands().get(TRANSMISSION)
        if key is not None:
            self.open_view(key)

    @Slot(str, int, bool)
    def _count(self, key: str, count: int, hot: bool) -> None:
        self.rail.set_count(key, count, hot=hot)

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if changes - {Topic.BACKUPS}:
            self.status.set_saved(self._now())

    def use_settings(self, settings: PracticeSettings) -> None:
        """The practice's settings changed while the window is open."""
        self.status.set_practice(settings.name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rail()

    @Slot()
    def _fit_rail(self) -> None:
        """Icons alone when one asked for it, or when large text leaves no room for words."""
        wished = self._desk.tools.preferences.flag(_NARROW)
        narrow = wished or self.width() < px(_ROOMY)
        if narrow != self.rail.narrow or not self.isVisible():
            self._set_narrow(narrow)

    def _set_narrow(self, narrow: bool) -> None:
        self.rail.set_narrow(narrow)
        self.top.set_narrow(narrow)


def close_everything_else(frame: QWidget) -> None:
    """Close dialogs, menus and other windows, without a question."""
    popup = QApplication.activePopupWidget()
    while popup is not None:
        popup.close()
        following = QApplication.activePopupWidget()
        popup = None if following is popup else following
    for widget in QApplication.topLevelWidgets():
        if widget is not frame and widget.isVisible():
            widget.close()


def _may(desk: Desk, spec: PageSpec) -> bool:
    return spec.right is None or scope(desk.actor, spec.right) is not Scope.NONE
