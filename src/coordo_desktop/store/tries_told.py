"""Whether the counters of wrong secrets and what the journal was told of them go together.

Failures before anybody is known lie in two files beside the vault: the counters and the sealed
box. The encrypted file remembers which counters it last saw, so taking either file away, or both,
leaves a line in the journal. A power cut in the middle of a try does as well: it is no alarm.
"""

import json

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


def contradicted(session: Session, counted: Counted, boxed: int) -> dict[str, int | bool]:
    """What the counters and the lines since the last opening say against each other; {} if nothing.

    `boxed` is how many refusals the box holds; asked before they are put into the journal.
    """
    kept = settings.load_text(session, _SEEN)
    if not kept:
        return {}
    seen = json.loads(kept)
    if not seen["serial"]:
        return {}
    failed = counted.failed - int(seen["failed"])
    if counted.serial != seen["serial"] or failed < 0:
        return {"replaced": True}
    events = {"seq": int(seen["seq"]), "events": sorted(REFUSED)}
    missing = failed - boxed - int(session.execute(_TOLD, events).scalar_one())
    return {"missing": missing} if missing > 0 else {}


def remember(session: OpenSession, counted: Counted) -> None:
    """Keep what was seen, once the box is in the journal."""
    seen = {
        "serial": counted.serial,
        "failed": counted.failed,
        "seq": audit.head(session).seq,
    }
    settings.keep_text(session, _SEEN, json.dumps(seen))


def forget(session: OpenSession) -> None:
    """The file was put back from another time: there is nothing to compare."""
    settings.keep_text(session, _SEEN, "")
