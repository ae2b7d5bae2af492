"""What waits in the agenda, on the rail from the start, whichever view is on screen."""

from types import SimpleNamespace

from PySide6.QtCore import QObject, QTimer

from appointment_builders import a_draft, listed, on_file
from coordo_desktop.domain.access import Role
from coordo_desktop.domain.appointments import AppointmentState
from coordo_desktop.services.bundle import assemble
from coordo_desktop.ui.agenda.lists_lines import Section, lines_of
from coordo_desktop.ui.agenda.lists_reading import read_lists
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.shell.agenda_count import AgendaCount
from coordo_desktop.ui.shell.views import Navigator


def counting(store, tmp_path):
    hub, parent = ChangeHub(), QObject()
    store.announce = hub.announce
    services = assemble(SimpleNamespace(store=store, folder=tmp_path, key=None))
    go, counted = Navigator(parent), []
    go.counted.connect(lambda *said: counted.append(said))
    made = AgendaCount(services, store.actor, InlineRunner(), hub, go, store.clock, parent)
    return SimpleNamespace(made=made, counted=counted, services=services, parent=parent)


def test_what_waits_is_counted_without_opening_the_agenda(store, tmp_path, clock, qapp):
    who, whom = listed(store, "HARISMEDY"), on_file(store, "ALDAY", "PUYO")
    desk = counting(store, tmp_path)
    assert desk.made.findChild(QTimer).isActive()  # asked without anybody opening anything
    desk.made.count()
    assert desk.counted == [("agenda", 0, False)]
    desk.made.stop()
    missed = desk.services.appointments.book(a_draft(who, whom[:1], at=clock()))
    desk.services.appointments.set_state(missed.id, missed.version, AppointmentState.ABSENT)
    desk.services.appointments.book(a_draft(who, whom[1:], reminder_days=1))
    clock.advance(hours=1)
    assert desk.made.findChild(QTimer).isActive()  # asked again once the desk rests
    desk.made.count()
    assert desk.counted[-1][0] == "agenda"
    # The same number as the lines one finds in « À traiter ».
    lists = read_lists(desk.services, clock().date())
    lines = [one for one in lines_of(lists, clock()) if one.section is not Section.TRIPS]
    assert desk.counted[-1][1] == lists.waits == len(lines) == 2
    desk.made.stop()


def test_who_has_no_agenda_is_told_nothing(store_for, tmp_path, qapp):
    desk = counting(store_for(Role.READER), tmp_path)
    desk.made.again()
    assert not desk.made.findChild(QTimer).isActive()
