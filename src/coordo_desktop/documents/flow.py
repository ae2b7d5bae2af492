"""From words to lines, and from lines to pages.

A `Run` is text in one cut and size; `break_lines` sets runs into lines of a width; a `Piece` is
anything with a height that knows how to draw itself (a line, a task with its box, a bar); a column
is a list of pieces that can be cut between any two of them.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from coordo_desktop.documents.fonts import Face, Ruler
from coordo_desktop.documents.pen import Pen

# A line stands so that its letters are centred between ascent (0.95 em) and descent (0.29 em).
_STAND = 0.33
_TAG_PADDING = 0.42  # of the size, each side


class Mark(IntEnum):
    """What is drawn with the words of a run."""

    NONE = 0
    STRIKE = 1
    UNDERLINE = 2
    TAG = 3  # white on black
    BOX = 4  # framed


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one cut and size. A marked tag, box or underlined run is never broken."""

    text: str
    face: Face
    size: float
    mark: Mark = Mark.NONE


@dataclass(frozen=True, slots=True)
class Piece:
    """Something with a height that draws itself with its top left corner at (x, y).

    `keep`: it must not be the last thing of a page; what follows goes with it.
    """

    height: float
    draw: Callable[[Pen, float, float], None]
    keep: bool = False


# (x, text, face, size, mark) and the width taken by the whole line.
Segment = tuple[float, str, Face, float, Mark]


@dataclass(slots=True)
class Line:
    """One line as it will be drawn, from its own left edge."""

    segments: list[Segment]
    width: float = 0.0

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw it from `x`, standing on `y`."""
        for start, text, face, size, mark in self.segments:
            if mark:
                _draw_marked(pen, x + start, y, text, face, size, mark)
            else:
                pen.text(x + start, y, text, face, size)


def stand(top: float, leading: float, size: float) -> float:
    """Where text of `size` stands in a line of height `leading` that begins at `top`."""
    return top + leading / 2 + size * _STAND


def break_lines(
    ruler: Ruler, runs: Iterable[Run], width: float, *, hang: float = 0.0
) -> list[Line]:
    """The runs in lines of at most `width`; lines after the first begin at `hang`.

    Breaks at spaces and where a new line was typed; a word wider than a line is cut where it must.
    """
    return _Breaker(ruler, width, hang).lines_of(runs)


def width_of(ruler: Ruler, runs: Iterable[Run]) -> float:
    """How wide the runs are on one line."""
    return sum(_run_width(ruler, run) for run in runs)


def line_pieces(
    lines: Sequence[Line], leading: float, size: float, *, keep: bool = False
) -> list[Piece]:
    """A piece for each line; with `keep`, the first goes with what follows."""
    return [_line_piece(line, leading, size, keep and rank == 0) for rank, line in enumerate(lines)]


def gap(height: float) -> Piece:
    """Nothing, of a height."""
    return Piece(height, _nothing)


def height_of(pieces: Iterable[Piece]) -> float:
    """The height of a column."""
    return sum(piece.height for piece in pieces)


def cut(pieces: Sequence[Piece], room: float) -> int:
    """How many pieces fit in `room` without parting those kept together; 0 when none does."""
    used, safe = 0.0, 0
    for rank, piece in enumerate(pieces):
        used += piece.height
        if used > room + 0.01:
            return safe
        if not piece.keep:
            safe = rank + 1
    return len(pieces)


def draw_column(pen: Pen, x: float, y: float, pieces: Iterable[Piece]) -> float:
    """Draw pieces one under the other; returns where the next would go."""
    for piece in pieces:
        piece.draw(pen, x, y)
        y += piece.height
    return y


def _nothing(_pen: Pen, _x: float, _y: float) -> None:
    pass


def _line_piece(line: Line, leading: float, size: float, keep: bool) -> Piece:
    shift = leading / 2 + size * _STAND
    return Piece(leading, lambda pen, x, y: line.draw(pen, x, y + shift), keep)


def _run_width(ruler: Ruler, run: Run) -> float:
    width = ruler.words(run.face)[run.text] * run.size / 1000
    return width + 2 * _TAG_PADDING * run.size if run.mark >= Mark.TAG else width


class _Breaker:
    """The state of breaking one paragraph."""

    def __init__(self, ruler: Ruler, width: float, hang: float) -> None:
        self._ruler = ruler
        self._width = width
        self._hang = hang
        self._lines = [Line([])]
        self._x = 0.0  # where the line has come to
        self._left = 0.0  # where the line began
        self._space = 0.0  # the space owed before the next word

    def lines_of(self, runs: Iterable[Run]) -> list[Line]:
        for run in runs:
            if run.mark >= Mark.UNDERLINE:
                self._whole(run)
                continue
            for rank, typed in enumerate(run.text.split("\n")):
                if rank:
                    self._turn()
                self._words(typed, run)
        self._lines[-1].width = self._x
        return self._lines

    def _turn(self) -> None:
        self._lines[-1].width = self._x
        self._lines.append(Line([]))
        self._x = self._left = self._hang
        self._space = 0.0

    def _whole(self, run: Run) -> None:
        """A tag, box or underlined run: one thing that is not broken unless wider than a line."""
        text = run.text.strip(" ")
        width = _run_width(self._ruler, Run(text, run.face, run.size, run.mark))
        if width > self._width - self._hang:
            self._words(run.text, Run(run.text, run.face, run.size))
            return
        if self._x + self._space + width > self._width and self._x > self._left:
            self._turn()
        self._x += self._space
        self._lines[-1].segments.append((self._x, text, run.face, run.size, run.mark))
        self._x += width
        self._space = self._space_of(run) if run.text.endswith(" ") else 0.0

    def _space_of(self, run: Run) -> float:
        return self._ruler.words(run.face)[" "] * run.size / 1000

    def _words(self, text: str, run: Run) -> None:
        """Add words, gathering those of one line in one segment."""
        widths, size, space = self._ruler.words(run.face), run.size, self._space_of(run)
        limit, scale = self._width + 0.01, size / 1000
        if text.startswith(" "):
            self._space = max(self._space, space)
        gathered: list[str] = []
        start = x = self._x + self._space if self._x > self._left else self._x
        for word in text.split(" "):
            if not word:
                continue
            width = widths[word] * scale
            lead = space if gathered else 0.0
            if x + lead + width <= limit:
                gathered.append(word)
                x += lead + width
                continue
            self._put(start, gathered, x, run)
            gathered = [word]
            if self._x > self._left:
                self._turn()
            start = self._x
            if start + width > limit:
                gathered = [self._long_word(word, run)]
                width = widths[gathered[0]] * scale
            x = start + width
        self._put(start, gathered, x, run)
        if gathered:
            self._space = space if text.endswith(" ") else 0.0

    def _put(self, start: float, words: list[str], x: float, run: Run) -> None:
        if words:
            self._lines[-1].segments.append((start, " ".join(words), run.face, run.size, run.mark))
            self._x = x
            self._space = 0.0

    def _long_word(self, word: str, run: Run) -> str:
        """Cut a word wider than a line; what is left of it goes on the last line."""
        widths, scale = self._ruler.words(run.face), run.size / 1000
        room = self._width - self._left
        while len(word) > 1 and widths[word] * scale > room:
            fits = _prefix(word, room / scale, widths.__getitem__)
            self._put(self._left, [word[:fits]], room, run)
            word = word[fits:]
            self._turn()
            room = self._width - self._left
        return word


def _prefix(word: str, room: float, width: Callable[[str], float]) -> int:
    """How many characters of `word` fit in `room`, at least one."""
    used = 0.0
    for rank, character in enumerate(word):
        used += width(character)
        if used > room:
            return max(1, rank)
    return len(word)


def _draw_marked(
    pen: Pen, x: float, y: float, text: str, face: Face, size: float, mark: Mark
) -> None:
    """A segment with its line, tag or frame."""
    width, padding = pen.text_width(text, face, size), _TAG_PADDING * size
    if mark == Mark.TAG:
        pen.fill(x, y - size * 0.9, width + 2 * padding, size * 1.22)
        pen.text(x + padding, y, text, face, size, white=True)
    elif mark == Mark.BOX:
        pen.frame(x, y - size * 0.9, width + 2 * padding, size * 1.22, 0.7)
        pen.text(x + padding, y, text, face, size)
    elif mark == Mark.UNDERLINE:
        pen.text(x, y, text, face, size)
        pen.fill(x, y + size * 0.28, width, 1.3)
    else:
        pen.text(x, y, text, face, size)
        pen.line((x, y - size * 0.3), (x + width, y - size * 0.3), 0.7)
