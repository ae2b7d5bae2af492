"""While something is held over the grid: what it would meet there.

What is on screen answers at each step; the file is asked when the hand slows down, off the UI
thread, and a question that was overtaken is dropped: nothing ever waits for an answer.
"""

from PySide6.QtCore import QObject, QTimer

from coordo_desktop.domain.agenda import Agenda
from coordo_desktop.domain.appointments import AppointmentDraft
from coordo_desktop.domain.conflicts import Conflict
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.ids import AppointmentId
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.agenda.canvas import AgendaCanvas
from coordo_desktop.ui.agenda.drop_note import DropNote
from coordo_desktop.ui.agenda.near_conflicts import Near, met, near
from coordo_desktop.ui.agenda.side import Side
from coordo_desktop.ui.kit.page import Tools

_REST_MS = 60


class HeldWatch(QObject):
    """Tells the ghost its verdict, the note or the panel its sentences."""

    def __init__(self, canvas: AgendaCanvas, side: Side, services: Services, tools: Tools) -> None:
        super().__init__(canvas)
        self._canvas, self._side = canvas, side
        self._services, self._tools = services, tools
        self._near: Near | None = None
        self._draft: AppointmentDraft | None = None
        self.note = DropNote(canvas)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.ask)
        canvas.drafted.connect(self._drafted)

    def know(self, agenda: Agenda) -> None:
        """What is on screen now."""
        self._near = near(agenda)

    def _ignored(self) -> AppointmentId | None:
        held = self._canvas.hold.held
        return held.entry.id if held is not None and held.entry and not held.copy else None

    def _drafted(self, draft: AppointmentDraft | None) -> None:
        if draft is None or self._canvas.hold.held is None:
            self._rest.stop()
            self.note.hide()
            return
        self._draft = draft
        self._tell(draft, met(self._near, draft, self._ignored()) if self._near else ())
        self._rest.start()

    def ask(self) -> None:
        """Ask the file what is in the way of where it is held now."""
        draft, ignore, service = self._draft, self._ignored(), self._services.slots
        if draft is None or self._canvas.hold.draft is not draft:
            return

        def told(conflicts: tuple[Conflict, ...]) -> None:
            if self._canvas.hold.draft is draft:
                self._tell(draft, conflicts)

        self._tools.glance.run(
            self, lambda: service.conflicts(draft, ignore=ignore), told, self._failed
        )

    def _tell(self, draft: AppointmentDraft, conflicts: tuple[Conflict, ...]) -> None:
        self._canvas.set_verdict(conflicts)
        self._side.show_drop(draft, conflicts)
        self.note.tell(draft, conflicts)

    def _failed(self, error: Exception) -> None:
        """What it meets is not known; dropping it will say why."""
        if not isinstance(error, CoordoError):
            raise error
