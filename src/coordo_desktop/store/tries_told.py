"""Whether the counters of wrong secrets and what the journal was told of them go together.

Failures before anybody is known lie in two files beside the vault: the counters and the sealed
box. The encrypted file remembers which counters it last saw and the mark it left in the box, so
taking either file away, or putting one of them back as it was, leaves a line in the journal. Both
put back together as they were since the last opening say nothing: nobody who could sign was there.
A power cut in the middle of a try leaves a line as well: it is no alarm.
"""

import json
from typing import Any

from sqlalchemy import bindparam, text
from sqlalchemy.orm import Session

from coordo_desktop.domain.audit_words import REFUSED
from coordo_desktop.store import audit, settings
from coordo_desktop.store.throttle import Counted
from coordo_desktop.store.unit import OpenSession

_SEEN = "tries.counted"
_TOLD = text("SELECT count(*) FROM audit WHERE seq > :seq AND event IN :events").bindparams(
    bindparam("events", expanding=True)
)


def mark_left(session: Session) -> str:
    """The mark that the last opening left in the box; "" if none."""
    return str(_seen(session).get("mark", ""))


def _seen(session: Session) -> dict[str, Any]:
    kept = settings.load_text(session, _SEEN)
    seen: dict[str, Any] = json.loads(kept) if kept else {}
    return seen


def contradicted(
    session: Session, counted: Counted, boxed: int, *, other_box: bool = False
) -> dict[str, int | bool]:
    """What the counters and the lines since the last opening say against each other; {} if nothing.

    `boxed` is how many refusals the box holds; asked before they are put into the journal.
    `other_box`: the mark left in it is not there.
    """
    seen = _seen(session)
    if not seen:
        return {}
    replaced: dict[str, int | bool] = {"replaced": True}
    if not seen["serial"]:
        return replaced if other_box else {}
    failed = counted.failed - int(seen["failed"])
    if counted.serial != seen["serial"] or failed < 0:
        return replaced
    events = {"seq": int(seen["seq"]), "events": sorted(REFUSED)}
    missing = failed - boxed - int(session.execute(_TOLD, events).scalar_one())
    if missing > 0:
        return {"missing": missing}
    return replaced if missing < 0 or other_box else {}


def remember(session: OpenSession, counted: Counted, mark: str) -> None:
    """Keep what was seen, once the box is in the journal."""
    seen = {
        "serial": counted.serial,
        "failed": counted.failed,
        "seq": audit.head(session).seq,
        "mark": mark,
    }
    settings.keep_text(session, _SEEN, json.dumps(seen))


def forget(session: OpenSession) -> None:
    """The file was put back from another time: there is nothing to compare."""
    settings.keep_text(session, _SEEN, "")
