"""Lists kept under a name: questions asked again, patients chosen one by one."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import delete, func, insert, or_, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import ListId, PatientId, UserId
from coordo_desktop.domain.lists import ListKind, ListView, SavedList, from_plain, to_plain
from coordo_desktop.domain.text import fold
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.list_rows import PatientListItemRow, PatientListRow
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.unit import at_desk, touch

LIST = table_of(PatientListRow)
ITEM = table_of(PatientListItemRow)

_ITEMS = (
    select(func.count())
    .select_from(ITEM)
    .where(ITEM.c.list_id == LIST.c.id)
    .correlate(LIST)
    .scalar_subquery()
    .label("patients")
)


def saved(session: Session, user_id: UserId) -> list[SavedList]:
    """The lists of this person and the shared ones, by name."""
    query = select(LIST, _ITEMS).where(
        LIST.c.removed_at.is_(None), or_(LIST.c.owner_id == user_id, LIST.c.shared.is_(True))
    )
    lists = [_saved(row, user_id) for row in session.execute(query).mappings()]
    return sorted(lists, key=lambda one: fold(one.name))


def get(session: Session, list_id: ListId, user_id: UserId, *, removed: bool = False) -> SavedList:
    """One list this person may see; NotFound."""
    query = select(LIST, _ITEMS).where(
        LIST.c.id == list_id,
        LIST.c.removed_at.is_not(None) if removed else LIST.c.removed_at.is_(None),
        or_(LIST.c.owner_id == user_id, LIST.c.shared.is_(True)),
    )
    row = session.execute(query).mappings().first()
    if row is None:
        raise NotFound
    return _saved(row, user_id)


def _saved(row: Mapping[Any, Any], user_id: UserId) -> SavedList:
    return SavedList(
        id=ListId(row["id"]),
        kind=ListKind(row["kind"]),
        name=row["name"],
        view=from_plain(json.loads(row["criteria"])),
        owner_id=UserId(row["owner_id"]),
        owner=row["owner"],
        shared=row["shared"],
        changed_at=row["changed_at"],
        version=row["version"],
        patients=row["patients"],
        mine=row["owner_id"] == user_id,
    )


def add(
    session: Session, list_id: ListId, kind: ListKind, name: str, view: ListView, *, shared: bool
) -> None:
    """Keep a new list of the person at the desk."""
    actor, at = at_desk(session)
    session.execute(
        insert(LIST).values(
            id=list_id,
            version=1,
            kind=kind.value,
            name=name,
            owner_id=actor.user_id,
            owner=actor.name,
            shared=shared,
            criteria=json.dumps(to_plain(view), ensure_ascii=False),
            changed_at=at,
            removed_at=None,
        )
    )
    touch(session, Topic.LISTS)


def change(session: Session, changed: SavedList, *, removed: bool = False) -> None:
    """Write over the version seen; ChangedMeanwhile when it moved on."""
    at = at_desk(session)[1]
    done = session.execute(
        update(LIST)
        .where(LIST.c.id == changed.id, LIST.c.version == changed.version)
        .values(
            name=changed.name,
            shared=changed.shared,
            criteria=json.dumps(to_plain(changed.view), ensure_ascii=False),
            changed_at=at,
            removed_at=at if removed else None,
            version=changed.version + 1,
        )
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    touch(session, Topic.LISTS)


def chosen(session: Session, list_id: ListId) -> list[PatientId]:
    """The patients of a list of chosen ones, in its order."""
    query = select(ITEM.c.patient_id).where(ITEM.c.list_id == list_id).order_by(ITEM.c.position)
    return [PatientId(one) for one in session.execute(query).scalars()]


def choose(session: Session, list_id: ListId, patients: Sequence[PatientId]) -> None:
    """These patients, in this order, are the list."""
    session.execute(delete(ITEM).where(ITEM.c.list_id == list_id))
    if patients:
        session.execute(
            insert(ITEM),
            [
                {"list_id": list_id, "patient_id": one, "position": position}
                for position, one in enumerate(dict.fromkeys(patients))
            ],
        )
    touch(session, Topic.LISTS)
