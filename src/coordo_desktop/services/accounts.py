"""The people of the practice: opened, changed, suspended, given a passphrase again.

Every user's key opens the same file, so a suspension takes the slot out of the keyring but does
not change the vault key: whoever kept a copy of the older keyring could open what is written
afterwards, until the key is renewed (`key_rotation`), which the screens do in the same move.
"""

from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from coordo_desktop.domain.access import Actor, Right, Role
from coordo_desktop.domain.accounts import (
    TEMPORARY_HOURS,
    AccountLine,
    AccountSuspended,
    LastAdministrator,
    checked_login,
    checked_name,
    checked_profession,
    checked_roles,
)
from coordo_desktop.domain.errors import UnknownUser
from coordo_desktop.domain.ids import UserId
from coordo_desktop.services import authz
from coordo_desktop.services.passphrase_rule import checked_against
from coordo_desktop.store import accounts as kept
from coordo_desktop.store import keyring, recovery, vault
from coordo_desktop.store import settings as kept_settings
from coordo_desktop.store.kdf import KdfCost, calibrated
from coordo_desktop.store.keyring import NewUser
from coordo_desktop.store.keyring_format import Keyring
from coordo_desktop.store.sealing import VaultKey
from coordo_desktop.store.unit import OpenSession, Store, note


class AccountService:
    """Accounts, for administrators; the list of names, for everybody."""

    def __init__(self, store: Store, folder: Path, key: VaultKey) -> None:
        self._store = store
        self._folder = folder
        self._key = key

    def list(self) -> list[AccountLine]:
        """Every account, active ones first."""
        authz.require(self._store.actor, Right.MANAGE_ACCOUNTS)
        with self._store.reading() as session:
            return kept.lines(session)

    def names(self) -> dict[UserId, str]:
        """The name behind each id, suspended people included; anybody at the desk may ask."""
        with self._store.reading() as session:
            return kept.names(session)

    def add(
        self,
        login: str,
        name: str,
        profession: str,
        roles: frozenset[Role],
        passphrase: str,
        *,
        kdf: KdfCost | None = None,
    ) -> UserId:
        """Open an account; its passphrase is temporary: 24 hours, to be changed at first use.

        Raises:
            LoginTaken; MissingField or InvalidField; the refusals of the passphrase rule.
        """
        authz.require(self._store.actor, Right.MANAGE_ACCOUNTS)
        person = Actor(
            UserId(uuid4()),
            checked_login(login),
            checked_name(name),
            checked_profession(profession),
            checked_roles(roles),
        )
        with vault.keyring_restored(self._folder) as ring:
            fresh = self._with_temporary(ring, person, passphrase, kdf)
            with self._store.action("user.add", object_id=person.user_id) as session:
                kept.add_user(session, person, self._store.clock(), must_change=True)
                note(session, roles=kept.letters(person.roles))
                vault.install_keyring(self._folder, session, fresh)
        return person.user_id

    def change(self, user_id: UserId, name: str, profession: str, roles: frozenset[Role]) -> None:
        """Change name, profession and roles; they count from the person's next action.

        Raises:
            LastAdministrator: nobody could manage accounts any more.
            NotFound, MissingField, InvalidField.
        """
        authz.require(self._store.actor, Right.MANAGE_ACCOUNTS)
        name, profession = checked_name(name), checked_profession(profession)
        letters = kept.letters(checked_roles(roles))
        with (
            vault.keyring_restored(self._folder) as ring,
            self._store.action("user.change", object_id=user_id) as session,
        ):
            row = kept.user(session, user_id)
            note(session, before=row.roles, after=letters)
            renamed = name != row.name
            row.name, row.profession, row.roles = name, profession, letters
            self._one_administrator(session)
            if renamed:
                fresh = keyring.renamed(ring, self._key, user_id, name)
                vault.install_keyring(self._folder, session, fresh)
            actor = kept.actor_of(session, user_id)
        if user_id == self._store.actor.user_id:
            self._store.actor = actor

    def suspend(self, user_id: UserId) -> None:
        """Close an account: its slot leaves the keyring; what it signed stays signed.

        Raises:
            LastAdministrator, NotFound.
        """
        authz.require(self._store.actor, Right.MANAGE_ACCOUNTS)
        with (
            vault.keyring_restored(self._folder) as ring,
            self._store.action("user.suspend", object_id=user_id) as session,
        ):
            kept.user(session, user_id).active = False
            self._one_administrator(session)
            fresh = keyring.without_user(ring, self._key, user_id)
            vault.install_keyring(self._folder, session, fresh)

    def reopen(self, user_id: UserId, passphrase: str, *, kdf: KdfCost | None = None) -> None:
        """Open a suspended account again, with a temporary passphrase."""
        authz.require(self._store.actor, Right.MANAGE_ACCOUNTS)
        person = self._person(user_id)
        with vault.keyring_restored(self._folder) as ring:
            fresh = self._with_temporary(ring, person, passphrase, kdf)
            with self._store.action("user.reopen", object_id=user_id) as session:
                row = kept.user(session, user_id)
                row.active, row.must_change = True, True
                vault.install_keyring(self._folder, session, fresh)

    def reset_passphrase(
        self, user_id: UserId, passphrase: str, *, kdf: KdfCost | None = None
    ) -> None:
        """Give a colleague a temporary passphrase: 24 hours, to be changed at first use.

        Raises:
            AccountSuspended, NotFound; the refusals of the passphrase rule.
        """
        authz.require(self._store.actor, Right.MANAGE_ACCOUNTS)
        person = self._person(user_id)
        with vault.keyring_restored(self._folder) as ring:
            fresh = self._with_temporary(ring, person, passphrase, kdf)
            with self._store.action("password.reset", object_id=user_id) as session:
                row = kept.user(session, user_id)
                if not row.active:
                    raise AccountSuspended
                row.must_change = True
                vault.install_keyring(self._folder, session, fresh)

    def renew_recovery_code(self) -> str:
        """Make another recovery sheet; the one before opens nothing any more."""
        authz.require(self._store.actor, Right.MANAGE_ACCOUNTS)
        code = recovery.new_code()
        with (
            vault.keyring_restored(self._folder) as ring,
            self._store.action("recovery.renew") as session,
        ):
            fresh = keyring.with_recovery_code(ring, self._key, code)
            vault.install_keyring(self._folder, session, fresh)
        return code

    def _person(self, user_id: UserId) -> Actor:
        with self._store.reading() as session:
            return kept.actor_of(session, user_id)

    def _with_temporary(
        self, ring: Keyring, person: Actor, passphrase: str, kdf: KdfCost | None
    ) -> Keyring:
        with self._store.reading() as session:
            practice = kept_settings.load(session)
        if not practice.demonstration:
            names = (practice.name, practice.town, person.login, person.name)
            passphrase = checked_against(passphrase, names)
        expires = self._store.clock() + timedelta(hours=TEMPORARY_HOURS)
        user = NewUser(person.user_id, person.login, person.name, passphrase, expires)
        return keyring.with_user(ring, self._key, user, kdf or self._usual_cost(ring))

    def _usual_cost(self, ring: Keyring) -> KdfCost:
        """What was calibrated on this machine for the person at the desk."""
        try:
            return keyring.slot_of(ring, self._store.actor.login).cost
        except UnknownUser:
            return calibrated()

    def _one_administrator(self, session: OpenSession) -> None:
        session.flush()
        if not kept.active_administrators(session):
            raise LastAdministrator
