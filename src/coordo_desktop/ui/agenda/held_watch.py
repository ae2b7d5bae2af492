"""While something is held over the grid: what it would meet there, asked at each step.

A question that was overtaken is dropped; the grid never waits for an answer.
"""

from PySide6.QtCore import QObject

from coordo_desktop.domain.appointments import AppointmentDraft
from coordo_desktop.domain.conflicts import Conflict
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.agenda.canvas import AgendaCanvas
from coordo_desktop.ui.agenda.drop_note import DropNote
from coordo_desktop.ui.agenda.side import Side
from coordo_desktop.ui.kit.page import Tools


class HeldWatch(QObject):
    """Tells the ghost its verdict, the note or the panel its sentences."""

    def __init__(self, canvas: AgendaCanvas, side: Side, services: Services, tools: Tools) -> None:
        super().__init__(canvas)
        self._canvas, self._side = canvas, side
        self._services, self._tools = services, tools
        self.note = DropNote(canvas)
        canvas.drafted.connect(self._drafted)

    def _drafted(self, draft: AppointmentDraft | None) -> None:
        held = self._canvas.hold.held
        if draft is None or held is None:
            self.note.hide()
            return
        entry, service = held.entry, self._services.slots
        ignore = entry.id if entry is not None and not held.copy else None
        if not self._side.slots.isVisible():
            self.note.tell(draft, None)

        def told(conflicts: tuple[Conflict, ...]) -> None:
            if self._canvas.hold.draft is not draft:
                return
            self._canvas.set_verdict(conflicts)
            if self._side.show_drop(draft, conflicts):
                self.note.hide()
            else:
                self.note.tell(draft, conflicts)

        self._tools.glance.run(
            self, lambda: service.conflicts(draft, ignore=ignore), told, self._failed
        )

    def _failed(self, error: Exception) -> None:
        """What it meets is not known; dropping it will say why."""
        if not isinstance(error, CoordoError):
            raise error
