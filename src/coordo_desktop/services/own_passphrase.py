"""One's own passphrase, at the open desk: changed, or asked for again."""

from contextlib import suppress
from typing import TYPE_CHECKING

from coordo_desktop.domain.errors import CoordoError, WrongPassphrase
from coordo_desktop.services import tries
from coordo_desktop.services.passphrase_rule import checked_passphrase
from coordo_desktop.services.second_person import prove
from coordo_desktop.store import accounts, keyring, vault
from coordo_desktop.store.kdf import KdfCost
from coordo_desktop.store.throttle import Throttle
from coordo_desktop.store.unit import Store

if TYPE_CHECKING:
    from coordo_desktop.services.unlocking import OpenDesk


def change_passphrase(desk: "OpenDesk", old: str, new: str, *, kdf: KdfCost | None = None) -> None:
    """The person's own change; nothing is re-encrypted.

    Raises:
        WrongPassphrase: `old` is not it. TooManyTries: after several wrong ones.
        The refusals of the passphrase rule.
    """
    store, who = desk.store, desk.actor
    checked = checked_passphrase(store, who, new)
    with vault.keyring_restored(desk.folder) as ring:
        cost = kdf or keyring.slot_of(ring, who.login).cost
        fresh = tries.tried(
            Throttle(desk.folder, store.clock),
            who.login,
            lambda: keyring.with_passphrase(ring, desk.key, who.login, old, checked, cost),
            lambda: _change_refused(store),
        )
        with store.action("password.change") as session:
            accounts.own_passphrase(session, who.user_id, store.clock())
            vault.install_keyring(desk.folder, session, fresh)
    desk.must_change = False


def _change_refused(store: Store) -> None:
    with store.action("password.fail"):
        pass


def confirm_passphrase(desk: "OpenDesk", passphrase: str) -> None:
    """Ask again before something grave: WrongPassphrase or TooManyTries, as at the lock screen."""
    try:
        prove(desk, desk.actor.login, passphrase)
    except WrongPassphrase:
        # A journal that cannot be written must not hide that it was wrong.
        with suppress(CoordoError), desk.store.action("confirm.fail"):
            pass
        raise
