"""What the lists of the agenda ask of appointments: booked, moved, put back, with their rules.

Services never import each other: whoever assembles them hands this over.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from coordo_desktop.domain.appointments import Appointment, AppointmentDraft
from coordo_desktop.domain.ids import AppointmentId, ProfessionalId


class AgendaChanges(Protocol):
    """How appointments change; `AppointmentService` is one."""

    def book(self, draft: AppointmentDraft, *, reason: str = "") -> Appointment:
        """Book it; Conflicting without a reason."""

    def move(
        self,
        appointment_id: AppointmentId,
        version: int,
        starts_at: datetime,
        ends_at: datetime,
        *,
        professionals: Sequence[ProfessionalId] | None = None,
        reason: str = "",
    ) -> Appointment:
        """Another time, other people; Conflicting without a reason, ChangedMeanwhile."""

    def put_back(self, before: Appointment, version: int) -> Appointment:
        """As it was before; Conflicting when its time was taken meanwhile."""
