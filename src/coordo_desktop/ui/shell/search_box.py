"""The search field of the top bar and the list that opens under it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from coordo_desktop.domain.patients import PatientLine
from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.keycap import CAP_HEIGHT, cap_width, draw_cap, key_text
from coordo_desktop.ui.kit.layout import sized, spaced
from coordo_desktop.ui.kit.runner import Runner
from coordo_desktop.ui.kit.runs import draw_runs, plain
from coordo_desktop.ui.kit.theme import color, font, px
from coordo_desktop.ui.shell.search import Command, Hit, Thing, hits

Index = QModelIndex | QPersistentModelIndex
_ROW, _HEAD = 36, 24
_POPUP_WIDTH = 600
_Answer = tuple[str, Sequence[PatientLine], Sequence[Thing]]
_HIT = int(Qt.ItemDataRole.UserRole)


class HitsModel(QAbstractListModel):
    """The lines of the popup."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []

    def show(self, lines: Sequence[Hit]) -> None:
        """Replace the lines."""
        self.beginResetModel()
        self._hits = list(lines)
        self.endResetModel()

    def hit(self, row: int) -> Hit:
        """The line of this row."""
        return self._hits[row]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        hit = self._hits[index.row()]
        if role == _HIT:
            return hit
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return ", ".join(part for part in (plain(hit.runs), hit.detail) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self._hits[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _HitDelegate(QStyledItemDelegate):
    """Paints a heading, or an icon, the runs with what matches in bold, and what says which."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hit: Hit = index.data(_HIT)
        return QSize(px(100), px(_HEAD if hit.heading else _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit: Hit = index.data(_HIT)
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if hit.heading:
            room = QRectF(box.adjusted(px(12), px(2), -px(12), 0))
            draw_runs(painter, room, hit.runs, role="small")
            painter.restore()
            return
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, color("accent-soft"))
            painter.fillRect(box.left(), box.top(), px(3), box.height(), color("accent"))
        self._line(painter, box, hit)
        painter.restore()

    def _line(self, painter: QPainter, box: QRect, hit: Hit) -> None:
        side = px(18)
        top = box.top() + (box.height() - side) // 2
        draw_icon(painter, QRect(box.left() + px(14), top, side, side), hit.icon, "text-2")
        left, right = box.left() + px(42), box.right() - px(12)
        if hit.key:
            right = _cap(painter, box, right, hit.key) - px(8)
        detail_font = font("small")
        detail = hit.detail + (f"  ·  {hit.right}" if hit.right and hit.detail else hit.right)
        width = QFontMetrics(detail_font).horizontalAdvance(detail)
        width = min(width, (right - left) // 2)
        painter.setFont(detail_font)
        painter.setPen(color("text-2"))
        shown = QFontMetrics(detail_font).elidedText(detail, Qt.TextElideMode.ElideRight, width + 1)
        where = QRect(right - width, box.top(), width + 1, box.height())
        painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), shown)
        room = QRectF(left, box.top(), right - width - px(12) - left, box.height())
        draw_runs(painter, room, hit.runs, role="table")


class SearchPopup(QFrame):
    """The list under the field: a child of the window, so that one types on."""

    picked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search.popup")
        self.model = HitsModel(self)
        self._list = QListView()
        self._list.setObjectName("search.results")
        self._list.setAccessibleName(self.tr("Résultats de la recherche"))
        self._list.setModel(self.model)
        self._list.setItemDelegate(_HitDelegate(self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.entered.connect(self._hovered)
        self._list.clicked.connect(self._clicked)
        spaced(QVBoxLayout(self), (1, 5, 1, 5), 0).addWidget(self._list)
        self.hide()

    def show_hits(self, lines: Sequence[Hit]) -> None:
        """Show these lines, the first one chosen; nothing to show hides the list."""
        self.model.show(lines)
        if not lines:
            self.hide()
            return
        height = sum(px(_HEAD if line.heading else _ROW) for line in lines) + px(10) + 2
        self.setFixedHeight(min(height, self.window().height() - self.y() - px(40)))
        self.step(1, wrap_from=-1)
        self.raise_()
        self.show()

    def step(self, by: int, wrap_from: int | None = None) -> None:
        """Choose the next or previous line that can be chosen."""
        count = self.model.rowCount()
        row = self._list.currentIndex().row() if wrap_from is None else wrap_from
        for _ in range(count):
            row = (row + by) % count
            if not self.model.hit(row).heading:
                self._list.setCurrentIndex(self.model.index(row))
                return

    def current(self) -> Hit | None:
        """The chosen line."""
        index = self._list.currentIndex()
        return self.model.hit(index.row()) if index.isValid() else None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("border-strong"), 1))
        painter.setBrush(color("surface"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, px(6), px(6))

    @Slot(QModelIndex)
    def _hovered(self, index: QModelIndex) -> None:
        if not self.model.hit(index.row()).heading:
            self._list.setCurrentIndex(index)

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        hit = self.model.hit(index.row())
        if not hit.heading:
            self.picked.emit(hit)


class SearchBox(QLineEdit):
    """One field, everywhere: Ctrl+K, type, Enter."""

    patient_picked = Signal(object)
    _KEY = "Ctrl+K"

    def __init__(
        self,
        runner: Runner,
        find: Callable[[str], Sequence[PatientLine]],
        recent: Callable[[], Sequence[PatientLine]],
        commands: Callable[[], Sequence[Command]],
        parent: QWidget | None = None,
        *,
        things: Callable[[str], Sequence[Thing]] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("search.field")
        self.setAccessibleName(self.tr("Rechercher un patient, un produit ou une action"))
        self.setPlaceholderText(self.tr("Rechercher un patient, un produit, une action…"))
        self._runner = runner
        self._find = find
        self._recent = recent
        self._commands = commands
        self._things = things
        self._popup: SearchPopup | None = None
        self._before: QWidget | None = None
        self._answered = ""  # the words that the list on screen answers
        self._entered = False  # Enter came before the answer to what was typed
        sized(self, height=32, min_width=120, max_width=520)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextMargins(px(26), 0, px(54), 0)
        self.textEdited.connect(self._ask)

    @property
    def popup(self) -> SearchPopup:
        """The list, made when first needed on the window that holds the field; it goes with it."""
        if self._popup is None:
            self._popup = SearchPopup(self.window())
            self.destroyed.connect(self._popup.deleteLater)
            self._popup.picked.connect(self._pick)
        return self._popup

    def open(self) -> None:
        """Take the cursor from wherever it is, ready to type."""
        focused = self.window().focusWidget()
        if focused is not self:
            self._before = focused
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._ask()

    def close_list(self) -> None:
        """Hide the list and empty the field."""
        self.setText("")
        self._answered, self._entered = "", False
        if self._popup is not None:
            self._popup.hide()

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            if self.popup.isVisible():
                self.popup.step(1 if key == Qt.Key.Key_Down else -1)
            else:
                self._ask()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        elif key == Qt.Key.Key_Escape:
            self.close_list()
            self._give_back()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: object) -> None:
        super().mousePressEvent(event)  # type: ignore[arg-type]
        self._ask()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        leaving = event.reason() not in {
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        }
        if leaving and self._popup is not None:
            self._popup.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._popup is not None:
            self._popup.hide()  # it lies on the window: the lock screen would come under it

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(16)
        draw_icon(
            painter, QRect(px(10), (self.height() - side) // 2, side, side), "search", "text-3"
        )
        if not self.text():
            _cap(painter, self.rect(), self.width() - px(9), self._KEY)

    def _enter(self) -> None:
        """Pick the chosen line; never one that answers other words than those typed."""
        if self._answered != self.text():
            self._entered = True
            return
        hit = self.popup.current() if self.popup.isVisible() else None
        if hit is not None:
            self._pick(hit)

    @Slot()
    def _ask(self) -> None:
        self._entered = False
        text = self.text()
        if text.strip():
            self._runner.run(self, lambda: self._found(text), self._show, self._failed)
        else:
            self._runner.run(self, lambda: (text, self._recent(), ()), self._show, self._failed)

    def _found(self, text: str) -> _Answer:
        things = self._things(text) if self._things is not None else ()
        return text, self._find(text), things

    def _show(self, answer: _Answer) -> None:
        text, lines, things = answer
        if self.window().focusWidget() is not self or text != self.text():
            return
        popup = self.popup
        below = self.mapTo(self.window(), QPoint(0, self.height() + px(4)))
        popup.move(below)
        room = self.window().width() - below.x() - px(8)
        popup.setFixedWidth(min(room, max(self.width(), px(_POPUP_WIDTH))))
        popup.show_hits(hits(text, lines, self._commands(), things))
        self._answered = text
        if self._entered:
            self._entered = False
            self._enter()

    def _failed(self, error: Exception) -> None:
        self.close_list()
        raise error

    @Slot(object)
    def _pick(self, hit: Hit) -> None:
        self.close_list()
        self._give_back()
        if hit.patient_id is not None:
            self.patient_picked.emit(hit.patient_id)
        elif hit.run is not None:
            hit.run()

    def _give_back(self) -> None:
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.clearFocus()


def _cap(painter: QPainter, box: QRect, right: int, keys: str) -> int:
    """Draw a key cap ending at `right`, centred in the height of `box`; its left edge."""
    text = key_text(keys)
    width, height = cap_width(text), px(CAP_HEIGHT)
    top = box.top() + (box.height() - height) / 2
    draw_cap(painter, QRectF(right - width, top, width, height), text)
    return right - width
