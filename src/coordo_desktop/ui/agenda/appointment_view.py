"""What the appointment panel shows, as the work behind it knows it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from coordo_desktop.domain.appointments import Appointment, AppointmentDraft, EditScope
from coordo_desktop.domain.conflicts import Conflict, FreeSlot, Override
from coordo_desktop.ui.agenda.appointment_form import AppointmentForm
from coordo_desktop.ui.agenda.conflict_box import ConflictBox
from coordo_desktop.ui.agenda.draft_line import DraftLine
from coordo_desktop.ui.agenda.surroundings import Surroundings
from coordo_desktop.ui.kit.side_panel import SidePanel


class AppointmentView(SidePanel):
    """`draft_changed` carries the AppointmentDraft as typed so far.

    None while it cannot be read and once the panel is closed. `conflicts_changed` is what was
    found in its way, `slots_changed` the nearest free slots, so that the grid can draw them.
    """

    draft_changed = Signal(object)  # AppointmentDraft | None
    conflicts_changed = Signal(object)  # tuple[Conflict, ...]
    slots_changed = Signal(object)  # tuple[FreeSlot, ...], numbered from 1
    kept = Signal(object)  # Appointment, booked or changed
    changed = Signal(object)  # Appointment whose state or presence was said
    find_asked = Signal(object, object)  # AppointmentDraft, (id, version) of one to be moved
    cancel_asked = Signal(object)  # Appointment
    print_asked = Signal(object)  # Appointment: its slip
    opening = Signal()  # the panel is about to take its room

    box: ConflictBox
    left: DraftLine

    @property
    def form(self) -> AppointmentForm | None:
        """The fields shown."""
        raise NotImplementedError

    @property
    def editing(self) -> bool:
        """Something typed would be lost."""
        raise NotImplementedError

    def show_new(self, around: Surroundings, draft: AppointmentDraft, *, timed: bool) -> None:
        """The fields of something to book; the cursor in the first that is empty."""
        raise NotImplementedError

    def show_kept(
        self, around: Surroundings, one: Appointment, overrides: Sequence[Override]
    ) -> None:
        """One that is booked: how it stands, who came, then its fields."""
        raise NotImplementedError

    def show_state(self, one: Appointment, overrides: Sequence[Override]) -> None:
        """How it stands now; what is being typed stays."""
        raise NotImplementedError

    def show_found(self, conflicts: Sequence[Conflict], slots: Sequence[FreeSlot]) -> None:
        """What stands in the way of what is typed, and where there is room."""
        raise NotImplementedError

    def say_whom(self) -> None:
        """Whom it is for, under the title and beside the button."""
        raise NotImplementedError

    def edit_scope(self) -> EditScope:
        """Which ones of a series are changed."""
        raise NotImplementedError
