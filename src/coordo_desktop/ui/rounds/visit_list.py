"""The visits of a round in order: arrows go through, Alt+arrows or the mouse put them elsewhere."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from coordo_desktop.domain.ids import AppointmentId
from coordo_desktop.domain.rounds import Visit
from coordo_desktop.ui.kit.agenda_words import headed
from coordo_desktop.ui.kit.paint import draw_focus
from coordo_desktop.ui.kit.theme import color, px, theme
from coordo_desktop.ui.rounds.visit_paint import ROW, TICK, paint_visit
from coordo_desktop.ui.rounds.words import said


class VisitList(QWidget):
    """`chosen` (Visit or None), `opened`, `ticked`, `ordered` (a new order), `seen` (a row)."""

    chosen = Signal(object)
    opened = Signal(object)
    ticked = Signal(object)
    ordered = Signal(object)  # tuple[AppointmentId, ...]
    seen = Signal(int, int)  # top and height of the row the keyboard is on

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rounds.visits")
        self._visits: tuple[Visit, ...] = ()
        self._places: Mapping[AppointmentId, int] = {}
        self._at = -1
        self._pressed: QPointF | None = None
        self._dragged: tuple[int, int] | None = None  # from, to
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tell()
        theme().changed.connect(self.updateGeometry)

    # --- what is shown ------------------------------------------------------------------------

    def show_visits(self, visits: tuple[Visit, ...]) -> None:
        """Show these; the one that was chosen stays so."""
        before = self.visit()
        self._visits = visits
        ids = [one.appointment_id for one in visits]
        self._at = (
            ids.index(before.appointment_id)
            if before and before.appointment_id in ids
            else (0 if visits else -1)
        )
        self._dragged = None
        self.updateGeometry()
        self.setFixedHeight(max(1, px(ROW) * len(visits)))
        self._tell()
        self.update()
        self.chosen.emit(self.visit())
        if before is not None:
            QTimer.singleShot(0, self, self._show_chosen)  # once the rows have their places

    def _show_chosen(self) -> None:
        if self._at >= 0:
            self.seen.emit(px(ROW) * self._at, px(ROW))

    def show_proposed(self, places: Mapping[AppointmentId, int]) -> None:
        """Where each visit would go in the order proposed; nothing takes it away."""
        self._places = places
        self.update()

    def visit(self) -> Visit | None:
        """The one the keyboard is on."""
        return self._visits[self._at] if 0 <= self._at < len(self._visits) else None

    def choose(self, appointment_id: AppointmentId) -> None:
        """Put the keyboard on that visit."""
        for at, one in enumerate(self._visits):
            if one.appointment_id == appointment_id:
                self._go(at)

    def sizeHint(self) -> QSize:
        return QSize(px(420), px(ROW) * len(self._visits))

    # --- keyboard -----------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        # Space and the arrows are this list's own, whatever shortcut is around.
        own = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space}
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and Qt.Key(event.key()) in own
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        visit = self.visit()
        if step and alt:
            self.move_by(step)
        elif step:
            self._go(self._at + step)
        elif key is Qt.Key.Key_Home:
            self._go(0)
        elif key is Qt.Key.Key_End:
            self._go(len(self._visits) - 1)
        elif key is Qt.Key.Key_Escape and self._dragged is not None:
            self._dragged = self._pressed = None
            self.update()
        elif visit is not None and key is Qt.Key.Key_Space:
            self.ticked.emit(visit)
        elif visit is not None and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(visit)
        else:
            super().keyPressEvent(event)

    def move_by(self, step: int) -> None:
        """Put the visit chosen one place up or down."""
        to = self._at + step
        if self._at >= 0 and 0 <= to < len(self._visits):
            self._put(self._at, to)

    def _put(self, start: int, to: int) -> None:
        order = [one.appointment_id for one in self._visits]
        order.insert(to, order.pop(start))
        self.ordered.emit(tuple(order))

    def _go(self, at: int) -> None:
        if not (0 <= at < len(self._visits)) or at == self._at:
            return
        self._at = at
        self._tell()
        self.update()
        self.seen.emit(px(ROW) * at, px(ROW))
        self.chosen.emit(self.visit())

    def _tell(self) -> None:
        visit = self.visit()
        label = self.tr("Passages")
        self.setAccessibleName(label if visit is None else headed(label) + said(visit))

    # --- mouse --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._row(event.position())
        if at < 0 or event.button() is not Qt.MouseButton.LeftButton:
            return
        self._go(at)
        if event.position().x() > self.width() - px(TICK):
            self.ticked.emit(self._visits[at])
        else:
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        far = (event.position() - self._pressed).manhattanLength()
        if self._dragged is None and far < QApplication.startDragDistance():
            return
        start = self._row(self._pressed)
        to = round((event.position().y() - px(ROW) / 2) / px(ROW))
        self._dragged = (start, max(0, min(len(self._visits) - 1, to)))
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        top = int(event.position().y()) - px(ROW) // 2
        self.seen.emit(max(0, top), px(ROW))
        self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._pressed = None
        self.unsetCursor()
        if self._dragged is not None:
            (start, to), self._dragged = self._dragged, None
            self.update()
            if start != to:
                self._put(start, to)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = self._row(event.position())
        if at >= 0 and event.position().x() <= self.width() - px(TICK):
            self.opened.emit(self._visits[at])

    def _row(self, at: QPointF) -> int:
        row = int(at.y() // px(ROW))
        return row if 0 <= row < len(self._visits) else -1

    # --- paint --------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown, high = event.rect(), px(ROW)
        for at, visit in enumerate(self._visits):
            box = QRectF(0, at * high, self.width(), high)
            if not box.intersects(QRectF(shown)):
                continue
            chosen = at == self._at
            fill = "accent-soft" if chosen else "surface"
            painter.fillRect(box, color(fill))
            if chosen:
                painter.fillRect(QRectF(0, box.top(), px(3), high), color("accent"))
            painter.fillRect(QRectF(0, box.bottom() - 1, self.width(), 1), color("border"))
            if self._dragged is not None and at == self._dragged[0]:
                painter.setOpacity(0.4)
            paint_visit(
                painter, box, visit, first=at == 0, last=at == len(self._visits) - 1,
                proposed=self._places.get(visit.appointment_id, 0),
            )  # fmt: skip
            painter.setOpacity(1)
            if chosen and self.hasFocus():
                draw_focus(painter, box.adjusted(1, 1, -1, -2), 4)
        self._paint_drop(painter)

    def _paint_drop(self, painter: QPainter) -> None:
        """Where the visit under the mouse would go."""
        if self._dragged is None:
            return
        start, to = self._dragged
        y = px(ROW) * (to + (to > start))
        painter.setPen(QPen(color("accent"), px(3)))
        painter.drawLine(QPointF(px(8), y), QPointF(self.width() - px(8), y))
