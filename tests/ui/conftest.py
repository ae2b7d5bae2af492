"""What a test put on screen is held until it is closed, and goes with the test."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent


@pytest.fixture
def qtbot(qtbot):
    """It knows its windows by weak references only.

    One that is collected, with all that holds it in a circle, is cleared piece by piece while Qt
    still sends it events.
    """
    held, add = [], qtbot.addWidget

    def _add(widget, **more):
        held.append(widget)
        add(widget, **more)

    qtbot.addWidget = _add
    yield qtbot
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    held.clear()
