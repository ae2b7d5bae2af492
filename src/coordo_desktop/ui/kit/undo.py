"""What can be taken back: callables, newest last, never a memory of patient data."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

T = TypeVar("T")
Act = Callable[[], None]
_KEPT = 50


@dataclass(frozen=True, slots=True)
class _Step:
    label: str
    undo: Act
    redo: Act | None


class Swing(Generic[T]):
    """A deed one takes back and does again: each way starts from what the last one left."""

    def __init__(self, left: T, back: Callable[[T], T], forth: Callable[[T], T]) -> None:
        self._left, self._back, self._forth = left, back, forth

    def undo(self) -> T:
        """Take it back; on the desk's thread."""
        self._left = self._back(self._left)
        return self._left

    def redo(self) -> T:
        """Do it again; on the desk's thread."""
        self._left = self._forth(self._left)
        return self._left


class UndoStack(QObject):
    """The last actions and how to take each back. Undoing is an action of its own, audited."""

    changed = Signal()
    undone = Signal(str)  # its label, before it is taken back, which may say something of its own

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._done: list[_Step] = []
        self._undone: list[_Step] = []

    def push(self, label: str, undo: Act, redo: Act | None = None) -> None:
        """Note an action that just succeeded; what had been undone can no longer be redone."""
        self._done = [*self._done[-_KEPT + 1 :], _Step(label, undo, redo)]
        self._undone.clear()
        self.changed.emit()

    def undo(self) -> bool:
        """Take the last action back; False when there is none."""
        if not self._done:
            return False
        step = self._done.pop()
        if step.redo is not None:
            self._undone.append(step)
        self.changed.emit()
        self.undone.emit(step.label)
        step.undo()
        return True

    def redo(self) -> bool:
        """Do again what was last undone; False when there is nothing."""
        if not self._undone:
            return False
        step = self._undone.pop()
        self._done.append(step)
        self.changed.emit()
        if step.redo is not None:
            step.redo()
        return True

    def clear(self) -> None:
        """Forget everything (locking)."""
        self._done.clear()
        self._undone.clear()
        self.changed.emit()

    @property
    def next_undo(self) -> str:
        """What `undo` would take back, in words; empty when nothing."""
        return self._done[-1].label if self._done else ""

    @property
    def next_redo(self) -> str:
        """What `redo` would do again, in words; empty when nothing."""
        return self._undone[-1].label if self._undone else ""
