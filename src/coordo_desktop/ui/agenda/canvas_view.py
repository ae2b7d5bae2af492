"""The grid of the agenda as a picture: days, columns, hours, what stands in them.

Everything that does not move is in one picture of what is in view; what moves over it repaints
its own place alone. The headings and the hours stay while the rest scrolls.
"""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from coordo_desktop.domain.agenda import Agenda, Columns
from coordo_desktop.domain.appointments import AppointmentDraft
from coordo_desktop.domain.local_times import zone_of
from coordo_desktop.ui.agenda.canvas_ground import paint_axis, paint_ground, paint_head
from coordo_desktop.ui.agenda.canvas_paint import BlockPainter
from coordo_desktop.ui.agenda.drag import Ghost, Grip, Held, draft_of
from coordo_desktop.ui.agenda.grid_board import Board, board_of
from coordo_desktop.ui.agenda.layout import Block, Column, What
from coordo_desktop.ui.agenda.layout_grid import GridShape, lane_width, part_at
from coordo_desktop.ui.agenda.said import spoken
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.theme import px, theme

_USUAL_HOUR, _USUAL_LANE = 53, 64
_SHORTEST = 13  # pixels of the shortest block
_FINE = 130  # height of an hour from which the graduation is 5 minutes


class CanvasView(QAbstractScrollArea):
    """A reading laid out and painted, and what is chosen in it."""

    chosen = Signal(object)  # AgendaEntry, RoundBlock or None
    opened = Signal(object)  # AgendaEntry or RoundBlock
    new_asked = Signal(object)  # AppointmentDraft
    drafted = Signal(object)  # AppointmentDraft under the ghost, None when nothing is held
    dropped = Signal(object)  # Dropped
    stand_in_moved = Signal(object, object)  # start, end of the draft of the panel
    offer_picked = Signal(int)  # the number of a free slot that was clicked
    period_asked = Signal(int)  # one later, one earlier
    day_asked = Signal(object)  # date: its heading was clicked
    menu_asked = Signal(object, QPoint)  # AgendaEntry, RoundBlock or None; where on screen
    zoomed = Signal()

    def __init__(self, *, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerWidget(Surface("surface"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hour, self.narrowest = _USUAL_HOUR, _USUAL_LANE
        self.fine = False  # graduations of 5 minutes whatever the zoom
        self.board: Board | None = None
        self.shape_now = GridShape()
        self._asked: tuple[Agenda, Sequence[date], Sequence[Column], Columns, date] | None = None
        self._cancelled = False
        self._base: QPixmap | None = None
        self._blocks = BlockPainter()
        self._choice: UUID | None = None
        theme().changed.connect(self._rescale)

    # --- what is shown --------------------------------------------------------------------------

    def show_agenda(
        self,
        agenda: Agenda,
        days: Sequence[date],
        columns: Sequence[Column],
        by: Columns,
        today: date,
        *,
        cancelled: bool = False,
    ) -> None:
        """Show these days of a reading with these columns; the choice stays where it can."""
        self._asked = (agenda, tuple(days), tuple(columns), by, today)
        self._cancelled = cancelled
        self.lay_out()
        self.keep_within()
        if self._choice is not None and not self.blocks_of(self._choice):
            self.choose(None)
        self.say_choice()

    def lay_out(self) -> None:
        """Lay the last reading out again: the zoom changed."""
        if self._asked is None:
            return
        agenda, days, columns, by, today = self._asked
        least = int(px(_SHORTEST) * 60 / px(self.hour))
        self.board = board_of(
            agenda, days, columns, by,
            today=today, zone=zone_of(agenda.zone), least=least, cancelled=self._cancelled,
        )  # fmt: skip
        self.reshape()

    def reshape(self) -> None:
        """Sizes of now, within the window of now; the scroll bars follow."""
        board, port = self.board, self.viewport()
        lanes = max(1, len(board.lanes)) if board is not None else 1
        by_day = board is not None and all(one.who is None for one in board.lanes)
        axis = px(44)
        wide = lane_width(port.width() - axis, lanes, px(self.narrowest))
        now = self.shape_now
        shape = GridShape(
            axis=axis, head=px(28 if by_day else 48), hour=px(self.hour), lane=wide, lanes=lanes,
            width=port.width(), height=port.height(),
        )  # fmt: skip
        # What was at the top left stays there, whatever the sizes become.
        self.shape_now = shape.scrolled(
            now.left * shape.lane / now.lane, now.top * shape.hour / now.hour
        )
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        (content_w, content_h), (room_w, room_h) = shape.content, shape.room
        left, top = round(self.shape_now.left), round(self.shape_now.top)
        across.setRange(0, max(0, round(content_w - room_w)))
        across.setPageStep(round(room_w))
        across.setSingleStep(max(1, round(wide / 2)))
        down.setRange(0, max(0, round(content_h - room_h)))
        down.setPageStep(round(room_h))
        down.setSingleStep(max(1, round(shape.hour / 2)))
        across.setValue(left)
        down.setValue(top)
        self.repaint_all()

    def repaint_all(self) -> None:
        """Paint everything again: what is shown changed."""
        self._base = None
        self.viewport().update()

    def blocks_of(self, what_id: UUID) -> list[Block]:
        """Where something stands, in every lane it takes."""
        return self.board.scene.of(what_id) if self.board is not None else []

    # --- choosing -------------------------------------------------------------------------------

    @property
    def choice(self) -> Block | None:
        """The first block of what is chosen."""
        found = self.blocks_of(self._choice) if self._choice is not None else []
        return found[0] if found else None

    def chosen_what(self) -> What | None:
        """What is chosen."""
        block = self.choice
        return None if block is None else block.what

    def choose(self, block: Block | None) -> None:
        """Choose what stands there; `chosen` is told when it is another."""
        wanted = None if block is None else block.id
        if block is not None:
            self.cursor_to(Ghost(block.lane, block.top, block.foot))
            self.show_span(block.lane, block.top, block.foot)
        changed, self._choice = wanted != self._choice, wanted
        self.viewport().update()
        self.say_choice()
        if changed:
            self.chosen.emit(None if block is None else block.what)

    def choose_id(self, what_id: UUID | None) -> bool:
        """Choose by identity; False when it is not shown."""
        found = self.blocks_of(what_id) if what_id is not None else []
        self.choose(found[0] if found else None)
        return bool(found)

    def say_choice(self) -> None:
        """Say aloud what is chosen, or where the cursor is."""
        block = self.choice
        if block is not None and self.board is not None:
            self.say(spoken(block.what, self.board.names))
        else:
            self.say(self.cursor_words())

    def ask_new(self, ghost: Ghost) -> None:
        """Ask for a new appointment there."""
        draft = self.draft_at(ghost)
        if draft is not None:
            self.new_asked.emit(draft)

    def draft_at(self, ghost: Ghost) -> AppointmentDraft | None:
        """A new appointment there, with what its column says."""
        board = self.board
        if board is None or ghost.lane >= len(board.lanes):
            return None
        held = Held(Grip.NEW, ghost, board.lanes[ghost.lane])
        return draft_of(held, ghost, board.lanes, board.by, board.zone)

    def say(self, words: str) -> None:
        """What a screen reader says of the grid now."""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    # --- moving around --------------------------------------------------------------------------

    @property
    def step(self) -> int:
        """Minutes between two places something may be put: 5 or 15."""
        return 5 if self.fine or self.hour >= _FINE else 15

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self.shape_now = self.shape_now.scrolled(across, down)
        self.repaint_all()

    def show_span(self, lane: int, top: int, foot: int) -> None:
        """Scroll as little as needed to see these minutes of a lane."""
        shape = self.shape_now
        (room_w, room_h), margin = shape.room, px(8)
        y, below = top * shape.hour / 60, foot * shape.hour / 60
        below = min(below, y + room_h - 2 * margin)
        if y - margin < shape.top:
            self.verticalScrollBar().setValue(round(y - margin))
        elif below + margin > shape.top + room_h:
            self.verticalScrollBar().setValue(round(below + margin - room_h))
        x = lane * shape.lane
        if x < shape.left:
            self.horizontalScrollBar().setValue(round(x))
        elif x + shape.lane > shape.left + room_w:
            self.horizontalScrollBar().setValue(round(x + shape.lane - room_w))

    # --- painting -------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        base, room = self._picture(), event.rect()
        ratio = base.devicePixelRatio()
        source = QRectF(
            room.x() * ratio, room.y() * ratio, room.width() * ratio, room.height() * ratio
        )
        painter.drawPixmap(QRectF(room), base, source)
        if self.board is not None:
            self.paint_over(painter)

    def _picture(self) -> QPixmap:
        """What does not move, made again only when it changed."""
        port, ratio = self.viewport(), self.devicePixelRatioF()
        base = self._base
        if base is None or base.devicePixelRatio() != ratio:
            base = QPixmap(round(port.width() * ratio), round(port.height() * ratio))
            base.setDevicePixelRatio(ratio)
            painter = QPainter(base)
            self.paint_all(painter, self.shape_now)
            painter.end()
            self._base = base
        return base

    def paint_all(self, painter: QPainter, shape: GridShape) -> None:
        """The whole picture, at this place and size."""
        board = self.board
        if board is None:
            painter.fillRect(QRectF(0, 0, shape.width, shape.height), self.palette().base())
            return
        paint_ground(painter, shape, board)
        first, last = shape.minutes_in_view()
        margin = px(_SHORTEST) * 60 / shape.hour
        painter.save()
        painter.setClipRect(
            QRectF(shape.axis, shape.head, shape.width - shape.axis, shape.height - shape.head)
        )
        box, least = shape.box, px(_SHORTEST)
        for layer in (board.scene.behind, board.scene.blocks):
            self._blocks.paint(
                painter,
                (
                    (box(one, least=least), one.what)
                    for number in shape.in_view()
                    for one in layer[number]
                    if one.top < last and one.foot + margin > first
                ),
            )
        painter.restore()
        paint_axis(painter, shape)
        paint_head(painter, shape, board)

    def dirty(self, *boxes: QRect) -> None:
        """Paint these places again, over the picture that stays."""
        for box in boxes:
            self.viewport().update(box)

    def _rescale(self) -> None:
        self._blocks.forget()
        self.lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.reshape()

    def under(self, at: QPoint) -> Block | None:
        """What is at a point of the viewport."""
        if self.board is None:
            return None
        found = part_at(self.shape_now, self.board.scene, at.x(), at.y())
        return None if found is None else found[0]

    # --- what is added above --------------------------------------------------------------------

    def keep_within(self) -> None:
        """Other lanes: the cursor stays where it can."""

    def cursor_to(self, ghost: Ghost) -> None:
        """The cursor follows what is chosen."""

    def cursor_words(self) -> str:
        """Where the cursor is, aloud."""
        return ""

    def paint_over(self, painter: QPainter) -> None:
        """What lies over the blocks."""
