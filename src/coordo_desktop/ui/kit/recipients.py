"""People chosen one after the other: chips in a field, completed as one types."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from coordo_desktop.ui.kit.chips import Chip
from coordo_desktop.ui.kit.completion import Completion, Suggestion
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.flow import FlowLayout
from coordo_desktop.ui.kit.paint import draw_box
from coordo_desktop.ui.kit.theme import px

_WIDE = 440  # a whole name and what tells two of one name apart, whatever the field


class Recipients(QWidget):
    """`value()` is the tuple of what was accepted; Backspace in the empty field takes one off."""

    edited = Signal()
    asked = Signal(str)

    def __init__(self, *, name: str, label: str, placeholder: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._placeholder = placeholder
        self._chosen: list[tuple[object, str]] = []
        self._input = TextField(name=f"{name}.input", label=label, placeholder=placeholder)
        self._input.setProperty("bare", True)
        self._input.setMinimumWidth(px(20))
        self._input.installEventFilter(self)
        self._completion = Completion(self._input, name=name, fills=False, wide=_WIDE)
        self._completion.asked.connect(self.asked)
        self._completion.accepted.connect(self._accepted)
        self._flow = FlowLayout(self, margins=(6, 5, 6, 5), gap=5)
        self._flow.addWidget(self._input)
        self.setFocusProxy(self._input)

    @property
    def completion(self) -> Completion:
        """The suggestions of the inner field."""
        return self._completion

    def offer(self, lines: Sequence[Suggestion]) -> None:
        """Answer `asked`; those chosen already are left out."""
        taken = {value for value, _text in self._chosen}
        self._completion.offer([line for line in lines if line.value not in taken])

    def value(self) -> Any:
        """What was chosen, in order."""
        return tuple(value for value, _text in self._chosen)

    def chosen(self) -> list[tuple[object, str]]:
        """What was chosen, with its words."""
        return list(self._chosen)

    def set_value(self, value: Any) -> None:
        """Show (value, words) pairs, without telling."""
        self._chosen = [(what, words) for what, words in value or ()]
        self._rebuild()

    def raw(self) -> object:
        """The words chosen and those half typed."""
        return {"chosen": [[str(what), words] for what, words in self._chosen]}

    def set_raw(self, raw: object) -> None:
        """Put a draft back; values come back as text, for the screen to read again."""
        pairs = raw.get("chosen", []) if isinstance(raw, dict) else []
        self.set_value([(pair[0], pair[1]) for pair in pairs])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._input and isinstance(event, QKeyEvent):
            erases = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Backspace
            if erases and not self._input.text() and self._chosen:
                self._remove(len(self._chosen) - 1)
                return True
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._input.setFocus()

    def paintEvent(self, _event: Any) -> None:
        focused = self._input.hasFocus()
        wrong = bool(self.property("wrong"))
        edge = "danger" if wrong else "accent" if focused else "border-strong"
        draw_box(QPainter(self), self.rect(), "surface", edge, 6, 2 if focused or wrong else 1)

    def _accepted(self, line: Suggestion) -> None:
        self._chosen.append((line.value, line.text))
        self._input.clear()
        self._rebuild()
        self.edited.emit()

    def _remove(self, at: int) -> None:
        del self._chosen[at]
        self._rebuild()
        self._input.setFocus()
        self.edited.emit()

    def _close_clicked(self) -> None:
        chips = [chip for chip in self.findChildren(Chip) if not chip.isHidden()]
        sender = self.sender()
        if sender in chips:
            self._remove(int(sender.property("place")))

    def _rebuild(self) -> None:
        for chip in self.findChildren(Chip):
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self._input)
        for place, (_value, words) in enumerate(self._chosen):
            chip = Chip(words, kind="accent", closable=True, name=f"{self.objectName()}.{place}")
            chip.setProperty("place", place)
            chip.closed.connect(self._close_clicked)
            self._flow.addWidget(chip)
        self._flow.addWidget(self._input)
        self._input.setPlaceholderText("" if self._chosen else self._placeholder)
        self.updateGeometry()
