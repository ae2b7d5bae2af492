"""« À traiter » inside the agenda: built when the days are on screen, counted on its segment."""

from PySide6.QtCore import QObject, QTimer

from coordo_desktop.domain.appointments import Appointment, AppointmentDraft
from coordo_desktop.ui.agenda.lists_page import AgendaLists
from coordo_desktop.ui.agenda.page_booking import Booking
from coordo_desktop.ui.agenda.page_core import AgendaCore
from coordo_desktop.ui.agenda.page_head import TO_DO

_SOON_MS = 400


class ToDo(QObject):
    """What waits to be dealt with, as one more view of the agenda."""

    def __init__(self, page: AgendaCore, booking: Booking) -> None:
        super().__init__(page)
        self._page, self._bookings, self._views = page, booking, page.views
        self.lists: AgendaLists | None = None
        self._booking = False  # what is being booked was asked for by a list
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._count)

    @property
    def shown(self) -> bool:
        """It is on screen instead of the days."""
        return self.lists is not None and self._views.currentWidget() is self.lists

    def begin(self) -> None:
        """The days are shown: what waits is counted in a moment."""
        if self.lists is None:
            self._soon.start()

    def _count(self) -> None:
        if self.lists is None:
            self._made().refresh()

    def _made(self) -> AgendaLists:
        if self.lists is None:
            page = self._page
            made = self.lists = AgendaLists(page.services, page.tools, page.actor, page.now)
            made.appointment_asked.connect(self._bookings.show)
            made.booking_asked.connect(self._book)
            made.patient_asked.connect(page.patient_asked)
            made.counted.connect(self._counted)
            self._views.addWidget(made)
        return self.lists

    def show(self) -> None:
        """Put it on screen."""
        self._views.setCurrentWidget(self._made())

    def _counted(self, count: int) -> None:
        self.tell(count)
        self._page.counted.emit(count)

    def tell(self, count: int) -> None:
        """How much waits, as the rail says it."""
        self._page.head.modes.set_count(TO_DO, count or None)

    def _book(self, draft: AppointmentDraft) -> None:
        self._bookings.book(draft)
        self._booking = True

    def booked(self, appointment: Appointment) -> None:
        """Something was kept: whoever waited for it waits no more."""
        if self._booking and self.lists is not None:
            self._booking = False
            self.lists.booked(appointment)
