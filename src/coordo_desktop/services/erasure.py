"""Erasing a record: proposed by one person, confirmed by another, told on a certificate.

A backup is made before; a fresh one after, so that « purger les sauvegardes » leaves one.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from uuid import UUID, uuid4

from coordo_desktop.domain.access import NotAllowed, Right, Scope, scope
from coordo_desktop.domain.approvals import Approval, spend
from coordo_desktop.domain.backups import Purged
from coordo_desktop.domain.erasures import (
    PURPOSE,
    Against,
    Erasure,
    ErasurePaper,
    ErasureRefused,
    Ground,
    PacksGone,
    Proposal,
    Standing,
    checked,
)
from coordo_desktop.domain.errors import CoordoError, Mishap, NotFound
from coordo_desktop.domain.ids import ErasureId, PatientId
from coordo_desktop.domain.patients import LifeCycle
from coordo_desktop.services import authz
from coordo_desktop.services.paper_heads import head
from coordo_desktop.services.retention_parts import (
    EITHER,
    initials,
    named,
    require_either,
    rules_of,
)
from coordo_desktop.store import accounts, erasure, patients, retention
from coordo_desktop.store.engine import translated
from coordo_desktop.store.unit import OpenSession, Store, note

Backup = Callable[[str], object]
Purge = Callable[[datetime], object]
Packs = Callable[[], PacksGone | None]


def _no_packs() -> PacksGone | None:
    """No evening packs are made here."""
    return None


class ErasureService:
    """`backup` makes one for a reason; `purge` gives up those made before an instant.

    `packs` gives up the evening packs made before the last erasure.
    """

    def __init__(
        self, store: Store, backup: Backup, purge: Purge, packs: Packs = _no_packs
    ) -> None:
        self._store = store
        self._backup = backup
        self._purge = purge
        self._packs = packs

    def standing(self, patient_id: PatientId) -> Standing:
        """How long this record must be kept, what stands against erasing it, what would go.

        ErasureRefused for a record that stepped back for another.
        """
        require_either(self._store.actor, EITHER)
        with self._store.action("erasure.look", patient_id=patient_id) as session:
            told = self._standing(session, patient_id)
            people = erasure.group_of(session, patient_id)
            return replace(told, named_in=erasure.named_in(session, people))

    def _standing(self, session: OpenSession, patient_id: PatientId) -> Standing:
        if patients.get(session, patient_id).life_cycle is LifeCycle.MERGED:
            raise ErasureRefused(against=Against.MERGED)
        now = self._store.clock()
        line = retention.line_of(session, patient_id, rules_of(session), now)
        over = now.astimezone().date() > line.keeping.until
        lines, sheets = erasure.sizes(session, erasure.group_of(session, patient_id))
        return Standing(
            patient_id=patient_id,
            name=named(self._store.actor, line).name,
            keeping=line.keeping,
            against=erasure.against(session, line, today_over=over),
            lines=lines,
            sheets=sheets,
        )

    def propose(self, patient_id: PatientId, ground: Ground, basis: str = "") -> str:
        """Propose to erase a record; the proposal's id. Over an earlier proposal.

        Raises:
            ErasureRefused: with what stands against it; MissingField: an order is quoted.
        """
        authz.require(self._store.actor, Right.PROPOSE_CLOSING)
        proposal_id = uuid4()
        with self._store.action(
            "erasure.propose", patient_id=patient_id, detail={"ground": ground.value}
        ) as session:
            authz.require_for(session, self._store.actor, Right.PROPOSE_CLOSING, patient_id)
            basis = checked(self._standing(session, patient_id), ground, basis)
            erasure.propose(session, proposal_id, patient_id, ground, basis)
        return str(proposal_id)

    def proposals(self) -> list[Proposal]:
        """What is proposed, the oldest first."""
        require_either(self._store.actor, EITHER)
        with self._store.reading() as session:
            found = erasure.proposals(session)
        if scope(self._store.actor, Right.SEE_IDENTITY) is Scope.ALL:
            return found
        return [replace(one, patient=initials(one.patient)) for one in found]

    def withdraw(self, proposal_id: str) -> None:
        """Take a proposal back, or refuse it; NotFound."""
        require_either(self._store.actor, EITHER)
        with self._store.action("erasure.withdraw", object_id=proposal_id) as session:
            note(session, patient_id=self._proposal(session, proposal_id).patient_id)
            erasure.withdraw(session, UUID(proposal_id))

    def needs_second(self, proposal_id: str) -> bool:
        """Whether somebody else must confirm here: an administrator confirms another's proposal."""
        require_either(self._store.actor, EITHER)
        with self._store.reading() as session:
            return not self._confirms(self._proposal(session, proposal_id))

    def erase(self, proposal_id: str, approval: Approval | None = None) -> Erasure:
        """Erase what was proposed; there is no way back. A backup is made before.

        `approval` is for `PURPOSE`, by somebody who carries CONFIRM_ERASURE; none is needed where
        an administrator does it after another person's proposal.

        Raises:
            ApprovalNeeded, NotFound, ErasureRefused; what a backup raises: nothing is then erased.
        """
        require_either(self._store.actor, EITHER)
        store = self._store
        with store.reading() as session:
            proposal = self._proposal(session, proposal_id)
            checked(self._standing(session, proposal.patient_id), proposal.ground, proposal.basis)
        if not self._confirms(proposal):
            _usable(approval, store)
        self._backup("erasure")
        with store.mutex:
            done = self._erased(proposal, approval)
            self._polish()
        with suppress(CoordoError):  # it is in the trail; what was erased stays so
            self._backup("erased")
        return done

    def _erased(self, proposal: Proposal, approval: Approval | None) -> Erasure:
        store, erasure_id = self._store, ErasureId(uuid4())
        with store.action(
            "patient.erase", patient_id=proposal.patient_id, object_id=erasure_id
        ) as session:
            standing = self._standing(session, proposal.patient_id)
            checked(standing, proposal.ground, proposal.basis)
            confirmed = store.actor.name
            second = str(store.actor.user_id)
            if not self._confirms(proposal):
                second = spend(approval, PURPOSE, store.actor.user_id, store.clock())
                confirmed = _named_by(session, approval)
            people = erasure.group_of(session, proposal.patient_id)
            basis = erasure.without_names(session, people, proposal.basis)
            named_in = erasure.named_in(session, people)
            lines, sheets = erasure.erase(session, people)
            told = Erasure(
                id=erasure_id,
                at=store.clock(),
                ground=proposal.ground,
                basis=basis,
                proposed_on=proposal.at.astimezone().date(),
                proposed_by=proposal.author,
                confirmed_by=confirmed,
                removed={**lines, **({"sheets": sheets} if sheets else {})},
                named_in=named_in,
            )
            erasure.bury(session, told)
            note(session, second=second, ground=told.ground.value, lines=sum(lines.values()))
        return told

    def _confirms(self, proposal: Proposal) -> bool:
        actor = self._store.actor
        may = scope(actor, Right.CONFIRM_ERASURE) is not Scope.NONE
        return may and proposal.author_id != actor.user_id

    def _polish(self) -> None:
        """Give the freed pages back; they were zeroed as they were freed.

        A disk that is full or a reader in the way undoes no erasure, and must not look like it.
        """
        with suppress(Mishap), translated():
            live = self._store.engines.maintenance()
            try:
                erasure.polish(live)
            finally:
                live.close()

    def _proposal(self, session: OpenSession, proposal_id: str) -> Proposal:
        found = erasure.proposals(session, UUID(proposal_id))
        if not found:
            raise NotFound
        return found[0]

    # --- what remains ---------------------------------------------------------------------------

    def erasures(self) -> list[Erasure]:
        """What was erased, last first; nothing says whom."""
        require_either(self._store.actor, EITHER)
        with self._store.reading() as session:
            return erasure.erasures(session)

    def purge_backups(self) -> int:
        """Give up every backup that still holds what was erased; of how many records that is done.

        The newest backup was made after the last erasure: it stays. None is said done while a
        place of copies still has some to give up, which is when the last one did, or while evening
        packs could not be reached: the next purge tries again.
        """
        authz.require(self._store.actor, Right.CONFIRM_ERASURE)
        with self._store.reading() as session:
            waiting = [one for one in erasure.erasures(session) if one.purged_at is None]
        if not waiting:
            return 0
        last = max(one.at for one in waiting)
        told = self._purge(last)
        elsewhere = told.waiting if isinstance(told, Purged) else 0
        packs = self._packs()
        with self._store.action("erasure.purge") as session:
            if packs is not None:
                erasure.packs_purged(session, packs)
            left = packs is not None and packs.left
            count = 0 if elsewhere or left else erasure.purged(session, last)
            note(session, count=count)
        return count

    def certificate(self, erasure_id: ErasureId) -> bytes:
        """The certificate of an erasure, as PDF; NotFound."""
        from coordo_desktop.documents import erasure_certificate

        require_either(self._store.actor, EITHER)
        with self._store.action("erasure.certificate", object_id=erasure_id) as session:
            found = erasure.erasures(session, erasure_id)
            if not found:
                raise NotFound
            paper = ErasurePaper(erasure=found[0], head=head(session, self._store))
        return erasure_certificate.render(paper)


def _usable(approval: Approval | None, store: Store) -> None:
    """Refuse before the backup what will be refused after; the yes itself is spent later."""
    spend(
        None if approval is None else replace(approval),
        PURPOSE,
        store.actor.user_id,
        store.clock(),
    )


def _named_by(session: OpenSession, approval: Approval | None) -> str:
    if approval is None or approval.user_id is None:
        return "Fiche de secours"
    names = {line.id: line.name for line in accounts.lines(session)}
    found = names.get(approval.user_id)
    if found is None:
        raise NotAllowed(right=Right.CONFIRM_ERASURE)
    return found
