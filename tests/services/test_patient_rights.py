"""Every public method of the patient and directory services, walked by every role (6.2)."""

import inspect
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.patients import Contingency, LifeCycle, Stability
from coordo_desktop.services.directory import DirectoryService
from coordo_desktop.services.patients import PatientService
from people import a_member, a_patient, a_professional

C, S, A, L, X = (
    Role.COORDINATOR,
    Role.CAREGIVER,
    Role.RECEPTION,
    Role.READER,
    Role.ADMINISTRATOR,
)


class Scene:
    """A patient in the caregiver's and the reader's circle, one outside, a merging, a doctor."""

    def __init__(self, store, store_for) -> None:
        service, directory = PatientService(store), DirectoryService(store)
        self.patient = service.create(a_patient())
        self.outside = service.create(a_patient("ROUX", "Jeanne"))
        for login in ("oyhenart", "lecture"):
            listed = directory.get(directory.add(a_professional(login)))
            directory.link(listed.id, store_for(login).actor.user_id)
            service.add(self.patient, a_member(listed))
        self.professional = directory.get(directory.add(a_professional("DUHALDE")))
        self.part = Contingency(id="", condition="si", action="alors")
        self.kept = service.add(self.patient, self.part)
        self.kept_outside = service.add(self.outside, self.part)
        self.spare = [service.create(a_patient(f"SPARE{number}")) for number in range(3)]
        self.merge = service.merge(self.spare[0], self.spare[1])
        self.service = service


# method: (whom it is open to everywhere, whom in their circle, how it is called)
Call = Callable[[PatientService, Scene, object], object]
PATIENT_METHODS: dict[str, tuple[set[Role], set[Role], Call]] = {
    "find": ({C, A}, {S, L}, lambda s, t, p: s.find("etch")),
    "recent": ({C, A}, {S, L}, lambda s, t, p: s.recent()),
    "first": ({C, A}, {S, L}, lambda s, t, p: s.first()),
    "towns_of": ({C, A}, {S, L}, lambda s, t, p: s.towns_of("64100")),
    "find_town": ({C, A}, {S, L}, lambda s, t, p: s.find_town("Bayonne")),
    "open": ({C, A}, {S, L}, lambda s, t, p: s.open(p)),
    "again": ({C, A}, {S, L}, lambda s, t, p: s.again(p)),
    "seen": ({C, A}, {S, L}, lambda s, t, p: s.seen(p, "plan")),
    "history": ({C, A}, {S, L}, lambda s, t, p: s.history(p)),
    "timeline": ({C}, {S, L}, lambda s, t, p: s.timeline(p)),
    "access_history": ({C, X}, set(), lambda s, t, p: s.access_history(p)),
    "check": ({C, A}, {S, L}, lambda s, t, p: s.check(a_patient())),
    "create": ({C, A}, set(), lambda s, t, p: s.create(a_patient("NEUF"))),
    "create_many": ({C}, set(), lambda s, t, p: s.create_many([a_patient("NEUF")])),
    "save": ({C, A}, {S}, lambda s, t, p: s.save(t.service.again(p).patient)),
    "validate_identity": (
        {C, A},
        {S},
        lambda s, t, p: s.validate_identity(p, "CNI", date(2026, 11, 1)),
    ),
    "set_stability": ({C}, {S}, lambda s, t, p: s.set_stability(p, Stability.WATCH)),
    "suspend": ({C}, {S}, lambda s, t, p: s.suspend(p, "attente")),
    "close": ({C}, set(), lambda s, t, p: s.close(p, "départ")),
    "decease": ({C}, {S}, lambda s, t, p: s.decease(p)),
    "archive": (
        {C},
        set(),
        lambda s, t, p: (stand(t, p, "close"), s.archive(p)),
    ),
    "reactivate": (
        {C},
        {S},
        lambda s, t, p: (stand(t, p, "suspend"), s.reactivate(p)),
    ),
    "add": ({C}, {S}, lambda s, t, p: s.add(p, t.part)),
    "change": ({C}, {S}, lambda s, t, p: s.change(p, mine(t, p))),
    "remove": ({C}, {S}, lambda s, t, p: s.remove(p, mine(t, p))),
    "today": ({C, S, A, L, X}, set(), lambda s, t, p: s.today()),
    "look_alikes": ({C, A}, set(), lambda s, t, p: s.look_alikes(a_patient())),
    "likely_doubles": ({C}, set(), lambda s, t, p: s.likely_doubles()),
    "namesakes": ({C, A}, {S, L}, lambda s, t, p: s.namesakes(p)),
    "merge_preview": ({C}, set(), lambda s, t, p: s.merge_preview(p, t.spare[2])),
    "merge": ({C}, set(), lambda s, t, p: s.merge(p, t.spare[2])),
    "unmerge": ({C}, set(), lambda s, t, p: s.unmerge(t.merge)),
    "mergings": ({C}, set(), lambda s, t, p: s.mergings(p)),
}
# Methods that name no patient: a circle limits what they give, not whether they answer.
NO_PATIENT = {"find", "first", "recent", "towns_of", "find_town", "check", "look_alikes"}
EVERYBODY = {C, S, A, L, X}
DIRECTORY_METHODS = {
    "listed": (EVERYBODY, lambda s, t: s.listed()),
    "find": (EVERYBODY, lambda s, t: s.find("duh")),
    "get": (EVERYBODY, lambda s, t: s.get(t.professional.id)),
    "check_rpps": (EVERYBODY, lambda s, t: s.check_rpps("10001234567")),
    "of_user": (EVERYBODY, lambda s, t: s.of_user(t.service._store.actor.user_id)),
    "add": ({C, S, A}, lambda s, t: s.add(a_professional(f"N{uuid4()}"))),
    "change": ({C, S, A}, lambda s, t: s.change(t.professional)),
    "deactivate": ({C, S, A}, lambda s, t: s.deactivate(t.professional.id)),
    "reactivate": ({C, S, A}, lambda s, t: s.reactivate(t.professional.id)),
    "link": ({X}, lambda s, t: s.link(t.professional.id, None)),
}


def stand(scene, patient_id, step):
    """Put the patient where the step begins, if an earlier role did not leave them there."""
    if scene.service.again(patient_id).patient.life_cycle is LifeCycle.ACTIVE:
        getattr(scene.service, step)(patient_id, "motif")


def mine(scene, patient_id):
    return scene.kept if patient_id == scene.patient else scene.kept_outside


@pytest.fixture
def scene(store, store_for):
    return Scene(store, store_for)


def public(service):
    return {name for name, _ in inspect.getmembers(service, inspect.isfunction) if name[0] != "_"}


def test_every_public_method_is_walked():
    assert public(PatientService) == set(PATIENT_METHODS)
    assert public(DirectoryService) == set(DIRECTORY_METHODS)


def allowed(act) -> bool:
    try:
        act()
    except NotAllowed:
        return False
    return True


@pytest.mark.parametrize("method", sorted(PATIENT_METHODS))
def test_each_role_reaches_what_the_matrix_says(method, scene, store_for):
    everywhere, in_circle, call = PATIENT_METHODS[method]
    reached = {
        (role, patient): allowed(
            lambda role=role, patient=patient: call(
                PatientService(store_for(role)), scene, getattr(scene, patient)
            )
        )
        for role in (X, L, A, S)
        for patient in ("outside", "patient")
    }
    expected = {
        (role, patient): role in everywhere
        or (role in in_circle and (patient == "patient" or method in NO_PATIENT))
        for role in (X, L, A, S)
        for patient in ("outside", "patient")
    }
    assert reached == expected


@pytest.mark.parametrize("method", sorted(PATIENT_METHODS))
def test_the_coordinator_reaches_every_patient(method, scene, store_for):
    everywhere, _, call = PATIENT_METHODS[method]
    service = PatientService(store_for(C))
    assert allowed(lambda: call(service, scene, scene.outside)) == (C in everywhere)


@pytest.mark.parametrize("method", sorted(DIRECTORY_METHODS))
def test_the_directory_is_open_as_the_matrix_says(method, scene, store_for):
    roles, call = DIRECTORY_METHODS[method]
    for role in (L, X, S, A, C):
        scene.professional = DirectoryService(store_for(C)).get(scene.professional.id)
        service = DirectoryService(store_for(role))
        reached = allowed(lambda service=service: call(service, scene))
        assert reached == (role in roles), role


def test_nobody_gives_themselves_a_circle_through_the_directory(scene, store_for):
    desk = DirectoryService(store_for(A))
    user = desk._store.actor.user_id
    after = desk.change(replace(scene.professional, user_id=user))
    assert after.user_id is None
    with pytest.raises(NotAllowed):
        desk.link(scene.professional.id, user)
