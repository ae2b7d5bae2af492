"""A line of controls that never is cut: too narrow, its buttons give up keys, then words."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.layout import Item, Margins, row
from coordo_desktop.ui.kit.theme import px

_FULL, _NO_KEY, _ICON = 0, 1, 2


def fold(line: QHBoxLayout, width: int) -> None:
    """Shorten the buttons of a line so that it fits: keys go for words, words for icons."""
    items = (line.itemAt(at) for at in range(line.count()))
    widgets = (item.widget() for item in items if item is not None)
    buttons = [one for one in widgets if isinstance(one, Button) and not one.isHidden()]

    def extra(level: int) -> int:
        return sum(one.width_at(level) - one.sizeHint().width() for one in buttons)

    level = _ICON
    if line.sizeHint().width() + extra(_FULL) <= width:
        level = _FULL
    elif line.minimumSize().width() + extra(_NO_KEY) <= width:
        level = _NO_KEY
    for button in buttons:
        button.set_brief(level)


class FoldingRow(QWidget):
    """Items side by side, as `row`; they never make their window wider."""

    def __init__(self, *items: Item, gap: int = 8, margins: Margins = (0, 0, 0, 0)) -> None:
        super().__init__()
        self.line: QHBoxLayout = row(*items, gap=gap, margins=margins)
        self.setLayout(self.line)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(40), self.line.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fold(self.line, self.width())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            fold(self.line, self.width())
        return super().event(event)
