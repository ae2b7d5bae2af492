"""What is missing at the end of the journal, told in instants people understand."""

from datetime import datetime
from pathlib import Path

from sqlalchemy import text

from coordo_desktop.domain.upkeep import JournalBroken
from coordo_desktop.store import anchors
from coordo_desktop.store.unit import OpenSession

_CONTRADICTED = "audit.anchor:"
_LAST = text(
    "SELECT seq, utc FROM audit WHERE seq < :before AND run <> :run ORDER BY seq DESC LIMIT 1"
)


def told(session: OpenSession, folder: Path, run: int, codes: tuple[str, ...]) -> JournalBroken:
    """From what the opening found: which events are missing, `run` being the one just begun."""
    contradicted = [
        int(code.removeprefix(_CONTRADICTED)) for code in codes if code.startswith(_CONTRADICTED)
    ]
    if not contradicted:
        return JournalBroken(codes)
    found = session.execute(_LAST, {"before": min(contradicted), "run": run}).one_or_none()
    seq, at = (0, None) if found is None else (int(found[0]), datetime.fromisoformat(found[1]))
    known = [one for one in anchors.read_all(folder) if one is not None]
    furthest = max(known, key=lambda one: one.seq, default=None)
    if furthest is None:
        return JournalBroken(codes)
    until = datetime.fromisoformat(furthest.utc)
    return JournalBroken(codes, furthest.seq - seq, at, until)
