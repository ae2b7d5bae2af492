"""What a coordinator does with transmissions: sign, correct, withdraw, answer, read (TR1-TR5).

Signing is one durable action: the entry, who must read it, the life of its cible, the constantes
typed in it and what is left to do are kept together or not at all.
"""

from collections.abc import Sequence
from dataclasses import replace

from coordo_desktop.domain.access import NotAllowed, Right, Role
from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.ids import PatientId, TransmissionId
from coordo_desktop.domain.signing import checked, checked_reason
from coordo_desktop.domain.transmissions import (
    BoardFilter,
    BoardLine,
    Kind,
    Priority,
    Receipt,
    Recipient,
    RecipientKind,
    Transmission,
    TransmissionDraft,
    Unread,
)
from coordo_desktop.services import authz
from coordo_desktop.services.foci import FocusWork
from coordo_desktop.store import board, drafts, follow_ups, measurements, task_until
from coordo_desktop.store import transmissions as kept
from coordo_desktop.store.unit import OpenSession, note


class TransmissionService(FocusWork):
    """Transmissions of the practice."""

    # --- writing ----------------------------------------------------------------------------

    def sign(
        self, draft: TransmissionDraft, typed_at: tuple[str, str] | None = None
    ) -> TransmissionId:
        """Keep the entry, signed now by the person at the desk.

        `typed_at` (form, entity) is where it was kept while typed: that draft goes in the same
        transaction, so that no crash ever brings back what was signed.

        Raises:
            NothingToHandOver, TextTooLong, ResultMissing, NotAllowed, NotFound.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        if draft.corrects is not None:
            return self.correct(draft.corrects, draft, typed_at)
        draft = checked(draft)
        with self._store.action("transmission.sign", patient_id=draft.patient_id) as session:
            self._forget(session, typed_at)
            if draft.replies_to is not None:
                self._standing(session, draft.replies_to)
            return self._keep(session, draft).id

    def correct(
        self,
        transmission_id: TransmissionId,
        draft: TransmissionDraft,
        typed_at: tuple[str, str] | None = None,
    ) -> TransmissionId:
        """Sign an entry that stands for another from now on; both stay readable (TR4).

        Raises:
            EntryWithdrawn, EntryCorrected, and what `sign` raises; InvalidField where the draft
            is about another patient: withdraw, then write anew.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        draft = checked(draft)
        with self._store.action("transmission.correct", patient_id=draft.patient_id) as session:
            self._forget(session, typed_at)
            before = self._standing(session, transmission_id)
            if before.patient_id != draft.patient_id:
                raise InvalidField(field="patient_id")
            entry = self._keep(session, replace(draft, corrects=transmission_id), before)
            return entry.id

    def _forget(self, session: OpenSession, typed_at: tuple[str, str] | None) -> None:
        if typed_at is not None:
            drafts.drop(session, self._store.actor.user_id, *typed_at)

    def reply(
        self, transmission_id: TransmissionId, text: str, *, priority: Priority = Priority.INFO
    ) -> TransmissionId:
        """Answer an entry: a note under the same cible, addressed to who wrote it."""
        with self._store.action("transmission.reply") as session:
            asked = self._standing(session, transmission_id)
            draft = TransmissionDraft(
                patient_id=asked.patient_id,
                kind=Kind.NOTE,
                focus=asked.focus,
                parts=(("data", text),),
                priority=priority,
                recipients=(Recipient(RecipientKind.PERSON, str(asked.author_id), asked.author),),
                replies_to=transmission_id,
            )
            note(session, patient_id=asked.patient_id)
            return self._keep(session, checked(draft)).id

    def withdraw(self, transmission_id: TransmissionId, reason: str) -> None:
        """Strike an entry out, with the reason; it stays visible and counts no more.

        One's own entry; a coordinator may withdraw anybody's. Its constantes are voided, its open
        actions dropped, its cible closed when nothing else stands under it.
        """
        reason = checked_reason(reason)
        actor, at = self._store.actor, self._store.clock()
        with self._store.action("transmission.withdraw", object_id=transmission_id) as session:
            entry = self._standing(session, transmission_id)
            if entry.author_id != actor.user_id and Role.COORDINATOR not in actor.roles:
                raise NotAllowed(right=Right.WRITE_CLINICAL)
            kept.withdraw(session, entry, at, actor.name, reason)
            measurements.void_of(session, entry.id, at)
            task_until.judge_again(session, entry.patient_id)
            follow_ups.drop_of(session, entry.id, at, actor.name, reason)
            if entry.focus_id is not None:
                self._no_longer_under(session, entry, entry.focus_id, at)
            note(session, patient_id=entry.patient_id, number=entry.number)

    def mark_read(self, entries: Sequence[TransmissionId]) -> int:
        """Note that the person at the desk read them; how many had been unread."""
        circle = authz.circle_of(self._store.actor, Right.READ_CLINICAL)
        if not entries:
            return 0
        actor, at = self._store.actor, self._store.clock()
        with self._store.action("transmission.read") as session:
            done = kept.mark_read(session, actor.user_id, entries, at, circle)
            note(session, entries=done)
            return done

    # --- reading ----------------------------------------------------------------------------

    def board(self, asked: BoardFilter) -> list[BoardLine]:
        """A page of the board, unread first; `asked.after` is the cursor of the last line."""
        circle = authz.circle_of(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            return board.lines(session, asked, self._store.actor.user_id, circle)

    def entry(self, transmission_id: TransmissionId) -> Transmission:
        """One entry as it was signed; NotFound."""
        with self._store.reading() as session:
            return self._readable(session, transmission_id)

    def versions(self, transmission_id: TransmissionId) -> list[Transmission]:
        """What it replaced and what replaced it, in the order of signing."""
        with self._store.reading() as session:
            self._readable(session, transmission_id)
            return kept.versions(session, transmission_id)

    def receipts(self, transmission_id: TransmissionId) -> list[Receipt]:
        """Who read it, when."""
        with self._store.reading() as session:
            self._readable(session, transmission_id)
            return kept.receipts(session, transmission_id)

    def awaited_readers(self, transmission_id: TransmissionId) -> list[str]:
        """The names of those who have not read it yet."""
        with self._store.reading() as session:
            self._readable(session, transmission_id)
            return kept.awaited_readers(session, transmission_id)

    def unread(self) -> Unread:
        """How much waits for the person at the desk, and how much of it is urgent."""
        circle = authz.circle_of(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            return kept.unread(session, self._store.actor.user_id, circle)

    def unread_count(self) -> int:
        """How many entries the person at the desk has not read."""
        return self.unread().total

    def urgent_unread(self) -> int:
        """How many urgent ones."""
        return self.unread().urgent

    def recipients(self, patient_id: PatientId) -> list[Recipient]:
        """To whom an entry about this patient may be addressed: everybody, professions, people."""
        authz.require(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            people = kept.readers(session, patient_id)
        professions = sorted({one.profession for one in people if one.profession})
        return [
            Recipient(RecipientKind.ALL, "", "Tous"),
            *(Recipient(RecipientKind.ROLE, each, each) for each in professions),
            *(
                Recipient(
                    RecipientKind.PERSON,
                    str(one.user_id),
                    f"{one.name}, {one.profession}" if one.profession else one.name,
                )
                for one in people
            ),
        ]
