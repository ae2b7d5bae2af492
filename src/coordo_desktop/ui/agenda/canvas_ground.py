"""What is under the blocks and around them: closed hours, graduations, hours, headings."""

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from coordo_desktop.ui.agenda.grid_board import Board, DayRun
from coordo_desktop.ui.agenda.layout_grid import GridShape
from coordo_desktop.ui.kit.avatars import initials
from coordo_desktop.ui.kit.theme import color, metrics, px, shared_font

_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_INITIALS = 44  # pixels of a column under which initials say whose it is
_FINE, _QUARTERS, _HALVES = 150, 40, 22  # pixels of an hour from which it is so divided


def graduation(hour: float) -> int:
    """Minutes between two lines, for an hour of this height."""
    if hour >= _FINE:
        return 5
    if hour >= _QUARTERS:
        return 15
    return 30 if hour >= _HALVES else 60


def paint_ground(painter: QPainter, shape: GridShape, board: Board) -> None:
    """Closed hours in grey, lines of the hours, a line before each day."""
    body = QRectF(shape.axis, shape.head, shape.width, shape.height)
    painter.fillRect(QRectF(0, 0, shape.width, shape.height), color("surface"))
    painter.save()
    painter.setClipRect(body)
    seen = shape.in_view()
    for number in seen:
        x = round(shape.lane_x(number))
        wide = round(shape.lane_x(number + 1)) - x
        for top, foot in board.closed[number]:
            y = shape.y_of(top)
            painter.fillRect(QRectF(x, y, wide, shape.y_of(foot) - y), color("bg"))
    _lines(painter, shape)
    _walls(painter, shape, board, seen)
    painter.restore()


def _lines(painter: QPainter, shape: GridShape) -> None:
    step = graduation(shape.hour)
    first, last = shape.minutes_in_view()
    right = min(shape.width, shape.lane_x(shape.lanes))
    minute = int(first // step) * step
    while minute <= last:
        y = round(shape.y_of(minute))
        ink = "border" if minute % 60 == 0 else "grid"
        painter.fillRect(QRectF(shape.axis, y, right - shape.axis, 1), color(ink))
        minute += step


def _walls(painter: QPainter, shape: GridShape, board: Board, seen: range) -> None:
    firsts = {one.first for one in board.runs}
    for number in (*seen, seen.stop):
        if number > shape.lanes:
            continue
        ink = color("border-strong" if number in firsts or number == shape.lanes else "border")
        if number in firsts or number == shape.lanes:
            ink = QColor(ink)
            ink.setAlphaF(0.55)
        x = round(shape.lane_x(number))
        painter.fillRect(QRectF(x, shape.head, 1, shape.height), ink)


def paint_head(painter: QPainter, shape: GridShape, board: Board) -> None:
    """The days and, under each, its columns; they stay while the hours scroll."""
    painter.fillRect(QRectF(0, 0, shape.width, shape.head), color("surface-2"))
    painter.fillRect(QRectF(0, shape.head - 1, shape.width, 1), color("border"))
    painter.save()
    painter.setClipRect(QRectF(shape.axis, 0, shape.width, shape.head))
    seen = shape.in_view()
    for run in board.runs:
        if run.last >= seen.start and run.first < seen.stop:
            _day(painter, shape, run)
    for number in seen:
        _heading(painter, shape, board, number)
    painter.restore()


def _day(painter: QPainter, shape: GridShape, run: DayRun) -> None:
    left, right = shape.lane_x(run.first), shape.lane_x(run.last + 1)
    if run.today:
        painter.fillRect(QRectF(left, 0, right - left, shape.head), color("accent-soft"))
        painter.fillRect(QRectF(left, shape.head - 2, right - left, 2), color("accent"))
    wall = QColor(color("border-strong"))
    wall.setAlphaF(0.55)
    painter.fillRect(QRectF(round(left), 0, 1, shape.head), wall)
    # The words stay in view while their day scrolls.
    x, end = max(left, shape.axis), min(right, shape.width)
    words = run.title
    if run.today:
        words = QCoreApplication.translate("Agenda", "{day} · auj.").format(day=run.title)
    note = f"  {run.note}" if run.note else ""
    bold = metrics("table", 600)
    room = int(end - x - px(6))
    title = bold.elidedText(words, Qt.TextElideMode.ElideRight, room)
    used = bold.horizontalAdvance(title)
    small = metrics("tiny")
    told = small.elidedText(note, Qt.TextElideMode.ElideRight, room - used) if note else ""
    told = "" if told in {"…", " …"} else told
    high = px(24) if shape.head >= px(40) else shape.head
    start = x + max(0.0, (end - x - used - small.horizontalAdvance(told)) / 2)
    painter.setFont(shared_font("table", 600))
    painter.setPen(color("accent-text" if run.today else "text" if run.open else "text-2"))
    painter.drawText(QRectF(start, px(1), used + 2, high), _LEFT, title)
    if told:
        painter.setFont(shared_font("tiny"))
        painter.setPen(color("text-2"))
        painter.drawText(QRectF(start + used, px(1), room, high), _LEFT, told)


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def _heading(painter: QPainter, shape: GridShape, board: Board, number: int) -> None:
    lane = board.lanes[number]
    if lane.who is None:
        return
    x, wide = shape.lane_x(number), shape.lane
    top = px(26)
    if not any(one.first == number for one in board.runs):
        painter.fillRect(QRectF(round(x), top, 1, shape.head - top), color("border"))
    painter.setFont(shared_font("tiny"))
    painter.setPen(color("text-2"))
    told = heading_words(board, number, int(wide - px(6)))
    painter.drawText(QRectF(x, px(25), wide, px(18)), _CENTRE, told)


def heading_words(board: Board, number: int, room: int) -> str:
    """The name of a column as far as it fits; where two would read the same, its end."""
    lane, small = board.lanes[number], metrics("tiny")
    right = Qt.TextElideMode.ElideRight
    told = small.elidedText(lane.title, right, room)
    if told == lane.title:
        return told
    run = board.run_of(number)
    others = [board.lanes[one] for one in range(run.first, run.last + 1) if one != number]
    alike = any(small.elidedText(one.title, right, room) == told for one in others)
    if not alike and room >= px(_INITIALS):
        return told
    middle = Qt.TextElideMode.ElideMiddle
    ended = small.elidedText(lane.title, middle, room)
    same = any(small.elidedText(one.title, middle, room) == ended for one in others)
    if not same and room >= px(_INITIALS):
        return ended
    mine = initials(str(board.names.get(lane.who, "")) or lane.title)
    return small.elidedText(mine, right, room)


def paint_axis(painter: QPainter, shape: GridShape) -> None:
    """The hours, at the left; they stay while the columns scroll."""
    room = QRect(0, round(shape.head), round(shape.axis), round(shape.height))
    painter.save()
    painter.setClipRect(room)
    painter.fillRect(room, color("surface"))
    painter.setFont(shared_font("tiny"))
    step = 1 if shape.hour >= px(16) else 2
    line = px(14)
    for hour in range(0, 24, step):
        y = round(shape.y_of(hour * 60))
        if y + line < shape.head or y > shape.height:
            continue
        painter.fillRect(QRectF(shape.axis - px(8), y, px(8), 1), color("border"))
        painter.setPen(color("text-3"))
        painter.drawText(QRectF(0, y + 1, shape.axis - px(4), line), _RIGHT, f"{hour:02}:00")
    painter.restore()
    painter.fillRect(QRectF(0, 0, shape.axis, shape.head), color("surface-2"))
    painter.fillRect(QRectF(0, shape.head - 1, shape.axis, 1), color("border"))


def paint_now(painter: QPainter, shape: GridShape, board: Board, minute: int, words: str) -> None:
    """A line across today and the hour in the gutter."""
    y = shape.y_of(minute)
    if not shape.head <= y <= shape.height:
        return
    run = next((one for one in board.runs if one.today), None)
    if run is None:
        return
    left = max(shape.axis - px(8), shape.lane_x(run.first) - px(8))
    right = min(shape.width, shape.lane_x(run.last + 1))
    if right > shape.axis:
        pen = QPen(color("danger"), px(2))
        painter.setPen(pen)
        painter.drawLine(QPointF(left, y), QPointF(right, y))
    tag = QRectF(px(2), y - px(8), shape.axis - px(8), px(16))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color("danger"))
    painter.drawRoundedRect(tag, px(3), px(3))
    painter.setFont(shared_font("tiny", 600))
    painter.setPen(color("on-danger"))
    painter.drawText(tag, _CENTRE, words)
    painter.restore()
