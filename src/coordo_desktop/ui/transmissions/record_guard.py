"""Two patients on one screen, the one read and the one written for: said, never left unseen."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.patients import PatientRecord
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.transmissions.moments import Moments
from coordo_desktop.ui.transmissions.writer import Writer, about


class RecordGuard(QObject):
    """Tells the panel whose record is open; after a restart asks for the record of the draft."""

    record_wanted = Signal(object)  # PatientId

    def __init__(self, services: Services, tools: Tools, writer: Writer, moments: Moments) -> None:
        super().__init__(writer)
        self._services, self._tools = services, tools
        self._writer, self._moments = writer, moments
        self._open: PatientId | None = None
        self._told = False  # the window said once which record is open
        self._found: PatientId | None = None  # whose draft opened by itself
        self._sent: PatientId | None = None  # the record asked for, until it is shown
        writer.found_again.connect(self._draft_found)

    @Slot(object, object)
    def hear_shown(self, patient_id: PatientId | None, _banner: object) -> None:
        """The navigator tells which record is open."""
        self.record_shown(patient_id)

    def record_shown(self, patient_id: PatientId | None) -> None:
        """The record whose banner is on screen, or none."""
        self._open, self._told = patient_id, True
        sent, self._sent = self._sent, None
        if sent is not None and sent == patient_id:
            QTimer.singleShot(0, self, self._back_to_writing)  # the record takes the focus first
        notes = self._writer.panel.notes
        if patient_id is None:
            notes.set_open(None)
            return
        again = self._services.patients.again

        def show(record: PatientRecord) -> None:
            if self._open == patient_id:
                notes.set_open(about(record.patient, self._moments))

        self._tools.desk.run(self, lambda: again(patient_id), show, lambda _gone: None)
        self._align()

    def _draft_found(self, patient_id: PatientId) -> None:
        self._found = patient_id
        if self._told:
            self._align()

    def _align(self) -> None:
        """Once: what is read beside a draft that came back by itself is its patient's record."""
        found, self._found = self._found, None
        if found is not None and self._open is not None and found != self._open:
            self._sent = found
            self.record_wanted.emit(found)

    def _back_to_writing(self) -> None:
        if self._writer.panel.isVisible():
            self._writer.panel.focus_first()
