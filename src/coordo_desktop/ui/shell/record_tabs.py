"""The tabs that subjects bring to a patient's record, in their order, and how each is wired."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from coordo_desktop.ui.care_plan.tab import CarePlanTab
from coordo_desktop.ui.kit.record_tab import RecordTab, RecordTabSpec
from coordo_desktop.ui.measurements.tab import MeasurementsTab
from coordo_desktop.ui.shell.views import SHOW, Desk
from coordo_desktop.ui.treatments.tab import TreatmentsTab

PLAN = "plan"
"""The key of the plan's tab, for who sends somebody to it."""

_Factory = Callable[[], RecordTab]


def record_tabs(desk: Desk) -> list[RecordTabSpec]:
    """What a record offers beside the tabs of the patients view itself."""
    own = (desk.services, desk.tools, desk.actor)
    return [
        RecordTabSpec(
            "measures",
            QCoreApplication.translate("Record", "Mesures"),
            _wired(desk, lambda: MeasurementsTab(*own, now=desk.opened.store.clock)),
            after="health",
        ),
        RecordTabSpec(
            "treatments",
            QCoreApplication.translate("Record", "Traitements"),
            _wired(desk, lambda: _treatments(desk)),
            after="measures",
        ),
        RecordTabSpec(
            PLAN,
            QCoreApplication.translate("Record", "Plan de soins"),
            _wired(desk, lambda: CarePlanTab(*own)),
            after="treatments",
        ),
    ]


def _treatments(desk: Desk) -> TreatmentsTab:
    tab = TreatmentsTab(desk.services, desk.tools, desk.actor)
    tab.settings_asked.connect(lambda section: desk.go.errand_asked.emit("settings", SHOW, section))
    return tab


def _wired(desk: Desk, make: _Factory) -> _Factory:
    """Whatever the subject, a tab may ask to write, and says when something was kept."""

    def made() -> RecordTab:
        tab = make()
        tab.transmission_asked.connect(desk.go.transmission_asked)
        tab.saved.connect(desk.go.saved)
        return tab

    return made
