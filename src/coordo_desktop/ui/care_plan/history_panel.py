"""The life of a plan: its reviews, what became of each objective, what the person said of it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.care_plan import Agreement, CarePlan, Evaluation, PlanVersion
from coordo_desktop.domain.ids import ObjectiveId
from coordo_desktop.ui.care_plan import words
from coordo_desktop.ui.care_plan.days import full_day
from coordo_desktop.ui.kit.chips import Chip
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.kit.when import zone_in_use


class PlanHistoryPanel(SidePanel):
    """Only read; Esc closes it."""

    def __init__(self) -> None:
        super().__init__(name="plan.history", title="", width=348)
        self.set_title(self.tr("Vie du plan"))
        self.hide()

    def show_history(
        self, plan: CarePlan, versions: Sequence[PlanVersion], agreements: Sequence[Agreement]
    ) -> None:
        """Last first."""
        self.clear()
        self._reviews(plan)
        self._evaluations(plan, _labels(versions))
        self._agreements(agreements)
        self._versions(versions)
        self.end()
        self.open()
        self.scroller.setFocus()

    def _reviews(self, plan: CarePlan) -> None:
        block = self.block(self.tr("Revues"))
        if not plan.reviews:
            block.addWidget(Label(self.tr("Aucune revue encore."), ink="text-2"))
        for one in sorted(plan.reviews, key=lambda each: each.on, reverse=True):
            said = ", ".join(one.participants)
            runs = [Run(full_day(one.on), 600), Run(f"\u2002{said}")]
            if one.version is not None:
                led = self.tr("version {number}").format(number=one.version)
                runs.append(Run(f"\u2002{led}", ink="text-2"))
            block.addWidget(RunsLabel(runs, wrap=True))
            if one.summary:
                block.addWidget(RunsLabel([Run(one.summary, ink="text-2")], wrap=True))

    def _evaluations(self, plan: CarePlan, labels: Mapping[ObjectiveId, str]) -> None:
        if not plan.evaluations:
            return
        block = self.block(self.tr("Évaluations des objectifs"))
        for one in reversed(plan.evaluations):
            spec = words.objective_chip(one.state)
            line = row(Label(full_day(one.on), weight=600), Chip(spec.text, kind=spec.kind), None)
            told = [Run(labels.get(one.objective_id, ""))]
            why = _why(one)
            if why:
                told.append(Run(f"\u2002{why}", ink="text-2"))
            block.addLayout(column(line, RunsLabel(told, wrap=True), gap=2))

    def _agreements(self, agreements: Sequence[Agreement]) -> None:
        if not agreements:
            return
        block = self.block(self.tr("Accords"))
        for one in agreements:
            given = self.tr("accord donné") if one.given else self.tr("refus")
            said = self.tr("version {number}, {given}, par {by}").format(
                number=one.version, given=given, by=one.by
            )
            runs = [Run(full_day(one.on), 600), Run(f"\u2002{said}")]
            if one.note:
                runs.append(Run(f"\u2002{one.note}", ink="text-2"))
            block.addWidget(RunsLabel(runs, wrap=True))

    def _versions(self, versions: Sequence[PlanVersion]) -> None:
        block = self.block(self.tr("Versions"))
        for one in versions:
            on = full_day(one.at.astimezone(zone_in_use()).date())
            number = self.tr("Version {number}").format(number=one.number)
            told = one.author if one.validated else self.tr("brouillon")
            runs = [Run(number, 600), Run(f"\u2002{on}, {told}")]
            if one.note:
                runs.append(Run(f"\u2002{one.note}", ink="text-2"))
            block.addWidget(RunsLabel(runs, wrap=True))


def _labels(versions: Sequence[PlanVersion]) -> dict[ObjectiveId, str]:
    """The words of every objective there was, the latest."""
    return {
        one.id: one.label
        for version in reversed(versions)
        for problem in version.content.problems
        for one in problem.objectives
    }


def _why(one: Evaluation) -> str:
    reason = words.reason_word(one.reason) if one.reason is not None else ""
    by = QCoreApplication.translate("Plan", "par {author}").format(author=one.author)
    return " · ".join(part for part in (reason, one.comment, by) if part)
