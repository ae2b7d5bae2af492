"""People whose every text is a word of their own, and the search for these words once erased."""

import json
import random
import re
import string
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

import filling
from coordo_desktop.domain.appointments import (
    AppointmentContent,
    AppointmentKind,
    AppointmentPlace,
    Participant,
)
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.store import patients, search
from coordo_desktop.store.appointment_json import content_text
from coordo_desktop.store.erasing import BY_TEXT, GONE, UNTIED
from coordo_desktop.store.unit import Store

_LENGTH, _TAIL = 14, 9  # an index may keep the end of a word only
_RUN = re.compile(rb"[a-z]{%d,}" % _TAIL)
OLD = "2001-03-02T09:00:00.000000Z"
THEIRS = {one.table for one in GONE} | UNTIED.keys() | BY_TEXT


# Registers go on without the person: what of their lines is nobody's, and is kept as it is.
_REGISTERS = {"sheet", "stock_movement", "equipment_event", "privacy_request"}
_THEIRS_THERE = {"title", "note", "call_note_before", "requester_name", "words", "extended_why",
                 "handed", "answer"}  # fmt: skip


@dataclass
class Marked:
    """A person whose record holds a line everywhere, and the words of these lines."""

    id: PatientId
    words: set[str] = field(default_factory=set)


def prepared(store: Store) -> dict[str, dict[str, Any]]:
    """A line in every table, of nobody in particular: what records point at."""
    with store.quietly() as session:
        driver = session.connection().connection.driver_connection
        kept = filling.fill(driver, lambda _table, column: f"commun {column}")
        # The person of these lines is the practice's own: nobody searches for them.
        return {table: row for table, row in kept.items() if table not in THEIRS}


def somebody(store: Store, base: dict[str, dict[str, Any]], draw: random.Random) -> Marked:
    """Keep a person with a line in every table that may speak of them."""
    patient_id = PatientId(uuid4())
    marked = Marked(patient_id)

    def word(table: str = "", column: str = "") -> str:
        if table in _REGISTERS and column not in _THEIRS_THERE:
            return f"registre {column}"
        made = "".join(draw.choices(string.ascii_lowercase, k=_LENGTH))
        marked.words.add(made)
        return made

    content = AppointmentContent(
        kind=AppointmentKind.CONSULTATION,
        place=AppointmentPlace.PRACTICE,
        professionals=(),
        participants=(Participant(patient_id=patient_id),),
        title=word(),
        note=word(),
    )
    told = {
        "patient": {"id": patient_id.bytes, "phones": json.dumps([word()]), "created_at": OLD,
                    "birth_date": "1940-05-06"},
        "appointment_series": {"content": content_text(content)},
        "draft": {"entity_id": str(patient_id), "payload": json.dumps({"body": word()})},
        "trip_aside": {"key": f"{patient_id.hex}:{uuid4().hex}"},
        "task": {"settled_at": OLD}, "transmission": {"at": OLD}, "measurement": {"at": OLD},
        "assessment": {"assessed_on": OLD[:10]}, "follow_up": {"opened_at": OLD},
        "treatment": {"written_at": OLD}, "care_plan": {"changed_at": OLD},
        "loan": {"out_day": OLD[:10]}, "stock_movement": {"on_day": OLD[:10]},
    }  # fmt: skip
    with store.quietly() as session:
        driver = session.connection().connection.driver_connection
        row = filling.fill(driver, word, told, base)
        label = row["focus"]["label_key"]
        driver.execute("UPDATE focus_library SET label_key = ? WHERE label = ?",
                       (label, row["focus_library"]["label"]))  # fmt: skip
        driver.execute("UPDATE sheet SET patients = 1")
        kept = patients.get(session, patient_id)
        search.index_patient(session, patients.row_of(session, patient_id), kept)
        # A merged record beside them is theirs too.
        driver.execute("DELETE FROM patient_hold WHERE patient_id = ?", (patient_id.bytes,))
        driver.execute("UPDATE patient_merge SET undone_at = NULL")
    return marked


def remains(clear: bytes, marked: Marked) -> set[str]:
    """The words of a person that are still there, if only by their end."""
    tails = {word[-_TAIL:]: word for word in marked.words}
    found: set[str] = set()
    for run in _RUN.finditer(clear):
        text = run[0].decode()
        for start in range(len(text) - _TAIL + 1):
            if (whole := tails.get(text[start : start + _TAIL])) is not None:
                found.add(whole)
    return found


def rows_of(store: Store, patient_id: UUID) -> int:
    """How many lines of the file still point at a person."""
    count = 0
    with store.reading() as session:
        driver = session.connection().connection.driver_connection
        for table in filling.tables(driver):
            for column in ("patient_id", "keep_id", "drop_id", "person"):
                named = {row[1] for row in driver.execute(f"PRAGMA table_info({table})")}
                if column in named:
                    found = driver.execute(
                        f"SELECT count(*) FROM {table} WHERE {column} = ?", (patient_id.bytes,)
                    )
                    count += found.fetchone()[0]
    return count
