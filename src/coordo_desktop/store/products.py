"""Products, the codes they bear, and the places of the stock (ST1)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import (
    RowMapping,
    Select,
    and_,
    bindparam,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import ProductId, StockPlaceId
from coordo_desktop.domain.products import CodeTaken, NameTaken
from coordo_desktop.domain.stock import (
    Category,
    PlaceKind,
    Product,
    ProductCode,
    StockPlace,
)
from coordo_desktop.domain.text import fold
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.ready import Ready
from coordo_desktop.store.stock_ledger import BALANCE, LOT, PLACE, PRODUCT, number_key
from coordo_desktop.store.stock_rows import StockCodeRow
from coordo_desktop.store.unit import touch

CODE = table_of(StockCodeRow)

_FIELDS = (
    "name", "unit", "units", "lpp", "minimum", "maximum", "cold", "tracks_lots", "supplier",
    "supplier_ref", "price", "home_id", "note", "active",
)  # fmt: skip
_PLACE_FIELDS = ("name", "kind", "position", "low", "high", "check_days", "active")
_ONE = select(PRODUCT).where(PRODUCT.c.id == bindparam("id"))
_CODES_OF = select(CODE).where(CODE.c.product_id == bindparam("id")).order_by(CODE.c.code)
_BY_CODE = select(CODE.c.product_id, CODE.c.factor).where(CODE.c.code == bindparam("code"))
_OF_CODE = Ready(
    select(PRODUCT, CODE.c.factor)
    .join_from(CODE, PRODUCT, PRODUCT.c.id == CODE.c.product_id)
    .where(CODE.c.code == bindparam("code"))
)
_PLACE = Ready(select(PLACE).where(PLACE.c.id == bindparam("id")))
_PLACES = select(PLACE).order_by(PLACE.c.position, PLACE.c.row_no)
_MANY = 40  # more than so many are asked all at once: the practice has a few hundred


def product_of(row: Mapping[Any, Any], codes: Iterable[ProductCode]) -> Product:
    """The record of a row of `PRODUCT`."""
    values = {field: row[field] for field in _FIELDS}
    return Product(
        id=row["id"],
        version=row["version"],
        category=Category(row["category"]),
        codes=tuple(codes),
        **values,
    )


def place_of(row: Mapping[Any, Any]) -> StockPlace:
    """The record of a row of `PLACE`."""
    values = {field: row[field] for field in _PLACE_FIELDS} | {"kind": PlaceKind(row["kind"])}
    return StockPlace(id=row["id"], version=row["version"], **values)


# --- products -------------------------------------------------------------------------------


def get(session: Session, product_id: ProductId) -> Product:
    """One product; NotFound."""
    found = brief(session, product_id)
    codes = session.execute(_CODES_OF, {"id": product_id}).mappings()
    return replace(found, codes=tuple(map(_code_of, codes)))


def brief(session: Session, product_id: ProductId) -> Product:
    """One product without its codes; NotFound."""
    row = session.execute(_ONE, {"id": product_id}).mappings().one_or_none()
    if row is None:
        raise NotFound
    return product_of(row, ())


def every(session: Session, *, inactive: bool = False) -> list[Product]:
    """The products in use, or all of them, by name. Two statements."""
    query = select(PRODUCT).order_by(PRODUCT.c.words, PRODUCT.c.row_no)
    if not inactive:
        query = query.where(PRODUCT.c.active)
    return _products(session, query)


def by_code(session: Session, code: str) -> tuple[Product, int] | None:
    """The product that bears this code, and how many units one box of it holds."""
    row = session.execute(_BY_CODE, {"code": code}).one_or_none()
    return None if row is None else (get(session, row.product_id), row.factor)


def of_code(session: Session, code: str) -> tuple[Product, int] | None:
    """As `by_code`, the product without its codes: what a box that is read needs."""
    row = _OF_CODE.row(session, {"code": code})
    return None if row is None else (product_of(row, ()), row["factor"])


def add(session: Session, product: Product) -> None:
    """Keep a new product; NameTaken, CodeTaken."""
    _check_name(session, PRODUCT, PRODUCT.c.words, product.id, product.name)
    session.execute(insert(PRODUCT), _values(product) | {"id": product.id, "version": 1})
    _keep_codes(session, product)


def change(session: Session, product: Product, version: int) -> None:
    """Keep a product as it now is; ChangedMeanwhile, NameTaken, CodeTaken."""
    if product.active:
        _check_name(session, PRODUCT, PRODUCT.c.words, product.id, product.name)
    _change(session, PRODUCT, product.id, version, _values(product))
    session.execute(delete(CODE).where(CODE.c.product_id == product.id))
    _keep_codes(session, product)


def add_code(session: Session, product_id: ProductId, code: ProductCode) -> None:
    """One more code; CodeTaken."""
    _check_code(session, product_id, code.code)
    session.execute(delete(CODE).where(CODE.c.code == code.code))
    session.execute(insert(CODE), _code_row(product_id, code))
    touch(session, Topic.STOCK)


def matching(session: Session, text: str, limit: int) -> list[Product]:
    """Active products by words of their name, a code or a lot number; names that begin so first."""
    words = fold(text).split()
    if not words or limit < 1:
        return []
    named = and_(*(PRODUCT.c.words.contains(word, autoescape=True) for word in words))
    key, digits = number_key(text), "".join(text.split())
    codes = select(CODE.c.product_id).where(CODE.c.code.contains(digits.upper(), autoescape=True))
    lots = select(LOT.c.product_id).where(LOT.c.number_key.startswith(key, autoescape=True))
    found = [named]
    if len(digits) >= _SHORTEST_CODE and any(map(str.isdigit, digits)):
        found.append(PRODUCT.c.id.in_(codes))
    if len(key) >= _SHORTEST_LOT:
        found.append(PRODUCT.c.id.in_(lots))
    query = (
        select(PRODUCT)
        .where(PRODUCT.c.active, or_(*found))
        .order_by(
            PRODUCT.c.words.startswith(words[0], autoescape=True).desc(),
            named.desc(),
            PRODUCT.c.words,
        )
        .limit(limit)
    )
    return _products(session, query)


_SHORTEST_CODE, _SHORTEST_LOT = 4, 3


def suppliers(session: Session) -> list[str]:
    """The suppliers named, by name."""
    query = (
        select(PRODUCT.c.supplier)
        .where(PRODUCT.c.supplier != "", PRODUCT.c.active)
        .distinct()
        .order_by(PRODUCT.c.supplier)
    )
    return list(session.execute(query).scalars())


def categories(session: Session) -> dict[Category, int]:
    """How many products in use each category holds."""
    query = (
        select(PRODUCT.c.category, func.count())
        .where(PRODUCT.c.active)
        .group_by(PRODUCT.c.category)
    )
    return {Category(name): int(count) for name, count in session.execute(query)}


def next_in_house(session: Session) -> str:
    """The first in-house code above those given."""
    query = select(func.max(CODE.c.code)).where(CODE.c.code.startswith("C-"))
    last = session.execute(query).scalar()
    return f"C-{int(last[2:]) + 1 if last else 1:06d}"


# --- places ---------------------------------------------------------------------------------


def places(session: Session, *, inactive: bool = False) -> list[StockPlace]:
    """The places in use, or all of them, in their order."""
    rows = session.execute(_PLACES).mappings()
    return [place_of(row) for row in rows if inactive or row["active"]]


def place(session: Session, place_id: StockPlaceId) -> StockPlace:
    """One place; NotFound."""
    row = _PLACE.row(session, {"id": place_id})
    if row is None:
        raise NotFound
    return place_of(row)


def place_in_use(session: Session, place_id: StockPlaceId) -> StockPlace:
    """One place where units may be put; NotFound, also when it was stopped."""
    found = place(session, place_id)
    if not found.active:
        raise NotFound
    return found


def add_place(session: Session, kept: StockPlace) -> None:
    """Keep a new place; NameTaken."""
    _check_place_name(session, kept)
    session.execute(insert(PLACE), _place_values(kept) | {"id": kept.id, "version": 1})
    touch(session, Topic.STOCK)


def change_place(session: Session, kept: StockPlace, version: int) -> None:
    """Keep a place as it now is; ChangedMeanwhile, NameTaken."""
    if kept.active:
        _check_place_name(session, kept)
    _change(session, PLACE, kept.id, version, _place_values(kept))


def left_at(session: Session, place_id: StockPlaceId) -> int:
    """Units at a place, usable or not."""
    query = select(func.coalesce(func.sum(BALANCE.c.quantity), 0)).where(
        BALANCE.c.place_id == place_id, BALANCE.c.quantity > 0
    )
    return int(session.execute(query).scalar_one())


# --- steps ----------------------------------------------------------------------------------


def _products(session: Session, query: Select[Any]) -> list[Product]:
    rows = session.execute(query).mappings().all()
    asked = select(CODE).order_by(CODE.c.code)
    if len(rows) <= _MANY:
        asked = asked.where(CODE.c.product_id.in_([row["id"] for row in rows]))
    codes: dict[UUID, list[ProductCode]] = defaultdict(list)
    for row in session.execute(asked).mappings():
        codes[row["product_id"]].append(_code_of(row))
    return [product_of(row, codes[row["id"]]) for row in rows]


def _values(product: Product) -> dict[str, Any]:
    values = {field: getattr(product, field) for field in _FIELDS}
    return values | {"category": product.category.value, "words": fold(product.name)}


def _place_values(kept: StockPlace) -> dict[str, Any]:
    values = {field: getattr(kept, field) for field in _PLACE_FIELDS}
    return values | {"kind": kept.kind.value}


def _change(session: Session, table: Any, kept: UUID, version: int, values: dict[str, Any]) -> None:
    done = session.execute(
        update(table)
        .where(table.c.id == kept, table.c.version == version)
        .values(version=version + 1, **values)
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    touch(session, Topic.STOCK)


def _check_name(session: Session, table: Any, column: Any, mine: UUID, name: str) -> None:
    query = select(table.c.id).where(column == fold(name), table.c.active, table.c.id != mine)
    if session.execute(query.limit(1)).first() is not None:
        raise NameTaken(name=name)


def _check_place_name(session: Session, kept: StockPlace) -> None:
    others = (each for each in places(session) if each.id != kept.id)
    if fold(kept.name) in {fold(each.name) for each in others}:
        raise NameTaken(name=kept.name)


def _keep_codes(session: Session, product: Product) -> None:
    for each in product.codes:
        _check_code(session, product.id, each.code)
    if product.codes:
        session.execute(insert(CODE), [_code_row(product.id, each) for each in product.codes])
    touch(session, Topic.STOCK)


def _check_code(session: Session, product_id: ProductId, code: str) -> None:
    query = (
        select(PRODUCT.c.name)
        .join_from(CODE, PRODUCT, PRODUCT.c.id == CODE.c.product_id)
        .where(CODE.c.code == code, CODE.c.product_id != product_id)
    )
    name = session.execute(query).scalar()
    if name is not None:
        raise CodeTaken(code=code, product=name)


def _code_of(row: RowMapping) -> ProductCode:
    return ProductCode(code=row["code"], factor=row["factor"], label=row["label"])


def _code_row(product_id: ProductId, code: ProductCode) -> dict[str, Any]:
    return {
        "product_id": product_id,
        "code": code.code,
        "factor": code.factor,
        "label": code.label,
    }
