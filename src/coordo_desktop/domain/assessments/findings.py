"""What an assessment proposes for the plan: problems worded already, the next tool, a task.

The rules are defaults, read like a table; nothing is added to a plan without being chosen.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from coordo_desktop.domain.assessments.finding_rules import RULES, FindingRule
from coordo_desktop.domain.assessments.library import SCALES
from coordo_desktop.domain.assessments.records import Assessment
from coordo_desktop.domain.assessments.scale import Scale
from coordo_desktop.domain.care_plan import (
    Dimension,
    PlanProblem,
    ProblemCategory,
    Source,
    SourceKind,
)
from coordo_desktop.domain.ids import AssessmentId


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A problem proposed for the plan, with the link to the assessment it comes from."""

    rule: str
    scale: str
    assessment_id: AssessmentId
    on: date
    label: str
    dimension: Dimension
    category: ProblemCategory
    related_to: str = ""
    shown_by: str = ""
    suggests: str = ""
    task: str = ""
    priority: int = 2
    source: Source

    def problem(self, problem_id: str) -> PlanProblem:
        """The problem as a line of the plan."""
        return PlanProblem(
            id=problem_id,
            dimension=self.dimension,
            label=self.label,
            category=self.category,
            related_to=self.related_to,
            shown_by=self.shown_by,
            priority=self.priority,
            source=self.source,
        )


def findings_of(
    made: Iterable[Assessment], rules: Iterable[FindingRule] | None = None
) -> tuple[Finding, ...]:
    """What these assessments propose, in the order of the table within each."""
    table = tuple(RULES if rules is None else rules)
    return tuple(
        _finding(rule, assessment)
        for assessment in made
        for rule in table
        if rule.scale == assessment.scale and rule.speaks(assessment)
    )


def _finding(rule: FindingRule, assessment: Assessment) -> Finding:
    scale = SCALES[rule.scale]
    return Finding(
        rule=rule.key,
        scale=rule.scale,
        assessment_id=assessment.id,
        on=assessment.on,
        label=rule.label,
        dimension=rule.dimension,
        category=rule.category,
        related_to=rule.related_to,
        shown_by=_shown_by(scale, assessment, rule),
        suggests=rule.suggests,
        task=rule.task,
        priority=rule.priority,
        source=Source(
            kind=SourceKind.ASSESSMENT,
            ref=str(assessment.id),
            label=f"{scale.name} {assessment.text}",
            on=assessment.on,
        ),
    )


def _shown_by(scale: Scale, assessment: Assessment, rule: FindingRule) -> str:
    """« Braden 14/23, risque modéré », or the answer that speaks."""
    item = scale.item(rule.item) if rule.item else None
    if item is not None:
        said = item.words(assessment.answers.get(item.id, ""))
        return f"{scale.name} : {item.label.lower()}, {said.lower()}"
    label = assessment.label
    if not label or label == assessment.text:
        return f"{scale.name} : {assessment.text}"
    return f"{scale.name} {assessment.text}, {label[:1].lower()}{label[1:]}"
