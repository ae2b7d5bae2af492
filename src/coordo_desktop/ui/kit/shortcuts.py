"""The shortcuts of a view: declared once, obeyed by Qt, listed by `?` and F1."""

from collections.abc import Callable
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

_REGISTRY = "kit_shortcuts"


@dataclass(frozen=True, slots=True)
class ShortcutEntry:
    """One line of the shortcuts help; `group` is its heading."""

    keys: str
    text: str
    group: str


class Shortcuts(QObject):
    """The shortcuts that work while the focus is inside one widget."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._entries: list[ShortcutEntry] = []
        self._made: dict[str, QShortcut] = {}
        self.setObjectName(_REGISTRY)

    def add(
        self,
        keys: str,
        text: str,
        slot: Callable[[], object],
        *,
        group: str = "",
        everywhere: bool = False,
    ) -> QShortcut:
        """Bind keys (`Ctrl+N`) to a bound method; `everywhere` in the window, not only inside."""
        context = Qt.ShortcutContext
        made = QShortcut(QKeySequence(keys), self._view)
        made.setContext(
            context.WindowShortcut if everywhere else context.WidgetWithChildrenShortcut
        )
        made.activated.connect(slot)
        self._made[keys] = made
        self._entries.append(ShortcutEntry(keys, text, group))
        return made

    def mention(self, keys: str, text: str, *, group: str = "") -> None:
        """List keys that a control obeys by itself (arrows, Tab)."""
        self._entries.append(ShortcutEntry(keys, text, group))

    def shortcut(self, keys: str) -> QShortcut:
        """The Qt object behind keys, to switch it off for a while."""
        return self._made[keys]

    def entries(self) -> list[ShortcutEntry]:
        """What is listed, in the order it was declared."""
        return list(self._entries)


def shortcuts_around(widget: QWidget) -> list[ShortcutEntry]:
    """Every shortcut that works from this widget: its own, its view's, its window's."""
    found: list[ShortcutEntry] = []
    seen: set[str] = set()
    at: QWidget | None = widget
    while at is not None and shiboken6.isValid(at):
        for child in at.children():
            if isinstance(child, Shortcuts):
                for entry in child.entries():
                    if entry.keys not in seen:
                        seen.add(entry.keys)
                        found.append(entry)
        at = at.parentWidget()
    return found
