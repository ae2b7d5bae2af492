"""What lies over the blocks: cursor, chosen frame, free slots, the panel's draft, the hour."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QRect, QRectF
from PySide6.QtGui import QPainter

from coordo_desktop.domain.agenda import Columns
from coordo_desktop.domain.appointments import AppointmentDraft
from coordo_desktop.domain.conflicts import Conflict, FreeSlot
from coordo_desktop.domain.local_times import local
from coordo_desktop.ui.agenda.canvas_ground import paint_now
from coordo_desktop.ui.agenda.canvas_over import (
    GhostLook,
    paint_chosen,
    paint_cursor,
    paint_ghost,
    paint_offer,
)
from coordo_desktop.ui.agenda.canvas_view import CanvasView
from coordo_desktop.ui.agenda.drag import Ghost, lanes_with
from coordo_desktop.ui.agenda.layout import DAY
from coordo_desktop.ui.agenda.layout_grid import Box
from coordo_desktop.ui.agenda.periods import long_day_words
from coordo_desktop.ui.agenda.said import verdict
from coordo_desktop.ui.kit.agenda_words import hours_text
from coordo_desktop.ui.kit.conflict_words import slot_reason
from coordo_desktop.ui.kit.theme import px

_USUAL = 30  # minutes of the cursor


class Overlays:
    """All of it is painted over the picture of the grid, at each repaint."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas
        self.cursor = Ghost(0, 9 * 60, 9 * 60 + _USUAL)
        self.cursor_shown = False
        self._stand_in: AppointmentDraft | None = None
        self._title = ""
        self._conflicts: tuple[Conflict, ...] | None = None
        self._offers: tuple[FreeSlot, ...] = ()
        self._offer_lanes: tuple[UUID, ...] = ()
        self._offer: FreeSlot | None = None
        self._now: datetime | None = None

    # --- the cursor -----------------------------------------------------------------------------

    def move_cursor(self, ghost: Ghost, *, show: bool) -> None:
        """The cell the keyboard is on."""
        canvas = self._canvas
        before = self._cursor_rects()
        self.cursor, self.cursor_shown = ghost, show
        canvas.dirty(*before, *self._cursor_rects())

    def keep_within(self) -> None:
        """Other lanes: the cursor stays where it can."""
        board = self._canvas.board
        if board is not None and self.cursor.lane >= len(board.lanes):
            cursor = self.cursor
            self.cursor = Ghost(max(0, len(board.lanes) - 1), cursor.top, cursor.foot)

    def cursor_words(self) -> str:
        """Where it is, aloud."""
        board, cursor = self._canvas.board, self.cursor
        if board is None or cursor.lane >= len(board.lanes):
            return ""
        lane = board.lanes[cursor.lane]
        who = str(board.names.get(lane.who, "")) if lane.who is not None else ""
        at = f"{cursor.top // 60:02}:{cursor.top % 60:02}"
        return ", ".join(one for one in (long_day_words(lane.day), at, who) if one)

    def _cursor_rects(self) -> list[QRect]:
        if not self.cursor_shown:
            return []
        return [QRectF(*self._cursor_place()[0]).toAlignedRect().adjusted(-2, -2, 2, 2)]

    def _cursor_place(self) -> tuple[Box, bool]:
        """Around the appointment it is on, else its cell; and whether nothing stands there."""
        canvas, cursor = self._canvas, self.cursor
        board = canvas.board
        lane = board.scene.blocks if board is not None else ()
        here = lane[cursor.lane] if cursor.lane < len(lane) else ()
        block = next((one for one in here if one.top <= cursor.top < one.foot), None)
        if block is not None:
            left, top, wide, high = canvas.shape_now.box(block, least=px(13))
            return (left - 1, top - 1, wide + 2, high + 2), False
        free = all(one.foot <= cursor.top or one.top >= cursor.foot for one in here)
        return self._box(cursor), free

    def _box(self, ghost: Ghost) -> Box:
        return self._canvas.shape_now.span(ghost.lane, ghost.lane, ghost.top, ghost.foot)

    # --- what the panels send -------------------------------------------------------------------

    def set_stand_in(self, draft: AppointmentDraft | None, title: str) -> None:
        """Where the appointment being typed would stand."""
        self._stand_in, self._title, self._conflicts = draft, title, None
        if draft is not None:
            self.cursor_shown = False
        self._canvas.viewport().update()

    def set_stand_in_conflicts(self, conflicts: tuple[Conflict, ...]) -> None:
        """What it would meet."""
        self._conflicts = conflicts
        self._canvas.viewport().update()

    def set_offers(self, slots: Sequence[FreeSlot], who: Sequence[UUID]) -> None:
        """Free slots, numbered from 1."""
        self._offers, self._offer_lanes = tuple(slots), tuple(who)
        self._offer = self._offer if self._offer in self._offers else None
        self._canvas.viewport().update()

    def choose_offer(self, slot: FreeSlot | None) -> None:
        """The one the keyboard is on; it comes into view."""
        self._offer = slot
        boxes = self._offer_runs(slot) if slot is not None else []
        if slot is not None and boxes:
            ghost = boxes[0][2]
            self._canvas.show_span(boxes[0][0], ghost.top, ghost.foot)
        self._canvas.viewport().update()

    def offer_at(self, x: float, y: float) -> int | None:
        """The number of the free slot under a point."""
        for number, slot in enumerate(self._offers, start=1):
            for box in self._offer_boxes(slot):
                if QRectF(*box).contains(x, y):
                    return number
        return None

    def stand_in_at(self, x: float, y: float) -> tuple[Ghost, AppointmentDraft] | None:
        """The draft of the panel, if a point is on it."""
        if self._stand_in is None:
            return None
        ghost = self.ghost_of(self._stand_in)
        if ghost is None or not any(QRectF(*one).contains(x, y) for one in self._boxes(ghost)):
            return None
        return ghost, self._stand_in

    def ghost_of(self, draft: AppointmentDraft) -> Ghost | None:
        """Where a draft stands, in the first lane that is its own; None when not in view."""
        board = self._canvas.board
        if board is None:
            return None
        start = local(draft.starts_at, board.zone)
        end = local(draft.ends_at, board.zone)
        rooms = (draft.content.room_id,)
        taken = set(rooms if board.by is Columns.ROOMS else draft.content.professionals)
        mine = [number for number, lane in enumerate(board.lanes) if lane.day == start.date()]
        if not mine:
            return None
        lane = next((one for one in mine if board.lanes[one].who in taken), mine[0])
        top = start.hour * 60 + start.minute
        foot = end.hour * 60 + end.minute if end.date() == start.date() else DAY
        return Ghost(lane, top, max(foot, top + 5))

    def _boxes(self, ghost: Ghost) -> list[Box]:
        board, draft = self._canvas.board, self._stand_in
        if board is None or draft is None:
            return []
        runs = lanes_with(draft, ghost, board.lanes, board.by)
        shape = self._canvas.shape_now
        return [shape.span(first, last, ghost.top, ghost.foot) for first, last in runs]

    # --- now ------------------------------------------------------------------------------------

    def set_now(self, at: datetime) -> None:
        """The line across today."""
        self._now = at
        self._canvas.viewport().update()

    def new_words(self) -> str:
        """The title of what is being drawn."""
        return self._title or QCoreApplication.translate("Agenda", "Nouveau")

    def hours_words(self, starts_at: datetime, ends_at: datetime) -> str:
        """« 10:15–10:45 »."""
        return hours_text(starts_at, ends_at)

    # --- painting -------------------------------------------------------------------------------

    def paint(self, painter: QPainter, *, holding: bool) -> None:
        """Everything, from the bottom to the top; while something is held, not what waits."""
        canvas = self._canvas
        board, shape = canvas.board, canvas.shape_now
        if board is None:
            return
        painter.save()
        painter.setClipRect(
            QRectF(shape.axis, shape.head, shape.width - shape.axis, shape.height - shape.head)
        )
        for number, slot in enumerate(self._offers, start=1):
            self._paint_offer(painter, number, slot)
        choice = canvas.choice
        if choice is not None:
            least = px(13)
            boxes = [shape.box(one, least=least) for one in canvas.blocks_of(choice.id)]
            paint_chosen(painter, boxes, focused=canvas.hasFocus())
        if self.cursor_shown and canvas.hasFocus() and not holding:
            box, free = self._cursor_place()
            paint_cursor(painter, box, free=free)
        if not holding:
            self._paint_stand_in(painter)
        painter.restore()
        if self._now is not None:
            at = local(self._now, board.zone)
            paint_now(painter, shape, board, at.hour * 60 + at.minute, f"{at:%H:%M}")

    def _paint_stand_in(self, painter: QPainter) -> None:
        draft = self._stand_in
        ghost = self.ghost_of(draft) if draft is not None else None
        if draft is None or ghost is None:
            return
        words, ink = verdict(self._conflicts)
        look = GhostLook(
            self.new_words(), self.hours_words(draft.starts_at, draft.ends_at), words, ink
        )
        for box in self._boxes(ghost):
            paint_ghost(painter, box, look)

    def _paint_offer(self, painter: QPainter, number: int, slot: FreeSlot) -> None:
        board = self._canvas.board
        if board is None:
            return
        at = local(slot.starts_at, board.zone)
        short = f"{number} · {at:%H:%M}"
        words = f"{short}, {slot_reason(slot).words}"
        for box in self._offer_boxes(slot):
            paint_offer(painter, box, words, short, chosen=slot == self._offer)

    def _offer_boxes(self, slot: FreeSlot) -> list[Box]:
        shape = self._canvas.shape_now
        return [
            shape.span(first, last, ghost.top, ghost.foot)
            for first, last, ghost in self._offer_runs(slot)
        ]

    def _offer_runs(self, slot: FreeSlot) -> list[tuple[int, int, Ghost]]:
        """Neighbouring lanes of its people that day, all those of the day where none is theirs."""
        board = self._canvas.board
        if board is None:
            return []
        start = local(slot.starts_at, board.zone)
        top = start.hour * 60 + start.minute
        foot = top + int((slot.ends_at - slot.starts_at) / timedelta(minutes=1))
        day = [number for number, one in enumerate(board.lanes) if one.day == start.date()]
        whose = {slot.room_id} if board.by is Columns.ROOMS else set(self._offer_lanes)
        mine = [number for number in day if board.lanes[number].who in whose] or day
        runs: list[tuple[int, int, Ghost]] = []
        for number in mine:
            if runs and runs[-1][1] == number - 1:
                runs[-1] = (runs[-1][0], number, runs[-1][2])
            else:
                runs.append((number, number, Ghost(number, top, foot)))
        return runs
