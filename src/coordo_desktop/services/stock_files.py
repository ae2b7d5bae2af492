"""The stock in tables: written out for spreadsheets, products and opening stock read in (ST1)."""

import hashlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.stock_files import FileVerdict, StockTable, Verdict
from coordo_desktop.exchange import stock_files
from coordo_desktop.services import authz
from coordo_desktop.services.saving import save_with
from coordo_desktop.services.stock_importing import Importing
from coordo_desktop.store import products, settings, stock_movements, stock_reading
from coordo_desktop.store.circle import EVERYBODY
from coordo_desktop.store.stock_ledger import new_deed
from coordo_desktop.store.stock_movements import MovementQuestion, Reach
from coordo_desktop.store.unit import OpenSession, Store, note
from coordo_desktop.system.files import refuse_place

MOST_MOVEMENTS = 500_000


class _OnlyLooked(Exception):
    """What bringing a table in would do is known; nothing of it is kept."""


class StockFileService:
    """The stock as tables, out and in."""

    def __init__(self, store: Store, backup: Callable[[], object] | None = None) -> None:
        self._store = store
        self._backup = backup

    # --- out --------------------------------------------------------------------------------

    def export(
        self,
        table: StockTable,
        path: Path,
        *,
        first: date | None = None,
        last: date | None = None,
        people: bool = False,
    ) -> int:
        """Write a table to a place the person chose; how many lines.

        `first` and `last` bound the days of movements. `people` names patients and keeps what
        was noted: the right to export is asked. Raises NotAllowed, PlaceNotWritable, InsideVault.
        """
        actor = self._store.actor
        authz.require(actor, Right.SEE_STOCK)
        people = people and table is StockTable.MOVEMENTS
        if people:
            authz.require(actor, Right.EXPORT)
        refuse_place(path.absolute())
        with self._store.action("stock.export") as session:
            if table is StockTable.PRODUCTS:
                content, lines = _products(session)
            elif table is StockTable.LOTS:
                content, lines = _lots(session)
            else:
                content, lines = _movements(session, first, last, people=people)
            digest = hashlib.sha256(content).hexdigest()
            note(session, table=table.value, lines=lines, people=people, sha256=digest)
            save_with(session, path, content)
        return lines

    # --- in ---------------------------------------------------------------------------------

    def preview(self, path: Path) -> FileVerdict:
        """What bringing this table in would do; nothing is kept. Raises as `import_file`."""
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        table, rows = stock_files.read_stock_table(path)
        found: list[FileVerdict] = []
        with suppress(_OnlyLooked), self._store.action("stock.import") as session:
            found.append(Importing(session, table).take(rows))
            raise _OnlyLooked
        return replace(found[0], deed_id=None)

    def import_file(self, path: Path) -> FileVerdict:
        """Bring a table of products, or of an opening stock, in: the rows refused are said.

        A product is known by its codes, else its name, and completed; a lot is received once at
        a place, however it came there, so that a table brought in again, or written out here,
        changes nothing; another quantity is for the inventory. A copy of the file is made first.
        Raises NotAllowed, NotAStockTable, a TableRefused.
        """
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        table, rows = stock_files.read_stock_table(path)
        if self._backup is not None:
            self._backup()
        with self._store.action("stock.import") as session:
            verdict = Importing(session, table, new_deed()).take(rows)
            note(
                session,
                table=table.value,
                units=verdict.units,
                added=verdict.count(Verdict.ADDED),
                changed=verdict.count(Verdict.CHANGED),
                refused=verdict.count(Verdict.REFUSED),
            )
        return verdict


def _products(session: OpenSession) -> tuple[bytes, int]:
    places = {each.id: each.name for each in products.places(session, inactive=True)}
    found = products.every(session, inactive=True)
    return stock_files.products_csv(found, places), len(found)


def _lots(session: OpenSession) -> tuple[bytes, int]:
    found = stock_reading.overview(session).products
    return stock_files.lots_csv(found), sum(len(each.lines) for each in found)


def _movements(
    session: OpenSession, first: date | None, last: date | None, *, people: bool
) -> tuple[bytes, int]:
    asked = MovementQuestion(first=first, last=last, limit=MOST_MOVEMENTS)
    found = stock_movements.found(session, asked, Reach(circle=EVERYBODY if people else None))
    names = {each.id: each.name for each in products.every(session, inactive=True)}
    zone = ZoneInfo(settings.load(session).time_zone)
    content = stock_files.movements_csv(reversed(found), names, zone, people=people)
    return content, len(found)
