"""Finding patients: an index kept in the same transaction as the record, asked at each keystroke.

Questions go straight to the driver: at a keystroke each, the cost of building statements would
be most of the time. Values are always bound, and every word is quoted (security F25).
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import PatientId, UserId
from coordo_desktop.domain.patients import LifeCycle, Patient, PatientLine
from coordo_desktop.domain.search import FUZZY_FROM, SearchQuery, parse
from coordo_desktop.domain.search_index import (
    CLOSED_FROM,
    PLACES,
    bucket_of,
    document,
    looked_up,
    misspellings,
)
from coordo_desktop.domain.search_questions import Alternatives, closest, forgiving, questions
from coordo_desktop.store.circle import members
from coordo_desktop.store.patient_lines import LINE_COLUMNS, PATIENT, line_of
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.search_rows import SearchDocRow, SearchVariantRow

__all__ = ["find", "forget", "index_many", "index_patient"]

_DOC, _VARIANT = table_of(SearchDocRow), table_of(SearchVariantRow)
_BATCH = 2000
_EVERYBODY = (1 << 63) - 1

_MATCH = (
    "SELECT rowid FROM search_fts WHERE search_fts MATCH ? AND rowid < ? ORDER BY rowid LIMIT ?"
)
_MATCH_SEEN = (
    "SELECT f.rowid FROM search_fts f JOIN search_doc d ON d.row_no = f.rowid"
    " WHERE f.search_fts MATCH ? AND f.rowid < ?"
    " AND d.patient_row IN (SELECT value FROM json_each(?)) ORDER BY f.rowid LIMIT ?"
)
_LINES = (
    select(_DOC.c.row_no.label("place"), PATIENT.c.sort_key.label("filed"), *LINE_COLUMNS)
    .join_from(_DOC, PATIENT, PATIENT.c.row_no == _DOC.c.patient_row)
    .where(_DOC.c.row_no.in_(bindparam("places", expanding=True)))
)


def find(
    session: Session,
    text: str,
    *,
    limit: int = 20,
    today: date,
    visible_to: UserId | None = None,
    include_closed: bool = True,
) -> list[PatientLine]:
    """Patients that fit what was typed, best first; none when nothing readable was typed.

    Whole words before beginnings before words with one error; names before towns; active before
    closed; then in the order of lists. `visible_to` limits to that person's circle of care.
    """
    query = parse(text, today=today)
    if not query.terms:
        return []
    seen = None if visible_to is None else _circle(session, visible_to, today)
    hits = _Hits(session.connection(), limit, _EVERYBODY if include_closed else CLOSED_FROM, seen)
    for sure in questions(query):
        hits.ask(sure)
        if hits.full:
            break
    if not hits.full:
        for tolerant in _tolerant(hits.connection, query):
            hits.ask(tolerant)
    return _lines(session, hits.places, limit)


class _Hits:
    """Places found so far, each with the rank of the question that found it first."""

    def __init__(self, connection: Connection, limit: int, ceiling: int, seen: str | None) -> None:
        self.connection = connection
        self.places: dict[int, int] = {}
        self._limit, self._ceiling, self._seen = limit, ceiling, seen
        self._asked = 0

    @property
    def full(self) -> bool:
        return len(self.places) >= self._limit

    def ask(self, expression: str) -> None:
        """Add what this full-text expression finds, after what is already there."""
        self._asked += 1
        count = self._limit + len(self.places)  # those already found come again
        if self._seen is None:
            found = self.connection.exec_driver_sql(_MATCH, (expression, self._ceiling, count))
        else:
            found = self.connection.exec_driver_sql(
                _MATCH_SEEN, (expression, self._ceiling, self._seen, count)
            )
        for (place,) in found:
            self.places.setdefault(place, self._asked)


def _circle(session: Session, user_id: UserId, today: date) -> str:
    rows = session.execute(
        select(PATIENT.c.row_no).where(PATIENT.c.id.in_(members(user_id, today)))
    )
    return json.dumps(list(rows.scalars()))


def _tolerant(connection: Connection, query: SearchQuery) -> Iterator[str]:
    """The same questions, long words standing also for those on file within one error."""
    alternatives: Alternatives = {}
    for word in query.words:
        if len(word) >= FUZZY_FROM and word not in alternatives:
            alternatives[word] = closest(word, _misspelled(connection, word))
    return forgiving(query, alternatives) if any(alternatives.values()) else iter(())


def _misspelled(connection: Connection, word: str) -> set[str]:
    found = connection.exec_driver_sql(
        "SELECT word FROM search_variant WHERE variant IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(looked_up(word))),),
    )
    return set(found.scalars())


def _lines(session: Session, places: dict[int, int], limit: int) -> list[PatientLine]:
    if not places:
        return []
    best = list(islice(places, limit))
    rows = session.execute(_LINES, {"places": best}).mappings().all()

    def order(row: Any) -> tuple[int, int, str, int]:
        place = row["place"]
        return places[place], place // CLOSED_FROM, row["filed"], place

    return [line_of(row) for row in sorted(rows, key=order)]


def index_patient(session: Session, row_no: int, patient: Patient) -> None:
    """Keep the index in step with one person, whose row is `row_no`; a merged one is left out."""
    index_many(session, [(row_no, patient)])


def index_many(session: Session, people: Iterable[tuple[int, Patient]]) -> None:
    """Keep the index in step with many people, each with the number of its row."""
    source = iter(people)
    while batch := list(islice(source, _BATCH)):
        _replace(session, batch)


def forget(session: Session, patient_id: PatientId) -> None:
    """Take a person out of the index, with the words that nobody else bears."""
    row = session.execute(select(PATIENT.c.row_no).where(PATIENT.c.id == patient_id)).scalar()
    if row is not None:
        connection = session.connection()
        _drop_unused(connection, _removed(connection, [row]))


def _replace(session: Session, batch: Sequence[tuple[int, Patient]]) -> None:
    connection = session.connection()
    old = _removed(connection, [row_no for row_no, _ in batch])
    kept = [
        (row_no, bucket_of(patient), document(patient))
        for row_no, patient in batch
        if patient.life_cycle is not LifeCycle.MERGED
    ]
    # Filed in order, so that people of one bucket also come out in the order of lists.
    kept.sort(key=lambda each: (each[1], each[2].family, each[2].given))
    places = _Places(connection, {bucket for _, bucket, _ in kept})
    rows = [
        {
            "row_no": places.take(bucket),
            "patient_row": row_no,
            "family": doc.family,
            "given": doc.given,
            "town": doc.town,
            "codes": doc.codes,
        }
        for row_no, bucket, doc in kept
    ]
    if rows:
        connection.execute(insert(_DOC), rows)
    new = {word for _, _, doc in kept for word in doc.words()}
    _learn(connection, new)
    _drop_unused(connection, old - new)


class _Places:
    """Free row numbers, bucket by bucket; a full bucket spills into the next one."""

    def __init__(self, connection: Connection, buckets: set[int]) -> None:
        self._connection = connection
        self._next: dict[int, int] = {}
        self._look(buckets)

    def _look(self, buckets: Iterable[int]) -> None:
        found = self._connection.exec_driver_sql(
            "SELECT value, (SELECT max(row_no) FROM search_doc"
            " WHERE row_no >= value AND row_no < value + ?) FROM json_each(?)",
            (PLACES, json.dumps(list(buckets))),
        )
        for bucket, last in found:
            self._next[bucket] = bucket if last is None else last + 1

    def take(self, bucket: int) -> int:
        """A row number nobody has, as near the bucket as can be."""
        while True:
            if bucket not in self._next:
                self._look([bucket])
            place = self._next[bucket]
            if place < bucket + PLACES:
                self._next[bucket] = place + 1
                return place
            bucket += PLACES


def _removed(connection: Connection, rows: Sequence[int]) -> set[str]:
    """Take these people out of the index; the words they were found by."""
    listed = json.dumps(rows)
    those = "FROM search_doc WHERE patient_row IN (SELECT value FROM json_each(?))"
    found = connection.exec_driver_sql(f"SELECT family, given, town {those}", (listed,)).all()
    if found:
        connection.exec_driver_sql(f"DELETE {those}", (listed,))
    return {word for row in found for text in row for word in text.split()}


def _learn(connection: Connection, words: set[str]) -> None:
    """Keep the misspellings of words that nobody bore until now."""
    first = {word: min(misspellings(word), default="") for word in words}
    known = connection.exec_driver_sql(
        "SELECT v.word FROM json_each(?) j JOIN search_variant v"
        " ON v.variant = j.value AND v.word = j.key",
        (json.dumps({word: variant for word, variant in first.items() if variant}),),
    )
    new = words - set(known.scalars())
    rows = sorted((variant, word) for word in new for variant in misspellings(word))
    if rows:
        connection.execute(
            insert(_VARIANT), [{"variant": variant, "word": word} for variant, word in rows]
        )


def _drop_unused(connection: Connection, words: set[str]) -> None:
    """Forget the misspellings of words that nobody bears any more."""
    for word in words:
        borne = connection.exec_driver_sql(
            "SELECT 1 FROM search_fts WHERE search_fts MATCH ? LIMIT 1",
            (f'{{family given town}} : "{word}"',),
        ).first()
        if borne is None:
            connection.execute(
                delete(_VARIANT).where(
                    _VARIANT.c.variant.in_(misspellings(word)), _VARIANT.c.word == word
                )
            )
