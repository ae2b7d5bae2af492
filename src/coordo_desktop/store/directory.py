"""The directory: professionals of the practice and of the town, as they are looked up."""

from dataclasses import fields
from typing import Any

from sqlalchemy import RowMapping, and_, insert, or_, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import ProfessionalId, UserId
from coordo_desktop.domain.patients import Professional
from coordo_desktop.domain.text import fold, order_key
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.patient_rows import ProfessionalRow, table_of
from coordo_desktop.store.unit import touch

_TABLE = table_of(ProfessionalRow)
_NAMES = tuple(each.name for each in fields(Professional))


def get(session: Session, professional_id: ProfessionalId) -> Professional:
    """One professional; NotFound."""
    query = select(_TABLE).where(_TABLE.c.id == professional_id)
    row = session.execute(query).mappings().first()
    if row is None:
        raise NotFound
    return _professional(row)


def of_user(session: Session, user_id: UserId) -> Professional | None:
    """The professional who holds this account, if any."""
    row = session.execute(select(_TABLE).where(_TABLE.c.user_id == user_id)).mappings().first()
    return None if row is None else _professional(row)


def listed(session: Session, *, inactive: bool = False) -> list[Professional]:
    """The directory in the order of names; those who left only when asked for."""
    query = select(_TABLE).order_by(_TABLE.c.sort_key)
    if not inactive:
        query = query.where(_TABLE.c.active)
    return [_professional(row) for row in session.execute(query).mappings()]


def find(session: Session, text: str, *, limit: int = 20) -> list[Professional]:
    """Active professionals whose name, profession or organisation hold every word typed.

    A directory holds hundreds of people: it is read whole, in the order of names.
    """
    wanted = fold(text).split()
    found = (one for one in listed(session) if all(_holds(_words(one), word) for word in wanted))
    return [one for one, _ in zip(found, range(limit), strict=False)]


def _words(one: Professional) -> list[str]:
    told = f"{one.name} {one.given_name} {one.profession} {one.organisation} {one.rpps}"
    return fold(told).split()


def _holds(words: list[str], beginning: str) -> bool:
    return any(word.startswith(beginning) for word in words)


def same_person(session: Session, professional: Professional) -> Professional | None:
    """Somebody already listed under the same RPPS, or the same folded names if none is known."""
    same = and_(_TABLE.c.sort_key == _sort_key(professional), _TABLE.c.rpps == "")
    if professional.rpps:
        same = or_(_TABLE.c.rpps == professional.rpps, same)
    query = select(_TABLE).where(same, _TABLE.c.id != professional.id).limit(1)
    row = session.execute(query).mappings().first()
    return None if row is None else _professional(row)


def add(session: Session, professional: Professional) -> None:
    """List somebody new."""
    session.execute(insert(_TABLE), [{**_values(professional), "version": 1}])
    touch(session, Topic.DIRECTORY)


def change(session: Session, professional: Professional) -> Professional:
    """Write over the version seen; ChangedMeanwhile when it moved on. As kept."""
    done = session.execute(
        update(_TABLE)
        .where(_TABLE.c.id == professional.id, _TABLE.c.version == professional.version)
        .values(**_values(professional), version=professional.version + 1)
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    touch(session, Topic.DIRECTORY)
    touch(session, Topic.PATIENTS)  # banners show the doctor's name
    return get(session, professional.id)


def _professional(row: RowMapping) -> Professional:
    return Professional(**{name: row[name] for name in _NAMES})


def _values(professional: Professional) -> dict[str, Any]:
    values = {name: getattr(professional, name) for name in _NAMES if name != "version"}
    return {**values, "sort_key": _sort_key(professional)}


def _sort_key(professional: Professional) -> str:
    return f"{order_key(professional.name)}\x1f{order_key(professional.given_name)}"
