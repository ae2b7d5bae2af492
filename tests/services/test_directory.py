"""The directory: listed, changed, left and back, linked to an account."""

from dataclasses import replace

import pytest

from coordo_desktop.domain.directory import AlreadyListed
from coordo_desktop.domain.errors import ChangedMeanwhile, MissingField, NotFound
from coordo_desktop.domain.topics import Topic
from coordo_desktop.services.directory import NOBODY, DirectoryService
from people import a_professional


@pytest.fixture
def service(store):
    return DirectoryService(store)


def test_somebody_listed_is_found_by_name_profession_or_house(service, heard):
    one = service.add(a_professional("Duhalde", profession="Médecin", organisation="MSP Errobi"))
    for typed in ("duha", "medecin", "errobi duh", "Nathalie DUHALDE"):
        assert [found.id for found in service.find(typed)] == [one]
    assert service.find("duhalde pharmacien") == []
    assert heard == [frozenset({Topic.DIRECTORY})]


def test_a_wrong_rpps_is_kept_and_told(service):
    assert not service.check_rpps("10001234568").key_ok
    one = service.add(a_professional(rpps="1000 123 4568"))
    assert service.get(one).rpps == "10001234568"


def test_nobody_is_listed_twice(service, heard):
    one = service.add(a_professional(rpps="10001234567"))
    with pytest.raises(AlreadyListed) as refused:
        service.add(a_professional("AUTRE NOM", rpps="10001234567"))
    assert refused.value.professional_id == one
    other = service.add(a_professional("DUHALDE"))
    with pytest.raises(AlreadyListed) as refused:
        service.add(a_professional("Duhàlde"))
    assert refused.value.professional_id == other
    assert len(service.listed()) == 2
    assert len(heard) == 2


def test_a_name_is_needed_and_an_id_is_given(service):
    with pytest.raises(MissingField):
        service.add(a_professional(" "))
    assert service.add(a_professional("DUHALDE", id=NOBODY)) != NOBODY


def test_a_change_is_seen_at_its_version(service):
    one = service.get(service.add(a_professional("DUHALDE")))
    after = service.change(replace(one, phone="06 00 00 00 00"))
    assert (after.phone, after.version) == ("+33600000000", 2)
    with pytest.raises(ChangedMeanwhile):
        service.change(replace(one, phone="07"))
    with pytest.raises(NotFound):
        service.change(a_professional())


def test_somebody_who_left_is_no_longer_proposed_but_still_named(service):
    one = service.add(a_professional("DUHALDE"))
    service.deactivate(one)
    assert service.find("duhalde") == service.listed() == []
    assert [left.id for left in service.listed(inactive=True)] == [one]
    service.reactivate(one)
    assert [back.id for back in service.listed()] == [one]


def test_an_account_is_one_professionals(service, store):
    user = store.actor.user_id
    one, other = service.add(a_professional("DUHALDE")), service.add(a_professional("ROUX"))
    assert service.link(one, user).user_id == user
    assert service.of_user(user).id == one
    with pytest.raises(AlreadyListed):
        service.link(other, user)
    assert service.link(one, None).user_id is None
    assert service.link(other, user).user_id == user
