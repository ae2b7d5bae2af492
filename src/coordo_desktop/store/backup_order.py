"""What the journal says of backups: which is newer, which were made after an erasure.

Clocks are wrong some days; the journal's numbers only go on. A restore begins them again at an
earlier one: `turn` counts that, so that what was left behind is never taken for newer.
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from coordo_desktop.domain.backups import BackupLine, NoVerifiedBackup
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.store import audit, manifests
from coordo_desktop.store.manifests import MOST_TURNS, Manifest

_RESTORED = "SELECT detail_json FROM audit WHERE event='vault.restored' ORDER BY seq DESC LIMIT 1"
_LAST_ERASURE = text("SELECT max(seq) FROM audit WHERE event='patient.erase'")
_FIRST = text("SELECT min(seq) FROM audit")
_ASKED = text("SELECT detail_json FROM audit WHERE event IN ('backup.purge', 'backup.remove_old')")


def turn(live: Any, folder: Path) -> int:
    """Of a backup made now of the file behind a raw connection; `folder`: its earlier ones.

    One more than that of any backup whose journal is not the beginning of this one.
    """
    row = live.execute(_RESTORED).fetchone()
    found = _number(row[0], "turn") if row else 0
    first = live.execute("SELECT min(seq) FROM audit").fetchone()[0] or 0
    for one in _manifests(folder):
        figures = one.figures
        held = live.execute("SELECT h FROM audit WHERE seq=?", (figures.audit_seq,)).fetchone()
        ours = bytes(held[0]).hex() == figures.audit_head if held else figures.audit_seq < first
        found = max(found, one.turn if ours else one.turn + 1)
    return min(found, MOST_TURNS)


def next_turn(*folders: Path) -> int:
    """Of a vault that is put back, over those of every backup that is known there."""
    turns = [one.turn for folder in folders for one in _manifests(folder)]
    return min(max(turns, default=0) + 1, MOST_TURNS)


def _manifests(folder: Path) -> Iterator[Manifest]:
    with suppress(OSError):
        for each in folder.iterdir():
            if not each.name.startswith("."):
                with suppress(CoordoError, OSError):
                    yield manifests.read(each)[0]


def _number(detail: str, name: str) -> int:
    with suppress(ValueError, TypeError, RecursionError):
        return int(json.loads(detail).get(name, 0))
    return 0


# --- after an erasure -------------------------------------------------------------------------


def erased(session: Session) -> int:
    """Where the journal stood at the last erasure; where it stands now if it tells none."""
    last = session.execute(_LAST_ERASURE).scalar()
    if last is None:  # none, or told in months that were given up
        first = session.execute(_FIRST).scalar() or 0
        last = first if first > 1 else audit.head(session).seq
    return int(last)


def asked(session: Session) -> int:
    """From where on backups stay at other places: the furthest that was asked for."""
    seqs = [_number(row[0], "seq") for row in session.execute(_ASKED)]
    return max([*seqs, int(session.execute(_FIRST).scalar() or 0)])


def is_newer(session: Session, line: BackupLine, seq: int) -> bool:
    """Whether a backup proves that it has what the journal tells up to `seq`."""
    if not line.verified or line.seq < seq:
        return False
    held = audit.hash_at(session, line.seq)
    return held is not None and held.hex() == line.head


def older(session: Session, lines: list[BackupLine], seq: int) -> list[BackupLine]:
    """The backups that do not prove it; NoVerifiedBackup where no other would be left."""
    gone = [line for line in lines if not is_newer(session, line, seq)]
    if gone and len(gone) == len(lines):
        raise NoVerifiedBackup
    return gone
