"""How much asks for attention in the stock, on the rail, whichever view is on screen."""

from PySide6.QtCore import QObject, QTimer, Slot

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.runner import Runner, only_bugs
from coordo_desktop.ui.shell.views import Navigator

_REST_MS = 900


class StockCount(QObject):
    """Asked once the window stands, then each time the desk rests after a change."""

    def __init__(
        self,
        services: Services,
        actor: Actor,
        desk: Runner,
        hub: ChangeHub,
        go: Navigator,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services, self._desk, self._go = services, desk, go
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.count)
        self._may = scope(actor, Right.SEE_STOCK) is not Scope.NONE
        if self._may:
            hub.changed.connect(self._changed)
            self._rest.start()

    def use(self, go: Navigator) -> None:
        """Speak to another window: the language changed."""
        self._go = go
        self.again()

    def again(self) -> None:
        """Count soon: a new day began."""
        if self._may:
            self._rest.start()

    def stop(self) -> None:
        """Ask nothing more (before locking)."""
        self._rest.stop()

    @Slot()
    def count(self) -> None:
        """Ask how much there is."""
        stock = self._services.stock
        self._desk.run(self, lambda: stock.overview().counts.alerts, self._show, only_bugs)

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if Topic.STOCK in changes:
            self._rest.start()

    def _show(self, alerts: int) -> None:
        self._go.counted.emit("stock", alerts, False)
