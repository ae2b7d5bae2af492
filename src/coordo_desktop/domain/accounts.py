"""The named people who may open the vault: logins, accounts, and what is refused about them."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from coordo_desktop.domain.access import Role
from coordo_desktop.domain.errors import InvalidField, Mishap, MissingField, Refusal
from coordo_desktop.domain.ids import UserId

TEMPORARY_HOURS = 24  # how long a passphrase given by an administrator opens (security design 5.4)
_LOGIN = re.compile(r"[^\W_][\w.@-]{0,63}")
_LONGEST = 120


@dataclass(eq=False)
class LoginTaken(Refusal):
    """Somebody else already signs in with this login."""


@dataclass(eq=False)
class LastAdministrator(Refusal):
    """The practice must keep at least one active administrator."""


@dataclass(eq=False)
class AccountSuspended(Mishap):
    """The account exists but has been closed by an administrator."""


@dataclass(eq=False)
class PassphraseExpired(Mishap):
    """A temporary passphrase that was not changed in time."""


@dataclass(eq=False)
class WrongRecoveryCode(Mishap):
    """A well-formed recovery code that does not open this vault (an older sheet, for instance)."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the lock screen may name before anything is open."""

    login: str
    name: str


@dataclass(frozen=True, slots=True)
class AccountLine:
    """One account as the settings screen shows it."""

    id: UserId
    login: str
    name: str
    profession: str
    roles: frozenset[Role]
    active: bool
    must_change: bool
    created_at: datetime
    last_login_at: datetime | None


def checked_login(text: str) -> str:
    """The login as it is kept: lower case, letters, digits and `. _ - @`, at most 64.

    Raises:
        MissingField, InvalidField: `login`.
    """
    login = unicodedata.normalize("NFC", text).strip().casefold()
    if not login:
        raise MissingField(field="login")
    if _LOGIN.fullmatch(login) is None:
        raise InvalidField(field="login")
    return login


def checked_name(text: str) -> str:
    """The person's name, spaces tidied; MissingField or InvalidField `name` otherwise."""
    name = _tidy(text)
    if not name:
        raise MissingField(field="name")
    if len(name) > _LONGEST:
        raise InvalidField(field="name")
    return name


def checked_profession(text: str) -> str:
    """The profession, which may be empty; InvalidField `profession` when far too long."""
    profession = _tidy(text)
    if len(profession) > _LONGEST:
        raise InvalidField(field="profession")
    return profession


def checked_roles(roles: frozenset[Role]) -> frozenset[Role]:
    """At least one role; MissingField `roles` otherwise."""
    if not roles:
        raise MissingField(field="roles")
    return roles


def _tidy(text: str) -> str:
    printable = "".join(c if c.isprintable() else " " for c in unicodedata.normalize("NFC", text))
    return " ".join(printable.split())
