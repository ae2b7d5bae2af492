"""Banner, views, and the panel one writes in: side by side where there is room for both."""

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from coordo_desktop.ui.kit.layout import sized, spaced
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.theme import px, theme

BANNER_HEIGHT = 60
_NARROWEST_VIEW = 420


class WorkPlace(QWidget):
    """Where both do not fit, the panel takes the place of the views, under the banner."""

    def __init__(self, views: QWidget) -> None:
        super().__init__()
        self._views = views
        self.banner = sized(Surface("surface", edges="b"), min_height=BANNER_HEIGHT)
        self.banner.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._held = spaced(QVBoxLayout(self.banner), (0, 0, 0, 1), 0)
        self.banner.hide()
        self._named, self._about = False, True  # a banner is held; the view is about its patient
        self._beside: QWidget | None = None
        self._wished = 0
        self._alone = False
        self._grid = spaced(QGridLayout(self), (0, 0, 0, 0), 0)
        self._grid.addWidget(self.banner, 0, 0)
        self._grid.addWidget(views, 1, 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(1, 1)
        theme().changed.connect(self._share)

    @property
    def banner_shown(self) -> bool:
        """Whether the view on screen stands under a banner."""
        return self._named and self._about

    def let_banner(self, *, shown: bool) -> None:
        """Hide the banner above a view that speaks of other people: one name at a time."""
        self._about = shown
        self.banner.setVisible(self.banner_shown)

    def set_banner(self, banner: QWidget | None) -> None:
        """Hold this banner above the views about its patient; None hides it."""
        if banner is not None and self._held.indexOf(banner) < 0:
            while (item := self._held.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.hide()
            self._held.addWidget(banner)
            banner.show()
        self._named = banner is not None
        self.banner.setVisible(self.banner_shown)

    def set_beside(self, panel: QWidget) -> None:
        """Keep this panel beside the views; its own width is the one it would like."""
        self._wished = round(panel.minimumWidth() / px(100) * 100)
        self._beside = panel
        self._grid.addWidget(panel, 0, 1, 2, 1)
        panel.installEventFilter(self)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._beside and event.type() in {QEvent.Type.Show, QEvent.Type.Hide}:
            self._share()  # at once: the view takes the focus back as the panel closes
        return super().eventFilter(watched, event)

    @Slot()
    def _share(self) -> None:
        panel = self._beside
        if panel is None:
            return
        wished = px(self._wished)
        alone = not panel.isHidden() and self.width() - wished < px(_NARROWEST_VIEW)
        if alone != self._alone:
            self._alone = alone
            self._grid.removeWidget(panel)
            if alone:
                self._grid.addWidget(panel, 1, 0)
            else:
                self._grid.addWidget(panel, 0, 1, 2, 1)
            self._views.setVisible(not alone)
        panel.setFixedWidth(self.width() if alone else wished)
