"""Writing in the cold chain: a reading, what follows from it, what is decided of a lot (ST8).

What follows is told again from the readings each time one is added, corrected or withdrawn, so
that an excursion always says what the readings say. Units go in and out of quarantine through the
ledger, in the same action.
"""

from datetime import date, datetime, timedelta
from uuid import uuid4

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.cold_chain import (
    Episode,
    Excursion,
    HalfDay,
    LotDecision,
    Reading,
    ReadingDraft,
    ReadingReplaced,
    episodes,
    matching,
)
from coordo_desktop.domain.ids import ExcursionId, ReadingId, StockPlaceId
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store import cold
from coordo_desktop.store.cold import COLD_LOT, EXCURSION, READING
from coordo_desktop.store.cold_isolating import UNDECIDED, isolate
from coordo_desktop.store.stock_ledger import post
from coordo_desktop.store.unit import at_desk, touch

_BACK = timedelta(days=40)
"""How far back readings are told again: further than the oldest reading that may be typed."""
_FOREVER = timedelta(days=1)
_ADD_READING = insert(READING)


def add_reading(
    session: Session,
    draft: ReadingDraft,
    *,
    at: datetime,
    on_day: date,
    half: HalfDay,
    limits: tuple[int, int],
    replaces: ReadingId | None = None,
    void: bool = False,
) -> ReadingId:
    """Keep a reading; ReadingReplaced when another already stands for the one it replaces."""
    actor, now = at_desk(session)
    if replaces is not None:
        taken = select(READING.c.id).where(READING.c.replaces == replaces)
        if session.execute(taken).first() is not None:
            raise ReadingReplaced
    reading_id = ReadingId(uuid4())
    session.execute(
        _ADD_READING,
        {
            "id": reading_id,
            "place_id": draft.place_id,
            "at": at,
            "on_day": on_day,
            "half": half.value,
            "value": draft.value,
            "low": draft.low,
            "high": draft.high,
            "was_reset": draft.was_reset,
            "limit_low": limits[0],
            "limit_high": limits[1],
            "note": draft.note.strip(),
            "written_at": now,
            "author_id": actor.user_id,
            "author": actor.name,
            "replaces": replaces,
            "void": void,
        },
    )
    touch(session, Topic.COLD)
    return reading_id


# --- what follows from the readings -------------------------------------------------------------


def tell_again(session: Session, place_id: StockPlaceId, around: datetime) -> int:
    """Open, prolong, end or void the excursions of a fridge as its readings say.

    Returns how many units were isolated by it.
    """
    _, now = at_desk(session)
    since = around - _BACK
    told = episodes(cold.readings(session, place_id, since, now + _FOREVER))
    kept = cold.of_fridge(session, place_id, since)
    isolated = 0
    seen: set[Episode] = set()
    for each in kept:
        if each.void:
            continue
        episode = matching(each, told)
        if episode is not None:
            seen.add(episode)
            _retell(session, each, episode, cut=each.started_at < since)
        elif each.started_at >= since:
            _void(session, each)
    for episode in told:
        if episode not in seen:
            excursion_id = _open(session, place_id, episode)
            isolated += isolate(session, place_id, excursion_id, post)
    # What came into the fridge while it is out is no better than what was there.
    for each in cold.of_fridge(session, place_id, since):
        if each.ended_at is None and not each.void:
            isolated += isolate(session, place_id, each.id, post)
    return isolated


def _open(session: Session, place_id: StockPlaceId, episode: Episode) -> ExcursionId:
    excursion_id = ExcursionId(uuid4())
    session.execute(
        insert(EXCURSION).values(
            id=excursion_id, version=1, place_id=place_id, void=False, **_values(episode)
        )
    )
    touch(session, Topic.COLD)
    return excursion_id


def _retell(session: Session, kept: Excursion, episode: Episode, *, cut: bool) -> None:
    values = _values(episode)
    if cut:  # its beginning lies before what was read again
        values |= {"started_at": kept.started_at, "since_at": kept.since_at}
        values["lowest"] = min(kept.lowest, episode.lowest)
        values["highest"] = max(kept.highest, episode.highest)
    if values != _values(kept):
        _update(session, kept, values)


def _void(session: Session, kept: Excursion) -> None:
    """No reading says any more that the fridge was out.

    What was condemned, or awaits advice, because of it and is still here is to be decided again.
    """
    _update(session, kept, {"void": True, "ended_at": kept.ended_at or kept.started_at})
    again = [
        lot.row_no
        for lot in kept.lots
        if lot.here and lot.decision in {LotDecision.DESTROY, LotDecision.AWAITING}
    ]
    session.execute(
        update(COLD_LOT)
        .where(COLD_LOT.c.row_no.in_(again))
        .values(version=COLD_LOT.c.version + 1, **UNDECIDED)
    )


def _update(session: Session, kept: Excursion, values: dict[str, object]) -> None:
    session.execute(
        update(EXCURSION)
        .where(EXCURSION.c.id == kept.id)
        .values(version=EXCURSION.c.version + 1, **values)
    )
    touch(session, Topic.COLD)


def _values(episode: Episode) -> dict[str, object]:
    return {
        "started_at": episode.started_at,
        "since_at": episode.since_at,
        "ended_at": episode.ended_at,
        "lowest": episode.lowest,
        "highest": episode.highest,
    }


def counter_of(reading: Reading) -> ReadingDraft:
    """What a withdrawn reading is written as: itself."""
    return ReadingDraft(
        place_id=reading.place_id,
        value=reading.value,
        low=reading.low,
        high=reading.high,
        was_reset=reading.was_reset,
    )
