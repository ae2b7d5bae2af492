"""A booking, or a change of a whole series, taken back and done again."""

from typing import TYPE_CHECKING

from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentDraft,
    CancelReason,
    EditScope,
)
from coordo_desktop.services.appointments import AppointmentService
from coordo_desktop.ui.kit.undo import Swing

if TYPE_CHECKING:
    from coordo_desktop.domain.appointment_leaving import Left


def booking_swing(
    service: AppointmentService, one: Appointment, scope: EditScope
) -> Swing[Appointment]:
    """Cancelled as a mistake, all of a series; then as it was booked."""
    left: list[Left] = []

    def back(now: Appointment) -> Appointment:
        gone, stopped = service.cancel_all(now.id, now.version, CancelReason.MISTAKE, scope=scope)
        left[:] = [stopped]
        return gone

    def forth(_now: Appointment) -> Appointment:
        service.come_back(left[0])
        return service.appointment(one.id)

    return Swing(one, back, forth)


def change_swing(
    service: AppointmentService,
    before: Appointment,
    after: Appointment,
    scope: EditScope,
    reason: str,
) -> Swing[Appointment]:
    """One as it was; a series by the same scope."""

    def put(now: Appointment, what: Appointment) -> Appointment:
        if scope is EditScope.THIS:
            return service.put_back(what, now.version)
        draft = AppointmentDraft(
            starts_at=what.starts_at, ends_at=what.ends_at, content=what.content, rule=what.rule
        )
        return service.change(now.id, now.version, draft, scope=scope, reason=reason)

    return Swing(after, lambda now: put(now, before), lambda now: put(now, after))


def move_swing(
    service: AppointmentService,
    before: Appointment,
    after: Appointment,
    scope: EditScope,
    reason: str,
) -> Swing[Appointment]:
    """One where it was; a series the way it came, by the same scope."""

    def put(now: Appointment, what: Appointment) -> Appointment:
        if scope is EditScope.THIS:
            return service.put_back(what, now.version)
        content = what.content
        return service.move(
            now.id, now.version, what.starts_at, what.ends_at,
            professionals=content.professionals, room_id=content.room_id,
            scope=scope, reason=reason,
        )  # fmt: skip

    return Swing(after, lambda now: put(now, before), lambda now: put(now, after))
