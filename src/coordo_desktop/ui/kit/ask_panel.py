"""A side panel that asks a few things before an action: a reason, a date, a name, a place."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.labels import RunsLabel
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.punctuation import with_colon
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.side_panel import SidePanel

Values = Mapping[str, Any]


def focus_first(form: Form) -> None:
    """Put the cursor in the first field shown."""
    for key in form.draft():
        if not form.frame(key).isHidden():
            editor = form.editor(key)
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(editor, QLineEdit):
                editor.selectAll()  # what is proposed gives way to what is typed
            return


class AskPanel(SidePanel):
    """Ctrl+Enter does it, Esc gives up; who it is about stands beside the button that does it."""

    kept = Signal()  # what was asked is done, before the panel closes

    def __init__(self, name: str) -> None:
        super().__init__(name=name)
        self._form: Form | None = None
        self._button = ""
        self._done: Callable[[Values], None] | None = None
        self._who = RunsLabel("", role="small", ink="text-2", wrap=True, name=f"{name}.who")
        self._traits = RunsLabel("", role="small", ink="text-2", name=f"{name}.traits")
        self._do = Button(self.tr("Valider"), name=f"{name}.do", kind="primary", key="Ctrl+Return")
        self._stop = Button(self.tr("Annuler"), name=f"{name}.cancel")
        self._do.clicked.connect(self.validate)
        self._stop.clicked.connect(self.close_panel)
        whom = QWidget()  # two lines: a long name never cuts a birth date
        whom.setLayout(column(self._who, self._traits, gap=2))
        self.foot(whom)
        self.foot(None, self._stop, self._do)
        Shortcuts(self).add("Ctrl+Return", self.tr("Valider"), self.validate)
        self.hide()

    @property
    def form(self) -> Form | None:
        """The fields shown."""
        return self._form

    @property
    def editing(self) -> bool:
        """Something typed would be lost."""
        return self.isVisible() and self._form is not None and self._form.dirty

    def ask(
        self,
        title: str,
        button: str,
        done: Callable[[Values], None],
        *,
        fill: Callable[[Form], None] | None = None,
        said: str = "",
        warning: str = "",
        identity: str = "",
        kind: str = "primary",
        values: Values | None = None,
        below: QWidget | None = None,
    ) -> None:
        """Open with these words and fields; `done` gets the values, and closes when it is kept."""
        if self._form is not None:
            self._form.flush_draft()
        self.clear()
        self.set_title(title)
        self._button = button
        self._do.set_text(button)
        self._do.set_kind(kind)
        self.say_whom(identity)
        self._done = done
        block = self.block()
        if said:
            block.addWidget(RunsLabel(said, wrap=True, name=f"{self.objectName()}.said"))
        if warning:
            block.addWidget(Note(warning, kind="warn", name=f"{self.objectName()}.warning"))
        form = Form(name=f"{self.objectName()}.form")
        if fill is not None:
            fill(form)
        form.end()
        if values is not None:
            form.set_values(values)
        self._form = form
        block.addWidget(form)
        if below is not None:
            block.addWidget(below)
        self.end()
        self.open()
        if fill is None:
            self._do.setFocus()
        else:
            focus_first(form)

    def say_whom(self, words: str, traits: str = "") -> None:
        """Who it is about, beside the button that does it; empty while nobody is chosen."""
        self._who.set_runs([Run(words, 600)] if words else [])
        self._who.setVisible(bool(words))
        self._traits.set_runs([Run(traits)] if words else [])
        self._traits.setVisible(bool(words and traits))
        said = f"{words}, {traits}" if traits else words
        self._do.setAccessibleName(with_colon(self._button, said) if words else self._button)

    def validate(self) -> None:
        """Read the fields and go on; what cannot be read is said beside its field."""
        if self._form is None or self._done is None:
            return
        self._form.clear_errors()
        try:
            values = self._form.values()
        except CoordoError as error:
            self._form.show_error(error)
            return
        self._done(values)

    def refuse(self, error: Exception) -> bool:
        """Say a refusal beside its field; False when it names none of these."""
        return self._form is not None and self._form.show_error(error)

    def done(self) -> None:
        """It was kept: close."""
        if self._form is not None:
            self._form.set_clean()
        self.kept.emit()
        self.close_panel()
