"""The steps of signing, shared by every action that keeps an entry."""

from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.foci import focus_key
from coordo_desktop.domain.ids import FocusId, FollowUpId, MeasurementId, TransmissionId
from coordo_desktop.domain.measurement_lines import sure_values
from coordo_desktop.domain.measurements import Measurement
from coordo_desktop.domain.signing import EntryCorrected, EntryWithdrawn
from coordo_desktop.domain.transmissions import (
    Focus,
    FocusState,
    FollowUp,
    Transmission,
    TransmissionDraft,
)
from coordo_desktop.services import authz
from coordo_desktop.store import foci, follow_ups, measurements, task_until
from coordo_desktop.store import transmissions as kept
from coordo_desktop.store.unit import OpenSession, Store, note


class Signing:
    """Keeps entries for the person at the desk."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def _readable(self, session: OpenSession, transmission_id: TransmissionId) -> Transmission:
        authz.require(self._store.actor, Right.READ_CLINICAL)
        entry = kept.get(session, transmission_id)
        authz.require_for(session, self._store.actor, Right.READ_CLINICAL, entry.patient_id)
        return entry

    def _standing(self, session: OpenSession, transmission_id: TransmissionId) -> Transmission:
        """The entry, to be corrected, answered or withdrawn: it must still stand."""
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        entry = kept.get(session, transmission_id)
        authz.require_for(session, self._store.actor, Right.WRITE_CLINICAL, entry.patient_id)
        if entry.withdrawn_at is not None:
            raise EntryWithdrawn
        replaced = kept.corrected_by(session, transmission_id)
        if replaced is not None:
            raise EntryCorrected(by=replaced)
        return entry

    def _keep(
        self, session: OpenSession, draft: TransmissionDraft, before: Transmission | None = None
    ) -> Transmission:
        """Sign a checked draft; `before` is the entry it corrects."""
        actor = self._store.actor
        authz.require_for(session, actor, Right.WRITE_CLINICAL, draft.patient_id)
        entry = self._signed(session, draft, before)
        focus = self._focus_of(session, entry, before)
        if focus is not None:
            entry = replace(entry, focus_id=focus.id, focus=focus.label)
        elif entry.focus:
            entry = replace(entry, focus_id=FocusId(uuid4()))
            foci.begin(session, entry)
        people = kept.addressed_to(kept.readers(session, entry.patient_id), entry.recipients)
        others = [one for one in people if one.user_id != actor.user_id]
        kept.add(session, entry, others, addressed=bool(entry.recipients))
        if focus is not None:
            counted = before is not None and before.focus_id == focus.id
            foci.write_to(session, focus, entry, more=0 if counted else 1)
        if before is not None:
            self._stands_for(session, before, entry)
        if draft.closes_focus and entry.focus_id is not None:
            result = entry.part("results")
            foci.close(session, entry.focus_id, entry.signed_at, actor.name, result)
        self._come_with(session, draft, entry)
        note(
            session,
            object_id=entry.id,
            number=entry.number,
            kind=entry.kind.value,
            priority=entry.priority.value,
            readers=len(others),
        )
        return entry

    def _signed(
        self, session: OpenSession, draft: TransmissionDraft, before: Transmission | None
    ) -> Transmission:
        actor, now = self._store.actor, self._store.clock()
        return Transmission(
            id=TransmissionId(uuid4()),
            number=kept.next_number(session, draft.patient_id),
            patient_id=draft.patient_id,
            kind=draft.kind,
            focus=draft.focus,
            parts=draft.parts,
            priority=draft.priority,
            recipients=draft.recipients,
            at=draft.at or (before.at if before else now),
            signed_at=now,
            author_id=actor.user_id,
            author=actor.name,
            profession=actor.profession,
            corrects=None if before is None else before.id,
            replies_to=draft.replies_to if before is None else before.replies_to,
        )

    @staticmethod
    def _focus_of(
        session: OpenSession, entry: Transmission, before: Transmission | None
    ) -> Focus | None:
        """The cible the entry goes under: that of the entry it corrects, else an open one."""
        if not entry.focus:
            return None
        if (
            before is not None
            and before.focus_id is not None
            and focus_key(before.focus) == focus_key(entry.focus)
        ):
            return foci.get(session, before.focus_id)
        return foci.open_for(session, entry.patient_id, entry.focus)

    def _stands_for(self, session: OpenSession, before: Transmission, entry: Transmission) -> None:
        """The correction takes the place of the entry in all that hung from it."""
        kept.no_longer_awaited(session, before.number)
        measurements.void_of(session, before.id, entry.signed_at)
        task_until.judge_again(session, before.patient_id)
        if before.focus_id is None:
            return
        if before.focus_id != entry.focus_id:
            self._no_longer_under(session, before, before.focus_id, entry.signed_at)
        elif _was_closed_by(foci.get(session, before.focus_id), before):
            foci.reopen(session, before.focus_id)

    def _no_longer_under(
        self, session: OpenSession, entry: Transmission, focus_id: FocusId, at: datetime
    ) -> None:
        """An entry left its cible: what it had closed is open again, and all is counted anew."""
        if _was_closed_by(foci.get(session, focus_id), entry):
            foci.reopen(session, focus_id)
        foci.recount(session, focus_id, at, self._store.actor.name)

    def _come_with(
        self, session: OpenSession, draft: TransmissionDraft, entry: Transmission
    ) -> None:
        """Constantes typed in the text, and what is left to do."""
        if draft.keep_measurements:
            values = [
                Measurement(
                    id=MeasurementId(uuid4()),
                    patient_id=entry.patient_id,
                    measure=measure,
                    value=value,
                    at=entry.at,
                    author=entry.author,
                    transmission_id=entry.id,
                )
                for measure, value in sure_values(text for _, text in entry.parts)
            ]
            measurements.add(session, values, entry.author_id)
            if values:
                task_until.end_reached(session, entry.patient_id)
        actions = [
            FollowUp(
                id=FollowUpId(uuid4()),
                patient_id=entry.patient_id,
                transmission_id=entry.id,
                focus=entry.focus,
                text=wish.text,
                due=wish.due,
                opened_at=entry.signed_at,
            )
            for wish in draft.follow_ups
        ]
        follow_ups.add(session, actions, entry.author)


def _was_closed_by(focus: Focus, entry: Transmission) -> bool:
    return (
        focus.state is FocusState.CLOSED
        and focus.closed_at == entry.signed_at
        and focus.closed_by == entry.author
    )
