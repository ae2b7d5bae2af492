"""Fields one types in.

Each has `edited` (the person typed), `value`, `set_value`, and the raw text a draft keeps even when
it cannot be read yet.
"""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from coordo_desktop.domain.contacts import read_phone, show_phone
from coordo_desktop.domain.dates import read_date, show_date
from coordo_desktop.domain.errors import CoordoError, InvalidField
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.system.clock import now
from coordo_desktop.ui.kit.buttons import IconButton
from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.keycap import CAP_HEIGHT, cap_width, draw_cap, key_text
from coordo_desktop.ui.kit.theme import line_height, px, theme

_REST_MS = 120


class Field(Protocol):
    """What a form asks of any of its editors, a QWidget besides."""

    edited: Any

    def value(self) -> Any:
        """What was typed, read; InvalidField when it cannot be."""

    def set_value(self, value: Any) -> None:
        """Show a value; `edited` is not emitted."""

    def raw(self) -> object:
        """What was typed, as JSON can keep it."""

    def set_raw(self, raw: object) -> None:
        """Put back what `raw` told."""


def set_wrong(editor: QWidget, *, wrong: bool) -> None:
    """Give an editor the edge of an error, or take it away."""
    if bool(editor.property("wrong")) != wrong:
        editor.setProperty("wrong", wrong)
        editor.style().unpolish(editor)
        editor.style().polish(editor)


class TextField(QLineEdit):
    """One line; an icon at its left and a key cap at its right when asked."""

    edited = Signal()

    def __init__(
        self,
        *,
        name: str,
        label: str,
        placeholder: str = "",
        icon: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder)
        self._icon, self._cap = icon, key_text(key) if key else ""
        self.textEdited.connect(self._typed)
        theme().changed.connect(self._make_room)
        self._make_room()

    def value(self) -> Any:
        """The text, without spaces around."""
        return self.text().strip()

    def set_value(self, value: Any) -> None:
        """Show a text; None is empty."""
        self.setText("" if value is None else str(value))
        self.setCursorPosition(0)

    def raw(self) -> object:
        """The text as typed."""
        return self.text()

    def set_raw(self, raw: object) -> None:
        """Put a draft back."""
        self.setText(raw if isinstance(raw, str) else "")

    def _typed(self, _text: str) -> None:
        set_wrong(self, wrong=False)
        self.edited.emit()

    def _make_room(self) -> None:
        left = px(22) if self._icon else 0
        right = cap_width(self._cap) if self._cap else 0
        self.setTextMargins(left, 0, right, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        middle = self.height() / 2
        if self._icon:
            side = px(16)
            box = QRectF(px(10), middle - side / 2, side, side)
            draw_icon(painter, box, self._icon, "text-3")
        if self._cap and not self.text():
            width = cap_width(self._cap)
            left = self.width() - width - px(8)
            box = QRectF(left, middle - px(CAP_HEIGHT) / 2, width, px(CAP_HEIGHT))
            draw_cap(painter, box, self._cap)


class SearchField(TextField):
    """Asks after a short rest; Esc empties it. `down` when the person goes to the results."""

    asked = Signal(str)
    down = Signal()

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.ask_now()
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
        self.setTextMargins(0, 0, px(26), 0)

    def value(self) -> Any:
        """The text exactly as typed."""
        return self.text()

    def raw(self) -> object:
        """A secret is never part of a draft."""
        return ""

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


class TextArea(QPlainTextEdit):
    """Several lines; grows with what is typed, between two heights. Tab leaves it."""

    edited = Signal()

    def __init__(
        self,
        *,
        name: str,
        label: str,
        placeholder: str = "",
        min_lines: int = 2,
        max_lines: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder)
        self._lines = (min_lines, max_lines)
        self._filling = False
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(px(3))
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(self.grow)
        theme().changed.connect(self.grow)
        self.grow()

    def value(self) -> Any:
        """The text, without blank lines around."""
        return self.toPlainText().strip()

    def set_value(self, value: Any) -> None:
        """Show a text; None is empty."""
        self._filling = True
        self.setPlainText("" if value is None else str(value))
        self._filling = False
        self.grow()

    def raw(self) -> object:
        """The text as typed."""
        return self.toPlainText()

    def set_raw(self, raw: object) -> None:
        """Put a draft back."""
        self.set_value(raw if isinstance(raw, str) else "")

    def grow(self) -> None:
        """Take the height of the text, within bounds."""
        lines = max(self._lines[0], min(self._lines[1], int(self.document().size().height())))
        spacing = max(self.fontMetrics().lineSpacing(), line_height("table") - px(2))
        wanted = lines * spacing + px(14)
        if wanted != self.height() or self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)
        tall = int(self.document().size().height()) > self._lines[1]
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if tall else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )

    def sizeHint(self) -> QSize:
        return QSize(px(240), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.grow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_lines"):
            self.grow()

    def _changed(self) -> None:
        if not self._filling:
            set_wrong(self, wrong=False)
            self.edited.emit()


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
        """A PartialDate, None when empty; InvalidField when it is no date."""
        if not self.text().strip():
            return None
        try:
            return self._read(self.text())
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
