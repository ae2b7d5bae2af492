"""What of lent equipment leaves on paper (ST7)."""

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.ids import UserId
from coordo_desktop.services import authz
from coordo_desktop.store.unit import Store


class LoanPapers:
    """The slip of a loan, and the list of whom to call."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def _circle(self) -> UserId | None:
        """Whose circle names are limited to; None: everybody is named."""
        return authz.circle_of(self._store.actor, Right.SEE_IDENTITY)
