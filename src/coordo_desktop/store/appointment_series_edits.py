"""Edits of a series: this one and those that follow, or all those to come (AG3).

What was changed on its own, cancelled, settled or has passed keeps its instants. The series is
cut where the edit begins: what came before still falls as it did, and is never written again.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import uuid4

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from coordo_desktop.domain.appointment_rules import cancelled, with_draft
from coordo_desktop.domain.appointment_series import (
    AppointmentSeries,
    cut_after,
    cut_before,
    laid_slots,
    moved,
    slots,
    span_of,
    written,
)
from coordo_desktop.domain.appointment_series_rules import falls
from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentDraft,
    AppointmentState,
    CancelReason,
    EditScope,
)
from coordo_desktop.domain.errors import ChangedMeanwhile, NotFound
from coordo_desktop.domain.ids import SeriesId
from coordo_desktop.domain.local_times import local, zone_of
from coordo_desktop.store import appointments
from coordo_desktop.store.appointment_series import (
    CUT,
    add,
    get,
    horizon,
    occurrence,
    rewrite,
    shared,
)
from coordo_desktop.store.appointment_writing import (
    add_many,
    change_many,
    remove_many,
    slot_text,
)
from coordo_desktop.store.appointments import APPOINTMENT
from coordo_desktop.store.patient_lines import batches
from coordo_desktop.store.unit import at_desk

__all__ = ["Edited", "cancel", "edit"]

_DAY = timedelta(days=1)
_FREE = {AppointmentState.PLANNED, AppointmentState.CONFIRMED}
Pair = tuple[Appointment | None, Appointment]


@dataclass(frozen=True, slots=True)
class Edited:
    """What an edit came to: the occurrence it was made on, and (before, after) of all it touched.

    `before` is None for an occurrence that was not there. `removed` are no more.
    """

    appointment: Appointment
    touched: tuple[Pair, ...] = ()
    removed: tuple[Appointment, ...] = ()


def edit(
    session: Session, before: Appointment, draft: AppointmentDraft, scope: EditScope
) -> Edited:
    """Write a draft over the occurrences from `before` on (FOLLOWING), or all to come (ALL).

    Times move by the distance this occurrence moves; the draft's rule, where it is another one,
    replaces theirs (an empty one changes nothing). One that has passed is changed alone, the edit
    of the others begins with what is to come. Raises RuleNotMovable, RuleUnread, RuleTooDense,
    RuleEmpty, ChangedMeanwhile.
    """
    if before.series_id is None or before.slot is None:
        raise NotFound
    series = get(session, before.series_id)
    pivot = _pivot(session, series, before, scope)
    alone: tuple[Pair, ...] = ()
    if pivot is None or before.slot < pivot:
        after = with_draft(before, draft, zone_of(series.zone))
        change_many(session, [(before, after)])
        alone = ((before, after),)
        if pivot is None:
            return Edited(after, alone)
    done = _edited_from(session, series, pivot, before, draft)
    own = alone[0][1] if alone else done.appointment
    return Edited(own, (*alone, *done.touched), done.removed)


def _edited_from(
    session: Session,
    series: AppointmentSeries,
    pivot: datetime,
    before: Appointment,
    draft: AppointmentDraft,
) -> Edited:
    here = zone_of(series.zone)
    by = local(draft.starts_at, here) - local(before.starts_at, here)
    again = draft.rule in {"", series.rule}
    tail = _tail(series, before, draft, pivot, by)
    goes, falling = _places(series, tail, pivot, by, horizon(session), again=again)
    if before.slot is not None and before.slot >= pivot and before.slot not in goes:
        spare = [slot for slot in falling if slot not in set(goes.values())]
        near = [slot for slot in spare if slot >= before.slot + by] or spare
        if near:
            goes[before.slot] = near[0]
    laid_to = max(horizon(session), falling[-1].date())
    whole = _begins_with(session, series, pivot)
    if whole:
        tail = replace(tail, id=series.id, uid=series.uid, version=series.version)
    else:
        other = SeriesId(uuid4())
        # What came from another calendar keeps its name: it is known there under the first part.
        ours = series.uid == str(series.id)
        uid = str(other) if ours else f"{series.uid}{CUT}{slot_text(pivot)}"
        tail = replace(tail, id=other, uid=uid, version=1)
    writing = _Overwriting(session, before, draft, replace(tail, laid_to=laid_to), goes)
    plan = writing.plan(_from(session, series, pivot), falling)
    if whole:
        rewrite(session, plan.series)
    else:
        add(session, plan.series)
        rewrite(session, _head(session, series, pivot))
    return plan.keep(session)


def cancel(
    session: Session,
    before: Appointment,
    scope: EditScope,
    deed: Callable[[Appointment], Appointment],
) -> tuple[Pair, ...]:
    """Cancel this occurrence and those to come, also the ones changed on their own.

    The series makes no more of them. `deed` says what becomes of one.
    """
    if before.series_id is None:
        raise NotFound
    series = get(session, before.series_id)
    since = None if scope is EditScope.ALL else before.slot
    now = at_desk(session)[1]
    pairs = [
        (each, deed(each))
        for each in _from(session, series, since)
        if each.id == before.id or (each.state.open and each.ends_at > now)
    ]
    change_many(session, pairs)
    end = datetime.combine(series.laid_to + _DAY, datetime.min.time())
    rewrite(session, replace(cut_before(series, end), ended=True))
    return tuple(pairs)


def _free(each: Appointment, now: datetime) -> bool:
    """Whether an edit of its series may write it: nobody touched it, it is still to come."""
    return (
        each.state in _FREE
        and not each.detached
        and each.round_id is None
        and each.starts_at >= now
    )


def _pivot(
    session: Session, series: AppointmentSeries, before: Appointment, scope: EditScope
) -> datetime | None:
    """Where the edit begins: this occurrence, or the first one still to come; None: nowhere."""
    if before.slot is None:
        raise NotFound
    now = at_desk(session)[1]
    since = None if scope is EditScope.ALL else before.slot
    for each in _from(session, series, since):
        if each.slot is not None and (_free(each, now) or _is_it(each, before, now)):
            return each.slot
    return None


def _is_it(each: Appointment, before: Appointment, now: datetime) -> bool:
    """Whether it is the occurrence the edit is made on, and that one is to come."""
    return each.id == before.id and each.starts_at >= now


def _from(
    session: Session, series: AppointmentSeries, pivot: datetime | None = None
) -> list[Appointment]:
    found = appointments.where(
        session, APPOINTMENT.c.series_id == series.id, APPOINTMENT.c.slot >= slot_text(pivot)
    )
    return sorted(found, key=lambda each: slot_text(each.slot))


def _begins_with(session: Session, series: AppointmentSeries, pivot: datetime) -> bool:
    """Whether nothing of the series comes before the edit."""
    query = select(APPOINTMENT.c.id).where(
        APPOINTMENT.c.series_id == series.id, APPOINTMENT.c.slot < slot_text(pivot)
    )
    return session.execute(query.limit(1)).first() is None


def _tail(
    series: AppointmentSeries,
    before: Appointment,
    draft: AppointmentDraft,
    pivot: datetime,
    by: timedelta,
) -> AppointmentSeries:
    """The series as it will be from the edit on."""
    content = shared(draft.content)
    if content == shared(before.content):
        content = series.content
    minutes = series.minutes
    if draft.ends_at - draft.starts_at != before.lasts:
        minutes = (draft.ends_at - draft.starts_at) // timedelta(minutes=1)
    tail = replace(cut_after(series, pivot), content=content, minutes=minutes, ended=False)
    if draft.rule in {"", series.rule}:
        return moved(tail, pivot, pivot + by)
    starts = pivot + by
    rule = written(draft.rule, starts, zone_of(series.zone))
    starts = next(falls(rule, starts), starts)
    return replace(tail, rule=rule, starts=starts, extra=(), skipped=())


def _places(
    series: AppointmentSeries,
    tail: AppointmentSeries,
    pivot: datetime,
    by: timedelta,
    last: date,
    *,
    again: bool,
) -> tuple[dict[datetime, datetime], tuple[datetime, ...]]:
    """Where each local time from the edit on goes, and every local time the series has then.

    The same rule (`again`), moved: the third goes to the third, whatever the lengths of months.
    Another rule: a time goes where it moved to, if the rule falls there.
    """
    last = max(last, series.laid_to) + max(timedelta(days=by.days + 1 if by else 0), timedelta())
    before = slots(cut_after(series, pivot), pivot.date(), max(series.laid_to, last))
    falling = laid_slots(tail, last)
    if again:
        return dict(zip(before, falling, strict=False)), falling
    wanted = set(falling)
    return {each: each + by for each in before if each + by in wanted}, falling


def _taken_back(each: Appointment, at: datetime, by: str) -> Appointment:
    return cancelled(each, CancelReason.PRACTICE, at, by, by_patient=False, note="")


def _head(session: Session, series: AppointmentSeries, pivot: datetime) -> AppointmentSeries:
    """The series as it stays, before the edit."""
    head = replace(cut_before(series, pivot), ended=True)
    if head.rule or head.extra:
        return head
    query = select(APPOINTMENT.c.slot).where(
        APPOINTMENT.c.series_id == series.id, APPOINTMENT.c.slot < slot_text(pivot)
    )
    kept = sorted(datetime.fromisoformat(slot) for slot in session.scalars(query))
    return replace(head, extra=tuple(kept))


@dataclass(frozen=True, slots=True)
class _Plan:
    """What an edit writes, before it is written."""

    series: AppointmentSeries
    own: Appointment
    pairs: tuple[tuple[Appointment, Appointment], ...]
    made: tuple[Appointment, ...]
    removed: tuple[Appointment, ...]

    def keep(self, session: Session) -> Edited:
        """Write it; the local times that change hands are freed first."""
        remove_many(session, [each.id for each in self.removed])
        changing = [was.id for was, now in self.pairs if was.slot != now.slot]
        for some in batches(changing):
            session.execute(
                update(APPOINTMENT)
                .where(APPOINTMENT.c.id.in_(some))
                .values(slot="~" + APPOINTMENT.c.slot)
            )
        change_many(session, self.pairs)
        add_many(session, self.made)
        fresh: tuple[Pair, ...] = tuple((None, each) for each in self.made)
        return Edited(self.own, (*self.pairs, *fresh), self.removed)


@dataclass(frozen=True, slots=True)
class _Overwriting:
    """An edit, occurrence by occurrence."""

    session: Session
    before: Appointment
    draft: AppointmentDraft
    series: AppointmentSeries
    goes: Mapping[datetime, datetime]

    def plan(self, old: Sequence[Appointment], falling: Iterable[datetime]) -> _Plan:
        """What becomes of each occurrence there was, and those there were not."""
        actor, now = at_desk(self.session)
        own = self.before
        pairs: list[tuple[Appointment, Appointment]] = []
        removed: list[Appointment] = []
        given: set[datetime | None] = set()
        for each in old:
            place = None if each.slot is None else self.goes.get(each.slot)
            if each.id == self.before.id:
                if each.version != self.before.version:
                    raise ChangedMeanwhile
                own = after = self._own(place)
            elif not _free(each, now):
                after = self._excepted(each, place)
            elif place is not None:
                after = self._follows(each, place)
            elif each.forced:  # what was forced stays, with its reason: it is cancelled instead
                away = _taken_back(each, now, actor.name)
                after = self._kept(away, None)
            else:
                removed.append(each)
                continue
            given.add(place)
            if replace(after, version=each.version) != each:
                pairs.append((each, after))
        new = [occurrence(self.series, slot) for slot in falling if slot not in given]
        made = tuple(each for each in new if each.starts_at >= now)
        missing = [each.slot for each in new if each.starts_at < now and each.slot is not None]
        series = replace(self.series, skipped=tuple(sorted({*self.series.skipped, *missing})))
        return _Plan(series, own, tuple(pairs), made, tuple(removed))

    def _own(self, place: datetime | None) -> Appointment:
        """The occurrence the edit was made on."""
        draft, zone = self.draft, zone_of(self.series.zone)
        if place is not None and not self.before.detached:
            starts_at, ends_at = span_of(place, self.series.minutes, self.series.zone)
            draft = replace(draft, starts_at=starts_at, ends_at=ends_at)
        after = self._kept(with_draft(self.before, draft, zone, alone=False), place)
        return replace(after, detached=self._unlike(after))

    def _follows(self, each: Appointment, place: datetime) -> Appointment:
        """An occurrence nobody touched: it says what its series says, where its series falls."""
        starts_at, ends_at = span_of(place, self.series.minutes, self.series.zone)
        draft = AppointmentDraft(starts_at=starts_at, ends_at=ends_at, content=self.series.content)
        after = with_draft(each, draft, zone_of(self.series.zone), alone=False)
        return self._kept(after, place)

    def _excepted(self, each: Appointment, place: datetime | None) -> Appointment:
        """What the edit leaves alone: an exception of the series it goes to, if it is unlike it."""
        after = self._kept(each, place)
        return replace(after, detached=place is not None and (each.detached or self._unlike(after)))

    def _unlike(self, after: Appointment) -> bool:
        """Whether an occurrence is not what its series says, where its series falls."""
        if after.slot is None:
            return False
        span = span_of(after.slot, self.series.minutes, self.series.zone)
        alike = span == (after.starts_at, after.ends_at)
        return not alike or shared(after.content) != self.series.content

    def _kept(self, each: Appointment, place: datetime | None) -> Appointment:
        """The appointment as it is, as an exception of the series or on its own."""
        if place is None:
            alone = replace(each, series_id=None, slot=None, detached=False)
            return replace(alone, rule="", uid=str(each.id))
        series = self.series
        return replace(each, series_id=series.id, slot=place, uid=series.uid, rule=series.rule)
