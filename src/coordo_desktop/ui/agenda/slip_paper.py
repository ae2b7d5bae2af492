"""The slip asked for from the agenda: of whom, of this appointment or of all its series."""

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.appointments import Appointment
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.agenda.slip_view import SlipView
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fold import FoldingRow
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.segmented import Segmented

_ONE, _SERIES = "one", "series"


class SlipPaper(SlipView):
    """A group session has several people, each with a slip; Esc goes back to the agenda."""

    def __init__(self, services: Services, tools: Tools) -> None:
        back = QCoreApplication.translate("Slip", "Retour à l’agenda")
        whose = QCoreApplication.translate("Slip", "Pour qui")
        this = QCoreApplication.translate("Slip", "Ce rendez-vous")
        series = QCoreApplication.translate("Slip", "Tous ceux à venir de la série")
        told = QCoreApplication.translate("Slip", "Ce que dit le coupon")
        self.person = Choice([], name="agenda.slip.person", label=whose)
        self.extent = Segmented(
            [Option(_ONE, this), Option(_SERIES, series)],
            name="agenda.slip.extent", label=told, compact=True,
        )  # fmt: skip
        leave = Button(back, name="agenda.slip.back", key="Esc")
        head = FoldingRow(leave, self.person, self.extent, None, margins=(16, 9, 12, 8))
        super().__init__(services, tools, name="agenda.slip", back=back, head=head)
        self._asked: Appointment | None = None
        leave.clicked.connect(self.closed)
        self.extent.changed.connect(self._draw)
        self.person.changed.connect(self._draw)
        self.closed_by_escape()

    def show_appointment(self, appointment: Appointment) -> None:
        """The slip of an appointment: of the first of its people, where it has several."""
        people = appointment.content.participants
        self._asked = appointment
        self.person.set_options([(one.patient_id, one.patient) for one in people])
        self.person.setVisible(len(people) > 1)
        self.extent.setVisible(appointment.series_id is not None)
        self.extent.set_value(_ONE)
        self._draw()

    def _draw(self, _chosen: object = None) -> None:
        who = self.person.value()
        if who is not None and self._asked is not None:
            series = self._asked.series_id is not None and self.extent.value() == _SERIES
            self.look_at(who, [self._asked.id], series=series)
