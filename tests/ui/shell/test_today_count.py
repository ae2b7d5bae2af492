"""The count of « Aujourd'hui » on the rail while another view is on screen."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from coordo_desktop.services.bundle import assemble
from coordo_desktop.services.today import TodayService
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.shell.today_count import TodayCount
from coordo_desktop.ui.shell.views import Navigator
from people import a_patient


@pytest.fixture
def at_desk(qapp, store, tmp_path):
    hub = ChangeHub()
    store.announce = hub.announce
    folder_alone = SimpleNamespace(store=store, folder=tmp_path, key=None)
    services = replace(assemble(folder_alone), today=TodayService(store, lambda: None))
    return SimpleNamespace(services=services, hub=hub, actor=store.actor, parent=QObject())


def counting(at_desk, *, shown):
    go, counted = Navigator(at_desk.parent), []
    go.counted.connect(lambda *said: counted.append(said))
    made = TodayCount(
        at_desk.services.today, at_desk.actor, InlineRunner(), at_desk.hub, go, lambda: shown[0],
        at_desk.parent,
    )  # fmt: skip
    return made, counted


def test_a_task_added_elsewhere_is_counted_once_the_desk_rests(at_desk, qtbot):
    who = at_desk.services.patients.create(a_patient())
    made, counted = counting(at_desk, shown=[False])
    assert len(counted) == 1
    at_desk.services.tasks.add(who, "rappeler le laboratoire aujourd'hui")
    assert len(counted) == 1
    qtbot.waitUntil(lambda: len(counted) == 2, timeout=3000)
    board = at_desk.services.today.today()
    assert counted[-1][:2] == ("today", board.total(mine=True) or board.total())
    made.stop()


def test_while_the_view_is_shown_it_counts_for_itself(at_desk):
    shown = [True]
    made, counted = counting(at_desk, shown=shown)
    who = at_desk.services.patients.create(a_patient())
    at_desk.services.tasks.add(who, "rappeler le laboratoire aujourd'hui")
    made.count()
    assert counted == []
    shown[0] = False
    made.count()
    assert counted[-1][1] > 0
    made.stop()
