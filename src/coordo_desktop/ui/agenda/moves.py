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

            def undo() -> None:
                self._put_back(before, after, scope)

            self._tools.messages.say(said, undo=undo)
            self.moved.emit(after)

        self._tools.desk.run(self, work, told, refused)

    def _put_back(self, before: Appointment, after: Appointment, scope: EditScope) -> None:
        """A series goes back the way it came: all that were moved, by the same scope."""
        service, reason = self._service, self.tr("Déplacement annulé")

        def work() -> Appointment:
            if scope is EditScope.THIS:
                return service.put_back(before, after.version)
            content = before.content
            return service.move(
                after.id, after.version, before.starts_at, before.ends_at,
                professionals=content.professionals, room_id=content.room_id,
                scope=scope, reason=reason,
            )  # fmt: skip

        self._tools.desk.run(self, work, self.moved.emit, self._tools.messages.fail)

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
            self._tools.messages.say(said, undo=lambda: self._take_away(made))
            self.moved.emit(made)

        self._tools.desk.run(self, work, told, refused)

    def _take_away(self, made: Appointment) -> None:
        service = self._service
        self._tools.desk.run(
            self,
            lambda: service.cancel(made.id, made.version, CancelReason.MISTAKE),
            self.moved.emit,
            self._tools.messages.fail,
        )
