import re
from dataclasses import replace
from io import BytesIO

import numpy as np
import pdfplumber
import pypdfium2
import pytest
from pypdf import PdfReader

from coordo_desktop.documents import handover
from coordo_desktop.domain.handover import (
    PaperFormat,
    Profile,
    SheetForm,
    SheetTask,
    line_code,
    sheet_code,
)
from coordo_desktop.domain.measurements import Trend
from coordo_desktop.domain.patients import AllergyKnowledge
from documents.builders import (
    NONE_KNOWN,
    A,
    S,
    a_focus,
    a_measure,
    a_patient,
    a_sheet,
    an_entry,
    anonymised,
    at,
    the_mock_up,
)
from documents.reading import (
    MM,
    characters,
    codes,
    flat,
    fonts,
    grey,
    overlapping_words,
    streams,
    texts,
)

EVERY_FORM = [(form, paper) for form in SheetForm for paper in PaperFormat]


def printed(form=SheetForm.DETAILED, paper=PaperFormat.A4_PORTRAIT, sheet=None):
    sheet = replace(sheet or the_mock_up(), form=form, paper=paper)
    if form is SheetForm.ANONYMISED:
        sheet = anonymised(sheet)
    return handover.render(sheet)


def in_order(text, *words):
    places = [text.find(word) for word in words]
    assert -1 not in places, [word for word, place in zip(words, places, strict=True) if place < 0]
    return places == sorted(places)


def test_the_head_says_for_whom_by_whom_of_when_and_until_when():
    text = flat(printed())
    assert in_order(
        text,
        "Maison de santé des Trois Ponts · FINESS 64 009 998 2",
        "Feuille de transmissions, tournée Ostabat",
        "Pour Nadège OYHENART, IDEL",
        "Par Claire MARTIN, IDE coordinatrice",
        "Période ven. 20 nov. 18:00 – lun. 23 nov. 17:30, depuis sa dernière relève",
        "Imprimée lun. 23 nov. 2026, 17:42",
        "13 patients : I 2 · A 2 · S 9, du moins au plus stable",
    )
    assert "Feuille n°" in text
    assert "0412" in text
    assert "Périmée le mar. 24 nov. 20:00" in text


def test_a_block_says_everything_of_the_record_in_its_order():
    text = flat(printed())
    assert in_order(
        text,
        "ETCHEVERRY Maite née LARRALDE",
        "INSTABLE",
        "3 chemin du Lavoir, Ostabat. Volets rouges",
        "Personne de confiance : Anne ETCHEVERRY",
        "ALLERGIES : PÉNICILLINE, IODE",
        "Anticoagulant",
        "! Poids 70,6 kg",
        "Œdèmes des membres inférieurs · 6 j",
        "D Godet aux deux chevilles, essoufflée à l’habillage.",
        "C. MARTIN, lun. 10:41",
        "Si poids ≥ 71,5 kg ou SpO2 < 90 %, alors appeler le Dr HARISMENDY",
        "IRIBARNE Jeanne",
    )
    for word in ("INS (NIR) 2 45 03 64 995 012 06", "05 36 49 77 31", "MT Dr HARISMENDY"):
        assert word in text
    for word in ("Pesée, TA, FC, SpO2", "Rendez-vous jeu. 26, 10:30", "À apporter 2 tubes"):
        assert word in text


def test_what_is_new_urgent_withdrawn_or_closed_is_written_as_such():
    text = flat(printed())
    for word in ("NOUV.", "URGENT", "RETIRÉE", "CLOSE", "(en retard, 1 j)"):
        assert word in text


def test_severity_is_a_word_and_a_letter():
    text = flat(printed())
    for word in ("INSTABLE", "À SURVEILLER", "STABLE"):
        assert word in text


def test_absence_of_allergy_and_absence_of_answer_are_both_written():
    text = flat(printed())
    assert "AUCUNE ALLERGIE CONNUE" in text
    assert "ALLERGIES NON RENSEIGNÉES" in text


def test_a_trend_is_a_shape_because_the_typeface_has_no_arrow():
    without, rising = (
        handover.render(a_sheet(a_patient(measurements=(a_measure("TA 13/8", trend),))))
        for trend in (Trend.NONE, Trend.UP)
    )
    assert flat(without).replace("\xa0", " ") == flat(rising)
    assert without != rising


@pytest.mark.parametrize(("form", "paper"), EVERY_FORM)
def test_everything_stands_inside_the_margins_readable_and_apart(form, paper):
    pdf = printed(form, paper)
    for (width, height), chars in characters(pdf):
        assert min(char["x0"] for char in chars) >= 7.9 * MM
        assert max(char["x1"] for char in chars) <= width - 7.9 * MM
        assert min(char["top"] for char in chars) >= 6 * MM
        assert max(char["bottom"] for char in chars) <= height - 4.2 * MM
        assert min(round(char["size"], 2) for char in chars) >= 7.4
    assert overlapping_words(pdf) == []


@pytest.mark.parametrize(("form", "paper"), EVERY_FORM)
def test_every_page_says_for_whom_it_is_of_when_and_under_which_number(form, paper):
    for page in texts(printed(form, paper)):
        text = " ".join(page.replace("\xa0", " ").split())
        assert "Maison de santé des Trois Ponts" in text
        assert "Pour Nadège OYHENART, IDEL" in text
        assert "Période ven. 20 nov. 18:00 – lun. 23 nov. 17:30" in text
        assert "0412" in text


@pytest.mark.parametrize(("form", "paper"), EVERY_FORM)
def test_every_page_says_which_it_is_whose_and_what_to_do_with_it(form, paper):
    pages = texts(printed(form, paper))
    for number, page in enumerate(pages, 1):
        text = " ".join(page.replace("\xa0", " ").split())
        assert f"Feuille 0412 · page {number}/{len(pages)}" in text
        assert "exemplaire 1/1" in text
        assert "Document confidentiel, secret professionnel." in text
        assert "à détruire après usage" in text
        assert "NOUV. : écrit depuis la dernière relève" in text
        assert "Imprimé par Claire MARTIN" in text
        assert "23/11/2026 à 17:42 (16:42 UTC)" in text
        assert "Jnl 48213 · 7K2M-QX4D-9A" in text
        assert "Périmée le" in text


@pytest.mark.parametrize(
    ("form", "paper"),
    [
        (SheetForm.DETAILED, PaperFormat.A4_PORTRAIT),
        (SheetForm.DETAILED, PaperFormat.A4_LANDSCAPE),
        (SheetForm.ANONYMISED, PaperFormat.A5),
        (SheetForm.LARGE, PaperFormat.A4_PORTRAIT),
    ],
)
def test_every_code_reads_back_from_paper(form, paper):
    read = codes(printed(form, paper))
    lines = {line_code(412, line) for line in range(1, 23)}
    assert set(read) == {sheet_code(412), *lines}
    assert read.count(sheet_code(412)) == 2


def test_the_condensed_form_has_a_code_for_each_patient():
    read = codes(printed(SheetForm.CONDENSED))
    first_lines = {1, 4, 7, 10, 13, *range(15, 23)}
    assert set(read) == {sheet_code(412), *(line_code(412, line) for line in first_lines)}


def test_equal_sheets_give_equal_bytes_and_others_do_not():
    assert printed() == printed()
    assert printed() != handover.render(the_mock_up(number=413))


def test_the_file_tells_nobody_s_name():
    pdf = printed()
    information = PdfReader(BytesIO(pdf)).metadata
    assert information.title == "Feuille de transmissions"
    assert not information.author
    assert {information.creator, information.producer} == {"Coordo Desktop"}


def test_only_the_one_typeface_is_used_and_embedded():
    for name, embedded in fonts(printed()):
        assert "AtkinsonHyperlegible" in name
        assert embedded


def test_a_block_is_not_torn_where_a_page_can_hold_it():
    pages = texts(printed())
    for name in ("ETCHEVERRY Maite", "IRIBARNE Jeanne", "LACABANNE Raymond", "BERHO Xan"):
        assert sum(name in page for page in pages) == 1
    assert not any("(suite)\n" in page and "INSTABLE (suite)" in page for page in pages)


def test_a_torn_block_says_again_whose_it_is_and_the_allergies():
    long = a_focus("Longue", an_entry(("D", "Patiente calme ce matin. " * 700)))
    pages = texts(handover.render(a_sheet(a_patient(foci=(long,)), a_patient("SECOND Paul", 2))))
    torn = [page for page in pages if "Patiente calme" in page]
    assert len(torn) > 2
    for page in torn:
        assert "ETCHEVERRY Maite" in page
        assert "PÉNICILLINE" in page
    for page in torn[1:]:
        assert "ETCHEVERRY Maite (suite)" in page
    assert sum("SECOND Paul" in page.split("Relecture")[0] for page in pages) == 1


@pytest.mark.parametrize("form", [SheetForm.DETAILED, SheetForm.LARGE, SheetForm.ANONYMISED])
def test_an_entry_of_fifty_thousand_characters_is_printed_whole(form):
    text = " ".join(f"mot{number}" for number in range(6000))
    sheet = a_sheet(a_patient(foci=(a_focus("Longue", an_entry(("D", text))),)), form=form)
    read = flat(handover.render(sheet))
    assert set(re.findall(r"mot\d+", read)) == {f"mot{number}" for number in range(6000)}


@pytest.mark.parametrize("form", list(SheetForm))
def test_five_hundred_patients_are_all_there(form):
    quiet = {"stability": S, "foci": ()}
    patients = [
        a_patient(f"NOM{number:03d} Anne", number + 1, **({} if number % 7 == 0 else quiet))
        for number in range(500)
    ]
    text = flat(handover.render(a_sheet(*patients, form=form)))
    assert {f"NOM{number:03d}" for number in range(500)} <= set(re.findall(r"NOM\d{3}", text))
    assert "500 patients" in text


def test_what_people_typed_is_printed_not_interpreted():
    name = "<b>O'Brien & fils</b> 漢字"
    pdf = handover.render(a_sheet(a_patient(name, flags=("(a) \\ b)",))))
    assert "<b>O'Brien & fils</b>" in flat(pdf)
    assert "(a) \\ b)" in flat(pdf)


def test_a_character_the_typeface_lacks_is_a_box_and_stays_in_the_file():
    pdf = handover.render(a_sheet(a_patient("漢字 Anne")))
    content = streams(pdf)[0]
    assert b"/ActualText <FEFF6F22>" in content
    assert b"/ActualText <FEFF5B57>" in content
    assert characters_of("漢字 Anne", pdf) == "Anne"


def characters_of(name, pdf):
    ((_, chars),) = characters(pdf)
    big = [char["text"] for char in chars if char["size"] == pytest.approx(13)]
    return "".join(big).strip()


@pytest.mark.parametrize(
    "text",
    [
        "\x00\x1b[31m",
        "\u202e inversé",
        "👩‍⚕️🙂",
        "e\u0301",
        "\ud800",
        "a\u2028b",
        "\t\v\f",
        "ﬁ ① ＡＢ",
    ],
)
def test_hostile_text_prints(text):
    patient = a_patient(
        f"NOM {text}",
        birth_name=text,
        traits=text,
        address=text,
        allergies=(text,),
        flags=(text,),
        foci=(a_focus(text, an_entry((text, text), signed=text)),),
        tasks=(SheetTask(line=1, text=text, detail=text),),
    )
    assert "NOM" in flat(handover.render(a_sheet(patient)))


def test_a_word_wider_than_the_page_is_cut_and_kept():
    pdf = handover.render(a_sheet(a_patient("X" * 300, allergies=("Y" * 300,), flags=("Z" * 300,))))
    ((_, chars),) = characters(pdf)
    letters = "".join(char["text"] for char in chars)
    assert [letters.count(letter) >= 300 for letter in "XYZ"] == [True] * 3
    assert max(char["x1"] for char in chars) < 201 * MM


def test_warnings_taller_than_a_page_are_still_all_printed():
    allergies = tuple(f"Substance{number}" for number in range(900))
    pdf = handover.render(a_sheet(a_patient(allergies=allergies)))
    read = flat(pdf).upper()
    assert all(f"SUBSTANCE{number}" in read for number in (0, 450, 899))
    assert "GODET" in read


def test_an_empty_sheet_says_so():
    text = flat(handover.render(a_sheet()))
    assert "Rien à transmettre. Aucun patient ne correspond" in text
    assert "0 patient" in text


def test_an_anonymised_sheet_shows_neither_address_nor_phone_nor_birth_date():
    text = flat(printed(SheetForm.ANONYMISED))
    assert "E. M." in text
    assert "F · 81 ans" in text
    for word in ("chemin du Lavoir", "05 36 49 77 31", "12/03/1945", "2 45 03", "Personne de"):
        assert word not in text


@pytest.mark.parametrize("form", [SheetForm.ANONYMISED])
def test_a_quiet_patient_of_an_anonymised_sheet_keeps_the_secret_too(form):
    quiet = a_patient(
        "E. M.", stability=S, foci=(), traits="F · née le 12/03/1945 (81 ans)",
        address="3 chemin du Lavoir", phones="05 36 49 77 31", identity="INS 2 45 03",
    )  # fmt: skip
    text = flat(handover.render(a_sheet(quiet, form=form)))
    for word in ("chemin", "05 36 49 77 31", "12/03/1945", "2 45 03"):
        assert word not in text


def test_the_stable_without_news_take_one_line_and_lose_nothing():
    quiet = a_patient(
        "MENDY Odile", stability=S, foci=(), address="4 rue Haute", phones="05 36 49 00 00",
        flags=("Chute",), contingencies=(("malaise", "appeler le 15"),), appointments=("ven. 27",),
    )  # fmt: skip
    text = flat(handover.render(a_sheet(quiet)))
    assert "RIEN DE NOUVEAU DEPUIS LA DERNIÈRE RELÈVE, 1 PATIENT" in text
    for word in (
        "MENDY Odile",
        "4 rue Haute",
        "Chute",
        "Si malaise, alors appeler le 15",
        "ven. 27",
    ):
        assert word in text
    assert "NOTES" not in text


def test_notes_have_lines_to_write_on_and_more_where_the_page_has_room():
    sheet = a_sheet(*(a_patient(f"NOM{n} Anne", n + 1) for n in range(9)))
    with pdfplumber.open(BytesIO(handover.render(sheet))) as document:
        for page in document.pages:
            words = page.extract_words()
            notes = [word["top"] for word in words if word["text"] == "NOTES"]
            rules = [
                line["top"] for line in page.lines if line["x1"] - line["x0"] > 150 * MM
                and line["linewidth"] < 0.18 * MM
            ]  # fmt: skip
            below = [[rule for rule in rules if 0 < rule - top < 18 * MM] for top in notes]
            assert all(below)
            if page.page_number == 1:
                assert len(below[-1]) > 1
                assert {len(each) for each in below[:-1]} == {1}


def test_the_unstable_without_news_keep_a_block():
    text = flat(handover.render(a_sheet(a_patient(foci=(), stability=A))))
    assert "À SURVEILLER" in text
    assert "Rien de nouveau depuis la dernière relève." in text
    assert "NOTES" in text


def test_what_a_profile_leaves_out_is_said_on_the_sheet():
    sheet = a_sheet(a_patient(), profile=Profile.HOME_HELP, left_out=("mesures", "traitements"))
    assert "Profil aide à domicile, ne figurent pas : mesures ; traitements" in flat(
        handover.render(sheet)
    )


def test_the_sheet_is_read_back_signed_and_returned():
    text = flat(printed())
    assert in_order(
        text,
        "Relecture à voix haute",
        "Ce que j’ai compris",
        "Transmis par : Claire MARTIN",
        "Reçu et relu par : Nadège OYHENART",
        "Retour de la feuille 0412.",
        "détruite, visa",
    )


def test_large_print_is_large():
    sizes = [
        char["size"] for _, chars in characters(printed(SheetForm.LARGE)) for char in chars
        if char["text"].isalpha()
    ]  # fmt: skip
    assert sum(size >= 14 for size in sizes) / len(sizes) > 0.5


def test_a_copy_says_which_it_is():
    assert "exemplaire 2/3" in flat(handover.render(a_sheet(copy_number=2, copies=3)))
    alike = flat(handover.render(a_sheet(copy_number=0, copies=3)))
    assert "tirée en 3 exemplaires" in alike
    assert "1/3" not in alike


def test_allergies_read_in_black_and_white():
    pdf = handover.render(a_sheet(a_patient(allergies=("Pénicilline",))))
    with pdfplumber.open(BytesIO(pdf)) as document:
        words = document.pages[0].extract_words()
    band = next(word for word in words if word["text"] == "PÉNICILLINE")
    document = pypdfium2.PdfDocument(pdf)
    shades, scale = grey(document[0]), 300 / 72
    document.close()
    crop = shades[
        int(band["top"] * scale) : int(band["bottom"] * scale),
        int(band["x0"] * scale) : int(band["x1"] * scale),
    ]
    assert np.mean(crop < 40) > 0.5
    assert np.mean(crop > 215) > 0.1


def test_a_measure_is_dated_by_the_latest_when_nothing_else_is_said():
    patient = a_patient(measurements=(a_measure("TA 13/8"),))
    assert "lun. 23, 10:38" in flat(handover.render(a_sheet(patient)))


def test_instants_are_shown_in_the_time_of_the_practice():
    measure = replace(a_measure("TA 13/8"), at=at(23, 10, 38).astimezone(tz=None))
    sheet = a_sheet(a_patient(measurements=(measure,)))
    assert "lun. 23, 10:38" in flat(handover.render(sheet))


def test_no_task_no_allergy_no_nothing_still_prints():
    bare = a_patient("SEUL", allergies=(), allergy_knowledge=NONE_KNOWN, foci=())
    listed = a_patient("VIDE", allergies=(), allergy_knowledge=AllergyKnowledge.LISTED, foci=())
    text = flat(handover.render(a_sheet(bare, listed)))
    assert "SEUL" in text
    assert "VIDE" in text


@pytest.mark.parametrize("form", list(SheetForm))
def test_a_preview_says_so_and_holds_no_code(form):
    pdf = printed(form, sheet=the_mock_up(number=0))
    assert codes(pdf, 150) == []
    assert "Feuille aperçu · page 1/" in flat(pdf)
    assert len(texts(pdf)) == len(texts(printed(form)))


def test_old_and_new_entries_of_a_cible_are_told_apart():
    entries = (an_entry(("D", "ancien")), an_entry(("D", "récent"), new=True))
    text = flat(handover.render(a_sheet(a_patient(foci=(a_focus("Plaie", *entries),)))))
    assert in_order(text, "NOUV. Plaie", "D ancien", "NOUV. D récent")


def test_a_long_reason_of_withdrawal_is_broken_between_words():
    signed = "C. MARTIN, lun. 10:41 ; retirée par C. MARTIN : " + "mauvais patient, " * 8
    foci = (a_focus("Plaie", an_entry(signed=signed, withdrawn=True)),)
    text = flat(handover.render(a_sheet(a_patient(foci=foci))))
    assert text.count("mauvais patient,") == 8


PLAN = (
    "Chutes : marcher 20 m sans aide (avant le 12/01/2027) ; se lever seule",
    "Douleur : EN ≤ 3",
)


@pytest.mark.parametrize("form", list(SheetForm))
def test_what_the_plan_aims_at_is_on_every_form(form):
    text = flat(handover.render(a_sheet(a_patient(plan_lines=PLAN), form=form)))
    assert in_order(
        text, "Chutes : marcher 20 m sans aide (avant le 12/01/2027)", "Douleur : EN ≤ 3"
    )


def test_the_plan_stands_between_the_cibles_and_what_to_do_if():
    patient = a_patient(plan_lines=PLAN, contingencies=(("malaise", "appeler le 15"),))
    text = flat(handover.render(a_sheet(patient)))
    assert in_order(text, "CIBLES OUVERTES", "PLAN DE SOINS", "Chutes : marcher", "Si malaise")
    assert "PLAN DE SOINS" not in flat(handover.render(a_sheet(a_patient())))


def test_the_plan_of_a_quiet_patient_is_not_lost():
    quiet = a_patient(stability=S, foci=(), plan_lines=PLAN)
    assert "Plan Chutes : marcher 20 m" in flat(handover.render(a_sheet(quiet)))


def test_a_plan_longer_than_a_page_is_printed_whole():
    lines = tuple(f"Problème {n} : objectif{n} {'mot ' * 30}" for n in range(120))
    read = flat(handover.render(a_sheet(a_patient(plan_lines=lines))))
    assert all(f"objectif{n} " in read for n in range(120))
