"""What one turns to from the plan: templates, findings to take up, versions, its life."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.care_plan import PlanContent, PlanState, PlanTemplate
from coordo_desktop.domain.plan_templating import body_of
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.care_plan.comparison_view import ComparisonView
from coordo_desktop.ui.care_plan.history_panel import PlanHistoryPanel
from coordo_desktop.ui.care_plan.lines_work import Mode
from coordo_desktop.ui.care_plan.proposals_panel import ProposalsPanel
from coordo_desktop.ui.care_plan.proposing import proposals
from coordo_desktop.ui.care_plan.review_work import ReviewWork
from coordo_desktop.ui.care_plan.templates_view import TemplatesView
from coordo_desktop.ui.kit.page import Tools

_OVER = frozenset({PlanState.CLOSED, PlanState.CANCELLED})


class PlanViews(ReviewWork):
    """Each asks its question when it is opened, and comes back to the plan with Esc."""

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(services, tools, actor)
        self.templates, self.comparison = TemplatesView(), ComparisonView()
        self.proposals, self.history = ProposalsPanel(), PlanHistoryPanel()
        self.template: PlanTemplate | None = None  # the one whose lines are being chosen
        self.templates.picked.connect(self._template_picked)
        self.templates.remove_asked.connect(self._ask_removal)
        self.templates.export_asked.connect(self._export)
        self.templates.import_asked.connect(self._import)
        self.comparison.asked.connect(self._compare)
        self.proposals.chosen.connect(self._propose)

    def turn_to(self, view: QWidget) -> None:
        """Show a view in place of the plan."""
        raise NotImplementedError

    def show_lines(self) -> None:
        """Back to the plan."""
        raise NotImplementedError

    # --- templates, findings, comparison ---------------------------------------------------------

    def open_templates(self) -> None:
        """Choose the template to start from."""
        may = scope(self.actor, Right.WRITE_CLINICAL) is not Scope.NONE
        if may and self.mode is Mode.PLAN:
            self.ask(self.services.plan_templates.templates, self._offer_templates)

    def _offer_templates(self, templates: list[PlanTemplate]) -> None:
        self.templates.allow(files=self.may_save_template())
        self.turn_to(self.templates)
        self.templates.show_templates(templates)

    def _template_picked(self, template: PlanTemplate) -> None:
        services, day = self.services, self.day

        def came(content: PlanContent) -> None:
            self.mode, self.content, self.left_out = Mode.TEMPLATE, content, set()
            self.template = template
            self.show_plan()
            self.show_lines()
            self.tree.choose_first()
            self.keep_work()

        self.ask(lambda: services.plan_templates.apply(template.id, day), came)

    def update_template(self) -> None:
        """The lines as they are here become the next version of the practice's template."""
        template, content, day = self.template, self.chosen_content(), self.day
        if template is None or not template.own or not self.may_save_template():
            return
        body = body_of(content, day)
        made = replace(template, content=body.content, days=body.days, review_days=body.review_days)

        def told(kept: PlanTemplate) -> None:
            self.template = kept
            said = self.tr("Modèle enregistré\u202f: version {number}.")
            self.tools.messages.say(said.format(number=kept.version))

        self.ask(lambda: self.services.plan_templates.change(made), told)

    def _ask_removal(self, template: PlanTemplate) -> None:
        """Take a template of the practice away, once it was confirmed."""
        if not template.own or not self.may_save_template():
            return
        templates = self.services.plan_templates

        def remove(_typed: object) -> None:
            self.ask(lambda: templates.remove(template), gone, self.refused)

        def gone(_none: None) -> None:
            self.asking.done()
            self.tools.messages.say(self.tr("Modèle retiré. Les plans qui en viennent restent."))
            self.open_templates()

        self.asking.ask(
            self.tr("Retirer le modèle"), self.tr("Retirer"), remove, kind="danger",
            said=self.tr("«\u202f{name}\u202f» ne sera plus proposé.").format(name=template.name),
        )  # fmt: skip

    def _export(self, template: PlanTemplate, path: Path) -> None:
        """Write a template to a file that holds nothing of anybody."""
        templates = self.services.plan_templates
        said = self.tr("Modèle exporté dans «\u202f{file}\u202f».").format(file=path.name)
        self.ask(
            lambda: templates.export([template.id], path),
            lambda _many: self.tools.messages.say(said),
        )

    def _import(self, path: Path) -> None:
        """Keep the templates of a file; the first of them is chosen in the list."""
        templates = self.services.plan_templates

        def came(both: tuple[list[PlanTemplate], list[PlanTemplate]]) -> None:
            made, every = both
            self._offer_templates(every)
            self.templates.table.choose(made[0].id)
            self.tools.messages.say(self.tr("%n modèle(s) importé(s).", "", len(made)))

        self.ask(lambda: (templates.import_file(path), templates.templates()), came)

    def begin_plan(self) -> None:
        """The lines kept become the draft of the plan, which is then validated."""
        chosen, plan = self.chosen_content(), self.plan
        if not chosen.problems:
            self.tools.messages.say(self.tr("Gardez au moins une ligne."), kind="warn")
            return
        fresh = plan is None or plan.state in _OVER
        shown = plan.shown if plan is not None and not fresh else None
        if shown is not None:
            lines = (*shown.content.problems, *chosen.problems)
            review = shown.content.next_review or chosen.next_review
            chosen = _with(shown.content, lines, review)
        self.mode, self.left_out = Mode.PLAN, set()
        self._use(None if fresh else plan)
        self.drop_draft()
        self.change(chosen, "", self.ask_validation)

    def open_proposals(self) -> None:
        """What assessments and the record propose."""
        patient_id, services = self.patient_id, self.services
        if patient_id is None or not self.writable or self.mode is not Mode.PLAN:
            return
        self.ask(
            lambda: (
                services.assessments.findings(patient_id),
                services.patients.again(patient_id).problems,
            ),
            lambda both: self.proposals.show_proposals(
                proposals(*both, self.content), self.identity_words
            ),
        )

    def _propose(self, problems: list[Any]) -> None:
        patient_id, plans = self.patient_id, self.services.care_plans
        if patient_id is None:
            return

        def told(added: Any) -> None:
            self.proposals.close_panel()
            self.written(self.tr("%n problème(s) au brouillon du plan.", "", added.added))

        self.ask(lambda: plans.add_problems(patient_id, problems), told, self.refused)

    def open_comparison(self) -> None:
        """Two versions side by side."""
        plan, plans = self.plan, self.services.care_plans
        if plan is None or self.mode is not Mode.PLAN:
            return

        def came(versions: list[Any]) -> None:
            self.turn_to(self.comparison)
            self.comparison.show_versions(versions)

        self.ask(lambda: plans.versions(plan.id), came)

    def _compare(self, before: int, after: int) -> None:
        plan, plans = self.plan, self.services.care_plans
        if plan is not None:
            self.ask(lambda: plans.compare(plan.id, before, after), self.comparison.show_changes)

    def open_history(self) -> None:
        """Reviews, evaluations, agreements and versions of the plan."""
        plan, plans = self.plan, self.services.care_plans
        if plan is not None and self.mode is Mode.PLAN:
            self.ask(
                lambda: (plans.versions(plan.id), plans.agreements(plan.id)),
                lambda both: self.history.show_history(plan, *both),
            )


def _with(content: PlanContent, problems: Any, review: Any) -> PlanContent:
    return replace(content, problems=problems, next_review=review)
