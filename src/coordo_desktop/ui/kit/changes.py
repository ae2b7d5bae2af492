"""The store's announcements as a Qt signal."""

from PySide6.QtCore import QObject, Signal

from coordo_desktop.domain.topics import Changes


class ChangeHub(QObject):
    """Carries what changed to every page, on the UI thread.

    Connect bound methods of QObjects only: they are called on their own thread and forgotten with
    their widget, where a lambda would be called on the worker and outlive it.
    """

    changed = Signal(object)
    _told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # One hop to the UI thread, and pages are called from there: nothing is ever on its way to
        # a page that goes with the lock.
        self._told.connect(self.changed)

    def announce(self, changes: Changes) -> None:
        """Tell the pages; may be called from any thread."""
        self._told.emit(changes)
