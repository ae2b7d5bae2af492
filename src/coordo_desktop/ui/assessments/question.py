"""One question of a form: its words at the left, its answers as keys and words at the right.

Digits and letters choose and go on, arrows move, Backspace goes back. A number is typed in a
field and Enter goes on. What is drawn is told aloud by the accessible name.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coordo_desktop.domain.assessments import Item
from coordo_desktop.domain.assessments.scale import number_text
from coordo_desktop.ui.assessments.keys import keys_of
from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.keycap import CAP_HEIGHT, cap_width, draw_cap
from coordo_desktop.ui.kit.paint import draw_box, draw_focus
from coordo_desktop.ui.kit.runs import Paragraph, Run
from coordo_desktop.ui.kit.text_field import TextField, set_wrong
from coordo_desktop.ui.kit.theme import color, metrics, px, theme

_WORDS, _MOST_WORDS = 0.42, 0.68  # of the width, for the question
_PILL, _GAP = 30, 6
_FORWARD = {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_BACK = {Qt.Key.Key_Up, Qt.Key.Key_Backspace}
_MOVES = {*_FORWARD, *_BACK, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Delete}


class QuestionView(QWidget):
    """A question. `answered` says the new answer; `left_for` asks for the next (1) or last (-1)."""

    answered = Signal(str, str)  # item, answer (empty: none)
    left_for = Signal(int)
    focused = Signal()

    def __init__(self, item: Item, number: int, *, points: bool, alike: bool = False) -> None:
        """`alike`: the other questions have the same answers, so that all may leave room."""
        super().__init__()
        self._alike = alike
        self.item = item
        self._number, self._points = number, points
        self._keys = keys_of(item.choices) if item.number is None else ()
        self._answer = ""
        self._pills: list[QRectF] = []
        self._question: Paragraph | None = None
        self._lines: list[Paragraph] = []
        self.field: TextField | None = None
        self.setObjectName(f"assessment.q.{item.id}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        if item.number is not None:
            self._add_field()
        else:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tell()
        theme().changed.connect(self._place)

    # --- its answer ---------------------------------------------------------------------------

    @property
    def answer(self) -> str:
        """The identifier (or number) given; empty where there is none that can be read."""
        return self._answer

    def set_answer(self, answer: str) -> None:
        """Show an answer without saying it again."""
        self._answer = answer
        if self.field is not None:
            self.field.setText(answer.replace(".", ","))
            set_wrong(self.field, wrong=False)
        self._tell()
        self.update()

    def choose(self, answer: str, *, go_on: bool = True) -> None:
        """Give an answer; choosing the same again takes nothing away."""
        if answer != self._answer:
            self._answer = answer
            self._tell()
            self.update()
            self.answered.emit(self.item.id, answer)
        if go_on:
            self.left_for.emit(1)

    def erase(self) -> None:
        """Take the answer back."""
        self.set_answer("")
        self.answered.emit(self.item.id, "")

    def take_focus(self) -> None:
        """Bring the keyboard here."""
        target = self.field if self.field is not None else self
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.field is not None:
            self.field.selectAll()

    # --- a number -----------------------------------------------------------------------------

    def _add_field(self) -> None:
        entry = self.item.number
        unit = f" ({entry.unit})" if entry is not None and entry.unit else ""
        self.field = TextField(
            name=f"{self.objectName()}.value", label=f"{self.item.label}{unit}", parent=self
        )
        self.field.setParent(self)
        self.field.edited.connect(self._typed)
        self.field.returnPressed.connect(lambda: self.left_for.emit(1))
        self.setFocusProxy(self.field)

    def _typed(self) -> None:
        if self.field is None:
            return
        text = self.field.text().strip()
        read = self.item.read(text) if text else ""
        set_wrong(self.field, wrong=read is None)
        self.field.setToolTip(self._bounds_words() if read is None else "")
        self._answer = read or ""
        self._tell()
        self.update()
        self.answered.emit(self.item.id, self._answer)

    @property
    def wrong(self) -> bool:
        """Something typed cannot be read."""
        return self.field is not None and bool(self.field.text().strip()) and not self._answer

    def _bounds_words(self) -> str:
        entry = self.item.number
        if entry is None:
            return ""
        low, high = (number_text(each).replace(".", ",") for each in (entry.low, entry.high))
        return self.tr("de {low} à {high} {unit}").format(low=low, high=high, unit=entry.unit)

    # --- keyboard and mouse -------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """The letters of its answers are its own, whatever they do elsewhere in the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & _HELD
            if plain and (event.text().upper() in self._keys or event.key() in _MOVES):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text().upper()
        if key in _FORWARD:
            self.left_for.emit(1)
        elif key in _BACK:
            self.left_for.emit(-1)
        elif key == Qt.Key.Key_Delete:
            self.erase()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and self._keys:
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif text and text in self._keys and not event.modifiers() & _HELD:
            self.choose(self.item.choices[self._keys.index(text)].id)
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        ids = [choice.id for choice in self.item.choices]
        at = ids.index(self._answer) + by if self._answer in ids else 0 if by > 0 else len(ids) - 1
        self.choose(ids[max(0, min(len(ids) - 1, at))], go_on=False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.take_focus()
        for choice, pill in zip(self.item.choices, self._pills, strict=False):
            if pill.contains(event.position()):
                self.choose(choice.id)
                return

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = any(pill.contains(event.position()) for pill in self._pills)
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # --- drawn --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(px(420), self.height())

    def _place(self) -> None:
        """Where the words and the answers stand in this width, and the height they take."""
        words = self._room_for_words()
        runs = [Run(f"{self._number}. " if self._number else "", 600, "text-2")]
        runs.append(Run(self.item.label, 600))
        self._question = Paragraph(runs, words - px(40), max_lines=0)
        self._lines = []
        if self.item.help:
            helped = Paragraph(
                self.item.help, words - px(40), role="small", ink="text-2", max_lines=0
            )
            self._lines.append(helped)
        left = self._question.height + sum(line.height + px(2) for line in self._lines)
        right = self._place_answers(words, self.width() - words - px(14))
        self.setFixedHeight(int(max(left, right) + px(20)))
        self.update()

    def _room_for_words(self) -> float:
        """What short answers leave is the question's, where every question has the same."""
        least = self.width() * _WORDS
        if not self._alike or self.field is not None:
            return least
        answers = sum(self._pill_width(place) + px(_GAP) for place in range(len(self._keys)))
        return max(least, min(self.width() * _MOST_WORDS, self.width() - answers - px(20)))

    def _place_answers(self, x: float, room: float) -> float:
        top = float(px(10))
        if self.field is not None:
            self.field.setGeometry(int(x), int(top), px(110), self.field.sizeHint().height())
            return float(self.field.height())
        widths = [self._pill_width(place) for place in range(len(self._keys))]
        self._pills = []
        across, down = x, top
        for width in widths:
            taken = min(width, room)
            if across > x and across + taken > x + room:
                across, down = x, down + px(_PILL + _GAP)
            self._pills.append(QRectF(across, down, taken, px(_PILL)))
            across += taken + px(_GAP)
        return down - top + px(_PILL)

    def _pill_width(self, place: int) -> float:
        words = metrics("table", 600).horizontalAdvance(self._choice_words(place))
        points = metrics("tiny").horizontalAdvance(self._points_words(place))
        extra = points + px(8) if points else 0
        return float(px(10) + cap_width(self._keys[place]) + px(8) + words + extra + px(12))

    def _choice_words(self, place: int) -> str:
        choice = self.item.choices[place]
        if choice.short:
            return choice.short
        lettered = choice.label.startswith(f"{choice.id} · ")
        return choice.label.removeprefix(f"{choice.id} · ") if lettered else choice.label

    def _points_words(self, place: int) -> str:
        choice = self.item.choices[place]
        if not self._points or choice.points is None or choice.label == choice.id:
            return ""
        points = number_text(choice.points).replace(".", ",")
        return "" if points == self._keys[place] else points  # the key says it already

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        held = self.hasFocus() or (self.field is not None and self.field.hasFocus())
        if held:
            painter.fillRect(self.rect(), color("surface-2"))
            painter.fillRect(0, 0, px(3), self.height(), color("accent"))
        if self._answer:
            draw_icon(painter, QRectF(px(10), px(10), px(16), px(16)), "check", "ok")
        y = float(px(10))
        if self._question is not None:
            self._question.draw(painter, px(32), y)
            y += self._question.height + px(2)
        for line in self._lines:
            line.draw(painter, px(32), y)
            y += line.height + px(2)
        for place, pill in enumerate(self._pills):
            self._paint_pill(painter, place, pill)
        if self.field is not None and self.item.number is not None:
            painter.setFont(self.font())
            painter.setPen(color("text-2"))
            beside = self.field.geometry()
            where = QRectF(beside.right() + px(8), beside.top(), px(140), beside.height())
            painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), self._beside_field())
        painter.fillRect(0, self.height() - 1, self.width(), 1, color("border"))
        if held and self.field is None:
            draw_focus(painter, self.rect().adjusted(0, 0, 0, -1), 2)

    def _beside_field(self) -> str:
        entry = self.item.number
        return self._bounds_words() if self.wrong else entry.unit if entry is not None else ""

    def _paint_pill(self, painter: QPainter, place: int, pill: QRectF) -> None:
        chosen = self.item.choices[place].id == self._answer
        draw_box(
            painter, pill, "accent-soft" if chosen else "surface",
            "accent" if chosen else "border-strong", 6, 2 if chosen else 1,
        )  # fmt: skip
        cap = QRectF(
            pill.left() + px(8), pill.center().y() - px(CAP_HEIGHT) / 2,
            cap_width(self._keys[place]), px(CAP_HEIGHT),
        )  # fmt: skip
        draw_cap(painter, cap, self._keys[place], "accent-text" if chosen else "")
        points = self._points_words(place)
        tail = metrics("tiny").horizontalAdvance(points) + px(8) if points else 0
        room = pill.right() - px(10) - tail - cap.right() - px(8)
        words = Paragraph(
            [Run(self._choice_words(place), 600 if chosen else 400)], room,
            ink="accent-text" if chosen else "text",
        )  # fmt: skip
        words.draw(painter, cap.right() + px(8), pill.center().y() - words.height / 2)
        if points:
            said = Paragraph(points, tail, role="tiny", ink="text-2")
            said.draw(
                painter, pill.right() - px(10) - tail + px(8), pill.center().y() - said.height / 2
            )

    def _tell(self) -> None:
        said = self.item.words(self._answer) if self._answer else self.tr("sans réponse")
        self.setAccessibleName(f"{self._number}. {self.item.label} : {said}")
        told = [
            f"{key} {choice.label}"
            for key, choice in zip(self._keys, self.item.choices, strict=False)
        ]
        self.setAccessibleDescription(" ; ".join(told))


_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
