"""Several lines of text in a box that grows."""

from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from coordo_desktop.ui.kit.text_field import set_wrong
from coordo_desktop.ui.kit.theme import line_height, px, theme


class TextArea(QPlainTextEdit):
    """Several lines; grows with what is typed, between two heights. Tab leaves it."""

    edited = Signal()

    def __init__(
        self,
        *,
        name: str,
        label: str,
        placeholder: str = "",
        min_lines: int = 2,
        max_lines: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setPlaceholderText(placeholder)
        self._lines = (min_lines, max_lines)
        self._filling = False
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(px(3))
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(self.grow)
        theme().changed.connect(self.grow)
        self.grow()

    def value(self) -> Any:
        """The text, without blank lines around."""
        return self.toPlainText().strip()

    def set_value(self, value: Any) -> None:
        """Show a text; None is empty."""
        self._filling = True
        self.setPlainText("" if value is None else str(value))
        self._filling = False
        self.grow()

    def raw(self) -> object:
        """The text as typed."""
        return self.toPlainText()

    def set_raw(self, raw: object) -> None:
        """Put a draft back."""
        self.set_value(raw if isinstance(raw, str) else "")

    def grow(self) -> None:
        """Take the height of the text, within bounds."""
        lines = max(self._lines[0], min(self._lines[1], int(self.document().size().height())))
        spacing = max(self.fontMetrics().lineSpacing(), line_height("table") - px(2))
        wanted = lines * spacing + px(14)
        if wanted != self.height() or self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)
        tall = int(self.document().size().height()) > self._lines[1]
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if tall else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )

    def sizeHint(self) -> QSize:
        return QSize(px(240), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.grow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_lines"):
            self.grow()

    def _changed(self) -> None:
        if not self._filling:
            set_wrong(self, wrong=False)
            self.edited.emit()
