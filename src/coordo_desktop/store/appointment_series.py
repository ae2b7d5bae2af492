"""Series of appointments: kept with their rule, laid out to a rolling horizon (AG3).

Every occurrence is an appointment. Conflicts are not asked here: who books writes first, asks
them of what now takes time, and the action is undone when nobody gave a reason.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import RowMapping, func, insert, literal, select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.appointment_series import (
    HORIZON,
    AppointmentSeries,
    is_over,
    laid_slots,
    span_of,
    written,
)
from coordo_desktop.domain.appointment_series_rules import falls
from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentContent,
    AppointmentDraft,
    AppointmentState,
    Presence,
)
from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import AppointmentId, SeriesId
from coordo_desktop.domain.local_times import local
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.appointment_json import content_of, content_text
from coordo_desktop.store.appointment_writing import add_many, change_many, remove_many, slot_text
from coordo_desktop.store.appointments import SERIES, practice_day, zone
from coordo_desktop.store.unit import touch

__all__ = [
    "CUT",
    "add",
    "create",
    "foreseen",
    "get",
    "horizon",
    "laid",
    "occurrence",
    "rewrite",
    "series_of",
    "shared",
    "skip",
]

CUT = "~"
"""In the identity of a series from another calendar that was cut here."""
_FREE = {AppointmentState.PLANNED, AppointmentState.CONFIRMED}
_UNDER_WAY = SERIES.c.ended == literal(False, literal_execute=True)


def get(session: Session, series_id: SeriesId) -> AppointmentSeries:
    """One series; NotFound."""
    row = session.execute(select(SERIES).where(SERIES.c.id == series_id)).mappings().first()
    if row is None:
        raise NotFound
    return series_of(row)


def series_of(row: RowMapping) -> AppointmentSeries:
    """The record of a row of `SERIES`."""
    return AppointmentSeries(
        id=row["id"],
        version=row["version"],
        rule=row["rule"],
        starts=datetime.fromisoformat(row["starts"]),
        minutes=row["minutes"],
        zone=row["zone"],
        content=content_of(row["content"]),
        extra=_walls(row["extra"]),
        skipped=_walls(row["skipped"]),
        laid_to=row["laid_to"],
        ended=row["ended"],
        uid=row["uid"],
    )


def shared(content: AppointmentContent) -> AppointmentContent:
    """What the occurrences of a series share: nobody has come yet, nothing was noted of them."""
    people = (
        replace(one, presence=Presence.EXPECTED, note="", patient="")
        for one in content.participants
    )
    return replace(content, participants=tuple(people))


def horizon(session: Session) -> date:
    """The day every series is to be laid out to: 400 days, or as far as somebody already looked."""
    furthest = session.execute(select(func.max(SERIES.c.laid_to)).where(_UNDER_WAY)).scalar()
    least = practice_day(session) + HORIZON
    return max(least, furthest) if furthest else least


def create(
    session: Session,
    draft: AppointmentDraft,
    *,
    first: Appointment | None = None,
) -> tuple[Appointment, ...]:
    """A series and its occurrences up to the horizon, in order, as they now stand.

    The draft is checked but for its rule (RuleUnread, RuleTooDense, RuleEmpty). `first` is an
    appointment that becomes the first of them, moved to where the rule first falls; one that is
    settled is not moved, it stays beside them.
    """
    series, falling = _drafted(session, draft)
    add(session, replace(series, laid_to=max(series.laid_to, falling[-1].date())))
    made = [occurrence(series, slot) for slot in falling]
    if first is not None and (made[0].starts_at == draft.starts_at or first.state in _FREE):
        after = replace(
            made[0],
            id=first.id,
            version=first.version + 1,
            state=first.state,
            forced=first.forced,
            content=draft.content,
        )
        change_many(session, [(first, after)])
        add_many(session, made[1:])
        return (after, *made[1:])
    add_many(session, made)
    return tuple(made)


def occurrence(series: AppointmentSeries, slot: datetime) -> Appointment:
    """A new occurrence, as its series says it."""
    starts_at, ends_at = span_of(slot, series.minutes, series.zone)
    return Appointment(
        id=AppointmentId(uuid4()),
        starts_at=starts_at,
        ends_at=ends_at,
        content=series.content,
        series_id=series.id,
        slot=slot,
        rule=series.rule,
        uid=series.uid,
    )


def laid(series: AppointmentSeries) -> AppointmentSeries:
    """The series, ended when nothing of it comes after the day it is laid out to."""
    return replace(series, ended=series.ended or is_over(series, series.laid_to))


def add(session: Session, series: AppointmentSeries) -> None:
    """Keep a new series; its occurrences are kept beside it."""
    row = {**_values(laid(series)), "id": series.id, "version": 1}
    session.connection().execute(insert(SERIES), [row])
    touch(session, Topic.APPOINTMENTS)


def foreseen(session: Session, draft: AppointmentDraft) -> list[tuple[datetime, datetime]]:
    """When the occurrences of a series would be, up to the horizon; raises as `create`."""
    series, falling = _drafted(session, draft)
    return [span_of(slot, series.minutes, series.zone) for slot in falling]


def _drafted(
    session: Session, draft: AppointmentDraft
) -> tuple[AppointmentSeries, tuple[datetime, ...]]:
    """The series of a draft and where its occurrences fall, in local time."""
    here = zone(session)
    starts = local(draft.starts_at, here)
    rule = written(draft.rule, starts, here) if draft.rule else ""
    starts = next(falls(rule, starts), starts)
    own = SeriesId(uuid4())
    series = AppointmentSeries(
        id=own,
        rule=rule,
        starts=starts,
        minutes=(draft.ends_at - draft.starts_at) // timedelta(minutes=1),
        zone=here.key,
        content=shared(draft.content),
        laid_to=horizon(session),
        uid=str(own),
    )
    return series, laid_slots(series, series.laid_to)


def skip(session: Session, made: Sequence[Appointment]) -> None:
    """Take back occurrences just made of one series, which leaves these days out for good."""
    for series_id in {each.series_id for each in made if each.series_id is not None}:
        series = get(session, series_id)
        slots = [each.slot for each in made if each.series_id == series_id and each.slot]
        skipped = tuple(sorted({*series.skipped, *slots}))
        rewrite(session, replace(series, skipped=skipped))
    remove_many(session, [each.id for each in made])


def rewrite(session: Session, series: AppointmentSeries) -> None:
    """Write a series over itself, one version later; ChangedMeanwhile."""
    done = session.execute(
        update(SERIES)
        .where(SERIES.c.id == series.id, SERIES.c.version == series.version)
        .values(version=series.version + 1, **_values(laid(series)))
    )
    if done.rowcount != 1:  # type: ignore[attr-defined]
        raise ChangedMeanwhile
    touch(session, Topic.APPOINTMENTS)


def _values(series: AppointmentSeries) -> dict[str, Any]:
    return {
        "rule": series.rule,
        "starts": slot_text(series.starts),
        "minutes": series.minutes,
        "zone": series.zone,
        "content": content_text(series.content),
        "extra": _text(series.extra),
        "skipped": _text(series.skipped),
        "laid_to": series.laid_to,
        "ended": series.ended,
        "uid": series.uid,
    }


def _text(walls: Sequence[datetime]) -> str:
    return json.dumps([slot_text(each) for each in walls])


def _walls(text: str) -> tuple[datetime, ...]:
    return tuple(datetime.fromisoformat(each) for each in json.loads(text))
