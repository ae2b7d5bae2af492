"""A review held on the plan: begun, interrupted, taken up again, kept whole."""

from collections.abc import Mapping
from typing import Any

from coordo_desktop.domain.care_plan import PlanState, Review
from coordo_desktop.domain.drafts import Draft
from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.domain.plan_json import content_text
from coordo_desktop.ui.care_plan.lines_work import LinesWork, Mode
from coordo_desktop.ui.care_plan.plan_work import REVIEW, REVIEW_FORM, Typed, typed_of


class ReviewWork(LinesWork):
    """Nothing of a review reaches the plan before its end; what is typed is a draft."""

    def hold_review(self) -> None:
        """Begin a review of the plan in force, or go on with the one that was interrupted."""
        plan, drafts, entity = self.plan, self.services.drafts, str(self.patient_id)
        if plan is None or plan.state is not PlanState.ACTIVE or not self.writable:
            return

        def found(draft: Draft | None) -> None:
            if draft is None:
                self.begin_review()
                self.show_plan()
            else:
                typed = typed_of(draft)
                typed.values["held"] = True
                self.take_up(typed)
            self.tree.setFocus()

        self.ask(lambda: drafts.find(REVIEW_FORM, entity), found)

    def interrupt(self) -> None:
        """Back to the plan; a review left is a draft, given back next time."""
        held, begun = self.mode, bool(self.state.said) or self.review.form.dirty
        if held is Mode.REVIEW and begun:
            values = {
                "line": None, "content": content_text(self.content), "held": False,
                "said": self.state.plain(), "form": self.review.form.draft(),
            }  # fmt: skip
            self.keep_draft(Typed(REVIEW, values))
            self.tools.messages.say(
                self.tr(
                    "Revue interrompue\u202f: elle est gardée, «\u202fRéviser\u202f» la reprend."
                ),
                kind="info",
            )
        elif held is Mode.REVIEW:
            self.drop_draft(REVIEW_FORM)
        else:
            self.drop_draft()
        self.mode, self.left_out = Mode.PLAN, set()
        self._use(self.plan)
        self.show_plan()
        self.tree.setFocus()

    def finish_review(self, typed: Mapping[str, Any]) -> None:
        """Keep the review whole: evaluations, what is followed from now on, the next date."""
        missing = self.state.without_reason()
        if missing:
            self.tree.choose(missing)
            self.review.say_missing_reason()
            return
        kept, plans, content = self._kept, self.services.care_plans, self.content
        plan_id = kept.plan_id
        if plan_id is None:
            return
        held = Review(on=typed["on"], participants=typed["participants"], summary=typed["summary"])
        evaluations = self.state.evaluations(typed["on"])

        def told(number: int) -> None:
            self.mode = Mode.PLAN
            self.drop_draft(REVIEW_FORM)
            self.written(self.tr("Revue gardée\u202f: version {number}.").format(number=number))

        self.ask(
            lambda: plans.review(
                plan_id, held, evaluations, content, typed["next_review"], kept.version
            ),
            told, self._review_refused,
        )  # fmt: skip

    def _review_refused(self, error: Exception) -> None:
        """Another window wrote the plan: it is said, and validating again goes over it."""
        patient_id, plans, kept = self.patient_id, self.services.care_plans, self._kept
        if isinstance(error, ChangedMeanwhile) and patient_id is not None:

            def found(plan: Any) -> None:
                if plan is not None and plan.id == kept.plan_id:
                    kept.version = plan.version

            self.ask(lambda: plans.of(patient_id), found)
        if not self.review.form.show_error(error):
            self.failed(error)
