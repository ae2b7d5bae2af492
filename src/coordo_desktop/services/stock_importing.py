"""Bringing a table of the stock in, row by row: each is kept whole or refused, and said."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from typing import Any
from uuid import uuid4

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import DeedId, LotId, ProductId, StockPlaceId
from coordo_desktop.domain.products import NotACode, checked, code_kept
from coordo_desktop.domain.stock import Product, ProductCode, ProductDraft
from coordo_desktop.domain.stock_files import (
    BrokenRow,
    Cells,
    FileVerdict,
    KnownOtherwise,
    MissingCell,
    RowVerdict,
    StockTable,
    UnknownName,
    Verdict,
)
from coordo_desktop.domain.stock_ledger import Deed, MovementKind, Reception, Source
from coordo_desktop.domain.text import clean_line, fold, plain_line
from coordo_desktop.exchange.stock_files import TableRow
from coordo_desktop.store import products, stock_importing, stock_lots, stock_writing
from coordo_desktop.store.stock_ledger import new_deed, post
from coordo_desktop.store.unit import OpenSession


class Importing:
    """One table being brought in, inside an action."""

    def __init__(
        self, session: OpenSession, table: StockTable, deed_id: DeedId | None = None
    ) -> None:
        self._session, self._table = session, table
        self._deed_id = deed_id or new_deed()
        every = products.every(session, inactive=True)
        self._by_name = {fold(each.name): each.id for each in reversed(every)}
        # Of two products of the same name, the one in use.
        self._by_name |= {fold(each.name): each.id for each in every if each.active}
        places = products.places(session)
        self._places = {fold(each.name): each.id for each in places}
        self._new: set[tuple[LotId, StockPlaceId, bool]] = set()  # of this very table
        self._units = 0

    def take(self, rows: Iterable[TableRow]) -> FileVerdict:
        """Each row, kept or refused."""
        told = tuple(self._row(each) for each in rows)
        return FileVerdict(
            table=self._table,
            rows=told,
            units=self._units,
            deed_id=self._deed_id if self._units else None,
        )

    def _row(self, row: TableRow) -> RowVerdict:
        if row.cells is None:
            return RowVerdict(line=row.line, verdict=Verdict.REFUSED, why=BrokenRow())
        name = clean_line(row.cells.text("Produit") or row.cells.text("Code"))
        try:
            with self._session.begin_nested():
                products_only = self._table is StockTable.PRODUCTS
                verdict = self._product(row.cells) if products_only else self._lot(row.cells)
        except Refusal as error:
            return RowVerdict(line=row.line, verdict=Verdict.REFUSED, name=name, why=error)
        return RowVerdict(line=row.line, verdict=verdict, name=name)

    # --- a product --------------------------------------------------------------------------

    def _product(self, cells: Cells) -> Verdict:
        said = self._said(cells)
        known = self._known(cells, said.get("codes", ()))
        if known is None:
            if "name" not in said:
                raise MissingCell(column="Produit")
            draft = checked(ProductDraft(**said))
            product = _as_product(draft, ProductId(uuid4()), 1)
            products.add(self._session, product)
            self._by_name[fold(product.name)] = product.id
            return Verdict.ADDED
        if "codes" in said:  # a table completes codes, it takes none away
            said["codes"] = (*known.codes, *said["codes"])
        changed = _as_product(checked(replace(_draft_of(known), **said)), known.id, known.version)
        if changed == known:
            return Verdict.SAME
        products.change(self._session, changed, known.version)
        self._by_name[fold(changed.name)] = changed.id
        return Verdict.CHANGED

    def _said(self, cells: Cells) -> dict[str, Any]:
        """The fields that the row fills; an empty cell says nothing."""
        place = cells.text("Lieu")
        said: dict[str, Any] = {
            "name": clean_line(cells.text("Produit")) or None,
            "category": cells.category("Catégorie"),
            "unit": cells.text("Unité") or None,
            "units": cells.text("Unités") or cells.text("Unité") or None,
            "codes": cells.codes("Codes"),
            "lpp": cells.text("LPP") or None,
            "minimum": cells.number("Minimum"),
            "maximum": cells.number("Maximum"),
            "cold": cells.truth("Froid"),
            "tracks_lots": cells.truth("Suivi par lots"),
            "supplier": cells.text("Fournisseur") or None,
            "supplier_ref": cells.text("Référence") or None,
            "price": cells.cents("Prix unitaire"),
            "home_id": self._place(place) if place else None,
            "note": cells.text("Note") or None,
            "active": cells.truth("En usage"),
        }
        return {field: value for field, value in said.items() if value is not None}

    def _known(self, cells: Cells, codes: Sequence[ProductCode] = ()) -> Product | None:
        """The product of one of these codes, else of this name."""
        written = [each.code for each in codes] + [cells.text("Code")]
        for each in filter(None, written):
            found = products.by_code(self._session, code_kept(each))
            if found is not None:
                return found[0]
        product_id = self._by_name.get(fold(cells.text("Produit")))
        return None if product_id is None else products.get(self._session, product_id)

    def _place(self, name: str) -> StockPlaceId:
        found = self._places.get(fold(name))
        if found is None:
            raise UnknownName(column="Lieu", text=clean_line(name))
        return found

    # --- units of a lot ---------------------------------------------------------------------

    def _lot(self, cells: Cells) -> Verdict:
        product = self._stocked(cells)
        quantity = cells.number("Quantité")
        if quantity is None:
            raise MissingCell(column="Quantité")
        place = cells.text("Lieu")
        draft = Reception(
            product_id=product.id,
            quantity=quantity,
            lot=plain_line(cells.lot("Lot")),
            expiry=cells.day("Péremption"),
            place_id=self._place(place) if place else None,
            source=Source.IMPORT,
        )
        held = bool(cells.truth("Quarantaine"))
        if self._there(product, draft, held=held):
            return Verdict.SAME
        _, lot, kept_at, entry = stock_writing.reception(self._session, draft)
        self._new.add((lot.id, kept_at.id, held))
        deed = Deed(
            id=self._deed_id,
            kind=MovementKind.RECEPTION,
            entries=(replace(entry, held=held),),
            source=Source.IMPORT,
        )
        post(self._session, deed)
        self._units += quantity
        return Verdict.ADDED

    def _there(self, product: Product, draft: Reception, *, held: bool) -> bool:
        """Whether the ledger says the same already; KnownOtherwise where it says another number.

        What remains now, as a table written out here tells it, or what a table brought in before.
        """
        lot = stock_lots.find(self._session, product.id, draft.lot, draft.expiry)
        if lot is None or draft.expiry not in {None, lot.expiry}:
            return False
        place = stock_writing.place_for(self._session, product, draft.place_id)
        if (lot.id, place.id, held) in self._new:
            return False
        told = stock_importing.told(self._session, lot.id, place.id, held=held)
        if told is not None and draft.quantity not in {told.left, *told.brought}:
            raise KnownOtherwise(left=told.left)
        return told is not None

    def _stocked(self, cells: Cells) -> Product:
        try:
            found = self._known(cells)
        except NotACode:  # another program's own number: the name tells
            if not cells.text("Produit"):
                raise
            found = None
        if found is None:
            name = clean_line(cells.text("Produit") or cells.text("Code"))
            if not name:
                raise MissingCell(column="Produit")
            raise UnknownName(column="Produit", text=name)
        return found


def _draft_of(product: Product) -> ProductDraft:
    return ProductDraft(**{each.name: getattr(product, each.name) for each in fields(ProductDraft)})


def _as_product(draft: ProductDraft, product_id: ProductId, version: int) -> Product:
    values = {each.name: getattr(draft, each.name) for each in fields(ProductDraft)}
    return Product(id=product_id, version=version, **values)
