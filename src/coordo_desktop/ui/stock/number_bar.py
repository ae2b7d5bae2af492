"""A number for the line chosen: digits begin it, Enter keeps it and goes to the next line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coordo_desktop.ui.kit.keycap import KeyCap
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import row, sized
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.text_field import TextField, set_wrong

_LONGEST = 5


class NumberField(TextField):
    """Figures alone; the arrows go to another line."""

    entered = Signal()
    moved = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in steps:
            self.moved.emit(steps[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class NumberBar(Surface):
    """What is typed is never lost: going to another line keeps it."""

    entered = Signal(object, bool)  # the number or None, and whether to go to the next line
    moved = Signal(int)
    left = Signal()

    def __init__(self, label: str, *, name: str, more: tuple[QWidget, ...] = ()) -> None:
        super().__init__("surface-2", edges="all", name=name)
        self.what = RunsLabel("", name=f"{name}.what", wrap=True, max_lines=2)
        self.field = NumberField(name=f"{name}.field", label=label)
        self.field.setMaxLength(_LONGEST)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        sized(self.field, width=84)
        self.unit = Label("", ink="text-3", name=f"{name}.unit")
        self._shown = ""
        line = row(
            self.what, Label(label, ink="text-2"), self.field, self.unit,
            KeyCap("Return"), 8, *more, gap=8, margins=(10, 5, 10, 5),
        )  # fmt: skip
        line.setStretch(0, 1)
        self.setLayout(line)
        self.field.entered.connect(self._entered)
        self.field.moved.connect(self._moved)
        self.field.left.connect(self._left)

    @property
    def dirty(self) -> bool:
        """Something typed was not kept yet."""
        return self.field.text().strip() != self._shown

    def show_line(self, product: str, detail: str, unit: str, number: int | None) -> None:
        """The line the number is for; what it holds now."""
        self.what.set_runs([Run(product, 600), Run(f"  {detail}", ink="text-2")])
        self.unit.set_text(unit)
        self._shown = "" if number is None else str(number)
        self.field.setText(self._shown)
        set_wrong(self.field, wrong=False)
        self.field.setEnabled(True)
        if self.field.hasFocus():
            self.field.selectAll()

    def show_nothing(self) -> None:
        """No line is chosen."""
        self.what.set_runs([])
        self.unit.set_text("")
        self._shown = ""
        self.field.clear()
        self.field.setEnabled(False)

    def begin(self, digit: str = "") -> None:
        """Type here; `digit` is what was pressed elsewhere."""
        if not self.field.isEnabled():
            return
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if digit:
            self.field.setText(digit)
        else:
            self.field.selectAll()

    def commit(self) -> None:
        """Keep what was typed, without going to another line."""
        if self.field.isEnabled() and self.dirty:
            self._emit(onward=False)

    def _entered(self) -> None:
        self._emit(onward=True)

    def _emit(self, *, onward: bool) -> None:
        typed = "".join(self.field.text().split())
        if typed and not (typed.isascii() and typed.isdigit()):
            set_wrong(self.field, wrong=True)
            return
        self._shown = typed
        self.entered.emit(int(typed) if typed else None, onward)

    def _moved(self, by: int) -> None:
        self.commit()
        self.moved.emit(by)

    def _left(self) -> None:
        self.field.setText(self._shown)
        self.left.emit()
