"""How the templates of the product are written: short lines turned into a template.

Identities are made from the template's key and each line's place, so that they never change.
"""

from dataclasses import dataclass, replace
from uuid import UUID, uuid5

from coordo_desktop.domain.care_plan import (
    Assignee,
    AssigneeKind,
    Dimension,
    IfThen,
    Intervention,
    InterventionKind,
    LineDays,
    NursingRole,
    Objective,
    Place,
    PlanContent,
    PlanProblem,
    PlanTemplate,
    ProblemCategory,
    Source,
    SourceKind,
    UntilCondition,
)
from coordo_desktop.domain.frequencies import Frequency, Moment, Span, When
from coordo_desktop.domain.ids import InterventionId, ObjectiveId, TemplateId

_NAMESPACE = UUID("5b0d7f6a-0c5e-4a53-9a40-6f2f1f9d2c11")
TO_CONFIRM = "valeur par défaut, à confirmer par l’équipe"


# --- who -------------------------------------------------------------------------------------

PERSON = Assignee(kind=AssigneeKind.PATIENT, label="La personne")
CARER = Assignee(kind=AssigneeKind.CARER, label="Aidant")
NURSE = Assignee(label="IDE")
COORDINATOR = Assignee(label="Coordination")
DOCTOR = Assignee(label="Médecin traitant")
SPECIALIST = Assignee(label="Médecin spécialiste")
PHARMACIST = Assignee(label="Pharmacien")
PHYSIO = Assignee(label="Kinésithérapeute")
DIETICIAN = Assignee(label="Diététicien")
SOCIAL_WORKER = Assignee(label="Assistant social")
PSYCHOLOGIST = Assignee(label="Psychologue")
PODIATRIST = Assignee(label="Pédicure-podologue")
TRAINER = Assignee(label="Enseignant en activité physique adaptée")
OCCUPATIONAL = Assignee(label="Ergothérapeute")
TEAM = Assignee(label="Équipe")


# --- how often -------------------------------------------------------------------------------

ONCE = Frequency(when=When.ONCE)
AS_NEEDED = Frequency(when=When.AS_NEEDED)
DAILY = Frequency(rule="FREQ=DAILY")
EVERY_MORNING = Frequency(rule="FREQ=DAILY", moments=(Moment.MORNING,))
TWICE_DAILY = Frequency(rule="FREQ=DAILY", moments=(Moment.MORNING, Moment.EVENING))
WEEKLY = Frequency(rule="FREQ=WEEKLY")
TWICE_WEEKLY = Frequency(rule="FREQ=WEEKLY;BYDAY=MO,TH")
THRICE_WEEKLY = Frequency(rule="FREQ=WEEKLY;BYDAY=MO,WE,FR")
FORTNIGHTLY = Frequency(rule="FREQ=WEEKLY;INTERVAL=2")
MONTHLY = Frequency(rule="FREQ=MONTHLY")
QUARTERLY = Frequency(rule="FREQ=MONTHLY;INTERVAL=3")
TWICE_YEARLY = Frequency(rule="FREQ=MONTHLY;INTERVAL=6")
YEARLY = Frequency(rule="FREQ=YEARLY")


def during(frequency: Frequency, spans: int, span: Span) -> Frequency:
    """The same for a length of time: « pendant 6 semaines »."""
    return replace(frequency, spans=spans, span=span)


# --- lines -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """An intervention to be; `after` and `until_day` are days after the plan begins."""

    label: str
    often: Frequency
    who: Assignee
    kind: InterventionKind
    role: NursingRole | None
    place: Place
    instructions: str
    material: tuple[str, ...]
    until: UntilCondition | None
    after: int
    until_day: int | None
    usual: bool


@dataclass(frozen=True, slots=True)
class Aim:
    """An objective to be; `due` is in days after the plan begins."""

    label: str
    criterion: str
    deeds: tuple[Deed, ...]
    due: int | None = None
    if_then: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A problem to be. `usual`: written from usual practice, marked as a default to confirm."""

    code: str
    dimension: Dimension
    label: str
    category: ProblemCategory
    aims: tuple[Aim, ...]
    source: str
    usual: bool
    related_to: str
    shown_by: str
    priority: int


def do(
    label: str,
    often: Frequency,
    who: Assignee = NURSE,
    *,
    kind: InterventionKind = InterventionKind.CARE,
    role: NursingRole | None = None,
    place: Place = Place.HOME,
    instructions: str = "",
    material: tuple[str, ...] = (),
    until: UntilCondition | None = None,
    after: int = 0,
    until_day: int | None = None,
    usual: bool = False,
) -> Deed:
    """One intervention; `usual` marks its frequency or threshold as a default to confirm."""
    return Deed(
        label=label,
        often=often,
        who=who,
        kind=kind,
        role=role,
        place=place,
        instructions=instructions,
        material=material,
        until=until,
        after=after,
        until_day=until_day,
        usual=usual,
    )


def aim(
    label: str,
    criterion: str,
    *deeds: Deed,
    due: int | None = None,
    if_then: tuple[tuple[str, str], ...] = (),
) -> Aim:
    """One objective with its interventions."""
    return Aim(label, criterion, deeds, due, if_then)


def need(
    code: str,
    dimension: Dimension,
    label: str,
    category: ProblemCategory,
    *aims: Aim,
    source: str = "",
    usual: bool = False,
    related_to: str = "",
    shown_by: str = "",
    priority: int = 2,
) -> Need:
    """One problem with its objectives; `code` is its line of the reference (« A1 »)."""
    return Need(
        code=code,
        dimension=dimension,
        label=label,
        category=category,
        aims=aims,
        source=source,
        usual=usual,
        related_to=related_to,
        shown_by=shown_by,
        priority=priority,
    )


# --- built -----------------------------------------------------------------------------------


def template(
    key: str,
    name: str,
    needs: tuple[Need, ...],
    *,
    source: str,
    context: str = "",
    review_days: int = 90,
    version: int = 1,
) -> PlanTemplate:
    """The template these lines make."""
    days: list[LineDays] = []
    problems = tuple(_problem(key, name, one, days) for one in needs)
    return PlanTemplate(
        id=TemplateId(uuid5(_NAMESPACE, key)),
        key=key,
        name=name,
        version=version,
        source=source,
        review_days=review_days,
        days=tuple(days),
        content=PlanContent(context=context, problems=problems),
    )


def _problem(key: str, name: str, one: Need, days: list[LineDays]) -> PlanProblem:
    place = f"{key}/{one.code}"
    return PlanProblem(
        id=str(uuid5(_NAMESPACE, place)),
        dimension=one.dimension,
        label=one.label,
        category=one.category,
        related_to=one.related_to,
        shown_by=one.shown_by,
        priority=one.priority,
        objectives=tuple(
            _objective(f"{place}/{number}", name, one, each, days)
            for number, each in enumerate(one.aims, 1)
        ),
        source=_source(place, name, one, usual=one.usual),
    )


def _objective(place: str, name: str, above: Need, one: Aim, days: list[LineDays]) -> Objective:
    objective_id = ObjectiveId(uuid5(_NAMESPACE, place))
    if one.due is not None:
        days.append(LineDays(id=str(objective_id), end=one.due))
    return Objective(
        id=objective_id,
        label=one.label,
        criterion=one.criterion,
        interventions=tuple(
            _intervention(f"{place}/{number}", name, above, each, days)
            for number, each in enumerate(one.deeds, 1)
        ),
        if_then=tuple(IfThen(condition=left, action=right) for left, right in one.if_then),
    )


def _intervention(
    place: str, name: str, above: Need, one: Deed, days: list[LineDays]
) -> Intervention:
    intervention_id = InterventionId(uuid5(_NAMESPACE, place))
    if one.after or one.until_day is not None:
        days.append(LineDays(id=str(intervention_id), start=one.after, end=one.until_day))
    return Intervention(
        id=intervention_id,
        label=one.label,
        kind=one.kind,
        role=one.role or _usual_role(one.who),
        who=one.who,
        place=one.place,
        frequency=one.often,
        until=one.until,
        instructions=one.instructions,
        material=one.material,
        source=_source(place, name, above, usual=above.usual or one.usual),
    )


def _usual_role(who: Assignee) -> NursingRole | None:
    """What nurses do of themselves, what others do with them; nothing for the person's own part."""
    if who.kind is not AssigneeKind.ROLE:
        return None
    return NursingRole.OWN if who == NURSE else NursingRole.COLLABORATION


def _source(place: str, name: str, above: Need, *, usual: bool) -> Source:
    """« BPCO, C6 : HAS (valeur par défaut, à confirmer par l’équipe) »."""
    told = f"{name}, {above.code}"
    if above.source:
        told += f"\u202f: {above.source}"
    if usual:
        told += f" ({TO_CONFIRM})"
    return Source(kind=SourceKind.TEMPLATE, ref=place, label=told)
