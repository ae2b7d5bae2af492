"""Fields one types in.

Each has `edited` (the person typed), `value`, `set_value`, and the raw text a draft keeps even when
it cannot be read yet.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from coordo_desktop.domain.contacts import read_phone, show_phone
from coordo_desktop.domain.dates import read_date, show_date
from coordo_desktop.domain.errors import CoordoError, DayPassed, InvalidField
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.system.clock import now
from coordo_desktop.ui.kit.buttons import IconButton
from coordo_desktop.ui.kit.text_area import TextArea
from coordo_desktop.ui.kit.text_field import Field, TextField, set_wrong
from coordo_desktop.ui.kit.theme import px

__all__ = [
    "DateField",
    "Field",
    "PasswordField",
    "PhoneField",
    "SearchField",
    "TextArea",
    "TextField",
    "set_wrong",
]

_REST_MS = 120


class SearchField(TextField):
    """Asks after a short rest; Esc empties it, then leaves it (`left`). `down`: to the results.

    Where nothing was typed, Ctrl+Z is not its own: it takes the last deed back.
    """

    asked = Signal(str)
    down = Signal()
    left = Signal()

    def __init__(
        self, *, name: str, label: str, placeholder: str = "", key: str = "/", rest: int = _REST_MS
    ) -> None:
        super().__init__(name=name, label=label, placeholder=placeholder, icon="search", key=key)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(rest)
        self._timer.timeout.connect(self.ask_now)
        self.edited.connect(self._timer.start)

    def ask_now(self) -> None:
        """Ask without waiting."""
        self._timer.stop()
        self.asked.emit(self.text().strip())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            undoes = event.matches(QKeySequence.StandardKey.Undo)
            if undoes and not (self.text() and self.isUndoAvailable()):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.ask_now()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)


class PasswordField(TextField):
    """Hidden text that the eye shows; tells whether the capitals are locked as far as seen."""

    caps_lock = Signal(bool)

    def __init__(self, *, name: str, label: str, placeholder: str = "") -> None:
        super().__init__(name=name, label=label, placeholder=placeholder)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = IconButton(
            "eye", name=f"{name}.eye", label=self.tr("Montrer la saisie"), compact=True, parent=self
        )
        self._eye.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._eye.clicked.connect(self._toggle)

    def value(self) -> Any:
        """The text exactly as typed."""
        return self.text()

    def raw(self) -> object:
        """A secret is never part of a draft."""
        return ""

    def _make_room(self) -> None:
        self.setTextMargins(0, 0, px(26), 0)

    def hide_again(self) -> None:
        """Back to dots."""
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye.set_icon_name("eye")

    def _toggle(self) -> None:
        if self.echoMode() == QLineEdit.EchoMode.Password:
            self.setEchoMode(QLineEdit.EchoMode.Normal)
            self._eye.set_icon_name("curtain")
        else:
            self.hide_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._eye.resize(self._eye.sizeHint())
        gap = (self.height() - self._eye.height()) // 2
        self._eye.move(self.width() - self._eye.width() - gap, gap)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        if typed.isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock.emit(typed.isupper() != shifted)
        super().keyPressEvent(event)


class DateField(TextField):
    """A past date typed in French, whole or partial; `read` for dates that may be to come."""

    def __init__(
        self,
        *,
        name: str,
        label: str,
        placeholder: str = "",
        read: Callable[[str], PartialDate | None] | None = None,
    ) -> None:
        example = placeholder or self.tr("jj/mm/aaaa")
        super().__init__(name=name, label=label, placeholder=example)
        self._read = read or _read_past

    def value(self) -> Any:
        """A PartialDate, None when empty; InvalidField when it is no date, DayPassed."""
        if not self.text().strip():
            return None
        try:
            return self._read(self.text())
        except DayPassed:
            raise
        except (ValueError, CoordoError) as error:
            raise InvalidField(field=self.objectName()) from error

    def set_value(self, value: Any) -> None:
        """Show a PartialDate, or nothing."""
        self.setText(show_date(value))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        try:
            self.set_value(self.value())
        except InvalidField:
            set_wrong(self, wrong=True)


class PhoneField(TextField):
    """A telephone number, shown in pairs when one leaves it; anything unreadable stays typed."""

    def __init__(
        self,
        *,
        name: str,
        label: str,
        placeholder: str = "",
        read: Callable[[str], str] | None = None,
        show: Callable[[str], str] | None = None,
    ) -> None:
        super().__init__(name=name, label=label, placeholder=placeholder)
        self._read, self._show = read or _kept_phone, show or show_phone

    def value(self) -> Any:
        """The number as it is kept, "" when empty; InvalidField where `read` refuses."""
        text = self.text().strip()
        if not text:
            return ""
        try:
            return self._read(text)
        except (ValueError, CoordoError) as error:
            raise InvalidField(field=self.objectName()) from error

    def set_value(self, value: Any) -> None:
        """Show a number."""
        self.setText(self._show(str(value)) if value else "")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        try:
            self.set_value(self.value())
        except InvalidField:
            set_wrong(self, wrong=True)


def _read_past(text: str) -> PartialDate | None:
    return read_date(text, today=now().date())


def _kept_phone(text: str) -> str:
    phone = read_phone(text)
    return phone.kept if phone else ""
