"""The curve of totals on paper: readable in black and white, each point with its figure."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from coordo_desktop.documents.flow import Piece
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_style import RULE_GREY, THIN
from coordo_desktop.documents.letterhead import Plain
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.table import shortened
from coordo_desktop.domain.assessments.scale import Number, Scale, number_text

_MOST = 12  # the last totals; more would not be read
_HEIGHT = 34 * MM
_LEFT, _RIGHT, _TOP, _BOTTOM = 12 * MM, 50 * MM, 8 * MM, 6 * MM
_FIGURE, _DAY, _BAND = 8.4, 7.6, 7.4


def chart(plain: Plain, scale: Scale, past: Sequence[tuple[date, Number]]) -> list[Piece]:
    """The last totals, oldest first, over the edges of the bands."""
    shown = list(past)[-_MOST:]
    title = plain.lines("Évolution du score", 8.6, bold=True)
    return [*title, Piece(_HEIGHT, lambda pen, x, y: _draw(pen, plain, scale, shown, x, y))]


def _draw(
    pen: Pen,
    plain: Plain,
    scale: Scale,
    shown: Sequence[tuple[date, Number]],
    x: float,
    y: float,
) -> None:
    set_, left, right = plain.set, x + _LEFT, x + plain.width - _RIGHT
    top, bottom = y + _TOP, y + _HEIGHT - _BOTTOM
    low, high = _range(scale, [value for _, value in shown])

    def level(value: Number) -> float:
        return bottom - (float(value) - low) / (high - low) * (bottom - top)

    for band in scale.bands:
        if low < band.low <= high:  # the lowest band begins where the chart does
            edge = level(band.low)
            pen.line((left, edge), (right, edge), THIN, grey=RULE_GREY, dash=(2, 2))
            said = f"{number_text(band.low).replace('.', ',')} : {band.label}"
            said = shortened(set_, said, _BAND, _RIGHT - 2 * MM)
            pen.text(right + 1.5 * MM, edge + 0.9 * MM, said, Face.REGULAR, _BAND)
    pen.line((left, bottom), (right, bottom), THIN)
    places = _places(shown, left + 5 * MM, right - 5 * MM)
    points = [(at, level(value)) for at, (_, value) in zip(places, shown, strict=True)]
    for before, after in pairwise(points):
        pen.line(before, after, 0.35 * MM)
    for (across, down), (day, value) in zip(points, shown, strict=True):
        pen.disc(across, down, 0.9 * MM, 0.35 * MM)
        figure = number_text(value).replace(".", ",")
        pen.text_middle(across, down - 2 * MM, figure, Face.BOLD, _FIGURE)
        pen.text_middle(across, bottom + 3.6 * MM, f"{day:%d/%m/%y}", Face.REGULAR, _DAY)


def _range(scale: Scale, values: Sequence[Number]) -> tuple[float, float]:
    """The scale's own range; the values' where it is open (seconds)."""
    if not scale.unit:
        return float(scale.low), float(scale.high)
    edges = [float(band.low) for band in scale.bands]
    return 0.0, max([*map(float, values), *edges]) * 1.15 or 1.0


def _places(shown: Sequence[tuple[date, Number]], left: float, right: float) -> list[float]:
    """Evenly spaced: the day is written under each, and no two are ever on each other."""
    if len(shown) == 1:
        return [(left + right) / 2]
    step = (right - left) / (len(shown) - 1)
    return [left + rank * step for rank in range(len(shown))]
