"""What the practice decided of the evening pack, and how the last one went."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import text
from sqlalchemy.orm import Session

from coordo_desktop.domain.continuity import ContinuitySettings, Packed
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store import settings
from coordo_desktop.store.unit import touch

_SETTINGS, _LAST, _FAILED = "continuity.settings", "continuity.last", "continuity.failed"
_FORMER = "continuity.former"


def load(session: Session) -> ContinuitySettings:
    """What was decided; off until then."""
    kept = settings.load_text(session, _SETTINGS)
    if kept is None:
        return ContinuitySettings()
    told = json.loads(kept)
    since = told.pop("since")
    at = None if since is None else datetime.fromisoformat(since)
    return ContinuitySettings(**told, since=at)


def keep(session: Session, decided: ContinuitySettings) -> None:
    """Keep what was decided."""
    since = None if decided.since is None else decided.since.isoformat()
    told = {**asdict(decided), "since": since}
    settings.keep_text(session, _SETTINGS, json.dumps(told, ensure_ascii=False))
    touch(session, Topic.CONTINUITY)


def former(session: Session) -> tuple[str, ...]:
    """The folders chosen before, where packs may still lie."""
    return tuple(json.loads(settings.load_text(session, _FORMER) or "[]"))


def keep_former(session: Session, folders: Iterable[str]) -> None:
    """Note in which folders chosen before packs may still lie."""
    settings.keep_text(session, _FORMER, json.dumps(list(dict.fromkeys(folders))))
    touch(session, Topic.CONTINUITY)


def last(session: Session) -> Packed | None:
    """The last pack that was made."""
    kept = settings.load_text(session, _LAST)
    if not kept:
        return None
    told = json.loads(kept)
    return Packed(**{**told, "at": datetime.fromisoformat(told["at"])})


def kept_since_erasing(session: Session) -> str:
    """The name of the last pack where the journal proves it younger than any erasure, or ""."""
    told = {
        row.event: row.seq
        for row in session.execute(
            text(
                "SELECT event, max(seq) AS seq FROM audit WHERE event = 'patient.erase'"
                " OR (event = 'continuity.pack'"
                " AND json_extract(detail_json, '$.why') = 'evening') GROUP BY event"
            )
        )
    }
    one = last(session)
    younger = told.get("continuity.pack", 0) > told.get("patient.erase", 0)
    return one.name if one is not None and younger else ""


def forget_last(session: Session) -> None:
    """The last pack is no more: the next is due."""
    settings.keep_text(session, _LAST, "")
    touch(session, Topic.CONTINUITY)


def failed(session: Session) -> tuple[datetime, str] | None:
    """When the last trial failed, and by which mishap; None when the last one held."""
    kept = settings.load_text(session, _FAILED)
    if not kept:
        return None
    at, error = json.loads(kept)
    return datetime.fromisoformat(at), error


def made(session: Session, one: Packed) -> None:
    """Note a pack that was made."""
    told = {**asdict(one), "at": one.at.isoformat()}
    settings.keep_text(session, _LAST, json.dumps(told))
    settings.keep_text(session, _FAILED, "")
    touch(session, Topic.CONTINUITY)


def not_made(session: Session, at: datetime, error: str) -> None:
    """Note a trial that failed; `error` is the name of the mishap."""
    settings.keep_text(session, _FAILED, json.dumps([at.isoformat(), error]))
    touch(session, Topic.CONTINUITY)
