"""The tabs that subjects bring to a patient's record, in their order, and how each is wired."""

from collections.abc import Callable

from coordo_desktop.ui.kit.record_tab import RecordTab, RecordTabSpec
from coordo_desktop.ui.shell.views import Desk

_Factory = Callable[[], RecordTab]


def record_tabs(desk: Desk) -> list[RecordTabSpec]:
    """What a record offers beside the tabs of the patients view itself."""
    del desk
    return []


def _wired(desk: Desk, make: _Factory) -> _Factory:
    """Whatever the subject, a tab may ask to write, and says when something was kept."""

    def made() -> RecordTab:
        tab = make()
        tab.transmission_asked.connect(desk.go.transmission_asked)
        tab.saved.connect(desk.go.saved)
        return tab

    return made
