"""Opening a record outside one's circle, from the patients view: found, opened, ended."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coordo_desktop.domain.access import Actor, NotAllowed, Right, Scope, scope
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.glass import Glass, GlassReason, OutsideLine, TooFewLetters
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.ui.patients.glass_line import GlassLine
from coordo_desktop.ui.patients.glass_panel import GlassPanel

if TYPE_CHECKING:
    from coordo_desktop.services.break_glass import BreakGlassService
    from coordo_desktop.ui.kit.page import Page

_REACHES = frozenset({Right.SEE_IDENTITY, Right.READ_CLINICAL})


class GlassWork(QObject):
    """Hears the panel and the banner, asks the service; `opened` and `closed` go to the page."""

    opened = Signal(object)  # PatientId: its record may be opened now
    closed = Signal(object)  # PatientId: its record is closed again

    def __init__(
        self, page: "Page", service: "BreakGlassService", actor: Actor, line: GlassLine
    ) -> None:
        super().__init__(page)
        self._page, self._service, self.line = page, service, line
        limited = scope(actor, Right.READ_CLINICAL) is Scope.CIRCLE
        self.allowed = limited and scope(actor, Right.BREAK_GLASS) is not Scope.NONE
        self.panel = GlassPanel()
        self.panel.searched.connect(self._search)
        self.panel.broken.connect(self._break)
        line.follow(service.now)
        line.end_asked.connect(self._end)
        line.over.connect(self._over)
        self._shown: PatientId | None = None

    def look_for(self, text: str = "") -> None:
        """Begin with the name of somebody, typed already where it was looked for in the list."""
        if self.allowed:
            self.panel.look_for(text)

    def refused(self, error: Exception, patient_id: PatientId | None) -> bool:
        """A record would not open: offer to open it all the same; False when it is not that."""
        reach = isinstance(error, NotAllowed) and error.right in _REACHES
        if not (self.allowed and reach) or patient_id is None:
            return False
        self._page.ask(lambda: self._service.who(patient_id), self.panel.propose)
        return True

    def ran_out(self, error: Exception) -> bool:
        """Whether the hour was over while something was asked of the record on screen."""
        reach = isinstance(error, NotAllowed) and error.right in _REACHES
        return reach and self.line.glass is not None

    def record_shown(self, patient_id: PatientId | None) -> None:
        """Say in the banner what opens the record on screen."""
        self._shown = patient_id
        self.line.show_glass(None)
        if self.allowed and patient_id is not None:
            self._page.ask(lambda: self._service.of(patient_id), self._say)

    def _say(self, glass: Glass | None) -> None:
        if glass is None or glass.patient_id == self._shown:
            self.line.show_glass(glass)

    def _search(self, text: str) -> None:
        def done(found: list[OutsideLine]) -> None:
            self.panel.show_found(text, found)

        def failed(error: Exception) -> None:
            if not isinstance(error, TooFewLetters):
                self._page.failed(error)

        self._page.ask(lambda: self._service.find(text), done, failed)

    def _break(
        self, patient_id: PatientId, reason: GlassReason, words: str, passphrase: str
    ) -> None:
        def done(_glass: Glass) -> None:
            self.panel.close_panel()
            self.panel.forget()
            self.opened.emit(patient_id)

        def failed(error: Exception) -> None:
            if not isinstance(error, CoordoError):
                raise error
            self.panel.refuse(error)

        self._page.ask(
            lambda: self._service.open(patient_id, reason, words, passphrase), done, failed
        )

    def _end(self) -> None:
        ended = self._shown
        if ended is not None:
            self._page.ask(lambda: self._service.end(ended), lambda _none: self._closed(ended))

    def _over(self) -> None:
        if self._shown is not None:
            self._closed(self._shown)

    def _closed(self, patient_id: PatientId) -> None:
        self.line.show_glass(None)
        self.closed.emit(patient_id)
