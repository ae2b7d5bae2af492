"""The shortcuts of a view: declared once, obeyed by Qt, listed by `?` and F1."""

from collections.abc import Callable
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from coordo_desktop.ui.kit.buttons import IconButton
from coordo_desktop.ui.kit.keycap import KeyCap
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import clear, column, row, sized, spaced
from coordo_desktop.ui.kit.scroll import ScrollArea
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.theme import px

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
        listed: bool = True,
    ) -> QShortcut:
        """Bind keys (`Ctrl+N`) to a bound method; `everywhere` in the window, not only inside.

        Not `listed`: a key among several that one line mentions together.
        """
        context = Qt.ShortcutContext
        made = QShortcut(QKeySequence(keys), self._view)
        made.setContext(
            context.WindowShortcut if everywhere else context.WidgetWithChildrenShortcut
        )
        made.activated.connect(slot)
        self._made[keys] = made
        if listed:
            self._entries.append(ShortcutEntry(keys, text, group))
        return made

    def mention(self, keys: str, text: str, *, group: str = "") -> None:
        """List keys that a control obeys by itself (arrows, Tab)."""
        self._entries.append(ShortcutEntry(keys, text, group))

    def shortcut(self, keys: str) -> QShortcut:
        """The Qt object behind keys, to switch it off for a while."""
        return self._made[keys]

    def entries(self) -> list[ShortcutEntry]:
        """What is listed, in the order it was declared; not what is switched off."""
        return [
            one
            for one in self._entries
            if one.keys not in self._made or self._made[one.keys].isEnabled()
        ]


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


class ShortcutsOverlay(QWidget):
    """Covers its window with a veil and lists what the keyboard can do here; Esc closes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("shortcuts_help")
        self.setAccessibleName(self.tr("Raccourcis de cette vue"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._came_from: QWidget | None = None
        close = IconButton(
            "close", name="shortcuts_help.close", label=self.tr("Fermer"), key="Esc", compact=True
        )
        close.clicked.connect(self.close_help)
        title = Label(self.tr("Raccourcis de cette vue"), role="panel")
        inside = QWidget()
        self._lines = spaced(QGridLayout(inside), margins=(0, 0, 12, 0), gap=8)
        self._lines.setColumnStretch(1, 1)
        self._card = Surface("surface", edges="all", edge="border-strong", name="shortcuts_card")
        self._card.setLayout(
            column(
                row(title, None, close),
                ScrollArea(inside, name="shortcuts_help.scroll"),
                gap=12,
                margins=(20, 14, 12, 16),
            )
        )
        self._card.setParent(self)
        sized(self._card, width=520)
        self.hide()

    def open_for(self, widget: QWidget | None) -> None:
        """List the shortcuts that work from this widget, from where the keyboard is inside it."""
        window = self.parentWidget()
        if window is None:
            return
        self._came_from = held = QApplication.focusWidget()
        inside = widget is not None and held is not None and widget.isAncestorOf(held)
        self._fill(shortcuts_around(held if inside and held is not None else widget or window))
        self.setGeometry(window.rect())
        wished = min(window.height() - px(64), px(120) + self._lines.sizeHint().height())
        self._card.setFixedHeight(max(px(160), wished))
        self._card.move((window.width() - self._card.width()) // 2, px(48))
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def listed(self) -> list[str]:
        """The keys listed, as they were declared."""
        return [str(cap.property("keys")) for cap in self._card.findChildren(KeyCap)]

    def close_help(self) -> None:
        """Back to where one was."""
        self.hide()
        if self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._came_from = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F1} or event.text() == "?":
            self.close_help()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.close_help()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, 110))

    def _fill(self, entries: list[ShortcutEntry]) -> None:
        clear(self._lines)
        line, heading = 0, None
        for entry in entries:
            if entry.group != heading and entry.group:
                self._lines.addWidget(Label(entry.group, weight=600), line, 0, 1, 2)
                line += 1
            heading = entry.group
            cap = KeyCap(entry.keys)
            cap.setProperty("keys", entry.keys)
            self._lines.addWidget(cap, line, 0, Qt.AlignmentFlag.AlignLeft)
            self._lines.addWidget(Label(entry.text, wrap=True), line, 1)
            line += 1
        self._lines.setRowStretch(line, 1)
