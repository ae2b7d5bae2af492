"""House test: whatever a person acts on has a stable English name and an accessible name."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
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
    """Parts that Qt makes itself: scroll bars, headers, the popup of a choice, an inner editor."""
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
        or any(isinstance(one, QComboBox) for one in others)
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


def test_everything_a_person_acts_on_is_named(start, vault_folder, empty_folder):
    assert unnamed(start(empty_folder).frame) == []
    run = start(vault_folder)
    lacking = unnamed(run.frame)
    assert not lacking, "\n".join(lacking)
    run.unlock()
    window = run.window
    for key in window._specs:
        window.open_view(key)
    found = window.page("patients")._services.patients.find("etcheverry")
    window.open_patient(found[0].id)
    window.write_transmission(found[0].id)
    window.page("patients").form.change(window.page("patients").record.record.patient)
    lacking = unnamed(run.frame)
    assert not lacking, "\n".join(lacking)
