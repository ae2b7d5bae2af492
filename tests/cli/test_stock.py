"""`coordo stock` and `coordo scan`: what there is, what a code says."""

import json
from datetime import date

import pytest

from coordo_desktop.domain.stock import ProductCode, ProductDraft
from coordo_desktop.domain.stock_ledger import Reception
from coordo_desktop.services.bundle import assemble
from coordo_desktop.system.clock import now
from stock_builders import GRIPPE_GTIN, a_place
from vault_support import opened

FAR = date(2099, 12, 31)


@pytest.fixture
def grippe(coordo, with_maite):
    desk = opened(with_maite, now)
    services = assemble(desk)
    place = a_place(desk.store)
    product = services.products.keep(
        ProductDraft(
            name="Vaccin grippe", unit="dose", units="doses", minimum=10, home_id=place,
            codes=(ProductCode(GRIPPE_GTIN),),
        )
    )  # fmt: skip
    services.stock.receive(Reception(product_id=product.id, quantity=14, lot="R4K118", expiry=FAR))
    desk.close()
    return product


def test_the_stock_is_told_product_by_product(coordo, with_maite, grippe):
    (line,) = json.loads(coordo("stock", with_maite, "--json").out)
    assert line == {
        "id": str(grippe.id), "name": "Vaccin grippe", "unit": "dose", "usable": 14,
        "quarantined": 0, "expiring_30": 0, "minimum": 10,
    }  # fmt: skip
    assert "Vaccin grippe\t14 dose" in coordo("stock", with_maite).out


def test_a_code_is_told_with_its_product(coordo, with_maite, grippe):
    code = f"]d201{GRIPPE_GTIN}1727063010T7C204<GS>21SN1"
    assert json.loads(coordo("scan", with_maite, code, "--json").out) == {
        "gtin": GRIPPE_GTIN, "cip13": GRIPPE_GTIN[1:], "lot": "T7C204", "expiry": "2027-06-30",
        "serial": "SN1", "product_id": str(grippe.id), "problem": None,
    }  # fmt: skip
    said = coordo("scan", with_maite, code)
    assert said.status == 0
    assert "Produit\u202f: Vaccin grippe" in said.out


def test_a_code_that_may_not_be_trusted_says_why_and_nothing_else(coordo, with_maite, grippe):
    code = "01034009300000121727063010T7C204"
    told = json.loads(coordo("scan", with_maite, code, "--json").out)
    assert told.pop("problem") == "check_digit"
    assert set(told.values()) == {None}
    said = coordo("scan", with_maite, code).out
    assert "clé de contrôle" in said
    assert "reçu" not in said


def test_of_two_readings_of_a_lot_neither_is_told_as_the_lot(coordo, with_maite, grippe):
    code = f"01{GRIPPE_GTIN}17270630" + "10AB12C11240115"
    told = json.loads(coordo("scan", with_maite, code, "--json").out)
    assert (told["lot"], told["expiry"], told["problem"]) == (None, "2027-06-30", "ambiguous")
    said = coordo("scan", with_maite, code).out
    assert "Soit\u202f: lot AB12C, péremption 2027-06-30" in said
    assert "Soit\u202f: lot AB12C11240115, péremption" in said
