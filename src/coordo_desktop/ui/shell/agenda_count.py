"""How much waits in the agenda (« À traiter »), on the rail, whichever view is on screen."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.agenda.lists_reading import LIST_TOPICS, read_lists
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.runner import Runner
from coordo_desktop.ui.kit.when import zone_in_use
from coordo_desktop.ui.shell.rail_count import RailCount
from coordo_desktop.ui.shell.views import Navigator

_REST_MS = 700


class AgendaCount(RailCount):
    """Who is to be called, placed, replaced or brought."""

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
        def asked() -> int:
            return read_lists(services, now().astimezone(zone_in_use()).date()).waits

        may = scope(actor, Right.MANAGE_AGENDA) is not Scope.NONE
        super().__init__(
            "agenda", asked, frozenset(LIST_TOPICS), desk, hub, go, parent,
            may=may, rest_ms=_REST_MS,
        )  # fmt: skip
