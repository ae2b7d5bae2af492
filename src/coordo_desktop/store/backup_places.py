"""Second places of the backups and rehearsals, as they are kept."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.backup_places import BackupPlace, Drill
from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.ids import BackupPlaceId
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.backup_rows import BackupDrillRow, BackupPlaceRow
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.unit import touch

_PLACE, _DRILL = table_of(BackupPlaceRow), table_of(BackupDrillRow)
_FIELDS = tuple(column.name for column in _PLACE.columns)


def places(session: Session) -> list[BackupPlace]:
    """Every place, in the order in which they were added."""
    rows = session.execute(select(_PLACE).order_by(_PLACE.c.added_at, _PLACE.c.mark)).mappings()
    return [BackupPlace(**row) for row in rows]


def place(session: Session, place_id: BackupPlaceId) -> BackupPlace:
    """One place; NotFound."""
    row = session.execute(select(_PLACE).where(_PLACE.c.id == place_id)).mappings().first()
    if row is None:
        raise NotFound
    return BackupPlace(**row)


def add(session: Session, new: BackupPlace) -> None:
    """Keep a new place."""
    session.execute(insert(_PLACE).values(**{name: getattr(new, name) for name in _FIELDS}))
    touch(session, Topic.CONTINUITY)


def change(session: Session, place_id: BackupPlaceId, **values: Any) -> None:
    """Keep what is new of a place; NotFound where it was taken away meanwhile."""
    changed = session.execute(update(_PLACE).where(_PLACE.c.id == place_id).values(**values))
    if not getattr(changed, "rowcount", 0):
        raise NotFound
    touch(session, Topic.CONTINUITY)


def remove(session: Session, place_id: BackupPlaceId) -> None:
    """Copy there no more; NotFound. What lies there stays."""
    place(session, place_id)
    session.execute(delete(_PLACE).where(_PLACE.c.id == place_id))
    touch(session, Topic.CONTINUITY)


def to_purge(session: Session, before: datetime) -> None:
    """Every place has backups to give up; done where a place is there, or when it is back."""
    session.execute(update(_PLACE).values(purge_before=before))
    touch(session, Topic.CONTINUITY)


def purging(session: Session) -> bool:
    """Whether a place still has backups to give up."""
    query = select(_PLACE.c.id).where(_PLACE.c.purge_before.is_not(None)).limit(1)
    return session.execute(query).first() is not None


# --- rehearsals -------------------------------------------------------------------------------


def drills(session: Session, limit: int = 50) -> Sequence[Drill]:
    """The last rehearsals, newest first."""
    rows = session.execute(select(_DRILL).order_by(_DRILL.c.row_no.desc()).limit(limit))
    return [_drill(row) for row in rows]


def last_drills(session: Session) -> list[Drill]:
    """The last one of each kind."""
    found = []
    for paper in (False, True):
        query = select(_DRILL).where(_DRILL.c.paper == paper).order_by(_DRILL.c.row_no.desc())
        found += [_drill(row) for row in session.execute(query.limit(1))]
    return found


def add_drill(session: Session, drill: Drill) -> None:
    """Keep what came of a rehearsal."""
    session.execute(
        insert(_DRILL).values(
            at=drill.at,
            backup_id=drill.backup_id,
            place=drill.place,
            ok=drill.ok,
            problems=" ".join(drill.problems),
            records=drill.records,
            milliseconds=round(drill.seconds * 1000),
            paper=drill.paper,
            user_id=drill.by,
        )
    )
    touch(session, Topic.CONTINUITY)


def _drill(row: Any) -> Drill:
    return Drill(
        at=row.at,
        backup_id=row.backup_id,
        place=row.place,
        ok=row.ok,
        problems=tuple(row.problems.split()),
        records=row.records,
        seconds=row.milliseconds / 1000,
        paper=row.paper,
        by=row.user_id,
    )
