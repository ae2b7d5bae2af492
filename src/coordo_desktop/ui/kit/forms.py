"""Forms: label, field, one line for help or error that moves nothing, dirty tracking, drafts."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.ui.kit.fields import set_wrong
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, row, sized, spaced
from coordo_desktop.ui.kit.paint import draw_box
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.sentences import sentence

_DRAFT_REST_MS = 900
_DRAFT_LATEST_MS = 2500
"""A draft is due this long after the last key, and never later than that after the first."""

_BESIDE = 92


class UnderLine(RunsLabel):
    """The one line under a field, or under a row of fields: an error first, help otherwise."""

    def __init__(self) -> None:
        super().__init__("", role="small")
        self._said: dict[int, tuple[str, str]] = {}
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sized(self, height=16)

    def say(self, frame: QWidget, error: str, help_text: str) -> None:
        """What one field has to say; the first error of the row is shown."""
        self._said[id(frame)] = (error, help_text)
        errors = [said for said, _help in self._said.values() if said]
        helps = [said for _error, said in self._said.values() if said]
        self.setToolTip(errors[0] if errors else "")
        if errors:
            self.set_runs([Run(errors[0], ink="danger")])
        else:
            self.set_runs([Run(helps[0] if helps else "", ink="text-3")])


class FieldFrame(QWidget):
    """A label over (or beside) a field, and the line under it."""

    def __init__(
        self,
        label: str,
        editor: QWidget,
        *,
        help_text: str = "",
        required: bool = False,
        beside: bool = False,
        mark: str = "",
        under: UnderLine | None = None,
    ) -> None:
        super().__init__()
        self.editor = editor
        self._help = help_text
        words = f"{label} *" if required else label
        self.label = Label(words, role="small", weight=600, ink="text-2")
        self.label.setBuddy(editor)
        self.detail = QHBoxLayout()
        self._error = ""
        self.under = under or UnderLine()
        head = row(gap=6)
        if mark:
            head.addWidget(LetterMark(mark))
        head.addWidget(self.label)
        head.addLayout(self.detail)
        head.addStretch(1)
        below = column(editor, gap=2)
        if under is None:
            below.addWidget(self.under)
        if beside:
            sized(self.label, width=_BESIDE, height=32)
            line = row(column(head, None, gap=0), below, gap=0)
            line.setStretch(1, 1)
            self.setLayout(line)
        else:
            self.setLayout(column(head, below, gap=3))
        self.under.say(self, "", help_text)

    def add_to_label(self, widget: QWidget) -> None:
        """Put something after the label (« peuvent venir plus tard »)."""
        self.detail.addWidget(widget)

    def show_error(self, words: str) -> None:
        """Say what is wrong under the field; empty takes it away and brings the help back."""
        self._error = words
        self.under.say(self, words, self._help)
        set_wrong(self.editor, wrong=bool(words))
        self.editor.setAccessibleDescription(words or self._help)

    @property
    def error(self) -> str:
        """What is said to be wrong; empty when nothing."""
        return self._error


class LetterMark(Label):
    """A letter in a soft square: D, A, R."""

    def __init__(self, letter: str) -> None:
        super().__init__(letter, role="tiny", weight=700, ink="accent-text", align="center")
        sized(self, width=18, height=18)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_box(QPainter(self), self.rect(), "accent-soft", "", 4)
        super().paintEvent(event)


class Form(QWidget):
    """Fields by key. `edited` at each key typed, `draft_due` at most 2.5 s later."""

    edited = Signal()
    dirty_changed = Signal(bool)
    draft_due = Signal(object)

    def __init__(self, *, name: str, gap: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._frames: dict[str, FieldFrame] = {}
        self._editors: dict[str, Any] = {}
        self._dirty = False
        self._waiting = False
        self._body: QVBoxLayout = spaced(QVBoxLayout(self), gap=gap)
        self._rest, self._latest = QTimer(self), QTimer(self)
        for timer, delay in ((self._rest, _DRAFT_REST_MS), (self._latest, _DRAFT_LATEST_MS)):
            timer.setSingleShot(True)
            timer.setInterval(delay)
            timer.timeout.connect(self.flush_draft)

    # --- building -----------------------------------------------------------------------------

    def add(
        self,
        key: str,
        label: str,
        editor: QWidget,
        *,
        help_text: str = "",
        required: bool = False,
        beside: bool = False,
        mark: str = "",
    ) -> FieldFrame:
        """One field over the whole width."""
        frame = self._framed(
            key, label, editor, help_text=help_text, required=required, beside=beside, mark=mark
        )
        self._body.addWidget(frame)
        return frame

    def add_row(
        self, fields: Sequence[tuple[str, str, QWidget]], *, stretch: Sequence[int] = ()
    ) -> list[FieldFrame]:
        """Fields side by side: (key, label, editor)."""
        under = UnderLine()
        frames = [self._framed(key, label, editor, under=under) for key, label, editor in fields]
        line = row(*frames, gap=12)
        for place, share in enumerate(stretch or [1] * len(frames)):
            line.setStretch(place, share)
        self._body.addLayout(column(line, under, gap=2))
        return frames

    def add_widget(self, widget: QWidget) -> None:
        """Anything else, in its place."""
        self._body.addWidget(widget)

    def section(self, title: str) -> None:
        """A heading before the next fields."""
        self._body.addSpacing(8)
        self._body.addWidget(Label(title, weight=600))
        self._body.addSpacing(4)

    def end(self) -> None:
        """Push everything to the top."""
        self._body.addStretch(1)

    def _framed(self, key: str, label: str, editor: QWidget, **looks: Any) -> FieldFrame:
        frame = FieldFrame(label, editor, **looks)
        self._frames[key], self._editors[key] = frame, editor
        self._editors[key].edited.connect(self._typed)
        editor.installEventFilter(self)
        return frame

    # --- values -------------------------------------------------------------------------------

    def editor(self, key: str) -> Any:
        """The field behind a key."""
        return self._editors[key]

    def frame(self, key: str) -> FieldFrame:
        """The label and lines around a field."""
        return self._frames[key]

    def values(self) -> dict[str, Any]:
        """What was typed, read. Raises InvalidField(key) at the first that cannot be."""
        found: dict[str, Any] = {}
        for key, editor in self._editors.items():
            try:
                found[key] = editor.value()
            except InvalidField as error:
                raise InvalidField(field=key) from error
        return found

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show values and call the form clean; keys it does not have are ignored."""
        for key, value in values.items():
            if key in self._editors:
                self._editors[key].set_value(value)
        self.clear_errors()
        self.set_clean()

    @property
    def dirty(self) -> bool:
        """Something was typed since the values were set."""
        return self._dirty

    def set_clean(self) -> None:
        """What is shown is what is kept; no draft is due."""
        self._rest.stop()
        self._latest.stop()
        self._waiting = False
        self._set_dirty(dirty=False)

    # --- errors -------------------------------------------------------------------------------

    def set_error(self, key: str, words: str) -> None:
        """Say what is wrong under a field and put the cursor there."""
        frame = self._frames[key]
        frame.show_error(words)
        if words:
            frame.editor.setFocus()
            self._show(frame)

    def clear_errors(self) -> None:
        """Nothing is wrong any more."""
        for frame in self._frames.values():
            frame.show_error("")

    def show_error(self, error: Exception) -> bool:
        """Show a refusal beside the field it names; False when it names none of this form."""
        for attribute in ("field", "missing"):
            key = getattr(error, attribute, None)
            if isinstance(key, str) and key in self._frames:
                self.set_error(key, sentence(error))
                return True
        return False

    # --- drafts -------------------------------------------------------------------------------

    def draft(self) -> dict[str, object]:
        """What is typed, readable or not, as JSON can keep it."""
        return {key: editor.raw() for key, editor in self._editors.items()}

    def restore_draft(self, draft: Mapping[str, object]) -> None:
        """Put a draft back; the form is dirty, since nothing of it was kept."""
        for key, raw in draft.items():
            if key in self._editors:
                self._editors[key].set_raw(raw)
        self._set_dirty(dirty=True)

    def flush_draft(self) -> None:
        """Hand over the draft now if something is waiting (before locking too)."""
        self._rest.stop()
        self._latest.stop()
        if self._waiting:
            self._waiting = False
            self.draft_due.emit(self.draft())

    # --- listening ----------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            frame = next((f for f in self._frames.values() if f.editor is watched), None)
            if frame is not None:
                self._show(frame)
        return False

    def _show(self, frame: FieldFrame) -> None:
        """Bring a field into view if the form scrolls."""
        at: QWidget | None = self.parentWidget()
        while at is not None:
            if isinstance(at, QScrollArea):
                at.ensureWidgetVisible(frame)
                return
            at = at.parentWidget()

    def _typed(self) -> None:
        for frame in self._frames.values():
            if frame.editor is self.sender() and frame.error:
                frame.show_error("")
        self._waiting = True
        self._set_dirty(dirty=True)
        self._rest.start()
        if not self._latest.isActive():
            self._latest.start()
        self.edited.emit()

    def _set_dirty(self, *, dirty: bool) -> None:
        if dirty != self._dirty:
            self._dirty = dirty
            self.dirty_changed.emit(dirty)
