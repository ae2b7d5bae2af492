"""The grid with what moves over it: cursor, ghost, the panel's draft, free slots, the hour."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.appointments import AppointmentDraft
from coordo_desktop.domain.conflicts import Conflict, FreeSlot
from coordo_desktop.ui.agenda.canvas_hold import Hold
from coordo_desktop.ui.agenda.canvas_lens import Lens
from coordo_desktop.ui.agenda.canvas_top import Overlays
from coordo_desktop.ui.agenda.canvas_view import CanvasView
from coordo_desktop.ui.agenda.drag import Ghost


class LiveCanvas(CanvasView):
    """What the mouse and the keys work on."""

    def __init__(self, *, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, label=label, parent=parent)
        self.lens = Lens(self)
        self.top = Overlays(self)
        self.hold = Hold(self, self.top)

    def set_verdict(self, conflicts: tuple[Conflict, ...] | None) -> None:
        """What the ghost meets where it is now."""
        self.hold.set_verdict(conflicts)

    def set_stand_in(self, draft: AppointmentDraft | None, title: str = "") -> None:
        """Show where the appointment being typed in the panel would stand."""
        self.top.set_stand_in(draft, title)

    def set_stand_in_conflicts(self, conflicts: tuple[Conflict, ...]) -> None:
        """What it would meet there."""
        self.top.set_stand_in_conflicts(conflicts)

    def set_offers(self, slots: Sequence[FreeSlot], who: Sequence[UUID]) -> None:
        """Free slots, numbered from 1, in the lanes of these people."""
        self.top.set_offers(slots, who)

    def choose_offer(self, slot: FreeSlot | None) -> None:
        """The one the keyboard is on in the panel."""
        self.top.choose_offer(slot)

    def set_now(self, at: datetime) -> None:
        """The line of now."""
        self.top.set_now(at)

    def keep_within(self) -> None:
        self.top.keep_within()

    def cursor_to(self, ghost: Ghost) -> None:
        self.top.move_cursor(ghost, show=False)

    def cursor_words(self) -> str:
        return self.top.cursor_words()

    def paint_over(self, painter: QPainter) -> None:
        shape = self.shape_now
        self.top.paint(painter, holding=self.hold.held is not None)
        painter.setClipRect(
            QRectF(shape.axis, shape.head, shape.width - shape.axis, shape.height - shape.head)
        )
        self.hold.paint(painter)
