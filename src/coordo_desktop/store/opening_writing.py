"""When the practice is open and who is away, as it is written down; `opening` reads it."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.domain.ids import AbsenceId, ClosingId, ProfessionalId, RoomId
from coordo_desktop.domain.opening import Absence, AgendaSettings, Closing, Hours, Room
from coordo_desktop.domain.opening_rules import week_texts
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store import settings as practice
from coordo_desktop.store.opening import ABSENCE, AGENDA, CLOSING, ROOM, SETTINGS_KEY, rooms
from coordo_desktop.store.unit import touch


def keep_settings(session: Session, values: AgendaSettings) -> None:
    """Keep what the practice decides."""
    told = asdict(values) | {
        "hours": week_texts(values.hours),
        "minutes": dict(values.minutes),
    }
    practice.keep_text(session, SETTINGS_KEY, json.dumps(told))
    touch(session, Topic.OPENING)


def add_room(session: Session, values: Room) -> None:
    """A room more, the last of the list."""
    there = rooms(session, inactive=True)
    row = {
        "id": values.id,
        "version": 1,
        "name": values.name,
        "position": len(there) + 1,
        "active": values.active,
    }
    session.execute(insert(ROOM), [row])
    touch(session, Topic.OPENING)


def change_room(session: Session, values: Room) -> None:
    """Write over the version seen; ChangedMeanwhile."""
    _over(session, ROOM, values.id, values.version, name=values.name, active=values.active)


def place_rooms(session: Session, order: Iterable[RoomId]) -> None:
    """Show the rooms in this order."""
    for position, one in enumerate(order, 1):
        session.execute(update(ROOM).where(ROOM.c.id == one).values(position=position))
    touch(session, Topic.OPENING)


def add_absence(session: Session, values: Absence) -> None:
    """Somebody will be away."""
    session.execute(insert(ABSENCE), [_absence_values(values) | {"id": values.id, "version": 1}])
    touch(session, Topic.OPENING)


def change_absence(session: Session, values: Absence) -> None:
    """Write over the version seen; ChangedMeanwhile."""
    _over(session, ABSENCE, values.id, values.version, **_absence_values(values))


def remove_absence(session: Session, absence_id: AbsenceId, version: int) -> None:
    """They will not be away after all; ChangedMeanwhile."""
    _gone(session, ABSENCE, absence_id, version)


def _absence_values(values: Absence) -> dict[str, Any]:
    return {
        "professional_id": values.professional_id,
        "starts_at": values.starts_at,
        "ends_at": values.ends_at,
        "kind": values.kind.value,
        "note": values.note,
        "replacement_id": values.replacement_id,
    }


def add_closing(session: Session, values: Closing) -> None:
    """The practice will be closed."""
    session.execute(insert(CLOSING), [_closing_values(values) | {"id": values.id, "version": 1}])
    touch(session, Topic.OPENING)


def change_closing(session: Session, values: Closing) -> None:
    """Write over the version seen; ChangedMeanwhile."""
    _over(session, CLOSING, values.id, values.version, **_closing_values(values))


def remove_closing(session: Session, closing_id: ClosingId, version: int) -> None:
    """It will be open after all; ChangedMeanwhile."""
    _gone(session, CLOSING, closing_id, version)


def _closing_values(values: Closing) -> dict[str, Any]:
    return {"first_day": values.first, "last_day": values.last, "label": values.label}


def keep_hours(
    session: Session, who: ProfessionalId, version: int, *, shown: bool, hours: Iterable[Hours]
) -> None:
    """Keep what is decided of a column; ChangedMeanwhile when `version` was passed."""
    week = list(hours)
    text = json.dumps(week_texts(week)) if week else ""
    there = session.execute(
        select(AGENDA.c.version).where(AGENDA.c.professional_id == who)
    ).scalar()
    if (there or 0) != version:
        raise ChangedMeanwhile
    values = {"version": version + 1, "shown": shown, "hours": text}
    if there is None:
        session.execute(insert(AGENDA), [values | {"professional_id": who}])
    else:
        session.execute(update(AGENDA).where(AGENDA.c.professional_id == who).values(**values))
    touch(session, Topic.OPENING)


def _over(session: Session, table: Any, one: UUID, version: int, **values: Any) -> None:
    seen = (table.c.id == one, table.c.version == version)
    done = session.execute(update(table).where(*seen).values(version=version + 1, **values))
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    touch(session, Topic.OPENING)


def _gone(session: Session, table: Any, one: UUID, version: int) -> None:
    seen = (table.c.id == one, table.c.version == version)
    done = session.execute(delete(table).where(*seen))
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    touch(session, Topic.OPENING)
