"""The door of one vault folder: what the screens before unlocking ask of the services.

Every method is slow (Argon2id is meant to be) and runs on the front runner. The services, and the
database behind them, are loaded there too: the lock screen is on screen long before (B10).
"""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from coordo_desktop.domain.accounts import Person
from coordo_desktop.domain.errors import FileDamaged
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.services import doorstep
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.shell.memory import FORM

if TYPE_CHECKING:
    from coordo_desktop.services.unlocking import KdfCost, OpenDesk
    from coordo_desktop.services.upkeep import Upkeep
    from coordo_desktop.ui.shell.session import Opened


@dataclass(frozen=True, slots=True)
class Door:
    """One folder, the hub its changes are told to, the clock; `kdf` only makes tests quick."""

    folder: Path
    hub: ChangeHub
    now: Callable[[], datetime]
    kdf: "KdfCost | None" = None

    def people(self) -> list[Person]:
        """Who may sign in, by name."""
        return doorstep.people(self.folder)

    def load(self) -> None:
        """Have ready what unlocking needs, while somebody types their passphrase."""
        import coordo_desktop.services.bundle
        import coordo_desktop.ui.shell.registry  # noqa: F401 - loaded, not used

        # What was loaded lives as long as the program: walking it for garbage each time would
        # hold the window for a tenth of a second (performance B13).
        gc.collect()
        gc.freeze()

    def unlock(
        self, login: str, passphrase: str, updating: Callable[[], object] | None = None
    ) -> "Opened":
        """Open for a person who knows their passphrase; `updating` where the file is older."""
        from coordo_desktop.services import unlocking

        desk = unlocking.unlock(
            self.folder,
            login,
            passphrase,
            clock=self.now,
            announce=self.hub.announce,
            may_strengthen=self.kdf is None,
            updating=updating,
        )
        return opened_from(desk)

    def create(
        self, settings: PracticeSettings, login: str, name: str, profession: str, passphrase: str
    ) -> tuple["Opened", str]:
        """Make the practice; what is open, and the recovery code, shown this once."""
        from coordo_desktop.services import unlocking

        desk, code = unlocking.create_practice(
            self.folder,
            settings,
            login,
            name,
            profession,
            passphrase,
            clock=self.now,
            announce=self.hub.announce,
            kdf=self.kdf,
        )
        return opened_from(desk), code

    def recover(self, login: str, code: str, passphrase: str) -> tuple["Opened", str]:
        """Open with the recovery sheet; what is open, and the code of the new sheet."""
        from coordo_desktop.services import unlocking

        desk, fresh = unlocking.recover(
            self.folder,
            login,
            code,
            passphrase,
            clock=self.now,
            announce=self.hub.announce,
            kdf=self.kdf,
        )
        return opened_from(desk), fresh


def opened_from(desk: "OpenDesk") -> "Opened":
    """All that the window needs at once, read here so that it is built without waiting."""
    from coordo_desktop.services.bundle import assemble
    from coordo_desktop.ui.shell.session import Opened

    try:
        services = assemble(desk)
        upkeep = _cared_for(desk)
        draft = services.drafts.find(FORM, "")
        journal = upkeep.journal()
        return Opened(desk, services, services.settings.load(), draft, upkeep, journal)
    except BaseException:
        desk.close()
        raise


def _cared_for(desk: "OpenDesk") -> "Upkeep":
    """Its upkeep; FileDamaged where the last look found damage and another finds it too."""
    from coordo_desktop.services.upkeep import Upkeep

    upkeep = Upkeep(desk)
    if desk.store.damaged and upkeep.check().problems:
        raise FileDamaged
    return upkeep
