"""Lines of the agenda in Aujourd'hui: done by one key, undone, opened where they are."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from agenda_desk import Desk
from coordo_desktop.domain.appointments import (
    AppointmentState,
    ReminderOutcome,
    Transport,
    TransportMeans,
    TransportOrder,
)

F, N = Qt.Key.Key_F, Qt.Key.Key_N


@pytest.fixture
def agenda(desk):
    """The services of the agenda, behind the page too."""
    made = Desk(desk.store)
    for name in ("appointments", "transports", "no_shows"):
        setattr(desk.services, name, getattr(made, name))
    assert isinstance(desk.services, SimpleNamespace)
    return made


def test_each_is_done_by_its_key_and_undone(agenda, shown, desk):
    nurse = agenda.professional()
    over = agenda.book(agenda.patient("PASSE"), nurse, "11-20", title="Pansement")
    shown()
    desk.key(F)
    assert agenda.appointments.appointment(over.id).state is AppointmentState.HONOURED
    desk.tools.messages.undo()
    assert agenda.appointments.appointment(over.id).state is AppointmentState.PLANNED
    desk.key(N)
    assert agenda.appointments.appointment(over.id).state is AppointmentState.ABSENT
    assert [line.rule for line in desk.page._shown()] == ["no_show"]
    desk.key(F)
    assert agenda.no_shows.to_follow_up() == ()
    desk.tools.messages.undo()
    assert len(agenda.no_shows.to_follow_up()) == 1


def test_a_call_and_a_prescription_are_ticked_and_a_line_opens_the_agenda(agenda, shown, desk):
    nurse, asked = agenda.professional(), []
    call = agenda.book(agenda.patient("APPEL"), nurse, "11-24", reminder_days=1)
    desk.page.agenda_asked.connect(asked.append)
    shown()
    desk.key(Qt.Key.Key_Return)
    assert asked == [call.id]
    desk.key(F)
    assert agenda.appointments.appointment(call.id).reminder is ReminderOutcome.REACHED
    taxi = Transport(means=TransportMeans.TAXI, order=TransportOrder.TO_ASK)
    agenda.book(agenda.patient("TAXI"), nurse, "11-25", transport=taxi)
    desk.page.table.setFocus()
    desk.key(F)
    assert agenda.transports.pending()[0].transport.order is TransportOrder.ASKED
    desk.tools.messages.undo()
    assert agenda.transports.pending()[0].transport.order is TransportOrder.TO_ASK
