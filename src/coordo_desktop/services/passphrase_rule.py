"""The rule of passphrases, held against the names of this practice and what leaks hold most."""

from collections.abc import Iterable
from functools import cache

from coordo_desktop.domain import passphrases
from coordo_desktop.domain.access import Actor
from coordo_desktop.store import settings as kept_settings
from coordo_desktop.store.unit import Store
from coordo_desktop.system.resources import resource


def checked_passphrase(store: Store, who: Actor, passphrase: str) -> str:
    """As the rule has it; a demonstration practice may have any."""
    with store.reading() as session:
        practice = kept_settings.load(session)
    if practice.demonstration:
        return passphrase
    return checked_against(passphrase, (practice.name, practice.town, who.login, who.name))


def checked_against(passphrase: str, names: Iterable[str]) -> str:
    """As `passphrases.checked`, with the 20,000 passwords leaks hold most (security design 6.1)."""
    return passphrases.checked(passphrase, names, listed())


@cache
def listed() -> frozenset[str]:
    """The list, read once a passphrase is chosen and not before."""
    return frozenset(resource("mots-de-passe-courants.txt").decode("ascii").split())
