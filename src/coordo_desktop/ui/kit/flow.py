"""Items side by side that go to the next line where they do not fit."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from coordo_desktop.ui.kit.theme import px


class FlowLayout(QLayout):
    """Margins and gap in mock-up pixels; the last widget takes what is left of its line."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        margins: tuple[int, int, int, int] = (0, 0, 0, 0),
        gap: int = 8,
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._margins, self._gap = margins, gap

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def sizeHint(self) -> QSize:
        left, top, right, bottom = (px(side) for side in self._margins)
        sizes = [item.sizeHint() for item in self._items]
        width = sum(size.width() for size in sizes) + px(self._gap) * max(0, len(sizes) - 1)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width + left + right, height + top + bottom)

    def minimumSize(self) -> QSize:
        left, top, right, bottom = (px(side) for side in self._margins)
        sizes = [item.minimumSize() for item in self._items]
        return QSize(
            max((size.width() for size in sizes), default=0) + left + right,
            max((size.height() for size in sizes), default=0) + top + bottom,
        )

    def _lay(self, rect: QRect, *, move: bool) -> int:
        left, top, right, bottom = (px(side) for side in self._margins)
        gap = px(self._gap)
        x, y, tallest = rect.left() + left, rect.top() + top, 0
        edge = rect.left() + rect.width() - right
        for number, item in enumerate(self._items):
            size = item.sizeHint()
            last = number == len(self._items) - 1
            wanted = item.minimumSize().width() if last else size.width()
            if x + wanted > edge and tallest:
                x, y, tallest = rect.left() + left, y + tallest + gap, 0
            width = max(wanted, edge - x) if last else min(size.width(), edge - x)
            if move:
                item.setGeometry(QRect(QPoint(x, y), QSize(width, size.height())))
            x += width + gap
            tallest = max(tallest, size.height())
        return y + tallest + bottom - rect.top()
