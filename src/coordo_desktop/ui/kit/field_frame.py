"""What stands around a field: its label, and one line under it that moves nothing."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.paint import draw_box
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.text_field import set_wrong
from coordo_desktop.ui.kit.theme import px

_BESIDE = 92
_LINE = 16  # its height, whether it says something or not
_MARK = 13  # the side of the icon before a warning


class UnderLine(RunsLabel):
    """What stands under a field, or a row of them: an error first, then a warning, then help.

    One line, which moves nothing; an error or a warning that is longer takes the lines it needs,
    and so does help where it is to be read `whole`.
    """

    def __init__(self) -> None:
        self.whole, self._ink = False, "text-3"
        super().__init__("", role="small")
        self._said: dict[int, tuple[str, str, str]] = {}
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, frame: QWidget, error: str, help_text: str, warning: str = "") -> None:
        """What one field has to say; the first error of the row is shown, else a warning."""
        self._said[id(frame)] = (error, warning, help_text)
        words, ink = "", "text-3"
        for place, of_place in enumerate(("danger", "warn", "text-3")):
            words = next((said[place] for said in self._said.values() if said[place]), "")
            if words:
                ink = of_place
                break
        self._ink = ink
        self._max_lines = 0 if self.whole or ink != "text-3" else 1
        self.setToolTip("" if ink == "text-3" else words)
        self.set_runs([Run(words, ink=ink)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._claim()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, left = QPainter(self), self._left()
        made = self._laid(max(1, self.width() - left))
        if left:
            side = px(_MARK)
            high = min(self.height(), px(_LINE))
            draw_icon(painter, QRectF(0, (high - side) / 2, side, side), "alert", "warn")
        made.draw(painter, left, max(0, (self.height() - made.height) / 2))

    def _claim(self) -> None:
        high = px(_LINE)
        if self._max_lines != 1:
            high = max(high, round(self._laid(max(1, self.width() - self._left())).height))
        self.setFixedHeight(high)

    def _left(self) -> int:
        """Where its words begin: behind the icon of a warning."""
        return px(_MARK + 4) if self._ink == "warn" else 0


class FieldFrame(QWidget):
    """A label over (or beside) a field, and the line under it."""

    def __init__(
        self,
        label: str,
        editor: QWidget,
        *,
        help_text: str = "",
        required: bool = False,
        beside: bool = False,
        mark: str = "",
        under: UnderLine | None = None,
    ) -> None:
        super().__init__()
        self.editor = editor
        self._help = help_text
        words = f"{label} *" if required else label
        self.label = Label(words, role="small", weight=600, ink="text-2")
        self.label.setBuddy(editor)
        self.detail = QHBoxLayout()
        self._error = self._warning = ""
        self.under = under or UnderLine()
        head = row(gap=6)
        if mark:
            head.addWidget(LetterMark(mark))
        head.addWidget(self.label)
        head.addLayout(self.detail)
        head.addStretch(1)
        below = self._below = column(editor, gap=2)
        if under is None:
            below.addWidget(self.under)
        if beside:
            sized(self.label, width=_BESIDE, height=32)
            line = row(column(head, None, gap=0), below, gap=0)
            line.setStretch(1, 1)
            self.setLayout(line)
        else:
            self.setLayout(column(head, below, gap=3))
        self.under.say(self, "", help_text)

    def put_beside(self, widget: QWidget) -> None:
        """Put what fills the field at its right (« Choisir… »)."""
        self._below.removeWidget(self.editor)
        line = row(self.editor, widget, gap=8)
        line.setStretch(0, 1)
        self._below.insertLayout(0, line)

    def add_to_label(self, widget: QWidget) -> None:
        """Put something after the label (« peuvent venir plus tard »)."""
        self.detail.addWidget(widget)

    def show_error(self, words: str) -> None:
        """Say what is wrong under the field; empty takes it away and brings the help back."""
        self._error, self._warning = words, ""
        self.under.say(self, words, self._help)
        set_wrong(self.editor, wrong=bool(words))
        self.editor.setAccessibleDescription(words or self._help)

    def show_warning(self, words: str) -> None:
        """Say what is worth a second look; it stops nothing, and leaves an error first."""
        self._warning = words
        self.under.say(self, self._error, self._help, words)
        self.editor.setAccessibleDescription(self._error or words or self._help)

    @property
    def error(self) -> str:
        """What is said to be wrong; empty when nothing."""
        return self._error

    @property
    def warning(self) -> str:
        """What is said to be worth a second look; empty when nothing."""
        return self._warning


class LetterMark(Label):
    """A letter in a soft square: D, A, R."""

    def __init__(self, letter: str) -> None:
        super().__init__(letter, role="tiny", weight=700, ink="accent-text", align="center")
        sized(self, width=18, height=18)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_box(QPainter(self), self.rect(), "accent-soft", "", 4)
        super().paintEvent(event)
