"""Whatever a person acts on has a stable English name, and a name said aloud."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)

ACTED_ON = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QAbstractItemView)
STABLE = re.compile(r"[a-z][A-Za-z0-9_.\-]*")


def _inside_of_qt(widget: QWidget) -> bool:
    """What Qt makes itself: scroll bars, headers, popups, inner editors, file dialogs."""
    name = widget.objectName()
    parents = []
    while widget is not None:
        parents.append(widget)
        widget = widget.parentWidget()
    first, others = parents[0], parents[1:]
    return (
        name.startswith("qt_")
        or isinstance(first, (QScrollBar, QHeaderView))
        or type(first).__name__ in {"QComboBoxPrivateContainer", "QComboBoxListView"}
        or any(isinstance(one, (QComboBox, QFileDialog)) for one in others)
    )


def unnamed(root: QWidget) -> list[str]:
    """What lacks a name, said by its class and its nearest named parent."""
    lacking = []
    for widget in root.findChildren(QWidget):
        focusable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        plain = isinstance(widget, QScrollArea) or type(widget) is QAbstractScrollArea
        acted_on = isinstance(widget, ACTED_ON) or focusable
        if not acted_on or plain or widget.isHidden() or _inside_of_qt(widget):
            continue
        said = widget.accessibleName() or getattr(widget, "text", lambda: "")()
        if not STABLE.fullmatch(widget.objectName()) or not said:
            parent = widget.parentWidget()
            while parent is not None and not parent.objectName():
                parent = parent.parentWidget()
            near = parent.objectName() if parent else ""
            lacking.append(f"{type(widget).__name__} {widget.objectName()!r} {said!r} in {near}")
    return lacking
