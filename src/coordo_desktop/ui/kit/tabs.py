"""Tabs of a record: words on a line, a count beside, a bar of accent under the chosen one.

The arrows left and right go through all of them; Enter or the arrow down goes into the one chosen.
Those that do not fit fold into a last tab, « Plus », whose menu opens with Space or Alt+down.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy

from coordo_desktop.ui.kit.options import Option, OptionRow
from coordo_desktop.ui.kit.paint import draw_box, draw_focus
from coordo_desktop.ui.kit.theme import color, font, px

_HEIGHT = 36
_MARGIN = 8
_INTO = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Tabs(OptionRow):
    """36 px high, over the whole width, on a hairline."""

    entered = Signal()  # the keyboard goes into the page of the tab chosen

    def __init__(self, options: Sequence[Option], *, name: str, label: str) -> None:
        super().__init__(options, name=name, label=label)
        self.menu: QMenu | None = None  # the one open over « Plus », if any

    def folded(self) -> list[Option]:
        """The options that stand behind « Plus »."""
        return self._options[self._fitting() :]

    def boxes(self) -> list[QRect]:
        made, x = [], px(_MARGIN)
        for option in self._options[: self._fitting()]:
            width = self._width(option)
            made.append(QRect(x, 0, width, self.height()))
            x += width
        return made

    def more_box(self) -> QRect:
        """Where « Plus » is; empty when everything fits."""
        shown = self._fitting()
        if shown == len(self._options):
            return QRect()
        left = px(_MARGIN) + sum(self._width(option) for option in self._options[:shown])
        return QRect(left, 0, self._width(self._more(shown)), self.height())

    def open_menu(self) -> None:
        """Offer the folded tabs; the first takes the arrows."""
        box, folded = self.more_box(), self.folded()
        if not folded:
            return
        menu = QMenu(self)
        menu.setObjectName(f"{self.objectName()}.more")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, option in enumerate(folded, start=len(self._options) - len(folded)):
            count = f"\u2002{option.count}" if option.count else ""
            action = menu.addAction(option.text + count)
            action.setData(number)
            if number == self._chosen:
                menu.setDefaultAction(action)
        menu.triggered.connect(lambda action: self.choose(int(action.data())))
        menu.destroyed.connect(self._menu_gone)
        self.menu = menu
        # Within the tabs: « Plus » is their last, and the window may end before the screen does.
        left = max(0, min(box.left(), self.width() - menu.sizeHint().width()))
        menu.popup(self.mapToGlobal(QPoint(left, box.bottom())))
        menu.setActiveAction(menu.defaultAction() or menu.actions()[0])

    def sizeHint(self) -> QSize:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        wide = sum(self._width(option) for option in self._options)
        return QSize(wide + 2 * px(_MARGIN), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = Qt.Key(event.key()), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if key is Qt.Key.Key_Space or (alt and key is Qt.Key.Key_Down):
            self.open_menu()
        elif key in _INTO:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.more_box().contains(event.position().toPoint()):
            self.open_menu()
        else:
            super().mousePressEvent(event)

    def _menu_gone(self) -> None:
        self.menu = None

    def _more(self, shown: int) -> Option:
        """The last tab: « Plus », or the folded one that is chosen."""
        if self._chosen >= shown:
            return Option("", f"{self._options[self._chosen].text} \u25be")
        return Option("", QCoreApplication.translate("Tabs", "Plus") + " \u25be")

    def _fitting(self) -> int:
        """How many stand on the line."""
        room = self.width() - 2 * px(_MARGIN)
        widths = [self._width(option) for option in self._options]
        if sum(widths) <= room:
            return len(widths)
        shown = len(widths) - 1
        while shown > 0 and sum(widths[:shown]) + self._width(self._more(shown)) > room:
            shown -= 1
        return shown

    def _width(self, option: Option) -> int:
        words = QFontMetrics(font("table", 600)).horizontalAdvance(option.text)
        count = 0
        if option.count is not None:
            count = QFontMetrics(font("tiny")).horizontalAdvance(f"{option.count}") + px(6)
        return words + count + px(18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, color("border"))
        boxes = self.boxes()
        for number, box in enumerate(boxes):
            self._paint_tab(painter, self._options[number], box, chosen=number == self._chosen)
        if len(boxes) < len(self._options):
            more = self._more(len(boxes))
            self._paint_tab(painter, more, self.more_box(), chosen=self._chosen >= len(boxes))

    def _paint_tab(self, painter: QPainter, option: Option, box: QRect, *, chosen: bool) -> None:
        made = font("table", 600 if chosen else 400)
        painter.setFont(made)
        painter.setPen(color("text" if chosen else "text-2"))
        room = box.adjusted(px(9), 0, 0, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), option.text)
        if option.count is not None:
            room.setLeft(room.left() + QFontMetrics(made).horizontalAdvance(option.text) + px(6))
            painter.setFont(font("tiny"))
            painter.setPen(color("text-3"))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), f"{option.count}")
        if chosen:
            bar = QRectF(box.left() + px(8), box.height() - 3, box.width() - px(16), 3)
            draw_box(painter, bar, "accent", "", 1)
            if self.hasFocus():
                draw_focus(painter, box.adjusted(1, 2, -1, -4), 4)
