"""A tab of a patient's record that stands on its own: it asks its own service, and listens.

The record opens in a bounded number of statements: such a tab is built when first turned to, asks
nothing while hidden, and looks again when a topic of its own changed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.ui.kit.focus import FocusKeeper, focus_inside
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.kit.side_panel import SidePanel


class RecordTab(Page):
    """Subclasses answer `refresh()` for `self.patient_id`, never None while it is called."""

    transmission_asked = Signal(object)  # PatientId
    saved = Signal()
    tab_asked = Signal(str)  # key of another tab of this record
    counted = Signal(int)  # the number beside the tab's name

    def __init__(
        self, tools: Tools, *, name: str, label: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(tools, name=name, label=label, parent=parent)
        self._patient_id: PatientId | None = None
        self._identity = ""
        self._keeper = FocusKeeper(self)

    @property
    def patient_id(self) -> PatientId | None:
        """Whose record is open."""
        return self._patient_id

    @property
    def identity_words(self) -> str:
        """Who this is, to stand beside a button that keeps."""
        return self._identity

    def show_patient(self, patient_id: PatientId | None, identity_words: str) -> None:
        """Turn to this patient; None when the record was closed."""
        self._identity = identity_words
        if patient_id == self._patient_id:
            return
        if self._patient_id is not None:
            self.leave_patient()
        self._patient_id = patient_id
        self._stale = True
        if self.isVisible():
            self.look_again()

    def leave_patient(self) -> None:
        """Another record comes: hand over drafts, close panels, forget what was read."""

    def flush_drafts(self) -> None:
        """Hand over what is being typed, before the desk closes."""

    def point_at(self, item: UUID | None) -> None:
        """Choose this line (a task, a measure…), as soon as it is shown."""

    def print_view(self) -> bool:
        """Ctrl+P: print what is shown; False when there is nothing of its own to print."""
        return False

    def first_inside(self) -> QWidget | None:
        """What is useful first for somebody who comes in by the keyboard."""
        return self.focusProxy()

    def search(self) -> bool:
        """« / »: the keyboard in the tab's own search; False where it has none."""
        return False

    def enter(self) -> None:
        """Enter or the arrow down on the tab's name: the keyboard goes inside."""
        focus_inside(self, self.first_inside())

    def escape(self) -> bool:
        """Esc: close the side panel that is open; False lets the record go back to the list."""
        for panel in self.findChildren(SidePanel):
            if panel.isVisible() and panel.closable:
                panel.close_panel()
                return True
        return False

    def look_again(self) -> None:
        """Nothing to ask while nobody's record is open."""
        if self._patient_id is not None:
            super().look_again()


@dataclass(frozen=True, slots=True)
class RecordTabSpec:
    """One tab: its key, its word, how it is made, after which tab it stands.

    `clinical`: hidden from those who may not read what is clinical of this record.
    """

    key: str
    title: str
    factory: Callable[[], RecordTab]
    after: str
    clinical: bool = True
