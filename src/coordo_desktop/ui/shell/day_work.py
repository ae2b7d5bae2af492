"""What the desk does by itself: the tasks of the days ahead, the counts of the rail, a new day."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.plan_lines import PlanCounts
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.runner import Runner, only_bugs
from coordo_desktop.ui.kit.when import zone_in_use
from coordo_desktop.ui.shell.views import Navigator

_LOOK_AT_THE_DAY_MS = 60 * 1000


class DayWork(QObject):
    """Runs on the desk thread after unlocking, and again when the practice's day changes."""

    new_day = Signal()

    def __init__(
        self,
        services: Services,
        actor: Actor,
        desk: Runner,
        hub: ChangeHub,
        go: Navigator,
        now: Callable[[], datetime],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services, self._desk, self._hub, self._now = services, desk, hub, now
        self._go = go
        self._reads = scope(actor, Right.READ_CLINICAL) is not Scope.NONE
        self._day = self._today()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_AT_THE_DAY_MS)
        self._timer.timeout.connect(self.look_at_the_day)
        if self._reads:
            self._timer.start()
            hub.changed.connect(self._changed)
            self._make_tasks()
            self._count()

    def use(self, go: Navigator) -> None:
        """Speak to another window: the language changed."""
        self._go = go
        if self._reads:
            self._count()

    def stop(self) -> None:
        """Ask nothing more (before locking)."""
        self._timer.stop()

    @Slot()
    def look_at_the_day(self) -> None:
        """Midnight went by: what is due changed, and the days ahead are one short."""
        if self._today() != self._day:
            self._day = self._today()
            self._make_tasks()
            self.new_day.emit()
            self._hub.announce(frozenset({Topic.TASKS, Topic.TODAY, Topic.CARE_PLANS}))

    def _today(self) -> date:
        return self._now().astimezone(zone_in_use()).date()

    def _make_tasks(self) -> None:
        self._desk.run(self, self._services.tasks.keep_horizon, _nothing, only_bugs)

    def _count(self) -> None:
        self._desk.run(self, self._services.care_plans.counts, self._show, only_bugs)

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if changes & {Topic.CARE_PLANS, Topic.PATIENTS}:
            self._count()

    def _show(self, counts: PlanCounts) -> None:
        self._go.counted.emit("care_plans", counts.reviews_due, False)


def _nothing(_answer: object) -> None:
    """The answer is not needed."""
