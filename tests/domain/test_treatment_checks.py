"""What does not go together: allergies by substance and family, the same substance twice."""

from datetime import date
from time import perf_counter

import pytest

from coordo_desktop.domain.allergy_families import (
    DEFAULT_FAMILIES,
    FamilyUnclear,
    families_text,
    read_families,
)
from coordo_desktop.domain.errors import InvalidField, MissingField
from coordo_desktop.domain.substances import base_name
from coordo_desktop.domain.treatments import (
    EndsBeforeStart,
    NothingTaken,
    WarningKind,
    checked,
    checks,
)
from medicine_builders import a_treatment, an_allergy, of

AMOXICILLIN = ("AMOXICILLINE TRIHYDRATÉE", "AMOXICILLINE BASE")
ASPIRIN = ("ACÉTYLSALICYLATE DE DL-LYSINE", "ACIDE ACÉTYLSALICYLIQUE")


@pytest.mark.parametrize(
    "names",
    [
        ("AMOXICILLINE TRIHYDRATÉE", "AMOXICILLINE SODIQUE", "AMOXICILLINE BASE", "amoxicilline"),
        ("RANITIDINE (CHLORHYDRATE DE)", "CHLORHYDRATE DE RANITIDINE", "RANITIDINE BASE"),
        ("CLAVULANIQUE (ACIDE)", "ACIDE CLAVULANIQUE"),
        ("BISOPROLOL (FUMARATE ACIDE DE)", "HÉMIFUMARATE DE BISOPROLOL"),
        ("PHOSPHATE SODIQUE DE DEXAMÉTHASONE", "DEXAMÉTHASONE (PHOSPHATE DE)"),
    ],
)
def test_salts_and_writings_of_a_substance_are_one(names):
    assert len({base_name(each) for each in names}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CHLORURE DE POTASSIUM", "CHLORURE DE SODIUM"),
        ("CLAVULANATE DE POTASSIUM", "CHLORURE DE POTASSIUM"),
        ("PHOSPHATE DISODIQUE", "PHOSPHATE DE CODÉINE"),
        ("METFORMINE BASE", "METHADONE BASE"),
    ],
)
def test_two_substances_stay_two(one, other):
    assert base_name(one) != base_name(other)


@pytest.mark.parametrize(
    ("allergy", "taken", "kind"),
    [
        ("Amoxicilline", of(AMOXICILLIN), WarningKind.ALLERGY),
        ("amoxicilline (oedème)", of(AMOXICILLIN), WarningKind.ALLERGY),
        ("Pénicilline", of(AMOXICILLIN), WarningKind.ALLERGY_FAMILY),
        ("PENICILLINES", of("AMPICILLINE SODIQUE"), WarningKind.ALLERGY_FAMILY),
        ("ampicilline", of(AMOXICILLIN), WarningKind.ALLERGY_FAMILY),
        ("Aspirine", of(ASPIRIN), WarningKind.ALLERGY_FAMILY),
        ("acide acétylsalicylique", of(ASPIRIN), WarningKind.ALLERGY),
        ("AINS", of("IBUPROFÈNE"), WarningKind.ALLERGY_FAMILY),
        ("Aspirine", of("IBUPROFÈNE"), WarningKind.ALLERGY_FAMILY),
        ("Sulfamides", of("SULFAMÉTHOXAZOLE", "TRIMÉTHOPRIME"), WarningKind.ALLERGY_FAMILY),
        ("produits de contraste iodés", of("IOHEXOL"), WarningKind.ALLERGY_FAMILY),
        ("Iode", of("POVIDONE IODÉE"), WarningKind.ALLERGY_FAMILY),
        ("Augmentin", of(AMOXICILLIN, name="AUGMENTIN 1 g, poudre"), WarningKind.ALLERGY),
        ("paracétamol", a_treatment("Paracétamol 1 g"), WarningKind.ALLERGY),
    ],
)
def test_an_allergy_is_found_by_substance_and_by_family(allergy, taken, kind):
    found = checks([taken], [an_allergy(allergy)])
    assert [each.kind for each in found] == [kind]
    assert found[0].danger
    assert found[0].treatments == (taken.id,)


@pytest.mark.parametrize(
    ("allergy", "taken"),
    [
        ("Pénicilline", of("PARACÉTAMOL")),
        ("Arachides", of(AMOXICILLIN)),
        ("Sulfamides", of("FUROSÉMIDE")),
        ("Latex", of("LÉVOTHYROXINE SODIQUE")),
        ("Acariens", of("ACIDE CLAVULANIQUE")),
        ("", of(AMOXICILLIN)),
    ],
)
def test_nothing_is_said_without_a_reason(allergy, taken):
    assert checks([taken], [an_allergy(allergy)]) == ()


def test_the_gravest_comes_first_and_names_what_the_record_says():
    taken = of(AMOXICILLIN)
    found = checks(
        [taken, of("PARACÉTAMOL"), of("PARACÉTAMOL")],
        [an_allergy("Pénicilline", severity="severe"), an_allergy("amoxicilline")],
    )
    assert [each.kind for each in found] == [
        WarningKind.ALLERGY, WarningKind.ALLERGY_FAMILY, WarningKind.DOUBLE,
    ]  # fmt: skip
    assert found[1].severe
    assert found[1].allergy == "Pénicilline"
    assert found[0].substances == ("AMOXICILLINE BASE",)


def test_a_double_is_told_once_whatever_its_salt():
    first = of(("AMOXICILLINE SODIQUE", "AMOXICILLINE ANHYDRE"), "ACIDE CLAVULANIQUE")
    second = of(AMOXICILLIN)
    (found,) = checks([first, second, of("PARACÉTAMOL")], [])
    assert found.kind is WarningKind.DOUBLE
    assert set(found.treatments) == {first.id, second.id}
    assert len(found.substances) == 1


def test_two_kardegic_make_one_double_though_salt_and_moiety_are_both_shared():
    (found,) = checks([of(ASPIRIN), of(ASPIRIN)], [])
    assert found.substances == ("ACIDE ACÉTYLSALICYLIQUE",)


def test_one_that_ends_before_the_other_begins_is_no_double():
    ended = of("PARACÉTAMOL", start=date(2026, 11, 1), end=date(2026, 11, 10))
    later = of("PARACÉTAMOL", start=date(2026, 11, 11))
    assert checks([ended, later], []) == ()
    overlapping = of("PARACÉTAMOL", start=date(2026, 11, 10))
    assert len(checks([ended, overlapping], [])) == 1


def test_typed_by_hand_is_compared_by_its_words():
    assert len(checks([a_treatment("Paracétamol 1 g"), of("PARACÉTAMOL")], [])) == 1
    assert checks([a_treatment("Paracétamol 1 g"), a_treatment("Tisane du soir")], []) == ()


def test_the_key_of_a_warning_does_not_change_with_the_order():
    one, other = of("PARACÉTAMOL"), of("PARACÉTAMOL")
    (found,), (again,) = checks([one, other], []), checks([other, one], [])
    assert found.key == again.key


def test_families_are_data_that_reads_back():
    assert read_families(families_text(DEFAULT_FAMILIES)) == DEFAULT_FAMILIES
    (own,) = read_families("Ma famille, autre nom : paracétamol")
    found = checks([of("PARACÉTAMOL")], [an_allergy("autre nom")], [own])
    assert [each.family for each in found] == ["Ma famille"]


def test_a_line_of_families_without_its_colon_is_named():
    with pytest.raises(FamilyUnclear) as refused:
        read_families("Pénicillines : amoxicilline\n\nSulfamides sulfadiazine")
    assert refused.value.line == 3


def test_what_may_be_kept():
    kept = checked(a_treatment("  DOLIPRANE\n1000 mg ", indication=" douleur "))
    assert (kept.name, kept.indication) == ("DOLIPRANE 1000 mg", "douleur")
    with pytest.raises(MissingField):
        checked(a_treatment(" "))
    with pytest.raises(MissingField):
        checked(a_treatment(start=None))
    with pytest.raises(EndsBeforeStart):
        checked(a_treatment(start=date(2026, 11, 23), end=date(2026, 11, 22)))
    with pytest.raises(NothingTaken):
        checked(a_treatment(taken=""))
    with pytest.raises(InvalidField):
        checked(a_treatment(taken="sb 2 max 1"))
    with pytest.raises(InvalidField):
        checked(a_treatment("x" * 301))
    assert checked(a_treatment(taken="", frequency="un jour sur deux")).frequency


def test_twenty_treatments_are_checked_within_a_keystroke():
    taken = [of(f"SUBSTANCE {number}", "PARACÉTAMOL") for number in range(20)]
    allergies = [an_allergy("Pénicilline"), an_allergy("AINS"), an_allergy("Iode")]
    checks(taken, allergies)
    started = perf_counter()
    checks(taken, allergies)
    assert perf_counter() - started < 0.05
