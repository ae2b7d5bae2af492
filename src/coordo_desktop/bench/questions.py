"""B1, B2, B6 on a store: what a person waits for, beside the same work by a bare connection."""

import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from sqlalchemy import text

from coordo_desktop.bench.measures import Goal, Result, calm, result, timed
from coordo_desktop.bench.practice import NOW, Clock, draft_of
from coordo_desktop.bench.recording import Recording, recorded
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.search import parse
from coordo_desktop.domain.text import fold
from coordo_desktop.domain.transmissions import BoardFilter
from coordo_desktop.services.directory import DirectoryService
from coordo_desktop.services.measurements import MeasurementService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.transmissions import TransmissionService
from coordo_desktop.store.unit import Store

SHOWN = 20
_PEOPLE = 60
_ROUNDS = 3
_RECORDS = 200
_ENTRIES = 200
_FIRST = 2  # letters before the first question that says something
_MOST_STATEMENTS = 12
_BARE = (
    "SELECT p.id, p.family_name, p.used_name, p.given_names, p.sex, p.birth_date, p.town, p.phones,"
    " p.life_cycle, p.status, p.local_number"
    " FROM search_fts f JOIN search_doc d ON d.row_no = f.rowid"
    " JOIN patient p ON p.row_no = d.patient_row"
    " WHERE f.search_fts MATCH ? ORDER BY f.rowid LIMIT ?"
)


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the field after a keystroke, and what was meant by it."""

    shown: str
    meant: str
    wrong: bool


class Bare:
    """A connection of the driver and nothing else, on the same file or on a copy of it."""

    def __init__(self, open_: Callable[[], Any]) -> None:
        self.driver = open_()

    def rows(self, statement: str, values: tuple[object, ...]) -> list[Any]:
        """All rows of one statement."""
        found: list[Any] = self.driver.execute(statement, values).fetchall()
        return found

    def read(self, asked: Recording) -> None:
        """The same questions inside one transaction that writes nothing."""
        self.driver.execute("BEGIN")
        asked.replay(self.driver)
        self.driver.execute("COMMIT")

    def close(self) -> None:
        """Close the connection."""
        self.driver.close()


def keystrokes(store: Store, seed: int = 7) -> list[Typed]:
    """People on file, typed letter after letter: « name given », half with one error."""
    rng = random.Random(seed)
    with store.reading() as session:
        last = session.execute(text("SELECT max(row_no) FROM patient")).scalar_one()
        picked = ", ".join(str(rng.randint(1, int(last))) for _ in range(_PEOPLE * 2))
        people = session.execute(
            text(f"SELECT family_name, given_names FROM patient WHERE row_no IN ({picked})")  # noqa: S608
        ).all()
    strokes: list[Typed] = []
    for number, (family, given) in enumerate(people[:_PEOPLE]):
        meant = f"{fold(family)} {fold(given).split()[0]}"
        shown = _misspelled(rng, meant) if number % 2 else meant
        for length in range(_FIRST, len(shown) + 1):
            strokes.append(Typed(shown[:length], meant[:length], bool(number % 2)))  # noqa: PERF401
    return strokes


def _misspelled(rng: random.Random, name: str) -> str:
    """One letter of the first word changed for another, past the beginning."""
    word = name.split(maxsplit=1)[0]
    at = rng.randint(2, max(2, len(word) - 1))
    letter = rng.choice([each for each in "aeinorst" if at >= len(name) or each != name[at]])
    return name[:at] + letter + name[at + 1 :]


def _expression(words: str) -> str:
    """The plainest question that finds these words: each one begins a name or a town."""
    terms = [term.word for term in parse(words, today=NOW.date()).terms if term.word]
    return " AND ".join(f'{{family given town}} : "{word}" *' for word in terms)


def bare_rows(bare: Bare, words: str) -> list[Any]:
    """The first rows of one bare statement for what was typed."""
    return bare.rows(_BARE, (_expression(words), SHOWN))


def search(store: Store, size: int, goal: Goal, scenario: str = "B1") -> Result:
    """Each keystroke through the service, and one bare statement for as many of the same rows."""
    patients = PatientService(store)
    bare = Bare(store.engines.maintenance)
    strokes = keystrokes(store)
    mine: list[float] = []
    limits: list[float] = []
    with calm():
        for turn in range(_ROUNDS + 1):
            for typed in strokes:
                started = perf_counter()
                found = patients.find(typed.shown, SHOWN)
                took = perf_counter() - started
                plain = _best(bare, typed, bool(found))
                if turn:
                    mine.append(took)
                    limits.append(plain)
    bare.close()
    return result(scenario, "Chercher, à chaque frappe", size, mine, limits, goal)


def _best(bare: Bare, typed: Typed, found: bool) -> float:
    """The bare statement's time, for what was typed; for what was meant where only that finds."""
    asked = _expression(typed.shown)
    if found and typed.wrong and not bare.rows(_BARE, (asked, 1)):
        asked = _expression(typed.meant)
    return timed(lambda: bare.rows(_BARE, (asked, SHOWN)))


class Desk:
    """The services a record is opened with, as the patients view opens it."""

    def __init__(self, store: Store) -> None:
        self._patients = PatientService(store)
        self._directory = DirectoryService(store)
        self._entries = TransmissionService(store)
        self._measurements = MeasurementService(store)

    def open(self, patient_id: PatientId, *, again: bool = False) -> None:
        """Banner, summary and first tab; `again` for a record that is already open."""
        (self._patients.again if again else self._patients.open)(patient_id)
        self._directory.listed(inactive=True)
        self._entries.open_foci(patient_id)
        self._measurements.shown(patient_id)
        self._entries.board(BoardFilter(patient_id=patient_id))


def records(
    store: Store, size: int, patients: tuple[PatientId, ...], goal: Goal, scenario: str = "B2"
) -> list[Result]:
    """A record with ten years of history, first opened (audited, on disk), then read again."""
    desk = Desk(store)
    opened: list[tuple[float, float]] = []
    again: list[tuple[float, float]] = []
    most = 0
    with copied(store) as twin, calm():
        for number in range(_RECORDS + len(patients)):
            patient_id = patients[number % len(patients)]
            with recorded(store) as sent:
                took = timed(partial(desk.open, patient_id))
            plain = timed(partial(sent.replay_durably, twin.driver))
            most = max(most, len(sent.sent))
            with recorded(store) as reread:
                took_again = timed(partial(desk.open, patient_id, again=True))
            plain_again = timed(partial(twin.read, reread))
            if number >= len(patients):
                opened.append((took, plain))
                again.append((took_again, plain_again))
    note = f"{most} instructions SQL (au plus {_MOST_STATEMENTS})"
    what = "Ouvrir un dossier de 10 ans, accès tracé sur disque"
    return [
        result(scenario, what, size, *_apart(opened), goal, note),
        result(scenario, "Relire ce dossier", size, *_apart(again), goal),
    ]


def _apart(pairs: list[tuple[float, float]]) -> tuple[list[float], list[float]]:
    """Ours, and the limit's."""
    return [mine for mine, _ in pairs], [limit for _, limit in pairs]


def signing(
    store: Store, size: int, patients: tuple[PatientId, ...], goal: Goal, scenario: str = "B6"
) -> Result:
    """Entries signed through the service; the same rows written by a bare durable transaction."""
    rng = random.Random(11)
    clock = Clock()
    store.clock = clock
    entries = TransmissionService(store)
    mine: list[float] = []
    limits: list[float] = []
    with copied(store) as twin, calm():
        for number in range(_ENTRIES + 10):
            clock.at = NOW + timedelta(minutes=number + 1)
            draft = draft_of(rng, rng.choice(patients))
            with recorded(store) as sent:
                took = timed(partial(entries.sign, draft))
            plain = timed(partial(sent.writes.replay_durably, twin.driver))
            if number >= 10:
                mine.append(took)
                limits.append(plain)
    return result(scenario, "Signer une transmission, sur disque", size, mine, limits, goal)


@contextmanager
def copied(store: Store) -> Iterator[Bare]:
    """A copy of the file as it stands, written to by bare statements beside the real one."""
    store.checkpoint()
    twin = store.path.with_name("double.db")
    shutil.copy(store.path, twin)
    bare = Bare(lambda: _open_beside(store, twin))
    try:
        yield bare
    finally:
        bare.close()
        for path in twin.parent.glob(f"{twin.name}*"):
            path.unlink()


def _open_beside(store: Store, path: Path) -> Any:
    mine = store.engines.path
    store.engines.path = path
    try:
        return store.engines.maintenance()
    finally:
        store.engines.path = mine
