"""Fields one chooses in: a list of words, a box to tick."""

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QListView, QSizePolicy

from coordo_desktop.ui.kit.fields import set_wrong
from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.paint import draw_box
from coordo_desktop.ui.kit.theme import font, px, theme


class Choice(QComboBox):
    """One of several (key, words). The wheel never changes it by accident."""

    edited = Signal()
    changed = Signal(object)

    def __init__(self, options: Sequence[tuple[Hashable, str]], *, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._keys: list[Hashable] = []
        self.setView(QListView(self))
        self.view().setTextElideMode(self.view().textElideMode())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_options(options)
        self.activated.connect(self._picked)
        theme().changed.connect(self.updateGeometry)

    def set_options(self, options: Sequence[tuple[Hashable, str]]) -> None:
        """Offer others; what was chosen stays if it still exists."""
        kept = self.value()
        self.clear()
        self._keys = [key for key, _words in options]
        self.addItems([words for _key, words in options])
        self.set_value(kept)

    def value(self) -> Any:
        """The key chosen; None when there is nothing to choose."""
        at = self.currentIndex()
        return self._keys[at] if 0 <= at < len(self._keys) else None

    def set_value(self, value: Any) -> None:
        """Choose, without telling; an unknown key chooses the first."""
        self.setCurrentIndex(self._keys.index(value) if value in self._keys else 0)

    def raw(self) -> object:
        """The place of the choice."""
        return self.currentIndex()

    def set_raw(self, raw: object) -> None:
        """Put a draft back."""
        if isinstance(raw, int) and 0 <= raw < len(self._keys):
            self.setCurrentIndex(raw)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font("table"))
        widest = max(
            (metrics.horizontalAdvance(self.itemText(n)) for n in range(self.count())), default=0
        )
        return QSize(widest + px(46), px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), px(200)), px(32))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = px(14)
        box = QRectF(self.width() - side - px(9), (self.height() - side) / 2, side, side)
        draw_icon(QPainter(self), box, "down", "text-3")

    def _picked(self, _at: int) -> None:
        set_wrong(self, wrong=False)
        self.edited.emit()
        self.changed.emit(self.value())


class Check(QCheckBox):
    """A box to tick and its words."""

    edited = Signal()

    def __init__(self, text: str, *, name: str, label: str = "") -> None:
        super().__init__(text.replace("&", "&&"))
        self.setObjectName(name)
        self.setAccessibleName(label or text)
        self.clicked.connect(self._ticked)

    def value(self) -> Any:
        """Ticked or not."""
        return self.isChecked()

    def set_value(self, value: Any) -> None:
        """Tick or not, without telling."""
        self.setChecked(bool(value))

    def raw(self) -> object:
        """Ticked or not."""
        return self.isChecked()

    def set_raw(self, raw: object) -> None:
        """Put a draft back."""
        self.setChecked(raw is True)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            side = px(14) + 2
            box = QRectF(0, (self.height() - side) / 2, side, side)
            painter = QPainter(self)
            draw_box(painter, box, "accent", "accent", 3)
            draw_icon(painter, box.adjusted(2, 2, -2, -2), "check", "on-accent")

    def _ticked(self, _on: bool) -> None:
        self.edited.emit()
