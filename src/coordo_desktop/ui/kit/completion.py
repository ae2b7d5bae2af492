"""Suggestions under a field: the typed part in bold, Tab or Enter accepts, arrows, Esc.

The field keeps the focus; the popup is a child of the window, so nothing steals the keyboard.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from coordo_desktop.ui.kit.chips import CHIP_HEIGHT, ChipSpec, chip_width, draw_chip
from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.matching import folded, highlighted
from coordo_desktop.ui.kit.paint import draw_box
from coordo_desktop.ui.kit.runs import Paragraph, Run
from coordo_desktop.ui.kit.text_field import TextField
from coordo_desktop.ui.kit.theme import color, line_height, px

PUT_BACK = "put_back"
"""Property of a field whose text is put back as it was before a reader typed in it."""
_LINE = 29
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One line: words, what it stands for, an icon, and what is said at its right.

    `right_kind` other than "" makes a chip of `right`.
    """

    text: str
    value: object = None
    icon: str = ""
    right: str = ""
    right_kind: str = ""


class SuggestionPopup(QWidget):
    """The list itself."""

    clicked = Signal(int)

    def __init__(self, window: QWidget, name: str) -> None:
        super().__init__(window)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.lines: list[Suggestion] = []
        self.at = 0
        self.sought = ""  # what was typed when these lines were offered
        self.hide()

    def show_lines(
        self, lines: Sequence[Suggestion], sought: str, under: QWidget, wide: int = 0
    ) -> None:
        """Show them just under a widget, as wide as it; at least `wide` where there is room."""
        self.lines, self.sought, self.at = list(lines[:_SHOWN]), sought, 0
        place = under.mapTo(self.window(), QPoint(0, under.height() + px(2)))
        height = len(self.lines) * px(_LINE) + 2
        window = self.parentWidget()
        if window is not None and place.y() + height > window.height():
            above = under.mapTo(self.window(), QPoint(0, 0)).y() - height - px(2)
            place.setY(max(0, above))
        width, right = under.width(), place.x() + under.width()
        if wide > width:  # to the left: a side panel ends where the window does
            width = min(wide, max(width, right - px(8)))
        self.setGeometry(QRect(right - width, place.y(), width, height))
        self.tell()
        self.show()
        self.raise_()
        self.update()

    def move_to(self, at: int) -> None:
        """Choose another line, round and round."""
        self.at = at % len(self.lines)
        self.tell()
        self.update()

    def tell(self) -> None:
        """Say the line chosen to who does not see it."""
        self.setAccessibleName(self.lines[self.at].text if self.lines else "")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        line = int(event.position().y() - 1) // px(_LINE)
        if 0 <= line < len(self.lines):
            self.move_to(line)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)
        self.clicked.emit(self.at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_box(painter, self.rect(), "surface", "border-strong", 4)
        for number, line in enumerate(self.lines):
            box = QRect(1, 1 + number * px(_LINE), self.width() - 2, px(_LINE))
            if number == self.at:
                painter.fillRect(box, color("accent-soft"))
            self._paint_line(painter, box, line, chosen=number == self.at)

    def _paint_line(self, painter: QPainter, box: QRect, line: Suggestion, *, chosen: bool) -> None:
        left, right = float(box.left() + px(9)), float(box.right() - px(8))
        middle = box.center().y() + 0.5
        if line.icon:
            side = px(14)
            square = QRectF(left, middle - side / 2, side, side)
            draw_icon(painter, square, line.icon, "accent-text" if chosen else "text-3")
            left += side + px(8)
        if line.right and line.right_kind:
            spec = ChipSpec(line.right, line.right_kind, "")
            width = chip_width(spec)
            right -= width
            draw_chip(
                painter, QRectF(right, middle - px(CHIP_HEIGHT) / 2, width, px(CHIP_HEIGHT)), spec
            )
            right -= px(8)
        elif line.right:
            named = Paragraph(highlighted(line.text, self.sought), 10_000).natural_width + px(8)
            said = Paragraph(
                [Run(line.right, 400, "text-3")], max(1.0, right - left - named), role="small"
            )  # what is chosen is never cut for what is said of it
            right -= said.natural_width
            said.draw(painter, right, middle - line_height("small") / 2)
            right -= px(8)
        words = Paragraph(highlighted(line.text, self.sought), max(1.0, right - left))
        words.draw(painter, left, middle - line_height("table") / 2)


class Completion(QObject):
    """Listens to a field: `asked` as it is typed in; give the answer to `offer`.

    `accepted` carries the Suggestion. With `fills` its words are put in the field. `wide` is the
    least width of the list, in mock-up pixels, for words longer than the field.
    """

    asked = Signal(str)
    accepted = Signal(object)

    def __init__(self, field: QLineEdit, *, name: str, fills: bool = True, wide: int = 0) -> None:
        super().__init__(field)
        self._field, self._name, self._fills, self._wide = field, name, fills, wide
        self._popup: SuggestionPopup | None = None
        self._quiet = False  # what was typed was a reader's: nothing is offered of it
        self._wanted: Qt.Key | None = None  # accepted before the answer to what was typed
        field.installEventFilter(self)
        field.textEdited.connect(self._typed)

    @property
    def lines(self) -> list[Suggestion]:
        """What is offered now."""
        popup = self._shown()
        return list(popup.lines) if popup else []

    def offer(self, lines: Sequence[Suggestion]) -> None:
        """Show suggestions for what is typed; none hides the list."""
        wanted, self._wanted = self._wanted, None
        if not lines or self._quiet or not self._field.hasFocus():
            self.hide()
            if wanted is Qt.Key.Key_Tab and self._field.hasFocus():
                self._field.focusNextChild()
            return
        self._made().show_lines(lines, self._field.text(), self._field, px(self._wide))
        self._ghost()
        if wanted is not None:
            self.accept()

    def hide(self) -> None:
        """Take the list away."""
        popup = self._shown()
        if popup is not None:
            popup.hide()
        self._ghost()

    def accept(self, at: int | None = None) -> None:
        """Take a line; the chosen one by default."""
        popup = self._shown()
        if popup is None:
            return
        line = popup.lines[popup.at if at is None else at]
        self.hide()
        if self._fills:
            self._field.setText(line.text)
        self.accepted.emit(line)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._field:
            return False
        if event.type() in {QEvent.Type.FocusOut, QEvent.Type.Hide}:
            self.hide()
        if isinstance(event, QKeyEvent) and event.type() in {
            QEvent.Type.KeyPress,
            QEvent.Type.ShortcutOverride,
        }:
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        popup = self._shown()
        if popup is None:
            asks = event.key() == Qt.Key.Key_Down and event.type() == QEvent.Type.KeyPress
            if asks:
                self._quiet = False
                self.asked.emit(self._field.text())
            return asks
        key = Qt.Key(event.key())
        obeyed = {
            Qt.Key.Key_Down: lambda: popup.move_to(popup.at + 1),
            Qt.Key.Key_Up: lambda: popup.move_to(popup.at - 1),
            Qt.Key.Key_Tab: lambda: self._accept_typed(key),
            Qt.Key.Key_Return: lambda: self._accept_typed(key),
            Qt.Key.Key_Enter: lambda: self._accept_typed(key),
            Qt.Key.Key_Escape: self.hide,
        }
        if key not in obeyed or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        obeyed[key]()
        self._ghost()
        return True

    def _accept_typed(self, key: Qt.Key) -> None:
        """Take the chosen line; what answers other words than those typed is never taken."""
        popup = self._shown()
        if popup is not None and popup.sought == self._field.text():
            self.accept()
        else:
            self._wanted = key

    def _typed(self, text: str) -> None:
        self._wanted = None
        self._quiet = bool(self._field.property(PUT_BACK))
        if self._quiet or not text:
            self.hide()
        if not self._quiet:
            self.asked.emit(text)

    def _made(self) -> SuggestionPopup:
        window = self._field.window()
        popup = self._popup
        if popup is None or not shiboken6.isValid(popup) or popup.parentWidget() is not window:
            popup = self._popup = SuggestionPopup(window, f"{self._name}.popup")
            popup.clicked.connect(self.accept)
            self._field.destroyed.connect(popup.deleteLater)
        return popup

    def _ghost(self) -> None:
        """Show after the cursor what Tab would add, when the line begins as what is typed."""
        if not isinstance(self._field, TextField):
            return
        popup, typed = self._shown(), self._field.text()
        line = popup.lines[popup.at].text if popup and self._fills else ""
        begins = bool(typed) and folded(line).startswith(folded(typed))
        self._field.show_ghost(line[len(typed) :] if begins else "")

    def _shown(self) -> SuggestionPopup | None:
        popup = self._popup
        if popup is None or not shiboken6.isValid(popup) or popup.isHidden():
            return None
        return popup
