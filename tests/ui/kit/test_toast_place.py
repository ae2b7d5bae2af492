"""A message never stands over the foot of a panel, where one keeps or gives up."""

import pytest
import shiboken6
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from coordo_desktop.ui.kit.layout import row
from coordo_desktop.ui.kit.messages import Messages
from coordo_desktop.ui.kit.side_panel import SidePanel


@pytest.fixture
def host(qapp):
    shown, panel = QWidget(), SidePanel(name="p", title="Écrire")
    shown.resize(1100, 500)
    line = row(QWidget(), panel, gap=0)
    line.setStretch(0, 1)
    shown.setLayout(line)
    panel.hide()
    shown.show()
    yield shown
    shown.hide()
    shiboken6.delete(shown)


def right_of(host):
    toast = host.findChild(QWidget, "toast")
    return toast.mapTo(host, QPoint(toast.width(), 0)).x()


def test_it_stands_in_the_middle_and_moves_beside_a_panel_that_opens(host):
    messages = Messages(host)
    messages.say("Gardé.")
    toast = host.findChild(QWidget, "toast")
    assert abs(toast.x() + toast.width() / 2 - 550) <= 1
    panel = host.findChild(SidePanel, "p")
    panel.open()
    QApplication.processEvents()
    assert right_of(host) < panel.mapTo(host, QPoint(0, 0)).x()
    messages.say("Ce qui est dit ensuite aussi.")
    assert right_of(host) < panel.mapTo(host, QPoint(0, 0)).x()


def test_it_moves_beside_a_panel_that_comes_back_by_itself(host):
    messages = Messages(host)
    messages.say("Gardé.")
    panel = host.findChild(SidePanel, "p")
    panel.show()
    QApplication.processEvents()
    assert right_of(host) < panel.mapTo(host, QPoint(0, 0)).x()
