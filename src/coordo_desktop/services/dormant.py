"""Accounts nobody opens: announced, then closed by themselves (security design 6.1).

Closing takes the access away, as suspending by hand does; what the person signed stays signed.
"""

from collections.abc import Callable
from contextlib import suppress

from coordo_desktop.domain.access import Right, Scope, scope
from coordo_desktop.domain.accounts import AccountLine, LastAdministrator
from coordo_desktop.domain.alerts.access_rules import CLOSED_AFTER
from coordo_desktop.domain.alerts.registry import RULES
from coordo_desktop.domain.ids import UserId
from coordo_desktop.domain.leaving import is_dormant
from coordo_desktop.services import authz
from coordo_desktop.store import accounts, settings, today
from coordo_desktop.store.unit import OpenSession, Store

_RULE = "account_dormant"


class DormantService:
    """Looked at while somebody who administers is at the desk."""

    def __init__(self, store: Store, suspend: Callable[[UserId], None]) -> None:
        self._store, self._suspend = store, suspend

    def due(self) -> bool:
        """Whether an account is to be closed, for a keeper; False for who may not close any."""
        if scope(self._store.actor, Right.MANAGE_ACCOUNTS) is Scope.NONE:
            return False
        return bool(self._over())

    def close(self) -> int:
        """Close them; how many. The one at the desk and the last administrator stay open."""
        authz.require(self._store.actor, Right.MANAGE_ACCOUNTS)
        closed = 0
        for line in self._over():
            with suppress(LastAdministrator):
                self._suspend(line.id)
                closed += 1
        return closed

    def _over(self) -> list[AccountLine]:
        with self._store.reading() as session:
            if settings.load(session).demonstration:
                return []
            days = self._days(session)
            if days is None:
                return []
            now, me = self._store.clock(), self._store.actor.user_id
            return [
                line
                for line in accounts.lines(session)
                if line.id != me and is_dormant(line, now, days)
            ]

    def _days(self, session: OpenSession) -> int | None:
        """When an account closes; None where the practice switched the rule off."""
        one = today.decided(session).get(_RULE)
        if one is not None and not one.enabled:
            return None
        announced = RULES[_RULE].threshold if one is None else one.threshold
        return int(announced or RULES[_RULE].threshold or 0) + CLOSED_AFTER
