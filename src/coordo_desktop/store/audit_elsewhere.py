"""Anchors kept elsewhere: the manifests of backups, the anchors of a stick or of a copy."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.store import anchors, audit, audit_reading, backup, manifests
from coordo_desktop.store.sealing import VaultKey


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where the journal stood, as told outside the vault; `utc` when."""

    seq: int
    head: bytes
    utc: str


def found_in(place: Path, key: VaultKey | None) -> list[Elsewhere]:
    """What a folder says: its anchors, its manifest, those of the backups in it.

    With the vault key only what that key proves (backups of an older key prove nothing to it);
    without, everything: somebody who brings a place vouches for it.
    """
    lines = [] if key is not None else anchors.read_all(place)
    told = [Elsewhere(line.seq, line.head, line.utc) for line in lines if line is not None]
    folders = [place, place / backup.BACKUPS]
    inside = [each for one in folders if one.is_dir() for each in one.iterdir() if each.is_dir()]
    for each in (place, *inside):
        with suppress(CoordoError):
            manifest, body, proof = manifests.read(each)
            if key is None or key.proves(manifests.MAC_PURPOSE, body, proof):
                head = bytes.fromhex(manifest.figures.audit_head)
                told.append(Elsewhere(manifest.figures.audit_seq, head, manifest.made_at))
    return told


def contradictions(session: Session, told: list[Elsewhere]) -> list[str]:
    """The events told elsewhere that are lost or others here: "audit.elsewhere:<seq>".

    What was told of a history that a restore has left since is no contradiction.
    """
    gone = audit.given_up(session)
    left = audit_reading.histories(session)
    found = set()
    for one in told:
        if one.seq < gone.seq or one.seq == 0:
            continue
        if any(one.utc <= at and one.seq > seq for at, seq in left):
            continue
        held = gone.head if one.seq == gone.seq else audit.hash_at(session, one.seq)
        if held != one.head:
            found.add(one.seq)
    return [f"audit.elsewhere:{seq}" for seq in sorted(found)]
