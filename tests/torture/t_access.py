"""T-53 and T-41: who may do what, and what is written of it."""

from pathlib import Path

from coordo_desktop.domain.access import Right, Role, Scope, reach
from coordo_desktop.domain.errors import DiskFull
from coordo_desktop.store.unit import Store
from torture import rights_walk as walk
from torture import rights_world as world_of
from torture.rights_walk import DENIED, DONE, HEAVY
from torture.rights_world import IN, OUT, Rehearsing, World
from torture.rows import Asked, Found, Row
from torture.support import Tally

_LIMITED = (Role.CAREGIVER, Role.READER)
# What a caregiver does to the practice's own things, where somebody outside is only concerned.
_OF_THE_HOUSE = frozenset(
    {
        "tasks.generate_horizon", "tasks.keep_horizon",  # makes everybody's days ahead
        "loans.give_back", "loans.prolong", "loans.called", "loans.lost", "loans.undo",  # equipment
        "stock.reverse", "today.today", "today.refresh",  # days ahead are made first
    }
)  # fmt: skip
_SHOWN_ON_PURPOSE = frozenset({"glass.who", "glass.find"})  # who it is, before an hour is opened
# What is typed is no event (10.2), nor the mark that today's sweep found nothing to forget.
_NO_LINE = frozenset({"drafts.keep", "drafts.drop", "retention.sweep"})
_PAPER = ("print", "printed", "export", "letter", "letters", "slip", "chase", "again")


def _world(asked: Asked) -> World:
    folder, inside, outside = world_of.practice_at(asked.folder / "coffre")
    return world_of.opened_world(folder, inside, outside)


def rights(asked: Asked) -> Found:
    """Every method, as each role alone, about somebody inside the circle and outside."""
    world, tally, told = _world(asked), Tally(), walk.table()
    walk.learn(world)
    done_inside = set()
    for role in Role:
        for side in (IN, OUT):
            for name in walk.walked():
                one = walk.call(world, role, name, side)
                tally.trials += 1
                if one.came_to == DONE and side == IN:
                    done_inside.add(name)
                _matrix(tally, role, name, one, told.get(name, ()))
                if role in _LIMITED and side == OUT:
                    _outside(tally, role, name, one, world.stores[role])
    unknown = sorted(set(world_of.methods()) ^ set(told))
    tally.held(not unknown, f"not classified: {', '.join(unknown)[:80]}")
    world.close()
    return tally.found(
        méthodes=len(world_of.methods()), rôles=len(Role), abouties=len(done_inside),
        confiées_à_d_autres_campagnes=len(HEAVY),
    )  # fmt: skip


def _matrix(tally: Tally, role: Role, name: str, one: walk.Call, rights: tuple[Right, ...]) -> None:
    if not rights:
        tally.held(one.came_to != DENIED, f"{name} is open to all and refused {role.value}")
        return
    reached = {reach(frozenset({role}), right) for right in rights}
    if reached == {Scope.NONE}:
        tally.held(one.came_to == DENIED, f"{name} and {role.value}: {one.came_to} {one.error}")
    elif role is Role.COORDINATOR and Scope.ALL in reached:
        tally.held(one.came_to != DENIED, f"{name} refused {role.value}")


def _outside(tally: Tally, role: Role, name: str, one: walk.Call, store: Rehearsing) -> None:
    if name not in _OF_THE_HOUSE:
        tally.held(not store.outside, f"{name} wrote about somebody outside for {role.value}")
    if one.came_to == DONE and name not in _SHOWN_ON_PURPOSE:
        tally.held(not walk.named_outside(one), f"{name} named somebody outside to {role.value}")


def trail(asked: Asked) -> Found:
    """What changes, prints or exports has its line; where the line fails, nothing holds."""
    world, tally = _world(asked), Tally()
    walk.learn(world, 1)
    roles = frozenset({Role.COORDINATOR, Role.ADMINISTRATOR})
    store = world.stores[Role.COORDINATOR]
    object.__setattr__(store.actor, "roles", roles)
    changing, paper = [], 0
    for name in walk.walked():
        one = walk.call(world, Role.COORDINATOR, name, IN)
        tally.trials += 1
        if store.changed_rows and name not in _NO_LINE:
            changing.append(name)
            tally.held(not store.silent, f"{name} changed something without a line")
        if one.came_to == DONE and _on_paper(name, one):
            paper += 1
            tally.held(store.lines > 0, f"{name} left a paper or a file without a line")
    _faults(world, tally, changing, asked.folder)
    world.close()
    return tally.found(méthodes=len(walk.walked()), qui_écrivent=len(changing), papiers=paper)


def _on_paper(name: str, one: walk.Call) -> bool:
    method = name.partition(".")[2]
    if "preview" in method or method in ("look_at", "paper", "draw_plan"):
        return False  # looked at before it is made; opening the record is the event
    if name == "patients.again":
        return False  # what is open already, shown as it stands now
    said = any(method == word or method.startswith(f"{word}_") for word in _PAPER)
    return said and one.answer is not None


def _faults(world: World, tally: Tally, names: list[str], folder: Path) -> None:
    """Each again on a store that keeps, its line refused: neither rows nor a file remain."""
    rehearsing = world.stores[Role.COORDINATOR]
    watching = Store(rehearsing.path, rehearsing.engines._key, rehearsing.actor, world.clock)
    kept = Rehearsing._writing
    output = folder / "sortie.bin"
    Rehearsing._writing = Store._writing
    try:
        for name in names:
            output.unlink(missing_ok=True)
            before = _version(watching)
            with walk.faulty_audit(DiskFull()):
                one = walk.call(world, Role.COORDINATOR, name, IN)
            tally.trials += 1
            tally.held(_version(watching) == before, f"{name} kept what its line did not say")
            tally.held(one.came_to != DONE, f"{name} went on without its line")
            tally.held(not output.exists(), f"{name} left a file without a line")
    finally:
        Rehearsing._writing = kept
        watching.close()


def _version(store: Store) -> int:
    """Changes when another connection committed anything."""
    connection = store.engines.read.connect()
    try:
        return connection.exec_driver_sql("SELECT count(*), total(seq) FROM audit").one()
    finally:
        connection.rollback()
        connection.close()


ROWS = [
    Row(
        "T-53",
        "Chaque action de chaque service, pour chaque rôle, dans le cercle et hors du cercle",
        "la matrice des droits, exactement\u202f; 0 nom et 0 écriture hors du cercle",
        rights,
        short=0,
        full=1,
        held_by="tests/services/test_rights.py::test_who_has_no_role_is_refused_everywhere",
    ),
    Row(
        "T-41",
        "Ce qui modifie, imprime ou exporte est au journal, dans la même écriture",
        "100 % des actions\u202f; ligne refusée\u202f: ni ligne, ni changement, ni fichier",
        trail,
        short=0,
        full=1,
        held_by="tests/services/test_rights.py::test_a_change_and_its_line_are_one",
    ),
]
