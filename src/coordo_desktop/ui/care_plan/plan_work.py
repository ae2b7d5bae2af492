"""The plan that is open: read, changed line by line, every change a draft kept at once."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.care_plan import CarePlan, PlanContent, PlanState
from coordo_desktop.domain.drafts import Draft
from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.domain.ids import PatientId, PlanId
from coordo_desktop.domain.patients import Professional
from coordo_desktop.domain.plan_json import content_of, content_text
from coordo_desktop.domain.plan_lines import last_evaluations
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.care_plan.plan_rows import Followed
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.record_tab import RecordTab

FORM, REVIEW_FORM = "plan", "plan.review"
"""The forms under which what is typed here waits: one draft of each for a patient."""


REVIEW, TEMPLATE = "review", "template"
"""What the drafts of a review, and of lines chosen in a template, call themselves."""


@dataclass(slots=True)
class Kept:
    """Which plan is written to, as the desk thread knows it; only `ask` work touches it."""

    plan_id: PlanId | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Read:
    """What one look at the file brings back."""

    patient_id: PatientId
    plan: CarePlan | None
    followed: Followed
    directory: Sequence[Professional]
    today: date
    draft: Draft | None
    review: Draft | None


@dataclass(frozen=True, slots=True)
class Typed:
    """What was being typed when one left: which work it was and its values."""

    what: str
    values: dict[str, Any] = field(default_factory=dict)


class PlanWork(RecordTab):
    """Knows the plan and keeps it; what is shown of it is for the children."""

    topics: ClassVar[Changes] = frozenset({Topic.CARE_PLANS, Topic.TASKS})

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(tools, name="plan", label=self.tr("Plan de soins"))
        self.services, self.actor = services, actor
        self.plan: CarePlan | None = None
        self.content = PlanContent()
        self.followed = Followed()
        self.directory: Sequence[Professional] = ()
        self.day = date.min
        self._kept = Kept()
        self._conflict: PlanContent | None = None
        self._writing = 0  # changes handed over whose answer has not come
        self._draft_looked_for = False

    @property
    def writable(self) -> bool:
        """Whether the person at the desk may change plans, and this one can be."""
        may = scope(self.actor, Right.WRITE_CLINICAL) is not Scope.NONE
        return may and (self.plan is None or self.plan.state is not PlanState.CLOSED)

    def today(self) -> date:
        """The practice's day, as last read."""
        return self.day

    # --- for the children ------------------------------------------------------------------------

    def show_plan(self) -> None:
        """The plan was read or changed: show it."""
        raise NotImplementedError

    def busy_typing(self) -> bool:
        """A panel or a mode holds something that showing the plan anew would lose."""
        raise NotImplementedError

    def show_conflict(self, *, shown: bool) -> None:
        """Say that the plan was changed elsewhere, and ask which content to keep."""
        raise NotImplementedError

    def ask_again(self) -> None:
        """Ask again what a lock interrupted."""
        raise NotImplementedError

    def take_up(self, typed: Typed) -> None:
        """Open again what was being typed."""
        raise NotImplementedError

    # --- reading ---------------------------------------------------------------------------------

    def leave_patient(self) -> None:
        """Forget the plan; what was typed is a draft."""
        self.flush_drafts()
        self.plan, self.content, self._conflict = None, PlanContent(), None
        self._kept = Kept()
        self._writing = 0
        self._draft_looked_for = False

    def refresh(self) -> None:
        """Read the plan and how it is followed."""
        patient_id, services, known = self.patient_id, self.services, self.directory
        if patient_id is None:
            return

        def look() -> Read:
            plan = services.care_plans.of(patient_id)
            return Read(
                patient_id,
                plan,
                self._followed(plan),
                known or services.directory.listed(),
                services.care_plans.today(),
                services.drafts.find(FORM, str(patient_id)),
                services.drafts.find(REVIEW_FORM, str(patient_id)),
            )

        self.ask(look, self._came)

    def _followed(self, plan: CarePlan | None) -> Followed:
        """On the desk thread: what became of the objectives, which lines have something to do."""
        if plan is None or plan.current is None:
            return Followed()
        evaluations = last_evaluations(plan.evaluations)
        if plan.state is not PlanState.ACTIVE:
            return Followed(evaluations, running=True)
        today = self.services.care_plans.today()
        due = [one for one in self.services.tasks.due(plan.patient_id) if one.plan_id == plan.id]
        return Followed(
            evaluations,
            late={str(one.intervention_id) for one in due if one.due < today},
            due={str(one.intervention_id) for one in due if one.due == today},
            urgent={str(one.intervention_id) for one in due if one.urgent},
            running=True,
        )

    def _came(self, read: Read) -> None:
        if read.patient_id != self.patient_id or self._writing:
            return  # what is being kept will show itself
        self.directory, self.day = read.directory, read.today
        self.followed = read.followed
        mine = self._kept.plan_id is not None and self._conflict is None
        same = read.plan is not None and read.plan.id == self._kept.plan_id
        if mine and same and self.busy_typing() and read.plan is not None:
            # What is typed stays; if somebody else wrote meanwhile, keeping it will say so.
            if read.plan.version == self._kept.version:
                self._use(read.plan)
            return
        if self._conflict is None:
            self._use(read.plan)
        self.show_plan()
        if not self._draft_looked_for:
            self._draft_looked_for = True
            waiting = read.draft or read.review
            if waiting is not None:
                self._take_up(waiting)
            self.ask_again()

    def _use(self, plan: CarePlan | None) -> None:
        self.plan = plan
        shown = plan.shown if plan is not None else None
        self.content = shown.content if shown is not None else PlanContent()
        self._kept = Kept(plan.id, plan.version) if plan is not None else Kept()

    # --- keeping ---------------------------------------------------------------------------------

    def change(self, content: PlanContent, said: str = "", done: Callable[[], None] | None = None
               ) -> None:  # fmt: skip
        """Keep a content as the draft, begun with it if there was no plan; `said` can be undone."""
        before, self.content = self.content, content
        patient_id, kept, plans = self.patient_id, self._kept, self.services.care_plans
        if patient_id is None or self._conflict is not None:
            return

        def work() -> CarePlan | None:
            if kept.plan_id is None:
                begun = plans.start(patient_id, content)
                kept.plan_id, kept.version = begun.id, begun.version
            else:
                kept.version = plans.save_draft(kept.plan_id, content, kept.version)
            return plans.of(patient_id)

        def told(plan: CarePlan | None) -> None:
            if kept is not self._kept or plan is None:
                return  # another record was opened meanwhile
            self._writing -= 1
            self.plan = plan
            self.saved.emit()
            self.show_plan()
            if said:
                self.tools.messages.say(said, undo=lambda: self.change(before))
            if done is not None:
                done()

        self._writing += 1
        self.ask(work, told, lambda error: self._not_kept(error, before, kept))

    def _not_kept(self, error: Exception, before: PlanContent, kept: Kept) -> None:
        if kept is not self._kept:
            self.failed(error)
            return
        self._writing -= 1
        if isinstance(error, ChangedMeanwhile):
            self._conflict = self.content
            self.keep_draft(Typed("content", {"content": content_text(self.content)}))
            self.show_plan()
            self.show_conflict(shown=True)
            return
        self.content = before
        self.show_plan()
        self.refused(error)

    def refused(self, error: Exception) -> None:
        """Say a refusal, beside its field where there is one."""
        self.failed(error)

    def keep_mine(self) -> None:
        """After a conflict: what is on screen goes over what the other window wrote."""
        mine, patient_id = self._conflict, self.patient_id
        if mine is None or patient_id is None:
            return
        plans = self.services.care_plans

        def found(plan: CarePlan | None) -> None:
            self._settle(plan)
            self.change(mine, self.tr("Votre version du brouillon est gardée."))

        self.ask(lambda: plans.of(patient_id), found)

    def take_theirs(self) -> None:
        """After a conflict: see what the other window wrote; one's own can be taken back."""
        mine, patient_id = self._conflict, self.patient_id
        if mine is None or patient_id is None:
            return
        plans = self.services.care_plans

        def found(plan: CarePlan | None) -> None:
            self._settle(plan)
            self.show_plan()
            self.tools.messages.say(
                self.tr("Voici le plan tel qu’il a été modifié ailleurs."),
                kind="info", undo=lambda: self.change(mine), seconds=0,
            )  # fmt: skip

        self.ask(lambda: plans.of(patient_id), found)

    def _settle(self, plan: CarePlan | None) -> None:
        self._conflict = None
        self._use(plan)
        self.drop_draft()
        self.show_conflict(shown=False)

    def written(self, said: str, undo: Callable[[], object] | None = None) -> None:
        """Something was done to the plan: say so, and read it again."""
        self.saved.emit()
        taken_back = None
        if undo is not None:
            taken_back = lambda: self.ask(undo, lambda _none: self.refresh())  # noqa: E731
        self.tools.messages.say(said, undo=taken_back)
        self.refresh()

    # --- drafts of what is typed -----------------------------------------------------------------

    def keep_draft(self, typed: Typed) -> None:
        """What is typed waits in the file; a review has a place of its own."""
        text = json.dumps({"what": typed.what, "values": typed.values})
        drafts, entity, version = self.services.drafts, str(self.patient_id), self._kept.version
        form = REVIEW_FORM if typed.what == REVIEW else FORM
        if self.patient_id is not None:
            self.ask(lambda: drafts.keep(form, entity, text, version), _nothing)

    def drop_draft(self, form: str = FORM) -> None:
        """What was typed is kept for good, or given up."""
        drafts, entity = self.services.drafts, str(self.patient_id)
        if self.patient_id is not None:
            self.ask(lambda: drafts.drop(form, entity), _nothing)

    def _take_up(self, draft: Draft) -> None:
        typed = typed_of(draft)
        if typed.what == "content":
            self._conflict = self.content = content_of(str(typed.values["content"]))
            self.show_plan()
            self.show_conflict(shown=True)
        elif self.writable or typed.what == TEMPLATE:
            self.take_up(typed)


def typed_of(draft: Draft) -> Typed:
    """What a draft tells."""
    kept = json.loads(draft.payload)
    return Typed(str(kept["what"]), dict(kept["values"]))


def _nothing(_answer: object) -> None:
    """The answer is not needed."""
