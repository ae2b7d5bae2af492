"""The plan de soins of a patient: drafted, validated, agreed to, reviewed, closed (PL1 to PL7)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import uuid4

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.care_plan import (
    Agreement,
    CarePlan,
    Evaluation,
    ObjectiveState,
    PlanContent,
    PlanProblem,
    PlanState,
    Review,
)
from coordo_desktop.domain.errors import InvalidField, MissingField, NotFound
from coordo_desktop.domain.ids import PatientId, PlanId
from coordo_desktop.domain.merging import may_write
from coordo_desktop.domain.plan_lines import (
    OPEN_STATES,
    AddedProblems,
    open_objectives,
)
from coordo_desktop.domain.plan_rules import (
    NoDraft,
    ObjectivesOpen,
    PlanExists,
    PlanFault,
    PlanNotActive,
    PlanRefused,
    checked,
    checked_draft,
    checked_evaluation,
    checked_review,
    objective_ids,
    one_line,
    with_problems,
    with_starts,
)
from coordo_desktop.domain.text import clean
from coordo_desktop.services import authz
from coordo_desktop.services.plan_reading import PlanReading
from coordo_desktop.store import care_plans as kept
from coordo_desktop.store import patients, task_series
from coordo_desktop.store import plan_writing as writing
from coordo_desktop.store.unit import OpenSession, note

_RUNNING = frozenset({PlanState.ACTIVE, PlanState.SUSPENDED})


class CarePlanService(PlanReading):
    """One plan at a time for a patient; what is in force is never altered, only followed."""

    # --- drafts -----------------------------------------------------------------------------

    def start(self, patient_id: PatientId, content: PlanContent | None = None) -> CarePlan:
        """Begin a plan as a draft, from a content (a template applied) or from nothing.

        Raises:
            PlanExists, PlanRefused, RecordMerged.
        """
        content = checked_draft(content or PlanContent())
        with self._store.action("plan.start", patient_id=patient_id) as session:
            self._may_write(session, patient_id)
            return self._started(session, patient_id, content)

    def _started(
        self, session: OpenSession, patient_id: PatientId, content: PlanContent
    ) -> CarePlan:
        before = kept.of(session, patient_id)
        if before is not None and before.state is not PlanState.CLOSED:
            raise PlanExists
        plan_id = PlanId(uuid4())
        writing.start(session, plan_id, patient_id, content)
        note(session, object_id=plan_id, problems=len(content.problems))
        return kept.get(session, plan_id)

    def save_draft(self, plan_id: PlanId, content: PlanContent, seen_version: int) -> int:
        """Keep the draft of the next version; the plan's new version, to be seen next time.

        Raises:
            PlanRefused, PlanNotActive (closed), ChangedMeanwhile.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        content = checked_draft(content)
        with self._store.action("plan.draft", object_id=plan_id) as session:
            plan = self._to_write(session, plan_id, OPEN_STATES)
            return writing.save_draft(session, plan, seen_version, content)

    def discard_draft(self, plan_id: PlanId, seen_version: int) -> None:
        """Give the draft up; a plan that was never validated is cancelled with it.

        Raises:
            NoDraft, ChangedMeanwhile.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action("plan.discard", object_id=plan_id) as session:
            plan = self._to_write(session, plan_id, OPEN_STATES)
            if plan.draft is None:
                raise NoDraft
            if plan.current is None:  # the draft stays readable with the cancelled plan
                writing.move(session, plan, seen_version, state=PlanState.CANCELLED.value)
                return
            writing.move(session, plan, seen_version, draft=0, draft_at=None)
            writing.drop_draft(session, plan)

    def add_problems(self, patient_id: PatientId, problems: Sequence[PlanProblem]) -> AddedProblems:
        """Put findings (of assessments, of the record) in the draft, begun if there is none.

        A problem the plan has already, by its source or its words, is not put twice.

        Raises:
            PlanRefused, RecordMerged.
        """
        with self._store.action("plan.propose", patient_id=patient_id) as session:
            self._may_write(session, patient_id)
            plan = kept.of(session, patient_id)
            if plan is None or plan.state is PlanState.CLOSED:
                plan = self._started(session, patient_id, PlanContent())
            shown = plan.shown.content if plan.shown else PlanContent()
            content = checked_draft(with_problems(shown, problems))
            added = len(content.problems) - len(shown.problems)
            version = plan.version
            if added:
                version = writing.save_draft(session, plan, plan.version, content)
            note(session, object_id=plan.id, problems=added)
        return AddedProblems(plan.id, version, added, len(problems) - added)

    # --- in force ---------------------------------------------------------------------------

    def validate(
        self, plan_id: PlanId, seen_version: int, said: str = "", *, from_date: date | None = None
    ) -> int:
        """Make the draft the version in force from that day (today if None); its number.

        The tasks of its interventions change from that day on, in the same transaction; what was
        done before stays as it was. `said` tells in a sentence what changed and why.

        Raises:
            NoDraft, PlanRefused, PlanNotActive (suspended or closed), ChangedMeanwhile.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        states = frozenset({PlanState.DRAFT, PlanState.ACTIVE})
        with self._store.action("plan.validate", object_id=plan_id) as session:
            plan = self._to_write(session, plan_id, states)
            if plan.draft is None:
                raise NoDraft
            return self._in_force(
                session, plan, plan.draft.content, seen_version, one_line(said), from_date
            )

    def _in_force(
        self,
        session: OpenSession,
        plan: CarePlan,
        content: PlanContent,
        seen_version: int,
        said: str,
        from_date: date | None,
    ) -> int:
        today = self._today(session)
        on = from_date or today
        if on < today:
            raise PlanRefused(PlanFault.FROM_PAST)
        before = plan.current.content if plan.current else None
        content = with_starts(checked(content, on, before), on)
        _, number = writing.validate(session, plan, seen_version, content, said)
        task_series.plan_series(session, plan.patient_id, plan.id, before, content, on)
        note(session, number=number, problems=len(content.problems))
        return number

    def agree(self, plan_id: PlanId, said: Agreement) -> None:
        """Keep what the person said of a validated version: given or refused, by whom, how.

        Raises:
            NotFound (no such validated version), MissingField (`by`), InvalidField (`on`).
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action("plan.agree", object_id=plan_id) as session:
            plan = self._to_write(session, plan_id, _RUNNING)
            if plan.current is None or not 1 <= said.version <= plan.current.number:
                raise NotFound
            writing.agree(session, plan, self._checked_agreement(session, said))
            note(session, number=said.version, given=said.given)

    def _checked_agreement(self, session: OpenSession, said: Agreement) -> Agreement:
        if said.on > self._today(session):
            raise InvalidField(field="on")
        cleaned = replace(
            said,
            by=one_line(said.by),
            means=one_line(said.means),
            witness=one_line(said.witness),
            collected_by=one_line(said.collected_by) or self._store.actor.name,
            note=clean(said.note),
        )
        if not cleaned.by:
            raise MissingField(field="by")
        return cleaned

    def evaluate(self, plan_id: PlanId, evaluations: Sequence[Evaluation]) -> None:
        """Keep what became of objectives of the version in force; the author is who is here.

        Raises:
            UnknownObjective, ReasonNotSaid, InvalidField (`on`, a day to come), PlanNotActive.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action("plan.evaluate", object_id=plan_id) as session:
            plan = self._to_write(session, plan_id, _RUNNING)
            self._evaluated(session, plan, evaluations)

    def _evaluated(
        self, session: OpenSession, plan: CarePlan, evaluations: Sequence[Evaluation]
    ) -> tuple[Evaluation, ...]:
        known = objective_ids(plan.current.content) if plan.current else frozenset()
        today, author = self._today(session), self._store.actor.name
        said = tuple(
            checked_evaluation(replace(one, author=author), known, today) for one in evaluations
        )
        writing.evaluate(session, plan.id, said)
        note(session, evaluations=len(said))
        return said

    def review(
        self,
        plan_id: PlanId,
        held: Review,
        evaluations: Sequence[Evaluation],
        content: PlanContent,
        next_review: date,
        seen_version: int,
    ) -> int:
        """Keep a *bilan d'étape* whole or not at all; the number of the version it led to.

        The evaluations, the content that is followed from now on with its next review, and the
        review itself. A draft left is replaced by `content`.

        Raises:
            MissingField (`participants`), InvalidField (`on`), PlanRefused, UnknownObjective,
            ReasonNotSaid, PlanNotActive, ChangedMeanwhile.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        held = checked_review(replace(held, author=self._store.actor.name))
        content = replace(content, next_review=next_review)
        with self._store.action("plan.review", object_id=plan_id) as session:
            plan = self._to_write(session, plan_id, frozenset({PlanState.ACTIVE}))
            if held.on > self._today(session):
                raise InvalidField(field="on")
            self._evaluated(session, plan, evaluations)
            said = held.summary.partition("\n")[0][:300]
            number = self._in_force(session, plan, content, seen_version, said, None)
            writing.review(session, plan.id, replace(held, version=number))
            return number

    # --- suspended, closed ------------------------------------------------------------------

    def suspend(self, plan_id: PlanId, reason: str, seen_version: int) -> int:
        """Stop following the plan for a while: its tasks are made no more; its new version.

        Raises:
            MissingField (`reason`), PlanNotActive, ChangedMeanwhile.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        reason = _reason(reason)
        with self._store.action("plan.suspend", object_id=plan_id) as session:
            plan = self._to_write(session, plan_id, frozenset({PlanState.ACTIVE}))
            on = self._today(session)
            task_series.suspend_series(session, plan_id, on)
            return writing.move(
                session, plan, seen_version, state=PlanState.SUSPENDED.value, suspended_on=on,
                suspended_reason=reason,
            )  # fmt: skip

    def resume(self, plan_id: PlanId, seen_version: int) -> int:
        """Follow a suspended plan again from today; its new version.

        Raises:
            PlanNotActive, ChangedMeanwhile.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        with self._store.action("plan.resume", object_id=plan_id) as session:
            plan = self._to_write(session, plan_id, frozenset({PlanState.SUSPENDED}))
            task_series.resume_series(session, plan_id, self._today(session))
            return writing.move(
                session, plan, seen_version, state=PlanState.ACTIVE.value, suspended_on=None,
                suspended_reason="",
            )  # fmt: skip

    def close(
        self,
        plan_id: PlanId,
        reason: str,
        seen_version: int,
        evaluations: Sequence[Evaluation] = (),
    ) -> int:
        """End the plan, a draft left with it: why, and what became of each open objective.

        Raises:
            MissingField (`reason`), ObjectivesOpen, ReasonNotSaid, UnknownObjective,
            PlanNotActive (a plan never validated is given up instead), ChangedMeanwhile.
        """
        authz.require(self._store.actor, Right.WRITE_CLINICAL)
        reason = _reason(reason)
        with self._store.action("plan.close", object_id=plan_id) as session:
            plan = self._to_write(session, plan_id, _RUNNING)
            said = self._evaluated(session, plan, evaluations)
            told = {one.objective_id for one in said if one.state is not ObjectiveState.ONGOING}
            left = [one for one in open_objectives(plan) if one.objective.id not in told]
            if left:
                raise ObjectivesOpen(count=len(left))
            on = self._today(session)
            task_series.end_series(session, plan_id, on)
            version = writing.move(
                session, plan, seen_version, state=PlanState.CLOSED.value, draft=0, draft_at=None,
                closed_on=on, closed_reason=reason,
            )  # fmt: skip
            writing.drop_draft(session, plan)
            return version

    # --- what each action begins with -------------------------------------------------------

    def _may_write(self, session: OpenSession, patient_id: PatientId) -> None:
        authz.require_for(session, self._store.actor, Right.WRITE_CLINICAL, patient_id)
        may_write(patients.get(session, patient_id))

    def _to_write(
        self, session: OpenSession, plan_id: PlanId, states: frozenset[PlanState]
    ) -> CarePlan:
        """The plan as it stands, once the right is there and its state allows the deed."""
        plan = kept.get(session, plan_id)
        self._may_write(session, plan.patient_id)
        note(session, patient_id=plan.patient_id)
        if plan.state not in states:
            raise PlanNotActive(state=plan.state.value)
        return plan


def _reason(reason: str) -> str:
    reason = clean(reason)
    if not reason:
        raise MissingField(field="reason")
    return reason
