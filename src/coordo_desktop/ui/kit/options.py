"""A row of options of which one is chosen: what segmented buttons and tabs share."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coordo_desktop.ui.kit.theme import theme


@dataclass(frozen=True, slots=True)
class Option:
    """One option; `kind` colours it when chosen (accent, warn, danger…)."""

    key: str
    text: str
    count: int | None = None
    kind: str = "accent"
    icon: str = ""


class OptionRow(QWidget):
    """Arrows move the choice, a letter never does; `changed` tells what the person chose."""

    changed = Signal(str)

    def __init__(self, options: Sequence[Option], *, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._label = label
        self._options = list(options)
        self._chosen = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tell()
        theme().changed.connect(self.updateGeometry)

    @property
    def options(self) -> list[Option]:
        """What can be chosen."""
        return list(self._options)

    def value(self) -> str:
        """The key of the option chosen."""
        return self._options[self._chosen].key if self._options else ""

    def set_value(self, key: str) -> None:
        """Choose, without telling."""
        for number, option in enumerate(self._options):
            if option.key == key:
                self._chosen = number
        self._tell()

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer others; what was chosen stays if it still exists."""
        kept = self.value()
        self._options, self._chosen = list(options), 0
        self.set_value(kept)
        self.updateGeometry()

    def set_count(self, key: str, count: int | None) -> None:
        """Change the number beside an option."""
        self._options = [
            replace(option, count=count) if option.key == key else option
            for option in self._options
        ]
        self.updateGeometry()
        self._tell()

    def boxes(self) -> list[QRect]:
        """Where each option is."""
        raise NotImplementedError

    def choose(self, number: int) -> None:
        """Choose as a person does: `changed` is emitted."""
        if 0 <= number < len(self._options) and number != self._chosen:
            self._chosen = number
            self._tell()
            self.changed.emit(self.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self._options) - 1}
        key = Qt.Key(event.key())
        if key in steps:
            self.choose(self._chosen + steps[key])
        elif key in ends:
            self.choose(ends[key])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number, box in enumerate(self.boxes()):
            if box.contains(event.position().toPoint()):
                self.choose(number)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _tell(self) -> None:
        self.setAccessibleName(self._label)
        chosen = self._options[self._chosen].text if self._options else ""
        self.setAccessibleDescription(chosen)
        self.update()
