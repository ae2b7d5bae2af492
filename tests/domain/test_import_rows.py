from datetime import date

import pytest

from coordo_desktop.domain.contacts import read_phones
from coordo_desktop.domain.import_headers import propose
from coordo_desktop.domain.import_rows import RowReader, _phones, doctor_names
from coordo_desktop.domain.imports import DateOrder, Mapping, Reason, Remark
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import LifeCycle, Sex

TODAY = date(2026, 11, 23)


def row_of(order: DateOrder = DateOrder.DAY_FIRST, **cells: str):
    headers = {
        "nom": "Nom", "naissance": "Nom de naissance", "usage": "Nom d'usage", "prenom": "Prénom",
        "complet": "Nom et prénom", "civ": "Civilité", "sexe": "Sexe", "ddn": "DDN", "nir": "NIR",
        "cle": "Clé", "lieu": "Lieu de naissance", "cp": "CP", "ville": "Ville", "tel": "Tél",
        "mobile": "Mobile", "mail": "Email", "mt": "MT", "notes": "Observations",
        "deces": "Date de décès", "adr2": "Complément", "bat": "Bâtiment", "id": "N° dossier",
    }  # fmt: skip
    names = [headers[name] for name in cells]
    mapping = Mapping(propose(names, []).columns, order)
    return RowReader(mapping, TODAY).read(2, list(cells.values()))


def test_a_row_is_read_as_a_patient():
    row = row_of(naissance="Roux", usage="PETIT", prenom="Anne-Marie", sexe="F", ddn="15/07/1948")
    assert row.refused is None
    assert row.values["family_name"] == "Roux"
    assert row.values["used_name"] == "PETIT"
    assert row.values["given_names"] == "Anne-Marie"
    assert row.values["sex"] is Sex.FEMALE
    assert row.values["birth_date"] == PartialDate(1948, 7, 15)
    assert row.shown_name() == "Roux (PETIT) Anne-Marie"


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"naissance": "", "usage": "PETIT", "ddn": "15/07/1948"}, Reason.NO_FAMILY_NAME),
        ({"nom": "...", "ddn": "15/07/1948"}, Reason.NO_FAMILY_NAME),
        ({"nom": "ROUX", "ddn": ""}, Reason.NO_BIRTH_DATE),
        ({"nom": "ROUX", "ddn": "31/02/1950"}, Reason.UNREADABLE_BIRTH_DATE),
        ({"nom": "ROUX", "ddn": "00/00/0000"}, Reason.UNREADABLE_BIRTH_DATE),
        ({"nom": "ROUX", "ddn": "inconnue"}, Reason.UNREADABLE_BIRTH_DATE),
        ({"nom": "ROUX", "ddn": "15/07/2199"}, Reason.UNREADABLE_BIRTH_DATE),
    ],
)
def test_a_row_without_name_or_readable_birth_date_is_refused(cells, reason):
    assert row_of(**cells).refused is reason


def test_a_record_that_could_not_be_parted_is_refused():
    reader = RowReader(propose(["Nom", "DDN"], []), TODAY)
    assert reader.read(7, None).refused is Reason.BROKEN_ROW


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("15/07/1948", PartialDate(1948, 7, 15)), ("15/07/48", PartialDate(1948, 7, 15)),
        ("15071948", PartialDate(1948, 7, 15)), ("19480715", PartialDate(1948, 7, 15)),
        ("1948-07-15", PartialDate(1948, 7, 15)), ("15.7.1948", PartialDate(1948, 7, 15)),
        ("15-07-1948", PartialDate(1948, 7, 15)), ("15 juillet 1948", PartialDate(1948, 7, 15)),
        ("15/07/1948 00:00:00", PartialDate(1948, 7, 15)), ("1948", PartialDate(1948)),
        ("1948-07-15 00:00:00", PartialDate(1948, 7, 15)), ("15/07/25", PartialDate(2025, 7, 15)),
        ("15/07/27", PartialDate(1927, 7, 15)),
    ],
)  # fmt: skip
def test_dates_of_any_form_are_read(typed, read):
    assert row_of(nom="ROUX", ddn=typed).values["birth_date"] == read


def test_month_first_is_read_when_the_file_says_so():
    row = row_of(DateOrder.MONTH_FIRST, nom="ROUX", ddn="07/15/1948")
    assert row.values["birth_date"] == PartialDate(1948, 7, 15)


def test_a_birth_a_little_ahead_is_remarked_for_the_clock_may_be_wrong():
    row = row_of(nom="ROUX", ddn="02/03/2027")
    assert row.refused is None
    assert row.remarks == [Remark.BIRTH_IN_FUTURE]


@pytest.mark.parametrize(
    ("typed", "sex"),
    [("H", Sex.MALE), ("2", Sex.FEMALE), ("Homme", Sex.MALE), ("féminin", Sex.FEMALE),
     ("?", Sex.UNKNOWN)],
)  # fmt: skip
def test_sex_is_read_in_any_form(typed, sex):
    assert row_of(nom="ROUX", ddn="1948", sexe=typed).values["sex"] is sex


def test_sex_comes_from_the_title_else_from_the_number():
    assert row_of(nom="A", ddn="1948", civ="Mme").values["sex"] is Sex.FEMALE
    assert row_of(nom="A", ddn="1948", civ="M.").values["sex"] is Sex.MALE
    assert row_of(nom="A", ddn="1955", nir="255081416802538").values["sex"] is Sex.FEMALE


def test_a_number_with_its_key_apart_is_put_together():
    row = row_of(nom="ROUX", ddn="01/08/1955", nir="2 55 08 14 168 025", cle="38")
    assert row.values["nir"] == "255081416802538"
    assert row.remarks == []


def test_a_wrong_key_is_remarked_and_kept():
    row = row_of(nom="ROUX", ddn="01/08/1955", nir="2 55 08 14 168 025 39")
    assert row.values["nir"] == "255081416802539"
    assert row.remarks == [Remark.NIR_KEY]


def test_an_unreadable_number_is_kept_in_the_remarks():
    row = row_of(nom="ROUX", ddn="01/08/1955", nir="en cours", notes="chien")
    assert row.values["nir"] == ""
    assert row.values["remarks"] == "chien\nN° de sécurité sociale lu : en cours"
    assert row.remarks == [Remark.NIR_UNREADABLE]


def test_a_number_that_contradicts_the_birth_year_is_remarked():
    row = row_of(nom="ROUX", ddn="01/08/1956", nir="255081416802538")
    assert Remark.NIR_DISAGREES in row.remarks


def test_a_full_name_is_parted_by_its_capitals():
    assert row_of(complet="LE GOFF Anne Marie", ddn="1948").values["family_name"] == "LE GOFF"
    assert row_of(complet="Goff Anne", ddn="1948").values["given_names"] == "Anne"


def test_a_used_name_equal_to_the_birth_name_is_not_copied():
    assert row_of(naissance="Le Goff", usage="LE-GOFF", ddn="1948").values["used_name"] == ""


def test_an_empty_birth_name_beside_a_plain_name_is_that_name():
    row = row_of(nom="ROUX", naissance="", ddn="1948")
    assert (row.values["family_name"], row.values["used_name"]) == ("ROUX", "")
    row = row_of(nom="PETIT", naissance="ROUX", ddn="1948")
    assert (row.values["family_name"], row.values["used_name"]) == ("ROUX", "PETIT")


def test_phones_of_two_columns_are_kept_and_an_unreadable_one_as_typed():
    row = row_of(nom="A", ddn="1948", tel="05 59 10 20 30", mobile="06.12.34.56.78")
    assert row.values["phones"] == ("+33559102030", "+33612345678")
    row = row_of(nom="A", ddn="1948", tel="voir la fille")
    assert row.values["phones"] == ("voir la fille",)
    assert row.remarks == [Remark.PHONE_UNREADABLE]


@pytest.mark.parametrize(
    "typed",
    ["07 26 48 47 85", "0033 681763627", "0692-487734", "+33551752809", "07.92.13.64.95",
     "0765145724", "0590 12 34 56", "06 12 34 56 78 / 05 59 10 20 30", "3114", "0639123456",
     "+34 600 123 123", "06 12 34", "0262123456"],
)  # fmt: skip
def test_the_short_way_to_a_phone_reads_what_the_long_way_reads(typed):
    phones = read_phones(typed)
    assert _phones(typed) == (
        tuple(one.kept for one in phones),
        all(one.readable for one in phones),
    )


def test_zeros_eaten_by_a_spreadsheet_come_back():
    row = row_of(nom="A", ddn="1948", tel="612345678", cp="1400", ville="L'Abergement")
    assert row.values["phones"] == ("+33612345678",)
    assert row.values["postal_code"] == "01400"


def test_a_postal_code_before_the_town_is_parted():
    row = row_of(nom="A", ddn="1948", ville="64120 Juxue")
    assert (row.values["postal_code"], row.values["town"]) == ("64120", "Juxue")


def test_the_official_name_and_code_of_a_known_town_are_kept():
    mapping = propose(["Nom", "DDN", "CP", "Ville"], [])
    reader = RowReader(
        mapping,
        TODAY,
        town=lambda post, name: ("64275", "Juxue") if name.lower() == "juxue" else None,
        known_towns=True,
    )
    row = reader.read(2, ["A", "1948", "64120", "JUXUE"])
    assert (row.values["town"], row.values["town_code"]) == ("Juxue", "64275")
    row = reader.read(3, ["A", "1948", "64120", "Ailleurs"])
    assert (row.values["town"], row.remarks) == ("Ailleurs", [Remark.TOWN_UNKNOWN])


def test_complements_are_joined_and_cells_beyond_the_columns_remarked():
    row = row_of(nom="A", ddn="1948", adr2="appt 4", bat="bât. B")
    assert row.values["address_extra"] == "appt 4\nbât. B"
    mapping = propose(["Nom", "DDN"], [])
    assert RowReader(mapping, TODAY).read(2, ["A", "1948", "x"]).remarks == [Remark.CELLS_BEYOND]


def test_a_date_of_death_closes_the_record():
    row = row_of(nom="A", ddn="1948", deces="01/02/2020")
    assert row.values["deceased_on"] == PartialDate(2020, 2, 1)
    assert row.values["life_cycle"] is LifeCycle.DECEASED


def test_a_mail_without_at_sign_is_remarked():
    assert row_of(nom="A", ddn="1948", mail="roux.free.fr").remarks == [Remark.EMAIL_SHAPE]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dr ETCHEVERRY Maite", ("Dr", "ETCHEVERRY", "Maite")),
        ("Dr N'GUYEN Anh", ("Dr", "N'GUYEN", "Anh")),
        ("Docteur SAINT-MARTIN Cécile", ("Dr", "SAINT-MARTIN", "Cécile")),
        ("Pr. Petit Jean", ("Pr", "Petit", "Jean")),
        ("LARRALDE", ("", "LARRALDE", "")),
        ("Dr ", ("", "Dr", "")),
    ],
)
def test_a_doctor_is_parted_in_title_and_names(text, names):
    assert doctor_names(text) == names
