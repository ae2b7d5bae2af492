"""What of emergency kits leaves on paper (ST10)."""

from coordo_desktop.store.unit import Store


class KitPapers:
    """The check list of a kit."""

    def __init__(self, store: Store) -> None:
        self._store = store
