"""Words of professionals said plainly."""

import re

import pytest

from coordo_desktop.documents.plain_lines import for_the_person
from coordo_desktop.documents.plain_words import my_relative, plain_role, plain_text, short_role
from coordo_desktop.domain.plan_templates import TEMPLATES


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


# --- the built-in templates -------------------------------------------------------------------

JARGON = (
    "NYHA", "NT-proBNP", "HBPM", "TUG", "AVC", "BPCO", "EMSP", "HAD", "DAC", "SpO2", "HbA1c",
    "IMC", "ETP", "APA", "ADL", "GIR", "PHQ", "GAD", "GDS", "AUDIT", "MNA", "IPS", "CAT", "mMRC",
    "SEGA", "ICOPE", "ECG", "PAI", "RCP", "Zarit", "Braden", "Norton", "Algoplus", "Girerd",
    "seuil", "critère", "miction", "ionogramme", "créatinine", "spirométrie", "antalgique",
    "dyspnée", "œdème", "glycémie", "diurèse", "saturation", "mmHg", "licence", "à confirmer",
    "unipodal", "monofilament", "psychotrope", "hypoglycémie",
)  # fmt: skip


def for_the_person_of(template):
    for problem in template.content.problems:
        for objective in problem.objectives:
            yield objective.label
            yield for_the_person(objective.criterion)
            for rule in objective.if_then:
                yield from (rule.condition, rule.action)
            for each in objective.interventions:
                yield each.label
                yield for_the_person(each.instructions)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda one: one.key)
def test_no_jargon_of_a_template_reaches_the_person(template):
    for written in for_the_person_of(template):
        said = plain_text(written)
        found = [word for word in JARGON if re.search(rf"(?<!\w){word}", said, re.IGNORECASE
                 if word.islower() else 0)]  # fmt: skip
        assert not found, said
        for sentence in re.split(r"[.;:]", said):
            assert len(sentence.split()) <= 20, sentence


def test_what_is_said_to_the_team_is_left_out():
    assert for_the_person("Seuil équipe : limites à confirmer par le prescripteur") == ""
    assert for_the_person("Chaque jour ; 3 à 4 fois par semaine si NYHA III-IV.") == "Chaque jour."
    washed = "Selon le protocole : nettoyage, berges, exsudat, odeur."
    assert for_the_person(f"Le matin. {washed}") == "Le matin."
    assert for_the_person("Deux résultats par an") == "Deux résultats par an"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Inscription au parcours PRADO", "Retour à la maison accompagné (PRADO)"),
        ("Ionogramme et créatinine à jour", "Prise de sang (sels et reins) à jour"),
        ("Contrôler l’ionogramme", "Contrôler la prise de sang (sels)"),
        ("TUG et marche", "Test de marche"),
        ("Suites d’AVC", "Suites d’attaque cérébrale"),
        ("demander l’APA", "Demander l’allocation d’autonomie"),
        ("appeler le médecin traitant", "Appeler mon médecin"),
        ("rappel du médecin traitant", "Rappel de mon médecin"),
    ],
)
def test_what_the_person_keeps_is_said_in_words(written, said):
    assert plain_text(written) == said


def test_what_somebody_typed_is_always_said():
    typed = "Apporter le compte rendu et la liste des scores. Peser sous le seuil de la porte."
    assert for_the_person(typed) == typed
