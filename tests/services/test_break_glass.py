"""Opening a record outside one's circle, on a real file; the passphrase on a stand-in keyring."""

from dataclasses import fields
from types import SimpleNamespace

import pytest
from sqlalchemy import text

from conftest import user_id_of
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.errors import MissingField, NotFound, WrongPassphrase
from coordo_desktop.domain.glass import (
    AlreadyYours,
    GlassReason,
    TooFewLetters,
    minutes_left,
)
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.services import break_glass
from coordo_desktop.services.break_glass import BreakGlassService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.store import audit
from people import a_patient

WHY = (GlassReason.EMERGENCY, "Appel du SAMU", "juste")


@pytest.fixture(autouse=True)
def _keyring(monkeypatch):
    def prove(_desk, _login, passphrase):
        if passphrase != "juste":
            raise WrongPassphrase

    monkeypatch.setattr(break_glass, "prove", prove)


def keep_patient(store, **fields):
    return PatientService(store).create(a_patient(**fields))


def service(store):
    return BreakGlassService(SimpleNamespace(store=store))


@pytest.fixture
def nurse(store_for):
    return store_for(Role.CAREGIVER)


@pytest.fixture
def outside(store):
    """Somebody of the practice who is in nobody's circle."""
    return keep_patient(store, family_name="ETCHEVERRY")


def events(store):
    with store.reading() as session:
        assert audit.verify_chain(session) == []
        return [row[0] for row in session.execute(text("SELECT event FROM audit ORDER BY seq"))]


def test_the_record_is_open_for_an_hour_to_that_person_and_no_longer(nurse, outside, clock):
    patients, glass = PatientService(nurse), service(nurse)
    with pytest.raises(NotAllowed):
        patients.open(outside)
    assert patients.find("etcheverry") == []
    given = glass.open(outside, *WHY)
    assert patients.open(outside).clinical
    assert [one.id for one in patients.find("etcheverry")] == [outside]
    clock.advance(minutes=59)
    assert patients.again(outside)
    assert minutes_left(glass.of(outside), clock()) == 1
    clock.advance(minutes=1)
    with pytest.raises(NotAllowed):
        patients.again(outside)
    assert glass.of(outside) is None
    assert minutes_left(given, clock()) == 0


def test_the_trail_says_why_and_for_how_long_and_no_word_that_was_typed(nurse, store, outside):
    service(nurse).open(outside, *WHY)
    with store.reading() as session:
        row = session.execute(
            text("SELECT patient_ref, detail_json FROM audit WHERE event = 'glass.broken'")
        ).one()
    assert row.patient_ref == str(outside)
    assert row.detail_json == '{"minutes":60,"reason":"emergency"}'


def test_nobody_else_sees_the_record(nurse, store_for, outside):
    service(nurse).open(outside, *WHY)
    with pytest.raises(NotAllowed):
        PatientService(store_for(Role.READER)).open(outside)


def test_it_is_ended_by_the_person_or_by_the_hour_once(nurse, outside, clock):
    glass = service(nurse)
    glass.open(outside, *WHY)
    glass.end(outside)
    glass.end(outside)
    with pytest.raises(NotAllowed):
        PatientService(nurse).again(outside)
    assert events(nurse).count("glass.end") == 1
    glass.open(outside, *WHY)
    assert not glass.due()
    clock.advance(minutes=61)
    assert glass.due()
    assert glass.end_over() == 1
    assert (glass.end_over(), glass.due()) == (0, False)


def test_a_clock_set_back_opens_nothing(nurse, outside, clock):
    service(nurse).open(outside, *WHY)
    clock.advance(minutes=-1)
    with pytest.raises(NotAllowed):
        PatientService(nurse).again(outside)


def test_a_wrong_passphrase_opens_nothing(nurse, outside):
    with pytest.raises(WrongPassphrase):
        service(nurse).open(outside, GlassReason.EMERGENCY, "", "faux")
    assert "glass.broken" not in events(nurse)
    assert events(nurse)[-1] == "glass.fail"


def test_only_who_cares_for_people_may_and_only_outside_their_circle(store, store_for, outside):
    for role in (Role.RECEPTION, Role.READER, Role.ADMINISTRATOR):
        with pytest.raises(NotAllowed):
            service(store_for(role)).open(outside, *WHY)
        with pytest.raises(NotAllowed):
            service(store_for(role)).find("etcheverry")
    with pytest.raises(AlreadyYours):
        service(store).open(outside, *WHY)


def test_another_reason_is_written_out(nurse, outside):
    with pytest.raises(MissingField):
        service(nurse).open(outside, GlassReason.OTHER, "  ", "juste")
    with pytest.raises(NotFound):
        service(nurse).open(PatientId(user_id_of("martin")), *WHY)


def test_a_search_outside_shows_who_somebody_is_and_no_more(nurse, store, outside):
    glass = service(nurse)
    keep_patient(store, family_name="ETCHEBARNE")
    found = glass.find("etch")
    assert {one.family_name for one in found} == {"ETCHEVERRY", "ETCHEBARNE"}
    told = {"id", "family_name", "used_name", "given_names", "used_given_name"}
    told |= {"birth_date", "sex", "town"}  # what tells namesakes apart
    assert {one.name for one in fields(found[0])} == told
    for short in ("", "et", "12345"):
        with pytest.raises(TooFewLetters):
            glass.find(short)
    assert glass.who(outside).family_name == "ETCHEVERRY"
    glass.open(outside, *WHY)
    assert [one.family_name for one in glass.find("etch")] == ["ETCHEBARNE"]


def test_the_coordination_reads_back_who_opened_what_and_what_was_done(nurse, store, outside):
    service(nurse).open(outside, *WHY)
    PatientService(nurse).open(outside)
    coordination = service(store)
    (line,) = coordination.lines()
    assert (line.by, line.patient, line.glass.words) == (
        "N. OYHENART",
        line.patient,
        "Appel du SAMU",
    )
    assert "ETCHEVERRY" in line.patient
    assert line.deeds == 2
    assert coordination.read_back([line.glass.id]) == 1
    assert coordination.read_back([line.glass.id]) == 0
    assert coordination.lines()[0].read_by == "C. MARTIN"


def test_the_administration_reads_no_names_and_reads_nothing_back(nurse, store_for, outside):
    given = service(nurse).open(outside, *WHY)
    administration = service(store_for(Role.ADMINISTRATOR))
    assert administration.lines()[0].patient == ""
    with pytest.raises(NotAllowed):
        administration.read_back([given.id])
    with pytest.raises(NotAllowed):
        service(nurse).lines()
    assert [one.glass.id for one in service(nurse).mine()] == [given.id]


def test_what_is_old_and_read_leaves_the_list(nurse, store, outside, clock):
    coordination = service(store)
    given = service(nurse).open(outside, *WHY)
    clock.advance(days=8)
    assert [one.glass.id for one in coordination.lines()] == [given.id]
    coordination.read_back([given.id])
    assert coordination.lines() == []
