"""What hangs from a patient: contacts, circle of care, allergies, problems, flags, consents.

All seven kinds of one or many patients are read by one statement, so that opening a record costs
the same number of statements whatever is in it.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import (
    CompoundSelect,
    Select,
    bindparam,
    delete,
    func,
    insert,
    literal,
    select,
    union_all,
    update,
)
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.ids import PatientId, ProfessionalId
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import (
    Allergy,
    CareTeamMember,
    Consent,
    ConsentKind,
    ContactPerson,
    Contingency,
    Part,
    Problem,
    Relation,
    Vigilance,
    VigilanceFlag,
)
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import UuidBytes
from coordo_desktop.store.patient_rows import (
    AllergyRow,
    CareTeamMemberRow,
    ConsentRow,
    ContactPersonRow,
    ContingencyRow,
    PartRow,
    ProblemRow,
    ProfessionalRow,
    VigilanceFlagRow,
    table_of,
)
from coordo_desktop.store.unit import touch

P = TypeVar(
    "P", ContactPerson, CareTeamMember, Allergy, Problem, VigilanceFlag, Consent, Contingency
)

ROWS: dict[type[Part], type[PartRow]] = {
    ContactPerson: ContactPersonRow,
    CareTeamMember: CareTeamMemberRow,
    Allergy: AllergyRow,
    Problem: ProblemRow,
    VigilanceFlag: VigilanceFlagRow,
    Consent: ConsentRow,
    Contingency: ContingencyRow,
}
_KINDS: dict[str, type[Part]] = {row.__tablename__: part for part, row in ROWS.items()}
# Shown with a member of the circle, kept in the directory.
_FROM_DIRECTORY = ("professional", "profession", "phone")


def _optional(read: Callable[[str], Any]) -> Callable[[str | None], Any]:
    return lambda text: None if text is None else read(text)


def _relations(text: str) -> frozenset[Relation]:
    return frozenset(map(Relation, text.split()))


_READ: dict[type[Part], dict[str, Callable[[Any], Any]]] = {
    ContactPerson: {"relations": _relations},
    CareTeamMember: {
        "professional_id": lambda text: ProfessionalId(UUID(text)),
        "since": _optional(date.fromisoformat),
        "until": _optional(date.fromisoformat),
        "referent": bool,
    },
    Allergy: {"since": _optional(PartialDate.from_iso)},
    Problem: {
        "since": _optional(PartialDate.from_iso),
        "until": _optional(PartialDate.from_iso),
    },
    VigilanceFlag: {"kind": Vigilance},
    Consent: {
        "kind": ConsentKind,
        "given": bool,
        "on": date.fromisoformat,
        "until": _optional(date.fromisoformat),
    },
    Contingency: {},
}


@dataclass(frozen=True, slots=True)
class Parts:
    """Every part of one patient, each kind in the order of entry."""

    contacts: tuple[ContactPerson, ...] = ()
    care_team: tuple[CareTeamMember, ...] = ()
    allergies: tuple[Allergy, ...] = ()
    problems: tuple[Problem, ...] = ()
    flags: tuple[VigilanceFlag, ...] = ()
    consents: tuple[Consent, ...] = ()
    contingencies: tuple[Contingency, ...] = ()


_PLACE: dict[type[Part], str] = {
    ContactPerson: "contacts",
    CareTeamMember: "care_team",
    Allergy: "allergies",
    Problem: "problems",
    VigilanceFlag: "flags",
    Consent: "consents",
    Contingency: "contingencies",
}


def _as_json(column: Any) -> Any:
    return func.hex(column) if isinstance(column.type, UuidBytes) else column


def _names(part: type[Part]) -> list[str]:
    return [each.name for each in fields(part)]


def _select(part: type[Part]) -> Select[Any]:
    row = ROWS[part]
    table = table_of(row)
    columns = [
        table_of(ProfessionalRow).c["name" if name == "professional" else name]
        if part is CareTeamMember and name in _FROM_DIRECTORY
        else table.c[name]
        for name in _names(part)
    ]
    query = select(
        literal(row.__tablename__).label("kind"),
        table.c.patient_id.label("patient_id"),
        table.c.row_no.label("row_no"),
        func.json_array(*map(_as_json, columns)).label("told"),
    ).where(table.c.patient_id.in_(bindparam("patients", expanding=True)))
    if part is CareTeamMember:
        query = query.join_from(table, table_of(ProfessionalRow))
    return query


_EVERY: CompoundSelect[Any] = union_all(*map(_select, ROWS)).order_by("kind", "row_no")


def of_patients(session: Session, patients: Sequence[PatientId]) -> dict[PatientId, Parts]:
    """Every part of each patient, in one statement."""
    gathered: dict[PatientId, dict[str, list[Part]]] = {one: {} for one in patients}
    for kind, patient_id, _row_no, told in session.execute(_EVERY, {"patients": list(patients)}):
        part = _KINDS[kind]
        gathered[patient_id].setdefault(_PLACE[part], []).append(_read(part, told))
    return {
        one: Parts(**{place: tuple(every) for place, every in found.items()})  # type: ignore[arg-type]
        for one, found in gathered.items()
    }


def _read(part: type[Part], told: str) -> Part:
    readers = _READ[part]
    values = dict(zip(_names(part), json.loads(told), strict=True))
    values["id"] = str(UUID(values["id"]))
    for name, read in readers.items():
        values[name] = read(values[name])
    return part(**values)


def get(session: Session, patient_id: PatientId, kind: type[P], part_id: str) -> P:
    """One part of this patient as it stands; NotFound when it is not there."""
    table = table_of(ROWS[kind])
    query = _select(kind).where(table.c.id == _uuid(part_id))
    found = session.execute(query, {"patients": [patient_id]}).first()
    if found is None:
        raise NotFound
    part = _read(kind, found.told)
    assert isinstance(part, kind)  # noqa: S101 - `_read` builds what it is asked for
    return part


def add(session: Session, patient_id: PatientId, part: Part) -> None:
    """Hang one more part; its id was given by the caller."""
    row = ROWS[type(part)]
    values = {"id": _uuid(part.id), "patient_id": patient_id, **_values(part)}
    session.execute(insert(table_of(row)), [values])
    touch(session, Topic.PATIENTS)


def change(session: Session, patient_id: PatientId, part: Part) -> None:
    """Write over the part that bears this id; NotFound when it is not there."""
    table = table_of(ROWS[type(part)])
    done = session.execute(
        update(table)
        .where(table.c.id == _uuid(part.id), table.c.patient_id == patient_id)
        .values(**_values(part))
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise NotFound
    touch(session, Topic.PATIENTS)


def remove(session: Session, patient_id: PatientId, part: Part) -> None:
    """Take the part away; its history stays. NotFound when it is not there."""
    table = table_of(ROWS[type(part)])
    done = session.execute(
        delete(table).where(table.c.id == _uuid(part.id), table.c.patient_id == patient_id)
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise NotFound
    touch(session, Topic.PATIENTS)


def insert_many(session: Session, parts: Iterable[tuple[PatientId, Part]]) -> None:
    """Many parts at once (imports): one statement for each kind."""
    by_kind: dict[type[Part], list[dict[str, Any]]] = {}
    for patient_id, part in parts:
        values = {"id": _uuid(part.id), "patient_id": patient_id, **_values(part)}
        by_kind.setdefault(type(part), []).append(values)
    for kind, rows in by_kind.items():
        session.execute(insert(table_of(ROWS[kind])), rows)
        touch(session, Topic.PATIENTS)


def any_allergy(session: Session, patient_id: PatientId) -> bool:
    """Whether at least one allergy is listed."""
    table = table_of(AllergyRow)
    query = select(literal(1)).where(table.c.patient_id == patient_id).limit(1)
    return session.execute(query).first() is not None


def _values(part: Part) -> dict[str, Any]:
    columns = table_of(ROWS[type(part)]).columns.keys()
    return {
        name: _kept(getattr(part, name))
        for name in _names(type(part))
        if name in columns and name != "id"
    }


def _kept(value: Any) -> Any:
    if isinstance(value, frozenset):
        return " ".join(sorted(value))
    return str(value) if isinstance(value, StrEnum) else value


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise NotFound from error
