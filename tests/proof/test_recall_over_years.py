"""A recall over ten years of movements: one lot among thousands, told in under a second (ST5)."""

from datetime import date
from time import perf_counter
from uuid import UUID, uuid4

import pytest
from sqlalchemy import insert

from coordo_desktop.domain.alerts.registry import STOCK_RULES
from coordo_desktop.domain.ids import RecallId
from coordo_desktop.domain.recalls import RecallDraft
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.recalls import RecallService
from coordo_desktop.services.today import TodayService
from coordo_desktop.store.stock_ledger import LOT, PRODUCT
from people import a_patient
from proof_support import FULL, figures
from stock_builders import RESERVE, a_place

LOTS, MOVEMENTS, PEOPLE = (5_000, 300_000, 400) if FULL else (250, 10_000, 40)
PRODUCTS = LOTS // 25
SECONDS = 1.0
AT = "2020-01-01T08:00:00.000000Z"
NUMBER = "L0000007"

# Receptions, then issues: each lot receives plenty, then goes out one by one to everybody.
_RECEIVED = """
INSERT INTO stock_movement (id, deed_id, at, on_day, kind, reason, note, product_id, lot_id,
 place_id, held, quantity, author_id, author, patient_id, round_id, professional_id,
 intervention_id, serial, source, source_id, reverses)
SELECT randomblob(16), randomblob(16), ?, '2020-01-01', 'reception', '', '', product_id, id,
 ?, 0, 9999, randomblob(16), 'C. MARTIN', NULL, NULL, NULL, NULL, '', '', NULL, NULL
FROM stock_lot
"""
_ISSUED = """
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?)
INSERT INTO stock_movement (id, deed_id, at, on_day, kind, reason, note, product_id, lot_id,
 place_id, held, quantity, author_id, author, patient_id, round_id, professional_id,
 intervention_id, serial, source, source_id, reverses)
SELECT randomblob(16), randomblob(16), ?, date('2020-01-02', '+' || (i / 140) || ' days'),
 'issue', '', '', l.product_id, l.id, ?, 0, -1, randomblob(16), 'N. OYHENART', p.id, NULL, NULL,
 NULL, '', '', NULL, NULL
FROM n JOIN stock_lot l ON l.row_no = 1 + i % ? JOIN patient p ON p.row_no = 1 + (i / 7) % ?
"""


@pytest.fixture
def years(store):
    a_place(store)
    PatientService(store).create_many(
        [a_patient(family_name=f"NOM{n:04}", phones=("0559371245",)) for n in range(PEOPLE)]
    )
    products = [UUID(int=90_000 + n) for n in range(PRODUCTS)]
    with store.action("stock.test") as session:
        session.execute(
            insert(PRODUCT),
            [
                {
                    "id": each, "version": 1, "name": f"Produit {n}", "words": f"produit {n}",
                    "category": "vaccine", "unit": "dose", "units": "doses", "lpp": "",
                    "minimum": 0, "maximum": 0, "cold": False, "tracks_lots": True,
                    "supplier": "", "supplier_ref": "", "price": 0, "home_id": RESERVE,
                    "note": "", "active": True,
                }
                for n, each in enumerate(products)
            ],
        )  # fmt: skip
        session.execute(
            insert(LOT),
            [
                {
                    "id": uuid4(), "version": 1, "product_id": products[n % PRODUCTS],
                    "number": f"L{n:07}", "number_key": f"L{n:07}",
                    "expiry": date(2030, 1, 1), "expiry_key": "2030-01-01",
                    "first_at": store.clock(), "recalled_at": None,
                }
                for n in range(LOTS)
            ],
        )  # fmt: skip
        driver = session.connection().exec_driver_sql
        driver(_RECEIVED, (AT, RESERVE.bytes))
        driver(_ISSUED, (MOVEMENTS - LOTS, AT, RESERVE.bytes, LOTS, PEOPLE))
    return RecallService(store)


def timed(work):
    began = perf_counter()
    found = work()
    return found, perf_counter() - began


def test_one_lot_is_told_in_under_a_second(store, years):
    (lot,), looked_for = timed(lambda: years.find(NUMBER))
    sheet, looked_at = timed(lambda: years.look([lot.lot_id], NUMBER))
    issued = 9_999 - sheet.left
    assert issued == sum(one.quantity for one in sheet.people) > 0
    recall, opened = timed(lambda: years.open(RecallDraft(number=NUMBER, lots=(lot.lot_id,))))
    assert isinstance(recall.id, UUID)
    again, shown = timed(lambda: years.sheet(RecallId(recall.id)))
    assert again.untold == len(sheet.people)
    assert looked_for + looked_at < SECONDS
    assert opened + shown < SECONDS
    figures(
        "recall_over_years",
        movements=MOVEMENTS,
        find=looked_for,
        look=looked_at,
        open=opened,
        sheet=shown,
    )
    board, asked = timed(lambda: TodayService(store).today(STOCK_RULES))
    assert board.total() == 2
    assert asked < SECONDS
