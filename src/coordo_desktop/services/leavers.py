"""Somebody leaves: what they are responsible for goes to colleagues, then their access closes.

Administration closes accounts; care changes hands by who may write it, for everybody's patients.
In a small practice that is one person, otherwise two.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from coordo_desktop.documents import departure_slip
from coordo_desktop.domain.access import NotAllowed, Right, Scope, scope
from coordo_desktop.domain.errors import NotFound, Refusal
from coordo_desktop.domain.ids import ProfessionalId, RoundId, UserId
from coordo_desktop.domain.leaving import (
    Departure,
    Leaver,
    LeaverKind,
    LeavingOneself,
    SameColleague,
    TakenOver,
)
from coordo_desktop.domain.opening import AgendaPerson
from coordo_desktop.domain.replacements import handed_over
from coordo_desktop.services import authz
from coordo_desktop.services.agenda_changes import AgendaChanges
from coordo_desktop.services.paper_heads import head
from coordo_desktop.store import accounts, directory, opening
from coordo_desktop.store import leaving as kept
from coordo_desktop.store.appointments import shown_professional
from coordo_desktop.store.unit import OpenSession, Store, note, note_patients

_RIGHTS = {
    LeaverKind.TEAM: Right.WRITE_CLINICAL,
    LeaverKind.TASKS: Right.WRITE_CLINICAL,
    LeaverKind.APPOINTMENTS: Right.MANAGE_AGENDA,
    LeaverKind.ROUNDS: Right.MANAGE_AGENDA,
    LeaverKind.WAITING: Right.MANAGE_AGENDA,
}


class RoundGiver(Protocol):
    """How a round changes hands; `ReplacementService.hand_over_round` is one."""

    def __call__(self, round_id: RoundId, to: ProfessionalId, *, seen_version: int) -> int:
        """Its version then; NobodyFree, ChangedMeanwhile, NotAllowed."""


class LeaverService:
    """`changes` and `give_round` move appointments and rounds by their own rules."""

    def __init__(
        self,
        store: Store,
        changes: AgendaChanges,
        give_round: RoundGiver,
        suspend: Callable[[UserId], None],
        renew: Callable[[], object],
    ) -> None:
        self._store = store
        self._changes, self._give_round = changes, give_round
        self._suspend, self._renew = suspend, renew

    # --- asked ------------------------------------------------------------------------------

    def leaver(self, user_id: UserId) -> Leaver:
        """Who leaves and what they leave: counts only. LeavingOneself, NotFound."""
        authz.require(self._store.actor, Right.MANAGE_ACCOUNTS)
        if user_id == self._store.actor.user_id:
            raise LeavingOneself
        with self._store.reading() as session:
            return self._leaver(session, user_id)

    def colleagues(self, user_id: UserId) -> tuple[AgendaPerson, ...]:
        """Who could take over, those of the same profession first."""
        authz.require(self._store.actor, Right.MANAGE_ACCOUNTS)
        with self._store.reading() as session:
            away = directory.of_user(session, user_id)
            people = opening.people(session)
        profession = "" if away is None else away.profession.casefold()
        mine = None if away is None else away.id
        others = [one for one in people if one.active and one.id != mine]
        return tuple(sorted(others, key=lambda one: one.profession.casefold() != profession))

    def may_hand_over(self, kind: LeaverKind) -> bool:
        """Whether the person at the desk may give this to somebody else, for every patient."""
        return scope(self._store.actor, _RIGHTS[kind]) is Scope.ALL

    # --- done -------------------------------------------------------------------------------

    def hand_over(self, user_id: UserId, kind: LeaverKind, to: ProfessionalId | None) -> TakenOver:
        """Give everything of one kind to a colleague; without one, the team is only left.

        An appointment or a round that cannot change hands (the colleague is taken then) stays where
        it was and is counted.

        Raises:
            NotAllowed, SameColleague; NotFound where they are nobody in the directory; the mishaps
            of the disk: what was given before them stays given.
        """
        authz.require(self._store.actor, _RIGHTS[kind])
        if not self.may_hand_over(kind):
            raise NotAllowed(right=_RIGHTS[kind])
        with self._store.reading() as session:
            away = directory.of_user(session, user_id)
            known = None if to is None else directory.get(session, to)
        if away is None:
            raise NotFound
        if to == away.id:
            raise SameColleague
        if to is None and kind is not LeaverKind.TEAM:
            raise NotFound
        name = (
            "" if known is None else shown_professional(known.name, known.given_name, known.title)
        )
        if kind in (LeaverKind.APPOINTMENTS, LeaverKind.ROUNDS):
            done, refused = self._agenda(kind, away.id, to)
            return TakenOver(kind, name, done, refused)
        return TakenOver(kind, name, self._at_once(kind, away.id, to))

    def close(self, user_id: UserId, taken: tuple[TakenOver, ...] = ()) -> Departure:
        """Close the account, take them off the directory's lists, renew the key of the vault.

        Raises:
            LeavingOneself, LastAdministrator, NotFound; what renewing the key raises: the account
            is closed then all the same, and the key remains to be renewed.
        """
        authz.require(self._store.actor, Right.MANAGE_ACCOUNTS)
        before = self.leaver(user_id)
        if before.account.active:
            self._suspend(user_id)
        told = {"taken": sum(one.done for one in taken)}
        with self._store.action("user.leave", object_id=user_id, detail=told) as session:
            known = directory.of_user(session, user_id)
            if known is not None and known.active:
                directory.change(session, replace(known, active=False))
            after = self._leaver(session, user_id)
            note(session, remaining=sum(one.count for one in after.left))
        self._renew()
        return Departure(
            name=before.account.name,
            login=before.account.login,
            at=self._store.clock(),
            taken=taken,
            remaining=after.left,
            renewed=True,
        )

    def slip(self, departure: Departure) -> bytes:
        """The page that says what was done, to file; what remains stands on it."""
        authz.require(self._store.actor, Right.MANAGE_ACCOUNTS)
        with self._store.action("user.leave_slip") as session:
            top = head(session, self._store)
        return departure_slip.render(top, departure)

    # --- steps ------------------------------------------------------------------------------

    def _leaver(self, session: OpenSession, user_id: UserId) -> Leaver:
        account = accounts.user(session, user_id).line()
        known = directory.of_user(session, user_id)
        who = None if known is None else known.id
        now = self._store.clock()
        left = kept.left_behind(session, user_id, who, now, now.astimezone().date())
        return Leaver(account, who, tuple(left))

    def _at_once(self, kind: LeaverKind, away: ProfessionalId, to: ProfessionalId | None) -> int:
        today = self._store.clock().astimezone().date()
        with self._store.action("user.hand_over", detail={"kind": kind.value}) as session:
            if kind is LeaverKind.TEAM:
                whose = kept.hand_over_team(session, away, to, today)
            elif to is not None and kind is LeaverKind.TASKS:
                whose = kept.hand_over_tasks(session, away, to)
            else:
                whose = []
            count = len(whose)
            if kind is LeaverKind.WAITING and to is not None:
                count = kept.hand_over_waiting(session, away, to)
            note(session, count=count)
            if whose:
                note_patients(session, set(whose))
        return count

    def _agenda(
        self, kind: LeaverKind, away: ProfessionalId, to: ProfessionalId | None
    ) -> tuple[int, int]:
        if to is None:
            raise NotFound
        now = self._store.clock()
        done = refused = 0
        with self._store.reading() as session:
            alone = kept.appointments_to_come(session, away, now)
            rounds = kept.rounds_to_come(session, away, now)
        if kind is LeaverKind.ROUNDS:
            for round_id, version in rounds:
                try:
                    self._give_round(round_id, to, seen_version=version)
                    done += 1
                except Refusal:
                    refused += 1
            return done, refused
        for one in alone:
            people = handed_over(one.content, away, to)
            try:
                self._changes.move(
                    one.id, one.version, one.starts_at, one.ends_at, professionals=people
                )
                done += 1
            except Refusal:
                refused += 1
        return done, refused
