"""What is held over the grid, by the mouse or by the keys: its ghost, its verdict, its drop."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from coordo_desktop.domain.appointments import AgendaEntry, AppointmentDraft
from coordo_desktop.domain.conflicts import Conflict
from coordo_desktop.ui.agenda.canvas_over import GhostLook, paint_ghost
from coordo_desktop.ui.agenda.canvas_top import Overlays
from coordo_desktop.ui.agenda.canvas_view import CanvasView
from coordo_desktop.ui.agenda.drag import Ghost, Grip, Held, draft_of, lanes_with
from coordo_desktop.ui.agenda.said import title_of, verdict
from coordo_desktop.ui.kit.agenda_words import span_text


@dataclass(frozen=True, slots=True)
class Dropped:
    """What was dropped: the appointment as it was, as it would be, what it meets there."""

    entry: AgendaEntry
    draft: AppointmentDraft
    conflicts: tuple[Conflict, ...] | None
    copy: bool = False


class Hold:
    """One thing at a time. Nothing is kept until it is dropped; Esc puts it back."""

    def __init__(self, canvas: CanvasView, top: Overlays) -> None:
        self._canvas, self._top = canvas, top
        self.held: Held | None = None
        self.ghost: Ghost | None = None
        self._draft: AppointmentDraft | None = None
        self._boxes: list[tuple[float, float, float, float]] = []
        self._conflicts: tuple[Conflict, ...] | None = None

    @property
    def draft(self) -> AppointmentDraft | None:
        """The appointment as it would be."""
        return self._draft

    def take(self, held: Held, ghost: Ghost | None = None) -> None:
        """Begin."""
        self.held = held
        self.move_to(ghost or held.origin)

    def move_to(self, ghost: Ghost) -> None:
        """Its ghost stands there now; only where it was and where it is are painted again."""
        canvas, held = self._canvas, self.held
        board = canvas.board
        if held is None or board is None or (ghost == self.ghost and self._boxes):
            return
        before = self.rects()
        self.ghost = ghost
        self._draft = draft_of(held, ghost, board.lanes, board.by, board.zone)
        runs = lanes_with(self._draft, ghost, board.lanes, board.by)
        shape = canvas.shape_now
        self._boxes = [shape.span(first, last, ghost.top, ghost.foot) for first, last in runs]
        self._conflicts = None
        canvas.dirty(*before, *self.rects())
        canvas.say(span_text(self._draft.starts_at, self._draft.ends_at))
        canvas.drafted.emit(self._draft)

    def again(self) -> None:
        """The grid scrolled or was turned under it."""
        ghost, board = self.ghost, self._canvas.board
        if ghost is not None and board is not None:
            self.ghost, lanes = None, len(board.lanes)
            self.move_to(Ghost(min(ghost.lane, lanes - 1), ghost.top, ghost.foot))

    def set_verdict(self, conflicts: tuple[Conflict, ...] | None) -> None:
        """What it meets there."""
        if self.held is None or self._draft is None:
            return
        self._conflicts = conflicts
        self._canvas.dirty(*self.rects())
        words, _ink = verdict(conflicts)
        said = span_text(self._draft.starts_at, self._draft.ends_at)
        self._canvas.say(f"{said}, {words}" if words else said)

    def drop(self) -> None:
        """Let it stand there: told, unless it did not move."""
        held, ghost, draft, conflicts = self.held, self.ghost, self._draft, self._conflicts
        self.let_go()
        if held is None or draft is None:
            return
        if held.entry is None:
            self._canvas.new_asked.emit(draft)
        elif ghost != held.origin or held.copy:
            self._canvas.dropped.emit(Dropped(held.entry, draft, conflicts, held.copy))

    def let_go(self) -> None:
        """Put it back where it was."""
        before = self.rects()
        self.held = self.ghost = self._draft = self._conflicts = None
        self._boxes = []
        self._canvas.dirty(*before)
        if before:
            self._canvas.drafted.emit(None)

    def rects(self) -> list[QRect]:
        """What the ghost covers, with its frame."""
        return [QRectF(*box).toAlignedRect().adjusted(-3, -3, 3, 3) for box in self._boxes]

    def paint(self, painter: QPainter) -> None:
        """The ghost, in each run of lanes it takes."""
        held, draft = self.held, self._draft
        if held is None or draft is None:
            return
        words, ink = verdict(self._conflicts)
        title = title_of(held.entry) if held.entry is not None else self._top.new_words()
        hours = self._top.hours_words(draft.starts_at, draft.ends_at)
        look = GhostLook(title, hours, words, ink)
        for box in self._boxes:
            paint_ghost(painter, box, look)

    @property
    def lengthens(self) -> bool:
        """Whether an end is held, not the whole."""
        return self.held is not None and self.held.grip in {Grip.START, Grip.END}
