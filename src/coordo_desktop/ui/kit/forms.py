"""Forms: label, field, one line for help or error that moves nothing, dirty tracking, drafts."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.ui.kit.field_frame import FieldFrame, UnderLine
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row, spaced
from coordo_desktop.ui.kit.sentences import sentence

_DRAFT_REST_MS = 900
_DRAFT_LATEST_MS = 2500
"""A draft is due this long after the last key, and never later than that after the first."""


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
                error.field = key
                raise
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
