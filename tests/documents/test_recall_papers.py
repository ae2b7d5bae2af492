"""Papers of recalls and destructions: nothing is left out, nobody out of reach is named."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from coordo_desktop.documents import destruction_slip, recall_letter, recall_sheet
from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.destruction import Slip, SlipPaper, WasteLine, WasteRoute
from coordo_desktop.domain.recalls import (
    Exposed,
    LotTrace,
    Recall,
    RecallLetter,
    RecallPaper,
    RecallSheet,
    TakenOut,
    Told,
)
from coordo_desktop.domain.stock import Lot, LotState, StockLine
from coordo_desktop.domain.stock_ledger import DiscardReason
from documents.builders import at
from documents.reading import flat, fonts, texts

LOT = UUID(int=7)
DAY = date(2026, 11, 18)


def a_trace(**fields):
    lot = Lot(id=LOT, product_id=UUID(int=1), number="R4K118", expiry=DAY, first_at=at(1, 9))
    line = StockLine(
        product_id=lot.product_id, lot_id=LOT, number="R4K118", expiry=DAY, first_at=at(1, 9),
        recalled=True, place_id=UUID(int=2), place="Réfrigérateur salle 1", held=False,
        quantity=14, state=LotState.RECALLED,
    )  # fmt: skip
    base = {
        "lot": lot, "product": "Vaccin grippe", "unit": "dose", "units": "doses",
        "lines": (line,), "received": 40, "issued": 27, "other": 1,
    }  # fmt: skip
    return LotTrace(**{**base, **fields})


def somebody(number, **fields):
    base = {
        "patient_id": UUID(int=100 + number), "name": f"NOM{number:03} Anne",
        "born": "12/03/1945", "phones": ("0559371245",), "quantity": 1, "first_on": DAY,
        "last_on": DAY, "lots": (LOT,),
    }  # fmt: skip
    return Exposed(**{**base, **fields})


def a_paper(people=(), **fields):
    recall = Recall(
        id=UUID(int=9), number="R4K118", lots=(LOT,), reference="MED 2026/114",
        note="Défaut de stérilité", opened_at=at(23, 9), opened_by="C. MARTIN",
    )  # fmt: skip
    base = {"recall": recall, "number": "R4K118", "lots": (a_trace(),), "people": tuple(people)}
    return RecallPaper(
        sheet=RecallSheet(**{**base, **fields}), practice="MSP", author="C. MARTIN",
        printed_at=at(23, 10), audit_code="Jnl 3F2A",
    )  # fmt: skip


def test_a_sheet_says_what_remains_who_received_it_and_how_to_reach_them():
    words = flat(recall_sheet.render(a_paper([somebody(1, told=Told.TOLD, told_at=at(23, 9))])))
    for said in (
        "Rappel du lot R4K118", "MED 2026/114", "Défaut de stérilité", "14 doses",
        "Réfrigérateur salle 1", "NOM001 Anne", "05 59 37 12 45", "au courant", "Signature",
        "reçu 40, sorti 27",
    ):  # fmt: skip
        assert said in words


@pytest.mark.parametrize("phone", ["+33688888888", "+4915888888888", "+213688888888"])
def test_a_telephone_is_on_one_line_even_from_abroad(phone):
    (page,) = texts(recall_sheet.render(a_paper([somebody(1, phones=(phone,))])))
    assert show_phone(phone) in page.replace("\xa0", " ")


def test_everybody_is_on_the_sheet_however_many():
    pdf = recall_sheet.render(a_paper([somebody(number) for number in range(120)]))
    words = flat(pdf)
    assert all(f"NOM{number:03}" in words for number in range(120))
    assert len(texts(pdf)) > 2
    assert all(embedded for _, embedded in fonts(pdf))


def test_twenty_five_people_are_on_one_page():
    assert len(texts(recall_sheet.render(a_paper([somebody(n) for n in range(25)])))) == 1


def test_who_is_out_of_reach_is_counted_not_named():
    words = flat(recall_sheet.render(a_paper([somebody(1, masked=True, name="", phones=())])))
    assert "hors de votre cercle de soins" in words
    assert "NOM001" not in words


def test_units_without_a_name_tell_whom_to_ask():
    taken = TakenOut(
        round_id=UUID(int=5), name="Ostabat", on=DAY, quantity=6, lot_id=LOT,
        visited=("ETCHEVERRY Maite", "VIAL Thérèse"), masked=1,
    )  # fmt: skip
    words = flat(recall_sheet.render(a_paper(taken=(taken,))))
    for said in ("Tournée Ostabat", "ETCHEVERRY Maite, VIAL Thérèse", "1 hors de votre cercle"):
        assert said in words


def test_a_lot_only_followed_is_not_said_recalled():
    words = flat(recall_sheet.render(a_paper([somebody(1)], recall=None)))
    assert "Suivi du lot R4K118" in words
    assert "n’est pas rappelé" in words


def a_slip(**fields):
    line = WasteLine(
        product_id=UUID(int=1), product="Adrénaline", unit="ampoule", units="ampoules",
        lot_id=LOT, number="AD77", expiry=date(2026, 10, 31), place_id=UUID(int=2),
        place="Chariot", held=True, quantity=2, reason=DiscardReason.EXPIRED, price=320,
    )  # fmt: skip
    base = {
        "id": UUID(int=3), "year": 2026, "number": 3, "at": at(23, 9), "author": "C. MARTIN",
        "route": WasteRoute.PHARMACY, "witness": "N. OYHENART", "deed_id": UUID(int=4),
        "lines": (line, replace(line, product="Vaccin", reason=DiscardReason.RECALLED, price=0)),
    }  # fmt: skip
    return SlipPaper(slip=Slip(**{**base, **fields}), practice="MSP", printed_at=at(23, 10))


def test_a_slip_is_numbered_sorted_by_reason_and_signed():
    words = flat(destruction_slip.render(a_slip()))
    for said in (
        "Bordereau de destruction 2026-003", "Périmés", "Rappelés", "AD77", "2 ampoules",
        "En présence de N. OYHENART", "remise à une pharmacie", "4 unités",
        "valeur d’achat 6,40 €", "1 prix inconnu", "Témoin", "Signature",
    ):  # fmt: skip
        assert said in words
    assert "aucune donnée de patient" in words


def test_a_slip_taken_back_says_it_is_worth_nothing():
    assert "ANNULÉ" in flat(destruction_slip.render(a_slip(undone=True)))


@pytest.mark.parametrize("many", [1, 2])
def test_a_letter_names_what_was_received_and_whom_to_call(many):
    letter = RecallLetter(
        practice="MSP", phone="05 59 65 00 00", patient="ETCHEVERRY Maite",
        address=("12 chemin Bordaxar", "64120 Ostabat"),
        products=("Vaccin grippe, lot R4K118, reçu le 18/11/2026",) * many,
        reference="MED 2026/114", author="C. MARTIN", printed_at=at(23, 10),
    )  # fmt: skip
    words = flat(recall_letter.render(letter))
    for said in ("ETCHEVERRY Maite", "lot R4K118", "05 59 65 00 00", "MED 2026/114", "15"):
        assert said in words
    assert ("Des produits" in words) == (many > 1)
