"""Transport prescriptions: to ask, asked, received, for a whole series at once, undone."""

import pytest

from agenda_desk import Desk
from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.appointments import Transport, TransportMeans, TransportOrder
from coordo_desktop.domain.errors import ChangedMeanwhile

TO_ASK, ASKED = TransportOrder.TO_ASK, TransportOrder.ASKED
TAXI = Transport(means=TransportMeans.TAXI, who="Taxi Askar", order=TO_ASK)


@pytest.fixture
def desk(store):
    return Desk(store)


def test_a_series_is_one_line_and_one_action(desk):
    nurse, patient = desk.professional(), desk.patient()
    desk.book(patient, nurse, "11-24", rule="FREQ=DAILY;COUNT=3", transport=TAXI)
    received = Transport(means=TransportMeans.TAXI, who="Askar", order=TransportOrder.RECEIVED)
    desk.book(desk.patient("RECU"), nurse, "11-24", "15:00", transport=received)
    (line,) = desk.transports.pending()
    assert (line.count, line.transport.who) == (3, "Taxi Askar")
    asked = desk.transports.say(line, ASKED)
    assert [one.transport.order for one in desk.transports.pending()] == [ASKED]
    with pytest.raises(ChangedMeanwhile):
        desk.transports.say(line, ASKED)
    assert not desk.appointments.appointment(line.appointments[0]).detached
    desk.transports.say(asked, TransportOrder.RECEIVED)
    assert desk.transports.pending() == ()
    desk.transports.say(asked, TO_ASK, seen=TransportOrder.RECEIVED)
    assert desk.transports.pending()[0].count == 3


def test_a_caregiver_sees_their_circle_only(desk, store_for):
    desk.book(desk.patient(), desk.professional(), "12-15", transport=TAXI)
    (line,) = desk.transports.pending()
    theirs = Desk(store_for(Role.CAREGIVER)).transports
    assert theirs.pending() == ()
    with pytest.raises(NotAllowed):
        theirs.say(line, ASKED)
