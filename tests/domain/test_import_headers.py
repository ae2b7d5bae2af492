import pytest

from coordo_desktop.domain.import_headers import (
    date_order,
    field_of,
    find_header,
    propose,
    signature_of,
)
from coordo_desktop.domain.imports import DateOrder, ImportField
from coordo_desktop.domain.tables import TableNoHeader

F = ImportField


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("Nom de naissance", F.FAMILY_NAME), ("NOM_NAISSANCE", F.FAMILY_NAME),
        ("Nom de famille", F.FAMILY_NAME), ("Nom patronymique", F.FAMILY_NAME),
        ("Nom de jeune fille", F.FAMILY_NAME), ("Nom", F.NAME), ("NOM_PATIENT", F.NAME),
        ("Nom d'usage", F.USED_NAME), ("Nom marital", F.USED_NAME), ("Nom utilisé", F.USED_NAME),
        ("Nom_usage", F.USED_NAME), ("Prénom(s)", F.GIVEN_NAMES), ("PRENOM", F.GIVEN_NAMES),
        ("Prénoms de naissance", F.GIVEN_NAMES), ("Prénom usuel", F.USED_GIVEN_NAME),
        ("Nom et prénom", F.FULL_NAME), ("Civilité", F.TITLE), ("M./Mme", F.TITLE),
        ("Sexe", F.SEX), ("Sexe (H/F)", F.SEX), ("DDN", F.BIRTH_DATE),
        ("Date naiss.", F.BIRTH_DATE), ("Né(e) le", F.BIRTH_DATE), ("DateNaissance", F.BIRTH_DATE),
        ("Date de naissance (JJ/MM/AAAA)", F.BIRTH_DATE), ("NIR", F.NIR), ("N° SS", F.NIR),
        ("NSS", F.NIR), ("INS", F.NIR), ("N° Sécurité sociale", F.NIR), ("Clé", F.NIR_KEY),
        ("Clé SS", F.NIR_KEY), ("Lieu de naissance", F.BIRTH_PLACE),
        ("Commune de naissance", F.BIRTH_PLACE), ("Code INSEE naissance", F.BIRTH_PLACE_CODE),
        ("Adresse", F.ADDRESS), ("ADR1", F.ADDRESS), ("Adresse 2", F.ADDRESS_EXTRA),
        ("Complément d'adresse", F.ADDRESS_EXTRA), ("CP", F.POSTAL_CODE),
        ("Code postal", F.POSTAL_CODE), ("Ville", F.TOWN), ("Commune", F.TOWN), ("Tél", F.PHONE),
        ("Téléphone fixe", F.PHONE), ("Portable", F.PHONE), ("Mobile", F.PHONE),
        ("Email", F.EMAIL), ("Courriel", F.EMAIL), ("Médecin traitant", F.DOCTOR),
        ("MT", F.DOCTOR), ("Remarques", F.REMARKS), ("Observations", F.REMARKS),
        ("Consignes d'accès", F.ACCESS_NOTES), ("Identifiant", F.EXTERNAL_ID),
        ("N° dossier", F.EXTERNAL_ID), ("Numéro de dossier", F.EXTERNAL_ID),
        ("Date de décès", F.DECEASED_ON), ("patient_nom", F.NAME),
        ("pat_date_naissance", F.BIRTH_DATE),
    ],
)  # fmt: skip
def test_the_names_of_french_practice_software_are_known(header, found):
    assert field_of(header) is found


@pytest.mark.parametrize("header", ["Prenon", "Adrese", "Code posta1", "Telephonne", "Remarqes"])
def test_one_typing_error_is_forgiven(header):
    assert field_of(header) is not None


@pytest.mark.parametrize(
    "header",
    [
        "Tél. médecin traitant", "Adresse du médecin", "Personne à prévenir", "Profession",
        "Téléphone personne à prévenir", "Nom du conjoint", "Pays de naissance", "NIR assuré",
        "Date de création", "Date dernière visite", "RPPS", "Mutuelle", "", "Colonne 7",
    ],
)  # fmt: skip
def test_what_is_not_the_patients_own_is_left_out(header):
    assert field_of(header) is None


def test_the_header_may_stand_below_a_title():
    rows = [["Liste des patients"], ["Export du", "12/03/2026"], ["Nom", "Prénom", "DDN"],
            ["ROUX", "Anne", "01/02/1950"]]  # fmt: skip
    assert find_header(rows) == 2


def test_a_header_of_unknown_names_is_a_header_when_it_holds_no_data():
    assert find_header([["A", "B"], ["ROUX", "01/02/1950"]]) == 0


@pytest.mark.parametrize(
    "rows",
    [
        [["ROUX", "Anne", "01/02/1950"], ["PETIT", "Jean", "03/04/1960"]],
        [["ROUX", "2 55 08 14 168 025 38"], ["PETIT", ""]],
        [["seul"], ["autre"]],
        [],
    ],
)
def test_rows_without_names_of_columns_are_refused(rows):
    with pytest.raises(TableNoHeader):
        find_header(rows)


def test_nom_is_the_birth_name_when_it_is_alone_and_one_column_is_one_field():
    mapping = propose(["Nom", "Prénom", "DDN", "Tél", "Portable", "Nom"], [])
    assert mapping.columns == (F.NAME, F.GIVEN_NAMES, F.BIRTH_DATE, F.PHONE, F.PHONE, None)
    assert mapping.missing() == ()


def test_a_used_name_alone_is_taken_for_the_name():
    mapping = propose(["Nom usuel", "Prénom usuel", "DDN"], [])
    assert mapping.columns == (F.NAME, F.GIVEN_NAMES, F.BIRTH_DATE)


def test_a_full_name_is_not_read_beside_a_family_name():
    assert propose(["Patient", "Nom", "DDN"], []).columns == (None, F.NAME, F.BIRTH_DATE)


def test_two_addresses_are_an_address_and_its_complement():
    assert propose(["Adresse", "Adr", "DDN"], []).columns[:2] == (F.ADDRESS, F.ADDRESS_EXTRA)


def test_what_a_column_holds_says_what_it_is_when_its_name_does_not():
    samples = [
        ["ROUX", "15/07/1948", "2 55 08 14 168 025 38", "06 12 34 56 78", "64400", "F", "x"],
        ["PETIT", "01/02/1950", "1 85 05 78 006 084 91", "0559102030", "64120", "M", "y"],
    ]
    mapping = propose(["Nom", "B", "C", "D", "E", "F", "G"], samples)
    assert mapping.columns == (
        F.NAME, F.BIRTH_DATE, F.NIR, F.PHONE, F.POSTAL_CODE, F.SEX, None,
    )  # fmt: skip


def test_dates_that_are_no_birth_dates_are_not_guessed():
    samples = [["ROUX", "15/07/1948", "01/01/2020"]] * 3
    assert propose(["Nom", "DDN", "Dernière visite"], samples).columns[2] is None


def test_without_name_or_birth_date_the_mapping_is_incomplete():
    assert propose(["Prénom", "Ville"], []).missing() == (F.FAMILY_NAME, F.BIRTH_DATE)


def test_the_order_of_dates_is_day_first_unless_they_say_otherwise():
    assert date_order(["01/02/1950", "13/02/1950"]) is DateOrder.DAY_FIRST
    assert date_order(["02/13/1950", "01/02/1950"]) is DateOrder.MONTH_FIRST
    assert date_order([]) is DateOrder.DAY_FIRST


def test_a_header_is_known_again_whatever_its_case():
    assert signature_of(["Nom", "Prénom"]) == signature_of(["NOM", "prenom"])
    assert signature_of(["Nom", "Prénom"]) != signature_of(["Prénom", "Nom"])
