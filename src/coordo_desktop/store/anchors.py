"""Where the journal stood, written outside the encrypted file (security design 8.3, 10.1).

`ancres.jsonl` gains a line after each checkpoint: number and hash of the last event, generation
of the key, instant, and a MAC under the vault key that also covers the line before. What the file
loses afterwards (a log that was cut, an older copy put back) then contradicts a line. A file that
is full, a new generation or a restore begins a new one whose first line bears the digest of the
one before.

Each function is called by one thread at a time: whoever holds the store's mutex.
"""

import hashlib
import hmac
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from coordo_desktop.store import small_files
from coordo_desktop.store.audit import AuditHead, given_up
from coordo_desktop.store.folder import translated_disk, utc_text
from coordo_desktop.store.sealing import VaultKey, canonical, derive, wipe

ANCHORS = "ancres.jsonl"
BEFORE = "ancres-prec.jsonl"  # the file before the last one, once that was full
PURPOSE = "ancres"
_FULL = 1 << 20  # bytes: some 4,500 lines, weeks of work; a later anchor covers the earlier ones
_LARGEST = 8 << 20
_TAIL = 8192
_UTC = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
_FILE = re.compile(r"ancres-(?:prec|g\d{1,6})\.jsonl")
_WHY = frozenset({"start", "full", "rotation", "restored", "accepted"})
_MAC = 32


@dataclass(frozen=True, slots=True)
class Anchor:
    """One line: where the journal stood; `why`, `file`, `digest` on the first line of a file only.

    `before` is where another journal stood that this file replaces ("" if none): after a restore,
    or when somebody took note of a loss.
    """

    seq: int
    head: bytes
    generation: int
    utc: str
    mac: bytes
    why: str = ""
    file: str = ""
    digest: str = ""
    before: str = ""

    def at(self) -> datetime:
        """When it was written."""
        return datetime.fromisoformat(self.utc)

    def body(self) -> bytes:
        """What the MAC covers, with the MAC of the line before."""
        return canonical(self._plain())

    def written(self) -> bytes:
        """The line as it is kept."""
        return canonical(self._plain() | {"mac": self.mac.hex()}) + b"\n"

    def _plain(self) -> dict[str, str | int]:
        plain: dict[str, str | int] = {
            "gen": self.generation, "head": self.head.hex(), "seq": self.seq, "utc": self.utc,
        }  # fmt: skip
        if self.why:
            told = {"digest": self.digest, "file": self.file, "before": self.before}
            plain |= {"why": self.why} | told
        return plain


# -- adding -----------------------------------------------------------------------------------


def add(folder: Path, key: VaultKey, head: AuditHead, generation: int, at: datetime) -> None:
    """Anchor the journal where it stands; nothing where the last anchor says that already.

    Raises DiskFull, FolderReadOnly, DiskFailed: the anchors made before stand.
    """
    path = folder / ANCHORS
    known = last(folder)
    if known is None or path.stat().st_size > _FULL:
        _begin(folder, key, head, generation, at, why="start" if known is None else "full")
        return
    if (known.seq, known.head, known.generation) == (head.seq, head.head, generation):
        return
    if known.generation < generation:  # a renewal whose last step failed: the session has its key
        kept = _of_generation(known)
        _begin(folder, key, head, generation, at, why="rotation", kept=kept)
        return
    _without_torn_end(path)
    fresh = Anchor(head.seq, head.head, generation, utc_text(at), b"")
    small_files.append(path, _signed(fresh, known.mac, key).written())


def begin_generation(
    folder: Path,
    old_key: VaultKey,
    new_key: VaultKey,
    head: AuditHead,
    generation: int,
    at: datetime,
) -> None:
    """Go on under the new key: the old file is kept as `ancres-g<N>.jsonl`, N its generation.

    Called once the encrypted file opens with the new key and before the keyring forgets the old
    one; done twice (a rotation that is resumed) it changes nothing.
    """
    known = last(folder)
    if known is not None and known.generation >= generation:
        return
    if known is None:
        _begin(folder, new_key, head, generation, at, why="start")
        return
    _without_torn_end(folder / ANCHORS)
    if (known.seq, known.head) != (head.seq, head.head):
        fresh = Anchor(head.seq, head.head, known.generation, utc_text(at), b"")
        small_files.append(folder / ANCHORS, _signed(fresh, known.mac, old_key).written())
    kept = _of_generation(known)
    _begin(folder, new_key, head, generation, at, why="rotation", kept=kept)


def _of_generation(known: Anchor) -> str:
    return f"ancres-g{known.generation}.jsonl"


def begin_again(
    folder: Path,
    key: VaultKey,
    head: AuditHead,
    generation: int,
    at: datetime,
    *,
    restored: bool,
    before: AuditHead | None = None,
) -> None:
    """Begin a new file with both heads: after a restore, or once a loss was taken note of.

    `before` is where the journal stood that is left (the last anchor's where it is not said).
    """
    known = last(folder)
    if before is None and known is not None:
        before = AuditHead(known.seq, known.head)
    told = "" if before is None else f"{before.seq}:{before.head.hex()}"
    why = "restored" if restored else "accepted"
    _begin(folder, key, head, generation, at, why=why, before=told)


def _begin(
    folder: Path,
    key: VaultKey,
    head: AuditHead,
    generation: int,
    at: datetime,
    *,
    why: str,
    kept: str = BEFORE,
    before: str = "",
) -> None:
    """The file is copied under `kept` first, then replaced: a stop in between loses nothing."""
    path = folder / ANCHORS
    data = small_files.read(path, _LARGEST) if path.exists() else None
    digest = ""
    if data is not None:
        small_files.replace(folder / kept, data)
        digest = hashlib.sha256(data).hexdigest()
    fresh = Anchor(
        head.seq,
        head.head,
        generation,
        utc_text(at),
        b"",
        why=why,
        file=kept if digest else "",
        digest=digest,
        before=before,
    )
    small_files.replace(path, _signed(fresh, bytes(_MAC), key).written())


def _signed(anchor: Anchor, previous: bytes, key: VaultKey) -> Anchor:
    told = (getattr(anchor, name) for name in ("why", "file", "digest", "before"))
    mac = key.proof(PURPOSE, previous + anchor.body())
    return Anchor(anchor.seq, anchor.head, anchor.generation, anchor.utc, mac, *told)


def _without_torn_end(path: Path) -> None:
    """Drop what a power cut left of a line that was never acknowledged."""
    with translated_disk(), path.open("rb") as file:
        file.seek(-1, 2)
        if file.read(1) == b"\n":
            return
    data = small_files.read(path, _LARGEST)
    if data is not None:
        small_files.replace(path, data[: data.rfind(b"\n") + 1])


# -- reading ----------------------------------------------------------------------------------


def last(folder: Path) -> Anchor | None:
    """The last whole line, not yet proved; None where there is no anchor."""
    path = folder / ANCHORS
    with translated_disk():
        try:
            with path.open("rb") as file:
                file.seek(max(0, path.stat().st_size - _TAIL))
                lines = file.read(_TAIL).split(b"\n")
        except FileNotFoundError:
            return None
    return next((one for line in reversed(lines[:-1]) if (one := read_line(line))), None)


def read_line(line: bytes) -> Anchor | None:
    """A line as we write it, or None."""
    try:
        plain = json.loads(line)
        anchor = Anchor(
            seq=int(plain["seq"]),
            head=bytes.fromhex(plain["head"]),
            generation=int(plain["gen"]),
            utc=str(plain["utc"]),
            mac=bytes.fromhex(plain["mac"]),
            **{name: str(plain.get(name, "")) for name in ("why", "file", "digest", "before")},
        )
        ours = anchor.written() == line + b"\n"
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return None
    sound = len(anchor.head) == len(anchor.mac) == _MAC and _UTC.fullmatch(anchor.utc)
    named = not anchor.why or anchor.why in _WHY
    return anchor if ours and sound and named and anchor.seq >= 0 else None


def read_all(folder: Path) -> list[Anchor | None]:
    """Every whole line of the file, None for one that is not ours; proved by nobody yet."""
    data = small_files.read(folder / ANCHORS, _LARGEST)
    return [] if data is None else [read_line(line) for line in data.split(b"\n")[:-1]]


def begun_under(folder: Path, key: VaultKey) -> bool | None:
    """Whether a file of anchors there was begun under this key; None where there is none."""
    firsts = [
        (small_files.read(path, _LARGEST) or b"").split(b"\n")[0]
        for path in folder.glob("ancres*.jsonl")
    ]
    if not firsts:
        return None
    begun = [one for one in map(read_line, firsts) if one is not None]
    return any(key.proves(PURPOSE, bytes(_MAC) + one.body(), one.mac) for one in begun)


# -- comparing --------------------------------------------------------------------------------


def problems(
    folder: Path, key: VaultKey, session: Session, *, only_last: int | None = None
) -> list[str]:
    """What contradicts the anchors, as codes; with `only_last`, the last lines alone are proved.

    "anchor.missing" or "anchor.cut:<seq>": anchors that were there when somebody last signed in
    are gone. "anchor.mac:<line>": a line is not ours. "anchor.before:<file>": the file this one
    continues is not there or is not it. "audit.anchor:<seq>": the event is lost or another.
    """
    lines = read_all(folder)
    noted = int(session.execute(text("SELECT anchored FROM audit_state")).scalar_one())
    known = [one for one in lines if one is not None]
    if not known:
        found = [] if not noted and not lines else ["anchor.missing"]
    else:
        begun = known[0] if lines[0] is not None else None
        found = [] if max(one.seq for one in known) >= noted or _left(begun, noted) else [
            f"anchor.cut:{noted}"
        ]  # fmt: skip
    found += [f"anchor.mac:{number}" for number in _unproved(lines, key, only_last)]
    if lines and lines[0] is not None:
        found += _continued(folder, lines[0])
    chosen = known if only_last is None else known[-only_last:]
    return found + [f"audit.anchor:{seq}" for seq in _contradicted(session, chosen)]


def _left(begun: Anchor | None, noted: int) -> bool:
    """Whether the file began after the journal went back, and somebody said so."""
    return begun is not None and bool(begun.before) and int(begun.before.split(":")[0]) >= noted


def _unproved(lines: list[Anchor | None], key: VaultKey, only_last: int | None) -> Iterator[int]:
    secret = derive(key.secret(), PURPOSE)
    first = 0 if only_last is None else max(0, len(lines) - only_last)
    before = lines[first - 1] if first else None
    previous = bytes(_MAC) if before is None else before.mac
    try:
        for number, line in enumerate(lines[first:], start=first + 1):
            if line is None:
                yield number
                continue
            mac = hmac.digest(secret, previous + line.body(), "sha256")
            # Only a file's first line says what it continues.
            if not hmac.compare_digest(mac, line.mac) or bool(line.why) != (number == 1):
                yield number
            previous = line.mac
    finally:
        wipe(secret)


def _continued(folder: Path, first: Anchor) -> list[str]:
    if not first.digest:
        return []
    if not _FILE.fullmatch(first.file):
        return ["anchor.before:"]
    data = small_files.read(folder / first.file, _LARGEST)
    same = data is not None and hashlib.sha256(data).hexdigest() == first.digest
    return [] if same else [f"anchor.before:{first.file}"]


def _contradicted(session: Session, anchors: list[Anchor]) -> list[int]:
    """The anchored numbers whose event is not the one that was anchored."""
    wanted = json.dumps(sorted({one.seq for one in anchors}))
    rows = session.connection().execute(
        text("SELECT seq, h FROM audit WHERE seq IN (SELECT value FROM json_each(:wanted))"),
        {"wanted": wanted},
    )
    held = {int(seq): bytes(h) for seq, h in rows}
    gone = given_up(session)
    held[gone.seq] = gone.head
    return [one.seq for one in anchors if one.seq >= gone.seq and held.get(one.seq) != one.head]
