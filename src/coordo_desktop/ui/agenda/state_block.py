"""How an appointment stands: its state with one key, its reminder call, what was forced."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentState,
    CancelReason,
    ReminderOutcome,
)
from coordo_desktop.domain.conflicts import Override
from coordo_desktop.ui.kit.agenda_words import (
    STATE_ICONS,
    STATE_KEYS,
    headed,
    outcome_words,
    reason_words,
    state_words,
)
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.conflict_words import conflict_kind_words
from coordo_desktop.ui.kit.flow import FlowLayout
from coordo_desktop.ui.kit.labels import IconLabel, Label
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.when import day_text, time_text, zone_in_use


class StateBlock(QWidget):
    """P C A H X: one letter, one state; `called` when a reminder call came to something."""

    state_asked = Signal(object)  # AppointmentState
    called = Signal(object)  # ReminderOutcome
    cancel_asked = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._mark, self._said = IconLabel("clock"), Label("", weight=600)
        self._since = Label("", role="small", ink="text-3")
        self._why = Note("", kind="warn", name=f"{name}.why")
        self._forced = Note("", kind="warn", name=f"{name}.forced")
        self._buttons: dict[AppointmentState, Button] = {}
        flow = QWidget()
        self._flow = FlowLayout(flow, gap=6)
        for letter, state in STATE_KEYS.items():
            button = Button(
                state_words(state), name=f"{name}.state.{state.value}", key=letter, compact=True,
                icon=STATE_ICONS[state][0],
            )  # fmt: skip
            button.clicked.connect(partial(self._ask, state))
            self._buttons[state] = button
        self._cancel = Button(
            self.tr("Annuler…"), name=f"{name}.state.cancel", key="Del", compact=True, icon="close",
            label=self.tr("Annuler le rendez-vous"),
        )  # fmt: skip
        self._cancel.clicked.connect(self.cancel_asked)
        self._rest = QWidget()  # the last of a flow takes what is left of its line
        for every in (*self._buttons.values(), self._cancel, self._rest):
            every.setParent(flow)
        outcomes = [(one, outcome_words(one)) for one in ReminderOutcome]
        self.call = Choice(outcomes, name=f"{name}.call", label=self.tr("Appel de rappel"))
        sized(self.call, min_width=120)
        self._call = QWidget()
        self._call.setLayout(
            row(Label(self.tr("Appel de rappel"), role="small", weight=600, ink="text-2"),
                None, self.call)
        )  # fmt: skip
        self.call.changed.connect(self.called)
        keys = Shortcuts(self)  # here alone: elsewhere in the panel letters are typed
        for letter, state in STATE_KEYS.items():
            keys.add(letter, state_words(state), partial(self._ask, state))
        keys.add("Del", self.tr("Annuler le rendez-vous"), self.cancel_asked.emit)
        top = row(self._mark, self._said, None, self._since, gap=6)
        self.setLayout(column(top, self._why, flow, self._call, self._forced, gap=8))
        self._call.hide()
        self._why.hide()
        self._forced.hide()

    def _ask(self, state: AppointmentState, _on: bool = False) -> None:
        self.state_asked.emit(state)

    def first(self) -> QWidget:
        """Where the keyboard goes: letters work from there."""
        return next(one for one in self._buttons.values() if not one.isHidden())

    def show_state(self, one: Appointment, overrides: Sequence[Override]) -> None:
        """Say how it stands."""
        icon, ink = STATE_ICONS[one.state]
        self._mark.set_icon(icon, ink)
        self._said.set_text(state_words(one.state))
        since = ""
        if one.state_at is not None and one.state is not AppointmentState.PLANNED:
            zone = zone_in_use()
            since = f"{day_text(one.state_at, zone)} {time_text(one.state_at, zone)}"
            since = f"{since} · {one.state_by}" if one.state_by else since
        self._since.set_text(since)
        self._show_buttons(one.state)
        cancelled = _cancelled_words(one)
        self._why.set_text([Run(cancelled)])
        self._why.setVisible(bool(cancelled))
        self._call.setVisible(one.content.reminder_days is not None and one.state.open)
        self.call.set_value(one.reminder)
        forced = [_forced_words(each) for each in overrides]
        self._forced.set_text([Run("\n".join(forced))])
        self._forced.setVisible(bool(forced))

    def _show_buttons(self, now: AppointmentState) -> None:
        """Those of the other states; one that is hidden would leave a gap in the flow."""
        offered: dict[QWidget, bool] = {
            button: state is not now for state, button in self._buttons.items()
        }
        offered |= {self._cancel: now.open, self._rest: True}
        held = any(button.hasFocus() for button in offered)
        for button, shown in offered.items():
            self._flow.removeWidget(button)
            button.setVisible(shown)
            if shown:
                self._flow.addWidget(button)
        if held:
            self.first().setFocus(Qt.FocusReason.OtherFocusReason)  # its letters go on


def _cancelled_words(one: Appointment) -> str:
    parts = [reason_words(one.cancel_reason)] if one.cancel_reason is not None else []
    by_patient = one.cancelled_by_patient and one.cancel_reason is not CancelReason.PATIENT_ASKED
    if by_patient:
        parts.append(reason_words(CancelReason.PATIENT_ASKED).lower())
    return " · ".join([*parts, *([one.state_note] if one.state_note else [])])


def _forced_words(one: Override) -> str:
    kinds = ", ".join(conflict_kind_words(kind) for kind in one.kinds)
    zone = zone_in_use()
    return f"{headed(kinds)}{one.reason} ({one.by}, {day_text(one.at, zone)})"
