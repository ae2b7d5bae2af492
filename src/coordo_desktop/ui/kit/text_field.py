"""One line of text, and what a form asks of any field."""

from typing import Any, Protocol

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.keycap import CAP_HEIGHT, cap_width, draw_cap, key_text
from coordo_desktop.ui.kit.theme import color, px, theme


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
        self._ghost = ""
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

    def show_ghost(self, words: str) -> None:
        """What Tab would add, faint after the cursor; empty takes it away."""
        if words != self._ghost:
            self._ghost = words
            self.update()

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
        if self._ghost and self.cursorPosition() == len(self.text()):
            self._paint_ghost(painter)
        elif self._cap and not self.text():
            width = cap_width(self._cap)
            left = self.width() - width - px(8)
            box = QRectF(left, middle - px(CAP_HEIGHT) / 2, width, px(CAP_HEIGHT))
            draw_cap(painter, box, self._cap)

    def _paint_ghost(self, painter: QPainter) -> None:
        cap = key_text("Tab")
        width = cap_width(cap)
        end = self.width() - width - px(8)
        middle = self.height() / 2
        draw_cap(painter, QRectF(end, middle - px(CAP_HEIGHT) / 2, width, px(CAP_HEIGHT)), cap)
        start = self.cursorRect().center().x() + 1
        painter.setFont(self.font())
        painter.setPen(color("text-3"))
        room = QRectF(start, 0, max(0, end - px(8) - start), self.height())
        painter.setClipRect(room)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), self._ghost)
