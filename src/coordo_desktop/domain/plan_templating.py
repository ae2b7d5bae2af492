"""Templates: applied on a day, made of a plan, written to a file and read from one (PL4)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from uuid import UUID, uuid4

from coordo_desktop.domain.care_plan import (
    Assignee,
    AssigneeKind,
    Intervention,
    LineDays,
    Objective,
    PlanContent,
    PlanProblem,
    PlanTemplate,
)
from coordo_desktop.domain.errors import MissingField, Refusal
from coordo_desktop.domain.ids import InterventionId, ObjectiveId, TemplateId
from coordo_desktop.domain.plan_json import Unreadable, record_of, text_of
from coordo_desktop.domain.plan_rules import checked_draft, one_line

FORMAT = "coordo-plan-templates"
FORMAT_VERSION = 1
MOST_BYTES = 4_000_000
MOST_TEMPLATES = 200
LONGEST_NAME = 120
MOST_DAYS = 3660
MakeId = Callable[[], UUID]


@dataclass(eq=False)
class NotATemplateFile(Refusal):
    """The file holds no templates this program can read; `place` is where reading stopped."""

    place: str = ""


@dataclass(eq=False)
class BuiltInTemplate(Refusal):
    """A template of the product is not changed: a copy of it is kept under another name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateBody:
    """What is kept of a template beside its name."""

    content: PlanContent
    days: tuple[LineDays, ...] = ()
    review_days: int = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateEntry:
    """One template in a file."""

    name: str
    source: str = ""
    body: TemplateBody


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateFile:
    """A file of templates, to take from one practice to another."""

    format: str
    version: int
    templates: tuple[TemplateEntry, ...] = field(default=())


# --- applied ---------------------------------------------------------------------------------


def applied(template: PlanTemplate, start: date, make_id: MakeId = uuid4) -> PlanContent:
    """The template's lines for one person, with identities of their own and dates from `start`."""
    days = {one.id: one for one in template.days}
    review = start + timedelta(days=template.review_days)

    def intervention(one: Intervention) -> Intervention:
        when = days.get(str(one.id), LineDays(id=""))
        return replace(
            one,
            id=InterventionId(make_id()),
            start=start + timedelta(days=when.start),
            end=None if when.end is None else start + timedelta(days=when.end),
        )

    def objective(one: Objective) -> Objective:
        term = days.get(str(one.id))
        due = review if term is None or term.end is None else start + timedelta(days=term.end)
        return replace(
            one,
            id=ObjectiveId(make_id()),
            due=due,
            interventions=tuple(map(intervention, one.interventions)),
        )

    def problem(one: PlanProblem) -> PlanProblem:
        return replace(one, id=str(make_id()), objectives=tuple(map(objective, one.objectives)))

    content = template.content
    return replace(content, next_review=review, problems=tuple(map(problem, content.problems)))


# --- made of a plan --------------------------------------------------------------------------


def body_of(content: PlanContent, start: date) -> TemplateBody:
    """A plan's lines as a template's: nothing of the person, days counted from `start`.

    What matters to the person, strengths, refusals, *référent* and the source of each line are
    theirs and left out; terms and dates become days after the plan begins.
    """
    days: list[LineDays] = []

    def count(day: date | None) -> int | None:
        return None if day is None else min(max((day - start).days, 0), MOST_DAYS)

    def intervention(one: Intervention) -> Intervention:
        begins, ends = count(one.start) or 0, count(one.end)
        if begins or ends is not None:
            days.append(LineDays(id=str(one.id), start=begins, end=ends))
        return replace(one, start=None, end=None, source=None)

    def objective(one: Objective) -> Objective:
        term = count(one.due)
        if term is not None:
            days.append(LineDays(id=str(one.id), end=term))
        return replace(one, due=None, interventions=tuple(map(intervention, one.interventions)))

    problems = tuple(
        replace(one, source=None, objectives=tuple(map(objective, one.objectives)))
        for one in content.problems
    )
    review = count(content.next_review) or 90
    body = PlanContent(context=content.context, problems=problems)
    return TemplateBody(content=body, days=tuple(days), review_days=review)


def checked_template(template: PlanTemplate) -> PlanTemplate:
    """The template as it may be kept; MissingField (`name`, `problems`), PlanRefused."""
    name = one_line(template.name)[:LONGEST_NAME]
    if not name:
        raise MissingField(field="name")
    if not template.content.problems:
        raise MissingField(field="problems")
    return replace(
        template,
        name=name,
        source=one_line(template.source),
        content=checked_draft(template.content),
    )


# --- files -----------------------------------------------------------------------------------


def file_text(templates: Iterable[PlanTemplate]) -> str:
    """The file of these templates; professionals named in them are left out."""
    entries = tuple(
        TemplateEntry(
            name=one.name,
            source=one.source,
            body=TemplateBody(
                content=_unnamed(one.content), days=one.days, review_days=one.review_days
            ),
        )
        for one in templates
    )
    return text_of(TemplateFile(format=FORMAT, version=FORMAT_VERSION, templates=entries))


def from_file(text: str, make_id: MakeId = uuid4) -> tuple[PlanTemplate, ...]:
    """The templates of a file, checked whole before any is kept; NotATemplateFile, PlanRefused."""
    if len(text) > MOST_BYTES:
        raise NotATemplateFile
    try:
        read = record_of(TemplateFile, text, strict=True)
    except Unreadable as error:
        raise NotATemplateFile(place=error.place) from error
    if read.format != FORMAT or read.version != FORMAT_VERSION:
        raise NotATemplateFile(place=".format")
    if not 1 <= len(read.templates) <= MOST_TEMPLATES:
        raise NotATemplateFile(place=".templates")
    return tuple(
        checked_template(
            PlanTemplate(
                id=TemplateId(make_id()),
                key="",
                name=one.name,
                source=one.source,
                own=True,
                review_days=one.body.review_days,
                days=one.body.days,
                content=_unnamed(one.body.content),
            )
        )
        for one in map(_sane, read.templates)
    )


def _sane(entry: TemplateEntry) -> TemplateEntry:
    """Days a plan can hold; NotATemplateFile."""
    body = entry.body
    counted = [body.review_days, *(one.start for one in body.days)]
    counted += [one.end for one in body.days if one.end is not None]
    if not all(0 <= one <= MOST_DAYS for one in counted):
        raise NotATemplateFile(place=".days")
    return entry


def _unnamed(content: PlanContent) -> PlanContent:
    """Nothing of a person, nobody's name: a professional becomes a profession to be chosen."""

    def intervention(one: Intervention) -> Intervention:
        named = one.who.kind is AssigneeKind.PROFESSIONAL
        return replace(
            one, who=Assignee() if named else replace(one.who, ref=""), start=None, end=None
        )

    problems = tuple(
        replace(
            problem,
            objectives=tuple(
                replace(each, due=None, interventions=tuple(map(intervention, each.interventions)))
                for each in problem.objectives
            ),
        )
        for problem in content.problems
    )
    return PlanContent(context=content.context, problems=problems)
