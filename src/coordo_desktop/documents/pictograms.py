"""Simple signs beside words on what the person keeps: drawn, black, the same after a photocopy.

Each stands in a square of `side` with its top left corner at (x, y).
"""

from collections.abc import Callable
from math import cos, pi, sin

from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.pen import Pen
from coordo_desktop.domain.frequencies import Moment

Sign = Callable[[Pen, float, float, float], None]
_ROUND = 28  # corners of what reads as a circle


def _circle(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    return [
        (x + radius * cos(2 * pi * rank / _ROUND), y + radius * sin(2 * pi * rank / _ROUND))
        for rank in range(_ROUND)
    ]


def _rays(pen: Pen, x: float, y: float, inner: float, outer: float, angles: list[int]) -> None:
    for angle in angles:
        turn = angle * pi / 180
        pen.line(
            (x + inner * cos(turn), y - inner * sin(turn)),
            (x + outer * cos(turn), y - outer * sin(turn)),
            outer * 0.13,
        )


def morning(pen: Pen, x: float, y: float, side: float) -> None:
    """Half a sun over the horizon, with its rays."""
    middle, ground = x + side / 2, y + side * 0.8
    pen.shape(_dome(middle, ground, side * 0.26, side * 0.26))
    _rays(pen, middle, ground, side * 0.36, side * 0.56, [22, 56, 90, 124, 158])
    pen.line((x + side * 0.02, ground), (x + side * 0.98, ground), side * 0.07)


def noon(pen: Pen, x: float, y: float, side: float) -> None:
    """A whole sun."""
    middle, centre = x + side / 2, y + side / 2
    pen.shape(_circle(middle, centre, side * 0.22))
    _rays(pen, middle, centre, side * 0.31, side * 0.46, list(range(0, 360, 45)))


def evening(pen: Pen, x: float, y: float, side: float) -> None:
    """A sun that goes down: empty, under the horizon."""
    middle, ground = x + side / 2, y + side * 0.5
    radius = side * 0.24
    half = [
        (middle + radius * cos(pi * k / 14), ground + radius * sin(pi * k / 14)) for k in range(15)
    ]
    pen.shape(half, thickness=side * 0.06, white=True)
    pen.line((x + side * 0.05, ground), (x + side * 0.95, ground), side * 0.06)
    pen.line((middle, y + side * 0.1), (middle, y + side * 0.38), side * 0.06)
    pen.shape(
        [
            (middle - side * 0.11, y + side * 0.28),
            (middle + side * 0.11, y + side * 0.28),
            (middle, y + side * 0.42),
        ]
    )


def bedtime(pen: Pen, x: float, y: float, side: float) -> None:
    """A crescent moon."""
    middle, centre, radius = x + side * 0.46, y + side / 2, side * 0.38
    outer = [
        (middle + radius * cos(pi * k / 20), centre - radius * sin(pi * k / 20))
        for k in range(8, 41)
    ]
    hollow_x, hollow_y, hollow = middle + side * 0.17, centre - side * 0.12, radius * 0.86
    begin, end = _angle(outer[-1], hollow_x, hollow_y), _angle(outer[0], hollow_x, hollow_y)
    inner = [
        (
            hollow_x + hollow * cos(begin + (end - begin) * k / 24),
            hollow_y - hollow * sin(begin + (end - begin) * k / 24),
        )
        for k in range(25)
    ]
    pen.shape([*outer, *inner])


def _angle(point: tuple[float, float], x: float, y: float) -> float:
    from math import atan2

    return atan2(y - point[1], point[0] - x) % (2 * pi)


def clock(pen: Pen, x: float, y: float, side: float) -> None:
    """A clock: at any time of the day."""
    middle, centre = x + side / 2, y + side / 2
    pen.disc(middle, centre, side * 0.4, side * 0.07)
    pen.line((middle, centre), (middle, centre - side * 0.26), side * 0.07)
    pen.line((middle, centre), (middle + side * 0.18, centre + side * 0.1), side * 0.07)


def heart(pen: Pen, x: float, y: float, side: float) -> None:
    """What matters."""
    points = []
    for rank in range(48):
        turn = 2 * pi * rank / 48
        px = 16 * sin(turn) ** 3
        py = 13 * cos(turn) - 5 * cos(2 * turn) - 2 * cos(3 * turn) - cos(4 * turn)
        points.append((x + side / 2 + px * side * 0.0275, y + side * 0.45 - py * side * 0.0275))
    pen.shape(points)


def target(pen: Pen, x: float, y: float, side: float) -> None:
    """What is aimed at."""
    middle, centre = x + side / 2, y + side / 2
    pen.disc(middle, centre, side * 0.42, side * 0.08)
    pen.disc(middle, centre, side * 0.24, side * 0.08)
    pen.shape(_circle(middle, centre, side * 0.09))


def people(pen: Pen, x: float, y: float, side: float) -> None:
    """Those who come: two, one a little behind the other."""
    _person(pen, x + side * 0.68, y + side * 0.1, side * 0.78)
    _person(pen, x + side * 0.36, y + side * 0.04, side * 0.94, edge=side * 0.06)


def _person(pen: Pen, middle: float, y: float, side: float, *, edge: float = 0.0) -> None:
    """A head over shoulders, in black, with a white edge where another stands behind."""
    head = side * 0.18
    ground, wide, tall = y + side * 0.92, side * 0.33, side * 0.42
    if edge:
        pen.disc(middle, y + side * 0.24, head + edge, 0.0)
        pen.shape(_dome(middle, ground, wide + edge, tall + edge), white=True)
    pen.shape(_circle(middle, y + side * 0.24, head))
    pen.shape(_dome(middle, ground, wide, tall))


def _dome(middle: float, ground: float, wide: float, tall: float) -> list[tuple[float, float]]:
    return [
        (middle + wide * cos(pi * rank / 16), ground - tall * sin(pi * rank / 16))
        for rank in range(17)
    ]


def warning(pen: Pen, x: float, y: float, side: float) -> None:
    """Take care."""
    pen.shape(
        [
            (x + side / 2, y + side * 0.08),
            (x + side * 0.96, y + side * 0.9),
            (x + side * 0.04, y + side * 0.9),
        ]
    )
    pen.text_middle(x + side / 2, y + side * 0.82, "!", Face.BOLD, side * 0.66, white=True)


def phone(pen: Pen, x: float, y: float, side: float) -> None:
    """A mobile telephone."""
    pen.fill(x + side * 0.28, y + side * 0.06, side * 0.44, side * 0.88)
    pen.fill(x + side * 0.33, y + side * 0.16, side * 0.34, side * 0.58, 1.0)
    pen.shape(
        [(px, py) for px, py in _circle(x + side / 2, y + side * 0.84, side * 0.05)],
        thickness=0.1,
        white=True,
    )


def calendar(pen: Pen, x: float, y: float, side: float) -> None:
    """A page of a calendar."""
    pen.frame(x + side * 0.1, y + side * 0.18, side * 0.8, side * 0.72, side * 0.07)
    pen.fill(x + side * 0.1, y + side * 0.18, side * 0.8, side * 0.2)
    for left in (0.3, 0.7):
        pen.line(
            (x + side * left, y + side * 0.06), (x + side * left, y + side * 0.26), side * 0.08
        )
    for row in range(2):
        for place in range(3):
            pen.fill(
                x + side * (0.24 + place * 0.2),
                y + side * (0.5 + row * 0.2),
                side * 0.1,
                side * 0.1,
            )


OF_MOMENT: dict[Moment | None, Sign] = {
    Moment.MORNING: morning,
    Moment.NOON: noon,
    Moment.EVENING: evening,
    Moment.BEDTIME: bedtime,
    None: clock,
}
