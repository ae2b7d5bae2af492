"""How one visit of a round looks: its hour, its place on the way, who, what, where, access."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from coordo_desktop.domain.appointments import AppointmentState
from coordo_desktop.domain.rounds import PointSource, Visit
from coordo_desktop.ui.kit.chips import CHIP_HEIGHT, ChipSpec, chip_width, draw_chip
from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.runs import Paragraph, Run, draw_runs
from coordo_desktop.ui.kit.theme import color, px, shared_font
from coordo_desktop.ui.rounds import words

ROW = 74
"""Height of a visit, in pixels of the mock-ups."""
TICK = 40
"""Width at the right where a click ticks."""
_WHEN, _DOT, _BODY = 12, 92, 118
_RADIUS = 11
_LINES = 2  # under the name


def paint_visit(
    painter: QPainter,
    box: QRectF,
    visit: Visit,
    *,
    first: bool,
    last: bool,
    proposed: int = 0,
) -> None:
    """One visit in its rectangle; `proposed` is its place in the order proposed (0: none)."""
    _paint_when(painter, box, visit)
    _paint_way(painter, box, visit, first=first, last=last)
    left, right = box.left() + px(_BODY), box.right() - px(TICK)
    _paint_tick(painter, box, visit)
    chips = _chips(visit, proposed)
    top = box.top() + px(8)
    gone = visit.state is AppointmentState.ABSENT
    ink = "text-2" if visit.done_at is not None or gone else "text"
    name = [Run(visit.patient, 600, strike=gone)]
    width = sum(chip_width(chip) + px(6) for chip in chips)
    beside = left + width + Paragraph(name, right - left).natural_width <= right
    room = right - left - (width if beside else 0)
    draw_runs(painter, QRectF(left, top, room, px(CHIP_HEIGHT)), name, ink=ink)
    # The name comes first: where both do not fit, the chips stand one under the other below it.
    _paint_chips(painter, right, top, chips if beside else [])
    below = [] if beside else chips[-_LINES:]
    ends = [right, right]
    for line, chip in enumerate(below):
        _paint_chips(painter, right, top + px(20 + 23 * line), [chip])
        ends[line] = right - chip_width(chip) - px(6)
    _paint_line(painter, (left, top + px(21)), ends[0], "list", _care(visit))
    _paint_line(painter, (left, top + px(39)), ends[1], *_where(visit))


def _paint_chips(painter: QPainter, right: float, top: float, chips: list[ChipSpec]) -> None:
    x = right
    for chip in reversed(chips):
        wide = chip_width(chip)
        x -= wide
        draw_chip(painter, QRectF(x, top, wide, px(CHIP_HEIGHT)), chip)
        x -= px(6)


def _paint_when(painter: QPainter, box: QRectF, visit: Visit) -> None:
    left, top, width = box.left() + px(_WHEN), box.top() + px(8), px(62)
    draw_runs(
        painter, QRectF(left, top, width, px(20)), [Run(words.clock(visit.starts_at), 600)],
        role="body",
    )  # fmt: skip
    until = [Run(f"→ {words.clock(visit.ends_at)}", ink="text-2")]
    draw_runs(painter, QRectF(left, top + px(21), width, px(16)), until, role="small")
    side = px(13)
    y = top + px(39)
    draw_icon(painter, QRectF(left, y + px(2), side, side), "car", "text-3")
    way = [Run(words.minutes_text(visit.travel), ink="text-2")]
    draw_runs(painter, QRectF(left + side + px(4), y, width, px(16)), way, role="small")


def _paint_way(painter: QPainter, box: QRectF, visit: Visit, *, first: bool, last: bool) -> None:
    """The way as a line through the numbers; made visits are filled."""
    x, y = box.left() + px(_DOT), box.top() + px(18)
    painter.setPen(QPen(color("k-dom-bar"), px(2)))
    if not first:
        painter.drawLine(QPointF(x, box.top()), QPointF(x, y))
    if not last:
        painter.drawLine(QPointF(x, y), QPointF(x, box.bottom()))
    made = visit.done_at is not None
    painter.setBrush(color("k-dom-bar") if made else color("k-dom"))
    painter.setPen(QPen(color("danger" if visit.late else "k-dom-bar"), px(2)))
    painter.drawEllipse(QPointF(x, y), px(_RADIUS), px(_RADIUS))
    painter.setPen(color("surface") if made else color("text"))
    painter.setFont(shared_font("tiny", 600))
    side = px(2 * _RADIUS)
    circle = QRectF(x - side / 2, y - side / 2, side, side)
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, f"{visit.position}")


def _paint_tick(painter: QPainter, box: QRectF, visit: Visit) -> None:
    side = px(20)
    made = visit.done_at is not None
    square = QRectF(box.right() - px(30), box.top() + px(8), side, side)
    draw_icon(painter, square, "ticked" if made else "unticked", "ok" if made else "border-strong")


def _paint_line(
    painter: QPainter, at: tuple[float, float], right: float, icon: str, runs: list[Run]
) -> None:
    if not runs:
        return
    (left, top), side = at, px(14)
    ink = "warn" if icon == "alert" else "text-3"
    draw_icon(painter, QRectF(left, top + px(1), side, side), icon, ink)
    begins = left + side + px(5)
    draw_runs(painter, QRectF(begins, top, right - begins, px(17)), runs, role="small")


def _care(visit: Visit) -> list[Run]:
    """What is to be done, then the note of the appointment."""
    told = " · ".join(visit.care)
    runs = [Run(told, 500)] if told else []
    if visit.note:
        runs.append(Run(f"{' — ' if told else ''}{visit.note}".replace("\n", " "), ink="text-2"))
    return runs


def _where(visit: Visit) -> tuple[str, list[Run]]:
    """The address, then how to get in; a place not known is said by its icon and a word."""
    place = ", ".join(part for part in (visit.address, visit.town) if part)
    runs = [Run(place, ink="text-2")]
    if visit.access:
        runs += [Run("   ", 400), Run(visit.access.replace("\n", " "), 500)]
    return ("alert" if visit.source is PointSource.UNKNOWN else "place"), runs


def _chips(visit: Visit, proposed: int) -> list[ChipSpec]:
    chips = []
    if proposed and proposed != visit.position:
        chips.append(ChipSpec(f"→ {proposed}", "accent", ""))
    if visit.done_at is not None:
        chips.append(ChipSpec(words.clock(visit.done_at), "ok"))
    elif visit.late:
        chips.append(ChipSpec(words.late_text(visit.late), "danger"))
    window = words.window_text(visit.window_from, visit.window_to)
    if window:
        chips.append(ChipSpec(window, "neutral", "clock"))
    return chips
