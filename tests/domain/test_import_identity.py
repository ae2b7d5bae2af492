from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordo_desktop.domain.duplicates import compare
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.import_identity import (
    FIELDS,
    Origin,
    Standing,
    difference,
    doctor_text,
    exact_key,
    external_key,
    fields_of,
    mark,
    marks,
    packed,
    traits,
    unpacked,
    worth_comparing,
)
from coordo_desktop.domain.import_rows import RowRead
from coordo_desktop.domain.imports import ImportField
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import IdentityStatus, LifeCycle, Sex

SOMEBODY = PatientId(UUID(int=1))
BORN = PartialDate(1948, 7, 15)
EVERY = tuple(FIELDS)


def a_row(**values) -> RowRead:
    row = RowRead(2)
    row.values = {"family_name": "ROUX", "given_names": "Anne", "birth_date": BORN, **values}
    return row


def standing(status=IdentityStatus.PROVISIONAL, life=LifeCycle.ACTIVE, **values) -> Standing:
    base = dict.fromkeys(FIELDS, "")
    base |= {"family_name": "ROUX", "given_names": "Anne", "birth_date": BORN,
             "sex": Sex.UNKNOWN, "phones": (), "deceased_on": None}  # fmt: skip
    return Standing(SOMEBODY, 1, base | values, status, life)


def origin_of(row: RowRead) -> Origin:
    return Origin(1, 0, SOMEBODY, 0, marks(row, EVERY))


def test_every_field_has_its_columns():
    assert fields_of(ImportField) == FIELDS
    assert fields_of((ImportField.PHONE, None)) == ("phones",)


def test_the_exact_key_forgets_accents_and_minds_the_number():
    one = exact_key(a_row(family_name="Lefèvre", given_names="Hélène-Marie").values)
    assert one == exact_key(a_row(family_name="LEFEVRE", given_names="HELENE MARIE").values)
    assert one != exact_key(a_row(family_name="LEFEVRE", nir="255081416802538").values)
    assert external_key("a", "7") != external_key("b", "7")
    assert external_key("a", "") == 0


def test_what_the_file_changed_is_written():
    old, new = a_row(address="3 rue du Bac"), a_row(address="8 rue Neuve")
    found = difference(new, EVERY, standing(address="3 rue du Bac"), origin_of(old))
    assert (found.changed, found.ours_kept) == (("address",), False)


def test_what_was_typed_here_since_is_kept_and_told_once():
    old, new = a_row(address="3 rue du Bac"), a_row(address="8 rue Neuve")
    here = standing(address="10 rue Haute")
    found = difference(new, EVERY, here, origin_of(old))
    assert (found.changed, found.ours_kept) == ((), True)
    assert not difference(new, EVERY, here, origin_of(new)).ours_kept
    assert not difference(old, EVERY, here, origin_of(old)).ours_kept


def test_an_empty_cell_erases_nothing():
    old, new = a_row(address="3 rue du Bac"), a_row(address="")
    assert difference(new, EVERY, standing(address="3 rue du Bac"), origin_of(old)).changed == ()


def test_a_patient_never_imported_is_only_completed():
    row = a_row(address="3 rue du Bac", town="Orin", sex=Sex.FEMALE)
    found = difference(row, EVERY, standing(town="Juxue"), None)
    assert (found.changed, found.ours_kept) == (("sex", "address"), True)


@pytest.mark.parametrize(
    "status", [IdentityStatus.VALIDATED, IdentityStatus.QUALIFIED, IdentityStatus.RETRIEVED]
)
def test_a_proved_identity_is_not_written_over(status):
    old, new = a_row(), a_row(family_name="LEROUX")
    assert difference(new, EVERY, standing(status=status), origin_of(old)).changed == ()


@pytest.mark.parametrize("life", [LifeCycle.MERGED, LifeCycle.ARCHIVED])
def test_nothing_is_written_to_a_record_that_stepped_back(life):
    old, new = a_row(), a_row(address="8 rue Neuve")
    assert difference(new, EVERY, standing(life=life), origin_of(old)).changed == ()


def test_fields_a_file_does_not_speak_of_keep_their_marks():
    full = marks(a_row(address="3 rue du Bac", remarks="chien"), EVERY)
    part = marks(a_row(address="8 rue Neuve"), ("address",), full)
    at = FIELDS.index("remarks") * 4
    assert part[at : at + 4] == mark("chien")
    assert part != full


def test_a_doctor_is_compared_without_title_nor_case():
    assert doctor_text("Dr LARRALDE Jean") == doctor_text("Docteur LARRALDE jean") != ""
    assert doctor_text("") == ""


names = st.sampled_from(
    ["ROUX", "LE ROUX", "ROUS", "PETIT", "LEFEVRE", "LEFÈVRE", "DUPONT-ROUX", ""]
)
dates = st.none() | st.builds(
    PartialDate,
    st.sampled_from([1948, 1949, 1984]),
    st.sampled_from([7, 5]),
    st.sampled_from([5, 7, 15]),
)
people = st.fixed_dictionaries({
    "family_name": names.filter(bool), "used_name": names,
    "given_names": st.sampled_from(["Anne", "Anne Marie", "Ane", "Jean", ""]),
    "birth_date": dates, "sex": st.sampled_from(Sex),
    "nir": st.sampled_from(["", "255081416802538", "185057800608491"]),
    "phones": st.sampled_from([(), ("+33559102030",)]),
})  # fmt: skip


@given(people)
def test_traits_wait_as_one_text(values):
    one = traits(3, values)
    assert unpacked(3, packed(one)) == one


@given(people, people)
def test_no_likely_double_is_passed_over(mine, theirs):
    one, other = traits(1, mine), traits(2, theirs)
    if compare(one, other).likely:
        assert worth_comparing(one, packed(other))
