"""Products and places of the stock: kept, stopped, found by code or by word (ST1)."""

from dataclasses import fields, replace
from uuid import uuid4

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.errors import InvalidField, MissingField
from coordo_desktop.domain.ids import ProductId, StockPlaceId
from coordo_desktop.domain.medicines import MedicineLine
from coordo_desktop.domain.products import (
    LONGEST_NAME,
    NotACode,
    PlaceNotEmpty,
    WrongCheckDigit,
    checked,
    code_kept,
)
from coordo_desktop.domain.stock import (
    MOST,
    Category,
    PlaceDraft,
    Product,
    ProductCode,
    ProductDraft,
    StockPlace,
)
from coordo_desktop.domain.text import clean_line
from coordo_desktop.services import authz
from coordo_desktop.store import medicines
from coordo_desktop.store import products as kept
from coordo_desktop.store.unit import OpenSession, Store

_COLDEST, _HOTTEST = -400, 600  # tenths of a degree: any fridge or freezer
_LONGEST_CHECK = 366


class ProductService:
    """What the practice keeps, and where."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- products ---------------------------------------------------------------------------

    def products(self, *, inactive: bool = False) -> tuple[Product, ...]:
        """The products in use, or all of them, by name."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return tuple(kept.every(session, inactive=inactive))

    def product(self, product_id: ProductId) -> Product:
        """One product; NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return kept.get(session, product_id)

    def keep(
        self,
        draft: ProductDraft,
        known: ProductId | None = None,
        version: int = 0,
    ) -> Product:
        """Keep a new product, or one as it was seen.

        Raises MissingField, InvalidField, MinimumOverMaximum, NotACode, WrongCheckDigit,
        NameTaken, CodeTaken, ChangedMeanwhile.
        """
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        draft = checked(draft)
        product_id = known or ProductId(uuid4())
        product = _as_product(draft, product_id, version + 1)
        if known is None:
            with self._store.action("product.add", object_id=product_id) as session:
                _check_home(session, draft)
                kept.add(session, product)
                return product
        with self._store.action("product.change", object_id=product_id) as session:
            _check_home(session, draft)
            kept.change(session, product, version)
            return product

    def stop(self, product_id: ProductId, version: int) -> Product:
        """The product is no longer kept: proposed nowhere, its units and history stay."""
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        with self._store.action("product.stop", object_id=product_id) as session:
            seen = kept.get(session, product_id)
            kept.change(session, replace(seen, active=False), version)
            return kept.get(session, product_id)

    def add_code(self, product_id: ProductId, code: str, factor: int = 1) -> Product:
        """One more code of a product: CodeTaken, NotACode, WrongCheckDigit, InvalidField."""
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        if not 1 <= factor <= MOST:
            raise InvalidField(field="factor")
        with self._store.action("product.code", object_id=product_id) as session:
            kept.get(session, product_id)
            borne = ProductCode(code=code_kept(code), factor=factor)
            kept.add_code(session, product_id, borne)
            return kept.get(session, product_id)

    def by_code(self, code: str) -> Product | None:
        """The product that bears this code; None when nobody does, or it is no code."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        try:
            whole = code_kept(code)
        except (NotACode, WrongCheckDigit):
            return None
        with self._store.reading() as session:
            found = kept.by_code(session, whole)
        return None if found is None else found[0]

    def search(self, text: str, limit: int = 12) -> tuple[Product, ...]:
        """Products in use by the words of their name, a code, or the beginning of a lot."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return tuple(kept.matching(session, text, limit))

    def medicine(self, code: str) -> MedicineLine | None:
        """What the medicines base says of this CIP13, CIP7 or GTIN; None where it says nothing."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        try:
            cip13 = ProductCode(code=code_kept(code)).cip13
        except (NotACode, WrongCheckDigit):
            return None
        if not cip13:
            return None
        with self._store.reading() as session:
            found = medicines.by_code(session, cip13, 1)
        return found[0] if found else None

    def suppliers(self) -> tuple[str, ...]:
        """The suppliers already named."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return tuple(kept.suppliers(session))

    def categories(self) -> dict[Category, int]:
        """How many products in use each category holds."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return kept.categories(session)

    def in_house_code(self) -> str:
        """The next free code of the practice's own labels."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return kept.next_in_house(session)

    # --- places -----------------------------------------------------------------------------

    def places(self, *, inactive: bool = False) -> tuple[StockPlace, ...]:
        """The places in use, or all of them, in their order."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return tuple(kept.places(session, inactive=inactive))

    def keep_place(
        self,
        draft: PlaceDraft,
        known: StockPlaceId | None = None,
        version: int = 0,
    ) -> StockPlace:
        """Keep a new place, or one as it was seen: last in order where it says none.

        Raises MissingField, InvalidField, NameTaken, ChangedMeanwhile.
        """
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        draft = _checked_place(draft)
        place_id = known or StockPlaceId(uuid4())
        if known is None:
            with self._store.action("place.add", object_id=place_id) as session:
                kept.add_place(session, _as_place(draft, place_id, _position(session, draft)))
                return kept.place(session, place_id)
        with self._store.action("place.change", object_id=place_id) as session:
            kept.change_place(session, _as_place(draft, place_id, draft.position), version)
            return kept.place(session, place_id)

    def stop_place(self, place_id: StockPlaceId, version: int) -> StockPlace:
        """The place is no longer used; PlaceNotEmpty while units are there."""
        authz.require(self._store.actor, Right.MANAGE_STOCK)
        with self._store.action("place.stop", object_id=place_id) as session:
            left = kept.left_at(session, place_id)
            if left:
                raise PlaceNotEmpty(left=left)
            seen = kept.place(session, place_id)
            kept.change_place(session, replace(seen, active=False), version)
            return kept.place(session, place_id)


def _check_home(session: OpenSession, draft: ProductDraft) -> None:
    """NotFound when the usual place does not exist."""
    if draft.home_id is not None:
        kept.place(session, draft.home_id)


def _as_product(draft: ProductDraft, product_id: ProductId, version: int) -> Product:
    values = {each.name: getattr(draft, each.name) for each in fields(ProductDraft)}
    return Product(id=product_id, version=version, **values)


def _as_place(draft: PlaceDraft, place_id: StockPlaceId, position: int) -> StockPlace:
    values = {each.name: getattr(draft, each.name) for each in fields(PlaceDraft)}
    return StockPlace(id=place_id, **(values | {"position": position}))


def _checked_place(draft: PlaceDraft) -> PlaceDraft:
    name = clean_line(draft.name)
    if not name:
        raise MissingField(field="name")
    if len(name) > LONGEST_NAME:
        raise InvalidField(field="name")
    if not _COLDEST <= draft.low < draft.high <= _HOTTEST:
        raise InvalidField(field="low")
    if not 1 <= draft.check_days <= _LONGEST_CHECK:
        raise InvalidField(field="check_days")
    return replace(draft, name=name)


def _position(session: OpenSession, draft: PlaceDraft) -> int:
    last = max((each.position for each in kept.places(session, inactive=True)), default=0)
    return draft.position or last + 1
