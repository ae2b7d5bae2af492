"""Labels of the stock: chosen, looked at, printed on the practice's own sheets (ST2)."""

import hashlib
import json
from dataclasses import asdict
from pathlib import Path
from zoneinfo import ZoneInfo

from coordo_desktop.documents.labels import labels_pdf
from coordo_desktop.domain.access import Right
from coordo_desktop.domain.ids import LotId, ProductId, StockPlaceId
from coordo_desktop.domain.labels import (
    SHEETS,
    LabelAsk,
    LabelLine,
    LabelSheet,
    PrintedLabels,
    checked,
    pages_of,
)
from coordo_desktop.services import authz
from coordo_desktop.services.saving import save_with
from coordo_desktop.store import labels, settings
from coordo_desktop.store.unit import OpenSession, Store, note
from coordo_desktop.system.files import refuse_place

_SHEETS_KEY = "stock.label_sheets"


class LabelService:
    """What is stuck on boxes and shelves."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- chosen from --------------------------------------------------------------------------

    def lots(
        self,
        *,
        lot_id: LotId | None = None,
        product_id: ProductId | None = None,
        place_id: StockPlaceId | None = None,
    ) -> tuple[LabelLine, ...]:
        """One lot, or those of which something is here: of a product, at a place, everywhere."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            if lot_id is not None:
                return labels.of_lots(session, [lot_id])
            if product_id is not None:
                return labels.of_product(session, product_id)
            return labels.of_place(session, place_id)

    def products(
        self,
        *,
        product_id: ProductId | None = None,
        place_id: StockPlaceId | None = None,
    ) -> tuple[LabelLine, ...]:
        """One product, or those whose usual place this is, or all that are in use."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return labels.products(session, place_id=place_id, product_id=product_id)

    # --- sheets -------------------------------------------------------------------------------

    def sheets(self) -> tuple[LabelSheet, ...]:
        """The practice's own formats, then those sold everywhere."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return (*_own(session), *SHEETS)

    def keep_sheet(self, sheet: LabelSheet) -> tuple[LabelSheet, ...]:
        """Keep a format of the practice, in place of the one of that name.

        Raises:
            NotAllowed, SheetDoesNotFit.
        """
        authz.require(self._store.actor, Right.MOVE_STOCK)
        sheet = checked(sheet)
        with self._store.action("label.sheet", detail={"labels": sheet.many}) as session:
            own = [each for each in _own(session) if each.name != sheet.name]
            text = json.dumps([asdict(each) for each in (sheet, *own)], ensure_ascii=False)
            settings.keep_text(session, _SHEETS_KEY, text)
            return (sheet, *own, *SHEETS)

    # --- on paper -----------------------------------------------------------------------------

    def preview(self, wanted: LabelAsk) -> PrintedLabels:
        """Labels to look at; nothing is recorded. NothingToLabel, SheetDoesNotFit."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return self._made(session, wanted)

    def printed(self, wanted: LabelAsk) -> PrintedLabels:
        """Labels to send to the printer, recorded with their hash."""
        authz.require(self._store.actor, Right.MOVE_STOCK)
        with self._store.action("label.print") as session:
            return self._recorded(session, wanted)

    def export(self, wanted: LabelAsk, path: Path) -> PrintedLabels:
        """Write labels where the person chose, recorded with their hash.

        Raises:
            NotAllowed, NothingToLabel, InsideVault, DiskFull, PlaceNotWritable.
        """
        authz.require(self._store.actor, Right.MOVE_STOCK)
        refuse_place(path.absolute())
        with self._store.action("label.export") as session:
            printed = self._recorded(session, wanted)
            save_with(session, path, printed.pdf)
        return printed

    def _recorded(self, session: OpenSession, wanted: LabelAsk) -> PrintedLabels:
        printed = self._made(session, wanted)
        note(session, kind=wanted.kind.value, labels=printed.many, sha256=printed.sha256)
        return printed

    def _made(self, session: OpenSession, wanted: LabelAsk) -> PrintedLabels:
        zone = ZoneInfo(settings.load(session).time_zone)
        pages = pages_of(wanted, self._store.clock().astimezone(zone))
        pdf = labels_pdf(pages)
        return PrintedLabels(pdf, hashlib.sha256(pdf).hexdigest(), len(pages.labels), pages.pages)


def _own(session: OpenSession) -> tuple[LabelSheet, ...]:
    text = settings.load_text(session, _SHEETS_KEY)
    return () if text is None else tuple(LabelSheet(**each) for each in json.loads(text))
