"""Assessments: begun, completed, corrected, withdrawn; what they propose, what is due (P5)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.assessments import Scale, Score, score
from coordo_desktop.domain.assessments.comparing import add_months
from coordo_desktop.domain.assessments.engine import read_answers
from coordo_desktop.domain.assessments.findings import Finding, findings_of
from coordo_desktop.domain.assessments.records import (
    LONGEST_NOTE,
    Assessment,
    AssessmentIncomplete,
    AssessmentSettled,
    AssessmentState,
    Comparison,
    DraftLeft,
    DueAssessment,
    FormToFill,
    ResultOnly,
    ScaleLine,
)
from coordo_desktop.domain.errors import ChangedMeanwhile, InvalidField
from coordo_desktop.domain.ids import AssessmentId, PatientId
from coordo_desktop.domain.signing import checked_reason
from coordo_desktop.domain.text import clean
from coordo_desktop.services import authz
from coordo_desktop.services.assessing import months_of
from coordo_desktop.services.assessment_papers import AssessmentPapers
from coordo_desktop.store import assessments as kept
from coordo_desktop.store import patients
from coordo_desktop.store.unit import OpenSession, note


class AssessmentService(AssessmentPapers):
    """What was assessed, and how it goes on."""

    # --- asked ------------------------------------------------------------------------------

    def scales(self) -> tuple[Scale, ...]:
        """Every scale under the practice's own thresholds, hidden ones left out."""
        authz.require(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            hidden = self._hidden(session)
            return tuple(
                scale for scale in self._scales(session).values() if scale.id not in hidden
            )

    def today(self) -> date:
        """The day it is at the practice."""
        with self._store.reading() as session:
            return self._today(session)

    def overview(self, patient_id: PatientId) -> tuple[ScaleLine, ...]:
        """Each scale with its last result, the draft begun, when it is due, its totals."""
        with self._reading(patient_id) as session:
            scales = self._scales(session)
            hidden = self._hidden(session)
            made = kept.history(session, patient_id)
            drafts = {each.scale: each for each in reversed(kept.drafts_of(session, patient_id))}
        lines = []
        for scale in scales.values():
            own = [each for each in made if each.scale == scale.id]
            if own or scale.id in drafts or scale.id not in hidden:
                lines.append(_line(scale, own, drafts.get(scale.id)))
        return tuple(lines)

    def form(
        self, patient_id: PatientId, scale_id: str, corrected: AssessmentId | None = None
    ) -> FormToFill:
        """What a form starts from: the scale, the draft begun or the one to correct."""
        with self._reading(patient_id) as session:
            scale = self._scale(session, scale_id)
            patient = patients.get(session, patient_id)
            today = self._today(session)
            drafts = [
                each
                for each in kept.drafts_of(session, patient_id)
                if each.scale == scale.id and each.corrects == corrected
            ]
            old = kept.get(session, corrected) if corrected else None
        context = self._context(patient, today)
        return FormToFill(
            scale=scale,
            patient_id=patient_id,
            today=today,
            draft=drafts[0] if drafts else None,
            corrected=old,
            sex=context.sex,
            age=context.age,
        )

    def get(self, assessment_id: AssessmentId) -> Assessment:
        """One assessment, in any state; NotFound."""
        authz.require(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            return self._readable(session, assessment_id)

    def history(
        self, patient_id: PatientId, scale: str = "", *, all_states: bool = False
    ) -> list[Assessment]:
        """Those that stand, newest first; replaced, withdrawn and drafts too if asked."""
        with self._reading(patient_id) as session:
            return kept.history(session, patient_id, scale, all_states=all_states)

    def latest(self, patient_id: PatientId) -> dict[str, Assessment]:
        """The last one that stands, by scale."""
        with self._reading(patient_id) as session:
            return kept.latest(session, [patient_id])[patient_id]

    def compare(self, one: AssessmentId, other: AssessmentId) -> Comparison:
        """Two of the same person and scale, item by item, the older first; InvalidField."""
        authz.require(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            return self._compared(session, one, other)

    def findings(self, patient_id: PatientId) -> tuple[Finding, ...]:
        """What the last assessments propose for the plan."""
        with self._reading(patient_id) as session:
            made = kept.latest(session, [patient_id])[patient_id]
        return findings_of(sorted(made.values(), key=lambda each: each.on, reverse=True))

    def due(self, until: date | None = None) -> list[DueAssessment]:
        """Scales to be done again by that day (today if None) for coordinated people."""
        circle = authz.circle_of(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            day = until or self._today(session)
            return kept.due(session, months_of(self._scales(session)), day, circle)

    def alerts(self) -> list[Assessment]:
        """Those of coordinated people that ask to be told whatever the total."""
        circle = authz.circle_of(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            return kept.alerts(session, circle)

    def drafts_left(self, days: int = 1) -> list[DraftLeft]:
        """Drafts nobody wrote to for so many days, oldest first."""
        circle = authz.circle_of(self._store.actor, Right.READ_CLINICAL)
        with self._store.reading() as session:
            return kept.drafts_left(session, self._store.clock() - timedelta(days=days), circle)

    # --- written ----------------------------------------------------------------------------

    def save_draft(
        self,
        patient_id: PatientId,
        scale_id: str,
        answers: Mapping[str, str],
        *,
        draft: Assessment | None = None,
        on: date | None = None,
        words: str = "",
        corrects: AssessmentId | None = None,
    ) -> Assessment:
        """Keep what was answered so far, as a new draft or over `draft` as it was seen.

        Raises:
            ChangedMeanwhile, AssessmentSettled, InvalidField, UnknownItem, UnknownChoice.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        if draft is not None:  # written over at each answer: one audit line, when it was begun
            with self._store.quietly() as session:
                made = self._made(session, patient_id, scale_id, answers, draft, on, words)
                made = replace(made, corrects=draft.corrects)
                kept.write_over(session, made, self._store.actor.user_id, draft.version)
            return made
        with self._store.action("assessment.start", patient_id=patient_id) as session:
            made = self._made(session, patient_id, scale_id, answers, None, on, words)
            made = replace(made, corrects=corrects)
            self._correctable(session, made)
            kept.add(session, made, self._store.actor.user_id)
            note(session, object_id=made.id, scale=made.scale)
        return made

    def complete(
        self,
        patient_id: PatientId,
        scale_id: str,
        answers: Mapping[str, str],
        *,
        draft: Assessment | None = None,
        on: date | None = None,
        words: str = "",
        corrects: AssessmentId | None = None,
    ) -> Assessment:
        """Score complete answers and keep them for good; a correction replaces what it corrects.

        Raises:
            AssessmentIncomplete and what `save_draft` raises.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action("assessment.complete", patient_id=patient_id) as session:
            made = self._made(session, patient_id, scale_id, answers, draft, on, words)
            made = replace(made, corrects=draft.corrects if draft else corrects)
            self._correctable(session, made)
            made = self._scored(session, made)
            if draft is not None:
                kept.write_over(session, made, self._store.actor.user_id, draft.version)
            else:
                kept.add(session, made, self._store.actor.user_id)
            if made.corrects is not None:
                kept.replace(session, made.corrects)
            note(
                session,
                object_id=made.id,
                scale=made.scale,
                scale_version=made.scale_version,
                correction=made.corrects is not None,
            )
        return made

    def enter_result(
        self,
        patient_id: PatientId,
        scale_id: str,
        total: str,
        *,
        on: date | None = None,
        words: str = "",
        corrects: AssessmentId | None = None,
    ) -> Assessment:
        """Keep the result of a scale under licence; ResultOnly for one that has its items."""
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.reading() as session:
            scale = self._scale(session, scale_id)
        if not scale.result_only:
            raise ResultOnly(scale=scale.id)
        return self.complete(
            patient_id, scale.id, {"total": total}, on=on, words=words, corrects=corrects
        )

    def withdraw(self, assessment_id: AssessmentId, reason: str, *, seen_version: int) -> None:
        """It was a mistake (another person's, say): it no longer stands, the reason is kept.

        Raises:
            MissingField without a reason, ChangedMeanwhile, AssessmentSettled.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        reason = checked_reason(reason)
        with self._store.action("assessment.withdraw", object_id=assessment_id) as session:
            found = kept.get(session, assessment_id)
            self._to_write(session, found.patient_id)
            note(session, patient_id=found.patient_id, scale=found.scale)
            kept.withdraw(session, assessment_id, reason, seen_version)

    def drop_draft(self, assessment_id: AssessmentId) -> None:
        """Give up what was begun; AssessmentSettled where it is complete."""
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action("assessment.drop_draft", object_id=assessment_id) as session:
            found = kept.get(session, assessment_id)
            self._to_write(session, found.patient_id)
            note(session, patient_id=found.patient_id, scale=found.scale)
            kept.drop_draft(session, assessment_id)

    # --- steps ------------------------------------------------------------------------------

    def _made(
        self,
        session: OpenSession,
        patient_id: PatientId,
        scale_id: str,
        answers: Mapping[str, str],
        draft: Assessment | None,
        on: date | None,
        words: str,
    ) -> Assessment:
        """The record as it stands now, a draft still."""
        patient = self._to_write(session, patient_id)
        scale = self._scale(session, scale_id)
        if draft is not None and (draft.patient_id, draft.scale) != (patient_id, scale.id):
            raise ChangedMeanwhile
        day = self._day(session, on)
        found = score(scale, answers, context=self._context(patient, day))
        words = clean(words)
        if len(words) > LONGEST_NOTE:
            raise InvalidField(field="note")
        return Assessment(
            id=draft.id if draft else AssessmentId(uuid4()),
            version=draft.version + 1 if draft else 1,
            patient_id=patient_id,
            scale=scale.id,
            scale_version=scale.version,
            answers=read_answers(scale, answers),
            on=day,
            note=words,
            details={"alert": True} if found.details.get("alert") else {},
            author=self._store.actor.name,
            changed_at=self._store.clock(),
        )

    def _scored(self, session: OpenSession, made: Assessment) -> Assessment:
        scale = self._scale(session, made.scale)
        patient = patients.get(session, made.patient_id)
        found: Score = score(scale, made.answers, context=self._context(patient, made.on))
        if not found.complete:
            raise AssessmentIncomplete(scale=scale.id, missing=len(found.missing))
        return replace(
            made,
            state=AssessmentState.COMPLETE,
            value=found.value,
            band=found.band or "",
            label=found.label,
            grade=found.grade,
            text=found.text,
            next_step=found.next_step,
            details=dict(found.details),
            completed_at=self._store.clock(),
        )

    def _correctable(self, session: OpenSession, made: Assessment) -> None:
        """What it corrects stands, is of the same person and scale."""
        if made.corrects is None:
            return
        old = kept.get(session, made.corrects)
        if old.state is not AssessmentState.COMPLETE:
            raise AssessmentSettled
        if (old.patient_id, old.scale) != (made.patient_id, made.scale):
            raise InvalidField(field="corrects")


def _line(scale: Scale, own: list[Assessment], draft: Assessment | None) -> ScaleLine:
    """`own` newest first."""
    last = own[0] if own else None
    return ScaleLine(
        scale=scale,
        last=last,
        before=own[1] if len(own) > 1 else None,
        draft=draft,
        due=add_months(last.on, scale.months) if last and scale.months else None,
        values=tuple((each.on, each.value) for each in reversed(own) if each.value is not None),
        count=len(own),
    )
