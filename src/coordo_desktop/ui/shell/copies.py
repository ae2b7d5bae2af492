"""What is copied while somebody's record is on screen is in the journal: that, never the text."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QClipboard, QGuiApplication

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.services.audit import AuditService
from coordo_desktop.ui.kit.runner import Runner, only_bugs
from coordo_desktop.ui.shell.clipboard import is_concealed


class CopyWatch(QObject):
    """Lives as long as the session; one line for each copy out of an open record."""

    def __init__(
        self,
        audit: AuditService,
        patient: Callable[[], PatientId | None],
        runner: Runner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._audit, self._patient, self._runner = audit, patient, runner
        self._clipboard: QClipboard = QGuiApplication.clipboard()
        self._clipboard.dataChanged.connect(self._changed)

    def stop(self) -> None:
        """The session is put away."""
        self._clipboard.dataChanged.disconnect(self._changed)

    @Slot()
    def _changed(self) -> None:
        patient_id = self._patient()
        active = QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive
        if patient_id is None or not (active or self._clipboard.ownsClipboard()):
            return
        # What is put there a second time, with its marks, was told the first time.
        if self._clipboard.text() and not is_concealed(self._clipboard.mimeData()):
            work = self._audit.copied
            self._runner.run(self, lambda: work(patient_id), lambda _none: None, only_bugs)
