"""A small stock for tests: places, products, lots, units, through the ledger itself."""

from datetime import date
from uuid import UUID, uuid4

from sqlalchemy import insert

from coordo_desktop.domain.ids import DeedId, LotId, ProductId, StockPlaceId
from coordo_desktop.domain.stock_ledger import Deed, Entry, MovementKind
from coordo_desktop.domain.text import fold
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.stock_ledger import LOT, PLACE, PRODUCT, number_key, post
from coordo_desktop.store.stock_rows import StockCodeRow
from coordo_desktop.store.unit import at_desk

TODAY = date(2026, 11, 23)
RESERVE = StockPlaceId(UUID(int=5001))
FRIDGE = StockPlaceId(UUID(int=5002))
GRIPPE_GTIN = "03400930000014"


def a_place(store, place_id=RESERVE, name="Réserve", kind="shelf") -> StockPlaceId:
    row = {
        "id": place_id, "version": 1, "name": name, "kind": kind, "position": 0, "active": True,
        "low": 20, "high": 80, "check_days": 30,
    }  # fmt: skip
    with store.action("stock.place") as session:
        session.execute(insert(PLACE), row)
    return place_id


def a_product(store, name="Vaccin grippe", codes=(), **values) -> ProductId:
    row = {
        "id": uuid4(), "version": 1, "name": name, "words": fold(name), "category": "vaccine",
        "unit": "dose", "units": "doses", "lpp": "", "minimum": 0, "maximum": 0, "cold": False,
        "tracks_lots": True, "supplier": "", "supplier_ref": "", "price": 0, "home_id": RESERVE,
        "note": "", "active": True,
    }  # fmt: skip
    row |= values
    with store.action("stock.product") as session:
        session.execute(insert(PRODUCT), row)
        for code in codes:
            session.execute(
                insert(table_of(StockCodeRow)),
                {"code": code, "product_id": row["id"], "factor": 1, "label": ""},
            )
    return row["id"]


def a_lot(store, product_id, number="R4K118", expiry=date(2027, 6, 30), **values) -> LotId:
    with store.action("stock.lot") as session:
        row = {
            "id": uuid4(), "version": 1, "product_id": product_id, "number": number,
            "number_key": number_key(number), "expiry": expiry,
            "expiry_key": "" if expiry is None else expiry.isoformat(),
            "first_at": at_desk(session)[1], "recalled_at": None,
        }  # fmt: skip
        row |= values
        session.execute(insert(LOT), row)
    return row["id"]


def units(store, lot_id, quantity=10, place_id=RESERVE, kind=MovementKind.RECEPTION, **values):
    """So many units more (or fewer) of a lot at a place."""
    with store.action(f"stock.{kind.value}") as session:
        return post(
            session,
            Deed(
                id=DeedId(uuid4()), kind=kind,
                entries=(Entry(lot_id=lot_id, place_id=place_id, quantity=quantity),),
                **values,
            ),
        )  # fmt: skip
