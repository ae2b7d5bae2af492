"""Words of professionals said plainly."""

import pytest

from coordo_desktop.documents.plain_words import my_relative, plain_role, plain_text, short_role


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Surveiller la TA et la FC", "Surveiller la tension et le pouls"),
        ("Surveillance de la glycémie", "Contrôle du sucre dans le sang"),
        ("Pas d’œdème ni de dyspnée", "Pas de gonflement ni d’essoufflement"),
        ("Injection HBPM", "Piqûre d’anticoagulant"),
        ("prévenir le médecin traitant", "Prévenir mon médecin"),
        ("La personne sait qui appeler", "Je sais qui appeler"),
        ("Essoufflement (NYHA) et aidant (Zarit)", "Essoufflement et aidant"),
        ("pansement", "Pansement"),
        ("TA < 14", "Tension moins de 14"),
        ("glycémie à jeun", "Sucre dans le sang à jeun"),
        ("STAFF et FCX", "STAFF et FCX"),
        ("", ""),
    ],
)
def test_abbreviations_are_said_in_words(written, said):
    assert plain_text(written) == said


@pytest.mark.parametrize(
    ("role", "said", "short"),
    [
        ("IDEL", "l’infirmière ou l’infirmier", "infirmière"),
        ("Infirmière libérale", "l’infirmière ou l’infirmier", "infirmière"),
        ("IDE coordinatrice", "l’infirmière de coordination", "infirmière de coordination"),
        ("Médecin traitant", "mon médecin", "mon médecin"),
        ("Masseur-kinésithérapeute", "le kiné", "kiné"),
        ("Pédicure-podologue", "le podologue, qui soigne les pieds", "podologue"),
        ("Coordination", "la personne qui coordonne", "personne qui coordonne"),
        ("MARTIN Claire", "MARTIN Claire", "MARTIN Claire"),
        ("", "", ""),
    ],
)
def test_a_role_is_said_as_people_say_it(role, said, short):
    assert plain_role(role) == said
    assert short_role(role) == short


@pytest.mark.parametrize(
    ("kinship", "said"),
    [
        ("fille", "Ma fille"),
        ("Voisin", "Mon voisin"),
        ("sa fille", "Ma fille"),
        ("son mari Paul", "Mon mari Paul"),
        ("belle-sœur", "Ma belle-sœur"),
        ("personne de compagnie", "Personne de compagnie"),
        ("", ""),
    ],
)
def test_a_relative_is_named_by_the_person(kinship, said):
    assert my_relative(kinship) == said
