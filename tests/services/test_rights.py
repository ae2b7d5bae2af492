"""Every public method of every service: classified, refused without a role, one with its line."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import text

from conftest import FixedClock
from coordo_desktop.domain.access import NotAllowed
from coordo_desktop.domain.errors import CoordoError, DiskFull
from coordo_desktop.services.bundle import assemble
from coordo_desktop.services.patients import PatientService
from people import a_patient
from torture import rights_walk as walk
from torture import rights_world as world_of
from torture.rights_world import IN, OUT, World

TABLE = walk.table()


def test_every_method_is_classified():
    """A new method goes into tests/torture/rights.txt, with the right it asks for."""
    assert sorted(set(world_of.methods()) - set(TABLE)) == []
    assert sorted(set(TABLE) - set(world_of.methods())) == []


@pytest.fixture
def nobody(store, tmp_path):
    """The services as somebody whose roles were all taken away sees them."""
    store.actor = replace(store.actor, roles=frozenset())
    desk = SimpleNamespace(
        store=store, folder=tmp_path, key=None, actor=store.actor, journal=None, unclean=False,
        must_change=False,
    )  # fmt: skip
    return assemble(desk)


def test_who_has_no_role_is_refused_everywhere(nobody, store, tmp_path):
    empty = {IN: {}, OUT: {}, "ours": {}}
    world = World(tmp_path / "coffre", None, FixedClock(), {}, {}, ids=empty, found=empty)
    let_in = []
    for name, method in world_of.methods().items():
        if not TABLE[name] or name in walk.HEAVY:
            continue
        try:
            given = world.arguments(method, IN)
        except (TypeError, ValueError, KeyError):  # held by the campaign, whose practice is full
            continue
        try:
            world_of.bound(nobody, name)(**given)
        except NotAllowed:
            continue
        except CoordoError as error:
            let_in.append(f"{name} {type(error).__name__}")
        else:
            let_in.append(name)
    assert not let_in, "; ".join(let_in)


def test_a_change_and_its_line_are_one(store):
    service = PatientService(store)
    kept = service.create(a_patient())
    with walk.faulty_audit(DiskFull()), pytest.raises(DiskFull):
        service.create(a_patient("AUTRE"))
    with walk.faulty_audit(DiskFull()), pytest.raises(DiskFull):
        service.open(kept)
    with store.reading() as session:
        assert session.execute(text("SELECT count(*) FROM patient")).scalar() == 1
        assert session.execute(text("SELECT count(*) FROM patient_opened")).scalar() == 0
        assert session.execute(text("SELECT count(*) FROM audit")).scalar() == 1


def test_the_table_names_rights_the_design_knows():
    assert Path(walk.TABLE).read_text(encoding="utf-8").startswith("# What each public method")
