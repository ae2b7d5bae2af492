"""What is asked beside a week: a note and constantes, a reason, another day, a task in a line."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.task_lines import read_due, read_task
from coordo_desktop.domain.tasks import NotDoneReason, Task, TaskState
from coordo_desktop.ui.care_plan.task_words import reason_words, state_words
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.choices import Check, Choice
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.labels import RunsLabel
from coordo_desktop.ui.kit.text_area import TextArea

_STATES = (TaskState.DONE, TaskState.PARTLY, TaskState.NOT_DONE, TaskState.REFUSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """What the panel says of the tasks chosen."""

    state: TaskState
    reason: NotDoneReason | None = None
    comment: str = ""
    measures: str = ""
    as_transmission: bool = False


class TaskPanel(AskPanel):
    """Enter or Ctrl+Enter keeps, Esc gives up and goes back to the week."""

    def __init__(self) -> None:
        super().__init__("tasks.ask")

    def ask_settlement(
        self,
        chosen: Sequence[Task],
        done: Callable[[Settlement], None],
        *,
        state: TaskState = TaskState.DONE,
        identity: str = "",
    ) -> None:
        """How these were settled, with a note and constantes; a reason when they were not done."""

        def fill(form: Form) -> None:
            states = [(one, state_words(one).capitalize()) for one in _STATES]
            form.add("state", self.tr("État"), _choice("state", self.tr("État"), states))
            reasons = [(one, reason_words(one)) for one in NotDoneReason]
            form.add("reason", self.tr("Motif"), _choice("reason", self.tr("Motif"), reasons))
            form.add("note", self.tr("Note"), TextArea(name="tasks.note", label=self.tr("Note")))
            form.add(
                "measures",
                self.tr("Constantes"),
                TextField(
                    name="tasks.measures",
                    label=self.tr("Constantes"),
                    placeholder=self.tr("ta 13/8 poids 70,6"),
                ),
            )
            form.add("sign", "", Check(self.tr("Signer aussi comme transmission"),
                                       name="tasks.sign"))  # fmt: skip
            self._reason_for(form, state)

        def told(values: Mapping[str, Any]) -> None:
            undone = values["state"] is TaskState.NOT_DONE
            done(
                Settlement(
                    state=values["state"],
                    reason=values["reason"] if undone else None,
                    comment=values["note"] or "",
                    measures=values["measures"] or "",
                    as_transmission=bool(values["sign"]),
                )
            )

        self.ask(
            titled(chosen),
            self.tr("Enregistrer"),
            told,
            fill=fill,
            values={"state": state},
            identity=identity,
        )
        if self.form is not None:
            self.form.editor("state").currentIndexChanged.connect(self._state_changed)
            first = "reason" if state is TaskState.NOT_DONE else "note"
            self.form.editor(first).setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_day(
        self, chosen: Sequence[Task], today: date, done: Callable[[date], None], identity: str = ""
    ) -> None:
        """To which day these are put off."""
        self._typed_line(
            titled(chosen),
            self.tr("Reporter"),
            "due",
            self.tr("Reporter au"),
            self.tr("demain, vendredi, 12/12, dans 3 jours"),
            lambda typed: read_due(typed, today),
            done,
            identity=identity,
        )

    def ask_line(self, today: date, done: Callable[[str], None], identity: str = "") -> None:
        """A task to add, in one line."""
        self._typed_line(
            self.tr("Ajouter une tâche"),
            self.tr("Ajouter"),
            "label",
            self.tr("À faire"),
            self.tr("rappeler le médecin @marie vendredi\u202f!"),
            lambda typed: _read_whole(typed, today),
            done,
            below=lambda typed: line_words(typed, today),
            identity=identity,
        )

    def _typed_line(
        self,
        title: str,
        button: str,
        key: str,
        label: str,
        example: str,
        read: Callable[[str], Any],
        done: Callable[[Any], None],
        *,
        below: Callable[[str], str] | None = None,
        identity: str = "",
    ) -> None:
        field = TextField(name=f"tasks.{key}", label=label, placeholder=example)
        shown = RunsLabel("", role="small", ink="text-2", wrap=True, name=f"tasks.{key}.read")

        def told(_values: Mapping[str, Any]) -> None:
            try:
                done(read(field.text()))
            except CoordoError as error:
                if not self.refuse(error):
                    raise

        def look() -> None:
            told_of = below or (lambda typed: day_words(read(typed)))
            try:
                shown.set_runs(told_of(field.text()) if field.text().strip() else "")
            except CoordoError:
                shown.set_runs("")

        field.textChanged.connect(look)
        self.ask(
            title, button, told, fill=lambda form: _one(form, key, label, field), below=shown,
            identity=identity,
        )  # fmt: skip

    def _state_changed(self) -> None:
        if self.form is not None:
            self._reason_for(self.form, self.form.editor("state").value())

    @staticmethod
    def _reason_for(form: Form, state: TaskState) -> None:
        form.frame("reason").setVisible(state is TaskState.NOT_DONE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and isinstance(self.focusWidget(), QLineEdit | Choice | Check):
            self.validate()
        else:
            super().keyPressEvent(event)


def _one(form: Form, key: str, label: str, field: TextField) -> None:
    form.add(key, label, field, required=True)


def _read_whole(typed: str, today: date) -> str:
    """The line itself; refused here, beside its field, when it says nothing to do."""
    read_task(typed, today)
    return typed


def _choice(key: str, label: str, options: Sequence[tuple[Any, str]]) -> Choice:
    return Choice(options, name=f"tasks.{key}", label=label)


def titled(chosen: Sequence[Task]) -> str:
    """The task, how often it is meant, or how many there are."""
    if len(chosen) == 1:
        return chosen[0].label
    if len({task.label for task in chosen}) == 1:
        return QCoreApplication.translate("Tasks", "{task} · {count} fois").format(
            task=chosen[0].label, count=len(chosen)
        )
    return QCoreApplication.translate("Tasks", "{count} tâches").format(count=len(chosen))


def day_words(day: date) -> str:
    """« vendredi 27 novembre 2026 »."""
    return QLocale().toString(QDate(day), "dddd d MMMM yyyy")


def line_words(typed: str, today: date) -> str:
    """What a line was understood as: what, when, who, urgent."""
    read = read_task(typed, today)
    said = [read.label, day_words(read.due)]
    if read.at is not None:
        said.append(f"{read.at:%H:%M}")
    if read.who:
        said.append(f"@{read.who}")
    if read.urgent:
        said.append(QCoreApplication.translate("Tasks", "urgent"))
    return " · ".join(said)
