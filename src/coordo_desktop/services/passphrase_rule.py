"""The rule of passphrases, held against the names of this practice."""

from coordo_desktop.domain import passphrases
from coordo_desktop.domain.access import Actor
from coordo_desktop.store import settings as kept_settings
from coordo_desktop.store.unit import Store


def checked_passphrase(store: Store, who: Actor, passphrase: str) -> str:
    """As the rule has it; a demonstration practice may have any."""
    with store.reading() as session:
        practice = kept_settings.load(session)
    if practice.demonstration:
        return passphrase
    return passphrases.checked(passphrase, (practice.name, who.login, who.name))
