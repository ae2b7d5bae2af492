"""What stands beside the stock: one panel at a time, over that of the lot chosen."""

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.kit.theme import px

_AWAY = "away"
_USUAL, _NARROWEST = 364, 120


class PartStack(QStackedWidget):
    """The parts of the view: the widest of them takes no room from the one shown."""

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_NARROWEST), px(_NARROWEST))

    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return super().sizeHint() if shown is None else shown.sizeHint()


class StockSide(QWidget):
    """`gone` when the panel that was open is closed: the keyboard goes back to the list."""

    gone = Signal()
    widened = Signal(int)  # the width now wanted, in mock-up pixels

    def __init__(self, base: QWidget) -> None:
        super().__init__()
        self.setObjectName("stock.side")
        self._base = base
        self._panels: list[QWidget] = []
        self._based = self._aside = False
        self._line = row(base, gap=0)
        self.setLayout(self._line)
        base.hide()
        self.hide()

    def panels(self) -> tuple[QWidget, ...]:
        """All that may stand there, but that of the lot."""
        return tuple(self._panels)

    @property
    def open(self) -> QWidget | None:
        """The panel that was opened, if one is."""
        return next((one for one in self._panels if not one.isHidden()), None)

    def add(self, panel: QWidget) -> None:
        """One more panel: shown, it sends the others away."""
        panel.hide()
        self._panels.append(panel)
        self._line.addWidget(panel)
        panel.installEventFilter(self)

    def show_base(self, *, shown: bool) -> None:
        """Whether the lot chosen stands there when nothing else does."""
        self._based = shown
        self._look()

    def step_aside(self, *, aside: bool) -> None:
        """Another panel stands beside the view: what it was opened for is not cut in three."""
        if aside != self._aside:
            self._aside = aside
            self._look()

    def close(self) -> bool:
        """Close the panel that is open; False where there is none."""
        shown = self.open
        if shown is None:
            return False
        close = getattr(shown, "close_panel", None)
        if callable(close):
            close()
        else:
            shown.hide()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShowToParent and isinstance(watched, QWidget):
            for one in self._panels:
                if one is not watched and not one.isHidden():
                    one.hide()
            self._look()
        elif event.type() == QEvent.Type.HideToParent:
            QTimer.singleShot(0, self, self._left)
        return super().eventFilter(watched, event)

    def _left(self) -> None:
        self._look()
        if self.open is None:
            self.gone.emit()

    def _look(self) -> None:
        shown = self.open
        based = self._based and not self._aside
        self._base.setVisible(based and shown is None)
        there = shown or self._base
        wide = round(there.minimumWidth() * 100 / px(100)) if there.minimumWidth() else _USUAL
        self.widened.emit(max(wide, _USUAL))
        self.setVisible(shown is not None or based)


def make_room(part: QWidget, *, aside: bool) -> None:
    """Another panel stands beside a part: its detail, or its `spare` list, goes meanwhile."""
    side, spare = getattr(part, "side", None), getattr(part, "spare", None)
    if isinstance(side, StockSide):
        side.step_aside(aside=aside)
    elif isinstance(spare, QWidget) and aside != bool(spare.property(_AWAY)):
        if aside and spare.isHidden():
            return  # a panel of the part sent it away, and brings it back
        spare.setProperty(_AWAY, aside)
        spare.setHidden(aside)
