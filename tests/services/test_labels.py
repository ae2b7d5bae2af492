"""Labels: what is printed reads back as what was asked, and stays inside its label."""

import io
from datetime import date
from uuid import uuid4

import numpy as np
import pdfplumber
import pypdfium2
import pytest
import zxingcpp

from coordo_desktop.domain.labels import (
    SHEETS,
    LabelAsk,
    LabelKind,
    LabelLine,
    LabelSheet,
    NothingToLabel,
    SheetDoesNotFit,
    checked,
    code_of,
)
from coordo_desktop.domain.scan_reading import read
from coordo_desktop.services.labels import LabelService
from stock_builders import FRIDGE, GRIPPE_GTIN, a_lot, a_place, a_product, units


@pytest.fixture
def service(store):
    return LabelService(store)


def scanned(pdf, dpi=300):
    """What a reader would type for each code of the pages."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            picture = page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
            codes = zxingcpp.read_barcodes(
                np.array(picture), formats=zxingcpp.BarcodeFormat.DataMatrix
            )
            found += [code.symbology_identifier + code.bytes.decode() for code in codes]
    return found


def a_line(**values):
    told = {
        "product_id": uuid4(),
        "name": "Vaccin grippe, seringue 0,5 mL",
        "number": "R4K118",
        "expiry": date(2027, 6, 30),
        "code": GRIPPE_GTIN,
        "unit": "dose",
        "units": "doses",
    }
    return LabelLine(**told | values)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_lot_label_reads_back_on_every_sheet(service, sheet):
    asked = LabelAsk(kind=LabelKind.LOT, lines=((a_line(cold=True), 3),), sheet=sheet)
    texts = scanned(service.preview(asked).pdf)
    assert len(texts) == 3
    for text in texts:
        scan = read(text)
        assert (scan.problem, scan.gtin, scan.lot, scan.expiry) == (
            None, GRIPPE_GTIN, "R4K118", date(2027, 6, 30),
        )  # fmt: skip


def test_a_lot_without_gtin_reads_back_by_the_practices_own_code(service):
    line = a_line(code="C-000123", number="L-9/2")
    asked = LabelAsk(kind=LabelKind.LOT, lines=((line, 1),))
    (text,) = scanned(service.preview(asked).pdf)
    scan = read(text)
    assert (scan.in_house, scan.lot, scan.expiry) == ("C-000123", "L-9/2", date(2027, 6, 30))


def test_a_product_label_bears_no_lot(service):
    asked = LabelAsk(kind=LabelKind.PRODUCT, lines=((a_line(code="C-000123"), 1),))
    (text,) = scanned(service.preview(asked).pdf)
    assert read(text).in_house == "C-000123"


def test_a_short_code_is_square_and_stays_in_its_label(service):
    asked = LabelAsk(kind=LabelKind.SHELF, lines=((a_line(minimum=4), 3),))
    assert [read(text).gtin for text in scanned(service.preview(asked).pdf)] == [GRIPPE_GTIN] * 3


def test_a_lot_that_gs1_cannot_write_stays_in_words():
    code, gs1 = code_of(a_line(number="ÉTÉ 12"), LabelKind.LOT)
    assert (code, gs1) == (f"(01){GRIPPE_GTIN}(17)270630", True)


def test_labels_already_used_are_left_blank(service):
    asked = LabelAsk(kind=LabelKind.LOT, lines=((a_line(), 5),), used=22)
    printed = service.preview(asked)
    assert (printed.many, printed.pages) == (5, 2)
    with pypdfium2.PdfDocument(printed.pdf) as document:
        words = [page.get_textpage().get_text_range().count("R4K118") for page in document]
    assert words == [2, 3]


def test_the_words_stay_inside_their_label_whatever_the_name(service):
    name = "Hydrocellulaire adhésif siliconé avec bordure, sacrum 22 × 22 cm, boîte de dix " * 2
    sheet = SHEETS[-1]
    asked = LabelAsk(kind=LabelKind.LOT, lines=((a_line(name=name), 15),), sheet=sheet)
    with pdfplumber.open(io.BytesIO(service.preview(asked).pdf)) as document:
        chars = document.pages[0].chars
    mm = 72 / 25.4
    for char in chars:
        column = (char["x0"] / mm - sheet.left) // (sheet.width + sheet.across)
        left = (sheet.left + column * (sheet.width + sheet.across)) * mm
        assert left <= char["x0"] < char["x1"] <= left + sheet.width * mm
        middle = (char["top"] + char["bottom"]) / 2
        row = (middle / mm - sheet.top) // sheet.height
        top = (sheet.top + row * sheet.height) * mm
        half = char["size"] / 2
        assert top - 1 <= middle - half < middle + half <= top + sheet.height * mm + 1
    text = "".join(char["text"] for char in chars)
    assert text.count("R4K118") == 15
    assert text.count("30/06/2027") == 15


@pytest.mark.parametrize(("sheet", "least"), [(SHEETS[1], 7.4), (SHEETS[2], 6.5), (SHEETS[3], 5.5)])
def test_a_long_lot_is_broken_rather_than_made_small(service, sheet, least):
    number = "LOT-2026/ABCDEF-1234567890-GHIJKL-98765"
    asked = LabelAsk(
        kind=LabelKind.LOT, lines=((a_line(number=number, cold=True), 1),), sheet=sheet
    )
    with pdfplumber.open(io.BytesIO(service.preview(asked).pdf)) as document:
        chars = [char for char in document.pages[0].chars if char["text"].strip()]
    text = "".join(char["text"] for char in chars)
    at = text.index(f"Lot{number}")
    assert min(char["size"] for char in chars[at : at + len(number) + 3]) >= least
    assert "30/06/2027" in text


def test_what_is_here_can_be_labelled(service, store):
    a_place(store, FRIDGE, "Réfrigérateur", "fridge")
    product = a_product(store, codes=[GRIPPE_GTIN], home_id=None)
    here, gone = a_lot(store, product), a_lot(store, product, "OLD")
    units(store, here, 4, FRIDGE)
    (line,) = service.lots(product_id=product)
    assert (line.lot_id, line.present, line.code) == (here, 4, GRIPPE_GTIN)
    assert service.lots(place_id=FRIDGE) == (line,)
    assert service.lots(lot_id=gone)[0].number == "OLD"
    assert [each.lot_id for each in service.products(product_id=product)] == [None]


def test_a_format_of_the_practice_is_kept_and_must_fit(service):
    own = LabelSheet(name="Rouleau", columns=2, rows=4, width=99, height=67, left=4, top=12)
    assert service.keep_sheet(own)[0] == own
    assert service.sheets()[0] == own
    with pytest.raises(SheetDoesNotFit) as refused:
        checked(LabelSheet(name="", columns=3, rows=4, width=99, height=67, left=4, top=12))
    assert refused.value.field == "width"


def test_nothing_to_label_is_said(service):
    with pytest.raises(NothingToLabel):
        service.printed(LabelAsk(kind=LabelKind.LOT, lines=()))


def test_equal_labels_give_equal_bytes(service):
    asked = LabelAsk(kind=LabelKind.LOT, lines=((a_line(), 2),))
    assert service.printed(asked).sha256 == service.preview(asked).sha256
