"""The sheet of a round on paper: nothing lost, nothing torn, nothing over anything."""

from io import BytesIO

import pdfplumber
import pytest

from coordo_desktop.documents import handover as document
from coordo_desktop.domain.handover import PaperFormat, SheetForm
from coordo_desktop.domain.ids import RoundId
from coordo_desktop.domain.patients import Stability
from coordo_desktop.domain.round_sheet import RoundLoadLine, RoundSheet, RoundSheetLine
from documents.builders import a_patient, a_sheet, an_id
from documents.reading import MM, characters, flat, fonts, overlapping_words, texts


def a_line(position: int = 1, **fields) -> RoundSheetLine:
    base = {
        "position": position, "at": "08:10", "until": "08:30", "window": "",
        "way": "12 min, 8,4 km",
        "name": f"PERSONNE{position} Maite", "traits": "F · née le 12/03/1945 (81 ans)",
        "stability": Stability.WATCH, "address": "3 route du Bourg, 64120 Ostabat-Asme",
        "phones": "05 59 12 34 56", "access": "Code 4721B", "care": ("Pansement", "Poids 08:15"),
    }  # fmt: skip
    return RoundSheetLine(**{**base, **fields})


def a_round(*lines: RoundSheetLine, **fields) -> RoundSheet:
    base = {
        "round_id": RoundId(an_id(7)), "title": "Tournée Ostabat", "professional": "N. OYHENART",
        "leaves": "07:50", "back": "11:20", "way": "1 h 12, 48,3 km",
    }  # fmt: skip
    return RoundSheet(lines=lines, **{**base, **fields})


def printed(*lines, **fields) -> bytes:
    return document.render(a_sheet(a_patient(), **{"round": a_round(*lines), **fields}))


def test_a_visit_says_when_where_how_to_get_in_and_what_to_do():
    words = flat(printed(a_line(window="08:00–09:00", late=18, note="À jeun")))
    for told in (
        "08:10", "08:00–09:00", "+18 min", "PERSONNE1 Maite", "Ostabat-Asme",
        "05 59 12 34 56", "Code 4721B", "Pansement", "Poids 08:15", "À jeun", "fait à",
        "départ 07:50", "retour vers 11:20",
    ):  # fmt: skip
        assert told in words


def test_what_was_made_before_printing_says_when():
    assert "fait à 08:25" in flat(printed(a_line(done="08:25")))


def test_a_visit_already_made_has_its_box_ticked():
    lines = [
        sum(len(page.lines) for page in pdfplumber.open(BytesIO(printed(a_line(done=at)))).pages)
        for at in ("", "08:25")
    ]
    assert lines[1] == lines[0] + 2


def test_those_who_may_not_be_on_it_are_counted():
    sheet = a_sheet(a_patient(), round=a_round(a_line(), left_out=2))
    assert "2 passages ne sont pas sur cette feuille" in flat(document.render(sheet))


def test_equal_rounds_give_equal_bytes_and_fonts_are_embedded():
    assert printed(a_line()) == printed(a_line())
    assert all(embedded for _, embedded in fonts(printed(a_line())))


def test_a_visit_is_whole_on_its_page_and_the_heading_comes_again():
    pages = texts(printed(*[a_line(number) for number in range(1, 26)]))
    rounds = [page for page in pages if "CHEZ QUI" in page]
    assert len(rounds) > 1
    for number in range(1, 26):
        page = next(page for page in rounds if f"PERSONNE{number} " in page)
        assert page.count("Code 4721B") == page.count("PERSONNE")


@pytest.mark.parametrize(
    ("form", "paper"),
    [
        (SheetForm.DETAILED, PaperFormat.A4_PORTRAIT),
        (SheetForm.DETAILED, PaperFormat.A4_LANDSCAPE),
        (SheetForm.DETAILED, PaperFormat.A5),
        (SheetForm.LARGE, PaperFormat.A4_PORTRAIT),
        (SheetForm.LARGE, PaperFormat.A5),
    ],
)
def test_nothing_is_lost_or_printed_over_anything_even_taller_than_a_page(form, paper):
    words = [f"mot{number}" for number in range(900)]
    long = a_line(2, access=" ".join(words), window="08:00–09:00", late=174)
    pdf = printed(a_line(), long, a_line(3), form=form, paper=paper)
    read = flat(pdf)
    assert all(word in read for word in (words[0], words[450], words[-1], "PERSONNE3"))
    assert overlapping_words(pdf) == []
    for (width, height), found in characters(pdf):
        for one in found:
            assert 5 * MM <= one["x0"] <= one["x1"] <= width - 5 * MM
            assert 3 * MM <= one["top"] <= one["bottom"] <= height - 3 * MM


# --- what is loaded in the car ----------------------------------------------------------------


def a_load(number: int = 1, **fields) -> RoundLoadLine:
    base = {
        "name": f"Set à pansement {number}", "quantity": "4 sets",
        "lots": ("lot A1, 20/12/2026, Réserve : 3", "lot B2, 30/11/2027, Réserve : 1"),
    }  # fmt: skip
    return RoundLoadLine(**{**base, **fields})


def test_what_is_loaded_in_the_car_says_how_many_of_which_lot_and_where():
    load = (
        a_load(loaded="déjà chargé : 2 sets", short="il en manque 3"),
        a_load(2, name="Bas de contention", quantity="1", lots=("produit à préciser",)),
    )
    words = flat(printed(a_line(), round=a_round(a_line(), load=load)))
    for told in (
        "À CHARGER DANS LA VOITURE", "2 articles", "4 sets", "Set à pansement 1",
        "déjà chargé : 2 sets", "il en manque 3", "lot A1, 20/12/2026, Réserve : 3",
        "lot B2, 30/11/2027, Réserve : 1", "Bas de contention", "produit à préciser",
    ):  # fmt: skip
        assert told in words


def test_a_round_that_loads_nothing_has_no_such_part():
    assert "À CHARGER" not in flat(printed(a_line()))


@pytest.mark.parametrize("form", [SheetForm.DETAILED, SheetForm.LARGE])
@pytest.mark.parametrize("size", [PaperFormat.A4_PORTRAIT, PaperFormat.A5])
def test_a_long_load_goes_on_over_pages_without_losing_an_article(form, size):
    load = tuple(a_load(number) for number in range(1, 61))
    pdf = printed(a_line(), round=a_round(a_line(), load=load), form=form, paper=size)
    words = flat(pdf)
    assert all(f"Set à pansement {number}" in words for number in range(1, 61))
    assert overlapping_words(pdf) == []
