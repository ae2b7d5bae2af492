"""Likely doubles and namesakes; the doubles of a real export are found."""

import csv
from collections import defaultdict
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordo_desktop.domain.contacts import read_phone
from coordo_desktop.domain.dates import UnreadableDate, read_date
from coordo_desktop.domain.duplicates import (
    Reason,
    Traits,
    blocking_keys,
    compare,
    namesakes,
    near,
    traits_of,
)
from coordo_desktop.domain.identity import check_nir
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import Patient, Sex

TODAY = date(2026, 11, 23)
EXPORT = Path(__file__).parents[1] / "data" / "patients_logiciel_metier.csv"
EXACT_DOUBLES, NEAR_DOUBLES = 33, 59  # as counted by whoever made the export
BORN = PartialDate(1948, 3, 12)
NIR = check_nir("2480364123012").normalised
OTHER_NIR = check_nir("2490399350008").normalised


def a_person(key="other", **changes):
    facts = {
        "family_name": "ETCHEVERRY",
        "given_names": "Marie",
        "birth_date": BORN,
        "sex": Sex.FEMALE,
    }
    return Traits(key=key, **(facts | changes))


HERE = a_person("here")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({}, Reason.SAME_NAME),
        ({"family_name": "Étcheverry"}, Reason.SAME_NAME),
        ({"family_name": "ETCHEVERY"}, Reason.NAME_ONE_ERROR),
        ({"family_name": "ETHCEVERRY"}, Reason.NAME_ONE_ERROR),
        ({"family_name": "LARRALDE", "used_name": "Etcheverry"}, Reason.SWAPPED_NAMES),
        ({"family_name": "ETCHEVERRY-LARRALDE"}, Reason.PART_OF_NAME),
        ({"given_names": "Marie-Lou"}, Reason.PART_OF_GIVEN_NAMES),
        ({"given_names": "M."}, Reason.PART_OF_GIVEN_NAMES),
        ({"given_names": "Mariee"}, Reason.GIVEN_NAME_ONE_ERROR),
        ({"given_names": "Jeanne", "used_given_name": "Marie"}, Reason.SAME_GIVEN_NAME),
        ({"birth_date": PartialDate(1948, 12, 3)}, Reason.BIRTH_DATE_SWAPPED),
        ({"birth_date": PartialDate(1958, 3, 12)}, Reason.BIRTH_DATE_ONE_DIGIT),
        ({"birth_date": PartialDate(1948, 3, 21)}, Reason.BIRTH_DATE_ONE_DIGIT),
        ({"birth_date": PartialDate(1948)}, Reason.BIRTH_DATE_IN_PART),
        ({"birth_date": PartialDate(1948, 3)}, Reason.BIRTH_DATE_IN_PART),
        ({"sex": Sex.UNKNOWN}, Reason.SAME_BIRTH_DATE),
        ({"family_name": "ETCHEVERY", "given_names": "Mariee"}, Reason.NAME_ONE_ERROR),
        (
            {"family_name": "ETCHEVERY", "birth_date": PartialDate(1949, 3, 12)},
            Reason.BIRTH_DATE_ONE_DIGIT,
        ),
    ],
)
def test_one_person_written_twice_is_a_likely_double(changes, reason):
    other = a_person(**changes)
    like = compare(HERE, other)
    assert like.likely
    assert reason in like.reasons
    assert compare(other, HERE).score == like.score
    assert blocking_keys(HERE) & blocking_keys(other)


@pytest.mark.parametrize(
    "changes",
    [
        {"given_names": "Jeanne"},  # a twin
        {"given_names": "Mario", "sex": Sex.MALE},  # a twin of nearly the same name
        {"birth_date": PartialDate(1977, 8, 2)},  # her daughter of the same name
        {"birth_date": None},  # nothing but a name
        {"family_name": "LARRALDE"},  # same given name, same day
        {"birth_date": PartialDate(1950)},
        {"given_names": ""},
    ],
)
def test_people_who_share_a_name_or_a_day_are_not_doubles(changes):
    assert not compare(HERE, a_person(**changes)).likely


def test_two_good_numbers_that_differ_are_two_people():
    one = a_person("here", nir=NIR)
    other = a_person(nir=OTHER_NIR, birth_date=PartialDate(1949, 3, 12))
    like = compare(one, other)
    assert Reason.OTHER_NIR in like.reasons
    assert not like.likely


def test_the_same_number_makes_a_double_of_a_changed_name():
    one = a_person("here", nir=NIR)
    other = a_person(family_name="LARRALDE", nir=NIR[:13])
    assert Reason.SAME_NIR in compare(one, other).reasons
    assert compare(one, other).likely
    assert not compare(one, a_person(given_names="Paul", birth_date=None, nir=NIR)).likely


def test_a_shared_phone_tips_the_balance_only_with_the_rest():
    phone = ("+33612345678",)
    one = a_person("here", phones=phone)
    assert compare(one, a_person(birth_date=None, phones=phone)).likely
    assert not compare(one, a_person(given_names="Jeanne", phones=phone)).likely


def test_short_names_allow_no_error():
    one, other = a_person("here", family_name="ROY"), a_person(family_name="REY")
    assert not compare(one, other).likely


def test_the_nearest_come_first_and_never_oneself():
    others = [
        a_person("far", family_name="DUPONT", given_names="Paul"),
        a_person("nearly", family_name="ETCHEVERY"),
        a_person("same"),
        a_person("here"),
    ]
    assert [like.key for like in near(HERE, others)] == ["same", "nearly"]


def test_namesakes_bear_the_name_and_are_somebody_else():
    others = [
        a_person("double"),
        a_person("daughter", birth_date=PartialDate(1977, 8, 2)),
        a_person("married", family_name="X", used_name="Etchéverry", birth_date=None),
        a_person("sister", given_names="Jeanne"),
        HERE,
    ]
    assert [like.key for like in namesakes(HERE, others)] == ["daughter", "married"]


def test_traits_are_those_of_the_patient_on_file():
    patient = Patient(id=PatientId(UUID(int=1)), family_name="ROUX", phones=("15",), nir=NIR)
    traits = traits_of(patient)
    assert (traits.family_name, traits.phones, traits.nir) == ("ROUX", ("15",), NIR)
    assert blocking_keys(traits) == {f"i{NIR[:13]}"}


NAMES = st.text("abcdeéïo- '", min_size=1, max_size=12)


@given(NAMES, NAMES, NAMES, st.dates(date(1900, 1, 1), TODAY))
def test_anybody_is_a_likely_double_of_oneself_and_found_by_a_key(family, used, given_name, day):
    one = Traits(
        key=1,
        family_name=f"x{family}",
        used_name=used,
        given_names=f"y{given_name}",
        birth_date=PartialDate.from_date(day),
    )
    assert compare(one, one).score == 100
    assert blocking_keys(one)


def _people_of(path):
    """The rows of the export that an import keeps, in order."""
    with path.open(encoding="cp1252", newline="") as file:
        for number, row in enumerate(csv.DictReader(file, delimiter=";")):
            if not row["Nom de naissance"].strip():
                continue
            try:
                born = read_date(row["Date de naissance"], today=TODAY)
            except UnreadableDate:
                continue
            phone = read_phone(row["Téléphone"])
            yield (
                row,
                Traits(
                    key=number,
                    family_name=row["Nom de naissance"],
                    used_name=row["Nom d'usage"],
                    given_names=row["Prénom(s)"],
                    sex=Sex(row["Sexe"]),
                    birth_date=born,
                    nir=row["N° Sécurité sociale"],
                    phones=(phone.kept,) if phone else (),
                ),
            )


def test_the_doubles_of_a_real_export_are_found():
    by_key, known, rows, found = defaultdict(set), {}, {}, []
    for row, person in _people_of(EXPORT):
        keys = blocking_keys(person)
        others = {key for block in keys for key in by_key[block]}
        likely = [like for like in near(person, map(known.get, others)) if like.likely]
        if likely:
            found.append((row, rows[likely[0].key]))
            continue
        known[person.key], rows[person.key] = person, row
        for block in keys:
            by_key[block].add(person.key)
    same = ("Date de naissance", "Adresse", "CP", "Lieu de naissance")
    right = [pair for pair in found if all(pair[0][name] == pair[1][name] for name in same)]
    assert len(right) >= EXACT_DOUBLES + NEAR_DOUBLES - 4
    assert len(found) - len(right) <= 5
