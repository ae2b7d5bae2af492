"""What may be booked, and what becomes of an appointment: the rules, without the file (AG2)."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta

from coordo_desktop.domain.appointments import (
    LONGEST,
    YEARS_AHEAD,
    YEARS_BACK,
    Appointment,
    AppointmentContent,
    AppointmentDraft,
    AppointmentPlace,
    AppointmentState,
    CancelReason,
    EndsBeforeStart,
    LastsTooLong,
    MissingHour,
    NobodyConcerned,
    OutOfReach,
    PatientDied,
    Presence,
    ReasonNeeded,
    RecordClosed,
    ReminderOutcome,
)
from coordo_desktop.domain.errors import InvalidField, NotFound, Refusal
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.local_times import day_of, exists
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import LifeCycle
from coordo_desktop.domain.signing import TextTooLong
from coordo_desktop.domain.text import clean, clean_line

MOST_REMINDER_DAYS = 30
LONGEST_TEXT = 2000
LONGEST_LINE = 200
MOST_PATIENTS = 60
MOST_PROFESSIONALS = 40
_HOUR = timedelta(hours=1)
_LINES = ("title", "address", "interpreter")
_TEXTS = ("preparation", "note")
_AWAY = frozenset({LifeCycle.CLOSED, LifeCycle.ARCHIVED, LifeCycle.MERGED})


def checked(draft: AppointmentDraft, zone: ZoneInfo) -> AppointmentDraft:
    """The draft as it may be kept: instants in UTC, texts cleaned, people named once.

    Raises:
        EndsBeforeStart, LastsTooLong, MissingHour, NobodyConcerned, TextTooLong, InvalidField.
    """
    starts_at, ends_at = checked_span(draft.starts_at, draft.ends_at, zone)
    content = checked_content(draft.content)
    return replace(draft, starts_at=starts_at, ends_at=ends_at, content=content)


def checked_span(
    starts_at: datetime, ends_at: datetime, zone: ZoneInfo
) -> tuple[datetime, datetime]:
    """[start, end) in UTC, to the minute; EndsBeforeStart, LastsTooLong, MissingHour."""
    for at, field in ((starts_at, "starts_at"), (ends_at, "ends_at")):
        # An aware time in a zone can still name an hour that the clocks skip.
        wall = at.replace(tzinfo=None)
        if getattr(at.tzinfo, "key", "") == zone.key and not exists(wall, zone):
            raise MissingHour(on=wall.date(), field=field)
    start = starts_at.astimezone(UTC).replace(second=0, microsecond=0)
    end = ends_at.astimezone(UTC).replace(second=0, microsecond=0)
    if end <= start:
        raise EndsBeforeStart
    if end - start > LONGEST:
        raise LastsTooLong(hours=-((start - end) // _HOUR))
    return start, end


def check_reach(starts_at: datetime, now: datetime) -> None:
    """OutOfReach for a day more than five years ahead or one year back: nobody would see it."""
    today, on = now.astimezone(UTC).date(), starts_at.astimezone(UTC).date()
    if on > today + relativedelta(years=YEARS_AHEAD):
        raise OutOfReach(ahead=True, years=YEARS_AHEAD)
    if on < today - relativedelta(years=YEARS_BACK):
        raise OutOfReach(ahead=False, years=YEARS_BACK)


def checked_content(content: AppointmentContent) -> AppointmentContent:
    """The content cleaned; NobodyConcerned without a patient or a title, or without anybody.

    Raises:
        NobodyConcerned, TextTooLong, InvalidField.
    """
    values: dict[str, Any] = {name: clean_line(getattr(content, name)) for name in _LINES}
    values.update({name: clean(getattr(content, name)) for name in _TEXTS})
    for name, text in values.items():
        most = LONGEST_LINE if name in _LINES else LONGEST_TEXT
        if len(text) > most:
            raise TextTooLong(field=name, most=most)
    who = clean_line(content.transport.who)
    if len(who) > LONGEST_LINE:
        raise TextTooLong(field="transport", most=LONGEST_LINE)
    cleaned = replace(
        content,
        **values,
        transport=replace(content.transport, who=who),
        professionals=tuple(dict.fromkeys(content.professionals)),
        participants=tuple({one.patient_id: one for one in content.participants}.values()),
    )
    _check_people(cleaned)
    days = cleaned.reminder_days
    if days is not None and not 0 <= days <= MOST_REMINDER_DAYS:
        raise InvalidField(field="reminder_days")
    first, last = cleaned.window_from, cleaned.window_to
    if first is not None and last is not None and last <= first:
        raise InvalidField(field="window_to")
    return cleaned


def _check_people(content: AppointmentContent) -> None:
    if not content.participants and not content.title:
        raise NobodyConcerned
    if not content.professionals and content.room_id is None:
        raise NobodyConcerned(field="professionals")
    if len(content.participants) > MOST_PATIENTS:
        raise InvalidField(field="patients")
    if len(content.professionals) > MOST_PROFESSIONALS:
        raise InvalidField(field="professionals")
    if content.place is AppointmentPlace.HOME and not content.participants:
        raise NobodyConcerned


def check_life(
    life: LifeCycle, since: date | None, deceased_on: PartialDate | None, on: date
) -> None:
    """Nobody is given an appointment after their death, nor once their record is put away.

    What came before stays possible: yesterday's visit may be written down today.
    """
    if life is LifeCycle.DECEASED or deceased_on is not None:
        if deceased_on is None or on > _latest(deceased_on):
            raise PatientDied
    elif life in _AWAY and (life is LifeCycle.MERGED or since is None or on >= since):
        raise RecordClosed


def _latest(day: PartialDate) -> date:
    """The last day a partial date can be."""
    last_month = day.month or 12
    last_day = day.day or monthrange(day.year, last_month)[1]
    return date(day.year, last_month, last_day)


def with_draft(
    before: Appointment, draft: AppointmentDraft, zone: ZoneInfo, *, alone: bool = True
) -> Appointment:
    """The appointment as the draft says; `alone`: an edit of its series leaves it alone from now.

    A call made for another day is to be made again; a visit that leaves its day or its people
    leaves its round.
    """
    moved = (before.starts_at, before.ends_at) != (draft.starts_at, draft.ends_at)
    other_day = day_of(before.starts_at, zone) != day_of(draft.starts_at, zone)
    other_people = before.content.professionals != draft.content.professionals
    leaves = before.round_id is not None and (
        other_day or other_people or draft.content.place is not AppointmentPlace.HOME
    )
    call_again = moved and before.state.open and before.starts_at != draft.starts_at
    return replace(
        before,
        version=before.version + 1,
        starts_at=draft.starts_at,
        ends_at=draft.ends_at,
        content=draft.content,
        detached=before.detached or (alone and before.series_id is not None),
        round_id=None if leaves else before.round_id,
        position=0 if leaves else before.position,
        reminder=ReminderOutcome.NONE if call_again else before.reminder,
        reminded_at=None if call_again else before.reminded_at,
    )


_OF_THE_DAY = {AppointmentState.ARRIVED, AppointmentState.HONOURED, AppointmentState.ABSENT}


@dataclass(eq=False)
class StateTooEarly(Refusal):
    """Whether somebody came is said on the day itself at the earliest."""

    state: AppointmentState
    starts_at: datetime


def check_day(before: Appointment, state: AppointmentState, now: datetime, zone: ZoneInfo) -> None:
    """StateTooEarly for who came, or did not, to an appointment of a day to come."""
    if state in _OF_THE_DAY and day_of(before.starts_at, zone) > day_of(now, zone):
        raise StateTooEarly(state=state, starts_at=before.starts_at)


def in_state(
    before: Appointment, state: AppointmentState, at: datetime, by: str, note: str = ""
) -> Appointment:
    """The appointment in that state; presence of those nobody spoke of follows.

    Cancelling goes through `cancelled`, for its reason.
    """
    if state is AppointmentState.CANCELLED:
        raise ReasonNeeded
    closed = state in {AppointmentState.HONOURED, AppointmentState.ABSENT}
    one = len(before.content.participants) == 1
    came = Presence.PRESENT if state is AppointmentState.HONOURED else Presence.ABSENT
    participants = before.content.participants
    if closed and one:
        participants = tuple(replace(each, presence=came) for each in participants)
    elif not closed and one:
        participants = tuple(replace(each, presence=Presence.EXPECTED) for each in participants)
    return replace(
        before,
        version=before.version + 1,
        state=state,
        state_at=at,
        state_by=by,
        state_note=clean_line(note)[:LONGEST_LINE],
        cancel_reason=None,
        cancelled_by_patient=False,
        done_at=at if state is AppointmentState.HONOURED else None,
        content=replace(before.content, participants=participants),
    )


def cancelled(
    before: Appointment, why: CancelReason, at: datetime, by: str, *, by_patient: bool, note: str
) -> Appointment:
    """The appointment cancelled, with its reason; « other » is said in words (ReasonNeeded)."""
    note = clean_line(note)
    if why is CancelReason.OTHER and not note:
        raise ReasonNeeded(field="note")
    if len(note) > LONGEST_LINE:
        raise TextTooLong(field="note", most=LONGEST_LINE)
    return replace(
        before,
        version=before.version + 1,
        state=AppointmentState.CANCELLED,
        state_at=at,
        state_by=by,
        state_note=note,
        cancel_reason=why,
        cancelled_by_patient=by_patient,
        done_at=None,
    )


def with_presence(
    before: Appointment, patient_id: PatientId, presence: Presence, note: str, at: datetime, by: str
) -> Appointment:
    """Whether one of them came, with what is noted of them; NotFound when they are not of it.

    Once everybody's presence is known, an open session is closed: honoured if anybody came.
    """
    note = clean_line(note)
    if len(note) > LONGEST_LINE:
        raise TextTooLong(field="note", most=LONGEST_LINE)
    told = [
        replace(each, presence=presence, note=note) if each.patient_id == patient_id else each
        for each in before.content.participants
    ]
    if all(each.patient_id != patient_id for each in told):
        raise NotFound
    after = replace(
        before,
        version=before.version + 1,
        content=replace(before.content, participants=tuple(told)),
    )
    known = {each.presence for each in told}
    if not before.state.open or Presence.EXPECTED in known:
        return after
    came = Presence.PRESENT in known
    return replace(
        after,
        state=AppointmentState.HONOURED if came else AppointmentState.ABSENT,
        state_at=at,
        state_by=by,
        done_at=at if came else None,
    )


def takes_more(before: Appointment, after: Appointment) -> bool:
    """Whether `after` takes time, people or a room that `before` did not: conflicts are asked."""
    if not after.state.holds:
        return False
    if not before.state.holds:
        return True
    if after.starts_at < before.starts_at or after.ends_at > before.ends_at:
        return True
    if before.round_id is not None and after.round_id is None:
        return True
    patients = {one.patient_id for one in before.content.participants}
    return (
        not set(after.content.professionals) <= set(before.content.professionals)
        or not {one.patient_id for one in after.content.participants} <= patients
        or (after.content.room_id is not None and after.content.room_id != before.content.room_id)
    )


def draft_of(appointment: Appointment) -> AppointmentDraft:
    """What it would take to book it again."""
    return AppointmentDraft(
        starts_at=appointment.starts_at,
        ends_at=appointment.ends_at,
        content=appointment.content,
        rule=appointment.rule,
    )


def as_before(now: Appointment, before: Appointment) -> Appointment:
    """The appointment as `before` says it stood; its place in its series as now."""
    return replace(
        before,
        version=now.version + 1,
        series_id=now.series_id,
        slot=now.slot,
        rule=now.rule,
        uid=now.uid,
        detached=before.detached if before.series_id == now.series_id else now.detached,
    )
