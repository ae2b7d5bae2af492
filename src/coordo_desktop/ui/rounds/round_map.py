"""A schematic map of a round: its homes where they lie, the way between them; no tiles, offline.

North is up and both axes have the same scale; homes in one commune without coordinates of their
own stand around its middle.
"""

from collections.abc import Sequence
from math import cos, hypot, pi, radians, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from coordo_desktop.domain.ids import AppointmentId
from coordo_desktop.domain.rounds import Point, Visit
from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.paint import draw_box
from coordo_desktop.ui.kit.theme import color, metrics, px, shared_font, theme

_RADIUS = 9
_KM = 1000
_PUSHES = 12
_PRACTICE = 14  # half of the square of the practice, and a little room
_APART = 13  # pixels from the middle at which homes of one place stand
_EARTH = 111_320  # metres of a degree of latitude
_NICE = (200, 500, 1000, 2000, 5000, 10000, 20000, 50000)


class RoundMap(QWidget):
    """`pointed` with the visit that was clicked."""

    pointed = Signal(object)  # AppointmentId

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rounds.map")
        self.setAccessibleName(self.tr("Plan de la tournée"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._visits: tuple[Visit, ...] = ()
        self._start: Point | None = None
        self._proposed: tuple[AppointmentId, ...] = ()
        self._chosen: AppointmentId | None = None
        self._places: dict[AppointmentId, QPointF] = {}
        theme().changed.connect(self.update)

    def show_round(self, visits: Sequence[Visit], start: Point | None) -> None:
        """Show the way through these, from and to the practice."""
        self._visits, self._start = tuple(visits), start
        known = sum(one.point is not None for one in visits)
        self.setAccessibleDescription(
            self.tr("{known} lieux connus sur {all}").format(known=known, all=len(visits))
        )
        self.update()

    def show_proposed(self, order: Sequence[AppointmentId]) -> None:
        """Show another order too, dashed; empty takes it away."""
        self._proposed = tuple(order)
        self.update()

    def show_chosen(self, appointment_id: AppointmentId | None) -> None:
        """Mark one visit."""
        self._chosen = appointment_id
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(300), px(208))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), px(208))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for one, at in self._places.items():
            if (event.position() - at).manhattanLength() <= px(_RADIUS) * 1.5:
                self.pointed.emit(one)
                return

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_box(painter, self.rect(), "surface-2", "border")
        frame = _Frame.around(self._visits, self._start, QRectF(self.rect()))
        if frame is None:
            self._say_nothing(painter)
            return
        start = frame.at(self._start) if self._start is not None else None
        self._places = _spread(self._visits, frame, start)
        order = [one.appointment_id for one in self._visits]
        if self._proposed:
            self._path(painter, order, start, "border-strong", 1.4, dashed=True)
            self._path(painter, self._proposed, start, "accent", 2.2)
        else:
            self._path(painter, order, start, "k-dom-bar", 2)
        for one in self._visits:
            self._stop(painter, one)
        if start is not None:
            side = px(18)
            square = QRectF(start.x() - side / 2, start.y() - side / 2, side, side)
            draw_box(painter, square.adjusted(-3, -3, 3, 3), "surface", "text-2", 4)
            draw_icon(painter, square, "practice", "text")
        self._scale(painter, frame)

    def _path(
        self,
        painter: QPainter,
        order: Sequence[AppointmentId],
        start: QPointF | None,
        ink: str,
        thick: float,
        *,
        dashed: bool = False,
    ) -> None:
        points = [self._places[one] for one in order if one in self._places]
        if start is not None:
            points = [start, *points, start]
        pen = QPen(color(ink), px(1) * thick)
        if dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))

    def _stop(self, painter: QPainter, one: Visit) -> None:
        at = self._places.get(one.appointment_id)
        if at is None:
            return
        chosen = one.appointment_id == self._chosen
        number = one.position
        if self._proposed and one.appointment_id in self._proposed:
            number = self._proposed.index(one.appointment_id) + 1
        fill = "accent" if chosen else "k-dom-bar" if one.done_at is not None else "surface"
        edge = "danger" if one.late else "accent" if chosen or self._proposed else "k-dom-bar"
        painter.setBrush(color(fill))
        painter.setPen(QPen(color(edge), px(1.5)))
        painter.drawEllipse(at, px(_RADIUS), px(_RADIUS))
        painter.setFont(shared_font("tiny", 600))
        painter.setPen(color("text" if fill == "surface" else "surface"))
        side = px(2 * _RADIUS)
        circle = QRectF(at.x() - side / 2, at.y() - side / 2, side, side)
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, f"{number}")

    def _scale(self, painter: QPainter, frame: "_Frame") -> None:
        """A bar of a round length, at the foot; how many places are not known, at its right."""
        wanted = px(70) / frame.scale
        metres = next((each for each in reversed(_NICE) if each <= wanted), _NICE[0])
        long = metres * frame.scale
        y, x = self.height() - px(10), px(10)
        painter.setPen(QPen(color("text-2"), px(1.5)))
        painter.drawLine(QPointF(x, y), QPointF(x + long, y))
        painter.setFont(shared_font("tiny"))
        words = f"{metres // _KM} km" if metres >= _KM else f"{metres} m"
        painter.drawText(QPointF(x, y - px(4)), words)
        lost = sum(one.point is None for one in self._visits)
        if lost:
            told = self.tr("%n lieu(x) inconnu(s)", "", lost)
            wide = metrics("tiny").horizontalAdvance(told)
            painter.setPen(color("warn"))
            painter.drawText(QPointF(self.width() - wide - px(10), y), told)

    def _say_nothing(self, painter: QPainter) -> None:
        self._places = {}
        painter.setPen(color("text-3"))
        painter.setFont(shared_font("small"))
        painter.drawText(
            self.rect().adjusted(px(16), 0, -px(16), 0),
            Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
            self.tr("Aucun lieu connu à dessiner."),
        )


class _Frame:
    """From degrees to pixels: the same scale both ways, everything inside the margins."""

    def __init__(self, points: Sequence[Point], box: QRectF) -> None:
        margin, foot = px(22), px(12)
        room = box.adjusted(margin, margin, -margin, -margin - foot)
        north = max(one.latitude for one in points)
        south = min(one.latitude for one in points)
        west = min(one.longitude for one in points)
        east = max(one.longitude for one in points)
        self._shrink = cos(radians((north + south) / 2))
        high = max((north - south) * _EARTH, 1.0)
        wide = max((east - west) * _EARTH * self._shrink, 1.0)
        self.scale = min(room.width() / wide, room.height() / high, px(60) / 300)
        self._west, self._north = west, north
        self._left = room.left() + (room.width() - wide * self.scale) / 2
        self._top = room.top() + (room.height() - high * self.scale) / 2

    @classmethod
    def around(cls, visits: Sequence[Visit], start: Point | None, box: QRectF) -> "_Frame | None":
        points = [one.point for one in visits if one.point is not None]
        if not points:
            return None
        return cls([*points, start] if start is not None else points, box)

    def at(self, point: Point) -> QPointF:
        east = (point.longitude - self._west) * _EARTH * self._shrink
        south = (self._north - point.latitude) * _EARTH
        return QPointF(self._left + east * self.scale, self._top + south * self.scale)


def _spread(
    visits: Sequence[Visit], frame: _Frame, start: QPointF | None
) -> dict[AppointmentId, QPointF]:
    """Where each visit is drawn: those at one place around it."""
    here: dict[Point, list[AppointmentId]] = {}
    for one in visits:
        if one.point is not None:
            here.setdefault(one.point, []).append(one.appointment_id)
    places: dict[AppointmentId, QPointF] = {}
    for point, them in here.items():
        middle, many = frame.at(point), len(them)
        for rank, visit in enumerate(them):
            away = px(_APART) * (many > 1) * (1 + rank // 8 * 0.9)
            turn = 2 * pi * rank / min(many, 8) - pi / 2
            places[visit] = middle + QPointF(away * cos(turn), away * sin(turn))
    _part(places, start)
    return places


def _part(places: dict[AppointmentId, QPointF], start: QPointF | None) -> None:
    """Push apart those that would hide one another or the practice, a little at a time."""
    names = list(places)
    for _ in range(_PUSHES):
        for rank, one in enumerate(names):
            for other in names[rank + 1 :]:
                step = _step(places[one], places[other], px(2 * _RADIUS)) / 2
                places[one] -= step
                places[other] += step
            if start is not None:
                places[one] += _step(start, places[one], px(_RADIUS + _PRACTICE))


def _step(one: QPointF, other: QPointF, apart: float) -> QPointF:
    """How far the other has to go for the two to stand that far apart."""
    away = other - one
    far = hypot(away.x(), away.y())
    lacks = apart - far
    if lacks <= 0:
        return QPointF()
    return away * (lacks / far) if far else QPointF(lacks, 0)
