"""What a reader typed where it should not: the place as it was before."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.completion import PUT_BACK


def content(widget: QWidget) -> object:
    """What a place holds, to put it back."""
    if isinstance(widget, QLineEdit):
        return widget.text(), widget.cursorPosition()
    return widget.currentIndex() if isinstance(widget, QComboBox) else None


def put_back(widget: QWidget, before: object, typed: str) -> None:
    """Make a place what it was before a code was typed in it; who listens to it is told."""
    if isinstance(widget, QLineEdit):
        if isinstance(before, tuple) and widget.text() != before[0]:
            widget.setText(before[0])
            widget.setCursorPosition(before[1])
            widget.setProperty(PUT_BACK, True)  # told, but nothing is offered
            widget.textEdited.emit(before[0])
            widget.setProperty(PUT_BACK, False)
    elif isinstance(widget, Choice):
        if isinstance(before, int) and widget.currentIndex() != before:
            widget.setCurrentIndex(before)
            widget.activated.emit(before)
    elif isinstance(widget, QPlainTextEdit | QTextEdit):
        _take_out(widget, typed)


def _take_out(area: QPlainTextEdit | QTextEdit, typed: str) -> None:
    """Take what was just typed out of a text; the rest of it, and its undoing, stay."""
    cursor = area.textCursor()
    move = QTextCursor.MoveOperation.Left
    cursor.movePosition(move, QTextCursor.MoveMode.KeepAnchor, len(typed))
    if cursor.selectedText() == typed:
        cursor.removeSelectedText()
