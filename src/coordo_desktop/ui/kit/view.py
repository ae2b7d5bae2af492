"""The frame of a view: its head, its filters, a list with a detail beside it."""

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from coordo_desktop.ui.kit.fold import fold
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import row, sized, spaced
from coordo_desktop.ui.kit.theme import px

_WIDEST_PANEL = 480
_NARROWEST_LIST = 420


class ViewHead(QWidget):
    """Title, subtitle, then what `add` puts at the right; 52 px high."""

    def __init__(self, title: str, *, name: str, subtitle: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self._title = Label(title, role="title", name=f"{name}.title")
        self._subtitle = Label(subtitle, role="body", ink="text-2", name=f"{name}.subtitle")
        self._line: QHBoxLayout = row(
            self._title, self._subtitle, None, gap=12, margins=(16, 0, 16, 0)
        )
        self.setLayout(self._line)
        self._subtitle.setMinimumWidth(1)  # ends in an ellipsis where room is short
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sized(self, height=52)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(40), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fold(self._line, self.width())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            fold(self._line, self.width())
        return super().event(event)

    def add(self, widget: QWidget) -> None:
        """One more control at the right."""
        self._line.addWidget(widget)

    def add_left(self, widget: QWidget) -> None:
        """One more thing beside the title."""
        self._line.insertWidget(self._line.count() - 1, widget)

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._title.set_text(title)

    def set_subtitle(self, words: str) -> None:
        """Change the words beside the title."""
        self._subtitle.set_text(words)


class FilterBar(QWidget):
    """The filters of a list on one line; the first takes what room is left."""

    def __init__(
        self, *widgets: QWidget, margins: tuple[int, int, int, int] = (16, 0, 16, 10)
    ) -> None:
        super().__init__()
        line = row(*widgets, gap=8, margins=margins)
        if widgets:
            line.setStretch(0, 1)
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class MasterDetail(QWidget):
    """A list and its detail; the list takes what a wide screen adds.

    Where both do not fit, the detail stands alone while it is open: nothing is ever cut.
    """

    panel_shown = Signal(bool)

    def __init__(self, master: QWidget, detail: QWidget, *, width: int = 364) -> None:
        super().__init__()
        self._master, self._detail = master, detail
        self._width = width
        line = spaced(QHBoxLayout(self), gap=0)
        line.addWidget(master, 1)
        line.addWidget(detail, 0)
        detail.installEventFilter(self)

    def set_width(self, width: int) -> None:
        """Another width for the detail, in mock-up pixels; never over 480."""
        self._width = min(width, _WIDEST_PANEL)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._detail and event.type() in {QEvent.Type.Show, QEvent.Type.Hide}:
            if event.type() is QEvent.Type.Hide:
                self._master.show()  # at once: it takes the focus back as the detail closes
            QTimer.singleShot(0, self, self._share)
        return super().eventFilter(watched, event)

    def _share(self) -> None:
        """The detail keeps its width while the list keeps what a list needs."""
        wanted = px(self._width)
        alone = not self._detail.isHidden() and self.width() - wanted < px(_NARROWEST_LIST)
        self._master.setVisible(not alone)
        self._detail.setFixedWidth(self.width() if alone else wanted)
