"""What may be put in a plan without typing it again: findings of assessments, problems on file."""

from collections.abc import Iterable
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.assessments.findings import Finding
from coordo_desktop.domain.care_plan import (
    Dimension,
    PlanContent,
    PlanProblem,
    Source,
    SourceKind,
)
from coordo_desktop.domain.patients import Problem
from coordo_desktop.domain.text import fold
from coordo_desktop.ui.care_plan.days import full_day
from coordo_desktop.ui.care_plan.proposals_panel import Proposal


def proposals(
    findings: Iterable[Finding], problems: Iterable[Problem], content: PlanContent
) -> list[Proposal]:
    """What assessments found, then the problems of the record that go on; not what is there."""
    known = {fold(one.label) for one in content.problems}
    sources = {one.source.ref for one in content.problems if one.source is not None}
    made: list[Proposal] = []
    for one in findings:
        if one.source.ref not in sources and fold(one.label) not in known:
            known.add(fold(one.label))
            origin = QCoreApplication.translate("Plan", "{scale} du {day}").format(
                scale=one.source.label or one.scale, day=full_day(one.on)
            )
            made.append(Proposal(one.problem(str(uuid4())), origin))
    made += [
        Proposal(_of_record(each), _origin_of(each))
        for each in problems
        if each.until is None and each.id not in sources and fold(each.label) not in known
    ]
    return made


def _of_record(one: Problem) -> PlanProblem:
    source = Source(kind=SourceKind.PROBLEM, ref=str(one.id), label=one.label)
    return PlanProblem(id=str(uuid4()), dimension=Dimension.HEALTH, label=one.label, source=source)


def _origin_of(one: Problem) -> str:
    if one.since is None:
        return QCoreApplication.translate("Plan", "Problème du dossier")
    said = QCoreApplication.translate("Plan", "Problème du dossier depuis {year}")
    return said.format(year=one.since.year)
