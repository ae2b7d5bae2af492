"""What is booked from the agenda or through its doors: a patient, a plan, a transmission."""

from dataclasses import replace
from datetime import date

from coordo_desktop.domain.agenda import Span
from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentContent,
    AppointmentDraft,
    Participant,
)
from coordo_desktop.domain.ids import AppointmentId, PatientId
from coordo_desktop.domain.local_times import local
from coordo_desktop.ui.agenda.drag import draft_like
from coordo_desktop.ui.agenda.page_core import AgendaCore
from coordo_desktop.ui.agenda.page_memory import PageMemory


class Booking:
    """Opens the panel on something new, or on one that is booked, its day in view."""

    def __init__(self, page: AgendaCore, memory: PageMemory) -> None:
        self._page, self._memory = page, memory

    def _on_grid(self) -> bool:
        page = self._page
        return page.period.span in {Span.DAY, Span.WEEK} and page.canvas.board is not None

    def new(self) -> None:
        """Book something where the cursor is."""
        page = self._page
        if self._on_grid():
            page.canvas.ask_new(page.canvas.top.cursor)
        else:
            self.on_day(page.month.day if page.period.span is Span.MONTH else page.today())

    def on_day(self, day: date) -> None:
        """Book something on a day."""
        self.book(self._memory.draft_on(day, AppointmentContent()))

    def book_for(self, patient_id: PatientId | None) -> None:
        """Book for a patient, from their record."""
        who = (Participant(patient_id=patient_id),) if patient_id is not None else ()
        page = self._page
        self.book(self._memory.draft_on(page.today(), AppointmentContent(participants=who)))

    def book(self, draft: AppointmentDraft) -> None:
        """Book something of which this is known; its day comes into view."""
        self._show_day(draft)
        self._page.side.book(draft)

    def find(self) -> None:
        """Look for a slot: for the one chosen, which moves there, else for something new."""
        page = self._page
        if page.waiting_shown:
            page.go_to(page.period)
        entry = page.chosen()
        if entry is not None:
            page.side.find(draft_like(entry), moved=(entry.id, entry.version))
            return
        draft = page.canvas.draft_at(page.canvas.top.cursor) if self._on_grid() else None
        if draft is None:
            day = page.month.day if page.period.span is Span.MONTH else page.today()
            draft = self._memory.draft_on(day, AppointmentContent())
        page.side.find(draft)

    def show(self, appointment_id: AppointmentId) -> None:
        """Bring one into view and open it."""
        page = self._page
        service = page.services.appointments

        def show(found: Appointment) -> None:
            page.want(found.id)
            page.welcome(found)
            if not self._show_day(found):
                page.lay_out()
            page.side.show(found.id)

        page.ask(lambda: service.appointment(appointment_id), show)

    def _show_day(self, what: AppointmentDraft | Appointment) -> bool:
        """Turn to its day; False when it is in view already."""
        page = self._page
        day = local(what.starts_at, page.zone).date()
        if page.waiting_shown or not page.period.holds(day):
            page.go_to(replace(page.period, on=day))
            return True
        return False
