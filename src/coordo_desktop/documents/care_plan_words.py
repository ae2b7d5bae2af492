"""The French words of a plan's codes on paper, and the sentences made of them."""

from coordo_desktop.documents.wording import NBSP, plain_day
from coordo_desktop.domain.care_plan import (
    Agreement,
    Assignee,
    AssigneeKind,
    CarePlan,
    Dimension,
    Importance,
    Intervention,
    InterventionKind,
    NursingRole,
    ObjectiveState,
    Place,
    PlanState,
    PlanVersion,
    ProblemCategory,
    ReasonNotReached,
    Source,
    SourceKind,
)
from coordo_desktop.domain.frequencies import Moment, When
from coordo_desktop.domain.frequency_words import frequency_text
from coordo_desktop.domain.until import until_text

DIMENSION = {
    Dimension.HEALTH: "Santé",
    Dimension.AUTONOMY: "Autonomie",
    Dimension.PSYCHOLOGICAL: "Psychologique",
    Dimension.SOCIAL: "Social",
    Dimension.ENVIRONMENT: "Environnement",
    Dimension.CARERS: "Aidants",
}
# Labels of the national nomenclature JDV_ProblemePPSPAERPA (OID 1.2.250.1.213.1.1.5.37).
CATEGORY = {
    ProblemCategory.MEDICINES: "Problèmes liés aux médicaments",
    ProblemCategory.MOBILITY: "Problème de mobilité",
    ProblemCategory.ISOLATION: "Isolement",
    ProblemCategory.PRECARITY: "Précarité",
    ProblemCategory.DAILY_LIVING: "Incapacité dans les activités de base de la vie quotidienne",
    ProblemCategory.NUTRITION: (
        "Troubles nutritionnels / difficulté à avoir une alimentation adaptée"
    ),
    ProblemCategory.SELF_CARE: "Difficulté à prendre soin de soi",
    ProblemCategory.MOOD: "Troubles de l’humeur",
    ProblemCategory.FOLLOW_UP: "Organisation du suivi",
    ProblemCategory.OTHER: "Autre",
}
KIND = {
    InterventionKind.PREVENTION: "prévention",
    InterventionKind.CARE: "soin",
    InterventionKind.EDUCATION: "éducation",
    InterventionKind.SOCIAL: "social",
    InterventionKind.COORDINATION: "coordination",
}
ROLE = {
    NursingRole.OWN: "Rôle propre",
    NursingRole.PRESCRIBED: "Rôle prescrit",
    NursingRole.COLLABORATION: "En collaboration",
}
IMPORTANCE = {
    Importance.FIRST: "1re priorité de la personne",
    Importance.SECOND: "2e priorité de la personne",
    Importance.THIRD: "3e priorité de la personne",
    Importance.NOT_SAID: "",
}
PLACE = {
    Place.HOME: "à domicile",
    Place.PRACTICE: "au cabinet",
    Place.PHONE: "par téléphone",
    Place.REMOTE: "à distance",
    Place.OUTSIDE: "à l’extérieur",
}
STATE = {
    ObjectiveState.ONGOING: "en cours",
    ObjectiveState.REACHED: "atteint",
    ObjectiveState.PARTLY: "partiellement atteint",
    ObjectiveState.NOT_REACHED: "non atteint",
    ObjectiveState.ABANDONED: "abandonné",
    ObjectiveState.NOT_ASSESSABLE: "non évaluable",
}
REASON = {
    ReasonNotReached.REFUSED: "refus de la personne",
    ReasonNotReached.NO_RESOURCE: "ressource absente",
    ReasonNotReached.CHANGED: "état modifié",
    ReasonNotReached.NOT_RELEVANT: "non pertinent",
    ReasonNotReached.OTHER: "autre",
}
MOMENT = {
    Moment.MORNING: "Matin",
    Moment.NOON: "Midi",
    Moment.EVENING: "Soir",
    Moment.BEDTIME: "Coucher",
}
# Document status of the exchange format (OID 1.2.250.1.213.1.1.5.32).
_STATUS = {
    PlanState.DRAFT: "En cours (GEN-034)",
    PlanState.ACTIVE: "Validé (GEN-068)",
    PlanState.SUSPENDED: "Validé (GEN-068), suspendu",
    PlanState.CLOSED: "Clôturé (GEN-069)",
    PlanState.CANCELLED: "Annulé",
}
_SOURCE = {
    SourceKind.TEMPLATE: "d’après",
    SourceKind.ASSESSMENT: "repéré par",
    SourceKind.PROBLEM: "d’après le dossier :",
    SourceKind.TRANSMISSION: "signalé dans",
}
_ASSIGNEE = {
    AssigneeKind.PATIENT: "la personne",
    AssigneeKind.CARER: "l’aidant",
}


def printed_version(plan: CarePlan) -> PlanVersion | None:
    """What goes on paper: the version in force, else the draft."""
    return plan.current or plan.draft


def status(plan: CarePlan) -> str:
    """« Validé (GEN-068), suspendu depuis le 20/11/2026 »."""
    said = _STATUS[plan.state]
    if plan.state is PlanState.SUSPENDED and plan.suspended_on:
        said += f" depuis le {plain_day(plan.suspended_on)}"
    if plan.state is PlanState.CLOSED and plan.closed_on:
        said += f" le {plain_day(plan.closed_on)}"
    return said


def dimension(said: str) -> str:
    """The word of a dimension's code; any other word as it is."""
    return DIMENSION[Dimension(said)] if said in set(Dimension) else said


def category(code: ProblemCategory) -> str:
    """« MED-057 Problème de mobilité »."""
    return f"{code.value} {CATEGORY[code]}"


def source(said: Source | None) -> str:
    """« d’après Retour à domicile post-opératoire », « repéré par Katz du 03/11/2026 »."""
    if said is None or not said.label:
        return ""
    on = f" du{NBSP}{plain_day(said.on)}" if said.on else ""
    return f"{_SOURCE[said.kind]} {said.label}{on}"


def who(assignee: Assignee) -> str:
    """Who does it, in the words kept with it."""
    return assignee.label or _ASSIGNEE.get(assignee.kind, "")


def period(each: Intervention) -> str:
    """« du 23/11/2026 au 04/01/2027 », « jusqu’à ce que PA < 14/9 » or empty."""
    parts = []
    if each.start:
        parts.append(f"{'du' if each.end else 'depuis le'}{NBSP}{plain_day(each.start)}")
    if each.end:
        parts.append(f"{'au' if each.start else 'jusqu’au'}{NBSP}{plain_day(each.end)}")
    said = [" ".join(parts)] if parts else []
    if each.until:
        said.append(f"jusqu’à {until_text(each.until)}")
    return ", ".join(said)


def frequency(each: Intervention) -> str:
    """How often, in the words the plan is typed in; empty while nobody has said."""
    said = each.frequency
    return "" if said.when is When.RECURRING and not said.rule else frequency_text(said)


def agreement(said: Agreement | None) -> str:
    """What the person answered, when, how, and who heard it."""
    if said is None:
        return "Accord non recueilli à ce jour"
    answer = "Accord donné" if said.given else "Accord refusé"
    parts = [f"{answer} le {plain_day(said.on)} pour la version{NBSP}{said.version}"]
    parts += [f"par {said.by}" if said.by else "", said.means]
    parts.append(f"recueilli par {said.collected_by}" if said.collected_by else "")
    parts.append(f"témoin{NBSP}: {said.witness}" if said.witness else "")
    parts.append(said.note)
    return ", ".join(part for part in parts if part)
