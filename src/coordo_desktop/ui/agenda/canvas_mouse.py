"""The mouse on the grid: choose, open, draw a new one, move, lengthen, scroll at the edges."""

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.appointments import AgendaEntry, AppointmentDraft
from coordo_desktop.ui.agenda.canvas_live import LiveCanvas
from coordo_desktop.ui.agenda.drag import Ghost, Grip, Held, dragged, instants
from coordo_desktop.ui.agenda.layout_grid import Part, part_at
from coordo_desktop.ui.agenda.said import movable
from coordo_desktop.ui.kit.theme import px

_EDGE, _EVERY_MS, _USUAL = 24, 30, 30
_GRIPS = {Part.BODY: Grip.MOVE, Part.START: Grip.START, Part.END: Grip.END}


class Hand(QObject):
    """What was pressed, and what moving does with it."""

    def __init__(self, canvas: LiveCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._from: QPointF | None = None
        self._pressed = canvas.choice  # the block under the button, if any
        self._part = Part.BODY
        self._with = Qt.KeyboardModifier.NoModifier
        self._at = QPointF()
        self._stand_in: tuple[Ghost, AppointmentDraft] | None = None
        self._pulled: Ghost | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._scroll_on)

    # --- pressing -------------------------------------------------------------------------------

    def press(self, event: QMouseEvent) -> None:
        """Choose what is there, or put the cursor; the drag begins when the pointer moves."""
        canvas, at = self._canvas, event.position()
        if event.button() is not Qt.MouseButton.LeftButton or canvas.board is None:
            return
        canvas.hold.let_go()
        shape = canvas.shape_now
        if at.y() < shape.head and at.x() >= shape.axis:
            canvas.day_asked.emit(canvas.board.run_of(shape.lane_at(at.x())).day)
            return
        if not shape.inside(at.x(), at.y()):
            return
        offer = canvas.top.offer_at(at.x(), at.y())
        if offer is not None:
            canvas.offer_picked.emit(offer)
            return
        self._from, self._at, self._with = at, at, event.modifiers()
        self._stand_in = canvas.top.stand_in_at(at.x(), at.y())
        if self._stand_in is not None:
            return
        found = part_at(shape, canvas.board.scene, at.x(), at.y())
        self._pressed, self._part = found or (None, Part.BODY)
        if found is not None:
            canvas.choose(found[0])
        else:
            canvas.choose(None)
            canvas.top.move_cursor(self._cell(at), show=True)
            canvas.say(canvas.top.cursor_words())

    def _cell(self, at: QPointF) -> Ghost:
        shape, step = self._canvas.shape_now, self._canvas.step
        top = int(shape.minute_at(at.y()) // step) * step
        return Ghost(shape.lane_at(at.x()), top, top + _USUAL)

    # --- moving ---------------------------------------------------------------------------------

    def move(self, event: QMouseEvent) -> None:
        """Begin once it moved a little; then follow."""
        canvas, at = self._canvas, event.position()
        if self._from is None:
            self._shape_pointer(at)
            return
        self._at = at
        far = (at - self._from).manhattanLength()
        if canvas.hold.held is None and self._pulled is None:
            if far < QApplication.startDragDistance() / 2:
                return
            self._begin(event.modifiers() | self._with)
        self._follow(event.modifiers())
        near = self._nearness()
        if near and not self._timer.isActive():
            self._timer.start()
        elif not near:
            self._timer.stop()

    def _begin(self, keys: Qt.KeyboardModifier) -> None:
        canvas, start = self._canvas, self._from
        board, shape = canvas.board, canvas.shape_now
        if board is None or start is None or not board.agenda.may_write:
            self._from = None
            return
        lane, minute = shape.lane_at(start.x()), shape.minute_at(start.y())
        if self._stand_in is not None:
            self._pulled = self._stand_in[0]
            return
        block = self._pressed
        if block is None:
            held = Held(Grip.NEW, Ghost(lane, int(minute), int(minute)), board.lanes[lane], minute)
            canvas.top.move_cursor(canvas.top.cursor, show=False)
            canvas.hold.take(held, dragged(held, lane, minute, canvas.step))
        elif movable(block.what) and isinstance(block.what, AgendaEntry):
            copy = bool(keys & Qt.KeyboardModifier.ControlModifier)
            held = Held(
                _GRIPS[self._part], Ghost(block.lane, block.top, block.foot),
                board.lanes[block.lane], minute - block.top, block.what, copy,
            )  # fmt: skip
            canvas.hold.take(held)
        else:
            self._from = None

    def _follow(self, keys: Qt.KeyboardModifier) -> None:
        """Where the pointer is now; Alt puts it within five minutes."""
        canvas, at = self._canvas, self._at
        shape = canvas.shape_now
        step = 5 if keys & Qt.KeyboardModifier.AltModifier else canvas.step
        lane, minute = shape.lane_at(at.x()), shape.minute_at(at.y())
        held = canvas.hold.held
        if held is not None:
            canvas.hold.move_to(dragged(held, lane, minute, step))
        elif self._stand_in is not None and self._from is not None and canvas.board is not None:
            origin = self._stand_in[0]
            anchor = shape.minute_at(self._from.y()) - origin.top
            pulled = Held(Grip.MOVE, origin, canvas.board.lanes[origin.lane], anchor)
            ghost = dragged(pulled, lane, minute, step)
            if ghost != self._pulled:
                self._pulled = ghost
                start, end = instants(ghost, canvas.board.lanes, canvas.board.zone)
                canvas.stand_in_moved.emit(start, end)

    def _shape_pointer(self, at: QPointF) -> None:
        canvas, pointer = self._canvas, Qt.CursorShape.ArrowCursor
        if canvas.board is not None and canvas.board.agenda.may_write:
            found = part_at(canvas.shape_now, canvas.board.scene, at.x(), at.y())
            if found is not None and found[1] is not Part.BODY and movable(found[0].what):
                pointer = Qt.CursorShape.SizeVerCursor
        canvas.viewport().setCursor(pointer)

    # --- letting go -----------------------------------------------------------------------------

    def release(self, event: QMouseEvent) -> None:
        """Drop what is held."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._timer.stop()
        started, self._from = self._from, None
        self._stand_in, self._pulled = None, None
        if started is not None and self._canvas.hold.held is not None:
            self._canvas.hold.drop()

    def double_click(self, event: QMouseEvent) -> None:
        """Open what is there; on free time, a new one."""
        canvas, at = self._canvas, event.position()
        if event.button() is not Qt.MouseButton.LeftButton or canvas.board is None:
            return
        shape = canvas.shape_now
        if not shape.inside(at.x(), at.y()):
            return
        found = part_at(shape, canvas.board.scene, at.x(), at.y())
        if found is not None:
            canvas.opened.emit(found[0].what)
        elif canvas.board.agenda.may_write:
            canvas.ask_new(self._cell(at))

    def menu(self, event: QContextMenuEvent) -> None:
        """What can be done with what is there; the menu key asks it of what is chosen."""
        canvas = self._canvas
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            found = canvas.under(event.pos())
            canvas.choose(found)
            canvas.menu_asked.emit(None if found is None else found.what, event.globalPos())
            return
        block = canvas.choice
        if block is not None:
            left, top, _wide, high = canvas.shape_now.box(block)
            place = canvas.viewport().mapToGlobal(QPoint(round(left), round(top + high)))
            canvas.menu_asked.emit(block.what, place)

    def wheel(self, event: QWheelEvent) -> bool:
        """Ctrl zooms, Shift goes sideways; the rest scrolls as everywhere."""
        canvas, turned = self._canvas, event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            canvas.lens.zoom(1 if turned > 0 else -1)
            return True
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            bar = canvas.horizontalScrollBar()
            bar.setValue(bar.value() - turned)
            return True
        return False

    # --- at the edges ---------------------------------------------------------------------------

    def _nearness(self) -> tuple[int, int] | None:
        """Which way to scroll while something is held near an edge."""
        shape, edge = self._canvas.shape_now, px(_EDGE)
        across = (self._at.x() > shape.width - edge) - (self._at.x() < shape.axis + edge)
        down = (self._at.y() > shape.height - edge) - (self._at.y() < shape.head + edge)
        return (across, down) if across or down else None

    def _scroll_on(self) -> None:
        near = self._nearness()
        if near is None or self._from is None:
            self._timer.stop()
            return
        across, down = near
        bars = self._canvas.horizontalScrollBar(), self._canvas.verticalScrollBar()
        before = bars[0].value(), bars[1].value()
        bars[0].setValue(before[0] + across * px(14))
        bars[1].setValue(before[1] + down * px(14))
        if (bars[0].value(), bars[1].value()) != before:
            self._canvas.hold.again()
            self._follow(self._with)
