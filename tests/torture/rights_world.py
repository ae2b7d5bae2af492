"""A practice where some people are in a circle and others are not, and calls made of its parts.

Every public method of every service is called with arguments drawn from what the practice holds
about somebody inside the circle, then about somebody outside. Nothing is ever kept: each action
runs whole, is looked at just before its end, and is rolled back.
"""

import inspect
import shutil
import types
import typing
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from uuid import UUID, uuid4

from sqlalchemy import text

from conftest import NINE, FixedClock
from coordo_desktop.demo.practice import PASSPHRASE, USER, create_demo
from coordo_desktop.domain.access import Actor, Role
from coordo_desktop.domain.ids import PatientId, UserId
from coordo_desktop.domain.patients import Contingency
from coordo_desktop.services.bundle import Services, assemble
from coordo_desktop.services.unlocking import unlock
from coordo_desktop.store import accounts as kept_accounts
from coordo_desktop.store.engine import translated
from coordo_desktop.store.unit import Store
from people import a_member, a_professional

PEOPLE, SEED, OUTSIDE = 14, 3, 3
MARK = "ZZHORSCERCLE"  # the family name of who is outside
IN, OUT = "in", "out"
_DEEP = 5

# Tables whose rows are somebody's, and the type of their id.
_THEIRS = {
    "TransmissionId": "SELECT id FROM transmission WHERE patient_id IN ({who})",
    "FocusId": "SELECT id FROM focus WHERE patient_id IN ({who}) AND state = 'open'",
    "FollowUpId": "SELECT id FROM follow_up WHERE patient_id IN ({who})",
    "MeasurementId": "SELECT id FROM measurement WHERE patient_id IN ({who})",
    "AssessmentId": "SELECT id FROM assessment WHERE patient_id IN ({who})",
    "TreatmentId": "SELECT id FROM treatment WHERE patient_id IN ({who})",
    "TaskId": "SELECT id FROM task WHERE patient_id IN ({who}) AND state = 'open'"
    " AND due <= '2026-11-23'",
    "PlanId": "SELECT id FROM care_plan WHERE patient_id IN ({who}) AND state = 'active'",
    "AwaitedId": "SELECT id FROM awaited WHERE patient_id IN ({who})",
    "WaitingId": "SELECT id FROM waiting_entry WHERE patient_id IN ({who}) AND state = 'open'",
    "LoanId": "SELECT id FROM loan WHERE patient_id IN ({who})",
    "MovementId": "SELECT id FROM stock_movement WHERE patient_id IN ({who})",
    "InterventionId": "SELECT DISTINCT intervention_id FROM task WHERE patient_id IN ({who})"
    " AND intervention_id IS NOT NULL",
    "AppointmentId": "SELECT a.id FROM appointment a JOIN appointment_patient p"
    " ON p.appointment_id = a.id WHERE p.patient_id IN ({who}) AND a.state = 'planned'"
    " AND a.round_id IS NULL AND a.starts_at > '2026-11-24' GROUP BY a.id"
    " HAVING (SELECT count(*) FROM appointment_patient q WHERE q.appointment_id = a.id) = 1"
    " ORDER BY a.starts_at",
}
# Tables that are the practice's.
_OURS = {
    "ListId": "SELECT id FROM patient_list",
    "RoundId": "SELECT id FROM round ORDER BY starts_at DESC",
    "RoomId": "SELECT id FROM room",
    "AbsenceId": "SELECT id FROM absence ORDER BY ends_at DESC",
    "ProductId": "SELECT id FROM stock_product",
    "StockPlaceId": "SELECT id FROM stock_place",
    "LotId": "SELECT id FROM stock_lot",
    "DeedId": "SELECT DISTINCT deed_id FROM stock_movement",
    "CountId": "SELECT id FROM stock_count",
    "EquipmentId": "SELECT id FROM equipment",
    "EquipmentEventId": "SELECT id FROM equipment_event",
    "ReadingId": "SELECT id FROM cold_reading",
    "ExcursionId": "SELECT id FROM cold_excursion",
    "KitCheckId": "SELECT id FROM kit_check",
    "SheetId": "SELECT id FROM sheet",
}
_VERSIONED = (
    "focus", "follow_up", "assessment", "treatment", "task", "care_plan", "awaited",
    "waiting_entry", "loan", "appointment", "round", "room", "stock_product", "stock_place",
    "stock_lot", "stock_count", "equipment", "patient",
)  # fmt: skip


class Rehearsing(Store):
    """Runs each action to its end, notes what it did, and keeps nothing of it.

    `outside` counts rows of somebody outside that were written; `lines` the audit lines; `silent`
    the actions that changed something without a line.
    """

    outside = 0
    lines = 0
    changed_rows = 0
    silent = 0
    fault: Exception | None = None

    def begin(self) -> None:
        """Count from nothing again."""
        self.outside = self.lines = self.changed_rows = self.silent = 0

    @contextmanager
    def _writing(self):
        with (
            self.mutex,
            self._on_time(),
            translated(),
            self._session(self.engines.write) as session,
        ):
            session.info["topics"] = set()
            connection = session.connection()
            watched(connection)
            before = connection.exec_driver_sql("SELECT seq FROM audit_state").scalar()
            rows = connection.connection.driver_connection.total_changes
            yield session
            session.flush()
            lines = connection.exec_driver_sql("SELECT seq FROM audit_state").scalar() - before
            changed = connection.connection.driver_connection.total_changes - rows
            self.lines += lines
            self.changed_rows += changed
            self.silent += bool(changed and not lines)
            self.outside += connection.exec_driver_sql("SELECT count(*) FROM temp.hit").scalar()
            for made in session.info.pop("beside", ()):
                made.drop()
            session.rollback()


_OUTSIDE_NOW: set[bytes] = set()


def watched(connection) -> None:
    """Note in this transaction each row of somebody outside that is written."""
    tables = [
        name
        for (name,) in connection.exec_driver_sql(
            "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c"
            " WHERE m.type = 'table' AND c.name = 'patient_id'"
        ).all()
    ]
    connection.exec_driver_sql("CREATE TEMP TABLE IF NOT EXISTS hit(name)")
    connection.exec_driver_sql("CREATE TEMP TABLE IF NOT EXISTS out(id BLOB PRIMARY KEY)")
    connection.exec_driver_sql("DELETE FROM temp.hit")
    known = connection.exec_driver_sql("SELECT count(*) FROM temp.out").scalar()
    if known != len(_OUTSIDE_NOW):
        connection.exec_driver_sql("DELETE FROM temp.out")
        for one in _OUTSIDE_NOW:
            connection.exec_driver_sql("INSERT INTO temp.out VALUES (?)", (one,))
    made = connection.exec_driver_sql(
        "SELECT count(*) FROM sqlite_temp_schema WHERE type = 'trigger'"
    ).scalar()
    if made:
        return
    for table in tables:
        for verb, row in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")):
            connection.exec_driver_sql(
                f"CREATE TEMP TRIGGER t_{table}_{verb} AFTER {verb} ON main.{table}"
                f" WHEN {row}.patient_id IN (SELECT id FROM temp.out)"
                f" BEGIN INSERT INTO hit VALUES ('{table}'); END"
            )


@dataclass
class World:
    """The practice, whom each role is, what is known of each side."""

    folder: Path
    key: object
    clock: FixedClock
    actors: dict[Role, Actor]
    sides: dict[str, tuple[PatientId, ...]]
    desks: dict[Role, Services] = field(default_factory=dict)
    stores: dict[Role, Rehearsing] = field(default_factory=dict)
    ids: dict[str, dict[str, list[UUID]]] = field(default_factory=dict)
    found: dict[str, dict[type, list[object]]] = field(default_factory=dict)
    versions: dict[UUID, int] = field(default_factory=dict)

    def close(self) -> None:
        for store in self.stores.values():
            store.close()

    # --- arguments --------------------------------------------------------------------------

    def arguments(self, method: Callable, side: str, *, given: str = "") -> dict[str, object]:
        """Something for each parameter; those about people are of that side.

        Parameters with a default are left out, unless they say whom it is about.
        """
        hints = hints_of(method)
        told: dict[str, object] = {}
        last: UUID | None = None
        for name, parameter in inspect.signature(method).parameters.items():
            if name == "self" or parameter.kind in (
                parameter.VAR_POSITIONAL,
                parameter.VAR_KEYWORD,
            ):
                continue
            hint = hints.get(name, str)
            if parameter.default is not parameter.empty and not names_people(hint):
                continue
            value = self.make(hint, side, name)
            if name in ("version", "seen_version", "seen") and last is not None and hint is int:
                value = self.versions.get(last, 1)
            if isinstance(value, UUID):
                last = value
            told[name] = value
        return told

    def make(self, hint: object, side: str, name: str = "", deep: int = 0) -> object:
        """A value of that type about that side."""
        if deep > _DEEP:
            return None
        if isinstance(hint, typing.NewType):
            return self.id_of(hint.__name__, side)
        if isinstance(hint, typing.TypeVar):
            return Contingency(id="", condition="si", action="alors")
        origin = typing.get_origin(hint)
        if origin is not None:
            return self._made_of(hint, origin, side, name, deep)
        if isinstance(hint, type) and is_dataclass(hint):
            return self._record(hint, side, deep)
        return plain(hint, name, self)

    def id_of(self, kind: str, side: str) -> UUID:
        """An id of that kind."""
        known = self.ids[side].get(kind) or self.ids["ours"].get(kind)
        return known[0] if known else uuid4()

    def _made_of(self, hint, origin, side, name, deep):
        inside = typing.get_args(hint)
        if origin in (typing.Union, types.UnionType):
            kinds = [one for one in inside if one is not type(None)]
            return self.make(kinds[0], side, name, deep)
        if origin in (list, Sequence, Collection, Iterable, tuple):
            if origin is tuple and Ellipsis not in inside:
                return tuple(self.make(one, side, name, deep + 1) for one in inside)
            made = self.make(inside[0], side, name, deep + 1)
            return [made] if origin is list else (made,)
        if origin in (set, frozenset):
            return frozenset((self.make(inside[0], side, name, deep + 1),))
        if origin in (dict, Mapping):
            key = self.make(inside[0], side, name, deep + 1)
            value = self.make(inside[1], side, name, deep + 1)
            if isinstance(key, UUID) and inside[1] is int:
                value = self.versions.get(key, 1)
            return {key: value}
        if origin is typing.Literal:
            return inside[0]
        return lambda *_a, **_k: None

    def _record(self, kind: type, side: str, deep: int) -> object:
        seen = self.found[side].get(kind)
        if seen:
            return seen[0]
        hints = typing.get_type_hints(kind)
        told = {}
        for one in fields(kind):
            needed = one.default is MISSING and one.default_factory is MISSING
            if one.init and (needed or names_people(hints[one.name])):
                told[one.name] = self.make(hints[one.name], side, one.name, deep + 1)
        return kind(**told)


@cache
def hints_of(method: Callable) -> dict[str, object]:
    """The types of a method's parameters."""
    from sqlalchemy.orm import Session

    from coordo_desktop.store import kdf

    return typing.get_type_hints(
        method,
        vars(inspect.getmodule(method))
        | {"OpenSession": Session, "KdfCost": kdf.KdfCost, "UserId": UserId},
    )


def names_people(hint: object) -> bool:
    """Whether a type says whom something is about."""
    if isinstance(hint, typing.NewType):
        return hint.__name__ == "PatientId" or hint.__name__ in _THEIRS
    return any(names_people(one) for one in typing.get_args(hint))


_WORDS = {
    "reason": "motif", "text": "et", "typed": "et", "login": "personne", "passphrase": "fausse",
    "line": "toilette tous les jours", "result": "atteint", "rule": "task_overdue",
    "scale_id": "aggir", "scale": "aggir", "postal_code": "64120", "code": "3400930000000",
    "number": "LOT1", "key": "task_overdue:x", "form": "patient", "name": "Nom", "label": "Libellé",
    "title": "Titre", "abbreviation": "ta", "document": "CNI", "total": "3", "what": "réponse",
    "cis": "60000000", "tab": "summary", "answer": "x", "seal": "A1", "word": "compresse",
}  # fmt: skip


def plain(hint: object, name: str, world: World) -> object:
    """A value of a plain type, by the name of the parameter where that says more."""
    if hint is str:
        return _WORDS.get(name, "mot")
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    made = {
        bool: False,
        int: 1,
        float: 1.0,
        bytes: b"",
        date: NINE.date(),
        datetime: NINE + timedelta(days=1),
        time: time(9, 0),
        UUID: uuid4(),
        Path: world.folder.parent / "sortie.bin",
        timedelta: timedelta(hours=1),
    }
    return made.get(hint)


def methods() -> dict[str, Callable]:
    """Every public method of every service, by « service.method »."""
    every = {}
    for name, service in typing.get_type_hints(Services).items():
        for known in dir(service):
            if not known.startswith("_") and callable(getattr(service, known)):
                every[f"{name}.{known}"] = getattr(service, known)
    return every


def bound(services: Services, name: str) -> Callable:
    """The method of a service over a desk."""
    service, _, method = name.partition(".")
    return getattr(getattr(services, service), method)


def instances(value: object, seen: set[int] | None = None, deep: int = 0) -> Iterable[object]:
    """Every record, id and text reachable in what a service answered."""
    seen = set() if seen is None else seen
    if value is None or deep > 12 or id(value) in seen:
        return
    seen.add(id(value))
    if is_dataclass(value) and not isinstance(value, type):
        yield value
        for one in fields(value):
            yield from instances(getattr(value, one.name, None), seen, deep + 1)
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from instances(key, seen, deep + 1)
            yield from instances(one, seen, deep + 1)
    elif isinstance(value, (list, tuple, set, frozenset)):
        for one in value:
            yield from instances(one, seen, deep + 1)
    elif isinstance(value, (UUID, str, bytes)):
        yield value


def practice_at(folder: Path) -> tuple[Path, tuple[PatientId, ...], tuple[PatientId, ...]]:
    """Make the practice: its folder, who is inside the circle of the two witnesses, who is not."""
    clock = FixedClock()

    desk = create_demo(folder, patients=PEOPLE, seed=SEED, clock=clock)
    services = assemble(desk)
    with desk.store.reading() as session:
        rows = session.execute(text("SELECT id FROM patient ORDER BY local_number")).scalars()
        everybody = tuple(PatientId(UUID(bytes=one)) for one in rows)
    outside, inside = everybody[:OUTSIDE], everybody[OUTSIDE:]
    for number, who in enumerate(outside):
        record = services.patients.again(who).patient
        from dataclasses import replace

        services.patients.save(replace(record, family_name=f"{MARK}{number}", used_name=""))
    for login, role in (("temoins", Role.CAREGIVER), ("temoinl", Role.READER)):
        witness = Actor(UserId(uuid4()), login, login.upper(), "IDEL", frozenset({role}))
        with desk.store.action("user.add", object_id=witness.user_id) as session:
            kept_accounts.add_user(session, witness, clock(), must_change=False)
        listed = services.directory.add(a_professional(login.upper()))
        services.directory.link(listed, witness.user_id)
        for who in inside:
            services.patients.add(who, a_member(services.directory.get(listed)))
    desk.close()
    return folder, inside, outside


def opened_world(folder: Path, inside, outside) -> World:
    """The world over a practice: one rehearsing desk for each role, what is known of each side."""
    clock = FixedClock()
    real = unlock(folder, USER, PASSPHRASE, clock=clock)
    with real.store.reading() as session:
        known = {
            login: kept_accounts.actor_of(session, kept_accounts.user_id_of(session, login))
            for login in (USER, "temoins", "temoinl", "dupuy")
        }
    key = real.key
    chosen = {
        Role.COORDINATOR: known[USER],
        Role.CAREGIVER: known["temoins"],
        Role.READER: known["temoinl"],
        Role.RECEPTION: known["dupuy"],
        Role.ADMINISTRATOR: known[USER],
    }
    actors = {
        role: Actor(one.user_id, one.login, one.name, one.profession, frozenset({role}))
        for role, one in chosen.items()
    }
    world = World(folder, key, clock, actors, {IN: inside, OUT: outside})
    _OUTSIDE_NOW.clear()
    _OUTSIDE_NOW.update(one.bytes for one in outside)
    path = real.store.path
    for role, actor in actors.items():
        store = Rehearsing(path, real.store.engines._key, actor, clock)
        world.stores[role] = store
        desk = SimpleNamespace(**{**vars(real), "store": store, "actor": actor})
        world.desks[role] = assemble(desk)
    _learn(world, real.store)
    real.store.close()
    return world


def _learn(world: World, store: Store) -> None:
    with store.reading() as session:
        for side, people in world.sides.items():
            who = ",".join(f"x'{one.hex}'" for one in people)
            world.ids[side] = {"PatientId": list(people)}
            world.found[side] = {}
            for kind, query in _THEIRS.items():
                rows = session.execute(text(query.format(who=who))).scalars()
                world.ids[side][kind] = [UUID(bytes=one) for one in rows]
        world.ids["ours"] = {}
        for kind, query in _OURS.items():
            rows = session.execute(text(query)).scalars()
            world.ids["ours"][kind] = [UUID(bytes=one) for one in rows]
        mine = session.execute(
            text("SELECT id, user_id FROM professional WHERE name = 'TEMOINS'")
        ).one()
        world.ids["ours"]["ProfessionalId"] = [UUID(bytes=mine[0])]
        world.ids["ours"]["UserId"] = [UUID(bytes=mine[1])]
        for table in _VERSIONED:
            for row in session.execute(text(f"SELECT id, version FROM {table}")):
                world.versions[UUID(bytes=row[0])] = row[1]


def copied(source: Path, target: Path) -> Path:
    """A copy of the practice's folder."""
    return Path(shutil.copytree(source, target, dirs_exist_ok=True))
