"""What stands in the way, where else there is room, and why to book all the same (AG4)."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.conflicts import Conflict, FreeSlot
from coordo_desktop.ui.agenda.slot_list import SlotList
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.conflict_words import blocking, conflict_text
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.runs import Run

_MOST = 3


class ConflictBox(QWidget):
    """Empty while nothing is in the way; never moves the fields: it stands over the buttons."""

    taken = Signal(object)  # FreeSlot, instead of the time typed
    pointed = Signal(object)  # FreeSlot the keyboard is on
    shown = Signal(bool)  # whether there is anything to show

    def __init__(self, name: str) -> None:
        super().__init__()
        self._conflicts: tuple[Conflict, ...] = ()
        self._note = Note("", kind="danger", name=f"{name}.conflicts")
        self._warning = Note("", kind="warn", name=f"{name}.warnings")
        self._near = Label(self.tr("Libre au plus près"), role="small", weight=600, ink="text-2")
        self._keys = Label(self.tr("1 à 3, ou Ctrl+1"), role="small", ink="text-3")
        self.slots = SlotList(
            name=f"{name}.slots", label=self.tr("Libre au plus près"), compact=True
        )
        self.reason = TextField(
            name=f"{name}.reason", label=self.tr("Motif pour réserver quand même"),
            placeholder=self.tr("Motif pour réserver quand même"),
        )  # fmt: skip
        head = QWidget()
        head.setLayout(row(self._near, None, self._keys))
        self._head = head
        self.setLayout(column(self._note, self._warning, head, self.slots, self.reason, gap=6))
        self.slots.taken.connect(self.taken)
        self.slots.chosen.connect(self.pointed)
        self.clear()

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What is shown to be in the way."""
        return self._conflicts

    @property
    def asks_reason(self) -> bool:
        """Something is in the way that a reason must answer, and none is typed."""
        return bool(blocking(self._conflicts)) and not self.why()

    def why(self) -> str:
        """The reason typed, while there is something to answer."""
        return self.reason.value() if blocking(self._conflicts) else ""

    def clear(self) -> None:
        """Nothing is in the way."""
        self.show_found((), (), date.min)

    def show_found(
        self, conflicts: Sequence[Conflict], slots: Sequence[FreeSlot], on: date
    ) -> None:
        """What was found for the time typed, on that local day."""
        self._conflicts = tuple(conflicts)
        stops = blocking(conflicts)
        warns = [one for one in conflicts if one not in stops]
        _say(self._note, stops, on)
        _say(self._warning, warns, on)
        self.slots.show_slots(slots[:_MOST])
        for widget in (self._head, self.slots):
            widget.setVisible(bool(slots))
        self.reason.setVisible(bool(stops))
        self.shown.emit(bool(conflicts))

    def go_on(self) -> None:
        """Enter while something is in the way: to the free slots, then to the reason."""
        inside = self.slots.hasFocus() or self.reason.hasFocus()
        to_slots = bool(self.slots.slots) and not inside
        (self.slots if to_slots else self.reason).setFocus(Qt.FocusReason.OtherFocusReason)


def _say(note: Note, conflicts: Sequence[Conflict], on: date) -> None:
    sentences = [conflict_text(one, on) for one in conflicts]
    shown = list(dict.fromkeys(sentences))
    rest = len(shown) - _MOST
    if rest > 0:
        shown = [*shown[:_MOST], f"+ {rest}"]
    note.set_text([Run("\n".join(shown))])
    note.setVisible(bool(shown))
