"""The line of entry kept as it is typed: it comes back for its patient after a lock or a crash."""

import json
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

from coordo_desktop.domain.drafts import Draft
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.services.drafts import DraftService
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.measurements.entry_line import EntryLine

FORM = "measure.line"
_REST = 900  # ms without a key before the draft is kept


class LineDrafts(QObject):
    """One draft a patient; an emptied line has none."""

    def __init__(self, entry: EntryLine, drafts: DraftService, tools: Tools) -> None:
        super().__init__(entry)
        self._entry, self._drafts, self._tools = entry, drafts, tools
        self._patient_id: PatientId | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.flush)
        self._waiting = False  # something typed is not in the file yet
        entry.typed.connect(self._typed)

    def turn(self, patient_id: PatientId | None) -> None:
        """Another record: what is typed stays with its patient, the line of this one comes."""
        self.flush()
        self._patient_id = patient_id
        self._entry.empty()
        if patient_id is None:
            return

        def found(draft: Draft | None) -> None:
            if draft is not None and self._patient_id == patient_id and not self._entry.text():
                self._entry.restore(draft.typed(), draft.updated)

        self._run(lambda: self._drafts.find(FORM, str(patient_id)), found)

    def flush(self) -> None:
        """Keep now what is being typed (before locking)."""
        self._rest.stop()
        if not self._waiting or self._patient_id is None:
            return
        self._waiting = False
        typed, entity = self._entry.draft(), str(self._patient_id)
        if not typed:
            self.drop(self._patient_id)
            return
        payload = json.dumps(typed, ensure_ascii=False)
        self._run(lambda: self._drafts.keep(FORM, entity, payload), _nothing)

    def drop(self, patient_id: PatientId) -> None:
        """It was kept for good, or emptied."""
        if patient_id == self._patient_id:
            self._rest.stop()
            self._waiting = False
        self._run(lambda: self._drafts.drop(FORM, str(patient_id)), _nothing)

    def _typed(self) -> None:
        self._waiting = True
        self._rest.start()

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._tools.desk.run(self, work, done, self._tools.messages.fail)


def _nothing(_answer: object) -> None:
    """Nothing is said of a draft kept."""
