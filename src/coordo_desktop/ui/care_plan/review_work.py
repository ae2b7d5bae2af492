"""A review held on the plan: begun, interrupted, taken up again, kept whole."""

from collections.abc import Mapping
from typing import Any

from coordo_desktop.domain.care_plan import PlanState, Review
from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.ui.care_plan.lines_work import LinesWork, Mode


class ReviewWork(LinesWork):
    """Nothing of a review reaches the plan before its end; what is typed is a draft."""

    def hold_review(self) -> None:
        """Begin a review of the plan in force."""
        plan = self.plan
        if plan is not None and plan.state is PlanState.ACTIVE and self.writable:
            self.begin_review()
            self.show_plan()
            self.tree.setFocus()

    def interrupt(self) -> None:
        """Back to the plan; a review left is a draft, given back next time."""
        held, self.mode = self.mode, Mode.PLAN
        self._use(self.plan)
        self.left_out = set()
        if held is Mode.TEMPLATE:
            self.drop_draft()
        else:
            self.tools.messages.say(
                self.tr("Revue interrompue\u202f: elle est gardée, « Réviser » la reprend."),
                kind="info",
            )
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
            self.drop_draft()
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
