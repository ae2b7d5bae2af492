"""Free slots one under the other, numbered: 1 to 9 choose, arrows go through, Enter takes."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coordo_desktop.domain.conflicts import FreeSlot
from coordo_desktop.ui.kit.agenda_words import moment_text
from coordo_desktop.ui.kit.conflict_words import slot_reason
from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.keycap import CAP_HEIGHT, cap_width, draw_cap
from coordo_desktop.ui.kit.paint import draw_box, draw_focus
from coordo_desktop.ui.kit.punctuation import with_colon
from coordo_desktop.ui.kit.runs import Paragraph, Run, draw_runs
from coordo_desktop.ui.kit.theme import px, theme

_CARD, _LINE, _REASON, _GAP = 50, 26, 14, 6
_MOST = 9


class SlotList(QWidget):
    """`chosen` when the keyboard is on one, `taken` when it is taken (Enter, its number, a click).

    `compact`: one line each, as in a foot; else cards, where a number or a click only chooses.
    """

    chosen = Signal(object)  # FreeSlot
    taken = Signal(object)  # FreeSlot

    def __init__(self, *, name: str, label: str, compact: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self._label, self._compact = label, compact
        self._slots: tuple[FreeSlot, ...] = ()
        self._at = 0
        self._gap = 2 if compact else _GAP
        self._tall = False  # compact, with the reason on a line of its own
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._tell()
        theme().changed.connect(self.updateGeometry)

    @property
    def slots(self) -> tuple[FreeSlot, ...]:
        """What is shown."""
        return self._slots

    def slot(self) -> FreeSlot | None:
        """The one the keyboard is on."""
        return self._slots[self._at] if self._slots else None

    def show_slots(self, slots: Sequence[FreeSlot]) -> None:
        """Show these, on the first."""
        self._slots, self._at = tuple(slots[:_MOST]), 0
        self._tell()
        self._fit()
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """A reason is never cut where its figure stands: it takes its own line instead."""
        room = self._words_room()
        tall = self._compact and any(
            Paragraph(_line(one), 4 * room, role="small").natural_width > room
            for one in self._slots
        )
        if tall != self._tall:
            self._tall = tall
            self.updateGeometry()
            self.update()

    def _words_room(self) -> float:
        return max(1.0, self.width() - px(8 + 6 + 14 + 6 + 6) - cap_width("9"))

    def take(self, number: int) -> None:
        """Take the slot of this number, from 1."""
        if 0 < number <= len(self._slots):
            self._move(number - 1)
            self.taken.emit(self._slots[self._at])

    def choose(self, number: int) -> None:
        """Go to the slot of this number, from 1."""
        if 0 < number <= len(self._slots):
            self._move(number - 1)

    def _move(self, at: int) -> None:
        if 0 <= at < len(self._slots):
            self._at = at
            self._tell()
            self.update()
            self.chosen.emit(self._slots[at])

    def _tell(self) -> None:
        one = self.slot()
        said = "" if one is None else f"{moment_text(one.starts_at)}, {slot_reason(one).words}"
        self.setAccessibleName(with_colon(self._label, said) if said else self._label)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = (
            Qt.Key(event.key()),
            not event.modifiers() & Qt.KeyboardModifier.ControlModifier,
        )
        number = key.value - Qt.Key.Key_0.value
        if plain and 0 < number <= len(self._slots):
            if self._compact:
                self.take(number)
            else:
                self.choose(number)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._move(self._at + (1 if key is Qt.Key.Key_Down else -1))
        elif plain and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._slots:
            self.taken.emit(self._slots[self._at])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        height = px(self._height()) + px(self._gap)
        at = int(event.position().y()) // height
        if self._compact:
            self.take(at + 1)
        else:
            self._move(at)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        if self._slots:
            self.taken.emit(self._slots[self._at])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        one = self.slot()
        if one is not None:
            self.chosen.emit(one)

    def sizeHint(self) -> QSize:
        count = len(self._slots)
        gaps = max(0, count - 1) * px(self._gap)
        return QSize(px(200), count * px(self._height()) + gaps)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self.sizeHint().height())

    def _height(self) -> int:
        if not self._compact:
            return _CARD
        return _LINE + _REASON if self._tall else _LINE

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height, gap = px(self._height()), px(self._gap)
        for number, slot in enumerate(self._slots):
            box = QRect(0, number * (height + gap), self.width(), height)
            on = number == self._at and (self.hasFocus() or not self._compact)
            draw_box(painter, box, "accent-soft" if on else "surface", "accent" if on else "border")
            if on and self.hasFocus():
                draw_focus(painter, box)
            paint = self._paint_line if self._compact else self._paint_card
            paint(painter, box, number, slot)

    def _paint_card(self, painter: QPainter, box: QRect, number: int, slot: FreeSlot) -> None:
        inside = QRectF(box).adjusted(px(10), px(6), -px(10), -px(6))
        self._paint_cap(painter, inside, number, px(18))
        first = QRectF(inside.left(), inside.top(), inside.width() - px(30), px(18))
        draw_runs(painter, first, [Run(moment_text(slot.starts_at), 600)])
        reason = slot_reason(slot)
        side = px(14)
        top = inside.top() + px(20)
        draw_icon(painter, QRectF(inside.left(), top + px(1), side, side), reason.icon, reason.ink)
        rest = inside.left() + side + px(4)
        draw_runs(
            painter, QRectF(rest, top, inside.right() - rest, px(16)),
            [Run(reason.words, ink=reason.ink)], role="small",
        )  # fmt: skip

    def _paint_line(self, painter: QPainter, box: QRect, number: int, slot: FreeSlot) -> None:
        inside = QRectF(box).adjusted(px(8), 0, -px(6), 0)
        width = self._paint_cap(painter, inside, number, box.height())
        reason, side = slot_reason(slot), px(14)
        middle = inside.center().y() - side / 2
        draw_icon(painter, QRectF(inside.left(), middle, side, side), reason.icon, reason.ink)
        left = inside.left() + side + px(6)
        wide = inside.right() - width - px(6) - left
        if not self._tall:
            room = QRectF(left, inside.top(), wide, inside.height())
            draw_runs(painter, room, _line(slot), role="small")
            return
        half = inside.height() / 2
        for line, words in enumerate((_line(slot)[:1], [Run(reason.words, ink=reason.ink)])):
            room = QRectF(left, inside.top() + line * half, wide, half)
            draw_runs(painter, room, words, role="small")

    @staticmethod
    def _paint_cap(painter: QPainter, inside: QRectF, number: int, height: float) -> int:
        text = f"{number + 1}"
        width = cap_width(text)
        top = inside.top() + (height - px(CAP_HEIGHT)) / 2
        draw_cap(painter, QRectF(inside.right() - width, top, width, px(CAP_HEIGHT)), text)
        return width


def _line(slot: FreeSlot) -> list[Run]:
    """When, then why it suits."""
    reason = slot_reason(slot)
    return [Run(moment_text(slot.starts_at), 600), Run(f"  {reason.words}", ink=reason.ink)]
