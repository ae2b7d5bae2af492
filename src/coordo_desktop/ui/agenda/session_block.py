"""A group session: who came, one key each, and a note about each (AG2)."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.appointments import Appointment, Participant, Presence
from coordo_desktop.ui.kit.agenda_words import presence_words
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, sized
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.runs import Run, Runs
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.table import Table

_CHIPS = {
    Presence.EXPECTED: "neutral",
    Presence.PRESENT: "ok",
    Presence.ABSENT: "warn",
    Presence.EXCUSED: "info",
}
_KEYS = {
    "P": Presence.PRESENT,
    "A": Presence.ABSENT,
    "E": Presence.EXCUSED,
    "Backspace": Presence.EXPECTED,
}

_ROW, _MOST = 30, 8


class SessionBlock(QWidget):
    """Arrows choose somebody, P A E say how it was, N goes to the note; Enter keeps the note."""

    presence_asked = Signal(object, object, str)  # PatientId, Presence, note

    def __init__(self, name: str) -> None:
        super().__init__()
        self._rows: RowsModel[Participant] = RowsModel(
            self._columns(), key=lambda one: one.patient_id
        )
        self.table = Table(
            self._rows, name=f"{name}.session", label=self.tr("Participants"), row_height=_ROW,
            head=False,
        )  # fmt: skip
        self.note = TextField(
            name=f"{name}.session.note", label=self.tr("Note sur ce participant"),
            placeholder=self.tr("Note sur ce participant"),
        )  # fmt: skip
        self._count = Label("", role="small", ink="text-2")
        self.setLayout(column(self._count, self.table, self.note, gap=6))
        self.table.chosen.connect(self._chose)
        self.note.returnPressed.connect(self._note_typed)
        keys = Shortcuts(self.table)
        for letter, presence in _KEYS.items():
            keys.add(letter, presence_words(presence), partial(self._mark, presence))
        keys.add("N", self.tr("Note sur ce participant"), self.note.setFocus)

    def _columns(self) -> tuple[Column[Participant], ...]:
        return (
            Column(lambda: self.tr("Participant"), lambda one: one.patient, key="who",
                   width=120, stretch=True, runs=_with_note),
            Column(lambda: self.tr("Présence"), lambda _one: "", key="presence", width=92,
                   chip=lambda one: ChipSpec(presence_words(one.presence),
                                             _CHIPS[one.presence], "")),
        )  # fmt: skip

    def show_people(self, one: Appointment) -> None:
        """The people of this session."""
        people = one.content.participants
        chosen = self.table.chosen_row()
        self._rows.show(list(people))
        sized(self.table, height=_ROW * min(len(people), _MOST) + 2)
        came = sum(each.presence is Presence.PRESENT for each in people)
        self._count.set_text(
            self.tr("{came} présents sur {all}").format(came=came, all=len(people))
        )
        if chosen is not None:
            self.table.choose(chosen.patient_id)
        else:
            self.table.choose_first()

    def _chose(self, one: Participant | None) -> None:
        self.note.set_value(one.note if one else "")
        self.note.setEnabled(one is not None)

    def _mark(self, presence: Presence) -> None:
        one = self.table.chosen_row()
        if one is not None:
            self.presence_asked.emit(one.patient_id, presence, one.note)

    def _note_typed(self) -> None:
        one = self.table.chosen_row()
        if one is not None and self.note.value() != one.note:
            self.presence_asked.emit(one.patient_id, one.presence, self.note.value())
            self.table.setFocus()


def _with_note(one: Participant) -> Runs:
    return [Run(one.patient), *([Run(f"  {one.note}", ink="text-3")] if one.note else [])]
