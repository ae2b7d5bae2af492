"""The one top-level window: lock screen, first start, work or curtain, one at a time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from coordo_desktop.ui.kit import screen_capture
from coordo_desktop.ui.kit.layout import spaced
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.theme import color, dress
from coordo_desktop.ui.shell.mark import paint_mark

_NAME = "main"
_SMALL_WIDTH, _SMALL_HEIGHT = 1400, 800


class Frame(QWidget):
    """Holds one screen; its title never names anybody."""

    close_asked = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._may_close = False
        self.setObjectName("frame")
        dress(self)
        self.setWindowTitle("Coordo Desktop")
        self.setWindowIcon(mark_icon())
        self._stack = QStackedWidget()
        spaced(QVBoxLayout(self), (0, 0, 0, 0), 0).addWidget(self._stack)
        self.setMinimumSize(1024, 640)
        kept = preferences.geometry(_NAME)
        if kept is None or not self.restoreGeometry(kept):
            self._first_size()

    def show_screen(self, screen: QWidget) -> None:
        """Put this screen in front; it is kept until `drop_screen`."""
        if self._stack.indexOf(screen) < 0:
            self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)

    def drop_screen(self, screen: QWidget) -> None:
        """Destroy a screen and all it held."""
        self._stack.removeWidget(screen)
        screen.hide()
        screen.deleteLater()

    def screen_shown(self) -> QWidget | None:
        """The screen in front."""
        return self._stack.currentWidget()

    def come_forward(self) -> None:
        """Show oneself: a second start asked for it."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def keep_place(self) -> None:
        """Remember where the window is: the process is about to be replaced."""
        self._preferences.set_geometry(_NAME, self.saveGeometry())

    def come_back(self, *, minimized: bool, active: bool) -> None:
        """Show oneself as the process before was shown: nothing jumps to the front by itself."""
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not active)
        if minimized:
            self.showMinimized()
        else:
            self.show()

    def let_close(self) -> None:
        """Closing was prepared: go."""
        self._may_close = True
        self.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        screen_capture.ask(self, allowed=self._preferences.screen_capture)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep_place()
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.close_asked.emit()

    def _first_size(self) -> None:
        room = QApplication.primaryScreen().availableGeometry()
        if room.width() <= _SMALL_WIDTH or room.height() <= _SMALL_HEIGHT:
            self.setGeometry(room)
        else:
            self.resize(1366, 768)


def mark_icon() -> QIcon:
    """The mark of the program at the sizes window managers ask for."""
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        picture = QPixmap(size, size)
        picture.fill("transparent")
        painter = QPainter(picture)
        paint_mark(painter, picture.rect().toRectF(), color("accent"), color("on-accent"))
        painter.end()
        icon.addPixmap(picture)
    return icon
