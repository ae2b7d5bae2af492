"""How many units: a whole number, one more or one less with the arrows."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.stock import MOST
from coordo_desktop.domain.stock_ledger import QuantityOutOfRange
from coordo_desktop.ui.kit.layout import sized
from coordo_desktop.ui.kit.text_field import TextField, set_wrong


class QuantityField(TextField):
    """`changed` as soon as what is typed is a number; `value` raises QuantityOutOfRange.

    `least` may be 0 where nothing is an answer.
    """

    changed = Signal(int)

    def __init__(
        self, *, name: str, label: str, least: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(name=name, label=label, parent=parent)
        self._least = least
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMaxLength(5)
        sized(self, width=64)
        self.set_value(1)
        self.textEdited.connect(lambda _text: self._tell())

    @property
    def number(self) -> int | None:
        """What is typed, None where it is not a quantity."""
        typed = self.text().strip()
        if not (typed.isascii() and typed.isdecimal()):
            return None
        read = int(typed)
        return read if self._least <= read <= MOST else None

    def value(self) -> Any:
        """What is typed; QuantityOutOfRange."""
        read = self.number
        if read is None:
            typed = self.text().strip()
            raise QuantityOutOfRange(quantity=int(typed) if typed.isdecimal() else 0)
        return read

    def set_value(self, value: Any) -> None:
        """Show a quantity, without telling."""
        super().set_value(value)
        set_wrong(self, wrong=False)

    def step(self, by: int) -> None:
        """So many more, within what a quantity may be."""
        read = self.number
        to = self._least if read is None else min(MOST, max(self._least, read + by))
        if to != read:
            self.set_value(to)
            self.edited.emit()
            self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        by = steps.get(Qt.Key(event.key()))
        if by is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            self.step(by)

    def _tell(self) -> None:
        read = self.number
        set_wrong(self, wrong=read is None)
        if read is not None:
            self.changed.emit(read)
