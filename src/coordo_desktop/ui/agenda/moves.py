"""Dropping an appointment elsewhere: kept at once, or asked about when something is in the way."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from coordo_desktop.domain.appointments import (
    AgendaEntry,
    Appointment,
    AppointmentDraft,
    CancelReason,
    EditScope,
)
from coordo_desktop.domain.conflicts import Conflicting
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.agenda.canvas_hold import Dropped
from coordo_desktop.ui.kit.agenda_words import span_text
from coordo_desktop.ui.kit.conflict_words import blocking
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.undo import Swing


class Mover(QObject):
    """Moves, lengthens, copies; each says itself and can be undone."""

    asking = Signal(object)  # Dropped: a reason, or which ones of a series, is to be said first
    moved = Signal(object)  # Appointment, as it is now
    failed = Signal()  # nothing was kept: look again

    def __init__(self, services: Services, tools: Tools, owner: QObject) -> None:
        super().__init__(owner)
        self._service, self._tools = services.appointments, tools

    def drop(self, dropped: Dropped) -> None:
        """Keep it, unless it must be asked about."""
        stops = dropped.conflicts is not None and blocking(dropped.conflicts)
        series = dropped.entry.series_id is not None and not dropped.entry.detached
        if stops or (series and not dropped.copy):
            self.asking.emit(dropped)
        else:
            self.keep(dropped)

    def keep(
        self, dropped: Dropped, *, scope: EditScope = EditScope.THIS, reason: str = ""
    ) -> None:
        """Move or copy it there; `asking` again when something turns out to be in the way."""

        def refused(error: Exception) -> None:
            if isinstance(error, Conflicting):
                self.asking.emit(replace(dropped, conflicts=error.conflicts))
                return
            self.failed.emit()
            if not isinstance(error, CoordoError):
                raise error
            self._tools.messages.fail(error)

        if dropped.copy:
            self._copy(dropped, reason, refused)
        else:
            self._move(dropped.entry, dropped.draft, scope, reason, refused)

    def _move(
        self,
        entry: AgendaEntry,
        draft: AppointmentDraft,
        scope: EditScope,
        reason: str,
        refused: Callable[[Exception], None],
    ) -> None:
        service, content = self._service, draft.content

        def work() -> tuple[Appointment, Appointment]:
            before = service.appointment(entry.id)
            after = service.move(
                entry.id, entry.version, draft.starts_at, draft.ends_at,
                professionals=content.professionals, room_id=content.room_id,
                scope=scope, reason=reason,
            )  # fmt: skip
            return before, after

        def told(both: tuple[Appointment, Appointment]) -> None:
            before, after = both
            at = span_text(after.starts_at, after.ends_at)
            said = self.tr("{name}\u202f: {when}").format(name=entry.title, when=at)

            self._say(said, self._swing(before, after, scope))
            self.moved.emit(after)

        self._tools.desk.run(self, work, told, refused)

    def _swing(
        self, before: Appointment, after: Appointment, scope: EditScope
    ) -> Swing[Appointment]:
        """A series goes back the way it came: all that were moved, by the same scope."""
        service = self._service
        back, again = self.tr("Déplacement annulé"), self.tr("Déplacement rétabli")

        def put(what: Appointment, reason: str) -> Callable[[Appointment], Appointment]:
            def work(now: Appointment) -> Appointment:
                if scope is EditScope.THIS:
                    return service.put_back(what, now.version)
                content = what.content
                return service.move(
                    now.id, now.version, what.starts_at, what.ends_at,
                    professionals=content.professionals, room_id=content.room_id,
                    scope=scope, reason=reason,
                )  # fmt: skip

            return work

        return Swing(after, put(before, back), put(after, again))

    def _say(self, said: str, swing: Swing[Appointment]) -> None:
        """What was done, taken back and done again."""

        def run(work: Callable[[], Appointment]) -> None:
            self._tools.desk.run(self, work, self.moved.emit, self._tools.messages.fail)

        self._tools.messages.say(said, undo=lambda: run(swing.undo), redo=lambda: run(swing.redo))

    def _copy(self, dropped: Dropped, reason: str, refused: Callable[[Exception], None]) -> None:
        service, draft = self._service, dropped.draft

        def work() -> Appointment:
            whole = service.appointment(dropped.entry.id).content
            content = replace(
                whole, professionals=draft.content.professionals, room_id=draft.content.room_id
            )
            return service.book(replace(draft, content=content), reason=reason)

        def told(made: Appointment) -> None:
            at = span_text(made.starts_at, made.ends_at)
            said = self.tr("{name}, copié\u202f: {when}").format(name=dropped.entry.title, when=at)
            swing = Swing(
                made,
                lambda now: service.cancel(now.id, now.version, CancelReason.MISTAKE),
                lambda now: service.put_back(made, now.version),
            )
            self._say(said, swing)
            self.moved.emit(made)

        self._tools.desk.run(self, work, told, refused)
