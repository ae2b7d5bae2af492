"""The journal under somebody who owns the file, its key of today and, for some trials, everything.

Each trial alters the journal inside a transaction, has it verified as the program would (chain,
anchors, control key on paper, code at the foot of a sheet), and takes it back.
"""

import hashlib
import hmac
import json
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from sqlalchemy import text

from coordo_desktop.domain.audit import code_letters
from coordo_desktop.services.bundle import assemble
from coordo_desktop.store import anchors, audit, audit_checking, small_files
from coordo_desktop.store.sealing import VaultKey
from coordo_desktop.system.clock import now
from torture.rows import Asked, Found, Row
from torture.support import Tally

BODY = audit.BODY
SEQ, UTC, EVENT, H, M = BODY.index("seq"), BODY.index("utc"), BODY.index("event"), 10, 11
_EVENTS = ("patient.read", "patient.change", "search", "sheet.print", "settings.change")
_KEY = VaultKey(bytes(range(1, 33)))
_OTHER = bytes(range(3, 35))


@dataclass
class Journal:
    """A journal as it was written, and what its owner holds of it outside."""

    store: Any
    folder: Path
    rows: list[list[Any]]
    state: tuple[Any, ...]
    paper_key: bytes
    code: tuple[int, str]
    anchors: bytes


def a_journal(folder: Path, lines: int) -> Journal:
    """Some events, anchored every ten; the last ones are not anchored yet."""
    from conftest import KEY, FixedClock, actor_of
    from coordo_desktop.store import schema
    from coordo_desktop.store.engine import create_database
    from coordo_desktop.store.unit import Store

    path = folder / "coffre.db"
    create_database(path, KEY)
    schema.migrate(path, KEY)
    clock = FixedClock()
    store = Store(path, KEY, actor_of("martin"), clock)
    with store.quietly() as session:
        paper = audit.start_epoch(session)
        session.execute(text("INSERT INTO vault VALUES ('test', 1, 1, :at)"), {"at": "2026"})
        for trigger in ("audit_no_update", "audit_no_delete", "audit_month_no_delete"):
            session.execute(text(f"DROP TRIGGER {trigger}"))
    for number in range(lines):
        clock.advance(seconds=37)
        about = UUID(int=number % 5 + 1)
        with store.action(_EVENTS[number % 5], patient_id=about, detail={"n": number}):
            pass
        if number % 10 == 5 and number < lines - 5:
            with store.reading() as session:
                anchors.add(folder, _KEY, audit.head(session), 1, clock())
    with store.quietly() as session:
        session.execute(text("UPDATE audit_state SET anchored = :n"), {"n": lines // 2})
    with store.reading() as session:
        stands = audit.head(session)
        names = ", ".join((*BODY, "h", "m"))
        rows = [list(row) for row in session.execute(text(f"SELECT {names} FROM audit"))]
        state = tuple(session.execute(text("SELECT seq, head, key, epoch FROM audit_state")).one())
    store.checkpoint()
    data = (folder / anchors.ANCHORS).read_bytes()
    told = (stands.seq, code_letters(stands.head))
    return Journal(store, folder, rows, state, paper, told, data)


# --- what is done to it --------------------------------------------------------------------------


@dataclass
class Forged:
    """What the file and the anchors are made to say."""

    rows: list[list[Any]]
    state: list[Any]
    anchors: bytes | None = None
    more: tuple[tuple[str, dict[str, Any]], ...] = ()


def rechained(rows: list[list[Any]], start: int, key: bytes | None) -> None:
    """Compute the chain anew from that place; the proofs too, with the only key there is."""
    for place in range(start, len(rows)):
        before = rows[place - 1][H] if place else bytes(32)
        rows[place][SEQ] = rows[place - 1][SEQ] + 1 if place else 1
        rows[place][H] = audit.linked(before, rows[place][:10])
        if key is not None:
            rows[place][M] = hmac.digest(key, rows[place][H], "sha256")
            key = audit.ratchet(key)


def finished(j: Journal, rows: list[list[Any]], start: int, today: bool, *, chain: bool) -> Forged:
    """With the chain computed anew from there, with or without today's key, and the head of it."""
    key = j.state[2] if today else None
    if chain:
        rechained(rows, start, key)
    state = list(j.state)
    if rows and chain:
        state[0], state[1] = rows[-1][SEQ], rows[-1][H]
    return Forged(rows, state)


def edit(j: Journal, rng: Random, today: bool, chain: bool = True) -> Forged:
    rows = [list(row) for row in j.rows]
    place = rng.randrange(len(rows))
    column = rng.choice([one for one in range(10) if one != SEQ])
    value = rows[place][column]
    if isinstance(value, int):
        rows[place][column] = value + 1
    else:
        rows[place][column] = (value or "") + rng.choice("abcxyz019")
    return finished(j, rows, place, today, chain=chain)


def edit_alone(j: Journal, rng: Random, today: bool) -> Forged:
    return edit(j, rng, today, chain=False)


def delete(j: Journal, rng: Random, today: bool) -> Forged:
    rows = [list(row) for row in j.rows]
    place = rng.randrange(len(rows))
    del rows[place : place + rng.randint(1, 5)]
    return finished(j, rows, place, today, chain=rng.random() < 0.7)


def insert(j: Journal, rng: Random, today: bool) -> Forged:
    rows = [list(row) for row in j.rows]
    place = rng.randrange(1, len(rows))
    fresh = list(rows[rng.randrange(len(rows))])
    fresh[EVENT] = "transmission.sign"
    rows.insert(place, fresh)
    return finished(j, rows, place, today, chain=True)


def swap(j: Journal, rng: Random, today: bool) -> Forged:
    rows = [list(row) for row in j.rows]
    one, other = sorted(rng.sample(range(len(rows)), 2))
    rows[one][:SEQ], rows[other][:SEQ] = rows[other][:SEQ], rows[one][:SEQ]
    return finished(j, rows, one, today, chain=rng.random() < 0.7)


def duplicate(j: Journal, rng: Random, today: bool) -> Forged:
    rows = [list(row) for row in j.rows]
    place = rng.randrange(1, len(rows))
    rows.insert(place, list(rows[place - 1]))
    return finished(j, rows, place, today, chain=True)


def cut(j: Journal, rng: Random, today: bool) -> Forged:
    rows = [list(row) for row in j.rows[: -rng.randint(1, len(j.rows) - 1)]]
    made = finished(j, rows, len(rows), today, chain=True)
    if not today:
        made.state[2] = hashlib.sha256(rng.randbytes(8)).digest()
    return made


def rewrite(j: Journal, rng: Random, today: bool) -> Forged:
    """The tail cut off and as many other events in its place."""
    rows = [list(row) for row in j.rows]
    place = rng.randrange(len(rows))
    for row in rows[place:]:
        row[EVENT], row[0] = "audit.read", "{}"
    return finished(j, rows, place, today, chain=True)


def given_up(j: Journal, rng: Random, today: bool) -> Forged:
    """A month given up that never was: its lines gone, its seal and its event made up."""
    through = rng.randint(5, len(j.rows) - 10)
    rows = [list(row) for row in j.rows[through:]]
    gone = j.rows[through - 1]
    fresh = list(rows[-1])
    told = {"through": through, "head": gone[H].hex(), "months": 1, "lines": through}
    fresh[0], fresh[EVENT], fresh[4] = json.dumps(told, sort_keys=True), "audit.purge", None
    fresh[SEQ] = rows[-1][SEQ] + 1
    fresh[H] = audit.linked(rows[-1][H], fresh[:10])
    key = j.state[2]
    fresh[M] = hmac.digest(key, fresh[H], "sha256") if today else rng.randbytes(32)
    rows.append(fresh)
    state = [fresh[SEQ], fresh[H], audit.ratchet(key) if today else key, j.state[3]]
    values = {
        "last": through, "first_h": j.rows[0][H], "last_h": gone[H], "at": gone[UTC],
    }  # fmt: skip
    seal = "INSERT INTO audit_month VALUES (1, 1, :last, :first_h, :last_h, :at, :at, :at)"
    return Forged(rows, state, more=((seal, values),))


def epoch(j: Journal, rng: Random, today: bool) -> Forged:
    """The past from some line on written again under a control key of one's own."""
    rows = [list(row) for row in j.rows]
    place = rng.randrange(1, len(rows) - 1)
    told = audit.commitment(_OTHER)
    rows[place][EVENT], rows[place][0] = "journal.epoch", json.dumps({"epoch": 2, "key": told})
    rechained(rows, place, j.state[2] if today else None)
    rechained(rows, place + 1, _OTHER)
    key = _OTHER
    for _ in rows[place + 1 :]:
        key = audit.ratchet(key)
    state = [rows[-1][SEQ], rows[-1][H], key, 2]
    line = "INSERT INTO audit_epoch VALUES (2, :first, '2026-11-23T09:00:00.000000Z', :told)"
    return Forged(rows, state, more=((line, {"first": rows[place][SEQ] + 1, "told": told}),))


def marks(j: Journal, rng: Random, today: bool) -> Forged:
    """The lines stay; where the journal stands, or its anchors, are altered."""
    made = Forged([list(row) for row in j.rows], list(j.state))
    which = rng.randrange(4)
    if which == 0:
        made.state[1] = rng.randbytes(32)
    elif which == 1:
        made.state[2] = rng.randbytes(32)
    else:
        lines = j.anchors.splitlines(keepends=True)
        place = rng.randrange(len(lines))
        if which == 2:
            del lines[place : place + 1 if place else len(lines)]
            if place == len(lines):  # the last one alone: only more than was noted is missed
                del lines[len(lines) // 3 :]
        else:
            lines[place] = lines[place].replace(b'"seq":', b'"seq":1', 1)
        made.anchors = b"".join(lines)
    return made


def everything(j: Journal, rng: Random, today: bool) -> Forged:
    """Whoever can open the vault alters it and makes new anchors: the paper key tells."""
    made = rng.choice([edit, delete, insert, swap, duplicate, rewrite])(j, rng, today)
    rechained(made.rows, 0, None)
    made.state[0], made.state[1] = made.rows[-1][SEQ], made.rows[-1][H]
    made.anchors = resigned(j, made.rows)
    return made


def rolled_back(j: Journal, rng: Random, _today: bool) -> Forged:
    """File, key of that time and anchors, all put back together: only a sheet of paper tells."""
    many = rng.randint(1, len(j.rows) - 1)
    rows = [list(row) for row in j.rows[:-many]]
    key = j.paper_key
    for _ in rows:
        key = audit.ratchet(key)
    made = Forged(rows, [rows[-1][SEQ], rows[-1][H], key, j.state[3]])
    made.anchors = resigned(j, rows)
    made.more = (("UPDATE audit_state SET anchored = 0", {}),)
    return made


def resigned(j: Journal, rows: list[list[Any]]) -> bytes:
    """Anchors made again over other rows, with the vault key."""
    previous, lines = bytes(32), []
    for line in j.anchors.splitlines():
        known = anchors.read_line(line)
        assert known is not None
        if known.seq > len(rows):
            break
        fresh = anchors.Anchor(
            known.seq, rows[known.seq - 1][H], known.generation, known.utc, b"", known.why
        )
        mac = _KEY.proof(anchors.PURPOSE, previous + fresh.body())
        lines.append(anchors.Anchor(*[*_fields(fresh)[:4], mac, fresh.why]).written())
        previous = mac
    return b"".join(lines)


def _fields(one: anchors.Anchor) -> list[Any]:
    return [one.seq, one.head, one.generation, one.utc, one.mac]


KINDS: tuple[Callable[[Journal, Random, bool], Forged], ...] = (
    edit_alone, edit, delete, insert, swap, duplicate, cut, rewrite, given_up, epoch, marks,
    everything, rolled_back,
)  # fmt: skip


# --- is it told ----------------------------------------------------------------------------------


class _TakenBack(Exception):
    """The trial is over."""


def told(j: Journal, made: Forged) -> set[str]:
    """What the verification says of it, by what says so."""
    if made.anchors is not None:
        small_files.replace(j.folder / anchors.ANCHORS, made.anchors)
    found: set[str] = set()
    try:
        with j.store.quietly() as session:
            _put(session, made)
            found |= _verified(j, session)
            _take_back()
    except _TakenBack:
        return found
    finally:
        if made.anchors is not None:
            small_files.replace(j.folder / anchors.ANCHORS, j.anchors)


def _take_back() -> None:
    raise _TakenBack


def _put(session: Any, made: Forged) -> None:
    raw = session.connection().connection.driver_connection
    raw.execute("DELETE FROM audit")
    names = ", ".join((*BODY, "h", "m"))
    marks_ = ", ".join("?" * 12)
    raw.executemany(f"INSERT OR IGNORE INTO audit({names}) VALUES ({marks_})", made.rows)
    raw.execute("UPDATE audit_state SET seq=?, head=?, key=?, epoch=?", made.state)
    for statement, values in made.more:
        raw.execute(statement, values)


def _verified(j: Journal, session: Any) -> set[str]:
    found = {"chain" for _ in audit_checking.problems(session)[:1]}
    found |= {"paper" for _ in audit_checking.problems(session, {1: j.paper_key})[:1]}
    found |= {"anchors" for _ in anchors.problems(j.folder, _KEY, session)[:1]}
    seq, letters = j.code
    held = audit.hash_at(session, seq)
    if held is None or code_letters(held) != letters:
        found.add("code")
    return found


def tampering(asked: Asked) -> Found:
    """As many alterations of each kind, with and without today's key."""
    rng, tally = asked.draw(), Tally()
    j = a_journal(asked.folder, 120 if asked.full else 60)
    try:
        clean = told(j, Forged([list(row) for row in j.rows], list(j.state)))
        tally.held(not clean, f"a whole journal is called altered by {sorted(clean)}")
        by: Counter[str] = Counter()
        for number in range(asked.count):
            kind = KINDS[number % len(KINDS)]
            today = bool(number // len(KINDS) % 2)
            found = told(j, kind(j, rng, today))
            tally.trials += 1
            tally.held(bool(found), f"{kind.__name__} (today's key: {today}) was not told")
            by.update(found)
    finally:
        j.store.close()
    return tally.found(
        genres=len(KINDS), chaine=by["chain"], ancres=by["anchors"], papier=by["paper"],
        code=by["code"],
    )  # fmt: skip


# --- nothing readable, and verified elsewhere ----------------------------------------------------


def no_content(asked: Asked) -> Found:
    """Markers typed in every field, then the whole journal exported and searched."""
    from canaries import Markers, betrayed
    from canary_child import Typist
    from one_derivation import derive_once
    from vault_support import a_practice

    derive_once()
    tally, markers = Tally(), Markers(asked.seed)
    outside = asked.folder / "dehors"
    outside.mkdir()
    desk, _code = a_practice(asked.folder / "coffre", now)
    try:
        services = assemble(desk)
        typist = Typist(services, markers, outside)
        typist.type(asked.count)
        services.patients.find(markers.drawn[0], told=True)
        place = services.audit.export(outside)
        halves = markers.halves()
        figures = 0
        for file in place.iterdir():
            data = file.read_bytes()
            figures += len(data)
            hits = betrayed(data, halves)
            tally.held(not hits, f"{len(hits)} markers in {file.name}")
        lines = len((place / "journal.jsonl").read_bytes().splitlines())
        tally.trials = len(markers.drawn)
    finally:
        desk.close()
    return tally.found(evenements=lines, octets=figures)


def verified_elsewhere(asked: Asked) -> Found:
    """An export of that many events, verified by the script alone."""
    from coordo_desktop.services import audit_export
    from coordo_desktop.store.sealing import canonical

    tally = Tally()
    key = first = bytes(range(32))
    head, user = bytes(32), str(UUID(int=5))
    place = asked.folder
    with (place / audit_export.LINES).open("wb") as file:
        for seq in range(1, asked.count + 1):
            values = (
                '{"tab":"summary"}', "patient.read", seq * 1000, None, str(UUID(int=seq % 400)),
                "C", 1, seq, user, "2026-11-23T09:00:00.000000Z",
            )  # fmt: skip
            head = audit.linked(head, values)
            mac = hmac.digest(key, head, "sha256")
            key = audit.ratchet(key)
            proof = f'{head.hex()}","m":"{mac.hex()}'.encode()
            file.write(b"".join((b'{"b":', audit.body_of(values), b',"h":"', proof, b'"}\n')))
    epochs = [{"number": 1, "first_seq": 1, "commitment": audit.commitment(first)}]
    gone = {"seq": 0, "head": bytes(32).hex()}
    told_ = {"seq": asked.count, "head": head.hex(), "given_up": gone, "epochs": epochs}
    (place / audit_export.HEAD).write_bytes(canonical(told_))
    script = audit_export.verifier()
    (place / audit_export.VERIFIER).write_bytes(script)
    command = [sys.executable, "-I", str(place / audit_export.VERIFIER), "--cle", first.hex()]
    begun, worked = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds = time.monotonic() - begun
    worked = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - worked
    tally.trials = asked.count
    tally.held(done.returncode == 0, "an export that is whole was refused")
    # What the machine does besides is not the script's: its own work is what is measured.
    tally.held(worked <= 10 or not asked.full, f"worked {worked:.1f} s")
    return tally.found(
        travail_s=round(worked, 2), duree_s=round(seconds, 2), lignes_du_script=script.count(b"\n")
    )


ROWS = [
    Row(
        "T-40",
        "Le journal ne peut pas être falsifié sans que la vérification le dise",
        "10 000 altérations de 13 genres, avec et sans la clé du jour\u202f: 100 % dites (chaîne, "
        "ancres, clé de contrôle, code d’une feuille)",
        tampering,
        short=0,
        full=10_000,
        held_by="tests/services/test_audit.py::test_what_is_touched_is_told",
    ),
    Row(
        "T-42",
        "Le journal ne contient aucun contenu de dossier",
        "1 000 marqueurs saisis partout\u202f: 0 dans le journal exporté",
        no_content,
        short=0,
        full=1000,
        held_by="tests/services/test_audit.py::test_an_export_names_no_patient",
    ),
    Row(
        "T-43",
        "Un programme court vérifie l’export sans Coordo",
        "1 000 000 d’événements en 10 s au plus",
        verified_elsewhere,
        short=500,
        full=1_000_000,
    ),
]
