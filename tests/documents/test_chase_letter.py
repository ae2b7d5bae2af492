"""The chase letter: to whom, for whom, what, since when, and where to sign."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from coordo_desktop.documents import chase_letter
from coordo_desktop.domain.ids import AwaitedId, PatientId
from coordo_desktop.domain.today import Awaited, AwaitedKind, ChaseLetter
from documents.builders import at
from documents.reading import flat, fonts, texts


def a_letter(**fields):
    awaited = Awaited(
        id=AwaitedId(UUID(int=1)),
        patient_id=PatientId(UUID(int=2)),
        kind=AwaitedKind.REPORT,
        what="Compte rendu d’échographie cardiaque",
        from_whom="Cardiologie",
        since=date(2026, 11, 7),
        due=date(2026, 11, 14),
        chased=(date(2026, 11, 16),),
    )
    base = {
        "practice": "Maison de santé des Trois Ponts",
        "practice_lines": ("2 place du Marché, 64120 Ostabat-Asme", "Tél. 05 59 00 00 00"),
        "recipient": ("Dr Ane HARISMENDY", "Cardiologue", "CH de Saint-Palais"),
        "patient": "ETCHEVERRY Maite",
        "identity": ("Nom de naissance : LARRALDE", "Date de naissance : 12/03/1945, sexe féminin"),
        "awaited": awaited,
        "author": "Claire MARTIN",
        "profession": "IDE coordinatrice",
        "printed_at": at(23, 9),
    }
    return ChaseLetter(**{**base, **fields})


def test_the_letter_says_all_it_must():
    words = flat(chase_letter.render(a_letter()))
    for said in (
        "Maison de santé des Trois Ponts", "Tél. 05 59 00 00 00", "Dr Ane HARISMENDY",
        "CH de Saint-Palais", "Concerne : ETCHEVERRY Maite", "Nom de naissance : LARRALDE",
        "Compte rendu d’échographie cardiaque, demandé le 07/11/2026",
        "attendu pour le 14/11/2026", "déjà relancé le 16/11/2026",
        "Claire MARTIN, IDE coordinatrice", "Signature", "1/1",
    ):  # fmt: skip
        assert said in words, said


def test_equal_letters_give_equal_bytes_on_one_page_with_its_fonts():
    pdf = chase_letter.render(a_letter())
    assert pdf == chase_letter.render(a_letter())
    assert len(texts(pdf)) == 1
    assert fonts(pdf)


def test_what_was_never_chased_does_not_say_so():
    letter = a_letter()
    plain = replace(letter.awaited, chased=(), due=None)
    words = flat(chase_letter.render(replace(letter, awaited=plain)))
    assert "déjà relancé" not in words
    assert "attendu pour" not in words


def test_days_and_wishes_agree_with_what_is_awaited():
    letter = a_letter()
    days = (date(2026, 11, 16), date(2026, 11, 18), date(2026, 11, 21))
    asked = {
        AwaitedKind.REPORT: "nous le faire parvenir, de préférence par messagerie",
        AwaitedKind.CALL_BACK: "nous rappeler, ou de nous dire quand nous pourrons vous joindre",
        AwaitedKind.OTHER: "demandée le 07/11/2026 et attendue pour",
    }
    for kind, said in asked.items():
        awaited = replace(letter.awaited, kind=kind, chased=days)
        words = flat(chase_letter.render(replace(letter, awaited=awaited)))
        assert said in words
        assert "relancé les 16/11/2026, 18/11/2026 et 21/11/2026." in words
