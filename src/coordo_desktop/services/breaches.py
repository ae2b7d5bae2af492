"""The register of breaches: noted, told within 72 hours, closed (RGPD art. 33 and 34)."""

from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from coordo_desktop.documents import breach as paper
from coordo_desktop.domain.access import Right
from coordo_desktop.domain.ids import BreachId
from coordo_desktop.domain.privacy import line, words
from coordo_desktop.domain.privacy_breaches import (
    Breach,
    BreachDraft,
    check_closing,
    check_times,
)
from coordo_desktop.services import authz, paper_heads
from coordo_desktop.store import privacy, privacy_breaches
from coordo_desktop.store.unit import OpenSession, Store, note


class BreachService:
    """What happened to data, whom it concerns, what was done, who was told."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def now(self) -> datetime:
        """The time the 72 hours are counted at."""
        return self._store.clock()

    def breaches(self) -> tuple[Breach, ...]:
        """The register, what is open first."""
        authz.require(self._store.actor, Right.ANSWER_REQUESTS)
        with self._store.reading() as session:
            return tuple(privacy_breaches.every(session))

    def add(self, said: BreachDraft) -> Breach:
        """Note a breach. MissingField (`facts`), TextTooLong, BreachTimes."""
        authz.require(self._store.actor, Right.ANSWER_REQUESTS)
        kept = self._checked(said)
        breach_id = BreachId(uuid4())
        with self._store.action("breach.entry", object_id=breach_id) as session:
            return self._told(session, privacy_breaches.add(session, breach_id, kept))

    def save(self, breach_id: BreachId, said: BreachDraft, version: int) -> Breach:
        """What is known now. As `add`; ChangedMeanwhile, NotFound."""
        authz.require(self._store.actor, Right.ANSWER_REQUESTS)
        kept = self._checked(said)
        with self._store.action("breach.change", object_id=breach_id) as session:
            changed = privacy_breaches.change(session, breach_id, version, kept)
            return self._told(session, changed)

    def close(self, breach_id: BreachId, version: int) -> Breach:
        """Close it; BreachUnsettled while the CNIL or people are still to be told."""
        authz.require(self._store.actor, Right.ANSWER_REQUESTS)
        with self._store.action("breach.close", object_id=breach_id) as session:
            check_closing(privacy_breaches.get(session, breach_id))
            return privacy_breaches.close(session, breach_id, version, closed=True)

    def reopen(self, breach_id: BreachId, version: int) -> Breach:
        """Open it again. ChangedMeanwhile."""
        authz.require(self._store.actor, Right.ANSWER_REQUESTS)
        with self._store.action("breach.reopen", object_id=breach_id) as session:
            return privacy_breaches.close(session, breach_id, version, closed=False)

    # --- on paper ---------------------------------------------------------------------------

    def preview(self, breach_id: BreachId | None = None) -> bytes:
        """The register, or one breach as the CNIL asks it, to look at. NotFound."""
        authz.require(self._store.actor, Right.ANSWER_REQUESTS)
        with self._store.reading() as session:
            return self._paper(session, breach_id)

    def printed(self, breach_id: BreachId | None = None) -> bytes:
        """The same to print or save, recorded. NotFound."""
        authz.require(self._store.actor, Right.ANSWER_REQUESTS)
        with self._store.action("breach.print", object_id=breach_id) as session:
            pdf = self._paper(session, breach_id)
            note(session, whole=breach_id is None)
        return pdf

    def _paper(self, session: OpenSession, breach_id: BreachId | None) -> bytes:
        head = paper_heads.head(session, self._store)
        told = privacy.contacts(session)
        if breach_id is None:
            return paper.register(head, told, privacy_breaches.every(session))
        return paper.render(head, told, privacy_breaches.get(session, breach_id))

    def _checked(self, said: BreachDraft) -> BreachDraft:
        check_times(said, self._store.clock())
        return replace(
            said,
            facts=words("facts", said.facts, needed=True),
            people_kinds=line("people_kinds", said.people_kinds),
            data_kinds=line("data_kinds", said.data_kinds),
            consequences=words("consequences", said.consequences),
            measures=words("measures", said.measures),
            late_why=words("late_why", said.late_why),
        )

    @staticmethod
    def _told(session: OpenSession, breach: Breach) -> Breach:
        note(
            session,
            number=breach.number,
            risk=breach.said.risk.value,
            notified=breach.said.notified_at is not None,
        )
        return breach


def blank_form() -> bytes:
    """The form of the register to fill in by hand: no vault is needed, none has to open."""
    return paper.blank()
