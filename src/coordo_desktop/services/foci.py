"""Cibles and open actions: suggested, closed by a result, taken up again, ageing (TR5, TR6)."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.errors import MissingField
from coordo_desktop.domain.foci import LABELS, focus_key, matching
from coordo_desktop.domain.ids import FocusId, FollowUpId, PatientId, TransmissionId
from coordo_desktop.domain.phrases import by_abbreviation, checked_phrase
from coordo_desktop.domain.signing import (
    LONGEST_FOCUS,
    FocusClosed,
    FollowUpClosed,
    ResultMissing,
    TextTooLong,
    checked,
    checked_reason,
    silent_days,
)
from coordo_desktop.domain.text import clean, clean_line
from coordo_desktop.domain.transmissions import (
    Focus,
    FocusLine,
    FocusState,
    FocusSuggestion,
    FollowUp,
    FollowUpLine,
    FollowUpState,
    Phrase,
    TransmissionDraft,
)
from coordo_desktop.services import authz
from coordo_desktop.services.signing import Signing
from coordo_desktop.store import foci, follow_ups, phrases, settings
from coordo_desktop.store.unit import OpenSession, note


class FocusWork(Signing):
    """What is done with cibles, actions left open, and phrases."""

    # --- cibles -----------------------------------------------------------------------------

    def suggest_focus(
        self, patient_id: PatientId, typed: str, limit: int = 12
    ) -> list[FocusSuggestion]:
        """Completions: open for this patient first, then their problems, then the library."""
        with self._store.reading() as session:
            authz.require_for(session, self._store.actor, Right.READ_CLINICAL, patient_id)
            opened = foci.open_of(session, patient_id)
            problems = foci.problems_of(session, patient_id)
            own = foci.own_library(session)
            today = self._today(session)
        ages = {focus.label: focus.age_days(today) for focus in opened}
        found = [FocusSuggestion(each, "open", ages[each]) for each in matching(typed, ages)]
        found += [FocusSuggestion(each, "problem") for each in matching(typed, problems)]
        found += [FocusSuggestion(each, "library") for each in matching(typed, [*own, *LABELS])]
        return _without_repeats(found)[:limit]

    def open_foci(self, patient_id: PatientId | None = None) -> list[FocusLine]:
        """The open cibles of one patient, or of everybody, longest silent first."""
        return self._focus_lines(patient_id, None)

    def ageing_foci(self, days: int | None = None) -> list[FocusLine]:
        """Open cibles nobody wrote to for so many days (the practice's setting if None)."""
        with self._store.reading() as session:
            days = days or settings.load(session).focus_ageing_days
        return self._focus_lines(None, days)

    def close_focus(self, focus_id: FocusId, result: str) -> TransmissionId:
        """Close a cible by its result, which is signed as an entry; ResultMissing."""
        result = clean(result)
        if not result:
            raise ResultMissing
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action("focus.close") as session:
            focus = foci.get(session, focus_id)
            if focus.state is FocusState.CLOSED:
                raise FocusClosed
            draft = TransmissionDraft(
                patient_id=focus.patient_id,
                focus=focus.label,
                parts=(("results", result),),
                closes_focus=True,
            )
            note(session, patient_id=focus.patient_id)
            return self._keep(session, checked(draft)).id

    def reopen_focus(self, focus_id: FocusId) -> None:
        """A closed cible draws attention again; nothing when it is open."""
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action("focus.reopen", object_id=focus_id) as session:
            focus = foci.get(session, focus_id)
            actor = self._store.actor
            authz.require_for(session, actor, Right.WRITE_CLINICAL, focus.patient_id)
            note(session, patient_id=focus.patient_id)
            if focus.state is FocusState.CLOSED:
                foci.reopen(session, focus_id)

    def library(self) -> list[str]:
        """The team's own cibles, then those of the program."""
        authz.require(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            own = foci.own_library(session)
        seen = {focus_key(label) for label in own}
        return [*own, *(label for label in LABELS if focus_key(label) not in seen)]

    def add_to_library(self, label: str) -> None:
        """A cible of the team's own, proposed to everybody from now on."""
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        label = clean_line(label)
        if not focus_key(label):
            raise MissingField(field="focus")
        if len(label) > LONGEST_FOCUS:
            raise TextTooLong(field="focus", most=LONGEST_FOCUS)
        with self._store.action("focus.library_add") as session:
            foci.keep_own(session, label, self._store.clock(), self._store.actor.name)

    def drop_from_library(self, label: str) -> None:
        """A cible of the team's own is no longer proposed."""
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action("focus.library_drop") as session:
            foci.drop_own(session, [label])

    # --- actions left open ------------------------------------------------------------------

    def open_follow_ups(self, patient_id: PatientId) -> list[FollowUp]:
        """What is left to do for a patient, soonest first."""
        with self._store.reading() as session:
            authz.require_for(session, self._store.actor, Right.READ_CLINICAL, patient_id)
            return follow_ups.open_of(session, [patient_id])

    def follow_ups_of(self, transmission_id: TransmissionId) -> list[FollowUp]:
        """What was written to be done with an entry, in any state."""
        with self._store.reading() as session:
            self._readable(session, transmission_id)
            return follow_ups.of_transmission(session, transmission_id)

    def due_follow_ups(self, until: datetime | None = None) -> list[FollowUpLine]:
        """Open actions with a term, of every patient, soonest first; those before `until`."""
        circle = authz.circle_of(self._store.actor, Right.READ_CLINICAL)
        now = self._store.clock()
        with self._store.reading() as session:
            today = self._today(session)
            found = follow_ups.open_everywhere(session, today, circle, until)
        lines = []
        for action, (name, detail) in found:
            age = max(0, (today - action.opened_at.date()).days)
            late = action.due is not None and action.due < now
            lines.append(
                FollowUpLine(
                    follow_up=action,
                    patient_name=name,
                    patient_detail=detail,
                    age_days=age,
                    late=late,
                )
            )
        return lines

    def close_follow_up(
        self, follow_up_id: FollowUpId, *, done: bool = True, reason: str = "", seen_version: int
    ) -> None:
        """An action was done, or will not be: then the reason is asked for.

        Raises:
            FollowUpClosed, ChangedMeanwhile, MissingField.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        reason = clean(reason) if done else checked_reason(reason)
        with self._store.action("follow_up.close", object_id=follow_up_id) as session:
            action = self._action_of(session, follow_up_id)
            if action.state is not FollowUpState.OPEN:
                raise FollowUpClosed
            follow_ups.settle(
                session,
                action,
                seen_version,
                state=FollowUpState.DONE if done else FollowUpState.NOT_DONE,
                at=self._store.clock(),
                by=self._store.actor.name,
                reason=reason,
            )
            note(session, done=done)

    def reopen_follow_up(self, follow_up_id: FollowUpId, *, seen_version: int) -> None:
        """Undo the closing of an action; ChangedMeanwhile."""
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action("follow_up.reopen", object_id=follow_up_id) as session:
            action = self._action_of(session, follow_up_id)
            follow_ups.settle(session, action, seen_version, state=FollowUpState.OPEN)

    # --- phrases ----------------------------------------------------------------------------

    def phrases(self) -> dict[str, str]:
        """Every phrase that may be called, by abbreviation: the team's own over the defaults."""
        with self._store.reading() as session:
            return by_abbreviation(phrases.own(session))

    def own_phrases(self) -> tuple[Phrase, ...]:
        """What the team wrote itself."""
        with self._store.reading() as session:
            return phrases.own(session)

    def save_phrase(self, phrase: Phrase) -> None:
        """Keep a phrase for the team; an empty text hides the default of that abbreviation."""
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        phrase = checked_phrase(phrase)
        with self._store.action("phrase.save") as session:
            phrases.keep(session, phrase)

    def delete_phrase(self, abbreviation: str) -> None:
        """Forget a phrase of the team; the default speaks again."""
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action("phrase.delete") as session:
            phrases.drop(session, abbreviation)

    # --- steps ------------------------------------------------------------------------------

    def _today(self, session: OpenSession) -> date:
        if self._store.practice is None:
            self._store.practice = settings.load(session)
        zone = ZoneInfo(self._store.practice.time_zone)
        return self._store.clock().astimezone(zone).date()

    def _action_of(self, session: OpenSession, follow_up_id: FollowUpId) -> FollowUp:
        action = follow_ups.get(session, follow_up_id)
        authz.require_for(session, self._store.actor, Right.WRITE_CLINICAL, action.patient_id)
        note(session, patient_id=action.patient_id)
        return action

    def _focus_lines(self, patient_id: PatientId | None, days: int | None) -> list[FocusLine]:
        circle = authz.circle_of(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            if patient_id is not None:
                actor = self._store.actor
                authz.require_for(session, actor, Right.READ_CLINICAL, patient_id)
            since = None if days is None else self._store.clock() - timedelta(days=days)
            today = self._today(session)
            found = foci.open_everywhere(session, today, circle, since, patient_id=patient_id)
        return [_focus_line(focus, named, today) for focus, named in found]


def _focus_line(focus: Focus, named: tuple[str, str], today: date) -> FocusLine:
    return FocusLine(
        focus=focus,
        patient_name=named[0],
        patient_detail=named[1],
        age_days=max(0, focus.age_days(today)),
        silent_days=silent_days(focus, today),
    )


def _without_repeats(found: Iterable[FocusSuggestion]) -> list[FocusSuggestion]:
    kept: dict[str, FocusSuggestion] = {}
    for each in found:
        kept.setdefault(focus_key(each.label), each)
    return list(kept.values())
