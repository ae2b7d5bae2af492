"""The rights of people over their data: requests, what they want said, whom papers name (SE1)."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from coordo_desktop.domain.access import Right, Scope, scope
from coordo_desktop.domain.ids import PatientId, PrivacyRequestId
from coordo_desktop.domain.privacy import (
    AlreadyWithdrawn,
    PrivacyContacts,
    Statement,
    StatementDraft,
    line,
    words,
)
from coordo_desktop.domain.privacy_requests import (
    AnsweredBefore,
    Handed,
    IdentityCheck,
    IdentityUnchecked,
    PrivacyRequest,
    RequestClosed,
    RequestDraft,
    RequestState,
)
from coordo_desktop.services import authz
from coordo_desktop.store import privacy
from coordo_desktop.store.appointments import practice_day
from coordo_desktop.store.unit import OpenSession, Store, note


class RequestService:
    """Who asked what, how one made sure of them, what was answered and when."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- whom papers name -------------------------------------------------------------------

    def contacts(self) -> PrivacyContacts:
        """Who answers for the data and how people reach them."""
        authz.require(self._store.actor, Right.ANSWER_REQUESTS)
        with self._store.reading() as session:
            return privacy.contacts(session)

    def keep_contacts(self, told: PrivacyContacts) -> PrivacyContacts:
        """Keep them. TextTooLong."""
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        kept = replace(
            told,
            controller=line("controller", told.controller),
            dpo=line("dpo", told.dpo),
            contact=line("contact", told.contact),
        )
        with self._store.action("privacy.contacts") as session:
            privacy.keep_contacts(session, kept)
        return kept

    # --- requests ---------------------------------------------------------------------------

    def requests(self, patient_id: PatientId | None = None) -> tuple[PrivacyRequest, ...]:
        """All requests, or those about one person; those that wait first."""
        authz.require(self._store.actor, Right.ANSWER_REQUESTS)
        with self._store.reading() as session:
            day = practice_day(session)
            found = privacy.requests(session, day, names=self._names(), patient_id=patient_id)
            return tuple(found)

    def add(self, draft: RequestDraft) -> PrivacyRequest:
        """Note a request that arrived. MissingField, TextTooLong, AnsweredBefore."""
        authz.require(self._store.actor, Right.ANSWER_REQUESTS)
        name = line("requester_name", draft.requester_name, needed=draft.patient_id is None)
        said = words("words", draft.words)
        request_id = PrivacyRequestId(uuid4())
        with self._store.action(
            "request.received", patient_id=draft.patient_id, object_id=request_id
        ) as session:
            if draft.received_on > practice_day(session):
                raise AnsweredBefore
            privacy.add_request(
                session,
                id=request_id,
                patient_id=draft.patient_id,
                kind=draft.kind.value,
                requester=draft.requester.value,
                requester_name=name,
                received_on=draft.received_on,
                identity=draft.identity.value,
                words=said,
                extended=False,
                extended_why="",
                state=RequestState.OPEN.value,
                closed_on=None,
                handed="",
                answer="",
                added_at=self._store.clock(),
                added_by=self._store.actor.name,
            )
            note(session, kind=draft.kind.value, identity=draft.identity.value)
            return self._get(session, request_id)

    def check_identity(
        self, request_id: PrivacyRequestId, version: int, how: IdentityCheck
    ) -> PrivacyRequest:
        """Note how one made sure of who asks. RequestClosed, ChangedMeanwhile."""
        authz.require(self._store.actor, Right.ANSWER_REQUESTS)
        told = {"identity": how.value}
        with self._store.action("request.identity", object_id=request_id, detail=told) as session:
            self._waiting(session, request_id)
            privacy.change_request(session, request_id, version, identity=how.value)
            return self._get(session, request_id)

    def extend(self, request_id: PrivacyRequestId, version: int, why: str) -> PrivacyRequest:
        """Two months more, the person being told why. MissingField, RequestClosed."""
        authz.require(self._store.actor, Right.ANSWER_REQUESTS)
        told = words("extended_why", why, needed=True)
        with self._store.action("request.extend", object_id=request_id) as session:
            self._waiting(session, request_id)
            privacy.change_request(session, request_id, version, extended=True, extended_why=told)
            return self._get(session, request_id)

    def answer(
        self,
        request_id: PrivacyRequestId,
        version: int,
        *,
        on: date,
        handed: Handed,
        answer: str = "",
    ) -> PrivacyRequest:
        """Close a request that was answered.

        Raises IdentityUnchecked, AnsweredBefore, RequestClosed, TextTooLong, ChangedMeanwhile.
        """
        return self._close(
            request_id, version, RequestState.ANSWERED, on, words("answer", answer), handed
        )

    def refuse(
        self, request_id: PrivacyRequestId, version: int, *, on: date, why: str
    ) -> PrivacyRequest:
        """Close a request that was refused, with its legal reason. As `answer`; MissingField."""
        told = words("answer", why, needed=True)
        return self._close(request_id, version, RequestState.REFUSED, on, told, None)

    def withdraw(
        self, request_id: PrivacyRequestId, version: int, *, on: date, why: str = ""
    ) -> PrivacyRequest:
        """Close a request the person took back. As `answer`."""
        told = words("answer", why)
        return self._close(request_id, version, RequestState.WITHDRAWN, on, told, None)

    def reopen(self, request_id: PrivacyRequestId, version: int) -> PrivacyRequest:
        """Open again a request closed by mistake. ChangedMeanwhile."""
        authz.require(self._store.actor, Right.ANSWER_REQUESTS)
        with self._store.action("request.reopen", object_id=request_id) as session:
            before = self._get(session, request_id)
            note(session, patient_id=before.patient_id)
            privacy.change_request(
                session, request_id, version, state=RequestState.OPEN.value, closed_on=None
            )
            return self._get(session, request_id)

    def _close(
        self,
        request_id: PrivacyRequestId,
        version: int,
        state: RequestState,
        on: date,
        answer: str,
        handed: Handed | None,
    ) -> PrivacyRequest:
        authz.require(self._store.actor, Right.ANSWER_REQUESTS)
        with self._store.action("request.answered", object_id=request_id) as session:
            before = self._waiting(session, request_id)
            if state is RequestState.ANSWERED and before.identity is IdentityCheck.NONE:
                raise IdentityUnchecked
            if not before.received_on <= on <= practice_day(session):
                raise AnsweredBefore
            privacy.change_request(
                session,
                request_id,
                version,
                state=state.value,
                closed_on=on,
                answer=answer,
                handed="" if handed is None else handed.value,
            )
            days = (on - before.received_on).days
            note(session, kind=before.kind.value, state=state.value, days=days)
            return self._get(session, request_id)

    def _waiting(self, session: OpenSession, request_id: PrivacyRequestId) -> PrivacyRequest:
        found = self._get(session, request_id)
        if not found.open:
            raise RequestClosed
        note(session, patient_id=found.patient_id)
        return found

    def _get(self, session: OpenSession, request_id: PrivacyRequestId) -> PrivacyRequest:
        return privacy.request(session, request_id, practice_day(session), names=self._names())

    def _names(self) -> bool:
        """Whether the person at the desk may see identities."""
        return scope(self._store.actor, Right.SEE_IDENTITY) is Scope.ALL

    # --- what people want said --------------------------------------------------------------

    def statements(
        self, patient_id: PatientId, *, withdrawn: bool = False
    ) -> tuple[Statement, ...]:
        """What the person wants said beside their record, for whoever reads the record."""
        authz.require(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            authz.require_for(session, self._store.actor, Right.READ_CLINICAL, patient_id)
            return tuple(privacy.statements(session, patient_id, withdrawn=withdrawn))

    def add_statement(self, draft: StatementDraft) -> Statement:
        """Put what the person says beside their record; nothing of it is altered afterwards.

        Raises MissingField, TextTooLong, AnsweredBefore (a day to come), NotAllowed.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        one = Statement(
            id=uuid4(),
            patient_id=draft.patient_id,
            about=line("about", draft.about, needed=True),
            text=words("text", draft.text, needed=True),
            said_on=draft.said_on,
            added_at=self._store.clock(),
            author=self._store.actor.name,
        )
        with self._store.action(
            "statement.add", patient_id=draft.patient_id, object_id=one.id
        ) as session:
            actor = self._store.actor
            # Of whoever may be read: a limited record is one whose truth may be in question.
            authz.require_for(session, actor, Right.READ_CLINICAL, draft.patient_id)
            if draft.said_on > practice_day(session):
                raise AnsweredBefore
            privacy.add_statement(session, one)
        return one

    def withdraw_statement(self, statement_id: UUID) -> None:
        """Take it back at the person's wish; it stays in the history. AlreadyWithdrawn."""
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action("statement.withdraw", object_id=statement_id) as session:
            one = privacy.statement(session, statement_id)
            actor = self._store.actor
            authz.require_for(session, actor, Right.READ_CLINICAL, one.patient_id)
            if one.withdrawn_at is not None:
                raise AlreadyWithdrawn
            note(session, patient_id=one.patient_id)
            privacy.withdraw_statement(session, statement_id)
