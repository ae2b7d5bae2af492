"""Walking every method of every service as every role, and what each call came to."""

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from coordo_desktop.domain.access import NotAllowed, Right, Role
from coordo_desktop.domain.errors import CoordoError
from torture import rights_world as world_of
from torture.rights_world import IN, MARK, OUT, World

TABLE = Path(__file__).with_name("rights.txt")
DONE, DENIED, REFUSED, BROKEN = "done", "denied", "refused", "broken"
_KEPT = 3  # records of a type that are worth keeping to call others with
# Not called here: what replaces the key, the file or whole backups has campaigns of its own.
HEAVY = frozenset(
    {
        "keys.rotate", "backups.run", "restoring.restore", "imports.run", "imports.report_csv",
        "recalls.sheet_in",
    }
)  # fmt: skip


@dataclasses.dataclass(frozen=True)
class Call:
    """What one call came to."""

    came_to: str
    error: str = ""
    answer: object = None
    given: tuple[object, ...] = ()


def table() -> dict[str, tuple[Right, ...]]:
    """What each method asks for first, one of these; none where anybody at the desk may call it."""
    told = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, right = line.split()[:2]
            told[name] = () if right == "-" else tuple(map(Right, right.split("|")))
    return told


def call(world: World, role: Role, name: str, side: str) -> Call:
    """Call a method as that role, about somebody of that side; nothing of it is kept."""
    store = world.stores[role]
    store.begin()
    try:
        given = world.arguments(world_of.methods()[name], side)
    except (TypeError, ValueError, KeyError) as error:
        return Call(BROKEN, f"arguments {type(error).__name__}")
    values = tuple(given.values())
    try:
        answer = world_of.bound(world.desks[role], name)(**given)
    except NotAllowed:
        return Call(DENIED, given=values)
    except CoordoError as error:
        return Call(REFUSED, type(error).__name__, given=values)
    except Exception as error:  # noqa: BLE001 - whatever a made-up argument leads to
        return Call(BROKEN, type(error).__name__, given=values)
    return Call(DONE, answer=answer, given=values)


def learn(world: World, rounds: int = 2) -> dict[str, Call]:
    """Call everything as the coordination, and keep the records it answers to call others with."""
    last = {}
    for _round in range(rounds):
        for side in (OUT, IN):
            for name in walked():
                last[name] = one = call(world, Role.COORDINATOR, name, side)
                for seen in world_of.instances(one.answer):
                    if dataclasses.is_dataclass(seen):
                        known = world.found[side].setdefault(type(seen), [])
                        if len(known) < _KEPT and seen not in known:
                            known.append(seen)
    return last


def walked() -> list[str]:
    """The methods that are called."""
    return [name for name in world_of.methods() if name not in HEAVY]


def named_outside(one: Call) -> bool:
    """Whether the answer names somebody outside, unless the call brought the name itself."""
    if any(isinstance(seen, str) and MARK in seen for seen in world_of.instances(one.given)):
        return False  # a paper laid out before, drawn again: what it says was read with a right
    return any(
        MARK in (seen if isinstance(seen, str) else _read(seen))
        for seen in world_of.instances(one.answer)
        if isinstance(seen, (str, bytes))
    )


def _read(paper: bytes) -> str:
    if not paper.startswith(b"%PDF"):
        return paper.decode("utf-8", "replace")
    import io

    import pypdf

    return "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(paper)).pages[:4])


@contextmanager
def faulty_audit(fault: Exception) -> Iterator[None]:
    """The line of an action cannot be written: what the action did must not hold either."""
    from coordo_desktop.store import audit

    def fail(*_args, **_told):
        raise fault

    before = audit.append
    audit.append = fail
    try:
        yield
    finally:
        audit.append = before


def ids_of(side: str, world: World) -> set[UUID]:
    """Who is on that side."""
    return set(world.sides[side])
