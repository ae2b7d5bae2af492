"""Where there is nothing yet: one sentence, one button, in the upper third."""

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QStackedLayout, QWidget

from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.surfaces import Surface


class EmptyState(Surface):
    """No drawing, no apology."""

    acted = Signal()

    def __init__(self, text: str, button: str = "", *, name: str, key: str = "") -> None:
        super().__init__("surface", edges="all", name=name)
        self._text = Label(text, ink="text-2", wrap=True, align="center", name=f"{name}.text")
        self._button = Button(button, name=f"{name}.button", key=key)
        if not button:  # never setVisible(True) without a parent: a window would flash
            self._button.hide()
        self._button.clicked.connect(self.acted)
        inside = column(None, self._text, self._button, None, gap=16, margins=(24, 24, 24, 24))
        inside.setAlignment(self._button, Qt.AlignmentFlag.AlignHCenter)
        inside.setStretch(0, 1)
        inside.setStretch(3, 2)
        self.setLayout(inside)

    def set_text(self, text: str, button: str | None = None) -> None:
        """Change the sentence, and the button if given (empty takes it away)."""
        self._text.set_text(text)
        if button is not None:
            self._button.set_text(button)
            self._button.setVisible(bool(button))

    def set_key(self, key: str) -> None:
        """Draw another key in the button."""
        self._button.set_key(key)


class EmptyOr(QWidget):
    """A list, or the empty state while its model has no row."""

    def __init__(self, view: QAbstractItemView, empty: EmptyState) -> None:
        super().__init__()
        self._view, self._empty = view, empty
        self._stack = QStackedLayout(self)
        self._stack.addWidget(view)
        self._stack.addWidget(empty)
        model = view.model()
        model.modelReset.connect(self._look)
        model.rowsInserted.connect(self._look)
        model.rowsRemoved.connect(self._look)
        self._model: QAbstractItemModel = model
        self._look()

    @property
    def empty(self) -> bool:
        """The empty state is shown."""
        return self._stack.currentWidget() is self._empty

    def _look(self) -> None:
        self._stack.setCurrentWidget(self._view if self._model.rowCount() else self._empty)
