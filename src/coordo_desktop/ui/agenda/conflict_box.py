"""What stands in the way, where else there is room, and why to book all the same (AG4)."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.conflicts import Conflict, FreeSlot
from coordo_desktop.domain.series_days import SeriesDays
from coordo_desktop.ui.agenda.series_blocked import blocked_text
from coordo_desktop.ui.agenda.slot_list import SlotList
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.conflict_words import blocking, conflict_text
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.runs import Run

_MOST = 3
_NO_DAYS = SeriesDays((), None)


class ConflictBox(QWidget):
    """Empty while nothing is in the way; never moves the fields: it stands over the buttons."""

    taken = Signal(object)  # FreeSlot, instead of the time typed
    pointed = Signal(object)  # FreeSlot the keyboard is on
    shown = Signal(bool)  # whether there is anything to show
    skipped = Signal()  # the blocked days of the series are to be left out

    def __init__(self, name: str) -> None:
        super().__init__()
        self._conflicts: tuple[Conflict, ...] = ()
        self._days, self._skipping = _NO_DAYS, False
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
        self.skip = Button(
            self.tr("Sauter ces dates"), name=f"{name}.skip", key="Alt+S", compact=True
        )
        self.skip.setCheckable(True)
        self._skip_line = QWidget()
        self._skip_line.setLayout(row(self.skip, None))
        head = QWidget()
        head.setLayout(row(self._near, None, self._keys))
        self._head = head
        self.setLayout(
            column(self._note, self._warning, head, self.slots, self._skip_line, self.reason, gap=6)
        )
        self.slots.taken.connect(self.taken)
        self.slots.chosen.connect(self.pointed)
        self.skip.clicked.connect(self._skip)
        self.clear()

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What is shown to be in the way."""
        return self._conflicts

    @property
    def asks_reason(self) -> bool:
        """Something is in the way that a reason must answer, and none is typed."""
        return bool(blocking(self._conflicts)) and not self._skipping and not self.why()

    @property
    def skipping(self) -> SeriesDays | None:
        """The days of the series that are left out, once that is chosen."""
        return self._days if self._skipping else None

    def why(self) -> str:
        """The reason typed, while there is something to answer."""
        stops = blocking(self._conflicts) and not self._skipping
        return self.reason.value() if stops else ""

    def clear(self) -> None:
        """Nothing is in the way."""
        self.show_found((), (), date.min)

    def show_found(
        self,
        conflicts: Sequence[Conflict],
        slots: Sequence[FreeSlot],
        on: date,
        days: SeriesDays = _NO_DAYS,
    ) -> None:
        """What was found for the time typed, on that local day.

        `days` of a series to be made that are blocked: where some are not, they can be left out.
        """
        self._skipping = self._skipping and days == self._days and days.some
        self._conflicts, self._days = tuple(conflicts), days
        stops = blocking(conflicts)
        warns = [one for one in conflicts if one not in stops]
        _say(self._note, stops, on)
        _say(self._warning, warns, on)
        self._say_days()
        self.slots.show_slots(slots[:_MOST])
        for widget in (self._head, self.slots):
            widget.setVisible(bool(slots))
        self.reason.setVisible(bool(stops) and not self._skipping)
        self.shown.emit(bool(conflicts))

    def toggle_skip(self) -> None:
        """As its button, while there is something to leave out."""
        if self._days.some:
            self._skip()

    def _skip(self) -> None:
        self._skipping = not self._skipping
        self._say_days()
        self.reason.setVisible(not self._skipping)
        if self._skipping:
            self.skipped.emit()

    def _say_days(self) -> None:
        """Which days of the series are blocked; what becomes of them."""
        self._skip_line.setVisible(self._days.some)
        self.skip.setChecked(self._skipping)
        self.skip.set_text(
            self.tr("Garder ces dates") if self._skipping else self.tr("Sauter ces dates")
        )
        self._note.set_kind("warn" if self._skipping else "danger")
        if self._days.some:
            self._note.set_text(blocked_text(self._days, skipping=self._skipping))

    def go_on(self) -> None:
        """Enter while something is in the way: to the free slots, to skipping, to the reason."""
        steps: list[QWidget] = [self.slots] if self.slots.slots else []
        steps += [self.skip] if self._days.some else []
        steps.append(self.reason)
        at = next((number for number, one in enumerate(steps) if one.hasFocus()), -1)
        steps[min(at + 1, len(steps) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)


def _say(note: Note, conflicts: Sequence[Conflict], on: date) -> None:
    sentences = [conflict_text(one, on) for one in conflicts]
    shown = list(dict.fromkeys(sentences))
    rest = len(shown) - _MOST
    if rest > 0:
        shown = [*shown[:_MOST], f"+ {rest}"]
    note.set_text([Run("\n".join(shown))])
    note.setVisible(bool(shown))
