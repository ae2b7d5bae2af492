"""The register beside one of its sheets: opened, printed again, come back, destroyed."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple, TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.handover import SinceSheet, TaskOnPaper
from coordo_desktop.domain.transmissions import SheetLine
from coordo_desktop.services.handover import HandoverService
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.runner import Failed
from coordo_desktop.ui.kit.view import MasterDetail
from coordo_desktop.ui.sheets import words
from coordo_desktop.ui.sheets.register import PAGE, Register
from coordo_desktop.ui.sheets.sheet_panel import SheetPanel

T = TypeVar("T")


class _Opened(NamedTuple):
    line: SheetLine
    tasks: list[TaskOnPaper]
    since: tuple[SinceSheet, ...]


class RegisterView(QWidget):
    """`look_asked` with the line, its bytes, and whether to print it again at once."""

    look_asked = Signal(object, object, bool)
    tick_asked = Signal(object)
    patient_asked = Signal(object)
    transmission_asked = Signal(object)
    saved = Signal()

    def __init__(
        self,
        handover: HandoverService,
        tools: Tools,
        zone: ZoneInfo,
        now: Callable[[], datetime],
        failed: Failed,
    ) -> None:
        super().__init__()
        self._handover, self._tools, self._failed = handover, tools, failed
        self.number: int | None = None
        self._returning = False
        self.list = Register(zone, now, tools.preferences)
        self.panel = SheetPanel(zone, now)
        self.setLayout(column(MasterDetail(self.list, self.panel, width=420), gap=0))
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(self._opened)
        self.list.filter_changed.connect(self.load)
        self.list.older_asked.connect(self._load_older)
        self.panel.closed.connect(self._panel_closed)
        self.panel.look_asked.connect(self._look)
        self.panel.again_asked.connect(self.print_again)
        self.panel.returned_asked.connect(self.mark_returned)
        self.panel.destroyed_asked.connect(self.mark_destroyed)
        self.panel.tick_asked.connect(self.tick_asked)
        self.panel.patient_asked.connect(self.patient_asked)
        self.panel.transmission_asked.connect(self.transmission_asked)

    def _ask(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tools.desk.run(self, work, done, self._failed)

    def refresh(self) -> None:
        """Look again at the list and at the sheet open beside it."""
        self.load()
        self.look_again()

    def look_again(self) -> None:
        """Look again at the sheet that is open."""
        if self.number is not None:
            self._read(self.number, returning=self._returning, going=False)

    def load(self) -> None:
        """Ask for the lines of the filter."""
        handover, only_out = self._handover, self.list.only_out
        self._ask(
            lambda: handover.register(in_circulation_only=only_out),
            lambda lines: self.list.show_lines(lines, more=len(lines) >= PAGE),
        )

    def _load_older(self) -> None:
        handover, only_out = self._handover, self.list.only_out
        before = self.list.oldest()
        self._ask(
            lambda: handover.register(in_circulation_only=only_out, before=before),
            lambda lines: self.list.show_lines(lines, more=len(lines) >= PAGE, adding=True),
        )

    def _chosen(self, line: SheetLine | None) -> None:
        if line is not None and line.number != self.number and self.panel.isVisible():
            self.open_sheet(line.number, returning=False)

    def _opened(self, line: SheetLine) -> None:
        self.open_sheet(line.number, returning=False)

    def open_sheet(self, number: int, *, returning: bool) -> None:
        """Open a sheet by its number; `returning` when its paper was just scanned."""
        self._read(number, returning=returning, going=returning)

    def _read(self, number: int, *, returning: bool, going: bool) -> None:
        """Show a sheet as it stands; `going` puts the cursor on its lines."""
        handover = self._handover

        def read() -> _Opened:
            return _Opened(
                handover.line(number), handover.tasks(number), handover.changed_since(number)
            )

        self._ask(read, lambda found: self._show_sheet(found, returning=returning, going=going))

    def _show_sheet(self, found: _Opened, *, returning: bool, going: bool) -> None:
        self.number, self._returning = found.line.number, returning
        self.panel.show_sheet(*found, returning=returning)
        if not going:
            self.panel.show()
            return
        self.list.table.choose(found.line.number)
        self.panel.open()
        if found.tasks:
            self.panel.go_to_lines()

    def _panel_closed(self) -> None:
        self.number, self._returning, self.panel.line = None, False, None

    def _look(self) -> None:
        self._kept(then_print=False)

    def print_again(self) -> None:
        """Print the very bytes of the sheet that is open once more."""
        self._kept(then_print=True)

    def _kept(self, *, then_print: bool) -> None:
        line, handover = self.panel.line, self._handover
        if line is None:
            return

        self._ask(
            lambda: handover.look_at(line.id),
            lambda pdf: self.look_asked.emit(line, pdf, then_print),
        )

    def mark_returned(self) -> None:
        """The paper of the sheet that is open came back."""
        handover = self._handover
        self._mark(handover.mark_returned, self.tr("Feuille n° {number} rendue."))

    def mark_destroyed(self) -> None:
        """The paper of the sheet that is open was destroyed."""
        handover = self._handover
        self._mark(handover.mark_destroyed, self.tr("Feuille n° {number} détruite."))

    def _mark(self, act: Callable[[int], None], said: str) -> None:
        before, handover = self.panel.line, self._handover
        if before is None:
            return

        def undo() -> None:
            self._ask(lambda: handover.unmark(before), lambda _none: self._marked(before.number))

        def done(_none: None) -> None:
            self._marked(before.number)
            text = said.format(number=words.number_text(before.number))
            self._tools.messages.say(text, undo=undo)

        self._ask(lambda: act(before.number), done)

    def _marked(self, number: int) -> None:
        self.saved.emit()
        self.load()
        if self.number == number:
            self.look_again()
