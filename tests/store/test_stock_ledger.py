"""The ledger of the stock: what the file itself refuses."""

from datetime import date

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.exc import IntegrityError

from coordo_desktop.domain.stock_ledger import LotExpired, MovementKind, NotEnough
from coordo_desktop.store import checks
from coordo_desktop.store.stock_ledger import BALANCE, LOT, MOVEMENT, balance
from stock_builders import RESERVE, a_lot, a_place, a_product, units


@pytest.fixture
def lot(store):
    a_place(store)
    return a_lot(store, a_product(store))


def left(store, lot_id):
    with store.reading() as session:
        return balance(session, lot_id, RESERVE)


def test_a_balance_is_the_sum_of_its_movements(store, lot):
    units(store, lot, 10)
    units(store, lot, -3, kind=MovementKind.DISCARD)
    assert left(store, lot) == 7


def test_more_than_there_is_cannot_leave(store, lot):
    units(store, lot, 2)
    with pytest.raises(NotEnough) as refused:
        units(store, lot, -3, kind=MovementKind.DISCARD)
    assert (refused.value.asked, refused.value.left) == (3, 2)
    assert left(store, lot) == 2


def test_the_file_itself_keeps_a_balance_from_going_negative(store, lot):
    units(store, lot, 2)
    with store.action("stock.count") as session:
        row = session.execute(select(MOVEMENT)).mappings().one()
        forged = dict(row) | {"row_no": None, "id": lot, "kind": "count", "quantity": -3}
        with pytest.raises(IntegrityError, match="never_negative"):
            session.execute(MOVEMENT.insert(), forged)
    assert left(store, lot) == 2


@pytest.mark.parametrize(
    "deed", ["UPDATE stock_movement SET quantity = 99", "DELETE FROM stock_movement"]
)
def test_a_movement_is_never_edited_nor_deleted(store, lot, deed):
    units(store, lot, 2)
    with store.action("stock.count") as session, pytest.raises(IntegrityError, match="append only"):
        session.execute(text(deed))


def test_an_expired_lot_is_not_issued_even_past_the_rules(store, lot):
    units(store, lot, 2)
    with store.action("stock.lot") as session:
        session.execute(update(LOT).values(expiry=date(2026, 11, 22)))
    with pytest.raises(LotExpired):
        units(store, lot, -1, kind=MovementKind.ISSUE, professional_id=lot)
    with store.action("stock.issue") as session:
        row = session.execute(select(MOVEMENT)).mappings().one()
        forged = dict(row) | {
            "row_no": None, "id": lot, "kind": "issue", "quantity": -1, "professional_id": lot,
        }  # fmt: skip
        with pytest.raises(IntegrityError, match="not usable"):
            session.execute(MOVEMENT.insert(), forged)
    with store.reading() as session:
        assert session.execute(select(BALANCE.c.quantity)).scalar_one() == 2


def test_the_verification_finds_a_balance_that_is_not_the_sum_of_its_movements(store, lot):
    units(store, lot, 10)
    units(store, lot, -3, kind=MovementKind.DISCARD)
    store.checkpoint()
    connection = store.engines.maintenance()
    assert checks.problems(connection, store.path) == []
    connection.execute("UPDATE stock_balance SET quantity = 8")
    connection.execute("COMMIT") if connection.in_transaction else None
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    assert checks.problems(connection, store.path) == ["stock"]
    connection.close()
