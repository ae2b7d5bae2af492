"""The second person of dangerous pairs: proved at this desk, beside the one who asks.

What comes back is an `Approval`, which the action itself spends: `second=spend(approval, purpose,
store.actor.user_id, store.clock())` in its audit line. A failed try is in the trail by itself.
"""

from collections.abc import Collection
from contextlib import suppress
from typing import TYPE_CHECKING

from coordo_desktop.domain.access import Right, Scope, reach
from coordo_desktop.domain.accounts import AccountLine, WrongRecoveryCode
from coordo_desktop.domain.approvals import (
    VALID,
    Approval,
    Candidate,
    CannotConfirm,
    How,
    SamePerson,
    SecondPersonAvailable,
)
from coordo_desktop.domain.errors import CoordoError, UnknownUser, WrongPassphrase
from coordo_desktop.domain.ids import UserId
from coordo_desktop.services.doorstep import typed_login
from coordo_desktop.store import accounts, keyring, recovery
from coordo_desktop.store.throttle import Throttle

if TYPE_CHECKING:
    from coordo_desktop.services.unlocking import OpenDesk

Rights = Right | Collection[Right]  # one of several is enough
_CODE_TRIES = "+recovery"  # counted with the tries of the lock screen


def candidates(desk: "OpenDesk", right: Rights) -> list[Candidate]:
    """Who could confirm for the person at the desk, by name."""
    return [
        Candidate(line.login, line.name, ready=not line.must_change)
        for line in _others(desk)
        if line.active and _carries(line, right)
    ]


def approve(
    desk: "OpenDesk", login: str, passphrase: str, right: Rights, purpose: str = ""
) -> Approval:
    """Another person's yes, proved by their own passphrase; half a second of it is meant.

    `purpose` is a code of the action ("" = the name of the right), to be spent with the same.

    Raises:
        SamePerson, CannotConfirm, UnknownUser; WrongPassphrase and TooManyTries with the seconds to
        wait; PassphraseExpired, KeyringAltered.
    """
    login = typed_login(login)
    if login == desk.store.actor.login:
        raise SamePerson
    line = next((each for each in _others(desk) if each.login == login), None)
    if line is None:
        raise UnknownUser
    if not line.active:
        raise CannotConfirm(reason="closed")
    if not _carries(line, right):
        raise CannotConfirm(reason="role")
    if line.must_change:
        raise CannotConfirm(reason="temporary")
    try:
        prove(desk, login, passphrase)
    except WrongPassphrase:
        _put_failure(desk, line.id)
        raise
    return _approval(desk, right, purpose, line.id, "passphrase")


def approve_with_code(desk: "OpenDesk", code: str, right: Rights, purpose: str = "") -> Approval:
    """The recovery sheet out of the safe, where nobody else of the practice could confirm.

    Somebody who never signed in does not count: an account can be made for the occasion.

    Raises:
        SecondPersonAvailable, RecoveryCodeMistyped, WrongRecoveryCode, TooManyTries.
    """
    if stands_alone(desk, right):
        ring = keyring.load(desk.folder)
        recovery.public_of_code(code)  # a mistyped code is no try
        throttle = Throttle(desk.folder, desk.store.clock)
        throttle.take(_CODE_TRIES)
        try:
            keyring.opened_by_code(ring, code).wipe()
        except WrongRecoveryCode:
            _put_failure(desk, None)
            raise
        throttle.succeed(_CODE_TRIES)
        return _approval(desk, right, purpose, None, "code")
    raise SecondPersonAvailable


def stands_alone(desk: "OpenDesk", right: Rights) -> bool:
    """Whether the recovery sheet may stand in: nobody who ever signed in could confirm."""
    return not any(
        line.active and line.last_login_at is not None and _carries(line, right)
        for line in _others(desk)
    )


def prove(desk: "OpenDesk", login: str, passphrase: str) -> None:
    """Try a passphrase against the keyring, slowed down as at the lock screen; the key is wiped.

    Raises:
        WrongPassphrase, TooManyTries, UnknownUser, PassphraseExpired, KeyringAltered.
    """
    throttle = Throttle(desk.folder, desk.store.clock)
    ring = keyring.load(desk.folder)
    keyring.slot_of(ring, login)  # UnknownUser costs nothing and counts nothing
    throttle.take(login)
    try:
        keyring.opened_by(ring, login, passphrase, desk.store.clock()).wipe()
    except WrongPassphrase as error:
        raise WrongPassphrase(wait_seconds=throttle.wait(login)) from error
    throttle.succeed(login)


class SecondPersonService:
    """The same, for screens."""

    def __init__(self, desk: "OpenDesk") -> None:
        self._desk = desk

    def candidates(self, right: Rights) -> list[Candidate]:
        """Who could confirm; empty where the recovery sheet must stand in."""
        found = candidates(self._desk, right)
        return [] if stands_alone(self._desk, right) else found

    def approve(self, login: str, passphrase: str, right: Rights, purpose: str = "") -> Approval:
        """See `approve`."""
        return approve(self._desk, login, passphrase, right, purpose)

    def approve_with_code(self, code: str, right: Rights, purpose: str = "") -> Approval:
        """See `approve_with_code`."""
        return approve_with_code(self._desk, code, right, purpose)


def _others(desk: "OpenDesk") -> list[AccountLine]:
    with desk.store.reading() as session:
        return [line for line in accounts.lines(session) if line.id != desk.store.actor.user_id]


def _carries(line: AccountLine, right: Rights) -> bool:
    return any(reach(line.roles, each) is not Scope.NONE for each in _each(right))


def _each(right: Rights) -> Collection[Right]:
    return (right,) if isinstance(right, Right) else right


def _approval(
    desk: "OpenDesk", right: Rights, purpose: str, user_id: UserId | None, how: How
) -> Approval:
    return Approval(
        purpose=purpose or "+".join(sorted(_each(right))),
        asked_by=desk.store.actor.user_id,
        user_id=user_id,
        how=how,
        until=desk.store.clock() + VALID,
    )


def _put_failure(desk: "OpenDesk", user_id: UserId | None) -> None:
    # A journal that cannot be written must not hide that the secret was wrong.
    with suppress(CoordoError), desk.store.action("second.fail", object_id=user_id):
        pass
