"""The detail beside the list: an entry read whole, a cible to close, an action to settle.

Looking at an entry for a second, or opening it, marks it read.
"""

from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.transmissions import (
    BoardLine,
    FocusLine,
    FollowUpLine,
    Transmission,
)
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ages import age_words
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.transmissions.actions_list import ActionPanel
from coordo_desktop.ui.transmissions.board import Board
from coordo_desktop.ui.transmissions.foci_list import FocusPanel
from coordo_desktop.ui.transmissions.moments import Moments
from coordo_desktop.ui.transmissions.reading import Reading, ReadingPanel

T = TypeVar("T")
Line = BoardLine | FocusLine | FollowUpLine
_READ_AFTER_MS = 1000


class Details(QObject):
    """Three panels of which one is shown, for the line chosen."""

    marking = Signal(object)  # Transmission, about to be marked read
    marked = Signal(object)  # Transmission, just read
    patient_asked = Signal(object)  # PatientId

    def __init__(self, services: Services, tools: Tools, board: Board, moments: Moments) -> None:
        super().__init__(board)
        self._services, self._tools, self._board = services.transmissions, tools, board
        self.reading = ReadingPanel(moments)
        self.focus = FocusPanel(moments)
        self.action = ActionPanel(moments)
        self.panels: tuple[SidePanel, ...] = (self.reading, self.focus, self.action)
        for panel in (self.reading, self.focus, self.action):
            panel.hide()
            panel.patient_asked.connect(self.patient_asked)
        self._waiting = False  # shown without having been asked for
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(_READ_AFTER_MS)
        self.timer.timeout.connect(self._looked_at)
        self.reading.read_asked.connect(self.mark)

    def allow(self, *, write: bool) -> None:
        """Show only what this person may do."""
        for panel in (self.reading, self.focus, self.action):
            panel.allow(write=write)

    @property
    def editing(self) -> bool:
        """A reason or a result is being typed."""
        return self.reading.editing or self.focus.editing or self.action.editing

    def show_line(self, line: Line) -> None:
        """Show the detail of a line."""
        self.timer.stop()
        self._waiting = False
        if isinstance(line, BoardLine):
            self._read(line)
        elif isinstance(line, FocusLine):
            self.focus.show_line(line)
            self._show(self.focus)
        else:
            self.action.show_line(line)
            self._show(self.action)

    def wait(self) -> None:
        """The line on screen was not asked for: only a key says that it was read."""
        self.timer.stop()
        self._waiting = True

    def enter(self, line: Line) -> None:
        """Show it, and put the keyboard in it."""
        self.show_line(line)
        if isinstance(line, BoardLine):
            self.reading.scroller.setFocus()
        elif isinstance(line, FocusLine):
            self.focus.result.setFocus()
        else:
            self.action.reason.setFocus()

    def leave(self) -> None:
        """No line is chosen any more; what is being typed stays."""
        self.timer.stop()
        if not self.editing:
            self.hide_all()

    def hide_all(self) -> None:
        """Show none."""
        self.timer.stop()
        for panel in self.panels:
            panel.hide()

    def done(self) -> None:
        """What was typed was kept."""
        for panel in (self.reading, self.focus, self.action):
            panel.done()

    def look_again(self) -> None:
        """Read the entry on screen again, after a change."""
        line = self._board.table.chosen_row()
        if isinstance(line, BoardLine) and not self.reading.isHidden():
            self._read(line)

    def mark(self, entry: Transmission) -> None:
        """Say that it was read, once."""
        self.timer.stop()
        if self._unread(entry):
            self.marking.emit(entry)
            self._tools.desk.run(
                self,
                lambda: self._services.mark_read([entry.id]),
                lambda _count: self._told(entry),
                self._failed,
            )

    def _told(self, entry: Transmission) -> None:
        self.marked.emit(entry)
        self.look_again()

    def _looked_at(self) -> None:
        shown = self.reading.reading
        if shown is not None and not self.reading.isHidden():
            self.mark(shown.entry)

    def _read(self, line: BoardLine) -> None:
        """Read the whole of an entry; of fast moves through the list only the last counts."""
        ask, entry = self._services, line.entry

        def read() -> Reading:
            versions = ask.versions(entry.id)
            return Reading(
                next((one for one in versions if one.id == entry.id), entry),
                line.patient_name,
                age_words(line.patient_detail),
                tuple(ask.receipts(entry.id)),
                tuple(ask.awaited_readers(entry.id)),
                tuple(versions),
                tuple(ask.follow_ups_of(entry.id)),
                ask.entry(entry.replies_to) if entry.replies_to else None,
            )

        self._tools.glance.run(self.reading, read, self._show_reading, self._failed)

    def _show_reading(self, shown: Reading) -> None:
        unread = self._unread(shown.entry)
        sought = self._board.search.text().strip()
        self.reading.show_reading(shown, unread=unread, sought=sought)
        self._show(self.reading)
        if unread and not self._waiting:
            self.timer.start()

    def _unread(self, entry: Transmission) -> bool:
        return any(line.unread for line in self._board.lines() if line.entry.id == entry.id)

    def _show(self, panel: SidePanel) -> None:
        for one in self.panels:
            one.setVisible(one is panel)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CoordoError):
            raise error
        self._tools.messages.fail(error)
