"""What the rules say of records, putting away, setting apart: and what each then stops."""

import pytest
from sqlalchemy import text

from conftest import user_id_of
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.errors import MissingField, NotFound
from coordo_desktop.domain.patients import LifeCycle
from coordo_desktop.domain.retention import (
    AlreadyHeld,
    HoldKind,
    RecordArchived,
    RecordHeld,
    RetentionRules,
    Stage,
)
from coordo_desktop.services.directory import DirectoryService
from coordo_desktop.services.drafts import DraftService
from coordo_desktop.services.lists import ListService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.retention import RetentionService
from coordo_desktop.services.transmissions import TransmissionService
from coordo_desktop.services.treatments import TreatmentService
from people import a_member, a_patient, a_professional
from transmission_builders import a_draft


@pytest.fixture
def service(store):
    return RetentionService(store)


@pytest.fixture
def person(store):
    """Somebody the nurse cares for, with an entry of today."""
    patients = PatientService(store)
    person = patients.create(a_patient("ETCHEVERRY", "Maite"))
    directory = DirectoryService(store)
    nurse = directory.get(directory.add(a_professional("OYHENART")))
    directory.link(nurse.id, user_id_of("oyhenart"))
    patients.add(person, a_member(nurse))
    TransmissionService(store).sign(a_draft(person, data="EVA 6"))
    return person


def names(store, who, store_for):
    return [line.id for line in PatientService(store_for(who)).find("etcheverry")]


# --- the rules -----------------------------------------------------------------------------


def test_the_durations_are_the_law_s_until_others_are_kept(service, store_for):
    assert service.rules() == RetentionRules()
    longer = RetentionRules(record_years=30, draft_days=60)
    assert service.keep_rules(longer) == longer
    assert service.rules() == longer
    with pytest.raises(NotAllowed):
        RetentionService(store_for(Role.CAREGIVER)).keep_rules(longer)


def test_a_record_is_put_away_five_years_after_the_last_care(service, store, clock, person):
    assert service.preview().to_archive == ()
    clock.advance(days=366 * 5 + 1)
    line = service.preview().to_archive[0]
    assert (line.patient_id, line.keeping.stage) == (person, Stage.TO_ARCHIVE)
    assert service.archive([person]) == 1
    assert service.archive([person]) == 0
    after = service.preview()
    assert after.to_archive == ()
    assert [one.patient_id for one in after.archived] == [person]
    assert PatientService(store).open(person).patient.life_cycle is LifeCycle.ARCHIVED


def test_twenty_years_later_it_is_due(service, clock, person):
    clock.advance(days=366 * 20 + 1)
    assert [one.patient_id for one in service.preview().due] == [person]


def test_a_record_put_away_is_read_by_the_coordinator_and_written_by_nobody(
    service, store, store_for, clock, person
):
    clock.advance(days=366 * 5 + 1)
    service.archive([person])
    with pytest.raises(RecordArchived):
        TransmissionService(store).sign(a_draft(person, data="EVA 2"))
    for who in (Role.CAREGIVER, Role.RECEPTION):
        with pytest.raises(NotAllowed):
            PatientService(store_for(who)).open(person)
    assert PatientService(store).open(person)
    PatientService(store).reactivate(person, "revient en soins")
    TransmissionService(store).sign(a_draft(person, data="EVA 2"))
    assert PatientService(store_for(Role.CAREGIVER)).open(person)
    assert service.preview().archived == ()


# --- setting apart ---------------------------------------------------------------------------


def test_a_limited_record_is_seen_by_the_coordinator_alone(service, store_for, person):
    assert names(None, Role.CAREGIVER, store_for) == [person]
    assert names(None, Role.RECEPTION, store_for) == [person]
    hold = service.hold(person, HoldKind.LIMITATION, "Exactitude contestée")
    for who in (Role.CAREGIVER, Role.RECEPTION, Role.READER):
        assert names(None, who, store_for) == []
        with pytest.raises(NotAllowed):
            PatientService(store_for(who)).open(person)
    assert names(None, Role.COORDINATOR, store_for) == [person]
    assert PatientService(store_for(Role.COORDINATOR)).open(person)
    service.lift(hold, "Rectifié")
    assert names(None, Role.CAREGIVER, store_for) == [person]
    assert PatientService(store_for(Role.RECEPTION)).open(person)


def test_a_limited_record_is_neither_written_nor_printed(service, store, person):
    service.hold(person, HoldKind.LIMITATION, "Exactitude contestée")
    with pytest.raises(RecordHeld):
        TransmissionService(store).sign(a_draft(person, data="EVA 2"))
    patient = PatientService(store).open(person).patient
    with pytest.raises(RecordHeld):
        PatientService(store).save(patient)
    with pytest.raises(RecordHeld):
        TreatmentService(store).prepare_plan(person)


def test_a_lawsuit_keeps_a_record_and_changes_nothing_else(service, store, store_for, person):
    service.hold(person, HoldKind.LEGAL, "Référé du 3 mars")
    TransmissionService(store).sign(a_draft(person, data="EVA 2"))
    assert PatientService(store_for(Role.CAREGIVER)).open(person)


def test_setting_apart_says_why_and_once(service, person):
    with pytest.raises(MissingField):
        service.hold(person, HoldKind.LIMITATION, "  ")
    hold = service.hold(person, HoldKind.LIMITATION, "Exactitude contestée")
    with pytest.raises(AlreadyHeld):
        service.hold(person, HoldKind.LIMITATION, "encore")
    service.hold(person, HoldKind.LEGAL, "Référé")
    assert [one.kind for one in service.holds()] == [HoldKind.LIMITATION, HoldKind.LEGAL]
    with pytest.raises(MissingField):
        service.lift(hold, "")
    service.lift(hold, "Rectifié")
    with pytest.raises(NotFound):
        service.lift(hold, "encore")
    assert [one.kind for one in service.holds_of(person)] == [HoldKind.LEGAL]


@pytest.mark.parametrize("who", [Role.CAREGIVER, Role.RECEPTION, Role.READER])
def test_others_set_nothing_apart_and_see_no_list(store_for, who, person):
    service = RetentionService(store_for(who))
    for deed in (
        service.preview,
        service.holds,
        lambda: service.hold(person, HoldKind.LEGAL, "x"),
        lambda: service.archive([person]),
    ):
        with pytest.raises(NotAllowed):
            deed()


def test_a_limited_record_is_on_no_printed_list(service, store, person, tmp_path):
    from coordo_desktop.domain.lists import ListView

    lists = ListService(store)
    assert lists.export(ListView(), tmp_path / "a.csv") == 1
    service.hold(person, HoldKind.LIMITATION, "Exactitude contestée")
    assert lists.export(ListView(), tmp_path / "b.csv") == 0


# --- what goes by itself ---------------------------------------------------------------------


def test_drafts_nobody_touched_for_a_month_go_once_a_day(service, store, clock, person):
    DraftService(store).keep("transmission", str(person), "{}")
    assert service.sweep_due()
    assert service.sweep() == (0, 0)
    assert not service.sweep_due()
    clock.advance(days=31)
    assert service.preview().drafts == 1
    assert service.sweep_due()
    assert service.sweep() == (1, 0)
    with store.reading() as session:
        told = "SELECT count(*) FROM audit WHERE event = 'retention.sweep'"
        assert session.execute(text(told)).scalar() == 1
