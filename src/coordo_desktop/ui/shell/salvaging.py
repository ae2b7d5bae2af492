"""Getting a vault out of a damaged one, from the lock screen: nothing is open meanwhile."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.salvage import SalvageReport
from coordo_desktop.ui.kit.runner import Runner
from coordo_desktop.ui.shell.front_door import Sheet, said
from coordo_desktop.ui.shell.opening import Door


class Salvaging(QObject):
    """The two cards, and the work between them."""

    card_made = Signal(object)
    left = Signal()

    def __init__(
        self, door: Door, runner: Runner, now: Callable[[], datetime], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._door, self._runner, self._now = door, runner, now

    def begin(self, login: str) -> None:
        """Ask who does it."""
        from coordo_desktop.ui.shell.salvage_cards import SalvageCard

        card = SalvageCard()
        card.salvage_asked.connect(self._salvage)
        card.back_asked.connect(self.left)
        self._card: Sheet = card
        self.card_made.emit(card)
        card.begin(login)

    @Slot(str, str)
    def _salvage(self, login: str, passphrase: str) -> None:
        from coordo_desktop.ui.shell.salvage_cards import SalvageCard

        card = self._card
        if not isinstance(card, SalvageCard):
            return
        card.set_busy(True)
        folder, now = self._door.folder, self._now

        def work() -> SalvageReport:
            from coordo_desktop.services.salvage import salvage_vault

            return salvage_vault(folder, folder, login, passphrase, clock=now)

        def failed(error: Exception) -> None:
            card.fail(said(error))
            if not isinstance(error, CoordoError):
                raise error

        self._runner.run(self, work, self._done, failed)

    def _done(self, report: SalvageReport) -> None:
        from coordo_desktop.ui.shell.salvage_cards import SalvagedCard

        card = SalvagedCard(report)
        card.done.connect(self.left)
        self._card = card
        self.card_made.emit(card)
        card.focus()
