"""Shapes that carry meaning on paper: severity, boxes to tick, 2D codes.

Each is told from the others in black and white, at arm's length, after a photocopy.
"""

from functools import lru_cache
from typing import Any, cast

from zxingcpp import BarcodeFormat, create_barcode

from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.domain.patients import Stability

_OCTAGON = ((13, 2), (27, 2), (38, 13), (38, 27), (27, 38), (13, 38), (2, 27), (2, 13))
_DIAMOND = ((20, 2.5), (37.5, 20), (20, 37.5), (2.5, 20))
_SMALLEST = 7.6  # points
_QUIET = 1  # modules left white around a code


def severity(pen: Pen, x: float, y: float, side: float, stability: Stability) -> None:
    """Black octagon I, thick diamond A, thin circle S, in a square of `side`."""
    unit = side / 40
    if stability is Stability.UNSTABLE:
        pen.shape([(x + px * unit, y + py * unit) for px, py in _OCTAGON])
        _letter(pen, x, y, side, "I", 25, white=True)
    elif stability is Stability.WATCH:
        points = [(x + px * unit, y + py * unit) for px, py in _DIAMOND]
        pen.shape(points, thickness=3.5 * unit, white=True)
        _letter(pen, x, y, side, "A", 19)
    else:
        pen.disc(x + side / 2, y + side / 2, 17 * unit, 1.8 * unit)
        _letter(pen, x, y, side, "S", 22)


def _letter(
    pen: Pen, x: float, y: float, side: float, letter: str, share: float, *, white: bool = False
) -> None:
    """The letter in the middle of its shape, `share` fortieths of it tall, never too small."""
    size = max(share * side / 40, _SMALLEST)
    pen.text_middle(x + side / 2, y + side / 2 + size * 0.334, letter, Face.BOLD, size, white=white)


def tick_box(pen: Pen, x: float, y: float, side: float = 3.8 * MM) -> None:
    """An empty box to tick with a pen."""
    pen.frame(x + 0.5, y + 0.5, side - 1, side - 1, 1.0)


def ticked_box(pen: Pen, x: float, y: float, side: float = 3.8 * MM) -> None:
    """A box ticked already: what it stands for is done."""
    tick_box(pen, x, y, side)
    bend = (x + side * 0.42, y + side * 0.76)
    pen.line((x + side * 0.2, y + side * 0.52), bend, 1.5)
    pen.line(bend, (x + side * 0.84, y + side * 0.22), 1.5)


def code(pen: Pen, x: float, y: float, side: float, text: str, *, gs1: bool = False) -> None:
    """A DataMatrix with its white edge in a square of `side`; its place where there is no text.

    With `gs1` the text is written « (01)…(17)…(10)… » and read back as GS1.
    """
    if not text:
        pen.frame(x + side * 0.1, y + side * 0.1, side * 0.8, side * 0.8, 0.5, dash=(1.0, 1.0))
        return
    rows = _modules(text, gs1=gs1)
    module = side / (len(rows) + 2 * _QUIET)
    left, top = x + _QUIET * module, y + _QUIET * module
    # A hair taller than a module: no white seam between rows on a screen.
    pen.fills(
        [
            (left + start * module, top + rank * module, length * module, module * 1.02)
            for rank, bars in enumerate(rows)
            for start, length in bars
        ]
    )


@lru_cache(maxsize=256)
def _modules(text: str, *, gs1: bool = False) -> tuple[tuple[tuple[int, int], ...], ...]:
    """For each row of the symbol, its black bars as (start, length) in modules."""
    made = create_barcode(text, BarcodeFormat.DataMatrix, gs1=gs1, force_square=True)
    image = made.to_image(scale=1, add_quiet_zones=False)
    pixels: Any = memoryview(cast("bytes", image))  # it offers its bytes, its types do not say so
    return tuple(_bars(row) for row in pixels.tolist())


def _bars(row: list[int]) -> tuple[tuple[int, int], ...]:
    bars: list[tuple[int, int]] = []
    for place, shade in enumerate(row):
        if shade:
            continue
        if bars and sum(bars[-1]) == place:
            bars[-1] = (bars[-1][0], bars[-1][1] + 1)
        else:
            bars.append((place, 1))
    return tuple(bars)
