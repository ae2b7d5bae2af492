"""The store's announcements as a Qt signal."""

from PySide6.QtCore import QObject, Signal

from coordo_desktop.domain.topics import Changes


class ChangeHub(QObject):
    """Carries what changed to every page, on the UI thread.

    Connect bound methods of QObjects only: they are called on their own thread and forgotten with
    their widget, where a lambda would be called on the worker and outlive it.
    """

    changed = Signal(object)

    def announce(self, changes: Changes) -> None:
        """Tell the pages; may be called from any thread."""
        self.changed.emit(changes)
