"""Likely doubles: whom a person being typed may be, and which records probably are one person.

Records meet under the blocking keys kept beside them (`d:…` in `patient_key`), so nobody is ever
compared with everybody; the domain then weighs each pair.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import RowMapping, and_, bindparam, func, or_, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.duplicates import (
    Likeness,
    Traits,
    blocking_keys,
    compare,
    near,
)
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.merging import DoublePair, LookAlike
from coordo_desktop.domain.patients import LifeCycle, Sex
from coordo_desktop.domain.text import fold
from coordo_desktop.store.patient_lines import KEY, PATIENT, batches, lines

_COMPARED = (
    "row_no", "id", "family_name", "given_names", "used_name", "used_given_name", "birth_date",
    "sex", "nir", "phones",
)  # fmt: skip
_COLUMNS = [PATIENT.c[name] for name in _COMPARED]
_NOT_MERGED = PATIENT.c.life_cycle != LifeCycle.MERGED.value
# A name shared by very many people tells nothing by itself; the other keys still do.
_CROWD = 400


def look_alikes(session: Session, person: Traits[Any], *, limit: int = 10) -> list[LookAlike]:
    """People on file who may be this one, best first; their own record is left out."""
    keys = [f"d:{key}" for key in blocking_keys(person)]
    if not keys:
        return []
    query = (
        select(*_COLUMNS)
        .distinct()
        .join_from(KEY, PATIENT, PATIENT.c.row_no == KEY.c.patient_row)
        .where(KEY.c.key.in_(bindparam("keys", expanding=True)), _NOT_MERGED)
        .limit(_CROWD * len(keys))
    )
    others = [_traits(row) for row in session.execute(query, {"keys": keys}).mappings()]
    found = near(person, others)[:limit]
    shown = {line.id: line for line in lines(session, [like.key for like in found])}
    return [LookAlike(shown[like.key], like.score, like.reasons) for like in found]


def likely(session: Session, *, limit: int = 200) -> list[DoublePair]:
    """The pairs of records that probably are one person, the surest first."""
    pairs = sorted(set(_pairs(session)))
    people = _people(session, {row_no for pair in pairs for row_no in pair})
    found: list[tuple[PatientId, Likeness[PatientId]]] = []
    for left, right in pairs:
        if left in people and right in people and _worth_weighing(people[left], people[right]):
            like = compare(people[left], people[right])
            if like.likely:
                found.append((people[left].key, like))
    found.sort(key=lambda each: -each[1].score)
    del found[limit:]
    ids = [each for one, like in found for each in (one, like.key)]
    shown = {line.id: line for line in lines(session, ids)}
    return [
        DoublePair(shown[one], shown[like.key], like.score, like.reasons) for one, like in found
    ]


def _pairs(session: Session) -> Iterator[tuple[int, int]]:
    """Pairs of row numbers worth weighing.

    A number, a phone or a birth date in common is enough; a name in common is not, unless the
    birth dates agree on their year or on their day and month (one digit mistaken).
    """
    one, other = KEY.alias("one"), KEY.alias("other")
    met = and_(one.c.key == other.c.key, one.c.patient_row < other.c.patient_row)
    pair = select(one.c.patient_row, other.c.patient_row).join_from(one, other, met)
    for start in ("d:i", "d:t", "d:b"):
        for found in session.execute(pair.where(*_begins(one, start), *_begins(other, start))):
            yield found[0], found[1]
    mine, theirs = PATIENT.alias("mine"), PATIENT.alias("theirs")
    agree = or_(
        func.substr(mine.c.birth_date, 1, 4) == func.substr(theirs.c.birth_date, 1, 4),
        func.substr(mine.c.birth_date, 6) == func.substr(theirs.c.birth_date, 6),
    )
    named = (
        pair.join(mine, mine.c.row_no == one.c.patient_row)
        .join(theirs, theirs.c.row_no == other.c.patient_row)
        .where(*_begins(one, "d:n"), *_begins(other, "d:n"), agree)
    )
    for found in session.execute(named):
        yield found[0], found[1]


def _begins(keys: Any, start: str) -> tuple[Any, Any]:
    return keys.c.key >= start, keys.c.key < start[:-1] + chr(ord(start[-1]) + 1)


def _people(session: Session, rows: Iterable[int]) -> dict[int, Traits[Any]]:
    found: dict[int, Traits[Any]] = {}
    query = select(*_COLUMNS).where(
        PATIENT.c.row_no.in_(bindparam("rows", expanding=True)), _NOT_MERGED
    )
    wanted: Sequence[int] = sorted(rows)
    for some in batches(wanted):
        for row in session.execute(query, {"rows": some}).mappings():
            found[row["row_no"]] = _traits(row)
    return found


def _traits(row: RowMapping) -> Traits[PatientId]:

    return Traits(
        key=PatientId(row["id"]),
        family_name=row["family_name"],
        given_names=row["given_names"],
        used_name=row["used_name"],
        used_given_name=row["used_given_name"],
        birth_date=row["birth_date"],
        sex=Sex(row["sex"]),
        nir=row["nir"],
        phones=tuple(json.loads(row["phones"])),
    )


def _worth_weighing(one: Traits[Any], other: Traits[Any]) -> bool:
    """A cheap look first: a birth date is shared by strangers, and weighing takes its time.

    Two records of one person have a name that begins alike, or the very same given name.
    """
    return bool(_initials(one) & _initials(other)) or (
        one.given_names != "" and fold(one.given_names) == fold(other.given_names)
    )


def _initials(person: Traits[Any]) -> set[str]:
    every = f"{person.family_name} {person.used_name}"
    return {word[0] for word in fold(every).split()}
