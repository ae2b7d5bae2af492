"""Pieces of text of several weights and colours in one paragraph, without any markup.

What people typed is never read as HTML: bold parts are given as runs, painted by QTextLayout.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from coordo_desktop.ui.kit.theme import color, font, line_height, metrics, shared_font

LEFT, RIGHT, CENTER = "left", "right", "center"
FLAGS = {
    LEFT: Qt.AlignmentFlag.AlignLeft,
    RIGHT: Qt.AlignmentFlag.AlignRight,
    CENTER: Qt.AlignmentFlag.AlignHCenter,
}
_NEW_LINE = "\u2028"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text with one weight (400 to 700), one colour ink, struck through or not."""

    text: str
    weight: int = 400
    ink: str = ""
    strike: bool = False
    role: str = ""


Runs = Sequence[Run]


def as_runs(text: str | Runs, weight: int = 400, ink: str = "") -> list[Run]:
    """Plain text, or runs already, as runs."""
    return [Run(text, weight, ink)] if isinstance(text, str) else list(text)


def plain(runs: str | Runs) -> str:
    """The words alone, for accessible names."""
    return runs if isinstance(runs, str) else "".join(run.text for run in runs)


class Paragraph:
    """Runs laid out in a width; asks the theme for fonts and colours each time it is made."""

    def __init__(
        self,
        runs: str | Runs,
        width: float,
        *,
        role: str = "table",
        ink: str = "text",
        align: str = LEFT,
        max_lines: int = 1,
    ) -> None:
        self._role = role
        pieces = as_runs(runs)
        text = "".join(run.text for run in pieces).replace("\n", _NEW_LINE)
        if max_lines == 1:
            text = text.replace(_NEW_LINE, " ")
        self._layout = QTextLayout(text, shared_font(role))
        option = QTextOption(FLAGS[align])
        wrap = QTextOption.WrapMode
        option.setWrapMode(wrap.WrapAtWordBoundaryOrAnywhere if max_lines != 1 else wrap.ManualWrap)
        self._layout.setTextOption(option)
        self._layout.setFormats(_formats(pieces, role, ink))
        self._layout.setCacheEnabled(True)
        self._width = width
        self._max_lines = max_lines
        self.elided = False
        self._break()

    @property
    def height(self) -> float:
        """Pixels from the top of the first line to the foot of the last."""
        return self.line_count * line_height(self._role)

    @property
    def natural_width(self) -> float:
        """Pixels the widest line takes."""
        lines = range(self._layout.lineCount())
        return max((self._layout.lineAt(n).naturalTextWidth() for n in lines), default=0.0)

    @property
    def line_count(self) -> int:
        """Lines that will be painted."""
        count = self._layout.lineCount()
        return min(count, self._max_lines) if self._max_lines else count

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Paint with the top left corner at (x, y); what does not fit ends in an ellipsis."""
        step = line_height(self._role)
        for number in range(self.line_count):
            line = self._layout.lineAt(number)
            lead = (step - line.height()) / 2
            last = number == self.line_count - 1
            if last and self.elided:
                self._draw_elided(painter, number, x, y + number * step + lead)
            else:
                line.draw(painter, QPointF(x, y + number * step + lead - line.y()))

    def _break(self) -> None:
        self._layout.beginLayout()
        top = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1.0, self._width))
            line.setPosition(QPointF(0, top))
            top += line.height()
        self._layout.endLayout()
        count = self._layout.lineCount()
        if self._max_lines and count > self._max_lines:
            self.elided = True
        elif count and self._max_lines == 1:
            self.elided = self._layout.lineAt(0).naturalTextWidth() > self._width + 0.5

    def _draw_elided(self, painter: QPainter, number: int, x: float, y: float) -> None:
        """Draw the last line clipped before an ellipsis."""
        line = self._layout.lineAt(number)
        dots = "…"
        room = self._width - metrics(self._role).horizontalAdvance(dots)
        start = line.textStart()
        cut = start
        end = start + line.textLength()
        if number < self._layout.lineCount() - 1 and line.naturalTextWidth() <= room:
            cut = end
        else:
            cut = line.xToCursor(line.position().x() + room)
        text = self._layout.text()[start:cut].rstrip(" ,;:.·" + _NEW_LINE)
        formats = [
            _shifted(piece, start, len(text) + start)
            for piece in self._layout.formats()
            if piece.start < start + len(text) and piece.start + piece.length > start
        ]
        tail = QTextLayout.FormatRange()
        tail.start, tail.length = len(text), 1
        tail.format = formats[-1].format if formats else QTextCharFormat()
        short = QTextLayout(text + dots, shared_font(self._role))
        short.setFormats([*formats, tail])
        option = QTextOption(self._layout.textOption().alignment())
        option.setWrapMode(QTextOption.WrapMode.ManualWrap)
        short.setTextOption(option)
        short.beginLayout()
        only = short.createLine()
        only.setLineWidth(max(1.0, self._width))
        short.endLayout()
        only.draw(painter, QPointF(x, y))


def _shifted(piece: QTextLayout.FormatRange, start: int, stop: int) -> QTextLayout.FormatRange:
    moved = QTextLayout.FormatRange()
    first, last = max(piece.start, start), min(piece.start + piece.length, stop)
    moved.start, moved.length, moved.format = first - start, last - first, piece.format
    return moved


def _formats(runs: Runs, role: str, ink: str) -> list[QTextLayout.FormatRange]:
    ranges, at = [], 0
    for run in runs:
        found = QTextLayout.FormatRange()
        found.start, found.length = at, len(run.text)
        at += len(run.text)
        look = QTextCharFormat()
        wanted = shared_font(run.role or role, run.weight)
        if run.strike:
            wanted = font(run.role or role, run.weight)
            wanted.setStrikeOut(True)
        look.setFont(wanted)
        look.setForeground(QBrush(color(run.ink or ink)))
        found.format = look
        ranges.append(found)
    return ranges


def draw_runs(
    painter: QPainter,
    rect: QRectF,
    runs: str | Runs,
    *,
    role: str = "table",
    ink: str = "text",
    align: str = LEFT,
    max_lines: int = 1,
) -> float:
    """Paint runs in `rect`, centred in its height when they are one line; the height they took."""
    made = Paragraph(runs, rect.width(), role=role, ink=ink, align=align, max_lines=max_lines)
    top = rect.top() + (max(0.0, (rect.height() - made.height) / 2) if max_lines == 1 else 0.0)
    made.draw(painter, rect.left(), top)
    return made.height
