"""The curves on paper: words, marks in black and white, as many pages as it takes."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pypdfium2
import pytest

from coordo_desktop.documents import curves
from coordo_desktop.domain.measurement_free import FreeMeasure
from coordo_desktop.domain.measurement_sheet import CurvesSheet
from coordo_desktop.domain.measurements import STORED, Bounds, Measure
from documents.reading import MM, characters, flat, fonts, overlapping_words, streams, texts
from measurement_builders import a_curve, pressures
from transmission_builders import NINE, a_patient

PARIS = ZoneInfo("Europe/Paris")


def a_sheet(*shown, **values) -> CurvesSheet:
    base = {
        "patient": a_patient(),
        "curves": shown,
        "since": (NINE - timedelta(days=30)).astimezone(PARIS),
        "until": NINE.astimezone(PARIS),
        "practice": "Maison de santé des Trois Ponts",
        "author": "C. MARTIN",
        "printed_at": NINE.astimezone(PARIS),
        "audit_code": "Jnl 1 · 7K2M",
    }
    return CurvesSheet(**{**base, **values})


def pulse(values, bounds=None):
    return a_curve(Measure.PULSE, values, bounds=bounds or Bounds(50, 110))


def test_the_page_says_who_what_when_and_the_last_value():
    said = flat(curves.render(a_sheet(pressures(), pulse([78, 82, 118]))))
    for words in (
        "Courbes · ETCHEVERRY Maite", "née LARRALDE", "Du 24/10/2026 au 23/11/2026",
        "Tension artérielle (cmHg)", "Dernière valeur : TA 13,1/7,9, le 23/11/2026 à 10:00",
        "12 valeurs, 3 hors seuils", "seuils du patient : 10 à 15 / 6 à 9",
        "3 valeurs, 1 hors seuils", "valeurs usuelles pour l’âge : 50 à 110",
        "Document confidentiel", "Imprimé par C. MARTIN", "Jnl 1", "page 1/1", "hors seuils",
    ):  # fmt: skip
        assert words in said


def test_every_value_that_has_room_is_written_beside_its_point():
    said = flat(curves.render(a_sheet(pressures())))
    for point in pressures().points:
        for value in (point.value, point.second):
            assert f"{value / 10:g}".replace(".", ",") in said.split()


def test_out_of_bounds_is_a_black_square_within_a_white_disc():
    def marks(curve):
        (operators,) = streams(curves.render(a_sheet(curve)))
        squares = [
            line for line in operators.decode("latin-1").splitlines()
            if line.endswith("4.40 4.40 re f")
        ]  # fmt: skip
        return len(squares)

    key = 1  # the one of the key
    assert marks(pulse([70, 80, 90])) == key
    assert marks(pulse([70, 130, 40])) == key + 2
    assert marks(pressures()) == key + 6  # both pressures of three readings


def test_no_colour_at_all():
    pdf = pypdfium2.PdfDocument(curves.render(a_sheet(pressures(), pulse([70, 130]))))
    try:
        picture = pdf[0].render(scale=1).to_numpy()
        assert (picture.max(axis=2) - picture.min(axis=2)).max() <= 2
    finally:
        pdf.close()


def test_equal_sheets_give_equal_bytes_and_fonts_are_embedded():
    sheet = a_sheet(pressures())
    assert curves.render(sheet) == curves.render(sheet)
    assert all(embedded for _, embedded in fonts(curves.render(sheet)))


def test_nothing_measured_is_said():
    said = flat(curves.render(a_sheet(a_curve(Measure.PULSE, []))))
    assert "Aucune valeur dans cette période" in said
    assert "Aucune mesure choisie" in flat(curves.render(a_sheet()))
    assert "Toutes les mesures jusqu’au 23/11/2026" in flat(
        curves.render(a_sheet(pulse([70]), since=None))
    )


def test_a_curve_is_never_parted_and_the_patient_is_on_every_page():
    pages = texts(curves.render(a_sheet(*(a_curve(each, [1, 2, 3]) for each in STORED))))
    assert len(pages) > 3
    assert all("ETCHEVERRY Maite" in page for page in pages)
    assert all("née LARRALDE" in page.replace("\xa0", " ") for page in pages)


@pytest.mark.parametrize("count", [1, 2, 40, 900])
def test_any_number_of_readings_stays_on_the_page(count):
    values = [60 + (place * 37) % 90 for place in range(count)]
    curve = a_curve(Measure.PULSE, values, bounds=Bounds(50, 110), every=timedelta(hours=7))
    pdf = curves.render(a_sheet(curve, since=None))
    for (width, height), drawn in characters(pdf):
        assert all(each["x0"] >= 0 and each["x1"] <= width - 5 * MM for each in drawn)
        assert all(each["top"] >= 0 and each["bottom"] <= height for each in drawn)
    assert len(pdf) < 400_000


def test_figures_are_not_printed_over_each_other():
    steady = a_curve(Measure.TEMPERATURE, [37.0 + (place % 3) * 0.1 for place in range(20)])
    assert overlapping_words(curves.render(a_sheet(steady, pulse([70, 72, 71])))) == []


def test_names_of_ones_own_and_strange_ones_are_printed():
    odd = FreeMeasure("Périmètre → mollet ☐ D", "cm")
    patient = replace(a_patient(), family_name="O’ŁŒUVRE-ǅ", used_name="")
    said = flat(curves.render(a_sheet(a_curve(odd, [31, 32]), patient=patient)))
    assert "mollet" in said
    assert "32 cm" in said
