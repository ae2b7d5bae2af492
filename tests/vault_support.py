"""A small practice for the tests that need a whole vault folder, not only the file."""

from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.services.unlocking import create_practice, unlock
from coordo_desktop.store.kdf import KdfCost

FLOOR = KdfCost(64 * 1024, 2, 4)  # the least that is accepted
GOOD = "Kx7!mPq2#vRz"
OTHER = "Ab7!mPq2#vRz"
THIRD = "Zy7!mPq2#vRz"
PRACTICE = PracticeSettings(name="MSP des Trois Ponts")


def a_practice(folder, clock, **changes):
    """Make a practice whose first person is claire, and open it: desk and recovery code."""
    told = {"settings": PRACTICE, "login": "claire", "name": "Claire MARTIN"} | changes
    return create_practice(
        folder,
        told["settings"],
        told["login"],
        told["name"],
        "IDE coordinatrice",
        told.get("passphrase", GOOD),
        clock=clock,
        kdf=FLOOR,
    )


def opened(folder, clock, login="claire", passphrase=GOOD, **more):
    """Open it again."""
    return unlock(folder, login, passphrase, clock=clock, **more)
