import json
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordo_desktop.domain import list_cells
from coordo_desktop.domain.errors import MissingField
from coordo_desktop.domain.ids import ProfessionalId
from coordo_desktop.domain.list_cells import asked_in_words, cells, consent_state
from coordo_desktop.domain.lists import (
    ConsentState,
    Criteria,
    ExportReason,
    ListField,
    ListRow,
    ListView,
    checked_name,
    from_plain,
    to_plain,
)
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import (
    Allergy,
    AllergyKnowledge,
    CareTeamMember,
    Consent,
    ConsentKind,
    IdentityStatus,
    LifeCycle,
    PatientRecord,
    Problem,
    Sex,
    Situation,
    Stability,
    Vigilance,
    VigilanceFlag,
)
from people import a_patient

TODAY = date(2026, 11, 23)
F = ListField
SOMEBODY = ProfessionalId(UUID(int=7))

criteria = st.builds(
    Criteria,
    name_starts=st.sampled_from(["", "ETCH"]),
    age_from=st.none() | st.integers(0, 120),
    sexes=st.frozensets(st.sampled_from(Sex)),
    statuses=st.frozensets(st.sampled_from(IdentityStatus)),
    towns=st.lists(st.sampled_from(["Orin", "Juxue"]), max_size=2).map(tuple),
    professional=st.none() | st.just(SOMEBODY),
    life_cycles=st.frozensets(st.sampled_from(LifeCycle)),
    coordinated=st.none() | st.booleans(),
    girs=st.frozensets(st.integers(1, 6)),
    stabilities=st.frozensets(st.sampled_from(Stability)),
    flags=st.frozensets(st.sampled_from(Vigilance)),
    consents=st.frozensets(st.sampled_from(ConsentState)),
    no_contact_days=st.none() | st.integers(0, 400),
)


@given(criteria, st.lists(st.sampled_from(F), min_size=1).map(tuple), st.booleans())
def test_a_kept_question_is_asked_again_the_same(asked, columns, descending):
    view = ListView(criteria=asked, columns=columns, sort=F.TOWN, descending=descending)
    assert from_plain(json.loads(json.dumps(to_plain(view)))) == view


def test_what_a_later_program_added_is_left_out():
    told = {"criteria": {"towns": ["Orin"], "blood": "A"}, "columns": ["name", "moon"]}
    view = from_plain(told)
    assert (view.criteria.towns, view.columns) == (("Orin",), (F.NAME,))


def test_what_is_clinical_is_known():
    assert ListView(columns=(F.NAME, F.GIR)).clinical()
    assert ListView(sort=F.LAST_CONTACT).clinical()
    assert ListView(criteria=Criteria(problem="diabète")).clinical()
    assert not ListView(criteria=Criteria(towns=("Orin",), age_from=75)).clinical()


def test_a_list_has_a_name():
    assert checked_name("  Plus  de 75 ans ") == "Plus de 75 ans"
    with pytest.raises(MissingField):
        checked_name("  ")


def a_record() -> PatientRecord:
    patient = a_patient(
        "LARRALDE", "Marie Anne", used_name="ETCHEVERRY", birth_date=PartialDate(1945, 3, 12),
        phones=("+33559102030", "+33612345678"), address="3 rue du Bac", address_extra="appt 4",
        local_number=12, nir="255081416802538", situation=Situation(gir=3), coordinated=True,
        allergy_knowledge=AllergyKnowledge.LISTED, town="Orin",
    )  # fmt: skip
    team = [
        CareTeamMember(id="1", professional_id=SOMEBODY, professional="N. OYHENART",
                       profession="IDEL"),
        CareTeamMember(id="2", professional_id=SOMEBODY, professional="X", profession="",
                       until=date(2025, 1, 1)),
    ]  # fmt: skip
    return PatientRecord(
        patient=patient,
        care_team=tuple(team),
        allergies=(Allergy(id="1", substance="Pénicilline"),),
        problems=(
            Problem(id="1", label="Diabète"),
            Problem(id="2", label="Grippe", until=PartialDate(2020)),
        ),
        flags=(
            VigilanceFlag(id="1", kind=Vigilance.OXYGEN, label="Oxygène 1,5 L"),
            VigilanceFlag(id="2", kind=Vigilance.FALL),
        ),
    )


def test_every_column_has_a_title_and_a_cell():
    record = a_record()
    shown = cells(
        record, tuple(F), today=TODAY, last_contact=datetime(2026, 11, 1, 9, 0, tzinfo=UTC)
    )
    told = dict(zip(F, shown, strict=True))
    assert told[F.NAME] == "ETCHEVERRY Marie"
    assert told[F.AGE] == 81
    assert told[F.GIR] == 3
    assert told[F.LOCAL_NUMBER] == 12
    assert told[F.BIRTH_DATE] == "12/03/1945"
    assert told[F.PHONES] == "05 59 10 20 30 / 06 12 34 56 78"
    assert told[F.ADDRESS] == "3 rue du Bac, appt 4"
    assert told[F.FLAGS] == "Oxygène 1,5 L, Chute"
    assert told[F.PROBLEMS] == "Diabète"
    assert told[F.ALLERGIES] == "Pénicilline"
    assert told[F.CIRCLE] == "N. OYHENART (IDEL)"
    assert told[F.CONSENT] == "Non recueilli"
    assert told[F.LAST_CONTACT] == "01/11/2026"
    assert set(list_cells.TITLES) == set(F)
    assert set(list_cells.EXPORT_REASONS) == set(ExportReason)
    assert ListRow(record.patient.id, shown).texts()[list(F).index(F.AGE)] == "81"


def test_no_known_allergy_is_told_apart_from_not_asked():
    none = PatientRecord(patient=a_patient(allergy_knowledge=AllergyKnowledge.NONE_KNOWN))
    assert cells(none, (F.ALLERGIES,), today=TODAY, last_contact=None) == ("Aucune connue",)
    asked = PatientRecord(patient=a_patient(birth_date=None))
    assert cells(asked, (F.ALLERGIES, F.AGE), today=TODAY, last_contact=None) == ("", None)


def consent(given: bool, on: date, until: date | None = None, kind=ConsentKind.SHARING) -> Consent:
    return Consent(id=str(on), kind=kind, given=given, on=on, until=until)


def test_the_last_consent_says_where_sharing_stands():
    yes, no = consent(True, date(2025, 1, 1)), consent(False, date(2026, 1, 1))
    other = consent(True, date(2026, 2, 1), kind=ConsentKind.SECURE_MAIL)
    assert consent_state((yes,), TODAY) is ConsentState.GIVEN
    assert consent_state((no, yes), TODAY) is ConsentState.REFUSED
    assert consent_state((other,), TODAY) is ConsentState.MISSING
    expired = consent(True, date(2025, 1, 1), until=date(2026, 1, 1))
    assert consent_state((expired,), TODAY) is ConsentState.EXPIRED


def test_what_was_asked_is_said_in_words():
    asked = Criteria(
        age_from=75, towns=("Orin", "Juxue"), flags=frozenset({Vigilance.FALL}),
        professional=SOMEBODY, coordinated=True, no_contact_days=30, problem="diabète",
    )  # fmt: skip
    words = asked_in_words(asked, {SOMEBODY: "OYHENART Nathalie"})
    assert words == (
        "75 ans et plus", "commune : Juxue, Orin", "vigilance : chute", "dossier : actif",
        "problème : diabète", "intervenant : OYHENART Nathalie", "suivi coordonné",
        "sans contact depuis 30 jours",
    )  # fmt: skip
