"""Where the load of a round is looked at: beside its visits, in place of the visit chosen."""

from PySide6.QtCore import QObject

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.rounds import Round
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.rounds.load_panel import LoadPanel
from coordo_desktop.ui.rounds.page import RoundsPage

_NEEDED = (Right.MOVE_STOCK, Right.WRITE_CLINICAL, Right.READ_CLINICAL)


class LoadHost(QObject):
    """C opens it for whoever may take units out for patients."""

    def __init__(self, page: RoundsPage, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(page)
        self._page = page
        self.panel = LoadPanel(services, tools)
        if any(scope(actor, right) is Scope.NONE for right in _NEEDED):
            return
        beside = page.panel.parentWidget()
        there = None if beside is None else beside.layout()
        if there is not None:
            there.addWidget(self.panel)
        page.round_head.load.show()
        page.round_head.load_asked.connect(self.open)
        page.round_head.shown.connect(self._round_shown)
        page.shortcuts.add("C", self.tr("À charger dans la voiture"), self.open)
        self.panel.opened.connect(page.panel.hide)
        self.panel.closed.connect(self._closed)
        self.panel.loaded.connect(page.saved)

    def open(self) -> None:
        """What the round on screen loads; once more closes it."""
        one = self._page.round
        if not self.panel.isHidden():
            self.panel.close_panel()
        elif one is not None:
            self.panel.open_for(one.id)

    def _round_shown(self, one: Round) -> None:
        if not self.panel.isHidden():
            self.panel.open_for(one.id)

    def _closed(self) -> None:
        self._page.panel.show()
        self._page.visits.setFocus()
