"""What of emergency kits leaves on paper: the check list (ST10)."""

import hashlib

from coordo_desktop.documents import kit_list
from coordo_desktop.domain.access import Right
from coordo_desktop.domain.ids import StockPlaceId
from coordo_desktop.domain.loan_papers import KitSheet, PrintedLoan
from coordo_desktop.services import authz
from coordo_desktop.services.paper_heads import head
from coordo_desktop.store import kits
from coordo_desktop.store.unit import OpenSession, Store, note


class KitPapers:
    """The check list of a kit."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def list_preview(self, kit_id: StockPlaceId) -> PrintedLoan:
        """The check list of a kit, to look at. NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return self._list(session, kit_id)

    def list_printed(self, kit_id: StockPlaceId) -> PrintedLoan:
        """The check list of a kit, recorded with its hash. NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.action("kit.list", object_id=kit_id) as session:
            made = self._list(session, kit_id)
            note(session, sha256=made.sha256)
        return made

    def _list(self, session: OpenSession, kit_id: StockPlaceId) -> PrintedLoan:
        sheet = KitSheet(head=head(session, self._store), kit=kits.get(session, kit_id))
        pdf = kit_list.render(sheet)
        return PrintedLoan(pdf, hashlib.sha256(pdf).hexdigest())
