"""What every change of an appointment goes through: rights, people, conflicts and their reason.

All of it inside the action that writes, so that two windows cannot take the same time (AG4).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from coordo_desktop.domain.access import Actor, NotAllowed, Right, Role, Scope, scope
from coordo_desktop.domain.appointment_rules import takes_more
from coordo_desktop.domain.appointments import Appointment, AppointmentContent, AppointmentDraft
from coordo_desktop.domain.conflicts import Conflict, Conflicting, ConflictKind
from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.domain.ids import AppointmentId, PatientId
from coordo_desktop.domain.signing import TextTooLong
from coordo_desktop.domain.text import clean_line
from coordo_desktop.services import authz
from coordo_desktop.store import (
    appointment_overrides,
    appointment_people,
    appointment_series,
    appointments,
    holds,
)
from coordo_desktop.store.conflicts import conflicts_of, conflicts_of_each
from coordo_desktop.store.unit import OpenSession, note

LONGEST_REASON = 200
Pair = tuple[Appointment | None, Appointment]


# --- rights -----------------------------------------------------------------------------------


def for_writing(
    session: OpenSession, actor: Actor, appointment_id: AppointmentId, version: int
) -> Appointment:
    """The appointment as it was seen, which this person may change.

    Raises:
        NotFound, NotAllowed, ChangedMeanwhile.
    """
    before = appointments.get(session, appointment_id)
    require_writing(session, actor, before)
    if before.version != version:
        raise ChangedMeanwhile
    return before


def require_writing(session: OpenSession, actor: Actor, before: Appointment) -> None:
    """NotAllowed unless it is theirs, or of patients of their circle only."""
    if _everybody(actor) or _own(session, actor, before.content):
        return
    patients = _patients(before.content)
    if not patients or appointment_people.reached(session, actor.user_id, patients) != patients:
        raise NotAllowed(right=Right.MANAGE_AGENDA)


def require_booking(
    session: OpenSession, actor: Actor, content: AppointmentContent, before: Appointment | None
) -> None:
    """NotAllowed where a patient who is put into it is outside one's circle.

    What has no patient is booked by those who take part in it.
    """
    if _everybody(actor):
        return
    had = frozenset() if before is None else _patients(before.content)
    added = _patients(content) - had
    if appointment_people.reached(session, actor.user_id, added) != added:
        raise NotAllowed(right=Right.MANAGE_AGENDA)
    if not content.participants and not _own(session, actor, content):
        raise NotAllowed(right=Right.MANAGE_AGENDA)


def shown(
    session: OpenSession, actor: Actor, found: Sequence[Appointment], *, strict: bool = False
) -> list[Appointment]:
    """What this person may read of these: names of patients outside their circle are left out.

    What is neither theirs nor of a patient of their circle is left out whole; what is of people
    whose processing is limited is kept without their names (`strict`: NotAllowed for both).
    """
    if _everybody(actor):
        return _not_limited(session, actor, found, strict=strict)
    mine = appointment_people.held_by(session, actor.user_id)
    every = {each for one in found for each in _patients(one.content)}
    near = appointment_people.reached(session, actor.user_id, every)
    kept = []
    for one in found:
        if mine & set(one.content.professionals):
            kept.append(one)
        elif near & _patients(one.content):
            kept.append(_without_names(one, near))
        elif strict:
            raise NotAllowed(right=Right.MANAGE_AGENDA)
    return _not_limited(session, actor, kept, strict=strict)


def _not_limited(
    session: OpenSession, actor: Actor, found: Sequence[Appointment], *, strict: bool
) -> list[Appointment]:
    """Without the names of people whose processing is limited: the coordinator alone has them."""
    away = frozenset() if Role.COORDINATOR in actor.roles else holds.limited_people(session)
    if strict and any(_patients(one.content) and _patients(one.content) <= away for one in found):
        raise NotAllowed(right=Right.MANAGE_AGENDA)
    return [
        _without_names(one, _patients(one.content) - away) if _patients(one.content) & away else one
        for one in found
    ]


def _without_names(one: Appointment, near: frozenset[PatientId]) -> Appointment:
    people = tuple(
        each if each.patient_id in near else replace(each, patient="", note="")
        for each in one.content.participants
    )
    content = replace(one.content, participants=people)
    if people and not any(each.patient for each in people):  # what was written may name them
        content = replace(content, title="", address="", preparation="", note="")
    return replace(one, content=content)


def _everybody(actor: Actor) -> bool:
    authz.require(actor, Right.MANAGE_AGENDA)
    return scope(actor, Right.MANAGE_AGENDA) is Scope.ALL


def _own(session: OpenSession, actor: Actor, content: AppointmentContent) -> bool:
    return bool(appointment_people.held_by(session, actor.user_id) & set(content.professionals))


def _patients(content: AppointmentContent) -> frozenset[PatientId]:
    return frozenset(one.patient_id for one in content.participants)


# --- conflicts --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Forcing:
    """What blocks an appointment and was booked all the same, with the reason given."""

    blocking: tuple[Conflict, ...]
    reason: str

    def record(self, session: OpenSession, appointment_id: AppointmentId) -> None:
        """Write it down beside the appointment, which is kept by now."""
        if not self.blocking:
            return
        appointment_overrides.add(session, [(appointment_id, self.blocking)], self.reason)
        note(session, forced=" ".join(sorted({each.kind.value for each in self.blocking})))


def forcing(
    session: OpenSession,
    draft: AppointmentDraft,
    reason: str,
    before: Appointment | None = None,
    after: Appointment | None = None,
) -> Forcing:
    """What is in the way of a draft; Conflicting when something blocks and no reason is given.

    `before` is the appointment that becomes `after`: never in its own way. Its round is not
    either, unless it leaves it; a visit of a round takes nobody's time, its round does.
    """
    reason = checked_reason(reason)
    visit = after is not None and after.round_id is not None
    leaves = before is not None and before.round_id is not None and not visit
    found = conflicts_of(session, draft, None if before is None or leaves else before.id)
    if before is not None:
        found = tuple(each for each in found if each.appointment_id != before.id)
    if visit:
        found = tuple(each for each in found if each.kind is not ConflictKind.PROFESSIONAL)
    blocking = tuple(each for each in found if each.kind.asks_reason)
    if blocking and not reason:
        raise Conflicting(conflicts=found)
    return Forcing(blocking, reason)


def within_round(session: OpenSession, after: Appointment) -> Appointment:
    """The appointment in its round, or on its own where its round does not hold that time."""
    if after.round_id is None:
        return after
    span = appointments.round_span(session, after.round_id, after.id)
    if span is not None and span[0] <= after.starts_at and after.ends_at <= span[1]:
        return after
    return replace(after, round_id=None, position=0)


def settle(session: OpenSession, pairs: Iterable[Pair], reason: str) -> frozenset[AppointmentId]:
    """Ask the conflicts of what was just written and now takes time; which were forced.

    For many at once (a series): it is written first, and undone with the action when something
    blocks and no reason is given (Conflicting, with everything that is in the way).
    """
    reason = checked_reason(reason)
    taking = [each for was, each in pairs if was is None or takes_more(was, each)]
    blocked = blocked_of(session, taking)
    forced = [(each.id, blocked[each.id]) for each in taking if each.id in blocked]
    freed = [each.id for each in taking if each.forced and each.id not in blocked]
    appointment_people.mark_forced(session, freed, forced=False)
    if not forced:
        return frozenset()
    if not reason:
        raise Conflicting(conflicts=tuple(one for _, every in forced for one in every))
    appointment_overrides.add(session, forced, reason)
    ids = [each for each, _ in forced]
    appointment_people.mark_forced(session, ids, forced=True)
    kinds = {one.kind.value for _, every in forced for one in every}
    note(session, forced=" ".join(sorted(kinds)), occurrences_forced=len(ids))
    return frozenset(ids)


def blocked_of(
    session: OpenSession, made: Iterable[Appointment]
) -> dict[AppointmentId, tuple[Conflict, ...]]:
    """Those of these, already written, that something blocks, with what does."""
    alike: dict[AppointmentContent, list[Appointment]] = {}
    for each in made:
        alike.setdefault(each.content, []).append(each)
    blocked: dict[AppointmentId, tuple[Conflict, ...]] = {}
    for content, some in alike.items():
        spans = [(each.starts_at, each.ends_at) for each in some]
        for each, found in zip(some, conflicts_of_each(session, content, spans), strict=True):
            others = (one for one in found if one.appointment_id != each.id)
            blocking = tuple(one for one in others if one.kind.asks_reason)
            if blocking:
                blocked[each.id] = blocking
    return blocked


def without_blocked(
    session: OpenSession, made: Sequence[Appointment]
) -> tuple[tuple[Appointment, ...], int]:
    """The occurrences of a series just made that nothing blocks; how many were left out.

    Conflicting when something blocks every one of them.
    """
    blocked = blocked_of(session, made)
    kept = tuple(each for each in made if each.id not in blocked)
    if not kept:
        raise Conflicting(conflicts=tuple(one for every in blocked.values() for one in every))
    out = [each for each in made if each.id in blocked]
    if out:
        appointment_series.skip(session, out)
    return kept, len(out)


def checked_reason(reason: str) -> str:
    """A reason on one line; TextTooLong."""
    reason = clean_line(reason)
    if len(reason) > LONGEST_REASON:
        raise TextTooLong(field="reason", most=LONGEST_REASON)
    return reason
