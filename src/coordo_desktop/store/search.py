"""Finding patients: an index kept in the same transaction as the record, asked at each keystroke.

Questions go straight to the driver: at a keystroke each, the cost of building statements would
be most of the time. Values are always bound, and every word is quoted (security F25).
"""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, insert, select, text
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import PatientId, UserId
from coordo_desktop.domain.patients import LifeCycle, Patient, PatientLine
from coordo_desktop.domain.search import FUZZY_FROM, SearchQuery, parse
from coordo_desktop.domain.search_index import (
    CLOSED_FROM,
    PLACES,
    SearchDoc,
    bucket_of,
    document,
    legible,
    looked_up,
    misspellings,
)
from coordo_desktop.domain.search_questions import closest, everywhere, rank, surest, widening
from coordo_desktop.domain.text import fold
from coordo_desktop.store.circle import members
from coordo_desktop.store.patient_lines import LINE_COLUMNS, PATIENT, line_of
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.search_rows import SearchDocRow, SearchVariantRow

__all__ = ["find", "forget", "forget_many", "index_many", "index_patient", "settle"]

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
_MISSPELLED = (
    "SELECT DISTINCT word FROM search_variant WHERE variant IN (SELECT value FROM json_each(?))"
)
_LINES = (
    select(
        _DOC.c.row_no.label("place"),
        _DOC.c.family,
        _DOC.c.given,
        _DOC.c.town.label("in_town"),
        _DOC.c.codes,
        PATIENT.c.sort_key.label("filed"),
        *LINE_COLUMNS,
    )
    .join_from(_DOC, PATIENT, PATIENT.c.row_no == _DOC.c.patient_row)
    .where(text("search_doc.row_no IN (SELECT value FROM json_each(:places))"))
)


def find(
    session: Session,
    typed: str,
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
    query = parse(typed, today=today)
    if not query.terms:
        return []
    seen = None if visible_to is None else _circle(session, visible_to, today)
    asking = _Asking(session, _EVERYBODY if include_closed else CLOSED_FROM, seen)
    needed = query.needed
    for reading in (query, needed) if needed.terms != query.terms else (query,):
        if reading.terms and (places := _places(asking, reading, limit)):
            return _lines(session, places, reading, limit)
    return []


class _Asking:
    """Where the index is asked: how far down the lists, and for whose patients."""

    def __init__(self, session: Session, ceiling: int, seen: str | None) -> None:
        # The driver itself, inside the transaction of the session: see the head of this room.
        self._driver: Any = session.connection().connection.driver_connection
        self._ceiling, self._seen = ceiling, seen

    def ask(self, expression: str, limit: int) -> list[int]:
        """The first places that a full-text expression finds."""
        if self._seen is None:
            return self.column(_MATCH, (expression, self._ceiling, limit))
        return self.column(_MATCH_SEEN, (expression, self._ceiling, self._seen, limit))

    def fill(self, found: dict[int, None], expressions: Iterable[str], limit: int) -> bool:
        """Ask in this order until `limit` places are found; whether they are."""
        for expression in expressions:
            found.update(dict.fromkeys(self.ask(expression, limit)))
            if len(found) >= limit:
                return True
        return False

    def column(self, statement: str, values: tuple[object, ...]) -> list[Any]:
        """The first column of every row."""
        return [row[0] for row in self._driver.execute(statement, values)]


def _places(asking: _Asking, query: SearchQuery, limit: int) -> list[int]:
    """Enough places to hold the best `limit`, in no order.

    Names: the surest first, they often fill the page. With a date or a number, few people fit:
    everybody first.
    """
    found: dict[int, None] = {}
    narrow = [*surest(query)]
    if not query.selective and asking.fill(found, narrow, limit):
        return list(found)
    everybody: dict[int, None] = {}
    for expression in everywhere(query):
        everybody.update(dict.fromkeys(asking.ask(expression, limit + 1)))
    if len(everybody) > limit:
        between = [*(narrow if query.selective else ()), *widening(query)]
        if asking.fill(found, between, limit):
            return list(found)
    found.update(everybody)
    if len(found) < limit and (others := _alternatives(asking, query)):
        for expression in everywhere(query, others):
            found.update(dict.fromkeys(asking.ask(expression, 2 * limit)))
    return list(found)


def _circle(session: Session, user_id: UserId, today: date) -> str:
    rows = session.execute(
        select(PATIENT.c.row_no).where(PATIENT.c.id.in_(members(user_id, today)))
    )
    return json.dumps(list(rows.scalars()))


def _alternatives(asking: _Asking, query: SearchQuery) -> dict[str, list[str]]:
    """For each long word, the words on file within one error of it; empty when there are none."""
    found = {}
    for word in query.words:
        if len(word) >= FUZZY_FROM:
            beginnings = json.dumps(sorted(looked_up(word)))
            found[word] = closest(word, asking.column(_MISSPELLED, (beginnings,)))
    return {word: others for word, others in found.items() if others}


def _lines(
    session: Session, places: list[int], query: SearchQuery, limit: int
) -> list[PatientLine]:
    """The best of the people at these places, best first."""
    rows = session.execute(_LINES, {"places": json.dumps(places)}).mappings().all()

    def order(row: RowMapping) -> tuple[tuple[int, ...], int, bool, str, int]:
        doc = SearchDoc(row["family"], row["given"], row["in_town"], row["codes"])
        place = row["place"]
        # Among equals, who is called by that name before who was only born with it.
        called = fold(row["used_name"] or row["family_name"]).split()
        hidden = not any(one.startswith(word) for word in query.words for one in called)
        return rank(doc, query), place // CLOSED_FROM, hidden, row["filed"], place

    return [line_of(row) for row in sorted(rows, key=order)[:limit]]


def index_patient(session: Session, row_no: int, patient: Patient) -> None:
    """Keep the index in step with one person, whose row is `row_no`; a merged one is left out."""
    index_many(session, [(row_no, patient)])


def index_many(session: Session, people: Iterable[tuple[int, Patient]]) -> None:
    """Keep the index in step with many people, each with the number of its row."""
    source = iter(people)
    while batch := list(islice(source, _BATCH)):
        _replace(session, batch)


def settle(session: Session) -> None:
    """After thousands of people at once: gather the index in one piece, a fifth faster to ask."""
    session.connection().exec_driver_sql("INSERT INTO search_fts(search_fts) VALUES('optimize')")


def forget(session: Session, patient_id: PatientId) -> None:
    """Take a person out of the index, with the words that nobody else bears."""
    forget_many(session, [patient_id])


def forget_many(session: Session, patients: Iterable[PatientId]) -> None:
    """Take people out of the index, with the words that nobody else bears."""
    connection, source = session.connection(), iter(patients)
    while batch := list(islice(source, _BATCH)):
        found = session.execute(select(PATIENT.c.row_no).where(PATIENT.c.id.in_(batch)))
        _drop_unused(connection, _removed(connection, list(found.scalars())))


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
    return {word for row in found for column in row for word in column.split()}


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
        if not _borne(connection, word):
            connection.execute(
                delete(_VARIANT).where(
                    _VARIANT.c.variant.in_(misspellings(word)), _VARIANT.c.word == word
                )
            )


def _borne(connection: Connection, word: str) -> bool:
    """Whether somebody bears it; nobody bears any more what the index does not take for a word."""
    if legible(word) != word:
        return False
    found = connection.exec_driver_sql(
        "SELECT 1 FROM search_fts WHERE search_fts MATCH ? LIMIT 1",
        (f'{{family given town}} : "{word}"',),
    )
    return found.first() is not None
