"""The rail: icon, word, and a count where something waits; collapsible to icons."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.layout import sized, spaced
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.theme import color, font, px

WIDE, NARROW = 176, 56
_ITEM_HEIGHT = 36
_MOST_SHOWN = 99


@dataclass(frozen=True, slots=True)
class RailEntry:
    """One entry: its key, word and icon; `hint` is a key shown at its right."""

    key: str
    title: str
    icon: str
    foot: bool = False
    hint: str = ""
    checkable: bool = True


class RailItem(QAbstractButton):
    """One entry of the rail, painted: chosen, hovered, focused, counted."""

    def __init__(self, entry: RailEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self._count = 0
        self._hot = False
        self._narrow = False
        self._hover = False
        self.setObjectName(f"rail.{entry.key}")
        self.setText(entry.title)
        self.setAccessibleName(entry.title)
        self.setCheckable(entry.checkable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        sized(self, height=_ITEM_HEIGHT)

    @property
    def count(self) -> int:
        """How many things wait behind this entry."""
        return self._count

    def set_count(self, count: int, *, hot: bool = False) -> None:
        """Show how many things wait; `hot` when one of them is urgent."""
        self._count, self._hot = count, hot
        name = self.entry.title
        self.setAccessibleName(f"{name} ({count})" if count else name)
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Icons only; the word becomes the tool tip."""
        self._narrow = narrow
        self.setToolTip(self.entry.title if narrow else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px((NARROW if self._narrow else WIDE) - 13), px(_ITEM_HEIGHT))

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hover = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        self._paint_ground(painter, chosen)
        icon_side = px(18)
        left = (self.width() - icon_side) // 2 if self._narrow else px(10)
        top = (self.height() - icon_side) // 2
        ink = "accent" if chosen else "text-2"
        draw_icon(painter, QRect(left, top, icon_side, icon_side), self.entry.icon, ink)
        right = self.width() - px(6)
        if self._count:
            right = self._paint_count(painter, right)
        elif self.entry.hint and not self._narrow:
            right = self._paint_hint(painter, right)
        if not self._narrow:
            painter.setFont(font("table", 600 if chosen else 400))
            painter.setPen(color("text" if chosen else "text-2"))
            start = left + icon_side + px(9)
            room = QRect(start, 0, max(0, right - px(4) - start), self.height())
            text = QFontMetrics(painter.font()).elidedText(
                self.entry.title, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), text)

    def _paint_ground(self, painter: QPainter, chosen: bool) -> None:
        frame = self.rect().adjusted(0, 0, -1, -1).toRectF().translated(0.5, 0.5)
        radius = px(6)
        if chosen:
            painter.setPen(QPen(color("border"), 1))
            painter.setBrush(color("surface"))
            painter.drawRoundedRect(frame, radius, radius)
            bar = QRect(0, px(8), px(3), self.height() - px(16))
            painter.fillRect(bar, color("accent"))
        elif self._hover or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("surface-3"))
            painter.drawRoundedRect(frame, radius, radius)
        if self.hasFocus():
            painter.setPen(QPen(color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _paint_count(self, painter: QPainter, right: int) -> int:
        text = str(self._count) if self._count <= _MOST_SHOWN else f"{_MOST_SHOWN}+"
        painter.setFont(font("tiny", 600))
        width = max(px(20), QFontMetrics(painter.font()).horizontalAdvance(text) + px(10))
        height = px(16) if self._narrow else px(18)
        top = px(2) if self._narrow else (self.height() - height) // 2
        box = QRect(right - width, top, width, height)
        ground, ink = ("danger", "on-danger") if self._hot else ("surface-3", "text-2")
        painter.setPen(QPen(color("danger" if self._hot else "border"), 1))
        painter.setBrush(color(ground))
        painter.drawRoundedRect(
            box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), height / 2, height / 2
        )
        painter.setPen(color(ink))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
        return box.left()

    def _paint_hint(self, painter: QPainter, right: int) -> int:
        painter.setFont(font("tiny", 500))
        painter.setPen(color("text-3"))
        width = QFontMetrics(painter.font()).horizontalAdvance(self.entry.hint)
        box = QRect(right - width - px(4), 0, width, self.height())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), self.entry.hint)
        return box.left()


class Rail(Surface):
    """The column of entries; `chosen` says which one a person pressed."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[RailEntry], parent: QWidget | None = None) -> None:
        super().__init__("bg", edges="r")
        self.setParent(parent)
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Vues"))
        self._items: dict[str, RailItem] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._narrow = False
        self._layout = spaced(QVBoxLayout(self), (6, 8, 7, 8), 2)
        for entry in entries:
            if not entry.foot:
                self._add(entry)
        self._layout.addStretch(1)
        for entry in entries:
            if entry.foot:
                self._add(entry)
        sized(self, width=WIDE)

    def _add(self, entry: RailEntry) -> None:
        item = RailItem(entry, self)
        if entry.checkable:
            self._group.addButton(item)
        item.clicked.connect(self._clicked)
        self._items[entry.key] = item
        self._layout.addWidget(item)

    @property
    def narrow(self) -> bool:
        """Whether only icons are shown."""
        return self._narrow

    def set_narrow(self, narrow: bool) -> None:
        """Collapse to icons, or open to words."""
        self._narrow = narrow
        for item in self._items.values():
            item.set_narrow(narrow)
        sized(self, width=NARROW if narrow else WIDE)

    def choose(self, key: str) -> None:
        """Mark an entry as the one on screen."""
        item = self._items.get(key)
        if item is not None and item.isCheckable():
            item.setChecked(True)

    def set_count(self, key: str, count: int, *, hot: bool = False) -> None:
        """Show how many things wait behind an entry."""
        if key in self._items:
            self._items[key].set_count(count, hot=hot)

    def item(self, key: str) -> RailItem:
        """The entry of this key."""
        return self._items[key]

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, RailItem):
            self.chosen.emit(sender.entry.key)
