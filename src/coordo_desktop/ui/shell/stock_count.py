"""How much asks for attention in the stock, on the rail, whichever view is on screen."""

from PySide6.QtCore import QObject

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.topics import Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.runner import Runner
from coordo_desktop.ui.shell.rail_count import RailCount
from coordo_desktop.ui.shell.views import Navigator

_REST_MS = 900


class StockCount(RailCount):
    """What is short, expiring, expired, isolated or recalled."""

    def __init__(
        self,
        services: Services,
        actor: Actor,
        desk: Runner,
        hub: ChangeHub,
        go: Navigator,
        parent: QObject,
    ) -> None:
        def asked() -> int:
            return services.stock.overview().counts.alerts

        may = scope(actor, Right.SEE_STOCK) is not Scope.NONE
        topics = frozenset({Topic.STOCK})
        super().__init__("stock", asked, topics, desk, hub, go, parent, may=may, rest_ms=_REST_MS)
