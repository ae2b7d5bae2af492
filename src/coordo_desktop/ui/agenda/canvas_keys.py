"""The keyboard on the grid. Nothing chosen: arrows move the cursor. Chosen: they move it.

What they move is a ghost: Enter drops it, Esc puts it back.
"""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from coordo_desktop.domain.appointments import AgendaEntry
from coordo_desktop.ui.agenda.canvas_live import LiveCanvas
from coordo_desktop.ui.agenda.drag import Ghost, Grip, Held, lengthened, shifted
from coordo_desktop.ui.agenda.layout import DAY, Block, Lane
from coordo_desktop.ui.agenda.said import movable

_K = Qt.Key
_ARROWS = {_K.Key_Up: (0, -1), _K.Key_Down: (0, 1), _K.Key_Left: (-1, 0), _K.Key_Right: (1, 0)}
_HOUR, _USUAL = 60, 30


class Keys:
    """Answers whether a key was of use."""

    def __init__(self, canvas: LiveCanvas) -> None:
        self._canvas = canvas

    def press(self, event: QKeyEvent) -> bool:
        """One key."""
        canvas, key = self._canvas, Qt.Key(event.key())
        board = canvas.board
        if board is None or not board.lanes:
            return False
        if key in _ARROWS:
            return self._arrow(_ARROWS[key], event.modifiers())
        if key in {_K.Key_Return, _K.Key_Enter}:
            return self._enter(event.modifiers())
        if key == _K.Key_Escape:
            return self._escape()
        if key == _K.Key_Space:
            return self._choose_under()
        if key in {_K.Key_PageDown, _K.Key_PageUp}:
            canvas.period_asked.emit(1 if key == _K.Key_PageDown else -1)
            return True
        if key in {_K.Key_Home, _K.Key_End}:
            first, last = canvas.lens.busy_minutes()
            top = first if key == _K.Key_Home else max(first, last - _USUAL)
            return self._go(Ghost(canvas.top.cursor.lane, top, top + _USUAL))
        return False

    # --- arrows ---------------------------------------------------------------------------------

    def _arrow(self, way: tuple[int, int], keys: Qt.KeyboardModifier) -> bool:
        canvas = self._canvas
        across, down = way
        held, block = canvas.hold.held, canvas.choice
        far = bool(keys & Qt.KeyboardModifier.ControlModifier)
        lengthen = bool(keys & Qt.KeyboardModifier.ShiftModifier)
        minutes = down * (_HOUR if far else canvas.step)
        if held is None and block is not None and self._may(block):
            self._take(block, Grip.END if lengthen else Grip.MOVE)
        if canvas.hold.held is not None and canvas.hold.ghost is not None:
            self._move_ghost(canvas.hold.ghost, across, minutes, far=far, lengthen=lengthen)
            return True
        if block is not None:  # cannot be moved: the arrows go on from there
            canvas.choose(None)
        cursor = canvas.top.cursor
        if lengthen:
            return self._go(lengthened(cursor, minutes, canvas.step)) if down else True
        lane = self._lane_at(cursor.lane, across, far=far)
        if not 0 <= lane < len(self._lanes()):
            canvas.period_asked.emit(across)
            return self._go(replace(cursor, lane=0 if across > 0 else len(self._lanes()) - 1))
        top = min(max(0, cursor.top + minutes), DAY - cursor.minutes)
        top = top // canvas.step * canvas.step
        return self._go(Ghost(lane, top, top + cursor.minutes))

    def _lane_at(self, lane: int, across: int, *, far: bool) -> int:
        """The next lane, or the same column of the next day."""
        if not across or not far:
            return lane + across
        lanes = self._lanes()
        here, number = lanes[lane], lane + across
        while 0 <= number < len(lanes):
            if lanes[number].who == here.who and lanes[number].day != here.day:
                return number
            number += across
        return number

    def _move_ghost(
        self, ghost: Ghost, across: int, minutes: int, *, far: bool, lengthen: bool
    ) -> None:
        canvas = self._canvas
        held = canvas.hold.held
        if held is None:
            return
        if lengthen and held.grip is Grip.MOVE and ghost == held.origin:
            held = canvas.hold.held = replace(held, grip=Grip.END)
        if lengthen or held.grip is Grip.END:
            moved = lengthened(ghost, minutes, canvas.step)
        else:
            lanes = self._lanes()
            lane = min(max(0, self._lane_at(ghost.lane, across, far=far)), len(lanes) - 1)
            moved = shifted(ghost, minutes, lane - ghost.lane, among=len(lanes))
        canvas.hold.move_to(moved)
        canvas.show_span(moved.lane, moved.top, moved.foot)

    def _may(self, block: Block) -> bool:
        board = self._canvas.board
        return board is not None and board.agenda.may_write and movable(block.what)

    def _take(self, block: Block, grip: Grip) -> None:
        board = self._canvas.board
        if board is not None and isinstance(block.what, AgendaEntry):
            origin = Ghost(block.lane, block.top, block.foot)
            self._canvas.hold.take(Held(grip, origin, board.lanes[block.lane], 0, block.what))

    def _go(self, cursor: Ghost) -> bool:
        canvas = self._canvas
        canvas.choose(None)
        canvas.top.move_cursor(cursor, show=True)
        canvas.show_span(cursor.lane, cursor.top, cursor.foot)
        canvas.say(canvas.top.cursor_words())
        return True

    # --- Enter, Esc, Space, Tab -----------------------------------------------------------------

    def _enter(self, keys: Qt.KeyboardModifier) -> bool:
        canvas = self._canvas
        if keys & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if canvas.hold.held is not None:
            canvas.hold.drop()
            return True
        block = canvas.choice or self._under_cursor()
        if block is not None:
            canvas.choose(block)
            canvas.opened.emit(block.what)
        elif canvas.board is not None and canvas.board.agenda.may_write:
            canvas.ask_new(canvas.top.cursor)
        return True

    def _escape(self) -> bool:
        canvas = self._canvas
        if canvas.hold.held is not None:
            canvas.hold.let_go()
            canvas.say_choice()
            return True
        if canvas.choice is not None:
            canvas.choose(None)
            canvas.top.move_cursor(canvas.top.cursor, show=True)
            return True
        return False

    def _choose_under(self) -> bool:
        """Choose what is under the cursor, or the next one in its lane."""
        canvas = self._canvas
        block = self._under_cursor()
        if block is None:
            cursor = canvas.top.cursor
            lane = canvas.board.scene.blocks[cursor.lane] if canvas.board is not None else ()
            block = next((one for one in lane if one.top >= cursor.top), None)
        if block is not None:
            canvas.top.move_cursor(canvas.top.cursor, show=False)
            canvas.choose(block)
        return True

    def _under_cursor(self) -> Block | None:
        canvas = self._canvas
        if canvas.board is None or canvas.top.cursor.lane >= len(self._lanes()):
            return None
        cursor = canvas.top.cursor
        lane = canvas.board.scene.blocks[cursor.lane]
        return next((one for one in lane if one.top <= cursor.top < one.foot), None)

    def next_choice(self, *, forward: bool) -> bool:
        """The next appointment in reading order; False past the last, or when none is chosen."""
        canvas = self._canvas
        board, chosen = canvas.board, canvas.choice
        if board is None or chosen is None or canvas.hold.held is not None:
            return canvas.hold.held is not None
        every: list[Block] = []
        seen = set()
        for lane in board.scene.blocks:
            for block in lane:
                if block.id not in seen:
                    seen.add(block.id)
                    every.append(block)
        at = next((n for n, one in enumerate(every) if one.id == chosen.id), 0)
        at += 1 if forward else -1
        if not 0 <= at < len(every):
            return False
        canvas.choose(every[at])
        return True

    def _lanes(self) -> tuple[Lane, ...]:
        return self._canvas.board.lanes if self._canvas.board is not None else ()
