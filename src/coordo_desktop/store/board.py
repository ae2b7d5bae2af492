"""The board of transmissions: unread first, then the rest, a page at a time (TR9).

Corrected entries are not shown (their correction is); withdrawn ones stay.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import (
    Exists,
    RowMapping,
    Select,
    column,
    exists,
    func,
    literal_column,
    select,
    table,
    tuple_,
)
from sqlalchemy import text as sql
from sqlalchemy.orm import Session

from coordo_desktop.domain.foci import focus_key
from coordo_desktop.domain.ids import UserId
from coordo_desktop.domain.text import words
from coordo_desktop.domain.transmissions import BoardFilter, BoardLine, FocusState
from coordo_desktop.store.circle import today
from coordo_desktop.store.foci import FOCUS
from coordo_desktop.store.named import NAMED, PATIENT, named
from coordo_desktop.store.transmissions import (
    CORRECTED,
    ENTRY,
    RECEIPT,
    UNREAD,
    UNWALKED,
    entry_of,
    within,
)

_FTS = table("transmission_fts", column("rowid"))
_MATCHES = sql("transmission_fts MATCH :words")
_CROWD = 300
_SPELLED = (("oe", "œ"), ("ae", "æ"))


def lines(
    session: Session, asked: BoardFilter, user_id: UserId, circle: UserId | None
) -> list[BoardLine]:
    """A page of the board: what this person has not read, urgent first, then everything else."""
    matched = match_of(asked.text)
    if asked.text.strip() and not matched:
        return []
    unread: list[RowMapping] = []
    if asked.after is None or asked.after[0] > 0:
        # One patient's entries are few, however much waits: begin from them without counting.
        one = asked.patient_id is not None
        crowded = one or (_narrowed(asked) and _crowded(session, user_id))
        begin = _waiting if crowded else _unread
        query = _filtered(begin(asked, user_id, matched=bool(matched)), session, asked, circle)
        query = query.limit(asked.limit)
        unread = _run(session, query, matched)
    others: list[RowMapping] = []
    if not asked.unread_by_me and len(unread) < asked.limit:
        query = _filtered(_others(asked, user_id, matched=bool(matched)), session, asked, circle)
        others = _run(session, query.limit(asked.limit - len(unread)), matched)
    read_by = _read_by(session, [row["number"] for row in (*unread, *others)])
    day = today(session)
    return [
        _line(row, day, unread=waiting, read_by=read_by.get(row["number"], 0))
        for waiting, rows in ((True, unread), (False, others))
        for row in rows
    ]


def match_of(typed: str) -> str:
    """What full text is asked: every typed word begins a word; empty when nothing was typed."""
    return " AND ".join(_word(word) for word in words(typed))


def _word(word: str) -> str:
    # The index keeps the ligatures that `fold` writes out: both spellings are looked for.
    spellings = {word}
    for letters, ligature in _SPELLED:
        spellings |= {each.replace(letters, ligature) for each in spellings}
    return "(" + " OR ".join(f'"{each}"*' for each in sorted(spellings)) + ")"


def _unread(asked: BoardFilter, user_id: UserId, *, matched: bool) -> Select[Any]:
    place = tuple_(UNREAD.c.priority, UNREAD.c.number)
    query = (
        select(ENTRY, *NAMED)
        .join_from(UNREAD, ENTRY, ENTRY.c.number == UNREAD.c.number)
        .join(PATIENT, PATIENT.c.id == ENTRY.c.patient_id)
        .where(UNREAD.c.user_id == user_id)
        .order_by(UNREAD.c.priority.desc(), UNREAD.c.number.desc())
    )
    if asked.after is not None:
        query = query.where(place < tuple_(*asked.after))
    if matched:
        query = query.where(exists().where(_MATCHES, _FTS.c.rowid == ENTRY.c.number))
    return query


def _narrowed(asked: BoardFilter) -> bool:
    plain = BoardFilter(
        unread_by_me=asked.unread_by_me,
        open_foci_only=asked.open_foci_only,
        limit=asked.limit,
        after=asked.after,
    )
    return asked != plain


def _crowded(session: Session, user_id: UserId) -> bool:
    """Whether so much waits for this person that it is no longer the place to begin from."""
    some = select(UNREAD.c.number).where(UNREAD.c.user_id == user_id).limit(_CROWD + 1).subquery()
    return int(session.execute(select(func.count()).select_from(some)).scalar_one()) > _CROWD


def _waits_for(user_id: UserId) -> Exists:
    return exists().where(
        UNREAD.c.user_id == user_id,
        UNREAD.c.priority == ENTRY.c.priority,
        UNREAD.c.number == ENTRY.c.number,
    )


def _waiting(asked: BoardFilter, user_id: UserId, *, matched: bool) -> Select[Any]:
    """As `_unread`, beginning from what is asked for instead of from what waits."""
    query = _entries(matched=matched).where(_waits_for(user_id))
    if asked.after is not None:
        query = query.where(tuple_(ENTRY.c.priority, UNWALKED) < tuple_(*asked.after))
    return query.order_by((ENTRY.c.priority + literal_column("0")).desc(), UNWALKED.desc())


def _entries(*, matched: bool) -> Select[Any]:
    query = select(ENTRY, *NAMED)
    if matched:
        query = query.join_from(_FTS, ENTRY, ENTRY.c.number == _FTS.c.rowid).where(_MATCHES)
    else:
        query = query.select_from(ENTRY)
    return query.join(PATIENT, PATIENT.c.id == ENTRY.c.patient_id)


def _others(asked: BoardFilter, user_id: UserId, *, matched: bool) -> Select[Any]:
    query = _entries(matched=matched).where(~_waits_for(user_id))
    number: Any = _FTS.c.rowid if matched else ENTRY.c.number
    if asked.after is not None and asked.after[0] == 0:
        query = query.where(number < asked.after[1])
    if asked.since is not None and not matched:
        return query.order_by(UNWALKED.desc())
    return query.order_by(number.desc())


def _filtered(
    query: Select[Any], session: Session, asked: BoardFilter, circle: UserId | None
) -> Select[Any]:
    conditions = [~CORRECTED]
    if asked.since is not None:
        conditions.append(ENTRY.c.at >= asked.since)
    if asked.until is not None:
        conditions.append(ENTRY.c.at < asked.until)
    if asked.patient_id is not None:
        conditions.append(ENTRY.c.patient_id == asked.patient_id)
    if asked.author_id is not None:
        conditions.append(ENTRY.c.author_id == asked.author_id)
    if asked.priority is not None:
        conditions.append(ENTRY.c.priority == asked.priority.rank)
    if asked.focus:
        same = select(FOCUS.c.id).where(FOCUS.c.label_key == focus_key(asked.focus))
        conditions.append(ENTRY.c.focus_id.in_(same))
    if asked.open_foci_only:
        conditions.append(
            exists().where(FOCUS.c.id == ENTRY.c.focus_id, FOCUS.c.state == FocusState.OPEN.value)
        )
    return within(query.where(*conditions), session, circle)


def _run(session: Session, query: Select[Any], matched: str) -> list[RowMapping]:
    rows = session.execute(query, {"words": matched} if matched else {})
    return list(rows.mappings())


def _read_by(session: Session, numbers: Sequence[int]) -> dict[int, int]:
    if not numbers:
        return {}
    rows = session.execute(
        select(RECEIPT.c.number, func.count().label("many"))
        .where(RECEIPT.c.number.in_(numbers), RECEIPT.c.expected)
        .group_by(RECEIPT.c.number)
    )
    return {row.number: row.many for row in rows}


def _line(row: RowMapping, day: date, *, unread: bool, read_by: int) -> BoardLine:
    entry = entry_of(row)
    name, detail = named(row, day)
    return BoardLine(
        entry=entry,
        patient_name=name,
        patient_detail=detail,
        unread=unread,
        read_by=read_by,
        expected_readers=row["expected"],
    )
