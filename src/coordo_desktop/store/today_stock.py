"""Facts about units: under the minimum, expiring, recalled, in quarantine, people to be told.

Questions begin with what is present, through the partial index of the balance: ten years of lots
that are gone cost nothing. Nobody's patient is named here.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Date, and_, bindparam, case, func, literal_column, or_, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.alerts.stock_facts import LotFact, RecallFact, ShortFact
from coordo_desktop.store import cold, recalls
from coordo_desktop.store.base import UtcDateTime
from coordo_desktop.store.order_rows import StockOrderLineRow, StockOrderRow
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.recall_reading import Moves, Reach
from coordo_desktop.store.stock_ledger import BALANCE, LOT, MOVEMENT, PLACE, PRODUCT
from coordo_desktop.store.today_asking import ON, Asked, Found

_ORDER, _ORDER_LINE = table_of(StockOrderRow), table_of(StockOrderLineRow)
# Literal, so that the partial index of what is present holds; « + » so that no other is begun with.
PRESENT: ColumnElement[bool] = literal_column("stock_balance.quantity > 0")
_EXPIRY: ColumnElement[Any] = literal_column("+stock_lot.expiry", type_=Date())
_RECALLED: ColumnElement[bool] = literal_column("+stock_lot.recalled_at IS NOT NULL")
_HELD: ColumnElement[bool] = literal_column("stock_balance.held = 1")
_LOOSE: ColumnElement[bool] = literal_column("stock_balance.held = 0")
_AHEAD = bindparam("ahead", type_=Date())


def cut(facts: Sequence[Any], asked: Asked) -> Found:
    """The first facts, and how many there are: what is of the practice is everybody's."""
    return Found(facts[: asked.limit], len(facts), len(facts))


# --- under the minimum ------------------------------------------------------------------------

_USABLE = (
    select(LOT.c.product_id, func.sum(BALANCE.c.quantity).label("many"))
    .join_from(BALANCE, LOT, LOT.c.id == BALANCE.c.lot_id)
    .where(PRESENT, _LOOSE, ~_RECALLED, or_(_EXPIRY.is_(None), _EXPIRY >= ON))
    .group_by(LOT.c.product_id)
    .subquery()
)
_LEFT = func.coalesce(_USABLE.c.many, 0)
_SHORT = (
    select(PRODUCT.c.id, PRODUCT.c.name, PRODUCT.c.unit, PRODUCT.c.units, PRODUCT.c.minimum,
           _LEFT.label("usable"))
    .select_from(PRODUCT)
    .outerjoin(_USABLE, _USABLE.c.product_id == PRODUCT.c.id)
    .where(PRODUCT.c.active, PRODUCT.c.minimum > 0, PRODUCT.c.minimum > _LEFT)
    .order_by(_LEFT * 1.0 / PRODUCT.c.minimum, PRODUCT.c.words)
)  # fmt: skip
_RECEIVED = (
    select(MOVEMENT.c.product_id, MOVEMENT.c.source_id, func.sum(MOVEMENT.c.quantity).label("many"))
    .where(MOVEMENT.c.source_id.in_(select(_ORDER.c.id).where(_ORDER.c.state == "sent")))
    .group_by(MOVEMENT.c.product_id, MOVEMENT.c.source_id)
    .subquery()
)
_AWAITED = (
    select(
        _ORDER_LINE.c.product_id,
        func.sum(func.max(_ORDER_LINE.c.quantity - func.coalesce(_RECEIVED.c.many, 0), 0)).label(
            "many"
        ),
    )
    .join_from(_ORDER_LINE, _ORDER, _ORDER.c.id == _ORDER_LINE.c.order_id)
    .outerjoin(
        _RECEIVED,
        and_(
            _RECEIVED.c.source_id == _ORDER.c.id,
            _RECEIVED.c.product_id == _ORDER_LINE.c.product_id,
        ),
    )
    .where(_ORDER.c.state == "sent", ~_ORDER_LINE.c.given_up)
    .group_by(_ORDER_LINE.c.product_id)
)


def stock_short(session: Session, asked: Asked, _threshold: float) -> Found:
    """Active products under their minimum, the emptiest first."""
    rows = session.connection().execute(_SHORT, {"on": asked.moment.on}).all()
    awaited = {}
    if rows:
        awaited = {row.product_id: int(row.many) for row in session.connection().execute(_AWAITED)}
    facts = [
        ShortFact(
            id=row.id,
            product=row.name,
            unit=row.unit,
            units=row.units,
            usable=int(row.usable),
            minimum=row.minimum,
            on_order=awaited.get(row.id, 0),
        )
        for row in rows
    ]
    return cut(facts, asked)


# --- lots -------------------------------------------------------------------------------------

_PLACES = func.count(BALANCE.c.place_id.distinct())
_LOTS = (
    select(
        LOT.c.id, PRODUCT.c.name, PRODUCT.c.unit, PRODUCT.c.units, LOT.c.number, LOT.c.expiry,
        LOT.c.recalled_at, func.sum(BALANCE.c.quantity).label("many"),
        case((_PLACES == 1, func.min(PLACE.c.name)), else_="").label("place"),
    )
    .select_from(BALANCE)
    .join(LOT, LOT.c.id == BALANCE.c.lot_id)
    .join(PRODUCT, PRODUCT.c.id == LOT.c.product_id)
    .join(PLACE, PLACE.c.id == BALANCE.c.place_id)
    .where(PRESENT)
    .group_by(LOT.c.id)
)  # fmt: skip
_EXPIRING = _LOTS.where(
    ~_RECALLED,
    or_(_EXPIRY < ON, and_(_LOOSE, _EXPIRY <= _AHEAD)),
).order_by(LOT.c.expiry, PRODUCT.c.words)
_LOOSE_RECALLED = _LOTS.where(_RECALLED, _LOOSE).order_by(LOT.c.recalled_at, PRODUCT.c.words)
_MOVED = MOVEMENT.alias("moved")
_SINCE = (
    select(func.max(_MOVED.c.at, type_=UtcDateTime()))
    .where(_MOVED.c.lot_id == BALANCE.c.lot_id, _MOVED.c.held, _MOVED.c.quantity > 0)
    .scalar_subquery()
)
_HELD_LOTS = (
    _LOTS.add_columns(_SINCE.label("since"))
    .where(_HELD, ~_RECALLED, or_(_EXPIRY.is_(None), _EXPIRY >= ON))
    .order_by("since", PRODUCT.c.words)
)


def lot_expiring(session: Session, asked: Asked, threshold: float) -> Found:
    """Lots that are past their expiry, or whose units not held are within `threshold` days."""
    ahead = asked.moment.on + timedelta(days=int(threshold))
    rows = session.connection().execute(_EXPIRING, {"on": asked.moment.on, "ahead": ahead})
    return cut([_lot(row) for row in rows], asked)


def lot_recalled(session: Session, asked: Asked, _threshold: float) -> Found:
    """Recalled lots of which units are not isolated."""
    rows = session.connection().execute(_LOOSE_RECALLED)
    return cut([_lot(row, row.recalled_at) for row in rows], asked)


def stock_held(session: Session, asked: Asked, threshold: float) -> Found:
    """Lots in quarantine for `threshold` days or more, neither recalled nor expired."""
    every = session.connection().execute(_HELD_LOTS, {"on": asked.moment.on})
    before = asked.moment.midnight(1 - int(threshold))
    rows = [row for row in every if row.since is not None and row.since < before]
    gone = {lot_id for lot_id, _, _ in cold.to_destroy(session)} if rows else set()
    return cut([replace(_lot(row, row.since), condemned=row.id in gone) for row in rows], asked)


def recall_untold(session: Session, asked: Asked, _threshold: float) -> Found:
    """Recalls that are open, with how many people are still to be told."""
    facts = []
    for one in recalls.every(session, ended=False):
        moves = Moves(session, one.lots)
        people = {each.patient_id for each in moves.exposed(Reach())}
        untold = len(people - recalls.settled(session, one.id))
        if untold:
            names = dict.fromkeys(each.product for each in moves.traces(asked.moment.on))
            facts.append(
                RecallFact(
                    id=one.id,
                    number=one.number,
                    products=", ".join(names),
                    since=one.opened_at,
                    untold=untold,
                )
            )
    return cut(facts, asked)


def _lot(row: Any, since: Any = None) -> LotFact:
    return LotFact(
        id=row.id,
        product=row.name,
        number=row.number,
        unit=row.unit,
        units=row.units,
        quantity=int(row.many),
        expiry=row.expiry,
        place=row.place,
        since=since,
    )
